"""Text of others made safe to show: it cannot steer the terminal, and every character can be written.

All is done character by character, so that the safe form of two texts in a row is the safe forms in a row.
"""

import unicodedata
from functools import lru_cache

REPLACEMENT = "\ufffd"

_STAND_INS = {
    "→": "->", "›": ">", "✓": "+", "▲": "!!", "◆": "!", "▪": "-", "○": "o", "│": "|", "─": "-", "·": "-",
    "…": "...", "‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-",
    "‐": "-", "‑": "-", "−": "-", "•": "-", "×": "x", "€": "EUR", REPLACEMENT: "?",
}  # fmt: skip
"""What an encoding gets instead of a character that it lacks; the first row holds our own symbols."""

_INVISIBLE = {"\u00ad", "\u180e", "\ufeff"} | {chr(code) for code in range(0xFE00, 0xFE10)}
"""Soft hyphens and the selectors of emoji styles: terminals do not agree on how wide they are."""


def safe(text: str, encoding: str = "utf-8") -> str:
    """Return `text` on one line, without control characters, with what `encoding` lacks replaced.

    White space of any kind becomes one space for each character. Control characters become their picture; characters
    that turn the direction of writing or join emoji go, since the place of a mark under the text depends on them.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_safe_character(character, encoding) for character in text)


@lru_cache(maxsize=4096)
def _safe_character(character: str, encoding: str) -> str:
    category = unicodedata.category(character)
    if category in {"Zs", "Zl", "Zp"} or character in "\t\n\v\f\r\x85":
        return " "
    if category == "Cf" or character in _INVISIBLE:
        return ""
    if category == "Cc":
        code = ord(character)
        character = chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else REPLACEMENT
    elif category == "Cs":
        character = REPLACEMENT
    return character if can_write(character, encoding) else _stand_in(character, category, encoding)


def _stand_in(character: str, category: str, encoding: str) -> str:
    """Return what can be written instead of a character: a look-alike, its base letter, or a question mark."""
    if character in _STAND_INS:
        return _STAND_INS[character]
    if category.startswith("M"):
        return ""
    plain = "".join(part for part in unicodedata.normalize("NFKD", character) if can_write(part, encoding))
    return plain or "?"


def can_write(text: str, encoding: str) -> bool:
    """Tell whether a text can be written in an encoding; only ASCII in one that Python does not know."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    except LookupError:
        return text.isascii()
    return True
