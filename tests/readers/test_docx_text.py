"""The text of a paragraph in a Word file: runs, marks, changes, fields, equations."""

import pytest
from docx_files import field, kinds, p, r, read, style, t, texts, word_file

from curriclint.document import InlineKind
from curriclint.readers.docx import read_docx
from curriclint.span import RunRange, Span


def inlines(body, **more):
    block = read(body, **more).blocks[0]
    return [(inline.kind.value, inline.span.of(block.text)) for inline in block.inline]


def test_word_split_over_runs_is_one_word():
    assert texts(p("wis", "kunde", "knobbel")) == ["wiskundeknobbel"]


def test_span_over_two_runs_names_both():
    block = read(p(r("Een wis"), r("kunde", "<w:b/>"), r("knobbel."))).blocks[0]
    assert block.origin.place_of(Span(4, 12)).runs == (
        RunRange("word/document.xml", 0, 0, 4, 7),
        RunRange("word/document.xml", 0, 1, 0, 5),
    )


def test_paragraph_number_counts_from_one():
    blocks = read(p() + p("Eerste") + p(r("")) + p("Tweede")).blocks
    assert [(block.text, block.origin.number) for block in blocks] == [("Eerste", 2), ("Tweede", 4)]


def test_white_space_around_the_paragraph_is_left_out():
    assert texts(p(r("<w:tab/>"), "  Een zin. ", r("<w:br/>"))) == ["Een zin."]


def test_tab_and_line_break_stay():
    assert texts(p(r(t("a)") + "<w:tab/>" + t("water") + "<w:br/>" + t("ijs") + "<w:cr/>" + t("stoom")))) == [
        "a)\twater\nijs\nstoom"
    ]


def test_soft_hyphens_are_left_out():
    assert texts(p(r(t("lees") + "<w:softHyphen/>" + t("vaar\u00addig")))) == ["leesvaardig"]


def test_soft_hyphen_keeps_the_offsets_right():
    block = read(p("lees\u00advaardig")).blocks[0]
    assert block.origin.place_of(Span(4, 9)).runs == (RunRange("word/document.xml", 0, 0, 5, 10),)


def test_hyphen_that_does_not_break_is_a_hyphen():
    assert texts(p(r(t("e") + "<w:noBreakHyphen/>" + t("mail")), " a\u2011b")) == ["e-mail a-b"]


@pytest.mark.parametrize("space", "\u00a0\u2003\u202f\u2007\u3000")
def test_other_spaces_are_plain_spaces(space):
    assert texts(p(f"10{space}km")) == ["10 km"]


@pytest.mark.parametrize("invisible", "\u200b\u2060\ufeff")
def test_invisible_characters_are_left_out(invisible):
    assert texts(p(f"leer{invisible}ling")) == ["leerling"]


def test_space_at_the_ends_of_a_text_is_dropped_as_word_does():
    assert texts("<w:p><w:r><w:t> een </w:t><w:t>twee</w:t></w:r></w:p>") == ["eentwee"]


def test_dropped_space_keeps_the_offsets_right():
    block = read("<w:p><w:r><w:t>  een </w:t><w:t>twee</w:t></w:r></w:p>").blocks[0]
    assert list(block.origin.offsets) == [2, 3, 4, 6, 7, 8, 9]


def test_comments_and_processing_instructions_in_the_xml_do_not_split_a_text():
    assert texts("<w:p><w:r><w:t>jon<!-- x -->gen<?y z?>s</w:t></w:r></w:p>") == ["jongens"]


def test_code_point_beyond_the_first_plane_counts_as_one():
    block = read(p("\U0001d4b3-as \U0001f600 klaar")).blocks[0]
    assert block.origin.place_of(Span(6, 11)).runs == (RunRange("word/document.xml", 0, 0, 6, 11),)


@pytest.mark.parametrize("wrapper", ["ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "hyperlink"])
def test_text_in_wrapper_is_text(wrapper):
    assert texts(p("Een ", f"<w:{wrapper}>{r('nieuwe')}</w:{wrapper}>", " zin.")) == ["Een nieuwe zin."]


@pytest.mark.parametrize("wrapper", ["del", "moveFrom"])
@pytest.mark.parametrize("element", ["delText", "t"])
def test_deleted_text_is_not_read(wrapper, element):
    deleted = f"<w:{wrapper}><w:r><w:{element}>oude</w:{element}></w:r></w:{wrapper}>"
    assert texts(p("Een ", deleted, "nieuwe zin.")) == ["Een nieuwe zin."]


def test_text_inserted_and_deleted_again_is_not_read():
    assert texts(p("Zin", f"<w:ins><w:del>{r('<w:delText>weg</w:delText>')}</w:del></w:ins>", ".")) == ["Zin."]


def test_deleted_runs_are_counted():
    block = read(
        p(f"<w:del>{r('<w:delText>Weg</w:delText>')}{r('<w:delText>weg</w:delText>')}</w:del>", "Blijft")
    ).blocks
    assert set(block[0].origin.runs) == {2}


def test_hidden_text_is_not_read():
    assert texts(p("Zie ", r("geheim ", "<w:vanish/>"), "hier")) == ["Zie hier"]


def test_text_that_is_not_hidden_after_all_is_read():
    assert texts(p(r("Zichtbaar", '<w:vanish w:val="0"/>'))) == ["Zichtbaar"]


@pytest.mark.parametrize("run", [r("geheim", '<w:rStyle w:val="Verborgen"/>'), r("geheim", '<w:rStyle w:val="Kind"/>')])
def test_text_hidden_by_its_style_is_not_read(run):
    styles = style("Verborgen", "Verborgen", more="<w:rPr><w:vanish/></w:rPr>", kind="character")
    styles += style("Kind", "Kind", based_on="Verborgen", kind="character")
    assert texts(p("Zie hier", run), styles=styles) == ["Zie hier"]


def test_paragraph_hidden_by_its_style_is_not_read():
    styles = style("Antwoord", "Antwoord", more="<w:rPr><w:vanish/></w:rPr>")
    assert texts(p("Vraag") + p("Antwoord", style="Antwoord"), styles=styles) == ["Vraag"]


def test_paragraph_mark_that_is_deleted_joins_two_paragraphs():
    body = p("De helft van een ", properties='<w:rPr><w:del w:id="1"/></w:rPr>') + p("zin.")
    block = read(body).blocks[0]
    assert block.text == "De helft van een zin."
    assert sorted(set(block.origin.paragraphs)) == [0, 1]


def test_paragraph_mark_that_is_hidden_joins_two_paragraphs():
    assert texts(p("De helft van ", properties="<w:rPr><w:vanish/></w:rPr>") + p("een zin.")) == [
        "De helft van een zin."
    ]


def test_style_separator_keeps_heading_and_text_apart():
    mark = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    body = p("Doel.", style="Heading1", properties=mark) + p("Je leert meten.")
    assert kinds(body) == [("heading", "Doel."), ("paragraph", "Je leert meten.")]


def test_joined_paragraph_ends_with_the_table_after_it():
    mark = "<w:rPr><w:vanish/></w:rPr>"
    assert texts(p("Voor", properties=mark) + f"<w:tbl><w:tr><w:tc>{p('cel')}</w:tc></w:tr></w:tbl>" + p("na")) == [
        "Voor",
        "cel",
        "na",
    ]


@pytest.mark.parametrize("kind", ["drop", "margin"])
def test_drop_cap_is_part_of_its_word(kind):
    body = p("E", properties=f'<w:framePr w:dropCap="{kind}" w:lines="3"/>') + p("lke dag regent het.")
    block = read(body).blocks[0]
    assert block.text == "Elke dag regent het."
    assert block.origin.place_of(Span(0, 4)).runs == (
        RunRange("word/document.xml", 0, 0, 0, 1),
        RunRange("word/document.xml", 1, 0, 0, 3),
    )


def test_frame_without_drop_cap_is_a_block():
    assert texts(p("Kader", properties='<w:framePr w:w="100"/>') + p("Tekst")) == ["Kader", "Tekst"]


def test_result_of_a_field_is_text_and_its_code_is_not():
    assert texts(p("Zie bladzijde ", field(" PAGEREF _Toc1 \\h ", "12"), ".")) == ["Zie bladzijde 12."]


def test_nested_fields_show_the_outer_result():
    inner = field(" PAGE ", "3")
    outer = field(f" IF {inner} ", "waar")
    body = p(r('<w:fldChar w:fldCharType="begin"/>'), r("<w:instrText> IF </w:instrText>"), inner) + p(
        r('<w:fldChar w:fldCharType="separate"/>'), "waar", r('<w:fldChar w:fldCharType="end"/>')
    )
    assert outer
    assert texts(body) == ["waar"]


def test_field_over_several_paragraphs_hides_only_its_code():
    body = p("Voor ", r('<w:fldChar w:fldCharType="begin"/>'), r("<w:instrText>IF </w:instrText>"), "code")
    body += p("ook code", r('<w:fldChar w:fldCharType="separate"/>'), "eerste")
    body += p("tweede", r('<w:fldChar w:fldCharType="end"/>'), " na")
    assert texts(body) == ["Voor", "eerste", "tweede na"]


def test_field_that_never_ends_hides_nothing():
    assert texts(p(r('<w:fldChar w:fldCharType="begin"/>'), "Toch leesbaar") + p("Ook dit")) == [
        "Toch leesbaar",
        "Ook dit",
    ]


def test_end_without_a_field_is_passed_over():
    assert texts(p(r('<w:fldChar w:fldCharType="end"/>'), "Tekst")) == ["Tekst"]


def test_simple_field_is_text():
    assert texts(p("Les ", f'<w:fldSimple w:instr=" DOCPROPERTY les ">{r("3")}</w:fldSimple>')) == ["Les 3"]


def test_equation_stands_in_its_sentence():
    equation = "<m:oMath><m:r><m:t>a+</m:t></m:r><m:r><m:t>b</m:t></m:r></m:oMath>"
    block = read(p("Bereken ", equation, " met de tabel.")).blocks[0]
    assert block.text == "Bereken a+b met de tabel."
    assert [(inline.kind, inline.span) for inline in block.inline] == [(InlineKind.MATH, Span(8, 11))]


def test_equation_has_the_place_between_two_runs():
    equation = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    block = read(p("Bereken", " ", equation, " nu.")).blocks[0]
    assert block.origin.place_of(Span(8, 11)).runs == (RunRange("word/document.xml", 0, ~2, 0, 3),)


def test_equation_alone_is_mathematics():
    equation = "<m:oMathPara><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></m:oMathPara>"
    assert kinds(p(equation)) == [("math", "E=mc")]


def test_pronunciation_above_characters_is_left_out():
    ruby = f"<w:ruby><w:rt>{r('kanji')}</w:rt><w:rubyBase>{r('漢字')}</w:rubyBase></w:ruby>"
    assert texts(p("Schrijf ", r(ruby), " na.")) == ["Schrijf 漢字 na."]


def test_emoji_that_word_writes_twice_is_read_once():
    emoji = (
        '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/>'
        "</mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent>"
    )
    assert texts(p("Goed gedaan ", r(emoji), " en door.")) == ["Goed gedaan 😊 en door."]


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Wingdings", "F0E0", "→"),
        ("Wingdings", "F0FC", "✓"),
        ("Symbol", "F057", "Ω"),
        ("Symbol", "006D", "μ"),
        ("Arial", "00E9", "é"),
        ("Wingdings 3", "F07D", "\uf07d".replace("\uf07d", "□")),
        ("Wingdings", "nonsense", "□"),
        ("Arial", "FFFFFFFFFF", "□"),
    ],
)
def test_symbol_is_the_character_it_looks_like(font, code, shown):
    assert texts(p("a", r(f'<w:sym w:font="{font}" w:char="{code}"/>'), "b")) == [f"a{shown}b"]


def test_content_control_in_a_sentence_is_text():
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('Amina')}</w:sdtContent></w:sdt>"
    assert texts(p("Naam: ", control, ".")) == ["Naam: Amina."]


def test_prompt_of_a_content_control_is_not_read():
    control = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Klik hier')}</w:sdtContent></w:sdt>"
    assert texts(p("Naam: ", control, "klas 2")) == ["Naam: klas 2"]


def test_italic_words_are_marked():
    assert inlines(p("Lees ", r("Harry Potter", "<w:i/>"), " uit.")) == [("emphasis", "Harry Potter")]


def test_italic_over_several_runs_is_one_stretch():
    assert inlines(p("Lees ", r("Harry", "<w:i/>"), r(" Potter", "<w:b/><w:i/>"), " uit.")) == [
        ("emphasis", "Harry Potter")
    ]


def test_bold_words_are_not_marked():
    assert inlines(p("Let ", r("op", "<w:b/>"))) == []


def test_paragraph_that_is_all_italic_has_nothing_that_stands_out():
    assert inlines(p(r("Helemaal schuin", "<w:i/>"))) == []


def test_italic_in_italic_style_is_upright_and_not_marked():
    styles = style("Schuin", "Schuin", more="<w:rPr><w:i/></w:rPr>")
    styles += style("Nadruk", "Nadruk", more="<w:rPr><w:i/></w:rPr>", kind="character")
    body = p("Schuin ", r("recht", '<w:rStyle w:val="Nadruk"/>'), " schuin", style="Schuin")
    assert inlines(body, styles=styles) == [("emphasis", "Schuin "), ("emphasis", " schuin")]


@pytest.mark.parametrize("property_name", ["strike", "dstrike"])
def test_text_struck_through_is_marked_as_deleted(property_name):
    assert inlines(p("Kies ", r("nooit", f"<w:{property_name}/>"), " altijd")) == [("deleted", "nooit")]


def test_code_in_a_sentence_is_marked():
    styles = style("HTMLCode", "HTML Code", kind="character")
    assert inlines(p("Typ ", r("print(x)", '<w:rStyle w:val="HTMLCode"/>'), " over."), styles=styles) == [
        ("code", "print(x)")
    ]


def test_web_address_is_marked():
    assert inlines(p("Kijk op https://www.voorbeeld.nl/les. Klaar.")) == [("url", "https://www.voorbeeld.nl/les")]


@pytest.mark.parametrize(
    ("tags", "language"),
    [(["nl-NL"], "nl"), (["nl-BE", "en-US"], "nl"), (["x-none"], None), (["de_DE"], "de"), ([], None)],
)
def test_language_is_that_of_most_characters(tags, language):
    runs = [r("woord " * (5 - i), f'<w:lang w:val="{tag}"/>') for i, tag in enumerate(tags)]
    assert read(p("x", *runs)).blocks[0].language == language


def test_language_comes_from_the_styles_where_runs_say_nothing():
    defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/>'
    normal += '<w:rPr><w:lang w:val="nl-NL"/></w:rPr></w:style>'
    assert read(p("Dag"), styles=defaults).blocks[0].language == "en"
    assert read(p("Dag"), styles=defaults + normal).blocks[0].language == "nl"


def test_file_without_text_has_no_blocks():
    assert read_docx(word_file(p()), "leeg.docx").blocks == ()
