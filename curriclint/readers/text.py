"""Read plain text: paragraphs at empty lines, list items, headings and quoted lines told by how they look."""

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curriclint.document import Document, Format, InlineKind, Scope, with_sections
from curriclint.origin import LineIndex
from curriclint.readers.addresses import addresses_in
from curriclint.readers.draft import Draft, block_of, numbers_up_to
from curriclint.readers.source_text import SourceText

MAX_HEADING_CHARACTERS = 60
"""Characters of a line that may be a heading. The headings of the Dutch and English corpus stay below it."""

MAX_HEADING_WORDS = 8
"""Words of a line that may be a heading."""

LINE = re.compile(r"[ \t\u00a0\ufeff]*+(?P<content>[^\r\n\f]*+)(?P<end>\r\n?|[\n\f]|\Z)")
"""A line, `content` without its indentation. A form feed ends a page and so a paragraph."""

QUOTED = re.compile(r"(?:>[ \t]?)++")
"""What mail programs put before the lines that are quoted."""

BULLET = re.compile(r"(?:[-*+]|[•‣◦▪●○–—])[ \t]++(?=\S)")
NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z])\)|(?:\d{1,2}|[a-z])\.)[ \t]++(?=\S)")
"""What stands before an item of a list. A capital with a full stop is an initial ("A. de Vries")."""

UNDERLINE = re.compile(r"(?P<sign>[=\-~])(?P=sign){2,}[ \t]*")
"""A line below a heading."""

RULE = re.compile(r"[-=~_*#+. \t]+")
"""A line that holds no word: decoration."""

PARAGRAPH_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\.?[ \t]")
"""The number before a heading ("2.1 Krachten"), which tells its level."""

SENTENCE_GOES_ON = ".!?:;,…"
"""How a heading does not end."""

MAY_END_BEFORE_ITEM = ".!?:;)…"
"""How a line ends after which a dash or number starts an item; in the middle of a sentence it is only that."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line from `start` to `end` (code points), without indentation, quotation marks and space at its end."""

    start: int
    end: int
    text: str
    quoted: bool


def read_text(source: str, name: str) -> Document:
    """Return the document in `source`, the decoded text of the file `name` without byte order mark.

    Nothing is an error.
    """
    lines = LineIndex(source)
    numbers = numbers_up_to(len(source))
    parts = list(_parts(source))
    drafts = (
        draft for place, part in enumerate(parts) for draft in _drafts(part, numbers, is_last=place == len(parts) - 1)
    )
    return Document(name, Format.TEXT, with_sections(block_of(draft, lines) for draft in drafts if draft.text))


def _parts(source: str) -> Iterator[list[_Line]]:
    """Yield the lines between empty lines and form feeds; quoted lines apart from others."""
    part: list[_Line] = []
    for match in LINE.finditer(source):
        line = _line(match)
        if part and (not line.text or line.quoted != part[0].quoted):
            yield part
            part = []
        if line.text:
            part.append(line)
        if part and match["end"] == "\f":
            yield part
            part = []
    if part:
        yield part


def _line(match: re.Match[str]) -> _Line:
    text, start = match["content"], match.start("content")
    marks = QUOTED.match(text)
    if marks is not None:
        start += marks.end()
        text = text[marks.end() :]
    text = text.rstrip()
    return _Line(start, start + len(text), text, quoted=marks is not None)


def _drafts(part: Sequence[_Line], numbers: "array[int]", *, is_last: bool) -> Iterator[Draft]:
    """Yield what some lines that belong together are: a heading, a paragraph, the items of a list."""
    together: list[_Line] = []
    scope = Scope.QUOTATION if part[0].quoted else Scope.PARAGRAPH
    for line in part:
        item = _item(line, together, in_list=scope is Scope.LIST_ITEM)
        underline = UNDERLINE.fullmatch(line.text)
        if underline is not None and len(together) == 1 and scope is Scope.PARAGRAPH:
            yield _draft(together, Scope.HEADING, numbers, level=1 if underline["sign"] == "=" else 2)
            together = []
        elif RULE.fullmatch(line.text):
            yield _draft(together, scope, numbers)
            together = []
        elif item is not None and scope is not Scope.QUOTATION:
            yield _draft(together, scope, numbers)
            together, scope = [item], Scope.LIST_ITEM
        elif not together and scope is Scope.PARAGRAPH and _is_capitals(line.text):
            yield _draft([line], Scope.HEADING, numbers, level=1)
        else:
            together.append(line)
    if len(together) == 1 and scope is Scope.PARAGRAPH and not is_last and _is_heading(together[0].text):
        yield _draft(together, Scope.HEADING, numbers, level=_level(together[0].text))
    else:
        yield _draft(together, scope, numbers)


def _item(line: _Line, before: Sequence[_Line], *, in_list: bool) -> _Line | None:
    """Return the line without its list marker, or None for a line that starts no item."""
    marker = BULLET.match(line.text) or NUMBER.match(line.text)
    if marker is None or not (in_list or not before or before[-1].text[-1] in MAY_END_BEFORE_ITEM):
        return None
    return _Line(line.start + marker.end(), line.end, line.text[marker.end() :], quoted=False)


def _is_short(text: str) -> bool:
    return len(text) <= MAX_HEADING_CHARACTERS and len(text.split()) <= MAX_HEADING_WORDS


def _is_capitals(text: str) -> bool:
    """Tell whether the line is a heading because it is written in capitals."""
    return _is_short(text) and text.isupper() and sum(map(str.isalpha, text)) > 1 and text[-1] not in ".,;"


def _is_heading(text: str) -> bool:
    """Tell whether a line that stands alone, with more below it, is a heading."""
    starts_like_one = text[0].isupper() or text[0].isdigit()
    return _is_short(text) and starts_like_one and text[-1] not in SENTENCE_GOES_ON and any(map(str.isalpha, text))


def _level(heading: str) -> int:
    """Return the level that the number of a heading tells; that of a section without one is 2."""
    number = PARAGRAPH_NUMBER.match(heading)
    return min(number["number"].count(".") + 1, 6) if number else 2


def _draft(lines: Sequence[_Line], scope: Scope, numbers: "array[int]", *, level: int = 0) -> Draft:
    """Join the lines with spaces; the draft is empty where there are none."""
    text = SourceText(numbers)
    end = 0
    for line in lines:
        text.add_space(end, line.start)
        text.add(line.text, line.start)
        end = line.end
    draft = text.draft(scope, level)
    draft.inline.extend((start, end, InlineKind.URL) for start, end in addresses_in(draft.text))
    return draft
