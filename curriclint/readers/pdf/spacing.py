"""Words from gaps: where text is letter-spaced, turned or otherwise odd, the spaces in the file say little."""

import itertools
from collections.abc import Iterator, Sequence

from curriclint.readers.pdf.frames import Frame

LETTER_GAP = 0.16
"""Gap in type sizes up to which two letters surely belong to one word: word spaces measure 0.2 to 0.33."""

JUMP = 1.5
"""Gap in type sizes that no word space reaches, letter-spaced or not."""

BACK = 0.6
"""Type sizes by which a letter may start before the end of the letter before it."""

CLEAR_STEP = 1.6
"""Ratio between word gaps and letter gaps from which the two kinds are told apart."""

MIN_SPREAD_LETTERS = 5
"""Letters with even gaps that make one spread word: fewer may as well be "a b c d"."""

Slices = list[tuple[int, int, bool]]


def respaced(text: str, frame: Frame, slices: Slices, size: float) -> Iterator[Slices]:
    """Yield the slices of each stretch without a jump, with spaces where the gaps between letters say so."""
    letters = [index for start, end, _ in slices for index in range(start, end) if text[index] != " "]
    stretch: list[int] = []
    gaps: list[float] = []
    for index in letters:
        if stretch:
            gap = frame.left[index] - frame.right[stretch[-1]]
            if not -BACK * size <= gap <= JUMP * size:
                yield _words(text, stretch, gaps, size)
                stretch, gaps = [], []
            else:
                gaps.append(gap)
        stretch.append(index)
    if stretch:
        yield _words(text, stretch, gaps, size)


def _words(text: str, letters: Sequence[int], gaps: Sequence[float], size: float) -> Slices:
    """Return slices of the letters, cut where a gap is one between words."""
    threshold, is_spread = _threshold(text, letters, gaps, size)
    slices: Slices = []
    start = before = letters[0]
    spaced = True
    for index, gap in zip(letters[1:], gaps, strict=True):
        ends_word = gap > threshold or (index > before + 1 and not is_spread and gap > threshold / 2)
        if ends_word or index != before + 1:
            slices.append((start, before + 1, spaced))
            start, spaced = index, ends_word
        before = index
    slices.append((start, before + 1, spaced))
    return slices


def _threshold(text: str, letters: Sequence[int], gaps: Sequence[float], size: float) -> tuple[float, bool]:
    """Return the gap in points above which a word ends, and whether the letters are spread."""
    usual = LETTER_GAP * size
    if not gaps:
        return usual, False
    ordered = sorted(gaps)
    low = ordered[len(ordered) // 4]
    if low <= usual / 2:
        # Most letters touch: this is no spread text, and half a gap will do where the file has a space.
        return usual, False
    floor = max(low, 0.02 * size)
    steps = [
        (above / max(below, floor), (above + below) / 2)
        for below, above in itertools.pairwise(ordered)
        if above > floor
    ]
    step, middle = max(steps, default=(1.0, usual))
    if step >= CLEAR_STEP:
        return middle, True
    spread = len(letters) >= MIN_SPREAD_LETTERS and not _alphabetical(text, letters)
    return (ordered[-1], True) if spread or ordered[-1] < usual else (usual, False)


def _alphabetical(text: str, letters: Sequence[int]) -> bool:
    """Tell whether the letters are a row such as "A B C D", "1 2 3" or signs rather than a word."""
    codes = [ord(text[index]) for index in letters]
    rising = sum(after - before == 1 for before, after in itertools.pairwise(codes))
    alphabetic = sum(text[index].isalpha() for index in letters)
    return rising * 2 > len(codes) or alphabetic * 2 < len(codes)
