"""What each block of a PDF file is: headings, margins, lists, tables, captions, contents, references and the rest."""

import pytest
from broken_files import pdf, stream
from pdf_files import LEFT, PROSE, TOP, Writer, block_with, box_of, scopes, texts, width_of
from reportlab.lib import pagesizes

from curriclint.document import Scope
from curriclint.readers.pdf import read_pdf


def scope_of(document, words):
    return block_with(document, words).scope


def test_larger_type_is_a_heading():
    document = Writer().lines("De rivier", size=18).paragraph(*PROSE).read()
    assert scopes(document) == [Scope.HEADING, Scope.PARAGRAPH]
    assert document.blocks[1].section == ("De rivier",)


def test_a_short_bold_line_is_a_heading():
    document = Writer().lines("De rivier", font="Helvetica-Bold").paragraph(*PROSE).read()
    assert scopes(document) == [Scope.HEADING, Scope.PARAGRAPH]


def test_smaller_headings_have_deeper_levels():
    writer = Writer().lines("Water", size=24).paragraph("De rivier", size=18).paragraph(*PROSE)
    document = writer.paragraph("De bocht", size=14).paragraph(*PROSE).read()
    assert [block.level for block in document.blocks if block.scope is Scope.HEADING] == [1, 2, 3]


def test_a_bold_line_that_ends_a_sentence_is_none():
    document = Writer().lines("Doe dit samen.", font="Helvetica-Bold").paragraph(*PROSE).read()
    assert scope_of(document, "samen") is Scope.PARAGRAPH


def test_a_bookmark_makes_a_heading_of_its_line():
    writer = Writer().lines("Opdracht 2: de bocht").paragraph(*PROSE)
    writer.canvas.bookmarkPage("a")
    writer.canvas.addOutlineEntry("Opdracht 2: de bocht", "a", level=0)
    document = writer.read()
    assert (document.blocks[0].scope, document.blocks[0].level) == (Scope.HEADING, 1)


def test_a_heading_that_the_properties_name_is_the_title():
    writer = Writer().lines("Een brug van papier", size=20).paragraph(*PROSE)
    writer.canvas.setTitle("Een brug van papier")
    document = writer.read()
    assert document.blocks[0].scope is Scope.TITLE
    assert document.metadata["title"] == "Een brug van papier"


VERSES = (
    "De eerste groep meet hoe snel het water stijgt en schrijft dat op.",
    "Een tweede groep tekent de oever en kleurt waar het land nat wordt.",
    "Wie klaar is, zoekt op de kaart naar dorpen die lager liggen dan de dijk.",
    "Tot slot vergelijken jullie de tekeningen en kiezen samen de beste plek.",
)


def pages(count, *, head="Natuurkunde klas 2", foot=None):
    writer = Writer()
    for number in range(1, count + 1):
        if number > 1:
            writer.page()
        writer.at(LEFT, 815, head, size=9)
        writer.at(290, 30, foot.format(number) if foot else str(number), size=9)
        writer.lines(f"Opdracht {number}", size=16).paragraph(VERSES[number - 1], *PROSE)
    return writer.read()


def test_a_running_head_stands_apart_and_once():
    document = pages(4)
    assert texts(document, Scope.PAGE_HEADER) == ["Natuurkunde klas 2"]
    assert " ".join(texts(document, Scope.PARAGRAPH)) == " ".join(" ".join((verse, *PROSE)) for verse in VERSES)
    assert document.blocks[-1].section == ()


@pytest.mark.parametrize("foot", [None, "- {} -", "Pagina {} van 4"])
def test_page_numbers_are_no_text(foot):
    document = pages(4, foot=foot)
    assert set(scopes(document)) == {Scope.HEADING, Scope.PARAGRAPH, Scope.PAGE_HEADER}


def test_headings_that_differ_in_their_number_only_stay():
    assert texts(pages(4), Scope.HEADING) == ["Opdracht 1", "Opdracht 2", "Opdracht 3", "Opdracht 4"]


def test_a_line_that_comes_back_in_the_text_stays():
    writer = Writer()
    for number in range(3):
        writer.page() if number else None
        writer.y = 500
        writer.lines("Maak een schets.").paragraph(*PROSE)
    assert texts(writer.read()).count("Maak een schets.") == 3


def test_items_of_a_list_lose_their_bullets():
    writer = Writer().lines("Je hebt nodig:")
    for item in ("een vel papier", "twee munten", "een liniaal van dertig centimeter"):
        writer.at(LEFT + 10, writer.y, "\u2022").at(LEFT + 24, writer.y, item)
        writer.y -= 14
    assert texts(writer.read(), Scope.LIST_ITEM) == [
        "een vel papier",
        "twee munten",
        "een liniaal van dertig centimeter",
    ]


def test_an_item_goes_on_on_the_next_line():
    writer = Writer().lines(f"1. {PROSE[0][:-1]}", f"    {PROSE[1]}", f"2. {PROSE[2]}")
    assert texts(writer.read(), Scope.LIST_ITEM) == [f"{PROSE[0][:-1]} {PROSE[1]}", PROSE[2]]


def test_an_item_knows_its_place_without_its_number():
    document = Writer().lines("1. Teken de brug.", "2. Meet de brug.").read()
    assert box_of(document, "Teken").left_pt == pytest.approx(LEFT + width_of("1. "), abs=0.1)


def test_cells_of_a_table_are_read_row_by_row():
    rows = [("Groep", "Materiaal", "Gewicht"), ("Rood", "papier", "120 gram"), ("Blauw", "karton", "300 gram")]
    rows += [("Groen", "hout", "900 gram"), ("Geel", "ijzer", "2000 gram")]
    writer = Writer().lines(*PROSE)
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            writer.at(LEFT + 130 * column, 650 - 20 * number, cell)
    assert texts(writer.read(), Scope.TABLE_CELL) == [cell for row in rows for cell in row]


def test_a_caption_is_one():
    document = Writer().lines(*PROSE).paragraph("Figuur 3: een rivier van boven gezien", size=9).read()
    assert scope_of(document, "van boven") is Scope.CAPTION


def test_a_sentence_about_a_figure_is_none():
    document = Writer().lines("Figuur 3.1 laat een rivier van boven zien.").paragraph(*PROSE).read()
    assert scope_of(document, "van boven") is Scope.PARAGRAPH


def test_contents_with_dots_are_contents():
    writer = Writer().lines("Inhoud", size=18)
    for number, title in enumerate(("Water", "De rivier", "De zee"), start=1):
        writer.paragraph(f"{title} " + ". " * 40 + str(number), space=2)
    document = writer.paragraph(*PROSE, space=30).read()
    assert scopes(document) == [Scope.HEADING, *[Scope.CONTENTS] * 3, Scope.PARAGRAPH]


def test_contents_without_dots_are_contents_under_their_heading():
    writer = Writer().lines("Inhoudsopgave", size=18)
    for number, title in enumerate(("1 Water", "2 De rivier", "3 De zee"), start=1):
        writer.paragraph(f"{title} {number}", space=6)
    assert scopes(writer.page().lines("Water", size=18).paragraph(*PROSE).read())[:4] == [
        Scope.HEADING,
        *[Scope.CONTENTS] * 3,
    ]


def test_references_go_on_until_the_next_heading():
    writer = Writer().lines("Bronnen", size=16).paragraph("Jansen, P. (2019). Rivieren in kaart. Utrecht: Voorbeeld.")
    document = writer.paragraph("Opdracht", size=16).paragraph(*PROSE).read()
    assert scopes(document) == [Scope.HEADING, Scope.REFERENCE, Scope.HEADING, Scope.PARAGRAPH]


def test_small_text_with_a_mark_at_the_foot_is_a_note():
    writer = Writer().lines(*PROSE)
    writer.y = 90
    assert scope_of(writer.lines("1 Gemeten bij Lobith.", size=8).read(), "Lobith") is Scope.FOOTNOTE


def test_lines_in_fixed_width_are_code():
    document = Writer().lines(*PROSE).paragraph("for i in range(3):", "    print(i)", font="Courier").read()
    assert scope_of(document, "range") is Scope.CODE


def test_a_formula_is_maths():
    document = Writer().lines(*PROSE).paragraph("F = m * a + 3 * (x - 2)").read()
    assert scope_of(document, "F =") is Scope.MATH


def test_a_filled_in_field_is_read():
    writer = Writer().lines(*PROSE)
    writer.canvas.acroForm.textfield(name="doel", value="Ik wil leren meten.", x=100, y=400, width=200, height=20)
    document = writer.read()
    assert texts(document, Scope.FORM_FIELD) == ["Ik wil leren meten."]
    assert box_of(document, "meten").left_pt == pytest.approx(100, abs=2)


def test_text_typed_on_a_page_is_a_text_box():
    writer = Writer().lines(*PROSE)
    writer.canvas.freeTextAnnotation("Vergeet de maten niet", DA="/Helv 12 Tf", Rect=(100, 300, 250, 330))
    assert texts(writer.read(), Scope.TEXT_BOX) == ["Vergeet de maten niet"]


def tagged(content, *elements):
    """Return a tagged file of one page; an element is a type and its further entries, its number is its mark."""
    root = 6
    kids = b" ".join(b"%d 0 R" % (root + 1 + number) for number in range(len(elements)))
    struct = [
        b"<< /Type /StructElem /S /%s /P %d 0 R /Pg 3 0 R /K %d %s >>" % (kind, root, mark, more)
        for mark, (kind, more) in enumerate(elements)
    ]
    parents = root + 1 + len(elements)
    return pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot %d 0 R >>" % root,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R /StructParents 0 "
            b"/Resources << /Font << /F1 5 0 R >> >> >>" % tuple(map(int, pagesizes.A4)),
            stream(content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            b"<< /Type /StructTreeRoot /K [%s] /ParentTree %d 0 R >>" % (kids, parents),
            *struct,
            b"<< /Nums [0 [%s]] >>" % kids,
        ]
    )


def marked(*lines):
    """Return content that shows lines, each with its place in the list as its mark."""
    shown = [
        b"/P << /MCID %d >> BDC BT /F1 11 Tf 72 %d Td (%s) Tj ET EMC" % (mark, TOP - 40 * mark, line)
        for mark, line in enumerate(lines)
    ]
    return b"\n".join(shown)


@pytest.mark.parametrize(
    ("kind", "scope"),
    [
        (b"H2", Scope.HEADING),
        (b"Title", Scope.TITLE),
        (b"TD", Scope.TABLE_CELL),
        (b"LI", Scope.LIST_ITEM),
        (b"Caption", Scope.CAPTION),
        (b"Note", Scope.FOOTNOTE),
        (b"BlockQuote", Scope.QUOTATION),
        (b"BibEntry", Scope.REFERENCE),
        (b"P", Scope.PARAGRAPH),
    ],
)
def test_tags_tell_what_text_is(kind, scope):
    data = tagged(marked(b"Het water stijgt", PROSE[1].encode()), (kind, b""), (b"P", b""))
    document = read_pdf(data, "les.pdf")
    assert scopes(document) == [scope, Scope.PARAGRAPH]


def test_the_level_of_a_tagged_heading_is_its_own():
    data = tagged(marked(b"Het water stijgt", PROSE[1].encode()), (b"H4", b""), (b"P", b""))
    assert read_pdf(data, "les.pdf").blocks[0].level == 4


def test_the_description_of_a_picture_is_read_with_its_place():
    drawing = b"\n/Figure << /MCID 1 >> BDC 100 300 200 150 re f EMC"
    data = tagged(marked(PROSE[0].encode()) + drawing, (b"P", b""), (b"Figure", b"/Alt (Een brug over het water)"))
    document = read_pdf(data, "les.pdf")
    assert texts(document, Scope.ALT_TEXT) == ["Een brug over het water"]
    box = box_of(document, "brug over")
    assert (box.left_pt, box.right_pt) == pytest.approx((100, 300), abs=1)


@pytest.mark.parametrize("name", ["C:\\lessen\\brug.jpg", "Afbeelding 5", "IMG_2041"])
def test_the_name_of_a_picture_is_no_description(name):
    drawing = b"\n/Figure << /MCID 1 >> BDC 100 300 200 150 re f EMC"
    alt = name.replace("\\", "\\\\").encode()
    data = tagged(marked(PROSE[0].encode()) + drawing, (b"P", b""), (b"Figure", b"/Alt (%s)" % alt))
    assert texts(read_pdf(data, "les.pdf"), Scope.ALT_TEXT) == []
