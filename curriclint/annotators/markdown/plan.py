"""The plan of a copy: which remark is tied to its words in which way, so that nothing around them breaks."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from curriclint.annotators.markdown import places, signs, wording
from curriclint.annotators.markdown.copying import Insertion, Sort, harmful, with_insertions
from curriclint.annotators.markdown.outline import after_line, outline_of
from curriclint.annotators.remarks import IN_DESCRIPTION, MARK, Remark
from curriclint.document import Scope
from curriclint.errors import ReadError
from curriclint.markdown_text import escaped
from curriclint.origin import LineIndex
from curriclint.readers.decoding import with_line_feeds
from curriclint.reporters.text_line import Line
from curriclint.wording import Language

_TITLE_WITHIN = 12
"""Blocks from the start in which a heading counts as that of the whole text."""
_MOST_TRIES = 200
"""Copies that are tried; each moves at least one remark, and a lesson has few places where marks do harm."""


class Way(IntEnum):
    """How a remark is tied to its words, the best way first."""

    MARK = 0
    BEHIND = 1
    BELOW = 2
    AT_END = 3


@dataclass(slots=True)
class _Tie:
    """A remark with the number of its footnote, its words in the text, if it is about words, and how it is tied."""

    number: int
    remark: Remark
    words: tuple[int, int] | None
    line: int | None
    way: Way

    @property
    def is_idea(self) -> bool:
        return not self.remark.finding.quote


class Plan:
    """How remarks and a summary go into a text, `written` as it stands in the file; `tag` is what all signs hold."""

    def __init__(self, written: str, remarks: Sequence[Remark], language: Language, summary: Sequence[Line]) -> None:
        self.tag = signs.free_tag(written)
        self._written = written
        self._text = text = with_line_feeds(written)
        self._language: Language = language
        self._summary = list(_summary_lines(summary))
        self._outline = outline_of(text)
        self._new_line = "\r\n" if "\r\n" in text else "\r" if "\r" in written and "\n" not in written else "\n"
        lines = LineIndex(text)
        self._ties = [_tie(number, remark, lines) for number, remark in enumerate(remarks, start=1)]
        self._summary_places = [*self._below_title(), self._outline.begin]
        self._notes_places = [len(text), *(block.start for block in reversed(self._outline.blocks))]

    def copy(self, seal: str) -> str:
        """Return the text with all put in. Raises `ReadError` where there is no place for footnotes."""
        for _ in range(_MOST_TRIES):
            insertions = sorted(self._insertions(seal), key=lambda one: (one.offset, one.sort))
            copy = with_insertions(self._written, insertions)
            bad = harmful(self._outline, with_line_feeds(copy), insertions)
            if not bad:
                return copy
            self._move(bad)
        raise ReadError(wording.NO_PLACE)

    def _move(self, bad: Sequence[Insertion]) -> None:
        """Find the next place for what does harm: first for remarks, then for the summary, then for the footnotes."""
        owners = {one.owner for one in bad if one.owner is not None}
        moved = [tie for tie in self._ties if tie.number in owners and tie.way is not Way.AT_END]
        for tie in moved:
            tie.way = Way(tie.way + 1)
        if moved:
            return
        if any(one.sort is Sort.BLOCK for one in bad) and self._summary_places:
            del self._summary_places[0]
        elif len(self._notes_places) > 1:
            del self._notes_places[0]
        else:
            raise ReadError(wording.NO_PLACE)

    def _insertions(self, seal: str) -> Iterator[Insertion]:
        below: dict[int, list[_Tie]] = defaultdict(list)
        at_end: list[_Tie] = []
        marked_to = 0
        for tie in self._ties:
            stretch = self._stretch(tie)
            if stretch is not None and stretch.start >= marked_to:
                yield Insertion(stretch.start, Sort.MARK_START, signs.mark_start(self.tag), tie.number)
                yield Insertion(stretch.end, Sort.MARK_END, signs.MARK_END, tie.number)
                marked_to = stretch.end
            reference = self._reference(tie, stretch)
            line = None if reference is not None or tie.words is None else self._below(tie)
            if reference is not None:
                yield Insertion(reference, Sort.REFERENCE, signs.reference(self.tag, tie.number), tie.number)
            elif line is not None:
                below[line].append(tie)
            else:
                at_end.append(tie)
        if self._summary and self._summary_places:
            yield Insertion(self._summary_places[0], Sort.BLOCK, self._block(self._summary))
        for offset, ties in below.items():
            lines = [line for tie in ties for line in (self._told_below(tie), ">")][:-1]
            yield Insertion(offset, Sort.BLOCK, self._block(lines), ties[0].number)
        notes = [*self._notes(), *self._told_at_end(at_end)]
        if self._summary and not self._summary_places:
            notes = [*self._summary, "", *notes]
        yield Insertion(self._notes_places[0], Sort.NOTES, self._block(notes, seal))

    def _stretch(self, tie: _Tie) -> places.Stretch | None:
        if tie.way is not Way.MARK or tie.words is None:
            return None
        return places.stretch_of(self._outline, self._text, *tie.words)

    def _reference(self, tie: _Tie, stretch: places.Stretch | None) -> int | None:
        if stretch is not None:
            return stretch.reference
        return places.behind(self._outline, tie.words[0]) if tie.words and tie.way <= Way.BEHIND else None

    def _below(self, tie: _Tie) -> int | None:
        return places.below(self._outline, self._text, tie.words[0]) if tie.words and tie.way <= Way.BELOW else None

    def _below_title(self) -> Iterator[int]:
        for block in self._outline.blocks[:_TITLE_WITHIN]:
            if block.kind == "Heading":
                yield after_line(self._text, block.end)
                return

    def _block(self, lines: list[str], seal: str = "") -> str:
        return signs.block(self.tag, lines, self._new_line, seal)

    def _told_below(self, tie: _Tie) -> str:
        told = wording.IDEA_BELOW if tie.is_idea else wording.BELOW
        quote = escaped(tie.remark.finding.quote)
        return f"> {told.say(tie.remark.language, quote=quote)} {self._summed_up(tie)}"

    def _told_at_end(self, ties: Sequence[_Tie]) -> Iterator[str]:
        if not ties:
            return
        yield f"> {wording.AT_END.say(self._language)}"
        yield ">"
        for tie in ties:
            place = wording.ON_ALL if tie.line is None else wording.IDEA_ON_LINE if tie.is_idea else wording.ON_LINE
            told = place.say(tie.remark.language, line=tie.line, quote=escaped(tie.remark.finding.quote))
            yield f"> - {told} {self._summed_up(tie)}"

    def _summed_up(self, tie: _Tie) -> str:
        return f"{_shown(tie.remark.lines[0])}{signs.reference(self.tag, tie.number)}"

    def _notes(self) -> Iterator[str]:
        for tie in self._ties:
            first, *rest = _told(tie)
            yield f"{signs.reference(self.tag, tie.number)}: {first}"
            yield ""
            for line in rest:
                yield f"    {line}"
                yield ""


def _told(tie: _Tie) -> Iterator[str]:
    """Yield the paragraphs of a footnote."""
    finding = tie.remark.finding
    if finding.scope is Scope.ALT_TEXT:
        yield escaped(IN_DESCRIPTION.say(tie.remark.language, quote=finding.quote))
    yield from map(_shown, tie.remark.lines)


def _tie(number: int, remark: Remark, lines: LineIndex) -> _Tie:
    place = remark.finding.place
    if place.start is None or place.end is None:
        return _Tie(number, remark, None, None, Way.AT_END)
    words = lines.offset_of(place.start), lines.offset_of(place.end)
    # An idea is about no words: it stands below what it would fit at.
    way = Way.MARK if remark.finding.quote else Way.BELOW
    return _Tie(number, remark, words, place.start.line, way)


def _summary_lines(summary: Sequence[Line]) -> Iterator[str]:
    """Yield the summary as a quotation: headings are bold, sentences stand alone, and the rest are items of lists."""
    was_item: bool | None = None
    for one in summary:
        is_heading = all(piece.style == "strong" for piece in one)
        is_item = not is_heading and not _is_sentence(one)
        if was_item is not None and not (is_item and was_item):
            yield ">"
        text = _shown(one)
        yield f"> **{text}**" if is_heading else f"> - {text}" if is_item else f"> {text}"
        was_item = is_item


def _is_sentence(line: Line) -> bool:
    """Tell whether a line is said for itself: it has no sign before it and ends a thought, leads on, or is our mark."""
    text = "".join(piece.text for piece in line)
    return text[:1].isalnum() and (text.startswith(MARK) or text.endswith((".", ":")) or ". " in text)


def _shown(line: Line) -> str:
    return escaped("".join(piece.text for piece in line))
