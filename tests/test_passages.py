"""The script that measures the rules on passages of our own."""

import importlib.util
import sys
from datetime import date
from pathlib import Path

import pytest
from builders import RULE, rulebook

from curriclint.engine import Linter
from curriclint.measured import Part
from curriclint.settings import Settings

SCRIPT = Path(__file__).parents[1] / "benchmarks" / "passages.py"
DAY = date(2026, 11, 27)
MORE = RULE.replace("ZZ01", "ZZ02").replace("test-rule", "more").replace("[proefwoord]", "[keurwoord]")


@pytest.fixture(scope="module")
def passages():
    if not SCRIPT.exists():
        pytest.skip("the benchmarks did not come along")
    spec = importlib.util.spec_from_file_location("measure_passages", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


@pytest.fixture
def linter(tmp_path):
    more = MORE.replace("proefwoord", "keurwoord").replace("Proefwoord", "Keurwoord")
    return Linter(rulebook(tmp_path, RULE, more), Settings(language="nl", preview=True))


def counts_of(passages, linter, folder, lines):
    (folder / "few.txt").write_text("\n".join(["# A note.", *lines]), "utf-8")
    measures = passages.measure(passages.passages_of(folder), linter, "nl", DAY)
    return {(one.rule, one.part.value): (one.passages, one.expected, one.right, one.alarms) for one in measures}


def test_counts_are_kept_by_rule_and_of_the_unseen_part_apart(passages, linter, tmp_path):
    seen = ["Een [[ZZ01|proefwoord]] hier.", "Een proefwoord daar.", *(["Niets aan de hand."] * 8)]
    unseen = ["Een [[ZZ01|woord dat niemand kent]].", "Nog een [[ZZ02|keurwoord]]."]
    assert counts_of(passages, linter, tmp_path, seen + unseen) == {
        ("ZZ01", "all"): (12, 2, 1, 1),
        ("ZZ01", "unseen"): (2, 1, 0, 0),
        ("ZZ02", "all"): (12, 1, 1, 0),
        ("ZZ02", "unseen"): (2, 1, 1, 0),
    }


def test_a_rule_without_marks_has_counts_of_nothing(passages, linter, tmp_path):
    assert set(counts_of(passages, linter, tmp_path, ["Niets."]).values()) == {(1, 0, 0, 0), (0, 0, 0, 0)}


def test_writing_leaves_other_languages_as_they_are(passages, linter, tmp_path, monkeypatch):
    monkeypatch.setattr(passages, "load_linter", lambda settings: Linter(linter.book, settings))
    monkeypatch.setattr(passages, "PASSAGES", tmp_path)
    for language, words in (("nl", "proefwoord"), ("en", "testword")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "few.txt").write_text(f"[[ZZ01|{words}]]\n", "utf-8")
    table = tmp_path / "measured.tsv"
    passages.write(table, ["nl"])
    dutch = table.read_text("utf-8")
    passages.write(table, ["en"])
    both = passages.read_measures(table)
    assert passages.table_of(one for one in both if one.language == "nl") == dutch
    assert {one.language for one in both} == {"nl", "en"}
    assert [one.right for one in both if one.rule == "ZZ01" and one.part is Part.ALL] == [1, 1]
