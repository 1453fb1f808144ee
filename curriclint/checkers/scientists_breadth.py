"""Breadth of the scientists and inventors whom a document names: gender, part of the world, and time."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curriclint.checkers.balance import BAND, COUNTS, MIN_PERSONS, by_gender, counts_of
from curriclint.checking import CheckKind, Verdict
from curriclint.language.lesson_parts import LessonParts
from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.named import NamedPerson
from curriclint.language.people.roles import BORN_LONG_AGO
from curriclint.language.people.tables import KnownPerson
from curriclint.language.spots import Spot, spot_in
from curriclint.rule import Lexicon
from curriclint.shares import Interval, wilson_interval

EUROPE_AND_NORTH_AMERICA = frozenset(
    "Albania Austria Belarus Belgium Canada Croatia Czechia Denmark Finland Flanders France Germany Greece Hungary"
    " Ireland Italy Netherlands Norway Poland Portugal Russia Serbia Spain Sweden Switzerland UK USA Ukraine".split()
)
"""Countries of the table of known people in two parts of the world, as coarse as a count can be."""


@dataclass(frozen=True, slots=True)
class ScientistsOptions:
    """Options of the kind `scientists-breadth`.

    The rule speaks of at least `min_persons` scientists and inventors, where the interval of the share of women lies
    outside `band`, or where nobody is from outside Europe and North America, or everybody from before 1900. Laws and
    units that bear a name are nobody.
    """

    min_persons: int = MIN_PERSONS
    band: tuple[float, float] = BAND


class ScientistsChecker:
    """Counts the scientists of a document, and says so where they are alike."""

    def __init__(self, options: ScientistsOptions, lexicons: Mapping[str, Lexicon]) -> None:
        self._options = options
        self._band = Interval(*options.band)
        self._parts = LessonParts.from_lexicons(lexicons)

    def judge_people(
        self,
        document: AnalysedDocument,
        people: Sequence[NamedPerson],
        *,
        assume_long: bool,  # noqa: ARG002 - breadth is judged by the number of people, not by length
    ) -> Verdict:
        """Return the counts as facts, absent where the scientists are alike in one of the three ways.

        `early` were born before 1900, `elsewhere` lived or worked outside Europe and North America as well.
        """
        scientists = [one for one in people if one.is_scientist and not one.cited]
        if len(scientists) < self._options.min_persons:
            return Verdict()
        women, men = by_gender(scientists)
        known = [one.known for one in scientists if one.known is not None]
        early = sum(one.period in BORN_LONG_AGO for one in known)
        elsewhere = sum(_is_from_elsewhere(one) for one in known)
        all_alike = len(known) >= self._options.min_persons and (not elsewhere or early == len(known))
        if not (all_alike or self._is_out_of_balance(len(women), len(men))):
            return Verdict(asked=True)
        facts = {
            **counts_of(len(women), len(men)),
            "count": str(len(scientists)),
            "early": str(early),
            "elsewhere": str(elsewhere),
        }
        place = spot_in(list(self._parts.of(document)), self._parts.tasks(document), Spot.FIRST_HEADING)
        return Verdict(absent=True, asked=True, absent_at=place, facts=facts)

    def _is_out_of_balance(self, women: int, men: int) -> bool:
        told = women + men
        return told >= self._options.min_persons and wilson_interval(women, told).is_outside(self._band)


def _is_from_elsewhere(known: KnownPerson) -> bool:
    regions = [region.strip() for region in known.region.split(",") if region.strip()]
    return any(region not in EUROPE_AND_NORTH_AMERICA for region in regions)


KIND = CheckKind(
    "scientists-breadth",
    ScientistsOptions,
    ScientistsChecker,
    facts=COUNTS | {"count", "early", "elsewhere"},
    whole_documents=True,
)
