"""Keep a child process within bounds, whatever the file that it reads makes it do."""

import os
import signal
import sys
import threading
import time
from typing import NoReturn

MAX_OUTPUT_BYTES = 16 << 20
"""What a child may write to a file at most: its messages, which a broken file can make endless."""
WATCH_SECONDS = 0.05
"""How often memory is looked at where the system has no limit for it; a reader takes some 50 MiB in that time."""
EXIT_OUT_OF_MEMORY = 71
"""Exit code of a child that took too much memory (EX_OSERR in sysexits.h: the system could not give something)."""
EXIT_FAULT = 70
"""Exit code of a child that failed by our own fault (EX_SOFTWARE in sysexits.h)."""


def confine(memory_mib: int) -> None:
    """Limit the memory, core files and output of this process, and leave Ctrl-C to its parent.

    On Linux more memory than `memory_mib` gives a `MemoryError`. NOTE: the limit is RLIMIT_DATA and not RLIMIT_AS:
    PDFium, the allocator and NumPy reserve far more address space than they ever use, which RLIMIT_AS would count,
    while RLIMIT_DATA counts what can be written to (man 2 setrlimit, since Linux 4.7). macOS heeds neither, so there
    a thread watches and ends the process with `EXIT_OUT_OF_MEMORY`. Windows has no such limit here, only time limits.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        return
    import resource  # Windows does not have it

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, MAX_OUTPUT_BYTES)
    if sys.platform == "linux":
        _lower(resource.RLIMIT_DATA, memory_mib << 20)
    else:
        threading.Thread(target=end_when_above, args=(memory_mib,), daemon=True).start()


def end_when_above(memory_mib: int) -> NoReturn:
    """Watch the memory of this process for ever and end it once it has ever had more than `memory_mib`."""
    import resource  # Windows does not have it

    unit = 1 if sys.platform == "darwin" else 1024  # bytes on macOS, KiB elsewhere: man getrusage
    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit <= memory_mib << 20:
        time.sleep(WATCH_SECONDS)
    os._exit(EXIT_OUT_OF_MEMORY)


def _lower(which: int, value: int) -> None:
    """Lower a limit; one that is lower already stays."""
    import resource  # Windows does not have it

    _, hard = resource.getrlimit(which)
    allowed = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(which, (allowed, allowed))
