"""The device that pdfminer.six draws on: it keeps the glyphs and lets all else pass."""

import math
from typing import Any

from pdfminer.layout import LTChar
from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.psparser import PSLiteral

from curriclint.readers.pdf.characters import Style
from curriclint.readers.pdf.fonts import FontFacts, font_facts
from curriclint.readers.pdf.glyphs import Glyph

UNMAPPED = "\ufffd"
"""What stands for a glyph without a meaning in Unicode."""


class GlyphCollector(PDFTextDevice):
    """Collects the glyphs of a page in the order of the file, in the user space of the page."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.glyphs: list[Glyph] = []
        self._marks: list[int] = []
        self._styles: dict[tuple[object, ...], Style] = {}

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """Note the number of marked content."""
        del tag
        mark = props.get("MCID") if isinstance(props, dict) else None
        self._marks.append(mark if isinstance(mark, int) else self._marks[-1] if self._marks else -1)

    def end_tag(self) -> None:
        """Forget it again."""
        if self._marks:
            self._marks.pop()

    def render_char(self, *drawing: Any) -> float:
        """Keep a glyph, and return how far along the line the next one stands, in units of the matrix."""
        matrix, font, size, scaling, rise, code, colours, state = drawing
        try:
            text, mapped = font.to_unichr(code), True
        except PDFUnicodeNotDefined:
            text, mapped = UNMAPPED, False
        width, offset = font.char_width(code), font.char_disp(code)
        character = LTChar(matrix, font, size, scaling, rise, text, width, offset, colours, state)
        a, b, c, d, x, y = matrix
        box = (character.x0, character.y1, character.x1, character.y0)
        if all(map(math.isfinite, (*matrix, *box))):
            style = self._style_of(font, size, (a, b, c, d))
            mark = self._marks[-1] if self._marks else -1
            advance = character.adv if not font.is_vertical() else 0.0
            self.glyphs.append(
                Glyph(text, box, style, x + rise * c, y + rise * d, advance * math.hypot(a, b), mark, mapped)
            )
        return float(character.adv)

    def _style_of(self, font: PDFFont, size: float, matrix: tuple[float, float, float, float]) -> Style:
        key = (id(font), size, *matrix)
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = Style.of(_facts_of(font), size, matrix)
        return style


def _facts_of(font: PDFFont) -> FontFacts:
    name = font.fontname
    weight = font.descriptor.get("FontWeight", 0)
    return font_facts(
        name if isinstance(name, str) else "",
        flags=font.flags if isinstance(font.flags, int) else 0,
        weight=weight if isinstance(weight, int) else 0,
    )
