"""Measure what the report page costs: in time beside linting, and in size.

    python benchmarks/report_page.py PATH... [--repeat 3]

For each file, in this process, in seconds of a core: reading and linting, gathering the text for the page, and
writing it; then its remarks, and its size. With several files the last line is one page of them all.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from curriclint.errors import ReadError
from curriclint.files import collect
from curriclint.finding import DocumentReport, Report
from curriclint.linting import load_linter
from curriclint.readers import read_file
from curriclint.reporters import Look, reporters
from curriclint.settings import Settings

MOST_MEGABYTES = 15.0
"""Size of the page of a book of 400 pages at the most."""


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--repeat", type=int, default=3, help="runs to take the median of")
    given = parser.parse_args()
    linter = load_linter(Settings())
    render = reporters()["html"].render
    told: list[DocumentReport] = []
    print(f"{'lint s':>8} {'text s':>7} {'page s':>7} {'remarks':>7} {'MB':>6}  file")
    for file in collect(list(map(str, given.paths)))[0]:
        assert file.path is not None
        started = time.process_time()
        try:
            document = read_file(file.path, file.name)
        except ReadError:
            continue
        report = linter.lint(document)
        lint_s = time.process_time() - started
        text_s = median_s(lambda report=report, document=document: linter.with_text(report, document), given.repeat)
        told.append(linter.with_text(report, document))
        tell(Report((told[-1],)), f"{lint_s:8.2f} {text_s:7.3f}", file.path.name, render, given.repeat)
    if len(told) > 1:
        tell(Report(tuple(told)), " " * 16, f"one page of these {len(told)}", render, given.repeat)


def tell(report: Report, before: str, name: str, render: Callable[[Report, Look], str | bytes], repeat: int) -> None:
    """Print the line of one page."""
    page_s = median_s(lambda: render(report, Look()), repeat)
    megabytes = len(render(report, Look())) / 1e6
    remarks = sum(len(one.findings) for one in report.documents)
    above = "" if megabytes <= MOST_MEGABYTES else "  above the limit"
    print(f"{before} {page_s:7.3f} {remarks:7} {megabytes:6.2f}  {name}{above}")


def median_s(work: Callable[[], object], repeat: int) -> float:
    """Return the median of the seconds of a core that some runs took."""
    taken = []
    for _ in range(repeat):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
