"""Say what the line that opens a fence tells: what the fence holds, and under which title."""

import re
from dataclasses import dataclass

from curriclint.document import Scope
from curriclint.readers.markdown.html_tokens import attribute_of

DIRECTIVE = re.compile(r"\{(?P<name>[^\s{}]*)(?P<attributes>[^{}]*)\}[ \t]*(?P<title>.*)")
"""`{name}` or `{.class title="..."}`, and after it the title."""

CONTAINER = re.compile(r"(?P<name>[\w.-]+)(?:\[(?P<label>[^\]]*)\])?(?P<attributes>\{[^{}]*\})?[ \t]*(?P<title>.*)")
"""`name Title`, `name[Title]`, with attributes in braces or without."""

OPTION = re.compile(r":(?P<key>[A-Za-z][\w-]*+):(?:[ \t]++(?P<value>.*))?")
"""An option of a directive, on the lines below its opening."""

CODE_NAMES = frozenset(
    "bash bibliography c code code-block code-cell contents cpp csharp css csv-table dot doctest eval-rst glue "
    "graphviz haskell highlight html iframe include index java javascript js json jsx julia jupyter-execute latex "
    "literalinclude matlab mermaid node octave ojs parsed-literal perl php plot prompt py pyodide python r raw ruby "
    "rust scala sh sourcecode sql stan tableofcontents tikz toctree ts typescript video webr yaml youtube".split()
)
"""Directives and languages whose fence holds no text. Any other name is taken for a box: courses make up their own."""

FORMULA_NAMES = frozenset({"math", "amsmath"})

UNTITLED = frozenset({"figure", "image", "embed"})
"""Directives that take the address of a file where others take a title."""

SHOWN_OPTIONS = {"alt": Scope.ALT_TEXT, "caption": Scope.CAPTION}
"""Options whose value pupils read or hear."""

OPTION_BLOCK = re.compile(r"[ \t>]*+---[ \t]*+(?:\r\n?|\n)(?:(?!(?:[ \t>]*+)---)[^\r\n]*+(?:\r\n?|\n))*+[ \t>]*+---")
"""The options of a directive as YAML between lines of dashes."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a fence: its name in lower case, and where in the line behind the fence its title stands, if at all.

    `holds` is None for text and the scope of anything else; `has_options` tells that options may follow.
    """

    name: str
    holds: Scope | None
    title: tuple[int, int] | None
    has_options: bool


def opening_of(info: str, character: str) -> Opening:
    """Return what `info` tells that stands behind a fence of this character."""
    braced = DIRECTIVE.fullmatch(info)
    described = braced or (CONTAINER.fullmatch(info) if character == ":" else None)
    name = described["name"].rstrip(",").lower() if described else ""
    holds = None
    if braced and name in FORMULA_NAMES:
        holds = Scope.MATH
    elif (braced and name in CODE_NAMES) or (character != ":" and (not name or name[0] in ".#=")):
        holds = Scope.CODE
    title = _title_in(described) if described is not None and name not in UNTITLED else None
    return Opening(name, holds, title, has_options=braced is not None)


def _title_in(described: re.Match[str]) -> tuple[int, int] | None:
    """Return where the title stands: behind the name, in brackets, or in the attributes."""
    for group in ("title", "label"):
        if described.groupdict().get(group):
            return described.span(group)
    if described["attributes"]:
        return attribute_of(described.string, frozenset({"title"}), *described.span("attributes"))
    return None
