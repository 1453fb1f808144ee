"""How far an audit is and how long it still takes, on standard error, for people who wait at a terminal."""

import sys
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from curriclint.audit.run import Step
from curriclint.cli.terminal import complain
from curriclint.files import LessonFile
from curriclint.wording import Language, Text

_FILES = Text(nl="bestanden", en="files")
_LEFT = Text(nl="te gaan", en="to go")
LEAST_BYTES = 2_000
"""What a file counts for at least: even an empty one takes a moment."""


class AuditProgress:
    """A bar that grows by the size of files, since a book takes a hundred times as long as a lesson.

    `done` counts the files. Nothing is drawn where standard error is no terminal, or if it should be `quiet`.
    """

    def __init__(self, files: Sequence[LessonFile], language: Language, *, quiet: bool) -> None:
        self.done = 0
        self._weights = [_weight(file) for file in files]
        self._total = len(files)
        self._progress = Progress(
            BarColumn(bar_width=30),
            TextColumn("{task.fields[done]}/{task.fields[files]} " + _FILES.say(language)),
            TimeRemainingColumn(compact=True),
            TextColumn(_LEFT.say(language)),
            console=Console(stderr=True),
            transient=True,
            disable=quiet or not sys.stderr.isatty(),
        )
        self._bar = self._progress.add_task("", total=sum(self._weights), done=0, files=self._total)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def advance(self, step: Step) -> None:
        """Tell of a file that is dealt with; one that was kept from an earlier run tells nothing of the time left."""
        self.done += 1
        weight = self._weights[step.number]
        if step.kept:
            self._progress.update(self._bar, total=(self._progress.tasks[0].total or 0) - weight, done=self.done)
        else:
            self._progress.update(self._bar, advance=weight, done=self.done)

    def say(self, line: str) -> None:
        """Write a line above the bar."""
        if self._progress.disable:
            complain(line)
        else:
            self._progress.console.print(line, markup=False, highlight=False, soft_wrap=True)


def _weight(file: LessonFile) -> int:
    try:
        return max(LEAST_BYTES, file.path.stat().st_size if file.path else len(file.data or b""))
    except OSError:
        return LEAST_BYTES
