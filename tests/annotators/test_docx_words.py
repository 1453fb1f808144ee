"""The comments stand on exactly the words that they are about."""

import pytest
from annotated import annotated, comments_in, lesson, part_of, text_of
from docx_files import MAIN, drawing, field, p, part, r, style, t, table

LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
CONTROL = "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"


def words(body, *quotes, **more):
    """Return the words on which the comments stand, without the summary."""
    copy = annotated(body, *quotes, **more)
    assert text_of(copy) == text_of(lesson(body, **more))
    return [comment.words for comment in comments_in(copy)[1:]]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(p("Je hebt een wiskundeknobbel nodig."), id="in the middle of a run"),
        pytest.param(p("wiskundeknobbel"), id="a whole run"),
        pytest.param(p("Een ", r("wiskunde", "<w:b/>"), r("knobbel"), " heb je."), id="over two runs"),
        pytest.param(
            p("Een wis", r("kunde", "<w:b/>"), "knob", '<w:proofErr w:type="spellStart"/>', "bel."), id="four"
        ),
        pytest.param(table([p("Groep"), p("Een wiskundeknobbel.")]), id="in a table"),
        pytest.param(table([table([p("Een wiskundeknobbel.")]) + p()]), id="in a table in a table"),
        pytest.param(p("Een wiskundeknobbel.", properties=LISTED), id="in a list"),
        pytest.param(p("Een ", f"<w:hyperlink>{r('echte wiskundeknobbel hier')}</w:hyperlink>"), id="in a hyperlink"),
        pytest.param(p("Een wiskunde", f"<w:hyperlink>{r('knobbel hier')}</w:hyperlink>"), id="half in a hyperlink"),
        pytest.param(p(CONTROL.format(r("Een wiskundeknobbel."))), id="in a content control"),
        pytest.param(CONTROL.format(p("Een wiskundeknobbel.")), id="in a paragraph in a content control"),
        pytest.param(p("Een ", f'<w:ins w:id="7">{r("nieuwe wiskundeknobbel.")}</w:ins>'), id="in inserted text"),
        pytest.param(
            p("Een wiskunde", '<w:del w:id="8"><w:r><w:delText>talent</w:delText></w:r></w:del>', "knobbel."),
            id="around deleted text",
        ),
        pytest.param(p(field("HYPERLINK x", "Een wiskundeknobbel hier")), id="in the result of a field"),
        pytest.param(p(f"<w:fldSimple w:instr='REF a'>{r('wiskundeknobbel')}</w:fldSimple>"), id="in a simple field"),
        pytest.param(p(r(t("Een ") + t("wiskunde") + t("knobbel hier"))), id="over three texts of one run"),
        pytest.param(p(r("<w:t>  Een wiskundeknobbel  </w:t>")), id="with space that is not shown"),
        pytest.param(p(r("<w:tab/>" + t("wiskundeknobbel") + "<w:br/>" + t("x"))), id="between a tab and a break"),
        pytest.param(p(r("<w:t>Een wis<!-- x -->kundeknobbel.</w:t>")), id="around an XML comment"),
        pytest.param(p(r("Een " + "wiskundeknobbel😀", "<w:b/>")), id="before an emoji"),
        pytest.param(p(r("😀😀 wiskundeknobbel")), id="behind emoji"),
        pytest.param(p("Een wiskundeknobbel", r('<w:footnoteReference w:id="2"/>')), id="before a note"),
        pytest.param(p(drawing(described="Een brug"), "Een wiskundeknobbel."), id="behind a picture"),
        pytest.param("<w:p>\n  <w:r>\n    <w:t>Een wiskundeknobbel.</w:t>\n  </w:r>\n</w:p>", id="in pretty XML"),
    ],
)
def test_a_comment_stands_on_exactly_its_words(body):
    assert words(body, "wiskundeknobbel") == ["wiskundeknobbel"]


@pytest.mark.parametrize(
    ("inside", "quote", "stands_on"),
    [
        (t("een") + "<w:tab/>" + t("knobbel of niet"), "een\tknobbel", "een\tknobbel"),
        (t("een") + "<w:br/>" + t("knobbel of niet"), "een\nknobbel", "een\nknobbel"),
        (t("a wis") + "<w:noBreakHyphen/>" + t("kunde b"), "wis-kunde", "wis-kunde"),
        (t("a wis") + "<w:softHyphen/>" + t("kunde b"), "wiskunde", "wiskunde"),
        (t("Fijn ") + '<w:sym w:font="Wingdings" w:char="F04A"/>' + t(" toch"), "☺ toch", "☺ toch"),
        (t("a wis\u00adkunde\u00a0knobbel b"), "wiskunde knobbel", "wis\u00adkunde\u00a0knobbel"),
    ],
    ids=["tab", "break", "hyphen that holds", "soft hyphen", "symbol", "hyphen and space as characters"],
)
def test_words_with_other_marks_in_them_are_covered_whole(inside, quote, stands_on):
    assert words(p(r(inside)), quote) == [stands_on]


def test_several_comments_in_one_run_each_have_their_own_words():
    body = p("Een knobbel, een talent en een aanleg.")
    assert words(body, "knobbel", "talent", "aanleg") == ["knobbel", "talent", "aanleg"]


def test_comments_that_touch_each_other_stay_apart():
    assert words(p("knobbeltalent"), "knobbel", "talent") == ["knobbel", "talent"]


def test_a_word_after_a_drop_cap_is_one_stretch_over_two_paragraphs():
    cap = p("W", properties='<w:framePr w:dropCap="drop"/>')
    assert words(cap + p("iskundeknobbel heb je."), "Wiskundeknobbel") == ["Wiskundeknobbel"]


def test_words_around_an_equation_are_covered_with_it():
    equation = "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"
    assert words(p("Voor talent ", equation, " heb je dat."), "talent x=2 heb") == ["talent x=2 heb"]


def test_words_that_end_in_an_equation_are_covered_with_it():
    equation = "<m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath>"
    assert words(p("Voor talent ", equation), "talent x=2") == ["talent x=2"]


def test_a_split_run_keeps_its_properties_and_its_attributes():
    run = f'<w:r w:rsidR="00AB12CD"><w:rPr><w:b/><w:lang w:val="nl-NL"/></w:rPr>{t("Een talent hier.")}</w:r>'
    copy = annotated(p(run), "talent")
    assert text_of(copy) == "Een talent hier."
    written = part_of(copy, MAIN).decode()
    assert written.count('w:rsidR="00AB12CD"') == 3
    assert written.count('<w:rPr><w:b/><w:lang w:val="nl-NL"/></w:rPr>') == 3


def test_the_summary_stands_at_the_title():
    body = p("Groep 8, week 3") + p("Bruggen", style="Titel") + p("Een talent.")
    copy = annotated(body, "talent", styles=style("Titel", "Title"))
    assert [comment.words for comment in comments_in(copy)] == ["Bruggen", "talent"]


def test_the_summary_stands_at_the_first_paragraph_with_text_where_there_is_no_title():
    copy = annotated(p() + p("Hallo allemaal") + p("Een talent."), "talent")
    assert [comment.words for comment in comments_in(copy)] == ["Hallo allemaal", "talent"]


def test_comments_stand_in_the_alternative_that_is_read():
    choice = '<mc:AlternateContent><mc:Choice Requires="wps">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>'
    body = choice.format(p("Een talent."), p("Een talent.")) + "</mc:AlternateContent>"
    assert words(body, "talent") == ["talent"]


def test_strict_files_get_comments_in_their_own_names():
    strict = {
        "wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
        "officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    }
    main = part("w:document", f"<w:body>{p('Een talent.')}</w:body>")
    for old, new in strict.items():
        main = main.replace(f"http://schemas.openxmlformats.org/{old}", new)
    copy = annotated("", "talent", more={"word/document.xml": main})
    assert [comment.words for comment in comments_in(copy)] == ["Een talent.", "talent"]
