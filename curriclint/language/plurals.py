"""Words without what may be the ending of a plural, to tell different words from forms of one."""

import re

_PLURAL = re.compile(r"(?<=\w\w\w)(?:'s|[ens])+$")
_DOUBLED = re.compile(r"([^\W\d_])\1$")


def without_plural(words: str) -> str:
    """Return folded words without the ending of a plural: "kas" and "kassen" are one place."""
    return _DOUBLED.sub(r"\1", _PLURAL.sub("", words))
