"""Who is in the pictures, as far as captions and alternative texts tell: women and men by words and by name."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from curriclint.checkers.balance import BAND, COUNTS, MIN_PERSONS, by_gender, counts_of
from curriclint.checking import CheckKind, Verdict
from curriclint.document import Scope
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.people.named import Mention, NamedPerson
from curriclint.rule import Lexicon
from curriclint.shares import Interval, wilson_interval
from curriclint.wording import LANGUAGES, Language

DESCRIPTIONS = frozenset({Scope.CAPTION, Scope.ALT_TEXT})
"""Scopes of text that tells what a picture shows."""


@dataclass(frozen=True, slots=True)
class PicturedOptions:
    """Options of the kind `pictured`.

    `women` and `men` are lexicons of words for one woman and one man. The rule speaks where descriptions of pictures
    mention at least `min_persons` women and men, and the interval of the share of women lies outside `band`.
    """

    women: str = "pictured-women"
    men: str = "pictured-men"
    min_persons: int = MIN_PERSONS
    band: tuple[float, float] = BAND


class PicturedChecker:
    """Counts women and men in captions and alternative texts: each once for each picture."""

    def __init__(self, options: PicturedOptions, lexicons: Mapping[str, Lexicon]) -> None:
        self._options = options
        self._band = Interval(*options.band)
        self._women, self._men = (_index(lexicons[name]) for name in (options.women, options.men))

    def judge_people(
        self,
        document: AnalysedDocument,
        people: Sequence[NamedPerson],
        *,
        assume_long: bool,  # noqa: ARG002 - a balance is judged by the number of people, not by length
    ) -> Verdict:
        """Return the counts as facts, absent where women or men are rare; the place is the first of the others."""
        described = [passage for passage in document.passages if passage.block.scope in DESCRIPTIONS]
        groups = by_gender(people)
        names = {mention for group in groups for one in group for mention in one.mentions}
        women, men = (
            [passage for passage in described for _ in range(_count(index, passage, group, names))]
            for index, group in zip((self._women, self._men), groups, strict=True)
        )
        told = len(women) + len(men)
        if told < self._options.min_persons:
            return Verdict()
        if not wilson_interval(len(women), told).is_outside(self._band):
            return Verdict(asked=True)
        larger = women if len(women) > len(men) else men
        return Verdict(absent=True, asked=True, absent_at=larger[0], facts=counts_of(len(women), len(men)))


def _index(lexicon: Lexicon) -> Mapping[Language, PatternIndex]:
    return {language: PatternIndex.of(lexicon.forms(language), {}) for language in LANGUAGES}


def _count(
    index: Mapping[Language, PatternIndex],
    passage: Passage,
    group: Sequence[NamedPerson],
    names: Collection[Mention],
) -> int:
    """Count words and named people of one gender in a description; a word within a name is no more than the name."""
    named = sum(mention.block == passage.index for one in group for mention in one.mentions)
    inside = [mention.span for mention in names if mention.block == passage.index]
    spans = set(index[passage.language].spans(passage))
    return named + sum(not any(span.overlaps(name) for name in inside) for span in spans)


KIND = CheckKind("pictured", PicturedOptions, PicturedChecker, facts=COUNTS, whole_documents=True)
