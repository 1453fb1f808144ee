"""See words in their context: a long short-term memory that reads each text in both directions.

Calculated with NumPy alone, so that nothing but spaCy is needed to run what was trained elsewhere. Texts of one batch
go through side by side, the longest first, so that each step works on those that are not at their end yet.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from thinc.api import Model

from curriclint.errors import InternalError
from curriclint.language.parsing.arrays import Floats, Ints, parameter

ARCHITECTURE = "curriclint.Memory.v1"
"""Name in the configuration of a pipeline."""

_GATES = 4
"""Input, forget and output gates, then the candidate: three to squash between 0 and 1, and one between -1 and 1."""


@dataclass(frozen=True, slots=True)
class _Order:
    """Which word is read at each step: the first `sizes[0]` entries at step 0, and so on, for each direction."""

    onward: Ints
    backward: Ints
    sizes: Sequence[int]


def build_memory(width: int, hidden: int, depth: int) -> Model[list[Floats], list[Floats]]:
    """Return `depth` layers over words of `width` numbers that give `2 * hidden` numbers a word.

    The parameters of layer n are `in_n` (2, 4 hidden, width), `recurrent_n` (2, 4 hidden, hidden) and `bias_n`
    (2, 4 hidden): first those from left to right. The layer is not made to be trained.
    """
    names = [f"{part}_{layer}" for layer in range(depth) for part in ("in", "recurrent", "bias")]
    return Model(
        "memory",
        _forward,
        params=dict.fromkeys(names),
        dims={"nI": width, "nO": 2 * hidden, "nH": hidden},
        attrs={"depth": depth},
    )


def _forward(
    model: Model[list[Floats], list[Floats]], texts: list[Floats], is_train: bool
) -> tuple[list[Floats], Callable[..., list[Floats]]]:
    lengths = [len(text) for text in texts]
    hidden = model.get_dim("nH")
    if not sum(lengths):
        return [np.zeros((0, 2 * hidden), dtype="f") for _ in texts], _not_trained
    order = _order_of(lengths)
    seen = np.concatenate(texts)
    for layer in range(model.attrs["depth"]):
        seen = _read(seen, order, *(parameter(model, f"{part}_{layer}") for part in ("in", "recurrent", "bias")))
    ends = np.cumsum([0, *lengths])
    return [seen[start:end] for start, end in pairwise(ends)], _not_trained


def _order_of(lengths: Sequence[int]) -> _Order:
    ends = np.cumsum(lengths)
    longest_first = sorted((text for text in range(len(lengths)) if lengths[text]), key=lambda text: -lengths[text])
    first = np.array([ends[text] - lengths[text] for text in longest_first])
    last = np.array([ends[text] - 1 for text in longest_first])
    sorted_lengths = np.array([lengths[text] for text in longest_first])
    sizes = [int((sorted_lengths > step).sum()) for step in range(sorted_lengths[0])]
    return _Order(
        np.concatenate([first[:size] + step for step, size in enumerate(sizes)]),
        np.concatenate([last[:size] - step for step, size in enumerate(sizes)]),
        sizes,
    )


def _read(words: Floats, order: _Order, w_in: Floats, recurrent: Floats, bias: Floats) -> Floats:
    """Return what one layer makes of the words, given one text after the other."""
    hidden = recurrent.shape[2]
    both = words @ w_in.reshape(2 * _GATES * hidden, -1).T
    both += bias.reshape(-1)
    gates = np.stack([both[order.onward, : _GATES * hidden], both[order.backward, _GATES * hidden :]])
    outputs = np.empty((2, len(words), hidden), dtype=gates.dtype)
    weights = np.ascontiguousarray(recurrent.transpose(0, 2, 1))
    state = np.zeros((2, order.sizes[0], hidden), dtype=gates.dtype)
    cell = np.zeros_like(state)
    squashed = 3 * hidden
    start = 0
    for size in order.sizes:
        state, cell = state[:, :size], cell[:, :size]
        step = gates[:, start : start + size]
        step += state @ weights
        # The logistic function is a hyperbolic tangent of half the value, so one call serves all gates.
        step[..., :squashed] *= 0.5
        np.tanh(step, out=step)
        step[..., :squashed] += 1
        step[..., :squashed] *= 0.5
        opened, kept, shown, candidate = np.split(step, _GATES, axis=2)
        cell = kept * cell + opened * candidate
        state = shown * np.tanh(cell)
        outputs[:, start : start + size] = state
        start += size
    seen = np.empty((len(words), 2 * hidden), dtype=gates.dtype)
    seen[order.onward, :hidden] = outputs[0]
    seen[order.backward, hidden:] = outputs[1]
    return seen


def _not_trained(_: object) -> list[Floats]:
    raise InternalError("a pipeline is trained with training/train.py, not with spaCy")
