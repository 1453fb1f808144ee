"""The blocks of a Word file: headings, lists, tables, content controls, captions, quotations, sources."""

import pytest
from docx_files import drawing, field, kinds, p, r, read, style, table, text_box, texts

LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
DEFAULT = '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>'


def level(body, **more):
    block = read(body, **more).blocks[0]
    return block.scope.value, block.level


def scope(body, **more):
    return read(body, **more).blocks[0].scope.value


def control(content, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("name", "told"),
    [("heading 1", 1), ("Heading 2", 2), ("Kop 3", 3), ("kop4", 4), ("Überschrift 5", 5), ("heading 9", 6)],
)
def test_heading_style_is_a_heading_whatever_its_language(name, told):
    assert level(p("Doel", style="X"), styles=style("X", name)) == ("heading", told)


@pytest.mark.parametrize(("identifier", "told"), [("Heading1", 1), ("Kop2", 2)])
def test_heading_is_known_by_its_id_where_the_style_is_missing(identifier, told):
    assert level(p("Doel", style=identifier)) == ("heading", told)


def test_style_based_on_a_heading_is_a_heading():
    styles = style("Kop1", "heading 1") + style("A", "Hoofdstuk", based_on="Kop1") + style("B", "Deel", based_on="A")
    assert level(p("Doel", style="B"), styles=styles) == ("heading", 1)


def test_styles_based_on_each_other_end():
    styles = style("A", "Een", based_on="B") + style("B", "Twee", based_on="A")
    assert level(p("Tekst", style="A"), styles=styles) == ("paragraph", 0)


def test_outline_level_of_a_style_makes_a_heading():
    styles = style("A", "Hoofdstuktitel", more='<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    assert level(p("Doel", style="A"), styles=styles) == ("heading", 2)


def test_outline_level_of_a_paragraph_makes_a_heading():
    assert level(p("Doel", properties='<w:outlineLvl w:val="0"/>')) == ("heading", 1)


def test_outline_level_for_body_text_makes_no_heading():
    assert level(p("Doel", properties='<w:outlineLvl w:val="9"/>')) == ("paragraph", 0)


@pytest.mark.parametrize("name", ["Title", "Titel"])
def test_title_style_is_the_title(name):
    assert level(p("Bruggen bouwen", style="X"), styles=style("X", name)) == ("title", 0)


def test_name_that_only_begins_like_a_heading_is_plain_text():
    assert scope(p("Tekst", style="X"), styles=style("X", "Kop tabel")) == "paragraph"


def test_sections_are_the_headings_above():
    body = p("Les 3", style="Heading1") + p("Inleiding", style="Heading2") + p("Tekst")
    assert [block.section for block in read(body).blocks] == [(), ("Les 3",), ("Les 3", "Inleiding")]


def test_numbered_paragraph_is_a_list_item():
    assert scope(p("Meet de stroom", properties=LISTED)) == "list-item"


def test_paragraph_in_a_numbered_style_is_a_list_item():
    styles = style("Opsomming", "Opsomming", more=f"<w:pPr>{LISTED}</w:pPr>")
    styles += style("Kind", "Eigen", based_on="Opsomming")
    assert scope(p("Meet", style="Kind"), styles=styles) == "list-item"


def test_list_style_of_word_is_a_list_item_without_numbering():
    assert scope(p("Meet", style="X"), styles=style("X", "List Bullet 2")) == "list-item"


def test_paragraph_taken_out_of_the_list_is_none():
    styles = style("Opsomming", "Opsomming", more=f"<w:pPr>{LISTED}</w:pPr>")
    taken_out = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert scope(p("Meet", style="Opsomming", properties=taken_out), styles=styles) == "paragraph"


def test_numbered_heading_is_a_heading():
    assert level(p("Doel", style="Heading1", properties=LISTED)) == ("heading", 1)


def test_cells_are_read_row_by_row():
    assert kinds(p("Voor") + table([p("a"), p("b")], [p("c"), p("d1") + p("d2")]) + p("Na")) == [
        ("paragraph", "Voor"),
        *[("table-cell", text) for text in ("a", "b", "c", "d1", "d2")],
        ("paragraph", "Na"),
    ]


def test_table_in_a_table_is_read_in_its_place():
    inner = table([p("b1"), p("b2")])
    assert texts(table([p("a"), p("boven") + inner + p("onder"), p("c")])) == ["a", "boven", "b1", "b2", "onder", "c"]


def test_cells_merged_downwards_give_their_text_once():
    start, on = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    assert texts(table([start + p("Doel"), p("1")], [on + p("Doel"), p("2")], [on + p(), p("3")])) == [
        "Doel",
        "1",
        "2",
        "3",
    ]


def test_cell_that_goes_on_below_nothing_is_read():
    on = "<w:tcPr><w:vMerge/></w:tcPr>"
    assert texts(table([on + p("a"), p("b")], [p("c"), on + p("d")])) == ["a", "b", "c", "d"]


def test_cell_below_a_wide_cell_is_not_taken_for_the_one_beside_it():
    wide = '<w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>'
    on = '<w:tcPr><w:gridSpan w:val="2"/><w:vMerge/></w:tcPr>'
    assert texts(table([wide + p("breed"), p("x")], [on + p("weg"), p("y")])) == ["breed", "x", "y"]


def test_row_that_begins_further_on_counts_its_empty_columns():
    start, on = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"
    first = f"<w:tr><w:tc>{p('a')}</w:tc><w:tc>{start}{p('b')}</w:tc></w:tr>"
    second = f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc>{on}{p("weg")}</w:tc></w:tr>'
    assert texts(f"<w:tbl>{first}{second}</w:tbl>") == ["a", "b"]


def test_cells_merged_sideways_give_their_text_once():
    start, on = '<w:tcPr><w:hMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:hMerge/></w:tcPr>"
    assert texts(table([start + p("Doel"), on + p("Doel"), p("x")])) == ["Doel", "x"]


@pytest.mark.parametrize("mark", ['<w:del w:id="1"/>', "<w:hidden/>"])
def test_row_that_is_deleted_or_hidden_is_not_read(mark):
    gone = f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{p('weg')}</w:tc></w:tr>"
    assert texts(f"<w:tbl>{gone}<w:tr><w:tc>{p('blijft')}</w:tc></w:tr></w:tbl>") == ["blijft"]


def test_row_and_cell_in_content_controls_are_read():
    cell = control(f"<w:tc>{p('a')}</w:tc>")
    row = control(f"<w:tr>{cell}<w:tc>{p('b')}</w:tc></w:tr>")
    assert texts(f"<w:tbl>{row}</w:tbl>") == ["a", "b"]


def test_list_in_a_cell_is_a_table_cell():
    assert scope(table([p("Meet", properties=LISTED)])) == "table-cell"


def test_heading_in_a_cell_is_a_heading():
    assert kinds(table([p("Doel", style="Heading1") + p("Je meet.")])) == [
        ("heading", "Doel"),
        ("table-cell", "Je meet."),
    ]


def test_content_controls_in_each_other_are_read_once():
    assert texts(control(p("a") + control(p("b") + control(p("c")))) + p("d")) == ["a", "b", "c", "d"]


def test_prompt_of_a_content_control_is_not_read():
    assert texts(control(p("Klik om tekst in te voeren"), "<w:showingPlcHdr/>") + p("Tekst")) == ["Tekst"]


@pytest.mark.parametrize("wrapper", ["customXml", "ins", "smartTag"])
def test_paragraph_in_a_wrapper_is_read(wrapper):
    assert texts(f"<w:{wrapper}>{p('Tekst')}</w:{wrapper}>") == ["Tekst"]


def test_alternatives_around_paragraphs_give_the_first():
    branches = f"<mc:Choice>{p('nieuw')}</mc:Choice><mc:Fallback>{p('oud')}</mc:Fallback>"
    assert texts(f"<mc:AlternateContent>{branches}</mc:AlternateContent>") == ["nieuw"]


def test_fallback_is_read_where_there_is_no_choice():
    assert texts(f"<mc:AlternateContent><mc:Fallback>{p('oud')}</mc:Fallback></mc:AlternateContent>") == ["oud"]


@pytest.mark.parametrize("name", ["caption", "Bijschrift"])
def test_caption_style_is_a_caption(name):
    assert scope(p("Figuur 1", style="X"), styles=style("X", name)) == "caption"


def test_paragraph_that_begins_with_a_sequence_number_is_a_caption():
    assert kinds(p("Figuur ", field(" SEQ Figuur \\* ARABIC ", "1"), ": de brug")) == [("caption", "Figuur 1: de brug")]


def test_simple_sequence_field_makes_a_caption():
    number = f'<w:fldSimple w:instr=" SEQ Tabel ">{r("2")}</w:fldSimple>'
    assert scope(p("Tabel ", number)) == "caption"


def test_sequence_number_far_into_a_sentence_makes_no_caption():
    assert scope(p("Zie voor de hele opstelling met de lampen ook figuur ", field(" SEQ F ", "1"))) == "paragraph"


def test_caption_in_a_text_box_is_a_caption():
    assert kinds(p("Tekst", text_box(p("Figuur 1", style="Bijschrift")))) == [
        ("paragraph", "Tekst"),
        ("caption", "Figuur 1"),
    ]


@pytest.mark.parametrize("name", ["Quote", "Intense Quote", "Citaat", "Duidelijk citaat"])
def test_quote_style_is_a_quotation(name):
    assert scope(p("Techniek is overal", style="X"), styles=style("X", name)) == "quotation"


@pytest.mark.parametrize("name", ["Code", "HTML Preformatted", "HTML-vooraf opgemaakt", "Source Code"])
def test_code_style_is_code(name):
    assert scope(p("print(jongens)", style="X"), styles=style("X", name)) == "code"


def test_code_in_a_cell_is_code():
    assert scope(table([p("x = 1", style="X")]), styles=style("X", "Code")) == "code"


@pytest.mark.parametrize("name", ["toc 1", "Inhopg 2", "TOC Heading", "table of figures"])
def test_contents_style_is_contents(name):
    assert scope(p("Doel 3", style="X"), styles=style("X", name)) == "contents"


def test_paragraphs_in_a_contents_field_are_contents_and_what_follows_is_not():
    begin = r('<w:fldChar w:fldCharType="begin"/>') + r('<w:instrText> TOC \\o "1-3" </w:instrText>')
    body = p(begin, r('<w:fldChar w:fldCharType="separate"/>'), "Doel", r("<w:tab/>"), field(" PAGEREF x ", "3"))
    body += p("Proef") + p(r('<w:fldChar w:fldCharType="end"/>'), "Gewone tekst")
    assert kinds(body) == [("contents", "Doel\t3"), ("contents", "Proef"), ("paragraph", "Gewone tekst")]


def test_contents_control_is_contents_with_its_heading():
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    body = control(p("Inhoud", style="Heading1") + p("Doel 3"), gallery) + p("Tekst")
    assert kinds(body) == [("contents", "Inhoud"), ("contents", "Doel 3"), ("paragraph", "Tekst")]


def test_list_of_sources_is_reference_under_its_heading():
    gallery = '<w:docPartObj><w:docPartGallery w:val="Bibliographies"/></w:docPartObj>'
    sources = control(p("Jansen (2020). Mannen in de zorg."), "<w:bibliography/>")
    assert kinds(control(p("Bronnen", style="Heading1") + sources, gallery)) == [
        ("heading", "Bronnen"),
        ("reference", "Jansen (2020). Mannen in de zorg."),
    ]


def test_bibliography_style_is_reference():
    assert scope(p("Jansen (2020)", style="X"), styles=style("X", "Bibliografie")) == "reference"


def test_sources_that_zotero_filled_in_are_reference():
    assert scope(p(field(" ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY ", "Jansen (2020)"))) == "reference"


def test_style_of_plain_paragraphs_is_the_default_one():
    listed = DEFAULT.replace("</w:style>", f"<w:pPr>{LISTED}</w:pPr></w:style>")
    assert scope(p("Tekst"), styles=listed) == "list-item"


def test_heading_without_words_is_no_block():
    assert texts(p("", style="Heading1") + p("Tekst")) == ["Tekst"]


def test_deep_but_honest_nesting_is_read():
    body = p("onderin")
    for depth in range(40):
        body = table([p(f"laag {depth}") + body])
    assert len(texts(body)) == 41


def test_picture_in_a_cell_leaves_the_text_of_the_cell_whole():
    assert kinds(table([p("Voor ", drawing(described="Een brug van papier"), "na")])) == [
        ("table-cell", "Voor na"),
        ("alt-text", "Een brug van papier"),
    ]
