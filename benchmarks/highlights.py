"""Measure whether highlights in PDF files lie on the words that they are about.

    python benchmarks/highlights.py FILE.pdf... [--every 200] [--show 20]

In each file the real findings and, as if it were one, every so many-th word are highlighted; the copy is read with
pdfminer.six (the reader uses PDFium), and the letters whose middle lies in a highlight are put beside the quote. White
space, hyphens and ligatures are folded. Prints for each file how many are alike, and the seconds that writing took.
"""

import argparse
import sys
import time
from dataclasses import replace
from pathlib import Path

from curriclint.errors import CurriclintError
from curriclint.linting import load_linter
from curriclint.readers import read_bytes
from curriclint.reporters import Look
from curriclint.settings import Settings

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from pdf_notes import ANNOTATOR, NOT_DRAWN, folded, ours_in, report_of, some_words, words_under


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=200, help="take every so many-th word as a finding")
    parser.add_argument("--show", type=int, default=20, help="how many that differ are shown, with their names")
    given = parser.parse_args()
    linter = load_linter(Settings())
    differing: list[str] = []
    alike_of_all = found_of_all = alike_of_real = found_of_real = 0
    print(f"{'alike':>7} {'of':>6} {'real':>9} {'s':>6}  file")
    for path in given.paths:
        data = path.read_bytes()
        try:
            document = read_bytes(data, path.name)
            real = [
                one
                for one in linter.lint(document).findings
                if one.span is not None and one.place.boxes and one.scope not in NOT_DRAWN
            ]
            report = report_of(document, some_words(document, given.every))
            report = replace(report, findings=(*real, *report.findings))
            started = time.perf_counter()
            copy = ANNOTATOR.annotate(data, document, report, Look())
            took_s = time.perf_counter() - started
        except CurriclintError as error:
            print(f"{path.name}: {error.say('en')}")
            continue
        quotes = {one.fingerprint: one.quote for one in report.findings}
        notes = ours_in(copy)
        under: dict[str, str] = {}
        for note, words in zip(notes, words_under(copy, notes), strict=True):
            fingerprint = note.text("NM").split("-")[1]
            under[fingerprint] = under.get(fingerprint, "") + words
        alike = {name for name, quote in quotes.items() if folded(under.get(name, "")) == folded(quote)}
        is_real = {one.fingerprint for one in real}
        differing += [
            f"{path.name}: {quote!r} is {under.get(name, '')!r}" for name, quote in quotes.items() if name not in alike
        ]
        alike_of_all, found_of_all = alike_of_all + len(alike), found_of_all + len(quotes)
        alike_of_real, found_of_real = alike_of_real + len(alike & is_real), found_of_real + len(is_real)
        told = f"{len(alike & is_real)}/{len(is_real)}"
        print(f"{len(alike):7} {len(quotes):6} {told:>9} {took_s:6.2f}  {path.name}", flush=True)
    told = f"{alike_of_real}/{found_of_real}"
    print(f"{alike_of_all:7} {found_of_all:6} {told:>9}         {alike_of_all / max(found_of_all, 1):.2%} alike")
    print("\n".join(differing[: given.show]))


if __name__ == "__main__":
    main()
