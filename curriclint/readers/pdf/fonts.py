"""What the name of a font tells of it: bold, italic, fixed width, meant for formulas."""

import re
from dataclasses import dataclass
from functools import lru_cache

BOLD_WEIGHT = 600
"""Weight from which a font counts as bold: semibold in CSS and OpenType (OS/2 usWeightClass)."""

_FIXED_PITCH = 1 << 0
_ITALIC = 1 << 6
_FORCE_BOLD = 1 << 18
# The bits of /Flags in a font descriptor: ISO 32000-1, table 123.

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD = re.compile(
    r"bold|black|heavy|semibd|demi|(?:^|[-_ ,])(?:bd|bld)\b|^(?:SF|CM|EC|LM)\w?(?:SS)?BX|-b$", re.IGNORECASE
)
_ITALIC_NAME = re.compile(r"ital|obli|slant|kursiv|^(?:SF|CM|EC|LM)(?:TI|SL|BXTI)|[-,]it$|-i$", re.IGNORECASE)
_MONO = re.compile(
    r"mono(?!type)|courier|consol|typewriter|menlo|monaco|inconsolata|terminal|fixed|\bcode|sourcecode|firacode"
    r"|^(?:SF|CM|EC|LM)(?:TT|STT|ITT|VTT)|^nimbusmon|lettergothic|andale",
    re.IGNORECASE,
)
_MATHS = re.compile(
    r"^(?:CM|LM)(?:MI|SY|EX|BSY|MIB)|^MS[AB]M|math|^eu[fr][mb]\d|^rsfs|^(?:tx|px)(?:mi|sy|ex)|mtmi|mtsy|mtex",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FontFacts:
    """A font by its name without the subset prefix, and how it looks."""

    name: str
    bold: bool
    italic: bool
    mono: bool
    maths: bool


@lru_cache(maxsize=512)
def font_facts(name: str, *, flags: int, weight: int) -> FontFacts:
    """Return what name, descriptor flags and weight (0 where unknown) say of a font."""
    plain = _SUBSET.sub("", name)
    mono = bool(flags & _FIXED_PITCH) or _MONO.search(plain) is not None
    return FontFacts(
        name=plain,
        bold=bool(flags & _FORCE_BOLD) or weight >= BOLD_WEIGHT or _BOLD.search(plain) is not None,
        italic=bool(flags & _ITALIC) or _ITALIC_NAME.search(plain) is not None,
        mono=mono,
        maths=_MATHS.search(plain) is not None and not mono,
    )
