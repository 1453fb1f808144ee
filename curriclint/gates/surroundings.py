"""What stands around a match: its sentence, its neighbours, what introduces it, and a search among them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from curriclint.document import Scope
from curriclint.language.folding import fold
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.patterns import Pattern, compile_pattern
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language

_INTRODUCED = frozenset({Scope.LIST_ITEM, Scope.TABLE_CELL, Scope.QUOTATION, Scope.TEXT_BOX})
"""Scopes whose blocks are often introduced by a sentence above: "Bespreek deze uitspraken:"."""

MAX_LEAD_IN_DISTANCE = 12
"""Blocks, at most, between an introduction and what it introduces: a list of about ten statements."""


@dataclass(frozen=True)
class Surroundings:
    """A match in its passage and document."""

    document: AnalysedDocument
    passage: Passage
    span: Span

    @cached_property
    def sentence(self) -> Span:
        """The sentence in which the match starts."""
        return self.passage.sentence_at(self.span.start)

    @cached_property
    def before(self) -> str:
        """The folded words of the sentence before the match."""
        return self.passage.folded[self.sentence.start : self.span.start]

    @cached_property
    def after(self) -> str:
        """The folded words of the sentence after the match."""
        return self.passage.folded[self.span.end : self.sentence.end]

    def sentences(self, *, back: int, forward: int) -> Iterator[str]:
        """Yield the folded sentence of the match with so many before and after it in the block."""
        number = self.passage.sentence_number_at(self.span.start)
        for sentence in self.passage.sentences[max(0, number - back) : number + forward + 1]:
            yield sentence.of(self.passage.folded)

    def headings(self) -> Iterator[str]:
        """Yield the folded headings above the match."""
        for heading in self.passage.block.section:
            yield fold(heading)

    def lead_in(self) -> Iterator[str]:
        """Yield the folded text that introduces the list, table or quotation that the match stands in, if any."""
        if self.passage.block.scope not in _INTRODUCED:
            return
        blocks = self.document.document.blocks
        for index in range(self.passage.index - 1, max(-1, self.passage.index - 1 - MAX_LEAD_IN_DISTANCE), -1):
            if blocks[index].scope not in _INTRODUCED:
                yield fold(blocks[index].text)
                return


def pattern_search(lexicons: Mapping[str, Lexicon], name: str) -> Callable[[Language, str], bool]:
    """Return a function that tells whether folded text holds one of the patterns that a lexicon lists."""
    patterns: dict[Language, list[Pattern]] = {
        language: [compile_pattern(form, {}) for form in lexicons[name].forms(language)] if name in lexicons else []
        for language in LANGUAGES
    }

    def found(language: Language, text: str) -> bool:
        return any(pattern.expression.search(text) for pattern in patterns[language])

    return found
