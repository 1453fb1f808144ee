"""Order in pairs: who comes first in "jongens en meisjes", "he or she", counted over a document."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from curriclint.checking import CheckKind, Verdict
from curriclint.language.chapters import Chapter
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.pattern_error import NO_LEXICON, PatternError
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES, Language

MIN_PAIRS = 4
"""Pairs from which on their order is judged. Source: RP04 of the rule catalogue."""

_BETWEEN: Mapping[Language, str] = {
    "nl": r"(?: (?:en|of|én) (?:de |het |een )?|/)",
    "en": r"(?: (?:and|or) (?:the |a )?|/)",
}


@dataclass(frozen=True, slots=True)
class PairOrderOptions:
    """Options of the kind `pair-order`.

    `pairs` is a lexicon of words for men, each with those for women in `use`. `fixed` has words whose pairs do not
    count, as everybody says them in one order. The rule speaks where at least `min_pairs` pairs stand in the document
    and all have the same gender first.
    """

    pairs: str = "gender-counterparts"
    fixed: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)
    min_pairs: int = MIN_PAIRS


class PairOrderChecker:
    """Counts the pairs of a document by who comes first."""

    def __init__(self, options: PairOrderOptions, lexicons: Mapping[str, Lexicon]) -> None:
        if options.pairs not in lexicons:
            raise PatternError(options.pairs, NO_LEXICON, name=options.pairs, known=", ".join(sorted(lexicons)))
        self._min_pairs = options.min_pairs
        self._found: dict[Language, re.Pattern[str]] = {}
        self._men: dict[Language, frozenset[str]] = {}
        for language in LANGUAGES:
            fixed = set(options.fixed.get(language, ()))
            pairs = {
                (man, woman)
                for term in lexicons[options.pairs].terms.get(language, ())
                for man, women in term.forms.items()
                for woman in women
                if not fixed & {man, woman}
            }
            both = pairs | {(woman, man) for man, woman in pairs}
            ways = "|".join(f"({re.escape(one)}){_BETWEEN[language]}{re.escape(two)}" for one, two in sorted(both))
            self._found[language] = re.compile(rf"\b(?:{ways})\b")
            self._men[language] = frozenset(man for man, _ in pairs)

    def judge(
        self,
        document: AnalysedDocument,
        *,
        assume_long: bool,  # noqa: ARG002 - pairs are counted
        chapters: Sequence[Chapter] = (),  # noqa: ARG002 - an order is a habit of the whole
    ) -> Verdict:
        """Return how many pairs there are (`pairs`), absent where the same gender comes first in all of them."""
        first = [
            (passage, word in self._men[passage.language])
            for passage in document.passages
            for word in self._firsts(passage)
        ]
        if len(first) < self._min_pairs or len({is_man for _, is_man in first}) > 1:
            return Verdict()
        return Verdict(absent=True, absent_at=first[1][0], facts={"pairs": str(len(first))})

    def _firsts(self, passage: Passage) -> Iterator[str]:
        if self._men[passage.language].isdisjoint(passage.places_of_forms):
            return  # looking for all pairs takes far longer than asking whether one of the words is there
        for match in self._found[passage.language].finditer(passage.folded):
            yield next(group for group in match.groups() if group)


KIND = CheckKind("pair-order", PairOrderOptions, PairOrderChecker, facts=frozenset({"pairs"}), whole_documents=True)
