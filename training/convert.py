"""Turn CoNLL-U files into the binary documents that spaCy trains on.

    python training/convert.py FOLDER OUTPUT [--language nl] [--relabel-with PIPELINE]

FOLDER holds `<language>-{train,dev,test}.conllu[.gz]`; OUTPUT gets the same names with `.spacy`. Sentences are put
together by tens, so that a pipeline learns where one ends. Their order is kept for dev and test and drawn for train,
because single sentences in the order of their source would teach it about the source.

Some Dutch sentences come from an older release with other names for relations. They are left out, unless a pipeline
that was trained without them is given: where it finds the same head, its name for the relation goes in.
"""

import argparse
import gzip
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

SENTENCES_PER_DOCUMENT = 10
SEED = 7
OLDER = "lassysmall-2018-"
"""Beginning of the `sent_id` of sentences of an older release."""


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word; `head` counts words of the sentence from 0, and equals the word's own place for the root."""

    form: str
    lemma: str
    pos: str
    tag: str
    morph: str
    head: int
    relation: str
    space_after: bool


def read_sentences(lines: Iterable[str]) -> Iterator[tuple[bool, list[Word]]]:
    """Yield the sentences of a CoNLL-U file, each with whether it is of an older release."""
    rows: list[list[str]] = []
    is_older = False
    for line in (*lines, ""):
        if line.startswith("# sent_id = "):
            is_older = line.removeprefix("# sent_id = ").startswith(OLDER)
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line:
            if rows:
                yield is_older, _words(rows)
            rows = []


def relabelled(sentence: Sequence[Word], nlp: Language) -> list[Word]:
    """Return a sentence with the pipeline's names for the relations whose heads it finds, too."""
    words = [word.form for word in sentence]
    doc = nlp(Doc(nlp.vocab, words=words, spaces=[word.space_after for word in sentence]))
    return [
        replace(word, relation=token.dep_) if token.head.i == word.head else word
        for word, token in zip(sentence, doc, strict=True)
    ]


def _words(rows: Sequence[Sequence[str]]) -> list[Word]:
    """Return the words of a sentence; those of a contraction (`2-3 don't`) take its spacing."""
    inside: dict[int, bool] = {}
    words = []
    for row in rows:
        first, _, last = row[0].partition("-")
        if last:
            inside |= dict.fromkeys(range(int(first), int(last)), False)
            inside[int(last)] = _has_space(row)
        elif "." not in first:
            number = int(first)
            head = int(row[6])
            words.append(
                Word(
                    form=row[1],
                    lemma=row[2],
                    pos=row[3],
                    tag=row[4],
                    morph="" if row[5] == "_" else row[5],
                    head=head - 1 if head else number - 1,
                    relation=row[7] if head else "ROOT",
                    space_after=inside.get(number, _has_space(row)),
                )
            )
    return words


def _has_space(row: Sequence[str]) -> bool:
    return "SpaceAfter=No" not in row[9]


def document_of(vocab: Vocab, sentences: Sequence[Sequence[Word]]) -> Doc:
    """Return one document of some sentences with all that they are annotated with."""
    words = [word for sentence in sentences for word in sentence]
    heads, starts = [], []
    for sentence in sentences:
        base = len(heads)
        starts += [place == 0 for place in range(len(sentence))]
        heads += [base + word.head for word in sentence]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space_after for word in words],
        lemmas=[word.lemma for word in words],
        pos=[word.pos for word in words],
        tags=[word.tag for word in words],
        morphs=[word.morph for word in words],
        heads=heads,
        deps=[word.relation for word in words],
        sent_starts=starts,
    )


def convert(source: Path, target: Path, language: str, *, is_shuffled: bool, nlp: Language | None) -> int:
    """Write the documents of one CoNLL-U file and return the number of its sentences."""
    with gzip.open(source, "rt", encoding="utf-8") if source.suffix == ".gz" else source.open(encoding="utf-8") as file:
        read = list(read_sentences(line.rstrip("\n") for line in file))
    sentences = [
        relabelled(words, nlp) if is_older and nlp else words for is_older, words in read if nlp or not is_older
    ]
    if is_shuffled:
        random.Random(SEED).shuffle(sentences)
    vocab = spacy.blank(language).vocab
    groups = (
        sentences[start : start + SENTENCES_PER_DOCUMENT] for start in range(0, len(sentences), SENTENCES_PER_DOCUMENT)
    )
    DocBin(docs=(document_of(vocab, group) for group in groups), store_user_data=False).to_disk(target)
    return len(sentences)


def main() -> None:
    """Convert the train, dev and test files of one or both languages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--language", choices=("nl", "en"), action="append")
    parser.add_argument("--relabel-with", help="a pipeline")
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.relabel_with) if arguments.relabel_with else None
    arguments.output.mkdir(parents=True, exist_ok=True)
    for language in arguments.language or ("nl", "en"):
        for part in ("train", "dev", "test"):
            source = next(arguments.folder.glob(f"{language}-{part}.conllu*"))
            target = arguments.output / f"{language}-{part}.spacy"
            count = convert(source, target, language, is_shuffled=part == "train", nlp=nlp)
            print(f"{target.name}: {count} sentences")


if __name__ == "__main__":
    main()
