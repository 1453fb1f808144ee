"""The labels that a network learns to tell, with their numbers."""

from collections import Counter
from collections.abc import Sequence

import spacy
from documents import documents_of
from spacy.language import Language
from spacy.tokens import Doc
from treebank import Sentence

MIN_TREE_FREQUENCY = 2
"""Edit trees of fewer words are left out: a lemma that only one word has in this way is a slip as often as a rule."""

MIN_RELATION_FREQUENCY = 20


class Labels:
    """Numbers of tags (part of speech and features), edit trees and relations of a treebank."""

    def __init__(self, language: str, sentences: Sequence[Sentence]) -> None:
        nlp = spacy.blank(language)
        self.morphologizer = nlp.add_pipe("morphologizer")
        self.lemmatizer = nlp.add_pipe("trainable_lemmatizer", config={"min_tree_freq": MIN_TREE_FREQUENCY})
        docs = list(documents_of(nlp.vocab, sentences))
        for doc in docs:
            for token in doc:
                self.morphologizer.add_label(tag_of(token.pos_, str(token.morph)))
        self.lemmatizer._labels_from_data(lambda: map(_Reference, docs))
        self.tags = list(self.morphologizer.labels)
        self._tag_numbers = {tag: number for number, tag in enumerate(self.tags)}
        counts = Counter(word.relation for sentence in sentences if sentence.has_relations for word in sentence.words)
        self.relations = sorted(name for name, times in counts.items() if times >= MIN_RELATION_FREQUENCY)
        self._relation_numbers = {name: number for number, name in enumerate(self.relations)}
        self._tree_numbers: dict[tuple[str, str], int] = {}

    def tag(self, nlp: Language, pos: str, morph: str) -> int:
        """Return the number of a tag, or -1."""
        return self._tag_numbers.get(nlp.vocab.morphology.normalize_features(tag_of(pos, morph)), -1)

    def tree(self, form: str, lemma: str) -> int:
        """Return the number of the edit tree that makes the lemma out of the form, or -1."""
        pair = (form, lemma)
        if pair not in self._tree_numbers:
            number = self.lemmatizer._pair2label(form, lemma)
            self._tree_numbers[pair] = -1 if number is None else number
        return self._tree_numbers[pair]

    def relation(self, name: str) -> int:
        """Return the number of a relation; a rare subtype has that of its type, and anything else -1."""
        return self._relation_numbers.get(name, self._relation_numbers.get(name.partition(":")[0], -1))


class _Reference:
    """What spaCy's lemmatizer wants an example to be when it counts trees."""

    def __init__(self, doc: Doc) -> None:
        self.reference = doc


def tag_of(pos: str, morph: str) -> str:
    """Return part of speech and features as one label."""
    return "|".join(part for part in (morph, f"POS={pos}") if part)
