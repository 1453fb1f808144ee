"""What a teacher puts right in the table of people of a lesson, and how the counts change."""

from collections import Counter
from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass, replace

from curriclint.finding import DocumentReport, Person
from curriclint.language.people.corrections import Correction
from curriclint.language.people.named import Gender, Part
from curriclint.reporters import text_words
from curriclint.web import words
from curriclint.wording import Language

NOBODY = "nobody"
"""What a form says of something that was taken for a person."""
MOST_CORRECTIONS = 200
"""Corrections that are kept for one lesson."""
LONGEST_NAME = 80
"""Characters of the name of a person."""
LONGEST_JOB = 60
"""Characters of what a job is called; more is a sentence."""


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A person with what the form about them shows."""

    name: str
    gender: str
    jobs: str


def people_choices(report: DocumentReport) -> list[PersonChoice]:
    """Return the people of a lesson as the forms about them begin."""
    return [PersonChoice(one.name, one.gender, ", ".join(jobs_of(one))) for one in report.people]


def jobs_of(person: Person) -> tuple[str, ...]:
    """Return the jobs of somebody, without the parts that they play beside those."""
    return tuple(role for role in person.roles if role not in set(Part))


def put_right(corrections: MutableMapping[str, Correction], report: DocumentReport, fields: Mapping[str, str]) -> bool:
    """Put into the corrections what a form says; False where it says nothing that makes sense."""
    name = fields.get("person", "")
    if "undo" in fields:
        return corrections.pop(name, None) is not None
    known = {one.name: one for one in report.people}
    person = known.get(name)
    if person is None or len(corrections) >= MOST_CORRECTIONS:
        return False
    same = " ".join(fields.get("same", "").split())[:LONGEST_NAME]
    if same and same != name:
        own = corrections.pop(name, None)
        other = corrections.get(same, Correction(same))
        corrections[same] = replace(other, also=(*other.also, name, *(own.also if own else ())))
        return True
    said = fields.get("gender", "")
    if said != NOBODY and said not in set(Gender):
        return False
    before = corrections.get(name, Correction(name))
    jobs = _jobs_in(fields.get("jobs", ""))
    corrections[name] = replace(
        before,
        gender=before.gender if said in {NOBODY, person.gender} else Gender(said),
        is_person=said != NOBODY,
        roles=before.roles if jobs == jobs_of(person) else (*jobs, *_parts_of(person)),
    )
    return corrections[name] != Correction(name)


def counts_of(report: DocumentReport, language: Language) -> str:
    """Return how many people of each gender a lesson has, in one phrase."""
    counts = Counter(one.gender for one in report.people)
    told = [gender for gender in text_words.GENDERS if counts[gender] or gender in {"f", "m"}]
    return ", ".join(text_words.GENDERS[gender].count(counts[gender], language) for gender in told)


def told_of(corrections: Mapping[str, Correction], language: Language) -> list[tuple[str, str]]:
    """Return each correction: the name, and in a phrase what was said."""
    return [(name, "; ".join(_said(one, language))) for name, one in corrections.items()]


def as_yaml(corrections: Mapping[str, Correction]) -> Mapping[str, Mapping[str, object]]:
    """Return corrections in the shape of a file `curriclint-people.yaml`."""
    shaped = {}
    for name, one in corrections.items():
        said: dict[str, object] = {}
        if not one.is_person:
            said["person"] = "no"
        if one.gender is not None:
            said["gender"] = one.gender.value
        if one.also:
            said["also"] = list(one.also)
        if one.roles is not None:
            said["roles"] = list(one.roles)
        shaped[name] = said
    return shaped


def _said(one: Correction, language: Language) -> Iterator[str]:
    if not one.is_person:
        yield words.GENDER_NAMES[NOBODY].say(language)
        return
    if one.gender is not None:
        yield words.GENDER_NAMES[one.gender.value].say(language)
    if one.roles is not None:
        yield ", ".join(role for role in one.roles if role not in set(Part)) or words.NO_JOB.say(language)
    if one.also:
        yield words.ALSO_CALLED.say(language, names=", ".join(one.also))


def _jobs_in(text: str) -> tuple[str, ...]:
    jobs = (" ".join(job.split())[:LONGEST_JOB] for job in text.split(","))
    return tuple(dict.fromkeys(job for job in jobs if job))


def _parts_of(person: Person) -> tuple[str, ...]:
    """Return the parts that somebody keeps, whatever their jobs are."""
    return tuple(role for role in person.roles if role in set(Part) - {Part.PROFESSIONAL, Part.PUPIL})
