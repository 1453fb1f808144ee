"""The PDF reader: PDF files to blocks of text, with page and box of every character."""

from curriclint.readers.pdf.reading import read_pdf

__all__ = ["read_pdf"]
