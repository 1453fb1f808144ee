"""Pages filled in from templates that escape all text of others."""

from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from curriclint import __version__
from curriclint.reporters import text_words
from curriclint.reporters.html import words as report_words
from curriclint.reporters.html.filling import environment_for, sayer
from curriclint.web import words
from curriclint.web.uploads import FILE_BYTES, FILES_AT_ONCE
from curriclint.web.visitors import Visitor
from curriclint.wording import LANGUAGES, Language, Text

FOLDER = Path(__file__).parent


class Pages:
    """Makes pages for a server; `is_private` tells that it serves this computer only."""

    def __init__(self, *, is_private: bool) -> None:
        self._is_private = is_private

    def page(self, request: Request, template: str, **values: object) -> Response:
        """Return a page for who asks."""
        visitor: Visitor = request.scope["visitor"]
        return HTMLResponse(self.text(template, visitor, request.scope.get("root_path", ""), **values))

    def text(self, template: str, visitor: Visitor, root: str, **values: object) -> str:
        """Return a filled template; `root` is what stands before every path."""
        return (
            _environment()
            .get_template(f"{template}.html.jinja")
            .render(
                language=visitor.language,
                say=sayer(visitor.language),
                form_key=visitor.form_key,
                root=root,
                is_private=self._is_private,
                **values,
            )
        )

    def markup(self, template: str, visitor: Visitor, root: str, **values: object) -> Markup:
        """Return a filled template as a part of a page."""
        return Markup(self.text(template, visitor, root, **values))

    def message(self, request: Request, status: int, text: str | None = None, title: Text | None = None) -> Response:
        """Return a page that says what is wrong, and what to do."""
        visitor: Visitor = request.scope["visitor"]
        return self._message(visitor, request.scope.get("root_path", ""), status, text, title)

    def refusal(self, status: int, language: Language, root: str) -> Response:
        """Return such a page for somebody who is not let in."""
        return self._message(Visitor("", language, ""), root, status, None, None)

    def enter(self, visitor: Visitor, root: str) -> Response:
        """Return the page that goes on to the start, now that the browser has its cookie."""
        return HTMLResponse(self.text("enter", visitor, root))

    def _message(self, visitor: Visitor, root: str, status: int, text: str | None, title: Text | None) -> Response:
        language = visitor.language
        known = words.ERROR_TITLES.get(status, words.ERROR_TITLES[400])
        told = text or words.ERROR_TEXTS.get(status, words.ERROR_TEXTS[400]).say(language)
        page = self.text(
            "message", visitor, root, title=(title or known).say(language), told=told, is_in=bool(visitor.id)
        )
        return HTMLResponse(page, status)


@cache
def _environment() -> Environment:
    environment = environment_for(FOLDER / "templates")
    environment.globals.update(
        words=words,
        report_words=report_words,
        text_words=text_words,
        languages=LANGUAGES,
        version=__version__,
        most_files=FILES_AT_ONCE,
        most_megabytes=FILE_BYTES >> 20,
        most_bytes=FILE_BYTES,
    )
    return environment
