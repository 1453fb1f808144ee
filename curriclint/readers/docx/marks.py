"""What a Word file says to curriclint, in comments that begin with "curriclint:"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from curriclint.document import MARK_START, Block, Mark
from curriclint.origin import RunOrigin
from curriclint.readers.docx import names as n
from curriclint.readers.docx.package import Package
from curriclint.readers.docx.parts import Part
from curriclint.span import Place, Span

_Run = tuple[int, int]
"""A run by the number of its paragraph and its own number in there."""


def marks_in(package: Package, main: Part, blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """Return the marks of a file, in the order of the words that they are about."""
    texts = _texts(package, main)
    if not texts:
        return ()
    marks = []
    for identifier, runs in _covered(main, frozenset(texts)).items():
        about = tuple(_stretches(runs, main, blocks))
        first = about[0] if about else (0, Span(0, 0))
        place = blocks[first[0]].origin.place_of(first[1]) if about else Place()
        marks.append(Mark(texts[identifier], place, first[0], about))
    return tuple(sorted(marks, key=lambda mark: mark.block))


def _texts(package: Package, main: Part) -> dict[str, str]:
    """Return what the comments say that are meant for curriclint, by their ids."""
    target = package.related(main.name, "comments")
    root = None if target is None else package.xml(target)
    found = {}
    for comment in () if root is None else root.iterchildren(n.COMMENT):
        text = " ".join("".join(part.text or "" for part in comment.iter(n.T)).split())
        if text[: len(MARK_START)].lower() == MARK_START:
            found[comment.get(n.ID, "")] = text[len(MARK_START) :].strip()
    return found


def _covered(main: Part, wanted: frozenset[str]) -> dict[str, set[_Run]]:
    """Return the runs that each comment stands on; where it has no range, those of the paragraph that refers to it."""
    covered: dict[str, set[_Run]] = {identifier: set() for identifier in wanted}
    in_paragraph: dict[int, set[_Run]] = defaultdict(set)
    pointed_at: dict[str, int] = {}
    is_open: set[str] = set()
    for element in main.root.iter(n.R, n.COMMENT_START, n.COMMENT_END, n.COMMENT_REFERENCE):
        identifier = element.get(n.ID, "")
        if element.tag == n.R:
            paragraph = _paragraph(element, main)
            run = (paragraph, len(in_paragraph[paragraph]))
            in_paragraph[paragraph].add(run)
            for one in is_open:
                covered[one].add(run)
        elif identifier not in wanted:
            continue
        elif element.tag == n.COMMENT_START:
            is_open.add(identifier)
        elif element.tag == n.COMMENT_END:
            is_open.discard(identifier)
        else:
            pointed_at[identifier] = _paragraph(element, main)
    for identifier, paragraph in pointed_at.items():
        covered[identifier] = covered[identifier] or in_paragraph[paragraph]
    return covered


def _paragraph(element: etree._Element, main: Part) -> int:
    """Return the number of the paragraph that an element stands in, -1 for none."""
    return main.numbers.get(next(element.iterancestors(n.P), element), -1)


def _stretches(runs: set[_Run], main: Part, blocks: Sequence[Block]) -> Iterator[tuple[int, Span]]:
    """Yield the stretches of the blocks that stand in some runs."""
    for number, block in enumerate(blocks):
        origin = block.origin
        if not isinstance(origin, RunOrigin) or origin.part != main.name:
            continue
        # A drawing or equation has the number of the run that it hangs on, or comes after, turned over (see RunOrigin).
        inside = [
            (paragraph, run if run >= 0 else ~run) in runs
            for paragraph, run in zip(origin.paragraphs, origin.runs, strict=True)
        ]
        start = 0
        for is_inside, group in groupby(inside):
            end = start + sum(1 for _ in group)
            if is_inside:
                yield number, Span(start, end)
            start = end
