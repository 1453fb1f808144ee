"""A lesson as read: blocks of text with their scope, each character with its origin."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from curriclint.errors import InternalError
from curriclint.origin import Origin
from curriclint.span import Place, Span
from curriclint.wording import Text


class Format(StrEnum):
    """The kinds of file that can be read."""

    MARKDOWN = "markdown"
    TEXT = "text"
    DOCX = "docx"
    PDF = "pdf"


class Scope(StrEnum):
    """What a block is: the only vocabulary that readers and rules share.

    A block in two of these has the more telling one: a list in a table cell is `TABLE_CELL`, a paragraph in a quoted
    block `QUOTATION`.
    """

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    CAPTION = "caption"
    ALT_TEXT = "alt-text"
    TEXT_BOX = "text-box"
    FOOTNOTE = "footnote"
    QUOTATION = "quotation"
    FORM_FIELD = "form-field"
    PAGE_HEADER = "page-header"
    PAGE_FOOTER = "page-footer"
    CONTENTS = "contents"
    REFERENCE = "reference"
    CODE = "code"
    MATH = "math"
    RAW = "raw"


UNLINTED_SCOPES = frozenset({Scope.CODE, Scope.MATH, Scope.RAW, Scope.CONTENTS, Scope.REFERENCE})
"""Scopes in which no rule looks: not running text (gate G9 of the rule catalogue), or a copy of text elsewhere."""


class InlineKind(StrEnum):
    """What a stretch within a block is, where it differs from the rest."""

    CODE = "code"
    MATH = "math"
    URL = "url"
    MARKUP = "markup"
    DELETED = "deleted"
    EMPHASIS = "emphasis"
    QUOTATION = "quotation"


UNLINTED_INLINE = frozenset({InlineKind.CODE, InlineKind.MATH, InlineKind.URL, InlineKind.MARKUP, InlineKind.DELETED})
"""Inline stretches that stay in the text, so that a sentence reads whole, and in which no rule looks."""


class Genre(StrEnum):
    """What a document is for. `AUTO` stands for "not told": the genre is then detected."""

    AUTO = "auto"
    PUPIL = "pupil"
    TEACHER = "teacher"
    LOB = "lob"
    PARENT = "parent"
    POLICY = "policy"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Inline:
    """A stretch of a block with a kind of its own."""

    span: Span
    kind: InlineKind


@dataclass(frozen=True, slots=True)
class TableCell:
    """Where a block stands in a table: its row, numbered through the document, and its cell in that row; from 0."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or what comes nearest to it in the format: the largest unit that a sentence never leaves.

    `text` has no line breaks of the layout, no soft hyphens and no no-break spaces; `origin` maps each of its
    characters. `level` is 1 to 6 for headings, else 0. `section` holds the texts of the headings above it, the
    outermost first. `language` is what the file itself declares for it, if anything ("nl", "de", ...). `cell` is told
    where the format knows of rows and places do not tell them.
    """

    text: str
    scope: Scope
    origin: Origin
    level: int = 0
    inline: tuple[Inline, ...] = ()
    section: tuple[str, ...] = ()
    language: str | None = None
    cell: TableCell | None = None

    def __post_init__(self) -> None:
        if len(self.text) != len(self.origin):
            raise InternalError(f"{len(self.text)} characters with {len(self.origin)} origins: {self.text[:40]!r}")


@dataclass(frozen=True, slots=True)
class Note:
    """Something about the reading that the user should know, such as pages without a text layer."""

    text: Text
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in the file that is meant for curriclint ("curriclint: ..."): `text` is what follows the colon.

    `place` is where it stands and `block` the number of the first block after it. `about` holds what it is about, as
    numbers of blocks with stretches of them: in Markdown the paragraph, list or table that it stands in or before, in
    Word the words that carry the comment.
    """

    text: str
    place: Place
    block: int
    about: tuple[tuple[int, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is not marked as decoration, and whether the file has words for somebody who cannot see it.

    `block` is the number of the block that it stands in, or after which it comes; 0 where none is before it. `called`
    is what the file calls it: its address, or the name that a program gave. `is_linked` tells that it is in a link.
    """

    block: int
    is_described: bool
    called: str = ""
    is_linked: bool = False


MARK_START = "curriclint:"
"""How a comment begins, in any capitals, that is meant for curriclint."""


@dataclass(frozen=True, slots=True)
class Document:
    """One file of lesson material, as a reader returns it.

    `name` is the path as the user gave it. `pages` is the number of pages where the format has them. `metadata`
    holds front matter or document properties (title, language, genre, subject, keywords) as plain strings, keys in
    lower case. `marks` holds what the file says to curriclint, in its order. `pictures` holds the pictures of
    the text in its order, where the format tells which these are and whether they are described: Markdown and Word.
    """

    name: str
    format: Format
    blocks: tuple[Block, ...]
    pages: int | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    marks: tuple[Mark, ...] = ()
    pictures: tuple[Picture, ...] = ()


def with_sections(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks with `section` filled in from the headings among them."""
    open_headings: list[tuple[int, str]] = []
    section: tuple[str, ...] = ()
    placed = []
    for block in blocks:
        if block.scope is Scope.HEADING or block.scope is Scope.TITLE:
            level = block.level if block.scope is Scope.HEADING else 0
            open_headings = [heading for heading in open_headings if heading[0] < level]
            placed.append(_in_section(block, tuple(text for _, text in open_headings)))
            open_headings.append((level, block.text))
            section = tuple(text for _, text in open_headings)
        else:
            placed.append(_in_section(block, section))
    return tuple(placed)


def _in_section(block: Block, section: tuple[str, ...]) -> Block:
    # NOTE: `dataclasses.replace` takes seven times as long, which shows in books of thousands of blocks.
    if block.section == section:
        return block
    return Block(block.text, block.scope, block.origin, block.level, block.inline, section, block.language, block.cell)
