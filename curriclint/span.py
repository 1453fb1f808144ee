"""Places: in the text of a block, in a text file, in a Word file and on a PDF page."""

from dataclasses import dataclass

from curriclint.errors import InternalError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a block's text, in code points: `start <= i < end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise InternalError(f"span from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the stretch of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class LineColumn:
    """A position in a text file; both count from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class PageBox:
    """A rectangle on a PDF page: pages count from 1, points from the top left corner of the page as shown."""

    page: int
    left_pt: float
    top_pt: float
    right_pt: float
    bottom_pt: float


@dataclass(frozen=True, slots=True, order=True)
class RunRange:
    """A stretch of one run of a Word file, which is where a comment can be anchored.

    `part` is the name of the package part ("word/document.xml"), `paragraph` the number of the `w:p` element in
    that part and `run` the number of the `w:r` element in that paragraph, both in document order from 0; the runs of a
    paragraph within it (a text box stands in a run) are not its own.
    `start` and `end` count code points of the run's text: the characters of `w:t` and `w:delText`, and one for each
    tab, break, hyphen and symbol element.
    """

    part: str
    paragraph: int
    run: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch of text stands in its file; what the format does not have stays empty.

    Markdown and text files give `start` and `end` (the position just after the last character), Word files
    `paragraph` (from 1) and `runs`, PDF files `page` (from 1) and `boxes`, one for each line it stands on.
    """

    start: LineColumn | None = None
    end: LineColumn | None = None
    paragraph: int | None = None
    runs: tuple[RunRange, ...] = ()
    page: int | None = None
    boxes: tuple[PageBox, ...] = ()
