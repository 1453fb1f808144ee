"""How people with a job are named: women by first name and men by last name, or the other way round."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curriclint.checkers.balance import MIN_PERSONS, by_gender, first_of
from curriclint.checking import CheckKind, Verdict
from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.named import NamedPerson, NameForm
from curriclint.rule import Lexicon
from curriclint.shares import wilson_interval

MIN_OF_EACH = 2
"""Women and men with a job from which on they are compared: one may be called anything."""


@dataclass(frozen=True, slots=True)
class NamingOptions:
    """Options of the kind `naming`.

    Women and men with a job are compared from `min_persons` in all and `min_of_each` on. The rule speaks where the
    intervals of the shares that are named by first name only do not touch.
    """

    min_persons: int = MIN_PERSONS
    min_of_each: int = MIN_OF_EACH


class NamingChecker:
    """Counts who is named by first name only among the women and the men who are shown with a job."""

    def __init__(self, options: NamingOptions, lexicons: Mapping[str, Lexicon]) -> None:  # noqa: ARG002
        self._options = options

    def judge_people(
        self,
        document: AnalysedDocument,
        people: Sequence[NamedPerson],
        *,
        assume_long: bool,  # noqa: ARG002 - names are judged by the number of people, not by length
    ) -> Verdict:
        """Return the counts as facts, absent where women and men are named in different ways."""
        women, men = by_gender(one for one in people if one.has_job)
        too_few = min(len(women), len(men)) < self._options.min_of_each
        if too_few or len(women) + len(men) < self._options.min_persons:
            return Verdict()
        first_women, first_men = _by_first_name(women), _by_first_name(men)
        of_women = wilson_interval(len(first_women), len(women))
        if not of_women.is_outside(wilson_interval(len(first_men), len(men))):
            return Verdict(asked=True)
        facts = {
            "women": str(len(women)),
            "men": str(len(men)),
            "first_women": str(len(first_women)),
            "first_men": str(len(first_men)),
        }
        return Verdict(absent=True, asked=True, absent_at=first_of(first_women or first_men, document), facts=facts)


def _by_first_name(people: Sequence[NamedPerson]) -> list[NamedPerson]:
    return [one for one in people if one.form is NameForm.FIRST]


KIND = CheckKind(
    "naming",
    NamingOptions,
    NamingChecker,
    facts=frozenset({"women", "men", "first_women", "first_men"}),
    whole_documents=True,
)
