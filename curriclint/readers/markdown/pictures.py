"""Which pictures a Markdown file has, and which of them have a description."""

import re
from collections.abc import Iterable, Iterator

from curriclint.document import Picture, Scope
from curriclint.readers.descriptions import description
from curriclint.readers.draft import Draft
from curriclint.readers.markdown.scopes import NOTHING

FORMULA = re.compile(r"\d{1,3}|(?:[A-Z][a-z]?\d{0,2}){1,6}")
"""A number or a formula ("12", "H2O"): all there is to say of a picture of it, and no name as a program gives one."""

DATA = "data:"
"""How an address starts that is the picture itself."""


def pictures_of(drafts: Iterable[Draft]) -> Iterator[Picture]:
    """Yield the pictures among all drafts of a file, also those that give no block.

    The description may come from the attributes behind a picture (`![](x.png){alt="..."}`), which are read before it.
    """
    block, before = -1, NOTHING
    for draft in drafts:
        block += bool(draft.text)
        if draft.pictured is not None:
            name = "" if description(draft.text) or FORMULA.fullmatch(draft.text) else draft.text
            is_described = name != draft.text or (before.scope is Scope.ALT_TEXT and before.pictured is None)
            address = "" if draft.pictured.called.startswith(DATA) else draft.pictured.called
            yield Picture(max(block, 0), is_described, f"{name} {address}".strip(), draft.pictured.is_linked)
        before = draft
