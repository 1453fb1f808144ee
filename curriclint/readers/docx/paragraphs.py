"""Read the text of one paragraph, run by run."""

from dataclasses import dataclass

from lxml import etree

from curriclint.document import Scope
from curriclint.readers.docx import names as n
from curriclint.readers.docx.block_text import BlockText
from curriclint.readers.docx.fields import Fields, area_of, is_sequence
from curriclint.readers.docx.structure import REMOVED, WRAPPERS, branch_of, control_content
from curriclint.readers.docx.styles import Look, StyleSheet
from curriclint.readers.docx.symbols import symbol

LATEST_SEQUENCE = 40
"""Characters before the number of a caption ("Figuur 3"). A number further on is a reference within a sentence."""
_XML_WHITE_SPACE = " \t\r\n"
_SYMBOLS = {n.SYM: (n.FONT, n.CHAR), n.SYM_EX: (n.SYM_EX_FONT, n.SYM_EX_CHAR)}
_MARKS = {n.TAB: "\t", n.P_TAB: "\t", n.BR: "\n", n.CR: "\n", n.NO_BREAK_HYPHEN: "-", n.SOFT_HYPHEN: ""}
"""Elements that stand for one character, which the run's text counts even where none is shown."""
_ANCHORS = frozenset({n.DRAWING, n.PICT, n.OBJECT, n.FOOTNOTE_REFERENCE, n.ENDNOTE_REFERENCE})
_EQUATIONS = frozenset({n.O_MATH, n.O_MATH_PARA})
_IN_PARAGRAPHS = WRAPPERS | REMOVED | _EQUATIONS | {n.SDT, n.FLD_SIMPLE, n.ALTERNATE_CONTENT, n.SUB_DOC}
"""What is read of a paragraph besides its runs; the rest are properties and marks without text."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """Something with a text of its own that hangs on a run: a drawing, a picture, a note."""

    element: etree._Element
    paragraph: int
    run: int


@dataclass(slots=True)
class ParagraphReader:
    """Reads one `w:p` element into `text`; `number` is the paragraph's number in the part, from 0.

    What has a text of its own, such as a drawing or a note, is not read but kept in `anchored`.
    """

    element: etree._Element
    number: int
    style: str | None
    sheet: StyleSheet
    fields: Fields
    text: BlockText
    anchored: list[Anchored]
    area: Scope | None = None
    is_sequence: bool = False
    has_text: bool = False
    _runs: int = 0

    def read(self) -> None:
        """Read the runs of the paragraph, at whatever depth they stand."""
        self._read_inline(self.element)

    def _read_inline(self, parent: etree._Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == n.R:
                self._runs += 1
                self._read_run_content(child, self._runs - 1, 0, None)
            elif tag not in _IN_PARAGRAPHS:
                continue
            elif tag in WRAPPERS:
                self._read_inline(child)
            elif tag in REMOVED:
                self._pass_over(child)
            elif tag == n.SDT:
                self._read_chosen(child, control_content(child))
            elif tag == n.FLD_SIMPLE:
                self._read_simple_field(child)
            elif tag == n.ALTERNATE_CONTENT:
                self._read_chosen(child, branch_of(child))
            elif tag in _EQUATIONS:
                self._read_equation(child)
            else:
                self.anchored.append(Anchored(child, self.number, self._runs))

    def _read_chosen(self, whole: etree._Element, chosen: etree._Element | None) -> None:
        """Read one child of `whole` and count the runs of the others."""
        for child in whole:
            if child is chosen:
                self._read_inline(child)
            else:
                self._pass_over(child)

    def _read_simple_field(self, simple: etree._Element) -> None:
        code = simple.get(n.INSTR, "")
        self._note_sequence(is_sequence(code))
        if not self.has_text:
            self.area = area_of(code)
        self._read_inline(simple)

    def _note_sequence(self, begins: bool) -> None:
        if begins and self.text.length <= LATEST_SEQUENCE:
            self.is_sequence = True

    def _read_run_content(self, parent: etree._Element, run: int, offset: int, look: Look | None) -> int:
        """Read what stands in a run, or in the chosen branch of alternatives in it; return the offset after it."""
        for child in parent:
            tag = child.tag
            if tag == n.R_PR:
                look = self.sheet.look_of(self.style, child)
                continue
            if look is None:
                look = self.sheet.look_of(self.style)
            if tag == n.T:
                content = child.text or ""
                if content and not look.hidden and not self.fields.is_code:
                    self._show(child, content, run, offset, look)
                offset += len(content)
            elif tag in _MARKS or tag in _SYMBOLS:
                self._show_mark(child, run, offset, look)
                offset += 1
            elif tag == n.DEL_TEXT:
                offset += len(child.text or "")
            elif tag == n.FLD_CHAR:
                self._note_sequence(self.fields.meet(child))
            elif tag == n.INSTR_TEXT:
                self.fields.read_code(child.text or "")
            elif tag == n.ALTERNATE_CONTENT:
                offset = self._read_alternatives(child, run, offset, look)
            elif tag == n.RUBY:
                self._read_ruby(child, hidden=look.hidden)
            elif tag in _ANCHORS and not look.hidden and not self.fields.is_code:
                self.anchored.append(Anchored(child, self.number, run))
        return offset

    def _read_alternatives(self, alternatives: etree._Element, run: int, offset: int, look: Look) -> int:
        chosen = branch_of(alternatives)
        for child in alternatives:
            if child is chosen:
                offset = self._read_run_content(child, run, offset, look)
            else:
                self._pass_over(child)
        return offset

    def _read_ruby(self, ruby: etree._Element, *, hidden: bool) -> None:
        """Read the characters that a pronunciation stands above, and not the pronunciation."""
        for child in ruby:
            if child.tag == n.RUBY_BASE and not hidden:
                self._read_inline(child)
            else:
                self._pass_over(child)

    def _show(self, element: etree._Element, content: str, run: int, offset: int, look: Look) -> None:
        at_ends = content[0] in _XML_WHITE_SPACE or content[-1] in _XML_WHITE_SPACE
        if at_ends and element.get(n.XML_SPACE) != "preserve":
            # NOTE: Word does not show such space, but the offsets count it.
            offset += len(content) - len(content.lstrip(_XML_WHITE_SPACE))
            content = content.strip(_XML_WHITE_SPACE)
        if not self.has_text and not content.isspace():
            self.has_text = True
            self.area = self.area or self.fields.area
        self.text.add(content, paragraph=self.number, run=run, offset=offset, look=look)

    def _show_mark(self, element: etree._Element, run: int, offset: int, look: Look) -> None:
        character = _MARKS.get(element.tag)
        if character is None:
            font, code = _SYMBOLS[element.tag]
            character = symbol(element.get(font, ""), element.get(code, ""))
        if character and not look.hidden and not self.fields.is_code:
            self.text.add_mark(character, paragraph=self.number, run=run, offset=offset, look=look)

    def _read_equation(self, equation: etree._Element) -> None:
        """Keep an equation as one stretch, so that the sentence around it reads whole."""
        content = "".join(part.text or "" for part in equation.iter(n.M_T))
        if not self.fields.is_code:
            self.text.add_equation(content, paragraph=self.number, run=~self._runs)
        self._pass_over(equation)

    def _pass_over(self, element: etree._Element) -> None:
        """Count the runs of this paragraph in an element that is not read, and go past its field marks."""
        for inner in element.iter(n.R, n.FLD_CHAR, n.INSTR_TEXT):
            if next(inner.iterancestors(n.P)) is not self.element:
                continue
            if inner.tag == n.R:
                self._runs += 1
            elif inner.tag == n.FLD_CHAR:
                self.fields.meet(inner)
            else:
                self.fields.read_code(inner.text or "")
