r"""The pattern language of the rule files: words with alternatives, slots and gaps, compiled to regular expressions.

    wiskundeknobbel                 one word, in any case, with any kind of apostrophe or hyphen
    (goed|beter) in                 alternatives, also of several words
    aanleg voor [school-subject]    any form of a lexicon; the forms of a lexicon may themselves be patterns
    je hebt het ~ niet              up to three words between, with no comma or other stop among them; `~1` up to one,
                                    `~6` up to six
    niet? alleen                    a word or group that may be missing
    *knobbel, talent*               any beginning, any ending of a word (with four letters at least given)
    als een {meid} gooien           only what stands in braces is flagged; the rest must be there
    ^ jongens ,                     `^` the sentence starts here (numbering and bullets apart), `$` it ends here;
                                    punctuation stands apart
    \?                              a question mark

A pattern never crosses the end of a sentence, and words match whole, as `Passage.words` splits them: `man` is found
neither in "manier" nor in "man-uur" nor in "man's". Quotation marks around a word do not hide it.

Every expression that comes out runs in time that grows with the text at most as a small power of the number of gaps:
what separates words is matched possessively, and a gap takes whole words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from curriclint.language.pattern_error import PatternError
from curriclint.language.pattern_parts import START, Part, group_name
from curriclint.language.pattern_reader import PatternReader
from curriclint.language.triggers import Need, Triggers
from curriclint.span import Span
from curriclint.wording import Text

_NOTHING_FIXED = Text(
    nl="heeft niets dat vastligt; geef minstens één woord dat er moet staan",
    en="is loose: nothing in it is fixed; give at least one word that must be there",
)


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern matches in a text: what it flags, and the stretch that each of its slots took."""

    span: Span
    slots: Mapping[str, Span]


@dataclass(frozen=True, slots=True)
class Beside:
    """Something else that a pattern needs, `first` to `last` words from its trigger; before it where negative."""

    need: Need
    first: int
    last: int

    def is_near(self, at: int, words: Sequence[str]) -> bool:
        """Tell whether it stands as near a trigger that is word number `at` of a sentence."""
        start, end = max(at + self.first, 0), max(at + self.last + 1, 0)
        near = words[start:end]
        wanted = self.need.triggers.words
        return not wanted.isdisjoint(near) and any(
            word in wanted and self.need.is_at(number, words) for number, word in enumerate(near, start)
        )


@dataclass(frozen=True)
class Pattern:
    """A pattern that was read: its source, its rarest need, what writes its expression, its other needs, its slots."""

    source: str
    need: Need
    write: Callable[[], str] = field(repr=False)
    beside: tuple[Beside, ...] = ()
    slots: frozenset[str] = field(default_factory=frozenset)

    @property
    def triggers(self) -> Triggers:
        """The words without which it cannot match."""
        return self.need.triggers

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression for folded sentences; few patterns ever stand a chance, and compiling takes long."""
        return re.compile(self.write())

    def may_match(self, sentence: str, words: Sequence[str], triggers_at: Iterable[int]) -> bool:
        """Tell whether all that is needed stands where it must in a folded sentence of these words.

        `triggers_at` are the numbers of its words that are a trigger of the pattern.
        """
        for one in self.beside:
            if one.need.triggers.words.isdisjoint(words):
                return False
        return _has_chains(sentence) or any(
            (self.need.has_affixes or self.need.is_at(at, words)) and all(one.is_near(at, words) for one in self.beside)
            for at in triggers_at
        )

    def hits(self, sentence: str) -> Iterator[Hit]:
        """Yield where the pattern matches in a folded sentence, without white space around what it flags."""
        for match in self.expression.finditer(sentence):
            groups = match.groupdict()
            for name in groups:
                if not name.startswith("flagged") or groups[name] is None:
                    continue
                start, end = match.span(name)
                while start < end and sentence[start].isspace():
                    start += 1
                while end > start and sentence[end - 1].isspace():
                    end -= 1
                if end > start:
                    taken = {one: Span(*match.span(group_name(one))) for one in self.slots if groups[group_name(one)]}
                    yield Hit(Span(start, end), taken)


def compile_pattern(source: str, slots: Mapping[str, Sequence[str]]) -> Pattern:
    """Compile a pattern; `slots` holds the forms of each lexicon in the pattern's language.

    Raises `PatternError` for a pattern that cannot be read, names an unknown lexicon, or has no fixed word at all.
    """
    reader = PatternReader(source, slots)
    part = reader.sequence(closing=None)
    need = part.need
    if need.triggers.always:
        raise PatternError(source, _NOTHING_FIXED)
    write = part.write if reader.flagged else partial(_flagged, part)
    return Pattern(source, need, write, _beside(part, need), frozenset(reader.captured))


def _flagged(part: Part) -> str:
    """Return the expression of a part in which nothing stands in braces, all of it flagged but for the edge."""
    expression = part.write()
    edge = START if expression.startswith(START) else ""
    return f"{edge}(?P<flagged>{expression[len(edge) :]})"


def _has_chains(sentence: str) -> bool:
    """Tell whether a folded sentence has words that an expression takes for one, so that distances tell nothing."""
    return "_" in sentence or "--" in sentence


def _beside(part: Part, trigger: Need) -> tuple[Beside, ...]:
    """Return the needs of a part apart from its triggers, the rarest first; beginnings and endings cost too much."""
    others = sorted(
        (need for need in part.needs if need != trigger and not need.has_affixes),
        key=lambda need: need.triggers.cost,
    )
    return tuple(Beside(need, need.earliest - trigger.latest, need.latest - trigger.earliest) for need in others)
