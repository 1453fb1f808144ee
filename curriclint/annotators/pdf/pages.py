"""The pages of a PDF file that notes are put on."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from curriclint.annotators.pdf.objects import entry, items
from curriclint.annotators.pdf.update import Update, reading
from curriclint.readers.pdf.placement import Placement

_DEEPEST = 100
"""Levels of the tree of pages; a deeper one goes round in circles."""
_INHERITED = ("/MediaBox", "/CropBox", "/Rotate")
_LETTER = (0, 0, 612, 792)
"""The box of a page that has none, as PDFium has it."""


class Page:
    """One page, with what it inherits.

    `annotations` is what lies on it: references, or dictionaries that stand among them.
    """

    def __init__(self, update: Update, reference: Any, inherited: Mapping[str, Any]) -> None:
        self._update = update
        self._entries = reference.get_object()
        self.reference = reference
        media = _numbers(inherited.get("/MediaBox")) or _LETTER
        crop = _numbers(inherited.get("/CropBox")) or media
        rotate = inherited.get("/Rotate", 0)
        self.placement = Placement.of_boxes(media, crop, int(rotate) if isinstance(rotate, int | Decimal) else 0)
        self.annotations = items(entry(self._entries, "/Annots"))

    def lay(self, annotations: Iterable[Any]) -> None:
        """Put these on the page instead of what lay on it.

        They go into an array of the page's own: one that stands elsewhere may serve other pages too.
        """
        self._entries[pdf_name("/Annots")] = generic.ArrayObject(annotations)
        self._update.writer.mark_update(self.reference)


class Pages:
    """The pages of a file by index from 0, each looked up when it is asked for."""

    def __init__(self, update: Update) -> None:
        self._update = update
        self._known: dict[int, Page] = {}

    def __getitem__(self, index: int) -> Page:
        """Return a page, the same object each time. Raises `ReadError` where the tree of pages does not lead to it."""
        if index not in self._known:
            with reading():
                self._known[index] = self._found(index)
        return self._known[index]

    def _found(self, index: int) -> Page:
        inherited: Mapping[str, Any] = {}
        reference = self._update.writer.root.raw_get("/Pages")
        for _ in range(_DEEPEST):
            node = reference.get_object()
            inherited = _inherited(inherited, node)
            kids = entry(node, "/Kids")
            if kids is None and isinstance(node, generic.DictionaryObject):
                return Page(self._update, reference, inherited)
            reference, index = _kid_with(items(kids), index)
        raise IndexError


def _kid_with(kids: list[Any], index: int) -> tuple[Any, int]:
    """Return the branch in which a page is, and its index there."""
    for kid in kids:
        node = kid.get_object()
        count = 1 if entry(node, "/Kids") is None else int(entry(node, "/Count") or 0)
        if index < count:
            return kid, index
        index -= count
    raise IndexError


def _inherited(above: Mapping[str, Any], node: Any) -> Mapping[str, Any]:
    own = {name: entry(node, name) for name in _INHERITED}
    return {**above, **{name: value for name, value in own.items() if value is not None}}


def _numbers(box: Any) -> tuple[float, ...] | None:
    sides = [side.get_object() for side in items(box)]
    is_box = len(sides) == len(_LETTER) and all(isinstance(side, int | Decimal) for side in sides)
    return tuple(map(float, sides)) if is_box else None
