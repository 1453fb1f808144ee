"""The whole page: parts about each document, contents, filters and method, in one file that needs nothing else."""

import base64
import hashlib
from functools import cache

from markupsafe import Markup

from curriclint import __version__
from curriclint.finding import Report
from curriclint.reporters import Look, language_of
from curriclint.reporters.hidden import hidden_lines, run_notes
from curriclint.reporters.html.articles import (
    FOLDER,
    Extras,
    article_html,
    filled_page,
    filters_html,
    jump_html,
    rules_html,
)
from curriclint.reporters.html.remarks import remarks_of
from curriclint.reporters.public_path import public_path


def page(report: Report, look: Look) -> bytes:
    """Return the page for a run, in UTF-8.

    Its policy allows our own stylesheet and script, known by their hash, and nothing else: no address is opened,
    whatever the text of the material holds.
    """
    language = language_of(report, look)
    # With one document, what it already offers comes before anything about remarks.
    is_alone = len(report.documents) == 1
    filters = filters_html(report.documents, look, language, heading="h4" if is_alone else "h2")
    extras = Extras(above_remarks=filters) if is_alone else Extras()
    style, script = asset("report.css"), asset("report.js")
    return filled_page(
        "page.html.jinja",
        language,
        policy=policy_for(style, script),
        style=style,
        script=script,
        version=__version__,
        documents=report.documents,
        paths=[public_path(one.path, look.folder) for one in report.documents],
        articles=[
            article_html(document, look, language, number, extras=extras)
            for number, document in enumerate(report.documents, start=1)
        ],
        counts=[len(remarks_of(one, look)) for one in report.documents],
        filters="" if is_alone else filters,
        jump=jump_html(report.documents, look, language),
        notes=[*hidden_lines(report, language), *run_notes(report, language)],
        rules=rules_html(report.documents, language),
        errors=[(public_path(one.path, look.folder), one.error.say(language)) for one in report.errors],
    ).encode("utf-8", "replace")


@cache
def asset(name: str) -> Markup:
    """Return the stylesheet or the script of the page, which are our own and hold no text of others."""
    return Markup((FOLDER / "assets" / name).read_text("utf-8"))


def policy_for(style: str, script: str) -> str:
    """Return what a page may do: use this stylesheet and this script, and nothing else."""
    return (
        f"default-src 'none'; style-src {_hash_of(style)}; script-src {_hash_of(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash_of(content: str) -> str:
    digest = hashlib.sha256(content.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
