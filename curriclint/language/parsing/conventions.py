"""A spaCy component that calls things what the treebank calls them that a text is like.

Treebanks of one language differ in habits: in GUM the English "you" has a number, an imperative a person and an adverb
like "still" a degree, in EWT they have none. A network that learnt from both follows now one, now the other. Here the
words of a text tell which treebank it is like, and what only the other one does is put into the words of that one.
"""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from spacy.tokens import Doc, Token

FACTORY = "curriclint_conventions"
"""Name in the configuration of a pipeline."""

_FILE = "conventions.json.gz"

MIN_EVIDENCE = 3.0
"""Natural logarithm of how many times likelier one treebank must be; one sentence by itself often shows too little."""

ANY = ""
"""Stands for all forms that are not listed."""

Changes = Mapping[str, Mapping[str, Mapping[str, str]]]
"""By part of speech and form in lower case: the features to have instead of others."""

Lemmas = Mapping[str, Mapping[str, str]]
"""The lemma of a form in lower case, by part of speech."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What one treebank does and the other does not."""

    features: Changes = field(default_factory=dict)
    lemmas: Lemmas = field(default_factory=dict)


class Conventions:
    """Follows the habits of the treebank that a document is like; words need all but heads and relations first."""

    def __init__(self) -> None:
        self._evidence: Mapping[str, float] = {}
        self._habits: Sequence[Habits] = (Habits(), Habits())

    def learn(self, evidence: Mapping[str, float], habits: Sequence[Habits]) -> None:
        """Take what a form tells (above zero for the second treebank) and the habits of the first and the second."""
        self._evidence, self._habits = evidence, habits

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with the features and lemmas that its treebank would give."""
        total = sum(self._evidence.get(token.text, 0.0) for token in doc)
        if abs(total) >= MIN_EVIDENCE:
            habits = self._habits[total > 0]
            for token in doc:
                _follow(habits, token)
        return doc

    def to_disk(self, path: Path, exclude: object = ()) -> None:
        """Write evidence and habits."""
        path.mkdir(parents=True, exist_ok=True)
        (path / _FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: Path, exclude: object = ()) -> "Conventions":
        """Read evidence and habits."""
        return self.from_bytes((path / _FILE).read_bytes())

    def to_bytes(self, exclude: object = ()) -> bytes:
        """Return all as packed JSON, the same bytes for the same habits."""
        content = {"evidence": self._evidence, "habits": [asdict(habits) for habits in self._habits]}
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return gzip.compress(text.encode(), mtime=0)

    def from_bytes(self, data: bytes, exclude: object = ()) -> "Conventions":
        """Take evidence and habits from bytes."""
        content = json.loads(gzip.decompress(data))
        self.learn(content["evidence"], [Habits(**habits) for habits in content["habits"]])
        return self


def _follow(habits: Habits, token: Token) -> None:
    forms = habits.features.get(token.pos_, {})
    features = str(token.morph)
    changed = forms.get(token.lower_, {}).get(features, forms.get(ANY, {}).get(features))
    if changed is not None:
        token.set_morph(changed)  # type: ignore[attr-defined]  # spaCy does not declare it
    lemma = habits.lemmas.get(token.pos_, {}).get(token.lower_)
    if lemma is not None:
        token.lemma_ = lemma
