"""Read plain text in volume."""

import gzip
from collections.abc import Iterator
from pathlib import Path


def texts_of(folder: Path, language: str) -> Iterator[str]:
    """Yield sentences and paragraphs of a language.

    `folder` holds `<language>-*.txt.gz` (a sentence a line) and `<language>-*.tsv.gz` (a paragraph in the last column).
    """
    for path in sorted(folder.glob(f"{language}-*.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield line.rstrip("\n").rsplit("\t", 1)[-1]
