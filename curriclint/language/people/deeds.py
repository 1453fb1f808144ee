"""What people are shown doing, from the grammar of the sentences that name them: mending, caring, deciding, helped."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.people.named import Act, Deed, Mention, NamedPerson
from curriclint.language.people.tables import listed, rows
from curriclint.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WORDS_OF_A_SMALL_LESSON = 200
"""Words whose grammar is worked out for this in any document: a tenth of a second."""
SHARE_OF_TEXT = 0.01
SHARE_OF_ANALYSED = 0.1
"""Words more for each word of the document, and for each whose grammar some rule needed: together they keep what this
costs below a fifth of the time for linting. Measured by benchmarks/people.py."""

_SUBJECT, _OBJECT = "subject", "object"
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_PART_OF_A_NAME = frozenset({"appos", "flat", "conj", "compound", "nmod"})
_DENIES = frozenset("niet geen nooit nauwelijks not no never n't hardly".split())
_SHARES_ITS_SUBJECT = frozenset({"conj", "xcomp"})
_DUTCH_ENDING = re.compile(r"(?:en|n)$")
_ENGLISH_ENDING = re.compile(r"[ey]$")
_OPEN_SYLLABLE = re.compile(r"^(.*[^aeiou])?([aeou])([bdfgklmnprst])$")
_VOICED = {"v": "f", "z": "s"}


@dataclass(frozen=True, slots=True)
class DeedVerb:
    """A verb and what it shows: see the head of lexicons/deeds.tsv."""

    deed: Deed
    who: str
    verb: str
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class DeedVerbs:
    """The verbs of one language by their dictionary form; `hint` finds words that may be one of their forms."""

    by_verb: Mapping[str, tuple[DeedVerb, ...]]
    hint: re.Pattern[str]


@cache
def deed_verbs() -> Mapping[Language, DeedVerbs]:
    """Return the verbs that show what people do."""
    found: dict[Language, dict[str, list[DeedVerb]]] = {language: {} for language in LANGUAGES}
    openings: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
    particles: set[str] = set()
    for row in rows("deeds.tsv"):
        language: Language = "nl" if row["language"] == "nl" else "en"
        beside = frozenset(listed(row["with"]))
        verb = DeedVerb(Deed(row["deed"]), row["who"], row["verb"], beside)
        found[language].setdefault(verb.verb, []).append(verb)
        openings[language] |= {*_openings(verb.verb, language), *listed(row["forms"])}
        particles |= beside
    before = {"nl": rf"(?:{'|'.join(map(re.escape, sorted(particles)))})?(?:ge)?", "en": ""}
    return {
        language: DeedVerbs(
            {verb: tuple(entries) for verb, entries in found[language].items()},
            re.compile(rf"\b{before[language]}(?:{'|'.join(sorted(openings[language]))})"),
        )
        for language in LANGUAGES
    }


def _openings(verb: str, language: Language) -> Iterator[str]:
    """Yield how the regular forms of a verb begin: "repareer" and "reparer" of "repareren"."""
    if language == "en":
        yield _ENGLISH_ENDING.sub("", verb)
        return
    stem = _DUTCH_ENDING.sub("", verb)
    yield stem
    if stem[-1:] == stem[-2:-1]:
        yield stem[:-1]
    if stem[-1:] in _VOICED:
        stem = stem[:-1] + _VOICED[stem[-1]]
        yield stem
    syllable = _OPEN_SYLLABLE.match(stem)
    if syllable is not None:
        yield f"{syllable[1] or ''}{syllable[2] * 2}{syllable[3]}"


def with_acts(people: Sequence[NamedPerson], document: AnalysedDocument) -> tuple[NamedPerson, ...]:
    """Return the people, each with what the text shows them doing.

    In a long document that names many people the grammar of all their sentences would cost more than all else; then
    sentences spread evenly over the document are looked at, so that nobody's part is favoured. People who are only
    cited do nothing.
    """
    passages = {passage.index: passage for passage in document.passages}
    looked_at = _affordable(_sentences(people, passages), document)
    return tuple(
        person if person.cited else replace(person, acts=tuple(sorted(set(_acts_of(person, passages, looked_at)))))
        for person in people
    )


Sentence = tuple[int, int]
"""The number of a block, and that of a sentence in it."""


def _sentences(people: Sequence[NamedPerson], passages: Mapping[int, Passage]) -> list[Sentence]:
    """Return the sentences that name people and have a word that may be one of the verbs, in order."""
    found = set()
    for person in people:
        for mention in person.mentions if not person.cited else ():
            passage = passages.get(mention.block)
            if passage is not None:
                number = passage.sentence_number_at(mention.span.start)
                if (mention.block, number) not in found:
                    text = passage.sentences[number].of(passage.folded)
                    if deed_verbs()[passage.language].hint.search(text):
                        found.add((mention.block, number))
    return sorted(found)


def _affordable(sentences: Sequence[Sentence], document: AnalysedDocument) -> frozenset[Sentence]:
    """Return the sentences whose grammar is known or may be worked out, and have that done."""
    passages = {passage.index: passage for passage in document.passages}
    analyst = document.analyst
    known: list[Sentence] = []
    new: list[Sentence] = []
    for block, number in sentences:
        passage = passages[block]
        is_known = analyst.knows(passage.language, passage.plain_sentence(number))
        (known if is_known else new).append((block, number))
    words = {one: len(passages[one[0]].plain_sentence(one[1]).split()) for one in new}
    text = sum(len(passage.words) for passage in document.passages)
    budget = WORDS_OF_A_SMALL_LESSON + int(SHARE_OF_TEXT * text + SHARE_OF_ANALYSED * analyst.words)
    step = max(1, -(-sum(words.values()) // budget))
    chosen = new[::step]
    for language in LANGUAGES:
        here = [one for one in chosen if passages[one[0]].language == language]
        analyst.prepare(language, [passages[block].plain_sentence(number) for block, number in here])
    return frozenset((*known, *chosen))


def _acts_of(person: NamedPerson, passages: Mapping[int, Passage], looked_at: frozenset[Sentence]) -> Iterator[Act]:
    for mention in person.mentions:
        passage = passages.get(mention.block)
        if passage is None:
            continue
        number = passage.sentence_number_at(mention.span.start)
        if (mention.block, number) in looked_at:
            name = _name_in(passage.grammar(number), mention, passage.sentences[number].start)
            if name is not None:
                for deed in set(_deeds_at(name, deed_verbs()[passage.language])):
                    yield Act(mention, deed)


def _name_in(doc: "Doc", mention: Mention, start: int) -> "Token | None":
    """Return the word of a sentence that stands for a name: the one on which its other words hang."""
    words = [
        token for token in doc if mention.span.start <= start + token.idx < mention.span.end and token.pos_ != "PUNCT"
    ]
    inside = {token.i for token in words}
    return next((token for token in words if token.head.i not in inside or token.head is token), None)


def _deeds_at(name: "Token", verbs: DeedVerbs) -> Iterator[Deed]:
    """Yield the deeds of somebody at a name: "Fatima en Sem | repareren", "geholpen | door Sem"."""
    while name.dep_ in _PART_OF_A_NAME and name.head is not name and name.head.pos_ in _NOMINAL:
        if name.dep_ == "nmod" and any(child.dep_ == "case" for child in name.children):
            return  # "de fiets van Fatima"
        name = name.head
    if name.dep_ in {"nsubj", "obl:agent"}:
        yield from _shown(name.head, _SUBJECT, verbs)
    elif name.dep_ in {"obj", "iobj", "nsubj:pass"}:
        yield from _shown(name.head, _OBJECT, verbs)


def _shown(predicate: "Token", who: str, verbs: DeedVerbs) -> Iterator[Deed]:
    """Yield what a verb shows, and, of its subject, what the verbs show that share it: "ze meet en | berekent"."""
    if any(child.lemma_.lower() in _DENIES for token in (predicate, *predicate.children) for child in token.children):
        return
    for entry in verbs.by_verb.get(predicate.lemma_.lower(), ()):
        if entry.who == who and (not entry.beside or entry.beside & _beside(predicate)):
            yield entry.deed
    if who == _SUBJECT:
        for child in predicate.children:
            has_its_own = any(one.dep_.startswith("nsubj") for one in child.children)
            if child.dep_ in _SHARES_ITS_SUBJECT and not has_its_own:
                yield from _shown(child, who, verbs)


def _beside(predicate: "Token") -> set[str]:
    """Return the words that hang on a verb, and the prepositions of those: "als" in "werkt als lasser"."""
    hanging = list(predicate.children)
    cases = (one for child in hanging for one in child.children if one.dep_ in {"case", "mark", "fixed"})
    return {token.lemma_.lower() for token in (*hanging, *cases)}
