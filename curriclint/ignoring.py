"""Tell which files git ignores or the configuration excludes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True)
class IgnoreRules:
    """Patterns of one .gitignore file or of the configuration, relative to `folder`, a real path."""

    folder: Path
    spec: GitIgnoreSpec


def ignore_rules(folder: Path, lines: Iterable[str]) -> IgnoreRules:
    """Return patterns relative to `folder`, a real path; lines that are no pattern are passed over, as git does."""
    return IgnoreRules(folder, GitIgnoreSpec.from_lines(filter(is_pattern, lines)))


def is_ignored(path: Path, rules: Sequence[IgnoreRules], *, folder: bool) -> bool:
    """Tell whether the patterns name this very path; the last file that says anything about it decides."""
    for one in reversed(rules):
        if path.is_relative_to(one.folder) and path != one.folder:
            verdict = one.spec.check_file(path.relative_to(one.folder).as_posix() + ("/" if folder else ""))
            if verdict.include is not None:
                return verdict.include
    return False


def git_rules_in(folder: Path) -> list[IgnoreRules]:
    """Return the patterns of the .gitignore file of a folder, if it has one that can be read."""
    try:
        text = (folder / ".gitignore").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return [ignore_rules(folder, text.splitlines())]


def is_pattern(line: str) -> bool:
    """Tell whether a line of a .gitignore file can be understood."""
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True


def git_rules_above(folder: Path) -> list[IgnoreRules]:
    """Return the patterns of the folders between the root of the repository and `folder`, which is not included."""
    above: list[Path] = []
    for parent in (folder, *folder.parents):
        if parent != folder:
            above.append(parent)
        if (parent / ".git").exists():
            return [rules for one in reversed(above) for rules in git_rules_in(one)]
    return []
