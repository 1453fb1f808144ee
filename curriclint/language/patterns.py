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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from curriclint.language.pattern_error import PatternError
from curriclint.language.pattern_reader import START, Part, PatternReader, group_name
from curriclint.language.triggers import Triggers
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


@dataclass(frozen=True)
class Pattern:
    """A pattern that was read: its source, a regular expression for folded sentences, its triggers and its slots.

    `also_needed` holds sets of words; where a sentence has none of the words of a set, the pattern cannot match there.
    """

    source: str
    regex: str
    triggers: Triggers
    also_needed: tuple[frozenset[str], ...] = ()
    slots: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression, compiled when a trigger first stands in a text; most patterns never get there."""
        return re.compile(self.regex)

    def may_match(self, words: frozenset[str]) -> bool:
        """Tell whether a sentence of these words, one trigger among them, has all the others that are needed."""
        return not any(map(words.isdisjoint, self.also_needed))

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
    if part.triggers.always:
        raise PatternError(source, _NOTHING_FIXED)
    expression = part.expression
    if not reader.flagged:
        edge = START if expression.startswith(START) else ""
        expression = f"{edge}(?P<flagged>{expression[len(edge) :]})"
    return Pattern(source, expression, part.triggers, _others(part), frozenset(reader.captured))


def _others(part: Part) -> tuple[frozenset[str], ...]:
    """Return the needs of a part apart from its triggers, the rarest first; beginnings and endings cost too much."""
    others = {need.words: need.cost for need in part.needs if not (need.prefixes or need.suffixes)}
    others.pop(part.triggers.words, None)
    return tuple(sorted(others, key=lambda words: (others[words], sorted(words))))
