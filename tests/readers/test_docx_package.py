"""Files that are no good Word file, or an unusual one, and what a Word file says about itself."""

import io
import struct
import zipfile

import pytest
from docx import Document as WordDocument
from docx_files import (
    MAIN,
    MAIN_TYPE,
    WATER,
    content_types,
    drawing,
    p,
    packed,
    part,
    r,
    read,
    relationships,
    style,
    t,
    table,
    text_box,
    word_file,
)

from curriclint.errors import ReadError
from curriclint.readers.docx import package, read_docx

OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
PACKAGE_KINDS = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
CORE_SPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def refusal(data, name="les.docx"):
    """Return what is said of a file that cannot be read, in Dutch; in English it is another line without gaps."""
    with pytest.raises(ReadError) as caught:
        read_docx(data, name)
    dutch, english = caught.value.say("nl"), caught.value.say("en")
    for said in (dutch, english):
        assert "\n" not in said
        assert "{" not in said
        assert said.endswith(".")
    assert dutch != english
    return dutch


def with_part(name, content):
    return word_file(p(WATER), more={name: content})


def stored_as(data, member, content):
    """Return the zip file with one more member, which may have the name of another."""
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(member, content)
    return stream.getvalue()


def compound_file(stream_name):
    return OLE2 + bytes(504) + stream_name.encode("utf-16-le").ljust(64, b"\0") + bytes(512)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "leeg"),
        (b"Gewone tekst.", "gewone tekst"),
        (b"%PDF-1.7\n1 0 obj", "geen Word-bestand"),
        (b"{\\rtf1 Les}", "RTF"),
        (b"<!DOCTYPE html><html>", "webpagina"),
        (bytes(range(256)) * 4, "geen tekst"),
        (compound_file("EncryptedPackage"), "wachtwoord"),
        (compound_file("WordDocument"), "voor 2007"),
        (compound_file("Workbook"), "Excel"),
        (b"\x04Juf " + b"\0" * 49 + b"\x04\0J\0u\0f\0 \0".ljust(108, b"\0"), "~$"),
    ],
    ids=["empty", "text", "pdf", "rtf", "web-page", "binary", "password", "old-word", "old-excel", "lock-file"],
)
def test_file_that_is_no_zip_is_called_by_its_name(data, words):
    assert words in refusal(data)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, ".odt"),
        ({"mimetype": "application/epub+zip", "OEBPS/a.xhtml": "<x/>"}, "e-boek"),
        ({"foto.jpg": "x"}, "zipbestand"),
        ({}, "zipbestand"),
        *[
            (
                {
                    "[Content_Types].xml": content_types(main, kind),
                    "_rels/.rels": relationships(f"rId1 officeDocument {main}"),
                    main: "<x/>",
                },
                words,
            )
            for main, kind, words in [
                ("xl/workbook.xml", MAIN_TYPE.replace("wordprocessingml.document", "spreadsheetml.sheet"), "Excel"),
                (
                    "ppt/presentation.xml",
                    MAIN_TYPE.replace("wordprocessingml.document", "presentationml.presentation"),
                    "PowerPoint",
                ),
            ]
        ],
    ],
    ids=["odt", "epub", "zip", "empty-zip", "xlsx", "pptx"],
)
def test_zip_that_is_no_word_file_is_called_by_its_name(parts, words):
    assert words in refusal(packed(parts))


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_zip_that_is_cut_short_is_told(share):
    data = word_file(p(WATER))
    assert "niet compleet" in refusal(data[: int(len(data) * share)])


def test_zip_with_a_damaged_index_is_told():
    data = word_file(p(WATER))
    assert "beschadigd" in refusal(data.replace(b"PK\x01\x02", b"PK\x09\x09"))


def test_part_that_cannot_be_unpacked_is_told():
    data = bytearray(word_file(p(WATER)))
    start = data.index(MAIN.encode()) + len(MAIN)
    data[start : start + 40] = b"\xff" * 40
    assert MAIN in refusal(bytes(data))


def test_part_that_is_encrypted_is_told():
    data = bytearray(word_file(p(WATER)))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(mark, at + 4)
    assert "versleuteld" in refusal(bytes(data))


def test_compression_that_nobody_knows_is_told():
    data = bytearray(word_file(p(WATER)))
    for mark, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = data.find(mark)
        while at >= 0:
            struct.pack_into("<H", data, at + method, 99)
            at = data.find(mark, at + 4)
    assert "beschadigd" in refusal(bytes(data))


def test_word_file_without_its_text_is_told():
    parts = {"[Content_Types].xml": content_types(), "_rels/.rels": relationships(f"rId1 officeDocument {MAIN}")}
    assert "geen documentonderdeel" in refusal(packed(parts))


def test_main_part_that_is_something_else_is_told():
    assert "geen documentonderdeel" in refusal(with_part(MAIN, part("w:styles", "")))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "regel 1"),
        (b"<w:document", "regel 1"),
        (b"<?xml version='1.0'?>\n<w:document xmlns:w='x'>\n<w:body></w:document>", "regel 3"),
        (part("w:document", "<w:body>NUL</w:body>").encode().replace(b"NUL", b"\0"), "regel 2"),
        (part("w:document", "<w:body>&amp;</w:body>").encode().replace(b"&amp;", b"&niets;"), "regel 2"),
        (part("w:document", "<w:body>e</w:body>").encode().replace(b">e<", b">\xe9<"), "regel 2"),
        (b'<?xml version="1.0" encoding="nonsens"?><w:document xmlns:w="x"/>', "regel 1"),
    ],
    ids=["empty", "cut", "crossed", "nul", "entity", "latin-1", "encoding"],
)
def test_broken_xml_is_told_with_part_and_line(content, words):
    said = refusal(with_part(MAIN, content))
    assert MAIN in said
    assert words in said


@pytest.mark.parametrize("name", ["word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels"])
def test_other_parts_may_not_be_broken_either(name):
    assert name in refusal(with_part(name, "<x>"))


BOMB = "<!DOCTYPE x [" + "".join(f'<!ENTITY e{i + 1} "{f"&e{i};" * 10}">' for i in range(9)) + '<!ENTITY e0 "ha">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY e9 SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("doctype", [BOMB, OUTSIDE, "<!DOCTYPE x>", '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("before", ["", "<!-- <w:p> -->"])
def test_document_type_is_refused_before_it_does_anything(doctype, encoding, before):
    content = f'<w:document xmlns:w="x"><w:body>{"&e9;" if "ENTITY" in doctype else ""}</w:body></w:document>'
    text = f'<?xml version="1.0" encoding="{encoding}"?>{before}{doctype}{content}'
    assert "DOCTYPE" in refusal(with_part(MAIN, text.encode(encoding)))


def test_document_type_in_a_side_part_is_refused():
    assert "DOCTYPE" in refusal(with_part("word/styles.xml", OUTSIDE + "<x>&e9;</x>"))


def test_document_type_as_text_is_only_text():
    assert read(p(r(t("<!DOCTYPE html> staat bovenaan.")))).blocks[0].text == "<!DOCTYPE html> staat bovenaan."


def test_file_of_nothing_but_repetition_is_a_bomb():
    assert "zipbom" in refusal(with_part(MAIN, b"<x>" + b" " * 40_000_000))


def test_size_that_is_written_down_too_low_changes_nothing():
    data = with_part(MAIN, b"<x>" + b" " * 1_000_000)
    lied = data.replace(struct.pack("<I", 1_000_003), struct.pack("<I", 10))
    assert lied != data
    assert MAIN in refusal(lied)


def test_text_beyond_the_limit_is_too_large(monkeypatch):
    monkeypatch.setattr(package, "MAX_UNPACKED_MB", 1)
    body = "".join(p(f"{WATER} {number}") for number in range(12_000))
    assert "groter dan 1 MB" in refusal(word_file(body))


def test_many_equal_paragraphs_are_no_bomb():
    assert len(read_docx(word_file(p(WATER) * 20_000), "les.docx").blocks) == 20_000


def test_more_members_than_a_document_has_are_refused(monkeypatch):
    monkeypatch.setattr(package, "MAX_MEMBERS", 5)
    assert "meer dan 5" in refusal(word_file(p(WATER), more={f"media/{i}.png": b"" for i in range(9)}))


def test_member_that_occurs_twice_is_refused():
    assert "twee keer" in refusal(stored_as(word_file(p(WATER)), MAIN, part("w:document", "<w:body/>")))


@pytest.mark.parametrize("name", ["../../boos.xml", "word/../../boos.xml", "C:\\boos.xml", "word/a\x01b.xml"])
def test_member_with_an_impossible_name_is_refused(name):
    assert "onmogelijke naam" in refusal(with_part(name, "<x/>"))


@pytest.mark.parametrize(
    "nest",
    [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:p><w:r><w:drawing><w:txbxContent>", "</w:txbxContent></w:drawing></w:r></w:p>"),
        ("<w:p><w:ins>", "</w:ins></w:p>"),
    ],
    ids=["tables", "controls", "boxes", "insertions"],
)
def test_ten_thousand_layers_are_refused(nest):
    opening, closing = nest
    assert "te diep" in refusal(word_file(opening * 10_000 + p(WATER) + closing * 10_000))


@pytest.mark.parametrize("depth", [20, 40, 60])
def test_layers_below_the_limit_are_read(depth):
    body = p(WATER)
    for _ in range(depth):
        body = table([body])
    assert len(read(body).blocks) == 1


@pytest.mark.parametrize(
    "main_type",
    [
        MAIN_TYPE,
        MAIN_TYPE.replace("document.main", "template.main"),
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
    ids=["docx", "dotx", "docm", "dotm"],
)
def test_templates_and_files_with_macros_are_read(main_type):
    assert read(p(WATER), main_type=main_type).blocks[0].text == WATER


def test_main_part_may_have_another_name():
    document = read(p(WATER), main="inhoud/tekst2.xml")
    assert document.blocks[0].origin.part == "inhoud/tekst2.xml"


def test_main_part_is_found_without_relationships():
    parts = {
        "[Content_Types].xml": content_types("x/y.xml"),
        "x/y.xml": part("w:document", f"<w:body>{p(WATER)}</w:body>"),
    }
    assert read_docx(packed(parts), "les.docx").blocks[0].text == WATER


def test_members_with_backslashes_are_found():
    parts = {
        "_rels\\.rels": relationships("rId1 officeDocument /word/document.xml"),
        "word\\document.xml": part("w:document", f"<w:body>{p(WATER)}</w:body>"),
    }
    assert read_docx(packed(parts), "les.docx").blocks[0].text == WATER


def test_utf_16_is_read():
    content = part("w:document", f"<w:body>{p('Eén dag')}</w:body>").replace("UTF-8", "UTF-16")
    assert read_docx(with_part(MAIN, content.encode("utf-16")), "les.docx").blocks[0].text == "Eén dag"


def test_byte_order_mark_is_passed_over():
    content = b"\xef\xbb\xbf" + part("w:document", f"<w:body>{p(WATER)}</w:body>").encode()
    assert read_docx(with_part(MAIN, content), "les.docx").blocks[0].text == WATER


def test_word_file_without_a_text_has_no_blocks():
    assert read_docx(word_file(""), "les.docx").blocks == ()


def test_strict_file_is_read_as_any_other():
    body = p("Doel", style="Kop1") + p("Lees ", r("dit", '<w:lang w:val="nl-NL"/>'), drawing(described="Een brug"))
    body += p(text_box(p("Kader"))) + table([p("cel")])
    styles = style("Kop1", "heading 1")
    usual = read_docx(word_file(body, styles=styles), "les.docx")
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file(body, styles=styles))) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            for folder in ("wordprocessingml", "drawingml", "officeDocument"):
                content = content.replace(
                    f"http://schemas.openxmlformats.org/{folder}/2006", f"http://purl.oclc.org/ooxml/{folder}"
                )
            new.writestr(name, content)
    assert read_docx(stream.getvalue(), "les.docx") == usual
    assert len(usual.blocks) == 5


def test_file_of_python_docx_is_read():
    made = WordDocument()
    made.add_heading("Les 3", level=0)
    made.add_heading("Doel", level=1)
    made.add_paragraph("Meet", style="List Number")
    made.add_paragraph("Wij zijn wat we doen.", style="Intense Quote")
    grid = made.add_table(rows=2, cols=2)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "samen"
    made.sections[0].header.paragraphs[0].text = "kop"
    stream = io.BytesIO()
    made.save(stream)
    assert [(block.scope.value, block.text) for block in read_docx(stream.getvalue(), "les.docx").blocks] == [
        ("title", "Les 3"),
        ("heading", "Doel"),
        ("list-item", "Meet"),
        ("quotation", "Wij zijn wat we doen."),
        ("table-cell", "samen"),
        ("page-header", "kop"),
    ]


def about(core="", custom="", app=""):
    """Return the parts in which a file says something about itself, with what points to them."""
    kinds = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
    base = "http://schemas.openxmlformats.org/officeDocument/2006"
    rows = relationships(
        f"rId1 officeDocument {MAIN}",
        "rId3 extended-properties docProps/app.xml",
        "rId4 custom-properties docProps/custom.xml",
    )
    core_row = f'<Relationship Id="rId2" Type="{PACKAGE_KINDS}/core-properties" Target="docProps/core.xml"/>'
    return {
        "_rels/.rels": rows.replace("</Relationships>", core_row + "</Relationships>"),
        "docProps/core.xml": f"<cp:coreProperties {CORE_SPACES}>{core}</cp:coreProperties>",
        "docProps/custom.xml": f'<Properties xmlns="{base}/custom-properties" {kinds}>{custom}</Properties>',
        "docProps/app.xml": f'<Properties xmlns="{base}/extended-properties">{app}</Properties>',
    }


def test_properties_are_metadata_in_lower_case():
    core = "<dc:title>Bruggen\n bouwen</dc:title><dc:language>nl</dc:language><cp:keywords>brug, kracht</cp:keywords>"
    core += "<cp:category/><dc:creator>Juf Mieke</dc:creator>"
    custom = '<property name="Vak"><vt:lpwstr>Natuurkunde</vt:lpwstr></property>'
    custom += '<property name="Leerjaar"><vt:i4>2</vt:i4></property>'
    custom += '<property name="Title"><vt:lpwstr>x</vt:lpwstr></property>'
    assert read(p(WATER), more=about(core, custom)).metadata == {
        "title": "Bruggen bouwen",
        "language": "nl",
        "keywords": "brug, kracht",
        "vak": "Natuurkunde",
        "leerjaar": "2",
    }


def test_file_that_says_nothing_about_itself_has_no_metadata():
    document = read(p(WATER))
    assert (document.metadata, document.pages) == ({}, None)


def test_page_count_that_goes_with_the_text_is_given():
    app = "<Pages>3</Pages><Characters>26</Characters>"
    assert read(p(WATER), more=about(app=app)).pages == 3


@pytest.mark.parametrize(
    "app",
    [
        "<Pages>3</Pages>",
        "<Pages>3</Pages><Characters>0</Characters>",
        "<Pages>3</Pages><Characters>2600</Characters>",
        "<Pages>0</Pages><Characters>26</Characters>",
        "<Pages>drie</Pages><Characters>26</Characters>",
    ],
)
def test_page_count_that_does_not_go_with_the_text_is_not_given(app):
    assert read(p(WATER), more=about(app=app)).pages is None
