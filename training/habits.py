"""How the two treebanks of a language differ: in the words of their texts, and in what they call the same thing."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from treebank import Sentence

from curriclint.language.parsing.conventions import ANY, Habits

MIN_TIMES = 3
"""A form tells where a text is from if it was seen so often."""

SMOOTHING = 0.5
"""Added to how often a form was seen. With both numbers 94% of the texts of ten sentences of EWT were told, and 90% of
those of GUM, when a quarter of the training sentences was left out in turn, in blocks of sixty."""

MIN_WORDS = 10
"""A difference counts if each treebank has the form so often, in the same part of speech."""

MIN_SHARE, RARE = 0.05, 0.1
"""A habit has at least this share of the uses of a form; the other treebank has it less than a tenth as often."""

MIN_SHARE_OF_ALL = 0.005
"""The same for all uses of a part of speech: few verbs are imperatives, but to give all of them a person is a habit."""

MIN_LEMMA_SHARE = 0.9

Pair = tuple[Counter[str], Counter[str]]
"""How often something was seen in the first treebank and in the second."""


def evidence_of(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return for each form how much likelier it makes the second treebank, as a natural logarithm."""
    seen: Pair = (Counter(), Counter())
    for sentence in sentences:
        seen[sentence.treebank].update(word.form for word in sentence.words)
    forms = sorted(form for form in seen[0] | seen[1] if seen[0][form] + seen[1][form] >= MIN_TIMES)
    totals = [counts.total() + SMOOTHING * len(forms) for counts in seen]
    first, second = (
        {form: math.log((counts[form] + SMOOTHING) / total) for form in forms}
        for counts, total in zip(seen, totals, strict=True)
    )
    return {form: round(second[form] - first[form], 2) for form in forms}


def habits_of(sentences: Sequence[Sentence]) -> tuple[Habits, Habits]:
    """Return the habits of the first treebank and of the second."""
    features: defaultdict[tuple[str, str], Pair] = defaultdict(lambda: (Counter(), Counter()))
    lemmas: defaultdict[tuple[str, str], Pair] = defaultdict(lambda: (Counter(), Counter()))
    for sentence in sentences:
        for word in sentence.words:
            for form in (word.form.lower(), ANY):
                features[word.pos, form][sentence.treebank][word.morph] += 1
            lemmas[word.pos, word.form.lower()][sentence.treebank][word.lemma] += 1
    return _habits(0, features, lemmas), _habits(1, features, lemmas)


def _habits(own: int, features: dict[tuple[str, str], Pair], lemmas: dict[tuple[str, str], Pair]) -> Habits:
    changes: dict[str, dict[str, dict[str, str]]] = {}
    for (pos, form), pair in sorted(features.items()):
        changed = _changes(pair[own], pair[1 - own], MIN_SHARE if form else MIN_SHARE_OF_ALL)
        if changed:
            changes.setdefault(pos, {})[form] = changed
    chosen: dict[str, dict[str, str]] = {}
    for (pos, form), pair in sorted(lemmas.items()):
        mine, theirs = (_usual(pair[own]), _usual(pair[1 - own]))
        if mine and theirs and mine != theirs:
            chosen.setdefault(pos, {})[form] = mine
    return Habits(changes, chosen)


def _usual(lemmas: Counter[str]) -> str:
    """Return the lemma that nearly all uses have, or nothing."""
    if lemmas.total() < MIN_WORDS:
        return ""
    [(lemma, times)] = lemmas.most_common(1)
    return lemma if times / lemmas.total() >= MIN_LEMMA_SHARE else ""


def _changes(own: Counter[str], other: Counter[str], min_share: float) -> dict[str, str]:
    """Return what to have instead of features that only the other treebank gives."""
    if min(own.total(), other.total()) < MIN_WORDS:
        return {}
    shares = [{morph: times / counts.total() for morph, times in counts.items()} for counts in (own, other)]
    mine, theirs = (_habitual(shares[one], shares[1 - one], min_share) for one in (0, 1))
    found = {morph: _nearest(morph, mine, own) for morph in theirs}
    return {morph: near for morph, near in found.items() if near is not None}


def _habitual(shares: dict[str, float], others: dict[str, float], min_share: float) -> list[str]:
    return sorted(
        morph for morph, share in shares.items() if share >= min_share and others.get(morph, 0) < RARE * share
    )


def _nearest(morph: str, candidates: Iterable[str], times: Counter[str]) -> str | None:
    """Return the commonest of the candidates that has one feature more or less, or another kind of pronoun."""
    near = [one for one in candidates if _is_near(_features(morph), _features(one))]
    return max(near, key=lambda one: times[one], default=None)


def _is_near(first: set[str], second: set[str]) -> bool:
    apart = first ^ second
    return len(apart) == 1 or (len(apart) == 2 and all(one.startswith("PronType=") for one in apart))


def _features(morph: str) -> set[str]:
    return set(morph.split("|")) if morph else set()
