"""Compare the Word reader with python-docx, and its time with the length of the text.

    python benchmarks/read_docx.py [FILE.docx ...]

For each file: the seconds that `read_docx` takes, the seconds that python-docx takes to open it and to give the text of
its paragraphs (which leaves out tables, boxes, notes and headers), and the ratio; then the totals. Without files, a
lesson that is made here stands in. Last comes the time for 1, 2, 4 and 8 copies of the body of the longest file.
Each figure is processor time, the best of `ROUNDS`: others use the machine too.
"""

import io
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from curriclint.errors import ReadError
from curriclint.readers.docx import read_docx

ROUNDS = 5
"""Times that each thing is measured."""
COPIES = (1, 2, 4, 8)
"""Lengths at which the time should grow no faster than the text."""
_BODY = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}body"


def best_s(work: Callable[[], object]) -> float:
    """Return the shortest processor time, in seconds, that `work` takes in `ROUNDS` rounds."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def walk_with_python_docx(data: bytes) -> list[str]:
    """Return the texts of the paragraphs that python-docx gives."""
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def lesson() -> bytes:
    """Return a lesson of 2,000 paragraphs in words of many runs, with a table after every tenth."""
    document = docx.Document()
    for number in range(2000):
        if number % 20 == 0:
            document.add_heading(f"Opdracht {number}", level=2)
        paragraph = document.add_paragraph("Meet de stroom en ")
        paragraph.add_run("noteer").italic = True
        paragraph.add_run(f" de waarde bij stap {number} in je schrift.")
        if number % 10 == 0:
            table = document.add_table(rows=2, cols=2)
            for row in table.rows:
                for cell in row.cells:
                    cell.text = "Wat zie je gebeuren?"
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_copies(data: bytes, copies: int) -> bytes:
    """Return the file with everything in its body standing in it `copies` times."""
    buffer = io.BytesIO()
    main = read_part_name(data)
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for member in source.infolist():
            content = source.read(member)
            if member.filename == main:
                root = etree.fromstring(content)
                body = root.find(_BODY)
                if body is not None:
                    inside = b"".join(etree.tostring(child) for child in body)
                    wrapped = etree.tostring(root).replace(etree.tostring(body), b"")
                    content = _with_body(wrapped, inside * copies)
            target.writestr(member.filename, content)
    return buffer.getvalue()


def _with_body(document: bytes, inside: bytes) -> bytes:
    end = document.rindex(b"</")
    space = _BODY[1:].partition("}")[0].encode()
    return document[:end] + b'<w:body xmlns:w="' + space + b'">' + inside + b"</w:body>" + document[end:]


def read_part_name(data: bytes) -> str:
    """Return the name of the main part, as the origins of the blocks tell it."""
    blocks = read_docx(data, "benchmark.docx").blocks
    return str(getattr(blocks[0].origin, "part", "word/document.xml")) if blocks else "word/document.xml"


def main(paths: list[str]) -> None:
    """Print the table."""
    files = {path: Path(path).read_bytes() for path in paths} or {"(a lesson made here)": lesson()}
    totals = [0.0, 0.0]
    longest = ("", 0.0)
    print(f"{'ours s':>8} {'docx s':>8} {'ratio':>6}  file")
    for path, data in files.items():
        try:
            ours = best_s(lambda data=data: read_docx(data, "benchmark.docx"))  # type: ignore[misc]
            theirs = best_s(lambda data=data: walk_with_python_docx(data))  # type: ignore[misc]
        except (ReadError, KeyError, ValueError, PackageNotFoundError, zipfile.BadZipFile) as error:
            print(f"{'-':>8} {'-':>8} {'-':>6}  {Path(path).name}: {str(error)[:60]}")
            continue
        totals = [totals[0] + ours, totals[1] + theirs]
        longest = max(longest, (path, ours), key=lambda pair: pair[1])
        print(f"{ours:8.4f} {theirs:8.4f} {ours / theirs:6.2f}  {Path(path).name}")
    print(f"{totals[0]:8.4f} {totals[1]:8.4f} {totals[0] / totals[1]:6.2f}  in total")
    print(f"\ntime for copies of the body of {Path(longest[0]).name}")
    for copies in COPIES:
        data = with_copies(files[longest[0]], copies)
        seconds = best_s(lambda data=data: read_docx(data, "benchmark.docx"))  # type: ignore[misc]
        print(f"{copies:3} copies: {seconds:8.4f} s, {seconds / copies:8.4f} s a copy")


if __name__ == "__main__":
    main(sys.argv[1:])
