"""One finding for people: where it stands, the sentence with a mark, what may be the matter and what could help."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len

from curriclint.finding import DocumentReport, Finding
from curriclint.language.folding import fold
from curriclint.reporters import Detail, Look
from curriclint.reporters import text_words as words
from curriclint.reporters.remarks import whole_sentence
from curriclint.reporters.text_excerpt import excerpt_lines, excerpt_of
from curriclint.reporters.text_line import Line, Piece, cut, line, wrapped
from curriclint.rule import CATEGORY_NAMES, Tip
from curriclint.wording import Language

INDENT = 4
"""Columns before what is said of a finding."""

SHOWN_HEADINGS = 2
"""Headings above a finding that are named, the innermost ones: where to look in a Word file without line numbers."""

MAX_IDEAS = 5
"""Ideas that are shown at once: what one can take up before the next lesson. All of them are in the JSON report."""

MAX_SUGGESTIONS = 3
"""Alternatives that are named; more are a list to read rather than an idea. All of them are in the JSON report."""


@dataclass(frozen=True, slots=True)
class Group:
    """A finding, and those of the same rule about the same words further on in the document."""

    finding: Finding
    repeats: tuple[Finding, ...] = ()


def groups_of(findings: Sequence[Finding], *, folded: bool) -> tuple[Group, ...]:
    """Return the findings in their order, repeats with the first of their kind if they are to be `folded`."""
    kinds: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        same_words = folded and finding.quote
        kinds.setdefault((finding.rule, fold(finding.quote)) if same_words else number, []).append(finding)
    return tuple(Group(first, tuple(rest)) for first, *rest in kinds.values())


def is_idea(finding: Finding) -> bool:
    """Tell whether a finding is about what is not in the document, and never a fault."""
    return finding.span is None and finding.severity.rank == 0


def varied(ideas: Iterable[Finding]) -> list[Finding]:
    """Return the ideas so that the first few are about different things.

    The chapters of the whitepaper that their first tips are in take turns; within a chapter the order stays.
    """
    chapters: dict[str, list[Finding]] = {}
    for one in ideas:
        chapters.setdefault(one.tips[0].id.partition(".")[0] if one.tips else "", []).append(one)
    turns = zip_longest(*chapters.values())
    return [one for turn in turns for one in turn if one is not None]


def document_lines(document: DocumentReport, language: Language, look: Look) -> Iterator[Line]:
    """Yield the findings of a document about its wording, each followed by an empty line."""
    in_full = look.detail is Detail.VERBOSE
    told: set[str] = set()
    remarks = [finding for finding in document.findings if not is_idea(finding)]
    for group in groups_of(remarks, folded=not in_full):
        yield from _group_lines(document.path, group, told, language, look)
        yield ()
        if not in_full:
            told |= {group.finding.rule} | {tip.id for tip in tips_shown(group.finding, look)}


def _group_lines(path: str, group: Group, told: set[str], language: Language, look: Look) -> Iterator[Line]:
    """Yield the lines of a finding; `told` holds the rules and tips that were explained before."""
    finding = group.finding
    style = finding.severity.value
    yield _place_line(path, finding, language, look)
    name = words.SEVERITY_NAMES[finding.severity].say(language)
    yield line(
        "  ",
        Piece(f"{words.SEVERITY_MARKS[finding.severity]} {name}", style),
        f" · {CATEGORY_NAMES[finding.category].say(language)}",
        Piece(f" · {finding.rule} {finding.name}", "quiet"),
        Piece(f" · {finding.fingerprint}" if look.detail is Detail.VERBOSE else "", "quiet"),
    )
    margin = line(" " * INDENT)
    if finding.sentence:
        bar = line(" " * INDENT, Piece("│ ", "quiet")) if look.screen else margin
        width = look.width - INDENT - (2 if look.screen else 0)
        excerpt = excerpt_of(finding.sentence, finding.quote, finding.quote_start, width, look)
        yield from excerpt_lines(excerpt, bar, style)
    yield from wrapped(finding.message, look, first=margin, indent=INDENT)
    if idea := idea_of(finding, told, language):
        yield from wrapped(idea, look, first=line(" " * INDENT, Piece("→ ", "good")), indent=INDENT + 2)
    for tip in tips_shown(finding, look):
        yield from wrapped(tip_text(tip, told, language), look, first=margin, indent=INDENT, style="quiet")
    if group.repeats:
        places = words.spots([one.place for one in group.repeats], language)
        wording = words.MORE_LIKE_THIS if places else words.MORE_LIKE_THIS_ANYWHERE
        text = wording.say(language, count=len(group.repeats), places=places)
        yield from wrapped(text, look, first=margin, indent=INDENT)


def tips_shown(finding: Finding, look: Look) -> Sequence[Tip]:
    """Return the tips that are told with a finding: the first one, or all where everything is told in full."""
    return finding.tips if look.detail is Detail.VERBOSE else finding.tips[:1]


def _place_line(path: str, finding: Finding, language: Language, look: Look) -> Line:
    position = words.position_in(path, finding.place)
    spot = words.spot(finding.place, language)
    sections = " › ".join(" ".join(heading.split()) for heading in finding.section[-SHOWN_HEADINGS:])
    rest = "".join((f", {spot}" if spot else "", f" · {sections}" if sections else ""))
    return line(Piece(position, "path"), Piece(cut(rest, max(look.width - cell_len(position), 0), look), "quiet"))


def tip_text(tip: Tip, told: Set[str], language: Language) -> str:
    """Return a tip, or where to find it if its id is among what was `told` before."""
    return words.TIP_AGAIN.say(language, id=tip.id) if tip.id in told else words.tip_line(tip, language)


def idea_of(finding: Finding, told: Set[str], language: Language) -> str:
    """Return the advice, if its rule was not `told` before or has no more, and what to write instead; or nothing."""
    advice = finding.advice if finding.rule not in told or not finding.suggestions else ""
    *most, last = [f"“{one}”" for one in finding.suggestions[:MAX_SUGGESTIONS]] or [""]
    if not last:
        return advice
    choice = words.OR.say(language).join(([", ".join(most)] if most else []) + [last])
    pasted = words.FOR_INSTANCE.say(language, suggestions=choice)
    return " ".join(one for one in (advice, pasted, whole_sentence(finding, language)) if one)
