from dataclasses import replace

import made_reports as made
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curriclint.document import Format, Note
from curriclint.finding import Evidence, EvidenceKind, FileError, Person, Report
from curriclint.reporters import Detail, Look, language_of, reporters
from curriclint.reporters.safe_text import can_write
from curriclint.reporters.text import render
from curriclint.span import LineColumn, Place, Span
from curriclint.wording import Text

LANGUAGES = ["nl", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_on_one_document(language, snapshot):
    assert render(made.full_report(language), Look()) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_on_a_shelf_of_documents(language, snapshot):
    assert render(made.shelf(), Look(ui=language)) == snapshot


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_without_remarks(language, snapshot):
    assert render(Report((made.document(language),)), Look()) == snapshot


def test_in_a_narrow_terminal_with_colours(snapshot):
    assert render(made.full_report(), Look(width=60, colour=True, screen=True)) == snapshot


@pytest.mark.parametrize("encoding", ["cp1252", "cp850", "ascii"])
def test_where_the_encoding_has_no_symbols(encoding, snapshot):
    text = render(made.full_report(), Look(encoding=encoding))
    assert can_write(text, encoding)
    assert text == snapshot


def test_in_full(snapshot):
    assert render(made.full_report(), Look(detail=Detail.VERBOSE)) == snapshot


def test_quietly(snapshot):
    assert render(made.full_report(), Look(detail=Detail.QUIET)) == snapshot


def test_quietly_of_a_document_without_remarks_nothing_is_said():
    assert render(Report((made.document(),)), Look(detail=Detail.QUIET)) == ""


def test_without_anything_to_read_that_is_said():
    assert render(Report(), Look()) == "There was nothing to read.\n"
    assert render(Report(errors=(made.error(),)), Look()) == ""


def test_a_document_without_text_is_not_said_to_be_without_remarks():
    text = render(Report((made.document(None, words=0),)), Look(ui="en"))
    assert "No remarks" not in text
    assert "nothing was looked at" in text


def test_a_long_run_gives_a_short_summary():
    note = Note(Text(nl="iets", en="something"))
    documents = [
        made.document(path=f"les{n}.md", notes=(note,), words_in_other_languages={"de": 100, f"q{n}": n}, words=n % 2)
        for n in range(40)
    ]
    text = render(Report(tuple(documents)), Look(ui="nl"))
    assert len(text.splitlines()) < 25
    assert "Mooi: geen opmerkingen bij 20 van de 40 bestanden." in text
    assert "en nog 34 zulke regels" in text
    assert "Niet bekeken: 4.000 woorden in het Duits, 39 woorden in een andere taal (q39)," in text
    assert text.count("Geen Nederlandse of Engelse tekst") == 1


def test_in_a_file_there_are_no_colours_and_no_lines():
    text = render(made.shelf(), Look())
    assert not set(text) & set("\x1b│─")


def test_each_document_is_reported_in_its_own_language():
    text = render(made.shelf(), Look())
    assert "▲ hoog · vaste mindset" in text
    assert "▲ high · fixed mindset" in text


@pytest.mark.parametrize(("languages", "expected"), [("nl en en", "en"), ("nl en", "nl"), ("", "en"), ("nl", "nl")])
def test_the_summary_is_in_the_language_of_most_documents(languages, expected):
    report = Report(tuple(made.document(language) for language in languages.split()))
    assert language_of(report, Look(fallback="en")) == expected
    assert language_of(report, Look(ui="nl")) == "nl"


@pytest.mark.parametrize(("count", "said"), [(1, "1 opmerking, per"), (2, "2 opmerkingen, per")])
def test_one_remark_is_singular(count, said):
    findings = tuple(made.finding(quote=word) for word in ("knobbel", "hoofdstuk")[:count])
    assert said in render(Report((made.document(findings=findings),)), Look())


@pytest.mark.parametrize(
    ("format_", "first_line"),
    [
        (Format.MARKDOWN, "les3:12:31 · Les 3 › Inleiding"),
        (Format.DOCX, "les3, alinea 7 · Les 3 › Inleiding"),
        (Format.PDF, "les3, p. 22 · Les 3 › Inleiding"),
    ],
)
def test_a_finding_starts_with_its_place(format_, first_line):
    report = Report((made.document(path="les3", format_=format_, findings=(made.finding(format_=format_),)),))
    assert render(report, Look()).splitlines()[0] == first_line


def test_the_same_words_under_the_same_rule_are_told_once_with_their_places():
    findings = [
        made.finding(quote="Hij", sentence="Hij rent.", place=Place(start=LineColumn(n, 1))) for n in range(1, 20)
    ]
    text = render(Report((made.document(findings=tuple(findings)),)), Look())
    assert text.count("Hij rent.") == 1
    assert "en nog 18 keer: regel 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 en nog 6" in text


def test_a_tip_and_an_advice_are_explained_once_in_a_document():
    first = made.finding(suggestions=("oefening",))
    second = replace(first, quote="hoofdstuk", quote_start=9)
    text = render(Report((made.document(findings=(first, second)),)), Look())
    assert text.count("Laat zien dat") == 1
    assert "Tip P3.3, zie boven" in text
    assert text.count("Kun je noemen") == 1
    assert text.count("Bijvoorbeeld: “oefening”.") == 2


def test_a_tip_that_was_not_shown_before_is_written_out():
    first = made.finding(tips=(made.CAREERS, made.GROWTH))
    second = made.finding(rule="FM02", tips=(made.GROWTH,))
    text = render(Report((made.document(findings=(first, second)),)), Look())
    assert "Tip P3.3 (whitepaper p. 22)" in text


def test_what_is_absent_is_an_idea_with_a_place_where_it_would_fit():
    text = render(Report((made.document(findings=(made.absence(),)),)), Look(width=200))
    assert "opmerkingen, per onderwerp" not in text
    assert (
        "  Past misschien bij regel 12, “Inleiding”:\n"
        "  ○ Er wordt geen beroep genoemd waarin dit onderwerp voorkomt. Kun je er een noemen?" in text
    )


def test_what_is_absent_from_several_documents_is_told_once():
    documents = [made.document(path=f"les{n}.md", findings=(made.absence(),)) for n in range(1, 10)]
    text = render(Report(tuple(documents)), Look(width=200))
    assert text.count("geen beroep") == 1
    assert "les1.md: Er wordt" in text
    assert "Ook bij les2.md, les3.md, les4.md, les5.md, les6.md, les7.md en nog 2." in text


def test_many_ideas_are_no_wall():
    ideas = tuple(made.absence(rule=f"CX{number:02}") for number in range(1, 8))
    report = Report((made.document(findings=ideas),))
    text = render(report, Look())
    assert text.count("○ ") == 5
    assert "en nog 2 ideeën; --verbose toont alles" in text
    assert render(report, Look(detail=Detail.VERBOSE)).count("○ ") == 7


def test_the_ideas_that_are_shown_are_about_different_chapters_of_the_whitepaper():
    def idea(rule, tip):
        return replace(made.absence(rule=rule, message=f"{rule}."), tips=(replace(made.CAREERS, id=tip),))

    careers = tuple(idea(f"CX{number:02}", "P2.1") for number in range(1, 6))
    report = Report((made.document(findings=(*careers, idea("PD01", "P4.1"), idea("RP13", "P6.3"))),))
    text = render(report, Look())
    shown = ("CX01", "PD01", "RP13", "CX02", "CX03")
    assert [text.index(f"○ {rule}.") for rule in shown] == sorted(text.index(f"○ {rule}.") for rule in shown)
    assert "CX04" not in text


def test_what_is_missing_in_the_most_files_comes_first():
    one, two = made.absence(), made.absence(rule="PD02", message="Niets samen.")
    report = Report((made.document(path="a.md", findings=(one, two)), made.document(path="b.md", findings=(two,))))
    text = render(report, Look())
    assert text.index("Niets samen.") < text.index("geen beroep")


def test_a_lesson_cannot_steer_the_terminal():
    hostile = "\x1b]0;title\x07\x1b[2J"
    finding = made.finding(sentence=f"Een {hostile} hij.", quote="hij", message=hostile, section=(hostile,))
    document = made.document(path=f"{hostile}.md", findings=(finding,), notes=(Note(Text(hostile, hostile)),))
    assert "\x1b" not in render(Report((document,)), Look())


def test_people_are_counted_by_what_is_told_of_them():
    people = tuple(
        Person(f"P{n}", gender, "lexicon", (), 1) for n, gender in enumerate(["f", "f", "m", "x", "unknown"])
    )
    text = render(Report((made.document(people=people),)), Look())
    assert "Wie erin voorkomen: P0, P1, P2, P3, P4 (2 vrouwen, 1 man, 1 non-binair, 1 onbekend)" in text


def test_this_reporter_is_the_format_text():
    assert reporters()["text"].for_people


ANY = st.text(st.characters(codec=None), max_size=40)


@st.composite
def any_report(draw):
    before, quote, after = draw(ANY), draw(ANY), draw(ANY)
    finding = made.finding(
        quote=quote,
        sentence=before + quote + after,
        quote_start=len(before),
        message=draw(ANY),
        advice=draw(ANY),
        suggestions=tuple(draw(st.lists(ANY, max_size=4))),
        section=tuple(draw(st.lists(ANY, max_size=3))),
        span=draw(st.sampled_from([None, Span(0, 1)])),
        place=draw(st.sampled_from([Place(), Place(start=LineColumn(1, 1)), Place(paragraph=3), Place(page=2)])),
    )
    document = made.document(
        draw(st.sampled_from(["nl", "en", None])),
        path=draw(ANY),
        words=draw(st.integers(0, 10**7)),
        findings=(finding,) * draw(st.integers(0, 3)),
        people=tuple(Person(name, "f", "", (), 1) for name in draw(st.lists(ANY, max_size=3))),
        evidence=(Evidence(EvidenceKind.CHOICE, draw(ANY), "", Place(), 0, Span(0, 1)),),
        words_in_other_languages={draw(ANY): 3},
    )
    return Report((document,) * draw(st.integers(0, 2)), (FileError(draw(ANY), made.error().error),))


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    any_report(),
    st.integers(1, 200),
    st.booleans(),
    st.sampled_from(["utf-8", "cp1252", "ascii"]),
    st.sampled_from(Detail),
)
def test_any_report_can_be_shown(report, width, on_screen, encoding, detail):
    look = Look(width=width, screen=on_screen, colour=on_screen, encoding=encoding, detail=detail)
    text = render(report, look)
    assert can_write(text, encoding)
    assert render(report, look) == text


def test_ideas_that_fit_at_one_place_stand_together():
    elsewhere = made.absence(rule="CX05", section=("Les 3", "Slot"), place=Place(start=LineColumn(30, 1)))
    findings = (made.absence(), elsewhere, made.absence(rule="PD01"))
    text = render(Report((made.document(findings=findings),)), Look(width=200))
    assert text.count("Past misschien bij regel 12") == 1
    assert text.index("(CX01") < text.index("(PD01") < text.index("Past misschien bij regel 30") < text.index("(CX05")
