"""The characters behind `w:sym`, which names a place in a font instead of a letter."""

UNKNOWN_SYMBOL = "□"
"""Stands for a symbol of a font that is not in the tables, as it would on a machine without that font."""

_PRIVATE_USE = 0xF000
"""What Word adds to the place in a symbol font. Source: ECMA-376 part 1, 17.3.3.30."""


def _table(places: str, characters: str) -> dict[int, str]:
    return dict(zip(map(ord, places), characters, strict=True))


_FONTS = {
    "symbol": {
        **_table("ABGDEZHQIKLMNXOPRSTUFCYW", "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ"),
        **_table("abgdezhqiklmnxoprVstufcyw", "αβγδεζηθικλμνξοπρςστυφχψω"),
        **_table("\xa3\xb3\xb0\xb1\xb4\xb7\xb8\xb9\xbb\xa5\xd6\xce\xa2\xb2", "≤≥°±×•÷≠≈∞√∈′″"),
        **_table("\xab\xac\xad\xae\xaf\xdb\xdc\xdd\xde\xdf", "↔←↑→↓⇔⇐⇑⇒⇓"),
    },
    "wingdings": {
        **_table('!"(*?EFJKL', "✏✂☎✉✍☜☞☺😐☹"),
        **_table("lmnopqruvw", "●❍■□❐❑❒◆❖⬥"),
        **_table("\x9f\xa1\xa7\xa8\xd8\xfb\xfc\xfd\xfe", "•○▪◻➢✗✓☒☑"),
        **_table("\xdf\xe0\xe1\xe2\xe7\xe8\xe9\xea\xf0\xf3", "←→↑↓←→↑↓⇨⬄"),
    },
}
"""Places that lesson material uses: arrows, ticks, boxes, Greek. Source: Unicode's mapping table for Symbol
(unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt) and the Wingdings that Unicode 7.0 took over."""


def symbol(font: str, code: str) -> str:
    """Return the character that stands at `code` (hexadecimal) in `font`; `UNKNOWN_SYMBOL` where it is not known."""
    try:
        place = int(code, 16)
    except ValueError:
        return UNKNOWN_SYMBOL
    table = _FONTS.get(font.strip().lower())
    if table is not None:
        return table.get(place - _PRIVATE_USE if place >= _PRIVATE_USE else place, UNKNOWN_SYMBOL)
    character = chr(place) if 0 <= place <= 0x10FFFF else UNKNOWN_SYMBOL
    return character if character.isprintable() and not character.isspace() else UNKNOWN_SYMBOL
