"""How much time and memory one lesson file may take."""

from dataclasses import dataclass

READ_SECONDS = 15.0
"""Default time for reading one file, in seconds of the processor. Books of 500 pages take a few; see benchmarks/."""
MEMORY_MIB = 1024
"""Default memory of a child process, in MiB. A quarter of the laptop that many teachers have, which has 4 GiB."""
WORDS_PER_READ_TIME = 7500
"""For so many words the time for reading is added once: 2 s per 1,000 words by default, ten times what is needed."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost before it is given up; a slow machine is served by more `read_seconds`."""

    read_seconds: float = READ_SECONDS
    memory_mib: int = MEMORY_MIB

    def lint_seconds(self, words: int) -> float:
        """Return the time for linting a text of so many words, in seconds of the processor.

        The first file of a process loads spaCy and a pipeline, which takes about a second, or ten from a slow disk.
        """
        return self.read_seconds * (1 + words / WORDS_PER_READ_TIME)
