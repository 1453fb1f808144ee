"""Rules and tips as pages of text: the table of rules, one rule in full, the tips."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len

from curriclint.measured import Measure, Part
from curriclint.reporters import Look
from curriclint.reporters.text_excerpt import marked_lines
from curriclint.reporters.text_line import Line, Piece, cut, line, wrapped
from curriclint.reporters.text_words import SEVERITY_MARKS, SEVERITY_NAMES, figures, tip_line
from curriclint.rule import (
    CATEGORY_NAMES,
    GATE_NAMES,
    STATUS_NAMES,
    Checkable,
    Example,
    Gate,
    Rule,
    Rulebook,
    Source,
    Status,
    Tip,
)
from curriclint.rulebook import check_kinds
from curriclint.wording import Language, Text

MIN_SUMMARY_WIDTH = 30
"""Columns that the last column of the table needs to say something; where fewer are left it gets a line of its own."""

_CHECKABLE = {
    Checkable.DIRECT: Text(nl="Aan een les zelf te zien.", en="A lesson can show it."),
    Checkable.PROXY: Text(
        nl="Aan een tekst is alleen te zien dat het gepland is.", en="A text only shows that it is planned."
    ),
    Checkable.NONE: Text(nl="Aan een tekst niet te zien.", en="No text can show it."),
}

_FINDS = Text(nl="Wat de regel vindt", en="What it finds")
_MESSAGE = Text(nl="Wat erbij staat", en="What it says")
_WHY = Text(nl="Waarom", en="Why")
_TIPS = Text(nl="Tips uit het whitepaper", en="Tips of the whitepaper")
_SILENT = Text(nl="Blijft stil als", en="Silent where")
_FLAGGED = Text(nl="Valt op", en="Flagged")
_PASSES = Text(nl="Mag blijven", en="Passes")
_MISSES = Text(nl="Wordt nog gemist", en="Still missed")
_MEASURED = Text(nl="Hoe vaak het klopte", en="How often it was right")
_COUNTS = Text(
    nl="{passages}: {right} van de {remarks} opmerkingen terecht{precision}, {right} van de {marked} plekken "
    "gevonden{recall}",
    en="{passages}: {right} of {remarks} remarks right{precision}, {right} of {marked} places found{recall}",
)
_PASSAGES = {
    Part.ALL: Text(nl="{count} eigen passages ({day})", en="{count} passages of our own ({day})"),
    Part.UNSEEN: Text(nl="de {count} daarvan die buiten beeld bleven", en="the {count} of these kept out of sight"),
}
_RULES = Text(nl="Regels die erbij horen: {rules}", en="Rules that go with it: {rules}")
_ABOUT_ALL = Text(nl="over de tekst als geheel", en="about the text as a whole")
_HEADINGS = (
    Text(nl="id", en="id"),
    Text(nl="naam", en="name"),
    Text(nl="categorie", en="category"),
    Text(nl="niveau", en="severity"),
    Text(nl="status", en="status"),
    Text(nl="talen", en="languages"),
    Text(nl="vindt", en="finds"),
)


def table_lines(rules: Sequence[Rule], language: Language, look: Look) -> Iterator[Line]:
    """Yield a table of rules; in a file each rule has one line, however long."""
    rows = [
        (
            rule.id,
            rule.name,
            rule.category.value,
            rule.severity.value,
            rule.status.value,
            " ".join(rule.languages),
            rule.finds.say(language),
        )
        for rule in rules
    ]
    headings = tuple(heading.say(language) for heading in _HEADINGS)
    widths = [max(cell_len(row[column]) for row in (headings, *rows)) for column in range(len(headings) - 1)]
    used = sum(widths) + 2 * len(widths)
    below = look.screen and look.width - used < MIN_SUMMARY_WIDTH
    for row in (headings, *rows):
        cells = "".join(f"{cell}{' ' * (width - cell_len(cell) + 2)}" for cell, width in zip(row, widths, strict=False))
        style = "strong" if row is headings else ""
        if below:
            yield line(Piece(cells, style))
            yield line(Piece(cut(f"    {row[-1]}", look.width, look), style or "quiet"))
        else:
            last = cut(row[-1], look.width - used, look) if look.screen else row[-1]
            yield line(Piece(cells + last, style))


def rule_lines(
    rule: Rule, book: Rulebook, language: Language, look: Look, *, measures: Collection[Measure] = ()
) -> Iterator[Line]:
    """Yield all that there is to know of a rule, for the one whose text it flagged; `measures` are its own."""
    severity = f"{SEVERITY_MARKS[rule.severity]} {SEVERITY_NAMES[rule.severity].say(language)}"
    yield line(Piece(f"{rule.id} {rule.name}", "strong"))
    yield line(
        Piece(severity, rule.severity.value),
        f" · {CATEGORY_NAMES[rule.category].say(language)} ({rule.category.value})",
        f" · {STATUS_NAMES[rule.status].say(language)}",
    )
    yield from _section(_FINDS, [rule.finds.say(language)], language, look)
    blanks = dict.fromkeys({"quote"} | check_kinds()[rule.kind].facts, "…")
    said = [text.say(language, **blanks) for text in (rule.message, rule.advice)]
    yield from _section(_MESSAGE, said, language, look)
    yield from _section(_WHY, [_source(source) for source in rule.sources], language, look)
    yield from _section(_TIPS, [tip_line(book.tips[tip], language) for tip in rule.tips], language, look)
    gates = [GATE_NAMES[gate].say(language) for gate in Gate if gate in rule.unless]
    yield from _section(_SILENT, gates, language, look)
    # A rule for one language still has something to show to readers of the other.
    shown = language if any(one.language == language for one in rule.examples) else None
    examples = [example for example in rule.examples if shown in {None, example.language}]
    for title, of_this_sort in (
        (_FLAGGED, [one for one in examples if one.flag]),
        (_PASSES, [one for one in examples if not one.flag and not one.known_miss]),
        (_MISSES, [one for one in examples if one.known_miss]),
    ):
        if of_this_sort:
            yield from _heading(title, language)
            for example in of_this_sort:
                yield from _example_lines(example, language, look)
    if any(one.expected for one in measures):
        counts = [_counts(one, language) for one in measures if shown in {None, one.language}]
        yield from _section(_MEASURED, counts, language, look)


def _counts(one: Measure, language: Language) -> str:
    shares = (one.precision_percent, one.recall_percent)
    precision, recall = ("" if share is None else f" ({share}%)" for share in shares)
    return _COUNTS.say(
        language,
        passages=_PASSAGES[one.part].say(language, count=figures(one.passages, language), day=one.date.isoformat()),
        right=one.right,
        remarks=one.remarks,
        marked=one.expected,
        precision=precision,
        recall=recall,
    )


def _source(source: Source) -> str:
    return f"{source.says} ({source.title}{', ' + source.url if source.url else ''})"


def _heading(title: Text, language: Language) -> Iterator[Line]:
    yield ()
    yield line(Piece(title.say(language), "strong"))


def _section(title: Text, texts: Sequence[str], language: Language, look: Look) -> Iterator[Line]:
    if texts:
        yield from _heading(title, language)
    for text in texts:
        yield from wrapped(text, look, first=line("  · "), indent=4)


def _example_lines(example: Example, language: Language, look: Look) -> Iterator[Line]:
    yield from marked_lines(example.text, example.spans, look, first=line("  · "), indent=4)
    if example.flag and not example.spans:
        yield from wrapped(_ABOUT_ALL.say(language), look, first=line("    "), indent=4, style="quiet")
    if example.because:
        yield from wrapped(example.because, look, first=line("    "), indent=4, style="quiet")


def tip_lines(tip: Tip, book: Rulebook, language: Language, look: Look) -> Iterator[Line]:
    """Yield a tip, where it can be seen, and the rules that go with it."""
    yield from wrapped(tip_line(tip, language), look)
    yield from wrapped(_CHECKABLE[tip.checkable].say(language), look, style="quiet")
    rules = [rule.id for rule in book.rules.values() if tip.id in rule.tips and rule.status is not Status.RETIRED]
    if rules:
        yield from wrapped(_RULES.say(language, rules=", ".join(rules)), look)


def tip_list_lines(tips: Iterable[Tip], language: Language, look: Look) -> Iterator[Line]:
    """Yield all tips, a chapter of the whitepaper at a time."""
    for number, (_, chapter) in enumerate(groupby(tips, lambda tip: tip.group)):
        if number:
            yield ()
        for tip in chapter:
            yield from wrapped(tip_line(tip, language), look, indent=2)
