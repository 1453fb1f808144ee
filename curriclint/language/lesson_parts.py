"""The parts of a lesson: which sentences are tasks, which sections are only about the publication."""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from curriclint.document import Scope
from curriclint.language.concordance import Concordance
from curriclint.language.folding import fold
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.pattern_search import PatternSearch
from curriclint.language.slots import Slots
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES, Language

HEADINGS = frozenset({Scope.TITLE, Scope.HEADING})

_NUMBER = re.compile(r"^(?:\W|\d+[a-z]?\b)+")

_AROUND = frozenset({Scope.PAGE_HEADER, Scope.PAGE_FOOTER, Scope.FOOTNOTE})
"""Scopes around the lesson itself: the name of a publisher or a source is no offer to pupils."""


@dataclass(frozen=True, slots=True)
class Task:
    """A passage with sentences that ask pupils to do something, and how many."""

    passage: Passage
    sentences: int


class LessonParts:
    """Tells the parts of lessons by three lists of patterns for each language.

    `tasks` are patterns of sentences, the others of headings without their numbers: those above tasks, those above
    sources and licences, and the titles of documents that hold no lesson of their own, such as answers. What two of the
    same `name` tell of a document is worked out once.
    """

    def __init__(
        self,
        tasks: Mapping[Language, PatternIndex],
        task_headings: Mapping[Language, tuple[str, ...]],
        back_matter: Mapping[Language, tuple[str, ...]],
        no_lessons: Mapping[Language, tuple[str, ...]],
        name: Hashable = None,
    ) -> None:
        self._name = name if name is not None else id(self)
        self._tasks = tasks
        self._task_headings, self._back_matter, self._no_lessons = (
            PatternSearch([form for language in LANGUAGES for form in forms[language]])
            for forms in (task_headings, back_matter, no_lessons)
        )

    @classmethod
    def from_lexicons(
        cls,
        lexicons: Mapping[str, Lexicon],
        tasks: str = "tasks",
        task_headings: str = "task-headings",
        back_matter: str = "back-matter",
        no_lessons: str = "no-lessons",
    ) -> "LessonParts":
        """Return what the lexicons of these names tell; those with patterns of tasks may use all others as slots."""
        patterns = {
            language: PatternIndex.of(lexicons[tasks].forms(language), Slots(lexicons, language))
            for language in LANGUAGES
        }
        above_tasks, above_back_matter, of_others = (
            {language: lexicons[name].forms(language) for language in LANGUAGES}
            for name in (task_headings, back_matter, no_lessons)
        )
        return cls(patterns, above_tasks, above_back_matter, of_others, (tasks, task_headings, back_matter, no_lessons))

    def is_lesson(self, document: AnalysedDocument) -> bool:
        """Tell whether the title, or what comes first, does not call the document something else than a lesson."""
        titles = [one.folded for one in document.passages[:1]]
        titles += [one.folded for one in document.passages if one.block.scope is Scope.TITLE]
        titles.append(fold(document.document.metadata.get("title", "")))
        return not any(self._no_lessons.holds_any(_bare(title)) for title in titles)

    def of(self, document: AnalysedDocument) -> Sequence[Passage]:
        """Return the passages of the lesson itself, in order."""
        return document.once(("lesson", self._name), lambda: tuple(self._of(document)))

    def concordance(self, document: AnalysedDocument) -> Concordance:
        """Return the words of the lesson itself, with the passages that hold them."""
        return document.once(("concordance", self._name), lambda: Concordance(self.of(document)))

    def _of(self, document: AnalysedDocument) -> Iterator[Passage]:
        known: dict[str, bool] = {}
        for passage in document.passages:
            block = passage.block
            if block.scope in _AROUND:
                continue
            headings = (*block.section, block.text) if block.scope in HEADINGS else block.section
            for heading in headings:
                if heading not in known:
                    known[heading] = self._back_matter.holds_any(_bare(heading))
            if not any(known[heading] for heading in headings):
                yield passage

    def tasks(self, document: AnalysedDocument) -> Sequence[Task]:
        """Return the passages of the lesson itself that hold tasks, in order."""
        return document.once(("tasks", self._name), lambda: tuple(self._tasks_of(document)))

    def _tasks_of(self, document: AnalysedDocument) -> Iterator[Task]:
        for passage in self.of(document):
            starts = {passage.sentence_number_at(one.start) for one in self._tasks[passage.language].spans(passage)}
            number = len(starts)
            if passage.block.scope in HEADINGS:
                number = self._number_in_heading(passage.block.text, number)
            if number:
                yield Task(passage, number)

    def _number_in_heading(self, heading: str, found: int) -> int:
        """Return the number of tasks that a heading stands for; one that asks a question is followed by its answer."""
        if heading.rstrip().endswith("?"):
            return 0
        return max(found, int(self._task_headings.holds_any(_bare(heading))))


def _bare(heading: str) -> str:
    """Return a heading folded and without its number: "3.2 Bronnen" is "bronnen"."""
    return _NUMBER.sub("", fold(heading))
