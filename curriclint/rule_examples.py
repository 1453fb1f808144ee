"""Run the examples that a rule carries as its proof."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from curriclint.document import Genre
from curriclint.engine import Linter
from curriclint.finding import Finding
from curriclint.origin import LineIndex
from curriclint.readers.markdown import read_markdown
from curriclint.rule import Example, Rule, Rulebook
from curriclint.rulebook import check_kinds
from curriclint.settings import Settings
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language, Text

MIN_EXAMPLES = 2
"""Examples to flag and to pass that a rule needs in each language it has words for. Source: docs/suitability.md."""


_TOO_FEW = Text(
    nl="{words}: {flagged} om te vinden en {passing} die mogen blijven; een regel heeft er van elk {needed} nodig",
    en="{words}: {flagged} to flag and {passing} to pass; a rule needs {needed} of each",
)
_OTHER_WORDS = Text(nl="vindt {found} in plaats van {wanted}", en="flags {found} instead of {wanted}")
_OTHER_SUGGESTIONS = Text(nl="stelt {found} voor in plaats van {wanted}", en="suggests {found} instead of {wanted}")
_OTHER_SENTENCE = Text(
    nl="stelt als zin “{found}” voor in plaats van “{wanted}”", en="offers the sentence “{found}” instead of “{wanted}”"
)
_NO_CURE = Text(
    nl="met “{suggestion}” ervoor in de plaats blijft de opmerking staan",
    en="“{suggestion}” does not cure the finding",
)
_NO_MISS = Text(nl="een bekende misser die nu goed gaat", en="a known miss that comes out right now")
_NOT_MISSED = Text(
    nl="zegt niet dat er iets ontbreekt; als bewijs telt: {found}",
    en="does not say that anything is missing; what counts as evidence: {found}",
)
_MISSED = Text(
    nl="zegt dat er iets ontbreekt; als bewijs telt: {found}",
    en="says that something is missing; what counts as evidence: {found}",
)
_ELSEWHERE = Text(nl="wijst {found} aan in plaats van {wanted}", en="points at {found} instead of {wanted}")
_OTHER_EVIDENCE = Text(
    nl="telt {found} als bewijs in plaats van {wanted}", en="counts {found} as evidence instead of {wanted}"
)
_NOTHING = Text(nl="niets", en="nothing")


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not come out as the rule file says.

    `wanted` and `found` are the flagged stretches of `text`, None where something else is the matter.
    """

    location: str
    text: str
    wording: Text
    facts: Mapping[str, object] = field(default_factory=dict)
    known: bool = False
    wanted: tuple[Span, ...] | None = None
    found: tuple[Span, ...] | None = None

    @property
    def what(self) -> str:
        """Return what is wrong, as one line in plain English."""
        return self.say("en")

    def say(self, language: Language) -> str:
        """Return what is wrong, as one line."""
        facts = {name: one.say(language) if isinstance(one, Text) else one for name, one in self.facts.items()}
        return self.wording.say(language, **facts)


def failures_of(rule: Rule, book: Rulebook) -> Iterator[Failure]:
    """Yield what is wrong with the proof of a rule; nothing where all is well.

    Flagged text must give exactly the marked words and the suggestions listed; a suggestion put in place must leave
    the rule silent, as must the sentence that is offered; passing text must be silent. A rule about what is missing
    must miss it, at the heading or task that is marked, and count exactly the words that the example lists as evidence.
    A `known-miss` that comes out right is told too (`known`), so that it can become an ordinary example.
    """
    yield from _enough(rule)
    alone = Rulebook({rule.id: rule}, book.lexicons, book.tips)

    @cache
    def linter_for(language: Language, genre: Genre) -> Linter:
        settings = Settings(select=frozenset({rule.id}), language=language, genre=genre, assume_long=True)
        return Linter(alone, settings)

    examine = _document_failures if check_kinds()[rule.kind].whole_documents else _failures
    for example in rule.examples:
        yield from examine(example, linter_for(example.language, example.genre))


def _enough(rule: Rule) -> Iterator[Failure]:
    for language in LANGUAGES:
        own = [example for example in rule.examples if example.language == language]
        flagged = sum(example.flag for example in own)
        passing = sum(not example.flag and not example.known_miss for example in own)
        if flagged < MIN_EXAMPLES or passing < MIN_EXAMPLES:
            facts = {"words": language, "flagged": flagged, "passing": passing, "needed": MIN_EXAMPLES}
            yield Failure(rule.location, rule.name, _TOO_FEW, facts)


def _failures(example: Example, linter: Linter) -> Iterator[Failure]:
    wanted = sorted(example.spans)
    findings = _lint(example.text, linter)
    found = [span for span, _ in findings]
    right = found == wanted and (bool(findings) or not example.flag)
    if example.known_miss:
        if right and example.spans:
            yield Failure(example.location, example.text, _NO_MISS, known=True)
        return
    if not right:
        facts = {"found": [s.of(example.text) for s in found], "wanted": [s.of(example.text) for s in wanted]}
        yield Failure(example.location, example.text, _OTHER_WORDS, facts, wanted=tuple(wanted), found=tuple(found))
        return
    if findings:
        yield from _sentence_failures(example, findings[0][1], linter)
    for number, (span, finding) in enumerate(findings):
        wished = example.suggestions[number] if example.suggestions is not None else finding.suggestions
        if finding.suggestions != wished:
            other = {"found": finding.suggestions, "wanted": wished}
            yield Failure(example.location, example.text, _OTHER_SUGGESTIONS, other)
        for suggestion in finding.suggestions:
            cured = example.text[: span.start] + suggestion + example.text[span.end :]
            left = [other for other, _ in _lint(cured, linter)]
            if any(other.overlaps(Span(span.start, span.start + len(suggestion))) for other in left):
                yield Failure(example.location, cured, _NO_CURE, {"suggestion": suggestion})


def _sentence_failures(example: Example, finding: Finding, linter: Linter) -> Iterator[Failure]:
    """Yield what is wrong with the sentence that is offered: not the one that the example lists, or flagged itself."""
    if example.rewritten is not None and example.rewritten != finding.rewritten:
        sentences = {"found": finding.rewritten, "wanted": example.rewritten}
        yield Failure(example.location, example.text, _OTHER_SENTENCE, sentences)
    if finding.rewritten and _lint(finding.rewritten, linter):
        yield Failure(example.location, finding.rewritten, _NO_CURE, {"suggestion": finding.rewritten})


def _document_failures(example: Example, linter: Linter) -> Iterator[Failure]:
    """Yield what is wrong with an example that is a small document."""
    report = linter.lint(read_markdown(example.text, "example.md"))
    evidence = tuple(one.quote for one in report.evidence)
    facts: dict[str, object] = {"found": _listed(evidence)}
    missed = bool(report.findings)
    if example.known_miss:
        if missed:
            yield Failure(example.location, example.text, _NO_MISS, known=True)
    elif missed != example.flag:
        yield Failure(example.location, example.text, _MISSED if missed else _NOT_MISSED, facts)
    elif example.spans and missed:
        found = _place(report.findings[0], LineIndex(example.text)).of(example.text)
        wanted = example.spans[0].of(example.text)
        if found != wanted:
            places = {"found": _listed((found,) if found else ()), "wanted": _listed((wanted,))}
            yield Failure(example.location, example.text, _ELSEWHERE, places)
    if example.shows is not None and not example.known_miss and evidence != example.shows:
        yield Failure(example.location, example.text, _OTHER_EVIDENCE, {**facts, "wanted": _listed(example.shows)})


def _listed(words: Sequence[str]) -> object:
    return ", ".join(f"“{' '.join(one.split())}”" for one in words) or _NOTHING


def _place(finding: Finding, lines: LineIndex) -> Span:
    """Return where a finding stands in the text of an example; the empty span at its start if it stands nowhere."""
    start, end = finding.place.start, finding.place.end
    return Span(lines.offset_of(start), lines.offset_of(end)) if start and end else Span(0, 0)


def _lint(text: str, linter: Linter) -> list[tuple[Span, Finding]]:
    """Return the findings in a text with the span of each in that text."""
    lines = LineIndex(text)
    findings = linter.lint(read_markdown(text, "example.md")).findings
    return [(_place(finding, lines), finding) for finding in findings]
