"""A page for each rule and an index, in Markdown: what it says and why, its own proof, and how often it was right."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from curriclint.document import Genre, Scope
from curriclint.markdown_text import escaped, link, marked, marked_lines, table_lines
from curriclint.measured import MIN_COUNT, Measure, Part
from curriclint.rule import (
    CATEGORY_NAMES,
    GATE_NAMES,
    STATUS_NAMES,
    TOPIC_NAMES,
    TOPICS,
    Category,
    Example,
    Gate,
    Rule,
    Rulebook,
    Severity,
    Source,
    Tip,
    Topic,
)
from curriclint.rulebook import check_kinds
from curriclint.wording import LANGUAGES, Language

INDEX = "README.md"
PAGE_START = "<!-- Written by `curriclint rules docs`"
"""How every page begins, by which it is known as one of ours."""

_LANGUAGES: Mapping[Language, str] = {"nl": "Dutch", "en": "English"}
_SIDE_BY_SIDE = ("", "Nederlands", "English")
_NO_SHARE = "–"
_BLANK_LINES = re.compile(r"\n{3,}")

_ABOUT_RULES = """\
Each remark that curriclint makes comes from one rule, and each rule has its page: what it says and why, where it stays
silent, its own examples, and how often it was right on [passages of our own](#how-the-rules-were-measured). A remark is
a question; you decide.

Severity says how much a remark matters for pupils, not how sure we are. A rule in *preview* is being tried out and
speaks only with `--preview`. The last two columns have the precision on passages that were kept out of sight: how many
of a hundred remarks were right."""
_ABOUT_MEASURES = f"""\
Passages of our own carry marks around the words that a rule should flag. About half of the passages are innocent, and
half of those differ little from a flagged one. A remark is *right* where it overlaps a mark of its category, else it is
a *false alarm*. *Precision* is the share of the remarks that was right, *recall* the share of the marked places that
was found; both are rounded down. The passages put each idea in many words of their own, so a rule that knows phrases
finds some of them only.

Every other ten passages are *unseen*: whoever mends a rule does not read the errors made on them. Where there were
fewer than {MIN_COUNT} remarks or marked places, there are counts and no share."""
_NOT_MEASURED = "Not measured on passages of our own yet."
_INFO = (
    "Not measured: a remark of the level info tells what is worth knowing, so that it is never wrong to leave it out."
)
_WHOLE_TEXTS = "Not measured: passages are too short for a rule about a text as a whole."
_NOTHING_MARKED = (
    "No passages were made for this rule yet. What counts as a false alarm here was said of passages for other rules."
)


def pages_of(book: Rulebook, measures: Collection[Measure]) -> dict[str, str]:
    """Return the text of each page by the name of its file: the index, and a page for each rule."""
    return {INDEX: index_page(book, measures)} | {
        page_name(rule): rule_page(rule, book, measures) for rule in book.rules.values()
    }


def page_name(rule: Rule) -> str:
    """Return the name of the file of a rule's page."""
    return f"{rule.id}.md"


def index_page(book: Rulebook, measures: Collection[Measure]) -> str:
    """Return the page that has all rules, by topic and category."""
    return _page(_index_lines(book, measures))


def rule_page(rule: Rule, book: Rulebook, measures: Collection[Measure]) -> str:
    """Return the page of a rule."""
    return _page(_rule_lines(rule, book, [one for one in measures if one.rule == rule.id]))


def _page(lines: Iterator[str]) -> str:
    body = "\n".join(lines).rstrip()
    return _BLANK_LINES.sub("\n\n", f"{PAGE_START}. Change the rule, not this page. -->\n\n{body}\n")


def _index_lines(book: Rulebook, measures: Collection[Measure]) -> Iterator[str]:
    yield "# Rules"
    yield ""
    yield _ABOUT_RULES
    unseen = {(one.rule, one.language): one for one in measures if one.part is Part.UNSEEN}
    for topic in Topic:
        rows = [
            _index_row(rule, [unseen.get((rule.id, language)) for language in LANGUAGES])
            for category in Category
            for rule in book.rules.values()
            if TOPICS[category] is topic and rule.category is category
        ]
        if rows:
            yield from _heading(TOPIC_NAMES[topic].en)
            yield from table_lines(("rule", "name", "category", "finds", "severity", "status", "nl", "en"), rows)
    yield from _heading("How the rules were measured")
    yield _ABOUT_MEASURES


def _index_row(rule: Rule, measures: Sequence[Measure | None]) -> Sequence[str]:
    return (
        link(rule.id, page_name(rule)),
        rule.name,
        CATEGORY_NAMES[rule.category].en,
        escaped(rule.finds.en),
        rule.severity.value,
        STATUS_NAMES[rule.status].en,
        *(_share(measure.precision_percent if measure else None) for measure in measures),
    )


def _rule_lines(rule: Rule, book: Rulebook, measures: Collection[Measure]) -> Iterator[str]:
    yield f"# {rule.id} {rule.name}"
    yield ""
    yield f"{link('All rules', INDEX)} · {escaped(TOPIC_NAMES[TOPICS[rule.category]].en)}"
    yield ""
    yield from table_lines(("severity", "category", "status", "languages", "material", "looks in"), [_facts(rule)])
    yield ""
    yield f"Written in `{rule.location.rsplit(':', 2)[0]}`."
    yield from _heading("What it finds and says")
    yield from table_lines(_SIDE_BY_SIDE, _wording(rule))
    yield from _heading("Why it matters")
    yield from (f"- {_source(source)}" for source in rule.sources)
    yield from _heading("Tips of the whitepaper")
    yield from table_lines(_SIDE_BY_SIDE, [_tip(book.tips[tip]) for tip in rule.tips])
    if rule.unless:
        yield from _heading("Where it stays silent")
        yield from (f"- where {GATE_NAMES[gate].en} (`{gate.value}`)" for gate in Gate if gate in rule.unless)
    for title, examples in (
        ("Flagged", [one for one in rule.examples if one.flag]),
        ("Passes", [one for one in rule.examples if not one.flag and not one.known_miss]),
        ("Still missed", [one for one in rule.examples if one.known_miss]),
    ):
        yield from _example_section(title, examples)
    yield from _heading("How often it was right")
    yield from _measure_lines(rule, measures)
    others = [one for one in book.rules.values() if one.category is rule.category and one is not rule]
    if others:
        yield from _heading(f"Other rules: {CATEGORY_NAMES[rule.category].en}")
        yield from (f"- {link(f'{one.id} {one.name}', page_name(one))}: {escaped(one.finds.en)}" for one in others)


def _heading(title: str) -> Iterator[str]:
    yield from ("", f"## {title}", "")


def _facts(rule: Rule) -> Sequence[str]:
    return (
        rule.severity.value,
        f"{CATEGORY_NAMES[rule.category].en} (`{rule.category.value}`)",
        STATUS_NAMES[rule.status].en,
        ", ".join(_LANGUAGES[language] for language in rule.languages),
        ", ".join(f"`{genre.value}`" for genre in Genre if genre in rule.genres) or "all",
        ", ".join(f"`{scope.value}`" for scope in Scope if scope in rule.scopes) or "all text",
    )


def _wording(rule: Rule) -> Iterator[Sequence[str]]:
    blanks = dict.fromkeys({"quote"} | check_kinds()[rule.kind].facts, "…")
    for name, text in (("finds", rule.finds), ("says", rule.message), ("asks", rule.advice)):
        yield name, *(escaped(text.say(language, **blanks)) for language in LANGUAGES)


def _source(source: Source) -> str:
    return f"{escaped(source.says)} ({link(source.title, source.url) if source.url else escaped(source.title)})"


def _tip(tip: Tip) -> Sequence[str]:
    place = f"{tip.id} (p. {tip.page})" if tip.page is not None else tip.id
    return place, *(escaped(tip.text.say(language)) for language in LANGUAGES)


def _example_section(title: str, examples: Collection[Example]) -> Iterator[str]:
    if examples:
        yield from ("", f"## {title}")
    for language in LANGUAGES:
        own = [one for one in examples if one.language == language]
        if own:
            yield from ("", f"### {_LANGUAGES[language]}", "")
        for example in own:
            yield from _example_lines(example)


def _example_lines(example: Example) -> Iterator[str]:
    notes = escaped("; ".join(_notes(example)))
    if "\n" not in example.text.strip():
        yield f"- {marked(example.text, example.spans)}{f' ({notes})' if notes else ''}"
        return
    lines = (f"> {line}".rstrip() for line in marked_lines(example.text, example.spans))
    yield from (f"{'  ' if number else '- '}{line}" for number, line in enumerate(lines))
    if notes:
        yield from ("", f"  ({notes})")
    yield ""


def _notes(example: Example) -> Iterator[str]:
    if example.flag and not example.spans:
        yield "about the text as a whole"
    for suggestions in dict.fromkeys(example.suggestions or ()):
        if suggestions:
            yield f"instead: {', '.join(suggestions)}"
    if example.shows:
        yield f"counts as there already: {', '.join(f'“{words}”' for words in example.shows)}"
    if example.genre is not Genre.AUTO:
        yield f"material: {example.genre.value}"
    if example.because:
        yield example.because


def _measure_lines(rule: Rule, measures: Collection[Measure]) -> Iterator[str]:
    if not measures:
        if check_kinds()[rule.kind].whole_documents:
            yield _WHOLE_TEXTS
        else:
            yield _INFO if rule.severity is Severity.INFO else _NOT_MEASURED
        return
    if not any(one.expected for one in measures):
        yield from (_NOTHING_MARKED, "")
    headings = ("", "passages", "marked", "found", "false alarms", "precision", "recall", "measured on")
    yield from table_lines(headings, [_measure_row(one) for one in measures])
    yield from ("", f"{link('What these mean', f'{INDEX}#how-the-rules-were-measured')}.")


def _measure_row(one: Measure) -> Sequence[str]:
    counts = (one.passages, one.expected, one.right, one.alarms)
    return (
        f"{_LANGUAGES[one.language]}, {one.part.value}",
        *map(str, counts),
        _share(one.precision_percent),
        _share(one.recall_percent),
        one.date.isoformat(),
    )


def _share(percent: int | None) -> str:
    return _NO_SHARE if percent is None else f"{percent}%"
