"""Whom a name means by the name beside it: "Watson and Crick", "Sanne/Daan"."""

import re

from curriclint.language.people.capitals import Run
from curriclint.language.people.line import Line
from curriclint.language.people.surroundings import LOOK_BACK
from curriclint.language.people.tables import KnownPerson

_LETTERS = r"[^\W\d_]+(?:['’\-][^\W\d_]+)*"
_AND = re.compile(rf"\s+(?:en|and|&)\s+(?P<name>{_LETTERS})")
_AND_BEFORE = re.compile(rf"(?P<name>{_LETTERS})\s+(?:en|and|&)\s+\Z")
_SLASH = re.compile(rf"/(?P<name>{_LETTERS})(?![\w/.]\w|\w|/)")
_SLASH_BEFORE = re.compile(rf"(?<![\w/.\\])(?P<name>{_LETTERS})/\Z")


def colleague(line: Line, run: Run) -> KnownPerson | None:
    """Return the only known person of this last name in the field of whoever stands beside it: "Watson and Crick"."""
    if len(run.pieces) > 1:
        return None
    before, behind = _beside(line, run, _AND_BEFORE, _AND)
    beside = [line.knowledge.known_alone.get(match["name"].lower()) for match in (before, behind) if match is not None]
    fields = {field for one in beside if one is not None and one.alone == "yes" for field in one.fields}
    same_name = line.knowledge.known_by_surname.get(run.pieces[0].form, ())
    fitting = [one for one in same_name if fields & set(one.fields)]
    return fitting[0] if len(fitting) == 1 else None


def pairs_with_a_slash(line: Line, run: Run) -> bool:
    """Tell whether a slash alone parts a run from another first name: "Sanne/Daan", but not "Sanne/lijst.txt"."""
    start, end = run.pieces[0].start, run.pieces[-1].end
    has_slash = (line.text[start - 1 : start] == "/", line.text.startswith("/", end))
    return all(
        match is not None and line.knowledge.is_plain_name(match["name"], line.language)
        for match, is_there in zip(_beside(line, run, _SLASH_BEFORE, _SLASH), has_slash, strict=True)
        if is_there
    )


def _beside(
    line: Line, run: Run, before: re.Pattern[str], behind: re.Pattern[str]
) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    start = run.pieces[0].start
    return before.search(line.text, max(0, start - LOOK_BACK), start), behind.match(line.text, run.pieces[-1].end)
