"""How templates are filled: all text is escaped and made readable, and a value that is missing is a fault."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from curriclint.reporters.html.marked_text import readable
from curriclint.wording import Language, Text


def environment_for(*folders: Path) -> Environment:
    """Return an environment for the templates in some folders, the first of which goes before the others."""
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_safe,
    )


def sayer(language: Language) -> Callable[..., str]:
    """Return what says a text in one language: the `say` of the templates."""

    def say(text: Text, **facts: object) -> str:
        return text.say(language, **facts)

    return say


def _safe(value: object) -> object:
    return readable(value) if isinstance(value, str) and not isinstance(value, Markup) else value
