"""Reads the pattern language from left to right and writes the expression and the triggers of each piece."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial, reduce
from itertools import pairwise, takewhile
from operator import or_

from curriclint.language.alternation import alternation
from curriclint.language.folding import fold
from curriclint.language.pattern_error import (
    ALL_OPTIONAL,
    BARE_BAR,
    BRACES_IN_LEXICON,
    LOOSE_GAP,
    NESTED_BRACES,
    NEVER_CLOSED,
    NO_LEXICON,
    NO_MEANING,
    NO_TERMS,
    SHORT_STEM,
    STRANGE,
    TWO_STARS,
    PatternError,
)
from curriclint.language.triggers import UNKNOWN, Need, Triggers, first_word, last_word, words_of

MIN_STEM_LETTERS = 4
"""Letters that must be given before or after `*`: shorter stems match too much by chance (lexicons, section 13)."""

MAX_GAP_WORDS = 3
"""Words that `~` may stand for, where no number follows."""

_FORM = r"[^\W_]+(?:[ '\-./&][^\W_]+)*"
_PLAIN = re.compile(_FORM)
_LEXER = re.compile(
    rf"""(?P<space>\s+) | (?P<gap>~\d?) | (?P<slot>\[[a-z0-9-]+\])
      | (?P<choice>\(\s*+(?-x:{_FORM})\s*+(?:\|\s*+(?-x:{_FORM})\s*+)*\)) | (?P<open>\() | (?P<close>\)) | (?P<bar>\|)
      | (?P<optional>\?) | (?P<flag>\{{) | (?P<unflag>\}}) | (?P<start>\^) | (?P<end>\$)
      | (?P<word>\*?[^\W_]+(?:['\-./&][^\W_]+)*\*?) | (?P<punctuation>\\.|[^\s\w])""",
    re.VERBOSE,
)
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


class PatternReader:
    """Reads one pattern from left to right."""

    def __init__(self, source: str, slots: Mapping[str, Sequence[str]]) -> None:
        self.source = source
        self.slots = slots
        self.tokens = [(m.lastgroup or "", m.group()) for m in _LEXER.finditer(fold(source))]
        if sum(len(text) for _, text in self.tokens) != len(source):
            raise PatternError(source, STRANGE)
        self.at = 0
        self.flagged = 0
        self.captured: set[str] = set()
        self._in_flag = False

    def sequence(self, closing: str | None) -> Part:
        """Read parts up to `closing`, with `|` between alternatives."""
        alternatives: list[list[Part]] = [[]]
        starts = [self.at]
        while self.at < len(self.tokens):
            kind, text = self.tokens[self.at]
            self.at += 1
            if kind == closing:
                return self._any(alternatives, [*starts, self.at])
            if kind == "bar":
                if closing is None:
                    raise PatternError(self.source, BARE_BAR)
                alternatives.append([])
                starts.append(self.at)
            elif kind != "space":
                alternatives[-1].append(self._part(kind, text))
        if closing is not None:
            raise PatternError(self.source, NEVER_CLOSED, sign="(" if closing == "close" else "{")
        return self._joined(alternatives[0])

    def _any(self, alternatives: Sequence[list[Part]], borders: Sequence[int]) -> Part:
        """Return what matches any of the alternatives that begin and end at the `borders`, numbers of tokens."""
        plain, others = [], []
        for parts, (start, end) in zip(alternatives, pairwise(borders), strict=True):
            source = "".join(text for _, text in self.tokens[start : end - 1]).strip()
            if _PLAIN.fullmatch(source):
                plain.append(source)
            else:
                others.append(self._joined(parts))
        return _either([*others, _words(plain)] if plain else others)

    def _part(self, kind: str, text: str) -> Part:
        match kind:
            case "word":
                part = self._word(text)
            case "choice":
                part = _words([form.strip() for form in text[1:-1].split("|")])
            case "open":
                inner = self.sequence(closing="close")
                part = replace(inner, write=lambda: f"(?:{inner.write()})")
            case "flag":
                part = self._flag()
            case "slot":
                part = self._slot(text[1:-1])
            case "gap":
                words = int(text[1:]) if text[1:] else MAX_GAP_WORDS
                part = Part(lambda: _GAP % words, longest=words, gap=True)
            case "start":
                part = Part(lambda: START, longest=1)
            case "end":
                part = Part(lambda: _END)
            case "punctuation":
                sign = text[-1]
                part = Part(lambda: r"\s*" + re.escape(sign), longest=int(sign.isalnum()))
            case _:
                raise PatternError(self.source, NO_MEANING, sign=text)
        if self.at < len(self.tokens) and self.tokens[self.at][0] == "optional":
            self.at += 1
            part = replace(part, optional=True)
        return part

    def _flag(self) -> Part:
        if self._in_flag:
            raise PatternError(self.source, NESTED_BRACES)
        self._in_flag = True
        self.flagged += 1
        name = f"flagged{self.flagged}"
        inner = self.sequence(closing="unflag")
        self._in_flag = False
        return replace(inner, write=lambda: f"(?P<{name}>{inner.write()})")

    def _word(self, text: str) -> Part:
        stem = text.strip("*")
        if text != stem and len(stem) < MIN_STEM_LETTERS:
            raise PatternError(self.source, SHORT_STEM, word=text, least=MIN_STEM_LETTERS)
        before = r"(?:\w[\w\-]*)?" if text.startswith("*") else ""
        after = r"(?>\w*(?:-+\w+)*)" if text.endswith("*") else ""
        if before and after:
            raise PatternError(self.source, TWO_STARS, word=text)
        words = words_of(stem)
        if before or after:
            # NOTE: a stem may end inside a word with an apostrophe or a hyphen, so its first or last word is asked for.
            stems = frozenset({last_word(stem) if before else first_word(stem)})
            triggers = Triggers(suffixes=stems) if before else Triggers(prefixes=stems)
            need = Need(triggers).behind(*(words - 1, words - 1) if before else (0, 0))
        else:
            need = Need.of_forms([stem])
        return Part(lambda: _BEFORE + before + re.escape(stem) + after + _AFTER, (need,), words, words)

    def _slot(self, name: str) -> Part:
        if name not in self.slots:
            raise PatternError(self.source, NO_LEXICON, name=name, known=", ".join(sorted(self.slots)))
        if not self.slots[name]:
            raise PatternError(self.source, NO_TERMS, name=name)
        part = _any_of(tuple(self.slots[name]))
        if name in self.captured:
            return part
        self.captured.add(name)
        return replace(part, write=lambda: f"(?P<{group_name(name)}>{part.write()})")

    def _joined(self, parts: list[Part]) -> Part:
        """Put parts one after the other."""
        loose = sum(1 for _ in takewhile(lambda part: part.optional, parts))
        if any(part.gap for part in (*parts[: loose + 1], *parts[-1:])):
            raise PatternError(self.source, LOOSE_GAP)
        if loose == len(parts):
            raise PatternError(self.source, ALL_OPTIONAL)
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


@cache
def _any_of(forms: tuple[str, ...]) -> Part:
    """Return what matches any form of a lexicon; many patterns have a slot for the same one."""
    plain = [fold(form) for form in forms if _PLAIN.fullmatch(form)]
    parts = [_form(form) for form in sorted(forms, key=len, reverse=True) if not _PLAIN.fullmatch(form)]
    part = _either([*parts, _words(plain)] if plain else parts)
    return replace(part, write=cache(part.write))


def _words(forms: Sequence[str]) -> Part:
    """Return what matches any of some forms that are only words, the longest first."""
    need = Need.of_forms(forms)
    return Part(
        lambda: f"{_BEFORE}(?:{alternation(forms, space=_WORD_SPACE)}){_AFTER}",
        (need,),
        min(map(words_of, need.forms)),
        need.most,
    )


def _form(form: str) -> Part:
    """Read a form of a lexicon that is itself a pattern."""
    reader = PatternReader(form, {})
    part = reader.sequence(closing=None)
    if reader.flagged:
        raise PatternError(form, BRACES_IN_LEXICON)
    return part


def _either(parts: list[Part]) -> Part:
    if len(parts) == 1:
        return parts[0]
    together = reduce(or_, (part.need for part in parts))
    return Part(
        lambda: "(?:" + "|".join(part.write() for part in parts) + ")",
        () if together.triggers.always else (together,),
        min(part.shortest for part in parts),
        max(part.longest for part in parts),
    )
