"""Words about a particular person, or that name both genders side by side."""

import re

from curriclint.gates.surroundings import Surroundings

_PAIR_AFTER = re.compile(r"\s*(?:/|\(|(?:en|of|and|or)\s+-)")
_PAIR_BEFORE = re.compile(r"(?:-\s+(?:en|of|and|or)|/)\s*$")


def named(around: Surroundings) -> bool:
    """Tell whether the words are said of one particular person: "Fatima is lerares", "timmerman Jan de Wit"."""
    text = around.passage.block.text
    return bool(re.match(r"\s+[A-Z][a-zà-ÿ]+", text[around.span.end : around.sentence.end]))


def paired(around: Surroundings) -> bool:
    """Tell whether the other gender is named beside it: "leraren en leraressen", "brandweermannen en -vrouwen"."""
    return bool(_PAIR_AFTER.match(around.after) or _PAIR_BEFORE.search(around.before))
