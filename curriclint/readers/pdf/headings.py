"""Headings and their levels: from bookmarks, from the structure tree, and from how they are set."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from curriclint.readers.pdf.marks import BULLET, LEADER, MARKER
from curriclint.readers.pdf.paragraphs import Paragraph
from curriclint.readers.pdf.properties import Bookmark
from curriclint.readers.pdf.roles import Body

MOST_CHARACTERS = 200
MOST_LINES = 4
MOST_WORDS = 25
"""What is longer is no heading, however it is set: the longest in the corpus has 21 words, on four lines."""

LARGER = 1.15
"""Type size, relative to the body's, from which a short text is a heading."""

NEARLY = 0.92
"""Type size, relative to the body's, down to which a short bold text is a heading."""

DEEPEST = 6

TITLE_PAGES = 2
"""The title of a document stands on one of its first pages."""

ENOUGH_MATCHES = 3
"""Bookmarks found in the text from which their levels hold for headings that are set alike."""

_NUMBERING = re.compile(r"^(?:hoofdstuk|chapter|les|lesson|deel|part|module|bijlage|appendix)?\d*")
_NO_LETTERS = re.compile(r"[\W_]+")
_TAG_LEVELS = {"Title": 1, "H": 1} | {f"H{level}": level for level in range(1, DEEPEST + 1)}


@dataclass(frozen=True, slots=True)
class Heading:
    """That a paragraph is a heading. `level` is 1 to 6, or 0 for the title of the document."""

    level: int


def headings_among(paragraphs: Sequence[Paragraph], body: Body, bookmarks: Iterable[Bookmark]) -> dict[int, Heading]:
    """Return which paragraphs are headings, by their number."""
    levels = _tagged(paragraphs) | _bookmarked(paragraphs, bookmarks)
    by_style: dict[tuple[float, bool], int] = {}
    if len(levels) >= ENOUGH_MATCHES:
        for number, level in levels.items():
            style = _style_of(paragraphs[number])
            by_style[style] = min(level, by_style.get(style, DEEPEST))
    looking = [
        number
        for number, paragraph in enumerate(paragraphs)
        if number not in levels and _looks_like_heading(paragraph, body, _next(paragraphs, number))
    ]
    title = _title_among(paragraphs, looking, levels)
    _rank_styles({_style_of(paragraphs[number]) for number in looking if number != title}, by_style)
    headings = {number: Heading(min(level, DEEPEST)) for number, level in levels.items()}
    headings |= {number: Heading(by_style[_style_of(paragraphs[number])]) for number in looking if number != title}
    if title is not None:
        headings[title] = Heading(0)
    return headings


def _next(paragraphs: Sequence[Paragraph], number: int) -> Paragraph | None:
    return paragraphs[number + 1] if number + 1 < len(paragraphs) else None


def _style_of(paragraph: Paragraph) -> tuple[float, bool]:
    """Return size in half points and boldness: what levels of headings differ in."""
    return round(max(line.size for line in paragraph.lines) * 2) / 2, all(line.bold for line in paragraph.lines)


def _rank_styles(styles: Iterable[tuple[float, bool]], by_style: dict[tuple[float, bool], int]) -> None:
    """Give each style without a level the one below the next larger style, known levels unchanged."""
    level = 0
    for style in sorted({*styles, *by_style}, reverse=True):
        level = by_style.setdefault(style, min(level + 1, DEEPEST))


def _tagged(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    levels = {}
    for number, paragraph in enumerate(paragraphs):
        level = _TAG_LEVELS.get(paragraph.role)
        if level is not None and sum(len(line.text) for line in paragraph.lines) <= MOST_CHARACTERS:
            levels[number] = level
    return levels


def _bookmarked(paragraphs: Sequence[Paragraph], bookmarks: Iterable[Bookmark]) -> dict[int, int]:
    """Return the levels of the paragraphs that bookmarks name, on the page that they point to or the next one."""
    on_page: dict[int, list[int]] = {}
    for number, paragraph in enumerate(paragraphs):
        if len(paragraph.lines) <= MOST_LINES and not paragraph.is_cell:
            on_page.setdefault(paragraph.first.sheet.number, []).append(number)
    levels: dict[int, int] = {}
    keys: dict[int, str] = {}
    for bookmark in bookmarks:
        wanted = _key(bookmark.title)
        if not wanted or not bookmark.page:
            continue
        for number in (*on_page.get(bookmark.page, ()), *on_page.get(bookmark.page + 1, ())):
            if number in levels:
                continue
            if number not in keys:
                keys[number] = _key(" ".join(line.text for line in paragraphs[number].lines))
            if keys[number] == wanted:
                levels[number] = bookmark.level
                break
    return levels


def _key(text: str) -> str:
    """Return the letters and digits of a title without its numbering."""
    letters = _NO_LETTERS.sub("", text.casefold())
    return _NUMBERING.sub("", letters) or letters


def _looks_like_heading(paragraph: Paragraph, body: Body, following: Paragraph | None) -> bool:  # noqa: PLR0911
    """Tell whether a paragraph is set like a heading: short, and larger or bolder than the text."""
    lines = paragraph.lines
    if paragraph.is_cell or len(lines) > MOST_LINES or all(line.mono for line in lines):
        return False
    text = " ".join(line.text for line in lines)
    if len(text) > MOST_CHARACTERS or len(text.split()) > MOST_WORDS or not any(map(str.isalpha, text)):
        return False
    bold = all(line.bold for line in lines)
    if BULLET.match(text) or (MARKER.match(text) and not bold and not text.isupper()) or LEADER.search(text):
        return False
    if (text[-1] in ".,;" and not text.endswith("...")) or text.count("(") > text.count(")"):
        return False
    size = max(line.size for line in lines)
    if size >= LARGER * body.size:
        return True
    if size < NEARLY * body.size or len(lines) > 2:
        return False
    if bold and not body.bold:
        return True
    return _is_in_capitals(text) and following is not None and not following.is_cell


def _is_in_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 6 and text.isupper() and len(text) <= 80 and "http" not in text.lower()


def _title_among(paragraphs: Sequence[Paragraph], looking: Sequence[int], levels: Mapping[int, int]) -> int | None:
    """Return the heading that is the title: set larger than any other, on one of the first pages, once."""
    if not looking:
        return None
    sizes = {number: max(line.size for line in paragraphs[number].lines) for number in (*looking, *levels)}
    largest = max(sizes.values())
    at_largest = [number for number, size in sizes.items() if size == largest]
    title = at_largest[0]
    first_page = paragraphs[0].first.sheet.number
    early = paragraphs[title].first.sheet.number < first_page + TITLE_PAGES
    return title if len(at_largest) == 1 and len(sizes) > 1 and early and title not in levels else None
