"""The language of each block, told by its words."""

from curriclint.document import Document
from curriclint.wording import Language

_FUNCTION_WORDS = {
    "nl": frozenset("de het een en van is dat niet zijn je met voor op te aan wat hoe".split()),
    "en": frozenset("the a an and of is that not are you with for on to at what how".split()),
}


def languages_of(document: Document, *, only: Language | None = None) -> tuple[str | None, ...]:
    """Return the language code of each block, None where it cannot be told; `only` forces one language."""
    if only is not None:
        return (only,) * len(document.blocks)
    found: list[str | None] = []
    for block in document.blocks:
        words = block.text.lower().split()
        counts = {language: sum(word in known for word in words) for language, known in _FUNCTION_WORDS.items()}
        best = max(counts, key=lambda one: counts[one])
        found.append(best if counts[best] else (found[-1] if found else None))
    return tuple(found)
