"""What the certificate and the signatures of a PDF file allow to be added to it."""

from collections.abc import Iterator
from typing import Any

from curriclint.annotators.pdf.objects import entry, items

_MOST_FIELDS = 5000
"""Form fields that are looked at; the densest forms have some hundreds."""
_NOTES_ALLOWED = 3
"""The access permission that allows notes besides filling in and signing. Source: ISO 32000-2, table 257."""
_FILLING_ALLOWED = 2
"""The permission where none is told. Source: the same table."""


def allows_notes(catalog: Any) -> bool:
    """Tell whether notes may be added without the certificate, or the lock of a signature, ceasing to hold."""
    levels = [entry(entry(field, "/Lock"), "/P") for field in _signed_fields(catalog)]
    certificate = entry(entry(catalog, "/Perms"), "/DocMDP")
    if certificate is not None:
        levels.append(_level_of(certificate))
    return all(int(level) >= _NOTES_ALLOWED for level in levels if level is not None)


def _level_of(certificate: Any) -> int:
    for reference in items(entry(certificate, "/Reference")):
        told = reference.get_object()
        if entry(told, "/TransformMethod") == "/DocMDP":
            level = entry(entry(told, "/TransformParams"), "/P")
            return _FILLING_ALLOWED if level is None else int(level)
    return _FILLING_ALLOWED


def _signed_fields(catalog: Any) -> Iterator[Any]:
    waiting = items(entry(entry(catalog, "/AcroForm"), "/Fields"))
    for _ in range(_MOST_FIELDS):
        if not waiting:
            return
        field = waiting.pop().get_object()
        if entry(field, "/FT") == "/Sig" and entry(field, "/V") is not None:
            yield field
        waiting += items(entry(field, "/Kids"))
