"""Which job goes with a name: "ingenieur Fatima", "Sam, a nurse", "Noor werkt als lasser", "onze monteur heet Ali"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.patterns import compile_pattern
from curriclint.language.people.named import Mention, NamedPerson
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES

LEXICONS = ("occupations", "career-jobs", "everyday-jobs", "feminine-occupations", "gendered-occupations")
"""Lists of jobs; entries may be patterns."""

_SMALL = r"(?:een|de|het|onze|hun|haar|zijn|als|al \w+ jaar|a|an|the|our|their|her|his|as)"
_BEHIND = re.compile(
    rf",? ?(?:(?:die|who|dat) )?"
    rf"(?:(?:is|was|werd|wordt|werkt|werkte|werken|is opgeleid tot|works|worked|became|becomes|trained)\b ?)?"
    rf"(?:{_SMALL} ){{0,2}}(?:[^\W\d_]+ ){{0,2}}"
)
"""What stands between a name and the job behind it, the name being the subject or what the job is said of."""

_VERB_OR_COMMA = re.compile(r"^(?:,|.*\b(?:is|was|werd|wordt|werkt|werkte|works|worked|became|becomes|trained)\b)")
_BEFORE = re.compile(r"(?: |, | (?:is|heet|heette|called|named|is called) )")
"""What stands between a job and the name behind it."""

MAX_LETTERS_BETWEEN = 40


class Jobs:
    """Finds the jobs that a document ties to the people it names."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._index = {
            language: PatternIndex(
                [compile_pattern(form, {}) for name in LEXICONS for form in lexicons[name].forms(language)]
            )
            for language in LANGUAGES
        }

    def told_of(self, people: Sequence[NamedPerson], document: AnalysedDocument) -> tuple[NamedPerson, ...]:
        """Return the people, each with the jobs that stand beside the name, in the order of the text."""
        passages = {passage.index: passage for passage in document.passages}
        named_in: dict[int, list[Mention]] = {}
        for person in people:
            for mention in person.mentions:
                named_in.setdefault(mention.block, []).append(mention)
        jobs = {index: self._jobs_in(passages[index]) for index in named_in if index in passages}
        return tuple(
            replace(person, jobs=tuple(dict.fromkeys(self._jobs_of(person, passages, jobs, named_in))))
            for person in people
        )

    def _jobs_in(self, passage: Passage) -> list[Span]:
        return sorted(set(self._index[passage.language].spans(passage)))

    def _jobs_of(
        self,
        person: NamedPerson,
        passages: Mapping[int, Passage],
        jobs: Mapping[int, list[Span]],
        named_in: Mapping[int, list[Mention]],
    ) -> Iterator[str]:
        for mention in person.mentions:
            passage = passages.get(mention.block)
            if passage is None:
                continue
            for job in jobs[mention.block]:
                between = _between(mention.span, job)
                others = (one.span for one in named_in[mention.block] if one != mention)
                if not any(between.overlaps(other) for other in others) and _belongs(passage, mention.span, job):
                    yield job.of(passage.folded)


def _between(name: Span, job: Span) -> Span:
    return Span(min(name.end, job.end), max(name.start, job.start, min(name.end, job.end)))


def _belongs(passage: Passage, name: Span, job: Span) -> bool:
    """Tell whether a job is said of a name in the same sentence."""
    if name.overlaps(job):
        return name.start <= job.start and job.end < name.end  # a title: "dokter Bos"
    if passage.sentence_at(name.start) != passage.sentence_at(job.start):
        return False
    if job.end <= name.start:
        return bool(_BEFORE.fullmatch(passage.folded[job.end : name.start]))
    between = passage.folded[name.end : job.start]
    if len(between) > MAX_LETTERS_BETWEEN or not _VERB_OR_COMMA.match(between):
        return False
    return bool(_BEHIND.fullmatch(between.lstrip()))
