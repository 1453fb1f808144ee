"""Where sentences end, in lesson text: abbreviations, numbering, quotations and formulas included."""

import re

from curriclint.span import Span
from curriclint.wording import Language

_SCHOOL = "opg blz pag bijv bv vb d.w.z dwz evt nr nrs fig afb tab par hfst m.b.v m.b.t i.p.v i.v.m o.a o.b.v t.o.v"
_DUTCH = _SCHOOL + (
    " t/m max min ca resp incl excl enz etc drs dr ir ing prof mr mw mevr dhr st jr sr lln zgn a.u.b n.v.t z.o.z"
    " m.a.w t.g.v t.w.v e.d e.a e.v v.chr n.chr red vert vgl zie bd dl art lid"
)
_ENGLISH = (
    "e.g i.e etc vs cf fig figs tab eq eqs no nos p pp ch sec vol ed eds approx ca max min incl dr prof mr mrs ms"
    " st jr sr u.s u.k a.m p.m al viz ex dept est inc ltd"
)
ABBREVIATIONS: dict[Language, frozenset[str]] = {
    "nl": frozenset(_DUTCH.split()),
    "en": frozenset(_ENGLISH.split()),
}
"""Words after which a full stop ends no sentence, without that stop and in lower case."""

_ALSO_AT_THE_END = frozenset({"etc", "enz", "e.d", "e.a", "a.m", "p.m", "al", "incl", "inc", "ltd", "a.u.b", "n.v.t"})
"""Abbreviations that do end a sentence when a capital follows."""

_STOP = re.compile(r"""[.!?…]+["'’”»)\]]*(?=\s|$)|[\n\u2028]+""")
_LAST_WORD = re.compile(r"(?:^|[\s(\[“\"‘'/])([^\s(\[“\"‘']+)$")
_OPENING = "\"'“‘„«([¿¡*•-–—"


def sentence_spans(text: str, language: Language) -> tuple[Span, ...]:
    """Return the sentences of a block in order, without the white space between them.

    A line break that the author made ends a sentence. Where a full stop is doubtful (abbreviations, initials, "opg.
    4a", numbered lists) the sentence goes on: a gate then sees more context rather than less.
    """
    spans: list[Span] = []
    start = 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] in "\n\u2028" or _ends_sentence(text, start, stop.start(), stop.end(), language):
            _add(spans, text, start, stop.end())
            start = stop.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        spans.append(Span(start, end))


def _ends_sentence(text: str, start: int, stop: int, end: int, language: Language) -> bool:
    follower = _first_letter_after(text, end)
    if follower is None:
        return True
    if text[stop] != ".":
        # "Wauw! zei hij" and "why? because" go on; so does a quoted question within a sentence.
        return not follower.islower()
    match = _LAST_WORD.search(text, max(start, stop - 40), stop)
    word = match.group(1).lower() if match else ""
    if word in ABBREVIATIONS[language]:
        return word in _ALSO_AT_THE_END and follower.isupper()
    initial = len(word) == 1 and text[stop - 1].isupper()
    numbering = word.isdigit() and stop - len(word) <= start + 1
    return not (initial or numbering or follower.islower())


def _first_letter_after(text: str, offset: int) -> str | None:
    for character in text[offset : offset + 12]:
        if not character.isspace() and character not in _OPENING:
            return character
    return None
