"""The page of one lesson: how far it is, what is said of it, and what the teacher does with that."""

import time

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from curriclint.annotators import annotators
from curriclint.finding import DocumentReport, Finding, IgnoredBy
from curriclint.reporters import Look, text_words
from curriclint.reporters.html.articles import Extras, article_html, filters_html, jump_html, rules_html
from curriclint.reporters.text_finding import is_idea
from curriclint.web import words
from curriclint.web.asides import Reach
from curriclint.web.corrections import counts_of, people_choices, put_right, told_of
from curriclint.web.forms import our_fields
from curriclint.web.lessons import Lesson, Room, Stage
from curriclint.web.service import Service, go_to, patiently, visitor_of
from curriclint.wording import Language

WORDS_PER_SECOND = 4000
"""About how fast a book is read on a school laptop, for the bar that shows progress: half the speed of a server."""
MOST_SHARE = 0.95
"""How far that bar goes before the result is there."""

FIRST_PEOPLE = 12
"""People with a form in sight; in a book the others are folded away."""


class LessonPages:
    """Handlers of those pages."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def routes(self) -> list[Route]:
        """Return where they are."""
        return [
            Route("/lessons/{lesson}", self.lesson),
            Route("/lessons/{lesson}/stage", self.stage),
            Route("/lessons/{lesson}/aside", self.lay_aside, methods=["POST"]),
            Route("/lessons/{lesson}/back", self.take_back, methods=["POST"]),
            Route("/lessons/{lesson}/people", self.put_right, methods=["POST"]),
            Route("/lessons/{lesson}/clear", self.clear, methods=["POST"]),
        ]

    async def lesson(self, request: Request) -> Response:
        """Show a lesson: what is said of it, or why one has to wait, or what is wrong with it."""
        room, lesson = self._service.lesson_of(request)
        language = visitor_of(request).language
        if lesson is None:
            return self._service.pages.message(request, 404)
        self._service.have_read(room, lesson, language)
        await patiently(lesson, language)
        report = lesson.report(language)
        if report is not None:
            return await run_in_threadpool(self._results, request, room, lesson, report)
        if lesson.error is not None:
            return self._service.pages.page(
                request, "failed", name=lesson.name, id=lesson.id, told=lesson.error.say(language)
            )
        return self._service.pages.page(
            request, "waiting", name=lesson.name, id=lesson.id, **_progress(lesson, language)
        )

    def _results(self, request: Request, room: Room, lesson: Lesson, report: DocumentReport) -> Response:
        visitor = visitor_of(request)
        pages, root = self._service.pages, request.scope.get("root_path", "")
        shown = self._service.without_asides(room, lesson, report, visitor.language)
        look = Look(ui=visitor.language, fallback=visitor.language)

        def on_finding(finding: Finding, number: int | None) -> str:
            return pages.markup("aside_form", visitor, root, lesson_id=lesson.id, finding=finding, number=number)

        people = pages.markup(
            "people_form",
            visitor,
            root,
            lesson_id=lesson.id,
            people=people_choices(report),
            first_people=FIRST_PEOPLE,
            corrections=told_of(lesson.corrections, visitor.language),
            before=counts_of(lesson.before, visitor.language) if lesson.before and lesson.corrections else "",
            after=counts_of(report, visitor.language),
        )
        filters = filters_html([shown], look, visitor.language, heading="h4")
        extras = Extras(on_finding, below_people=people, above_remarks=filters)
        return pages.page(
            request,
            "results",
            id=lesson.id,
            name=lesson.name,
            title=report.title or lesson.name,
            jump=jump_html([shown], look, visitor.language),
            article=article_html(shown, look, visitor.language, extras=extras),
            rules=rules_html([shown], visitor.language),
            format=report.format,
            is_annotated=report.format in annotators(),
            laid_aside=[one.finding for one in shown.ignored if one.by is IgnoredBy.LIST],
            asides=room.asides,
        )

    async def stage(self, request: Request) -> Response:
        """Tell a script how far a lesson is."""
        _, lesson = self._service.lesson_of(request)
        language = visitor_of(request).language
        if lesson is None:
            return JSONResponse({"stage": Stage.FAILED.value})
        await patiently(lesson, language)
        return JSONResponse({"stage": lesson.stage(language).value, **_progress(lesson, language)})

    async def lay_aside(self, request: Request) -> Response:
        """Lay a remark aside, for this time or for the school."""
        room, lesson = self._service.lesson_of(request)
        visitor = visitor_of(request)
        fields = await our_fields(request, visitor)
        if fields is None:
            return self._service.pages.message(request, 403)
        report = lesson.report(visitor.language) if lesson else None
        found = [one for one in report.findings if one.fingerprint == fields.get("finding")] if report else []
        reach = next((one for one in Reach if one.value == fields.get("reach")), None)
        if lesson is None or report is None or not found or reach is None:
            return self._service.pages.message(request, 404)
        room.asides.lay(lesson.id, found[0], reach)
        left = self._service.without_asides(room, lesson, report, visitor.language)
        return _back_to(request, lesson, _anchor_after(left, fields.get("number", "")))

    async def take_back(self, request: Request) -> Response:
        """Show a remark again that was laid aside."""
        room, lesson = self._service.lesson_of(request)
        fields = await our_fields(request, visitor_of(request))
        if fields is None:
            return self._service.pages.message(request, 403)
        if lesson is None:
            return self._service.pages.message(request, 404)
        room.asides.take_back(lesson.id, fields.get("aside", ""))
        return _back_to(request, lesson, "asides")

    async def put_right(self, request: Request) -> Response:
        """Put a person right, or undo that, and read the lesson again."""
        room, lesson = self._service.lesson_of(request)
        visitor = visitor_of(request)
        fields = await our_fields(request, visitor)
        if fields is None:
            return self._service.pages.message(request, 403)
        report = lesson.report(visitor.language) if lesson else None
        if lesson is None or not report:
            return self._service.pages.message(request, 404)
        if put_right(lesson.corrections, report, fields):
            lesson.forget_reports()
            self._service.have_read(room, lesson, visitor.language)
            await patiently(lesson, visitor.language)
        return _back_to(request, lesson, "people-form")

    async def clear(self, request: Request) -> Response:
        """Forget one lesson."""
        room, lesson = self._service.lesson_of(request)
        if await our_fields(request, visitor_of(request)) is None:
            return self._service.pages.message(request, 403)
        if lesson is not None:
            room.remove(lesson)
        return go_to(request, "/lessons" if room.lessons else "/")


def _back_to(request: Request, lesson: Lesson, anchor: str) -> Response:
    return go_to(request, f"/lessons/{lesson.id}#{anchor}")


def _anchor_after(report: DocumentReport, number: str) -> str:
    """Return the place of the remark that now has the number of one that went, or of the last; else of the ideas."""
    remarks = sum(not is_idea(one) for one in report.findings)
    if not number.isdecimal():
        return "d1-ideas"
    return f"d1-n{min(int(number[:9]), remarks)}" if remarks else "asides"


def _progress(lesson: Lesson, language: Language) -> dict[str, object]:
    """Return what to say of a lesson that is being read, and which share of that is done as far as can be told."""
    job = lesson.jobs.get(language)
    if job is None or job.begun is None:
        return {"told": words.IN_QUEUE.say(language), "share": 0}
    if job.words is None:
        return {"told": words.OPENING.say(language), "share": 0}
    expected_seconds = 1 + job.words / WORDS_PER_SECOND
    share = round(min((time.monotonic() - job.begun) / expected_seconds, 1) * MOST_SHARE, 3)
    return {"told": words.WORDS_FOUND.say(language, words=text_words.WORDS.count(job.words, language)), "share": share}
