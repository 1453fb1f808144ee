"""Many patterns at once, run only where one of their triggers stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from curriclint.language.passage import Passage
from curriclint.language.patterns import Pattern
from curriclint.language.trigger_index import TriggerIndex
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
        self._patterns = tuple(patterns)
        self._index = TriggerIndex([pattern.triggers for pattern in self._patterns])
        self.triggers = reduce(or_, (pattern.triggers for pattern in self._patterns), Triggers())

    def matches(self, passage: Passage) -> Iterator[Found]:
        """Yield what the patterns find in a passage, sentence by sentence."""
        places = passage.sentences_of_forms
        wanted: set[tuple[int, int]] = set()
        for form, numbers in self._index.triggers_in(places):
            wanted.update((place, number) for number in numbers for place in places[form])
        for place, number in sorted(wanted):
            if not self._patterns[number].may_match(passage.forms_of_sentences[place]):
                continue
            sentence = passage.sentences[place]
            for hit in self._patterns[number].hits(sentence.of(passage.folded)):
                slots = {name: _shifted(span, sentence.start) for name, span in hit.slots.items()}
                yield Found(number, _shifted(hit.span, sentence.start), slots)

    def spans(self, passage: Passage) -> list[Span]:
        """Return what the patterns flag in a passage."""
        return [found.span for found in self.matches(passage)]


def _shifted(span: Span, distance: int) -> Span:
    return Span(span.start + distance, span.end + distance)
