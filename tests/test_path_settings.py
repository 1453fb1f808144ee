"""What holds for a file: the configuration, sections for some of the files, and what a document asks for itself."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders import RULE, rulebook

from curriclint import shipped
from curriclint.config import Config, Section, load_config, overridden, settings_of
from curriclint.document import Genre
from curriclint.engine import Linter
from curriclint.errors import RuleFileError
from curriclint.files import LessonFile
from curriclint.language.accepted import Accepted
from curriclint.language.folding import fold
from curriclint.linting import load_linter
from curriclint.path_settings import config_at, held_at, with_settings
from curriclint.readers import read_bytes
from curriclint.rule import Severity
from curriclint.settings import Settings
from curriclint.span import Span


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def at(here):
    """Return a function that gives the configuration of a file, by its path, from a configuration file."""

    def go(text, path, **chosen):
        (here / ".curriclint.yaml").write_text(text, "utf-8")
        return config_at(overridden(load_config(None, here), **chosen), Path(path))

    return go


SECTIONS = """\
genre: pupil
ignore: [FM02]
paths:
  toetsen/:
    genre: test
    ignore: [FM01]
  "*.concept.md": {severity: high}
  /toetsen/oud/*:
    genre: teacher
"""


@pytest.mark.parametrize(
    ("path", "genre", "ignore", "severity"),
    [
        ("les.md", "pupil", ("FM02",), "info"),
        ("toetsen/t.md", "test", ("FM02", "FM01"), "info"),
        ("klas/toetsen/diep/t.md", "test", ("FM02", "FM01"), "info"),
        ("toetsen/oud/t.concept.md", "teacher", ("FM02", "FM01"), "high"),
        ("klas/toetsen/oud/t.md", "test", ("FM02", "FM01"), "info"),
        ("../elders/toetsen/t.md", "pupil", ("FM02",), "info"),
    ],
)
def test_sections_hold_for_the_files_that_they_match(at, path, genre, ignore, severity):
    config = at(SECTIONS, path)
    assert (config.genre, config.ignore, config.severity) == (Genre(genre), ignore, Severity(severity))


def test_the_command_line_goes_over_sections(at):
    config = at(SECTIONS, "toetsen/t.md", genre=Genre.LOB, ignore=("GT01",))
    assert (config.genre, config.ignore) == (Genre.LOB, ("GT01",))


def test_only_files_for_which_something_else_holds_get_settings_of_their_own(here):
    config = Config(sections=(Section("toetsen/", {"genre": Genre.TEST}),), folder=here)
    files = [LessonFile(Path("les.md"), "les.md"), LessonFile(Path("toetsen/t.md"), "toetsen/t.md")]
    assert [one.settings for one in with_settings(files, config)] == [
        None,
        replace(settings_of(config), genre=Genre.TEST),
    ]


def test_standard_input_has_the_settings_of_the_name_that_it_is_given(here):
    config = Config(sections=(Section("toetsen/", {"genre": Genre.TEST}),), folder=here)
    (file,) = with_settings([LessonFile(None, "toetsen/t.md", b"")], config)
    assert file.settings.genre is Genre.TEST


def test_each_value_comes_with_the_places_that_say_it(here):
    (here / ".curriclint.yaml").write_text(SECTIONS, "utf-8")
    held = held_at(load_config(None, here), Path("toetsen/t.md"))
    assert [(one.where, one.pattern) for one in held["ignore"].sources] == [
        (".curriclint.yaml:2:1", None),
        (".curriclint.yaml:6:5", "toetsen/"),
    ]
    assert [one.where for one in held["genre"].sources] == [".curriclint.yaml:5:5"]
    assert [one.where for one in held["language"].sources] == [""]


def test_sections_can_stand_in_a_pyproject(here):
    (here / "pyproject.toml").write_text(
        '[tool.curriclint]\nui = "nl"\n\n[tool.curriclint.paths."*.toets.md"]\ngenre = "test"\n', "utf-8"
    )
    held = held_at(load_config(None, here), Path("a.toets.md"))
    assert held["genre"].value is Genre.TEST
    assert held["genre"].sources[0].where == "pyproject.toml:5:1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("paths:\n  toetsen/:\n    gnre: test\n", ".curriclint.yaml:3:5: “gnre” is no known key"),
        ("paths:\n  toetsen/:\n    gnre: test\n", "Did you mean “genre”?"),
        ("paths:\n  toetsen/:\n    genre: tset\n", "Did you mean “test”?"),
        ("paths:\n  '!':\n    genre: test\n", ".curriclint.yaml:2:3: “!” is no pattern as in .gitignore"),
    ],
)
def test_what_is_wrong_in_a_section_is_told_with_its_place(at, text, said):
    with pytest.raises(RuleFileError) as raised:
        at(text, "les.md")
    assert said in str(raised.value)


def test_a_rule_that_a_section_names_and_that_does_not_exist_is_told_with_its_place(here):
    (here / ".curriclint.yaml").write_text("paths:\n  x/:\n    ignore: [innate-abilty]\n", "utf-8")
    with pytest.raises(RuleFileError) as raised:
        load_linter(Settings(), names=load_config(None, here).places_of_names())
    told = ".curriclint.yaml:3:5: there is no rule or category “innate-abilty”. Did you mean “innate-ability”?"
    assert str(raised.value).startswith(told)


@pytest.fixture(scope="module")
def linter(tmp_path_factory):
    return Linter(rulebook(tmp_path_factory.mktemp("rules"), RULE), Settings())


def lint(linter, text, **settings):
    return Linter(linter.book, replace(linter.settings, **settings)).lint(read_bytes(text.encode(), "les.md"))


def test_accepted_words_are_never_flagged(linter):
    text = "Een proefwoord, nog een Proefwoord.\n"
    assert len(lint(linter, text).findings) == 2
    assert lint(linter, text, accept=frozenset({"PROEFWOORD"})).findings == ()
    assert len(lint(linter, text, accept=frozenset({"nog een proefwoord"})).findings) == 1
    assert len(lint(linter, text, accept=frozenset({"proef", "woord"})).findings) == 2


def test_accepted_words_may_have_signs_in_them():
    text = fold("Wij lezen C++ (deel 1)\nvandaag.")
    assert Accepted(["c++ (deel 1) vandaag"]).covers(text, Span(10, 13))
    assert not Accepted([]).covers(text, Span(10, 13))


OWN = "---\ncurriclint:\n  {}\n---\n\nEen proefwoord in een zin van een les.\n"


def test_front_matter_sets_the_genre_and_the_language(linter):
    report = lint(linter, OWN.format("genre: policy\n  language: en"))
    assert (report.genre, report.language) == (Genre.POLICY, "en")


def test_front_matter_in_toml_counts_too(linter):
    report = lint(linter, '+++\n[curriclint]\nignore = ["ZZ01"]\n+++\nEen proefwoord.\n')
    assert report.findings == ()


def test_front_matter_leaves_rules_out(linter):

    assert lint(linter, OWN.format("ignore: [ZZ01]")).findings == ()
    assert lint(linter, OWN.format("ignore: fixed-mindset")).findings == ()


def test_what_was_chosen_on_the_command_line_goes_over_front_matter(linter):
    report = lint(linter, OWN.format("genre: policy"), genre=Genre.LOB, fixed=frozenset({"genre"}))
    assert report.genre is Genre.LOB


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ("genre: polcy", "“polcy” is not allowed for genre"),
        ("genre: polcy", "Did you mean “policy”?"),
        ("language: de", "“de” is not allowed for language; allowed: auto, nl, en."),
        (
            "gnre: policy",
            "“curriclint: gnre” is not known; allowed: genre, language, ignore, accept.",
        ),
        ("ignore: ZZ02", "name “ZZ02”, but there is no such rule or category. Did you mean “ZZ01”?"),
    ],
)
def test_a_wrong_wish_of_a_document_is_told_and_has_no_effect(linter, own, told):
    report = lint(linter, OWN.format(own))
    assert len(report.findings) == 1
    (note,) = report.notes
    assert told in note.text.say("en", **note.facts)


def test_an_installed_package_brings_rules_along(tmp_path, monkeypatch):
    package = tmp_path / "onze_school" / "regels" / "test"
    package.mkdir(parents=True)
    (tmp_path / "onze_school" / "__init__.py").write_text("")
    (package / "ZZ01-test-rule.yaml").write_text(RULE, "utf-8")
    info = tmp_path / "onze_school-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: onze-school\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[curriclint.rules]\nonze = onze_school:regels\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert shipped.installed_folders("rules") == (tmp_path / "onze_school" / "regels",)
    assert shipped.installed_folders("lexicons") == ()
    assert "ZZ01" in load_linter(Settings()).book.rules
