"""A linter for lesson material.

>>> import curriclint
>>> report = curriclint.lint("examples/nl/les-zonnepaneel.md")

See docs/python.md. The public names are loaded when they are first used, so that `import curriclint` costs nothing.
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from curriclint.api import lint, read
    from curriclint.document import Document
    from curriclint.finding import Finding
    from curriclint.rule import Rule

__version__ = "0.1.0"

__all__ = ["Document", "Finding", "Rule", "__version__", "lint", "read"]

_HOMES = {
    "Document": "curriclint.document",
    "Finding": "curriclint.finding",
    "Rule": "curriclint.rule",
    "lint": "curriclint.api",
    "read": "curriclint.api",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
