"""The marks in the main story that tie comments to words: put in, and taken out again."""

from collections.abc import Collection, Iterable, Mapping

from lxml import etree

from curriclint.annotators.docx.anchors import Anchor
from curriclint.annotators.docx.runs import Piece, cut, join, remove
from curriclint.annotators.docx.story import Story
from curriclint.annotators.docx.word_names import Names

_ENDS = ("commentRangeStart", "commentRangeEnd")


def tie(story: Story, anchors: Iterable[tuple[int, Anchor]]) -> None:
    """Put the start, the end and the reference of each comment, by id, into the story; runs are cut where needed."""
    placed = list(anchors)
    pieces = _cut_runs(story, [anchor for _, anchor in placed])
    for identifier, anchor in placed:
        _put_start(story.names, _first_piece(pieces, anchor), identifier)
    # What comes behind one element keeps the order of the comments.
    latest: dict[etree._Element, etree._Element] = {}
    for identifier, anchor in placed:
        last = _last_piece(pieces, anchor)
        latest[last] = _put_end(story.names, last, latest.get(last, last), identifier)


def untie(root: etree._Element, names: Names, ids: Collection[str]) -> None:
    """Take the marks of these comments out, and join the runs that were cut for them."""
    marks = [
        mark
        for mark in root.iter(*(names[kind] for kind in (*_ENDS, "commentReference")))
        if mark.get(names["id"]) in ids
    ]
    seams: list[etree._Element] = []
    for mark in marks:
        run = mark.getparent()
        if mark.tag == names["commentReference"] and run is not None and run.tag == names["r"]:
            others = [child for child in run if child is not mark and child.tag != names["rPr"]]
            mark = run if not others else mark  # noqa: PLW2901 - a run that holds nothing else goes as a whole
        before = mark.getprevious()
        if before is not None and before.tag == names["r"]:
            seams.append(before)
        remove(mark)
    # From the back, so that each seam joins what is by then behind it, and no other seam.
    for before in reversed(dict.fromkeys(seams)):
        after = before.getnext()
        if after is not None:
            join(before, after, names)


def comment_ids(root: etree._Element, names: Names) -> set[str]:
    """Return the ids of all comments that the story refers to."""
    return {mark.get(names["id"], "") for mark in root.iter(*(names[kind] for kind in (*_ENDS, "commentReference")))}


def _cut_runs(story: Story, anchors: list[Anchor]) -> dict[etree._Element, list[Piece]]:
    offsets: dict[etree._Element, set[int]] = {}
    for anchor in anchors:
        for run, offset in ((anchor.first, anchor.start), (anchor.last, anchor.end)):
            if offset is not None:
                offsets.setdefault(run, set()).add(offset)
    return {run: cut(run, inner, story.names) for run, inner in offsets.items()}


def _first_piece(pieces: Mapping[etree._Element, list[Piece]], anchor: Anchor) -> etree._Element:
    """Return the element that a comment begins in front of."""
    own = pieces.get(anchor.first)
    if not own:
        return anchor.first
    return own[0].element if anchor.start is None else next(one.element for one in own if one.start == anchor.start)


def _last_piece(pieces: Mapping[etree._Element, list[Piece]], anchor: Anchor) -> etree._Element:
    """Return the element that a comment ends behind."""
    own = pieces.get(anchor.last)
    if not own:
        return anchor.last
    return own[-1].element if anchor.end is None else next(one.element for one in own if one.end == anchor.end)


def _put_start(names: Names, first: etree._Element, identifier: int) -> None:
    start = _mark(names, "commentRangeStart", identifier)
    if first.tag == names["p"]:
        first.insert(1 if len(first) and first[0].tag == names["pPr"] else 0, start)
    else:
        first.addprevious(start)


def _put_end(names: Names, last: etree._Element, behind: etree._Element, identifier: int) -> etree._Element:
    """Put the end and the reference behind an element, or last in a paragraph; return the reference."""
    end = _mark(names, "commentRangeEnd", identifier)
    reference = etree.Element(names["r"])
    reference.append(_mark(names, "commentReference", identifier))
    if last.tag == names["p"]:
        last.extend((end, reference))
    else:
        behind.addnext(end)
        end.addnext(reference)
    return reference


def _mark(names: Names, kind: str, identifier: int) -> etree._Element:
    return etree.Element(names[kind], {names["id"]: str(identifier)})
