"""Score, for each word of a sentence, every other word as its head, and the relation to it.

After Dozat and Manning (2017), Deep Biaffine Attention for Neural Dependency Parsing, https://arxiv.org/abs/1611.01734.
"""

from collections.abc import Callable, Sequence

import numpy as np
from spacy.tokens import Doc
from thinc.api import Model

from curriclint.errors import InternalError
from curriclint.language.parsing.arrays import Floats, Ints, parameter

ARCHITECTURE = "curriclint.Biaffine.v1"
"""Name in the configuration of a pipeline."""

_PARTS = ("arc_dependent", "arc_head", "relation_dependent", "relation_head")
_SLOPE = 0.1
"""Of the leaky rectifier below zero."""

Seen = Model[list[Doc], list[Floats]]


def build_biaffine(tok2vec: Seen, arc_width: int, relation_width: int) -> Seen:
    """Return a layer that narrows what `tok2vec` gives to a role of each word in arcs and in relations.

    A word gets `2 * (arc_width + relation_width)` numbers. The other parameters are for `arc_scores` and
    `relation_scores`. The layer is not made to be trained.
    """
    scoring = ("arc_root", "relation_root", "arcs", "relations")
    return Model(
        "biaffine",
        _forward,
        layers=[tok2vec],
        refs={"tok2vec": tok2vec},
        params=dict.fromkeys([*scoring, *(f"{part}_{kind}" for part in _PARTS for kind in ("W", "b"))]),
        dims={"arc": arc_width, "relation": relation_width},
    )


def _forward(model: Seen, docs: list[Doc], is_train: bool) -> tuple[list[Floats], Callable[..., list[Doc]]]:
    weights = np.concatenate([parameter(model, f"{part}_W") for part in _PARTS]).T
    bias = np.concatenate([parameter(model, f"{part}_b") for part in _PARTS])
    return [_narrowed(seen, weights, bias) for seen in model.layers[0].predict(docs)], _not_trained


def _narrowed(seen: Floats, weights: Floats, bias: Floats) -> Floats:
    values = seen @ weights + bias
    rectified: Floats = np.maximum(values, _SLOPE * values)
    return rectified


def arc_scores(model: Seen, words: Floats) -> Floats:
    """Return scores, dependents by heads, of the words of a sentence as `model` narrowed them; the last is the root."""
    width = model.get_dim("arc")
    dependents, heads = words[:, :width], words[:, width : 2 * width]
    heads = np.concatenate([heads, parameter(model, "arc_root")[None]])
    scores: Floats = np.matmul(_with_one(dependents) @ parameter(model, "arcs"), heads.T)
    np.fill_diagonal(scores, -np.inf)
    return scores


def relation_scores(model: Seen, words: Floats, heads: Sequence[int] | Ints) -> Floats:
    """Return scores, dependents by relations, of the words of a sentence to their `heads` (as many as words: root)."""
    width = model.get_dim("relation")
    start = 2 * model.get_dim("arc")
    root = parameter(model, "relation_root")
    below = _with_one(words[:, start : start + width])
    above = _with_one(np.concatenate([words[:, start + width :], root[None]])[heads])
    relations = parameter(model, "relations")
    crossed = np.tensordot(below, relations, axes=([1], [1]))
    scores: Floats = np.matmul(crossed, above[:, :, None])[:, :, 0]
    return scores


def _with_one(values: Floats) -> Floats:
    return np.concatenate([values, np.ones((len(values), 1), dtype=values.dtype)], axis=1)


def _not_trained(_: object) -> list[Doc]:
    raise InternalError("a pipeline is trained with training/train.py, not with spaCy")
