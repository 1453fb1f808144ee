"""A summary in Markdown, for the comment under a pull request: what is fine first, then remarks, ideas folded away."""

from collections.abc import Iterator

from curriclint.finding import DocumentReport, EvidenceKind, Report
from curriclint.markdown_text import escaped, marked
from curriclint.reporters import Look, Reporter, language_of
from curriclint.reporters import text_words as words
from curriclint.reporters.hidden import hidden_lines, run_notes
from curriclint.reporters.public_path import public_path
from curriclint.reporters.remarks import idea
from curriclint.reporters.text_finding import MAX_IDEAS, Group, groups_of, is_idea, varied
from curriclint.rule import CATEGORY_NAMES
from curriclint.span import Span
from curriclint.wording import Language, Text

MAX_REMARKS = 40
"""Remarks that are told in full: a comment of more is not read, and GitHub cuts one of 65,536 characters."""

MAX_QUOTES = 3
"""Words of each kind that show what is already there."""

_TITLE = Text(nl="curriclint over dit lesmateriaal", en="curriclint on this material")
_MORE = Text(nl="En nog {more}; `curriclint check` toont alles.", en="And {more}; `curriclint check` shows all.")
_MORE_REMARKS = words.Noun(Text(nl="opmerking", en="more remark"), Text(nl="opmerkingen", en="more remarks"))


def render(report: Report, look: Look) -> bytes:
    """Return the summary."""
    language = language_of(report, look)
    lines = [f"### {_TITLE.say(language)}", ""]
    lines += _already_there(report, language)
    left = MAX_REMARKS
    for document in report.documents:
        groups = groups_of([one for one in document.findings if not is_idea(one)], folded=True)
        if groups:
            lines += _remarks(document, groups[:left] if left > 0 else (), look)
        left -= len(groups)
    if left < 0:
        lines += [_MORE.say(language, more=_MORE_REMARKS.count(-left, language)), ""]
    if not any(finding for document in report.documents for finding in document.findings if not is_idea(finding)):
        told = words.NO_REMARKS_IN_ONE if len(report.documents) == 1 else words.NO_REMARKS_IN_ALL
        if any(document.known or document.ignored for document in report.documents):
            told = words.NO_NEW_REMARKS
        lines += [told.say(language), ""] if report.documents else [words.NOTHING_AT_ALL.say(language), ""]
    lines += _ideas(report, look, language)
    lines += [f"- {escaped(one)}" for one in (*hidden_lines(report, language), *run_notes(report, language))]
    for error in report.errors:
        path = escaped(public_path(error.path, look.folder))
        lines.append(f"- ⚠ {path}: {escaped(error.error.say(language))}")
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


def _already_there(report: Report, language: Language) -> Iterator[str]:
    told = False
    for kind in EvidenceKind:
        quotes = list(
            dict.fromkeys(
                " ".join(one.quote.split())
                for document in report.documents
                for one in document.evidence
                if one.kind is kind
            )
        )
        if quotes:
            told = True
            shown = ", ".join(f"“{escaped(quote)}”" for quote in quotes[:MAX_QUOTES])
            yield f"- ✓ {words.EVIDENCE_NAMES[kind].say(language)}: {shown}"
    if told:
        yield ""


def _remarks(document: DocumentReport, groups: tuple[Group, ...], look: Look) -> Iterator[str]:
    if not groups:
        return
    yield f"**{escaped(public_path(document.path, look.folder))}**"
    yield ""
    for group in groups:
        finding = group.finding
        ui = look.ui or finding.language
        spot = words.spots([finding.place, *(one.place for one in group.repeats)], ui)
        place = f"{spot} · " if spot else ""
        end = finding.quote_start + len(finding.quote)
        sentence = marked(finding.sentence, [Span(finding.quote_start, end)] if finding.quote else ())
        name = CATEGORY_NAMES[finding.category].say(ui)
        yield f"- {words.SEVERITY_MARKS[finding.severity]} {place}{name} ({finding.rule})"
        if finding.sentence:
            yield f"  > {sentence}"
            yield ""
        yield f"  {escaped(finding.message)} {escaped(idea(finding, ui))}"
    yield ""


def _ideas(report: Report, look: Look, language: Language) -> Iterator[str]:
    ideas = [(document.path, varied(filter(is_idea, document.findings))) for document in report.documents]
    if not any(found for _, found in ideas):
        return
    yield f"<details><summary>{words.NOT_SEEN.say(language)}</summary>"
    yield ""
    for name, found in ideas:
        path = escaped(public_path(name, look.folder))
        for finding in found[:MAX_IDEAS]:
            yield f"- {path}: {escaped(finding.message)} {escaped(finding.advice)}"
        if found[MAX_IDEAS:]:
            more = words.MORE_IDEAS.count(len(found) - MAX_IDEAS, language)
            yield f"- {path}: {words.AND_MORE.say(language, more=more)}"
    yield ""
    yield "</details>"
    yield ""


REPORTER = Reporter(
    name="markdown",
    about=Text(nl="een samenvatting voor onder een pull request", en="a summary for under a pull request"),
    render=render,
)
