import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.errors import InternalError
from curriclint.language.parsing.memory import build_memory

WIDTH, HIDDEN, DEPTH = 3, 2, 2


@pytest.fixture(scope="module")
def memory():
    model = build_memory(WIDTH, HIDDEN, DEPTH)
    numbers = np.random.default_rng(1)
    for layer in range(DEPTH):
        width = WIDTH if layer == 0 else 2 * HIDDEN
        model.set_param(f"in_{layer}", numbers.normal(size=(2, 4 * HIDDEN, width)).astype("f"))
        model.set_param(f"recurrent_{layer}", numbers.normal(size=(2, 4 * HIDDEN, HIDDEN)).astype("f"))
        model.set_param(f"bias_{layer}", numbers.normal(size=(2, 4 * HIDDEN)).astype("f"))
    return model


def logistic(values):
    return 1 / (1 + np.exp(-values))


def step_by_step(words, w_in, recurrent, bias):
    """Read one text in one direction as Hochreiter and Schmidhuber (1997) write it, with forget gates."""
    state = cell = np.zeros(HIDDEN)
    found = []
    for word in words:
        opened, kept, shown, candidate = np.split(w_in @ word + recurrent @ state + bias, 4)
        cell = logistic(kept) * cell + logistic(opened) * np.tanh(candidate)
        state = logistic(shown) * np.tanh(cell)
        found.append(state)
    return np.array(found)


def text_of(length):
    return np.random.default_rng(length).normal(size=(length, WIDTH)).astype("f")


def test_a_text_is_read_from_both_ends(memory):
    words = text_of(4)
    expected = words
    for layer in range(DEPTH):
        weights = [memory.get_param(f"{part}_{layer}") for part in ("in", "recurrent", "bias")]
        onward = step_by_step(expected, *(weight[0] for weight in weights))
        backward = step_by_step(expected[::-1], *(weight[1] for weight in weights))[::-1]
        expected = np.concatenate([onward, backward], axis=1)

    (found,) = memory.predict([words])

    np.testing.assert_allclose(found, expected, atol=1e-5)


@given(st.lists(st.integers(min_value=0, max_value=7), max_size=6))
def test_texts_do_not_change_what_is_seen_in_each_other(memory, lengths):
    texts = [text_of(length) for length in lengths]

    together = memory.predict(texts)

    assert [seen.shape for seen in together] == [(length, 2 * HIDDEN) for length in lengths]
    for text, seen in zip(texts, together, strict=True):
        np.testing.assert_allclose(seen, memory.predict([text])[0], atol=1e-5)


def test_the_layer_says_that_it_is_trained_elsewhere(memory):
    _, back = memory([text_of(2)], is_train=True)

    with pytest.raises(InternalError):
        back([])
