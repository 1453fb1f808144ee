"""Open the fences that hold text and that CommonMark does not know, so that their content is read as Markdown.

`:::{note}` (MyST), `::: challenge` (Pandoc, the Carpentries), `:::tip[Title]` (remark) and a code fence whose language
is a directive in braces (```` ```{admonition} Title ````) are boxes of text. Their lines are blanked out: the parser
sees an empty line there and all places stay what they are.
"""

import re
from array import array
from dataclasses import dataclass, field

from curriclint.document import Scope
from curriclint.readers.draft import Draft
from curriclint.readers.markdown.directives import OPTION, OPTION_BLOCK, SHOWN_OPTIONS, opening_of
from curriclint.readers.source_text import SourceText

SIGNS = (":::", "```{", "~~~{", "``` {", "~~~ {")
"""What a file without such fences has none of."""

FENCE = re.compile(
    r"(?P<fence>```++|~~~++|:::++)[ \t]*+(?P<info>[^\r\n]*)|(?<!`)<(?:(?P<comment>!--)|(?P<raw>pre|script|style)\b)",
    re.IGNORECASE,
)
"""What opens or closes a fence if it stands at the start of a line, or opens HTML in which there are none.

`info` is what follows a fence on its line.
"""

ENDS_OF_HTML = {"comment": re.compile("-->"), "raw": re.compile(r"</(?:pre|script|style)", re.IGNORECASE)}

MAX_HTML_IN_LINE = 2000
"""Characters of a comment or element that begins in the middle of a line: a longer one is words about HTML."""

BEFORE_FENCE = re.compile(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)*+[ \t>]*+")
"""What may stand before a fence on its line: the marks of what it is in."""

LINE = re.compile(r"[ \t>]*+(?P<content>[^\r\n]*+)(?:\r\n?|\n|\Z)")


@dataclass(slots=True)
class Opened:
    """The file with the fences around text blanked out, as long as before.

    `drafts` holds the fences and what stands on their lines, in order; `figures` start and end of the content of each
    figure, the text of which is a caption.
    """

    text: str
    drafts: list[Draft] = field(default_factory=list)
    figures: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Fence:
    """A fence that is open, from `start`, with `content` after its line.

    `holds` is None for text and the scope of anything else; `ours` tells that CommonMark does not know this fence.
    """

    character: str
    length: int
    start: int
    content: int
    name: str
    holds: Scope | None
    ours: bool


OUTSIDE = _Fence("", 0, 0, 0, "", None, ours=False)
"""What holds the lines that stand in no fence."""


def open_fences(source: str, numbers: "array[int]") -> Opened:
    """Blank out the fences around text; `source` as it is where there are none."""
    if not any(sign in source for sign in SIGNS):
        return Opened(source)
    reader = _FenceReader(source, numbers)
    position = 0
    while (line := FENCE.search(source, position)) is not None:
        start = max(source.rfind("\n", position, line.start()), source.rfind("\r", position, line.start())) + 1
        position = line.end()
        begins_line = BEFORE_FENCE.fullmatch(source, start, line.start()) is not None
        if not line["fence"] and reader.is_in_text:
            position = _after_html(source, line, begins_line=begins_line)
        elif begins_line and line["fence"]:
            reader.read(line)
    return reader.opened()


def _after_html(source: str, opening: re.Match[str], *, begins_line: bool) -> int:
    """Return where HTML without fences ends: at the end of the file if it is a block of its own and never closed."""
    limit = len(source) if begins_line else opening.end() + MAX_HTML_IN_LINE
    # The two dashes of "<!-->" are those of its end as well.
    closing = ENDS_OF_HTML[opening.lastgroup or "raw"].search(source, opening.start() + len("<!"), limit)
    if closing is not None:
        return closing.end()
    return limit if begins_line else opening.end()


class _FenceReader:
    """Goes through the fences of a file from top to bottom."""

    def __init__(self, source: str, numbers: "array[int]") -> None:
        self._source = source
        self._numbers = numbers
        self._stack: list[_Fence] = []
        self._blanks: list[tuple[int, int]] = []
        self._drafts: list[Draft] = []
        self._figures: list[tuple[int, int]] = []

    @property
    def is_in_text(self) -> bool:
        """Tell whether what was read last leaves no fence open around code or a formula."""
        return self._innermost.holds is None

    @property
    def _innermost(self) -> _Fence:
        return self._stack[-1] if self._stack else OUTSIDE

    def read(self, line: re.Match[str]) -> None:
        """Take in a line with a fence, unless it stands in the options of one."""
        if self._blanks and line.start() < self._blanks[-1][1]:
            return
        character, length = line["fence"][0], len(line["fence"])
        info = line["info"].rstrip(" \t:" if character == ":" else " \t")
        innermost = self._innermost
        if not info and innermost.character == character and (character == ":" or length >= innermost.length):
            self._close(line, self._stack.pop())
        elif innermost.holds is not None:
            return
        elif not info and character == ":":
            self._blank(line.start("fence"), line.end(), Scope.RAW)
        elif character != "`" or "`" not in info:
            self._open(line, info)

    def opened(self) -> Opened:
        """Return what came of it."""
        pieces: list[str] = []
        position = 0
        for start, end in self._blanks:
            pieces += self._source[position:start], " " * (end - start)
            position = end
        pieces.append(self._source[position:])
        return Opened("".join(pieces), self._drafts, self._figures)

    def _open(self, line: re.Match[str], info: str) -> None:
        fence = line["fence"]
        opening = opening_of(info, fence[0])
        content = line.end() + (2 if self._source.startswith("\r\n", line.end()) else 1)
        ours = opening.holds is None or fence[0] == ":"
        start = line.start("fence")
        self._stack.append(_Fence(fence[0], len(fence), start, content, opening.name, opening.holds, ours))
        if opening.holds is None:
            self._show_opening(line, opening.title)
            if opening.has_options:
                self._show_options(content)

    def _close(self, line: re.Match[str], fence: _Fence) -> None:
        if fence.holds is None:
            self._blank(line.start("fence"), line.end(), Scope.RAW)
        elif fence.ours:
            for inside in LINE.finditer(self._source, fence.start, line.end()):
                self._blank(*inside.span("content"), fence.holds)
        if fence.name == "figure":
            self._figures.append((fence.content, line.start()))

    def _show_opening(self, line: re.Match[str], title: tuple[int, int] | None) -> None:
        """Blank out the line that opens a box, and give its title, which stands there in what follows the fence."""
        start, base = line.start("fence"), line.start("info")
        if title is None:
            self._blank(start, line.end(), Scope.RAW)
            return
        self._blank(start, base + title[0], Scope.RAW)
        self._blank(base + title[0], base + title[1], Scope.PARAGRAPH)
        self._blank(base + title[1], line.end(), Scope.RAW)

    def _show_options(self, position: int) -> None:
        """Blank out the options of a directive below its opening, and give those that are shown."""
        block = OPTION_BLOCK.match(self._source, position)
        if block is not None:
            for line in LINE.finditer(self._source, *block.span()):
                self._blank(*line.span("content"), Scope.RAW)
            return
        while (option_line := LINE.match(self._source, position)) is not None:
            option = OPTION.fullmatch(option_line["content"])
            if option is None:
                return
            start, end = option_line.span("content")
            scope = SHOWN_OPTIONS.get(option["key"].lower())
            if scope is not None and option["value"]:
                self._blank(start, start + option.start("value"), Scope.RAW)
                self._blank(start + option.start("value"), end, scope)
            else:
                self._blank(start, end, Scope.RAW)
            position = option_line.end()

    def _blank(self, start: int, end: int, scope: Scope) -> None:
        """Hide a stretch from the parser and make a draft of it, if there is more to it than spaces."""
        self._blanks.append((start, end))
        text = SourceText(self._numbers)
        text.add(self._source[start:end], start)
        draft = text.draft(scope)
        if draft.text:
            self._drafts.append(draft)
