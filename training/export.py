"""Write a trained pipeline the way it ships: in half precision, without what only training needs.

    python training/export.py PIPELINE models/nl

Half precision halves the size; `curriclint.language.pipelines` turns the numbers back into single precision when it
loads them, since processors calculate faster with those.
"""

import sys
from pathlib import Path

import numpy
import spacy
from spacy.language import Language
from thinc.api import Model


def halve(nlp: Language) -> None:
    """Round the weights and vectors of a pipeline to half precision, in place."""
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            for node in model.walk():
                for name in node.param_names:
                    if node.has_param(name):
                        node.set_param(name, node.get_param(name).astype(numpy.float16))
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype(numpy.float16)


def main(pipeline: str, target: Path) -> None:
    """Export a pipeline."""
    nlp = spacy.load(pipeline)
    halve(nlp)
    for part in ("paths", "training", "initialize", "corpora", "pretraining", "system"):
        nlp.config.pop(part, None)
    nlp.to_disk(target)
    print(f"{sum(file.stat().st_size for file in target.rglob('*') if file.is_file()) / 1e6:.1f} MB in {target}")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
