"""Pieces: stretches of a page that stand on one baseline without a wide gap, cut from the characters in file order."""

import itertools
import re
from dataclasses import dataclass, field

from curriclint.readers.pdf.characters import LINE_END_HYPHEN, PageCharacters, Probe, Style
from curriclint.readers.pdf.frames import Frame, Frames, across
from curriclint.readers.pdf.placement import BOX_SIDES
from curriclint.readers.pdf.spacing import respaced

WIDE_GAP = 0.75
"""Gap between words, in type sizes, that ends a piece: the narrowest gutter. Pieces of one line are joined later."""

BACKWARD = 0.5
"""How far, in type sizes, a word may start before the end of the one before it: kerning and overlapping italics."""

ASCENT = 0.75
DESCENT = 0.25
"""Share of the type size above and below the baseline that a line takes up, for telling lines apart. The boxes of the
fonts themselves measure 0.9 to 1.9 type sizes in the corpus and then overlap between lines."""

UNEVEN = 0.3
RISE = 0.5
"""Share of the type size by which baselines may differ on one line. Only signs that are clearly smaller than the text
may rise further than letters: a superscript does by 0.33 to 0.45, a subscript sinks by 0.25 at most."""

SIGN_SHARE = 0.8
"""Type size, relative to the text's, below which it is that of a raised or lowered sign."""

WIDEST_LETTER = 1.5
"""Width of a letter, in type sizes, beyond which a word must hold a jump: an em dash is 1."""

SHADOW = 0.25
"""Distance in type sizes up to which the same text printed again is a shadow or a makeshift bold."""

MOST_COMPARED = 50
"""Pieces of the same text that a piece is compared with, so that a page of a thousand zeros stays quick."""

OTHER_SIZE = 1.25
"""Ratio of type sizes on one baseline from which the larger text is a heading beside other text."""

SMALLEST_PT = 0.1
"""Type size that is taken for one of nothing, which divides badly."""

ODD_SIZES = (0.3, 3.0)
"""Heights of a letter's box, in type sizes, beyond which the type size is none (Type 3 fonts may have any unit)."""

MEAN_SPREAD_WORD = 3
"""Characters to a word, space included, up to which text may be letter-spaced."""

_SHORT_WORDS = re.compile(r"[^\W\d_]{1,3}(?: +[^\W\d_]{1,3}){3}")

_WORD = re.compile(f"[^ {LINE_END_HYPHEN}]+{LINE_END_HYPHEN}?|{LINE_END_HYPHEN}")


@dataclass(slots=True, eq=False)
class Piece:
    """A stretch of one line. Sides are in points in a frame in which its text runs from left to right.

    `slices` are its characters: start and end in the page, and whether a space goes before. `runs` are the starts of
    its styles, `style` is that of most of it, `even` tells that all of it is bold or of fixed width where `style` is.
    `order` counts pieces in the order of the file, `mark` is its number in the structure tree or -1.
    """

    start: int
    end: int
    left: float
    right: float
    baseline: float
    size: float
    style: Style
    order: int
    mark: int
    mapped: bool
    top: float = 0.0
    bottom: float = 0.0
    first_width: float = 0.0
    space: float = 0.0
    even: bool = True
    slices: list[tuple[int, int, bool]] = field(default_factory=list)
    runs: list[tuple[int, Style]] = field(default_factory=list)


def cut_pieces(page: PageCharacters) -> list[Piece]:
    """Return the pieces of a page in the order of the file; what lies outside the page as shown is left out."""
    return _without_doubles(page, [piece for piece in _Cutter(page).cut() if _is_on(page, piece)])


class _Cutter:
    """Walks over the words of a page and starts a new piece wherever the next word does not follow on the last."""

    def __init__(self, page: PageCharacters) -> None:
        self.page = page
        self.frames = Frames(page)
        self.pieces: list[Piece] = []

    def cut(self) -> list[Piece]:
        """Return the pieces. Most words take the short way: a comparison of two numbers each."""
        probe_at = self.page.probe
        piece: Piece | None = None
        # Where the words of the piece have their upper edge, and the style that goes with it.
        edges: dict[float, Style] = {}
        run_edge = low = high = reach = wide = back = widest = space = 0.0
        slice_start = end_before = 0
        odd = False
        frame = self.frames.turned(0)
        left, right, edge = frame.left, frame.right, frame.edge
        for word in _WORD.finditer(self.page.text):
            start, end = word.span()
            begin = left[start]
            if edge[start] != run_edge or not low < begin < high:
                style = edges.get(edge[start]) if low < begin < high else None
                if style is None:
                    probe = probe_at(start)
                    if probe is None:
                        continue
                    style = probe.style
                    if piece is None or not _goes_on(piece, probe, frame.left[start], low, high):
                        if piece is not None:
                            piece.slices.append((slice_start, end_before, True))
                            piece.space = space
                            self._finish(piece, frame, odd=odd)
                        frame = self.frames.turned(style.turned_deg)
                        left, right, edge = frame.left, frame.right, frame.edge
                        piece = _begin(probe, start, frame, len(self.pieces))
                        piece.first_width = right[end - 1] - left[start]
                        wide, back, widest = WIDE_GAP * piece.size, BACKWARD * piece.size, WIDEST_LETTER * piece.size
                        begin, slice_start, end_before, odd, edges = left[start], start, start - 1, False, {}
                        space = 0.0
                run_edge = edge[start]
                edges[run_edge] = style
                if piece is not None and style is not piece.runs[-1][1]:
                    piece.runs.append((start, style))
            elif begin - reach > space:
                space = begin - reach
            if start != end_before + 1 and piece is not None:
                piece.slices.append((slice_start, end_before, True))
                slice_start = start
            end_before = end
            reach = right[end - 1]
            if not 0 <= reach - begin <= widest * (end - start):
                odd = True
            low, high = reach - back, reach + wide
        if piece is not None:
            piece.slices.append((slice_start, end_before, True))
            piece.space = space
            self._finish(piece, frame, odd=odd)
        return self.pieces

    def _finish(self, piece: Piece, frame: Frame, *, odd: bool) -> None:
        piece.start, piece.end = piece.slices[0][0], piece.slices[-1][1]
        piece.right = frame.right[piece.end - 1]
        if len(piece.runs) > 1:
            _settle_style(piece)
        piece.top = piece.baseline - ASCENT * piece.size
        piece.bottom = piece.baseline + DESCENT * piece.size
        style = piece.style
        if style.bold or style.mono or not piece.mapped:
            self._look_further(piece)
        if odd or style.turned_deg or self._looks_spread(piece):
            for slices in respaced(self.page.text, frame, piece.slices, piece.size):
                self.pieces.append(_part_of(piece, slices, frame, len(self.pieces)))
        else:
            self.pieces.append(piece)

    def _looks_spread(self, piece: Piece) -> bool:
        """Tell whether a piece has so many short words that it may be letter-spaced."""
        start, end = piece.start, piece.end
        text = self.page.text
        if MEAN_SPREAD_WORD * text.count(" ", start, end) < end - start or piece.style.mono:
            return False
        return _SHORT_WORDS.search(text, start, end) is not None

    def _look_further(self, piece: Piece) -> None:
        """Look at more of a piece that starts bold, in fixed width or without a mapping to Unicode."""
        mapped = piece.mapped
        for index in (piece.end - 1, (piece.start + piece.end) // 2):
            probe = self.page.probe(index)
            if probe is not None:
                mapped = mapped or probe.mapped
                if probe.style.bold != piece.style.bold or probe.style.mono != piece.style.mono:
                    piece.even = False
        piece.mapped = mapped


def _begin(probe: Probe, start: int, frame: Frame, order: int) -> Piece:
    style = probe.style
    size, height = max(style.size_pt, SMALLEST_PT), frame.height(start)
    if not ODD_SIZES[0] * size < height < ODD_SIZES[1] * size and height > 0:
        size = height / (ASCENT + DESCENT)
    return Piece(
        start=start,
        end=start,
        left=frame.left[start],
        right=frame.left[start],
        baseline=across(probe.x, probe.y, style.turned_deg),
        size=size,
        style=style,
        order=order,
        mark=probe.mark,
        mapped=probe.mapped,
        runs=[(start, style)],
    )


def _goes_on(piece: Piece, probe: Probe, left: float, low: float, high: float) -> bool:
    """Tell whether the probed word stands on the baseline of the piece and close behind it."""
    if not low < left < high or probe.style.turned_deg != piece.style.turned_deg:
        return False
    baseline = across(probe.x, probe.y, probe.style.turned_deg)
    level = abs(baseline - piece.baseline) < 1
    if level and not 1 / OTHER_SIZE < probe.style.size_pt / max(piece.size, 0.1) < OTHER_SIZE:
        return False
    return _share_line(piece.baseline, piece.size, baseline, probe.style.size_pt)


def join(one: Piece, other: Piece) -> None:
    """Put the second piece at the end of the first, which keeps the style of the longer."""
    if other.end - other.start > one.end - one.start:
        one.style, one.size, one.even, one.mark = other.style, other.size, other.even, other.mark
    one.space = max(one.space, other.space, other.left - one.right)
    one.slices += other.slices
    one.runs += other.runs
    one.end, one.right = other.end, other.right
    one.mapped = one.mapped or other.mapped


def on_one_line(one: Piece, other: Piece) -> bool:
    """Tell whether two pieces stand on one baseline, raised and lowered signs included."""
    return _share_line(one.baseline, one.size, other.baseline, other.size)


def _share_line(baseline: float, size: float, other_baseline: float, other_size: float) -> bool:
    if size < other_size:
        baseline, size, other_baseline, other_size = other_baseline, other_size, baseline, size
    if other_size >= SIGN_SHARE * size:
        return abs(baseline - other_baseline) <= UNEVEN * other_size
    return -UNEVEN * size <= baseline - other_baseline <= RISE * size


def _settle_style(piece: Piece) -> None:
    """Give a piece of several styles the one of most of its characters, and its size."""
    lengths: dict[Style, int] = {}
    ends = [start for start, _ in piece.runs[1:]] + [piece.end]
    for (start, style), end in zip(piece.runs, ends, strict=True):
        lengths[style] = lengths.get(style, 0) + end - start
    main = max(lengths, key=lambda style: lengths[style])
    if main is not piece.style and piece.style.size_pt > 0:
        piece.size *= main.size_pt / piece.style.size_pt
    piece.style = main
    piece.even = len({(style.bold, style.mono) for style in lengths}) == 1


def _part_of(piece: Piece, slices: list[tuple[int, int, bool]], frame: Frame, order: int) -> Piece:
    start, end = slices[0][0], slices[-1][1]
    first_end = next((before for (_, before, _), (_, _, spaced) in itertools.pairwise(slices) if spaced), end)
    return Piece(
        start=start,
        end=end,
        left=frame.left[start],
        right=frame.right[end - 1],
        baseline=piece.baseline,
        size=piece.size,
        style=piece.style,
        order=order,
        mark=piece.mark,
        mapped=piece.mapped,
        top=piece.top,
        bottom=piece.bottom,
        first_width=frame.right[first_end - 1] - frame.left[start],
        even=piece.even,
        slices=slices,
        runs=[run for run in piece.runs if run[0] < end],
    )


def _without_doubles(page: PageCharacters, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces without those that are printed once more on themselves, for bold letters or a shadow."""
    places: dict[str, list[Piece]] = {}
    single: list[Piece] = []
    for piece in pieces:
        same = places.setdefault(page.text[piece.start : piece.end], [])
        reach = SHADOW * piece.size
        if not any(
            abs(other.left - piece.left) <= reach
            and abs(other.baseline - piece.baseline) <= reach
            and other.style.turned_deg == piece.style.turned_deg
            for other in same[-MOST_COMPARED:]
        ):
            same.append(piece)
            single.append(piece)
    return single


def _is_on(page: PageCharacters, piece: Piece) -> bool:
    left, top, right, bottom = page.boxes[BOX_SIDES * piece.start : BOX_SIDES * piece.start + BOX_SIDES]
    visible = page.placement
    return right > visible.left and left < visible.right and top > visible.bottom and bottom < visible.top
