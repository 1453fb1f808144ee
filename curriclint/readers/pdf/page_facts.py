"""What a library tells of one page of a PDF file, and of the file as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from curriclint.document import Scope
from curriclint.readers.pdf.characters import PageCharacters


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Text that belongs to a page without being drawn as text: a description, the value of a form field, a remark.

    `box` is left, top, right, bottom in the user space of the page.
    """

    text: str
    scope: Scope
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline. `level` counts from 1, `page` is 0 where it points nowhere."""

    title: str
    level: int
    page: int


@dataclass(slots=True)
class PageFacts:
    """One page. `roles` gives the structure type for the marks of a tagged page ("" for plain text).

    `is_picture` tells of a page that shows pictures or drawings and has hardly a letter, `is_whole` that nothing in it
    failed to be read.
    """

    characters: PageCharacters
    roles: dict[int, str] = field(default_factory=dict)
    placed: list[PlacedText] = field(default_factory=list)
    is_picture: bool = False
    is_whole: bool = True


@dataclass(slots=True)
class FileFacts:
    """What the file says of itself. `unread` names pages that do not open, `enclosed` counts files within the file."""

    pages: int = 0
    metadata: Mapping[str, str] = field(default_factory=dict)
    bookmarks: list[Bookmark] = field(default_factory=list)
    unread: list[int] = field(default_factory=list)
    enclosed: int = 0
    has_form_program: bool = False
