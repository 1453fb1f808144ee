"""Make treebank sentences look like lesson material while a pipeline is trained.

Newspaper sentences end in a full stop and have plain capitals; headings, list items, captions and worksheets don't.
Each change touches the surface only: the analysis stays true.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from treebank import Sentence, Word

SHARE_CHANGED = 0.3
"""Of the sentences; more costs accuracy on running text."""

SHARE_OF_WOMEN = 0.5
"""Of the English sentences about him, so many are about her instead: of both meanings of "her" there is too little."""

FEMININE = {"he": ("she", "she"), "him": ("her", "she"), "his": ("her", "her"), "himself": ("herself", "herself")}
"""Form and lemma instead of a masculine form."""

TYPOGRAPHIC = {"'": ("‘", "’"), '"': ("“", "”"), "''": ("”", "”"), "``": ("“", "“")}
DASHES = {"--": "–", "-": "–"}
STOPS = frozenset({".", "!", ":"})
IN_TITLES = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
BULLETS = ("-", "•", "*", "1.", "2.", "3.", "a.", "b.", "a)", "b)", "1)", "2)", "–", "▪")
GAPS = ("…", "...", "....", "......", "___", "_____", "________")

Change = Callable[[Sequence[Word], random.Random], Sequence[Word]]


def as_in_lessons(sentence: Sentence, chance: random.Random) -> Sentence:
    """Return the sentence, in about a third of the cases the way it could stand in a lesson."""
    if any(map(_has_feminine, sentence.words)) and chance.random() < SHARE_OF_WOMEN:
        sentence = replace(sentence, words=[_feminine(word) for word in sentence.words])
    if chance.random() >= SHARE_CHANGED:
        return sentence
    return replace(sentence, words=chance.choice(CHANGES)(sentence.words, chance))


def _has_feminine(word: Word) -> bool:
    """Return whether the word is a form of "he"; "his" that stands alone is left as it is."""
    form = word.form.lower()
    return form in FEMININE and "Gender=Masc" in word.morph and (form != "his" or word.relation == "nmod:poss")


def _feminine(word: Word) -> Word:
    """Return "she" for "he", and so on."""
    if not _has_feminine(word):
        return word
    feminine, lemma = FEMININE[word.form.lower()]
    if word.form.isupper():
        feminine = feminine.upper()
    elif word.form[0].isupper():
        feminine = feminine.capitalize()
    return replace(word, form=feminine, lemma=lemma, morph=word.morph.replace("Gender=Masc", "Gender=Fem"))


def _without(words: Sequence[Word], left_out: int) -> list[Word]:
    return [replace(word, head=word.head - (word.head > left_out)) for at, word in enumerate(words) if at != left_out]


def _without_end_stop(words: Sequence[Word], _: random.Random) -> Sequence[Word]:
    """Leave out the stop that ends a sentence, as headings and list items do."""
    last = len(words) - 1
    if last < 1 or words[last].form not in STOPS or any(word.head == last for word in words):
        return words
    return _without(words, last)


def _in_capitals(words: Sequence[Word], _: random.Random) -> Sequence[Word]:
    return [replace(word, form=word.form.upper()) for word in words]


def _capitalised(words: Sequence[Word], _: random.Random) -> Sequence[Word]:
    """Write nouns, verbs and adjectives with a capital, as English headings do."""
    return [
        replace(word, form=word.form[0].upper() + word.form[1:]) if word.pos in IN_TITLES else word for word in words
    ]


def _in_lower_case(words: Sequence[Word], chance: random.Random) -> Sequence[Word]:
    """Write the first word without its capital and leave the stop out, as list items are."""
    first = words[0] if words[0].pos == "PROPN" else replace(words[0], form=words[0].form.lower())
    return _without_end_stop([first, *words[1:]], chance)


def _with_typographic_marks(words: Sequence[Word], _: random.Random) -> Sequence[Word]:
    """Write quotation marks, apostrophes and dashes as word processors do."""
    changed, is_open = [], False
    for word in words:
        form = word.form
        if form in TYPOGRAPHIC:
            form = TYPOGRAPHIC[form][is_open]
            is_open = not is_open
        elif form in DASHES and word.space_after:
            form = DASHES[form]
        else:
            form = form.replace("'", "’")
        changed.append(replace(word, form=form))
    return changed


def _with_bullet(words: Sequence[Word], chance: random.Random) -> Sequence[Word]:
    """Put the sign or number of a list item in front."""
    root = next(at for at, word in enumerate(words) if word.head == at)
    sign = chance.choice(BULLETS)
    bullet = Word(sign, sign, "PUNCT", "", root + 1, "punct", space_after=True)
    return [bullet, *(replace(word, head=word.head + 1) for word in words)]


def _with_gap(words: Sequence[Word], chance: random.Random) -> Sequence[Word]:
    """Leave room to fill in a noun, as worksheets do."""
    nouns = [at for at, word in enumerate(words) if word.pos == "NOUN"]
    if not nouns:
        return words
    gap, sign = chance.choice(nouns), chance.choice(GAPS)
    return [
        replace(word, form=sign, lemma=sign, pos="SYM", morph="") if at == gap else word
        for at, word in enumerate(words)
    ]


def _with_formula(words: Sequence[Word], chance: random.Random) -> Sequence[Word]:
    """Put a letter or formula in the place of a name or number, as exercises do."""
    named = [at for at, word in enumerate(words) if word.pos in {"PROPN", "NUM"} and word.form.isalnum()]
    if not named:
        return words
    at = chance.choice(named)
    sign = chance.choice(("x", "y", "A", "B", "C", "P", "U", "F", "v", "m", "H2O", "CO2", "pH", "kWh"))
    formula = replace(words[at], form=sign, lemma=sign, pos="SYM", morph="")
    return [*words[:at], formula, *words[at + 1 :]]


CHANGES: tuple[Change, ...] = (
    _without_end_stop,
    _without_end_stop,
    _in_capitals,
    _capitalised,
    _in_lower_case,
    _with_typographic_marks,
    _with_typographic_marks,
    _with_bullet,
    _with_gap,
    _with_formula,
)
