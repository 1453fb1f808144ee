"""What a document tells of a person's gender, and by what; where two things say otherwise it tells nothing."""

from collections.abc import Mapping, Sequence

from curriclint.language.passage import Passage
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.named import Basis, Gender
from curriclint.language.people.pronouns import gender_by_pronouns
from curriclint.language.people.reading import Reading
from curriclint.language.people.tables import UNISEX
from curriclint.span import Span

MIN_PRONOUNS_AGAINST_A_NAME = 2
"""Places whose pronouns all say otherwise, for them to outweigh a first name that nearly all women or men have."""

_TOLD = {"f": Gender.WOMAN, "m": Gender.MAN, "x": Gender.OTHER}


def gender_of(
    readings: Sequence[Reading],
    passages: Mapping[int, Passage],
    others: Mapping[int, Sequence[Span]],
    knowledge: NameKnowledge,
) -> tuple[Gender, Basis]:
    """Return the gender of the person of these readings and what tells it.

    `others` are the names of other people, by block. A title goes before what is known of somebody, that before the
    first name. A pronoun that speaks against the first name leaves the gender unknown, and several outweigh it.
    """
    for basis, told in (
        (Basis.TITLE, _by_titles(readings, {"title"})),
        (Basis.KIN, _by_titles(readings, {"kin", "child", "school"})),
        (Basis.LEXICON, {one.known.gender for one in readings if one.known is not None}),
    ):
        if len(told) == 1:
            return _TOLD[told.pop()], basis
        if told:
            return Gender.UNKNOWN, Basis.NONE
    pronouns = _by_pronouns(readings, passages, others, knowledge)
    names = _by_first_name(readings, knowledge)
    name = _TOLD[names.pop()] if len(names) == 1 else None
    if name is not None and (not pronouns or name in pronouns):
        return name, Basis.FIRST_NAME
    agree = len(set(pronouns)) == 1
    if agree and (name is None or len(pronouns) >= MIN_PRONOUNS_AGAINST_A_NAME):
        return pronouns[0], Basis.PRONOUN
    return Gender.UNKNOWN, Basis.NONE


def _by_titles(readings: Sequence[Reading], kinds: set[str]) -> set[str]:
    return {one.title.gender for one in readings if one.title is not None and one.title.kind in kinds} - {UNISEX}


def _by_first_name(readings: Sequence[Reading], knowledge: NameKnowledge) -> set[str]:
    """Return what the first names say: a person who is called by a unisex one somewhere is not decided by it.

    A last name that could be a first one says nothing of somebody named in full: "Martha Chase", then "Chase".
    """
    surnames = {one.surname for one in readings if one.is_full}
    told = set()
    for one in readings:
        is_surname = not one.is_full and one.given[:1] == (one.surname,) and one.surname in surnames
        if one.given and not is_surname and (name := knowledge.first_name(one.given[0])) is not None:
            told.add(name.gender[one.language])
    return told if UNISEX not in told else set()


def _by_pronouns(
    readings: Sequence[Reading],
    passages: Mapping[int, Passage],
    others: Mapping[int, Sequence[Span]],
    knowledge: NameKnowledge,
) -> list[Gender]:
    found = []
    for one in readings:
        passage = passages.get(one.mention.block)
        if passage is not None:
            gender = gender_by_pronouns(passage, one.mention.span, others[one.mention.block], knowledge)
            if gender is not None:
                found.append(gender)
    return found
