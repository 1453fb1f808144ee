"""The outcome of rules' own examples as lines of text: what was expected, and what was found."""

from collections.abc import Collection, Iterator, Sequence

from curriclint.marked_examples import MARK_CLOSE, MARK_OPEN
from curriclint.reporters import Look
from curriclint.reporters.text_line import Line, Piece, line, wrapped
from curriclint.reporters.text_words import Noun
from curriclint.rule import Rule
from curriclint.rule_examples import Failure
from curriclint.span import Span
from curriclint.wording import Language, Text

_EXAMPLES = Noun(Text(nl="voorbeeld", en="example"), Text(nl="voorbeelden", en="examples"))
_RULES = Noun(Text(nl="regel", en="rule"), Text(nl="regels", en="rules"))
_IN_ORDER = Text(nl="in orde", en="in order")
_FAILURES = Noun(Text(nl="punt klopt niet", en="problem"), Text(nl="punten kloppen niet", en="problems"))
_WANTED = Text(nl="verwacht", en="expected")
_FOUND = Text(nl="gevonden", en="found")
_NOTHING = Text(nl="(niets)", en="(nothing)")
_WHOLE_TEXT = Text(nl="(de tekst als geheel)", en="(the text as a whole)")
_NOW_RIGHT = Text(
    nl="Deze bekende misser gaat nu goed: maak er een gewoon voorbeeld van (flag).",
    en="This known miss comes out right now: make it an ordinary example (flag).",
)
_ALL_FINE = Text(nl="Alles in orde: {rules}, {examples}.", en="All in order: {rules}, {examples}.")
_NOT_FINE = Text(nl="{rules} bekeken, {examples}: {failures}.", en="{rules} tried, {examples}: {failures}.")


def proof_lines(rule: Rule, failures: Sequence[Failure], language: Language, look: Look) -> Iterator[Line]:
    """Yield how the examples of one rule came out."""
    wrong = [failure for failure in failures if not failure.known]
    count = _EXAMPLES.count(len(rule.examples), language)
    verdict = _FAILURES.count(len(wrong), language) if wrong else _IN_ORDER.say(language)
    mark = Piece("▲ ", "high") if wrong else Piece("✓ ", "good")
    yield line(mark, Piece(f"{rule.id} {rule.name}", "strong"), f": {count}, {verdict}")
    for failure in failures:
        yield line("  ", Piece(failure.location, "path"))
        if failure.known:
            yield from wrapped(failure.text, look, first=line("    "), indent=4)
            yield from wrapped(_NOW_RIGHT.say(language), look, first=line("    "), indent=4)
        elif failure.wanted is None or failure.found is None:
            yield from wrapped(failure.text, look, first=line("    "), indent=4)
            yield from wrapped(failure.say(language), look, first=line("    "), indent=4, style="medium")
        else:
            labels = [_WANTED.say(language), _FOUND.say(language)]
            width = max(map(len, labels)) + 2
            for label, spans in zip(labels, (failure.wanted, failure.found), strict=True):
                text = _marked(failure.text, spans, language)
                first = line("    ", Piece(f"{label:<{width}}", "quiet"))
                yield from wrapped(text, look, first=first, indent=4 + width)


def total_line(rules: int, examples: int, failures: int, language: Language) -> Line:
    """Return the outcome of a whole run in one sentence."""
    wording = _NOT_FINE if failures else _ALL_FINE
    text = wording.say(
        language,
        rules=_RULES.count(rules, language),
        examples=_EXAMPLES.count(examples, language),
        failures=_FAILURES.count(failures, language),
    )
    return line(Piece(text, "strong"))


def _marked(text: str, spans: Collection[Span], language: Language) -> str:
    """Return text with `[[marks]]` around stretches, as rule files write them."""
    if not spans:
        return _NOTHING.say(language)
    if not any(map(len, spans)):
        return _WHOLE_TEXT.say(language)
    for span in sorted(spans, reverse=True):
        text = f"{text[: span.start]}{MARK_OPEN}{span.of(text)}{MARK_CLOSE}{text[span.end :]}"
    return text
