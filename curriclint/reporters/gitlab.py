"""The code quality report of GitLab: remarks beside the lines of a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. Only remarks above `info` are written.
"""

import hashlib
import json
from collections.abc import Mapping

from curriclint.finding import DocumentReport, Finding, Report
from curriclint.reporters import Look, Reporter
from curriclint.reporters.public_path import public_path
from curriclint.reporters.remarks import about_wording, language_for, said
from curriclint.rule import Severity
from curriclint.wording import Text

SEVERITIES: Mapping[Severity, str] = {
    Severity.HIGH: "major",
    Severity.MEDIUM: "minor",
    Severity.LOW: "info",
    Severity.INFO: "info",
}


def render(report: Report, look: Look) -> bytes:
    """Return a JSON list with one issue for each remark."""
    issues = [_issue(document, finding, look) for document in report.documents for finding in about_wording(document)]
    return (json.dumps(issues, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _issue(document: DocumentReport, finding: Finding, look: Look) -> Mapping[str, object]:
    path = public_path(document.path, look.folder)
    start, end = finding.place.start, finding.place.end
    lines = {"begin": start.line, "end": end.line} if start and end else {"begin": 1}
    return {
        "description": said(finding, language_for(finding, look)).replace("\n", " "),
        "check_name": finding.rule,
        # GitLab wants one that no other issue of the report has, and two files may hold the same sentence.
        "fingerprint": hashlib.sha256(f"{path}\0{finding.fingerprint}".encode()).hexdigest(),
        "severity": SEVERITIES[finding.severity],
        "location": {"path": path, "lines": lines},
    }


REPORTER = Reporter(
    name="gitlab",
    about=Text(nl="opmerkingen bij een merge request op GitLab", en="remarks on a merge request on GitLab"),
    render=render,
)
