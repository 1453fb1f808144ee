"""Shares of small counts, with how far the true share may lie from what was counted."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

CONFIDENCE = 0.90
"""Of the intervals: gate of section 11 of the rule catalogue."""

MIN_FOR_SHARE = 6
"""People of whom the gender is told, from which on a share is told. Source: gate G8 of the rule catalogue."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, both shares from 0 to 1."""

    low: float
    high: float

    def is_outside(self, band: "Interval") -> bool:
        """Tell whether no share in this interval lies in `band`."""
        return self.high < band.low or self.low > band.high


def wilson_interval(part: int, whole: int, confidence: float = CONFIDENCE) -> Interval:
    """Return the interval of Wilson for the share `part / whole`; `whole` is at least 1.

    Unlike the plain one it stays between 0 and 1 and holds for small counts. Source: Wilson (1927), Probable
    Inference, the Law of Succession, and Statistical Inference, https://doi.org/10.1080/01621459.1927.10502953.
    """
    spread = NormalDist().inv_cdf(0.5 + confidence / 2)
    share, weight = part / whole, spread**2 / whole
    middle = (share + weight / 2) / (1 + weight)
    half = spread * sqrt(share * (1 - share) / whole + weight / (4 * whole)) / (1 + weight)
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def difference_interval(before: tuple[int, int], after: tuple[int, int], confidence: float = CONFIDENCE) -> Interval:
    """Return the interval for how much a share grew, each given as part and whole; from -1 to 1.

    It is put together from the intervals of Wilson. Source: Newcombe (1998), Interval Estimation for the Difference
    between Independent Proportions, method 10, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
    """
    old, new = wilson_interval(*before, confidence), wilson_interval(*after, confidence)
    old_share, new_share = before[0] / before[1], after[0] / after[1]
    grown = new_share - old_share
    return Interval(
        grown - sqrt((new_share - new.low) ** 2 + (old.high - old_share) ** 2),
        grown + sqrt((new.high - new_share) ** 2 + (old_share - old.low) ** 2),
    )
