"""What the author of the material puts right in its table of people: gender, roles, who is nobody, who is the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from curriclint.language.folding import fold
from curriclint.language.people.named import Basis, Gender, NamedPerson, NameForm


@dataclass(frozen=True, slots=True)
class Correction:
    """What the author says of one person.

    `name` is how the person is called from now on, and one of the names by which to find them; `also` are others.
    Everybody who has one of these names is this person. `gender` and `roles` are None where the author says nothing of
    them; `is_person` is False for what is no person at all. `where` is `file:line:column`, for messages only.
    """

    name: str
    also: tuple[str, ...] = ()
    gender: Gender | None = None
    is_person: bool = True
    roles: tuple[str, ...] | None = None
    where: str = field(default="", compare=False)


def corrected(
    people: Sequence[NamedPerson], corrections: Iterable[Correction]
) -> tuple[tuple[NamedPerson, ...], tuple[Correction, ...]]:
    """Return the people as their author corrects them, in the order of the text, and the corrections that fitted.

    Nothing but the people is needed, so a table that was made once can be corrected again and again. A name means the
    person who is listed by it, else the only one whom the text calls so somewhere; a name that several share means
    nobody.
    """
    left = list(people)
    settled: list[NamedPerson] = []
    used = []
    for correction in corrections:
        meant = _meant(left, correction)
        if not meant:
            continue
        used.append(correction)
        left = [one for one in left if one not in meant]
        if correction.is_person:
            settled.append(_put_right(_as_one(meant), correction))
    found = sorted((*left, *settled), key=lambda one: one.mentions[0])
    return tuple(found), tuple(used)


def _meant(people: Sequence[NamedPerson], correction: Correction) -> list[NamedPerson]:
    """Return those of the people whom a correction is about, in their order."""
    meant: list[NamedPerson] = []
    for name in map(fold, (correction.name, *correction.also)):
        listed = [one for one in people if fold(one.name) == name]
        called = [one for one in people if name in map(fold, one.forms)]
        meant += listed or (called if len(called) == 1 else [])
    return [one for one in people if one in meant]


def _as_one(people: Sequence[NamedPerson]) -> NamedPerson:
    """Return several people as the one that they are; where they differ in gender it is unknown."""
    if len(people) == 1:
        return people[0]
    told = {one.gender for one in people} - {Gender.UNKNOWN}
    surest = min(people, key=lambda one: list(Basis).index(one.basis))
    agree = len(told) == 1
    return replace(
        surest,
        gender=surest.gender if agree else Gender.UNKNOWN,
        basis=surest.basis if agree else Basis.NONE,
        mentions=tuple(sorted(chain.from_iterable(one.mentions for one in people))),
        known=next((one.known for one in people if one.known is not None), None),
        cited=all(one.cited for one in people),
        jobs=tuple(dict.fromkeys(chain.from_iterable(one.jobs for one in people))),
        parts=frozenset(chain.from_iterable(one.parts for one in people)),
        acts=tuple(sorted(chain.from_iterable(one.acts for one in people))),
        spoken=tuple(sorted(chain.from_iterable(one.spoken for one in people))),
        form=next((form for form in NameForm if form in {one.form for one in people}), None),
        forms=tuple(dict.fromkeys(chain.from_iterable(one.forms for one in people))),
    )


def _put_right(person: NamedPerson, correction: Correction) -> NamedPerson:
    by_author = correction.gender is not None
    return replace(
        person,
        name=correction.name,
        gender=correction.gender if correction.gender is not None else person.gender,
        basis=Basis.AUTHOR if by_author else person.basis,
        told_roles=correction.roles,
    )
