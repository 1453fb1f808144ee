"""Say what a block is from what stands around it: captions, reference lists, callouts, lists of contents."""

import re
import unicodedata
from array import array
from collections.abc import Sequence

from curriclint.document import InlineKind, Scope
from curriclint.readers.draft import Draft

HOLDS_ALL = frozenset({Scope.QUOTATION, Scope.FOOTNOTE, Scope.TABLE_CELL, Scope.CODE})
"""Scopes that tell more of what stands in them than a list or a heading within does."""

CAPTION = re.compile(
    r"(?:figu(?:ur|re)|fig\.|afb(?:eelding|\.)|tab(?:el|le)|foto|photo|grafiek|graph|diagram|schema|illustrati(?:e|on))"
    r"(?:\s*\d+(?:[.-]\d+)*[a-z]?\b|\s*[:.](?=\s))",
    re.IGNORECASE,
)
"""How a caption starts: "Figuur 3", "Fig. 2.1", "Table:"."""

CAPTIONED = frozenset({Scope.ALT_TEXT, Scope.TABLE_CELL})
"""What a caption stands directly above or below."""

REFERENCES = re.compile(
    r"(?:[\d.]+\s+)?(?:"
    r"bronnen|bronnenlijst|bronvermelding(?:en)?|(?:geraadpleegde|gebruikte) (?:bronnen|literatuur)|literatuur|"
    r"literatuurlijst|literatuuropgave|referenties|referentielijst|bibliografie|verwijzingen|"
    r"references|reference list|bibliography|works cited|literature cited|sources|sources cited"
    r")\s*:?",
)
"""Headings above a list of references, in lower case."""

LONGEST_HEADING = 60
"""Characters of a text within which such a heading must be found, its number and colon included."""

YEAR_OR_NUMBER = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b|\b[Dd]oi\b|\bISBN\b|\bz\.\s?[dj]\.")
"""What an entry of a reference list has, where it has no link, and a sentence about sources mostly has not."""

MAY_BE_REFERENCE = frozenset({Scope.PARAGRAPH, Scope.LIST_ITEM, Scope.QUOTATION})

LOWEST_LEVEL = 6
"""Level of a heading that is only a paragraph ("Bronnen:"): any real heading ends what it stands above."""

REFERENCE = re.compile(
    r"[^\W\d_][^,;:.!?()]{0,60}, (?:[A-Z]\.[ -]?){1,4}[^()!?]{0,300}\((?:1[5-9]|20)\d\d[a-z]?\)\. ?\S"
)
"""An entry in the style of the APA, wherever it stands: "Name, I. (2012). Title"."""

CALLOUT_LABELS = frozenset(
    "attention belangrijk caution danger hint important info informatie let_op note noot opgelet opmerking tip tips "
    "waarschuwing warning weetje".split()
)
"""Bold words that open a box in the margin written as a quotation, which is how GitHub showed boxes before 2023."""

OTHER_CALLOUT = re.compile(r"\[!\w+\][+-]?")
"""The first words of a box as Obsidian writes it, with kinds that GitHub does not know."""

ATTRIBUTES_AT_END = re.compile(r"\{:[^{}]*\}\s*$")
"""A class for the block above (kramdown), with which course sites turn a quotation into a box."""


PANEL_TITLE = re.compile(r"title:\s+(?=\S)")


NOTHING = Draft("", Scope.RAW, array("I"), array("I"))
"""What stands before the first block and after the last."""


def within(outer: Scope, own: Scope) -> Scope:
    """Return the more telling scope of a block that is `own` by itself and stands in something that is `outer`."""
    if outer is Scope.CODE or (outer in HOLDS_ALL and own not in (Scope.CODE, Scope.CAPTION, Scope.QUOTATION)):
        return outer
    return own


def is_callout(drafts: Sequence[Draft]) -> bool:
    """Tell whether what is marked up as a quotation is a box with a note: nobody's words are quoted."""
    written = [draft for draft in drafts if draft.text]
    if not written:
        return False
    first = written[0]
    if unicodedata.category(first.text[0]) == "So" or OTHER_CALLOUT.match(first.text):
        return True
    if ATTRIBUTES_AT_END.search(written[-1].text):
        return True
    start, end, kind = min(first.inline, default=(0, 0, InlineKind.CODE))
    label = first.text[start:end].strip(" :.!").lower().replace(" ", "_")
    return start == 0 and kind is InlineKind.EMPHASIS and label in CALLOUT_LABELS


def mark_callout(drafts: Sequence[Draft]) -> None:
    """Give the blocks of a callout the scope they have outside a quotation."""
    for draft in drafts:
        if draft.scope is Scope.QUOTATION:
            draft.scope = draft.unquoted
        label = OTHER_CALLOUT.match(draft.text)
        if label is not None:
            draft.inline.append((*label.span(), InlineKind.MARKUP))


def mark_contents(drafts: Sequence[Draft]) -> None:
    """Mark the items of a list that consists of nothing but links to places in the same file."""
    written = [draft for draft in drafts if draft.text]
    if all(draft.anchored == len(draft.text) for draft in written):
        for draft in written:
            draft.scope = Scope.CONTENTS


def cut_panel_titles(drafts: Sequence[Draft]) -> None:
    """Take the key off the titles of panels, which projects.raspberrypi.org writes below "--- collapse ---"."""
    for place in range(1, len(drafts)):
        key = PANEL_TITLE.match(drafts[place].text)
        if key and drafts[place - 1].scope is Scope.RAW and drafts[place - 1].text.startswith("---"):
            drafts[place].cut(key.end())


def mark_captions(drafts: Sequence[Draft]) -> None:
    """Mark what stands beside an image or table and starts like a caption, or in italics below an image."""
    for before, draft, after in zip((NOTHING, *drafts), drafts, (*drafts[1:], NOTHING), strict=False):
        if draft.scope is not Scope.PARAGRAPH:
            continue
        if CAPTION.match(draft.text):
            is_caption = before.scope in CAPTIONED or after.scope in CAPTIONED
        else:
            # The alt text follows the paragraph of its image, so where it begins earlier, the image stands in front.
            image_in_front = after.scope is Scope.ALT_TEXT and after.starts and after.starts < draft.starts
            is_caption = bool(image_in_front) and draft.covered_by(InlineKind.EMPHASIS)
        if is_caption:
            draft.scope = Scope.CAPTION


def mark_references(drafts: Sequence[Draft]) -> None:
    """Mark the entries of reference lists: under such a heading, with a link or a year, or in the style of the APA."""
    level = 0
    for draft in drafts:
        if draft.scope is Scope.HEADING:
            if REFERENCES.fullmatch(draft.text[:LONGEST_HEADING].lower()):
                level = draft.level
            elif draft.level <= level:
                level = 0
        elif draft.scope in MAY_BE_REFERENCE:
            label = REFERENCES.match(draft.text[:LONGEST_HEADING].lower())
            if label and label.end() == len(draft.text):
                level = LOWEST_LEVEL
            listed = level > 0 or (label is not None and label.group().endswith(":"))
            if (listed and _cites(draft)) or (")." in draft.text and REFERENCE.match(draft.text)):
                draft.scope = Scope.REFERENCE


def _cites(draft: Draft) -> bool:
    """Tell whether the block has what an entry has: a link, an address or a year."""
    if draft.linked or any(kind is InlineKind.URL for _, _, kind in draft.inline):
        return True
    return YEAR_OR_NUMBER.search(draft.text) is not None
