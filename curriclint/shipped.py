"""Where the data lies that comes with curriclint: rules, lexicons and trained pipelines."""

from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from curriclint.wording import Language


def shipped_folder(name: str) -> Path:
    """Return the folder `name` of an installed curriclint, or that of the source tree."""
    package = Path(__file__).parent
    installed = package / "data" / name
    return installed if installed.is_dir() else package.parent / name


def installed_folders(name: str) -> tuple[Path, ...]:
    """Return the folders `name` (rules, lexicons) that installed packages offer, in the order of their names.

    A package offers one under an entry point of the group "curriclint.rules" or "curriclint.lexicons": `package` is its
    own folder, `package:folder` a folder in it. Nothing of it is run, but that its parent packages are imported.
    """
    found = [
        (entry.attr, folder)
        for entry in sorted(entry_points(group=f"curriclint.{name}"), key=lambda one: one.name)
        if (spec := find_spec(entry.module)) is not None
        for folder in spec.submodule_search_locations or ()
    ]
    return tuple(Path(folder, *attribute.split(".")) if attribute else Path(folder) for attribute, folder in found)


def shipped_pipeline(language: Language) -> Path:
    """Return the folder of the trained pipeline of a language."""
    return Path(__file__).parent / "models" / language
