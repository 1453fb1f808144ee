"""The JSON report, version 1: `docs/json-report.md` is its contract, `docs/json-report-v1.schema.json` its schema.

Keys are only ever added. The same input gives the same bytes.
"""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from curriclint import __version__
from curriclint.finding import (
    ChapterReport,
    DocumentReport,
    Evidence,
    EvidenceKind,
    FileError,
    Finding,
    Ignored,
    Report,
    TipResult,
)
from curriclint.reporters import Look, Reporter, language_of
from curriclint.reporters.public_path import public_path
from curriclint.rule import Tip
from curriclint.span import PageBox, Place
from curriclint.wording import Language, Text

VERSION = 1

GENDERS = ("f", "m", "x", "unknown")
"""What is told of the gender of people, in the order in which they are counted."""

DECIMALS = 2
"""Of a point, in boxes: a hundredth is 3.5 µm, far below what a screen or printer shows."""

Json: TypeAlias = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | None


def render(report: Report, look: Look) -> bytes:
    """Return the report as one JSON object, indented, in UTF-8."""
    language = language_of(report, look)
    content: Json = {
        "version": VERSION,
        "tool": {"name": "curriclint", "version": __version__},
        "documents": [_document(one, look.ui or one.language or language, look) for one in report.documents],
        "errors": [_error(one, language, look) for one in report.errors],
        "notes": [note.text.say(language, **note.facts) for note in report.notes],
    }
    # NOTE: a file name or text may hold half a surrogate pair, which UTF-8 lacks; JSON has an escape for it, and
    # `backslashreplace` happens to write just that.
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _document(document: DocumentReport, language: Language, look: Look) -> Json:
    return {
        "path": public_path(document.path, look.folder),
        "format": document.format.value,
        "language": document.language,
        "genre": document.genre.value,
        "words": document.words,
        "pages": document.pages,
        "words_in_other_languages": dict(sorted(document.words_in_other_languages.items())),
        "notes": [note.text.say(language, **note.facts) for note in document.notes],
        "findings": [_finding(one, look.ui or one.language) for one in document.findings],
        "people": [
            {
                "name": person.name,
                "gender": person.gender,
                "basis": person.basis,
                "roles": list(person.roles),
                "mentions": person.mentions,
                "name_form": person.name_form,
                "deeds": list(person.deeds),
                "quoted": person.quoted,
                "first_named": {"section": list(person.section), "location": _location(person.place)},
            }
            for person in document.people
        ],
        "evidence": {
            kind.value: [_evidence(one) for one in document.evidence if one.kind is kind] for kind in EvidenceKind
        },
        "tips": [_tip_result(one) for one in document.tips],
        "known": [_finding(one, look.ui or one.language) for one in document.known],
        "ignored": [_ignored(one, look) for one in document.ignored],
        "chapters": [_chapter(one) for one in document.chapters],
    }


def _ignored(ignored: Ignored, look: Look) -> Json:
    return {
        "finding": _finding(ignored.finding, look.ui or ignored.finding.language),
        "reason": ignored.reason,
        "ignored_by": ignored.by.value,
    }


def _chapter(chapter: ChapterReport) -> Json:
    return {
        "title": chapter.title,
        "label": chapter.label or None,
        "words": chapter.words,
        "location": _location(chapter.place),
        "persons": {gender: chapter.persons.get(gender, 0) for gender in GENDERS},
        "mentions": {gender: chapter.mentions.get(gender, 0) for gender in GENDERS},
        "absent": list(chapter.absent),
        "tips": [_tip_result(one) for one in chapter.tips],
    }


def _finding(finding: Finding, language: Language) -> Json:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "language": finding.language,
        "message": finding.message,
        "advice": finding.advice,
        "suggestions": list(finding.suggestions),
        "rewritten": finding.rewritten or None,
        "tips": [_tip(tip, language) for tip in finding.tips],
        "quote": finding.quote,
        "sentence": finding.sentence,
        "scope": finding.scope.value if finding.scope else None,
        "section": list(finding.section),
        "location": _location(finding.place),
        "fingerprint": finding.fingerprint,
        "chapters": list(finding.chapters),
    }


def _tip(tip: Tip, language: Language) -> Json:
    return {"id": tip.id, "page": tip.page, "text": tip.text.say(language)}


def _tip_result(result: TipResult) -> Json:
    return {
        "id": result.tip.id,
        "status": result.status.value,
        "findings": list(result.findings),
        "evidence": result.evidence,
        "shown_by": list(result.shown_by),
    }


def _evidence(evidence: Evidence) -> Json:
    return {
        "quote": evidence.quote,
        "what": evidence.what,
        "tips": list(evidence.tips),
        "location": _location(evidence.place),
    }


def _location(place: Place) -> Json:
    return {
        "line": place.start.line if place.start else None,
        "column": place.start.column if place.start else None,
        "end_line": place.end.line if place.end else None,
        "end_column": place.end.column if place.end else None,
        "paragraph": place.paragraph,
        "page": place.page,
        "boxes": [_box(box) for box in place.boxes],
    }


def _box(box: PageBox) -> Json:
    return {
        "page": box.page,
        "left_pt": round(box.left_pt, DECIMALS),
        "top_pt": round(box.top_pt, DECIMALS),
        "right_pt": round(box.right_pt, DECIMALS),
        "bottom_pt": round(box.bottom_pt, DECIMALS),
    }


def _error(error: FileError, language: Language, look: Look) -> Json:
    return {"path": public_path(error.path, look.folder), "message": error.error.say(language)}


REPORTER = Reporter(
    name="json",
    about=Text(nl="voor programma's: alles wat gevonden is", en="for programs: all that was found"),
    render=render,
)
