"""Workflow commands of GitHub Actions: remarks beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions. GitHub shows ten of each level for a
step, so only remarks above `info` are written, the weightiest first.
"""

from collections.abc import Mapping

from curriclint.finding import DocumentReport, Finding, Report
from curriclint.reporters import Look, Reporter, language_of
from curriclint.reporters import text_words as words
from curriclint.reporters.public_path import public_path
from curriclint.reporters.remarks import about_wording, language_for, said
from curriclint.rule import Severity
from curriclint.wording import Text

COMMANDS: Mapping[Severity, str] = {
    Severity.HIGH: "warning",
    Severity.MEDIUM: "warning",
    Severity.LOW: "notice",
    Severity.INFO: "notice",
}


def render(report: Report, look: Look) -> str:
    """Return one command a line."""
    remarks = [(document, finding) for document in report.documents for finding in about_wording(document)]
    remarks.sort(key=lambda one: -one[1].severity.rank)
    lines = [_command(document, finding, look) for document, finding in remarks]
    language = language_of(report, look)
    for error in report.errors:
        path = _property(public_path(error.path, look.folder))
        lines.append(f"::error file={path}::{_data(error.error.say(language))}")
    return "".join(f"{line}\n" for line in lines)


def _command(document: DocumentReport, finding: Finding, look: Look) -> str:
    place, language = finding.place, language_for(finding, look)
    fields = {"file": public_path(document.path, look.folder)}
    if place.start and place.end:
        fields |= {"line": str(place.start.line), "endLine": str(place.end.line)}
        if place.start.line == place.end.line:
            fields |= {"col": str(place.start.column), "endColumn": str(place.end.column)}
    spot = words.spot(place, language)
    fields["title"] = f"{finding.rule} {finding.name}" + (f", {spot}" if spot and not place.start else "")
    told = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    return f"::{COMMANDS[finding.severity]} {told}::{_data(said(finding, language))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


REPORTER = Reporter(
    name="github",
    about=Text(nl="opmerkingen bij een pull request op GitHub", en="annotations on a pull request on GitHub"),
    render=render,
)
