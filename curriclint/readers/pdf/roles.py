"""What a paragraph is: heading, item of a list, caption, code, formula, table of contents, reference, note."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from curriclint.readers.pdf.marks import BULLET, LEADER, MARKER
from curriclint.readers.pdf.paragraphs import Paragraph
from curriclint.readers.pdf.sheets import Sheet

MOST_HEADING_CHARACTERS = 150
MOST_HEADING_LINES = 4
"""What is longer is no heading, however it is set."""

MUCH_LARGER = 1.8
MOST_TITLE_CHARACTERS = 250
"""Type size, relative to the body's, from which a text is a title, which may be longer."""

LARGER = 1.15
"""Type size, relative to the body's, from which a short text is a heading."""

BODY_SHARE = 0.2
"""Share of the text in one type size from which it is body text: lessons often have two sizes of it."""

SMALLER = 0.92
"""Type size, relative to the body's, below which text at the foot of a page is a note."""

MOST_CAPTION_CHARACTERS = 400

FORMULA_SHARE = 0.35
"""Share of a text's visible characters that are signs or set in a font for formulas, from which it is a formula."""

MOST_FORMULA_CHARACTERS = 200
"""What is longer has words in it: formulas that fill a page are cut at their line breaks."""

UNMAPPED_SHARE = 0.4
"""Share of characters without a meaning in Unicode from which a text is lost."""

_CAPTION = re.compile(
    r"(?i:figuur|figure|fig\.|tabel|table|afbeelding|afb\.|bron|source|foto|photo|grafiek|diagram|schema|kaart|map|plaatje"
    r"|illustratie|illustration|chart|graph|listing|box|kader)\s?\d+(?:[.\-–]\d+)*[a-z]?(?:\s*[.:)–—|-](?=\s|$)|\s+(?=[A-Z])|$)"
    r"|(?i:bron|bronnen|source|sources|foto|photo|afbeelding|image|figuur|figure)\s?:"
)
_REFERENCES = re.compile(
    r"(?:\d+(?:\.\d+)*\.?\s+|[A-Z]\.?\s+)?(?:bronnen(?:lijst)?|bronvermelding(?:en)?|literatuur(?:lijst)?|referenties"
    r"|geraadpleegde (?:bronnen|literatuur)|references?|bibliography|bibliografie|works cited|literature cited"
    r"|sources(?: cited)?|further reading|verder lezen)\s*:?",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"(?:table of )?contents|inhoud(?:sopgave)?|index|register|list of (?:figures|tables)", re.IGNORECASE
)
_ENTRY = re.compile(r".*\S\s+(?:\d{1,4}|[ivxl]{1,6})")
_FORMULA_SIGN = re.compile(r"[=+−×÷±≤≥≠≈∑∫∏√∞∂∆∇∈∉⊂⊆∪∩∧∨¬∀∃→⇒⇔πθλμσαβγδεφψωΩΔ^_|<>/*(){}\[\]\d]")
_WORD = re.compile(r"[^\W\d_]{3,}")
_LOST = re.compile("[\ufffd\ue000-\uf8ff]")
"""What stands for a character that a font draws without telling its meaning."""
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§])\s*[^\W\d_\"“‘'(]?")


@dataclass(frozen=True, slots=True)
class Body:
    """How the running text of the document is set: the type size of most of its characters."""

    size: float
    bold: bool


def body_of(sheets: Iterable[Sheet]) -> Body:
    """Return how the running text is set: the largest type size that a fair share of it has."""
    sizes: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    for sheet in sheets:
        for piece in sheet.pieces:
            if not piece.style.mono:
                length = piece.end - piece.start
                sizes[round(piece.size * 2) / 2] += length
                bold[piece.style.bold] += length
    fair = BODY_SHARE * sizes.total()
    return Body(max((size for size, count in sizes.items() if count >= fair), default=0.0), bold[True] > bold[False])


def looks_like_heading(paragraph: Paragraph, body: Body) -> bool:
    """Tell whether a paragraph is set like a heading: short, and larger or bolder than the text."""
    text = " ".join(line.text for line in paragraph.lines)
    size = max(line.size for line in paragraph.lines)
    most = MOST_TITLE_CHARACTERS if size >= MUCH_LARGER * body.size else MOST_HEADING_CHARACTERS
    if paragraph.is_cell or len(text) > most or len(paragraph.lines) > MOST_HEADING_LINES:
        return False
    if (
        (text[-1] in ".,;" and not text.endswith("..."))
        or not any(character.isalpha() for character in text)
        or LEADER.search(text)
    ):
        return False
    bold = all(line.bold for line in paragraph.lines)
    if BULLET.match(text) or (MARKER.match(text) and not bold):
        return False
    if all(line.mono for line in paragraph.lines):
        return False
    if size >= LARGER * body.size:
        return True
    return bold and not body.bold and size >= SMALLER * body.size and len(paragraph.lines) <= 2


def is_caption(text: str) -> bool:
    """Tell whether a text is the caption of a figure, table or source."""
    return len(text) <= MOST_CAPTION_CHARACTERS and _CAPTION.match(text) is not None and text[0].isupper()


def is_formula(paragraph: Paragraph, text: str) -> bool:
    """Tell whether a text is a formula: signs and letters of formulas, hardly a word."""
    if len(text) > MOST_FORMULA_CHARACTERS:
        return False
    visible = len(text) - text.count(" ")
    if 2 * sum(map(len, _WORD.findall(text))) >= visible:
        return False
    signs = len(_FORMULA_SIGN.findall(text))
    set_so = sum(
        beyond - start
        for line in paragraph.lines
        for piece in line.pieces
        for (start, style), (beyond, _) in zip(piece.runs, [*piece.runs[1:], (piece.end, piece.style)], strict=True)
        if style.maths
    )
    return max(signs, set_so) >= FORMULA_SHARE * visible and (set_so > 0 or "=" in text)


def is_note(paragraph: Paragraph, body: Body) -> bool:
    """Tell whether a paragraph is a footnote: small, at the foot of its page, opening with its mark."""
    line = paragraph.first
    foot = line.sheet.bottom - (line.sheet.bottom - line.sheet.top) / 3
    return line.size <= SMALLER * body.size and line.baseline > foot and _NOTE.match(line.text) is not None


def opens_references(heading: str) -> bool:
    """Tell whether a heading opens a list of references."""
    return _REFERENCES.fullmatch(heading) is not None


def opens_contents(heading: str) -> bool:
    """Tell whether a heading opens a table of contents or an index."""
    return _CONTENTS.fullmatch(heading) is not None


def is_entry(text: str) -> bool:
    """Tell whether a text is an entry of a table of contents: it ends in dots or a page number."""
    return (".." in text or ". ." in text or "…" in text) and LEADER.search(text) is not None


def ends_in_number(text: str) -> bool:
    """Tell whether a text ends in what may be a page number."""
    return _ENTRY.fullmatch(text) is not None


def is_unmapped(paragraph: Paragraph) -> bool:
    """Tell whether most characters of a paragraph have no meaning in Unicode."""
    if all(piece.mapped for line in paragraph.lines for piece in line.pieces) and not any(
        _LOST.search(line.text) for line in paragraph.lines
    ):
        return False
    lost = total = 0
    for line in paragraph.lines:
        lost += len(_LOST.findall(line.text))
        for piece in line.pieces:
            length = piece.end - piece.start
            total += length
            if not piece.mapped:
                lost += length
    return lost > UNMAPPED_SHARE * total


def marker_length(text: str) -> int:
    """Return the length of the bullet or number that opens an item of a list, 0 for none."""
    match = MARKER.match(text)
    return match.end() if match and match.end() < len(text) else 0
