"""Put a Markdown document together from what the parts of this package find."""

from array import array
from bisect import bisect_right
from heapq import merge
from operator import itemgetter

import pyromark

from curriclint.document import Document, Format, Scope
from curriclint.origin import LineIndex
from curriclint.readers.draft import Draft, block_of, numbers_up_to
from curriclint.readers.markdown.events import EventReader
from curriclint.readers.markdown.fences import open_fences
from curriclint.readers.markdown.front_matter import read_front_matter
from curriclint.readers.markdown.liquid import hide_liquid_blocks
from curriclint.readers.markdown.marks import marks_in
from curriclint.readers.markdown.pictures import pictures_of
from curriclint.readers.markdown.scopes import cut_panel_titles, mark_captions, mark_references
from curriclint.readers.markdown.sections import sections_of
from curriclint.readers.source_text import SourceText

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_MATH
    | pyromark.Options.ENABLE_GFM
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
"""What is read beyond CommonMark.

Not: metadata blocks, which the parser takes anywhere in the file, so that text between two rules (`---`) is lost;
definition lists, which take any line that starts with a colon (`:bulb: Tip`, `:::`) for a definition.
"""


def read_markdown(source: str, name: str) -> Document:
    """Return the document in `source`, the decoded text of the file `name` without byte order mark.

    Nothing is an error: whatever is no valid Markdown is text.
    """
    text = _encodable(source)
    numbers = numbers_up_to(len(text))
    front = read_front_matter(text)
    visible, hidden = hide_liquid_blocks(" " * front.end + text[front.end :], numbers)
    opened = open_fences(visible, numbers)
    opened.drafts[:] = merge(hidden, opened.drafts, key=lambda draft: draft.starts[0])
    drafts = EventReader(opened, numbers).read(pyromark.events_with_range(opened.text, options=OPTIONS))
    if front.title is not None:
        _put_title_above(drafts, text, front.title, numbers)
    _mark_figure_texts(drafts, opened.figures)
    cut_panel_titles(drafts)
    mark_captions(drafts)
    mark_references(drafts)
    lines = LineIndex(source)
    blocks = [
        block_of(draft, lines, section)
        for draft, section in zip(drafts, sections_of(drafts), strict=True)
        if draft.text
    ]
    return Document(
        name,
        Format.MARKDOWN,
        tuple(blocks),
        metadata=front.metadata,
        notes=front.notes,
        marks=marks_in(blocks, source),
        pictures=tuple(pictures_of(drafts)),
    )


def _put_title_above(drafts: list[Draft], text: str, place: tuple[int, int], numbers: "array[int]") -> None:
    """Put the title of the front matter above the text, unless the first heading repeats it."""
    collected = SourceText(numbers)
    collected.add(text[slice(*place)], place[0])
    title = collected.draft(Scope.TITLE)
    heading = next((draft.text for draft in drafts if draft.scope is Scope.HEADING), "")
    if title.text and title.text.casefold() != heading.casefold():
        drafts.insert(0, title)


def _encodable(source: str) -> str:
    """Return `source` without what the parser cannot take, character for character: NUL and lone surrogates."""
    text = source.replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="replace").decode()
    return text


def _mark_figure_texts(drafts: list[Draft], figures: list[tuple[int, int]]) -> None:
    """Mark the paragraphs in the content of figures as captions."""
    if not figures:
        return
    figures = sorted(figures)
    for draft in drafts:
        if draft.scope is Scope.PARAGRAPH and draft.text:
            place = bisect_right(figures, draft.starts[0], key=itemgetter(0)) - 1
            if place >= 0 and draft.starts[0] < figures[place][1]:
                draft.scope = Scope.CAPTION
