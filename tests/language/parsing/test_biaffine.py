import numpy as np
import pytest
from thinc.api import Model

from curriclint.language.parsing.biaffine import arc_scores, build_biaffine, relation_scores

ARC, RELATION, WIDTH, RELATIONS = 2, 3, 4, 5


@pytest.fixture(scope="module")
def biaffine():
    nothing = Model("nothing", lambda _, docs, **__: (docs, lambda back: back))
    model = build_biaffine(nothing, ARC, RELATION)
    numbers = np.random.default_rng(2)
    shapes = {"arc_root": (ARC,), "relation_root": (RELATION,), "arcs": (ARC + 1, ARC)}
    shapes["relations"] = (RELATIONS, RELATION + 1, RELATION + 1)
    for part, size in (("arc", ARC), ("relation", RELATION)):
        for role in ("dependent", "head"):
            shapes |= {f"{part}_{role}_W": (size, WIDTH), f"{part}_{role}_b": (size,)}
    for name, shape in shapes.items():
        model.set_param(name, numbers.normal(size=shape).astype("f"))
    return model


@pytest.fixture(scope="module")
def words(biaffine):
    (narrowed,) = biaffine.predict([np.random.default_rng(3).normal(size=(6, WIDTH)).astype("f")])
    return narrowed


def test_every_word_and_the_root_can_be_a_head_but_never_of_itself(biaffine, words):
    scores = arc_scores(biaffine, words)

    assert scores.shape == (6, 7)
    assert np.isneginf(np.diag(scores)).all()
    assert np.isfinite(scores).sum() == 6 * 6


def test_relation_scores_are_the_product_of_both_words(biaffine, words):
    heads = [1, 6, 1, 2, 2, 1]

    scores = relation_scores(biaffine, words, heads)

    below, above = words[3, 2 * ARC : 2 * ARC + RELATION], words[2, 2 * ARC + RELATION :]
    expected = [np.append(below, 1) @ matrix @ np.append(above, 1) for matrix in biaffine.get_param("relations")]
    assert scores.shape == (6, RELATIONS)
    np.testing.assert_allclose(scores[3], expected, rtol=1e-4)


def test_the_root_stands_for_a_head_beyond_the_words(biaffine, words):
    scores = relation_scores(biaffine, words, [1, 6, 1, 2, 2, 1])

    below = np.append(words[1, 2 * ARC : 2 * ARC + RELATION], 1)
    above = np.append(biaffine.get_param("relation_root"), 1)
    np.testing.assert_allclose(scores[1], [below @ one @ above for one in biaffine.get_param("relations")], rtol=1e-4)
