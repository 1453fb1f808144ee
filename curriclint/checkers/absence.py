"""Absences: what a lesson of some length does not offer, and the words which show that it does."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from curriclint.checking import CheckKind, Sighting, Verdict, judged_by_chapter
from curriclint.finding import EvidenceKind
from curriclint.language.chapters import Chapter, cut
from curriclint.language.concordance import Concordance
from curriclint.language.lesson_parts import HEADINGS, LessonParts, Task
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.pattern_error import NO_LEXICON, PatternError
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.patterns import Pattern, compile_pattern
from curriclint.language.plurals import without_plural
from curriclint.language.slots import Slots
from curriclint.language.spots import Spot, spot_in
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES, Language, Text

MIN_WORDS = 300
"""Words of a lesson that can be said to lack something: about a page. Source: gate G8 of the rule catalogue."""

WORDS_PER_TASK = 400
"""Words for which a lesson with tasks has one at least, some 20 lines of a book; with fewer it is a text to read."""

NEAR_SENTENCES = 10
"""Sentences, headings included, before or after, in which one thing still belongs to another: a talk to a question."""

_TOO_MANY_SORTS = Text(
    nl="past niet bij `enough`: dat is 1 tot {sorts}, het aantal soorten onder `evidence`",
    en="does not fit `enough`, which is 1 to {sorts}, the sorts of evidence",
)
_TOO_FEW_WORDS = Text(
    nl="past niet bij `enough` van {name}: dat is minstens 1",
    en="does not fit `enough` of {name}, which is at least 1",
)
_EMPTY_SORT = Text(nl="heeft geen patronen", en="has no patterns")

Patterns = Mapping[Language, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class EvidenceSort:
    """Words that show one sort of thing, as patterns for each language.

    `enough` is how many different ones must stand in the document before the sort counts: one for words that can
    mean nothing else, more for words that may. Where `beside` is given, one of its patterns must stand in the same
    sentence; where `near` is given, one of its patterns must stand at most `NEAR_SENTENCES` away.
    """

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    enough: int = 1
    beside: Patterns = field(default_factory=dict)
    near: Patterns = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AbsenceOptions:
    """Options of the kind `absence`.

    `shows` says of what the words are evidence, `evidence` holds them by sort, and `enough` is how many sorts a lesson
    needs. Words that overlap a match of `fine` are no evidence: they only look like it. A lesson is asked for it from
    `min_words` words and `min_tasks` tasks on, and, where `only_where` is given, if one of its patterns stands in it.
    An addition fits at the heading that matches `fits`, else at the `spot`. `tasks`, `task_headings`,
    `back_matter` and `no_lessons` name lexicons of patterns, see `LessonParts`.
    """

    shows: EvidenceKind
    evidence: Mapping[str, EvidenceSort]
    enough: int = 1
    min_words: int = MIN_WORDS
    min_tasks: int = 0
    fine: Patterns = field(default_factory=dict)
    only_where: Patterns = field(default_factory=dict)
    fits: Patterns = field(default_factory=dict)
    spot: Spot = Spot.LAST_TASK
    tasks: str = "tasks"
    task_headings: str = "task-headings"
    back_matter: str = "back-matter"
    no_lessons: str = "no-lessons"


class AbsenceChecker:
    """Gathers evidence in a document, and says that something is absent where a lesson should hold it."""

    def __init__(self, options: AbsenceOptions, lexicons: Mapping[str, Lexicon]) -> None:
        _check(options, lexicons)
        self._options = options
        self._slots = {language: Slots(lexicons, language) for language in LANGUAGES}
        self._parts = LessonParts.from_lexicons(
            lexicons, options.tasks, options.task_headings, options.back_matter, options.no_lessons
        )
        self._evidence: dict[str, dict[Language, PatternIndex]] = {
            name: {"nl": self._index(sort.nl, "nl"), "en": self._index(sort.en, "en")}
            for name, sort in options.evidence.items()
        }
        self._beside = {name: self._by_language(sort.beside) for name, sort in options.evidence.items()}
        self._near = {name: self._by_language(sort.near) for name, sort in options.evidence.items()}
        self._fine, self._only_where, self._fits = map(
            self._by_language, (options.fine, options.only_where, options.fits)
        )
        self._speaks = {
            one for one in LANGUAGES if any(sort.nl if one == "nl" else sort.en for sort in options.evidence.values())
        }

    def judge(self, document: AnalysedDocument, *, assume_long: bool, chapters: Sequence[Chapter] = ()) -> Verdict:
        """Return the evidence, and whether a lesson that should hold it does not; `assume_long` takes any length."""
        found = {name: _apart(self._of_sort(name, document)) for name in self._options.evidence}

        def judge(part: AnalysedDocument, blocks: range) -> Verdict:
            here = {name: cut(sort, blocks, lambda one: one.passage.index) for name, sort in found.items()}
            return self._judged(part, here, assume_long=assume_long)

        return judged_by_chapter(document, chapters, judge)

    def _judged(
        self, document: AnalysedDocument, found: Mapping[str, Sequence[Sighting]], *, assume_long: bool
    ) -> Verdict:
        """Return what a document or a part of it offers, by the evidence of each sort that was found in it."""
        enough = [
            sightings
            for name, sightings in found.items()
            if len({_bare(one) for one in sightings}) >= self._options.evidence[name].enough
        ]
        sightings = tuple(_apart(one for group in enough for one in group))
        lesson = self._parts.of(document)
        if not self._is_long(lesson, assume_long=assume_long) or not self._parts.is_lesson(document):
            return Verdict(sightings)
        is_there = len(enough) >= self._options.enough
        if is_there or not self._has_tasks(document, assume_long=assume_long):
            return Verdict(sightings, asked=is_there)
        spot = self._spot(lesson, self._parts.tasks(document))
        return Verdict(sightings, absent=True, asked=True, absent_at=spot)

    def _is_long(self, lesson: Sequence[Passage], *, assume_long: bool) -> bool:
        """Tell whether there is enough text of the right sort, in a language that the rule has words for."""
        words = sum(len(passage.words) for passage in lesson if passage.language in self._speaks)
        if words < (1 if assume_long else self._options.min_words):
            return False
        return not self._options.only_where or any(
            self._only_where[passage.language].spans(passage) for passage in lesson
        )

    def _has_tasks(self, document: AnalysedDocument, *, assume_long: bool) -> bool:
        """Tell whether pupils get as many tasks as the rule asks for, and not just one here and there in a book."""
        needed = self._options.min_tasks
        if not needed:
            return True
        words = sum(len(passage.words) for passage in self._parts.of(document))
        needed = 1 if assume_long else max(needed, words // WORDS_PER_TASK)
        return sum(task.sentences for task in self._parts.tasks(document)) >= needed

    def _of_sort(self, name: str, document: AnalysedDocument) -> Iterator[Sighting]:
        """Yield the evidence of one sort that is not merely a look-alike."""
        words = self._parts.concordance(document)
        if not self._options.evidence[name].near:
            yield from self._anywhere(name, words)
            return
        lesson = self._parts.of(document)
        firsts = dict(zip((one.index for one in lesson), _first_sentences(lesson), strict=False))

        def number(passage: Passage, offset: int) -> int:
            return firsts[passage.index] + passage.sentence_number_at(offset)

        anchors = [
            number(passage, span.start)
            for passage in words.holding(self._near[name])
            for span in self._near[name][passage.language].spans(passage)
        ]
        anchors.sort()
        for one in self._anywhere(name, words):
            at = number(one.passage, one.span.start)
            closest = bisect_left(anchors, at - NEAR_SENTENCES)
            if closest < len(anchors) and anchors[closest] <= at + NEAR_SENTENCES:
                yield one

    def _anywhere(self, name: str, words: Concordance) -> Iterator[Sighting]:
        """Yield the evidence of one sort with what it needs in its own sentence."""
        for passage in words.holding(self._evidence[name]):
            spans = self._evidence[name][passage.language].spans(passage)
            if not spans:
                continue
            fine = self._fine[passage.language].spans(passage)
            beside = self._beside[name][passage.language].spans(passage)
            for span in spans:
                sentence = passage.sentence_at(span.start)
                alone = self._options.evidence[name].beside and not any(
                    sentence.contains(one) and not one.overlaps(span) for one in beside
                )
                if not alone and not any(one.overlaps(span) for one in fine):
                    yield Sighting(self._options.shows, passage, span, name)

    def _spot(self, lesson: Sequence[Passage], tasks: Sequence[Task]) -> Passage | None:
        """Return where an addition would fit: the heading that calls for it by its words, else the `spot`.

        What belongs at the beginning goes to the first such heading, all else to the last.
        """
        headings = [passage for passage in lesson if passage.block.scope in HEADINGS]
        fitting = [heading for heading in headings if self._fits[heading.language].spans(heading)]
        if fitting:
            return fitting[0 if self._options.spot is Spot.FIRST_HEADING else -1]
        return spot_in(lesson, tasks, self._options.spot)

    def _compiled(self, patterns: Iterable[str], language: Language) -> list[Pattern]:
        """Compile patterns.

        One that is nothing but a slot becomes one for each form: that runs where its own word is, and of forms that
        overlap every one is found.
        """
        slots = self._slots[language]
        alone = [form for one in patterns for form in slots.get(one.strip("[]")) or (one,)]
        return [compile_pattern(one, slots) for one in alone]

    def _index(self, patterns: Iterable[str], language: Language) -> PatternIndex:
        return PatternIndex(lambda: self._compiled(patterns, language))

    def _by_language(self, patterns: Patterns) -> dict[Language, PatternIndex]:
        return {language: self._index(patterns.get(language, ()), language) for language in LANGUAGES}


def _check(options: AbsenceOptions, lexicons: Mapping[str, Lexicon]) -> None:
    """Raise `PatternError` for a lexicon that is not there, and for numbers that no document can reach."""
    for name in (options.tasks, options.task_headings, options.back_matter, options.no_lessons):
        if name not in lexicons:
            raise PatternError(name, NO_LEXICON, name=name, known=", ".join(sorted(lexicons)))
    if not 1 <= options.enough <= len(options.evidence):
        raise PatternError(str(options.enough), _TOO_MANY_SORTS, sorts=len(options.evidence))
    for name, sort in options.evidence.items():
        if sort.enough < 1:
            raise PatternError(str(sort.enough), _TOO_FEW_WORDS, name=name)
        if not (sort.nl or sort.en):
            raise PatternError(name, _EMPTY_SORT)


def _first_sentences(lesson: Iterable[Passage]) -> Iterator[int]:
    """Yield the number, counted through the lesson, of the first sentence of each passage."""
    return accumulate((len(passage.sentences) for passage in lesson), initial=0)


def _apart(sightings: Iterable[Sighting]) -> list[Sighting]:
    """Return the sightings in the order of the text, of those that overlap the longest one."""
    kept: list[Sighting] = []
    taken: dict[int, list[Sighting]] = {}
    for one in sorted(sightings, key=lambda one: (one.passage.index, -len(one.span), one.span)):
        others = taken.setdefault(one.passage.index, [])
        if not any(one.span.overlaps(other.span) for other in others):
            others.append(one)
            kept.append(one)
    return sorted(kept, key=lambda one: (one.passage.index, one.span))


def _bare(sighting: Sighting) -> str:
    """Return the words of a sighting without what may be the ending of a plural."""
    return without_plural(sighting.span.of(sighting.passage.folded))


KIND = CheckKind("absence", AbsenceOptions, AbsenceChecker, whole_documents=True)
