"""The jobs of the people whom a document names, and the parts that they play: pupil, scientist, parent, of long ago."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from curriclint.language.folding import fold
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.people.beside import NounsBeside
from curriclint.language.people.named import Basis, NamedPerson, NameForm, Part
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES

JOBS = ("occupations", "career-jobs", "everyday-jobs", "feminine-occupations", "gendered-occupations")
"""Lists of jobs; entries may be patterns."""

PARENTS = "parents"
"""Lexicon of words for fathers, mothers and grandparents."""

SCIENCE = "science-jobs"
"""Lexicon of the jobs of those who find out and invent."""

BORN_LONG_AGO = frozenset({"-1500", "1500-1799", "1800-1899"})
"""Periods of birth in the table of known people of those who have long been dead."""

FIRST_BORN_RECENTLY = 1900
"""Year of birth from which on somebody may be within living memory."""

_YEARS_OF_A_LIFE = re.compile(
    r",? \((?:[^()\d]{0,12})(?P<born>\d{3,4})\s?(?:[-–]|\bto\b|\btot\b)\s?(?:ca?\. ?)?\d{3,4}\)"
)
"""Behind a name: "(1815-1852)"."""


class Roles:
    """Tells the jobs of the people whom a document names, and the parts that they play in it."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._jobs = NounsBeside(lexicons, JOBS)
        self._parents = NounsBeside(lexicons, (PARENTS,))
        self._parent_words = {
            form for language in LANGUAGES for form in lexicons[PARENTS].forms(language) if " " not in form
        }
        self._science = {form for language in LANGUAGES for form in lexicons[SCIENCE].forms(language)}

    def told_of(self, people: Sequence[NamedPerson], document: AnalysedDocument) -> tuple[NamedPerson, ...]:
        """Return the people with their jobs and parts."""
        passages = {passage.index: passage for passage in document.passages}
        jobs, parents = self._jobs.said_of(people, document), self._parents.said_of(people, document)
        told = zip(people, jobs, parents, strict=True)
        return tuple(
            replace(person, jobs=own, parts=frozenset(self._parts(replace(person, jobs=own), is_parent, passages)))
            for person, own, is_parent in told
        )

    def _parts(self, person: NamedPerson, is_parent: Sequence[str], passages: Mapping[int, Passage]) -> Iterator[Part]:
        if person.cited:
            return
        first_words = {fold(form).split()[0] for form in person.forms if form.split()}
        if is_parent or first_words & self._parent_words:
            yield Part.PARENT
        elif _is_invented(person) and not person.jobs and person.form is NameForm.FIRST:
            yield Part.PUPIL
        if self._science.intersection(person.jobs):
            yield Part.SCIENTIST
        if _lived_long_ago(person, passages):
            yield Part.HISTORICAL


def _is_invented(person: NamedPerson) -> bool:
    return person.known is None and person.basis is not Basis.TITLE


def _lived_long_ago(person: NamedPerson, passages: Mapping[int, Passage]) -> bool:
    """Tell whether somebody is known to be of before 1900, or has the years of such a life behind the name."""
    if person.known is not None:
        return person.known.period in BORN_LONG_AGO
    for mention in person.mentions:
        passage = passages.get(mention.block)
        years = _YEARS_OF_A_LIFE.match(passage.folded, mention.span.end) if passage is not None else None
        if years is not None and int(years["born"]) < FIRST_BORN_RECENTLY:
            return True
    return False
