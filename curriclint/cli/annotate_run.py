"""A run that writes copies: each as soon as it is ready, so that what goes wrong with one costs only that one."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from curriclint.batch import annotate_files
from curriclint.cli.copies import exists
from curriclint.cli.lint_run import ignore_list
from curriclint.cli.progress import with_progress
from curriclint.cli.unused_corrections import unused_corrections
from curriclint.config import Config, settings_of
from curriclint.errors import CurriclintError, UsageError
from curriclint.files import LessonFile, collect, shown
from curriclint.finding import FileError
from curriclint.path_settings import with_settings
from curriclint.people_file import with_people
from curriclint.reporters import Look
from curriclint.reporters import text_words as words
from curriclint.reporters.text_finding import is_idea
from curriclint.whole_file import write_whole
from curriclint.wording import Text
from curriclint.worker_messages import AnnotatedCopy, Purpose

_IS_FOLDER = Text(
    nl="dit is een map. Noem de bestanden zelf, bijvoorbeeld {folder}/*.docx.",
    en="this is a folder. Name the files themselves, such as {folder}/*.docx.",
)
_WRITTEN = Text(nl="{copy}: {remarks}", en="{copy}: {remarks}")
_REMOVED = Text(nl="{copy}: zonder de opmerkingen van curriclint", en="{copy}: without the remarks of curriclint")
_NOTHING_TO_REMOVE = Text(
    nl="{file}: hier staan geen opmerkingen van curriclint in, dus er is geen kopie gemaakt",
    en="{file}: there are no remarks of curriclint in it, so no copy was made",
)


def named_files(paths: Sequence[str]) -> tuple[list[LessonFile], list[FileError]]:
    """Return the files that were named, each once, and what is wrong with other paths; a folder is one of those."""
    folders = [path for path in paths if Path(path).is_dir() and path]
    errors = [
        FileError(shown(Path(path)), UsageError(_IS_FOLDER, folder=Path(path).as_posix().rstrip("/")))
        for path in folders
    ]
    files, others = collect([path for path in paths if path not in folders])
    return files, [*errors, *others]


def annotate_all(  # noqa: PLR0913 - each is a choice of its own
    copies: Sequence[tuple[LessonFile, Path]],
    config: Config,
    look: Look,
    screen: Look,
    purpose: Purpose,
    *,
    force: bool,
) -> Iterator[str | FileError]:
    """Write the copies, and yield for each file one line that tells of its copy, or why there is none.

    Lines about the whole run come last.
    """
    files = with_settings(with_people([file for file, _ in copies], config), config)
    outcomes = annotate_files(
        files,
        settings_of(config),
        look=look,
        purpose=purpose,
        rule_folders=config.rules,
        lexicon_folders=config.lexicons,
        names=config.places_of_names(),
        ignored=ignore_list(config),
        workers=config.jobs,
        limits=config.limits,
    )
    told = with_progress(outcomes, [one.name for one in files], screen)
    linted = []
    for file, (_, copy), outcome in zip(files, copies, told, strict=True):
        if isinstance(outcome, FileError):
            yield outcome
            continue
        if outcome.report is not None:
            linted.append((file, outcome.report))
        try:
            yield _write(file, copy, outcome, look, force=force)
        except CurriclintError as error:
            yield FileError(file.name, error)
    for note in unused_corrections(linted):
        yield note.text.say(look.ui or look.fallback, **note.facts)


def _write(file: LessonFile, copy: Path, outcome: AnnotatedCopy, look: Look, *, force: bool) -> str:
    language = look.ui or (outcome.report and outcome.report.language) or look.fallback
    if outcome.data is None:
        return _NOTHING_TO_REMOVE.say(language, file=file.name)
    # Some other program may have made such a file in the meantime.
    problem = exists(copy, force=force)
    if problem is not None:
        raise problem
    write_whole(copy, outcome.data)
    if outcome.report is None:
        return _REMOVED.say(language, copy=shown(copy))
    count = sum(not is_idea(finding) for finding in outcome.report.findings)
    return _WRITTEN.say(language, copy=shown(copy), remarks=words.REMARK.count(count, language))
