"""Where in a text the quotation marks are that belong together."""

import re
from collections.abc import Iterator

from curriclint.span import Span

MAX_QUOTED = 700
"""Characters between two quotation marks, at most: further apart they hardly belong together."""

# What is no closing mark within single quotation marks: an apostrophe inside a word ("foto’s", "don't"), and one
# behind an s with more words up to another mark ("the boys’ tools are better’").
_INSIDE_CURVED = rf"(?:[^‘’\n]|’(?=\w)|(?<=s)’(?=\s[a-z][^‘’\n]{{0,200}}’(?!\w))){{1,{MAX_QUOTED}}}"
_INSIDE_STRAIGHT = rf"(?:[^'\n]|(?<=\w)'(?=\w)){{1,{MAX_QUOTED}}}?"
_QUOTATION = re.compile(
    rf"“[^”]{{1,{MAX_QUOTED}}}(?:”|\Z)"
    rf"|„[^”“„]{{1,{MAX_QUOTED}}}[”“]"
    rf"|[«‹][^»›]{{1,{MAX_QUOTED}}}[»›]"
    rf"|(?<![\w”])”(?=\w)[^”]{{1,{MAX_QUOTED}}}”"
    rf"|(?<!\w),,(?=\w)[^,]{{0,3}}(?:(?!,,|''|”|\").){{1,{MAX_QUOTED}}}(?:''|”|\")"
    rf"|``(?:(?!'').){{1,{MAX_QUOTED}}}''"
    rf"|(?<![\w\"])\"(?=[^\s\"])[^\"]{{1,{MAX_QUOTED}}}(?<!\s)\"(?!\w)"
    # NOTE: Word turns the apostrophe of ’s avonds into an opening mark.
    rf"|[‘‚](?![stnmk]\b){_INSIDE_CURVED}’(?!\w)"
    rf"|(?<![\w'’])'(?![stnmk]\b|\s|\d0s){_INSIDE_STRAIGHT}(?<!\s)'(?!\w)"
)


def quotations(text: str) -> Iterator[Span]:
    """Yield the stretches of a text between quotation marks, marks included, also those within others."""
    for match in _QUOTATION.finditer(text):
        yield Span(*match.span())
        for inner in _QUOTATION.finditer(text, match.start() + 1, match.end() - 1):
            yield Span(*inner.span())
