"""What a teacher takes home: the annotated file, the report, the table, and what was laid aside as configuration."""

import asyncio

import yaml
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from curriclint.document import Format
from curriclint.errors import CurriclintError
from curriclint.finding import FileError, Report
from curriclint.reporters import Look, reporters
from curriclint.web import words
from curriclint.web.asides import REASONS, Reach
from curriclint.web.corrections import as_yaml
from curriclint.web.names import disposition, download_name
from curriclint.web.service import Service, visitor_of
from curriclint.worker_messages import AnnotatedCopy

_KINDS = {"html": "text/html; charset=utf-8", "csv": "text/csv; charset=utf-8"}
_ENDINGS = {Format.DOCX: ".docx", Format.PDF: ".pdf", Format.MARKDOWN: ".md", Format.TEXT: ".txt"}
_CONTENT_TYPES = {
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.PDF: "application/pdf",
    Format.MARKDOWN: "text/markdown; charset=utf-8",
    Format.TEXT: "text/plain; charset=utf-8",
}


class Downloads:
    """Handlers of what is kept as a file."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def routes(self) -> list[Route]:
        """Return where they are."""
        return [
            Route("/lessons/{lesson}/report.html", self.html),
            Route("/lessons/{lesson}/findings.csv", self.csv),
            Route("/lessons/{lesson}/annotated", self.annotated),
            Route("/lessons/{lesson}/people.yaml", self.people),
            Route("/lessons/{lesson}/ignore.yaml", self.ignored),
            Route("/settings.yaml", self.settings),
        ]

    async def html(self, request: Request) -> Response:
        """Give the report as a page of its own."""
        return await self._rendered(request, "html")

    async def csv(self, request: Request) -> Response:
        """Give the remarks as a table."""
        return await self._rendered(request, "csv")

    async def _rendered(self, request: Request, format_: str) -> Response:
        room, lesson = self._service.lesson_of(request)
        language = visitor_of(request).language
        report = lesson.report(language) if lesson else None
        if lesson is None or report is None:
            return self._service.pages.message(request, 404)
        shown = Report((self._service.without_asides(room, lesson, report, language),))
        look = Look(ui=language, fallback=language)
        rendered = await run_in_threadpool(reporters()[format_].render, shown, look)
        content = rendered if isinstance(rendered, bytes) else rendered.encode("utf-8", "replace")
        return kept_as(download_name(lesson.name, f".curriclint.{format_}"), content, _KINDS[format_])

    async def annotated(self, request: Request) -> Response:
        """Give a copy of the file with the remarks in it."""
        room, lesson = self._service.lesson_of(request)
        language = visitor_of(request).language
        report = lesson.report(language) if lesson else None
        if lesson is None or report is None:
            return self._service.pages.message(request, 404)
        try:
            job = self._service.annotate(room, lesson, report, language)
        except CurriclintError as error:
            return self._service.pages.message(request, 503, error.say(language))
        outcome = await asyncio.wrap_future(job.future)
        if isinstance(outcome, FileError):
            return self._service.pages.message(request, 500, outcome.error.say(language), words.NOT_ANNOTATED)
        assert isinstance(outcome, AnnotatedCopy)
        name = download_name(lesson.name, f".curriclint{_ENDINGS[report.format]}")
        return kept_as(name, outcome.data or b"", _CONTENT_TYPES[report.format])

    async def people(self, request: Request) -> Response:
        """Give what was put right in the table of people, as a file to keep beside the lesson."""
        _, lesson = self._service.lesson_of(request)
        if lesson is None:
            return self._service.pages.message(request, 404)
        return _yaml("curriclint-people.yaml", as_yaml(lesson.corrections))

    async def ignored(self, request: Request) -> Response:
        """Give the remarks that are not for this time, as a list of findings to leave alone."""
        room, lesson = self._service.lesson_of(request)
        if lesson is None:
            return self._service.pages.message(request, 404)
        reason = REASONS[Reach.THIS_TIME].say(visitor_of(request).language)
        entries = [
            {"fingerprint": one.fingerprint, "reason": f"{reason} ({one.rule}: {one.quote or one.name})"}
            for (owner, _), one in room.asides.remarks.items()
            if owner == lesson.id
        ]
        return _yaml("curriclint-ignore.yaml", entries)

    async def settings(self, request: Request) -> Response:
        """Give the rules that are off in this school, as a configuration file."""
        room = self._service.room_of(request)
        ignore = sorted({*self._service.config.ignore, *room.asides.rules})
        # NOTE: browsers take the dot off the name of what they keep.
        comment = words.SAVE_AS.say(visitor_of(request).language)
        return _yaml("curriclint.yaml", {"ignore": ignore}, comment)


def kept_as(name: str, content: bytes, kind: str) -> Response:
    """Return an answer that the browser keeps as a file, and would not run if it showed it."""
    return Response(
        content,
        headers={"content-disposition": disposition(name), "content-security-policy": "sandbox"},
        media_type=kind,
    )


def _yaml(name: str, data: object, comment: str = "") -> Response:
    text = f"# {comment}\n" if comment else ""
    text += yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return kept_as(name, text.encode("utf-8", "replace"), "text/yaml; charset=utf-8")
