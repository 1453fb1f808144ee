import os
import sys
from pathlib import Path

import pytest

from curriclint.files import LessonFile, collect, shown
from curriclint.walking import counting_order

needs_posix = pytest.mark.skipif(os.name == "nt", reason="needs the file system of Linux or macOS")


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """Give an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names, content="Les."):
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")


def names(*paths, **more):
    files, errors = collect(paths, **more)
    assert errors == []
    return [file.name for file in files]


def complaints(*paths, language="en", **more):
    files, errors = collect(paths, **more)
    assert files == []
    return [(error.path, error.error.say(language)) for error in errors]


def test_files_come_in_the_order_given():
    put("b.md", "a.md")
    assert names("b.md", "a.md") == ["b.md", "a.md"]


def test_folder_gives_lesson_files_of_every_ending():
    put(*(f"map/les.{ending}" for ending in "md markdown txt docx docm dotx pdf MD Docx PDF".split()))
    put("map/les.py", "map/les.html", "map/les")
    assert len(names("map")) == 10 if sys.platform == "linux" else names("map")


def test_folder_is_walked_in_the_order_people_count_in():
    put("map/les 10.md", "map/les 2.md", "map/Les 1.md", "map/b/x.md", "map/a 10/x.md", "map/a 9/x.md", "map/z.md")
    assert names("map") == [
        "map/Les 1.md",
        "map/les 2.md",
        "map/les 10.md",
        "map/z.md",
        "map/a 9/x.md",
        "map/a 10/x.md",
        "map/b/x.md",
    ]


def test_counting_order_knows_names_of_digits_only():
    assert sorted(["10", "9", "a", "²", "٣"], key=counting_order)[:2] == ["9", "10"]


def test_current_folder_gives_names_without_a_dot():
    put("les.md", "map/les.md")
    assert names(".") == ["les.md", "map/les.md"]


def test_names_are_absolute_only_if_given_so(here):
    put("map/les.md")
    assert names(here / "map") == [(here / "map" / "les.md").as_posix()]
    assert names("map/../map") == ["map/../map/les.md"]


def test_file_given_twice_is_taken_once(here):
    put("map/les.md")
    assert names("map/les.md", "map", "./map/les.md", here / "map") == ["map/les.md"]


@needs_posix
def test_link_to_a_file_is_followed_and_counts_as_that_file(here):
    put("map/les.md", "elders/andere.md")
    Path("map/tweede-naam.md").symlink_to("les.md")
    Path("map/verder.md").symlink_to(here / "elders" / "andere.md")
    Path("map/nergens.md").symlink_to("bestaat-niet.md")
    assert names("map") == ["map/les.md", "map/verder.md"]


@needs_posix
def test_links_to_folders_lead_nowhere(here):
    put("map/les.md", "map/diep/les.md")
    Path("map/diep/terug").symlink_to(here / "map")
    Path("map/omhoog").symlink_to("/")
    assert names("map") == ["map/les.md", "map/diep/les.md"]


@needs_posix
def test_link_to_a_folder_that_is_given_is_followed():
    put("map/les.md")
    Path("link").symlink_to("map")
    assert names("link") == ["link/les.md"]


def test_folders_that_people_do_not_mean_are_passed_over():
    put("map/les.md", "map/.git/a.md", "map/.obsidian/a.md", "map/node_modules/pakket/a.md", "map/__pycache__/a.md")
    put("map/__MACOSX/a.md", "map/omgeving/pyvenv.cfg", "map/omgeving/lib/a.md", "map/.verborgen.md")
    assert names("map") == ["map/les.md"]


def test_lock_files_are_passed_over_in_folders_and_taken_when_named():
    put("map/les.docx", "map/~$les.docx", "map/._les.docx")
    assert names("map") == ["map/les.docx"]
    assert names("map/~$les.docx") == ["map/~$les.docx"]


def test_copies_with_remarks_are_passed_over_in_folders_and_taken_when_named():
    put("map/les.docx", "map/les.curriclint.docx", "map/boek.curriclint.pdf", "map/les.clean.docx")
    assert names("map") == ["map/les.clean.docx", "map/les.docx"]
    assert names("map/les.curriclint.docx") == ["map/les.curriclint.docx"]


def test_other_endings_are_taken_only_when_the_content_is_word_or_pdf():
    put("map/les.bak", "map/oud", content="%PDF-1.4\n")
    put("map/code.py", "map/plaatje.svg", "map/leeg.dat")
    assert names("map") == ["map/les.bak", "map/oud"]


def test_named_file_of_any_ending_is_taken():
    put("les.tex")
    assert names("les.tex") == ["les.tex"]


@pytest.mark.parametrize(
    ("patterns", "left"),
    [
        (["concept/"], ["map/les.md", "map/les.bak.md", "map/diep/les.md"]),
        (["map/diep"], ["map/les.md", "map/les.bak.md", "map/concept/les.md"]),
        (["*.bak.md", "/map/concept"], ["map/les.md", "map/diep/les.md"]),
        (["*.md", "!les.md"], ["map/les.md", "map/concept/les.md", "map/diep/les.md"]),
        (["# a remark", "", "diep"], ["map/les.md", "map/les.bak.md", "map/concept/les.md"]),
    ],
)
def test_exclude_works_like_gitignore(patterns, left):
    put("map/les.md", "map/les.bak.md", "map/concept/les.md", "map/diep/les.md")
    assert sorted(names("map", exclude=patterns)) == sorted(left)


def test_exclude_is_relative_to_the_folder_of_the_configuration(here, monkeypatch):
    put("map/concept/les.md", "map/les.md")
    monkeypatch.chdir(here / "map")
    assert names(".", exclude=["/map/concept"], exclude_root=here) == ["les.md"]
    assert names(".", exclude=["/concept"], exclude_root=here) == ["les.md", "concept/les.md"]


def test_excluded_file_that_is_named_is_taken():
    put("concept.md")
    assert names("concept.md", exclude=["concept.md"]) == ["concept.md"]


def test_gitignore_files_are_heeded_the_deepest_first():
    put("map/les.md", "map/uit.md", "map/diep/uit.md", "map/diep/les.md", "map/build/les.md")
    put(".gitignore", content="uit.md\nbuild/\n")
    put("map/diep/.gitignore", content="!uit.md\nles.md\n")
    Path(".git").mkdir()
    assert names("map") == ["map/les.md", "map/diep/uit.md"]
    assert names(".") == ["map/les.md", "map/diep/uit.md"]


def test_gitignore_above_counts_within_a_repository_only():
    put("map/les.md", "map/uit.md")
    put(".gitignore", content="uit.md\n")
    assert names("map") == ["map/les.md", "map/uit.md"]


def test_ignored_folder_that_is_given_is_walked():
    put("build/les.md", "build/diep/les.md")
    put(".gitignore", content="build/\n")
    Path(".git").mkdir()
    assert names("build") == ["build/les.md", "build/diep/les.md"]


def test_gitignore_with_nonsense_is_heeded_as_far_as_it_makes_sense():
    put("map/les.md", "map/uit.md")
    Path("map/.gitignore").write_bytes(b"!\n\xff\xfe\n[\n\\\nuit.md\n")
    assert names("map") == ["map/les.md"]


def test_standard_input_stands_where_it_is_given():
    put("a.md", "b.md")
    given = LessonFile(None, "les.md", b"# Les")
    assert collect(["a.md", "-", "b.md"], standard_input=given)[0][1] is given


def test_globs_are_expanded_where_the_shell_does_not():
    put("les1.md", "les2.md", "[x].md")
    assert names("les?.md", expand_globs=True) == ["les1.md", "les2.md"]
    assert names("[x].md", expand_globs=True) == ["[x].md"]
    assert "no such file" in complaints("*.pdf", expand_globs=True)[0][1]


def test_missing_path_is_told_and_the_rest_goes_on():
    put("les.md")
    files, errors = collect(["weg.md", "les.md", "les.md/x"])
    assert [file.name for file in files] == ["les.md"]
    assert [error.path for error in errors] == ["weg.md", "les.md/x"]
    assert {error.error.exit_code for error in errors} == {2}


@pytest.mark.parametrize("path", ["", "a\0b", "x" * 5000])
def test_impossible_path_is_one_clear_line(path):
    files, errors = collect([path])
    assert files == []
    assert len(errors) == 1
    assert "\n" not in errors[0].error.say("nl")


def test_folder_without_lessons_says_what_it_holds():
    put("map/a.pptx", "map/b.pptx", "map/c.odt", "map/concept/les.md")
    [(path, said)] = complaints("map", exclude=["concept/"])
    assert path == "map"
    assert "2 × .pptx, 1 × .odt" in said
    assert "`exclude` or .gitignore: 1." in said


def test_empty_folder_is_one_clear_line():
    Path("leeg").mkdir()
    assert complaints("leeg", language="nl") == [
        (
            "leeg",
            "in deze map staan geen lesbestanden (Word (.docx), pdf, Markdown en platte tekst). Kies een andere map, "
            "of geef een bestand.",
        )
    ]


@needs_posix
def test_pipe_is_no_ordinary_file():
    os.mkfifo("pijp")
    assert "not an ordinary file" in complaints("pijp")[0][1]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_folder_that_may_not_be_read_is_told_and_the_rest_goes_on():
    put("map/les.md", "map/dicht/les.md")
    Path("map/dicht").chmod(0)
    try:
        files, errors = collect(["map"])
    finally:
        Path("map/dicht").chmod(0o700)
    assert [file.name for file in files] == ["map/les.md"]
    assert [error.path for error in errors] == ["map/dicht"]


def test_folder_that_cannot_be_listed_is_told_and_the_rest_goes_on(monkeypatch):
    put("map/les.md", "map/dicht/les.md")
    listed = os.scandir

    def scandir(folder):
        if Path(folder).name == "dicht":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr("curriclint.walking.os.scandir", scandir)
    files, errors = collect(["map"])
    assert [file.name for file in files] == ["map/les.md"]
    assert [(error.path, error.error.say("en")[:31]) for error in errors] == [
        ("map/dicht", "the file or folder may not be r")
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_file_name_that_is_no_utf8_is_shown_with_a_stand_in():
    Path(os.fsdecode(b"map\xff")).mkdir()
    Path(os.fsdecode(b"map\xff/les\xe9.md")).write_text("Les.")
    [file] = collect([os.fsdecode(b"map\xff")])[0]
    assert file.name == "map\ufffd/les\ufffd.md"
    assert file.path.read_text() == "Les."


@pytest.mark.parametrize("character", ["\n", "\x1b", "\u202e", "\udcff"])
def test_characters_that_a_terminal_obeys_are_not_shown(character):
    assert shown(Path(f"les{character}.md")) == "les\ufffd.md"
