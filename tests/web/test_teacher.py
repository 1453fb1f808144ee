"""The whole way of a teacher, without a browser: what a page offers is what the next request asks for."""

import csv
import io
import re
import zipfile

import pytest
from docx_files import p, word_file
from web_server import client_of, hand_in, key_of, read_through

from curriclint.config import load_config
from curriclint.ignore_list_file import read_ignore_list
from curriclint.language.people.corrections import Correction
from curriclint.language.people.named import Gender
from curriclint.people_shape import read_people
from curriclint.shipped import shipped_folder

LESSON = (
    b"# Les\n\nVraag je moeder om hulp. Wiskunde is nu eenmaal niets voor meisjes.\n\n"
    b"Sam de Wit is lasser. Peter Bos is monteur.\n"
)

MOST_BYTES = 100_000
"""Of a broken file that is uploaded in a test, so that twenty do not take a minute."""


def lesson_in(teacher, language="nl"):
    return read_through(teacher, hand_in(teacher, ("les.md", LESSON), language=language))


def form_in(page, action):
    """Return the hidden fields of the first form that goes to a path."""
    form = re.search(rf'<form[^>]*action="([^"]*/{action})"(.*?)</form>', page, re.DOTALL)
    return form[1], dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form[2]))


def submit(teacher, page, action, **fields):
    path, hidden = form_in(page, action)
    return read_through(teacher, teacher.post(path, data={**hidden, **fields}, follow_redirects=True))


@pytest.mark.parametrize(("language", "strengths"), [("nl", "Dit zit er al in"), ("en", "Already there")])
def test_a_lesson_gives_strengths_and_remarks_in_the_language_of_the_page(teacher, language, strengths):
    page = lesson_in(teacher, language).text
    assert page.index(strengths) < page.index('class="note')
    assert f'<html lang="{language}">' in page


def test_remarks_follow_when_the_page_changes_language(teacher):
    answer = lesson_in(teacher, "nl")
    english = read_through(teacher, teacher.get(f"{answer.url.path}?ui=en"))
    question = re.compile(r'class="question">([^<]+)')
    assert question.search(answer.text)[1] != question.search(english.text)[1]


def test_a_remark_can_be_laid_aside_and_taken_back(teacher):
    page = lesson_in(teacher).text
    count = page.count('role="note"')
    less = submit(teacher, page, "aside", reach="this-time").text
    assert less.count('role="note"') == count - 1
    assert "Wat je opzij legde" in less
    assert submit(teacher, less, "back").text.count('role="note"') == count


def test_who_lays_a_remark_aside_goes_on_with_the_next(teacher):
    answer = lesson_in(teacher)
    path, hidden = form_in(answer.text, "aside")
    last = answer.text.count('role="note"')
    gone = teacher.post(path, data={**hidden, "number": str(last), "reach": "this-time"})
    assert gone.headers["location"].endswith(f"#d1-n{last - 1}")


def test_what_is_not_for_our_school_goes_in_every_lesson_and_can_be_kept_as_configuration(teacher, tmp_path):
    page = lesson_in(teacher).text
    rule = re.search(r"Waarom: regel (\w+)", page)[1]
    submit(teacher, page, "aside", reach="school")
    other = lesson_in(teacher).text
    assert not re.search(rf'role="note".*Waarom: regel {rule}', other)
    kept = tmp_path / ".curriclint.yaml"
    kept.write_bytes(teacher.get("/settings.yaml").content)
    assert load_config(kept, tmp_path).ignore == (rule,)


def test_what_is_not_for_this_time_can_be_kept_as_a_list(teacher, tmp_path):
    answer = lesson_in(teacher)
    _, fields = form_in(answer.text, "aside")
    submit(teacher, answer.text, "aside", reach="this-time")
    kept = tmp_path / "curriclint-ignore.yaml"
    kept.write_bytes(teacher.get(f"{answer.url.path}/ignore.yaml").content)
    [entry] = read_ignore_list(kept, kept.name)
    assert entry.fingerprint == fields["finding"]


def test_counts_change_when_a_person_is_put_right(teacher, tmp_path):
    page = lesson_in(teacher).text
    changed = submit(teacher, page, "people", gender="f", jobs="lasser").text
    assert re.search(r"Eerst: 0 vrouwen, 1 man, 1 onbekend. Nu: 1 vrouw, 1 man\.", changed)
    path, _ = form_in(changed, "people")
    kept = tmp_path / "curriclint-people.yaml"
    kept.write_bytes(teacher.get(f"{path}.yaml").content)
    assert read_people(kept, kept.name) == (Correction("Sam de Wit", gender=Gender.WOMAN),)
    undone = submit(teacher, changed, "people", undo="1").text
    assert "Eerst:" not in undone


def test_two_names_of_one_person_are_put_together(teacher):
    page = lesson_in(teacher).text
    together = submit(teacher, page, "people", same="Peter Bos").text
    assert "Eerst: 0 vrouwen, 1 man, 1 onbekend. Nu: 0 vrouwen, 1 man." in together
    assert "ook: Sam de Wit" in together


def test_the_report_and_the_table_leave_out_what_was_laid_aside(teacher):
    answer = lesson_in(teacher)
    submit(teacher, answer.text, "aside", reach="this-time")
    table = teacher.get(f"{answer.url.path}/findings.csv")
    assert table.headers["content-disposition"].startswith('attachment; filename="les.curriclint.csv"')
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert len(rows) == len(re.findall('class="aside"', teacher.get(answer.url.path).text))
    report = teacher.get(f"{answer.url.path}/report.html")
    assert report.headers["content-security-policy"] == "sandbox"
    assert "<!doctype html>" in report.text


def test_what_was_laid_aside_is_not_in_the_annotated_file(teacher):
    answer = read_through(teacher, hand_in(teacher, ("les.docx", word_file(p("Vraag je moeder om hulp.")))))
    submit(teacher, answer.text, "aside", reach="this-time")
    copy = teacher.get(f"{answer.url.path}/annotated")
    comments = zipfile.ZipFile(io.BytesIO(copy.content)).read("word/comments.xml").decode()
    assert "moeder" not in comments


def test_the_annotated_word_file_comes_back_as_a_word_file(teacher):
    answer = read_through(teacher, hand_in(teacher, ("les 3.docx", word_file(p("Vraag je moeder om hulp.")))))
    copy = teacher.get(f"{answer.url.path}/annotated")
    assert "les%203.curriclint.docx" in copy.headers["content-disposition"]
    assert "word/comments.xml" in zipfile.ZipFile(io.BytesIO(copy.content)).namelist()


@pytest.mark.parametrize("name", ["nl/les-zonnepaneel.md", "nl/lesbrief-techniekdag.pdf"])
def test_other_kinds_of_file_come_back_with_remarks_too(teacher, name):
    path = shipped_folder("examples") / name
    answer = read_through(teacher, hand_in(teacher, (path.name, path.read_bytes())))
    copy = teacher.get(f"{answer.url.path}/annotated")
    assert copy.status_code == 200
    assert copy.content[:4] == path.read_bytes()[:4]
    assert copy.content != path.read_bytes()


@pytest.mark.shared
def test_twenty_broken_files_at_once_cost_nobody_else_anything(teacher, shared_folder):
    broken = sorted(
        (shared_folder / "hostile").iterdir(), key=lambda path: (not path.name.startswith("bad"), path.name)
    )
    files = [path for path in broken if path.suffix != ".tsv" and path.stat().st_size < MOST_BYTES][:20]
    page = read_through(teacher, hand_in(teacher, *((path.name, path.read_bytes()) for path in files))).text
    assert page.count('<li class="is-') == 20
    assert "Traceback" not in page
    assert 'role="note"' in lesson_in(teacher).text


def test_pasted_text_is_a_lesson_too(teacher):
    page = read_through(teacher, hand_in(teacher, text="Vraag je moeder om hulp bij deze opdracht.\r\n")).text
    assert "Geplakte tekst" in page
    assert 'role="note"' in page


@pytest.mark.parametrize("language", ["nl", "en"])
def test_there_is_an_example_to_try(teacher, language):
    key = key_of(teacher, language)
    page = read_through(teacher, teacher.post("/example", data={"key": key}, follow_redirects=True)).text
    assert "article" in page


def test_a_file_that_cannot_be_read_says_why_in_plain_words(teacher):
    page = read_through(teacher, hand_in(teacher, ("les.docx", b"PK\x03\x04 broken"))).text
    assert "kon niet worden gelezen" in page
    assert "Traceback" not in page


def test_of_several_files_each_is_listed_with_what_came_of_it(teacher):
    page = read_through(teacher, hand_in(teacher, ("a.md", LESSON), ("leeg.docx", b""))).text
    assert "leeg.docx" in page
    assert re.search(r"\d+ opmerking", page)


def test_nobody_sees_the_lesson_of_another(teacher):
    path = lesson_in(teacher).url.path
    teacher.cookies.clear()
    for page in (path, f"{path}/report.html", f"{path}/findings.csv", f"{path}/annotated", f"{path}/people.yaml"):
        assert teacher.get(page).status_code == 404


def test_what_is_cleared_is_gone(teacher):
    path = lesson_in(teacher).url.path
    teacher.post("/clear", data={"key": key_of(teacher)})
    assert teacher.get(path).status_code == 404


def test_corrections_from_the_configuration_hold_here_as_well():
    with client_of(jobs=1, people=(Correction("Sam de Wit", gender=Gender.WOMAN),)) as served:
        assert "een vrouw, lasser" in re.sub(r"<[^>]+>", "", lesson_in(served).text)
