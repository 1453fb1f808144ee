"""SARIF 2.1.0, the format of static analysis results that code hosts and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. Columns count code points. Word and PDF files have no
lines: a result there names the file, with page or paragraph in its properties.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote

from curriclint import __version__
from curriclint.finding import DocumentReport, FileError, Finding, IgnoredBy, Report
from curriclint.reporters import Look, Reporter, language_of
from curriclint.reporters import text_words as words
from curriclint.reporters.public_path import public_path
from curriclint.reporters.remarks import idea, language_for, said
from curriclint.rule import CATEGORY_NAMES, Severity
from curriclint.span import Place
from curriclint.wording import Language, Text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "curriclint/v1"

LEVELS: Mapping[Severity, str] = {
    Severity.HIGH: "warning",
    Severity.MEDIUM: "warning",
    Severity.LOW: "note",
    Severity.INFO: "note",
}
"""Nothing is an error: a finding is a question."""

_LOCALES: Mapping[Language, str] = {"nl": "nl-NL", "en": "en-GB"}

Json: TypeAlias = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None


def render(report: Report, look: Look) -> bytes:
    """Return the report as one SARIF log with one run."""
    language = language_of(report, look)
    firsts: dict[str, Finding] = {}
    for document in report.documents:
        for finding in (*document.findings, *(one.finding for one in document.ignored)):
            firsts.setdefault(finding.rule, finding)
    rules = [firsts[name] for name in sorted(firsts)]
    numbers = {finding.rule: number for number, finding in enumerate(rules)}
    content: Json = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "curriclint",
                        "semanticVersion": __version__,
                        "rules": [_rule(one, language_for(one, look)) for one in rules],
                    }
                },
                "language": _LOCALES[language],
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The folder that curriclint ran in."}}},
                "invocations": [
                    {
                        "executionSuccessful": not report.errors,
                        "toolExecutionNotifications": [_failure(one, language, look) for one in report.errors],
                    }
                ],
                "results": [result for document in report.documents for result in _results(document, numbers, look)],
            }
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _rule(finding: Finding, language: Language) -> Json:
    tips = "\n".join(words.tip_line(tip, language) for tip in finding.tips)
    return {
        "id": finding.rule,
        "name": "".join(part.capitalize() for part in finding.name.split("-")),
        "shortDescription": {"text": f"{CATEGORY_NAMES[finding.category].say(language)}: {finding.name}"},
        "help": {"text": f"{finding.advice}\n{tips}"},
        "defaultConfiguration": {"level": LEVELS[finding.severity]},
        "properties": {"tags": [finding.category.value], "tips": [tip.id for tip in finding.tips]},
    }


def _results(document: DocumentReport, numbers: Mapping[str, int], look: Look) -> Iterator[Json]:
    """Yield the findings of a document, and behind them those that are ignored, as suppressed."""
    for finding in document.findings:
        yield _result(document, finding, numbers[finding.rule], look)
    for one in document.ignored:
        kind = "inSource" if one.by is IgnoredBy.FILE else "external"
        result = _result(document, one.finding, numbers[one.finding.rule], look)
        yield {**result, "suppressions": [{"kind": kind, "justification": one.reason}]}


def _result(document: DocumentReport, finding: Finding, number: int, look: Look) -> Mapping[str, Json]:
    language = language_for(finding, look)
    return {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": LEVELS[finding.severity],
        "message": {"text": said(finding, language)},
        "locations": [_location(document.path, finding, look)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
        "properties": {
            "severity": finding.severity.value,
            "category": finding.category.value,
            "advice": idea(finding, language),
            "suggestions": list(finding.suggestions),
            **({"rewritten": finding.rewritten} if finding.rewritten else {}),
        },
    }


def _location(path: str, finding: Finding, look: Look) -> Json:
    place = finding.place
    physical: dict[str, Json] = {"artifactLocation": _artifact(path, look)}
    if place.start and place.end:
        physical["region"] = {
            "startLine": place.start.line,
            "startColumn": place.start.column,
            "endLine": place.end.line,
            "endColumn": place.end.column,
            "snippet": {"text": finding.quote},
        }
    return {"physicalLocation": physical, "properties": _spot(place)}


def _spot(place: Place) -> Json:
    spots: dict[str, Json] = {"page": place.page, "paragraph": place.paragraph}
    return {name: number for name, number in spots.items() if number is not None}


def _artifact(path: str, look: Look) -> Json:
    return {"uri": quote(public_path(path, look.folder)), "uriBaseId": "SRCROOT"}


def _failure(error: FileError, language: Language, look: Look) -> Json:
    return {
        "level": "error",
        "message": {"text": error.error.say(language)},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(error.path, look)}}],
    }


REPORTER = Reporter(
    name="sarif",
    about=Text(nl="SARIF 2.1.0, voor codeplatforms en editors", en="SARIF 2.1.0, for code hosts and editors"),
    render=render,
)
