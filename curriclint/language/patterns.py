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

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from curriclint.language.folding import fold
from curriclint.span import Span

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
_BEFORE, _AFTER = r"(?<!\w)(?<!\w['\-])", r"(?!\w|['\-]\w)"
_SPACE = r"""["']{0,2}\s*+["']{0,2}"""
_STOPS = r",;:.!?…()\[\]{}–—|•"
_GAP = rf"(?:[^\w\ufffc{_STOPS}]++(?>\w+(?:['\-]\w+)*)){{0,%d}}?"
_AFTER_GAP = rf"[^\w\ufffc{_STOPS}]*+"
_START, _END = r"\A(?:\W*(?:\d+|[a-z])[.)])?\W*", r"(?=\W*\Z)"
_PLAIN = re.compile(r"[^\W_]+(?:[ '\-./&][^\W_]+)*")


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
class Hit:
    """Where a pattern matches in a text: what it flags, and the stretch that each of its slots took."""

    span: Span
    slots: Mapping[str, Span]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: the source, the expression to run on a folded sentence, its triggers and its slots."""

    source: str
    expression: re.Pattern[str]
    triggers: Triggers
    slots: frozenset[str] = field(default_factory=frozenset)

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
                    taken = {one: Span(*match.span(_group(one))) for one in self.slots if groups[_group(one)]}
                    yield Hit(Span(start, end), taken)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern: its expression and the triggers it guarantees."""

    expression: str
    triggers: Triggers = Triggers(always=True)
    optional: bool = False
    gap: bool = False


def compile_pattern(source: str, slots: Mapping[str, Sequence[str]]) -> Pattern:
    """Compile a pattern; `slots` holds the forms of each lexicon in the pattern's language.

    Raises `PatternError` for a pattern that cannot be read, names an unknown lexicon, or has no fixed word at all.
    """
    reader = _Reader(source, slots)
    part = reader.sequence(closing=None)
    if part.triggers.always:
        raise PatternError(source, "nothing in it is fixed; give at least one word that must be there")
    expression = part.expression
    if not reader.flagged:
        edge = _START if expression.startswith(_START) else ""
        expression = f"{edge}(?P<flagged>{expression[len(edge) :]})"
    return Pattern(source, re.compile(expression), part.triggers, frozenset(reader.captured))


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, source: str, slots: Mapping[str, Sequence[str]]) -> None:
        self.source = source
        self.slots = slots
        self.tokens = [(m.lastgroup or "", m.group()) for m in _LEXER.finditer(fold(source))]
        if sum(len(text) for _, text in self.tokens) != len(source):
            raise PatternError(source, "holds a character that has no meaning here")
        self.at = 0
        self.flagged = 0
        self.captured: set[str] = set()
        self._in_flag = False

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
                part = self._flag()
            case "slot":
                part = self._slot(text[1:-1])
            case "gap":
                part = _Part(_GAP % (int(text[1:]) if text[1:] else MAX_GAP_WORDS), gap=True)
            case "start":
                part = _Part(_START)
            case "end":
                part = _Part(_END)
            case "punctuation":
                part = _Part(r"\s*" + re.escape(text[-1]))
            case _:
                raise PatternError(self.source, f"“{text}” has no meaning here")
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "optional":
            self.at += 1
            part = replace(part, optional=True)
        return part

    def _flag(self) -> _Part:
        if self._in_flag:
            raise PatternError(self.source, "braces stand side by side, not inside each other")
        self._in_flag = True
        self.flagged += 1
        name = f"flagged{self.flagged}"
        inner = self.sequence(closing="unflag")
        self._in_flag = False
        return _Part(f"(?P<{name}>{inner.expression})", inner.triggers)

    def _word(self, text: str) -> _Part:
        stem = text.strip("*")
        if text != stem and len(stem) < MIN_STEM_LETTERS:
            raise PatternError(self.source, f"“{text}”: give at least {MIN_STEM_LETTERS} letters with *")
        before = r"(?:\w[\w\-]*)?" if text.startswith("*") else ""
        after = r"(?>\w*(?:-+\w+)*)" if text.endswith("*") else ""
        if before and after:
            raise PatternError(self.source, f"“{text}”: * may stand at one side only")
        # NOTE: a stem may end inside a word with an apostrophe or a hyphen, so only its first word can be a trigger.
        triggers = Triggers(
            words=frozenset() if before or after else frozenset({first_word(stem)}),
            prefixes=frozenset({first_word(stem)}) if after else frozenset(),
            suffixes=frozenset({last_word(stem)}) if before else frozenset(),
        )
        return _Part(_BEFORE + before + re.escape(stem) + after + _AFTER, triggers)

    def _slot(self, name: str) -> _Part:
        if name not in self.slots:
            raise PatternError(self.source, f"there is no lexicon “{name}”; known: {', '.join(sorted(self.slots))}")
        forms = sorted(self.slots[name], key=len, reverse=True)
        if not forms:
            raise PatternError(self.source, f"the lexicon “{name}” has no terms in this language")
        plain = [fold(form) for form in forms if _PLAIN.fullmatch(form)]
        parts = [self._form(form) for form in forms if not _PLAIN.fullmatch(form)]
        if plain:
            expression = "|".join(re.escape(form).replace(r"\ ", _SPACE) for form in plain)
            words = frozenset(first_word(form) for form in plain)
            parts.append(_Part(f"{_BEFORE}(?:{expression}){_AFTER}", Triggers(words=words)))
        part = _either(parts)
        if name in self.captured:
            return part
        self.captured.add(name)
        return _Part(f"(?P<{_group(name)}>{part.expression})", part.triggers)

    @staticmethod
    def _form(form: str) -> _Part:
        """Read a form of a lexicon that is itself a pattern."""
        reader = _Reader(form, {})
        part = reader.sequence(closing=None)
        if reader.flagged:
            raise PatternError(form, "braces have no meaning in a lexicon")
        return part

    def _joined(self, parts: list[_Part]) -> _Part:
        """Put parts one after the other. Words keep apart by themselves, so what separates them may be nothing."""
        expression, is_first, after_gap = "", True, False
        for number, part in enumerate(parts):
            if part.gap and (is_first or number == len(parts) - 1):
                raise PatternError(self.source, "~ stands between words, not at the beginning or the end")
            space = "" if is_first or part.gap else (_AFTER_GAP if after_gap else _SPACE)
            if not part.optional:
                expression += space + part.expression
                is_first = False
            elif is_first:
                # What comes first takes its space behind it, so that what follows still starts clean.
                expression += f"(?:{part.expression}{_SPACE})?"
            else:
                expression += f"(?:{space}{part.expression})?"
            after_gap = part.gap or (after_gap and part.optional)
        if is_first:
            raise PatternError(self.source, "a group, or all of it, may be missing; put the ? behind the group: (a|b)?")
        sure = [part.triggers for part in parts if not part.optional]
        return _Part(expression, min(sure, key=lambda triggers: triggers.cost))


def first_word(form: str) -> str:
    """Return the first word of a form of several, as `Passage.words` splits it."""
    match = re.search(r"[^\W_]+(?:['\-][^\W_]+)*", form)
    return match.group() if match else form


def last_word(form: str) -> str:
    """Return the last word of a form of several, as `Passage.words` splits it."""
    words = re.findall(r"[^\W_]+(?:['\-][^\W_]+)*", form)
    return words[-1] if words else form


def _group(slot: str) -> str:
    return "slot_" + slot.replace("-", "_")


def _either(parts: list[_Part]) -> _Part:
    if len(parts) == 1:
        return parts[0]
    triggers = parts[0].triggers
    for part in parts[1:]:
        triggers |= part.triggers
    expression = "(?:" + "|".join(part.expression for part in parts) + ")"
    return _Part(expression, Triggers(always=True) if triggers.always else triggers)
