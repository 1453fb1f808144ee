"""Run the examples that a rule carries as its proof."""

from collections.abc import Iterator
from dataclasses import dataclass

from curriclint.engine import Linter
from curriclint.finding import Finding
from curriclint.origin import LineIndex
from curriclint.readers.markdown import read_markdown
from curriclint.rule import Example, Rule, Rulebook
from curriclint.settings import Settings
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language

MIN_EXAMPLES = 2
"""Examples to flag and to pass that a rule needs in each language it has words for. Source: docs/suitability.md."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not come out as the rule file says; `what` is one line in plain English."""

    location: str
    text: str
    what: str
    known: bool = False


def failures_of(rule: Rule, book: Rulebook) -> Iterator[Failure]:
    """Yield what is wrong with the proof of a rule; nothing where all is well.

    Flagged text must give exactly the marked words and the suggestions listed; a suggestion put in place must leave
    the rule silent; passing text must be silent. A `known-miss` that comes out right is told too (`known`), so that
    it can become an ordinary example.
    """
    yield from _enough(rule)
    alone = Rulebook({rule.id: rule}, book.lexicons, book.tips)
    for example in rule.examples:
        yield from _failures(example, alone)


def _enough(rule: Rule) -> Iterator[Failure]:
    for language in LANGUAGES:
        own = [example for example in rule.examples if example.language == language]
        flagged = sum(example.flag for example in own)
        passing = sum(not example.flag and not example.known_miss for example in own)
        if flagged < MIN_EXAMPLES or passing < MIN_EXAMPLES:
            yield Failure(
                rule.location,
                rule.name,
                f"{language}: {flagged} to flag and {passing} to pass; a rule needs {MIN_EXAMPLES} of each",
            )


def _failures(example: Example, book: Rulebook) -> Iterator[Failure]:
    wanted = sorted(example.spans)
    findings = _lint(example.text, example.language, book)
    found = [span for span, _ in findings]
    right = found == wanted and (bool(findings) or not example.flag)
    if example.known_miss:
        if right and example.spans:
            yield Failure(example.location, example.text, "a known miss that comes out right now", known=True)
        return
    if not right:
        words = [span.of(example.text) for span in found]
        yield Failure(
            example.location, example.text, f"flags {words} instead of {[s.of(example.text) for s in wanted]}"
        )
        return
    for number, (span, finding) in enumerate(findings):
        wished = example.suggestions[number] if example.suggestions is not None else finding.suggestions
        if finding.suggestions != wished:
            yield Failure(example.location, example.text, f"suggests {finding.suggestions} instead of {wished}")
        for suggestion in finding.suggestions:
            cured = example.text[: span.start] + suggestion + example.text[span.end :]
            left = [other for other, _ in _lint(cured, example.language, book)]
            if any(other.overlaps(Span(span.start, span.start + len(suggestion))) for other in left):
                yield Failure(example.location, cured, f"“{suggestion}” does not cure the finding")


def _lint(text: str, language: Language, book: Rulebook) -> list[tuple[Span, Finding]]:
    """Return the findings in a text with the span of each in that text; an absence has an empty span at the start."""
    linter = Linter(book, Settings(select=frozenset(book.rules), language=language, assume_long=True))
    lines = LineIndex(text)
    found = []
    for finding in linter.lint(read_markdown(text, "example.md")).findings:
        start, end = finding.place.start, finding.place.end
        if finding.span is None or start is None or end is None:
            found.append((Span(0, 0), finding))
        else:
            found.append((Span(lines.offset_of(start), lines.offset_of(end)), finding))
    return found
