"""Who and what a passage speaks of, and what each of its pronouns points back to."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from curriclint.language.antecedents.binding import may_mean
from curriclint.language.antecedents.grammar import predicate_over
from curriclint.language.antecedents.mention import Antecedent, Kind, Mention, Part, Pronoun
from curriclint.language.antecedents.mentions import Mentions
from curriclint.language.antecedents.nouns import Naming
from curriclint.language.antecedents.particular import is_by_the_author, is_past
from curriclint.language.antecedents.pronouns import are_paired, pronouns_in
from curriclint.language.antecedents.weighing import weight
from curriclint.language.passage import Passage
from curriclint.language.quotations import quotations
from curriclint.span import Span

SENTENCES_BACK = 2
"""Sentences before that of a pronoun in which it is looked for what it means."""

NOBODY, NOBODY_ELSE = -0.5, -1.5
"""How much speaks for something that is out of reach, or nothing at all; less for a pronoun that means people only."""

ACROSS_QUOTES = -1.5
"""For what stands outside the quotation of a pronoun, or in one that is over: who speaks is seldom spoken of."""

TOLD = 0.5
"""How sure a generic meaning stays where the pronoun stands in what happened, or in what the author does to somebody:
"Toen zuchtte hij", "dan zeg ik hem".
"""


def sentences_in_reach(numbers: Iterable[int]) -> set[int]:
    """Return the numbers of sentences in which it may stand what the pronouns in some sentences mean."""
    return {other for number in numbers for other in range(max(0, number - SENTENCES_BACK), number + 1)}


class Scene:
    """The pronouns of a passage and what each means, worked out in the order of the text.

    `sentences` limits the work to the pronouns of those; each pronoun is itself something that a later one may mean.
    """

    def __init__(self, passage: Passage, naming: Naming, sentences: Iterable[int] | None = None) -> None:
        self._passage = passage
        self._naming = naming
        self._mentions = Mentions(passage, naming)
        self._quotations = tuple(quotations(passage.block.text))
        self._repeated: dict[int, list[Mention]] = defaultdict(list)
        wanted = range(len(passage.sentences)) if sentences is None else sorted(set(sentences))
        self.antecedents: dict[Pronoun, Antecedent | None] = {}
        for number in wanted:
            last: Pronoun | None = None
            for pronoun in pronouns_in(passage, number):
                is_second = last is not None and are_paired(passage, last, pronoun)
                self.antecedents[pronoun] = (
                    self.antecedents[last] if last and is_second else self._antecedent_of(pronoun)
                )
                last = pronoun

    def _antecedent_of(self, pronoun: Pronoun) -> Antecedent | None:
        weighed = [(self._weight(pronoun, one), one) for one in self._in_reach(pronoun)]
        odds = [(math.exp(heft), one) for heft, one in weighed]
        nothing = math.exp(NOBODY if pronoun.things_too else NOBODY_ELSE)
        total = sum(share for share, _ in odds) + nothing
        share, best = max(odds, key=lambda pair: pair[0], default=(0.0, None))
        if best is None or share < nothing:
            self._repeated[pronoun.sentence].append(_out_of_sight(pronoun))
            return None
        like = [(share, one) for share, one in odds if (one.kind, one.gender) == (best.kind, best.gender)]
        sure = sum(share * one.sure for share, one in like) / total
        if best.kind is Kind.GENERIC and _is_told(pronoun):
            sure *= TOLD
        self._repeated[pronoun.sentence].append(
            replace(
                best,
                token=pronoun.token,
                sentence=pronoun.sentence,
                place=pronoun.span,
                again=True,
                doubt=0.0,
                sure=sure,
            )
        )
        return Antecedent(best.who, best.first, best.kind, sure, best.gender)

    def _weight(self, pronoun: Pronoun, mention: Mention) -> float:
        total = weight(pronoun, mention, self._naming)
        is_across = self._quotation_at(pronoun.span) != self._quotation_at(mention.place)
        return total + (ACROSS_QUOTES if is_across else 0.0)

    def _quotation_at(self, place: Span) -> Span | None:
        return next((one for one in self._quotations if one.contains(place)), None)

    def _in_reach(self, pronoun: Pronoun) -> Iterator[Mention]:
        for number in sorted(sentences_in_reach([pronoun.sentence])):
            for mention in (*self._mentions.of(number), *self._repeated[number]):
                if may_mean(pronoun, mention):
                    yield self._with_owner(mention)

    def _with_owner(self, mention: Mention) -> Mention:
        """Return somebody's teacher as one particular person, unless that somebody could be anyone."""
        if mention.kind is not Kind.GENERIC or mention.again:
            return mention
        for owner, antecedent in self.antecedents.items():
            is_its = owner.part is Part.POSSESSIVE and owner.sentence == mention.sentence
            if is_its and owner.token.head == mention.token and (not antecedent or antecedent.kind is not Kind.GENERIC):
                return replace(mention, kind=Kind.SPECIFIC)
        return mention


def _is_told(pronoun: Pronoun) -> bool:
    """Tell whether the clause of a pronoun tells a story of somebody particular."""
    predicate = predicate_over(pronoun.token)
    return predicate is not None and (is_by_the_author(predicate) or (predicate.dep_ == "ROOT" and is_past(predicate)))


def _out_of_sight(pronoun: Pronoun) -> Mention:
    """Return what a pronoun means that points back to nothing in reach: it is what later ones most likely mean."""
    kind = Kind.PLURAL if pronoun.plural else Kind.NAMED if pronoun.people_too else Kind.THING
    return Mention(
        pronoun.token,
        pronoun.sentence,
        pronoun.span,
        pronoun.span,
        pronoun.span,
        kind,
        pronoun.gender,
        again=True,
    )
