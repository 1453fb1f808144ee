"""Who is shown doing what: counts of the people in a document, for a chart and a table each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from curriclint.finding import DocumentReport, Person
from curriclint.language.people.named import Deed, Part
from curriclint.reporters import text_words
from curriclint.reporters.html import charts, words
from curriclint.shares import CONFIDENCE, MIN_FOR_SHARE, wilson_interval
from curriclint.wording import Language, Text

MAX_BARS = 12
"""Jobs that the chart has bars for, those of the most people first; the table has all."""

_NO_JOBS = frozenset(Part) - {Part.SCIENTIST, Part.PROFESSIONAL}


@dataclass(frozen=True, slots=True)
class GenderRow:
    """The people of one gender: how many, how many of them with a job or doing something, and how often mentioned."""

    name: str
    people: int
    active: int
    mentions: int


@dataclass(frozen=True, slots=True)
class GroupRow:
    """Who does one thing, or has one job: names by gender, in the order of `genders_shown`."""

    name: str
    names: tuple[tuple[str, ...], ...]

    @property
    def people(self) -> int:
        """Return how many they are."""
        return sum(map(len, self.names))


@dataclass(frozen=True, slots=True)
class Groups:
    """What people do, or what they are, with the chart of it."""

    title: str
    rows: tuple[GroupRow, ...]
    chart: Markup


@dataclass(frozen=True, slots=True)
class PeopleShown:
    """What the page tells of the people in a document; `share` is None where they are too few for one."""

    genders: tuple[GenderRow, ...]
    share: str | None
    chart: Markup
    groups: tuple[Groups, ...]


def genders_shown(document: DocumentReport) -> Mapping[str, text_words.Noun]:
    """Return what each gender is called; those that anybody has, and in any case women, men and unknown."""
    has_other = any(one.gender == "x" for one in document.people)
    return {gender: noun for gender, noun in text_words.GENDERS.items() if gender != "x" or has_other}


def people_shown(document: DocumentReport, language: Language) -> PeopleShown | None:
    """Return who is shown doing what; None where nobody is named."""
    people = document.people
    if not people:
        return None
    names = genders_shown(document)
    by_gender = {gender: [one for one in people if one.gender == gender] for gender in names}
    genders = tuple(_gender_row(name.many.say(language), by_gender[gender]) for gender, name in names.items())
    deeds = {words.DEED_NAMES[deed].say(language): [one for one in people if deed in one.deeds] for deed in Deed}
    groups = (
        _groups(words.DEEDS, deeds, names, language),
        _groups(words.JOBS, _having_jobs(people, language), names, language),
    )
    return PeopleShown(
        genders, _share(people, language), _gender_chart(genders, language), tuple(one for one in groups if one.rows)
    )


def _gender_row(name: str, people: Sequence[Person]) -> GenderRow:
    active = sum(bool(one.deeds or set(one.roles) - _NO_JOBS) for one in people)
    return GenderRow(name, len(people), active, sum(one.mentions for one in people))


def _having_jobs(people: Iterable[Person], language: Language) -> Mapping[str, Sequence[Person]]:
    """Return who has each job or role, by its name, those of the most people first."""
    having: dict[str, list[Person]] = {}
    for person in people:
        for role in person.roles:
            # That somebody has a job goes without saying where the job is told.
            if role != Part.PROFESSIONAL:
                having.setdefault(_role_name(role, language), []).append(person)
    return dict(sorted(having.items(), key=lambda one: -len(one[1])))


def _role_name(role: str, language: Language) -> str:
    return words.PART_NAMES[Part(role)].say(language) if role in set(Part) else role


def _share(people: Sequence[Person], language: Language) -> str | None:
    women = sum(one.gender == "f" for one in people)
    told = women + sum(one.gender == "m" for one in people)
    if told < MIN_FOR_SHARE:
        return None
    interval = wilson_interval(women, told)
    return words.SHARE_OF_WOMEN.say(
        language,
        women=women,
        told=told,
        low=round(100 * interval.low),
        high=round(100 * interval.high),
        confidence=round(100 * CONFIDENCE),
    )


def _gender_chart(rows: Sequence[GenderRow], language: Language) -> Markup:
    told = "; ".join(
        words.GENDER_TOLD.say(language, name=row.name, people=row.people, active=row.active) for row in rows
    )
    active = charts.Part(words.ACTIVE.say(language), [row.active for row in rows])
    named = charts.Part(words.ONLY_NAMED.say(language), [row.people - row.active for row in rows])
    return charts.bar_chart(words.GENDER_CHART.say(language), told, [row.name for row in rows], [active, named])


def _groups(
    title: Text,
    people: Mapping[str, Sequence[Person]],
    genders: Mapping[str, text_words.Noun],
    language: Language,
) -> Groups:
    rows = [
        GroupRow(called, tuple(tuple(one.name for one in group if one.gender == gender) for gender in genders))
        for called, group in people.items()
        if group
    ]
    shown = rows[:MAX_BARS]
    parts = [
        charts.Part(noun.many.say(language), [len(row.names[number]) for row in shown])
        for number, noun in enumerate(genders.values())
    ]
    told = "; ".join(f"{row.name}: {row.people}" for row in shown)
    chart = charts.bar_chart(title.say(language), told, [row.name for row in shown], parts)
    return Groups(title.say(language), tuple(rows), chart)
