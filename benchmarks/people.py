"""Measure what gathering people costs beside all else that linting does: processor seconds of each, and their share.

    python benchmarks/people.py FILE-OR-FOLDER... [--repeat 3]

Reading files is not counted, nor is loading rules and pipelines. `names` is who is named, `speech` who is quoted,
`deeds` what they are shown doing, which needs grammar, and `whole documents` all rules that look at a document as a
whole, those about people included.
"""

import argparse
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from analysis import readable

from curriclint import engine
from curriclint.judging import WholeJudge
from curriclint.language.people.speech import Speech
from curriclint.linting import load_linter
from curriclint.settings import Settings

spent: Counter[str] = Counter()
"""Processor seconds by what they were spent on."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args()
    documents = readable(given.paths)
    linter = load_linter(Settings(preview=True))
    words = sum(linter.lint(document).words for document in documents)
    engine.people_of = timed("names", engine.people_of)  # type: ignore[attr-defined]
    engine.with_acts = timed("deeds", engine.with_acts)  # type: ignore[attr-defined]
    Speech.with_speech = timed("speech", Speech.with_speech)  # type: ignore[method-assign]
    WholeJudge.judge = timed("whole documents", WholeJudge.judge)  # type: ignore[method-assign]
    lint = timed("lint", linter.lint)
    for _ in range(given.repeat):
        for document in documents:
            lint(document)
    print(f"{len(documents)} files, {words} words")
    for name in ("names", "speech", "deeds", "whole documents", "lint"):
        print(f"{name:16} {spent[name] / given.repeat:7.2f} s  {spent[name] / spent['lint']:5.1%}")


def timed(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that does the same and counts the processor seconds that it takes."""

    def measured(*given: Any, **named: Any) -> Any:
        started = time.process_time()
        try:
            return work(*given, **named)
        finally:
            spent[name] += time.process_time() - started

    return measured


if __name__ == "__main__":
    main()
