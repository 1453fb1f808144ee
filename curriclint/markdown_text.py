"""Text in Markdown pages: no sign in it means anything, words can be bold, cells make a table."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from curriclint.span import Span

_SIGNS = re.compile(r"[\\`*_\[\]<>|~$]|&(?=[#\w])")
_FIRST_SIGN = re.compile(r"^(\d{0,9})([-+=#.)])")
"""What makes a heading or a list where it stands first on a line."""
_URL_SIGNS = re.compile(r"[\s<>()|\\]")


def escaped(text: str) -> str:
    """Return a text on one line that is shown as it is."""
    return marked(text, ())


def marked(text: str, spans: Collection[Span]) -> str:
    """Return a text on one line that is shown as it is, with stretches of it in bold."""
    made, at = "", 0
    for span in sorted(spans):
        made += _plain(text[at : span.start]) + _bold(span.of(text))
        at = span.end
    return _FIRST_SIGN.sub(r"\1\\\2", " ".join((made + _plain(text[at:])).split()))


def _plain(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)


def _bold(words: str) -> str:
    inner = words.strip()
    if not inner:
        return words
    # NOTE: ** next to punctuation inside and a letter outside is no bold in CommonMark (“left-flanking”).
    opening, closing = ("**", "**") if inner[0].isalnum() and inner[-1].isalnum() else ("<b>", "</b>")
    before, after = words[: words.index(inner)], words[words.index(inner) + len(inner) :]
    return f"{before}{opening}{_plain(inner)}{closing}{after}"


def marked_lines(text: str, spans: Collection[Span]) -> Iterator[str]:
    """Yield the lines of a text, each to be shown as it is; one that does not end a paragraph ends in a hard break."""
    lines = text.strip("\n").split("\n")
    start = text.index(lines[0]) if lines[0] else 0
    for number, line in enumerate(lines):
        end = start + len(line)
        here = [
            Span(max(span.start, start) - start, min(span.end, end) - start)
            for span in spans
            if span.start < end and start < span.end
        ]
        goes_on = line.strip() and number + 1 < len(lines) and lines[number + 1].strip()
        yield marked(line, here) + ("\\" if goes_on else "")
        start = end + 1


def link(title: str, url: str) -> str:
    """Return a link, whatever is in its title and address."""
    address = _URL_SIGNS.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), url)
    return f"[{escaped(title)}]({address})"


def table_lines(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table of cells that are Markdown already."""
    yield _row(headings)
    yield _row(["---"] * len(headings))
    yield from map(_row, rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
