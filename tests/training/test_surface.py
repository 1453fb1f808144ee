"""Sentences changed to look like lessons keep their analysis."""

import random

import pytest
from surface import CHANGES, as_in_lessons
from treebank import Sentence, Word

WORDS = (
    Word("Lisa", "Lisa", "PROPN", "", 1, "nsubj", space_after=True),
    Word("leest", "lezen", "VERB", "Number=Sing|Tense=Pres|VerbForm=Fin", 1, "ROOT", space_after=True),
    Word("'", "'", "PUNCT", "", 4, "punct", space_after=False),
    Word("oude", "oud", "ADJ", "Degree=Pos", 4, "amod", space_after=True),
    Word("boeken", "boek", "NOUN", "Number=Plur", 1, "obj", space_after=False),
    Word("'", "'", "PUNCT", "", 4, "punct", space_after=False),
    Word(".", ".", "PUNCT", "", 1, "punct", space_after=False),
)
SEEDS = range(8)


def arcs(words):
    """Return who hangs on whom, by lemma, of the words that both sentences have."""
    lemmas = {word.lemma for word in WORDS if word.pos in {"VERB", "ADJ", "NOUN", "PROPN"}}
    return {(word.lemma, words[word.head].lemma) for word in words if word.lemma in lemmas and word.pos != "SYM"}


@pytest.mark.parametrize("change", sorted(set(CHANGES), key=lambda one: one.__name__), ids=lambda one: one.__name__)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_change_keeps_every_head_inside_the_sentence_and_one_root(change, seed):
    words = change(WORDS, random.Random(seed))

    assert all(0 <= word.head < len(words) for word in words)
    assert [word.lemma for at, word in enumerate(words) if word.head == at] == ["lezen"]
    kept = {lemma for lemma, _ in arcs(words)}
    assert {pair for pair in arcs(WORDS) if set(pair) <= kept} == {pair for pair in arcs(words) if set(pair) <= kept}


def test_about_a_third_of_the_sentences_change():
    chance = random.Random(1)
    sentence = Sentence(WORDS)

    changed = sum(as_in_lessons(sentence, chance).words is not WORDS for _ in range(1000))

    assert 250 < changed < 350


def test_nothing_is_left_out_that_others_hang_on():
    words = (
        Word(".", ".", "PUNCT", "", 1, "punct", space_after=True),
        Word(".", ".", "PUNCT", "", 1, "ROOT", space_after=False),
    )

    for change in CHANGES:
        assert sum(word.head == at for at, word in enumerate(change(words, random.Random(0)))) == 1


def test_a_sentence_about_him_is_about_her_in_half_of_the_cases():
    he, masculine = "Case=Nom|Gender=Masc", "Case=Gen|Gender=Masc|Poss=Yes"
    words = (
        Word("He", "he", "PRON", he, 1, "nsubj", space_after=True),
        Word("sees", "see", "VERB", "", 1, "ROOT", space_after=True),
        Word("his", "his", "PRON", masculine, 3, "nmod:poss", space_after=True),
        Word("cat", "cat", "NOUN", "", 1, "obj", space_after=True),
    )
    chance = random.Random(1)

    changed = [as_in_lessons(Sentence(words), chance).words for _ in range(1000)]

    forms = [{word.form.lower() for word in one} for one in changed]
    assert 450 < sum({"she", "her"} <= one for one in forms) < 550
    assert 450 < sum({"he", "his"} <= one for one in forms) < 550


def test_his_that_stands_alone_stays():
    words = (
        Word("It", "it", "PRON", "", 2, "nsubj", space_after=True),
        Word("is", "be", "AUX", "", 2, "cop", space_after=True),
        Word("his", "his", "PRON", "Gender=Masc|Poss=Yes", 2, "ROOT", space_after=True),
    )

    assert all(as_in_lessons(Sentence(words), random.Random(seed)).words[2].form.lower() == "his" for seed in SEEDS)
