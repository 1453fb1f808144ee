"""Learn subword vectors (floret) from plain text and from the words of the training sentences.

    python training/make_vectors.py LANGUAGE TEXT_FOLDER TREEBANKS OUTPUT

TEXT_FOLDER is as in `plain_text.py`. OUTPUT becomes a blank spaCy pipeline with the vectors.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import floret
import spacy
from plain_text import texts_of
from treebank import read_treebank

DIMENSIONS = 96
BUCKETS = 25_000
WORDS_TO_SEE = 30_000_000
"""Words to learn from, repeats counted: a small collection is read more often."""


def main(language: str, folder: Path, treebanks: Path, output: Path) -> None:
    """Write the vectors."""
    nlp = spacy.blank(language)
    with tempfile.TemporaryDirectory() as scratch:
        words, vectors = Path(scratch) / "words.txt", Path(scratch) / "vectors.floret"
        count = 0
        with words.open("w", encoding="utf-8") as file:
            for doc in nlp.pipe(texts_of(folder, language), batch_size=500):
                print(" ".join(token.text for token in doc if not token.is_space), file=file)
                count += len(doc)
            for sentence in read_treebank(next(treebanks.glob(f"{language}-train.conllu*"))):
                print(" ".join(word.form for word in sentence.words), file=file)
                count += len(sentence.words)
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
        model.save_floret_vectors(str(vectors))
        command = [sys.executable, "-m", "spacy", "init", "vectors", language, str(vectors), str(output)]
        subprocess.run([*command, "--mode", "floret"], check=True)


if __name__ == "__main__":
    main(sys.argv[1], *map(Path, sys.argv[2:5]))
