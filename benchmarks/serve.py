"""Measure `curriclint serve`: the wait for a result, many at once, memory, and files that nobody should upload.

    python benchmarks/serve.py LESSON... [--at-once 20] [--uploads 200] [--hostile FOLDER]

A server is started as a teacher starts it, and browsers are played by a program: each has a cookie and a lesson of its
own. Told are, for each lesson, the seconds from the start of the upload until the page with the result is in (median
and worst of five, on a warm server); then the slowest of many uploads at the same time, and how many failed; the memory
of the server and of its child processes together over many uploads (Linux only); and of the hostile files, one by one
and twenty at a time, what came of them. The load of the machine stands beside the figures.
"""

import argparse
import os
import re
import statistics
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2

REPEATS = 5
POLL_SECONDS = 0.1
GIVE_UP_SECONDS = 600.0
HOSTILE_AT_ONCE = 20


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("lessons", nargs="+", type=Path)
    parser.add_argument("--at-once", type=int, default=20, help="browsers that upload at the same time")
    parser.add_argument("--uploads", type=int, default=200, help="uploads over which memory is watched")
    parser.add_argument("--hostile", type=Path, help="folder with files that nobody should upload")
    given = parser.parse_args()
    command = [sys.executable, "-c", "from curriclint.cli import main; main()", "serve", "--no-browser", "--ui", "en"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        try:
            assert server.stdout is not None
            address = re.search(r"http://\S+", server.stdout.readline())
            assert address is not None
            measure(address[0], server.pid, given)
        finally:
            server.terminate()


def measure(address: str, process: int, given: argparse.Namespace) -> None:
    """Measure all of it."""
    for lesson in given.lessons:
        upload(address, [lesson])  # the children are warm after that
        waits = [upload(address, [lesson])[0] for _ in range(REPEATS)]
        median, worst = statistics.median(waits), max(waits)
        print(f"first result: median {median:.2f} s, worst {worst:.2f} s  {lesson.name}  {load()}", flush=True)
    many = [given.lessons[number % len(given.lessons)] for number in range(given.at_once)]
    with ThreadPoolExecutor(len(many)) as browsers:
        came = list(browsers.map(lambda lesson: upload(address, [lesson]), many))
    failed = sum(outcome != "ready" for _, outcome in came)
    slowest = max(wait for wait, _ in came)
    print(f"{len(many)} at once: slowest {slowest:.1f} s, {failed} failed  {load()}", flush=True)
    if given.uploads:
        watch_memory(address, process, given.lessons[0], given.uploads)
    if given.hostile:
        be_hostile(address, given.hostile)


def watch_memory(address: str, process: int, lesson: Path, uploads: int) -> None:
    """Print the memory before, during and after many uploads by one browser that keeps all it may keep."""
    with httpx2.Client(base_url=address, follow_redirects=True, timeout=GIVE_UP_SECONDS) as browser:
        for number in range(uploads + 1):
            if number % max(uploads // 10, 1) == 0:
                parent, children = memory_mib(process)
                print(f"memory after {number:4} uploads: server {parent} MiB, children {children} MiB", flush=True)
            hand_in(browser, [lesson])


def be_hostile(address: str, folder: Path) -> None:
    """Upload what nobody should upload, and see that the server stands and says what is wrong."""
    files = sorted(path for path in folder.iterdir() if path.suffix != ".tsv")
    outcomes = Counter(upload(address, [file])[1] for file in files)
    print(f"hostile, one by one: {dict(outcomes)}  {load()}", flush=True)
    groups = [files[start : start + HOSTILE_AT_ONCE] for start in range(0, len(files), HOSTILE_AT_ONCE)]
    for group in groups:
        wait, outcome = upload(address, group)
        print(f"hostile, {len(group)} in one upload: {outcome} after {wait:.1f} s", flush=True)
        with ThreadPoolExecutor(len(group)) as browsers:
            outcomes = Counter(outcome for _, outcome in browsers.map(lambda file: upload(address, [file]), group))
        print(f"hostile, {len(group)} browsers at once: {dict(outcomes)}  {load()}", flush=True)
    assert httpx2.get(f"{address}healthy").text == "ok\n"
    print(f"the server stands; a lesson after that: {upload(address, [files[0]])[1]}", flush=True)


def upload(address: str, files: list[Path]) -> tuple[float, str]:
    """Upload files as a new browser, and return the seconds until all results are in, and what came of them."""
    with httpx2.Client(base_url=address, follow_redirects=True, timeout=GIVE_UP_SECONDS) as browser:
        return hand_in(browser, files)


def hand_in(browser: httpx2.Client, files: list[Path]) -> tuple[float, str]:
    """Upload files as a browser that was here before."""
    found = re.search(r'name="key" value="(\w+)"', browser.get("/").text)
    assert found is not None
    contents = [("files", (file.name, file.read_bytes())) for file in files]
    started = time.monotonic()
    answer = browser.post("/lessons", data={"key": found[1]}, files=contents)
    while "data-stage=" in answer.text or "data-busy" in answer.text:
        time.sleep(POLL_SECONDS)
        answer = browser.get(answer.url)
        if time.monotonic() - started > GIVE_UP_SECONDS:
            return time.monotonic() - started, "never done"
    wait = time.monotonic() - started
    if answer.status_code != 200:
        return wait, str(answer.status_code)
    if len(files) > 1:
        counts = Counter(re.findall(r'<li class="is-(\w+)">', answer.text))
        return wait, ", ".join(f"{count} {stage}" for stage, count in sorted(counts.items()))
    if '<p class="why">' in answer.text:
        return wait, "told why"
    return wait, "ready" if '<article class="lesson"' in answer.text else "nothing"


def memory_mib(process: int) -> tuple[int, int]:
    """Return the memory of a process and of its children together, in MiB; 0 where the system does not tell."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
        for task in Path(f"/proc/{process}/task").iterdir():
            children += (task / "children").read_text().split()
        return resident_mib(process), sum(resident_mib(int(child)) for child in set(children))
    except OSError:
        return 0, 0


def resident_mib(process: int) -> int:
    """Return the resident memory of a process, in MiB."""
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{process}/status").read_text())
    return int(found[1]) // 1024 if found else 0


def load() -> str:
    """Return the load of the machine over the last minute."""
    return f"(load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores)" if hasattr(os, "getloadavg") else ""


if __name__ == "__main__":
    main()
