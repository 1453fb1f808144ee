"""Annotated Markdown files for tests."""

import made_reports as made

from curriclint.annotators.markdown import ANNOTATOR
from curriclint.document import Format
from curriclint.readers import read_bytes
from curriclint.reporters import Look
from curriclint.span import Span

DUTCH = Look(ui="nl")
NAME = "les.md"


def report_of(document, places, **changes):
    """Return a report with a finding on each (block index, span)."""
    found = []
    for number, (index, span) in enumerate(places):
        block = document.blocks[index]
        found.append(
            made.finding(
                "nl",
                sentence=block.text,
                quote=span.of(block.text),
                quote_start=span.start,
                scope=block.scope,
                place=block.origin.place_of(span),
                block=index,
                span=span,
                fingerprint=f"{number:016x}",
                **changes,
            )
        )
    return made.document("nl", NAME, Format.MARKDOWN, findings=tuple(found))


def place_of(document, quote):
    """Return block and span of the first place of some words."""
    index, block = next((i, block) for i, block in enumerate(document.blocks) if quote in block.text)
    start = block.text.index(quote)
    return index, Span(start, start + len(quote))


def annotated_bytes(data, *quotes, look=DUTCH):
    """Return a copy of a Markdown file with remarks on the first places of these words."""
    document = read_bytes(data, NAME)
    return ANNOTATOR.annotate(data, document, report_of(document, [place_of(document, one) for one in quotes]), look)


def annotated(text, *quotes, look=DUTCH):
    """Return such a copy of a text."""
    return annotated_bytes(text.encode(), *quotes, look=look).decode()


def remove(data):
    """Return a file without our signs."""
    return ANNOTATOR.without_ours(data, NAME)
