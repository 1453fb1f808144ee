"""What decides what is said of a file: a key that changes whenever one of these things does.

Content decides, not times: but for the trained pipelines, 40 MB that would take longer to hash than a file to lint.
"""

import hashlib
import platform
from collections.abc import Iterable, Sequence
from dataclasses import fields
from functools import cache
from importlib.metadata import PackageNotFoundError, entry_points, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from curriclint import __version__
from curriclint.files import LessonFile
from curriclint.settings import Settings
from curriclint.shipped import installed_folders, shipped_folder

READABLE = ("*.yaml", "*.yml", "*.tsv")
"""Files of a rule or lexicon folder that tell what is linted."""
CODE = ("*.py", "*.tsv", "*.yaml")
"""Files of our own package that are hashed by content; others by size and time of change."""
LIBRARIES = ("numpy", "pdfminer.six", "pyromark", "pypdfium2", "python-docx", "spacy", "thinc", "lxml", "PyYAML")
"""Libraries that read files and work out grammar."""


class LintKeys:
    """Keys of files that are linted in one run, with the user's own rule and lexicon folders.

    `with_text` tells that reports bring their material along.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        rule_folders: Sequence[Path] = (),
        lexicon_folders: Sequence[Path] = (),
        with_text: bool = False,
    ) -> None:
        self._settings = settings
        self._general = (
            code_hash(Path(__file__).parent),
            rules_hash(rule_folders, lexicon_folders),
            repr(_surroundings()),
            str(with_text),
        )

    def of(self, file: LessonFile, digest: str) -> str:
        """Return the key of a file with the SHA-256 `digest` of its bytes.

        Two files share one if their content, ending, corrections of people and way of linting are the same.
        """
        settings = file.settings or self._settings
        pipelines = [_stamps(name) for _, name in settings.pipelines]
        chosen = repr(told_settings(settings)), repr(pipelines), repr(file.people)
        told = (digest, Path(file.name).suffix.lower(), *chosen, *self._general)
        return hashlib.sha256("\0".join(told).encode("utf-8", "backslashreplace")).hexdigest()


def digest_of(file: LessonFile) -> str:
    """Return the SHA-256 of the bytes of a file, in hexadecimal. Raises `OSError`."""
    if file.data is not None or file.path is None:
        return hashlib.sha256(file.data or b"").hexdigest()
    with file.path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def rules_hash(rule_folders: Iterable[Path], lexicon_folders: Iterable[Path]) -> str:
    """Return a hash of all rules and lexicons, the user's own included; where folders lie makes no difference."""
    shipped = (shipped_folder("rules"), shipped_folder("lexicons"))
    installed = (*installed_folders("rules"), *installed_folders("lexicons"))
    digest = hashlib.sha256()
    for folder in (*shipped, *installed, *rule_folders, *lexicon_folders):
        digest.update(b"folder\0")
        for file in files_that_count(folder):
            digest.update(_told(file, folder, _content(file)))
    return digest.hexdigest()


def told_settings(settings: Settings) -> dict[str, Any]:
    """Return settings as plain data, sorted, with the versions of pipelines that are not ours."""
    told: dict[str, Any] = {}
    for field in fields(settings):
        value = getattr(settings, field.name)
        told[field.name] = sorted(value) if isinstance(value, frozenset) else value
    told["pipelines"] = {language: [name, _version(name)] for language, name in settings.pipelines}
    return told


def files_that_count(folder: Path) -> list[Path]:
    """Return the files of a rule or lexicon folder that tell what is linted, in the same order everywhere."""
    return _sorted(folder, READABLE)


@cache
def code_hash(package: Path) -> str:
    """Return a hash of curriclint itself, so that a change in a source tree counts as well as a new version."""
    digest = hashlib.sha256(__version__.encode())
    by_content = set(_sorted(package, CODE))
    for file in _sorted(package, ("*",)):
        if "__pycache__" not in file.parts and file.is_file():
            digest.update(_told(file, package, _content(file) if file in by_content else _stamp(file)))
    return digest.hexdigest()


def _surroundings() -> list[str]:
    """Return what else takes part: Python, libraries, and check kinds of installed packages."""
    versions = [f"{name} {_version(name)}" for name in LIBRARIES]
    checkers = entry_points(group="curriclint.checkers")
    kinds = sorted(f"{one.name} {one.value} {one.dist and one.dist.version}" for one in checkers)
    return [platform.python_version(), platform.machine(), *versions, *kinds]


def _sorted(folder: Path, patterns: Iterable[str]) -> list[Path]:
    found = {file for pattern in patterns for file in folder.rglob(pattern)}
    return sorted(found, key=lambda file: file.relative_to(folder).as_posix())


def _told(file: Path, folder: Path, what: str) -> bytes:
    return f"{file.relative_to(folder).as_posix()}\0{what}\0".encode("utf-8", "surrogateescape")


def _content(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _stamp(file: Path) -> str:
    status = file.stat()
    return f"{status.st_size} {status.st_mtime_ns}"


def _stamps(pipeline: str) -> list[str]:
    """Return size and time of change of the files of a pipeline, which is a folder or an installed package."""
    spec = None if Path(pipeline).is_dir() else find_spec(pipeline) if pipeline.isidentifier() else None
    folders = [Path(pipeline)] if spec is None else map(Path, spec.submodule_search_locations or ())
    return [_stamp(file) for folder in folders for file in _sorted(folder, ("*",)) if file.is_file()]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
