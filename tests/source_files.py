"""Markdown and plain text read for tests: the blocks, what rules see of them, and where words stand."""

from curriclint.language.passage import AnalysedDocument
from curriclint.readers.markdown import read_markdown
from curriclint.span import Span


def blocks(source, read=read_markdown):
    """Return the blocks of a text."""
    return read(source, "les.md").blocks


def texts(source, *scopes, read=read_markdown):
    """Return the texts of the blocks, of these scopes only if any are given."""
    return [block.text for block in blocks(source, read) if not scopes or block.scope in scopes]


def scoped(source, read=read_markdown):
    """Return the scope of each block, as its name, with its text."""
    return [(block.scope.value, block.text) for block in blocks(source, read)]


def inlines(source, read=read_markdown):
    """Return the kind of each inline stretch, as its name, with its words."""
    return [
        (inline.kind.value, inline.span.of(block.text)) for block in blocks(source, read) for inline in block.inline
    ]


def linted(source, read=read_markdown):
    """Return all that rules see of a text, in lower case."""
    document = read(source, "les.md")
    analysed = AnalysedDocument(document, ("nl",) * len(document.blocks))
    return "\n".join(passage.folded for passage in analysed.passages)


def place(source, words, read=read_markdown):
    """Return line and column, from 1, where the words stand, and those that follow them: looked up in the blocks."""
    for block in blocks(source, read):
        if words in block.text:
            start = block.text.index(words)
            found = block.origin.place_of(Span(start, start + len(words)))
            return (found.start.line, found.start.column), (found.end.line, found.end.column)
    raise AssertionError(f"no block with {words!r}: {texts(source, read=read)}")


def looked_up(source, words):
    """Return line and column of the words and of what follows them as an editor counts, looked up in the source."""
    start = source.index(words)
    return tuple(
        (source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset))
        for offset in (start, start + len(words))
    )
