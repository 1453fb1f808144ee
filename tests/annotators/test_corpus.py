"""Real lessons: annotated for real, and read back by another library."""

import shutil
from pathlib import Path
from random import Random

import made_reports as made
import pytest
from annotated import canonical, comments_in, finding_at, parts, remove, text_of
from conftest import SHARED
from docx_files import MAIN

from curriclint.annotators.docx import ANNOTATOR
from curriclint.annotators.remarks import AUTHOR
from curriclint.batch import annotate_files
from curriclint.document import Format
from curriclint.errors import ReadError
from curriclint.files import LessonFile
from curriclint.finding import FileError
from curriclint.limits import Limits
from curriclint.readers import read_bytes
from curriclint.reporters import Look
from curriclint.reporters.text_finding import is_idea
from curriclint.settings import Settings
from curriclint.span import Span
from curriclint.worker_messages import AnnotatedCopy

LESSONS = sorted(
    [*(SHARED / "corpus").glob("*/docx/*.docx"), *(Path(__file__).parents[2] / "examples").glob("*/*.docx")]
)
HOSTILE = sorted((SHARED / "hostile").glob("*.docx"))
PATIENT = Limits(read_seconds=120)
"""Time enough on a computer that is busy with other tests."""
pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def copies(shared_folder):
    """Annotate all files in one run; outcomes by path."""
    assert LESSONS
    assert HOSTILE
    paths = [*LESSONS, *HOSTILE]
    files = [LessonFile(path, path.name) for path in paths]
    outcomes = annotate_files(files, Settings(ui="nl"), look=Look(ui="nl"), workers=2, limits=PATIENT)
    return dict(zip(paths, outcomes, strict=True))


@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_comments_stand_on_the_quotes_of_the_findings(copies, path):
    copy = copies[path]
    ours = [comment for comment in comments_in(copy.data) if comment.author == AUTHOR]
    found = [finding for finding in copy.report.findings if not is_idea(finding)]
    assert len(ours) == 1 + len(found)
    for comment, finding in zip(ours[1:], found, strict=True):
        if "Word laat daar geen opmerking toe" not in comment.lines[0]:
            assert comment.words.replace("\u00a0", " ") == finding.quote


@pytest.mark.parametrize("path", [*LESSONS, *HOSTILE], ids=lambda path: path.stem)
def test_a_file_gives_a_copy_that_is_whole_or_one_clear_line(copies, path):
    outcome = copies[path]
    if isinstance(outcome, FileError):
        assert path in HOSTILE, outcome.error.say("en")
        assert isinstance(outcome.error, ReadError), outcome.error.say("en")
        assert "\n" not in outcome.error.say("nl")
        return
    before, after = parts(path.read_bytes()), parts(outcome.data)
    main = next(name for name in after if name.startswith("word/document") and name.endswith(".xml"))
    changed = {name for name in after if after[name] != before.get(name)}
    assert len(changed) <= 4, changed
    assert text_of(outcome.data, main) == text_of(path.read_bytes(), main)


@pytest.mark.parametrize("path", [*LESSONS, *HOSTILE], ids=lambda path: path.stem)
def test_removing_restores_a_real_file(copies, path):
    outcome = copies[path]
    if isinstance(outcome, FileError):
        return
    bare = remove(outcome.data)
    main = next(name for name in parts(bare) if name.startswith("word/document") and name.endswith(".xml"))
    assert canonical(bare, main) == canonical(path.read_bytes(), main)


def test_annotating_a_copy_again_changes_nothing(copies, tmp_path):
    paths = []
    for number, path in enumerate(LESSONS):
        folder = tmp_path / str(number)
        folder.mkdir()
        paths.append(folder / path.name)
        paths[-1].write_bytes(copies[path].data)
    files = [LessonFile(path, path.name) for path in paths]
    for path, again in zip(
        LESSONS, annotate_files(files, Settings(ui="nl"), look=Look(ui="nl"), limits=PATIENT), strict=True
    ):
        assert isinstance(again, AnnotatedCopy)
        assert canonical(again.data) == canonical(copies[path].data)
        assert {**parts(again.data), MAIN: b""} == {**parts(copies[path].data), MAIN: b""}
    shutil.rmtree(tmp_path)


@pytest.mark.parametrize("path", [*LESSONS, *HOSTILE], ids=lambda path: path.stem)
def test_any_words_of_a_real_file_can_be_commented_on(path):
    data = path.read_bytes()
    try:
        document = read_bytes(data, path.name)
    except ReadError:
        return
    places = sorted(some_places(document, Random(path.name)))
    found = tuple(finding_at(document, *place, number) for number, place in enumerate(places))
    report = made.document("nl", path.name, Format.DOCX, findings=found)
    copy = ANNOTATOR.annotate(data, document, report, Look(ui="nl"))
    main = next(name for name in parts(copy) if name.startswith("word/document") and name.endswith(".xml"))
    ours = [comment for comment in comments_in(copy, main) if comment.author == AUTHOR]
    for comment, finding in zip(ours[1:], found, strict=True):
        if not comment.lines[0].startswith("In "):
            assert as_shown(comment.words) == as_shown(finding.quote)
    assert text_of(copy, main) == text_of(data, main)
    assert canonical(remove(copy), main) == canonical(data, main)


def some_places(document, random):
    """Yield two stretches of each of at most 150 blocks."""
    for index in sorted(random.sample(range(len(document.blocks)), min(len(document.blocks), 150))):
        length = len(document.blocks[index].text)
        for _ in range(2):
            start = random.randrange(length)
            yield index, Span(start, random.randint(start + 1, min(length, start + 40)))


def as_shown(words):
    """Return words without spaces and marks that only steer line breaks, which blocks have otherwise."""
    return "".join(words.replace("\u00ad", "").replace("\u200b", "").replace("\u2011", "-").split())
