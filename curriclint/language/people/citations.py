"""Names in lists of references: "Lieman, R." and "J. De Bruyne", of whom initials tell no gender."""

import re
from collections.abc import Iterator

from curriclint.document import Block
from curriclint.language.folding import fold
from curriclint.language.people.named import Mention
from curriclint.language.people.plain import without_accents
from curriclint.language.people.reading import Reading
from curriclint.span import Span
from curriclint.wording import Language

_CAPITAL = r"[^\W\d_a-zà-ÿ]"
_NAME = rf"{_CAPITAL}[^\W\d_]*[a-zà-ÿ][^\W\d_]*(?:['’\-]{_CAPITAL}[^\W\d_]+)*"
_PARTICLES = r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Vv]on|[Dd]i|[Dd]a|[Ll]e|[Ll]a|'t)\s+){0,3}"
_INITIALS = rf"(?:{_CAPITAL}\.(?:\s?-?\s?(?={_CAPITAL}\.))?){{1,4}}"
_NAME_FIRST = re.compile(rf"(?<!\w)(?P<surname>{_PARTICLES}{_NAME}(?:\s{_NAME})?),\s*(?P<initials>{_INITIALS})")
_INITIALS_FIRST = re.compile(rf"(?<![\w.])(?P<initials>{_INITIALS})\s*(?P<surname>{_PARTICLES}{_NAME})(?!\w)")


def cited_people(block: Block, index: int, language: Language) -> Iterator[Reading]:
    """Yield the people whom a reference names by last name and initials, in any order."""
    text = block.text
    taken: list[Span] = []
    for pattern in (_NAME_FIRST, _INITIALS_FIRST):
        for match in pattern.finditer(text):
            span = Span(match.start(), match.end())
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            initials, surname = match["initials"].strip(" -"), match["surname"]
            yield Reading(
                mention=Mention(index, span),
                language=language,
                name=f"{initials} {surname}",
                initials="".join(letter for letter in fold(initials) if letter.isalpha()),
                surname=without_accents(fold(surname.split()[-1])),
            )
