"""Where the copies of lesson files go: beside them under a name that tells, and never over anything."""

from collections.abc import Sequence
from pathlib import Path

from curriclint.errors import CurriclintError, UsageError
from curriclint.files import LessonFile
from curriclint.finding import FileError
from curriclint.walking import ANNOTATED
from curriclint.wording import Text

BARE = ".clean"
"""What stands there in a copy from which the remarks were taken out."""

_NO_FOLDER = Text(
    nl="de map {folder} voor de kopie bestaat niet. Maak die eerst, of kies een andere plek met --output.",
    en="there is no folder {folder} for the copy. Make it first, or choose another place with --output.",
)
_IS_LESSON = Text(
    nl="de kopie {copy} zou over een bestand heen komen dat je opgaf. Kies een andere naam met --output.",
    en="the copy {copy} would go over a file that you named. Choose another name with --output.",
)
_IS_COPY = Text(
    nl="dit is zelf al een kopie met opmerkingen. Geef het bestand waar hij van gemaakt is, of kies een naam met "
    "--output.",
    en="this is itself a copy with remarks. Name the file that it was made of, or choose a name with --output.",
)
_TWICE = Text(
    nl="de kopie zou {copy} heten, en zo heet die van een ander bestand al. Doe ze een voor een, met --output.",
    en="the copy would be called {copy}, as is that of another file. Do them one at a time, with --output.",
)
_EXISTS = Text(
    nl="{copy} bestaat al en blijft zoals het is. Met --force komt de nieuwe kopie ervoor in de plaats.",
    en="{copy} exists already and stays as it is. With --force the new copy takes its place.",
)
_NEEDS_FOLDER = Text(
    nl="{output}: bij meer bestanden moet --output een map zijn die er al is.",
    en="{output}: for several files, --output has to be a folder that is there.",
)


def planned(
    files: Sequence[LessonFile], output: Path | None, *, word: str, force: bool
) -> tuple[list[tuple[LessonFile, Path]], list[FileError]]:
    """Return each file with the path of its copy, and what is wrong with others, before any work is done.

    `output` is a file for one copy or a folder for any number; None puts each beside its file. `word` is what the
    names of the copies get. Raises `UsageError` where `output` serves for none of them.
    """
    if output is not None and len(files) > 1 and not output.is_dir():
        raise UsageError(_NEEDS_FOLDER, output=output)
    copies: list[tuple[LessonFile, Path]] = []
    errors: list[FileError] = []
    for file in files:
        assert file.path is not None
        copy = _copy_of(file.path, output, word)
        taken = [other for _, other in copies]
        problem = _problem(file.path, copy, [one.path for one in files if one.path], taken) or exists(copy, force=force)
        if problem is None:
            copies.append((file, copy))
        else:
            errors.append(FileError(file.name, problem))
    return copies, errors


def exists(copy: Path, *, force: bool) -> CurriclintError | None:
    """Return what to say where there is such a file already, unless it may be replaced."""
    return UsageError(_EXISTS, copy=copy.as_posix()) if not force and copy.exists() else None


def _copy_of(path: Path, output: Path | None, word: str) -> Path:
    if output is not None and not output.is_dir():
        return output
    stem = path.stem.removesuffix(ANNOTATED)
    return (output or path.parent) / f"{stem}{word}{path.suffix}"


def _problem(path: Path, copy: Path, lessons: Sequence[Path], taken: Sequence[Path]) -> CurriclintError | None:
    """Return why a copy cannot go there, whatever the user allows."""
    if not copy.absolute().parent.is_dir():
        return UsageError(_NO_FOLDER, folder=copy.parent.as_posix())
    if copy.exists() and copy.samefile(path) and path.stem.endswith(ANNOTATED):
        return UsageError(_IS_COPY)
    if copy.exists() and any(lesson.samefile(copy) for lesson in lessons if lesson.exists()):
        return UsageError(_IS_LESSON, copy=copy.as_posix())
    if copy.resolve() in {other.resolve() for other in taken}:
        return UsageError(_TWICE, copy=copy.as_posix())
    return None
