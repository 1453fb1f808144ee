"""The passages of a document by the words in them, so that patterns look only where one of their triggers stands."""

from collections.abc import Mapping, Sequence

from curriclint.language.passage import Passage
from curriclint.language.pattern_index import PatternIndex
from curriclint.wording import Language


class Concordance:
    """Where in some passages each word stands."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        self._numbers: dict[Language, dict[str, list[int]]] = {}
        for number, passage in enumerate(passages):
            numbers = self._numbers.setdefault(passage.language, {})
            for form in passage.places_of_forms:
                numbers.setdefault(form, []).append(number)

    def holding(self, patterns: Mapping[Language, PatternIndex]) -> list[Passage]:
        """Return, in order, the passages in which a trigger of the patterns of their language stands."""
        found: set[int] = set()
        for language, numbers in self._numbers.items():
            for form in patterns[language].triggers_among(numbers):
                found.update(numbers[form])
        return [self._passages[number] for number in sorted(found)]
