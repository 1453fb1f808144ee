"""A passage in which names are read, with what the tables, the lexicons and the whole document say of its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from curriclint.language.passage import Passage
from curriclint.language.people.capitals import Piece, PieceKind, Run, has_title_case
from curriclint.language.people.knowledge import OTHER_NAMES, NameKnowledge
from curriclint.language.people.named import Mention
from curriclint.language.people.plain import without_accents
from curriclint.language.people.reading import Reading
from curriclint.language.people.surroundings import Surroundings
from curriclint.language.people.tables import FirstName
from curriclint.span import Span
from curriclint.wording import Language

MIN_LETTERS_OF_A_SURE_NAME = 3
"""Letters of a first name below which it needs proof as an everyday word does: "Bo", "Al", "Yu"."""

_ARTICLES = frozenset("de het een the a an deze dit this that".split())


@dataclass(frozen=True)
class Line:
    """A passage, and the words that its document has with a small letter somewhere."""

    passage: Passage
    knowledge: NameKnowledge
    small_letter_words: frozenset[str]

    @cached_property
    def title_case(self) -> bool:
        """Whether most words have a capital, so that one says nothing."""
        return has_title_case(self.passage)

    @cached_property
    def around(self) -> Surroundings:
        """What the words around a run say."""
        return Surroundings(self.text, self.passage.folded, self.language, self.knowledge)

    @property
    def text(self) -> str:
        """The text of the block."""
        return self.passage.block.text

    @property
    def language(self) -> Language:
        """The language of the passage."""
        return self.passage.language

    def is_word(self, form: str) -> bool:
        """Tell whether a form is a word that needs no capital."""
        return form in self.small_letter_words or form in self.knowledge.small_words

    def is_role(self, form: str) -> bool:
        """Tell whether a form is what somebody is."""
        return self.knowledge.is_role(form, self.language)

    def is_title(self, form: str) -> bool:
        """Tell whether a form is a title."""
        return self.knowledge.title(form, self.language) is not None

    def first_name(self, piece: Piece) -> FirstName | None:
        """Return what is known of a piece as a first name."""
        return self.knowledge.first_name(piece.form) if piece.kind is PieceKind.WORD else None

    def is_everyday_word(self, piece: Piece, name: FirstName | None) -> bool:
        """Tell whether a first name is a word that opens sentences all the time: "Dan", "Will"."""
        return piece.form in self.knowledge.small_words or (name is not None and f"{self.language}!" in name.care)

    def needs_proof(self, piece: Piece, name: FirstName) -> bool:
        """Tell whether a first name is so much something else that its capital says nothing."""
        is_other = bool({f"{self.language}!", "other", "surname"} & name.care)
        return is_other or len(piece.form) < MIN_LETTERS_OF_A_SURE_NAME

    def may_be_a_word(self, piece: Piece, name: FirstName) -> bool:
        """Tell whether a first name is a word of this language, or one that this document has with a small letter."""
        return self.language in name.care or piece.form in self.small_letter_words

    def has_proof(self, run: Run) -> bool:
        """Tell whether the words around a run are such as stand around the name of a person."""
        first = run.pieces[0]
        may_only_open = run.opens and self.is_everyday_word(first, self.first_name(first))
        is_other_name = first.form in OTHER_NAMES[self.language]  # "In April zegt"
        return (self.acts(run) and not may_only_open and not is_other_name) or self.around.prove_a_person(run)

    def is_other_name(self, form: str) -> bool:
        """Tell whether a form is a month, a language, a people, a place or a firm."""
        known = self.knowledge
        return form in OTHER_NAMES[self.language] or form in known.peoples or form in known.places | known.companies

    def acts(self, run: Run) -> bool:
        """Tell whether a verb follows that people are the subject of."""
        return not run.possessive and run.behind in self.knowledge.deeds[self.language]

    def has_article(self, run: Run) -> bool:
        """Tell whether an article or the like stands before a run, as before things and hardly before people."""
        return bool(run.before) and run.before[-1] in _ARTICLES

    def reading(self, pieces: Sequence[Piece], given: Sequence[str] = (), surname: str = "") -> Reading:
        """Return a reading of some pieces; the parts of the name are given in folded form."""
        span = Span(pieces[0].start, pieces[-1].end)
        return Reading(
            mention=Mention(self.passage.index, span),
            language=self.language,
            name=span.of(self.text),
            given=tuple(without_accents(one) for one in given),
            surname=without_accents(surname),
        )


def words_of(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces that are words, without initials and small words."""
    return [piece for piece in pieces if piece.kind is PieceKind.WORD]
