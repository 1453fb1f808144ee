"""Compare the PDF reader with PDFium's bare extraction of text, and its time with the number of pages.

    python benchmarks/read_pdf.py [FILE.pdf ...]

For each file: the seconds that `read_pdf` takes, the seconds that PDFium takes to give the text of its pages in the
order of the file, without boxes, lines or columns, and the ratio; then the totals. Without files, a lesson that is made
here stands in. Last comes the time for 1, 2, 4 and 8 copies of the pages of the longest file. Each figure is processor
time, the best of `ROUNDS` rounds in which the two take turns: others use the machine too.
"""

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from curriclint.errors import ReadError
from curriclint.readers.pdf import read_pdf

ROUNDS = 5
"""Times that each thing is measured."""
MOST_RATIO = 3.0
"""What the totals should not exceed."""
COPIES = (1, 2, 4, 8)
"""Lengths at which the time should grow no faster than the text."""


def seconds(work: Callable[[bytes], object], data: bytes) -> float:
    """Return the processor time that `work` takes, in seconds."""
    start = time.process_time()
    work(data)
    return time.process_time() - start


def extract(data: bytes) -> list[str]:
    """Return the text of the pages as PDFium gives it."""
    document = pypdfium2.PdfDocument(data)
    found = []
    for page in document:
        text_page = page.get_textpage()
        found.append(text_page.get_text_range())
        text_page.close()
        page.close()
    document.close()
    return found


def read(data: bytes) -> object:
    """Read a file as curriclint does; one of pictures only is refused after its pages were looked at."""
    try:
        return read_pdf(data, "benchmark.pdf")
    except ReadError as error:
        return error


def lesson() -> bytes:
    """Return a lesson of 40 pages in two columns, with headings and running heads."""
    stream = io.BytesIO()
    canvas = Canvas(stream, invariant=1)
    for page in range(1, 41):
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(72, 770, f"Opdracht {page}")
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, 815, "Natuurkunde klas 2")
        canvas.drawString(290, 30, str(page))
        for column in (72, 312):
            for line in range(50):
                text = "Meet de stroom en noteer de waarde in je schrift"
                canvas.drawString(column, 740 - 13 * line, text if line % 7 else "Vergelijk met je groepje.")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def with_copies(data: bytes, copies: int) -> bytes:
    """Return a file with the pages of `data` so many times."""
    source, target = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    for _ in range(copies):
        target.import_pages(source)
    stream = io.BytesIO()
    target.save(stream)
    return stream.getvalue()


def main(paths: list[str]) -> None:
    """Print the table."""
    files = {path: Path(path).read_bytes() for path in paths} or {"(a lesson made here)": lesson()}
    totals = [0.0, 0.0]
    longest = ("", 0.0)
    print(f"{'ours s':>8} {'PDFium s':>8} {'ratio':>6}  file")
    for path, data in files.items():
        rounds = [(seconds(read, data), seconds(extract, data)) for _ in range(ROUNDS)]
        ours, theirs = min(one for one, _ in rounds), min(other for _, other in rounds)
        totals = [totals[0] + ours, totals[1] + theirs]
        longest = max(longest, (path, ours), key=lambda pair: pair[1])
        print(f"{ours:8.4f} {theirs:8.4f} {ours / theirs:6.2f}  {Path(path).name}")
    print(f"{totals[0]:8.4f} {totals[1]:8.4f} {totals[0] / totals[1]:6.2f}  in total, to stay below {MOST_RATIO}")
    print(f"\ntime for copies of the pages of {Path(longest[0]).name}")
    for copies in COPIES:
        data = with_copies(files[longest[0]], copies)
        best = min(seconds(read, data) for _ in range(ROUNDS))
        print(f"{copies:3} copies: {best:8.4f} s, {best / copies:8.4f} s a copy")


if __name__ == "__main__":
    main(sys.argv[1:])
