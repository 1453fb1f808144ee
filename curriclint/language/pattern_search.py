"""Some patterns of the pattern language, to find in folded text that is no passage."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from curriclint.language.passage import WORD
from curriclint.language.patterns import Pattern, compile_pattern
from curriclint.language.trigger_index import TriggerIndex
from curriclint.span import Span


class PatternSearch:
    """Patterns by the words that trigger them, so that a text without such a word costs next to nothing."""

    def __init__(self, sources: Sequence[str]) -> None:
        self._sources = sources

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(compile_pattern(source, {}) for source in self._sources)

    @cached_property
    def _index(self) -> TriggerIndex:
        return TriggerIndex([pattern.triggers for pattern in self._patterns])

    def holds_any(self, text: str) -> bool:
        """Tell whether folded text holds one of the patterns."""
        return next(self.numbers(text), None) is not None

    def numbers(self, text: str) -> Iterator[int]:
        """Yield the number of each pattern that folded text holds."""
        for number in self._index.triggered_by(WORD.findall(text)):
            if self._patterns[number].expression.search(text):
                yield number

    def spans(self, text: str) -> list[Span]:
        """Return every stretch of folded text that one of the patterns matches, in order."""
        found: set[Span] = set()
        for number in self._index.triggered_by(WORD.findall(text)):
            found.update(Span(*match.span()) for match in self._patterns[number].expression.finditer(text))
        return sorted(found)
