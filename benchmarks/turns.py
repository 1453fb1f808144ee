"""Measure whole cold runs of `curriclint check`, in turns with another command on the same files.

    python benchmarks/turns.py FOLDER [--other "PATH/TO/alex ."] [--repeat 5]

For one child process, for as many as it starts by itself, and for the other command, which runs in FOLDER: seconds of
the clock and of the processor (all processes together), medians. Take an environment with what curriclint needs and no
more: where PyTorch is installed, importing spaCy imports it too, which takes longer than all the rest.
"""

import argparse
import os
import resource
import shlex
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence

CHECK = (sys.executable, "-c", "from curriclint.cli import main; main()", "check", "--no-cache", ".")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--other", default="")
    parser.add_argument("--repeat", type=int, default=5)
    given = parser.parse_args()
    commands = {"curriclint -j1": (*CHECK, "-j1"), "curriclint": CHECK}
    if given.other:
        commands[given.other] = tuple(shlex.split(given.other))
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for _ in range(given.repeat):
        for name, command in commands.items():
            taken[name].append(run(command, given.folder))
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, medians of {given.repeat}")
    for name, costs in taken.items():
        clock, processor = (statistics.median(column) for column in zip(*costs, strict=True))
        print(f"{name:30} {clock:6.2f} s of the clock {processor:6.2f} s of the processor")


def run(command: Sequence[str], folder: str) -> tuple[float, float]:
    """Run a command in a folder and return what it cost."""
    before, began = _processor_seconds(), time.monotonic()
    subprocess.run(command, cwd=folder, capture_output=True, check=False)
    return time.monotonic() - began, _processor_seconds() - before


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
