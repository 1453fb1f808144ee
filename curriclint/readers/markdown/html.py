"""Read the HTML in a Markdown file: whole blocks of it, and what each element means for the words in it."""

import re
from array import array
from collections.abc import Sequence

from curriclint.document import InlineKind, Scope
from curriclint.readers.draft import Draft, Pictured
from curriclint.readers.markdown.html_tokens import Characters, Comment, Tag, attribute_of, characters_of, tokens_of
from curriclint.readers.markdown.scopes import within
from curriclint.readers.source_text import SourceText

SCOPES = {
    **dict.fromkeys(("li", "dt", "dd"), Scope.LIST_ITEM),
    **dict.fromkeys(("td", "th"), Scope.TABLE_CELL),
    **dict.fromkeys(("caption", "figcaption"), Scope.CAPTION),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Scope.HEADING),
    **dict.fromkeys(("option", "button"), Scope.FORM_FIELD),
    "blockquote": Scope.QUOTATION,
    "pre": Scope.CODE,
}
"""Elements whose text is more than a paragraph."""

BLOCK_ELEMENTS = frozenset(SCOPES) | frozenset(
    "address article aside audio body center details dialog div dl fieldset figure footer form head header hr html "
    "legend main menu nav ol p picture section select summary table tbody tfoot thead title tr ul video".split()
)
"""Elements that end the text before them."""

INLINE_KINDS = {
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), InlineKind.CODE),
    **dict.fromkeys(("b", "em", "i", "mark", "strong", "u"), InlineKind.EMPHASIS),
    **dict.fromkeys(("del", "s", "strike"), InlineKind.DELETED),
    **dict.fromkeys(("iframe", "noscript", "object", "script", "style", "svg", "template"), InlineKind.MARKUP),
    "math": InlineKind.MATH,
    "q": InlineKind.QUOTATION,
}
"""What elements say of the words in them."""

VOID_ELEMENTS = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content, which no closing tag follows."""

CLOSED_BY_NEXT = {
    "li": (("li",), ("ul", "ol", "menu")),
    **dict.fromkeys(("dt", "dd"), (("dt", "dd"), ("dl",))),
    **dict.fromkeys(("td", "th"), (("td", "th"), ("table", "tr"))),
    "tr": (("td", "th", "tr"), ("table",)),
    "option": (("option",), ("select",)),
}
"""Elements whose closing tag may be left out: which open ones the next one ends, and what it does not look beyond."""

MAX_DEPTH = 256
"""Elements within each other that are kept apart; deeper ones count as part of these. Browsers stop at 512."""

EXPLAINED = frozenset({"aria-hidden", "aria-label", "aria-labelledby", "role"})
"""Attributes of pictures without `alt` whose author thought of who cannot see them. `alt=""` says: only decoration."""

SPACE_RUN = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")
"""White space that HTML shows as one space."""


class OpenTags:
    """The inline elements that are open, to mark their words when they close; `are_a_link` if a link is among them."""

    __slots__ = ("are_a_link", "stack")

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget what is open."""
        self.stack: list[tuple[str, InlineKind, int]] = []
        self.are_a_link = False

    def open(self, name: str, text: SourceText) -> None:
        """Remember where in `text` an element starts, if its words are to be marked."""
        self.are_a_link = self.are_a_link or name == "a"
        kind = INLINE_KINDS.get(name)
        if kind is not None and len(self.stack) < MAX_DEPTH:
            self.stack.append((name, kind, text.length))

    def close(self, name: str, text: SourceText) -> None:
        """Mark the words of the innermost open element of this name, if there is one."""
        self.are_a_link = self.are_a_link and name != "a"
        for place in range(len(self.stack) - 1, -1, -1):
            if self.stack[place][0] == name:
                _, kind, start = self.stack.pop(place)
                text.mark(start, kind)
                return

    def interrupt(self, text: SourceText) -> None:
        """Mark what the open elements hold so far: the text ends here and they go on in the next."""
        for place, (name, kind, start) in enumerate(self.stack):
            text.mark(start, kind)
            self.stack[place] = (name, kind, 0)


def read_html(source: str, lines: Sequence[tuple[int, int]], scope: Scope, numbers: "array[int]") -> list[Draft]:
    """Return the drafts of a block of HTML: the lines of `source` given as start and end, found within `scope`.

    What stands between the lines (the marker of a quotation, the indentation of a list) is read as spaces, so that
    all places stay what they are.
    """
    first = position = lines[0][0]
    pieces = []
    for start, end in lines:
        pieces.append(" " * (start - position))
        pieces.append(source[start:end])
        position = end
    return _HtmlReader("".join(pieces), first, scope, numbers).drafts


def alt_text_of(text: str, tag: Tag, base: int, numbers: "array[int]", *, is_linked: bool) -> Draft:
    """Return the alt text of an `img` tag as a draft, empty where it has none; `base` is where `text` starts.

    It belongs to no picture where the tag says that there is nothing to describe, or is described elsewhere.
    """
    alt = SourceText(numbers)
    place = attribute_of(text, frozenset({"alt"}), tag.attributes, tag.end)
    if place is not None:
        add_characters(alt, text, *place, base)
    draft = alt.draft(Scope.ALT_TEXT)
    if draft.text or (place is None and attribute_of(text, EXPLAINED, tag.attributes, tag.end) is None):
        address = attribute_of(text, frozenset({"src"}), tag.attributes, tag.end)
        draft.pictured = Pictured("" if address is None else text[slice(*address)], is_linked)
    return draft


def add_characters(to: SourceText, text: str, start: int, end: int, base: int) -> None:
    """Add HTML text: entities resolved, each run of white space one space; `base` is where `text` starts."""
    for characters, since, until in characters_of(text, start, end):
        if until - since != len(characters):
            to.add_for(characters, base + since, base + until)
            continue
        position = 0
        for gap in SPACE_RUN.finditer(characters):
            to.add(characters[position : gap.start()], base + since + position)
            to.add_for(" ", base + since + gap.start(), base + since + gap.end())
            position = gap.end()
        to.add(characters[position:], base + since + position)


class _HtmlReader:
    """Walks through the tokens of one block; `drafts` holds the outcome."""

    def __init__(self, text: str, base: int, scope: Scope, numbers: "array[int]") -> None:
        self._source = text
        self._base = base
        self._numbers = numbers
        self._text = SourceText(numbers)
        self._tags = OpenTags()
        self._beside: list[Draft] = []
        self._broken_at = 0
        self._elements: list[tuple[str, Scope, str | None]] = [("", scope, None)]
        self.drafts: list[Draft] = []
        for token in tokens_of(text):
            if isinstance(token, Characters):
                self._read_characters(token)
            elif isinstance(token, Comment):
                self._beside.append(self._raw(token))
            elif token.closes:
                self._end(token)
            else:
                self._start(token)
        self._end_text()

    def _read_characters(self, token: Characters) -> None:
        if self._elements[-1][1] is Scope.CODE:
            for characters, start, end in characters_of(self._source, token.start, token.end):
                if end - start == len(characters):
                    self._text.add_as_it_is(characters, self._base + start)
                else:
                    self._text.add_for(characters, self._base + start, self._base + end)
        else:
            add_characters(self._text, self._source, token.start, token.end, self._base)

    def _raw(self, token: Comment) -> Draft:
        raw = SourceText(self._numbers)
        raw.add_as_it_is(self._source[token.start : token.end], self._base + token.start)
        return raw.draft(Scope.RAW)

    def _start(self, tag: Tag) -> None:
        if tag.name == "img":
            linked = self._tags.are_a_link
            self._beside.append(alt_text_of(self._source, tag, self._base, self._numbers, is_linked=linked))
        elif tag.name == "br":
            self._break(tag)
        elif tag.name in BLOCK_ELEMENTS:
            self._end_text()
            if tag.name not in VOID_ELEMENTS and len(self._elements) < MAX_DEPTH:
                self._enter(tag)
        else:
            self._tags.open(tag.name, self._text)

    def _end(self, tag: Tag) -> None:
        if tag.name not in BLOCK_ELEMENTS:
            self._tags.close(tag.name, self._text)
            return
        self._end_text()
        for depth in range(len(self._elements) - 1, 0, -1):
            if self._elements[depth][0] == tag.name:
                del self._elements[depth:]
                return

    def _enter(self, tag: Tag) -> None:
        ended, bounds = CLOSED_BY_NEXT.get(tag.name, ((), ()))
        for depth in range(len(self._elements) - 1, 0, -1):
            name = self._elements[depth][0]
            if name in ended:
                del self._elements[depth:]
            elif name in bounds:
                break
        _, outer, language = self._elements[-1]
        own = SCOPES.get(tag.name)
        place = attribute_of(self._source, frozenset({"lang"}), tag.attributes, tag.end)
        if place is not None:
            language = self._source[slice(*place)].strip().lower() or language
        self._elements.append((tag.name, outer if own is None else within(outer, own), language))

    def _break(self, tag: Tag) -> None:
        if self._broken_at == self._text.length:
            self._end_text()
        else:
            self._text.add_break(self._base + tag.start, self._base + tag.end)
            self._broken_at = self._text.length

    def _end_text(self) -> None:
        if self._text.length:
            self._tags.interrupt(self._text)
            _, scope, language = self._elements[-1]
            draft = self._text.draft(scope, self._level() if scope is Scope.HEADING else 0)
            draft.language = language
            self.drafts.append(draft)
        self._broken_at = 0
        self.drafts += self._beside
        self._beside.clear()

    def _level(self) -> int:
        names = [name for name, _, _ in self._elements if SCOPES.get(name) is Scope.HEADING]
        return int(names[-1][1]) if names else 0
