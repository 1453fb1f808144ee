"""Measure the rules on passages of our own: precision and recall by category, or by rule.

    python benchmarks/passages.py nl [--part seen|unseen|all] [--by rule] [--only CATEGORY] [--errors]

`passages/<language>/*.txt` hold a passage a line; `[[FM01|words]]` marks what a rule should flag, and a line without
marks is innocent. Half of the innocent ones differ little from a flagged one. Files are cut into tens of lines that are
seen and tens that are unseen in turn: whoever mends a rule may read the errors of the seen part only.

A finding is right when it overlaps a mark of its category; a further one on the same mark counts as neither. Marks of
`info` rules may be found or not. `--only` runs the rules of one category and counts their marks; `--errors` prints every
miss and false alarm of the seen part.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from curriclint.document import Block, Document, Format, Scope
from curriclint.engine import Linter
from curriclint.linting import load_linter
from curriclint.origin import LineIndex, SourceOrigin
from curriclint.rule import Severity
from curriclint.settings import Settings
from curriclint.span import Span
from curriclint.wording import LANGUAGES

MARK = re.compile(r"\[\[([A-Z]{2}\d\d)\|([^\[\]]+)\]\]")
LINES_A_TURN = 10


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that a rule should flag."""

    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class Labelled:
    """A passage with its marks."""

    text: str
    marks: tuple[Mark, ...]
    place: str
    is_seen: bool


def passages_of(folder: Path) -> Iterator[Labelled]:
    """Yield the passages of a language."""
    for file in sorted(folder.glob("*.txt")):
        numbers = count()
        for line_number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            if line.strip() and not line.startswith("#"):
                text, marks = unmark(line.strip())
                is_seen = next(numbers) // LINES_A_TURN % 2 == 0
                yield Labelled(text, marks, f"{file.stem}:{line_number}", is_seen)


def unmark(line: str) -> tuple[str, tuple[Mark, ...]]:
    """Return a line without its marks, and where they were."""
    text, marks, at = "", [], 0
    for found in MARK.finditer(line):
        text += line[at : found.start()]
        marks.append(Mark(found[1], Span(len(text), len(text) + len(found[2]))))
        text += found[2]
        at = found.end()
    return text + line[at:], tuple(marks)


def document_of(passage: Labelled) -> Document:
    """Return a passage as a document of one paragraph."""
    size = len(passage.text)
    origin = SourceOrigin(range(size), range(1, size + 1), LineIndex(passage.text))
    return Document(passage.place, Format.TEXT, (Block(passage.text, Scope.PARAGRAPH, origin),))


class Tally:
    """Counts what was expected, right and a false alarm, by category or by rule."""

    def __init__(self, linter: Linter, *, by_rule: bool) -> None:
        self._linter, self._by_rule = linter, by_rule
        self.expected: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.alarms: Counter[str] = Counter()
        self.errors: list[str] = []
        self.innocent = self.silent = 0

    def add(self, passage: Labelled) -> None:
        """Lint a passage and count."""
        rules = self._linter.book.rules
        found = [
            finding
            for finding in self._linter.lint(document_of(passage)).findings
            if finding.span is not None and finding.severity is not Severity.INFO
        ]
        taken: set[Mark] = set()
        quiet = True
        for finding in found:
            over = [mark for mark in passage.marks if finding.span.overlaps(mark.span)]
            same = [mark for mark in over if rules[mark.rule].category is finding.category]
            if same:
                for mark in set(same) - taken:
                    self.right[self._key(mark.rule)] += 1
                taken |= set(same)
            else:
                quiet = False
                self.alarms[self._key(finding.rule)] += 1
                self.errors.append(f"false  {finding.rule} {passage.place}  «{finding.quote}»  {passage.text}")
        for mark in passage.marks:
            if not self._linter.settings.enables(rules[mark.rule]):
                continue
            if rules[mark.rule].severity is not Severity.INFO or mark in taken:
                self.expected[self._key(mark.rule)] += 1
                if mark not in taken:
                    words = mark.span.of(passage.text)
                    self.errors.append(f"missed {mark.rule} {passage.place}  «{words}»  {passage.text}")
        if not passage.marks:
            self.innocent += 1
            self.silent += quiet

    def _key(self, rule: str) -> str:
        return rule if self._by_rule else self._linter.book.rules[rule].category.value

    def print(self) -> None:
        """Print a line for each category or rule, and one for all."""
        print(f"{'':20} expected  right  alarms  precision  recall")
        for key in sorted(self.expected | self.alarms):
            _print_line(key, self.expected[key], self.right[key], self.alarms[key])
        _print_line("all", self.expected.total(), self.right.total(), self.alarms.total())
        print(f"silent on {self.silent} of {self.innocent} innocent passages")


def _print_line(name: str, expected: int, right: int, alarms: int) -> None:
    precision = f"{right / (right + alarms):9.3f}" if right + alarms else f"{'-':>9}"
    recall = f"{right / expected:6.3f}" if expected else f"{'-':>6}"
    print(f"{name:20} {expected:8} {right:6} {alarms:7}  {precision}  {recall}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=LANGUAGES)
    parser.add_argument("--part", choices=("seen", "unseen", "all"), default="all")
    parser.add_argument("--by", choices=("category", "rule"), default="category")
    parser.add_argument("--only", help="a category or rule id: run nothing else", default="")
    parser.add_argument("--errors", action="store_true", help="print misses and false alarms of the seen part")
    given = parser.parse_args()
    select = frozenset({given.only} if given.only else ())
    linter = load_linter(Settings(language=given.language, preview=True, select=select))
    tally = Tally(linter, by_rule=given.by == "rule")
    is_wanted = {"seen": {True}, "unseen": {False}, "all": {True, False}}["seen" if given.errors else given.part]
    for passage in passages_of(Path(__file__).with_name("passages") / given.language):
        if passage.is_seen in is_wanted:
            tally.add(passage)
    if given.errors:
        print(*tally.errors, sep="\n")
    tally.print()


if __name__ == "__main__":
    main()
