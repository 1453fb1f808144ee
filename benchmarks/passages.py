"""Measure the rules on passages of our own: precision and recall by category, or by rule.

    python benchmarks/passages.py nl en [--part seen|unseen|all] [--by rule] [--only CATEGORY] [--errors]
    python benchmarks/passages.py nl en --write docs/rules/measured.tsv

`passages/<language>/*.txt` hold a passage a line; `[[FM01|words]]` marks what a rule should flag, and a line without
marks is innocent. Half of the innocent ones differ little from a flagged one. Files are cut into tens of lines that are
seen and tens that are unseen in turn: whoever mends a rule may read the errors of the seen part only.

A finding is right when it overlaps a mark of its category; a further one on the same mark counts as neither. Marks of
`info` rules may be found or not. `--only` runs the rules of one category and counts their marks; `--errors` prints
every miss and false alarm of the seen part. `--write` keeps the counts of each rule in a table, of all passages and of
the unseen ones apart, for the pages that `curriclint rules docs` makes; other languages in the table stay as they are.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path

from curriclint.document import Block, Document, Format, Scope
from curriclint.engine import Linter
from curriclint.finding import Finding
from curriclint.linting import load_linter
from curriclint.measured import Measure, Part, read_measures, table_of
from curriclint.origin import LineIndex, SourceOrigin
from curriclint.rule import Severity
from curriclint.rulebook import check_kinds
from curriclint.settings import Settings
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language

MARK = re.compile(r"\[\[([A-Z]{2}\d\d)\|([^\[\]]+)\]\]")
LINES_A_TURN = 10
PASSAGES = Path(__file__).with_name("passages")


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


def document_of(text: str, name: str) -> Document:
    """Return a text as a document of one paragraph."""
    size = len(text)
    origin = SourceOrigin(range(size), range(1, size + 1), LineIndex(text))
    return Document(name, Format.TEXT, (Block(text, Scope.PARAGRAPH, origin),))


def findings_in(passage: Labelled, linter: Linter) -> list[Finding]:
    """Return what the rules find in the words of a passage, `info` left out."""
    return [
        finding
        for finding in linter.lint(document_of(passage.text, passage.place)).findings
        if finding.span is not None and finding.severity is not Severity.INFO
    ]


class Tally:
    """Counts what was expected, right and a false alarm, by category or by rule."""

    def __init__(self, linter: Linter, *, by_rule: bool) -> None:
        self._linter, self._by_rule = linter, by_rule
        self.expected: Counter[str] = Counter()
        self.right: Counter[str] = Counter()
        self.alarms: Counter[str] = Counter()
        self.errors: list[str] = []
        self.passages = self.innocent = self.silent = 0

    def add(self, passage: Labelled, findings: Sequence[Finding]) -> None:
        """Count what was found in a passage."""
        rules = self._linter.book.rules
        self.passages += 1
        taken: set[Mark] = set()
        quiet = True
        for finding in findings:
            over = [mark for mark in passage.marks if finding.span and finding.span.overlaps(mark.span)]
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


def measure(passages: Iterable[Labelled], linter: Linter, language: Language, day: date) -> Iterator[Measure]:
    """Yield the counts of every rule that speaks of words, on all passages and on the unseen ones."""
    tallies = {part: Tally(linter, by_rule=True) for part in Part}
    for passage in passages:
        findings = findings_in(passage, linter)
        for part, tally in tallies.items():
            if part is Part.ALL or not passage.is_seen:
                tally.add(passage, findings)
    for rule in linter.book.rules.values():
        if not linter.settings.enables(rule) or language not in rule.languages:
            continue
        if rule.severity is Severity.INFO or check_kinds()[rule.kind].whole_documents:
            continue
        for part, tally in tallies.items():
            yield Measure(
                rule=rule.id,
                language=language,
                part=part,
                passages=tally.passages,
                expected=tally.expected[rule.id],
                right=tally.right[rule.id],
                alarms=tally.alarms[rule.id],
                date=day,
            )


def write(file: Path, languages: Sequence[Language]) -> None:
    """Measure the rules in these languages and put the counts in a table; other languages in it stay as they are."""
    measures = [one for one in read_measures(file) if one.language not in languages]
    for language in languages:
        linter = load_linter(Settings(language=language, preview=True))
        measures += measure(passages_of(PASSAGES / language), linter, language, date.today())
    file.write_text(table_of(measures), "utf-8", newline="\n")


def main() -> None:
    """Measure and print, or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="+", choices=LANGUAGES)
    parser.add_argument("--part", choices=("seen", "unseen", "all"), default="all")
    parser.add_argument("--by", choices=("category", "rule"), default="category")
    parser.add_argument("--only", help="a category or rule id: run nothing else", default="")
    parser.add_argument("--errors", action="store_true", help="print misses and false alarms of the seen part")
    parser.add_argument("--write", type=Path, metavar="FILE", help="keep the counts of every rule in this table")
    given = parser.parse_args()
    if given.write:
        if given.only or given.errors or given.part != "all":
            parser.error("--write measures all rules on all passages: leave out --only, --part and --errors")
        write(given.write, given.languages)
        return
    select = frozenset({given.only} if given.only else ())
    is_wanted = {"seen": {True}, "unseen": {False}, "all": {True, False}}["seen" if given.errors else given.part]
    for language in given.languages:
        linter = load_linter(Settings(language=language, preview=True, select=select))
        tally = Tally(linter, by_rule=given.by == "rule")
        for passage in passages_of(PASSAGES / language):
            if passage.is_seen in is_wanted:
                tally.add(passage, findings_in(passage, linter))
        if given.errors:
            print(*tally.errors, sep="\n")
        tally.print()


if __name__ == "__main__":
    main()
