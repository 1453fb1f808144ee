"""What stands beside the text of a Word file: boxes, diagrams, descriptions, notes, headers and footers."""

import pytest
from docx_files import (
    drawing,
    kinds,
    p,
    packed,
    part,
    r,
    read,
    relationships,
    style,
    table,
    text_box,
    texts,
    word_file,
)

from curriclint.readers.docx import read_docx


def footnote(identifier, *blocks, kind=""):
    mark = f' w:type="{kind}"' if kind else ""
    return f'<w:footnote w:id="{identifier}"{mark}>{"".join(blocks)}</w:footnote>'


def note(identifier, kind="footnote"):
    return r(f'<w:{kind}Reference w:id="{identifier}"/>')


SEPARATOR = footnote(-1, p("streep"), kind="separator")
WITH_FOOTNOTES = {"points_to": ("rId9 footnotes footnotes.xml",)}


def with_footnotes(*notes):
    return WITH_FOOTNOTES | {"more": {"word/footnotes.xml": part("w:footnotes", SEPARATOR + "".join(notes))}}


def section(*references):
    rows = "".join(f'<w:{kind}Reference w:type="{when}" r:id="{target}"/>' for kind, when, target in references)
    return f"<w:sectPr>{rows}</w:sectPr>"


def told(document, language="nl"):
    return [note.text.say(language, **note.facts) for note in document.notes]


def test_text_box_follows_the_paragraph_that_anchors_it_and_comes_once():
    assert kinds(p("Voor ", text_box(p("In het kader") + p("Nog iets")), "na") + p("Verder")) == [
        ("paragraph", "Voor na"),
        ("text-box", "In het kader"),
        ("text-box", "Nog iets"),
        ("paragraph", "Verder"),
    ]


def test_old_text_box_is_read():
    box = r(f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('Kader')}</w:txbxContent></v:textbox></v:shape></w:pict>")
    assert kinds(p(box)) == [("text-box", "Kader")]


def test_text_boxes_in_a_group_are_each_read():
    shape = "<wps:wsp><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp>"
    assert texts(p(drawing(f"<wpg:wgp>{shape.format(p('links'))}{shape.format(p('rechts'))}</wpg:wgp>"))) == [
        "links",
        "rechts",
    ]


def test_text_box_in_a_text_box_is_read_once():
    assert texts(p("a", text_box(p("b", text_box(p("c")))))) == ["a", "b", "c"]


def test_table_in_a_text_box_is_read():
    assert kinds(p(text_box(table([p("cel")])))) == [("table-cell", "cel")]


def test_heading_style_in_a_text_box_opens_no_section():
    body = p("Les", style="Heading1") + p("x", text_box(p("Let op", style="Heading2"))) + p("Tekst")
    blocks = read(body).blocks
    assert [(block.scope.value, block.section) for block in blocks[2:]] == [
        ("text-box", ("Les",)),
        ("paragraph", ("Les",)),
    ]


@pytest.mark.parametrize("around", ["<w:del>{}</w:del>", "<w:moveFrom>{}</w:moveFrom>"])
def test_text_box_that_is_deleted_is_not_read(around):
    assert texts(p("Tekst", around.format(text_box(p("weg"))))) == ["Tekst"]


def test_text_box_that_is_hidden_is_not_read():
    box = f"<wps:wsp><wps:txbx><w:txbxContent>{p('weg')}</w:txbxContent></wps:txbx></wps:wsp>"
    hidden = drawing(box).replace("<wp:docPr ", '<wp:docPr hidden="1" ')
    assert texts(p("Tekst", hidden)) == ["Tekst"]


def test_field_that_goes_on_after_the_paragraph_does_not_hide_its_text_box():
    begin = r('<w:fldChar w:fldCharType="begin"/>')
    rest = p(r("<w:instrText> PAGE </w:instrText>"), r('<w:fldChar w:fldCharType="end"/>'), "Verder")
    assert texts(p(text_box(p("Kader")), begin) + rest) == ["Kader", "Verder"]


def test_letters_drawn_as_art_are_read():
    assert kinds(p(r('<w:pict><v:shape><v:textpath string="Bruggen bouwen"/></v:shape></w:pict>'))) == [
        ("text-box", "Bruggen bouwen")
    ]


def test_text_of_shapes_pasted_from_slides_is_read():
    shape = "<a:txBody><a:p><a:r><a:t>Eerst </a:t></a:r><a:r><a:t>meten</a:t></a:r></a:p></a:txBody>"
    assert kinds(p(drawing(shape))) == [("text-box", "Eerst meten")]


def diagram(*points):
    rows = []
    for kind, prompt, text in points:
        written = f"<dgm:t><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:t>"
        rows.append(f'<dgm:pt type="{kind}"><dgm:prSet phldr="{prompt}"/>{written}</dgm:pt>')
    return part("dgm:dataModel", f"<dgm:ptLst>{''.join(rows)}</dgm:ptLst>")


SMART_ART = drawing('<dgm:relIds r:dm="rId7" r:lo="rId8"/>')
POINTS_TO_DATA = {"points_to": ("rId7 diagramData diagrams/data1.xml",)}


def test_text_of_a_diagram_is_read_without_prompts_and_layout():
    data = diagram(("node", 0, "Ontwerp"), ("node", 1, "[Tekst]"), ("pres", 0, "Ontwerp"), ("sibTrans", 0, "Test"))
    assert kinds(p("Kijk:", SMART_ART), more={"word/diagrams/data1.xml": data}, **POINTS_TO_DATA) == [
        ("paragraph", "Kijk:"),
        ("text-box", "Ontwerp"),
        ("text-box", "Test"),
    ]


def test_diagram_that_two_drawings_show_is_read_once():
    more = {"word/diagrams/data1.xml": diagram(("node", 0, "Ontwerp"))}
    assert texts(p(SMART_ART) + p(SMART_ART), more=more, **POINTS_TO_DATA) == ["Ontwerp"]


def test_diagram_without_its_data_is_told():
    document = read(p("Kijk:", SMART_ART), **POINTS_TO_DATA)
    assert told(document) == ["word/diagrams/data1.xml ontbreekt in het bestand; wat daarin stond, is niet gelezen."]


def test_description_and_title_of_a_picture_are_read():
    assert kinds(p("Zie", drawing(described="Een brug van papier", titled="De brug"))) == [
        ("paragraph", "Zie"),
        ("alt-text", "Een brug van papier"),
        ("alt-text", "De brug"),
    ]


def test_same_words_as_title_and_description_come_once():
    inside = '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="brug.png" descr="De brug"/></pic:nvPicPr></pic:pic>'
    assert texts(p(drawing(inside, described="De brug", titled="De brug"))) == ["De brug"]


def test_description_of_a_picture_within_a_group_is_read():
    inside = '<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x" descr="De pijler"/></pic:nvPicPr></pic:pic>'
    assert texts(p(drawing(inside, described="De brug"))) == ["De brug", "De pijler"]


def test_description_of_an_old_picture_is_read():
    assert kinds(p(r('<w:pict><v:shape alt="Een brug"/></w:pict>'))) == [("alt-text", "Een brug")]


def test_description_has_the_place_of_its_drawing():
    block = read(p("Zie ", "hier", drawing(described="Een brug"))).blocks[1]
    assert (block.origin.number, set(block.origin.runs), list(block.origin.offsets)) == (1, {~2}, list(range(8)))


@pytest.mark.parametrize(
    "name",
    [
        "Afbeelding 5",
        "Picture 3",
        "image1.png",
        "C:\\Users\\juf\\Pictures\\brug.jpg",
        "https://voorbeeld.nl/brug?id=3",
        "IMG_2041",
        "P1060969",
        "Schermafbeelding 2020-01-02",
        "logo",
        "12",
    ],
)
def test_name_that_a_program_gave_is_no_description(name):
    assert texts(p("Tekst", drawing(described=name))) == ["Tekst"]


@pytest.mark.parametrize(
    "added",
    [
        "Automatisch gegenereerde beschrijving",
        "Automatisch gegenereerde beschrijving met gemiddelde betrouwbaarheid",
        "Description automatically generated",
        "Description automatically generated with low confidence",
        "AI-generated content may be incorrect.",
        "Door AI gegenereerde inhoud is mogelijk onjuist.",
    ],
)
def test_what_word_adds_to_a_description_is_left_out(added):
    assert texts(p(drawing(described=f"Een man in een pak\n\n{added}"))) == ["Een man in een pak"]


def test_footnote_follows_the_paragraph_that_refers_to_it():
    more = with_footnotes(footnote(1, p(r("<w:footnoteRef/>"), " Zie bijlage.")))
    document = read(p("Water", note(1), " bevriest.") + p("Verder"), **more)
    assert [(block.scope.value, block.text, block.origin.part, block.origin.number) for block in document.blocks] == [
        ("paragraph", "Water bevriest.", "word/document.xml", 1),
        ("footnote", "Zie bijlage.", "word/footnotes.xml", 2),
        ("paragraph", "Verder", "word/document.xml", 2),
    ]


def test_footnote_referred_to_twice_is_read_once():
    assert texts(p("a", note(1)) + p("b", note(1)), **with_footnotes(footnote(1, p("noot")))) == ["a", "noot", "b"]


def test_line_above_the_footnotes_is_not_read():
    assert texts(p("a", note(-1)), **with_footnotes()) == ["a"]


def test_footnote_that_nothing_refers_to_is_not_read():
    more = with_footnotes(footnote(1, p("noot")), footnote(2, p("weg")))
    deleted = f"<w:del>{note(2)}</w:del>"
    assert texts(p("a", note(1), deleted), **more) == ["a", "noot"]


def test_footnotes_in_a_table_are_read():
    assert texts(table([p("a", note(1)), p("b")]), **with_footnotes(footnote(1, p("noot")))) == ["a", "noot", "b"]


def test_missing_footnotes_are_told():
    document = read(p("a", note(1)), **WITH_FOOTNOTES)
    assert told(document, "en") == ["word/footnotes.xml is missing from the file; what was in it was not read."]


def test_endnote_is_a_footnote():
    more = {"word/endnotes.xml": part("w:endnotes", f'<w:endnote w:id="4">{p("eindnoot")}</w:endnote>')}
    found = kinds(p("a", note(4, "endnote")), points_to=("rId9 endnotes endnotes.xml",), more=more)
    assert found == [("paragraph", "a"), ("footnote", "eindnoot")]


HEADERS = {
    "points_to": ("rIdH header header1.xml", "rIdE header header2.xml", "rIdF footer footer1.xml"),
    "more": {
        "word/header1.xml": part("w:hdr", p("Natuurkunde", style="Heading1")),
        "word/header2.xml": part("w:hdr", p("Les 3")),
        "word/footer1.xml": part("w:ftr", p("Bladzijde 1") + table([p("cel")])),
    },
}


def test_headers_and_footers_come_after_the_text_each_once():
    first = section(("header", "default", "rIdH"), ("footer", "default", "rIdF"))
    second = section(("header", "default", "rIdH"), ("header", "even", "rIdE"), ("footer", "first", "rIdF"))
    assert kinds(p("Kop", style="Heading1") + p("a", properties=first) + p("b") + second, **HEADERS) == [
        ("heading", "Kop"),
        ("paragraph", "a"),
        ("paragraph", "b"),
        ("page-header", "Natuurkunde"),
        ("page-header", "Les 3"),
        ("page-footer", "Bladzijde 1"),
        ("page-footer", "cel"),
    ]


def test_header_stands_in_no_section():
    blocks = read(p("Kop", style="Heading1") + section(("header", "default", "rIdH")), **HEADERS).blocks
    assert blocks[1].section == ()


def test_text_box_in_a_header_is_part_of_the_header():
    more = {"word/header1.xml": part("w:hdr", p("a", text_box(p("Kader"))))}
    body = p("Tekst") + section(("header", "default", "rIdH"))
    assert kinds(body, points_to=("rIdH header header1.xml",), more=more)[1:] == [
        ("page-header", "a"),
        ("page-header", "Kader"),
    ]


def test_missing_header_is_told():
    document = read(p("Tekst") + section(("header", "default", "rIdH")), points_to=("rIdH header header1.xml",))
    assert told(document) == ["word/header1.xml ontbreekt in het bestand; wat daarin stond, is niet gelezen."]


@pytest.mark.parametrize("inside", [True, False])
def test_subdocument_is_told_without_the_folders_of_its_maker(inside):
    reference = '<w:subDoc r:id="rId5"/>'
    target = "file:///C:/Users/juf/les2.docx External"
    document = read(
        p("Tekst", reference) if inside else p("Tekst") + reference, points_to=(f"rId5 subDocument {target}",)
    )
    assert told(document, "en") == [
        "the subdocument les2.docx was not read: it is a file of its own. Check that one as well."
    ]


def test_inserted_file_is_told():
    document = read(p("Tekst") + '<w:altChunk r:id="rId5"/>', points_to=("rId5 aFChunk chunk1.html",))
    assert [block.text for block in document.blocks] == ["Tekst"]
    assert "chunk1.html" in told(document)[0]


def test_comments_are_not_read():
    comments = part("w:comments", f'<w:comment w:id="0" w:author="x">{p("Opmerking")}</w:comment>')
    body = p(
        '<w:commentRangeStart w:id="0"/>', "Tekst", '<w:commentRangeEnd w:id="0"/>', r('<w:commentReference w:id="0"/>')
    )
    assert texts(body, points_to=("rId5 comments comments.xml",), more={"word/comments.xml": comments}) == ["Tekst"]


def test_note_style_says_less_than_the_note():
    more = with_footnotes(footnote(1, p("noot", style="X")))
    assert kinds(p("a", note(1)), styles=style("X", "Quote"), **more)[1] == ("footnote", "noot")


def test_part_whose_name_is_not_ascii_is_found():
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relationships("rId1 officeDocument word/%C3%A9%C3%A9n.xml"),
        "word/één.xml": part("w:document", f"<w:body>{p('Tekst')}</w:body>"),
    }
    document = read_docx(packed(parts), "les.docx")
    assert [(block.text, block.origin.part) for block in document.blocks] == [("Tekst", "word/één.xml")]


def test_strange_part_names_are_fine_for_origins():
    data = word_file(p("Tekst"), main="tekst/les.xml")
    assert read_docx(data, "les.docx").blocks[0].origin.part == "tekst/les.xml"
