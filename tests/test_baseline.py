"""Known findings stay known through edits elsewhere, in made and in real lessons."""

import io
import random
import re
from dataclasses import replace
from pathlib import Path

import docx
import made_reports as made
import pytest
from builders import RULE, rulebook
from hypothesis import given
from hypothesis import strategies as st

from curriclint.baseline import (
    FIRST_LINE,
    Known,
    as_known,
    baseline_text,
    compare,
    kept,
    path_in_list,
    read_baseline,
)
from curriclint.engine import Linter
from curriclint.errors import UsageError
from curriclint.readers import read_bytes
from curriclint.settings import Settings

PLAIN = st.text(st.characters(codec="utf-8", exclude_characters="\t\n\r"), max_size=20)
LINES = st.lists(
    st.builds(Known, PLAIN, st.sampled_from(["FM01", "GT02"]), PLAIN, st.from_regex(r"[0-9a-f]{16}", fullmatch=True))
)


def listed(*documents):
    return [as_known(finding, document.path) for document in documents for finding in document.findings]


def compared(documents, known, *, there=()):
    return compare(documents, known, str, lambda path: path in there)


def new_in(documents, known, **more):
    return [len(document.findings) for document in compared(documents, known, **more).documents]


@given(LINES)
def test_a_list_that_is_written_can_be_read(tmp_path_factory, known):
    file = tmp_path_factory.mktemp("list") / "known.tsv"
    file.write_bytes(baseline_text(known).encode())
    assert sorted(read_baseline(file, "known.tsv")) == sorted(known)


@given(LINES, st.randoms(use_true_random=False))
def test_a_list_does_not_depend_on_the_order_of_the_findings(known, chance):
    assert baseline_text(chance.sample(known, len(known))) == baseline_text(known)


def test_a_line_names_rule_path_and_quote():
    text = baseline_text(listed(made.document(findings=(made.finding(quote="wiskunde\nknobbel"),))))
    assert text.splitlines()[2].split("\t")[1:] == ["FM01", "les3.md", "wiskunde knobbel"]


def test_a_list_from_windows_can_be_read(tmp_path):
    known = listed(made.full_document())
    (tmp_path / "known.tsv").write_bytes(b"\xef\xbb\xbf" + baseline_text(known).replace("\n", "\r\n").encode())
    assert sorted(read_baseline(tmp_path / "known.tsv", "known.tsv")) == sorted(known)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "known.tsv: this list cannot be read (No such file or directory)"),
        (b"\xff\xfe\x00", "known.tsv: this list cannot be read (byte 0)"),
        (b"", "known.tsv: this is not a list of known remarks"),
        (b"name,age\nx,1\n", "known.tsv: this is not a list of known remarks"),
        (f"{FIRST_LINE}\n<<<<<<< ours\n".encode(), "known.tsv:2: expected a fingerprint"),
        (f"{FIRST_LINE}\n\n0123456789abcdeg\tFM01\tles.md\tx\n".encode(), "known.tsv:3: expected a fingerprint"),
        (f"{FIRST_LINE}\n0123456789abcdef\tFM01\tles.md\n".encode(), "known.tsv:2: expected a fingerprint"),
    ],
)
def test_a_broken_list_is_told_in_one_line(tmp_path, content, told):
    if content is not None:
        (tmp_path / "known.tsv").write_bytes(content)
    with pytest.raises(UsageError) as raised:
        read_baseline(tmp_path / "known.tsv", "known.tsv")
    assert str(raised.value).startswith(told)
    assert "\n" not in str(raised.value)


def test_what_is_listed_is_known_and_no_longer_a_finding():
    document = made.full_document()
    (after,) = compared([document], listed(document)).documents
    assert (after.findings, after.known) == ((), document.findings)


def test_a_second_copy_of_a_known_wording_is_new():
    once = made.document(findings=(made.finding(),))
    twice = replace(once, findings=(made.finding(), made.finding(fingerprint="another")))
    assert new_in([twice], listed(once)) == [1]
    assert new_in([once, replace(once, path="les4.md")], listed(once), there={"les3.md"}) == [0, 1]


def test_a_wording_in_a_renamed_file_is_known():
    renamed = made.document(path="les4.md", findings=(made.finding(),))
    known = listed(replace(renamed, path="les3.md"))
    assert new_in([renamed], known) == [0]
    assert new_in([renamed], known, there={"les3.md"}) == [1]


def test_a_paragraph_that_went_to_another_lesson_is_known():
    before = made.document(findings=(made.finding(),))
    after = [made.document(), made.document(path="les4.md", findings=before.findings)]
    assert new_in(after, listed(before), there={"les3.md", "les4.md"}) == [0, 0]


def test_what_no_longer_occurs_is_told_unless_its_file_was_not_read():
    known = listed(made.full_document())
    assert len(compared([made.document()], known, there={"les3.md"}).gone) == len(known)
    assert len(compared([], known).gone) == len(known)
    assert compared([], known, there={"les3.md"}).gone == ()


def test_a_new_list_keeps_the_lines_of_files_that_were_not_read():
    known = listed(*(made.document(path=path, findings=(made.finding(),)) for path in ("a.md", "b.md", "c.md")))
    assert [one.path for one in kept(known, ["a.md"], lambda path: path != "c.md")] == ["b.md"]


def test_paths_are_relative_to_the_list_and_never_absolute(tmp_path, monkeypatch):
    (tmp_path / "school" / "ci").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "school")
    school = tmp_path / "school"
    assert path_in_list("lessen/a.md", school, school) == "lessen/a.md"
    assert path_in_list("lessen/a.md", school / "ci", school) == "../lessen/a.md"
    assert path_in_list(str(tmp_path / "secret" / "a.md"), school, school) == "a.md"


@pytest.fixture(scope="module")
def linter(tmp_path_factory):
    """Give a linter that finds so common words that every real lesson has many findings."""
    words = {"nl": "leerlingen, de, computer, een", "en": "students, the, computer, a"}
    rule = RULE
    for language, listed_words in words.items():
        old = {"nl": "proefwoord", "en": "testword"}[language]
        first, *others = listed_words.split(", ")
        rule = rule.replace(f"[{old}]", f"[{old}, {first}, {', '.join(others)}]", 1)
    return Linter(rulebook(tmp_path_factory.mktemp("rules"), rule), Settings())


def hits(linter, data, name):
    return linter.lint(read_bytes(data, name))


def assert_all_known(linter, before, after, name):
    old, new = hits(linter, before, name), hits(linter, after, name)
    assert len(old.findings) > 3
    (document,) = compared([new], listed(old), there={name}).documents
    assert [(finding.quote, finding.sentence) for finding in document.findings] == []


def real(shared_folder: Path, ending: str):
    return sorted((shared_folder / "corpus").rglob(f"*.{ending}"))


def paragraphs_of(path):
    return path.read_text("utf-8").replace("\r\n", "\n").split("\n\n")


def is_prose(paragraph):
    """Tell whether a paragraph may be wrapped anew without becoming something else."""
    return re.fullmatch(r"[A-Z“][^\n|`<>{}$\\\[\]*_#&]*(\n[A-Za-z][^\n|`<>{}$\\\[\]*_#&]*)*", paragraph) is not None


@pytest.mark.shared
def test_reflowed_lines_of_real_lessons_bring_nothing_back(shared_folder, linter):
    reflowed = 0
    for path in real(shared_folder, "md"):
        before = paragraphs_of(path)
        after = ["\n".join(one.split()) if is_prose(one) else one for one in before]
        after = [re.sub(r"\n(?=[^A-Za-z]|\S+[.)] )", " ", new) if is_prose(old) else new
                 for old, new in zip(before, after, strict=True)]  # fmt: skip
        reflowed += sum(old != new for old, new in zip(before, after, strict=True))
        old, new = (hits(linter, "\n\n".join(text).encode(), path.name) for text in (before, after))
        (document,) = compared([new], listed(old), there={path.name}).documents
        assert [finding.sentence for finding in document.findings] == []
    assert reflowed > 20


@pytest.mark.shared
def test_a_paragraph_put_into_a_real_lesson_brings_nothing_back(shared_folder, linter):
    for path in real(shared_folder, "md"):
        before = "\n\n".join(paragraphs_of(path))
        cut = before.index("\n\n", before.index("\n#")) if "\n#" in before else before.index("\n\n")
        after = before[:cut] + "\n\nNothing of note here.\n" + before[cut:]
        old, new = hits(linter, before.encode(), path.name), hits(linter, after.encode(), path.name)
        (document,) = compared([new], listed(old), there={path.name}).documents
        assert [finding.sentence for finding in document.findings] == []


@pytest.mark.shared
def test_moved_sections_of_a_real_lesson_bring_nothing_back(shared_folder, linter):
    path = shared_folder / "corpus" / "en" / "md" / "csunplugged-binary-digits-lesson.md"
    text = path.read_text("utf-8")
    head, *sections = re.split(r"(?m)^(?=## )", text)
    assert len(sections) > 3
    random.Random(1).shuffle(sections)
    assert_all_known(linter, text.encode(), "".join([head, *sections]).encode(), path.name)


@pytest.mark.shared
def test_paragraphs_moved_and_put_into_a_real_word_file_bring_nothing_back(shared_folder, linter):
    path = shared_folder / "corpus" / "en" / "docx" / "opensci-8-1-lesson-5-reading-modified.docx"
    lesson = docx.Document(str(path))
    body = [paragraph for paragraph in lesson.paragraphs if paragraph.text.strip()]
    body[3].insert_paragraph_before("Nothing of note here.")
    body[-1]._p.addnext(body[1]._p)
    edited = io.BytesIO()
    lesson.save(edited)
    assert_all_known(linter, path.read_bytes(), edited.getvalue(), path.name)
