"""Turn the events of the Markdown parser into drafts of blocks."""

import re
from array import array
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Iterable

from pyromark.event import Event, Range

from curriclint.document import InlineKind, Scope
from curriclint.readers.draft import Draft
from curriclint.readers.markdown.fences import Opened
from curriclint.readers.markdown.html import read_html
from curriclint.readers.markdown.inline import Handler, InlineReader
from curriclint.readers.markdown.markup import SIGNS, mark_markup
from curriclint.readers.markdown.scopes import is_callout, mark_callout, mark_contents, within
from curriclint.readers.source_text import SourceText

FORMULA_LANGUAGES = frozenset({"math", "{math}", "{amsmath}", "asciimath"})
"""What the language of a fence around a formula is called."""

NO_LANGUAGE = frozenset({Scope.CODE, Scope.MATH, Scope.RAW})
"""Scopes that are not searched for markup: they are nothing else."""

WIDE = re.compile(r"[^\x00-\x7f]")
"""A character that takes more than one byte in UTF-8."""

TEX_SIGNS = ("\\(", "\\[", "\\begin{")
"""What a file with formulas that the Markdown parser does not know has somewhere."""


class EventReader:
    """Reads the events of one file: keeps count of the blocks, and leaves what stands in them to an `InlineReader`."""

    def __init__(self, opened: Opened, numbers: "array[int]") -> None:
        self._source = opened.text
        self._numbers = numbers
        self._with_tex = any(sign in opened.text for sign in TEX_SIGNS)
        self._point = byte_to_point(opened.text)
        self._fence_drafts = deque(opened.drafts)
        self._drafts: list[Draft] = []
        self._inline = InlineReader(opened.text, numbers, self._point, self._end_text)
        # Scopes come in pairs: as they are, and as they are if the quotation around them turns out to be a callout.
        self._scopes = (Scope.PARAGRAPH, Scope.PARAGRAPH)
        self._containers = [self._scopes]
        self._level = 0
        self._opened_at: list[int] = []
        self._code = SourceText(numbers)
        self._html_lines: list[tuple[int, int]] = []
        self._content: dict[str, Handler] = {
            **self._inline.events,
            "Html": self._add_html_line,
            "Rule": self._add_rule,
        }

    def read(self, events: Iterable[tuple[Event, Range]]) -> list[Draft]:
        """Return the drafts, in the order of the file; alt texts and comments follow the block they stand in."""
        content = self._content
        starts: dict[str, Handler] = {
            **dict.fromkeys(("Paragraph", "HtmlBlock"), self._end_block),
            "Heading": self._start_heading,
            "BlockQuote": self._start_quotation,
            "List": self._start_list,
            "Item": self._start_item,
            "FootnoteDefinition": self._start_footnote,
            "TableCell": self._start_cell,
            "CodeBlock": self._start_code,
            **self._inline.starts,
        }
        ends: dict[str, Handler] = {
            **dict.fromkeys(("Paragraph", "Heading", "TableCell"), self._end_block),
            "BlockQuote": self._end_quotation,
            "List": self._end_list,
            **dict.fromkeys(("Item", "FootnoteDefinition"), self._end_container),
            "CodeBlock": self._end_code,
            "HtmlBlock": self._end_html,
            **self._inline.ends,
        }
        for event, place in events:
            kind, value = _unpacked(event)
            if kind in content:
                content[kind](value, place["start"], place["end"])
            elif kind == "Start":
                tag, detail = _unpacked(value)
                if tag in starts:
                    starts[tag](tag, detail)
            elif kind == "End":
                tag, _ = _unpacked(value)
                if tag in ends:
                    ends[tag](tag)
        self._end_block()
        self._drafts += self._fence_drafts
        return self._drafts

    def _end_text(self) -> None:
        """Make drafts of what was collected; the block goes on."""
        for draft in self._inline.take(self._scopes[0], self._level):
            draft.unquoted = self._scopes[1]
            self._emit(draft)

    def _emit(self, draft: Draft) -> None:
        """Add a draft, and before it the fences that stand above it."""
        while self._fence_drafts and draft.starts and self._fence_drafts[0].starts[0] < draft.starts[0]:
            self._drafts.append(self._fence_drafts.popleft())
        self._drafts.append(draft)
        if (self._with_tex or SIGNS.search(draft.text)) and draft.text and draft.scope not in NO_LANGUAGE:
            self._drafts += mark_markup(draft, self._source, with_tex=self._with_tex)
        if draft.inline and draft.scope is Scope.PARAGRAPH and draft.covered_by(InlineKind.MATH):
            draft.scope = Scope.MATH

    def _end_block(self, _: str = "", __: object = None) -> None:
        """End what came before: the start of a block is the end of a text in front of it that had no block."""
        if self._inline.text.length or self._inline.beside:
            self._end_text()
            self._inline.close_tags()
        self._scopes = self._containers[-1]
        self._level = 0

    def _start_leaf(self, scope: Scope) -> None:
        self._end_block()
        self._scopes = (within(self._scopes[0], scope), within(self._scopes[1], scope))

    def _start_heading(self, _: str, heading: dict[str, str]) -> None:
        self._start_leaf(Scope.HEADING)
        self._level = int(heading["level"][1:])

    def _start_cell(self, _: str, __: object) -> None:
        self._start_leaf(Scope.TABLE_CELL)

    def _start_container(self, scope: Scope) -> None:
        self._start_leaf(scope)
        self._containers.append(self._scopes)

    def _start_item(self, _: str, __: object) -> None:
        self._start_container(Scope.LIST_ITEM)

    def _start_footnote(self, _: str, __: object) -> None:
        self._start_container(Scope.FOOTNOTE)

    def _end_container(self, _: str) -> None:
        self._end_block()
        self._containers.pop()
        self._scopes = self._containers[-1]

    def _start_quotation(self, _: str, alert: str | None) -> None:
        self._end_block()
        outer = self._scopes[0]
        if alert is None:
            self._scopes = (within(outer, Scope.QUOTATION), outer)
        self._containers.append(self._scopes)
        self._opened_at.append(len(self._drafts))

    def _end_quotation(self, tag: str) -> None:
        self._end_container(tag)
        inside = self._drafts[self._opened_at.pop() :]
        if is_callout(inside):
            mark_callout(inside)

    def _start_list(self, _: str, __: object) -> None:
        self._end_block()
        self._opened_at.append(len(self._drafts))

    def _end_list(self, _: str) -> None:
        self._end_block()
        mark_contents(self._drafts[self._opened_at.pop() :])

    def _start_code(self, _: str, kind: str | dict[str, str]) -> None:
        self._end_block()
        language = kind["Fenced"].split(maxsplit=1)[:1] if isinstance(kind, dict) else []
        scope = Scope.MATH if FORMULA_LANGUAGES.intersection(language) else Scope.CODE
        self._scopes = (scope, scope)
        self._content["Text"] = self._add_code_line

    def _add_code_line(self, code: str, start: int, end: int) -> None:
        point = self._point(start)
        if code and self._source.startswith(code, point):
            self._code.add_as_it_is(code, point)
        else:
            self._code.add_for(code, point, self._point(end))

    def _end_code(self, _: str) -> None:
        self._content["Text"] = self._inline.events["Text"]
        draft = self._code.draft(self._scopes[0])
        if draft.text:
            self._emit(draft)
        self._end_block()

    def _add_html_line(self, _: str, start: int, end: int) -> None:
        self._html_lines.append((self._point(start), self._point(end)))

    def _end_html(self, _: str) -> None:
        lines, self._html_lines = self._html_lines, []
        if lines:
            for draft in read_html(self._source, lines, self._scopes[0], self._numbers):
                draft.unquoted = self._scopes[1] if draft.scope is Scope.QUOTATION else draft.scope
                self._emit(draft)
        self._end_block()

    def _add_rule(self, _: object, __: int, ___: int) -> None:
        self._end_block()


def _unpacked(event: object) -> tuple[str, object]:
    """Return the name and the content of an event or tag: it is a mapping with one name, or that name alone."""
    if isinstance(event, dict):
        for pair in event.items():
            return pair
    return str(event), None


def byte_to_point(text: str) -> Callable[[int], int]:
    """Return the function that turns an offset in the UTF-8 of `text` into one in code points."""
    if text.isascii():
        return int
    ends: list[int] = []
    surpluses = [0]
    surplus = 0
    for match in WIDE.finditer(text):
        surplus += len(match.group().encode()) - 1
        ends.append(match.end() + surplus)
        surpluses.append(surplus)
    return lambda offset: offset - surpluses[bisect_right(ends, offset)]
