"""What a text says of somebody beside the name: "ingenieur Fatima", "Sam, a nurse", "onze monteur heet Ali"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.people.named import Mention, NamedPerson
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES

_SMALL = r"(?:een|de|het|onze|hun|haar|zijn|als|al \w+ jaar|a|an|the|our|their|her|his|as)"
_BEHIND = re.compile(
    rf",? ?(?:(?:die|who|dat) )?"
    rf"(?:(?:is|was|werd|wordt|werkt|werkte|werken|is opgeleid tot|works|worked|became|becomes|trained)\b ?)?"
    rf"(?:{_SMALL} ){{0,2}}(?:[^\W\d_]+ ){{0,2}}"
)
"""What stands between a name and the job behind it, the name being the subject or what the job is said of."""

_VERB = re.compile(r"\b(?:is|was|werd|wordt|werkt|werkte|works|worked|became|becomes|trained)\b")
_VERB_OR_COMMA = re.compile(rf"^(?:,|.*{_VERB.pattern})")
_OF = re.compile(r"\b(?:van|of)\s\Z")
_BEFORE = re.compile(r"(?: |, | (?:is|heet|heette|called|named|is called) )")
"""What stands between a job and the name behind it."""
_CLOSES = re.compile(r"\s?(?:[,.;:)!?]|\Z)")
"""Behind a name that is set apart: "onze monteur, Sarah Bos, belt", but not "Anna is a teacher, Sarah is a nurse"."""

MAX_LETTERS_BETWEEN = 40


class NounsBeside:
    """Finds the nouns that a document says of the people it names, out of those in some lexicons."""

    def __init__(self, lexicons: Mapping[str, Lexicon], names: Sequence[str]) -> None:
        self._index = {
            language: PatternIndex.of([form for name in names for form in lexicons[name].forms(language)], {})
            for language in LANGUAGES
        }

    def said_of(self, people: Sequence[NamedPerson], document: AnalysedDocument) -> list[tuple[str, ...]]:
        """Return for each of the people the nouns that stand beside the name, folded, in the order of the text."""
        passages = {passage.index: passage for passage in document.passages}
        named_in: dict[int, list[Mention]] = {}
        for person in people:
            for mention in person.mentions:
                named_in.setdefault(mention.block, []).append(mention)
        nouns = {index: self._nouns_in(passages[index]) for index in named_in if index in passages}
        return [tuple(dict.fromkeys(self._nouns_of(person, passages, nouns, named_in))) for person in people]

    def _nouns_in(self, passage: Passage) -> list[Span]:
        return sorted(set(self._index[passage.language].spans(passage)))

    def _nouns_of(
        self,
        person: NamedPerson,
        passages: Mapping[int, Passage],
        nouns: Mapping[int, list[Span]],
        named_in: Mapping[int, list[Mention]],
    ) -> Iterator[str]:
        for mention in person.mentions:
            passage = passages.get(mention.block)
            if passage is None:
                continue
            for noun in nouns[mention.block]:
                between = _between(mention.span, noun)
                others = [one.span for one in named_in[mention.block] if one != mention]
                is_anothers = any(between.overlaps(one) or _stands_before(noun, one) for one in others)
                if not is_anothers and _belongs(passage, mention.span, noun):
                    yield noun.of(passage.folded)


def _stands_before(noun: Span, name: Span) -> bool:
    """Tell whether a name follows right behind a noun: "Jan Bakker, lasser | Piet Visser"."""
    return name.start == noun.end + 1


def _between(name: Span, job: Span) -> Span:
    return Span(min(name.end, job.end), max(name.start, job.start, min(name.end, job.end)))


def _belongs(passage: Passage, name: Span, job: Span) -> bool:
    """Tell whether a job is said of a name in the same sentence."""
    if name.overlaps(job):
        return name.start <= job.start and job.end < name.end  # a title: "dokter Bos"
    if passage.sentence_at(name.start) != passage.sentence_at(job.start):
        return False
    if job.end <= name.start:
        between = passage.folded[job.end : name.start]
        is_closed = between != ", " or _CLOSES.match(passage.folded, name.end) is not None
        return is_closed and bool(_BEFORE.fullmatch(between))
    between = passage.folded[name.end : job.start]
    if len(between) > MAX_LETTERS_BETWEEN or not _VERB_OR_COMMA.match(between):
        return False
    if _OF.search(passage.folded, 0, name.start) and _VERB.search(between):
        return False  # "Karin, de moeder van | Sem, werkt als lasser"
    return bool(_BEHIND.fullmatch(between.lstrip()))
