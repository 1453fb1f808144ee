"""A report as bytes, so that it can be kept and read back by the same curriclint."""

import gzip
import zlib
from functools import cache
from typing import TYPE_CHECKING, Any

from curriclint.finding import DocumentReport

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def packed(report: DocumentReport) -> bytes:
    """Return a report as bytes."""
    return gzip.compress(_reports().dump_json(report), compresslevel=6, mtime=0)


def unpacked(data: bytes) -> DocumentReport:
    """Return the report. Raises `ValueError` where it is damaged: nothing but a report can come of the bytes."""
    try:
        return _reports().validate_json(gzip.decompress(data))
    except (OSError, EOFError, zlib.error) as error:
        raise ValueError(str(error)) from error


def shape() -> dict[str, Any]:
    """Return what a report looks like, as a JSON schema: a curriclint with other fields cannot read it back."""
    return _reports().json_schema()


@cache
def _reports() -> "TypeAdapter[DocumentReport]":
    # pydantic takes longer to load than many files take to be linted.
    from pydantic import TypeAdapter

    return TypeAdapter(DocumentReport)
