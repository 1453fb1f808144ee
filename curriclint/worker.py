"""The child process: take one file after another from standard input, read it, lint or annotate it, and answer.

It is started by `worker_process.py`. A file can make it hang, crash or fill its memory; the parent then ends it and
starts another.
"""

import faulthandler
import hashlib
import os
import re
import sys
import threading
import traceback
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from curriclint.annotators import Annotator, annotators
from curriclint.confinement import EXIT_FAULT, EXIT_OUT_OF_MEMORY, confine
from curriclint.document import Document
from curriclint.engine import Linter
from curriclint.errors import CurriclintError, InternalError, ReadError
from curriclint.ignore_list import without_ignored
from curriclint.linting import load_linter
from curriclint.readers import load_bytes, read_bytes
from curriclint.readers.sniffing import format_of
from curriclint.settings import Settings
from curriclint.wording import Text
from curriclint.worker_messages import (
    AnnotatedCopy,
    Done,
    HasRead,
    Message,
    Purpose,
    Ready,
    Refused,
    Setup,
    Task,
    receive,
    send,
)

LINTERS_KEPT = 4
"""Sets of choices whose rules stay ready in a child; each takes a few MiB."""
LONGEST_WHAT = 200
"""Characters of a Python exception that are told in the one line of an internal error."""

_NO_ANNOTATOR = Text(
    nl="in platte tekst is geen plaats voor opmerkingen; dat kan in Word, pdf en Markdown (.md). Een verslag kan wel: "
    "gebruik `curriclint check`.",
    en="plain text has no place for remarks; Word, PDF and Markdown (.md) have. A report is possible: use "
    "`curriclint check`.",
)

_FOLDERS = re.compile(r"(?:\b[A-Za-z]:)?[\\/](?:[^\\/\s'\"()]+[\\/])+")
"""The folders of an absolute path: a report says nothing of the computer that it was made on."""


def main() -> None:
    """Do what the parent asks until it goes away."""
    commands, replies = _take_streams()
    faulthandler.enable()
    setup = receive(commands)
    if not isinstance(setup, Setup):
        return
    tasks: SimpleQueue[Task] = SimpleQueue()
    threading.Thread(target=_listen, args=(commands, tasks), daemon=True).start()
    confine(setup.memory_mib)
    status = EXIT_FAULT
    try:
        _work(setup, tasks, replies)
        status = 0
    except MemoryError:
        status = EXIT_OUT_OF_MEMORY
    except BrokenPipeError:
        status = 0
    except Exception:  # the last chance to say what went wrong
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        # NOTE: an orderly exit would wait for the listening thread, and say so on standard error.
        os._exit(status)


def answers(task: Task, linter: Linter) -> Iterator[Message]:
    """Yield what there is to say of one file: that it is read, and what came of it. Lets `MemoryError` through."""
    work = {Purpose.LINT: _lint, Purpose.ANNOTATE: _annotate, Purpose.REMOVE: _remove}[task.order.purpose]
    try:
        yield from work(task, linter)
    except InternalError as error:
        yield Done(error, traceback.format_exc())
    except CurriclintError as error:
        yield Done(error)
    except MemoryError:
        raise
    except Exception as error:  # the boundary: a fault of ours costs one file, not the run
        yield Done(InternalError(_described(error)), traceback.format_exc())


def _lint(task: Task, linter: Linter) -> Iterator[Message]:
    data = _data_of(task)
    document = read_bytes(data, task.name)
    yield _has_read(document)
    report = replace(linter.lint(document, task.people), digest=hashlib.sha256(data).hexdigest())
    yield Done(linter.with_text(report, document) if task.order.with_text else report)


def _annotate(task: Task, linter: Linter) -> Iterator[Message]:
    data = _data_of(task)
    annotator = _annotator_for(data, task.name)
    # What is linted is what the remarks are put into: places count runs, and those of an earlier copy are others.
    data = annotator.without_ours(data, task.name)
    document = read_bytes(data, task.name)
    yield _has_read(document)
    report = without_ignored(linter.lint(document, task.people), task.order.ignored, date.today())
    yield Done(AnnotatedCopy(annotator.annotate(data, document, report, task.order.look), report))


def _remove(task: Task, _linter: Linter) -> Iterator[Message]:
    data = _data_of(task)
    bare = _annotator_for(data, task.name).without_ours(data, task.name)
    yield Done(AnnotatedCopy(None if bare is data else bare))


def _annotator_for(data: bytes, name: str) -> Annotator:
    format_ = format_of(data, name)
    known = annotators()
    if format_ not in known:
        raise ReadError(_NO_ANNOTATOR)
    return known[format_]


def _has_read(document: Document) -> HasRead:
    return HasRead(sum(len(block.text.split()) for block in document.blocks))


def _take_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Keep standard input and output for messages, and give everybody else in this process a harmless one.

    Standard error is a file of the parent's. What native libraries print goes there too, instead of between messages.
    """
    commands, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return commands, replies


def _listen(commands: IO[bytes], tasks: "SimpleQueue[Task]") -> None:
    """Hand on tasks; end the process, in the middle of whatever it does, once the parent is gone."""
    while isinstance(task := receive(commands), Task):
        tasks.put(task)
    os._exit(0)


def _work(setup: Setup, tasks: "SimpleQueue[Task]", replies: IO[bytes]) -> None:
    try:
        folders = {"rule_folders": setup.rule_folders, "lexicon_folders": setup.lexicon_folders}
        linter = load_linter(setup.settings, names=setup.names, with_proofs=False, **folders)
    except CurriclintError as error:
        send(replies, Refused(error))
        return
    send(replies, Ready())

    @lru_cache(maxsize=LINTERS_KEPT)
    def linter_with(settings: Settings) -> Linter:
        return Linter(linter.book, settings)

    while True:
        task = tasks.get()
        _forget_output()
        chosen = task.order.settings
        for message in answers(task, linter if chosen is None else linter_with(chosen)):
            send(replies, message)


def _forget_output() -> None:
    """Empty the file of standard error: what is in it, and how full it is, is the affair of the file before."""
    os.lseek(2, 0, os.SEEK_SET)
    os.ftruncate(2, 0)


def _data_of(task: Task) -> bytes:
    return load_bytes(task.path or Path(task.name)) if task.data is None else task.data


def _described(error: Exception) -> str:
    """Return an exception and the place in curriclint where it arose, in one short line."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "curriclint" in Path(frame.filename).parts] or frames
    said = _FOLDERS.sub("", " ".join(str(error).split()))[:LONGEST_WHAT]
    where = "/".join(Path(own[-1].filename).parts[-2:])
    return f"{type(error).__name__} in {where}:{own[-1].lineno}" + (f": {said}" if said else "")
