"""Choose a head for each word so that all together are a tree with one root, and the best one.

Most sentences need no search: the best head of each word gives a tree already. Else the algorithm of Chu and Liu (1965)
and Edmonds (1967) finds it, as McDonald and others (2005) apply it to parsing, https://aclanthology.org/H05-1066/.
"""

from collections.abc import Sequence

import numpy as np

from curriclint.language.parsing.arrays import Floats, Ints


def best_heads(scores: Floats) -> Ints:
    """Return the head of each word. `scores` is words by heads, of which the last is the root."""
    count = len(scores)
    heads: Ints = scores.argmax(axis=1)
    if (heads == count).sum() == 1 and not _cycle(heads):
        return heads
    with_root = np.full((count + 1, count + 1), -np.inf)
    with_root[:count] = scores
    # Taken from every score of the root, this makes a tree with two roots score lower than any with a single one.
    finite = scores[np.isfinite(scores)]
    with_root[:count, count] -= 1 + (finite.max() - finite.min()) * (count + 1)
    tree: Ints = _arborescence(with_root)[:count]
    return tree


def _cycle(heads: Sequence[int] | Ints) -> list[int]:
    """Return the words of a cycle, or nothing. A head beyond the words, or none below zero, ends a path."""
    count = len(heads)
    state = [0] * count
    for start in range(count):
        at, path = start, []
        while 0 <= at < count and state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if 0 <= at < count and state[at] == 1:
            return path[path.index(at) :]
        for one in path:
            state[one] = 2
    return []


def _arborescence(scores: Floats) -> Ints:
    """Return the heads of the best tree below the last node, whose own head is -1."""
    root = len(scores) - 1
    heads: Ints = scores.argmax(axis=1)
    heads[root] = -1
    cycle = _cycle(heads)
    if not cycle:
        return heads
    outside = [node for node in range(root + 1) if node not in set(cycle)]
    inner = np.array(cycle)
    kept = scores[inner, heads[inner]]
    # A cycle becomes one node. What enters it replaces one of its arcs; what leaves it comes from its best word.
    entering = scores[inner][:, outside] - kept[:, None]
    leaving = scores[outside][:, inner]
    size = len(outside)
    contracted = np.full((size + 1, size + 1), -np.inf)
    moved = [*range(size - 1), size]
    contracted[np.ix_(moved, moved)] = scores[np.ix_(outside, outside)]
    contracted[size - 1, moved] = entering.max(axis=0)
    contracted[moved, size - 1] = leaving.max(axis=1)
    contracted[size - 1, size - 1] = -np.inf
    found = _arborescence(contracted)
    names = [*outside[:-1], -1, outside[-1]]
    result = heads.copy()
    for place, node in zip(moved, outside, strict=True):
        above = int(found[place])
        if node == root:
            continue
        result[node] = inner[leaving[outside.index(node)].argmax()] if above == size - 1 else names[above]
    above = int(found[size - 1])
    entrance = entering[:, moved.index(above)].argmax()
    result[inner[entrance]] = names[above]
    return result
