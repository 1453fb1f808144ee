"""The page to begin on, what is handed in there, and the list of what a visitor has here."""

from dataclasses import dataclass, replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from curriclint.reporters.text_finding import is_idea
from curriclint.shipped import shipped_folder
from curriclint.web import words
from curriclint.web.forms import is_ours, our_fields
from curriclint.web.lessons import Lesson, Room, Stage
from curriclint.web.service import Service, go_to, patiently, visitor_of
from curriclint.web.uploads import Upload, UploadError
from curriclint.wording import Language

EXAMPLES: dict[Language, str] = {"nl": "nl/werkblad-krachten.docx", "en": "en/career-talk.pdf"}
"""The lesson to try, by the language of the page."""


@dataclass(frozen=True, slots=True)
class Row:
    """A lesson in the list: how far it is, and how many remarks and kinds of strengths it has, or what is wrong."""

    id: str
    name: str
    stage: Stage
    remarks: int = 0
    strengths: int = 0
    error: str = ""


class StartPages:
    """Handlers of those pages."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def routes(self) -> list[Route]:
        """Return where they are."""
        return [
            Route("/", self.start),
            Route("/lessons", self.lessons),
            Route("/lessons", self.hand_in, methods=["POST"]),
            Route("/lessons/stages", self.stages),
            Route("/example", self.example, methods=["POST"]),
            Route("/clear", self.clear, methods=["POST"]),
        ]

    async def start(self, request: Request) -> Response:
        """Show where to hand in lessons."""
        room = self._service.room_of(request)
        return self._service.pages.page(
            request,
            "start",
            lesson_count=len(room.lessons),
            told=words.CLEARED if "cleared" in request.query_params else None,
        )

    async def hand_in(self, request: Request) -> Response:
        """Take in what was dropped, chosen or pasted."""
        visitor = visitor_of(request)
        try:
            form = await self._service.uploads.read(request, visitor.language)
        except UploadError as error:
            return self._service.pages.message(request, error.status, error.text.say(visitor.language, **error.facts))
        if not is_ours(form.key, visitor):
            return self._service.pages.message(request, 403)
        if not form.uploads:
            return self._service.pages.message(request, 400, words.NOTHING_SENT.say(visitor.language))
        return await self._take_in(request, form.uploads)

    async def example(self, request: Request) -> Response:
        """Take in a lesson of our own."""
        visitor = visitor_of(request)
        if await our_fields(request, visitor) is None:
            return self._service.pages.message(request, 403)
        path = shipped_folder("examples") / EXAMPLES[visitor.language]
        return await self._take_in(request, (Upload(path.name, path.read_bytes()),))

    async def _take_in(self, request: Request, uploads: tuple[Upload, ...]) -> Response:
        visitor = visitor_of(request)
        room = self._service.room_of(request)
        taken = [self._service.take_in(room, upload, visitor.language) for upload in uploads]
        self._service.house.keep(visitor.id, room)
        if len(taken) > 1:
            return go_to(request, "/lessons")
        await patiently(taken[0], visitor.language)
        return go_to(request, f"/lessons/{taken[0].id}")

    async def lessons(self, request: Request) -> Response:
        """Show what the visitor has here, and how far each is."""
        language = visitor_of(request).language
        room = self._service.room_of(request)
        for lesson in room.lessons.values():
            self._service.have_read(room, lesson, language)
        rows = [_row(self._service, room, lesson, language) for lesson in reversed(room.lessons.values())]
        return self._service.pages.page(
            request, "lessons", rows=rows, is_busy=any(row.stage in {Stage.WAITING, Stage.READING} for row in rows)
        )

    async def stages(self, request: Request) -> Response:
        """Tell a script how many are done."""
        language = visitor_of(request).language
        stages = [lesson.stage(language) for lesson in self._service.room_of(request).lessons.values()]
        done = sum(stage in {Stage.READY, Stage.FAILED} for stage in stages)
        return JSONResponse({"done": done, "all": len(stages)})

    async def clear(self, request: Request) -> Response:
        """Forget all that the visitor has here."""
        visitor = visitor_of(request)
        if await our_fields(request, visitor) is None:
            return self._service.pages.message(request, 403)
        self._service.house.empty(visitor.id)
        return go_to(request, "/?cleared")


def _row(service: Service, room: Room, lesson: Lesson, language: Language) -> Row:
    row = Row(lesson.id, lesson.name, lesson.stage(language), error=lesson.error.say(language) if lesson.error else "")
    report = lesson.report(language)
    if report is None:
        return row
    left = service.without_asides(room, lesson, report, language)
    remarks = sum(not is_idea(one) for one in left.findings)
    return replace(row, remarks=remarks, strengths=len({one.kind for one in report.evidence}))
