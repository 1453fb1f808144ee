"""Sentences are put together into texts without loss."""

import random

import pytest
from grouping import SIZES, grouped
from treebank import Sentence, Word

SENTENCES = [
    Sentence((Word(str(number), "", "NUM", "", 0, "ROOT", space_after=True),)) for number in range(3 * max(SIZES))
]


@pytest.mark.parametrize("in_order", [True, False])
def test_every_sentence_stands_in_one_text(in_order):
    texts = grouped(SENTENCES, random.Random(1), in_order=in_order)

    forms = [sentence.words[0].form for text in texts for sentence in text]
    assert sorted(forms, key=int) == [sentence.words[0].form for sentence in SENTENCES]
    assert (forms == sorted(forms, key=int)) is in_order
    assert {len(text) for text in texts[:-1]} <= set(SIZES)


def test_texts_are_cut_at_other_places_each_time():
    chance = random.Random(1)

    first, second = (grouped(SENTENCES, chance, in_order=True) for _ in range(2))

    assert list(map(len, first)) != list(map(len, second))
