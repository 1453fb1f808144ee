"""What a lesson is about at some place, in the words of its school subject, and who works with that."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from curriclint.language.chapters import cut
from curriclint.language.folding import fold
from curriclint.language.lesson_parts import HEADINGS
from curriclint.language.passage import WORD, AnalysedDocument, Passage
from curriclint.rule import Lexicon, Term
from curriclint.wording import LANGUAGES, Language, Text

LEXICON = "school-topics"

MIN_POINTS = 4
"""Points that a topic needs; with fewer a word may stand there by chance."""

LEAD = 1.5
"""How many times the points of the next topic it needs: a lesson on energy names electricity, too."""

HEADING_POINTS = 3
"""Points for a word in a heading over the place; one in the text around it gives a point."""

MIN_WORDS = 3
"""Different words of the topic that the text must have; one fewer if one stands in a heading.

"Light" alone may be no matter of optics, nor "geluid" and "geluiden" in a lesson on robots.
"""

STEM = 5
"""Letters by which words are told to be different ones."""

AROUND = 15
"""Passages before and after the place that are looked at where its own section tells nothing."""

_OR = Text(nl="of", en="or")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as one would say it ("krachten"), and jobs in which people work with it."""

    name: str
    jobs: tuple[str, ...]

    def somebody(self, language: Language) -> str:
        """Return whom one could think of: "een constructeur, fysiotherapeut of kraanmachinist"."""
        jobs = [f"{'an' if job[0] in 'aeiou' else 'a'} {job}" for job in self.jobs] if language == "en" else self.jobs
        *most, last = jobs
        listed = f"{', '.join(most)} {_OR.say(language)} {last}" if most else last
        return listed if language == "en" else f"een {listed}"


class _Sign(NamedTuple):
    """A word of a topic at a place: the number of its block, the topic, and the words."""

    block: int
    topic: Topic
    words: str
    is_heading: bool


class Topics:
    """Tells topics: each term is one, its forms are the words that tell it, and what may be used instead are jobs."""

    def __init__(self, terms: Mapping[Language, Sequence[Term]]) -> None:
        self._forms = {language: _by_first_word(terms.get(language, ())) for language in LANGUAGES}

    @classmethod
    def from_lexicons(cls, lexicons: Mapping[str, Lexicon]) -> "Topics":
        """Return the topics of the lexicon `school-topics`; none without it."""
        lexicon = lexicons.get(LEXICON)
        return cls(lexicon.terms if lexicon is not None else {})

    def at(self, document: AnalysedDocument, place: Passage) -> Topic | None:
        """Return what a document is about at a place: in its section, else around it, else all in all; None if unclear.

        Only words in the language of the place count.
        """
        signs = document.once(("topics", place.language), lambda: tuple(self._signs_in(document, place.language)))
        above = [
            _Sign(place.index, topic, words, is_heading=True)
            for heading in place.block.section
            for topic, words in self._told_by(WORD.findall(fold(heading)), place.language)
        ]
        here = place.index
        section = _section_around(document, place)
        for blocks in (section, range(here - AROUND, here + AROUND + 1)):
            found = _clear([*above, *cut(signs, blocks, lambda sign: sign.block)])
            if found is not None:
                return found
        return _clear(signs)

    def _signs_in(self, document: AnalysedDocument, language: Language) -> Iterator[_Sign]:
        for passage in document.passages:
            if passage.language == language:
                is_heading = passage.block.scope in HEADINGS
                for topic, words in self._told_by([word.form for word in passage.words], language):
                    yield _Sign(passage.index, topic, words, is_heading)

    def _told_by(self, words: Sequence[str], language: Language) -> Iterator[tuple[Topic, str]]:
        """Yield the topics that words tell, each with the words that do."""
        forms = self._forms[language]
        for number, word in enumerate(words):
            for form, topic in forms.get(word, ()):
                if tuple(words[number : number + len(form)]) == form:
                    yield topic, " ".join(form)


def _by_first_word(terms: Iterable[Term]) -> Mapping[str, Sequence[tuple[tuple[str, ...], Topic]]]:
    found: defaultdict[str, list[tuple[tuple[str, ...], Topic]]] = defaultdict(list)
    for term in terms:
        (name, jobs), *_ = term.forms.items()
        for form in term.forms:
            words = tuple(WORD.findall(fold(form)))
            if words:
                found[words[0]].append((words, Topic(name, jobs)))
    return found


def _section_around(document: AnalysedDocument, place: Passage) -> range:
    """Return the blocks that stand with a place under the same heading, or under the heading that it is."""
    blocks = document.document.blocks
    section = (*place.block.section, place.block.text) if place.block.scope in HEADINGS else place.block.section
    start = end = place.index
    while start and blocks[start - 1].section[: len(section)] == section:
        start -= 1
    while end + 1 < len(blocks) and blocks[end + 1].section[: len(section)] == section:
        end += 1
    return range(start, end + 1)


def _clear(signs: Iterable[_Sign]) -> Topic | None:
    """Return the topic that most of the signs tell, if they do so clearly."""
    points: Counter[Topic] = Counter()
    told_by: defaultdict[Topic, set[str]] = defaultdict(set)
    in_heading: set[Topic] = set()
    for sign in signs:
        points[sign.topic] += HEADING_POINTS if sign.is_heading else 1
        told_by[sign.topic].add(sign.words[:STEM])
        if sign.is_heading:
            in_heading.add(sign.topic)
    best = points.most_common(2)
    if not best or best[0][1] < MIN_POINTS or (len(best) > 1 and best[0][1] < LEAD * best[1][1]):
        return None
    topic = best[0][0]
    return topic if len(told_by[topic]) + (topic in in_heading) >= MIN_WORDS else None
