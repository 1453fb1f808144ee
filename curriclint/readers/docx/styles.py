"""The style sheet of a Word file: what paragraph and character styles make of the text, with inheritance."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from curriclint.document import Scope
from curriclint.readers.docx import names as n
from curriclint.readers.docx.style_names import LIST_ITEM, Role, heading_role, is_code_style, role_of_name

_BODY_TEXT_LEVEL = 9
"""Outline level that stands for "no heading". Source: ECMA-376 part 1, 17.3.1.20."""
_RUN_PROPERTIES = {
    n.R_STYLE: "style",
    n.ITALIC: "italic",
    n.STRIKE: "strike",
    n.DOUBLE_STRIKE: "double strike",
    n.VANISH: "hidden",
    n.LANG: "language",
}
_NO_LANGUAGE = frozenset({"x", "zxx", "und", "none"})
"""First subtags that stand for no language: Word's "x-none", and those of BCP 47 for no or an unknown language."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the looks of a run say: whether it is shown, and what kind of stretch it is.

    `is_plain` tells that it is not italic, struck through or code.
    """

    italic: bool = False
    deleted: bool = False
    code: bool = False
    hidden: bool = False
    language: str | None = None
    is_plain: bool = True


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """What a `w:pPr` element says itself: the style, whether it is in a list (None: not told), a level as heading."""

    style: str | None = None
    is_listed: bool | None = None
    heading: Role | None = None


NO_PROPERTIES = ParagraphProperties()


@dataclass(frozen=True, slots=True)
class _Style:
    identifier: str
    name: str = ""
    parent: str | None = None
    paragraph: ParagraphProperties = NO_PROPERTIES
    run: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class StyleSheet:
    """Styles by id. Missing styles, and circles of styles based on each other, are taken as they come."""

    elements: dict[str, etree._Element] = field(default_factory=dict)
    default_paragraph_style: str | None = None
    defaults: Mapping[str, str] = field(default_factory=dict)
    _styles: dict[str, _Style] = field(default_factory=dict)
    _roles: dict[str | None, Role | None] = field(default_factory=dict)
    _looks: dict[tuple[str | None, tuple[tuple[str, str], ...]], Look] = field(default_factory=dict)

    def role_of(self, properties: ParagraphProperties) -> Role | None:
        """Return what a paragraph is by its properties and style: a heading, a list item, ...; None for plain text."""
        if properties.heading is not None:
            return properties.heading
        style = properties.style
        if style not in self._roles:
            self._roles[style] = self._style_role(style)
        role = self._roles[style]
        if properties.is_listed is None or (role is not None and role.scope is not Scope.LIST_ITEM):
            return role
        return LIST_ITEM if properties.is_listed else None

    def look_of(self, paragraph_style: str | None, run_properties: etree._Element | None = None) -> Look:
        """Return the look of a run, given its `w:rPr` element, in a paragraph of this style."""
        direct = () if run_properties is None else _run_layer(run_properties)
        key = (paragraph_style, direct)
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._look(paragraph_style, dict(direct))
        return look

    def _style_role(self, style: str | None) -> Role | None:
        if style is not None and style not in self.elements:
            return role_of_name(style)
        chain = list(self._chain(style or self.default_paragraph_style))
        role = next((role for role in map(_role_of, chain) if role is not None), None)
        told = (ancestor.paragraph.is_listed for ancestor in chain)
        is_listed = next((listed for listed in told if listed is not None), False)
        return role or (LIST_ITEM if is_listed else None)

    def _look(self, paragraph_style: str | None, direct: Mapping[str, str]) -> Look:
        """Work out a look: what the run itself says wins from its styles, a style from those it is based on."""
        paragraph = self._inherited(paragraph_style or self.default_paragraph_style)
        character = self._inherited(direct.get("style"))
        nearest = {**self.defaults, **paragraph, **character, **direct}

        def is_toggled(name: str) -> bool:
            if name in direct:
                return is_value_on(direct[name])
            # NOTE: in two styles at once such a property cancels out (ECMA-376 part 1, 17.7.3).
            in_styles = is_value_on(paragraph.get(name, "0")) != is_value_on(character.get(name, "0"))
            return in_styles or is_value_on(self.defaults.get(name, "0"))

        italic = is_toggled("italic")
        deleted = is_toggled("strike") or is_value_on(nearest.get("double strike", "0"))
        code = any(is_code_style(style.name) for style in self._chain(direct.get("style")))
        return Look(
            italic=italic,
            deleted=deleted,
            code=code,
            hidden=is_toggled("hidden"),
            language=_primary_subtag(nearest.get("language", "")),
            is_plain=not (italic or deleted or code),
        )

    def _inherited(self, style: str | None) -> dict[str, str]:
        """Return the run properties of a style, those of the styles that it is based on included."""
        properties: dict[str, str] = {}
        for ancestor in self._chain(style):
            properties = {**ancestor.run, **properties}
        return properties

    def _chain(self, identifier: str | None) -> Iterator[_Style]:
        """Yield a style and those that it is based on, the nearest first, each once."""
        seen: set[str] = set()
        while identifier is not None and identifier in self.elements and identifier not in seen:
            seen.add(identifier)
            if identifier not in self._styles:
                self._styles[identifier] = _read_style(identifier, self.elements[identifier])
            yield self._styles[identifier]
            identifier = self._styles[identifier].parent


def read_styles(root: etree._Element | None) -> StyleSheet:
    """Read the styles part; None gives an empty sheet. A style itself is read when a paragraph or run first uses it."""
    sheet = StyleSheet()
    if root is None:
        return sheet
    defaults = root.find(f"{n.DOC_DEFAULTS}/{n.R_PR_DEFAULT}/{n.R_PR}")
    sheet.defaults = {} if defaults is None else dict(_run_layer(defaults))
    for element in root.iterchildren(n.STYLE):
        identifier = element.get(n.STYLE_ID, "")
        sheet.elements.setdefault(identifier, element)
        if is_value_on(element.get(n.DEFAULT, "0")) and element.get(n.TYPE) == "paragraph":
            sheet.default_paragraph_style = identifier
    return sheet


def paragraph_properties(element: etree._Element) -> ParagraphProperties:
    """Read a `w:pPr` element."""
    style = is_listed = heading = None
    for child in element:
        tag = child.tag
        if tag == n.P_STYLE:
            style = child.get(n.VAL)
        elif tag == n.NUM_PR:
            is_listed = _is_listed(child)
        elif tag == n.OUTLINE_LVL:
            heading = _outline_role(child.get(n.VAL, ""))
    if style is None and is_listed is None and heading is None:
        return NO_PROPERTIES
    return ParagraphProperties(style, is_listed, heading)


def is_value_on(value: str) -> bool:
    """Tell whether the value of an on/off property means on (ECMA-376 part 1, 17.17.4)."""
    return value not in {"0", "false", "off"}


def _read_style(identifier: str, element: etree._Element) -> _Style:
    name, parent, paragraph, run = identifier, None, NO_PROPERTIES, {}
    for child in element:
        tag = child.tag
        if tag == n.STYLE_NAME:
            name = child.get(n.VAL, identifier)
        elif tag == n.BASED_ON:
            parent = child.get(n.VAL)
        elif tag == n.P_PR:
            paragraph = paragraph_properties(child)
        elif tag == n.R_PR:
            run = dict(_run_layer(child))
    return _Style(identifier, name, parent, paragraph, run)


def _role_of(style: _Style) -> Role | None:
    """Return what one style itself stands for, by its name, its id or its outline level."""
    return role_of_name(style.name) or role_of_name(style.identifier) or style.paragraph.heading


def _run_layer(run_properties: etree._Element) -> tuple[tuple[str, str], ...]:
    """Return what one `w:rPr` element says itself, for the properties that count here."""
    found = []
    for child in run_properties:
        name = _RUN_PROPERTIES.get(child.tag)
        if name is not None:
            value = child.get(n.VAL, "" if name == "language" else "1")
            if value:
                found.append((name, value))
    return tuple(found)


def _is_listed(numbers: etree._Element) -> bool | None:
    """Tell whether `w:numPr` puts a paragraph in a list, or with the number 0 takes it out."""
    identifier = numbers.find(n.NUM_ID)
    return None if identifier is None else identifier.get(n.VAL, "0") != "0"


def _outline_role(level: str) -> Role | None:
    if not (level.isascii() and level.isdecimal()) or int(level) >= _BODY_TEXT_LEVEL:
        return None
    return heading_role(int(level) + 1)


def _primary_subtag(tag: str) -> str | None:
    """Return "nl" of "nl-BE", and None for a tag that names no language."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    return primary if primary.isalpha() and primary not in _NO_LANGUAGE else None
