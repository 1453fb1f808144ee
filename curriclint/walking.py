"""Walk through a folder and give the lesson files in it, passing over what people do not mean."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from curriclint.ignoring import IgnoreRules, git_rules_above, git_rules_in, ignore_rules, is_ignored
from curriclint.readers.sniffing import holds_lesson

LESSON_ENDINGS = frozenset({".md", ".markdown", ".txt", ".docx", ".docm", ".dotx", ".pdf"})
"""Endings, in lower case, of files that are taken without a look; others only if they turn out to be PDF or Word."""
OTHER_PEOPLES_FOLDERS = frozenset({"node_modules", "__pycache__", "__macosx", "site-packages"})
"""Folders, in lower case, that programs fill. Hidden ones and virtual environments are passed over as well."""
LOCK_FILE_START = "~$"
"""How the small file is called that Office keeps beside an open document."""

ANNOTATED = ".curriclint"
"""What stands in front of the ending of a copy with our remarks: lesson.curriclint.docx."""

_DIGITS = re.compile(r"(\d+)", re.ASCII)


@dataclass(slots=True)
class Walk:
    """One walk through `folder`; after `lessons()` the other fields tell what was passed over."""

    folder: Path
    exclude: Sequence[str] = ()
    exclude_root: Path = field(default_factory=Path)
    unreadable: list[tuple[Path, OSError]] = field(default_factory=list)
    other_endings: Counter[str] = field(default_factory=Counter)
    excluded: int = 0
    _seen: set[str] = field(default_factory=set)
    _rules: list[IgnoreRules] = field(default_factory=list)

    def lessons(self) -> Iterator[Path]:
        """Yield the lesson files, each folder's own before those of its subfolders, in the order people count in.

        Passed over are hidden files and folders, folders that programs fill, what git ignores and what `exclude`
        names, lock files of Office, copies with our remarks, other kinds of file, and links to folders (which may
        lead anywhere, or round in circles). Links to files are followed.
        """
        root = self.folder.resolve()
        self._rules = [ignore_rules(self.exclude_root.resolve(), self.exclude)]
        inherited = git_rules_above(root)
        if not is_ignored(root, inherited, folder=True):
            self._rules += inherited
        yield from self._walk(self.folder, root)

    def _walk(self, folder: Path, real: Path) -> Iterator[Path]:
        """Walk through `folder` as it is called, which lies at `real`."""
        # NOTE: a junction of Windows can lead round in circles and is no symbolic link.
        self._seen.add(os.path.realpath(folder))
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: counting_order(entry.name))
        except OSError as error:
            self.unreadable.append((folder, error))
            return
        before = len(self._rules)
        self._rules += git_rules_in(real)
        subfolders = []
        for entry in entries:
            if entry.name.startswith((".", LOCK_FILE_START)) or PurePath(entry.name).stem.endswith(ANNOTATED):
                continue
            path = folder / entry.name
            try:
                is_folder = entry.is_dir(follow_symlinks=False)
            except OSError:
                continue
            if is_ignored(real / entry.name, self._rules, folder=is_folder):
                self.excluded += 1
            elif is_folder:
                if not is_other_peoples(path):
                    subfolders.append(path)
            elif entry.is_file() and self._is_lesson(path):
                yield path
        for path in subfolders:
            if os.path.realpath(path) not in self._seen:
                yield from self._walk(path, real / path.name)
        del self._rules[before:]

    def _is_lesson(self, path: Path) -> bool:
        ending = path.suffix.lower()
        if ending in LESSON_ENDINGS:
            return True
        try:
            with path.open("rb") as stream:
                if holds_lesson(stream):
                    return True
        except OSError:
            pass
        self.other_endings[ending or path.name] += 1
        return False


def is_other_peoples(folder: Path) -> bool:
    """Tell whether a program filled this folder: packages, caches, a virtual environment."""
    return folder.name.lower() in OTHER_PEOPLES_FOLDERS or (folder / "pyvenv.cfg").exists()


def counting_order(name: str) -> tuple[list[str | int], str]:
    """Return a key that puts "les 2" before "les 10", whatever the case of the letters."""
    return [int(part) if part.isascii() and part.isdigit() else part for part in _DIGITS.split(name.casefold())], name
