"""Random PDF files: the words put in are the words that come out, once, in order, and each letter knows its place."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_files import HEIGHT, LEFT, TOP, WIDTH, Writer, check_origins, check_round_trip, width_of

FONTS = ("Helvetica", "Times-Roman", "Times-Italic", "Helvetica-Bold", "Courier")
WORDS = st.text(alphabet="abdeghiklmnoprstuvwzéëï", min_size=3, max_size=12)
GUTTER = 30
LINES_OF_COLUMN = 8
"""Fewer lines may as well be a table, for people too."""
LEAST_PART = 2
"""Letters that a hyphen leaves at either side."""
SUSPENDING = {"en", "of", "tot", "and", "or", "to", "und", "noch", "nor", "als", "dan", "as"}
"""Words after a hyphen at the end of a line that make it one like that of "in- en uitgang"."""


@dataclass(frozen=True)
class Layout:
    font: str
    size: int
    columns: int
    hyphenated: bool

    @property
    def measure(self):
        return (WIDTH - 2 * LEFT - GUTTER * (self.columns - 1)) / self.columns


layouts = st.builds(Layout, st.sampled_from(FONTS), st.integers(8, 13), st.integers(1, 3), st.booleans())


def set_in_lines(words, layout):
    """Return words as the lines of a column, filled as full as they go."""
    lines, line = [], ""
    for word in words:
        rest = word
        longer = f"{line} {rest}".strip()
        if fits(longer, layout):
            line = longer
            continue
        if layout.hyphenated and (at := break_of(line, rest, layout)):
            line, rest = f"{line} {rest[:at]}-".strip(), rest[at:]
        lines.append(line)
        line = rest
    return [*lines, line]


def fits(line, layout):
    return width_of(line, layout.font, layout.size) <= layout.measure


def break_of(line, word, layout):
    """Return where a hyphen can break a word so that its start still fits, 0 for nowhere."""
    places = range(LEAST_PART, len(word) - LEAST_PART + 1)
    fitting = (at for at in places if line and fits(f"{line} {word[:at]}-", layout))
    return max((at for at in fitting if word[at:] not in SUSPENDING), default=0)


def written(words, layout):
    """Return the document of words that fill columns and pages."""
    writer = Writer()
    lines = set_in_lines(words, layout)
    per_column = max(LINES_OF_COLUMN, len(lines) // layout.columns + 1)
    for number, start in enumerate(range(0, len(lines), per_column)):
        writer.y = TOP
        writer.lines(
            *lines[start : start + per_column],
            x=LEFT + number * (layout.measure + GUTTER),
            font=layout.font,
            size=layout.size,
        )
    return writer.read()


@settings(deadline=None, max_examples=40)
@given(st.lists(WORDS, min_size=90, max_size=160), layouts)
def test_words_come_out_as_they_went_in(words, layout):
    document = written(words, layout)
    assert " ".join(block.text for block in document.blocks).split() == words


@settings(deadline=None, max_examples=10)
@given(st.lists(WORDS, min_size=90, max_size=120), layouts)
def test_each_letter_leads_to_its_place_and_back(words, layout):
    document = written(words, layout)
    check_origins(document)
    for block in document.blocks:
        check_round_trip(block, every=9)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=12),
    st.sampled_from(FONTS),
    st.sampled_from([0, 90, 180, 270]),
)
def test_each_letter_has_the_box_it_was_drawn_in(lines, font, rotate):
    writer = Writer(font=font, rotate=rotate)
    expected = []
    for number, words in enumerate(lines):
        line, y = " ".join(words), TOP - 40 * number
        writer.at(LEFT, y, line)
        expected += [
            (LEFT + width_of(line[:at], font), y, character, width_of(character, font))
            for at, character in enumerate(line)
            if character != " "
        ]
    found = []
    for block in writer.read().blocks:
        for offset, character in enumerate(block.text):
            if character != " ":
                box = block.origin.box_of(offset)
                found.append((*in_user_space(box, rotate), character))
    assert [character for *_, character in sorted(found, key=by_line)] == [
        character for _, _, character, _ in sorted(expected, key=by_line)
    ]
    for (left, bottom, right, top, _), (x, y, _, width) in zip(
        sorted(found, key=by_line), sorted(expected, key=by_line), strict=True
    ):
        # The box holds the glyph with the room around it; letters may reach over that a little, slanted ones most.
        assert left <= x + 0.1
        assert right >= x + width - 0.1
        assert (left, right) == pytest.approx((x, x + width), abs=0.2 * writer.size)
        assert bottom - 0.1 <= y <= top


def by_line(place):
    """Sort letters from top to bottom and left to right: lines stand 40 points apart."""
    return -round((place[1] + 3) / 40), place[0]


def in_user_space(box, rotate):
    """Return left, bottom, right, top of a box before the page was turned."""
    match rotate:
        case 0:
            return box.left_pt, HEIGHT - box.bottom_pt, box.right_pt, HEIGHT - box.top_pt
        case 90:
            return box.top_pt, box.left_pt, box.bottom_pt, box.right_pt
        case 180:
            return WIDTH - box.right_pt, box.top_pt, WIDTH - box.left_pt, box.bottom_pt
    return WIDTH - box.bottom_pt, HEIGHT - box.right_pt, WIDTH - box.top_pt, HEIGHT - box.left_pt
