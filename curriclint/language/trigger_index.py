"""Which of many things could match a text at all, told by the words in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from curriclint.language.passage import Passage
from curriclint.language.triggers import Triggers

MAX_REMEMBERED = 200_000
"""Word forms whose numbers are kept: about ten times the vocabulary of a shelf of schoolbooks, some 20 MB."""


class TriggerIndex:
    """The numbers of checks or patterns by their trigger words; see `Triggers`."""

    def __init__(self, triggers: Sequence[Triggers]) -> None:
        self._always = frozenset(number for number, one in enumerate(triggers) if one.always)
        self._by_word: dict[str, set[int]] = defaultdict(set)
        self._prefixes: dict[str, set[int]] = defaultdict(set)
        self._suffixes: dict[str, set[int]] = defaultdict(set)
        for number, one in enumerate(triggers):
            for found, stems in (
                (self._by_word, one.words),
                (self._prefixes, one.prefixes),
                (self._suffixes, one.suffixes),
            ):
                for stem in stems:
                    found[stem].add(number)
        self._prefix_lengths = sorted({len(prefix) for prefix in self._prefixes})
        self._suffix_lengths = sorted({len(suffix) for suffix in self._suffixes})
        self._has_words_only = not self._prefixes and not self._suffixes
        self._remembered: dict[str, frozenset[int]] = {}

    def candidates(self, passage: Passage) -> list[int]:
        """Return, in order, the numbers of the checks that could match the passage."""
        return self.triggered_by(passage.places_of_forms)

    def triggered_by(self, forms: Iterable[str]) -> list[int]:
        """Return, in order, the numbers of what the words could make match."""
        found = set(self._always)
        for _, numbers in self.triggers_in(forms):
            found |= numbers
        return sorted(found)

    def triggers_in(self, forms: Iterable[str]) -> Iterator[tuple[str, frozenset[int]]]:
        """Yield the words that trigger something, each with the numbers of what it triggers."""
        remembered = self._remembered
        for form in self._by_word.keys() & forms if self._has_words_only else forms:
            numbers = remembered.get(form)
            if numbers is None:
                numbers = self._numbers_of(form)
            if numbers:
                yield form, numbers

    def _numbers_of(self, form: str) -> frozenset[int]:
        """Return the numbers that one word triggers, and remember them: texts use the same words over and over."""
        numbers = set(self._by_word.get(form, ()))
        for length in self._prefix_lengths:
            numbers |= self._prefixes.get(form[:length], frozenset())
        for length in self._suffix_lengths:
            numbers |= self._suffixes.get(form[-length:], frozenset())
        if len(self._remembered) >= MAX_REMEMBERED:
            self._remembered.clear()
        return self._remembered.setdefault(form, frozenset(numbers))
