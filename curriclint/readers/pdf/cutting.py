"""Cutting: the characters of a page, in the order of the file, divided into pieces."""

import re
from itertools import accumulate

from curriclint.readers.pdf.characters import LINE_END_HYPHEN, PageCharacters, Probe, Style
from curriclint.readers.pdf.frames import Frame, Frames, across
from curriclint.readers.pdf.pieces import Piece, part_of, share_line
from curriclint.readers.pdf.spacing import respaced
from curriclint.readers.pdf.unseen import without_unseen

WIDE_GAP = 0.75
"""Gap between words, in type sizes, that ends a piece: the narrowest gutter. Pieces of one line are joined later."""

BACKWARD = 0.5
"""How far, in type sizes, a word may start before the end of the one before it: kerning and overlapping italics."""

ASCENT = 0.75
DESCENT = 0.25
"""Share of the type size above and below the baseline that a line takes up, for telling lines apart. The boxes of the
fonts themselves measure 0.9 to 1.9 type sizes in the corpus and then overlap between lines."""

WIDEST_LETTER = 1.5
"""Width of a letter, in type sizes, beyond which a word must hold a jump: an em dash is 1."""

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


def cut_pieces(page: PageCharacters) -> list[Piece]:
    """Return the pieces of a page in the order of the file; what is not to be seen is left out."""
    return without_unseen(page, _Cutter(page).cut())


class _Cutter:
    """Walks over the words of a page and starts a new piece wherever the next word does not follow on the last."""

    def __init__(self, page: PageCharacters) -> None:
        self.page = page
        self.frames = Frames(page)
        self.pieces: list[Piece] = []

    def cut(self) -> list[Piece]:
        """Return the pieces. Most words take the short way: a comparison of three numbers each."""
        page = self.page
        probe_at, font_of = page.probe, page.font
        words = _words_in(page.text)
        piece: Piece | None = None
        run_edge = low = high = reach = wide = back = widest = 0.0
        gaps: list[float] = []
        slice_start = end_before = run_drawing = run_font = 0
        odd = False
        frame = self.frames.turned(0)
        left, right, edge = frame.left, frame.right, frame.edge
        for (start, end), drawing in zip(words, page.drawings([start for start, _ in words]), strict=True):
            begin = left[start]
            if low < begin < high and (
                drawing == run_drawing or (edge[start] == run_edge and font_of(drawing) == run_font)
            ):
                run_drawing = drawing
                gaps.append(begin - reach)
            else:
                probe = probe_at(start)
                if probe is None:
                    continue
                style = probe.style
                if piece is None or not _goes_on(piece, probe, frame.left[start], low, high):
                    if piece is not None:
                        piece.slices.append((slice_start, end_before, True))
                        piece.space = max(gaps, default=0.0)
                        self._finish(piece, frame, odd=odd)
                    frame = self.frames.turned(style.turned_deg)
                    left, right, edge = frame.left, frame.right, frame.edge
                    piece = _begin(probe, start, frame, len(self.pieces))
                    piece.first_width = right[end - 1] - left[start]
                    wide, back, widest = WIDE_GAP * piece.size, BACKWARD * piece.size, WIDEST_LETTER * piece.size
                    begin, slice_start, end_before, odd = left[start], start, start - 1, False
                    gaps = []
                run_edge, run_drawing, run_font = edge[start], drawing, font_of(drawing)
                if style is not piece.runs[-1][1]:
                    piece.runs.append((start, style))
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
            piece.space = max(gaps, default=0.0)
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
        if not piece.mapped:
            piece.mapped = self._is_mapped(piece)
        if odd or style.turned_deg or self._looks_spread(piece):
            for slices in respaced(self.page.text, frame, piece.slices, piece.size):
                self.pieces.append(part_of(piece, slices, frame, len(self.pieces)))
        else:
            self.pieces.append(piece)

    def _looks_spread(self, piece: Piece) -> bool:
        """Tell whether a piece has so many short words that it may be letter-spaced."""
        start, end = piece.start, piece.end
        text = self.page.text
        if MEAN_SPREAD_WORD * text.count(" ", start, end) < end - start or piece.style.mono:
            return False
        return _SHORT_WORDS.search(text, start, end) is not None

    def _is_mapped(self, piece: Piece) -> bool:
        """Tell whether the end or the middle of a piece means something in Unicode, where its start does not."""
        probes = [self.page.probe(index) for index in (piece.end - 1, (piece.start + piece.end) // 2)]
        return any(probe is not None and probe.mapped for probe in probes)


def _words_in(text: str) -> list[tuple[int, int]]:
    """Return start and end of each word; a hyphen at the end of a line ends one too."""
    if LINE_END_HYPHEN in text:
        return [word.span() for word in _WORD.finditer(text)]
    # NOTE: this takes half the time of the search, which was a tenth of all.
    lengths = list(map(len, text.split(" ")))
    starts = accumulate(lengths, lambda start, length: start + length + 1, initial=0)
    return [(start, start + length) for start, length in zip(starts, lengths, strict=False) if length]


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
        baseline=across(probe.x, probe.y, style.turned_deg) if style.turned_deg else -probe.y,
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
    baseline = across(probe.x, probe.y, probe.style.turned_deg) if probe.style.turned_deg else -probe.y
    level = abs(baseline - piece.baseline) < 1
    if level and not 1 / OTHER_SIZE < probe.style.size_pt / max(piece.size, 0.1) < OTHER_SIZE:
        return False
    return share_line(piece.baseline, piece.size, baseline, probe.style.size_pt)


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
