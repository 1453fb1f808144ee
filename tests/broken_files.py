"""Lesson files with something wrong with them, built in memory."""

import io
import zipfile
from collections.abc import Iterable

from docx import Document

TEXT = "We bouwen samen een brug van papier en meten hoeveel gewicht die draagt."


def word(text=TEXT):
    """Return a Word file of one paragraph."""
    document = Document()
    document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word_with(member, content):
    """Return a Word file in which one part is something else."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word())) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == member else old.read(name))
    return stream.getvalue()


def zip_bomb():
    """Return a Word file of some 60 kB whose text unpacks to 60 MB of nothing."""
    return word_with("word/document.xml", b"<?xml version='1.0'?><w:document>" + b" " * 60_000_000)


def external_entity():
    """Return a Word file that asks for a file of the computer that it is read on."""
    return word_with(
        "word/document.xml",
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>",
    )


def deep_word():
    """Return a Word file of 5,000 tables, each in a cell of the one before."""
    opening = b"<w:tbl><w:tr><w:tc>" * 5000
    closing = b"<w:p/></w:tc></w:tr></w:tbl>" * 5000
    return word_with(
        "word/document.xml",
        b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body>" + opening + closing + b"</w:body></w:document>",
    )


def pdf(objects: Iterable[bytes], trailer=b"", previous=None):
    """Return a PDF file of objects 1, 2, ..., the first of which is the catalogue.

    `previous` is what the trailer gives as the offset of an earlier cross-reference table; -1 for that of this one.
    """
    out = bytearray(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(offsets) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    if previous is not None:
        trailer += b" /Prev %d" % (start if previous < 0 else previous)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(offsets) + 1, trailer, start)
    return bytes(out)


def stream(content: bytes, entries=b""):
    """Return a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def page(content: bytes, resources=b"", more: Iterable[bytes] = (), **trailer):
    """Return a PDF file of one page; `more` are objects from number 6 on, number 5 is the font /F1."""
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> %s >> >>" % resources,
            stream(content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            *more,
        ],
        **trailer,
    )


SHOWN = b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % TEXT.encode()


def pdf_with_text():
    """Return a PDF file in which nothing is wrong."""
    return page(SHOWN)


def encrypted_pdf():
    """Return a PDF file that nobody knows the password of."""
    key = b"<" + b"5A" * 32 + b">"
    encrypt = b"<< /Filter /Standard /V 2 /R 3 /Length 128 /P -1 /O %s /U %s >>" % (key, key)
    return page(SHOWN, more=[encrypt], trailer=b"/Encrypt 6 0 R /ID [<00> <00>]")


def image_only_pdf():
    """Return a PDF file as a scanner makes it: a page with a picture and no text."""
    image = stream(
        b"\x00" * 64, b"/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    return page(b"q 595 0 0 842 0 0 cm /I1 Do Q", b"/XObject << /I1 6 0 R >>", [image])


def self_drawing_pdf():
    """Return a PDF file with a form that draws itself."""
    form = stream(
        b"/X1 Do " + SHOWN,
        b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
        b"/Resources << /XObject << /X1 6 0 R >> /Font << /F1 5 0 R >> >>",
    )
    return page(b"/X1 Do", b"/XObject << /X1 6 0 R >>", [form])


def self_containing_pdf():
    """Return a PDF file whose page tree is a page of itself."""
    return pdf([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])


def endless_xref_pdf():
    """Return a PDF file whose cross-reference table says that the one before it is itself."""
    return page(SHOWN, previous=-1)


def truncated_pdf():
    """Return the first half of a PDF file."""
    whole = pdf_with_text()
    return whole[: len(whole) // 2]
