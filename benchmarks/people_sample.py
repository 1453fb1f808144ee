"""Draw people from the table of a document, each with the text around some of the places where they are named.

    python benchmarks/people_sample.py FILE... [--count 50] [--seed 1]

For reading: is each truly a person, and is the gender right? The same file, count and seed draw the same people, as
long as the table stays the same. People who are only cited are left out.
"""

import argparse
import random

from analysis import readable

from curriclint import engine
from curriclint.document import Document
from curriclint.language.people.named import NamedPerson
from curriclint.linting import load_linter
from curriclint.settings import Settings

CONTEXT = 70
"""Characters of text on each side of a name."""
PLACES = 2
"""Places that are shown of each person."""


def main() -> None:
    """Draw and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    linter = load_linter(Settings())
    found: list[tuple[Document, NamedPerson]] = []
    corrected = engine.corrected  # type: ignore[attr-defined]
    for document in readable(given.paths):

        def kept(people: object, corrections: object, document: Document = document) -> object:
            told = corrected(people, corrections)
            found.extend((document, one) for one in told[0] if not one.cited)
            return told

        engine.corrected = kept  # type: ignore[attr-defined]
        linter.lint(document)
    print(f"{len(found)} people, {sum(one.gender.value != 'unknown' for _, one in found)} with a gender")
    for document, one in random.Random(given.seed).sample(found, min(given.count, len(found))):
        print(
            f"\n{one.name} | {one.gender.value} by {one.basis.value} | {len(one.mentions)} x | {', '.join(one.roles)}"
        )
        for mention in one.mentions[:PLACES]:
            text = document.blocks[mention.block].text
            before = text[max(0, mention.span.start - CONTEXT) : mention.span.start]
            behind = text[mention.span.end : mention.span.end + CONTEXT]
            print(f"    {' '.join(before.split())} [{mention.span.of(text)}] {' '.join(behind.split())}")


if __name__ == "__main__":
    main()
