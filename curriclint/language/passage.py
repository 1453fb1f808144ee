"""A block as the check kinds see it: folded text, words, sentences, and what stands around it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from curriclint.document import UNLINTED_SCOPES, Block, Document
from curriclint.language.analysis import Analyst, plain_sentence
from curriclint.language.folding import fold_block
from curriclint.language.sentences import sentence_spans
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

Told = TypeVar("Told")

WORD = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*")
"""A word of folded text: letters and digits, with apostrophes and hyphens inside."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage: its folded form and where it stands in the block."""

    form: str
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """One block in one language. `index` is the number of the block in its document.

    `folded` has the same length as the block's text, so every offset holds in both. `analyst` gives the grammar of
    sentences; the passages of a document share one.
    """

    block: Block
    index: int
    language: Language
    analyst: Analyst = field(default_factory=Analyst, repr=False, compare=False)

    @cached_property
    def folded(self) -> str:
        """The text of the block as rules match it; see `fold_block`."""
        return fold_block(self.block)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the folded text in order."""
        return tuple(Word(match.group(), match.start(), match.end()) for match in WORD.finditer(self.folded))

    @cached_property
    def forms_of_sentences(self) -> tuple[tuple[str, ...], ...]:
        """The words of the folded text in order, sentence by sentence."""
        forms: list[list[str]] = [[] for _ in self.sentences]
        for word in self.words:
            forms[self.sentence_number_at(word.start)].append(word.form)
        return tuple(map(tuple, forms))

    @cached_property
    def places_of_forms(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """Where each word of the folded text stands: the numbers of sentences, and of words in `forms_of_sentences`."""
        found: dict[str, list[tuple[int, int]]] = {}
        for number, forms in enumerate(self.forms_of_sentences):
            for at, form in enumerate(forms):
                found.setdefault(form, []).append((number, at))
        return found

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the block in order; every word lies in exactly one."""
        return sentence_spans(self.block.text, self.language)

    def plain_sentence(self, number: int) -> str:
        """Return a sentence by its number the way the pipelines know text; see `plain_sentence`."""
        return plain_sentence(self.block, self.sentences[number])

    def grammar(self, number: int) -> "Doc":
        """Return the grammar of a sentence by its number; `sentences[number].start + token.idx` is a token's place."""
        return self.analyst.doc(self.language, self.plain_sentence(number))

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence in which a character stands."""
        return self.sentences[self.sentence_number_at(offset)]

    def sentence_number_at(self, offset: int) -> int:
        """Return the number, from 0, of the sentence in which a character stands."""
        return min(bisect_right(self._sentence_ends, offset), len(self.sentences) - 1)

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [sentence.end for sentence in self.sentences]


@dataclass(frozen=True)
class AnalysedDocument:
    """A document with the language of each block; `languages[i]` is None where no rule looks or nothing can be told."""

    document: Document
    languages: tuple[str | None, ...]
    analyst: Analyst = field(default_factory=Analyst, repr=False, compare=False)
    _told: dict[Hashable, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, key: Hashable, tell: Callable[[], Told]) -> Told:
        """Return what `tell` tells of this document, worked out once for all checks that ask with the same key."""
        if key not in self._told:
            self._told[key] = tell()
        return cast("Told", self._told[key])

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The blocks that are linted, in order: those in Dutch or English that are running text."""
        return tuple(self._passages())

    def part(self, blocks: range) -> "DocumentPart":
        """Return the part of the document that `blocks` (numbers of blocks) are, with the very same passages."""

        def made() -> DocumentPart:
            return DocumentPart(self.document, self.languages, self.analyst, whole=self, blocks=blocks)

        return self.once(("part", blocks), made)

    def _passages(self) -> Iterator[Passage]:
        for index, (block, language) in enumerate(zip(self.document.blocks, self.languages, strict=True)):
            if block.scope in UNLINTED_SCOPES:
                continue
            if language in LANGUAGES:
                yield Passage(block, index, language, self.analyst)


@dataclass(frozen=True)
class DocumentPart(AnalysedDocument):
    """Some blocks of a document, such as a chapter, to be looked at as a document by themselves."""

    whole: AnalysedDocument = field(kw_only=True, repr=False)
    blocks: range = field(kw_only=True)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the whole document that stand in these blocks."""
        passages = self.whole.passages
        start, end = (bisect_left(passages, at, key=_index_of) for at in (self.blocks.start, self.blocks.stop))
        return passages[start:end]


def _index_of(passage: Passage) -> int:
    return passage.index
