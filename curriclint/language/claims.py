"""What is said of a kind as if it belonged to it: "girls worry about their marks", "voor jongens is respect alles"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import SUBJECTS, features, finite_forms
from curriclint.language.kinds import How, Kind, KindWords, kinds_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_WORDS = 8
"""Words of a claim that are quoted."""

_COMPLEMENTS = frozenset("obj xcomp advmod amod compound compound:prt cop aux aux:pass obl ccomp fixed".split())
_BELOW = {
    "obj": frozenset({"amod", "advmod", "det"}),
    "xcomp": frozenset({"obj", "advmod", "amod", "xcomp", "compound:prt"}),
    "ccomp": frozenset({"advmod"}),
    "advmod": frozenset({"advmod", "fixed"}),
    "amod": frozenset({"advmod"}),
}
"""Words under each sort of complement that count as said of the subject."""


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """Words that tell what a sentence says of a kind, in one language: lemmas, but for those of `usual` and `places`.

    `verbs`, `traits` and `things` are what minds do, are and have ("worry", "neat", "patience"); `usual` says that it
    is always so ("usually", "van nature"). `deeds` are facts and deeds that claim nothing ("earn", "vote"),
    `bodily` what is measured ("tall"). `rights` are auxiliaries of what is allowed, `guards` conjunctions of clauses
    that suppose ("if"), `reasons` those that explain ("because") with `they` as subject. `places` are prepositions
    ("for boys …"), unless `somebody` is spoken of. `denied` denies.
    `moves` are what things do to a kind ("appeal"), `by_nature` says it of one who stands for all, `infinitive` stands
    before a verb that is said of nobody, `perfect` are auxiliaries of what is done. Of `young`, of whom lessons state
    few facts, anything that is always so is a claim.
    """

    kinds: KindWords = field(default_factory=KindWords)
    verbs: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    bodily: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    they: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    somebody: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    moves: tuple[str, ...] = ()
    by_nature: tuple[str, ...] = ()
    infinitive: tuple[str, ...] = ()
    perfect: tuple[str, ...] = ()
    young: tuple[str, ...] = ()


def claims_in(doc: "Doc", words: ClaimWords) -> Iterator[tuple["Token", "Token"]]:
    """Yield the first and the last word of each claim about a kind."""
    kinds = kinds_in(doc, words.kinds)
    predicates = {kind.noun.i: _predicate(kind, words) for kind in kinds}
    for kind in kinds:
        predicate = predicates[kind.noun.i]
        if predicate is not None:
            contrast = any(_are_opposed(kind, other, predicate, predicates[other.noun.i], words) for other in kinds)
            if _is_claim(kind, predicate, words, has_contrast=contrast):
                yield _quoted(kind.first, kind.noun, predicate)
    for kind in kinds:
        if kind.how is How.ALL:
            yield from _reasons_after(kind, words)


def _predicate(kind: Kind, words: ClaimWords) -> "Token | None":
    """Return what is said of a kind, if it is said now and as a fact."""
    noun = kind.noun
    if noun.dep_ == "nmod" and noun.head.lower_ in words.kinds.most:
        noun = noun.head
    if noun.dep_ in SUBJECTS:
        return noun.head if _agrees(noun, noun.head) and _is_said_now(noun.head, words) else None
    if noun.dep_ == "obl" and _opens_clause(kind, words):
        subject = next((child for child in noun.head.children if child.dep_ in SUBJECTS), None)
        is_of_somebody = subject is not None and subject.pos_ in {"PRON", "PROPN"} and subject.lower_ in words.somebody
        return noun.head if not is_of_somebody and _is_said_now(noun.head, words) else None
    if noun.dep_ in {"obj", "obl"} and _lemmas([noun.head]) & {*words.moves} and _is_said_now(noun.head, words):
        return noun.head
    return _missed_predicate(kind, words)


def _agrees(noun: "Token", predicate: "Token") -> bool:
    """Tell whether the verb can have the noun as subject: in "mijn club speelt tegen jongens" the boys do not play."""
    is_plural = features(noun, "Number") == {"Plur"}
    return not (is_plural and any(features(one, "Number") == {"Sing"} for one in finite_forms(predicate)))


def _opens_clause(kind: Kind, words: ClaimWords) -> bool:
    """Tell whether a clause begins with a kind behind a preposition: "voor meisjes …", not "met of tegen jongens"."""
    if not kind.first.i or kind.first.nbor(-1).lower_ not in words.places:
        return False
    before = kind.first.i - 2
    return before < 0 or kind.first.doc[before].pos_ in {"PUNCT", "CCONJ", "SCONJ"}


def _missed_predicate(kind: Kind, words: ClaimWords) -> "Token | None":
    """Return the verb that follows a plural at the start of a clause, where the parse has not seen its subject."""
    noun, doc = kind.noun, kind.noun.doc
    at_start = kind.first.i == 0 or doc[kind.first.i - 1].pos_ in {"PUNCT", "SCONJ"}
    if kind.how is not How.ALL or not at_start or noun.i + 1 >= len(doc):
        return None
    verb = noun.nbor(1)
    if not features(verb, "VerbForm") & {"Fin", "Inf"} or features(verb, "Tense") == {"Past"}:
        return None
    if "Sing" in features(verb, "Number") or ("Inf" in features(verb, "VerbForm") and noun.head is not verb):
        return None
    predicate = verb.head if verb.dep_ in {"aux", "cop"} else verb
    return predicate if _is_said_now(predicate, words) else None


def _is_said_now(predicate: "Token", words: ClaimWords) -> bool:
    finite = list(finite_forms(predicate))
    if not finite:
        is_verb = "Inf" in features(predicate, "VerbForm") or predicate.lower_ in words.verbs
        return is_verb and not any(one.lower_ in words.infinitive for one in predicate.lefts)
    if any("Past" in features(one, "Tense") or one.lemma_ in words.rights for one in finite):
        return False
    is_done = "Part" in features(predicate, "VerbForm")
    if is_done and any(one.dep_ == "aux" and one.lemma_ in words.perfect for one in finite):
        return False
    return not any(child.dep_ == "mark" and child.lower_ in words.guards for child in predicate.children)


def _are_opposed(kind: Kind, other: Kind, predicate: "Token", its: "Token | None", words: ClaimWords) -> bool:
    """Tell whether something else is said of the other kind: "mannen onthouden routes, vrouwen gezichten"."""
    if other.is_women == kind.is_women or other.how is not kind.how:
        return False
    if its is not None:
        return its != predicate
    before = other.first.nbor(-1).lower_ if other.first.i else ""
    return before in {*words.kinds.joiners, ";"} and other.noun.i > max(kind.noun.i, predicate.i)


def _is_claim(kind: Kind, predicate: "Token", words: ClaimWords, *, has_contrast: bool) -> bool:
    said = list(_said(predicate))
    lemmas = _lemmas(said)
    is_copula = any(child.dep_ == "cop" for child in predicate.children)
    is_more = any("Cmp" in features(one, "Degree") for one in said)
    is_denied = any(one.lower_ in words.denied for one in predicate.children)
    if _lemmas(one for one in said if one.dep_ != "advmod") & {*words.bodily} or (is_denied and (is_copula or is_more)):
        return False
    deeds = _lemmas(one for one in said if one.dep_ != "obl" or one.i > kind.noun.i) & {*words.deeds}
    if kind.how is How.BRAIN or deeds:
        return kind.how is How.BRAIN
    is_passive = kind.noun.dep_ == "nsubj:pass"
    is_usual = not is_passive and (is_more or any(one.lower_ in words.usual for one in said))
    if kind.noun.dep_ in {"obj", "obl"}:
        is_moved = bool(lemmas & {*words.moves, *words.traits, *words.things})
        return kind.how is How.ALL and (is_moved or is_usual)
    is_mind = bool(lemmas & {*words.things, *words.traits, *(() if is_copula else words.verbs)}) or any(
        one.pos_ == "ADJ" and not is_passive and (one is predicate or one.dep_ == "xcomp") for one in said
    )
    if kind.how is How.ONE:
        return has_contrast or (is_mind and any(one.lower_ in words.by_nature for one in said))
    if kind.how is How.KNOWN:
        return (is_mind and _is_singled_out(kind, words)) or (has_contrast and (is_mind or is_usual))
    is_open = is_denied or kind.noun.lower_ in words.young
    return is_mind or is_usual or has_contrast or (is_open and _is_plain(kind, predicate, words))


def _is_plain(kind: Kind, predicate: "Token", words: ClaimWords) -> bool:
    """Tell whether it is a full statement, without number, about the bare kind: "girls ask permission"."""
    after = kind.noun.nbor(1) if kind.noun.i + 1 < len(kind.noun.doc) else None
    return (
        predicate.pos_ == "VERB"
        and kind.noun.dep_ != "nsubj:pass"
        and predicate.dep_ not in {"acl", "acl:relcl"}
        and kind.first.lower_ not in words.kinds.most
        and not (after is not None and after.lower_ == ",")
        and not any(token.like_num for token in predicate.subtree)
        and not any(child.dep_ == "expl" for child in predicate.children)
    )


def _is_singled_out(kind: Kind, words: ClaimWords) -> bool:
    """Tell whether a known group is set apart: "especially the girls"."""
    return kind.first.i > 0 and kind.first.nbor(-1).lower_ in words.kinds.especially


def _said(predicate: "Token") -> Iterator["Token"]:
    """Yield the words of a predicate that tell what it says: itself, its auxiliaries, its complements."""
    yield predicate
    for child in predicate.children:
        if child.dep_ in _COMPLEMENTS:
            yield child
            yield from (one for one in child.children if one.dep_ in _BELOW.get(child.dep_, ()))


def _lemmas(said: Iterable["Token"]) -> set[str]:
    """Return the lemmas of words, and those of verbs with the particle that belongs to them: "pikt … op"."""
    found = set()
    for one in said:
        lemma = one.lemma_.lower()
        found |= {one.lower_, lemma, *(child.lower_ + lemma for child in one.children if child.dep_ == "compound:prt")}
    return found


def _reasons_after(kind: Kind, words: ClaimWords) -> Iterator[tuple["Token", "Token"]]:
    """Yield what is said of a kind further on, as a reason: "vraag vrouwen, want die hebben geduld"."""
    for token in kind.noun.doc[kind.noun.i + 1 :]:
        if token.lower_ in words.they and token.dep_ in SUBJECTS:
            opener = token.nbor(-1)
            predicate = token.head
            if opener.lower_ in words.reasons and _is_said_now(predicate, words):
                taken = Kind(token, token, How.ALL, kind.is_women)
                if _is_claim(taken, predicate, words, has_contrast=False):
                    yield _quoted(token, token, predicate)
            return


def _quoted(first: "Token", noun: "Token", predicate: "Token") -> tuple["Token", "Token"]:
    """Return the first and the last word to quote: the kind and as much of what is said as fits."""
    parts = sorted({first, noun, predicate, *finite_forms(predicate)}, key=lambda one: one.i)
    ends = [child for child in predicate.children if child.dep_ in _COMPLEMENTS]
    for end in sorted(ends, key=lambda one: -one.i):
        if parts[0].i < end.i < parts[0].i + MOST_WORDS and not end.is_punct:
            parts.append(end)
            break
    parts.sort(key=lambda one: one.i)
    start, stop = parts[0], parts[-1]
    if stop.i - start.i >= MOST_WORDS:
        start, stop = (first, first.doc[min(len(first.doc) - 1, first.i + MOST_WORDS - 1)])
    return start, stop
