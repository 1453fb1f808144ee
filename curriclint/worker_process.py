"""Start, address and end one child process.

NOTE: a plain subprocess with messages over its pipes, and not `multiprocessing`: "spawn" runs the user's script once
more in each child (which breaks scripts without a `__main__` guard), "fork" copies a process that may have threads, and
neither keeps what native libraries print away from the terminal. Reading threads stand in for `select`, which Windows
does not have for pipes.
"""

import contextlib
import math
import os
import pickle
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from queue import SimpleQueue

from curriclint.errors import InternalError
from curriclint.worker_messages import Message, Refused, Setup, Task, receive, send

MAX_LAST_WORDS_BYTES = 4096
"""How much of what a child wrote on standard error is kept for a report of an internal error."""
PATIENCE = 4
"""A child may take so many times its seconds of the processor, on the clock: other programs want the processor too."""
STOP_SECONDS = 5
"""Time for a child to go after it closed its output; then it is ended."""

GARBAGE_THRESHOLDS = (50_000, 20, 20)
"""When a child looks for objects that refer to each other and to nobody else; see `gc.set_threshold`.

A child makes a million objects while it starts, which all stay. With Python's own thresholds it went through them over
and over, which took a sixth of the time for 32,000 words.
"""

_BOOT = (
    f"import gc, sys; gc.set_threshold{GARBAGE_THRESHOLDS}; sys.path[:] = sys.argv[1:];"
    " from curriclint.worker import main; main()"
)


class WorkerProcess:
    """One child process; what it says comes into `inbox` together with itself, and None once it is gone.

    `deadline` (of `time.monotonic`, when to look whether it has time left), `number` (of the file it works on) and
    `is_ready` (its rules are loaded) are kept here for the parent; `finished` counts the files that it dealt with.
    `last_words` is the end of what it wrote on standard error, once it stopped.
    """

    def __init__(
        self, setup: Setup, inbox: "SimpleQueue[tuple[WorkerProcess, Message | None]]", deadline: float
    ) -> None:
        self.deadline = deadline
        self.number: int | None = None
        self.is_ready = False
        self.finished = 0
        self.last_words = ""
        self._allowed = 0.0
        self._began = 0.0
        self._had_before = 0.0
        self._inbox = inbox
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - stop() closes it
        try:
            # -P: a lesson folder may hold a random.py of its own, which must not be imported.
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", _BOOT, *_import_path()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            self._errors.close()
            raise InternalError(f"no child process could be started ({error.strerror})") from error
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.tell(setup)

    def tell(self, message: Setup | Task) -> None:
        """Send a message. Where the child is gone nothing happens: the inbox says so."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            send(self._process.stdin, message)

    def allow(self, seconds: float) -> None:
        """Give it so many seconds of the processor for what it is to do now."""
        self._allowed = seconds
        self._began = time.monotonic()
        self._had_before = self._processor_seconds()
        self.deadline = self._began + seconds

    def has_time_left(self) -> bool:
        """Return whether it may go on after its deadline, which is moved then."""
        if not self.is_ready:
            return False
        now = time.monotonic()
        left = self._allowed - (self._processor_seconds() - self._had_before)
        self.deadline = min(now + left, self._began + PATIENCE * self._allowed)
        return self.deadline > now

    def _processor_seconds(self) -> float:
        """Return what the child has had of the processor; endless where it is gone, so that it has no time left."""
        import psutil  # takes a while to load, which the parent has while its children do

        try:
            times = psutil.Process(self._process.pid).cpu_times()
        except psutil.Error:
            return math.inf
        return times.user + times.system

    def stop(self) -> None:
        """End the child at once; it has nothing to tidy up."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        if not self._errors.closed:
            # NOTE: the child shares the position in this file, so it is moved only now.
            size = self._errors.seek(0, os.SEEK_END)
            self._errors.seek(max(0, size - MAX_LAST_WORDS_BYTES))
            self.last_words = self._errors.read().decode("utf-8", "replace").strip()
            self._errors.close()

    def ending(self) -> str:
        """Wait for a child that is going, and return how it ended: a signal ("SIGSEGV") or a code ("71")."""
        try:
            code = self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.stop()
            code = self._process.returncode
        with contextlib.suppress(ValueError):
            return signal.Signals(-code).name
        return str(code)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as replies:
            try:
                while (message := receive(replies)) is not None:
                    self._inbox.put((self, message))
            except pickle.UnpicklingError as error:
                self._inbox.put((self, Refused(InternalError(f"a child process said what makes no sense ({error})"))))
        self._inbox.put((self, None))


def _import_path() -> list[str]:
    """Return where the child looks for modules: where this process does, but never the folder that it is in."""
    package_home = str(Path(__file__).parents[1])
    return [*(entry for entry in sys.path if isinstance(entry, str) and entry), package_home]


def _environment() -> dict[str, str]:
    """Return the environment of the child: one thread for arithmetic, and file names encoded as in this process."""
    return {
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        **os.environ,
        "PYTHONUTF8": str(int(sys.flags.utf8_mode)),
    }
