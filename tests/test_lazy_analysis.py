"""Grammar is worked out only where a rule asks for it, which changes nothing in what is found."""

from pathlib import Path

import pytest
from builders import document

from curriclint.engine import Linter
from curriclint.errors import ReadError
from curriclint.language.analysis import Analyst
from curriclint.linting import load_linter
from curriclint.readers import read_file
from curriclint.settings import Settings

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@pytest.fixture(scope="module")
def linter():
    return load_linter(Settings())


def found_with_everything_analysed(linter, document, monkeypatch):
    def analyse(_, analyst, hopeful):
        for passage, _ in hopeful:
            analyst.prepare(passage.language, map(passage.plain_sentence, range(len(passage.sentences))))

    with monkeypatch.context() as patched:
        patched.setattr(Linter, "_analyse", analyse)
        return linter.lint(document)


def readable(folder):
    for path in sorted(one for one in folder.rglob("*") if one.suffix in {".md", ".docx", ".pdf"}):
        try:
            yield read_file(path, path.name)
        except ReadError:
            continue


def test_findings_in_the_examples_are_those_of_a_full_analysis(linter, monkeypatch):
    for lesson in readable(EXAMPLES):
        assert linter.lint(lesson) == found_with_everything_analysed(linter, lesson, monkeypatch)


def test_findings_in_real_lessons_are_those_of_a_full_analysis(linter, monkeypatch, shared_folder):
    count = 0
    for lesson in readable(shared_folder / "corpus"):
        count += 1
        assert linter.lint(lesson) == found_with_everything_analysed(linter, lesson, monkeypatch)

    assert count > 30


@pytest.mark.parametrize(
    "text",
    [
        "Meet de lengte van de veer. Zijn de metingen betrouwbaar?",
        "De sensor meet het licht en stuurt zijn gegevens naar de computer.",
        "Measure the length of the spring. It gets longer with each weight on its hook.",
    ],
)
def test_text_in_which_a_pronoun_can_mean_nobody_is_not_analysed(linter, monkeypatch, text):
    asked = []
    monkeypatch.setattr(Analyst, "prepare", lambda _, __, texts: asked.extend(texts))

    linter.lint(document(text))

    assert asked == []
