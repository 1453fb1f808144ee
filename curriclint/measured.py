"""What the rules were measured to do on passages of our own: counts by rule, language and part, kept in a table.

`benchmarks/passages.py` writes the table, and says what counts as right.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

from curriclint.errors import RuleFileError
from curriclint.shipped import shipped_folder
from curriclint.wording import LANGUAGES, Language, Text

MIN_COUNT = 10
"""Fewer remarks or marked places than this say nothing about a share: one more or less moves it by a tenth."""

_COLUMNS = ("rule", "language", "part", "passages", "expected", "right", "alarms", "date")
_WRONG = Text(
    nl="{where}: dit is geen meting van een regel. Maak de tabel opnieuw: python benchmarks/passages.py --write {name}",
    en="{where}: this does not measure a rule. Make the table again: python benchmarks/passages.py --write {name}",
)


class Part(StrEnum):
    """Which passages were counted: all of them, or those whose errors nobody reads while mending a rule."""

    ALL = "all"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class Measure:
    """How often one rule was right in one language.

    `expected` places are marked for the rule, of which `right` were found; `alarms` are its remarks where nothing
    of its category is marked. `passages` is how many were read in all.
    """

    rule: str
    language: Language
    part: Part
    passages: int
    expected: int
    right: int
    alarms: int
    date: date

    @property
    def remarks(self) -> int:
        """Return how many remarks of the rule counted as right or as a false alarm."""
        return self.right + self.alarms

    @property
    def precision_percent(self) -> int | None:
        """Return which share of the remarks is right, rounded down; None for few, and where nothing is marked."""
        return _percent(self.right, self.remarks) if self.expected else None

    @property
    def recall_percent(self) -> int | None:
        """Return which share of the marked places was found, rounded down; None where few are marked."""
        return _percent(self.right, self.expected)


def _percent(part: int, whole: int) -> int | None:
    return 100 * part // whole if whole >= MIN_COUNT else None


@cache
def shipped_measures() -> tuple[Measure, ...]:
    """Return the measures of the rules that come with curriclint; none where they did not come along."""
    return read_measures(shipped_folder("docs/rules") / "measured.tsv")


def read_measures(file: Path) -> tuple[Measure, ...]:
    """Return the measures in a table; none where there is no such file.

    Raises `RuleFileError` at a line that is no measure.
    """
    if not file.is_file():
        return ()
    lines = enumerate(file.read_text("utf-8").splitlines()[1:], start=2)
    return tuple(_measure(line, file, number) for number, line in lines)


def _measure(line: str, file: Path, line_number: int) -> Measure:
    try:
        rule, language, part, passages, expected, right, alarms, day = line.split("\t")
        return Measure(
            rule=rule,
            language=LANGUAGES[LANGUAGES.index(language)],
            part=Part(part),
            passages=int(passages),
            expected=int(expected),
            right=int(right),
            alarms=int(alarms),
            date=date.fromisoformat(day),
        )
    except ValueError as error:
        raise RuleFileError(_WRONG, where=f"{file}:{line_number}:1", name=file.name) from error


def table_of(measures: Iterable[Measure]) -> str:
    """Return measures as the text of a table, in a fixed order."""
    rows = sorted((one.rule, LANGUAGES.index(one.language), one.part.value, one) for one in measures)
    lines = [_COLUMNS, *(tuple(str(getattr(one, column)) for column in _COLUMNS) for *_, one in rows)]
    return "".join("\t".join(line) + "\n" for line in lines)
