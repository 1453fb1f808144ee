"""Charts of counts, as SVG within a page: bars that lie down, stacked, each part with its number on it.

pygal draws them. What comes out keeps text as text, names its parts for screen readers, and has no script, no style and
no address of elsewhere: the stylesheet of the page gives the colours, by class.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

import pygal
from markupsafe import Markup
from pygal.style import Style

WIDTH = 640
ROW_HEIGHT = 34
AXIS_HEIGHT = 40
LEGEND_HEIGHT = 34
LABEL_SIZE = 15
"""Sizes of a drawing, in units of its view box: it scales with the page. The letters of the stylesheet are a
little smaller than the drawing keeps room for."""

MAX_MARKS = 8
"""Marks on an axis, beside the one at 0."""

LONGEST_LABEL = 34
"""Characters of a label beside a bar; the table beside the chart has it in full."""

_SVG = "{http://www.w3.org/2000/svg}"
_KEPT_ATTRIBUTES = frozenset(
    ("class", "d", "height", "rx", "ry", "text-anchor", "transform", "viewBox", "width", "x", "y")
)
_LEFT_OUT_CLASSES = frozenset(("background", "tooltip-overlay", "overlay"))


@dataclass(frozen=True, slots=True)
class Part:
    """What is counted with one colour: its name, and a number for each bar."""

    name: str
    counts: Sequence[int]


def bar_chart(name: str, told: str, labels: Sequence[str], parts: Sequence[Part]) -> Markup:
    """Return a chart with a bar for each label; `told` says in words what it shows."""
    parts = [part for part in parts if any(part.counts)] or parts[:1]
    several = len(parts) > 1
    height = ROW_HEIGHT * len(labels) + AXIS_HEIGHT + (LEGEND_HEIGHT if several else 0)
    most = max((sum(counts) for counts in zip(*(part.counts for part in parts), strict=True)), default=0)
    style = Style(label_font_size=LABEL_SIZE, major_label_font_size=LABEL_SIZE, legend_font_size=LABEL_SIZE)
    chart = pygal.HorizontalStackedBar(
        style=style,
        js=(),
        css=(),
        no_prefix=True,
        width=WIDTH,
        height=height,
        margin=8,
        spacing=8,
        show_legend=several,
        legend_at_bottom=True,
        legend_at_bottom_columns=len(parts),
        print_values=True,
        print_zeroes=False,
        value_formatter=str,
        truncate_label=LONGEST_LABEL,
        truncate_legend=-1,
        range=(0, max(most, 1)),
        show_x_labels=True,
        y_labels=range(0, max(most, 1) + 1, step_for(most)),
    )
    # pygal puts the first label at the foot.
    chart.x_labels = list(labels)[::-1]
    for part in parts:
        # NOTE: a bar of length 0 comes without a width, which browsers draw as they like; None gives no bar.
        chart.add(part.name, [count or None for count in part.counts][::-1])
    drawn = ElementTree.fromstring(chart.render())
    bare = ElementTree.Element(
        "svg", {"class": "chart", "viewBox": f"0 0 {WIDTH} {height}", "role": "img", "aria-label": f"{name}. {told}"}
    )
    ElementTree.SubElement(bare, "title").text = name
    ElementTree.SubElement(bare, "desc").text = told
    _copy(drawn, bare)
    return Markup(ElementTree.tostring(bare, encoding="unicode"))


def step_for(most: int) -> int:
    """Return the step between marks on an axis up to `most`: 1, 2 or 5 with noughts, for `MAX_MARKS` at the most."""
    step = 1
    while most / step > MAX_MARKS:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return step


def _copy(source: ElementTree.Element, target: ElementTree.Element) -> None:
    """Copy the shapes and texts of a drawing, with as much of their attributes as places them."""
    for child in source:
        tag = child.tag.removeprefix(_SVG) if isinstance(child.tag, str) else ""
        classes = set(child.get("class", "").split())
        if tag not in {"g", "rect", "path", "text"} or classes & _LEFT_OUT_CLASSES:
            continue
        attributes = {name: value for name, value in child.attrib.items() if name in _KEPT_ATTRIBUTES and value}
        copy = ElementTree.SubElement(target, tag, attributes)
        copy.text = child.text if tag == "text" else None
        _copy(child, copy)
