"""`curriclint config`: what holds for a file, and why."""

from pathlib import Path
from typing import Literal

import click

from curriclint.cli.manner import Manner, ui_option


@click.group()
def config() -> None:
    """See the configuration."""


@config.command(short_help="What holds for a file, and where that is said.")
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form."
)
@click.option(
    "--config", "config_file", type=click.Path(path_type=Path), metavar="FILE", help="Configuration file to use."
)
@ui_option
@click.pass_obj
def show(manner: Manner, path: Path, format_: Literal["text", "json"], config_file: Path | None) -> None:
    """Tell what holds for the file PATH, and which line of which file says so."""
    import json
    import sys

    from curriclint.cli.config_view import as_json, as_lines, view_of
    from curriclint.cli.terminal import look_of
    from curriclint.cli.terminal import show as put
    from curriclint.config import load_config
    from curriclint.reporters.text_line import draw

    found = load_config(config_file, Path.cwd())
    manner.ui = manner.ui or found.ui
    view = view_of(found, path)
    if format_ == "json":
        put((json.dumps(as_json(view), ensure_ascii=False, indent=2) + "\n").encode())
    else:
        look = look_of(sys.stdout)
        put(draw(as_lines(view, manner.language), look), colour=look.colour)


COMMAND = config
