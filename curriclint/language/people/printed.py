"""Patterns of last names and initials as references and citations print them."""

_CAPITAL = r"[^\W\d_a-zà-ÿ]"
NAME = rf"{_CAPITAL}[^\W\d_]*[a-zà-ÿ][^\W\d_]*(?:['’\-‐]{_CAPITAL}[^\W\d_]+)*"
"""One word of a name: "Grover", "Joliot-Curie", "DeLyser"."""

PARTICLES_BEFORE = (
    r"(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[Vv]\.?\s?d\.?|[Vv]on|[Dd]i|[Dd]a|[Ll]e|[Ll]a|'t)[ \xa0]+){0,3}"
)
"""The small words of a last name, with a capital or without."""

INITIALS = rf"(?:{_CAPITAL}\.(?:\s?-?\s?(?={_CAPITAL}\.))?){{1,4}}"
"""One to four initials, each with a full stop."""

SUFFIX = r"(?:[JjSs]r\b\.?|II+\b|IV\b)"
"""What stands behind a name and is no part of it: "Jr."."""
