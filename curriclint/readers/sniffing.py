"""Tell what a file is by its content; its name only chooses between Markdown and plain text."""

import io
import re
from pathlib import PurePath
from typing import BinaryIO

from curriclint.document import Format
from curriclint.readers import refusals
from curriclint.readers.decoding import BYTE_ORDER_MARKS
from curriclint.readers.foreign_kinds import (
    BINARY,
    LOCK_FILE,
    refusal_for_compound_file,
    refusal_for_start,
    refusal_for_zip,
)

HEAD_BYTES = 1024
"""Where a PDF file may begin at the latest. Source: ISO 32000-1, implementation note 13 of its forerunner (PDF 1.7)."""
MARKDOWN_LOOK_BYTES = 20_000
"""How much of a text without a telling name is looked at for signs of Markdown."""
BINARY_LOOK_BYTES = 65_536
"""How much of a file is looked at to tell text from anything else."""
MOST_CONTROLS_IN_TEXT = 0.01
"""Share of control characters up to which a file counts as damaged text. Random bytes have eleven in a hundred."""
LEAST_NULS_IN_UTF16 = 0.8
"""Share of every second byte that is NUL in Dutch or English in UTF-16; the rest are quotation marks and dashes."""

_MARKDOWN_ENDINGS = frozenset({".md", ".markdown", ".mdx", ".mdown", ".mkd", ".rmd", ".qmd"})
_TEXT_ENDINGS = frozenset({".txt", ".text"})
_PROMISING_ENDINGS = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".pdf"})
_PDF_OBJECT = re.compile(rb"\d\s+\d+\s+obj\b|startxref")
_CONTROLS = bytes({*range(32), 127} - set(b"\t\n\v\f\r\x1b"))
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a compound file begins, the container of Office until 2003. Source: [MS-CFB] 2.2."""
_ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_MARKDOWN_SIGN = re.compile(
    r"""(?x)^(?:
        \#{1,6}[ ]+\S                 # a heading
      | (?:```|~~~)                   # fenced code
      | ---[ ]*\r?\n[\w-]+:           # front matter, at the start
      | \|?[ ]*:?-{3,}:?[ ]*\|        # the ruler of a table
      | (?:[-*+]|\d+\.)[ ]+\[[ x]\]   # a task
    )|!?\[[^\]\n]+\]\([^)\s]+\)       # a link or picture
    | \*\*\w[^*\n]*\*\*""",
    re.MULTILINE,
)


def format_of(data: bytes, name: str) -> Format:
    """Return the format of a lesson file; `name` may be empty.

    Raises `ReadError` for a file that is empty, or that is of a kind that no reader is for. A damaged Word or PDF
    file has its format: what is wrong with it is for its reader to say.
    """
    if not data:
        raise refusals.is_empty()
    if PurePath(name).name.startswith("~$"):
        raise LOCK_FILE.refusal()
    if _is_pdf(data):
        return Format.PDF
    if data.startswith(_ZIP_STARTS):
        foreign = refusal_for_zip(io.BytesIO(data))
        if foreign:
            raise foreign
        return Format.DOCX
    foreign = refusal_for_compound_file(data) if data.startswith(_COMPOUND_FILE) else refusal_for_start(data)
    if foreign:
        raise foreign
    _refuse_binary(data)
    return _text_format(data, PurePath(name).suffix.lower())


def holds_lesson(stream: BinaryIO) -> bool:
    """Tell whether an open file, whatever its name, is a PDF or Word file."""
    head = stream.read(HEAD_BYTES)
    if head.startswith(b"%PDF-"):
        return True
    return head.startswith(_ZIP_STARTS) and refusal_for_zip(stream) is None


def _is_pdf(data: bytes) -> bool:
    if data.startswith(b"%PDF-"):
        return True
    # NOTE: a lesson about file formats may quote the mark, so further on it counts only if objects follow.
    return b"%PDF-" in data[:HEAD_BYTES] and _PDF_OBJECT.search(data) is not None


def _refuse_binary(data: bytes) -> None:
    """Raise `ReadError` for what is no text in an encoding that announces itself; a few stray NULs are let through."""
    if any(data.startswith(mark) for mark, _, _ in BYTE_ORDER_MARKS):
        return
    start = data[:BINARY_LOOK_BYTES]
    if len(start) - len(start.translate(None, _CONTROLS)) <= MOST_CONTROLS_IN_TEXT * len(start):
        return
    halves = sorted((start[::2].count(0), start[1::2].count(0)))
    if halves[0] == 0 and halves[1] > LEAST_NULS_IN_UTF16 * len(start) / 2:
        raise refusals.is_no_unicode("UTF-16")
    raise BINARY.refusal()


def _text_format(data: bytes, ending: str) -> Format:
    if ending in _PROMISING_ENDINGS:
        raise refusals.is_text_under_other_name(ending)
    if ending in _MARKDOWN_ENDINGS:
        return Format.MARKDOWN
    if ending in _TEXT_ENDINGS:
        return Format.TEXT
    # NOTE: without its mark and its NULs, UTF-16 can be searched as if it were ASCII.
    start = data[:MARKDOWN_LOOK_BYTES].replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd")
    return Format.MARKDOWN if _MARKDOWN_SIGN.search(start) else Format.TEXT
