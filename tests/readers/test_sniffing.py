import codecs
import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.document import Format
from curriclint.errors import ReadError
from curriclint.readers import read_bytes, read_file
from curriclint.readers.sniffing import format_of, holds_lesson

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")


def zipped(**members):
    """Return a zip file; `content_types` is the list of parts of an Office file that has one part of this type."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            if name == "content_types":
                archive.writestr("[Content_Types].xml", f'<Types><Override ContentType="{content}"/></Types>')
            else:
                archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def lock_file(name="Juf Mieke"):
    """Return what Word writes beside an open document."""
    ansi, wide = name.encode("cp1252"), name.encode("utf-16-le")
    start = bytes([len(ansi)]) + ansi.ljust(53, b"\0")
    return (start + struct.pack("<H", len(name)) + wide).ljust(162, b"\0")


def refusal(data, name=""):
    with pytest.raises(ReadError) as caught:
        format_of(data, name)
    return caught.value


@pytest.mark.parametrize("name", ["les.pdf", "les.docx", "les.md", ""])
def test_pdf_is_told_by_content(name):
    assert format_of(b"%PDF-1.7\n1 0 obj", name) is Format.PDF


def test_pdf_may_begin_after_a_kilobyte_of_something_else():
    assert format_of(b"mailed by X\r\n" * 70 + b"%PDF-1.4\n1 0 obj\n", "") is Format.PDF


def test_text_that_names_the_mark_of_pdf_stays_text():
    assert format_of(b"# Bestanden\n\nEen pdf begint met %PDF-1.7, een zip met PK.\n", "les.md") is Format.MARKDOWN


@pytest.mark.parametrize("name", ["les.docx", "les.pdf", "les.zip", ""])
@pytest.mark.parametrize(
    "content_type",
    [
        WORD,
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
    ids=["docx", "docm", "dotx", "dotm"],
)
def test_word_is_told_by_its_main_part(name, content_type):
    assert format_of(zipped(content_types=content_type), name) is Format.DOCX


def test_word_file_in_utf16_is_told_by_its_main_part():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types><Override ContentType="{WORD}"/></Types>'.encode("utf-16"))
    assert format_of(stream.getvalue(), "") is Format.DOCX


def test_word_file_without_its_list_of_parts_is_left_to_its_reader():
    assert format_of(zipped(word__document="<w:document/>"), "") is Format.DOCX


def test_damaged_zip_file_is_left_to_the_word_reader():
    assert format_of(zipped(content_types=WORD)[:60], "les.docx") is Format.DOCX


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped(content_types=SHEET), "spreadsheet"),
        (zipped(content_types=SLIDES), "presentation"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text", content="x"), ".odt"),
        (zipped(mimetype="application/vnd.oasis.opendocument.presentation"), "LibreOffice file"),
        (zipped(mimetype="application/epub+zip"), ".epub"),
        (zipped(Index__Document="x", **{"Index/Document.iwa": "x"}), "Pages"),
        (zipped(lessen__les1="x"), "zip file"),
        (OLE2 + b"\0" * 504 + "WordDocument".encode("utf-16-le"), ".doc"),
        (OLE2 + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE2 + b"\0" * 504 + "PowerPoint Document".encode("utf-16-le"), ".ppt"),
        (OLE2 + b"\0" * 504 + "Workbook".encode("utf-16-le"), ".xls"),
        (OLE2 + b"\0" * 504, "old Office file"),
        (rb"{\rtf1\ansi Les 1}", "RTF"),
        (b"<!DOCTYPE html>\n<p>Les</p>", "web page"),
        (b'\xef\xbb\xbf \n<?xml version="1.0"?>\n<!-- x -->\n<html lang="nl">', "web page"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "web page"),
        (b'<?xml version="1.0"?>\n<w:wordDocument/>', "XML"),
        (b'{\n "cells": [],\n "nbformat": 4}', "notebook"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"\0\0\0\x18ftypheic", "picture"),
        (b"\0\0\0\x18ftypmp42", "film"),
        (b"\x1f\x8b\x08\0\0\0\0\0", "archive"),
        (b"\0\x05\x16\x07\0\x02\0\0Mac OS X", "macOS"),
        (lock_file(), "~$"),
        (bytes(range(256)) * 4, "another kind of file"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_kinds_are_named(data, words):
    assert words in refusal(data).say("en")


@pytest.mark.parametrize(
    "start", [b"<!-- lint -->\n\n# Les", b"<div align='center'>\n\n# Les", b"<htmlx> is no element"]
)
def test_markdown_that_begins_with_a_tag_is_no_web_page(start):
    assert format_of(start, "les.md") is Format.MARKDOWN


def test_json_that_is_no_notebook_is_text():
    assert format_of(b'{"metadata": {}}', "") is Format.TEXT


def test_lock_file_is_told_by_its_name_too():
    assert "~$" in refusal(b"anything", "lessen/~$les3.docx").say("nl")


def test_empty_file_is_said_to_be_empty():
    assert "0 bytes" in refusal(b"", "les.docx").say("nl")


@pytest.mark.parametrize("ending", [".docx", ".DOCX", ".pdf", ".doc"])
def test_plain_text_that_is_called_word_or_pdf_is_refused(ending):
    assert f"heet {ending.lower()}" in refusal(b"Dit is gewoon tekst.", f"les{ending}").say("nl")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("# Les 3\n", "les.txt", Format.TEXT),
        ("Gewone tekst.\n", "les.md", Format.MARKDOWN),
        ("Gewone tekst.\n", "LES.MARKDOWN", Format.MARKDOWN),
        ("# Les 3\n\nTekst.\n", "", Format.MARKDOWN),
        ("Tekst met een [link](https://example.org).\n", "", Format.MARKDOWN),
        ("---\ntitle: Les 3\n---\n", "", Format.MARKDOWN),
        ("| a | b |\n| --- | --- |\n", "", Format.MARKDOWN),
        ("Doe **dit** eerst.\n", "", Format.MARKDOWN),
        ("Les 3\n\nGewone tekst, met een * en een # erin.\n- en een streepje\n", "", Format.TEXT),
        ("Gewone tekst.", "README", Format.TEXT),
    ],
)
def test_name_decides_between_markdown_and_text_and_content_where_it_does_not(text, name, expected):
    assert format_of(text.encode(), name) is expected


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_markdown_is_seen_in_wide_encodings(encoding):
    assert format_of("# Les 3\n\nTekst.\n".encode(encoding), "") is Format.MARKDOWN


def test_utf16_without_a_mark_is_named():
    assert "UTF-16" in refusal("Les 3: “krachten”\n".encode("utf-16-le") * 20, "les.txt").say("nl")


@pytest.mark.parametrize("data", [b" \n\t\r\n", codecs.BOM_UTF8, "\u00a0\n".encode()])
@pytest.mark.parametrize("name", ["les.md", "les.txt"])
def test_white_space_alone_is_no_lesson(data, name):
    with pytest.raises(ReadError, match="has no text"):
        read_bytes(data, name)


def test_missing_file_is_an_error(tmp_path):
    with pytest.raises(ReadError, match="no such file"):
        read_file(tmp_path / "les.md", "les.md")


def test_folder_is_no_file(tmp_path):
    with pytest.raises(ReadError, match="not an ordinary file"):
        read_file(tmp_path, "map")


def test_huge_file_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr("curriclint.readers.MAX_FILE_MIB", 0)
    (tmp_path / "les.md").write_bytes(b"x" * (1 << 20))
    with pytest.raises(ReadError, match="1 MiB large"):
        read_file(tmp_path / "les.md", "les.md")


@given(st.binary(max_size=300))
def test_any_bytes_have_a_format_or_one_clear_line(data):
    try:
        assert format_of(data, "") in Format
    except ReadError as error:
        for language in ("nl", "en"):
            said = error.say(language)
            assert "\n" not in said
            assert "{" not in said


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"%PDF-1.4", True), (zipped(content_types=WORD), True), (zipped(content_types=SHEET), False), (b"# Les", False)],
)
def test_files_without_a_known_ending_count_when_they_are_word_or_pdf(data, expected):
    assert holds_lesson(io.BytesIO(data)) is expected
