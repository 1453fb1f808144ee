"""The language of each block: what its own words say, and where that is not enough, what stands around it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from curriclint.document import UNLINTED_INLINE, UNLINTED_SCOPES, Block, Document, InlineKind, Scope
from curriclint.language.text_language import FOREIGN_LEAD, Votes, votes_of
from curriclint.wording import LANGUAGES, Language

MAX_CHARACTERS_READ = 1500
"""Characters of a block that are looked at, some 250 words."""

NEIGHBOUR_WEIGHT = 1.5
"""What the nearest block that is sure, before and after, counts in known words; less with distance."""

OTHER_SECTION = 0.5
"""Part of its weight that a neighbour under another heading keeps."""

HALF_DISTANCE = 4.0
"""Blocks at which a neighbour counts half."""

DOCUMENT_WEIGHT = 1.0
"""What the document as a whole counts, in known words, divided over languages by their share of its words."""

DECLARED_WEIGHT = 0.5
"""What a declaration in the file counts. It is often the default of the program: Dutch text marked as English."""

_TECHNICAL = re.compile(r"(?<!\S)(?!\(?[^\W\d_]{3,}/[^\W\d_]{3,}[.,;:!?)]?(?!\S))[^\s/@_=<>{}\\|]*[/@_=<>{}\\|]\S*")
"""Addresses, paths and code; two words with a slash between are words: "leerling/docent"."""

_HAS_TECHNICAL = re.compile(r"[/@_=<>{}\\|]")
_QUOTATION_MARKS = '"“„«'
_QUOTED = re.compile(r"“[^”]{1,300}”|„[^”“]{1,300}[”“]|«[^»]{1,300}»|\"[^\"]{1,300}\"")


def languages_of(document: Document, *, only: Language | None = None) -> tuple[str | None, ...]:
    """Return the ISO 639-1 code of each block's language, None where it cannot be told; `only` forces one language.

    Blocks without words, and those in which no rule looks, have None. Short blocks follow what stands around them.
    Languages other than those of `LANGUAGES` are told roughly: they are counted and left alone.
    """
    if only is not None:
        return (only,) * len(document.blocks)
    nothing = Votes({}, 0)
    votes = [nothing if block.scope in UNLINTED_SCOPES else _votes(block) for block in document.blocks]
    whole = _whole(document, votes)
    around = _around(document.blocks, votes)
    return tuple(
        own.sure or (_best(own, beside, whole, block.language) if own.words else None)
        for own, block, beside in zip(votes, document.blocks, around, strict=True)
    )


def _votes(block: Block) -> Votes:
    """Return what a block says of its own language."""
    text = _readable(block)
    if any(mark in text for mark in _QUOTATION_MARKS):
        # A Dutch sentence stays Dutch around the English title that it quotes.
        outside = votes_of(_QUOTED.sub(" ", text))
        if outside.sure:
            return outside
    return votes_of(text)


def _readable(block: Block) -> str:
    """Return the beginning of a block in lower case without code, formulas, addresses and emphasised titles."""
    text = block.text[:MAX_CHARACTERS_READ]
    emphasised = sum(len(inline.span) for inline in block.inline if inline.kind is InlineKind.EMPHASIS)
    without = UNLINTED_INLINE | {InlineKind.EMPHASIS} if 2 * emphasised < len(block.text) else UNLINTED_INLINE
    for inline in block.inline:
        start, end = inline.span.start, min(inline.span.end, len(text))
        if start < end and inline.kind in without:
            text = text[:start] + " " * (end - start) + text[end:]
    text = text.lower().replace("’", "'")
    return _TECHNICAL.sub(" ", text) if _HAS_TECHNICAL.search(text) else text


def _whole(document: Document, votes: Sequence[Votes]) -> dict[str, float]:
    """Return what the document as a whole counts for each language: its share of the words, and what is declared."""
    words: Counter[str] = Counter()
    for one in votes:
        if one.sure is not None:
            words[one.sure] += one.words
    whole = {language: DOCUMENT_WEIGHT * count / words.total() for language, count in words.items()}
    if not words:
        for one in votes:
            for language in LANGUAGES:
                whole[language] = whole.get(language, 0) + one.weights.get(language, 0)
    declared = document.metadata.get("language") or document.metadata.get("lang")
    return _plus(whole, _code(declared), DECLARED_WEIGHT)


def _around(blocks: Sequence[Block], votes: Sequence[Votes]) -> list[dict[str, float]]:
    """Return, for each block, what the nearest sure blocks before and after it count."""
    weights: list[dict[str, float]] = [{} for _ in blocks]
    sections = [
        (*block.section, block.text) if block.scope in {Scope.HEADING, Scope.TITLE} else block.section
        for block in blocks
    ]
    for order in (range(len(blocks)), range(len(blocks) - 1, -1, -1)):
        nearest: int | None = None
        nearest_in: dict[tuple[str, ...], int] = {}
        for index in order:
            if votes[index].sure:
                nearest = nearest_in[sections[index]] = index
                continue
            inside = nearest_in.get(sections[index])
            at = nearest if inside is None else inside
            if at is not None:
                weight = NEIGHBOUR_WEIGHT * HALF_DISTANCE / (HALF_DISTANCE + abs(index - at) - 1)
                _plus(weights[index], votes[at].sure, weight if inside is not None else weight * OTHER_SECTION)
    return weights


def _best(own: Votes, beside: Mapping[str, float], whole: Mapping[str, float], declared: str | None) -> str | None:
    """Return the language that everything together speaks for; another language needs more than ours."""
    weights = dict(own.weights)
    for more in (beside, whole):
        for language, weight in more.items():
            _plus(weights, language, weight)
    _plus(weights, _code(declared), DECLARED_WEIGHT)
    for language in weights.keys() - LANGUAGES:
        weights[language] -= FOREIGN_LEAD - 1
    best = max(weights, key=lambda language: (weights[language], language), default=None)
    return best if best is not None and weights[best] > 0 else None


def _plus(weights: dict[str, float], language: str | None, weight: float) -> dict[str, float]:
    if language is not None:
        weights[language] = weights.get(language, 0) + weight
    return weights


def _code(declared: str | None) -> str | None:
    """Return the two letters of a declared language ("nl-BE" gives "nl"), None for what is no such code."""
    code = (declared or "").strip().lower().replace("_", "-").partition("-")[0]
    return code if len(code) == 2 and code.isalpha() else None
