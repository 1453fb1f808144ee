"""What the pronouns behind a name tell of gender, where they can mean nobody else."""

import re
from collections.abc import Iterable, Mapping

from curriclint.language.passage import Passage
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.named import Gender
from curriclint.language.people.nouns import NounKind
from curriclint.span import Span
from curriclint.wording import Language

SENTENCES_IN_SIGHT = 2
"""The sentence of a name and the next: further on a pronoun often means somebody else."""

_SINGULAR = (
    r"(?:is|was|heeft|had|wil|wilde|kan|kon|mag|mocht|zal|zou|moet|moest|gaat|ging|komt|kwam|doet|deed|wordt|werd"
    r"|zei|zegt|denkt|dacht|vindt|vond|weet|wist|maakt|maakte|krijgt|kreeg|geeft|gaf|ziet|zag|houdt|hield|werkt|werkte"
    r"|leert|leerde|woont|woonde|studeert|studeerde|begint|begon|schrijft|schreef|bouwt|bouwde|loopt|liep|neemt|nam"
    r"|koopt|kocht|speelt|speelde|gebruikt|gebruikte|vraagt|vroeg|ontdekt|ontdekte|bedenkt|bedacht|staat|stond|zit|zat)"
)
_NO_SUBJECT = r"(?<!\bje )(?<!\bjij )(?<!\bwe )(?<!\bwij )(?<!\bik )(?<!\bu )(?<!\bmen )(?<!\bjullie )"
"""Before "ze" that is the subject: "waar je ze kan tegenkomen" speaks of things."""
_PREPOSITION = r"(?:met|voor|in|van|door|over|naar|aan|om|op|bij|uit|tegen|na|onder|tijdens|volgens|en|of)"
_OF_WOMEN: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:she|her|hers|herself)\b"),
    "nl": re.compile(
        rf"\b(?:{_SINGULAR}\s+(?:zij|ze)|{_NO_SUBJECT}(?:zij|ze)\s+{_SINGULAR}|{_NO_SUBJECT}ze\s+(?:\w+\s+){{1,8}}?{_SINGULAR}\b(?=\s*[,.]|$)|haarzelf"
        rf"|{_PREPOSITION}\s+haar|haar\s+\w+)\b"
    ),
}
_OF_MEN: Mapping[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:he|him|his|himself)\b"),
    "nl": re.compile(
        rf"\b(?:hij|hem|hemzelf|z'n|{_PREPOSITION}\s+zijn\s+(?!er\b|ook\b|niet\b|om\b|dan\b)[^\W\d_]{{3,}})\b"
    ),
}
_HAIR = re.compile(r"\b(?:het|mijn|je|jouw|zijn|lang|kort|blond|donker)\s+haar\b|\bhaar\s+(?:kleur|knippen|kammen)")
_OF = re.compile(r"\b(?:van|of)\s+\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
_PREDICATE = re.compile(r"(?:,|\b(?:is|was|als|as|wordt|werd|became|becomes))\s+(?:[^\W\d_]+\s+){0,3}\Z")


def gender_by_pronouns(passage: Passage, name: Span, others: Iterable[Span], knowledge: NameKnowledge) -> Gender | None:
    """Return the gender that the pronouns behind a name tell, None where they tell none or could mean another.

    `others` are the names of other people in the passage. Where one stands in the sentence of the name nothing is
    told; where one stands in the next, only the sentence of the name is looked at.
    """
    number = passage.sentence_number_at(name.start)
    sight = passage.sentences[number : number + SENTENCES_IN_SIGHT]
    others = [other for other in others if any(other.overlaps(sentence) for sentence in sight)]
    if not sight or any(other.overlaps(sight[0]) for other in others):
        return None
    end = sight[0].end if others else sight[-1].end
    before, behind = passage.folded[sight[0].start : name.start], passage.folded[name.end : end]
    if behind.startswith("'") or _OF.search(before) or _speaks_of_a_pet(before + behind, knowledge):
        return None  # "Robin's mother", "de hond van Robin"
    women, men = _first(_OF_WOMEN, passage.language, behind), _first(_OF_MEN, passage.language, behind)
    place = men if women is None else women
    if place is None or (women is not None and men is not None):
        return None
    if _speaks_of_another(behind[:place], passage.language, knowledge):
        return None
    return Gender.MAN if women is None else Gender.WOMAN


def _first(patterns: Mapping[Language, re.Pattern[str]], language: Language, text: str) -> int | None:
    """Return where the first pronoun begins; "haar" that grows on a head is none."""
    hair = [match.span() for match in _HAIR.finditer(text)] if language == "nl" else []
    places = [match.span() for match in patterns[language].finditer(text)]
    pronouns = [start for start, end in places if not any(start < there and here < end for here, there in hair)]
    return min(pronouns, default=None)


def _speaks_of_a_pet(text: str, knowledge: NameKnowledge) -> bool:
    """Tell whether a robot or an animal is in sight, which can be he or she as well."""
    return any(match.group() in knowledge.robots_and_pets for match in _WORD.finditer(text))


def _speaks_of_another(text: str, language: Language, knowledge: NameKnowledge) -> bool:
    """Tell whether another person stands in a text: a noun that says what the first one is does not count."""
    return any(
        knowledge.nouns.kind(match.group(), language) is NounKind.PERSON
        and not _PREDICATE.search(text, 0, match.start())
        for match in _WORD.finditer(text)
    )
