"""Make a spaCy pipeline, in half precision, of what was trained.

    python training/export.py LANGUAGE TREEBANKS VECTORS TRAINED models/nl

TRAINED is the output of `train.py`, made with the same TREEBANKS and VECTORS.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
from documents import documents_of
from habits import evidence_of, habits_of
from labels import Labels
from lexical import ATTRIBUTES, ROWS
from network import Sizes
from source import Source
from spacy.language import Language
from spacy.training import Example
from thinc.api import Model
from train import averaged_weights
from treebank import Sentence

import curriclint.language.parsing.registration  # noqa: F401 - makes our layers known
from curriclint.language.parsing import biaffine, conventions, lemma_table, memory, parser, precision

Weights = dict[str, np.ndarray]

META = {
    "nl": {
        "name": "lessons",
        "version": "1.0.0",
        "description": "Dutch for lesson material: sentences, parts of speech, morphology, lemmas, dependencies.",
        "license": "CC BY-SA 4.0 and LGPL-2.1-or-later",
        "sources": [
            {"name": "UD Dutch Alpino and UD Dutch LassySmall", "license": "CC BY-SA 4.0"},
            {"name": "Alpino Treebank", "license": "LGPL-2.1-or-later"},
        ],
    },
    "en": {
        "name": "lessons",
        "version": "1.0.0",
        "description": "English for lesson material: sentences, parts of speech, morphology, lemmas, dependencies.",
        "license": "CC BY-SA 4.0",
        "sources": [
            {"name": "UD English EWT", "license": "CC BY-SA 4.0"},
            {
                "name": "UD English GUM (the parts under CC BY, CC BY-SA or in the public domain)",
                "license": "CC BY-SA 4.0",
            },
        ],
    },
}
"""What a pipeline says of itself; docs/models.md has the whole story."""

MIN_SEEN, MIN_SHARE = 5, 0.8
"""A form with several lemmas has one in the table if it was seen so often and that one had such a share."""

START_BONUS = {"nl": 0.0, "en": 1.5}
"""Added to the score of a word for beginning a sentence: a boundary too many costs English trees less than one too few.
On the dev file it took LAS from raw text from 82.7 to 83.0."""

LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "upstream": "tok2vec"}


def assemble(nlp: Language, labels: Labels, sizes: Sizes, weights: Weights, sample: list[Sentence]) -> None:
    """Add the trained components to a blank pipeline with vectors."""
    nlp.vocab.vectors.data = weights["embedding.ngrams.weight"]
    listener = {**LISTENER, "width": 2 * sizes.hidden}
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in documents_of(nlp.vocab, sample)]
    tok2vec = nlp.add_pipe("tok2vec", config={"model": _tok2vec(sizes)})
    _fill_memory(_node(tok2vec.model, "memory"), sizes, weights)
    tok2vec.initialize(lambda: examples, nlp=nlp)
    _fill_embedding(tok2vec.model, sizes, weights)
    tagger = {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}}
    for factory, name, data in (
        ("morphologizer", "tags", labels.morphologizer.label_data),
        ("trainable_lemmatizer", "trees", labels.lemmatizer.label_data),
        ("senter", "starts", None),
    ):
        extra = {"top_k": 3} if factory == "trainable_lemmatizer" else {}
        pipe = nlp.add_pipe(factory, config={**tagger, **extra})
        pipe.initialize(lambda: examples, nlp=nlp, **({"labels": data} if data else {}))
        softmax = pipe.model.get_ref("softmax")
        softmax.set_param("W", weights[f"{name}.weight"])
        softmax.set_param("b", weights[f"{name}.bias"])
    arcs = {
        "@architectures": biaffine.ARCHITECTURE,
        "tok2vec": listener,
        "arc_width": sizes.arc,
        "relation_width": sizes.relation,
    }
    pipe = nlp.add_pipe(parser.FACTORY, name="parser", config={"model": arcs, "labels": labels.relations})
    _fill_biaffine(pipe.model, weights)
    nlp.add_pipe(precision.FACTORY, name="single_precision")


def lemmas_of(sentences: list[Sentence]) -> dict[str, dict[str, str]]:
    """Return the lemma of each form in lower case, by part of speech, where nearly all agree on one."""
    found: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            found[word.pos, word.form.lower()][word.lemma] += 1
    table: dict[str, dict[str, str]] = {}
    for (pos, form), lemmas in sorted(found.items()):
        [(lemma, times)] = lemmas.most_common(1)
        if times == lemmas.total() or (lemmas.total() >= MIN_SEEN and times / lemmas.total() >= MIN_SHARE):
            table.setdefault(pos, {})[form] = lemma
    return table


def _tok2vec(sizes: Sizes) -> dict[str, object]:
    return {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {
            "@architectures": "spacy.MultiHashEmbed.v2",
            "width": sizes.embedding,
            "attrs": list(ATTRIBUTES),
            "rows": list(ROWS),
            "include_static_vectors": True,
        },
        "encode": {
            "@architectures": memory.ARCHITECTURE,
            "width": sizes.embedding,
            "hidden": sizes.hidden,
            "depth": sizes.layers,
        },
    }


def _node(model: Model, name: str) -> Model:
    return next(node for node in model.walk() if node.name == name)


def _fill_memory(model: Model, sizes: Sizes, weights: Weights) -> None:
    def both(layer: int, part: str) -> np.ndarray:
        found = [weights[f"encoder.{way}.{layer}.{part}"] for way in ("forwards", "backwards")]
        return np.stack([_gates_in_order(one, sizes.hidden) for one in found])

    for layer in range(sizes.layers):
        model.set_param(f"in_{layer}", both(layer, "w_in"))
        model.set_param(f"recurrent_{layer}", both(layer, "w_out"))
        model.set_param(f"bias_{layer}", both(layer, "bias"))


def _gates_in_order(values: np.ndarray, hidden: int) -> np.ndarray:
    """Put the candidate, which PyTorch has third, after the output gate."""
    opened, kept, candidate, shown = (values[gate * hidden : (gate + 1) * hidden] for gate in range(4))
    return np.concatenate([opened, kept, shown, candidate])


def _fill_embedding(model: Model, sizes: Sizes, weights: Weights) -> None:
    tables = [node for node in model.walk() if node.name == "hashembed"]
    for column, table in enumerate(tables):
        table.set_param("E", weights[f"embedding.tables.{column}.weight"])
    _node(model, "static_vectors").set_param("W", weights["embedding.projection.weight"])
    mixer = _node(model, "maxout")
    mixer.set_param("W", weights["embedding.mixer.weight"].reshape(sizes.embedding, 3, -1))
    mixer.set_param("b", weights["embedding.mixer.bias"].reshape(sizes.embedding, 3))
    norm = _node(model, "layernorm")
    norm.set_param("G", weights["embedding.norm.weight"])
    norm.set_param("b", weights["embedding.norm.bias"])


def _fill_biaffine(model: Model, weights: Weights) -> None:
    for name in ("arc_root", "relation_root", "arcs", "relations"):
        model.set_param(name, weights[name])
    for part in ("arc_dependent", "arc_head", "relation_dependent", "relation_head"):
        model.set_param(f"{part}_W", weights[f"{part}.weight"])
        model.set_param(f"{part}_b", weights[f"{part}.bias"])


def export(source: Source, trained: Path, target: Path) -> None:
    """Write the pipeline and say how large it is."""
    nlp = source.pipeline()
    sentences = source.training_sentences()
    labels = Labels(source.language, sentences)
    weights = {name: value.float().numpy() for name, value in averaged_weights(trained).items()}
    weights["starts.bias"][1] += START_BONUS[source.language]
    sizes = Sizes(tags=len(labels.tags), trees=len(labels.lemmatizer.labels), relations=len(labels.relations))
    assemble(nlp, labels, sizes, weights, sentences[:20])
    nlp.add_pipe(lemma_table.FACTORY, name="lemma_table", after="trainable_lemmatizer")
    nlp.get_pipe("lemma_table").learn(lemmas_of(sentences))
    if source.is_in_order:
        treebanks = source.sentences("train")
        nlp.add_pipe(conventions.FACTORY, name="conventions", after="lemma_table")
        nlp.get_pipe("conventions").learn(evidence_of(treebanks), habits_of(treebanks))
    precision.convert(nlp, "float16")
    nlp.meta |= META[source.language]
    for part in ("paths", "training", "initialize", "corpora", "pretraining", "system"):
        nlp.config.pop(part, None)
    nlp.to_disk(target)
    print(f"{sum(file.stat().st_size for file in target.rglob('*') if file.is_file()) / 1e6:.1f} MB in {target}")


if __name__ == "__main__":
    export(Source(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])), Path(sys.argv[4]), Path(sys.argv[5]))
