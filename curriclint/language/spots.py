"""Where in a lesson an addition would stand best: at a heading or at a task."""

from collections.abc import Sequence
from enum import StrEnum

from curriclint.language.lesson_parts import HEADINGS, Task
from curriclint.language.passage import Passage

MIN_WORDS_BELOW = 30
"""Words that stand under a heading with a text of its own, some two sentences; fewer is a list of goals or things."""


class Spot(StrEnum):
    """Where something goes that no heading or task calls for by its name."""

    FIRST_HEADING = "first-heading"
    FIRST_TASK = "first-task"
    LAST_TASK = "last-task"


def spot_in(lesson: Sequence[Passage], tasks: Sequence[Task], spot: Spot) -> Passage | None:
    """Return the passage at `spot`: a heading over some text, or a task; None in a document that has neither.

    Of the tasks those that are headings ("Opdracht 3") go before single sentences.
    """
    headings = [task.passage for task in tasks if task.passage.block.scope in HEADINGS]
    places = headings or [task.passage for task in tasks]
    match spot:
        case Spot.FIRST_TASK if places:
            return places[0]
        case Spot.LAST_TASK if places:
            return places[-1]
        case _:
            return _first_heading(lesson)


def _first_heading(lesson: Sequence[Passage]) -> Passage | None:
    """Return the first heading with some text right under it, else the first heading."""
    heading, below = None, 0
    for passage in lesson:
        if passage.block.scope in HEADINGS:
            heading, below = passage, 0
        elif heading is not None:
            below += len(passage.words)
            if below >= MIN_WORDS_BELOW:
                return heading
    return next((passage for passage in lesson if passage.block.scope in HEADINGS), None)
