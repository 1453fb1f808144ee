"""Last names that stand apart from the first name or the initials, as in references and pairs."""

import re
from dataclasses import replace

from curriclint.language.people.capitals import Piece, Run
from curriclint.language.people.knowledge import PARTICLES
from curriclint.language.people.line import Line
from curriclint.language.people.reading import Certainty, Reading

_CITATION = re.compile(
    r"(?:\s+(?:&|en|and)\s+[^\s,()]+)?\s+(?:19|20)\d\d[a-z]?(?=[;,)])"
    r"|(?:\s+(?:e\.a\.|et al\.?)|\s*(?:&|en|and)\s+[^\s,()]+(?:\s[^\s,()]+)?)?"
    r"(?:,\s*\(?|\s*\()(?:19|20)\d\d[a-z]?\b|\s+et al\b"
)
_INITIALS_BEHIND = re.compile(r",\s+(?P<initials>(?:[A-Z]\.[ -]?)+)(?=\s*(?:&|\(|,|en\b|and\b))")
_LAST_NAME_BEFORE = re.compile(r"\A\W*(?P<surname>[^\W\d_]+(?:[-'’][^\W\d_]+)*),\s+\Z")
_LISTED_BEHIND = re.compile(r"(?:\s+[A-Z]\.)*(?:[.,]|\s+and\b|\s+&)")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SHARED = re.compile(
    r"\s+(?:and|en|&)\s+(?P<given>[^\W\d_]+)\s+(?P<rest>(?:[^\W\d_]+\s+)?(?:[^\W\d_]+-)?[A-ZÀ-Þ][^\W\d_]+)"
)


def cited(line: Line, piece: Piece) -> Reading | None:
    """Return somebody whom a text cites by last name: "Grover, S. & Pea, R.", "(Grover & Pea, 2017)"."""
    reading = line.reading([piece], surname=piece.form)
    match = _INITIALS_BEHIND.match(line.text, piece.end)
    if match is not None:
        initials = match["initials"].strip()
        letters = "".join(letter for letter in initials.lower() if letter.isalpha())
        return replace(reading, initials=letters, name=f"{initials} {reading.name}")
    if _CITATION.match(line.text, piece.end):
        return replace(reading, certainty=Certainty.LOOSE)
    return None


def with_distant_last_name(line: Line, run: Run) -> Reading | None:
    """Return somebody whose last name stands apart from the first: "Bond, Eric. 2003", "Irene and Frédéric Joliot"."""
    first = run.pieces[0]
    surname = _in_front(line, first) or _behind_another(line, run)
    if not surname:
        return None
    reading = line.reading([first], given=[first.form], surname=surname.lower().split()[-1])
    known = line.knowledge.known.get(f"{first.form} {surname.lower()}")
    return replace(reading, name=f"{reading.name} {surname}", known=known)


def _in_front(line: Line, first: Piece) -> str:
    before = _LAST_NAME_BEFORE.match(line.text, 0, first.start)
    if before is None or not _LISTED_BEHIND.match(line.text, first.end) or not _YEAR.search(line.text, first.end):
        return ""
    return before["surname"]


def _behind_another(line: Line, run: Run) -> str:
    match = _SHARED.match(line.text, run.pieces[0].end)
    if match is None or run.possessive or line.knowledge.first_name(match["given"].lower()) is None:
        return ""
    words = match["rest"].split()
    if len(words) > 1 and words[0].islower() and words[0] not in PARTICLES:
        return ""  # "Ren en Alexi of Robin"
    last = words[-1]
    if line.is_word(last.lower()) or last.lower() in line.knowledge.thing_heads:
        return ""
    return match["rest"] if words[0].lower() in PARTICLES else last
