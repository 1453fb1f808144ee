"""Learn subword vectors (floret) from plain text and from the words of the training sentences.

    python training/make_vectors.py LANGUAGE TEXT_FOLDER TRAIN.spacy OUTPUT

TEXT_FOLDER holds `<language>-*.txt.gz` (one sentence a line) and `<language>-*.tsv.gz` (a paragraph in the last
column). OUTPUT gets `vectors.floret`, for `python -m spacy init vectors LANGUAGE vectors.floret FOLDER --mode floret`.
"""

import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

import floret
import spacy
from spacy.tokens import DocBin

DIMENSIONS = 96
BUCKETS = 25_000
WORDS_TO_SEE = 30_000_000
"""Words to learn from, repeats counted: a small collection is read more often."""


def texts(folder: Path, language: str) -> Iterator[str]:
    """Yield the sentences and paragraphs of the plain text files of a language."""
    for path in sorted(folder.glob(f"{language}-*.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield line.rstrip("\n").rsplit("\t", 1)[-1]


def main(language: str, folder: Path, train: Path, output: Path) -> None:
    """Write the vectors."""
    nlp = spacy.blank(language)
    output.mkdir(parents=True, exist_ok=True)
    words = output / "words.txt"
    count = 0
    with words.open("w", encoding="utf-8") as file:
        for doc in nlp.pipe(texts(folder, language), batch_size=500):
            print(" ".join(token.text for token in doc if not token.is_space), file=file)
            count += len(doc)
        for doc in DocBin().from_disk(train).get_docs(nlp.vocab):
            for sentence in doc.sents:
                print(" ".join(token.text for token in sentence), file=file)
            count += len(doc)
    model = floret.train_unsupervised(
        str(words),
        model="cbow",
        mode="floret",
        hashCount=2,
        bucket=BUCKETS,
        minn=3,
        maxn=6,
        minCount=5,
        dim=DIMENSIONS,
        epoch=round(WORDS_TO_SEE / count),
        lr=0.1,
        thread=2,
    )
    model.save_floret_vectors(str(output / "vectors.floret"))


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:5]))
