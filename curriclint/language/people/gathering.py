"""Gather the places where a document names people into persons: "Marie Curie", "M. Curie", "mevrouw Curie", "Curie"."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.people.capitals import small_letter_words
from curriclint.language.people.cited import cited_in, without_overlaps
from curriclint.language.people.genders import gender_of
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.named import Mention, NamedPerson, NameForm
from curriclint.language.people.reading import Certainty, NameOfAThing, Reading
from curriclint.language.people.readings import readings
from curriclint.language.people.tables import UNISEX


@dataclass(slots=True)
class Gathered:
    """The readings that are one person, while they are gathered."""

    readings: list[Reading] = field(default_factory=list)

    @property
    def title_genders(self) -> set[str]:
        """The genders that titles tell of this person."""
        return {one.title.gender for one in self.readings if one.title is not None} - {UNISEX}


def people_of(document: AnalysedDocument, knowledge: NameKnowledge) -> tuple[NamedPerson, ...]:
    """Return the people whom a document names, in the order in which it first does, each with every place.

    Names of laws, units, places, companies, robots and animals are left out. References are looked through for
    authors only.
    """
    passages = document.passages
    words = frozenset(word for passage in passages for word in small_letter_words(passage))
    found: list[Reading] = []
    things: set[str] = set()
    for passage in passages:
        for reading in readings(passage, knowledge, words):
            if isinstance(reading, NameOfAThing):
                things.add(reading.name)
            else:
                found.append(reading)
    found = without_overlaps(found, cited_in(document, knowledge, words))
    persons = _gathered(_confirmed(found, things))
    return _named(persons, {passage.index: passage for passage in passages}, knowledge)


def _confirmed(found: Iterable[Reading], things: set[str]) -> list[Reading]:
    """Return the readings without names of things, and doubtful ones made sure where another place proves them."""
    kept = [one for one in found if not _names_one_of(one, things)]
    proven = {one.given[0] for one in kept if one.given and one.certainty is Certainty.PROVEN}
    repeated = Counter(one.given[0] for one in kept if one.given and one.certainty is Certainty.REPEATED)
    proven |= {name for name, count in repeated.items() if count > 1}
    unsure = {Certainty.DOUBTFUL, Certainty.REPEATED}
    return [
        one
        for one in kept
        if one.certainty not in unsure or not one.given or one.given[0] in proven or one.known is not None
    ]


def _names_one_of(reading: Reading, things: set[str]) -> bool:
    return len(reading.given) == 1 and not reading.is_full and reading.title is None and reading.given[0] in things


def _gathered(found: Sequence[Reading]) -> list[Gathered]:
    """Return the readings by person: first those with a full name, then the others beside the nearest that fits."""
    persons: list[Gathered] = []
    by_surname: dict[str, list[Gathered]] = defaultdict(list)
    by_given: dict[str, list[Gathered]] = defaultdict(list)
    by_known: dict[str, Gathered] = {}

    def new(reading: Reading) -> None:
        person = Gathered([reading])
        persons.append(person)
        if reading.surname:
            by_surname[reading.surname].append(person)
        if reading.given:
            by_given[reading.given[0]].append(person)
        if reading.known is not None:
            by_known[reading.known.name] = person

    full = [one for one in found if one.is_full and one.certainty is Certainty.PROVEN]
    for reading in sorted(full, key=lambda one: not (one.given or one.known)):
        same = by_known.get(reading.known.name) if reading.known else None
        same = same or next((one for one in by_surname[reading.surname] if _fits_full(one, reading)), None)
        if same is None:
            new(reading)
        else:
            same.readings.append(reading)
            if reading.known is not None:
                by_known.setdefault(reading.known.name, same)
    rest = [one for one in found if not (one.is_full and one.certainty is Certainty.PROVEN)]
    for reading in sorted(rest, key=lambda one: one.certainty is Certainty.LOOSE):
        as_surname = _nearest(by_surname[reading.surname], reading) if reading.surname else None
        as_given = _nearest(by_given[reading.given[0]], reading) if reading.given else None
        as_cited = _nearest(by_surname[reading.given[0]], reading) if reading.given else None
        person = as_surname or as_given
        if person is not None:
            person.readings.append(reading)
        elif as_cited is not None:
            # A text that cites "Joris, G." means the last name by "Joris".
            as_cited.readings.append(replace(reading, given=(), surname=reading.given[0]))
        elif reading.certainty is not Certainty.LOOSE:
            new(reading)
    return persons


def _fits_full(person: Gathered, reading: Reading) -> bool:
    """Tell whether a full name can be the same person's: no first name and no initial says otherwise."""
    for one in person.readings:
        if one.known is not None and reading.known is not None and one.known is not reading.known:
            return False
        if one.given and reading.given and one.given[0] != reading.given[0]:
            return False
        mine = one.initials[:1] or (one.given[0][:1] if one.given else "")
        other = reading.initials[:1] or (reading.given[0][:1] if reading.given else "")
        if mine and other and mine != other:
            return False
    return _titles_agree(person, reading)


def _titles_agree(person: Gathered, reading: Reading) -> bool:
    told = {reading.title.gender} - {UNISEX} if reading.title is not None else set()
    others = person.title_genders | {one.known.gender for one in person.readings if one.known is not None}
    return not told or not others or bool(told & others)


def _nearest(candidates: Sequence[Gathered], reading: Reading) -> Gathered | None:
    """Return the person who was named in full last before a reading, or else first behind it."""
    fitting = [one for one in candidates if _titles_agree(one, reading)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    before = [
        (max(other.mention for other in one.readings if other.mention < reading.mention), number)
        for number, one in enumerate(fitting)
        if any(other.mention < reading.mention for other in one.readings)
    ]
    return fitting[max(before)[1]] if before else fitting[0]


def _named(
    persons: Sequence[Gathered],
    passages: Mapping[int, Passage],
    knowledge: NameKnowledge,
) -> tuple[NamedPerson, ...]:
    in_block: dict[int, list[tuple[Mention, int]]] = defaultdict(list)
    for number, person in enumerate(persons):
        for reading in person.readings:
            in_block[reading.mention.block].append((reading.mention, number))
    named = []
    for number, person in enumerate(persons):
        others = {
            block: [mention.span for mention, other in in_block[block] if other != number]
            for block in {reading.mention.block for reading in person.readings}
        }
        gender, basis = gender_of(person.readings, passages, others, knowledge)
        known = next((one.known for one in person.readings if one.known is not None), None)
        named.append(
            NamedPerson(
                name=_name(person.readings),
                gender=gender,
                basis=basis,
                mentions=tuple(sorted({reading.mention for reading in person.readings})),
                known=known,
                cited=all(reading.cited for reading in person.readings),
                forms=_forms(person.readings, passages),
                form=_form(person.readings),
            )
        )
    return tuple(sorted(named, key=lambda one: one.mentions[0]))


def _forms(readings_of_one: Iterable[Reading], passages: Mapping[int, Passage]) -> tuple[str, ...]:
    """Return the ways in which the text names somebody, each once, in the order of the text."""
    mentions = sorted(reading.mention for reading in readings_of_one)
    return tuple(
        dict.fromkeys(one.span.of(passages[one.block].block.text) for one in mentions if one.block in passages)
    )


def _form(readings_of_one: Iterable[Reading]) -> NameForm:
    """Return how fully somebody is named where that is done most fully; initials are no first name."""
    found = {(one.given != (), bool(one.surname) and one.surname not in one.given[:1]) for one in readings_of_one}
    if (True, True) in found or {(True, False), (False, True)} <= found:
        return NameForm.FULL
    return NameForm.FIRST if (True, False) in found else NameForm.SURNAME


def _name(readings_of_one: Sequence[Reading]) -> str:
    """Return the fullest name: with a first name before initials, and the title where there is no first name."""
    best = max(readings_of_one, key=lambda one: (bool(one.given), bool(one.surname), bool(one.initials), len(one.name)))
    known = next((one.known for one in readings_of_one if one.known is not None), None)
    if known is not None and not best.given:
        return known.name
    return best.name
