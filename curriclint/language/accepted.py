"""Words that the user accepts: wherever they stand, nothing is said of them."""

import re
from collections.abc import Iterable

from curriclint.language.folding import fold
from curriclint.span import Span


class Accepted:
    """Wordings, each of one or more words, in any capitals."""

    def __init__(self, wordings: Iterable[str]) -> None:
        parts = sorted((r"\s+".join(map(re.escape, fold(one).split())) for one in wordings), key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)") if any(parts) else None

    def covers(self, folded: str, span: Span) -> bool:
        """Tell whether the stretch of a folded text lies within accepted words."""
        if self._pattern is None:
            return False
        return any(match.start() <= span.start and span.end <= match.end() for match in self._pattern.finditer(folded))
