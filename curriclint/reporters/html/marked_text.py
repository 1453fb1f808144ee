"""The text of a block as HTML, with the marks of remarks and of what is already there; here spaces count."""

import re

from markupsafe import Markup, escape

from curriclint.document import InlineKind
from curriclint.reporters.html import words
from curriclint.reporters.html.flow import Item, Piece, Stretch
from curriclint.wording import Language

_ELEMENTS = {
    InlineKind.EMPHASIS: Markup("<em>{}</em>"),
    InlineKind.CODE: Markup("<code>{}</code>"),
    InlineKind.DELETED: Markup("<del>{}</del>"),
}
_MARK = Markup(
    '<a class="marked about-{topic} weighs-{severity}" id="{id}-m{number}" href="#{id}-n{number}"><mark>{text}</mark>'
    '<sup><span class="hidden"> {named} </span>{number}</sup></a>'
)
_FINE = Markup('<span class="fine">{}</span>')

_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: 0x2421}
_TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_UNWRITABLE = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\x80-\x9f]")


def readable(text: str) -> str:
    """Return text as a page can hold it.

    Control characters become their picture, and those that turn the direction of writing for what follows go: without
    them right-to-left text still reads as it should, and none can make a page read other than it is written.
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNWRITABLE.sub("\ufffd", text.translate(_PICTURES | _TURNS))


def text_html(item: Item, name: str, language: Language) -> Markup:
    """Return the text of a block; `name` begins the ids of its marks."""
    return Markup("").join(_stretch(stretch, name, language) for stretch in item.stretches)


def _stretch(stretch: Stretch, name: str, language: Language) -> Markup:
    text = Markup("").join(map(_piece, stretch.pieces))
    if stretch.remark is None:
        return _FINE.format(text) if stretch.fine else text
    return _MARK.format(
        topic=stretch.remark.topic.value,
        severity=stretch.remark.finding.severity.value,
        id=name,
        number=stretch.remark.number,
        text=text,
        named=words.REMARK.say(language),
    )


def _piece(piece: Piece) -> Markup:
    text = escape(readable(piece.text))
    return _ELEMENTS[piece.kind].format(text) if piece.kind in _ELEMENTS else text
