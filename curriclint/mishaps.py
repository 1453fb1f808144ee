"""What is said when a child process takes too much or goes: of the file that it worked on, or of the whole run."""

import math

from curriclint.confinement import EXIT_FAULT, EXIT_OUT_OF_MEMORY
from curriclint.errors import CurriclintError, InternalError, ReadError, UsageError
from curriclint.limits import Limits
from curriclint.wording import Text

NATIVE_OUT_OF_MEMORY = "memory allocation of"
"""How the last words of a program in Rust begin when it gets no memory."""


def why_gone(ending: str, limits: Limits) -> CurriclintError:
    """Return what is wrong with a file whose child went; `ending` is from `WorkerProcess.ending`."""
    if ending == str(EXIT_OUT_OF_MEMORY):
        return _takes_too_much_memory(limits)
    if ending == str(EXIT_FAULT):
        return InternalError("a child process failed")
    return _stopped_its_reader(ending)


def why_not_started(ending: str, last_words: str, limits: Limits) -> CurriclintError:
    """Return why a child went before it had loaded the rules; `last_words` is what it wrote on standard error."""
    # NOTE: the native code of pydantic aborts where Python would raise a `MemoryError`, and says this first.
    has_aborted = ending == "SIGABRT" and NATIVE_OUT_OF_MEMORY in last_words
    if has_aborted or ending == str(EXIT_OUT_OF_MEMORY):
        return _too_little_memory(limits)
    failure = InternalError("a child process did not start")
    failure.add_note(last_words)
    return failure


def takes_too_long(limits: Limits) -> ReadError:
    """Return what is wrong with a file that took more time than it may."""
    return ReadError(
        Text(
            nl="het lezen of bekijken duurde langer dan mag ({seconds} seconden, en meer voor lange teksten). Splits "
            "het bestand, of geef meer tijd met `limits: seconds` in .curriclint.yaml.",
            en="reading or checking it took longer than allowed ({seconds} seconds, more for long texts). Split the "
            "file, or allow more time with `limits: seconds` in .curriclint.yaml.",
        ),
        seconds=math.ceil(limits.read_seconds),
    )


def _takes_too_much_memory(limits: Limits) -> ReadError:
    return ReadError(
        Text(
            nl="het bestand vraagt meer geheugen dan mag ({memory} MiB). Splits het, verklein de plaatjes, of geef "
            "meer met `limits: memory_mib` in .curriclint.yaml.",
            en="the file takes more memory than allowed ({memory} MiB). Split it, shrink its pictures, or allow more "
            "with `limits: memory_mib` in .curriclint.yaml.",
        ),
        memory=limits.memory_mib,
    )


def _too_little_memory(limits: Limits) -> UsageError:
    return UsageError(
        Text(
            nl="limits.memory_mib is {memory} en dat is te weinig om de regels te laden. Geef meer, bijvoorbeeld 1024.",
            en="limits.memory_mib is {memory}, too little to load the rules. Allow more, for instance 1024.",
        ),
        memory=limits.memory_mib,
    )


def _stopped_its_reader(ending: str) -> ReadError:
    return ReadError(
        Text(
            nl="het leesprogramma liep vast op dit bestand ({ending}); het is waarschijnlijk beschadigd. Open het in "
            "het programma waarmee het is gemaakt en sla het opnieuw op.",
            en="the program that reads it broke down on this file ({ending}); the file is probably damaged. Open it in "
            "the program that it was made with and save it again.",
        ),
        ending=ending,
    )
