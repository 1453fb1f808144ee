r"""The pattern language of the rule files: words with alternatives, slots and gaps, compiled to regular expressions.

    wiskundeknobbel                 one word, in any case, with any kind of apostrophe or hyphen
    (goed|beter) in                 alternatives, also of several words
    aanleg voor [school-subject]    any form of a lexicon
    je hebt het ~ niet              up to three words between; `~1` up to one, `~6` up to six
    niet? alleen                    a word or group that may be missing
    *knobbel, talent*               any beginning, any ending of a word (with four letters at least given)
    als een {meid} gooien           only what stands in braces is flagged; the rest must be there
    ^ jongens ,                     `^` the sentence starts here, `$` it ends here; punctuation stands apart
    \?                              a question mark

A pattern never crosses the end of a sentence, and words match whole: `man` is not found in "manier" or "man-uur".
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

MIN_STEM_LETTERS = 4
"""Letters that must be given before or after `*`: shorter stems match too much by chance (lexicons, section 13)."""

MAX_GAP_WORDS = 3
"""Words that `~` may stand for, where no number follows."""

_LEXER = re.compile(
    r"""(?P<space>\s+) | (?P<gap>~\d?) | (?P<slot>\[[a-z0-9-]+\]) | (?P<open>\() | (?P<close>\)) | (?P<bar>\|)
      | (?P<optional>\?) | (?P<flag>\{) | (?P<unflag>\}) | (?P<start>\^) | (?P<end>\$)
      | (?P<word>\*?[^\W_]+(?:['\-./&][^\W_]+)*\*?) | (?P<punctuation>\\.|[^\s\w])""",
    re.VERBOSE,
)
_BEFORE, _AFTER = r"(?<![\w\-])", r"(?![\w]|-\w)"
_SPACE = r"\s+"
_AFTER_GAP = r"[^\w\ufffc]+"
_GAP = r"(?:[^\w\ufffc]+[\w'\-]+){0,%d}?"
_START, _END = r"\A\W*", r"\W*\Z"


class PatternError(ValueError):
    """A pattern that cannot be read; `pattern` is the one, the message says what is wrong and what is allowed."""

    def __init__(self, pattern: str, what: str) -> None:
        super().__init__(f"pattern “{pattern}”: {what}")
        self.pattern = pattern


@dataclass(frozen=True, slots=True)
class Triggers:
    """Words of which at least one stands in every text that a check can match; also beginnings and endings of words.

    They make matching cheap: text without any is never looked at. `always` stands for "cannot tell".
    """

    words: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    suffixes: frozenset[str] = frozenset()
    always: bool = False

    def __or__(self, other: "Triggers") -> "Triggers":
        return Triggers(
            self.words | other.words,
            self.prefixes | other.prefixes,
            self.suffixes | other.suffixes,
            self.always or other.always,
        )

    @property
    def cost(self) -> float:
        """Return roughly how much text they let through: few and long words are best."""
        if self.always:
            return math.inf
        affixes = self.prefixes | self.suffixes
        return sum(2.0 ** -len(word) for word in self.words) + sum(2.0 ** (1 - len(stem)) for stem in affixes)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: the source, the expression to run on a folded sentence, and its triggers."""

    source: str
    expression: re.Pattern[str]
    triggers: Triggers


class _Joint(Enum):
    """How a part of a pattern is joined to its neighbours."""

    WORD = auto()
    GAP = auto()
    PUNCTUATION = auto()
    EDGE = auto()


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern: its expression, the triggers it guarantees, and how it joins its neighbours."""

    expression: str
    triggers: Triggers = Triggers(always=True)
    joint: _Joint = _Joint.WORD
    optional: bool = False


def compile_pattern(source: str, slots: Mapping[str, Sequence[str]]) -> Pattern:
    """Compile a pattern; `slots` holds the forms of each lexicon in the pattern's language.

    Raises `PatternError` for a pattern that cannot be read, names an unknown lexicon, or has no fixed word at all.
    """
    reader = _Reader(source, slots)
    part = reader.sequence(closing=None)
    if part.triggers.always:
        raise PatternError(source, "nothing in it is fixed; give at least one word that must be there")
    expression = part.expression
    if "(?P<flagged>" not in expression:
        edge = _START if expression.startswith(_START) else ""
        expression = f"{edge}(?P<flagged>{expression[len(edge) :]})"
    return Pattern(source, re.compile(expression), part.triggers)


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, source: str, slots: Mapping[str, Sequence[str]]) -> None:
        self.source = source
        self.slots = slots
        self.tokens = [(m.lastgroup or "", m.group()) for m in _LEXER.finditer(source)]
        if sum(len(text) for _, text in self.tokens) != len(source):
            raise PatternError(source, "holds a character that has no meaning here")
        self.at = 0

    def sequence(self, closing: str | None) -> _Part:
        """Read parts up to `closing`, with `|` between alternatives."""
        alternatives: list[list[_Part]] = [[]]
        while self.at < len(self.tokens):
            kind, text = self.tokens[self.at]
            self.at += 1
            if kind == closing:
                return _either([self._joined(parts) for parts in alternatives])
            if kind == "bar":
                if closing is None:
                    raise PatternError(self.source, "alternatives with | stand in parentheses: (a|b)")
                alternatives.append([])
            elif kind != "space":
                alternatives[-1].append(self._part(kind, text))
        if closing is not None:
            raise PatternError(self.source, f"a {'(' if closing == 'close' else '{'} is never closed")
        return self._joined(alternatives[0])

    def _part(self, kind: str, text: str) -> _Part:
        match kind:
            case "word":
                part = self._word(text)
            case "open":
                inner = self.sequence(closing="close")
                part = _Part(f"(?:{inner.expression})", inner.triggers)
            case "flag":
                inner = self.sequence(closing="unflag")
                part = _Part(f"(?P<flagged>{inner.expression})", inner.triggers)
            case "slot":
                part = self._slot(text[1:-1])
            case "gap":
                part = _Part(_GAP % (int(text[1:]) if text[1:] else MAX_GAP_WORDS), joint=_Joint.GAP)
            case "start":
                part = _Part(_START, joint=_Joint.EDGE)
            case "end":
                part = _Part(_END, joint=_Joint.EDGE)
            case "punctuation":
                part = _Part(r"\s*" + re.escape(text[-1]), joint=_Joint.PUNCTUATION)
            case _:
                raise PatternError(self.source, f"“{text}” has no meaning here")
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "optional":
            self.at += 1
            part = replace(part, optional=True)
        return part

    def _word(self, text: str) -> _Part:
        stem = text.strip("*")
        if text != stem and len(stem) < MIN_STEM_LETTERS:
            raise PatternError(self.source, f"“{text}”: give at least {MIN_STEM_LETTERS} letters with *")
        stem = stem.lower()
        before = r"[\w\-]*" if text.startswith("*") else ""
        after = r"[\w]*" if text.endswith("*") else ""
        if before and after:
            raise PatternError(self.source, f"“{text}”: * may stand at one side only")
        triggers = Triggers(
            words=frozenset() if before or after else frozenset({first_word(stem)}),
            prefixes=frozenset({stem}) if after else frozenset(),
            suffixes=frozenset({stem}) if before else frozenset(),
        )
        return _Part(_BEFORE + before + re.escape(stem) + after + _AFTER, triggers)

    def _slot(self, name: str) -> _Part:
        if name not in self.slots:
            raise PatternError(self.source, f"there is no lexicon “{name}”; known: {', '.join(sorted(self.slots))}")
        forms = sorted(self.slots[name], key=len, reverse=True)
        if not forms:
            raise PatternError(self.source, f"the lexicon “{name}” has no terms in this language")
        expression = "|".join(re.escape(form.lower()).replace(r"\ ", _SPACE) for form in forms)
        words = frozenset(first_word(form.lower()) for form in forms)
        return _Part(f"{_BEFORE}(?:{expression}){_AFTER}", Triggers(words=words))

    @staticmethod
    def _joined(parts: list[_Part]) -> _Part:
        """Put parts one after the other, with white space between those that are words."""
        expression, before = "", _Joint.EDGE
        for part in parts:
            space = ""
            if part.joint is _Joint.WORD and before is not _Joint.EDGE:
                space = {_Joint.GAP: _AFTER_GAP, _Joint.PUNCTUATION: r"\s*"}.get(before, _SPACE)
            if not part.optional:
                expression += space + part.expression
                before = part.joint
            elif before is _Joint.EDGE and part.joint is _Joint.WORD:
                # What comes first takes its space behind it, so that what follows still starts clean.
                expression += f"(?:{part.expression}{_SPACE})?"
            else:
                expression += f"(?:{space}{part.expression})?"
        sure = [part.triggers for part in parts if not part.optional]
        return _Part(expression, min(sure, key=lambda triggers: triggers.cost, default=Triggers(always=True)))


def first_word(form: str) -> str:
    """Return the first word of a form of several, as `Passage.words` splits it."""
    match = re.search(r"[^\W_]+(?:['\-][^\W_]+)*", form)
    return match.group() if match else form


def _either(parts: list[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    triggers = parts[0].triggers
    for part in parts[1:]:
        triggers |= part.triggers
    expression = "(?:" + "|".join(part.expression for part in parts) + ")"
    return _Part(expression, Triggers(always=True) if triggers.always else triggers)
