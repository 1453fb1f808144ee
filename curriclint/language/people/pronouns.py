"""What the pronouns behind a name tell of gender, where they can mean nobody else."""

import re
from collections.abc import Iterable

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
_PREPOSITION = r"(?:met|voor|in|van|door|over|naar|aan|om|op|bij|uit|tegen|na|onder|tijdens|volgens|en|of)"
_OF_WOMEN: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:she|her|hers|herself)\b"),
    "nl": re.compile(
        rf"\b(?:{_SINGULAR}\s+(?:zij|ze)|(?:zij|ze)\s+{_SINGULAR}|ze\s+(?:\w+\s+){{1,8}}?{_SINGULAR}\b(?=\s*[,.]|$)|haarzelf"
        rf"|{_PREPOSITION}\s+haar|haar\s+\w+)\b"
    ),
}
_OF_MEN: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:he|him|his|himself)\b"),
    "nl": re.compile(
        rf"\b(?:hij|hem|hemzelf|z'n|{_PREPOSITION}\s+zijn\s+(?!er\b|ook\b|niet\b|om\b|dan\b)[^\W\d_]{{3,}})\b"
    ),
}
_HAIR = re.compile(r"\b(?:het|mijn|je|jouw|zijn|lang|kort|blond|donker)\s+haar\b|\bhaar\s+(?:kleur|knippen|kammen)")
_WORD = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
_PREDICATE = re.compile(r"(?:,|\b(?:is|was|als|as|wordt|werd|became|becomes))\s+(?:[^\W\d_]+\s+){0,3}\Z")


def gender_by_pronouns(passage: Passage, name: Span, others: Iterable[Span], knowledge: NameKnowledge) -> Gender | None:
    """Return the gender that the pronouns behind a name tell, None where they tell none or could mean another.

    `others` are the names of other people in the passage: none of them may stand in the sentences looked at.
    """
    number = passage.sentence_number_at(name.start)
    sight = passage.sentences[number : number + SENTENCES_IN_SIGHT]
    if not sight:
        return None
    end = sight[-1].end
    spoiling = [other.start for other in others if sight[0].start <= other.start < end]
    if any(start < sight[0].end for start in spoiling):
        return None
    end = min([end, *(sight[1].start for _ in spoiling[:1] if len(sight) > 1)])
    text = passage.folded[name.end : end]
    language = passage.language
    women = _places(_OF_WOMEN[language], text)
    men = _places(_OF_MEN[language], text)
    if language == "nl":
        hair = [match.span() for match in _HAIR.finditer(text)]
        women = [
            place
            for place in women
            if not any(start - 1 <= place[1] <= end + 12 and place[0] < end for start, end in hair)
        ]
    if bool(women) == bool(men):
        return None
    first = min(women or men)[0]
    if _speaks_of_another(text[:first], language, knowledge):
        return None
    return Gender.WOMAN if women else Gender.MAN


def _places(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _speaks_of_another(text: str, language: Language, knowledge: NameKnowledge) -> bool:
    """Tell whether another person stands in a text: a noun that says what the first one is does not count."""
    return any(
        knowledge.nouns.kind(match.group(), language) is NounKind.PERSON
        and not _PREDICATE.search(text, 0, match.start())
        for match in _WORD.finditer(text)
    )
