"""The words without which a pattern cannot match: what makes matching cheap."""

import math
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Triggers:
    """Words of which at least one stands in every text that a check can match; also beginnings and endings of words.

    They make matching cheap: text without any is never looked at. `always` stands for "cannot tell".
    """

    words: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    always: bool = False

    def __or__(self, other: "Triggers") -> "Triggers":
        return Triggers(
            self.words | other.words,
            self.prefixes | other.prefixes,
            self.suffixes | other.suffixes,
            self.always or other.always,
        )

    @property
    def cost(self) -> float:
        """Return roughly how much text they let through: few and long words are best."""
        if self.always:
            return math.inf
        affixes = self.prefixes | self.suffixes
        return sum(2.0 ** -len(word) for word in self.words) + sum(2.0 ** (1 - len(stem)) for stem in affixes)


ANYWHERE = Triggers(always=True)
"""Of what has no word that must be there."""


def first_word(form: str) -> str:
    """Return the first word of a form of several, as `Passage.words` splits it."""
    match = re.search(r"[^\W_]+(?:['\-][^\W_]+)*", form)
    return match.group() if match else form


def last_word(form: str) -> str:
    """Return the last word of a form of several, as `Passage.words` splits it."""
    words = re.findall(r"[^\W_]+(?:['\-][^\W_]+)*", form)
    return words[-1] if words else form
