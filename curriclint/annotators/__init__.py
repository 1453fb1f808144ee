"""How remarks are written into the material: each module or package here offers one `ANNOTATOR` for one format.

An annotator gets the bytes of a file and what was found in it, and returns the bytes of a copy. It neither lints nor
touches the disk, and it runs in the child process that read the file: what it opens is not to be trusted.
"""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from curriclint import discovery
from curriclint.document import Document, Format
from curriclint.finding import DocumentReport
from curriclint.reporters import Look
from curriclint.wording import Text


@dataclass(frozen=True, slots=True)
class Annotator:
    """How files of one format get their remarks: `about` is its line in the documentation.

    `annotate` takes a file without remarks of ours, the document as read from it, its report, and for whom to write
    (of the `Look` only languages and detail count). `without_ours` returns the file without the remarks that an
    earlier run put in; the very same bytes where there are none. Both raise `ReadError`.
    """

    format: Format
    about: Text
    annotate: Callable[[bytes, Document, DocumentReport, Look], bytes]
    without_ours: Callable[[bytes, str], bytes]


def annotators() -> Mapping[Format, Annotator]:
    """Return every annotator by the format that it writes in."""
    package = importlib.import_module(__name__)
    return {one.format: one for one in discovery.parts_of(package, "ANNOTATOR", Annotator).values()}
