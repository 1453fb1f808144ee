"""Read CoNLL-U treebanks as sentences of words."""

import gzip
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

OLDER = "lassysmall-2018-"
"""Beginning of the `sent_id` of sentences of an older release, which names relations in another way."""

SECOND = ("GUM_", "wiki-", "lassysmall-")
"""Beginnings of the `sent_id` of sentences of the second treebank of a language."""


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word; `head` counts words of the sentence from 0, and equals the word's own place for the root."""

    form: str
    lemma: str
    pos: str
    morph: str
    head: int
    relation: str
    space_after: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence; `has_relations` is false where their names are those of an older release.

    `treebank` is 1 for the second treebank of a language, else 0; our own sentences follow the first.
    """

    words: Sequence[Word]
    has_relations: bool = True
    treebank: int = 0


def read_treebank(path: Path) -> list[Sentence]:
    """Return the sentences of a CoNLL-U file, packed with gzip or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        return list(_sentences(line.rstrip("\n") for line in file))


def _sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    rows: list[list[str]] = []
    name = ""
    for line in (*lines, ""):
        if line.startswith("# sent_id = "):
            name = line.removeprefix("# sent_id = ")
        elif line and not line.startswith("#"):
            rows.append(line.split("\t"))
        elif not line:
            if rows:
                words = _words(rows)
                is_older = name.startswith(OLDER)
                if is_older:
                    words = [_with_possession(word) for word in words]
                yield Sentence(words, not is_older, int(name.startswith(SECOND)))
            rows = []


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
                    morph="" if row[5] == "_" else row[5],
                    head=head - 1 if head else number - 1,
                    relation=row[7] if head else "ROOT",
                    space_after=inside.get(number, _has_space(row)),
                )
            )
    return words


def _with_possession(word: Word) -> Word:
    """Return the word with the feature that the older release left out of possessive pronouns."""
    is_bare = word.relation == "nmod:poss" and word.morph == "Person=3|PronType=Prs"
    return replace(word, morph="Person=3|Poss=Yes|PronType=Prs") if is_bare else word


def _has_space(row: Sequence[str]) -> bool:
    return "SpaceAfter=No" not in row[9]
