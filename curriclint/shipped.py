"""Where the data lies that comes with curriclint: rules, lexicons and trained pipelines."""

from pathlib import Path


def shipped_folder(name: str) -> Path:
    """Return the folder `name` of an installed curriclint, or that of the source tree."""
    package = Path(__file__).parent
    installed = package / "data" / name
    return installed if installed.is_dir() else package.parent / name
