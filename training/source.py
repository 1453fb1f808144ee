"""What the network of a language is made from."""

from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.language import Language
from tokenization import cut_as_treebanks
from treebank import Sentence, read_treebank

TIMES_OWN = 3
"""How often each of our own sentences counts."""

IN_ORDER = frozenset({"en"})
"""Languages whose treebank has the sentences of a document one after the other; Dutch ones stand in random order."""


@dataclass(frozen=True, slots=True)
class Source:
    """A language, the folder with its treebanks (`<language>-{train,dev,test}.conllu[.gz]`), and that of its vectors.

    The vectors are what `make_vectors.py` made.
    """

    language: str
    treebanks: Path
    vectors: Path

    @property
    def is_in_order(self) -> bool:
        """Whether neighbours in the treebank belong together."""
        return self.language in IN_ORDER

    def sentences(self, part: str) -> list[Sentence]:
        """Return the sentences of `train`, `dev` or `test`."""
        return read_treebank(next(self.treebanks.glob(f"{self.language}-{part}.conllu*")))

    def training_sentences(self) -> list[Sentence]:
        """Return the sentences to train on: those of the treebank, and our own, each as often as it counts."""
        own = Path(__file__).with_name(f"lessons-{self.language}.conllu")
        return self.sentences("train") + (TIMES_OWN * read_treebank(own) if own.exists() else [])

    def pipeline(self) -> Language:
        """Return a pipeline that cuts text into words and has the vectors."""
        nlp = spacy.load(self.vectors)
        cut_as_treebanks(nlp)
        return nlp
