"""What the words of one text say of its language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from curriclint.language.function_words import FUNCTION_WORDS, SCHOOL_WORDS, TELLING_WORDS
from curriclint.wording import LANGUAGES, Language

MAX_WORDS_READ = 120
"""Words of a text that are looked at: more does not change the outcome, and a byte must hold twice their number."""

SURE_LEAD = 3
"""Points by which Dutch must lead English, or the other way round, to be sure without looking around."""

FOREIGN_LEAD = 3
"""Known words by which another language must lead both: Afrikaans and German share many small words with Dutch."""

MIN_KNOWN_SHARE = 0.12
"""Share of words that must be known: in running Dutch and English it is 0.3 to 0.6, in Croatian 0.05 for Dutch."""

SPELLING_WEIGHT = 0.75
"""What a word that is merely spelled like Dutch or English counts beside a known word."""

MAX_SPELLING = 3.0
"""The most that spelling counts: lists of names and code words must not outvote the text around them."""

_LANGUAGES = tuple(FUNCTION_WORDS)
_OURS = len(LANGUAGES)

_WORD = re.compile(r"[^\W\d_]{2,}(?:'[^\W\d_]+)?")
_SPELLING: dict[Language, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:\w*(?:aa|ij|uu|sch|cht|kk|euw|oor|eer|oek|jk)\w*|\w{2,}(?:en|atie|heid|tjes?|erd|de|ige?))\b"
    ),
    "en": re.compile(
        r"\b(?:\w*ght\w*|(?:th|wh|sh)\w+"
        r"|\w{2,}(?:ed|ly|ty|ry|tions?|sion|ive|[ai]ble|ous|ics?|cal|nce|ness|ss|ck|ay|ow))\b"
    ),
}
"""Words spelled as in one of the two and hardly in the other; counted in the lessons that docs/language.md names."""

_SCRIPTS = {
    "ru": "\u0400-\u04ff",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "ar": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    "he": "\u0590-\u05ff",
    "hi": "\u0900-\u097f",
    "bn": "\u0980-\u09ff",
    "pa": "\u0a00-\u0a7f",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "kn": "\u0c80-\u0cff",
    "si": "\u0d80-\u0dff",
    "th": "\u0e00-\u0e7f",
    "ka": "\u10a0-\u10ff",
    "hy": "\u0530-\u058f",
    "am": "\u1200-\u137f",
    "ko": "\u1100-\u11ff\uac00-\ud7af",
    "ja": "\u3040-\u30ff",
    "zh": "\u4e00-\u9fff",
}
"""Letters that one family of languages is written in, by its largest language."""

_TELLING_LETTERS = {"uk": "іїєґ", "fa": "پچژگ", "ja": "の"}
"""Letters that tell a language from a larger one in the same script."""

_FOREIGN_SIGNS = {
    "ß": "de", "ø": "da no", "å": "sv da no", "æ": "da no", "ł": "pl", "ą": "pl", "ę": "pl", "ś": "pl", "ż": "pl",
    "ğ": "tr", "ş": "tr", "ı": "tr", "ő": "hu", "ű": "hu", "ř": "cs", "ů": "cs", "ě": "cs", "š": "cs", "č": "cs",
    "ž": "cs", "ñ": "es", "¿": "es", "¡": "es", "ã": "pt ro", "õ": "pt", "ă": "ro", "ț": "ro", "ș": "ro",
    "ä": "de sv fi", "'n": "af", "œ": "fr", "ò": "it", "ù": "it fr", "ì": "it",
    "ú": "es pt hu cs fy", "í": "es pt hu cs",
}  # fmt: skip
"""Letters and signs that Dutch and English hardly have; each counts as a known word of these languages."""

_FOREIGN_SIGN = re.compile("|".join(rf"(?<!\w){sign}(?!\w)" if len(sign) > 1 else sign for sign in _FOREIGN_SIGNS))
_NOT_LATIN = re.compile(f"[{''.join(_SCRIPTS.values())}]")


@dataclass(frozen=True, slots=True)
class Votes:
    """How strongly the words of a text speak for each language, and the one that needs no further proof, if any.

    `words` is the number of words that were looked at, 0 for a text without any.
    """

    weights: Mapping[str, float]
    words: int
    sure: str | None = None


def votes_of(text: str) -> Votes:
    """Count the words of each language in a text in lower case with straight apostrophes."""
    words = _WORD.findall(text)[:MAX_WORDS_READ]
    signs: list[str] = []
    if not text.isascii():
        script = _script(text, sum(map(len, words)))
        if script is not None:
            return Votes({script: 1.0}, max(1, len(words)), script)
        signs = _FOREIGN_SIGN.findall(text)
    elif "'n" in text:
        signs = _FOREIGN_SIGN.findall(text)
    if not words:
        return Votes({}, 0)
    # Each language has a byte of one number, so that adding up numbers counts for all languages at once.
    known = _known_words()
    added = sum([known.get(word, 0) for word in (words + signs)[:MAX_WORDS_READ]])
    counts = added.to_bytes(len(_LANGUAGES), "little")
    sure = _sure(counts, len(words))
    if sure is not None:
        return Votes({}, len(words), sure)
    return Votes(_with_spelling(counts, len(words), text), len(words))


def _sure(counts: bytes, words: int) -> str | None:
    """Return the language that leads clearly, if one does."""
    ours = max(counts[:_OURS])
    foreign = max(counts[_OURS:])
    least = MIN_KNOWN_SHARE * words
    if foreign >= max(ours + FOREIGN_LEAD, least):
        return _LANGUAGES[counts.index(foreign, _OURS)]
    if foreign >= ours:
        return None
    return _LANGUAGES[counts.index(ours)] if ours >= max(min(counts[:_OURS]) + SURE_LEAD, least) else None


def _with_spelling(counts: bytes, words: int, text: str) -> dict[str, float]:
    """Return the weights of a text whose known words are not enough."""
    weights: dict[str, float] = {}
    if max(counts) >= MIN_KNOWN_SHARE * words:
        weights = {language: count for language, count in zip(_LANGUAGES, counts, strict=True) if count}
    for language, spelling in _SPELLING.items():
        clues = SPELLING_WEIGHT * len(spelling.findall(text))
        weights[language] = weights.get(language, 0) + min(MAX_SPELLING, clues)
    return weights


def _script(text: str, letters: int) -> str | None:
    """Return the language of a text of so many letters that is mostly in another script than the Latin one."""
    others = "".join(_NOT_LATIN.findall(text))
    if 2 * len(others) <= letters:
        return None
    for language, telling in _TELLING_LETTERS.items():
        if 50 * sum(map(others.count, telling)) > len(others):
            return language
    return max(_SCRIPTS, key=lambda language: len(re.findall(f"[{_SCRIPTS[language]}]", others)))


@cache
def _known_words() -> dict[str, int]:
    """Return, for each known word or sign, a number that has 1 in the byte of each language that has it."""
    known: dict[str, int] = {}
    for place, language in enumerate(_LANGUAGES):
        words = set((FUNCTION_WORDS[language] + " " + SCHOOL_WORDS.get(language, "")).split())
        signs = {sign for sign, languages in _FOREIGN_SIGNS.items() if language in languages.split()}
        telling = set(TELLING_WORDS.get(language, "").split())
        for word in words | signs:
            points = 2 if word in telling else 1
            known[word] = known.get(word, 0) + (points << 8 * place)
    return known
