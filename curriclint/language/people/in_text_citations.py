"""Whom running text cites by last name: "(Denning & Tedre, 2019)", "volgens Weintrop (2016)"."""

import re
from collections.abc import Iterator

from curriclint.language.folding import fold
from curriclint.language.people.named import Mention
from curriclint.language.people.plain import without_accents
from curriclint.language.people.printed import INITIALS, NAME, PARTICLES_BEFORE
from curriclint.language.people.reading import Certainty, Reading
from curriclint.language.people.surnames import Surnames
from curriclint.span import Span

_AUTHOR = rf"(?:{INITIALS}\s?)?{PARTICLES_BEFORE}{NAME}"
_AND = r"\s*(?:,?\s*&|,?\s+(?:and|en))\s*"
_OTHERS = r"(?:,?\s+(?:et\.?\s+al\b\.?|e\.\s?a\.|en collega['’]s|and colleagues))"
_AUTHORS = rf"{_AUTHOR}(?:(?:,\s+{_AUTHOR})*{_AND}{_AUTHOR}(?![\w'’\-])|(?:,\s+{_AUTHOR})*{_OTHERS})?"
_YEAR = r"(?:(?:1[6-9]|20)\d\d[a-z]?(?:/\d{4})?|n\.d\.|z\.d\.|in press)"
_PARENTHESIS = re.compile(r"[(\[](?P<inside>[^()\[\]]{6,300})[)\]]")
_CITED = re.compile(
    r"\s*(?:(?:see|see also|zie|zie ook|e\.g\.|cf\.|bijv\.|o\.a\.|naar|after|vgl\.|uit|bron:|source:)[,:]?\s+)?"
    rf"(?P<authors>{_AUTHORS})(?P<comma>,)?\s+(?P<year>{_YEAR})(?!\d|\w)"
)
_WITH_YEAR = re.compile(rf"(?<![\w.'’\-])(?P<authors>{_AUTHORS})(?:['’]s)?,?\s*[(\[]{_YEAR}(?=[)\];,:/ ])")
_AND_OTHERS = re.compile(rf"(?<![\w.'’\-])(?P<authors>{_AUTHOR}(?:,\s+{_AUTHOR})*{_OTHERS})")
_SEVERAL = re.compile(rf"{_OTHERS}|&|\b(?:and|en)\b")
_ONE = re.compile(rf"(?P<initials>{INITIALS})?\s?(?P<surname>{PARTICLES_BEFORE}{NAME})(?!\w)")
_CUE_BEFORE = re.compile(
    r"\b(?:volgens|according to|by|door|zie|see|following|aldus|zoals|from|cited in|geciteerd in)\s+\Z", re.IGNORECASE
)
_CAPITAL_BEFORE = re.compile(r"(?<![.!?] )\b[A-ZÀ-Þ][^\W\d_]{3,} \Z")
_WORD_BEHIND = re.compile(r"[^()]*\)\s+([^\W\d_]+)")
_CITING_VERBS = frozenset(
    "argues argued finds found shows showed suggests suggested notes noted reports reported describes described defines"
    " defined states stated claims claimed concludes concluded identified introduced observed writes wrote proposed"
    " proposes stelt stelde toont toonde beschrijft beschreef definieert definieerde onderscheidt onderscheidde noemt"
    " noemde concludeert concludeerde betoogt meent wijst geeft vond schrijft schreef introduceerde onderzocht".split()
)
_OPENERS = frozenset(
    "finally however additionally moreover furthermore similarly recently later earlier meanwhile today initially"
    " nevertheless therefore instead indeed bovendien daarnaast verder echter tenslotte recent onlangs tevens".split()
)
_MAY_CITE = re.compile(rf"{_YEAR}|{_OTHERS}")


def people_cited_in_text(index: int, surnames: Surnames) -> Iterator[Reading]:
    """Yield the people whom a block cites by last name, a year or "et al." and the like.

    One name and a year ("Titanic (1997)") may be a film, a town or a machine: it is a person where a citing verb or
    preposition stands beside it, and otherwise only if the document names that person elsewhere.
    """
    text = surnames.block.text
    if not _MAY_CITE.search(text):
        return
    taken: list[Span] = []
    for span, certainty in _places(text):
        if any(span.overlaps(other) for other in taken):
            continue
        taken.append(span)
        yield from _authors(index, span, certainty, surnames)


def _places(text: str) -> Iterator[tuple[Span, Certainty]]:
    """Yield where lists of authors stand, with how sure it is that one is cited there."""
    for parenthesis in _PARENTHESIS.finditer(text):
        at = parenthesis.start("inside")
        for part in parenthesis["inside"].split(";"):
            if match := _CITED.match(part):
                is_sure = bool(match["comma"] or _SEVERAL.search(match["authors"]))
                span = Span(at + match.start("authors"), at + match.end("authors"))
                yield span, Certainty.PROVEN if is_sure else Certainty.LOOSE
            at += len(part) + 1
    for match in _WITH_YEAR.finditer(text):
        if "&" in match["authors"] and _CAPITAL_BEFORE.search(text, max(0, match.start() - 30), match.start()):
            continue  # "Kenniscentrum Data & Maatschappij (2020)"
        span = Span(match.start("authors"), match.end("authors"))
        is_sure = bool(_SEVERAL.search(match["authors"])) or _is_cited_by_words(text, match)
        yield span, Certainty.PROVEN if is_sure else Certainty.LOOSE
    for match in _AND_OTHERS.finditer(text):
        yield Span(match.start("authors"), match.end("authors")), Certainty.PROVEN


def _is_cited_by_words(text: str, match: re.Match[str]) -> bool:
    if _CUE_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return True
    behind = _WORD_BEHIND.match(text, match.end())
    return behind is not None and fold(behind.group(1)) in _CITING_VERBS


def _authors(index: int, span: Span, certainty: Certainty, surnames: Surnames) -> Iterator[Reading]:
    found = list(_ONE.finditer(surnames.block.text, span.start, span.end))
    if len(found) > 1 and fold(found[0]["surname"]) in _OPENERS:
        del found[0]  # "Finally, Barron and Darling (2010)"
    if not all(surnames.can_be(one["surname"]) for one in found):
        return
    if all(surnames.is_word(one["surname"]) for one in found):
        return
    for one in found:
        initials, surname = (one["initials"] or "").strip(), one["surname"]
        yield Reading(
            mention=Mention(index, Span(one.start(), one.end())),
            language=surnames.language,
            name=f"{initials} {surname}".strip(),
            initials="".join(letter for letter in fold(initials) if letter.isalpha()),
            surname=without_accents(fold(surname.split()[-1])),
            certainty=certainty,
            cited=True,
        )
