"""Where the data lies that comes with curriclint: rules, lexicons and trained pipelines."""

from pathlib import Path

from curriclint.wording import Language


def shipped_folder(name: str) -> Path:
    """Return the folder `name` of an installed curriclint, or that of the source tree."""
    package = Path(__file__).parent
    installed = package / "data" / name
    return installed if installed.is_dir() else package.parent / name


def shipped_pipeline(language: Language) -> Path:
    """Return the folder of the trained pipeline of a language."""
    return Path(__file__).parent / "models" / language
