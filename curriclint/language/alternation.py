"""One regular expression for many words, as a tree of their letters: a text is not tried against each of them."""

import re
from collections.abc import Iterable
from typing import Any

_END = ""


def alternation(forms: Iterable[str], *, space: str) -> str:
    """Return an expression that matches any of the forms, the longest first; `space` stands for each space in them.

    Python tries the alternatives of `a|b|c` one by one at every place of a text. In a tree they share what they begin
    with, and most places are left after one letter.
    """
    tree: dict[str, Any] = {}
    for form in forms:
        node = tree
        for letter in form:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _written(tree, space)


def _written(node: dict[str, Any], space: str) -> str:
    branches = []
    for letter, below in node.items():
        if letter != _END:
            # Most are letters, and escaping those takes a tenth of the time for loading the rules.
            written = letter if letter.isalnum() else space if letter == " " else re.escape(letter)
            branches.append(written + _written(below, space))
    if not branches:
        return ""
    expression = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{expression}?" if _END in node else expression
