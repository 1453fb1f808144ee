"""The pieces of a pattern: the expression of each, and what must stand in any text that it matches."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from operator import or_

from curriclint.language.alternation import alternation
from curriclint.language.triggers import UNKNOWN, Need, Triggers, first_word, last_word, words_of

# Where a word ends, what separates words (also with a quotation mark), what a gap may pass over and what it may not,
# and the edges of a sentence. All that could be given back is possessive or atomic: see `patterns`.
_BEFORE, _AFTER = r"(?<!\w)(?<!\w['\-])", r"(?!\w|['\-]\w)"
_SPACE = r"""["']{0,2}\s*+["']{0,2}"""
_WORD_SPACE = r"""["']{0,2}\s++["']{0,2}"""
_STOPS = r",;:.!?…()\[\]{}–—|•"
_GAP = rf"(?:[^\w\ufffc{_STOPS}]++(?>\w+(?:['\-]\w+)*)){{0,%d}}?"
_AFTER_GAP = rf"[^\w\ufffc{_STOPS}]*+"
START, _END = r"\A(?:\W*(?:\d+|[a-z])[.)])?\W*", r"(?=\W*\Z)"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a pattern, and what must stand in any text that it matches, each of `needs` at least.

    Pieces one after the other need what each of them needs; alternatives need one thing together. It matches
    `shortest` to `longest` words. `write` returns its expression, which most texts never call for.
    """

    write: Callable[[], str]
    needs: tuple[Need, ...] = ()
    shortest: int = 0
    longest: int = 0
    optional: bool = False
    gap: bool = False

    @property
    def need(self) -> Need:
        """The need that lets the least text through."""
        return min(self.needs, key=lambda need: need.triggers.cost, default=UNKNOWN)


SENTENCE_START = Part(lambda: START, longest=1)
"""Numbering or a bullet may come first, of which one is a word."""

SENTENCE_END = Part(lambda: _END)


def words(forms: Sequence[str]) -> Part:
    """Return what matches any of some forms that are only words, the longest first."""
    need = Need.of_forms(forms)
    return Part(
        lambda: f"{_BEFORE}(?:{alternation(forms, space=_WORD_SPACE)}){_AFTER}",
        (need,),
        min(map(words_of, need.forms)),
        need.most,
    )


def word(stem: str, *, any_beginning: bool = False, any_ending: bool = False) -> Part:
    """Return what matches a word, or all words that end or begin so; not both."""
    before = r"(?:\w[\w\-]*)?" if any_beginning else ""
    after = r"(?>\w*(?:-+\w+)*)" if any_ending else ""
    size = words_of(stem)
    # NOTE: a stem may end inside a word with an apostrophe or a hyphen, so its first or last word is asked for.
    if any_beginning:
        need = Need(Triggers(suffixes=frozenset({last_word(stem)}))).behind(size - 1, size - 1)
    elif any_ending:
        need = Need(Triggers(prefixes=frozenset({first_word(stem)})))
    else:
        need = Need.of_forms([stem])
    return Part(lambda: _BEFORE + before + re.escape(stem) + after + _AFTER, (need,), size, size)


def gap(most: int) -> Part:
    """Return what matches up to so many words without a stop among them."""
    return Part(lambda: _GAP % most, longest=most, gap=True)


def sign(character: str) -> Part:
    """Return what matches one character as it is, mostly of punctuation."""
    return Part(lambda: r"\s*" + re.escape(character), longest=int(character.isalnum()))


def grouped(part: Part, name: str = "") -> Part:
    """Return the same in a group, which has a name where one is given."""
    opening = f"(?P<{name}>" if name else "(?:"
    return replace(part, write=lambda: f"{opening}{part.write()})")


def either(parts: list[Part]) -> Part:
    """Return what matches any of the parts."""
    if len(parts) == 1:
        return parts[0]
    together = reduce(or_, (part.need for part in parts))
    return Part(
        lambda: "(?:" + "|".join(part.write() for part in parts) + ")",
        () if together.triggers.always else (together,),
        min(part.shortest for part in parts),
        max(part.longest for part in parts),
    )


def one_after_the_other(parts: Sequence[Part]) -> Part:
    """Return what matches the parts in order. Neither the first that must be there nor the last is a gap."""
    needs: list[Need] = []
    fewest = most = 0
    for part in parts:
        if not part.optional:
            needs += [need.behind(fewest, most) for need in part.needs]
            fewest += part.shortest
        most += part.longest
    return Part(partial(_written, parts), tuple(needs), fewest, most)


def _written(parts: Sequence[Part]) -> str:
    """Return the expression of parts one after the other.

    Words keep apart by themselves, so what separates them may be nothing.
    """
    expression, is_first, after_gap = "", True, False
    for part in parts:
        space = "" if is_first or part.gap else (_AFTER_GAP if after_gap else _SPACE)
        if not part.optional:
            expression += space + part.write()
            is_first = False
        elif is_first:
            # What comes first takes its space behind it, so that what follows still starts clean.
            expression += f"(?:{part.write()}{_SPACE})?"
        else:
            expression += f"(?:{space}{part.write()})?"
        after_gap = part.gap or (after_gap and part.optional)
    return expression


def group_name(slot: str) -> str:
    """Return the name that the group of a slot has in the expression."""
    return "slot_" + slot.replace("-", "_")
