"""Hide what Liquid, the language of Jekyll sites, does not show as text: code and comments between two tags."""

import re
from array import array

from curriclint.document import Scope
from curriclint.readers.draft import Draft
from curriclint.readers.source_text import SourceText

OPENING = re.compile(r"^[ \t]*+\{%-?\s*+(?P<name>highlight|comment)\b[^{}]*%\}", re.MULTILINE)
"""At the start of a line: within a line it is markup among words."""

SCOPES = {"highlight": Scope.CODE, "comment": Scope.RAW}
CLOSING = {name: re.compile(rf"\{{%-?\s*+end{name}\s*+-?%\}}[ \t]*$", re.MULTILINE) for name in SCOPES}

NOT_LINE_END = re.compile(r"[^\r\n]")


def hide_liquid_blocks(source: str, numbers: "array[int]") -> tuple[str, list[Draft]]:
    """Return `source` with these blocks blanked out, as long as before, and a draft of each in order."""
    drafts: list[Draft] = []
    pieces: list[str] = []
    position = 0
    opening = OPENING.search(source) if "{%" in source else None
    while opening is not None:
        closing = CLOSING[opening["name"]].search(source, opening.end())
        if closing is None:
            break
        start, end = opening.start(), closing.end()
        text = SourceText(numbers)
        text.add_as_it_is(source[start:end], start)
        drafts.append(text.draft(SCOPES[opening["name"]]))
        pieces += source[position:start], NOT_LINE_END.sub(" ", source[start:end])
        position = end
        opening = OPENING.search(source, position)
    return "".join(pieces) + source[position:], drafts
