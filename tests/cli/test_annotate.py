import io
import sys
import zipfile

import pytest
from annotated import comments_in, lesson
from docx_files import p
from pdf_files import Writer
from pdf_notes import ours_in

LESSON = p("Les 3") + p("Dit is een proefwoord voor iedereen, zei de docent.")


@pytest.fixture
def word_lesson(lessons, own_rule):
    """Give a Word file in which the user's own rule finds one thing."""
    file = lessons / "les.docx"
    file.write_bytes(lesson(LESSON))
    return file


@pytest.fixture
def annotate(run, word_lesson):
    """Run `curriclint annotate` with that rule only."""

    def go(*arguments):
        return run("annotate", *arguments, "--select", "ZZ01", "--ui", "en")

    return go


def words_in(file):
    return [comment.words for comment in comments_in(file.read_bytes())]


def test_a_copy_with_comments_is_written_beside_the_file(annotate, lessons, word_lesson):
    before = word_lesson.read_bytes()
    done = annotate("les.docx")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "les.curriclint.docx: 1 remark\n", "")
    assert words_in(lessons / "les.curriclint.docx") == ["Les 3", "proefwoord"]
    assert word_lesson.read_bytes() == before


def test_the_copy_goes_where_it_is_told(annotate, lessons):
    (lessons / "map").mkdir()
    assert annotate("les.docx", "-o", "map").exit_code == 0
    assert annotate("les.docx", "-o", "map/anders.docx").exit_code == 0
    assert sorted(path.name for path in (lessons / "map").iterdir()) == ["anders.docx", "les.curriclint.docx"]


def test_a_copy_that_is_there_stays_unless_it_may_be_replaced(annotate, lessons):
    copy = lessons / "les.curriclint.docx"
    copy.write_bytes(b"mine")
    done = annotate("les.docx")
    assert done.exit_code == 2
    assert done.stderr.startswith("les.docx: les.curriclint.docx exists already")
    assert copy.read_bytes() == b"mine"
    assert annotate("les.docx", "--force").exit_code == 0
    assert len(words_in(copy)) == 2


@pytest.mark.parametrize("arguments", [("-o", "les.docx"), ("-o", "./les.docx", "--force")])
def test_the_file_itself_is_never_written_over(annotate, word_lesson, arguments):
    before = word_lesson.read_bytes()
    done = annotate("les.docx", *arguments)
    assert done.exit_code == 2
    assert word_lesson.read_bytes() == before


def test_no_copy_goes_over_another_file_that_was_named(annotate, lessons, word_lesson):
    other = lessons / "les.curriclint.docx"
    other.write_bytes(word_lesson.read_bytes())
    assert annotate("les.docx", "les.curriclint.docx", "--force").exit_code == 2
    assert other.read_bytes() == word_lesson.read_bytes()


def test_two_copies_with_one_name_are_refused(annotate, lessons, word_lesson):
    (lessons / "map").mkdir()
    (lessons / "uit").mkdir()
    (lessons / "map" / "les.docx").write_bytes(word_lesson.read_bytes())
    done = annotate("les.docx", "map/les.docx", "-o", "uit", "--force")
    assert done.exit_code == 2
    assert done.stderr.startswith("map/les.docx: the copy would be called uit/les.curriclint.docx")
    assert words_in(lessons / "uit" / "les.curriclint.docx") == ["Les 3", "proefwoord"]


def test_a_bad_file_costs_only_itself(annotate, lessons):
    (lessons / "stuk.docx").write_bytes(b"PK\x03\x04 and no more")
    done = annotate("stuk.docx", "les.docx", "nergens.docx")
    assert done.exit_code == 2
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == ["nergens.docx", "stuk.docx"]
    assert words_in(lessons / "les.curriclint.docx") == ["Les 3", "proefwoord"]
    assert not (lessons / "stuk.curriclint.docx").exists()


def test_plain_text_is_told_what_is_possible(annotate, lessons):
    (lessons / "les.txt").write_text("Les\n\nEen proefwoord.\n", "utf-8")
    done = annotate("les.txt")
    assert done.exit_code == 2
    assert done.stderr.startswith("les.txt: plain text has no place for remarks")
    assert "`curriclint check`" in done.stderr


def test_markdown_and_pdf_get_copies_of_their_own(annotate, lessons):
    (lessons / "les.md").write_text("# Les\n\nEen proefwoord.\n", "utf-8")
    (lessons / "les.pdf").write_bytes(Writer().paragraph("Een proefwoord in een zin die lang genoeg is.").data())
    assert annotate("les.md", "les.pdf").exit_code == 0
    assert '<mark class="curriclint">proefwoord</mark>' in (lessons / "les.curriclint.md").read_text("utf-8")
    assert [note.text("Subj") for note in ours_in((lessons / "les.curriclint.pdf").read_bytes())] != []
    assert annotate("les.curriclint.md", "les.curriclint.pdf", "--remove").exit_code == 0
    for name in ("les.md", "les.pdf"):
        assert (lessons / name.replace(".", ".clean.")).read_bytes() == (lessons / name).read_bytes()


def test_a_folder_is_refused_with_what_to_do(annotate, lessons):
    (lessons / "map").mkdir()
    done = annotate("map")
    assert (done.exit_code, done.stderr) == (
        2,
        "map: this is a folder. Name the files themselves, such as map/*.docx.\n",
    )


def test_several_files_do_not_fit_into_one(annotate, lessons, word_lesson):
    (lessons / "nog.docx").write_bytes(word_lesson.read_bytes())
    done = annotate("les.docx", "nog.docx", "-o", "uit.docx")
    assert done.exit_code == 2
    assert "has to be a folder" in done.stderr


def test_remove_writes_a_copy_without_our_comments(annotate, lessons):
    annotate("les.docx")
    done = annotate("les.curriclint.docx", "--remove")
    assert (done.exit_code, done.stdout) == (0, "les.clean.docx: without the remarks of curriclint\n")
    names = zipfile.ZipFile(io.BytesIO((lessons / "les.clean.docx").read_bytes())).namelist()
    assert "word/comments.xml" not in names


def test_remove_makes_no_copy_where_there_is_nothing_to_remove(annotate, lessons):
    done = annotate("les.docx", "--remove")
    assert done.exit_code == 0
    assert done.stdout.startswith("les.docx: there are no remarks of curriclint in it")
    assert not (lessons / "les.clean.docx").exists()


def test_a_copy_is_not_annotated_over_itself_without_a_name(annotate, lessons):
    annotate("les.docx")
    done = annotate("les.curriclint.docx", "--force")
    assert done.exit_code == 2
    assert "this is itself a copy with remarks" in done.stderr
    assert annotate("les.curriclint.docx", "-o", "weer.docx").exit_code == 0
    assert words_in(lessons / "weer.docx") == words_in(lessons / "les.curriclint.docx") == ["Les 3", "proefwoord"]


def test_quiet_leaves_the_summary_out(annotate, lessons):
    annotate("les.docx", "--quiet")
    assert words_in(lessons / "les.curriclint.docx") == ["proefwoord"]


def test_what_severity_hides_gets_no_comment(annotate, lessons):
    assert annotate("les.docx", "--severity", "high").stdout == "les.curriclint.docx: 0 remarks\n"
    assert words_in(lessons / "les.curriclint.docx") == ["Les 3"]


def test_remarks_do_not_count_for_the_exit_code(annotate, run):
    assert run("check", "les.docx", "--select", "ZZ01").exit_code == 1
    assert annotate("les.docx").exit_code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="rights as on POSIX systems")
def test_nothing_is_left_where_a_copy_cannot_be_written(annotate, lessons, fill_disk):
    fill_disk()
    done = annotate("les.docx")
    assert done.exit_code == 2
    assert "No space left on device" in done.stderr
    assert sorted(path.name for path in lessons.glob("*.docx")) == ["les.docx"]
