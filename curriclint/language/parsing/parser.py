"""A spaCy component that gives each word its head and the relation to it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from spacy.pipeline import TrainablePipe
from spacy.pipeline.dep_parser import parser_score
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.types import Ints2d

from curriclint.language.parsing.arrays import Floats, Ints
from curriclint.language.parsing.biaffine import Seen, arc_scores, relation_scores
from curriclint.language.parsing.spanning_tree import best_heads

FACTORY = "curriclint_parser"
"""Name in the configuration of a pipeline."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Heads of the words of a text, as distances to the right of each, and the numbers of the relations."""

    heads: Ints
    relations: Ints


class BiaffineParser(TrainablePipe):  # type: ignore[misc]  # spaCy's compiled classes have no types
    """Parses each sentence of a document: one root a sentence, and arcs may cross.

    Sentence boundaries must be set before; in our pipelines the component `senter` does that.
    """

    def __init__(self, vocab: Vocab, model: Seen, name: str = FACTORY, *, labels: Sequence[str] = ()) -> None:
        super().__init__(vocab, model, name, labels=list(labels))

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations, by number."""
        return tuple(self.cfg["labels"])

    def predict(self, docs: Iterable[Doc]) -> list[Tree]:
        """Return a tree for each document."""
        texts = list(docs)
        return [self._tree(doc, words) for doc, words in zip(texts, self.model.predict(texts), strict=True)]

    def set_annotations(self, docs: Iterable[Doc], trees: Iterable[Tree]) -> None:
        """Write heads and relations into the documents."""
        names = np.array([self.vocab.strings.add(label) for label in self.labels], dtype="uint64")
        root = self.vocab.strings.add("ROOT")
        for doc, tree in zip(docs, trees, strict=True):
            relations = np.where(tree.heads == 0, root, names[tree.relations]) if len(doc) else tree.relations
            written = np.stack([tree.heads.astype("uint64"), relations.astype("uint64")], axis=1)
            doc.from_array(["HEAD", "DEP"], cast("Ints2d", written))

    def score(self, examples: Iterable[Example], **_: object) -> dict[str, object]:
        """Return attachment without punctuation, and sentence boundaries, scored as for spaCy's own parser."""
        return dict(parser_score(examples))

    def _tree(self, doc: Doc, words: Floats) -> Tree:
        heads = np.zeros(len(doc), dtype="int64")
        relations = np.zeros(len(doc), dtype="int64")
        for sentence in doc.sents:
            here = slice(sentence.start, sentence.end)
            inside = words[here]
            found = best_heads(arc_scores(self.model, inside))
            scores = relation_scores(self.model, inside, found)
            relations[here] = scores.argmax(axis=1)
            places = np.arange(len(inside))
            heads[here] = np.where(found == len(inside), 0, found - places)
        return Tree(heads, relations)
