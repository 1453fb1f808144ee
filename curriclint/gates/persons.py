"""Words about one particular person, or that name both genders side by side."""

import re
from collections.abc import Callable, Iterator, Mapping

from curriclint.gates.surroundings import LexiconSearch, Surroundings
from curriclint.language.names import name_before, name_behind
from curriclint.language.passage import WORD
from curriclint.rule import Lexicon
from curriclint.wording import LANGUAGES, Language

ONE_PERSON = "one-person"
"""Lexicon of words before a role that tell whose it is: "zij is", "mijn tante was"; "she is", "my aunt was"."""

COUNTERPARTS = "gender-counterparts"
"""Lexicon of words for one gender with those for the other: hij and zij, moeder and vader."""

MIN_SHARED_LETTERS = 3
"""Letters with which two forms of one word begin at least: actor, actress."""

MIN_SHARED_PART = 0.4
"""Part of the shorter of two forms that they begin with alike: acteurs and actrices share three letters of seven."""

_OUR = re.compile(r"\b(?:our|onze)\s+(?:[a-zà-ÿ-]+\s+)?\Z")
_SEVERAL = re.compile(r"(?:men|mannen|vrouwen)\Z")
"""Those of a school or firm together ("onze vakmannen") are a group that anybody may join, and no particular people."""

_CLAUSE_BREAK = re.compile(r"[;:.!?]|\b(?:maar|want|omdat|terwijl|but|because|while)\b")
_JOINT = r"(?:\s*/\s*|\s*,?\s+(?:en|én|of|als|and|or|as|versus|vs\.?)\s+|\s*\(\s*(?:en|of|or|and)?\s*|\s+&\s+)"
_ARTICLE = r"(?:(?:een|de|het|a|an|the)\s+)?"
_OTHER_BEHIND = re.compile(rf"{_JOINT}{_ARTICLE}(?P<hyphen>-?)(?P<word>{WORD.pattern})")
_OTHER_BEFORE = re.compile(rf"(?P<word>{WORD.pattern})(?P<hyphen>-?)\s*\)?{_JOINT}{_ARTICLE}\(?\s*\Z")
_BOTH = re.compile(r"\s*\(?\s*(?:m\s*/\s*[vwf]|[vwf]\s*/\s*m)\b")
_ENDINGS = frozenset(
    "e es ster in se vrouw vrouwen mevrouw ze zij haar ess man men woman women she her herself v w f".split()
)
"""What may follow a stroke or a bracket to make a pair: "leraar/es", "stuurman/vrouw", "danser(es)"."""


def named(lexicons: Mapping[str, Lexicon]) -> Callable[[Surroundings], bool]:
    """Return a gate that closes where words are said of one person: "Fatima is lerares", "timmerman Jan de Wit"."""
    tells_who = LexiconSearch(lexicons, ONE_PERSON)

    def gate(around: Surroundings) -> bool:
        text = around.passage.block.text
        if name_behind(text, around.span.end) or name_before(text[around.sentence.start : around.span.start]):
            return True
        if _OUR.search(around.before) and _SEVERAL.search(around.span.of(around.passage.folded)):
            return False
        breaks = [match.end() for match in _CLAUSE_BREAK.finditer(around.before)]
        clause = around.before[breaks[-1] if breaks else 0 :]
        return tells_who(around.passage.language, clause)

    return gate


def paired(lexicons: Mapping[str, Lexicon]) -> Callable[[Surroundings], bool]:
    """Return a gate that closes where the other gender stands beside it: "leraren en leraressen", "hij of zij"."""
    pairs = {language: frozenset(_pairs(lexicons, language)) for language in LANGUAGES}

    def gate(around: Surroundings) -> bool:
        if _BOTH.match(around.after):
            return True
        own = WORD.findall(around.span.of(around.passage.folded))
        known = pairs[around.passage.language]
        for match in (_OTHER_BEHIND.match(around.after), _OTHER_BEFORE.search(around.before)):
            if match is None:
                continue
            other = match["word"]
            if match["hyphen"] or other in _ENDINGS:
                return True
            if any((word, other) in known or _are_forms_of_one(word, other) for word in own):
                return True
        return False

    return gate


def _pairs(lexicons: Mapping[str, Lexicon], language: Language) -> Iterator[tuple[str, str]]:
    if COUNTERPARTS not in lexicons:
        return
    for term in lexicons[COUNTERPARTS].terms.get(language, ()):
        for form, others in term.forms.items():
            for other in others:
                yield form, other
                yield other, form


def _are_forms_of_one(word: str, other: str) -> bool:
    """Tell whether two different words begin alike, as "leraar" and "lerares" do."""
    shared = 0
    while shared < min(len(word), len(other)) and word[shared] == other[shared]:
        shared += 1
    return word != other and shared >= max(MIN_SHARED_LETTERS, MIN_SHARED_PART * min(len(word), len(other)))
