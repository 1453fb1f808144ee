"""Collect the text of one block from the inline events of the Markdown parser."""

import re
from array import array
from collections.abc import Callable

from curriclint.document import InlineKind, Scope
from curriclint.readers.draft import Draft, Pictured
from curriclint.readers.markdown.html import BLOCK_ELEMENTS, OpenTags, alt_text_of
from curriclint.readers.markdown.html_tokens import tag_at
from curriclint.readers.source_text import SourceText

Handler = Callable[..., None]
"""Takes what an event holds and where its source starts and ends, in bytes."""

MARKS = {
    "Emphasis": InlineKind.EMPHASIS,
    "Strong": InlineKind.EMPHASIS,
    "Strikethrough": InlineKind.DELETED,
}
"""Tags of the parser that mark the words in them."""

AUTOLINKS = frozenset({"Autolink", "Email"})

PRICE = re.compile(r"\d[\d.,]*\s+\(?[^\W\d_]{3,}")
"""An amount and a word: what stands between two dollar signs is money then, no formula."""


class InlineReader:
    """Holds the block being read: its `text`, what is open in it, and `beside` it the blocks that follow it.

    Those are the alt texts and comments that stand in it. `end_text` is called where HTML ends the text in the middle
    of a paragraph.
    """

    def __init__(
        self, source: str, numbers: "array[int]", point: Callable[[int], int], end_text: Callable[[], None]
    ) -> None:
        self._source = source
        self._numbers = numbers
        self._point = point
        self._end_text = end_text
        self.text = SourceText(numbers)
        self._text_around: list[SourceText] = []
        self._pictures: list[Pictured] = []
        self._marks: list[tuple[int, InlineKind]] = []
        self._links: list[tuple[int, str, str]] = []
        self._linked = self._anchored = 0
        self._tags = OpenTags()
        self._broken_at = 0
        self.beside: list[Draft] = []
        self.events: dict[str, Handler] = {
            "Text": self._add_text,
            "Code": self._add_code,
            "InlineMath": self._add_formula,
            "DisplayMath": self._add_display,
            "SoftBreak": self._add_space,
            "HardBreak": self._add_hard_break,
            "InlineHtml": self._add_html,
        }
        self.starts: dict[str, Handler] = {
            **dict.fromkeys(MARKS, self._start_mark),
            "Link": self._start_link,
            "Image": self._start_image,
        }
        self.ends: dict[str, Handler] = {
            **dict.fromkeys(MARKS, self._end_mark),
            "Link": self._end_link,
            "Image": self._end_image,
        }

    def take(self, scope: Scope, level: int) -> list[Draft]:
        """Return the text as a draft, if there is any, and the drafts that follow it; start a new text.

        What is open stays open: it may go on in the next text of the same paragraph.
        """
        drafts, self.beside = self.beside, []
        self._broken_at = 0
        if self.text.length:
            for place, (start, kind) in enumerate(self._marks):
                self.text.mark(start, kind)
                self._marks[place] = (0, kind)
            if self._tags.stack:
                self._tags.interrupt(self.text)
            draft = self.text.draft(scope, level)
            draft.linked, draft.anchored = self._linked, self._anchored
            self._linked = self._anchored = 0
            if draft.text:
                drafts.insert(0, draft)
        return drafts

    def close_tags(self) -> None:
        """Forget the HTML elements that are still open: none goes on beyond a paragraph."""
        self._tags.clear()

    def _add_text(self, text: str, start: int, end: int) -> None:
        point = self._point(start)
        if self._source.startswith(text, point):
            self.text.add(text, point)
        else:
            self.text.add_for(text, point, self._point(end))

    def _add_space(self, _: object, start: int, end: int) -> None:
        self.text.add_space(self._point(start), self._point(end))

    def _add_hard_break(self, _: object, start: int, end: int) -> None:
        self._break(self._point(start), self._point(end))

    def _add_code(self, code: str, start: int, end: int) -> None:
        inside = self._point(start) + 1
        while self._source.startswith("`", inside):
            inside += 1
        self._add_within(code, inside, start, end, InlineKind.CODE)

    def _add_formula(self, formula: str, start: int, end: int) -> None:
        point, after = self._point(start), self._point(end)
        if PRICE.match(formula) or self._source[after : after + 1].isdigit():
            self.text.add(self._source[point:after], point)
        else:
            self._add_within(formula, point + len("$"), start, end, InlineKind.MATH)

    def _add_display(self, formula: str, start: int, end: int) -> None:
        self._add_within(formula, self._point(start) + len("$$"), start, end, InlineKind.MATH)

    def _add_within(self, words: str, inside: int, start: int, end: int, kind: InlineKind) -> None:
        """Add what stands between delimiters from `inside` on, but for a space that the parser took off."""
        since = self.text.length
        for point in (inside, inside + 1):
            if self._source.startswith(words, point):
                self.text.add(words, point)
                break
        else:
            self.text.add_for(words, self._point(start), self._point(end))
        self.text.mark(since, kind)

    def _add_html(self, _: str, start: int, end: int) -> None:
        point, after = self._point(start), self._point(end)
        html = self._source[point:after]
        tag = tag_at(html, 0)
        if html.startswith("<!--"):
            comment = SourceText(self._numbers)
            comment.add(html, point)
            self.beside.append(comment.draft(Scope.RAW))
        elif tag is None:
            return
        elif tag.name == "img":
            self.beside.append(alt_text_of(html, tag, point, self._numbers, is_linked=self._is_linked))
        elif tag.name == "br" or (tag.name in BLOCK_ELEMENTS and self._text_around):
            self._break(point, after)
        elif tag.name in BLOCK_ELEMENTS:
            self._end_text()
        elif tag.closes:
            self._tags.close(tag.name, self.text)
        else:
            self._tags.open(tag.name, self.text)

    def _break(self, start: int, end: int) -> None:
        """Add a break of the line; the second of two ends the text, as an empty line does."""
        if self._text_around:
            self.text.add_space(start, end)
        elif self.text.length > self._broken_at:
            self.text.add_break(start, end)
            self._broken_at = self.text.length
        else:
            self._end_text()

    def _start_mark(self, tag: str, _: object) -> None:
        self._marks.append((self.text.length, MARKS[tag]))

    def _end_mark(self, _: str) -> None:
        self.text.mark(*self._marks.pop())

    def _start_link(self, _: str, link: dict[str, str]) -> None:
        self._links.append((self.text.length, link["link_type"], link["dest_url"]))

    def _end_link(self, _: str) -> None:
        start, kind, address = self._links.pop()
        length = max(self.text.length - start, 0)
        self._linked += length
        if kind in AUTOLINKS:
            self.text.mark(start, InlineKind.URL)
        elif address.startswith("#"):
            self._anchored += length

    @property
    def _is_linked(self) -> bool:
        return bool(self._links) or self._tags.are_a_link

    def _start_image(self, _: str, image: dict[str, str]) -> None:
        self._pictures.append(Pictured(image["dest_url"], self._is_linked))
        self._text_around.append(self.text)
        self.text = SourceText(self._numbers)

    def _end_image(self, _: str) -> None:
        draft = self.text.draft(Scope.ALT_TEXT)
        draft.pictured = self._pictures.pop()
        self.beside.append(draft)
        self.text = self._text_around.pop()
