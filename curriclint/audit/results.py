"""The results folder of an audit: whose it is, and that one run at a time writes into it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from curriclint.errors import UsageError
from curriclint.wording import Text

LOCK, RECORDS, BOOKS, INDEX, RUN = ".lock", "records", "books", "index.html", "run.json"

_IS_FILE = Text(
    nl="{folder}: dit is een bestand. Geef met --output de naam van een map.",
    en="{folder}: this is a file. Give --output the name of a folder.",
)
_NOT_OURS = Text(
    nl="{folder}: deze map bestaat al en is niet van een audit. Kies een nieuwe of lege map, zodat er niets "
    "overschreven wordt.",
    en="{folder}: this folder exists and is not from an audit. Choose a new or empty one, so that nothing is "
    "written over.",
)
_NOT_MADE = Text(
    nl="{folder}: deze map kon niet worden gemaakt ({what}). Kies een andere plek.",
    en="{folder}: this folder could not be made ({what}). Choose another place.",
)
_IN_USE = Text(
    nl="{folder}: een andere audit is met deze map bezig. Wacht tot die klaar is, of kies een andere map.",
    en="{folder}: another audit is working in this folder. Wait until it is done, or choose another folder.",
)


@contextmanager
def results_folder(folder: Path) -> Iterator[Path]:
    """Give the folder, made if need be, for this run alone.

    The lock is one of the system's, so that it goes with the process however that ends. Raises `UsageError` where the
    folder holds other things than an audit, cannot be made, or another run is at work in it.
    """
    check_results(folder)
    try:
        (folder / RECORDS).mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK, timeout=0)
        lock.acquire()
    except Timeout as error:
        raise UsageError(_IN_USE, folder=folder) from error
    except OSError as error:
        raise UsageError(_NOT_MADE, folder=folder, what=error.strerror or error) from error
    try:
        yield folder
    finally:
        lock.release()


def check_results(folder: Path) -> None:
    """Raise `UsageError` where an audit should not write into `folder`."""
    if folder.exists() and not folder.is_dir():
        raise UsageError(_IS_FILE, folder=folder)
    if folder.is_dir() and any(folder.iterdir()) and not is_results(folder):
        raise UsageError(_NOT_OURS, folder=folder)


def is_results(folder: Path) -> bool:
    """Tell whether a folder holds an audit, be it one that was cut short."""
    return (folder / RECORDS).is_dir() or (folder / RUN).is_file()


def clear_pages(folder: Path) -> None:
    """Take away what tells that the results are complete, and what this run may not write anew."""
    (folder / RUN).unlink(missing_ok=True)
    for table in folder.glob("*.parquet"):
        table.unlink()
    shutil.rmtree(folder / BOOKS, ignore_errors=True)
    (folder / BOOKS).mkdir(parents=True, exist_ok=True)
