"""The application: its pages, the guard before them, and the desk that opens and closes with it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from curriclint.batch import default_workers
from curriclint.config import Config, settings_of
from curriclint.files import LessonFile
from curriclint.ignore_list import Entry
from curriclint.shipped import shipped_folder
from curriclint.web.address import Address
from curriclint.web.desk import Desk
from curriclint.web.downloads import Downloads
from curriclint.web.guard import Guard
from curriclint.web.lesson_pages import LessonPages
from curriclint.web.pages import Pages
from curriclint.web.service import Service
from curriclint.web.start_pages import StartPages
from curriclint.web.static_files import asset
from curriclint.web.visitors import Signer
from curriclint.wording import Language
from curriclint.worker_messages import Setup

_WARM_UP = ("nl/les-zonnepaneel.md", "en/lesson-water-filter.md")
"""Lessons of our own that a child reads first, so that both languages are loaded."""

TIDY_SECONDS = 60.0
"""How often those who left are forgotten."""


def application(config: Config, place: Address, fallback: Language, ignored: tuple[Entry, ...] = ()) -> Starlette:
    """Return the application; its child processes run from its start to its end.

    `fallback` is the language for browsers that ask for neither of ours; `ignored` are findings that are left alone
    in every lesson.
    """
    names = dict(config.places_of_names())
    setup = Setup(settings_of(config), config.rules, config.lexicons, config.limits.memory_mib, names)
    desk = Desk(setup, config.limits, config.jobs or default_workers(), _lessons_to_warm_up_with())
    pages = Pages(is_private=place.token is None)
    service = Service(config, desk, pages, ignored=ignored)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        desk.open()
        tidying = asyncio.create_task(_tidy_now_and_then(service))
        try:
            yield
        finally:
            tidying.cancel()
            desk.close()

    async def not_found(request: Request, error: Exception) -> Response:
        return pages.message(request, error.status_code if isinstance(error, HTTPException) else 404)

    async def our_fault(request: Request, _: Exception) -> Response:
        return pages.message(request, 500)

    guard = Middleware(Guard, place=place, signer=Signer.from_token(place.token), pages=pages, fallback=fallback)
    return Starlette(
        routes=[
            Route("/healthy", _healthy),
            Route("/static/{name}", asset),
            *StartPages(service).routes(),
            *LessonPages(service).routes(),
            *Downloads(service).routes(),
        ],
        middleware=[guard],
        exception_handlers={HTTPException: not_found, Exception: our_fault},
        lifespan=lifespan,
    )


async def _tidy_now_and_then(service: Service) -> None:
    """Forget who left, also while nobody else comes."""
    while True:
        await asyncio.sleep(TIDY_SECONDS)
        service.house.tidy()


async def _healthy(_: Request) -> Response:
    return PlainTextResponse("ok\n")


def _lessons_to_warm_up_with() -> list[LessonFile]:
    paths = [shipped_folder("examples") / name for name in _WARM_UP]
    return [LessonFile(path, path.name) for path in paths if path.is_file()]
