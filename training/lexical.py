"""What a network sees of a word: rows of the tables in which spaCy's embedding layers look it up.

The rows are those of `spacy.MultiHashEmbed.v2` and of floret vectors, so that the tables that are learnt here can be
put into a spaCy pipeline as they are.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from spacy.vocab import Vocab
from thinc.api import NumpyOps

ATTRIBUTES = ("LOWER", "PREFIX", "SUFFIX", "SHAPE")
ROWS = (7000, 1000, 4000, 1000)
FIRST_SEED = 8
"""Of the first table; each next one counts on (spacy/ml/models/tok2vec.py, MultiHashEmbed)."""

_UNKNOWN = "\0"


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of some words: `hashed` is words by attributes by four; `ngrams` runs on, one word's after the other's."""

    hashed: np.ndarray
    ngrams: np.ndarray
    offsets: np.ndarray


class Lexicon:
    """Looks words up, each once."""

    def __init__(self, vocab: Vocab) -> None:
        self._vocab = vocab
        self._ops = NumpyOps()
        self._ids: dict[str, int] = {}
        self._hashed: list[np.ndarray] = []
        self._ngrams: list[np.ndarray] = []

    def id_of(self, form: str) -> int:
        """Return the number of a word form."""
        known = self._ids.get(form)
        if known is None:
            known = self._add(form, form)
        return known

    def unknown(self, form: str, chance: random.Random) -> int:
        """Return the number of a word that looks like `form` but was never seen as a whole."""
        return self._add(form, f"{_UNKNOWN}{chance.randrange(4)}{form}", lower=chance.getrandbits(63))

    def rows_of(self, numbers: Sequence[int]) -> Rows:
        """Return the rows of words."""
        grams = [self._ngrams[number] for number in numbers]
        offsets = np.cumsum([0, *map(len, grams[:-1])])
        return Rows(np.stack([self._hashed[number] for number in numbers]), np.concatenate(grams), offsets)

    def _add(self, form: str, key: str, *, lower: int | None = None) -> int:
        if key in self._ids:
            return self._ids[key]
        lexeme = self._vocab[form]
        ids = [lexeme.lower if lower is None else lower, lexeme.prefix, lexeme.suffix, lexeme.shape]
        self._hashed.append(
            np.stack(
                [
                    self._ops.hash(np.asarray([one], dtype="uint64"), FIRST_SEED + column)[0] % ROWS[column]
                    for column, one in enumerate(ids)
                ]
            ).astype("int64")
        )
        vectors = self._vocab.vectors
        rows = [
            value % vectors.shape[0]
            for ngram in vectors._get_ngrams(form)
            for value in vectors._get_ngram_hashes(ngram)
        ]
        self._ngrams.append(np.asarray(rows, dtype="int64"))
        self._ids[key] = len(self._ngrams) - 1
        return self._ids[key]
