"""Measure what annotating files costs beside linting them.

    python benchmarks/annotate.py FILE... [--repeat 5]

For each file, in this process and with grammar warm: the seconds of reading and linting, the seconds of annotating (the
look for remarks of an earlier run included), the share of the second in the first, remarks, and the size of both files.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from curriclint.annotators import Annotator, annotators
from curriclint.document import Document
from curriclint.errors import ReadError
from curriclint.finding import DocumentReport
from curriclint.linting import load_linter
from curriclint.readers import read_bytes
from curriclint.reporters import Look
from curriclint.settings import Settings

MOST_SHARE = 0.5
"""What annotating may cost at most, as a share of reading and linting."""


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--repeat", type=int, default=5, help="runs to take the median of")
    given = parser.parse_args()
    linter = load_linter(Settings())
    print(f"{'lint s':>8} {'annotate s':>10} {'share':>6} {'remarks':>7} {'kB':>7} {'copy kB':>7}  file")
    for path in given.paths:
        data = path.read_bytes()
        try:
            document = read_bytes(data, path.name)
        except ReadError as error:
            print(f"{'':48}  {path.name}: {error.say('en')}")
            continue
        report = linter.lint(document)
        annotator = annotators()[document.format]
        copy = annotator.annotate(data, document, report, Look())
        lint_s = median_s(lambda data=data, name=path.name: linter.lint(read_bytes(data, name)), given.repeat)

        def annotate(
            data: bytes = data,
            document: Document = document,
            report: DocumentReport = report,
            annotator: Annotator = annotator,
        ) -> None:
            bare = annotator.without_ours(data, document.name)
            annotator.annotate(bare, document, report, Look())

        annotate_s = median_s(annotate, given.repeat)
        share = annotate_s / lint_s
        print(
            f"{lint_s:8.3f} {annotate_s:10.3f} {share:6.0%} {len(report.findings):7} {len(data) / 1000:7.0f} "
            f"{len(copy) / 1000:7.0f}  {path.name}{'' if share <= MOST_SHARE else '  above the limit'}"
        )


def median_s(work: Callable[[], object], repeat: int) -> float:
    """Return the median of the seconds that some runs took."""
    taken = []
    for _ in range(repeat):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
