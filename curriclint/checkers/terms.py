"""Terms: the words of a lexicon, each with what could stand instead in the same number."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from curriclint.checking import CheckKind
from curriclint.finding import Match
from curriclint.language.casing import like
from curriclint.language.folding import fold
from curriclint.language.passage import WORD, Passage, Word
from curriclint.language.pattern_error import NO_LEXICON, PatternError
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.slots import Slots
from curriclint.language.triggers import Triggers
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language, Text

_NO_WORDS = Text(
    nl="heeft leestekens; een term bestaat uit woorden met spaties ertussen",
    en="has punctuation in it; a term is made of words with spaces between them",
)
_BAD_STAR = Text(
    nl="heeft een * op een vreemde plek; * staat voor één woord van minstens {least} letters",
    en="has a * in a strange place; * stands before one word of at least {least} letters",
)

MIN_STEM_LETTERS = 5
"""Letters that must be given after `*`: "*juf" would find more than teachers, "*agente" does not."""

GENITIVE = "'s"
"""What a term may have behind it without being another word: "the fireman's hat"."""

_ADDRESS_BEFORE, _ADDRESS_BEHIND = re.compile(r"\w[._@\\]\Z"), re.compile(r"[._@\\]\w|/\w+[./]")
"""What stands on either side of a word that is part of an address or a file name: "www.postman.com"."""

_FRESH_START = re.compile(r"""(?:\A|[.:;!?•·–—|/"“”„«‘’'()\[\]*+\-]|\d)\s*\Z""")
"""What stands before a word that has a capital for no other reason than its place."""

_AS_A_ROLE = re.compile(r"\b(?i:an?|every|each|any|een|elke|iedere)\s+(?:[a-zà-ÿ-]+\s+)?\Z")
"""What stands before a role that is written with a capital out of respect: "a new Chairman". Nobody is called that."""

_CAPITAL_BEHIND = re.compile(r"\s+[A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class TermOptions:
    """Options of the kind `terms`: the lexicon with the words, and patterns of what is fine.

    A term that starts with `*` is also found at the end of longer words, and its alternatives that start with `*`
    keep the beginning: `*lerares` gives "gymlerares" and, from `*leraar`, "gymleraar". A word with a capital inside a
    sentence is a name or a title and never found. `surnames` is a lexicon of terms that are family names as well:
    with a capital they are found only where nothing else stands in the block.
    """

    lexicon: str
    surnames: str | None = None
    fine: Mapping[Language, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A form of a term: its words, whether it may end a longer word, and what could stand instead."""

    words: tuple[str, ...]
    is_ending: bool
    use: tuple[str, ...]


class TermChecker:
    """Finds the terms of one lexicon."""

    def __init__(self, options: TermOptions, lexicons: Mapping[str, Lexicon]) -> None:
        surnames = _lexicon(lexicons, options.surnames) if options.surnames else None
        lexicon = _lexicon(lexicons, options.lexicon)
        self._entries: dict[Language, dict[str, list[_Entry]]] = {}
        self._endings: dict[Language, dict[str, _Entry]] = {}
        self._ending_lengths: dict[Language, list[int]] = {}
        self._surnames: dict[Language, frozenset[str]] = {}
        self._fine: dict[Language, PatternIndex] = {}
        for language in LANGUAGES:
            entries = list(_entries(lexicon, language))
            by_word: dict[str, list[_Entry]] = defaultdict(list)
            for entry in sorted(entries, key=lambda one: -len(one.words)):
                by_word[entry.words[0]].append(entry)
            self._entries[language] = dict(by_word)
            self._endings[language] = {entry.words[0]: entry for entry in entries if entry.is_ending}
            self._ending_lengths[language] = sorted({len(stem) for stem in self._endings[language]}, reverse=True)
            self._surnames[language] = frozenset(surnames.forms(language) if surnames else ())
            slots = Slots(lexicons, language)
            self._fine[language] = PatternIndex.of(options.fine.get(language, ()), slots)

    def triggers(self, language: Language) -> Triggers:
        """Return the first word of every term, and the endings, also in the genitive."""
        words, endings = frozenset(self._entries[language]), frozenset(self._endings[language])
        return Triggers(words | {word + GENITIVE for word in words}, suffixes=endings)

    def find(self, passage: Passage) -> Iterator[Match]:
        """Yield each term that is no name, with its alternatives in the case of the text."""
        found = list(self._terms(passage))
        if not found:
            return
        text = passage.block.text
        fine = [one.span for one in self._fine[passage.language].matches(passage)]
        for span, entry in found:
            if self._is_name(passage, span) or any(span.overlaps(other) for other in fine):
                continue
            quote = span.of(text)
            beginning = quote[: len(quote) - len(entry.words[0])] if entry.is_ending else ""
            yield Match(span, tuple(_instead(quote, beginning, one) for one in entry.use))

    def _terms(self, passage: Passage) -> Iterator[tuple[Span, _Entry]]:
        """Yield the longest term that starts at each word."""
        words = passage.words
        number = 0
        while number < len(words):
            entry = self._entry_at(passage, number)
            if entry is None:
                number += 1
                continue
            last = words[number + len(entry.words) - 1]
            end = last.end - (len(GENITIVE) if _bare(last.form) != last.form else 0)
            yield Span(words[number].start, end), entry
            number += len(entry.words)

    def _entry_at(self, passage: Passage, number: int) -> _Entry | None:
        word = passage.words[number]
        for entry in self._entries[passage.language].get(_bare(word.form), ()):
            if _stand_together(passage, passage.words[number : number + len(entry.words)], entry.words):
                return entry
        endings = self._endings[passage.language]
        for length in self._ending_lengths[passage.language]:
            if len(word.form) > length and word.form[-length:] in endings:
                return endings[word.form[-length:]]
        return None

    def _is_name(self, passage: Passage, span: Span) -> bool:
        """Tell whether a word is a name: of a person, a series, a film, a web site."""
        text = passage.block.text
        sentence = passage.sentence_at(span.start)
        before, quote, after = text[sentence.start : span.start], span.of(text), text[span.end : sentence.end]
        if _ADDRESS_BEFORE.search(before) or _ADDRESS_BEHIND.match(after):
            return True
        if not quote[0].isupper():
            return False
        if fold(quote) in self._surnames[passage.language]:
            return len(quote) < len(text.strip(" .,:;!?*-•"))
        if _AS_A_ROLE.search(before) and not _CAPITAL_BEHIND.match(after):
            return False
        return not quote.isupper() and _FRESH_START.search(before) is None


def _lexicon(lexicons: Mapping[str, Lexicon], name: str) -> Lexicon:
    if name not in lexicons:
        raise PatternError(name, NO_LEXICON, name=name, known=", ".join(sorted(lexicons)))
    return lexicons[name]


def _entries(lexicon: Lexicon, language: Language) -> Iterator[_Entry]:
    for term in lexicon.terms.get(language, ()):
        for form, use in term.forms.items():
            stem = fold(form.removeprefix("*"))
            words = tuple(match.group() for match in WORD.finditer(stem))
            is_ending = form.startswith("*")
            if " ".join(words) != stem:
                raise PatternError(form, _NO_WORDS)
            if is_ending and (len(stem) < MIN_STEM_LETTERS or len(words) > 1):
                raise PatternError(form, _BAD_STAR, least=MIN_STEM_LETTERS)
            yield _Entry(words, is_ending, use)


def _stand_together(passage: Passage, words: Sequence[Word], wanted: Sequence[str]) -> bool:
    """Tell whether words of a passage are the wanted ones with nothing but white space between."""
    if tuple(_bare(word.form) for word in words) != tuple(wanted):
        return False
    gaps = (passage.folded[one.end : other.start] for one, other in pairwise(words))
    return all(gap.isspace() for gap in gaps)


def _bare(form: str) -> str:
    return form.removesuffix(GENITIVE)


def _instead(quote: str, beginning: str, use: str) -> str:
    """Return an alternative in the case of the quote, with the beginning of the longer word where it keeps it."""
    if use.startswith("*"):
        return beginning + use[1:] if beginning else like(quote, use[1:])
    return like(quote, use)


KIND = CheckKind("terms", TermOptions, TermChecker)
