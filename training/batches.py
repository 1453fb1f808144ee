"""Sentences as the numbers that the network is trained on."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from grouping import grouped
from labels import Labels
from lexical import Lexicon
from spacy.language import Language
from surface import as_in_lessons
from torch import Tensor
from treebank import Sentence

WORDS_PER_BATCH = 1600
RARE = 0.25
"""A word seen n times is taken for an unknown one in RARE / (RARE + n) of the cases."""

NO_LABEL = -1
PADDING = "x"


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts side by side: the rows of the different words in them, and `numbers` (time by batch) of those words.

    `turned` has, for each place, the one that is read there from right to left.
    """

    hashed: Tensor
    ngrams: Tensor
    offsets: Tensor
    numbers: Tensor
    turned: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts with targets. `tags`, `trees` and `starts` are time by batch; `at` and `heads` are sentences by words.

    `at` tells where in the flattened texts a word of a sentence stands, `above` (as `at`) where its head stands, and
    `heads` which word of the sentence that is. Padding has -1 in all targets; so has the root in `above`.
    """

    texts: Texts
    tags: Tensor
    trees: Tensor
    starts: Tensor
    at: Tensor
    heads: Tensor
    above: Tensor
    relations: Tensor
    lengths: Tensor


class Batcher:
    """Makes batches out of sentences."""

    def __init__(self, nlp: Language, labels: Labels, lexicon: Lexicon, counts: dict[str, int], seed: int) -> None:
        self._nlp, self._labels, self._lexicon, self._counts = nlp, labels, lexicon, counts
        self._chance = random.Random(seed)

    def for_training(self, sentences: Sequence[Sentence], *, in_order: bool) -> Iterator[Batch]:
        """Yield all sentences once, changed a little, in texts that `grouping.py` makes, in a new order."""
        changed = [as_in_lessons(sentence, self._chance) for sentence in sentences]
        texts = grouped(changed, self._chance, in_order=in_order)
        texts.sort(key=lambda text: _length(text) + self._chance.random() * 3)
        cut = _by_size(texts)
        self._chance.shuffle(cut)
        for group in cut:
            yield self.batch(group, is_training=True)

    def for_scoring(self, sentences: Sequence[Sentence]) -> Iterator[Batch]:
        """Yield all sentences by tens in their order."""
        for start in range(0, len(sentences), 80):
            part = sentences[start : start + 80]
            yield self.batch([part[first : first + 10] for first in range(0, len(part), 10)], is_training=False)

    def batch(self, texts: Sequence[Sequence[Sentence]], *, is_training: bool) -> Batch:
        """Return texts as one batch."""
        longest = max(map(_length, texts))
        shape = (longest, len(texts))
        words, tags, trees, starts = (np.full(shape, NO_LABEL, dtype="int64") for _ in range(4))
        whole = [(column, sentence) for column, text in enumerate(texts) for sentence in text]
        most = max(len(sentence.words) for _, sentence in whole)
        at, heads, above, relations = (np.full((len(whole), most), NO_LABEL, dtype="int64") for _ in range(4))
        filled = [0] * len(texts)
        for number, (column, sentence) in enumerate(whole):
            base = filled[column]
            for place, word in enumerate(sentence.words):
                row = base + place
                words[row, column] = self._word(word.form, is_training=is_training)
                tags[row, column] = self._labels.tag(self._nlp, word.pos, word.morph)
                trees[row, column] = self._labels.tree(word.form, word.lemma)
                starts[row, column] = place == 0
                at[number, place] = row * len(texts) + column
                above[number, place] = NO_LABEL if word.head == place else (base + word.head) * len(texts) + column
                heads[number, place] = most if word.head == place else word.head
                relations[number, place] = self._labels.relation(word.relation) if sentence.has_relations else NO_LABEL
            filled[column] = base + len(sentence.words)
        lengths = np.array([len(sentence.words) for _, sentence in whole])
        targets = (tags, trees, starts, at, heads, above, relations, lengths)
        return Batch(laid_out(self._lexicon, words, filled), *map(torch.from_numpy, targets))

    def _word(self, form: str, *, is_training: bool) -> int:
        if is_training and self._chance.random() < RARE / (RARE + self._counts.get(form.lower(), 0)):
            return self._lexicon.unknown(form, self._chance)
        return self._lexicon.id_of(form)


def laid_out(lexicon: Lexicon, words: np.ndarray, lengths: Sequence[int]) -> Texts:
    """Return texts given by the numbers of their words (time by batch), with -1 beyond the length of each."""
    turned = np.tile(np.arange(len(words))[:, None], (1, len(lengths)))
    for column, length in enumerate(lengths):
        turned[:length, column] = np.arange(length)[::-1]
    known, numbers = np.unique(words, return_inverse=True)
    rows = lexicon.rows_of([lexicon.id_of(PADDING) if number == NO_LABEL else number for number in known])
    tensors = (rows.hashed, rows.ngrams, rows.offsets, numbers.reshape(words.shape), turned)
    return Texts(*map(torch.from_numpy, tensors))


def _length(text: Sequence[Sentence]) -> int:
    return sum(len(sentence.words) for sentence in text)


def _by_size(texts: Sequence[Sequence[Sentence]]) -> list[list[Sequence[Sentence]]]:
    """Cut texts, given by length, into groups of at most `WORDS_PER_BATCH` words with their padding."""
    groups: list[list[Sequence[Sentence]]] = [[]]
    for text in texts:
        if groups[-1] and _length(text) * (len(groups[-1]) + 1) > WORDS_PER_BATCH:
            groups.append([])
        groups[-1].append(text)
    return groups
