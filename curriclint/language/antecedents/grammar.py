"""Questions about the parse of a sentence that several parts ask: clauses, their subjects and their verbs."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
CLAUSES = frozenset(
    {"advcl", "advcl:relcl", "acl", "acl:relcl", "ccomp", "csubj", "csubj:pass", "parataxis", "ROOT", "xcomp"}
)
_SHARES_ITS_SUBJECT = frozenset({"conj", "xcomp", "parataxis"})


def is_subject(token: "Token") -> bool:
    """Tell whether a word is the subject of its clause, or coordinated with the one that is."""
    return role_of(token) in SUBJECTS


def role_of(token: "Token") -> str:
    """Return the relation of a word; of a coordinated noun that of the first one."""
    while token.dep_ == "conj" and token.head is not token and token.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        token = token.head
    return str(token.dep_)


def subject_of(predicate: "Token") -> "Token | None":
    """Return the subject of a predicate, its own or the one that it shares: "De leerling pakt het en | leest"."""
    seen = set()
    while predicate.i not in seen:
        seen.add(predicate.i)
        for child in predicate.children:
            if child.dep_ in SUBJECTS:
                return child
        if predicate.dep_ not in _SHARES_ITS_SUBJECT or predicate.head is predicate:
            return None
        predicate = predicate.head
    return None


def features(token: "Token", name: str) -> frozenset[str]:
    """Return the values of a feature of a word, such as `Number`; nothing where it has none."""
    return frozenset(token.morph.get(name, []))


def predicate_over(token: "Token") -> "Token | None":
    """Return the head of the clause in which a word stands."""
    for above in token.ancestors:
        if above.dep_ in CLAUSES or _is_predicate(above):
            return above
    return None


def finite_forms(predicate: "Token") -> Iterator["Token"]:
    """Yield the finite verbs of a predicate: itself, its copula, its auxiliaries."""
    for token in (predicate, *predicate.children):
        is_part = token is predicate or token.dep_ in {"aux", "aux:pass", "cop"}
        if is_part and "Fin" in features(token, "VerbForm"):
            yield token


def _is_predicate(token: "Token") -> bool:
    return token.pos_ in {"VERB", "AUX"} or any(one.dep_ == "cop" or one.dep_ in SUBJECTS for one in token.children)
