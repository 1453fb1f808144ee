"""Which pictures a Word file has, and which of them say in words what they show."""

import pytest
from docx_files import drawing, p, part, r, read, relationships, table, text_box

from curriclint.document import Picture

PHOTO = '<pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="{name}"/></pic:nvPicPr></pic:pic>'
DECORATIVE = (
    '<wp:docPr id="1" name="Afbeelding 1"><a:extLst><a:ext uri="{x}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst></wp:docPr>"
)


def photo(name="1.png", **told):
    return drawing(PHOTO.format(name=name), **told)


def old_photo(shape="", image=""):
    return r(f"<w:pict><v:shape {shape}><v:imagedata {image}/></v:shape></w:pict>")


def described(*paragraphs):
    return [picture.is_described for picture in read("".join(paragraphs)).pictures]


@pytest.mark.parametrize("run", [photo(), photo(described="Afbeelding 3"), old_photo(), old_photo('alt="1.png"')])
def test_a_picture_without_a_description_is_told(run):
    assert described(p("Tekst", run)) == [False]


@pytest.mark.parametrize("run", [photo(described="Een brug"), photo(titled="Een brug"), old_photo('alt="Een brug"')])
def test_a_picture_with_a_description_is_described(run):
    assert described(p("Tekst", run)) == [True]


def test_a_chart_is_a_picture():
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId8"/>'
    assert described(p(drawing(chart))) == [False]


@pytest.mark.parametrize(
    "run",
    [
        photo().replace('<wp:docPr id="1" name="Afbeelding 1" />', DECORATIVE),
        photo().replace("<wp:docPr ", '<wp:docPr hidden="1" '),
        old_photo('o:hr="t"'),
        r('<w:object><v:shape><v:imagedata o:title=""/></v:shape></w:object>'),
        text_box(p("Kader")),
    ],
)
def test_decoration_lines_formulas_and_boxes_are_no_pictures(run):
    assert read(p("Tekst", run)).pictures == ()


def test_a_picture_in_a_text_box_is_one():
    assert described(p(text_box(p("Kader", photo())))) == [False]


def test_a_picture_stands_at_its_paragraph_or_the_text_before():
    document = read(p("Een", photo()) + p(photo()) + table([p("Cel", photo())]) + p("Twee"))
    assert [document.blocks[picture.block].text for picture in document.pictures] == ["Een", "Een", "Cel"]


def test_a_picture_before_all_text_stands_at_the_first_block():
    assert [picture.block for picture in read(p(photo()) + p("Een")).pictures] == [0]


def test_a_picture_has_the_names_that_programs_gave_it():
    document = read(p(photo("logo.png")) + p(old_photo(image='o:title="school"')))
    assert document.pictures == (
        Picture(0, is_described=False, called="Afbeelding 1 logo.png"),
        Picture(0, is_described=False, called="school"),
    )


@pytest.mark.parametrize(
    "paragraph",
    [
        p(f'<w:hyperlink r:id="rId1">{photo()}</w:hyperlink>'),
        p(photo().replace("<pic:nvPicPr>", '<pic:nvPicPr><a:hlinkClick r:id="rId1"/>')),
    ],
)
def test_a_picture_in_a_link_is_known(paragraph):
    assert [picture.is_linked for picture in read(paragraph).pictures] == [True]


def test_pictures_in_headers_are_left_out():
    header = '<w:sectPr><w:headerReference w:type="default" r:id="rId9"/></w:sectPr>'
    more = {"word/header1.xml": part("w:hdr", p("School", photo())), "word/_rels/header1.xml.rels": relationships()}
    assert read(p("Tekst") + header, points_to=("rId9 header header1.xml",), more=more).pictures == ()
