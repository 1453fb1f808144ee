"""One line that tells which file is being read, for people who wait at a terminal."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from curriclint.reporters import Look
from curriclint.reporters.text_line import cut

Item = TypeVar("Item")

_CLEAR = "\r\x1b[K"
"""Back to the start of the line, and wipe it."""


@contextmanager
def _line_wiped() -> Iterator[None]:
    try:
        yield
    finally:
        sys.stderr.write(_CLEAR)
        sys.stderr.flush()


def with_progress(items: Iterable[Item], names: list[str], look: Look) -> Iterator[Item]:
    """Yield the items, which come in the order of `names`, and tell on standard error which one is awaited.

    Nothing is told where standard error is no terminal or there is only one item.
    """
    if len(names) < 2 or not look.screen or not sys.stderr.isatty():
        yield from items
        return
    with _line_wiped():
        numbered = enumerate([*names, ""])
        _tell(*next(numbered), len(names), look)
        for item in items:
            _tell(*next(numbered), len(names), look)
            yield item


def _tell(done: int, name: str, total: int, look: Look) -> None:
    sys.stderr.write(_CLEAR + cut(f"{done}/{total} {name}", look.width - 1, look))
    sys.stderr.flush()
