"""Make the pipeline of a language out of a folder of CoNLL-U files and one of plain text.

    python training/make.py nl TREEBANKS TEXT BUILD curriclint/models/nl

Takes some two hours on two cores. What is in BUILD already is not made again, so a run that was stopped goes on.
"""

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SECOND_EPOCHS = 9
"""Of the second training, from where the first ended."""


def run(script: str, *arguments: object) -> None:
    """Run one of the scripts beside this one."""
    subprocess.run([sys.executable, str(HERE / script), *map(str, arguments)], check=True)


def make(language: str, treebanks: Path, text: Path, build: Path, target: Path) -> None:
    """Make vectors, pretrain, train twice, export and score."""
    vectors, pretrained, trained, tuned = (
        build / f"{language}-{part}" for part in ("vectors", "pretrained", "trained", "tuned")
    )
    build.mkdir(parents=True, exist_ok=True)
    if not vectors.exists():
        run("make_vectors.py", language, text, treebanks, vectors)
    if not (pretrained / "pretrained.pt").exists():
        run("pretrain.py", language, text, treebanks, vectors, pretrained)
    run("train.py", language, treebanks, vectors, trained, "--pretrained", pretrained)
    run("train.py", language, treebanks, vectors, tuned, "--trained", trained, "--epochs", SECOND_EPOCHS)
    run("export.py", language, treebanks, vectors, tuned, target)
    run("evaluate.py", target, next(treebanks.glob(f"{language}-test.conllu*")), "--per-label")
    run("decide.py", target)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=("nl", "en"))
    for name in ("treebanks", "text", "build", "target"):
        parser.add_argument(name, type=Path)
    given = parser.parse_args()
    make(given.language, given.treebanks, given.text, given.build, given.target)
