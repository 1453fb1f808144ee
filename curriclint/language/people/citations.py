"""Names in references and lists of them: "Lieman, R.", "Laub, John H.", "Hulstaert E.", "J. De Bruyne"."""

import re
from collections.abc import Iterator

from curriclint.document import Scope
from curriclint.language.folding import fold
from curriclint.language.people.named import Mention
from curriclint.language.people.plain import without_accents
from curriclint.language.people.printed import INITIALS, NAME, PARTICLES_BEFORE, SUFFIX
from curriclint.language.people.reading import Reading
from curriclint.language.people.surnames import Surnames
from curriclint.span import Span

MIN_NAMES_OF_A_LIST = 2
"""Names with the initials behind, "Hulstaert E.", that make a list of authors of a text which is no reference."""

_SURNAME_FIRST = re.compile(
    rf"(?<!\w)(?P<surname>{PARTICLES_BEFORE}{NAME}(?:[ \xa0]{NAME})?),\s*(?P<initials>{INITIALS})"
)
_INITIALS_FIRST = re.compile(rf"(?<![\w.])(?P<initials>{INITIALS})\s*(?P<surname>{PARTICLES_BEFORE}{NAME})(?!\w)")
_FIRST_NAME_BEHIND = re.compile(
    rf"(?<!\w)(?P<surname>{PARTICLES_BEFORE}{NAME}(?:[ \xa0]{NAME})?),\s+(?P<given>{NAME})"
    rf"(?:\s{INITIALS}|[ \xa0](?P<middle>{NAME}))?(?P<suffix>,?\s{SUFFIX})?(?=\s*(?:[.,;(&:]|\d|and\b|en\b|\Z))"
)
_INITIALS_BEHIND = re.compile(
    rf"(?<!\w)(?:(?<=\band\s)|(?<=\ben\s)|(?<![^.,;&(]\s))(?P<surname>{PARTICLES_BEFORE}{NAME})\s(?P<initials>{INITIALS})"
    r"(?=\s*(?:[,;&(:]|en\b|and\b|\d|\Z))"
)
_SUFFIX_AT_THE_END = re.compile(rf",?\s+{SUFFIX}\Z")
_FIRST_LETTER = re.compile(r"[\s\d.\[\]()*_•\-–\"'“‘]*")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def cited_people(index: int, surnames: Surnames) -> Iterator[Reading]:
    """Yield the people whom a reference names, in any order of last name, first name and initials.

    Running text is looked through for what begins as a reference does, with a year further on, and for lists of
    last names with the initials behind.
    """
    block = surnames.block
    is_reference = block.scope is Scope.REFERENCE or _reads_as_one(surnames)
    taken: list[Span] = []
    for reading in (
        *_with_first_name(index, surnames, anywhere=is_reference),
        *(_with_initials(_SURNAME_FIRST, index, surnames) if is_reference else ()),
        *_behind(index, surnames, is_reference=is_reference),
        *(_with_initials(_INITIALS_FIRST, index, surnames) if is_reference else ()),
    ):
        if not any(reading.mention.span.overlaps(other) for other in taken):
            taken.append(reading.mention.span)
            yield reading


def _reads_as_one(surnames: Surnames) -> bool:
    """Tell whether a paragraph begins with somebody's last name and initials, and has a year."""
    text = surnames.block.text
    match = _SURNAME_FIRST.match(text, _first_letter(text))
    return match is not None and surnames.can_be(match["surname"]) and _YEAR.search(text) is not None


def _with_first_name(index: int, surnames: Surnames, *, anywhere: bool) -> Iterator[Reading]:
    text = surnames.block.text
    if not anywhere and not _YEAR.search(text):
        return
    for match in _FIRST_NAME_BEHIND.finditer(text):
        if not anywhere and match.start() > _first_letter(text):
            return
        given, surname = match["given"], match["surname"]
        if not surnames.has_first_name(fold(given)) or not surnames.can_be(surname):
            continue
        if match["middle"] and not surnames.has_first_name(fold(match["middle"])):
            continue  # "Knack, Elisa Hulstaert" is a magazine and its author
        shown = _SUFFIX_AT_THE_END.sub("", match.group()[len(surname) + 1 :]).strip()
        yield Reading(
            mention=Mention(index, Span(match.start(), match.end())),
            language=surnames.language,
            name=f"{shown} {surname}",
            given=(without_accents(fold(given)),),
            surname=_last(surname),
            cited=True,
        )


def _behind(index: int, surnames: Surnames, *, is_reference: bool) -> list[Reading]:
    found = [
        reading
        for reading in _with_initials(_INITIALS_BEHIND, index, surnames)
        if surnames.can_be(reading.name.partition(". ")[2])
    ]
    return found if is_reference or len(found) >= MIN_NAMES_OF_A_LIST else []


def _with_initials(pattern: re.Pattern[str], index: int, surnames: Surnames) -> Iterator[Reading]:
    for match in pattern.finditer(surnames.block.text):
        initials, surname = match["initials"].strip(" -"), match["surname"]
        if fold(surname) in {"jr", "sr"} or not surnames.can_be(surname):
            continue
        yield Reading(
            mention=Mention(index, Span(match.start(), match.end())),
            language=surnames.language,
            name=f"{initials} {surname}",
            initials="".join(letter for letter in fold(initials) if letter.isalpha()),
            surname=_last(surname),
            cited=True,
        )


def _first_letter(text: str) -> int:
    """Return where a text begins behind a number, a bullet or quotation marks."""
    match = _FIRST_LETTER.match(text)
    return match.end() if match else 0


def _last(surname: str) -> str:
    return without_accents(fold(surname.rsplit(maxsplit=1)[-1]))
