"""Let child processes, and this one, start with tips and lexicons and without the rules that come with curriclint.

Tests of processes and files start many children: what those look for is not the rules, which take time to load and are
being worked on.
"""

import shutil
from pathlib import Path

from curriclint import linting
from curriclint.shipped import shipped_folder

START = """\
import pathlib
from curriclint import linting

shipped = linting.shipped_folder
linting.shipped_folder = lambda name: pathlib.Path(__file__).parent / name if name == "rules" else shipped(name)
"""
"""What a child imports at its start."""


def start_with_few_rules(folder: Path, patch, more=""):
    """Make `folder` what children start with, and `more` what else they do then."""
    (folder / "rules").mkdir()
    shutil.copy(shipped_folder("rules") / "tips.yaml", folder / "rules")
    (folder / "sitecustomize.py").write_text(START + more)
    patch.setenv("PYTHONPATH", str(folder))
    patch.setattr(linting, "shipped_folder", lambda name: folder / name if name == "rules" else shipped_folder(name))
