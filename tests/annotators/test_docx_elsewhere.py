"""Where Word allows no comment, it stands at the nearest place and says so."""

import pytest
from annotated import annotated, comments_in, lesson, text_of
from docx_files import drawing, p, part, r, text_box


def only_comment(body, quote="talent", **more):
    """Return the comment on the quote, after a look at the text."""
    copy = annotated(body, quote, **more)
    assert text_of(copy) == text_of(lesson(body, **more))
    (comment,) = comments_in(copy)[1:]
    return comment


def with_note(kind):
    """Return the parts and relationships of a file with notes of a kind."""
    notes = f'<w:{kind} w:id="2">{p("Je hebt er talent voor.")}</w:{kind}>'
    return {
        "points_to": (f"rId9 {kind}s {kind}s.xml",),
        "more": {f"word/{kind}s.xml": part(f"w:{kind}s", notes)},
    }


@pytest.mark.parametrize(("kind", "said"), [("footnote", "In de voetnoot"), ("endnote", "In de eindnoot")])
def test_a_remark_on_a_note_stands_at_its_number(kind, said):
    body = p("Les") + p("Een brug", r(f'<w:{kind}Reference w:id="2"/>'), " is sterk.")
    comment = only_comment(body, **with_note(kind))
    assert comment.words == ""
    assert comment.lines[0].startswith(f"{said} hierbij staat “talent”. Word laat daar geen opmerking toe")


def section(identifier):
    """Return a section that ends here, with a header of its own."""
    return f'<w:sectPr><w:headerReference w:type="default" r:id="{identifier}"/></w:sectPr>'


def test_a_remark_on_a_header_stands_at_the_first_text_of_its_section():
    body = p("Deel een", properties=section("rId8")) + p() + p("Deel twee") + p("Slot") + section("rId9")
    comment = only_comment(
        body,
        points_to=("rId8 header header1.xml", "rId9 header header2.xml"),
        more={
            "word/header1.xml": part("w:hdr", p("Klas 2")),
            "word/header2.xml": part("w:hdr", p("Toon je talent")),
        },
    )
    assert comment.words == "Deel twee"
    assert comment.lines[0].startswith("In de koptekst van dit deel staat “talent”.")


def test_a_remark_on_a_footer_says_footer():
    body = p("Les") + '<w:sectPr><w:footerReference w:type="default" r:id="rId9"/></w:sectPr>'
    comment = only_comment(
        body, points_to=("rId9 footer footer1.xml",), more={"word/footer1.xml": part("w:ftr", p("talent"))}
    )
    assert comment.words == "Les"
    assert comment.lines[0].startswith("In de voettekst van dit deel")


def test_a_remark_on_a_text_box_stands_at_what_anchors_it():
    comment = only_comment(p("Les") + p("Bekijk dit: ", text_box(p("Heb jij talent?")), " en ga door."))
    assert comment.words == ""
    assert comment.lines[0].startswith("In het tekstvak bij deze alinea staat “talent”.")


def test_a_remark_on_a_box_in_a_box_stands_in_the_main_text():
    inner = p("Binnenin", text_box(p("Heb jij talent?")))
    comment = only_comment(p("Les") + p("Bekijk dit: ", text_box(inner)))
    assert comment.words == ""


def test_a_remark_on_a_description_stands_at_its_picture():
    comment = only_comment(p("Les") + p("Kijk: ", drawing(described="Een jongen met talent"), " mooi."))
    assert comment.words == ""
    assert comment.lines[0] == "In de beschrijving (alternatieve tekst) van dit beeld staat “talent”."


def test_a_remark_on_words_with_pronunciation_stands_around_them():
    ruby = f"<w:ruby><w:rt>{r('ta')}</w:rt><w:rubyBase>{r('talent')}</w:rubyBase></w:ruby>"
    assert only_comment(p("Les") + p("Een ", r(ruby), " heb je.")).words == "talent"


def test_a_remark_in_a_control_that_word_fills_stands_around_the_control():
    bound = "<w:sdt><w:sdtPr><w:dataBinding w:xpath='/x'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    assert only_comment(p("Les") + p("Zie ", bound.format(r("Een talent hier")), ".")).words == "Een talent hier"


def test_a_remark_in_one_of_two_alternatives_in_a_paragraph_stands_around_both():
    both = "<mc:AlternateContent><mc:Choice Requires='wps'>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
    body = p("Les") + p("Zie ", both.format(r("Een talent"), r("Een talent")) + "</mc:AlternateContent>", ".")
    assert only_comment(body).words == "Een talent"
