"""Balance: how many of the people whom a document names are women and how many are men."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from curriclint.checking import CheckKind, Verdict
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.pattern_error import PatternError
from curriclint.language.people.named import Deed, Gender, NamedPerson
from curriclint.rule import Lexicon
from curriclint.shares import Interval, wilson_interval
from curriclint.wording import Text

BAND = (0.4, 0.6)
"""Shares of women between which nothing is out of balance, if nobody says otherwise. Source: section 11 of the rule
catalogue; it is no norm, and a school may choose its own."""

MIN_PERSONS = 6
"""People of whom the gender is told, from which on a share is judged at all. Source: gate G8 of the rule catalogue."""

_NO_BAND = Text(
    nl="is geen band: geef twee aandelen tussen 0 en 1, het laagste eerst",
    en="is not a band: give two shares between 0 and 1, the lower one first",
)


class Counted(StrEnum):
    """Who or what is counted."""

    PERSONS = "persons"
    MENTIONS = "mentions"
    WORKING = "working"
    """Persons whose job the text tells, and those who are known for their work."""
    SCIENTISTS = "scientists"
    ACTING = "acting"
    """Persons who are shown making, mending, finding out, deciding or explaining something."""
    SPEAKING = "speaking"
    """Persons who are quoted."""


_AGENCY = frozenset({Deed.TECHNICAL, Deed.DECIDES, Deed.EXPLAINS})


@dataclass(frozen=True, slots=True)
class BalanceOptions:
    """Options of the kind `balance`.

    `count` is what is counted. The rule speaks where at least `min_persons` persons have a gender that the text tells,
    and all of the interval of the share of women lies outside `band` (two shares from 0 to 1). People who are only
    cited are left out. With `beyond_persons` it speaks only where the persons who are named are not out of balance
    themselves: what follows from who is named is told once.
    """

    count: Counted
    min_persons: int = MIN_PERSONS
    band: tuple[float, float] = BAND
    beyond_persons: bool = False


class BalanceChecker:
    """Counts women and men, and says so where the difference is more than chance."""

    def __init__(self, options: BalanceOptions, lexicons: Mapping[str, Lexicon]) -> None:  # noqa: ARG002
        low, high = options.band
        if not 0 <= low <= high <= 1:
            raise PatternError(f"{low}, {high}", _NO_BAND)
        self._options = options
        self._band = Interval(low, high)

    def judge_people(
        self,
        document: AnalysedDocument,
        people: Sequence[NamedPerson],
        *,
        assume_long: bool,  # noqa: ARG002 - a balance is judged by the number of people, not by length
    ) -> Verdict:
        """Return the counts as facts (`women`, `men`, `told`), absent where the one or the other is rare.

        The place is where somebody of the larger group who is not widely known is first named: a person who could be
        someone else.
        """
        women, men = by_gender(one for one in people if self._counts(one))
        if len(women) + len(men) < self._options.min_persons:
            return Verdict()
        if self._options.beyond_persons and self._is_outside(*map(len, by_gender(people))):
            return Verdict(asked=True)
        by_mentions = self._options.count is Counted.MENTIONS
        of_women, of_men = (
            sum(len(one.mentions) for one in group) if by_mentions else len(group) for group in (women, men)
        )
        if not self._is_outside(of_women, of_men):
            return Verdict(asked=True)
        facts = counts_of(of_women, of_men)
        larger = women if of_women > of_men else men
        return Verdict(absent=True, asked=True, absent_at=first_of(larger, document), facts=facts)

    def _is_outside(self, women: int, men: int) -> bool:
        return wilson_interval(women, women + men).is_outside(self._band)

    def _counts(self, person: NamedPerson) -> bool:
        match self._options.count:
            case Counted.WORKING:
                return person.has_job
            case Counted.SCIENTISTS:
                return person.is_scientist
            case Counted.ACTING:
                return bool(_AGENCY.intersection(person.deeds))
            case Counted.SPEAKING:
                return bool(person.spoken)
            case _:
                return True


def by_gender(people: Iterable[NamedPerson]) -> tuple[list[NamedPerson], list[NamedPerson]]:
    """Return the women and the men among people, without those who are only cited."""
    shown = [one for one in people if not one.cited]
    return [one for one in shown if one.gender is Gender.WOMAN], [one for one in shown if one.gender is Gender.MAN]


def counts_of(women: int, men: int) -> dict[str, str]:
    """Return the facts `COUNTS` for a message: counts, and the interval of the share of women in per cent."""
    interval = wilson_interval(women, women + men)
    return {
        "women": str(women),
        "men": str(men),
        "told": str(women + men),
        "low": str(round(100 * interval.low)),
        "high": str(round(100 * interval.high)),
    }


COUNTS = frozenset({"women", "men", "told", "low", "high"})
"""Facts of a message that tells of women and men."""


def first_of(people: Sequence[NamedPerson], document: AnalysedDocument) -> Passage | None:
    """Return where somebody who is not widely known is first named: a person who could be someone else."""
    invented = [one for one in people if one.known is None]
    if not invented:
        return None
    first = min(one.mentions[0].block for one in invented)
    return next((passage for passage in document.passages if passage.index == first), None)


KIND = CheckKind("balance", BalanceOptions, BalanceChecker, facts=COUNTS, whole_documents=True)
