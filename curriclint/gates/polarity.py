"""Words that say the opposite of what they would say alone: negated, or followed by what helps to grow."""

import re
from collections.abc import Callable, Mapping

from curriclint.gates.surroundings import Surroundings, pattern_search
from curriclint.rule import Lexicon

NEGATORS = "negators"
"""Lexicon of words that deny: geen, niet, nooit, hoeft niet; no, not, never, needn't."""

GROWTH_MARKERS = "growth-markers"
"""Lexicon of words that point to learning: nog niet, oefenen, stap voor stap; yet, practise, step by step."""

_CLAUSE_BREAK = re.compile(r"[;:()–—]|,\s+(?=\w+)|\s+(?:maar|but|want|because|omdat|terwijl|while|although)\s")


def negated(lexicons: Mapping[str, Lexicon]) -> Callable[[Surroundings], bool]:
    """Return a gate that closes where the clause of the match denies it, before or after the match."""
    denies = pattern_search(lexicons, NEGATORS)

    def gate(around: Surroundings) -> bool:
        breaks_before = [match.end() for match in _CLAUSE_BREAK.finditer(around.before)]
        start = breaks_before[-1] if breaks_before else 0
        break_after = _CLAUSE_BREAK.search(around.after)
        clause_before = around.before[start:]
        clause_after = around.after[: break_after.start() if break_after else None]
        language = around.passage.language
        return denies(language, clause_before) or denies(language, clause_after)

    return gate


def growth(lexicons: Mapping[str, Lexicon]) -> Callable[[Surroundings], bool]:
    """Return a gate that closes where the same or the next sentence says what helps or that it comes with time."""
    helps = pattern_search(lexicons, GROWTH_MARKERS)

    def gate(around: Surroundings) -> bool:
        language = around.passage.language
        return any(helps(language, text) for text in around.sentences(back=0, forward=1))

    return gate
