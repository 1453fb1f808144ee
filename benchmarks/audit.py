"""Measure what an audit costs: does it grow linearly, do two processes halve it, and is a cluster as good.

    python benchmarks/audit.py BOOK... [--repeat 3] [--dask]

Give eight files of about the same size. For 1, 2, 4 and 8 of them with one child process: seconds of the processor
(of all processes together, which other work on the machine hardly changes) and of the clock. For all of them: two
child processes against one, in turns; with `--dask` a cluster of two local workers of one thread each against one such
worker, and whether tables and pages are the same bytes. Medians; the load of the machine is told, since times of the
clock mean little where others work as well.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

COUNTS = (1, 2, 4, 8)
COMMAND = (sys.executable, "-c", "from curriclint.cli import main; main()", "audit", "--quiet")


class Cost(NamedTuple):
    """Seconds of the processor and of the clock."""

    processor: float
    clock: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("books", nargs="+", type=Path)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--dask", action="store_true")
    given = parser.parse_args()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, medians of {given.repeat}")
    print(f"{'books':>6} {'kB':>7} {'processor s':>12} {'per book':>9} {'clock s':>8}")
    for count in COUNTS:
        books = given.books[:count]
        costs = [run(books, "-j1") for _ in range(given.repeat)]
        processor, clock = (statistics.median(column) for column in zip(*costs, strict=True))
        size = sum(book.stat().st_size for book in books) // 1000
        print(f"{count:>6} {size:>7} {processor:>12.2f} {processor / count:>9.2f} {clock:>8.2f}")
    compare("child processes", given.books, given.repeat, ("-j1",), ("-j2",))
    if given.dask:
        compare_clusters(given.books, given.repeat)
    print(f"load {os.getloadavg()[0]:.1f}")


def run(books: Sequence[Path], *options: str, keep: Path | None = None) -> Cost:
    """Audit into a new folder and return what it cost; `keep` is where the results go, if they are wanted."""
    with tempfile.TemporaryDirectory() as folder:
        before, began = _processor_seconds(), time.monotonic()
        subprocess.run([*COMMAND, *map(str, books), "-o", f"{folder}/results", *options], check=True)
        clock, processor = time.monotonic() - began, _processor_seconds() - before
        if keep:
            shutil.copytree(f"{folder}/results", keep, ignore=shutil.ignore_patterns("records"))
    return Cost(processor, clock)


def compare(what: str, books: Sequence[Path], repeat: int, one: Sequence[str], two: Sequence[str]) -> None:
    """Print how much faster two are than one, run in turns."""
    pairs = [(run(books, *one).clock, run(books, *two).clock) for _ in range(repeat)]
    first, second = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(slow / fast for slow, fast in pairs)
    print(f"{what}: 1 takes {first:.2f} s, 2 take {second:.2f} s: {ratio:.2f} times as fast")


def compare_clusters(books: Sequence[Path], repeat: int) -> None:
    """Print the same for workers of a cluster, and whether the results are those of this machine."""
    with cluster(1) as one, cluster(2) as two:
        compare("workers of a cluster", books, repeat, ("--dask", one), ("--dask", two))
        with tempfile.TemporaryDirectory() as folder:
            here, there = Path(folder, "here"), Path(folder, "there")
            run(books, keep=here)
            run(books, "--dask", two, keep=there)
            files = [file.relative_to(here) for file in here.rglob("*") if file.is_file()]
            same = [file for file in files if (here / file).read_bytes() == (there / file).read_bytes()]
            print(f"results of the cluster: {len(same)} of {len(files)} files have the same bytes as here")


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    """Give the address of a cluster of so many local workers, each a process of one thread."""
    from distributed import LocalCluster  # noqa: PLC0415 - for --dask only

    with LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=":0", host="127.0.0.1"
    ) as made:
        yield made.scheduler_address


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
