"""Where the footnotes of a Markdown file are, and that nothing around them breaks."""

import codecs
from dataclasses import replace

import made_reports as made
import pytest
from markdown_it import MarkdownIt
from markdown_notes import DUTCH, NAME, annotated, annotated_bytes, place_of, remove, report_of

from curriclint.annotators.markdown import ANNOTATOR
from curriclint.document import Format
from curriclint.readers import read_bytes
from curriclint.reporters import Detail
from curriclint.span import LineColumn, Place

QUIET = replace(DUTCH, detail=Detail.QUIET)
MARKED = '<mark class="curriclint">{}</mark>[^curriclint-{}]'


def first_line(text, *quotes):
    """Return the first line of a copy without a summary."""
    return annotated(text, *quotes, look=QUIET).splitlines()[0]


@pytest.mark.parametrize(
    ("line", "quote", "expected"),
    [
        ("Een knobbel voor taal.", "knobbel", f"Een {MARKED.format('knobbel', 1)} voor taal."),
        ("Een *knobbel* voor taal.", "knobbel", f"Een *{MARKED.format('knobbel', 1)}* voor taal."),
        ("Een **hele knobbel** nu.", "knobbel nu", f"Een {MARKED.format('**hele knobbel** nu', 1)}."),
        ("Een `x` knobbel.", "Een x knobbel", f"{MARKED.format('Een `x` knobbel', 1)}."),
        (
            "Zie [de knobbel](http://a.nl) hier.",
            "knobbel",
            'Zie [de <mark class="curriclint">knobbel</mark>](http://a.nl)[^curriclint-1] hier.',
        ),
        ("> Een knobbel.", "knobbel", f"> Een {MARKED.format('knobbel', 1)}."),
        ("- Een knobbel.", "knobbel", f"- Een {MARKED.format('knobbel', 1)}."),
        ("Zie ![een knobbel](a.png) hier.", "knobbel", "Zie ![een knobbel](a.png)[^curriclint-1] hier."),
        ("# Een knobbel", "knobbel", '# Een <mark class="curriclint">knobbel</mark>'),
        ("<p>Een knobbel.</p>", "knobbel", "<p>Een knobbel.</p>"),
        ("Met een <mark>kn</mark>obbel.", "een knobbel", "Met een <mark>kn</mark>obbel."),
    ],
)
def test_words_are_marked_where_that_breaks_nothing(line, quote, expected):
    assert first_line(f"{line}\n", quote) == expected


def test_words_in_a_table_are_marked_in_their_cell():
    copy = annotated("| a | b |\n|---|---|\n| een knobbel | c |\n", "knobbel", look=QUIET)
    assert copy.splitlines()[2] == f"| een {MARKED.format('knobbel', 1)} | c |"


def test_words_that_run_over_lines_are_marked_over_them():
    copy = annotated("Heb je een\nknobbel voor taal?\n", "een knobbel", look=QUIET)
    assert copy.startswith(f"Heb je {MARKED.format('een' + chr(10) + 'knobbel', 1)} voor taal?\n")


def test_a_footnote_says_what_the_remark_says():
    copy = annotated("Een knobbel voor taal.\n", "knobbel", look=QUIET)
    assert "\n[^curriclint-1]: ‘knobbel’ klinkt alsof je het hebt of niet hebt." in copy
    assert "\n    curriclint · FM01 innate-ability · vaste mindset · hoog\n" in copy


def test_the_summary_stands_below_the_title():
    copy = annotated("---\nauteur: Ank\n---\n\n# Les 3\n\nEen knobbel.\n", "knobbel")
    title, rest = copy.split("# Les 3\n")
    assert title == "---\nauteur: Ank\n---\n\n"
    assert rest.startswith("\n<!-- curriclint -->\n\n> **Samenvatting van les.md")
    assert "\n>\n> Het zijn suggesties: jij kent je leerlingen." in rest
    assert rest.index("> curriclint · samenvatting") < rest.index("Een <mark")


def test_without_a_title_the_summary_stands_at_the_top():
    assert annotated("Een knobbel.\n", "knobbel").startswith("\n<!-- curriclint -->\n\n> **Samenvatting")


def test_the_footnote_of_a_heading_stands_on_a_line_below_it():
    copy = annotated("# Een knobbel\n\nTekst.\n", "knobbel", look=QUIET)
    assert "\n> Over “knobbel” hierboven: ‘knobbel’ klinkt" in copy
    assert copy.index("[^curriclint-1]") < copy.index("Tekst.")


def test_words_in_html_are_told_of_at_the_end_with_their_line():
    copy = annotated("Tekst.\n\n<p>Een knobbel.</p>\n", "knobbel", look=QUIET)
    assert "\n> - Regel 3, “knobbel”: ‘knobbel’ klinkt" in copy
    assert "<p>Een knobbel.</p>" in copy


def test_a_description_that_nobody_sees_is_told_of_in_its_footnote():
    copy = annotated("Zie ![een knobbel](a.png) hier.\n", "knobbel", look=QUIET)
    assert "[^curriclint-1]: In de beschrijving (alternatieve tekst) van dit beeld staat “knobbel”.\n" in copy


def test_an_idea_stands_below_its_heading():
    data = b"# Les 3\n\n## Verwerking\n\nTekst.\n"
    place = Place(start=LineColumn(3, 4), end=LineColumn(3, 14))
    report = made.document("nl", NAME, Format.MARKDOWN, findings=(made.absence(place=place, block=1),))
    copy = ANNOTATOR.annotate(data, read_bytes(data, NAME), report, DUTCH).decode()
    assert copy.index("## Verwerking") < copy.index("> Een idee voor hier: Er wordt geen beroep") < copy.index("Tekst.")


def test_text_of_the_material_is_shown_as_it_is():
    copy = annotated("Een <b>kn</b>obbel & [x](y).\n", "knobbel & x", look=QUIET)
    assert "obbel & x" in copy
    assert "[^curriclint-1]: ‘knobbel & x’" in copy


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_line_ends_and_encoding_stay(end, mark, codec):
    data = mark + f"# Les é{end}{end}Een knobbel.{end}".encode(codec)
    copy = annotated_bytes(data, "knobbel")
    assert copy.startswith(mark)
    assert copy != data
    text = copy[len(mark) :].decode(codec)
    assert ("\r\n" in text) == (end == "\r\n")
    assert remove(copy) == data


def test_text_that_looks_like_our_signs_is_left_alone():
    text = 'Een <mark class="curriclint">kopie</mark>[^curriclint-1] en een knobbel.\n\n[^curriclint-1]: x\n'
    copy = annotated_bytes(text.encode(), "knobbel")
    assert b'<mark class="curriclint2">knobbel</mark>[^curriclint2-1]' in copy
    assert remove(copy) == text.encode()
    assert remove(text.encode()) == text.encode()


def test_an_example_of_a_copy_in_code_is_no_copy():
    example = annotated("Een knobbel.\n", "knobbel").replace("Een", "Heb je een")
    data = f"Zo ziet het eruit:\n\n````\n{example}\n````\n".encode()
    assert remove(data) == data


def test_our_signs_are_taken_out_of_a_copy_that_was_changed():
    copy = annotated("# Les\n\nEen knobbel.\n", "knobbel").replace("Een", "Heb je een")
    assert remove(copy.encode()) == b"# Les\n\nHeb je een knobbel.\n"


def test_footnotes_stand_before_what_stays_open():
    copy = annotated("Een knobbel.\n\n```\ncode\n", "knobbel", look=QUIET)
    assert copy.index("[^curriclint-1]:") < copy.index("```")
    assert remove(copy.encode()) == b"Een knobbel.\n\n```\ncode\n"


def test_another_parser_finds_the_same_text_around_the_marks():
    text = "# Les\n\nEen **hele knobbel** voor *taal* en [de knobbel](a.nl).\n\n- een knobbel\n- twee\n\n> knobbel\n"
    document = read_bytes(text.encode(), NAME)
    places = [place_of(document, quote) for quote in ("hele knobbel voor", "de knobbel", "twee")]
    copy = ANNOTATOR.annotate(text.encode(), document, report_of(document, places), QUIET).decode()
    body = copy[: copy.index("\n<!-- curriclint -->")]
    shown = MarkdownIt("commonmark").render(body)
    for sign in ('<mark class="curriclint">', "</mark>", *(f"[^curriclint-{number}]" for number in (1, 2, 3))):
        assert sign in shown
        shown = shown.replace(sign, "")
    assert shown == MarkdownIt("commonmark").render(text)
