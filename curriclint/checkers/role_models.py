"""Role models: people named at work, and whether there is one, or more than one kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from curriclint.checking import CheckKind, Verdict
from curriclint.language.lesson_parts import LessonParts
from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.named import Gender, NamedPerson
from curriclint.language.people.roles import BORN_LONG_AGO
from curriclint.language.spots import Spot, spot_in
from curriclint.rule import Lexicon

MIN_WORDS = 600
"""Words of a lesson that can be said to lack somebody at work: about two pages."""


class Lack(StrEnum):
    """What a lesson may lack."""

    ANYBODY = "anybody"
    """Nobody is named at work."""
    VARIETY = "variety"
    """Those who are named at work are all women or all men, or all from long ago."""


@dataclass(frozen=True, slots=True)
class RoleModelOptions:
    """Options of the kind `role-models`: what is looked for, in lessons from so many words on.

    `min_persons` is how many must be named at work before their variety is judged.
    """

    lacks: Lack
    min_words: int = MIN_WORDS
    min_persons: int = 3
    spot: Spot = Spot.FIRST_HEADING


class RoleModelChecker:
    """Says that nobody is named at work, or that all who are have the same in common."""

    def __init__(self, options: RoleModelOptions, lexicons: Mapping[str, Lexicon]) -> None:
        self._options = options
        self._parts = LessonParts.from_lexicons(lexicons)

    def judge_people(self, document: AnalysedDocument, people: Sequence[NamedPerson], *, assume_long: bool) -> Verdict:
        """Return whether somebody at work is absent, or variety among those who are; the fact `count` is how many."""
        lesson = self._parts.of(document)
        words = sum(len(passage.words) for passage in lesson)
        working = [one for one in people if one.has_job and not one.cited]
        if words < (1 if assume_long else self._options.min_words) or not self._parts.is_lesson(document):
            return Verdict()
        if not (self._is_alike(working) if self._options.lacks is Lack.VARIETY else not working):
            return Verdict(asked=True)
        place = spot_in(lesson, self._parts.tasks(document), self._options.spot)
        return Verdict(absent=True, asked=True, absent_at=place, facts={"count": str(len(working))})

    def _is_alike(self, working: Sequence[NamedPerson]) -> bool:
        if len(working) < self._options.min_persons:
            return False
        genders = {one.gender for one in working}
        all_early = all(one.known is not None and one.known.period in BORN_LONG_AGO for one in working)
        return all_early or (len(genders) == 1 and genders <= {Gender.WOMAN, Gender.MAN})


KIND = CheckKind("role-models", RoleModelOptions, RoleModelChecker, facts=frozenset({"count"}), whole_documents=True)
