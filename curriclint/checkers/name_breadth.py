"""Breadth of the first names of invented people, told of all of them together and never of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curriclint.checkers.balance import first_of
from curriclint.checking import CheckKind, Verdict
from curriclint.language.folding import fold
from curriclint.language.passage import AnalysedDocument
from curriclint.language.pattern_error import NO_LEXICON, PatternError
from curriclint.language.people.named import NamedPerson, NameForm
from curriclint.language.people.plain import without_accents
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES

MIN_NAMES = 10
"""Different first names from which on their breadth is judged: with none of ten on the list, the interval of the share
that is on it ends at 21%."""


@dataclass(frozen=True, slots=True)
class NameBreadthOptions:
    """Options of the kind `name-breadth`.

    `names` is a lexicon of first names from many parts of the world. The rule speaks where at least `min_names`
    different first names of people who are not widely known stand in a document and none of them is on that list.
    """

    names: str = "first-names-of-many-places"
    min_names: int = MIN_NAMES


class NameBreadthChecker:
    """Looks whether any of many first names is on a broad list."""

    def __init__(self, options: NameBreadthOptions, lexicons: Mapping[str, Lexicon]) -> None:
        if options.names not in lexicons:
            raise PatternError(options.names, NO_LEXICON, name=options.names, known=", ".join(sorted(lexicons)))
        self._min_names = options.min_names
        forms = (form for language in LANGUAGES for form in lexicons[options.names].forms(language))
        self._broad = frozenset(map(without_accents, forms))

    def judge_people(
        self,
        document: AnalysedDocument,
        people: Sequence[NamedPerson],
        *,
        assume_long: bool,  # noqa: ARG002 - breadth is judged by the number of names, not by length
    ) -> Verdict:
        """Return how many first names there are (`count`), absent where none is on the list."""
        invented = [one for one in people if one.known is None and not one.cited and one.form in _WITH_A_FIRST_NAME]
        names = {without_accents(fold(one.name.split()[0])) for one in invented}
        if len(names) < self._min_names:
            return Verdict()
        if any(part in self._broad for name in names for part in (name, *name.split("-"))):
            return Verdict(asked=True)
        return Verdict(
            absent=True, asked=True, absent_at=first_of(invented, document), facts={"count": str(len(names))}
        )


_WITH_A_FIRST_NAME = frozenset({NameForm.FULL, NameForm.FIRST})

KIND = CheckKind(
    "name-breadth", NameBreadthOptions, NameBreadthChecker, facts=frozenset({"count"}), whole_documents=True
)
