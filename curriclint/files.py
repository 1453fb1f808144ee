"""Find the lesson files among the paths that the user gives."""

import glob
import os
import re
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from curriclint.errors import CurriclintError, ReadError
from curriclint.finding import FileError
from curriclint.language.people.corrections import Correction
from curriclint.readers.refusals import WHAT_IS_READ, is_no_ordinary_file, is_unreadable
from curriclint.settings import Settings
from curriclint.wording import Text

STANDARD_INPUT = "-"
EMPTY_PATH = '""'
"""What is told of an empty path, which `Path` would take for the current folder."""
SHOWN_OTHER_ENDINGS = 3
"""How many endings of other files are named where a folder has no lessons."""

_UNSHOWABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Control characters, direction overrides, and bytes of a file name that are no UTF-8 (lone surrogates, PEP 383)."""


@dataclass(frozen=True, slots=True)
class LessonFile:
    """A file to lint: `name` is how it is called in reports; `data` its content where it does not come from `path`.

    `people` are what its author puts right in the table of people. `settings` go in the place of those of the run.
    """

    path: Path | None
    name: str
    data: bytes | None = None
    people: tuple[Correction, ...] = ()
    settings: Settings | None = None


def collect(
    paths: Sequence[str | os.PathLike[str]],
    *,
    exclude: Sequence[str] = (),
    exclude_root: Path | None = None,
    standard_input: LessonFile | None = None,
    expand_globs: bool = os.name == "nt",
) -> tuple[list[LessonFile], list[FileError]]:
    """Return the lesson files among the paths, each once, in the order given; and what is wrong with other paths.

    A file that is named is always taken. A folder gives the Word, PDF, Markdown and text files in it and below it,
    sorted; see `walking.lessons_in` for what is passed over. `exclude` holds patterns as in a .gitignore file, relative
    to `exclude_root` (default: the current folder). "-" stands for `standard_input`. Names are the paths as they were
    given, with "/" between parts. Shells on Windows leave `*.docx` to programs, so there it is expanded.
    """
    files: dict[str, LessonFile] = {}
    errors: list[FileError] = []
    for given in _expanded([os.fspath(path) for path in paths], expand_globs):
        if given == STANDARD_INPUT and standard_input is not None:
            files.setdefault(STANDARD_INPUT, standard_input)
            continue
        path = Path(given or EMPTY_PATH)
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            errors.append(_wrong(path, error))
            continue
        if stat.S_ISDIR(mode):
            found, wrong = _in_folder(path, exclude, exclude_root or Path())
            errors += wrong
        elif stat.S_ISREG(mode):
            found = [path]
        else:
            found = []
            errors.append(FileError(shown(path), is_no_ordinary_file()))
        for one in found:
            files.setdefault(os.path.normcase(os.path.realpath(one)), LessonFile(one, shown(one)))
    return list(files.values()), errors


def shown(path: Path) -> str:
    """Return a path as it is written in reports: "/" between parts, and no character that a terminal would obey."""
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", path.as_posix())


def _expanded(paths: Sequence[str], expand_globs: bool) -> Iterator[str]:
    for path in paths:
        if expand_globs and glob.has_magic(path) and not os.path.lexists(path):
            yield from sorted(glob.glob(path, recursive=True)) or [path]  # noqa: PTH207 - the pattern may be absolute
        else:
            yield path


def _in_folder(folder: Path, exclude: Sequence[str], exclude_root: Path) -> tuple[list[Path], list[FileError]]:
    # A single file needs nothing of what walking needs.
    from curriclint.walking import Walk

    walk = Walk(folder, exclude, exclude_root)
    found = list(walk.lessons())
    errors = [_wrong(path, error) for path, error in walk.unreadable]
    if not found and not errors:
        errors.append(FileError(shown(folder), _no_lessons(walk.other_endings, walk.excluded)))
    return found, errors


def _wrong(path: Path, error: OSError | ValueError) -> FileError:
    if isinstance(error, OSError):
        return FileError(shown(path), is_unreadable(error))
    return FileError(shown(path), is_unreadable(FileNotFoundError(2, str(error))))


def _no_lessons(others: Counter[str], excluded: int) -> CurriclintError:
    """Say that a folder holds no lessons, and what it does hold."""
    common = ", ".join(f"{count} × {ending}" for ending, count in others.most_common(SHOWN_OTHER_ENDINGS))
    return ReadError(
        Text(
            nl=f"in deze map staan geen lesbestanden ({WHAT_IS_READ.nl})."
            "{held_nl}{left_out_nl} Kies een andere map, of geef een "
            "bestand.",
            en=f"this folder holds no lesson files ({WHAT_IS_READ.en})."
            "{held_en}{left_out_en} Choose another folder, or give a file.",
        ),
        held_nl=f" Wel: {common}." if common else "",
        held_en=f" What it holds: {common}." if common else "",
        left_out_nl=f" Door `exclude` of .gitignore overgeslagen: {excluded}." if excluded else "",
        left_out_en=f" Left out by `exclude` or .gitignore: {excluded}." if excluded else "",
    )
