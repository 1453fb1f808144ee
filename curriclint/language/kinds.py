"""Girls, boys, women and men spoken of as a kind: "meisjes", "most boys", "a girl", "het jongensbrein".

A particular group ("de meisjes van 2B", "three boys") is no kind, nor are both together ("jongens en meisjes").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import takewhile
from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import features

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

JOINED_WITHIN = 3
"""Words from one group to the other where both are named in one breath: "girls and the boys"."""

_RESTRICTING = frozenset({"acl", "acl:relcl", "nmod", "nummod", "nmod:poss", "appos"})
_IN_FRONT = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "advmod"})


@dataclass(frozen=True, slots=True)
class KindWords:
    """Words for those who can be a kind, in one language, in lower case.

    `women` and `men` are plurals, `woman` and `man` stand for one. `sexed_women` and `sexed_men` make one of `persons`
    or `brains` female or male. `ages` leave a kind a kind; `most` and `one` stand before all or any, `definite` before
    a known group, which `especially` may set apart. `belonging` are prepositions before what makes a group particular,
    unless it is one of `general`, ages and fields of which a whole kind can be. `joiners` stand between two groups.
    """

    women: tuple[str, ...] = ()
    men: tuple[str, ...] = ()
    woman: tuple[str, ...] = ()
    man: tuple[str, ...] = ()
    sexed_women: tuple[str, ...] = ()
    sexed_men: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    brains: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    most: tuple[str, ...] = ()
    one: tuple[str, ...] = ()
    definite: tuple[str, ...] = ()
    general: tuple[str, ...] = ()
    belonging: tuple[str, ...] = ()
    especially: tuple[str, ...] = ()
    joiners: tuple[str, ...] = ()

    @property
    def signs(self) -> frozenset[str]:
        """The words without which nobody is named as a kind."""
        sexes = {*self.women, *self.men, *self.woman, *self.man, *self.sexed_women, *self.sexed_men}
        return frozenset(sexes | {group + brain for group in (*self.women, *self.men) for brain in self.brains})


class How(Enum):
    """How a kind is named."""

    ALL = "all"
    """All of them: "girls", "most boys", "every girl", "the average woman"."""
    ONE = "one"
    """One who may stand for all, or be somebody in a story: "a girl"."""
    KNOWN = "known"
    """A group that is known, and a kind only where it is compared with the other: "the girls"."""
    BRAIN = "brain"
    """Something that is said to be theirs: "the female brain"."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind that is named: its noun, the first word that belongs to it, and its gender."""

    noun: "Token"
    first: "Token"
    how: How
    is_women: bool


def kinds_in(doc: "Doc", words: KindWords) -> list[Kind]:
    """Return the kinds that a sentence names, in order."""
    named = [(token, is_women) for token in doc if (is_women := _is_women(token, words)) is not None]
    found = []
    for token, is_women in named:
        if any(_are_joined(token, other, words) for other, others in named if others != is_women):
            continue
        before = list(_before(token, words))
        how = _how(token, before, words)
        if how is not None:
            found.append(Kind(token, before[-1] if before else token, how, is_women))
    return found


def _is_women(token: "Token", words: KindWords) -> bool | None:
    """Tell whether a noun names women (True) or men (False); None for any other word."""
    form = token.lower_
    if form in words.women or form in words.woman:
        return True
    if form in words.men or form in words.man:
        return False
    if form in words.persons or form in words.brains:
        before = token.nbor(-1).lower_ if token.i else ""
        return True if before in words.sexed_women else False if before in words.sexed_men else None
    for brain in words.brains:
        if form.endswith(brain):
            group = form.removesuffix(brain)
            return True if group in words.women else False if group in words.men else None
    return None


def _are_joined(token: "Token", other: "Token", words: KindWords) -> bool:
    """Tell whether two groups are named in one breath: "jongens en meisjes"."""
    low, high = sorted((token.i, other.i))
    between = [one.lower_ for one in token.doc[low + 1 : high]]
    return len(between) < JOINED_WITHIN and any(one in words.joiners for one in between)


def _before(noun: "Token", words: KindWords) -> Iterator["Token"]:
    """Yield the words in front of a noun that leave it a kind, from the last one back."""
    known = {*words.sexed_women, *words.sexed_men, *words.ages, *words.most, *words.one, *words.definite}
    return takewhile(lambda token: token.lower_ in known, reversed(list(noun.doc[: noun.i])))


def _how(noun: "Token", before: list["Token"], words: KindWords) -> How | None:
    if any(noun.lower_.endswith(brain) for brain in words.brains):
        return How.BRAIN
    left_out = {*words.ages, *words.especially}
    rest = [child for child in noun.children if child not in before and child.lower_ not in left_out]
    openers = {token.lower_ for token in before}
    is_plural = noun.lower_ in {*words.women, *words.men} or (
        noun.lower_ in words.persons and "Plur" in features(noun, "Number")
    )
    in_front = {child.dep_ for child in rest if child.i < noun.i} & _IN_FRONT
    if noun.dep_ == "nmod" and noun.head.lower_ in words.most:
        return How.ALL
    if in_front - ({"amod"} if openers & {*words.one} else set()):
        return None
    if not is_plural and not openers & {*words.most}:
        return How.ONE if openers & {*words.one} else None
    if any(_is_restricting(child, words) for child in rest) or _is_placed(noun, words):
        return None
    return How.KNOWN if openers & {*words.definite} and not openers & {*words.most} else How.ALL


def _is_restricting(child: "Token", words: KindWords) -> bool:
    """Tell whether a word makes a particular group of a kind, or a larger one: "women and children"."""
    if child.dep_ == "conj" and child.pos_ == "NOUN":
        return child.i - child.head.i <= JOINED_WITHIN
    return child.dep_ in _RESTRICTING and not _is_general(child, words)


def _is_general(modifier: "Token", words: KindWords) -> bool:
    """Tell whether what is added names an age or a field: "boys at this age", "vrouwen in de techniek"."""
    return modifier.lower_ in words.general


def _is_placed(noun: "Token", words: KindWords) -> bool:
    """Tell whether a place or the like follows, whatever it hangs on: "meisjes in jouw boek"."""
    if noun.i + 1 >= len(noun.doc):
        return False
    after = noun.nbor(1)
    return after.lower_ in words.belonging and after.head.i > after.i and not _is_general(after.head, words)
