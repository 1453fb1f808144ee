"""How a command speaks when something goes wrong before it has anything to report."""

import locale
import os
from collections.abc import Mapping
from dataclasses import dataclass

import click

from curriclint.wording import LANGUAGES, Language

_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of_computer(environment: Mapping[str, str] = os.environ) -> Language:
    """Return Dutch on a computer that is set to Dutch, else English."""
    told = [environment[name] for name in _LOCALE_VARIABLES if environment.get(name)]
    # NOTE: Windows sets none of these, and calls the language "Dutch_Netherlands".
    setting = (told or [locale.getlocale()[0] or ""])[0].lower()
    return "nl" if setting.startswith(("nl", "dutch")) else "en"


@dataclass(slots=True)
class Manner:
    """What the user asked for: a language, and whether a fault of ours is shown with all its technical detail."""

    ui: Language | None = None
    verbose: bool = False

    @property
    def language(self) -> Language:
        """Return the language in which to speak when there is no material that tells."""
        return self.ui or language_of_computer()


def _choose_ui(ctx: click.Context, _parameter: click.Parameter, ui: Language | None) -> None:
    ctx.ensure_object(Manner).ui = ui


ui_option = click.option(
    "--ui",
    type=click.Choice(LANGUAGES),
    callback=_choose_ui,
    expose_value=False,
    is_eager=True,
    help="Language of the messages.",
)
"""The option `--ui`, the same in every command: it is found in the command's `Manner`."""
