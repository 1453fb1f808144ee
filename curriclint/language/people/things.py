"""Names that are of a thing, by a list or by a word in them: "Harley Davidson", "Marie Curie College"."""

import re

from curriclint.language.people.capitals import PieceKind, Run
from curriclint.language.people.line import Line

SURNAMES_TOO = frozenset("hill day hall law lane church park english house bank press lake king bell".split())
"""Words that make a thing of a name and are family names as well: "Lauryn Hill", but "Chapel Hill College"."""

_LETTERS = r"[^\W\d_]+(?:['’\-][^\W\d_]+)*"
_BEHIND = re.compile(rf"\s+(?:&|and|en)\s+{_LETTERS}")
_BEFORE = re.compile(rf"(?<!\w){_LETTERS}\s+(?:(?:&|and|en)\s+)?\Z")
_LOOK_BACK = 40


def has_name_of_a_thing(line: Line, run: Run) -> bool:
    """Tell whether a run is the name of a thing or part of it, or has a word in it that makes a thing of it."""
    pieces = run.pieces
    forms, count = [piece.form for piece in pieces], len(pieces)
    if _is_part_of_one(line, run):
        return True
    is_named = line.first_name(pieces[0]) is not None
    for start in range(count):
        for end in range(start + 1, count + 1):
            is_whole = end - start > 1 or count == 1 or (end == count and not is_named)
            if is_whole and " ".join(forms[start:end]) in line.knowledge.names_of_things:
                return True
    if is_named and pieces[-2:-1] and pieces[-2].kind is PieceKind.PARTICLE:
        forms = forms[:-1]  # "Ed van den Berg"
    if not any(form in line.knowledge.thing_heads for form in forms[1:]):
        return False
    return count != 2 or forms[1] not in SURNAMES_TOO or line.title_case


def _is_part_of_one(line: Line, run: Run) -> bool:
    """Tell whether a name of a thing has this run and the word beside it: "lazy Susan", "Allyn & Bacon"."""
    folded, names = line.passage.folded, line.knowledge.names_of_things
    start, end = run.pieces[0].start, run.pieces[-1].end
    before = _BEFORE.search(folded, max(0, start - _LOOK_BACK), start)
    behind = _BEHIND.match(folded, end)
    first, last = run.pieces[0], run.pieces[-1]
    return (before is not None and " ".join((before.group() + first.form).split()) in names) or (
        behind is not None and " ".join((last.form + behind.group()).split()) in names
    )
