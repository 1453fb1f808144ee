"""JUnit XML: a test suite for each file, a failed test for each remark above `info`.

The schema is that of the Ant task, which build servers read: https://github.com/windyroad/JUnit-Schema.
"""

import re
from xml.etree import ElementTree

from curriclint.finding import DocumentReport, FileError, Report
from curriclint.reporters import Look, Reporter, language_of
from curriclint.reporters import text_words as words
from curriclint.reporters.public_path import public_path
from curriclint.reporters.remarks import about_wording, language_for, said
from curriclint.wording import Language, Text

_NOT_IN_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold, not even escaped."""


def render(report: Report, look: Look) -> bytes:
    """Return the report as one XML file."""
    suites = ElementTree.Element("testsuites", name="curriclint")
    for document in report.documents:
        _add_document(suites, document, look)
    for error in report.errors:
        _add_error(suites, error, language_of(report, look), look)
    ElementTree.indent(suites)
    return bytes(ElementTree.tostring(suites, encoding="utf-8", xml_declaration=True)) + b"\n"


def _add_document(suites: ElementTree.Element, document: DocumentReport, look: Look) -> None:
    remarks = about_wording(document)
    suite = _suite(suites, public_path(document.path, look.folder), tests=max(1, len(remarks)), failures=len(remarks))
    path = suite.get("name", "")
    for finding in remarks:
        language = language_for(finding, look)
        spot = words.spot(finding.place, language) or (
            words.LINE.say(language, places=finding.place.start.line) if finding.place.start else ""
        )
        name = " ".join(part for part in (finding.rule, finding.name, spot, f"“{finding.quote}”") if part)
        case = ElementTree.SubElement(suite, "testcase", name=_clean(name), classname=path)
        failure = ElementTree.SubElement(case, "failure", message=_clean(finding.message), type=finding.severity.value)
        failure.text = _clean(said(finding, language))
    if not remarks:
        ElementTree.SubElement(suite, "testcase", name="curriclint", classname=path)


def _add_error(suites: ElementTree.Element, error: FileError, language: Language, look: Look) -> None:
    path = public_path(error.path, look.folder)
    suite = _suite(suites, path, tests=1, errors=1)
    case = ElementTree.SubElement(suite, "testcase", name="curriclint", classname=suite.get("name", ""))
    ElementTree.SubElement(case, "error", message=_clean(error.error.say(language)))


def _suite(
    suites: ElementTree.Element, path: str, *, tests: int, failures: int = 0, errors: int = 0
) -> ElementTree.Element:
    counts = {"tests": str(tests), "failures": str(failures), "errors": str(errors)}
    return ElementTree.SubElement(suites, "testsuite", {"name": _clean(path), **counts})


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)


REPORTER = Reporter(
    name="junit",
    about=Text(nl="JUnit-XML, voor bouwservers", en="JUnit XML, for build servers"),
    render=render,
)
