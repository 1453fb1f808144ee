"""Read Markdown as teachers and course sites write it: CommonMark, GitHub's additions and the dialects around them."""

from curriclint.readers.markdown.reader import read_markdown

__all__ = ["read_markdown"]
