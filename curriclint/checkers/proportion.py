"""Proportion: one sort of words held against another, as orders against invitations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from curriclint.checking import CheckKind, Verdict, judged_by_chapter
from curriclint.language.chapters import Chapter, cut
from curriclint.language.lesson_parts import LessonParts
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.pattern_error import PatternError
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.slots import Slots
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language, Text

_NO_RATIO = Text(nl="is geen verhouding: geef een getal boven 0", en="is no ratio: give a number above 0")

Patterns = Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class ProportionOptions:
    """Options of the kind `proportion`.

    `many` and `few` are patterns of the two sorts of words. The rule speaks where at least `min_hits` of the first
    stand in a lesson, and more than `ratio` times as many as of the second. Words that overlap a match of `fine` do not
    count, and neither does a passage in which, or in whose headings, one of `aside` stands. A lesson is judged from
    `min_words` words on.
    """

    many: Patterns
    few: Patterns
    ratio: float = 1.0
    min_hits: int = 3
    min_words: int = 300
    fine: Patterns = field(default_factory=dict)
    aside: Patterns = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Hits:
    """How often either sort stands in a passage."""

    passage: Passage
    many: int
    few: int


class ProportionChecker:
    """Counts two sorts of words, and says so where there are many of the one and few of the other."""

    def __init__(self, options: ProportionOptions, lexicons: Mapping[str, Lexicon]) -> None:
        if options.ratio <= 0:
            raise PatternError(str(options.ratio), _NO_RATIO)
        self._options = options
        self._parts = LessonParts.from_lexicons(lexicons)
        slots = {language: Slots(lexicons, language) for language in LANGUAGES}
        self._many, self._few, self._fine, self._aside = (
            {one: PatternIndex.of(sort.get(one, ()), slots[one]) for one in LANGUAGES}
            for sort in (options.many, options.few, options.fine, options.aside)
        )

    def judge(self, document: AnalysedDocument, *, assume_long: bool, chapters: Sequence[Chapter] = ()) -> Verdict:
        """Return how many there are of either (`many`, `few`), absent where the first are too many; no evidence.

        The place is the passage with the most of them.
        """
        hits = list(self._hits(document))

        def judge(part: AnalysedDocument, blocks: range) -> Verdict:
            return self._judged(part, cut(hits, blocks, lambda one: one.passage.index), assume_long=assume_long)

        return judged_by_chapter(document, chapters, judge)

    def _judged(self, document: AnalysedDocument, hits: Sequence[_Hits], *, assume_long: bool) -> Verdict:
        many, few = sum(one.many for one in hits), sum(one.few for one in hits)
        words = sum(len(passage.words) for passage in self._parts.of(document))
        if many < self._options.min_hits or words < (1 if assume_long else self._options.min_words):
            return Verdict()
        if many <= self._options.ratio * few:
            return Verdict(asked=True)
        place = max(hits, key=lambda one: one.many).passage
        return Verdict(absent=True, asked=True, absent_at=place, facts={"many": str(many), "few": str(few)})

    def _hits(self, document: AnalysedDocument) -> Iterator[_Hits]:
        """Yield how often either sort stands in each passage that holds one and is not set aside."""
        passages = document.passages
        aside = {passage.block.text for passage in passages if self._aside[passage.language].spans(passage)}
        for passage in self._parts.of(document):
            many, few = self._many[passage.language].spans(passage), self._few[passage.language].spans(passage)
            if not (many or few) or passage.block.text in aside or aside.intersection(passage.block.section):
                continue
            fine = self._fine[passage.language].spans(passage)
            yield _Hits(passage, _beside(many, fine), _beside(few, (*fine, *many)))


def _beside(spans: Iterable[Span], others: Sequence[Span]) -> int:
    """Count the spans that overlap none of the others: "je mag niet" is no invitation, though "je mag" is."""
    return sum(not any(one.overlaps(other) for other in others) for one in spans)


KIND = CheckKind(
    "proportion", ProportionOptions, ProportionChecker, facts=frozenset({"many", "few"}), whole_documents=True
)
