"""What stands around a match: its sentence, its neighbours, what introduces it, and a search among them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from curriclint.document import UNLINTED_SCOPES, Block, Scope
from curriclint.language.folding import fold, fold_block
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.pattern_search import PatternSearch
from curriclint.language.sentences import sentence_spans
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
        """Yield the folded text that introduces the match, if any.

        It is what stands above a list, table or quotation, and for any block a text just above it that ends with a
        colon.
        """
        blocks = self.document.document.blocks
        first = max(-1, self.passage.index - 1 - MAX_LEAD_IN_DISTANCE)
        for index in range(self.passage.index - 1, first, -1):
            block = blocks[index]
            if index == self.passage.index - 1 and block.text.rstrip().endswith(":"):
                yield fold_block(block)
                return
            if self.passage.block.scope not in _INTRODUCED:
                return
            if block.scope not in _INTRODUCED:
                yield fold_block(block)
                return

    def next_to_block(self) -> Iterator[str]:
        """Yield the folded sentences that stand next to the block: the last one above it and the first one below."""
        blocks = self.document.document.blocks
        for index, which in ((self.passage.index - 1, -1), (self.passage.index + 1, 0)):
            if not 0 <= index < len(blocks) or not _goes_with(blocks[index], self.passage.block):
                continue
            sentences = sentence_spans(blocks[index].text, self.passage.language)
            if sentences:
                yield sentences[which].of(fold_block(blocks[index]))


class LexiconSearch:
    """The patterns that a lexicon lists in each language, to find in folded text."""

    def __init__(self, lexicons: Mapping[str, Lexicon], name: str) -> None:
        self._searches = {
            language: PatternSearch(lexicons[name].forms(language) if name in lexicons else ())
            for language in LANGUAGES
        }

    def __call__(self, language: Language, text: str) -> bool:
        """Tell whether folded text holds one of the patterns."""
        return self._searches[language].holds_any(text)

    def spans(self, language: Language, text: str) -> list[Span]:
        """Return every stretch of folded text that one of the patterns matches, in order."""
        return self._searches[language].spans(text)

    def covers(self, language: Language, text: str) -> bool:
        """Tell whether one of the patterns matches the whole of a folded text."""
        return Span(0, len(text)) in self.spans(language, text)


def uncovered(spans: list[Span], others: list[Span]) -> list[Span]:
    """Return the spans that are no part of a longer one among the others."""
    return [one for one in spans if not any(other.contains(one) and len(other) > len(one) for other in others)]


def _goes_with(neighbour: Block, block: Block) -> bool:
    """Tell whether a neighbour is running text under the same heading."""
    return (
        neighbour.scope not in UNLINTED_SCOPES
        and neighbour.scope not in {Scope.HEADING, Scope.TITLE, Scope.PAGE_HEADER, Scope.PAGE_FOOTER}
        and neighbour.section == block.section
    )
