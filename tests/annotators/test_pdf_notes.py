"""What the notes in a PDF file hold: the words of the remark, who, what it is about, and a picture of their own."""

from dataclasses import replace

import made_reports as made
import pytest
from pdf_files import PROSE, Writer
from pdf_notes import DUTCH, annotate, annotations_in, ours_in, place_of, report_of
from pdfminer.pdftypes import resolve1
from pypdfium2 import PdfDocument

from curriclint.annotators.pdf import ANNOTATOR
from curriclint.annotators.pdf.annotating import COLOURS
from curriclint.document import Format, Scope
from curriclint.readers.pdf import read_pdf
from curriclint.reporters import Detail, Look
from curriclint.rule import Topic
from curriclint.span import PageBox, Place

LESSON = Writer().lines("Rivieren", size=20).paragraph(*PROSE).data()


def annotated(*findings, look=DUTCH, data=LESSON):
    document = read_pdf(data, "les.pdf")
    report = made.document("nl", "les.pdf", Format.PDF, findings=tuple(findings))
    return ANNOTATOR.annotate(data, document, report, look)


def on_words(quote, data=LESSON, **changes):
    document = read_pdf(data, "les.pdf")
    (finding,) = report_of(document, [place_of(document, quote)]).findings
    return replace(finding, **changes)


def test_a_note_says_what_the_remark_says():
    (note,) = ours_in(annotate(LESSON, "buitenkant"))
    assert note.text("Contents").split("\n") == [
        "‘buitenkant’ klinkt alsof je het hebt of niet hebt. Wie denkt het niet te hebben, kan afhaken.",
        "→ Kun je noemen wat leerlingen hier oefenen?",
        "Tip P3.3 (whitepaper p. 22): Laat zien dat vaardigheden groeien door oefenen.",
        "curriclint · FM01 innate-ability · vaste mindset · hoog",
    ]


def test_a_note_tells_its_author_topic_and_finding():
    (note,) = ours_in(annotated(on_words("buitenkant", fingerprint="00c0ffee00c0ffee")))
    assert note.text("T") == "curriclint"
    assert note.text("Subj") == "vaste mindset"
    assert note.text("NM") == "curriclint-00c0ffee00c0ffee"
    assert tuple(note.entries["C"]) == pytest.approx(COLOURS[Topic.FIXED_MINDSET])


def test_a_note_has_a_picture_and_a_window_of_its_own():
    copy = annotate(LESSON, "buitenkant")
    (note,) = ours_in(copy)
    assert resolve1(resolve1(note.entries["AP"])["N"]).get_data().endswith(b" f")
    window = resolve1(note.entries["Popup"])
    assert window["Subtype"].name == "Popup"
    assert resolve1(window["Parent"])["NM"] == note.entries["NM"]
    assert [one.kind for one in annotations_in(copy)] == ["Text", "Popup", "Highlight", "Popup"]


def test_the_summary_stands_at_the_top_of_the_first_page():
    (note,) = ours_in(annotate(LESSON, "buitenkant"), "Text")
    assert note.page == 1
    assert [float(side) for side in note.entries["Rect"]] == [10, 814, 28, 832]
    assert note.text("Contents").startswith("Samenvatting")
    assert note.text("Contents").endswith("curriclint · samenvatting")


def test_without_a_summary_there_are_only_the_remarks():
    quiet = replace(DUTCH, detail=Detail.QUIET)
    assert [one.kind for one in annotations_in(annotate(LESSON, "buitenkant", look=quiet))] == ["Highlight", "Popup"]
    assert annotate(LESSON, look=quiet) == LESSON


def test_an_idea_stands_at_its_heading():
    heading = Place(page=1, boxes=(PageBox(1, 72.0, 60.0, 160.0, 75.0),))
    copy = annotated(made.absence(place=heading, block=0))
    summary, idea = ours_in(copy, "Text")
    assert [float(side) for side in idea.entries["Rect"]] == [50, 764, 68, 782]
    assert idea.text("Contents").startswith("Er wordt geen beroep genoemd")
    assert "Er wordt geen beroep genoemd" in summary.text("Contents")


def test_ideas_at_one_heading_stand_below_each_other():
    heading = Place(page=1, boxes=(PageBox(1, 72.0, 60.0, 160.0, 75.0),))
    ideas = [made.absence(rule=rule, place=heading, block=0) for rule in ("CX01", "CX02", "CX03")]
    _, *signs = ours_in(annotated(*ideas), "Text")
    assert [float(resolve1(sign.entries["Rect"])[3]) for sign in signs] == [782, 764, 746]


def test_a_remark_on_the_whole_document_stands_beside_the_summary():
    copy = annotated(on_words("buitenkant", span=None, place=Place(), block=None))
    _, note = ours_in(copy, "Text")
    assert [float(side) for side in note.entries["Rect"]] == [32, 814, 50, 832]


def test_words_that_are_not_drawn_get_a_sign_that_tells_them():
    copy = annotated(on_words("buitenkant", scope=Scope.ALT_TEXT))
    assert not ours_in(copy)
    _, note = ours_in(copy, "Text")
    assert note.text("Contents").startswith("In de beschrijving (alternatieve tekst) van dit beeld staat “buitenkant”.")


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_summary_is_drawn_upright_in_the_corner_of_a_turned_page(rotate):
    data = Writer(rotate=rotate).paragraph(*PROSE).data()
    (page,) = PdfDocument(annotate(data, look=DUTCH))
    shown = page.render(scale=4).to_pil().convert("L")
    rows = [shown.crop((56, 4 * y, 104, 4 * y + 4)).getextrema()[0] for y in range(10, 28)]
    lines = [y + 10 for y, darkest in enumerate(rows) if darkest < 150]
    # The edges of the sheet and its three lines, the last of which is the shortest.
    assert len(lines) >= 5
    ends = [shown.getpixel((4 * (10 + 13), round(4 * (28 - y)))) for y in (13, 9.7, 6.4)]
    assert ends[0] < 200
    assert ends[1] < 200
    assert ends[2] > 200


def test_a_remark_in_english_has_an_english_subject():
    (note,) = ours_in(annotate(LESSON, "buitenkant", look=Look(ui="en")))
    assert note.text("Subj") == "fixed mindset"
