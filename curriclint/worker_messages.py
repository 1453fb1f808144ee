"""What the parent and its child processes say to each other, and how it crosses a pipe."""

import io
import pickle
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

from curriclint.errors import CurriclintError
from curriclint.finding import DocumentReport
from curriclint.ignore_list import Entry
from curriclint.language.people.corrections import Correction
from curriclint.reporters import Look
from curriclint.settings import Settings

_LENGTH = struct.Struct("<Q")


class Purpose(StrEnum):
    """What is done with each file: tell of it, write what is told into a copy, or take that out again."""

    LINT = "lint"
    ANNOTATE = "annotate"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Setup:
    """Said first to a child: what it must load, and how it must lint.

    `names` are of rules that orders may bring up, with the places where the user wrote them.
    """

    settings: Settings
    rule_folders: tuple[Path, ...]
    lexicon_folders: tuple[Path, ...]
    memory_mib: int
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with a file: `look` tells for whom it is annotated.

    `settings` go in the place of those of the run, with names of rules that are known to be right. `with_text` has a
    report bring its material along. What `ignored` names is left out of an annotated copy.
    """

    purpose: Purpose = Purpose.LINT
    look: Look = field(default_factory=Look)
    settings: Settings | None = None
    with_text: bool = False
    ignored: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """Said to a child: work on this file, or these bytes where there are any, with these corrections of people."""

    path: Path | None
    name: str
    data: bytes | None
    people: tuple[Correction, ...] = ()
    order: Order = field(default_factory=Order)


@dataclass(frozen=True, slots=True)
class Ready:
    """Said by a child: the rules are loaded."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Said by a child: this cannot be done for any file (a broken rule, an unknown name)."""

    error: CurriclintError


@dataclass(frozen=True, slots=True)
class HasRead:
    """Said by a child: reading is done, and there are so many words to lint."""

    words: int


@dataclass(frozen=True, slots=True)
class AnnotatedCopy:
    """The bytes of a copy with our remarks, and the report that they come from.

    Where remarks were taken out there is no report, and no data either if there were none.
    """

    data: bytes | None
    report: DocumentReport | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """Said by a child: what became of the file; `details` is a traceback where curriclint itself is at fault."""

    outcome: DocumentReport | AnnotatedCopy | CurriclintError
    details: str = ""


Message = Setup | Task | Ready | Refused | HasRead | Done


class _OwnTypes(pickle.Unpickler):
    """Builds nothing but curriclint's own classes, plain data and paths, whatever the bytes ask for.

    A child has read files that nobody trusts; should one ever take it over, it must not reach the parent this way.
    """

    def find_class(self, module: str, name: str) -> Any:
        if _is_own(module) and "." not in name:
            found = super().find_class(module, name)
            if (isinstance(found, type) and _is_own(found.__module__)) or (module, name) == (
                "curriclint.errors",
                "_rebuild",
            ):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a report")


def _is_own(module: str) -> bool:
    return module.startswith(("curriclint.", "pathlib"))


def send(stream: IO[bytes], message: Message) -> None:
    """Write a message to a pipe. Raises `OSError` where nobody listens any more."""
    content = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(content)))
    stream.write(content)
    stream.flush()


def receive(stream: IO[bytes]) -> Message | None:
    """Wait for a message; None where the other side has gone. Raises `pickle.UnpicklingError` for anything else."""
    header = stream.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        return None
    content = stream.read(_LENGTH.unpack(header)[0])
    if len(content) < _LENGTH.unpack(header)[0]:
        return None
    try:
        message = _OwnTypes(io.BytesIO(content)).load()
    except Exception as error:  # unpickling raises whatever the classes raise that it builds
        raise pickle.UnpicklingError(f"{type(error).__name__}: {error}") from error
    if not isinstance(message, Message):
        raise pickle.UnpicklingError(f"{type(message).__name__} is no message")
    return message
