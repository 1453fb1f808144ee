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
    """Return where a run can be cut nearest to `offset`: what cannot be cut stays whole, within the stretch."""
    position = 0
    for child in run:
        size = _size(child, names)
        if position < offset < position + size and not _is_text(child, names):
            return position if is_start else position + size
        position += size
    return offset


def cut(run: etree._Element, offsets: Iterable[int], names: Names) -> list[Piece]:
    """Cut a run at these offsets and return the pieces in order; the run itself becomes the first.

    Each piece keeps the attributes and properties of the run. Text that Word did not show (white space at the ends of
    a text without `xml:space`) is dropped, since at a cut it could not be told from text that it does show.
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
    if not (_size(last, names) and _size(first, names)):
        return False
    if _is_text(last, names) and first.tag == last.tag:
        _join_texts(last, first)
        content = content[1:]
    before.extend(content)
    remove(after)
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
            after.append(_cut_text(child, offset - position))
        position += size
    run.addnext(after)
    return after


def _cut_text(text: etree._Element, offset: int) -> etree._Element:
    """Cut a text in two and return the second one."""
    etree.strip_tags(text, etree.Comment, etree.ProcessingInstruction)
    content = text.text or ""
    before, behind = content[:offset], content[offset:]
    if text.get(XML_SPACE) != "preserve":
        before, behind = before.lstrip(_WHITE_SPACE), behind.rstrip(_WHITE_SPACE)
    after = _empty_like(text)
    _write(text, before)
    _write(after, behind)
    return after


def _empty_like(element: etree._Element) -> etree._Element:
    """Return an element with the name and the attributes of another."""
    made = deepcopy(element)
    made.text = made.tail = None
    del made[:]
    return made


def _join_texts(before: etree._Element, after: etree._Element) -> None:
    both = [before, after]
    shown = [text.text or "" for text in both]
    keeps = [text.get(XML_SPACE) == "preserve" for text in both]
    if not keeps[0]:
        shown[0] = shown[0].strip(_WHITE_SPACE)
    if not keeps[1]:
        shown[1] = shown[1].strip(_WHITE_SPACE)
    if not all(keeps):
        before.attrib.pop(XML_SPACE, "")
    _write(before, "".join(shown))


def _write(text: etree._Element, content: str) -> None:
    text.text = content
    if content != content.strip(_WHITE_SPACE):
        text.set(XML_SPACE, "preserve")


def _size(element: etree._Element, names: Names) -> int:
    """Return how many code points a child of a run stands for."""
    if _is_text(element, names):
        return len(element.text or "") + sum(len(inner.tail or "") for inner in element)
    if element.tag == ALTERNATE_CONTENT:
        branch = branch_of(element)
        return 0 if branch is None else length_of(branch, names)
    return int(element.tag == SYM_EX or element.tag in _qualified(_MARKS, names))


def _is_text(element: etree._Element, names: Names) -> bool:
    return element.tag in _qualified(_TEXTS, names)


def _qualified(locals_: Sequence[str], names: Names) -> tuple[str, ...]:
    return tuple(names[local] for local in locals_)


def _canonical(properties: etree._Element | None) -> bytes:
    return b"" if properties is None else etree.tostring(properties, method="c14n", exclusive=True, with_tail=False)
