"""Whether the subject of a Dutch verb is more likely a person or a thing; by counts that come along as a table."""

import math
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from curriclint.language.antecedents.grammar import finite_forms
from curriclint.shipped import shipped_folder

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = 3.0
"""The furthest that counts lean: they are of a sample, and of what the pipeline made of it."""

_COMMENT = "#"
_SEPARATED = "compound:prt"


def leaning_of(predicate: "Token") -> float:
    """Return the logarithm of how much likelier a person is than a thing as the subject; 0 where nothing is known."""
    counts = leanings()
    particle = "".join(child.lower_ for child in predicate.children if child.dep_ == _SEPARATED)
    words = [particle + predicate.lemma_.lower(), predicate.lemma_.lower(), predicate.lower_]
    words += [child.lemma_.lower() for child in predicate.children if child.dep_ == "xcomp"]
    words += [verb.lemma_.lower() for verb in finite_forms(predicate) if verb != predicate]
    return next((counts[word] for word in words if word in counts), 0.0)


@cache
def leanings() -> Mapping[str, float]:
    """Return the leaning of each verb and predicate in the table."""
    counts: dict[str, tuple[int, int]] = {}
    text = (shipped_folder("lexicons") / "subjects-of-verbs.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith(_COMMENT)]
    for verb, people, things in lines[1:]:
        counts[verb] = (int(people), int(things))
    even = math.log(sum(people for people, _ in counts.values()) / sum(things for _, things in counts.values()))
    return {
        verb: max(-MOST, min(MOST, math.log((people + 1) / (things + 1)) - even))
        for verb, (people, things) in counts.items()
    }
