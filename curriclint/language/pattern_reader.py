"""Reads the pattern language from left to right and puts the pieces of a pattern together."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile

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
from curriclint.language.pattern_parts import (
    SENTENCE_END,
    SENTENCE_START,
    Part,
    either,
    gap,
    group_name,
    grouped,
    one_after_the_other,
    sign,
    word,
    words,
)

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
        return either([*others, words(plain)] if plain else others)

    def _part(self, kind: str, text: str) -> Part:
        match kind:
            case "word":
                part = self._word(text)
            case "choice":
                part = words([form.strip() for form in text[1:-1].split("|")])
            case "open":
                part = grouped(self.sequence(closing="close"))
            case "flag":
                part = self._flag()
            case "slot":
                part = self._slot(text[1:-1])
            case "gap":
                part = gap(int(text[1:]) if text[1:] else MAX_GAP_WORDS)
            case "start":
                part = SENTENCE_START
            case "end":
                part = SENTENCE_END
            case "punctuation":
                part = sign(text[-1])
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
        return grouped(inner, name)

    def _word(self, text: str) -> Part:
        stem = text.strip("*")
        if text != stem and len(stem) < MIN_STEM_LETTERS:
            raise PatternError(self.source, SHORT_STEM, word=text, least=MIN_STEM_LETTERS)
        any_beginning, any_ending = text.startswith("*"), text.endswith("*")
        if any_beginning and any_ending:
            raise PatternError(self.source, TWO_STARS, word=text)
        return word(stem, any_beginning=any_beginning, any_ending=any_ending)

    def _slot(self, name: str) -> Part:
        if name not in self.slots:
            raise PatternError(self.source, NO_LEXICON, name=name, known=", ".join(sorted(self.slots)))
        if not self.slots[name]:
            raise PatternError(self.source, NO_TERMS, name=name)
        part = _any_of(tuple(self.slots[name]))
        if name in self.captured:
            return part
        self.captured.add(name)
        return grouped(part, group_name(name))

    def _joined(self, parts: list[Part]) -> Part:
        """Put parts one after the other."""
        loose = sum(1 for _ in takewhile(lambda part: part.optional, parts))
        if any(part.gap for part in (*parts[: loose + 1], *parts[-1:])):
            raise PatternError(self.source, LOOSE_GAP)
        if loose == len(parts):
            raise PatternError(self.source, ALL_OPTIONAL)
        return one_after_the_other(parts)


@cache
def _any_of(forms: tuple[str, ...]) -> Part:
    """Return what matches any form of a lexicon; many patterns have a slot for the same one."""
    plain = [fold(form) for form in forms if _PLAIN.fullmatch(form)]
    parts = [_form(form) for form in sorted(forms, key=len, reverse=True) if not _PLAIN.fullmatch(form)]
    part = either([*parts, words(plain)] if plain else parts)
    return replace(part, write=cache(part.write))


def _form(form: str) -> Part:
    """Read a form of a lexicon that is itself a pattern."""
    reader = PatternReader(form, {})
    part = reader.sequence(closing=None)
    if reader.flagged:
        raise PatternError(form, BRACES_IN_LEXICON)
    return part
