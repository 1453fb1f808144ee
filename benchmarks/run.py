"""Measure what lesson files cost: seconds and memory of each in a child of its own, and of whole runs of the command.

    python benchmarks/run.py FILE-OR-FOLDER... [--whole-only] [--repeat 5]

For each file: the seconds that reading and linting took in a child that was warm (it had linted one line before), the
largest memory of that child, words, findings, and the error if there was one. Then whole runs of `curriclint check`:
the seconds from start to exit for one small lesson, and for everything given.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from curriclint.batch import lint_files
from curriclint.files import LessonFile, collect
from curriclint.finding import FileError
from curriclint.settings import Settings

SMALL_LESSON = "# Les 1\n\nWe bouwen een brug van papier.\n"
MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024
"""Unit of `ru_maxrss`: man getrusage."""


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--whole-only", action="store_true", help="do not measure the files one by one")
    parser.add_argument("--repeat", type=int, default=5, help="runs of the command to take the median of")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(Path(given.paths[0]))))
        return
    files, errors = collect(given.paths)
    for error in errors:
        print(f"{error.path}: {error.error}", file=sys.stderr)
    if not given.whole_only:
        print(f"{'seconds':>8} {'MiB':>6} {'kB':>7} {'words':>7} {'found':>5}  file")
        for file in files:
            print(line(file))
    print(f"\nwhole runs of `curriclint check`, median of {given.repeat} (least):")
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder, "les.md")
        small.write_text(SMALL_LESSON, "utf-8")
        print(f"  one small lesson   {whole_run([str(small)], given.repeat)}")
    print(f"  --version          {whole_run(['--version'], given.repeat, command=())}")
    print(f"  all {len(files)} files      {whole_run(given.paths, given.repeat)}")


def line(file: LessonFile) -> str:
    """Measure a file in a process of its own and return its line of the table."""
    done = subprocess.run(
        [sys.executable, __file__, "--one", os.fspath(file.path or "")], capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    kilobytes = (file.path or Path()).stat().st_size / 1000
    return (
        f"{found['seconds']:8.2f} {found['mib']:6.0f} {kilobytes:7.0f} {found['words']:7} {found['findings']:5}  "
        f"{file.name}{found['error']}"
    )


def measure(path: Path) -> dict[str, object]:
    """Return what a file costs; to be asked once in a process, whose only child then is the one that is measured."""
    warm_up = LessonFile(None, "warm-up.md", SMALL_LESSON.encode())
    outcomes = lint_files([warm_up, LessonFile(path, path.name)], Settings(), workers=1)
    next(outcomes)
    started = time.perf_counter()
    outcome = next(outcomes)
    seconds = time.perf_counter() - started
    assert next(outcomes, None) is None  # which also waits for the child
    mib = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * MAXRSS_BYTES / (1 << 20)
    if isinstance(outcome, FileError):
        error = f": {type(outcome.error).__name__}: {outcome.error}"
        return {"seconds": seconds, "mib": mib, "words": 0, "findings": 0, "error": error}
    found = {"words": outcome.words, "findings": len(outcome.findings), "error": ""}
    return {"seconds": seconds, "mib": mib, **found}


def whole_run(arguments: list[str], repeat: int, command: tuple[str, ...] = ("check",)) -> str:
    """Return the seconds that the command takes from start to exit."""
    start = "import sys; from curriclint.cli import main; sys.exit(main())"
    taken = []
    for _ in range(repeat):
        started = time.perf_counter()
        subprocess.run([sys.executable, "-c", start, *command, *arguments], capture_output=True, check=False)
        taken.append(time.perf_counter() - started)
    return f"{statistics.median(taken):.2f} s ({min(taken):.2f} s)"


if __name__ == "__main__":
    main()
