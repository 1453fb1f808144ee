"""The remarks on a document as a page shows them: numbered, with their topic and what is said again further on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from curriclint.finding import DocumentReport, Finding
from curriclint.reporters import Look
from curriclint.reporters import text_words as words
from curriclint.reporters.remarks import language_for
from curriclint.reporters.text_finding import groups_of, is_idea
from curriclint.rule import TOPICS, Topic
from curriclint.wording import Language


@dataclass(frozen=True, slots=True)
class Remark:
    """One remark: `number` counts from 1 in the order of the text, `first` is that of the first of its kind.

    `again` are the numbers of those of its kind further on, for the first; `language` is the one that it is told in.
    `beside` is the number of a remark before it in the same block by the same rule, on other words: what is asked is
    the same.
    """

    number: int
    finding: Finding
    language: Language
    first: int
    again: tuple[int, ...] = ()
    beside: int | None = None

    @property
    def topic(self) -> Topic:
        """Return the topic that it belongs to."""
        return TOPICS[self.finding.category]

    @property
    def is_repeat(self) -> bool:
        """Tell whether the same was said of the same words before."""
        return self.number != self.first

    @property
    def spot(self) -> str:
        """Return the line, page or paragraph where it stands."""
        return words.spots([self.finding.place], self.language)


def remarks_of(document: DocumentReport, look: Look) -> tuple[Remark, ...]:
    """Return the remarks on a document in the order of the text; ideas about what is not there are no remarks."""
    findings = [one for one in document.findings if not is_idea(one)]
    numbers = {id(one): number for number, one in enumerate(findings, start=1)}
    asked: dict[tuple[str, int | None], int] = {}
    remarks: list[Remark] = []
    for group in groups_of(findings, folded=True):
        first = numbers[id(group.finding)]
        for finding in (group.finding, *group.repeats):
            number = numbers[id(finding)]
            again = tuple(numbers[id(one)] for one in group.repeats) if number == first else ()
            remarks.append(Remark(number, finding, language_for(finding, look), first, again))
    for number, remark in enumerate(sorted(remarks, key=lambda one: one.number)):
        beside = asked.setdefault((remark.finding.rule, remark.finding.block), remark.number)
        on_words = remark.finding.span is not None
        remarks[number] = replace(remark, beside=beside if on_words and beside != remark.number else None)
    return tuple(remarks)


def by_block(remarks: Sequence[Remark]) -> Mapping[int, Sequence[Remark]]:
    """Return the remarks on words of each block, by its number, in the order of the text."""
    placed: dict[int, list[Remark]] = {}
    for remark in remarks:
        if remark.finding.block is not None and remark.finding.span is not None:
            placed.setdefault(remark.finding.block, []).append(remark)
    return placed
