import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.language.parsing.spanning_tree import best_heads

FEW_WORDS = st.integers(min_value=1, max_value=5)


def is_tree(heads):
    """Tell whether one word hangs from the root and every other one reaches it."""
    count = len(heads)
    if sum(head == count for head in heads) != 1:
        return False
    for start in range(count):
        path = [start]
        while path[-1] != count:
            path.append(heads[path[-1]])
            if len(path) > count + 1:
                return False
    return True


def total(scores, heads):
    return sum(scores[word, head] for word, head in enumerate(heads))


@st.composite
def score_tables(draw):
    count = draw(FEW_WORDS)
    numbers = st.floats(min_value=-1e3, max_value=1e3, allow_subnormal=False)
    return np.array([draw(st.lists(numbers, min_size=count + 1, max_size=count + 1)) for _ in range(count)])


@given(score_tables())
def test_no_tree_scores_higher_than_the_one_chosen(scores):
    count = len(scores)
    np.fill_diagonal(scores, -np.inf)

    chosen = best_heads(scores)

    every = itertools.product(range(count + 1), repeat=count)
    best = max(total(scores, heads) for heads in every if is_tree(heads))
    assert is_tree(chosen)
    assert total(scores, chosen) == pytest.approx(best)


def test_two_words_that_want_the_root_do_not_both_get_it():
    scores = np.array([[-np.inf, 0.0, 5.0], [1.0, -np.inf, 4.0]])

    assert list(best_heads(scores)) == [2, 0]


def test_a_circle_is_broken_where_it_costs_least():
    scores = np.array([[-np.inf, 9.0, 1.0], [9.0, -np.inf, 3.0]])

    assert list(best_heads(scores)) == [1, 2]


def test_a_single_word_is_the_root():
    assert list(best_heads(np.array([[-np.inf, -3.0]]))) == [1]
