"""Find what is no language within the text of a block: template tags, addresses, formulas.

CommonMark knows none of these, so they arrive as text. Every pattern stops at the next brace or space, which keeps
the search linear.
"""

import re
from collections.abc import Iterator

from curriclint.document import InlineKind, Scope
from curriclint.readers.addresses import SIGN, addresses_in
from curriclint.readers.draft import Draft
from curriclint.readers.markdown.html_tokens import attribute_of

SIGNS = re.compile(rf"\{{|---|~|:[a-z:]|@|\[|{SIGN}")
"""What a text has that holds any of the below. Each way starts with a character of its own: that makes it fast."""

TEMPLATE_TAG = re.compile(
    r"\{%[^{}]*%\}|\{\{[^{}]*\}\}|\{\#[^{}]*\#\}"  # Liquid, Jinja, Hugo
    r"|\{:[^{}]*\}|\{[.#][A-Za-z][^{}]*\}"  # attributes: kramdown, Pandoc
    r"""|\{(?:[a-z][\w-]*+\s++)?+(?:[\w:-]++=(?:"[^"{}]*"|'[^'{}]*'|[^\s"'{}]++)\s*+)+\}"""  # {image alt="..."}
    r"|\{[a-z][\w-]*+ end\}|\{[a-z][\w:+.-]*+\}"  # {panel end}, {cite:p}
    r"|-{3} /?[a-z][a-z-]* -{3}"  # --- collapse ---
)
"""Tags of the site generators and course platforms that lesson material is written for."""

WHOLE_BLOCK_TAG = re.compile(r"~ ?[a-z]*|:{3,}[^:]*|@[a-z]+(?: \w+)?|\[\[?_?toc_?\]\]?", re.IGNORECASE)
"""A block that is nothing but a tag: "~ hint" and "@unplugged" (MakeCode), a stray ":::", "[TOC]"."""

CONTENTS_TAG = "{:toc"
"""What makes kramdown put the contents of the file in the place of a list with an item of any text."""

EMOJI_NAME = re.compile(r":[a-z][a-z0-9_+-]*+:(?![\w:])")

SHOWN_ATTRIBUTES = {"alt": Scope.ALT_TEXT, "caption": Scope.CAPTION}
"""Attributes of template tags whose value pupils read or hear."""

TEX_DELIMITER = re.compile(r"[()\[\]]")
TEX_CLOSING = {"(": ")", "[": "]"}

TEX_COMMAND = re.compile(r"\\[A-Za-z]+\*?(?:\{[^{}]*\})?")

ENVIRONMENT = re.compile(r"\\(?:begin|end)\{[^{}]*\}")
FORMULA_BEGIN = re.compile(
    r"\\begin\{(?P<name>(?:align(?:ed|at|edat)?|array|CD|[bBpvV]?(?:small)?matrix|[dr]?cases|circuitikz|displaymath|eqnarray"
    r"|equation|flalign|gather(?:ed)?|math|multline|split|tikzpicture)\*?)\}"
)
"""Environments of LaTeX that hold formulas or drawings; any other holds text ("center", "itemize")."""

WORD = re.compile(r"[^\W\d_]{3}")
"""Letters that are no product of variables: `\\(random\\)` is a word in brackets, `\\(ab\\)` a formula."""


def mark_markup(draft: Draft, source: str, *, with_tex: bool) -> list[Draft]:
    r"""Mark in `draft` what is no language; where nothing else is left, change its scope.

    `with_tex` tells that the file has `\(`, `\[` or `\begin{` somewhere. Returns the texts that template tags show to
    pupils, as drafts of their own.
    """
    text = draft.text
    shown: list[Draft] = []
    known = len(draft.inline)
    if "{" in text or "---" in text:
        for match in TEMPLATE_TAG.finditer(text):
            draft.inline.append((*match.span(), InlineKind.MARKUP))
            shown += _shown_in(draft, *match.span())
    if ":" in text:
        for match in EMOJI_NAME.finditer(text):
            if match.start() == 0 or not text[match.start() - 1].isalnum():
                draft.inline.append((*match.span(), InlineKind.MARKUP))
    if text[0] in "~:@[" and WHOLE_BLOCK_TAG.fullmatch(text):
        draft.inline.append((0, len(text), InlineKind.MARKUP))
    if len(draft.inline) > known and draft.covered_by(InlineKind.MARKUP):
        draft.scope = Scope.RAW
        return shown
    if CONTENTS_TAG in text and draft.scope is not Scope.ALT_TEXT:
        draft.scope = Scope.CONTENTS
    for start, end in addresses_in(text):
        draft.inline.append((start, end, InlineKind.URL))
    if with_tex:
        draft.inline += [(start, end, InlineKind.MATH) for start, end in _formulas_in(draft, source)]
        draft.inline += [(*match.span(), InlineKind.MARKUP) for match in ENVIRONMENT.finditer(text)]
    return shown


def _shown_in(draft: Draft, start: int, end: int) -> Iterator[Draft]:
    """Yield what the template tag at this place of the text shows to pupils."""
    for name, scope in SHOWN_ATTRIBUTES.items():
        place = attribute_of(draft.text, frozenset({name}), start, end)
        if place is not None and place[0] < place[1]:
            inside = slice(*place)
            yield Draft(draft.text[inside], scope, draft.starts[inside], draft.ends[inside])


def _formulas_in(draft: Draft, source: str) -> Iterator[tuple[int, int]]:
    """Yield the formulas between TeX delimiters, which CommonMark takes for escaped brackets."""
    text = draft.text
    opened: tuple[int, str] | None = None
    for match in TEX_DELIMITER.finditer(text):
        place = match.start()
        if not source.startswith("\\", max(draft.starts[place] - 1, 0)):
            continue
        if match.group() in TEX_CLOSING:
            opened = (place, TEX_CLOSING[match.group()])
        elif opened and opened[1] == match.group():
            inside = text[opened[0] + 1 : place]
            if inside.strip(" \\") and not WORD.search(TEX_COMMAND.sub("", inside)):
                yield opened[0], place + 1
            opened = None
    position = 0
    while (begin := FORMULA_BEGIN.search(text, position)) is not None:
        closing = f"\\end{{{begin['name']}}}"
        end = text.find(closing, begin.end())
        if end < 0:
            return
        position = end + len(closing)
        yield begin.start(), position
