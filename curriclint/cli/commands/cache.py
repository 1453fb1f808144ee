"""`curriclint cache`: what is kept for a next run."""

import click

from curriclint.cli.manner import Manner, ui_option
from curriclint.wording import Text

_INFO = Text(
    nl="{folder}: {reports} verslagen, {size} MB. Alleen jij kunt erbij. Opruimen: curriclint cache clear",
    en="{folder}: {reports} reports, {size} MB. Only you can open it. To empty it: curriclint cache clear",
)
_CLEARED = Text(nl="{reports} verslagen weggehaald uit {folder}", en="{reports} reports removed from {folder}")


@click.group()
def cache() -> None:
    """See or empty what is kept for a next run."""


@cache.command(short_help="Where it is and how large.")
@ui_option
@click.pass_obj
def info(manner: Manner) -> None:
    """Tell where the reports are kept that spare a next run work, how many and how large."""
    from curriclint.cache import ReportCache, cache_folder

    found = ReportCache(cache_folder()).info()
    click.echo(
        _INFO.say(manner.language, folder=found.folder, reports=found.reports, size=f"{found.size_bytes / 1e6:.1f}")
    )


@cache.command(short_help="Remove what is kept.")
@ui_option
@click.pass_obj
def clear(manner: Manner) -> None:
    """Remove all reports that are kept; the next run lints everything anew."""
    from curriclint.cache import ReportCache, cache_folder

    kept = ReportCache(cache_folder())
    found = kept.info()
    kept.clear()
    click.echo(_CLEARED.say(manner.language, folder=found.folder, reports=found.reports))


COMMAND = cache
