"""What every check kind has in common: how it is made from a rule's options, and what it is asked."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, runtime_checkable

from curriclint.finding import EvidenceKind, Match
from curriclint.language.chapters import Chapter
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.people.named import NamedPerson
from curriclint.language.triggers import Triggers
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import Language


class PassageChecker(Protocol):
    """Looks at one block at a time."""

    def triggers(self, language: Language) -> Triggers:
        """Return words without which nothing in `language` can match."""

    def find(self, passage: Passage) -> Iterator[Match]:
        """Yield what it finds in a passage that holds one of its triggers, in any order."""


@runtime_checkable
class GrammarChecker(PassageChecker, Protocol):
    """A `PassageChecker` that looks at the grammar of some sentences, which costs far more than looking for words."""

    def sentences_needed(self, passage: Passage) -> Iterable[int]:
        """Return the numbers of the sentences whose grammar `find` is going to ask for.

        They are analysed together with those of other passages; one that is left out is analysed by itself.
        """


@dataclass(frozen=True, slots=True)
class Sighting:
    """Words in a passage that show that the document offers something; `what` names the sort."""

    kind: EvidenceKind
    passage: Passage
    span: Span
    what: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a look at a whole document gave: what was seen, and, where something is absent, facts for the message.

    `asked` tells that there was enough to judge. `absent_at` is the passage beside which an addition would stand best,
    if one can be pointed out. `chapters` holds, by number, the verdict on each chapter of long material that there was
    enough to judge of.
    """

    sightings: tuple[Sighting, ...] = ()
    absent: bool = False
    absent_at: Passage | None = None
    facts: Mapping[str, str] | None = None
    asked: bool = False
    chapters: Mapping[int, "Verdict"] = field(default_factory=dict)


@runtime_checkable
class DocumentChecker(Protocol):
    """Looks at a document as a whole."""

    def judge(self, document: AnalysedDocument, *, assume_long: bool, chapters: Sequence[Chapter] = ()) -> Verdict:
        """Return what the document offers and whether something is absent, in all of it and in its `chapters`.

        Short documents are never said to lack anything, unless `assume_long` is set, as the examples of rules do.
        """


@runtime_checkable
class PeopleChecker(Protocol):
    """Looks at the people whom a document names."""

    def judge_people(self, document: AnalysedDocument, people: Sequence[NamedPerson], *, assume_long: bool) -> Verdict:
        """Return whether something about the people is to be told; `assume_long` as for `DocumentChecker`."""


def judged_by_chapter(
    document: AnalysedDocument, chapters: Sequence[Chapter], judge: Callable[[AnalysedDocument, range], Verdict]
) -> Verdict:
    """Return the verdict on a document with those on its chapters.

    `judge` gets the document or a part of it, and the numbers of its blocks.
    """
    whole = judge(document, range(len(document.document.blocks)))
    verdicts = {chapter.number: judge(document.part(chapter.blocks), chapter.blocks) for chapter in chapters}
    return replace(whole, chapters={number: one for number, one in verdicts.items() if one.asked})


WholeChecker = DocumentChecker | PeopleChecker
"""What looks at a document as a whole."""


@dataclass(frozen=True, slots=True)
class CheckKind:
    """A kind of check: its name in rule files, the dataclass of its options, and how to build a checker from them.

    `build` gets an instance of `options` and the lexicons by name; it raises `PatternError` for a bad pattern.
    `facts` names what its matches fill in beside `{quote}` in the messages of rules. `whole_documents` tells that it
    builds a `WholeChecker`.
    """

    name: str
    options: type
    build: Callable[[Any, Mapping[str, Lexicon]], PassageChecker | WholeChecker]
    facts: frozenset[str] = frozenset()
    whole_documents: bool = False
