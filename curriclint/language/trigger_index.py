"""Which checks could match a passage at all, told by the words in it."""

from collections import defaultdict
from collections.abc import Sequence

from curriclint.language.passage import Passage
from curriclint.language.patterns import Triggers


class TriggerIndex:
    """The numbers of checks by their trigger words; see `Triggers`."""

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

    def candidates(self, passage: Passage) -> list[int]:
        """Return, in order, the numbers of the checks that could match the passage."""
        found = set(self._always)
        for word in passage.words:
            form = word.form
            found |= self._by_word.get(form, frozenset())
            for length in self._prefix_lengths:
                found |= self._prefixes.get(form[:length], frozenset())
            for length in self._suffix_lengths:
                found |= self._suffixes.get(form[-length:], frozenset())
        return sorted(found)
