"""A PDF file that gets a part added behind it; the bytes that are there stay as they are."""

import io
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.crypt import AuthStatus, StandardSecurityHandler
from pyhanko.pdf_utils.crypt.permissions import StandardPermissions
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from curriclint.annotators.pdf import prefix, refusals
from curriclint.annotators.pdf.certificates import allows_notes
from curriclint.errors import CurriclintError
from curriclint.readers.pdf import refusals as reading_refusals


class Writer(IncrementalPdfFileWriter):
    """Adds objects and nothing else.

    The properties of the document, its date of change among them, stay as its maker left them, and the same notes give
    the same bytes.
    """

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        """Leave the version alone: notes are as old as PDF itself, and viewers know more than a file declares."""

    def _update_meta(self) -> None:
        pass

    @classmethod
    def _handle_id(cls, prev: Any) -> generic.ArrayObject:
        first = generic.ByteStringObject(md5(b"", usedforsecurity=False).digest())
        if "/ID" in prev.trailer:  # a trailer has no `get`
            first = prev.trailer["/ID"][0]
            if isinstance(first, generic.TextStringObject):
                first = generic.ByteStringObject(first.original_bytes)
        prev.stream.seek(0)
        changed = md5(prev.stream.read(), usedforsecurity=False).digest()
        return generic.ArrayObject([first, generic.ByteStringObject(changed)])


class Update:
    """An open file. Raises `ReadError` where it is protected; to be opened within `reading`.

    What is added can be cut off again where it `is_ours`: notes, and not the removal of notes.
    """

    def __init__(self, data: bytes, *, is_ours: bool) -> None:
        self._original = data if is_ours else None
        self.writer = Writer(io.BytesIO(prefix.marked(data) if is_ours else data), strict=False)
        self._unlock()
        if not allows_notes(self.writer.root):
            raise refusals.is_certified()

    def written(self) -> bytes:
        """Return the file with what was added."""
        stream = io.BytesIO()
        self.writer.write(stream)  # type: ignore[no-untyped-call]
        data = stream.getvalue()
        return data if self._original is None else prefix.sealed(data, self._original)

    def _unlock(self) -> None:
        handler = self.writer.security_handler
        if handler is None:
            return
        if not isinstance(handler, StandardSecurityHandler):
            raise reading_refusals.is_locked()
        outcome = self.writer.encrypt("")  # type: ignore[no-untyped-call]
        if outcome.status is AuthStatus.FAILED:
            raise reading_refusals.is_locked()
        allowed = outcome.permission_flags
        is_owner = outcome.status is AuthStatus.OWNER
        if not is_owner and allowed is not None and StandardPermissions.ALLOW_ANNOTS_FORM_FILLING not in allowed:
            raise refusals.forbids_notes()


@contextmanager
def reading() -> Iterator[None]:
    """Have whatever the library stumbles over while it reads a damaged file be a `ReadError`."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL + 1)
    try:
        yield
    except (CurriclintError, MemoryError):
        raise
    except Exception as error:
        # What is wrong surfaces as whatever error the library happens to run into.
        raise refusals.cannot_be_extended() from error
