"""Many patterns at once, read when they are first asked for, and run only where one of their triggers stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_

from curriclint.language.passage import Passage
from curriclint.language.patterns import Pattern, compile_pattern
from curriclint.language.trigger_index import TriggerIndex
from curriclint.language.triggers import Triggers
from curriclint.span import Span


@dataclass(frozen=True, slots=True)
class Found:
    """A match in a passage: the number of the pattern, what it flags, and the stretch that each of its slots took."""

    number: int
    span: Span
    slots: Mapping[str, Span]


_ARE_SOUND: ContextVar[bool] = ContextVar("_ARE_SOUND", default=False)


@contextmanager
def sound_patterns() -> Iterator[None]:
    """Within this, patterns are taken to be sound and read when they are first needed.

    Reading all that come along takes longer than linting a lesson, which is mostly in one language.
    """
    before = _ARE_SOUND.set(True)
    try:
        yield
    finally:
        _ARE_SOUND.reset(before)


class PatternIndex:
    """Patterns by the words that trigger them, so that text without such a word costs next to nothing.

    `read` returns the patterns. It is called at once, so that whoever wrote a wrong one is told (`PatternError`), but
    within `sound_patterns` only when the patterns are needed.
    """

    def __init__(self, read: Callable[[], Sequence[Pattern]]) -> None:
        self._read = read
        if not _ARE_SOUND.get():
            _ = self._patterns

    @classmethod
    def of(cls, sources: Iterable[str], slots: Mapping[str, Sequence[str]]) -> "PatternIndex":
        """Return an index of patterns as they are written; `slots` as for `compile_pattern`."""
        return cls(lambda: [compile_pattern(one, slots) for one in sources])

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(self._read())

    @cached_property
    def _index(self) -> TriggerIndex:
        return TriggerIndex([pattern.triggers for pattern in self._patterns])

    @cached_property
    def triggers(self) -> Triggers:
        """The words without which none of the patterns can match."""
        return reduce(or_, (pattern.triggers for pattern in self._patterns), Triggers())

    def triggers_among(self, forms: Iterable[str]) -> Iterator[str]:
        """Yield the words, folded, without any of which none of the patterns can match."""
        return (form for form, _ in self._index.triggers_in(forms))

    def matches(self, passage: Passage) -> Iterator[Found]:
        """Yield what the patterns find in a passage, sentence by sentence."""
        places = passage.places_of_forms
        wanted: dict[tuple[int, int], list[int]] = {}
        for form, numbers in self._index.triggers_in(places):
            for place, at in places[form]:
                for number in numbers:
                    wanted.setdefault((place, number), []).append(at)
        for (place, number), triggers_at in sorted(wanted.items()):
            pattern, sentence = self._patterns[number], passage.sentences[place]
            text = sentence.of(passage.folded)
            if not pattern.may_match(text, passage.forms_of_sentences[place], triggers_at):
                continue
            for hit in pattern.hits(text):
                slots = {name: _shifted(span, sentence.start) for name, span in hit.slots.items()}
                yield Found(number, _shifted(hit.span, sentence.start), slots)

    def spans(self, passage: Passage) -> list[Span]:
        """Return what the patterns flag in a passage."""
        return [found.span for found in self.matches(passage)]


def _shifted(span: Span, distance: int) -> Span:
    return Span(span.start + distance, span.end + distance)
