"""Words that are mentioned rather than used: in a lesson about stereotypes, in a quotation, in a title."""

import re
from collections.abc import Callable, Mapping

from curriclint.document import InlineKind, Scope
from curriclint.gates.surroundings import Surroundings, pattern_search
from curriclint.rule import Lexicon
from curriclint.span import Span

META_WORDS = "meta-words"
"""Lexicon of words that show that a view is talked about: stereotype, vooroordeel, mythe, "klopt het dat"."""

_QUOTATIONS = re.compile(
    r"“[^”]{1,400}”|„[^”“]{1,400}[”“]|«[^»]{1,400}»|‘[^‘]{1,400}?’(?!\w)|\"[^\"]{1,400}\"|(?<!\w)'[^']{1,400}?'(?!\w)"
)
"""Stretches between quotation marks. An apostrophe inside a word closes nothing ("foto's")."""


def discussed(lexicons: Mapping[str, Lexicon]) -> Callable[[Surroundings], bool]:
    """Return a gate that closes where the sentence, a neighbour, the introduction or a heading talks about views."""
    talks_about_views = pattern_search(lexicons, META_WORDS)

    def gate(around: Surroundings) -> bool:
        language = around.passage.language
        texts = [*around.sentences(back=1, forward=1), *around.headings(), *around.lead_in()]
        return any(talks_about_views(language, text) for text in texts)

    return gate


def quoted(around: Surroundings) -> bool:
    """Tell whether the match stands in a quotation: a quoted block, or between quotation marks."""
    block = around.passage.block
    if block.scope is Scope.QUOTATION:
        return True
    if any(one.kind is InlineKind.QUOTATION and one.span.contains(around.span) for one in block.inline):
        return True
    return any(Span(*match.span()).contains(around.span) for match in _QUOTATIONS.finditer(block.text))
