"""Read a lesson file of any known format into a `Document`; which one it is, is told by its content."""

import stat
from pathlib import Path

from curriclint.document import Document, Format
from curriclint.readers import refusals
from curriclint.readers.decoding import decoded
from curriclint.readers.sniffing import format_of

MAX_FILE_MIB = 256
"""Largest file that is read. A schoolbook of 400 pages full of pictures is about 100 MiB."""
_MIB = 1 << 20


def read_file(path: Path, name: str) -> Document:
    """Read a lesson file; `name` is what the document is called, the path as the user gave it.

    Raises `ReadError` for a file that cannot be read, is of no known kind, is damaged, or has no text.
    """
    return read_bytes(load_bytes(path), name)


def load_bytes(path: Path) -> bytes:
    """Return the content of a lesson file. Raises `ReadError` for one that is no file, too large or not readable."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise refusals.is_no_ordinary_file()
        if status.st_size > MAX_FILE_MIB * _MIB:
            raise refusals.is_oversized(status.st_size // _MIB, MAX_FILE_MIB)
        return path.read_bytes()
    except OSError as error:
        raise refusals.is_unreadable(error) from error


def read_bytes(data: bytes, name: str) -> Document:
    """Read the content of a lesson file; a `name` without a telling ending is fine. Raises `ReadError`."""
    try:
        document = _read(data, name)
    except RecursionError as error:
        raise refusals.is_nested_too_deep() from error
    if not any(block.text.strip() for block in document.blocks):
        raise refusals.has_no_text()
    return document


def _read(data: bytes, name: str) -> Document:
    # The readers are imported when they are needed: each brings a library that takes longer to load than most files.
    match format_of(data, name):
        case Format.DOCX:
            from curriclint.readers.docx import read_docx

            return read_docx(data, name)
        case Format.PDF:
            from curriclint.readers.pdf import read_pdf

            return read_pdf(data, name)
        case Format.MARKDOWN:
            from curriclint.readers.markdown import read_markdown

            return read_markdown(decoded(data), name)
        case Format.TEXT:
            from curriclint.readers.text import read_text

            return read_text(decoded(data), name)
