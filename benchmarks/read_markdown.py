"""Compare the Markdown reader with two parsers alone, and its time with the length of the text.

    python benchmarks/read_markdown.py [FILE.md ...]

For each file: the milliseconds that `read_markdown` takes, those that pyromark takes to give the events with their
places (the part of the reader's work that is parsing, and that is done in Rust), and those of markdown-it-py, the
parser in Python that gives no places within a block; then the totals and the ratios. Without files, a lesson that is
made here stands in. Last comes the time for 1, 2, 4 and 8 copies of all files in one. Each figure is processor time,
the best of `ROUNDS`: others use the machine too.

markdown-it-py is needed for its own column only: pip install markdown-it-py
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pyromark

from curriclint.readers.decoding import decoded
from curriclint.readers.markdown import read_markdown
from curriclint.readers.markdown.reader import OPTIONS

ROUNDS = 9
"""Times that each thing is measured."""
COPIES = (1, 2, 4, 8)
"""Lengths at which the time should grow no faster than the text."""


def best_ms(work: Callable[[str], object], source: str) -> float:
    """Return the shortest processor time, in milliseconds, that `work` takes for `source` in `ROUNDS` rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work(source)
        times.append(time.process_time() - start)
    return 1000 * min(times)


def read(source: str) -> object:
    """Read with curriclint."""
    return read_markdown(source, "benchmark.md")


def parse_with_pyromark(source: str) -> object:
    """Parse with pyromark, with the options of the reader."""
    return list(pyromark.events_with_range(source, options=OPTIONS))


def markdown_it() -> Callable[[str], object] | None:
    """Return the parsing of markdown-it-py, with what GitHub adds, or None where it is not installed."""
    try:
        module = import_module("markdown_it")
    except ImportError:
        return None
    parser = module.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parse: Callable[[str], object] = parser.parse
    return parse


def lesson() -> str:
    """Return a lesson of 400 sections with lists, tables, code, formulas and pictures."""
    return "".join(
        f"## Opdracht {number}\n\nMeet de *stroom* en noteer de **waarde** bij stap {number} in je schrift. Gebruik\n"
        "`U = I * R` of $U = I R$; zie [de uitleg](https://example.nl/ohm).\n\n- zet de spanning aan\n"
        "- lees de meter af\n\n| U (V) | I (A) |\n|---|---|\n| 1 | 0,2 |\n\n![De schakeling](schakeling.png)\n\n"
        "> **Tip:** begin bij nul volt.\n\n```python\nprint(5 * 2)\n```\n\n"
        for number in range(400)
    )


def main(paths: list[str]) -> None:
    """Print the table."""
    sources = {path: decoded(Path(path).read_bytes()) for path in paths} or {"(a lesson made here)": lesson()}
    works = {"ours": read, "pyromark": parse_with_pyromark}
    other = markdown_it()
    if other is None:
        print("markdown-it-py is not installed; its column is left out")
    else:
        works["markdown-it"] = other
    totals = dict.fromkeys(works, 0.0)
    print(*(f"{name + ' ms':>15}" for name in works), " file")
    for path, source in sources.items():
        times = {name: best_ms(work, source) for name, work in works.items()}
        totals = {name: total + times[name] for name, total in totals.items()}
        print(*(f"{ms:15.2f}" for ms in times.values()), f" {Path(path).name}")
    print(*(f"{ms:15.2f}" for ms in totals.values()), " in total")
    for name in list(works)[1:]:
        print(f"{totals['ours'] / totals[name]:.2f} times {name} alone")
    together = "\n\n".join(sources.values())
    print("\ntime for copies of all files in one")
    for copies in COPIES:
        ms = best_ms(read, "\n\n".join([together] * copies))
        print(f"{copies:3} copies: {ms:9.2f} ms, {ms / copies:9.2f} ms a copy")


if __name__ == "__main__":
    main(sys.argv[1:])
