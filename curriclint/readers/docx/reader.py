"""Put a Word file together: its text, its headers and footers, what it says about itself."""

from curriclint.document import Block, Document, Format, Scope, with_sections
from curriclint.readers.docx import names as n
from curriclint.readers.docx import refusals
from curriclint.readers.docx.marks import marks_in
from curriclint.readers.docx.package import open_package
from curriclint.readers.docx.parts import Part, Reading
from curriclint.readers.docx.properties import read_metadata, read_pages
from curriclint.readers.docx.stories import Surroundings, read_part
from curriclint.readers.docx.styles import read_styles


def read_docx(data: bytes, name: str) -> Document:
    """Read the bytes of a .docx, .docm, .dotx or .dotm file; `name` is the path as the user gave it.

    Raises `ReadError` for a file that is damaged, protected, dangerous or no Word file. A file without text gives a
    document without blocks.
    """
    package = open_package(data, name)
    styles = package.related(package.main_part, "styles")
    reading = Reading(package, read_styles(None if styles is None else package.xml(styles)))
    main = reading.part(package.main_part)
    if main is None or main.root.tag != n.DOCUMENT:
        raise refusals.has_no_document()
    story = read_part(reading, main, main.root.iter(n.BODY), Surroundings())
    headers = _margins(reading, main, n.HEADER_REFERENCE, Scope.PAGE_HEADER)
    footers = _margins(reading, main, n.FOOTER_REFERENCE, Scope.PAGE_FOOTER)
    blocks = (*with_sections(story.blocks), *headers, *footers)
    return Document(
        name=name,
        format=Format.DOCX,
        blocks=blocks,
        pages=read_pages(package, story.blocks),
        metadata=read_metadata(package),
        notes=tuple(reading.told),
        marks=marks_in(package, main, blocks),
        pictures=tuple(story.pictures),
    )


def _margins(reading: Reading, main: Part, reference: str, scope: Scope) -> list[Block]:
    """Read the headers or footers of all sections, each part once."""
    targets: dict[str, None] = {}
    for element in main.root.iter(reference):
        relationship = main.relationships.get(element.get(n.REL_ID, ""))
        if relationship is not None and not relationship.external:
            targets[relationship.target] = None
    blocks: list[Block] = []
    for target in targets:
        part = reading.part(target)
        if part is not None:
            blocks.extend(read_part(reading, part, [part.root], Surroundings(scope, is_margin=True)).blocks)
    return blocks
