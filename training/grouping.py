"""Which sentences stand together in a text while training.

Where a sentence ends, and what a treebank calls things, shows in the sentences around it, so those of a document are
kept together where the file keeps them together.
"""

import random
from collections.abc import Sequence

from treebank import Sentence

SIZES = (1, 1, 1, 1, 1, 1, 2, 3, 5, 10)
"""How many sentences a text has: most have one, as curriclint analyses sentences one by one; ten is what `evaluate.py`
puts together."""


def grouped(sentences: Sequence[Sentence], chance: random.Random, *, in_order: bool) -> list[Sequence[Sentence]]:
    """Return all sentences once, cut into texts at other places each time; `in_order` keeps neighbours together."""
    drawn = sentences if in_order else chance.sample(sentences, len(sentences))
    texts = []
    start = 0
    while start < len(drawn):
        end = start + chance.choice(SIZES)
        texts.append(drawn[start:end])
        start = end
    return texts
