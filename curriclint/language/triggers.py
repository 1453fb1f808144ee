"""The words without which a pattern cannot match: what makes matching cheap."""

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_BREAKS = str.maketrans("./&", "   ")
"""What parts the words of a form beside spaces; apostrophes and hyphens join them."""


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


@dataclass(frozen=True, slots=True)
class Need:
    """What must stand in a piece of text, behind `earliest` to `latest` of its words.

    That is one of the `triggers`, and where it is a word, it begins one of the `forms` (words with a space between,
    at most `most` of them).
    """

    triggers: Triggers
    forms: frozenset[str] = frozenset()
    most: int = 1
    earliest: int = 0
    latest: int = 0

    @classmethod
    def of_forms(cls, forms: Iterable[str]) -> "Need":
        """Return the need of one of some forms that are nothing but words."""
        spaced = frozenset(form.translate(_BREAKS) for form in forms)
        triggers = Triggers(words=frozenset(form.partition(" ")[0] for form in spaced))
        return cls(triggers, spaced, max(map(words_of, spaced)))

    def __or__(self, other: "Need") -> "Need":
        return Need(
            self.triggers | other.triggers,
            self.forms | other.forms,
            max(self.most, other.most),
            min(self.earliest, other.earliest),
            max(self.latest, other.latest),
        )

    def behind(self, fewest: int, most: int) -> "Need":
        """Return the same where `fewest` to `most` words come first."""
        return Need(self.triggers, self.forms, self.most, self.earliest + fewest, self.latest + most)

    @property
    def has_affixes(self) -> bool:
        """Whether beginnings or endings of words will do."""
        return bool(self.triggers.prefixes or self.triggers.suffixes)

    def is_at(self, at: int, words: Sequence[str]) -> bool:
        """Tell whether one of the forms begins at word number `at` of a sentence; only where there are no affixes."""
        return words[at] in self.forms or any(
            " ".join(words[at : at + size]) in self.forms for size in range(2, self.most + 1)
        )


UNKNOWN = Need(ANYWHERE)
"""Of a piece in which nothing is fixed."""


def words_of(form: str) -> int:
    """Count the words of a form that is nothing but words, as `Passage.words` splits it."""
    return 1 + form.translate(_BREAKS).count(" ")


def first_word(form: str) -> str:
    """Return the first word of a form of several, as `Passage.words` splits it."""
    match = re.search(r"[^\W_]+(?:['\-][^\W_]+)*", form)
    return match.group() if match else form


def last_word(form: str) -> str:
    """Return the last word of a form of several, as `Passage.words` splits it."""
    words = re.findall(r"[^\W_]+(?:['\-][^\W_]+)*", form)
    return words[-1] if words else form
