"""Say under which headings each block stands, boxes counted: a heading in a box holds no longer than the box."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from curriclint.document import Scope
from curriclint.readers.draft import Draft

BOX_TAG = re.compile(
    r"(?P<fence>[:`~])(?P=fence){2,}[\s:]*(?P<info>.*)"
    r"|\{(?P<name>[a-z][\w-]*)(?P<end> end\})?.*"
    r"|--- (?P<slash>/?)(?P<tag>[a-z][a-z-]*) ---",
    re.DOTALL,
)
"""What opens or closes a box: `::: note` and `:::`, `{panel ...}` and `{panel end}`, `--- hint ---` and its end."""


TITLES = frozenset({Scope.TITLE, Scope.HEADING})

MAX_DEPTH = 32
"""Boxes within each other that are told apart; lessons have up to three."""


def sections_of(drafts: Sequence[Draft]) -> Iterator[tuple[str, ...]]:
    """Yield the texts of the headings above each draft, the outermost first.

    As `with_sections` does, but that a box takes its headings with it where it closes.
    """
    openings, closings = _boxes(drafts)
    headings: list[tuple[int, str]] = []
    outside: list[int] = [0]
    section: tuple[str, ...] = ()
    for place, draft in enumerate(drafts):
        if place in openings:
            outside.append(len(headings))
        elif place in closings:
            del headings[outside.pop() :]
            section = tuple(text for _, text in headings)
        elif draft.scope in TITLES and draft.text:
            own = outside[-1]
            headings[own:] = [heading for heading in headings[own:] if heading[0] < draft.level]
            yield tuple(text for _, text in headings)
            headings.append((draft.level, draft.text))
            section = tuple(text for _, text in headings)
            continue
        yield section


def _boxes(drafts: Sequence[Draft]) -> tuple[set[int], set[int]]:
    """Return which drafts open a box and which close one; boxes that never close are none."""
    openings: set[int] = set()
    closings: set[int] = set()
    opened: list[tuple[str, int]] = []
    still_open: Counter[str] = Counter()
    for place, draft in enumerate(drafts):
        tag = BOX_TAG.match(draft.text) if draft.scope is Scope.RAW else None
        if tag is None:
            continue
        name = tag["fence"] or tag["name"] or tag["tag"]
        if not (tag["end"] or tag["slash"] or (tag["fence"] and not tag["info"])):
            opened.append((name, place))
            still_open[name] += 1
        elif still_open[name]:
            # What was opened since and not closed is left open for good.
            while opened:
                last, start = opened.pop()
                still_open[last] -= 1
                if last == name:
                    break
            if len(opened) < MAX_DEPTH:
                openings.add(start)
                closings.add(place)
    return openings, closings
