"""Many patterns at once, run only where one of their triggers stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from curriclint.language.passage import Passage
from curriclint.language.patterns import Pattern
from curriclint.language.triggers import Triggers
from curriclint.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A match in a passage: the number of the pattern, what it flags, and the stretch that each of its slots took."""

    number: int
    span: Span
    slots: Mapping[str, Span]


class PatternIndex:
    """Patterns by the words that trigger them, so that text without such a word costs next to nothing."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.triggers = Triggers()
        self._patterns = tuple(patterns)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._by_prefix: dict[str, list[int]] = defaultdict(list)
        self._by_suffix: dict[str, list[int]] = defaultdict(list)
        for number, pattern in enumerate(self._patterns):
            self.triggers |= pattern.triggers
            for found, stems in (
                (self._by_word, pattern.triggers.words),
                (self._by_prefix, pattern.triggers.prefixes),
                (self._by_suffix, pattern.triggers.suffixes),
            ):
                for stem in stems:
                    found[stem].append(number)
        self._prefix_lengths = sorted({len(prefix) for prefix in self._by_prefix})
        self._suffix_lengths = sorted({len(suffix) for suffix in self._by_suffix})
        self._has_words_only = not self._by_prefix and not self._by_suffix

    def matches(self, passage: Passage) -> Iterator[Found]:
        """Yield what the patterns find in a passage, sentence by sentence."""
        places = passage.sentences_of_forms
        wanted: set[tuple[int, int]] = set()
        for form in places.keys() & self._by_word.keys() if self._has_words_only else places:
            wanted.update((place, number) for number in self._triggered_by(form) for place in places[form])
        for place, number in sorted(wanted):
            sentence = passage.sentences[place]
            for hit in self._patterns[number].hits(sentence.of(passage.folded)):
                slots = {name: _shifted(span, sentence.start) for name, span in hit.slots.items()}
                yield Found(number, _shifted(hit.span, sentence.start), slots)

    def _triggered_by(self, form: str) -> list[int]:
        numbers = [*self._by_word.get(form, ())]
        for length in self._prefix_lengths:
            numbers += self._by_prefix.get(form[:length], ())
        for length in self._suffix_lengths:
            numbers += self._by_suffix.get(form[-length:], ())
        return numbers


def _shifted(span: Span, distance: int) -> Span:
    return Span(span.start + distance, span.end + distance)
