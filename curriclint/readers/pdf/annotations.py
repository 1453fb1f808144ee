"""Text that lies on a page rather than in it: filled-in form fields and typed remarks."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from pypdfium2 import raw

from curriclint.document import Scope
from curriclint.readers.pdf.calls import address_of, calls
from curriclint.readers.pdf.page_facts import PlacedText
from curriclint.readers.pdf.properties import wide_text

MOST_ANNOTATIONS = 5000
"""Annotations of one page that are looked at; the densest forms have some hundreds of fields."""

_TEXT_FIELDS = (raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX, raw.FPDF_FORMFIELD_LISTBOX)


@contextmanager
def forms_of(document: Any) -> Iterator[Any]:
    """Give access to the form of a file; None where it has none."""
    if raw.FPDF_GetFormType(document) == raw.FORMTYPE_NONE:
        yield None
        return
    # It must stay alive as long as the handle.
    settings = raw.FPDF_FORMFILLINFO(version=2)
    form = raw.FPDFDOC_InitFormFillEnvironment(document, settings)
    try:
        yield form or None
    finally:
        if form:
            raw.FPDFDOC_ExitFormFillEnvironment(form)


def annotations_on(page: Any, form: Any) -> Iterator[PlacedText]:
    """Yield the values of the text fields of a page and the texts typed on it, in the order of the file."""
    bare, address = calls(), address_of(page)
    for index in range(min(raw.FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS)):
        number = bare.annotation(address, index)
        if not number:
            continue
        try:
            kind = bare.kind_of_annotation(number)
            if kind in (raw.FPDF_ANNOT_WIDGET, raw.FPDF_ANNOT_FREETEXT):
                yield from _text_of(ctypes.cast(number, raw.FPDF_ANNOTATION), kind, form)
        finally:
            bare.close_annotation(number)


def _text_of(annotation: Any, kind: int, form: Any) -> Iterator[PlacedText]:
    if kind == raw.FPDF_ANNOT_FREETEXT:
        yield from _annotation(annotation, Scope.TEXT_BOX, _contents_of(annotation))
    elif form is not None and raw.FPDFAnnot_GetFormFieldType(form, annotation) in _TEXT_FIELDS:
        yield from _annotation(annotation, Scope.FORM_FIELD, _value_of(form, annotation))


def _value_of(form: Any, annotation: Any) -> str:
    return wide_text(
        lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size), ctypes.c_ushort
    )


def _contents_of(annotation: Any) -> str:
    return wide_text(
        lambda buffer, size: raw.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, size), ctypes.c_ushort
    )


def _annotation(annotation: Any, scope: Scope, text: str) -> Iterator[PlacedText]:
    box = raw.FS_RECTF()
    text = " ".join(text.split())
    if text and raw.FPDFAnnot_GetRect(annotation, box):
        yield PlacedText(text, scope, (box.left, max(box.top, box.bottom), box.right, min(box.top, box.bottom)))
