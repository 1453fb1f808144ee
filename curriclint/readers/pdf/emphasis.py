"""Inline stretches: words that are set unlike the rest of their paragraph, and addresses."""

import re
from collections import Counter
from itertools import pairwise

from curriclint.document import Inline, InlineKind
from curriclint.readers.addresses import addresses_in
from curriclint.readers.pdf.assembly import Passage
from curriclint.readers.pdf.characters import Style
from curriclint.span import Span

_FACE = re.compile(r"[-, ].*|(?<=[a-z])(?=[A-Z]).*")
"""What follows the family in the name of a font: "-BoldItalic", ",Bold"."""


def inline_of(passage: Passage, text: str, skip: int = 0) -> tuple[Inline, ...]:
    """Return the inline stretches of the text of a passage, without its first `skip` characters."""
    found = _set_unlike(passage, text, skip) if _is_mixed(passage) else []
    found += [(start, end, InlineKind.URL) for start, end in addresses_in(text)]
    return tuple(Inline(Span(start, end), kind) for start, end, kind in sorted(found))


def _is_mixed(passage: Passage) -> bool:
    styles = {style for _, style in passage.styles}
    return len(styles) > 1 or any(style.mono or style.maths for style in styles)


def _set_unlike(passage: Passage, text: str, skip: int) -> list[tuple[int, int, InlineKind]]:
    runs = list(pairwise([*passage.styles, (passage.length, passage.styles[-1][1])]))
    lengths: Counter[Style] = Counter()
    for (run_start, style), (run_end, _) in runs:
        lengths[style] += run_end - run_start
    main = max(lengths, key=lambda style: lengths[style])
    kinds = {style: _kind_of(style, main) for style in lengths}
    found: list[tuple[int, int, InlineKind]] = []
    for (run_start, style), (run_end, _) in runs:
        kind = kinds[style]
        if kind is None:
            continue
        start, end = max(0, run_start - skip), run_end - skip
        while start < end and text[end - 1] == " ":
            end -= 1
        if start >= end:
            continue
        if found and found[-1][2] is kind and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end, kind)
        else:
            found.append((start, end, kind))
    return found


def _kind_of(style: Style, main: Style) -> InlineKind | None:
    """Return what a style says of words in a paragraph that mostly has the style `main`; None for nothing."""
    if style.mono:
        return InlineKind.CODE
    if style.maths:
        return InlineKind.MATH
    if style.font == main.font:
        return None
    stands_out = (style.bold, style.italic) != (main.bold, main.italic) and (style.bold or style.italic)
    other_face = _FACE.sub("", style.font) == _FACE.sub("", main.font) and not main.bold and not main.italic
    return InlineKind.EMPHASIS if stands_out or other_face else None
