"""Measure what a second run over unchanged material takes: a process each, from start to exit.

    python benchmarks/second_run.py FILE... [--repeat 5]

The first run fills a cache of its own; a second one is to take at most `MOST_SECONDS`, for a book of 400 pages as well.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

MOST_SECONDS = 2.0
"""What a second run may take."""
_COMMAND = [sys.executable, "-c", "from curriclint.cli import main; main()", "check", "--quiet"]


def main() -> None:
    """Measure and print two lines."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--repeat", type=int, default=5, help="second runs to take the median of")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        first_s = seconds_of(given.paths, cache)
        second_s = statistics.median(seconds_of(given.paths, cache) for _ in range(given.repeat))
    print(f"first run   {first_s:7.2f} s")
    print(f"second run  {second_s:7.2f} s{'' if second_s <= MOST_SECONDS else '  above the limit'}")


def seconds_of(paths: list[str], cache: str) -> float:
    """Return the seconds that one run takes."""
    started = time.perf_counter()
    done = subprocess.run(
        [*_COMMAND, *paths], env={**os.environ, "CURRICLINT_CACHE": cache}, capture_output=True, check=False
    )
    taken = time.perf_counter() - started
    if done.returncode > 1:
        sys.exit(done.stderr.decode())
    return taken


if __name__ == "__main__":
    main()
