"""Count what the rules say of much plain text: findings per 1,000 words by rule, with some of each to read.

    python benchmarks/volume.py en TEXT_FOLDER [--words 500000] [--only CATEGORY] [--show 10]

TEXT_FOLDER holds `<language>-*.txt.gz` (a sentence a line) and `<language>-*.tsv.gz` (a paragraph in the last column).
Paragraphs are drawn at random, with a fixed seed.
"""

import argparse
import gzip
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from passages import document_of

from curriclint.finding import Finding
from curriclint.linting import load_linter
from curriclint.settings import Settings
from curriclint.wording import LANGUAGES

SEED = 20


def paragraphs_of(folder: Path, language: str) -> Iterator[str]:
    """Yield the paragraphs or sentences of all files of a language."""
    for file in sorted(folder.glob(f"{language}-*.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = line.rstrip("\n").rpartition("\t")[2].strip()
                if text:
                    yield text


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=LANGUAGES)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--words", type=int, default=500_000)
    parser.add_argument("--only", help="a category or rule id: run nothing else", default="")
    parser.add_argument("--show", type=int, default=0, help="findings of each rule to print")
    given = parser.parse_args()
    texts = list(paragraphs_of(given.folder, given.language))
    random.Random(SEED).shuffle(texts)
    linter = load_linter(
        Settings(language=given.language, preview=True, select=frozenset({given.only} if given.only else ()))
    )
    words, number = 0, 0
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    while words < given.words and number < len(texts):
        # Each paragraph stands alone, as its neighbours here were not its neighbours in the lesson.
        report = linter.lint(document_of(texts[number], str(number)))
        words += report.words
        number += 1
        for finding in report.findings:
            if finding.span is not None:
                found[finding.rule].append(finding)
    for rule, findings in sorted(found.items()):
        print(f"{rule} {findings[0].severity.value:6} {len(findings):6} {1000 * len(findings) / words:8.3f} per 1,000")
        for finding in random.Random(SEED).sample(findings, min(given.show, len(findings))):
            print(f"    «{finding.quote}»  {' '.join(finding.sentence.split())}")
    above = Counter(one.severity.value for findings in found.values() for one in findings)
    print(f"{words} words; {dict(above)}")


if __name__ == "__main__":
    main()
