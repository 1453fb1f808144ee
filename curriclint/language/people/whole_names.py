"""Names that run on or stand out: "William of Normandy", "Edward the Confessor", "MARIE CURIE"."""

import re
from dataclasses import replace

from curriclint.language.people.capitals import PieceKind, Run
from curriclint.language.people.line import Line, words_of
from curriclint.language.people.named import Mention
from curriclint.language.people.plain import without_accents
from curriclint.language.people.reading import Certainty, Reading
from curriclint.span import Span

_SURNAME_OF_OLD = re.compile(r"\s+(?P<link>of|the|de|von)\s+(?P<place>[A-ZÀ-Þ][^\W\d_]+)(?!\w|-)")
_WORDS_OF_A_NAME_IN_CAPITALS = 2


def with_a_place(line: Line, run: Run, reading: Reading) -> Reading:
    """Return the reading of a first name together with "of Normandy" or "the Confessor" behind it."""
    is_first_name_only = len(reading.given) == 1 and not reading.is_full and len(words_of(run.pieces)) < 3
    if not is_first_name_only or run.possessive or line.title_case or reading.certainty < Certainty.SURE:
        return reading
    name = line.knowledge.first_name(reading.given[0])
    if reading.title is None and name is not None and name.care:
        return reading  # "Forest of App"
    match = _SURNAME_OF_OLD.match(line.text, reading.mention.span.end)
    if match is None:
        return reading
    place = match["place"].lower()
    known = line.knowledge
    is_name = known.first_name(place) is not None and place not in known.places and match["link"] != "the"
    if place in known.companies or place in known.small_words or (is_name and reading.title is None):
        return reading
    span = Span(reading.mention.span.start, match.end())
    return replace(
        reading,
        name=span.of(line.text),
        mention=Mention(reading.mention.block, span),
        surname=without_accents(place),
        certainty=Certainty.PROVEN,
    )


def in_capitals(line: Line, run: Run) -> Reading | None:
    """Return somebody whose whole name has capitals only: well-known, or a plain first name and one word behind."""
    pieces = run.pieces
    for start in range(len(pieces)):
        for end in range(len(pieces), start + 1, -1):
            known = line.knowledge.known.get(" ".join(piece.form for piece in pieces[start:end]))
            if known is not None:
                part = pieces[start:end]
                return replace(line.reading(part, given=[part[0].form], surname=part[-1].form), known=known)
    words = words_of(pieces)
    first, last = words[0], words[-1]
    name = line.first_name(first)
    if len(words) != _WORDS_OF_A_NAME_IN_CAPITALS or pieces[0].kind is not PieceKind.WORD or name is None:
        return None
    is_other = any(line.is_word(one.form) or line.is_other_name(one.form) for one in words)
    if (
        name.care
        or is_other
        or first.form == last.form
        or last.form in line.knowledge.thing_heads | line.knowledge.deeds[line.language]
    ):
        return None
    return line.reading(pieces, given=[first.form], surname=last.form)
