"""Cut HTML into tags, comments and text, each with its place.

NOTE: not `html.parser`: in Python 3.11 its time grows with the square of the length on tags that are never closed
(45 s for 20,000 times "<a "), it raises `AssertionError` on "<![x", and it does not tell where an attribute stands.
Every scan below runs forward only, or ends the text, so the time is linear in its length.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

TAG = re.compile(r"""<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]*)(?P<attributes>(?:=\s*+(?:"[^"]*"|'[^']*')|[^>])*+)>""")
"""A tag; a quoted value may hold ">". An unclosed quote does not swallow what follows the tag."""

NAME = re.compile(r"</?[A-Za-z]")
"""How a tag starts; any other "<" is text."""

ATTRIBUTE = re.compile(
    r"""(?P<name>[\w:@.-]+)\s*+=\s*+(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'<>{}]+))"""
)
"""An attribute with a value, in a tag or in a template tag such as `{image alt="..."}`."""

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")

RAW_TEXT_ELEMENTS = frozenset({"script", "style"})
"""Elements whose content is no HTML: it ends at the closing tag and nowhere else."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag from `start` to `end`, its name in lower case; `attributes` is where those start."""

    start: int
    end: int
    name: str
    closes: bool
    attributes: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, marks and all."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Characters:
    """Text between tags, entities not resolved."""

    start: int
    end: int


def tag_at(text: str, start: int) -> Tag | None:
    """Return the tag that starts at `start`, if one does."""
    match = TAG.match(text, start)
    if match is None:
        return None
    return Tag(start, match.end(), match["name"].lower(), bool(match["close"]), match.start("attributes"))


def tokens_of(text: str) -> Iterator[Tag | Comment | Characters]:
    """Yield what the text consists of, in order.

    Declarations, processing instructions and a tag that the text breaks off in are left out, as browsers do.
    """
    since = position = 0
    while (less := text.find("<", position)) >= 0:
        token: Tag | Comment | None = None
        if text.startswith("<!--", less):
            token = Comment(less, _after(text, "-->", less + 2))
            after = token.end
        elif text.startswith(("<!", "<?"), less):
            after = _after(text, ">", less)
        elif not NAME.match(text, less):
            position = less + 1
            continue
        elif (token := tag_at(text, less)) is None:
            after = len(text)
        else:
            after = token.end
        if less > since:
            yield Characters(since, less)
        if token is not None:
            yield token
        if isinstance(token, Tag) and token.name in RAW_TEXT_ELEMENTS and not token.closes:
            after = _end_of_raw_text(text, token.name, after)
        since = position = after
    if len(text) > since:
        yield Characters(since, len(text))


def attribute_of(text: str, names: frozenset[str], start: int, end: int) -> tuple[int, int] | None:
    """Return where the value of the first attribute with one of these names stands, within its quotes."""
    for match in ATTRIBUTE.finditer(text, start, end):
        if match["name"].lower() in names:
            return match.span(match.lastgroup or 0)
    return None


def characters_of(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield the text with its entities resolved, piece by piece, each with the stretch that it stands for."""
    position = start
    for match in ENTITY.finditer(text, start, end):
        character = html.unescape(match.group())
        if character != match.group():
            if match.start() > position:
                yield text[position : match.start()], position, match.start()
            yield character, match.start(), match.end()
            position = match.end()
    if position < end:
        yield text[position:end], position, end


def _after(text: str, mark: str, start: int) -> int:
    found = text.find(mark, start)
    return len(text) if found < 0 else found + len(mark)


def _end_of_raw_text(text: str, name: str, start: int) -> int:
    match = re.compile(f"</{name}", re.IGNORECASE).search(text, start)
    return len(text) if match is None else match.start()
