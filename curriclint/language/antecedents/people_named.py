"""Where a passage names people, and which words of its sentences are names."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import SUBJECTS
from curriclint.language.antecedents.nouns import Naming
from curriclint.language.names import likely_names
from curriclint.language.passage import Passage
from curriclint.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS_OF_NAMES = frozenset({"flat", "flat:name", "fixed", "goeswith", "compound"})
MIN_LETTERS_OF_NAME = 2
"""Letters of a name; one letter is a unit, a variable or a person in a problem."""


@dataclass(frozen=True, slots=True)
class Names:
    """Where names of people stand in a passage."""

    spans: tuple[Span, ...]

    def at(self, place: Span) -> bool:
        """Tell whether a word is part of a name."""
        return any(one.overlaps(place) for one in self.spans)

    def before(self, offset: int) -> bool:
        """Tell whether somebody was named before."""
        return any(one.end <= offset for one in self.spans)


def names_in(passage: Passage, naming: Naming) -> Names:
    """Return where people are named in a passage."""
    text = passage.block.text
    first = [word for word in passage.words if text[word.start].isupper() and naming.is_name(word.form)]
    openings = {sentence.start for sentence in passage.sentences}
    # One word with a capital at the start of a sentence is no name for that reason: "Electricity has become cheap".
    likely = [span for span in likely_names(passage) if span.start not in openings or " " in span.of(text)]
    return Names((*(Span(word.start, word.end) for word in first), *likely))


def first_name(token: "Token") -> str:
    """Return the first word of a name, in lower case."""
    parts = (token, *(child for child in token.children if child.dep_ in PARTS_OF_NAMES))
    return min(parts, key=_place_of).lower_


def is_name(token: "Token", naming: Naming) -> bool:
    """Tell whether a noun is what somebody is called."""
    if token.pos_ != "PROPN" or not token.text[:1].isupper() or len(token) < MIN_LETTERS_OF_NAME:
        return False
    if token.i > 0 or token.dep_ in SUBJECTS or naming.is_name(first_name(token)):
        return True
    # A capital at the start of a sentence says nothing by itself.
    return any(child.dep_ in PARTS_OF_NAMES and child.text[:1].isupper() for child in token.children)


def has_name(token: "Token", naming: Naming) -> bool:
    """Tell whether a name of somebody stands behind a noun: "schaatskampioen Sven Maas", "jhr. Van Dam"."""
    names = [child for child in token.children if child.dep_ in {"flat", "flat:name", "appos"}]
    is_title = token.text.endswith(".")
    return any(name.pos_ == "PROPN" and (is_title or naming.is_name(name.lower_)) for name in names)


def _place_of(token: "Token") -> int:
    return int(token.i)
