"""The division of a page into regions: every piece is read, and read once."""

from hypothesis import given
from hypothesis import strategies as st

from curriclint.readers.pdf.characters import Style
from curriclint.readers.pdf.columns import arrange
from curriclint.readers.pdf.pieces import Piece

STYLE = Style("Helvetica", 10, bold=False, italic=False, mono=False, maths=False, turned_deg=0)
COLUMNS, ROWS = 12, 14
CELL, LEADING = 45, 12


def piece(order, column, row, width, size=10):
    """Return a piece on a grid of narrow columns and lines."""
    return Piece(
        start=order * 10,
        end=order * 10 + 9,
        left=column * CELL,
        right=column * CELL + width,
        baseline=row * LEADING,
        size=size,
        style=STYLE,
        order=order,
        mark=-1,
        mapped=True,
        top=row * LEADING - 0.75 * size,
        bottom=row * LEADING + 0.25 * size,
        first_width=20,
    )


places = st.tuples(
    st.integers(0, COLUMNS),
    st.integers(0, ROWS),
    st.sampled_from([15, 40, 100, 230, 500]),
    st.sampled_from([8, 10, 18]),
)


@given(st.lists(places, max_size=45))
def test_every_piece_of_a_page_is_in_one_region(drawn):
    pieces = [piece(order, *place) for order, place in enumerate(drawn)]
    found = [one.order for region in arrange(pieces) for one in region.pieces]
    assert sorted(found) == list(range(len(pieces)))


def test_lines_below_a_section_that_took_in_lines_above_are_kept():
    labels = [(0, 0, 100), *[(column, row, 100) for row in range(1, 6) for column in (0, 6)], (0, 6, 100), (0, 9, 500)]
    pieces = [piece(order, *place) for order, place in enumerate(labels)]
    assert sum(len(region.pieces) for region in arrange(pieces)) == len(labels)
