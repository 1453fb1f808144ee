"""Count how often a pipeline tells the small words right that decide whether a rule speaks.

    python training/decide.py PIPELINE [training/decisive-words.tsv] [--wrong]

The sentences are our own. Each has one word in double square brackets and says what it is; see `Reading`.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from readings import Reading, reading_of

SENTENCES = Path(__file__).with_name("decisive-words.tsv")
NUMBERED = {Reading.PERSONAL_SINGULAR, Reading.PERSONAL_PLURAL}


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, where its decisive word starts, and what that is."""

    language: str
    expected: Reading
    text: str
    start: int
    word: str


def cases(path: Path) -> Iterator[Case]:
    """Yield the labelled words of a file."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        language, label, sentence = line.split("\t")
        before, _, rest = sentence.partition("[[")
        word, _, after = rest.partition("]]")
        yield Case(language, Reading(label), before + word + after, len(before), word)


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pipeline")
    parser.add_argument("file", type=Path, nargs="?", default=SENTENCES)
    parser.add_argument("--wrong", action="store_true", help="print what is told wrong")
    arguments = parser.parse_args()
    nlp = spacy.load(arguments.pipeline)
    right: Counter[tuple[str, Reading]] = Counter()
    total: Counter[tuple[str, Reading]] = Counter()
    unknown = 0
    for case in cases(arguments.file):
        if case.language != nlp.lang:
            continue
        doc = nlp.make_doc(case.text)
        for token in doc[1:]:
            token.is_sent_start = False
        token = next((token for token in nlp(doc) if token.idx == case.start), None)
        found = Reading.OTHER if token is None else reading_of(token)
        key = (case.word.lower(), case.expected)
        total[key] += 1
        # Where nothing shows the number of an object, "personal" is all that can be said.
        is_open = found is Reading.PERSONAL and case.expected in NUMBERED
        unknown += is_open
        right[key] += found is case.expected or is_open
        if arguments.wrong and found is not case.expected:
            print(f"{found:14} for {case.expected:14} {case.text}  <{case.word}>")
    for word, expected in sorted(total):
        print(f"{word:6} {expected:14} {right[word, expected]:3} of {total[word, expected]}")
    share = 100 * right.total() / total.total()
    print(f"all    {right.total()} of {total.total()} = {share:.1f}%; number open: {unknown}")


if __name__ == "__main__":
    main()
