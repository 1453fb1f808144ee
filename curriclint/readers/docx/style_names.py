"""What the name of a paragraph style says about the text that carries it.

Word writes its own styles with English names whatever its language ("heading 1"), and the ids in the language of the
maker ("Kop1"); other programs and old files have local names. So names count first and ids where a name is missing.
The local names are those of Word's own interface.
"""

import re
from dataclasses import dataclass

from curriclint.document import Scope

DEEPEST_LEVEL = 6
"""Deepest heading level of a block; Word has nine."""

_HEADING = re.compile(
    r"(?:heading|kop|überschrift|berschrift|titre|título|titolo|rubrik|overskrift|otsikko|nagłówek|nadpis) ?([1-9])"
)
_CONTENTS = re.compile(
    r"(?:toc|inhopg|inhoud|verzeichnis|tm|index|contents) ?[1-9]"
    r"|toc heading|kop van inhoudsopgave|kopvaninhoudsopgave|contents heading|index heading|indexkop"
    r"|table of figures|lijst met afbeeldingen|lijstmetafbeeldingen|table of authorities|toa heading"
)
_LIST = re.compile(r"list (?:bullet|number)(?: [1-5])?|lijst opsom teken(?: [1-5])?|lijstnummering(?: [1-5])?")
_NAMES: dict[str, Scope] = {
    **dict.fromkeys(("title", "titel", "titre", "título"), Scope.TITLE),
    **dict.fromkeys(
        ("caption", "bijschrift", "beschriftung", "légende", "image caption", "table caption"), Scope.CAPTION
    ),
    **dict.fromkeys(
        (
            *("quote", "intense quote", "quotation", "quotations", "block quote", "block text", "blockquote"),
            *("citaat", "duidelijk citaat", "intens citaat", "bloktekst", "zitat", "intensives zitat", "citation"),
        ),
        Scope.QUOTATION,
    ),
    **dict.fromkeys(
        (
            *("code", "code block", "codeblock", "source code", "program code", "listing", "preformatted text"),
            *("html preformatted", "html vooraf opgemaakt", "html voorafopgemaakt", "html code", "macro text", "macro"),
            *("codeblok", "programmacode", "broncode", "macrotekst", "quellcode", "verbatim"),
        ),
        Scope.CODE,
    ),
    **dict.fromkeys(
        (
            *("bibliography", "bibliografie", "endnote bibliography", "literatuurlijst", "bibliographie"),
            "literaturverzeichnis",
        ),
        Scope.REFERENCE,
    ),
}
_CODE_CHARACTERS = frozenset(
    {"code", "code char", "html code", "html codes", "verbatim char", "source text", "inline code", "html keyboard"}
)
"""Character styles of program code within a sentence; "Verbatim Char" is pandoc's, "Source Text" LibreOffice's."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph style makes of a paragraph; `level` is 1 to 6 for headings, else 0."""

    scope: Scope
    level: int = 0


LIST_ITEM = Role(Scope.LIST_ITEM)
"""A paragraph with a number or a bullet."""


def role_of_name(name: str) -> Role | None:
    """Return the role that a style name or id stands for, or None for a name that says nothing."""
    plain = plain_name(name)
    heading = _HEADING.fullmatch(plain)
    if heading:
        return heading_role(int(heading[1]))
    if _CONTENTS.fullmatch(plain):
        return Role(Scope.CONTENTS)
    if _LIST.fullmatch(plain):
        return LIST_ITEM
    scope = _NAMES.get(plain)
    return None if scope is None else Role(scope)


def heading_role(level: int) -> Role:
    """Return the role of a heading of `level`, from 1; levels below the sixth count as the sixth."""
    return Role(Scope.HEADING, min(level, DEEPEST_LEVEL))


def is_code_style(name: str) -> bool:
    """Tell whether a character style marks program code."""
    return plain_name(name) in _CODE_CHARACTERS


def plain_name(name: str) -> str:
    """Return a style name in lower case, with one space for each stretch of other characters than letters or digits."""
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()
