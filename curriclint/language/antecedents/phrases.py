"""Noun phrases in a parse: where they begin, and nouns that are joined into a group."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTS_OF_PHRASE = frozenset({"det", "amod", "nummod", "nmod:poss", "compound", "advmod", "nmod"})
_OPENERS = frozenset({"det", "nummod", "nmod:poss"})


def first_of_phrase(token: "Token") -> "Token":
    """Return the word with which a noun phrase begins: its article, else an adjective, else itself."""
    first = token
    for child in reversed(list(token.lefts)):
        if child.dep_ not in _PARTS_OF_PHRASE or child.right_edge.i + 1 < first.left_edge.i - 1:
            break
        first = child
    return first.left_edge if first is not token else token


def is_bare(token: "Token") -> bool:
    """Tell whether a noun stands without an article, a possessive or a number: "met aandacht"."""
    return not any(child.dep_ in _OPENERS or child.pos_ in {"DET", "NUM"} for child in token.lefts)


def last_of_group(token: "Token") -> "Token | None":
    """Return the last of several nouns that are joined by "and", if a noun is the first of such a group."""
    if token.dep_ == "conj":
        return None
    last = None
    for child in token.rights:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON"}:
            joints = {one.lower_ for one in child.children if one.dep_ == "cc"}
            if joints & {"en", "and", "&"}:
                last = child
    return last
