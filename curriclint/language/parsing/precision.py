"""A spaCy component that makes weights ready for calculation after they were loaded.

Our pipelines ship in half precision, which takes half the room and loses nothing that could be measured; processors
calculate with single precision. It stands last in a pipeline, so that all others have been loaded before it.
"""

from pathlib import Path
from typing import Literal, cast

from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model
from thinc.types import Floats2d

from curriclint.language.parsing.arrays import parameter

FACTORY = "curriclint_single_precision"
"""Name in the configuration of a pipeline."""


def convert(nlp: Language, kind: Literal["float16", "float32"]) -> None:
    """Turn the weights and vectors of a pipeline into half or single precision, in place."""
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            for node in model.walk():
                for name in node.param_names:
                    if node.has_param(name):
                        node.set_param(name, cast("Floats2d", parameter(node, name).astype(kind)))
    nlp.vocab.vectors.data = nlp.vocab.vectors.data.astype(kind)


class SinglePrecision:
    """Changes no document; when a pipeline is loaded, it turns the weights of all other components."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def __call__(self, doc: Doc) -> Doc:
        """Return the document as it is."""
        return doc

    def to_disk(self, path: Path, exclude: object = ()) -> None:
        """Write nothing."""

    def from_disk(self, path: Path, exclude: object = ()) -> "SinglePrecision":
        """Turn the weights of the components that were loaded before."""
        convert(self._nlp, "float32")
        return self

    def to_bytes(self, exclude: object = ()) -> bytes:
        """Return nothing."""
        return b""

    def from_bytes(self, data: bytes, exclude: object = ()) -> "SinglePrecision":
        """Turn the weights of the components that were loaded before."""
        convert(self._nlp, "float32")
        return self
