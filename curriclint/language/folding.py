"""Text as rules see it: one spelling for what typography writes in several ways, character by character."""

from collections.abc import Callable

from curriclint.document import UNLINTED_INLINE, Block

HOLE = "\ufffc"
"""Stands for a character in which no rule looks (code, maths, an address): no word and no space matches it."""

_SAME = {ord(c): "'" for c in "’‘ʼ´`′"} | {ord(c): '"' for c in "“”„‟«»″"} | {ord(c): "-" for c in "‐‑"} | {0xA0: " "}


def straight(text: str) -> str:
    """Return `text` with one kind of apostrophe, quotation mark and hyphen, of the same length."""
    return text.translate(_SAME)


def fold(text: str) -> str:
    """Return `text` in lower case with one kind of apostrophe, quotation mark and hyphen, always of the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        # NOTE: "İ".lower() has two characters, and a shifted text would put every later finding in the wrong place.
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return straight(lowered)


def fold_block(block: Block) -> str:
    """Return the folded text of a block with holes where no rule looks."""
    return with_holes(fold(block.text), block, lambda size: HOLE * size)


def with_holes(text: str, block: Block, filled: Callable[[int], str]) -> str:
    """Return the text of a block, or what was made of it, with something else where no rule looks.

    `filled` gives what stands in for so many characters, of the same length.
    """
    for inline in block.inline:
        if inline.kind in UNLINTED_INLINE:
            span = inline.span
            text = text[: span.start] + filled(len(span)) + text[span.end :]
    return text
