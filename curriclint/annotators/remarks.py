"""What is said in the margin of the material: one remark for each finding, and a summary; whatever the format."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import PurePath

from curriclint.finding import DocumentReport, Finding, Report
from curriclint.reporters import Detail, Look, language_of
from curriclint.reporters import text_words as words
from curriclint.reporters.safe_text import safe
from curriclint.reporters.text_finding import (
    MAX_IDEAS,
    Group,
    groups_of,
    idea_of,
    is_idea,
    tip_text,
    tips_shown,
    varied,
)
from curriclint.reporters.text_line import Line, Piece, line
from curriclint.reporters.text_summary import summary_lines
from curriclint.rule import CATEGORY_NAMES
from curriclint.wording import Language, Text

AUTHOR = "curriclint"
"""Who our remarks are by."""
INITIALS = "cl"
MARK = f"{AUTHOR} · "
"""How the last line of each remark of ours begins; together with the author it tells them from those of others."""
UNWRAPPED = 10**9
"""Columns of a line in the margin: the program that shows it wraps it."""

IN_DESCRIPTION = Text(
    nl="In de beschrijving (alternatieve tekst) van dit beeld staat “{quote}”.",
    en="The description (alternative text) of this picture says “{quote}”.",
)
"""What a remark says first where no mark can stand on its words, as nobody sees them."""

_SEE_FIRST = Text(
    nl="Hier staat “{quote}” weer: zie de eerste opmerking daarover.",
    en="Here is “{quote}” again: see the first remark about it.",
)
_SUMMARY = Text(nl="samenvatting", en="summary")


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of one finding, as short paragraphs; the last one begins with `MARK`."""

    finding: Finding
    language: Language
    lines: tuple[Line, ...]


def remarks_of(report: DocumentReport, look: Look) -> tuple[Remark, ...]:
    """Return a remark for each finding about the wording, in the order of the text.

    The same words under the same rule are told in full once, unless the look asks for everything in full.
    """
    in_full = look.detail is Detail.VERBOSE
    language = look.ui or report.language or look.fallback
    found = [finding for finding in report.findings if not is_idea(finding)]
    told: set[str] = set()
    by_finding: dict[int, Remark] = {}
    for group in groups_of(found, folded=not in_full):
        by_finding[id(group.finding)] = _remark(group.finding, _full(group, told, language, look), language)
        for again in group.repeats:
            by_finding[id(again)] = _remark(again, _short(again, language), language)
        if not in_full:
            told |= {group.finding.rule} | {tip.id for tip in tips_shown(group.finding, look)}
    return tuple(by_finding[id(finding)] for finding in found)


def ideas_of(report: DocumentReport, look: Look) -> tuple[Remark, ...]:
    """Return a remark for each idea of the summary that has a place where it would fit."""
    language = look.ui or report.language or look.fallback
    ideas = varied(sorted(filter(is_idea, report.findings), key=lambda finding: finding.rule))
    shown = ideas if look.detail is Detail.VERBOSE else ideas[:MAX_IDEAS]
    placed = [finding for finding in shown if finding.block is not None]
    return tuple(_remark(finding, _full(Group(finding), set(), language, look), language) for finding in placed)


def summary_of(report: DocumentReport, look: Look) -> tuple[Line, ...]:
    """Return the summary of a document as paragraphs: strengths first, what cannot be seen last."""
    language = look.ui or report.language or look.fallback
    # The copy may go to anybody: no folder of this computer stands in it.
    named = Report((replace(report, path=PurePath(report.path).name),))
    wide = replace(look, width=UNWRAPPED, screen=False, colour=False, ui=language_of(named, look))
    told = (_tidy(one) for one in summary_lines(named, wide))
    closing = (line(words.CANNOT_SEE.say(language)), line(f"{MARK}{_SUMMARY.say(language)}"))
    return tuple(one for one in chain(told, closing) if one)


def _remark(finding: Finding, lines: Iterator[str], language: Language) -> Remark:
    severity = words.SEVERITY_NAMES[finding.severity].say(language)
    category = CATEGORY_NAMES[finding.category].say(language)
    signed = f"{MARK}{finding.rule} {finding.name} · {category} · {severity}"
    return Remark(finding, language, tuple(line(safe(text)) for text in (*lines, signed)))


def _full(group: Group, told: set[str], language: Language, look: Look) -> Iterator[str]:
    finding = group.finding
    yield finding.message
    if idea := idea_of(finding, told, language):
        yield f"→ {idea}"
    for tip in tips_shown(finding, look):
        yield tip_text(tip, told, language)
    if group.repeats:
        yield words.MORE_LIKE_THIS_ANYWHERE.say(language, count=len(group.repeats))


def _short(finding: Finding, language: Language) -> Iterator[str]:
    yield _SEE_FIRST.say(language, quote=finding.quote)
    # With the rule told before, what is left of the idea are the words to use instead.
    if finding.suggestions:
        yield f"→ {idea_of(finding, {finding.rule}, language)}"


def _tidy(pieces: Line) -> Line:
    """Return a line of the text report without what lines it up in columns; empty where nothing is left."""
    styles = [piece.style for piece in pieces if piece.text.strip()]
    text = " ".join(safe("".join(piece.text for piece in pieces)).split())
    if not text:
        return ()
    return (Piece(text, "strong" if styles and set(styles) == {"strong"} else ""),)
