import doctest
import subprocess
import sys
from pathlib import Path

import pytest
from builders import RULE
from few_rules import start_with_few_rules

import curriclint
from curriclint import api
from curriclint.document import Format, Genre
from curriclint.errors import ReadError, UsageError
from curriclint.rule import Severity
from curriclint.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
LESSON = "# Les 1\n\nHier staat een proefwoord, en meer niet.\n"


@pytest.fixture
def lesson(tmp_path, monkeypatch):
    """Give the name of a lesson in the current folder, beside a folder `eigen` with a rule that flags a word in it."""
    (tmp_path / "start").mkdir()
    start_with_few_rules(tmp_path / "start", monkeypatch)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "eigen" / "test").mkdir(parents=True)
    (tmp_path / "eigen" / "test" / "ZZ01.yaml").write_text(RULE, "utf-8")
    (tmp_path / "les.md").write_text(LESSON, "utf-8")
    return "les.md"


def test_reading_gives_a_document_called_as_given(lesson):
    document = curriclint.read(lesson)
    assert isinstance(document, curriclint.Document)
    assert document.name == "les.md"
    assert document.format is Format.MARKDOWN


def test_linting_gives_findings(lesson):
    report = curriclint.lint(lesson, rules=["eigen"])
    [finding] = [one for one in report.findings if one.rule == "ZZ01"]
    assert isinstance(finding, curriclint.Finding)
    assert finding.quote == "proefwoord"


def test_keywords_are_choices(lesson):
    report = curriclint.lint(
        lesson, rules=["eigen"], select="test-rule", severity="medium", language="nl", genre="teacher", ui="en"
    )
    assert report.genre is Genre.TEACHER
    assert [one.message for one in report.findings] == ["“proefwoord” is a test."]


def test_keywords_go_over_settings(lesson):
    settings = Settings(select=frozenset({"ZZ01"}), ui="en")
    assert curriclint.lint(lesson, rules=["eigen"], settings=settings, ui="nl").findings[0].message.endswith("proef.")
    assert curriclint.lint(lesson, rules=["eigen"], settings=settings, severity=Severity.HIGH).findings == ()


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"severity": "hoog"}, "severity cannot be “hoog”; allowed: info, low, medium, high."),
        ({"language": "de"}, "language cannot be “de”"),
        ({"genre": "pupils"}, "genre cannot be “pupils”"),
        ({"select": ["FM99"]}, "no rule or category “FM99”"),
    ],
)
def test_choice_that_is_not_allowed_is_told(lesson, choices, said):
    with pytest.raises(UsageError) as caught:
        curriclint.lint(lesson, **choices)
    assert said in caught.value.say("en")


def test_unknown_keyword_is_told(lesson):
    with pytest.raises(TypeError, match="no keyword 'serverity'"):
        curriclint.lint(lesson, serverity="high")


def test_file_that_cannot_be_read_is_an_error(tmp_path):
    with pytest.raises(ReadError, match="no such file"):
        curriclint.lint(tmp_path / "weg.docx")


def test_public_names_are_all_there():
    for name in curriclint.__all__:
        assert getattr(curriclint, name)
    with pytest.raises(AttributeError, match="no attribute 'check'"):
        curriclint.check  # noqa: B018 - asking is the test


def test_importing_the_package_loads_nothing_else():
    code = "import sys; before = set(sys.modules); import curriclint; "
    code += "print(*(name for name in set(sys.modules) - before if name.startswith(('curriclint', 'pydantic'))))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["curriclint"]


@pytest.mark.parametrize("module", [api, curriclint], ids=["api", "package"])
def test_examples_in_docstrings_work(module, monkeypatch):
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testmod(module)
    assert tried > 0
    assert failed == 0


def test_examples_in_the_documentation_work(monkeypatch):
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
    assert tried > 0
    assert failed == 0
