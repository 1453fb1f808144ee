"""Spread: over how many groups of words a lesson is spread, as its jobs over the clusters of technology."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from curriclint.checking import CheckKind, Sighting, Verdict, judged_by_chapter
from curriclint.finding import EvidenceKind
from curriclint.language.chapters import Chapter, cut
from curriclint.language.lesson_parts import LessonParts
from curriclint.language.passage import AnalysedDocument
from curriclint.language.pattern_error import PatternError
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.plurals import without_plural
from curriclint.language.slots import Slots
from curriclint.language.spots import Spot, spot_in
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES, Language, Text

MOST_NAMED = 3
"""Words that the message names: enough to know what is meant."""

_TOO_FEW_GROUPS = Text(
    nl="past niet bij `most` en `enough`: 1 tot {groups}, het aantal groepen, en `enough` boven `most`",
    en="does not fit `most` and `enough`: 1 to {groups}, the number of groups, with `enough` above `most`",
)

Patterns = Mapping[Language, tuple[str, ...]]


class Among(StrEnum):
    """Which text counts."""

    LESSON = "lesson"
    TASKS = "tasks"
    """What pupils are asked to do only."""


@dataclass(frozen=True, slots=True)
class SpreadOptions:
    """Options of the kind `spread`.

    `groups` are patterns by the name of the group, `among` which text counts. The rule speaks where at least `min_hits`
    words (different ones if `different`) stand in a lesson, and all in at most `most` groups. From `enough` groups on a
    word of each is evidence of what `shows` names. Words that overlap a match of `fine` do not count. A lesson is
    judged from `min_words` words on. An addition fits at the `spot`.
    """

    groups: Mapping[str, Patterns]
    min_hits: int = 3
    most: int = 1
    enough: int = 3
    different: bool = True
    among: Among = Among.LESSON
    shows: EvidenceKind | None = None
    min_words: int = 300
    fine: Patterns = field(default_factory=dict)
    spot: Spot = Spot.LAST_TASK


class SpreadChecker:
    """Gathers words by group, and says so where they all lie in one or a few."""

    def __init__(self, options: SpreadOptions, lexicons: Mapping[str, Lexicon]) -> None:
        if not 1 <= options.most < options.enough <= len(options.groups):
            raise PatternError(str(options.enough), _TOO_FEW_GROUPS, groups=len(options.groups))
        self._options = options
        self._parts = LessonParts.from_lexicons(lexicons)
        slots = {language: Slots(lexicons, language) for language in LANGUAGES}

        def index(patterns: Patterns, language: Language) -> PatternIndex:
            return PatternIndex.of(patterns.get(language, ()), slots[language])

        self._groups = {
            name: {language: index(patterns, language) for language in LANGUAGES}
            for name, patterns in options.groups.items()
        }
        self._fine = {language: index(options.fine, language) for language in LANGUAGES}

    def judge(self, document: AnalysedDocument, *, assume_long: bool, chapters: Sequence[Chapter] = ()) -> Verdict:
        """Return the evidence, absent where all words lie in a few groups; facts `count` and `words` tell which."""
        hits = list(self._hits(document))

        def judge(part: AnalysedDocument, blocks: range) -> Verdict:
            return self._judged(part, cut(hits, blocks, lambda one: one.passage.index), assume_long=assume_long)

        return judged_by_chapter(document, chapters, judge)

    def _judged(self, document: AnalysedDocument, hits: Sequence[Sighting], *, assume_long: bool) -> Verdict:
        firsts: dict[str, Sighting] = {}
        words: dict[str, str] = {}
        for one in hits:
            firsts.setdefault(one.what, one)
            word = one.span.of(one.passage.folded)
            words.setdefault(without_plural(word), word)
        shown = tuple(firsts.values()) if self._options.shows and len(firsts) >= self._options.enough else ()
        lesson = self._parts.of(document)
        length = sum(len(passage.words) for passage in lesson)
        count = len(words) if self._options.different else len(hits)
        if count < self._options.min_hits or length < (1 if assume_long else self._options.min_words):
            return Verdict(shown)
        if len(firsts) > self._options.most:
            return Verdict(shown, asked=True)
        place = spot_in(lesson, self._parts.tasks(document), self._options.spot)
        facts = {"count": str(count), "words": ", ".join(list(words.values())[:MOST_NAMED])}
        return Verdict(shown, absent=True, asked=True, absent_at=place, facts=facts)

    def _hits(self, document: AnalysedDocument) -> Iterator[Sighting]:
        """Yield the words of all groups in the order of the passages."""
        if self._options.among is Among.TASKS:
            passages = [task.passage for task in self._parts.tasks(document)]
        else:
            passages = list(self._parts.of(document))
        kind = self._options.shows or EvidenceKind.VARIETY
        for passage in passages:
            fine = self._fine[passage.language].spans(passage)
            for name, group in self._groups.items():
                for span in group[passage.language].spans(passage):
                    if not any(span.overlaps(one) for one in fine):
                        yield Sighting(kind, passage, span, name)


KIND = CheckKind("spread", SpreadOptions, SpreadChecker, facts=frozenset({"count", "words"}), whole_documents=True)
