"""The text of a run in code points: how long it is, how to cut it in two, and how to join what was cut.

Counted as `curriclint.readers.docx` counts: see there.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from curriclint.annotators.docx.word_names import XML_SPACE, Names
from curriclint.readers.docx.names import ALTERNATE_CONTENT, SYM_EX
from curriclint.readers.docx.structure import branch_of

_TEXTS = ("t", "delText")
_MARKS = ("tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym")
_WHITE_SPACE = " \t\r\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run that holds the characters from `start` to `end` of what was one run, in code points."""

    element: etree._Element
    start: int
    end: int


def length_of(run: etree._Element, names: Names) -> int:
    """Return how many code points stand in a run."""
    return sum(_size(child, names) for child in run)


def boundary(run: etree._Element, offset: int, names: Names, *, is_start: bool) -> int:
    """Return where a run can be cut nearest to `offset`: what cannot be cut or is not shown goes with the stretch."""
    position = 0
    for child in run:
        end = position + _size(child, names)
        if position < offset < end:
            content = _content(child)
            hidden = content[: offset - position] if is_start else content[offset - position :]
            if not _is_text(child, names) or (not hidden.strip(_WHITE_SPACE) and child.get(XML_SPACE) != "preserve"):
                return position if is_start else end
        position = end
    return offset


def cut(run: etree._Element, offsets: Iterable[int], names: Names) -> list[Piece]:
    """Cut a run at these offsets and return the pieces in order; the run itself becomes the first.

    Each piece keeps the attributes and properties of the run. White space that is shown stays shown, and what is not
    shown (at the ends of a text without `xml:space`) stays as it is, so that offsets go on counting the same.
    """
    length = length_of(run, names)
    inner = sorted({offset for offset in offsets if 0 < offset < length})
    pieces: list[Piece] = []
    start, rest = 0, run
    for offset in inner:
        after = _cut_once(rest, offset - start, names)
        pieces.append(Piece(rest, start, offset))
        start, rest = offset, after
    return [*pieces, Piece(rest, start, length)]


def join(before: etree._Element, after: etree._Element, names: Names) -> bool:
    """Put the content of the run `after` into its neighbour `before` if they can have been one; tell whether they were.

    They can if their attributes and properties are the same and text meets text.
    """
    if before.tag != names["r"] or after.tag != names["r"] or sorted(before.items()) != sorted(after.items()):
        return False
    own, other = before.find(names["rPr"]), after.find(names["rPr"])
    content = [child for child in after if child is not other]
    if not content or len(before) == 0 or _canonical(own) != _canonical(other):
        return False
    last, first = before[-1], content[0]
    if not all(_is_text(child, names) or _size(child, names) for child in (last, first)):
        return False
    before.extend(content)
    remove(after)
    if _is_text(last, names):
        _join_texts(_texts_around(last, first))
    return True


def remove(element: etree._Element) -> None:
    """Take an element out; text behind it, which is white space between elements, goes with it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _cut_once(run: etree._Element, offset: int, names: Names) -> etree._Element:
    """Cut a run in two, which `offset` is within, and return the second one, put behind the first."""
    after = _empty_like(run)
    properties = run.find(names["rPr"])
    if properties is not None:
        after.append(deepcopy(properties))
    position = 0
    for child in list(run):
        size = _size(child, names)
        if position >= offset and not (size == 0 and position == offset):
            after.append(child)
        elif position < offset < position + size:
            after.extend(_cut_text(child, offset - position))
        position += size
    run.addnext(after)
    return after


def _cut_text(text: etree._Element, offset: int) -> list[etree._Element]:
    """Cut a text in two and return what stands behind the cut: one text, or two."""
    etree.strip_tags(text, etree.Comment, etree.ProcessingInstruction)
    content = text.text or ""
    is_kept = text.get(XML_SPACE) == "preserve"
    before, behind = content[:offset], content[offset:]
    after = _empty_like(text)
    text.text, after.text = before, behind
    if is_kept or not before.strip(_WHITE_SPACE) or not behind.strip(_WHITE_SPACE):
        return [after]
    shown_before, shown_behind = before.rstrip(_WHITE_SPACE), behind.lstrip(_WHITE_SPACE)
    if shown_before != before:
        space = _kept(text, before[len(shown_before) :])
        text.text = shown_before
        text.addnext(space)
    if shown_behind == behind:
        return [after]
    after.text = shown_behind
    return [_kept(text, behind[: len(behind) - len(shown_behind)]), after]


def _kept(like: etree._Element, space: str) -> etree._Element:
    """Return white space that is shown, as a text of its own."""
    made = _empty_like(like)
    made.text = space
    made.set(XML_SPACE, "preserve")
    return made


def _texts_around(last: etree._Element, first: etree._Element) -> list[etree._Element]:
    """Return the texts that stand beside each other at a seam, without anything between them."""
    texts = [last]
    while (before := texts[0].getprevious()) is not None and before.tag == last.tag:
        texts.insert(0, before)
    after: etree._Element | None = first
    while after is not None and after.tag == last.tag:
        texts.append(after)
        after = after.getnext()
    return texts


def _empty_like(element: etree._Element) -> etree._Element:
    """Return an element with the name and the attributes of another."""
    made = deepcopy(element)
    made.text = made.tail = None
    del made[:]
    return made


def _join_texts(texts: Sequence[etree._Element]) -> None:
    """Put what is shown of neighbouring texts into the first; `xml:space` stays where all have it or it is needed."""
    keeps = [text.get(XML_SPACE) == "preserve" for text in texts]
    shown = "".join(
        (text.text or "") if is_kept else (text.text or "").strip(_WHITE_SPACE)
        for text, is_kept in zip(texts, keeps, strict=True)
    )
    first = texts[0]
    first.text = shown
    if shown != shown.strip(_WHITE_SPACE):
        first.set(XML_SPACE, "preserve")
    elif not all(keeps):
        first.attrib.pop(XML_SPACE, "")
    for text in texts[1:]:
        remove(text)


def _size(element: etree._Element, names: Names) -> int:
    """Return how many code points a child of a run stands for."""
    if _is_text(element, names):
        return len(_content(element))
    if element.tag == ALTERNATE_CONTENT:
        branch = branch_of(element)
        return 0 if branch is None else length_of(branch, names)
    return int(element.tag == SYM_EX or element.tag in _qualified(_MARKS, names))


def _content(text: etree._Element) -> str:
    """Return the characters of a text, in which XML comments may stand."""
    return (text.text or "") + "".join(inner.tail or "" for inner in text)


def _is_text(element: etree._Element, names: Names) -> bool:
    return element.tag in _qualified(_TEXTS, names)


def _qualified(locals_: Sequence[str], names: Names) -> tuple[str, ...]:
    return tuple(names[local] for local in locals_)


def _canonical(properties: etree._Element | None) -> bytes:
    return b"" if properties is None else etree.tostring(properties, method="c14n", exclusive=True, with_tail=False)
