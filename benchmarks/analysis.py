"""Measure what linting costs beside analysing the grammar of all text: seconds of each, and their ratio.

    python benchmarks/analysis.py FILE-OR-FOLDER... [--repeat 3]

Reading files is not counted. Both are done in turn in one process, with rules and pipelines loaded before.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Sequence

from curriclint.document import Document
from curriclint.errors import ReadError
from curriclint.files import collect
from curriclint.language.analysis import Analyst
from curriclint.language.detection import languages_of
from curriclint.language.passage import AnalysedDocument
from curriclint.linting import load_linter
from curriclint.readers import read_file
from curriclint.settings import Settings
from curriclint.wording import LANGUAGES


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--repeat", type=int, default=3, help="runs to take the median of")
    given = parser.parse_args()
    documents = readable(given.paths)
    linter = load_linter(Settings())
    warm = [linter.lint(document) for document in documents]
    everything, lint = [], []
    for _ in range(given.repeat):
        everything.append(seconds(lambda: analyse(documents)))
        lint.append(seconds(lambda: [linter.lint(document) for document in documents]))
    words = sum(report.words for report in warm)
    ratio = statistics.median(one / other for one, other in zip(lint, everything, strict=True))
    print(f"{len(documents)} files, {words} words, {sum(len(report.findings) for report in warm)} findings")
    for name, times in (("analysing all text", everything), ("the whole lint", lint)):
        print(f"{name:20} {statistics.median(times):7.2f} s  {words / statistics.median(times):9,.0f} words a second")
    print(f"{'ratio':20} {ratio:7.2f}")


def readable(paths: Sequence[str]) -> list[Document]:
    """Return the documents of the files that can be read."""
    found = []
    for file in collect(paths)[0]:
        try:
            found.append(read_file(file.path, file.name))
        except ReadError as error:
            print(f"{file.name}: left out ({error})")
    return found


def analyse(documents: Sequence[Document]) -> None:
    """Run the pipelines over every sentence that could be linted."""
    for document in documents:
        analyst = Analyst()
        passages = AnalysedDocument(document, languages_of(document, only=None), analyst).passages
        for language in LANGUAGES:
            here = [passage for passage in passages if passage.language == language]
            analyst.prepare(
                language, [one.plain_sentence(number) for one in here for number in range(len(one.sentences))]
            )


def seconds(work: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
