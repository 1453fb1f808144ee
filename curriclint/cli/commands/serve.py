"""`curriclint serve`: the page for the browser."""

import importlib.util
import os
from pathlib import Path
from typing import TypedDict, Unpack

import click

from curriclint.cli.manner import Manner, ui_option
from curriclint.errors import UsageError
from curriclint.wording import Text

TOKEN_VARIABLE = "CURRICLINT_TOKEN"
"""Environment variable with the token to use; without it each start makes one of its own."""

_NEEDED = ("starlette", "uvicorn", "python_multipart")
_NOT_INSTALLED = Text(
    nl="de pagina voor de browser hoort bij een extra die nog niet is geïnstalleerd. Doe: pip install "
    '"curriclint[web]"',
    en='the page for the browser is an extra that is not installed yet. Run: pip install "curriclint[web]"',
)
_SERVES = Text(
    nl="curriclint staat klaar op {url}\nLaat dit venster open zolang je werkt. Stoppen: Ctrl-C.",
    en="curriclint is ready at {url}\nLeave this window open while you work. To stop: Ctrl-C.",
)


class Options(TypedDict):
    """The options of the command as click hands them over; None where one was not given."""

    port: int | None
    no_browser: bool
    host: str
    allow_host: tuple[str, ...]
    root_path: str
    config: Path | None
    jobs: int | None


@click.command(short_help="Open a page in the browser to drop lessons on.")
@click.option("--port", type=click.IntRange(1, 65535), metavar="N", help="Port to listen on.  [default: a free one]")
@click.option("--no-browser", is_flag=True, help="Do not open the browser; only say where the page is.")
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    metavar="ADDRESS",
    help="Address to listen on. Where others can reach it, the page asks for a token.",
)
@click.option(
    "--allow-host",
    multiple=True,
    metavar="NAME",
    help="Name by which browsers may ask for the page, as behind a proxy (may be repeated).",
)
@click.option("--root-path", default="", metavar="PATH", help="What a proxy puts before every path, such as /lessons.")
@ui_option
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Configuration file to use.")
@click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Files to work on at the same time.")
@click.pass_obj
def serve(manner: Manner, **options: Unpack[Options]) -> None:
    """Serve a page to drop lessons on, and open it in the browser.

    Only this computer can reach it, unless --host or --allow-host says otherwise; then whoever asks needs the token in
    the address that is printed. CURRICLINT_TOKEN in the environment sets a token that stays the same.
    """
    if not all(importlib.util.find_spec(name) for name in _NEEDED):
        raise UsageError(_NOT_INSTALLED)
    # What serves is loaded here, so that help is there at once.
    from curriclint.cli.lint_run import configuration, ignore_list
    from curriclint.cli.terminal import show
    from curriclint.config import settings_of
    from curriclint.linting import load_linter
    from curriclint.web.address import Address, address
    from curriclint.web.application import application
    from curriclint.web.serving import serve as run

    def announce(place: Address) -> None:
        show(f"{_SERVES.say(manner.language, url=place.url)}\n")

    chosen = configuration(options["config"], {"jobs": options["jobs"]})
    if chosen.file is not None:
        # What is wrong with rules of one's own is told before a teacher runs into it.
        load_linter(settings_of(chosen), rule_folders=chosen.rules, lexicon_folders=chosen.lexicons)
    place = address(
        options["host"], options["port"], options["allow_host"], os.environ.get(TOKEN_VARIABLE), options["root_path"]
    )
    ignored = ignore_list(chosen)
    run(
        lambda place: application(chosen, place, manner.language, ignored),
        place,
        announce,
        opens_browser=not options["no_browser"],
    )


COMMAND = serve
