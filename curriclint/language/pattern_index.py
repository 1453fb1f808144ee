"""Many patterns at once, run only where one of their triggers stands."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from curriclint.language.passage import Passage
from curriclint.language.patterns import Pattern, Triggers
from curriclint.span import Span


class PatternIndex:
    """Patterns by the words that trigger them, so that text without such a word costs next to nothing."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self.triggers = Triggers()
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._affixes: list[tuple[str, bool, int]] = []
        self._patterns = tuple(patterns)
        for number, pattern in enumerate(self._patterns):
            self.triggers |= pattern.triggers
            for word in pattern.triggers.words:
                self._by_word[word].append(number)
            self._affixes += [(prefix, True, number) for prefix in pattern.triggers.prefixes]
            self._affixes += [(suffix, False, number) for suffix in pattern.triggers.suffixes]

    def matches(self, passage: Passage) -> Iterator[tuple[int, Span]]:
        """Yield the number of each pattern that matches and the span that it flags."""
        wanted: dict[tuple[int, int], None] = {}
        for word in passage.words:
            numbers = [*self._by_word.get(word.form, ())]
            for affix, is_prefix, number in self._affixes:
                if word.form.startswith(affix) if is_prefix else word.form.endswith(affix):
                    numbers.append(number)
            if numbers:
                place = passage.sentence_number_at(word.start)
                wanted.update(((place, number), None) for number in numbers)
        for place, number in wanted:
            sentence = passage.sentences[place]
            for match in self._patterns[number].expression.finditer(sentence.of(passage.folded)):
                start, end = match.span("flagged")
                if end > start:
                    yield number, Span(sentence.start + start, sentence.start + end)
