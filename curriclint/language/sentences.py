"""Where sentences end, in lesson text: abbreviations, numbering, quotations, formulas and gaps to fill included."""

import re

from curriclint.span import Span
from curriclint.wording import Language

_DUTCH = (
    "opg opgn blz pag bijv bv vb d.w.z dwz evt nr nrs fig figs afb tab hfst hst m.b.v m.b.t i.p.v i.v.m i.h.b o.a o.b.v"
    " o.l.v o.m t.o.v t.a.v t.b.v t/m ca resp incl excl drs dr ir ing prof mr mw mevr dhr mgr st jr sr zgn m.a.w t.g.v"
    " t.w.v t.h.v r.k e.v v.chr n.chr verg vgl zie bd dl vs cfr mln mld"
    " gebr fa a.h.w a.d.h.v mej jhr ds kon ged ned t.n.v plm v.d v.j"
)
_ENGLISH = (
    "e.g eg i.e ie vs cf fig figs tab eq eqs pp approx ca incl excl dr drs prof mr mrs ms mx st jr sr rev gen col capt"
    " viz ex ed eds dept est gov sen rep hon messrs mt ft p.s lt cpt esp a.k.a"
)
ABBREVIATIONS: dict[Language, frozenset[str]] = {
    "nl": frozenset(_DUTCH.split()),
    "en": frozenset(_ENGLISH.split()),
}
"""Words after which a full stop ends no sentence, without that stop and in lower case."""

_ALSO_AT_THE_END = frozenset(
    "etc enz e.d e.a a.m p.m al incl excl inc ltd pvt co corp a.u.b n.v.t z.o.z lln leerl sec jl".split()
)
"""Abbreviations that do end a sentence when a capital follows."""

_BEFORE_A_NUMBER = frozenset(
    "no nos art lid par max min sec p ch vol red jan feb mrt apr aug sep sept okt oct nov dec tel u"
    " mon tue wed thu fri sat sun".split()
)
"""Words that are abbreviations only before a number: "art. 5", "no. 3", "Sept. 11"; else they are words like others."""

_STARTERS: dict[Language, frozenset[str]] = {
    "nl": frozenset(
        (
            "de het een dit dat deze die hij zij ze we wij je jij jullie ik er als in op bij met voor van om"
            " na naar door maar en of want dus toen dan daarna daarom ook nu hoe wat wie waar waarom welk"
            " welke wanneer leg noem zo uit bereken teken maak geef kies schrijf lees bekijk kijk vul zoek zet"
            " onderzoek meet vergelijk hierin hierbij"
        ).split()
    ),
    "en": frozenset(
        (
            "the a an this that these those it he she we you they i there if in on at for with from by of"
            " after but and or so then now how what who where why which when explain name calculate draw make"
            " give choose write read look find use compare measure thanks please do is are can could will"
            " would"
        ).split()
    ),
}
"""Words that begin a sentence and are no surname: they decide after one letter ("in punt B. Teken", "J. Jansen")."""

_STOP = re.compile(
    r"""[.!?…](?:[ ]?[.!?…])*["'’”»)\]]*(?=\s|$)   # a stop, or dots that leave a gap to fill in
      | (?<=[^\W\d_]{3}[.!?])\d{1,2}(?=\s+[A-Z])    # the number of a footnote behind the stop
      | [\n\u2028\u2029\v\f]+
      | (?<=\s)(?=[•▪●■◦‣∙➢➔✓✔]\s)                  # a list run together
    """,
    re.VERBOSE,
)
_BREAKS = "\n\u2028\u2029\v\f"
_LAST_WORD = re.compile(r"[^\s(\[{“\"„‘'’/]+\Z")
_FOLLOWER = re.compile(r"[\s\"'“‘„’«(\[{¿¡*•–—-]*(?:(?<=['’‘])[stnk]\s+)?((\w)\w*)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[A-ZÀ-Þ]\Z")
_LABEL = (
    "opdracht|opgave|vraag|les|hoofdstuk|paragraaf|stap|deel|week|taak|blok|module|bron|figuur|tabel|oefening|proef"
    "|bijlage|exercise|question|lesson|chapter|step|part|unit|task|activity|problem|section|figure|table|appendix|day"
)
_NUMBERING = re.compile(rf"\W*(?:(?:{_LABEL})\s)?(?:\d{{1,3}}(?:\.\d+)*[a-z]?|[a-z]|[ivx]+)\Z", re.IGNORECASE)
_MAX_NUMBERING = 24
"""Characters that a label such as "Opdracht 12b" may have."""

_MAX_WORD = 40
"""Characters before a stop that are looked at."""


def sentence_spans(text: str, language: Language) -> tuple[Span, ...]:
    """Return the sentences of a block in order, without the white space between them.

    Every character that is not white space lies in exactly one. A line break that the author made ends a sentence.
    Where a full stop is doubtful (abbreviations, initials, "opg. 4a", numbered lists) the sentence goes on: a gate
    then sees more context rather than less.
    """
    spans: list[Span] = []
    start = 0
    for stop in _STOP.finditer(text):
        first = text[stop.start() : stop.start() + 1]
        if stop.end() == stop.start() or first in _BREAKS or _ends_sentence(text, start, stop, language):
            _add(spans, text, start, stop.end())
            start = stop.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    inner = text[start:end].strip()
    if inner:
        first = text.index(inner[0], start)
        spans.append(Span(first, first + len(inner)))


def _ends_sentence(text: str, start: int, stop: re.Match[str], language: Language) -> bool:
    at = stop.start()
    if text[at].isdigit():
        at -= 1
    follower = _FOLLOWER.match(text, stop.end(), stop.end() + _MAX_WORD)
    if follower is None:
        return True
    next_word, first = follower.group(1), follower.group(2)
    new_item = len(next_word) == 1 and text[follower.end() : follower.end() + 1] in {".", ")"}
    goes_on = first.islower() and not (new_item or next_word[1:2].isupper())  # "pH" and "iPad" begin a sentence
    if text[at] != ".":
        # "Wauw! zei hij" and "why? because" go on; so does a quoted question within a sentence.
        return not goes_on
    if goes_on:
        return False
    before = text[start:at]
    if stop.end() - at > 1 and before[-1:].isspace():
        # Dots that stand apart leave a gap: "De kracht is ........ N." goes on, "Ik koos ....... Leg uit." does not.
        return len(next_word) > 1 and not first.isdigit() and bool(before.strip())
    return _full_stop_ends(before, next_word, language)


def _full_stop_ends(sentence: str, next_word: str, language: Language) -> bool:
    """Tell whether a full stop ends the sentence so far, where no small letter follows."""
    before = sentence[-_MAX_WORD:].rstrip()
    match = _LAST_WORD.search(before)
    word = match.group() if match else ""
    folded = word.lower()
    number_follows = next_word[0].isdigit()
    if folded in _ALSO_AT_THE_END:
        return not number_follows
    if folded in ABBREVIATIONS[language] or (number_follows and folded in _BEFORE_A_NUMBER):
        return False
    if _INITIALS.match(word):
        preceding = before[: len(before) - len(word)].rstrip()
        if preceding and (preceding[-1].isdigit() or preceding[-1] in "=<>≈+×·"):
            return True  # a quantity with its unit, or a formula: "5 N. De kracht", "A = B. Hij"
        return len(next_word) > 1 and next_word.lower() in _STARTERS[language] and bool(preceding)
    return not (len(sentence) <= _MAX_NUMBERING and _NUMBERING.match(sentence))
