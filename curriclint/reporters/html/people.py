"""Who is shown doing what: counts of the people in a document, for a table and a chart each."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from curriclint.finding import DocumentReport, Person
from curriclint.reporters import text_words as words
from curriclint.reporters.html import words as page_words
from curriclint.reporters.html.charts import Part, bar_chart
from curriclint.shares import CONFIDENCE, MIN_FOR_SHARE, wilson_interval
from curriclint.wording import Language

MAX_BARS = 12
"""Roles that the chart has bars for, those of the most people first; the table has all."""


@dataclass(frozen=True, slots=True)
class GenderRow:
    """The people of one gender: how many, how many of them with a role, and how often they are mentioned."""

    name: str
    people: int
    with_role: int
    mentions: int


@dataclass(frozen=True, slots=True)
class RoleRow:
    """Who has a role: names by gender, in the order of `GENDERS`."""

    role: str
    names: tuple[tuple[str, ...], ...]

    @property
    def people(self) -> int:
        """Return how many they are."""
        return sum(map(len, self.names))


@dataclass(frozen=True, slots=True)
class PeopleShown:
    """What the page tells of the people in a document; `share` is None where they are too few for one."""

    genders: tuple[GenderRow, ...]
    roles: tuple[RoleRow, ...]
    share: str | None
    gender_chart: Markup
    role_chart: Markup | None


def people_shown(document: DocumentReport, language: Language) -> PeopleShown | None:
    """Return who is shown doing what; None where nobody is named."""
    people = document.people
    if not people:
        return None
    genders = tuple(
        _gender_row(name.many.say(language), [one for one in people if one.gender == gender])
        for gender, name in words.GENDERS.items()
        if gender != "x" or any(one.gender == "x" for one in people)
    )
    roles = _role_rows(people)
    return PeopleShown(
        genders, roles, _share(people, language), _gender_chart(genders, language), _role_chart(roles, language)
    )


def _gender_row(name: str, people: Sequence[Person]) -> GenderRow:
    return GenderRow(name, len(people), sum(bool(one.roles) for one in people), sum(one.mentions for one in people))


def _role_rows(people: Sequence[Person]) -> tuple[RoleRow, ...]:
    roles = dict.fromkeys(role for person in people for role in person.roles)
    rows = [
        RoleRow(
            role,
            tuple(
                tuple(one.name for one in people if one.gender == gender and role in one.roles)
                for gender in words.GENDERS
            ),
        )
        for role in roles
    ]
    return tuple(sorted(rows, key=lambda row: -row.people))


def _share(people: Sequence[Person], language: Language) -> str | None:
    women = sum(one.gender == "f" for one in people)
    told = women + sum(one.gender == "m" for one in people)
    if told < MIN_FOR_SHARE:
        return None
    interval = wilson_interval(women, told)
    return page_words.SHARE_OF_WOMEN.say(
        language,
        women=women,
        told=told,
        low=round(100 * interval.low),
        high=round(100 * interval.high),
        confidence=round(100 * CONFIDENCE),
    )


def _gender_chart(rows: Sequence[GenderRow], language: Language) -> Markup:
    told = "; ".join(
        page_words.GENDER_TOLD.say(language, name=row.name, people=row.people, working=row.with_role) for row in rows
    )
    return bar_chart(
        page_words.GENDER_CHART.say(language),
        told,
        [row.name for row in rows],
        [
            Part(page_words.WITH_ROLE.say(language), [row.with_role for row in rows]),
            Part(page_words.WITHOUT_ROLE.say(language), [row.people - row.with_role for row in rows]),
        ],
    )


def _role_chart(rows: Sequence[RoleRow], language: Language) -> Markup | None:
    if not rows:
        return None
    shown = rows[:MAX_BARS]
    parts = [
        Part(noun.many.say(language), [len(row.names[number]) for row in shown])
        for number, noun in enumerate(words.GENDERS.values())
    ]
    told = "; ".join(f"{row.role}: {row.people}" for row in shown)
    return bar_chart(page_words.ROLE_CHART.say(language), told, [row.role for row in shown], parts)
