"""Pictures that say nothing to somebody who cannot see them: neither a description nor a caption."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from curriclint.checking import CheckKind, Verdict
from curriclint.document import Picture, Scope
from curriclint.language.chapters import Chapter
from curriclint.language.lesson_parts import LessonParts
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.rule import Lexicon

_WORD = re.compile(r"[^\W\d_A-Z]+|[A-Z]+(?![a-z])|[A-Z][^\W\d_A-Z]*")
"""A word in the name of a file: "schoolLogo_2.png" has "school", "Logo" and "png"."""


@dataclass(frozen=True, slots=True)
class UndescribedOptions:
    """Options of the kind `undescribed-pictures`.

    The rule speaks where any picture has neither a description nor a caption. Pictures in a link are left out, and
    those with one of the words `not_called` in their name, in lower case.
    """

    not_called: tuple[str, ...] = ()


class UndescribedChecker:
    """Counts the pictures of a lesson that have neither a description nor a caption."""

    def __init__(self, options: UndescribedOptions, lexicons: Mapping[str, Lexicon]) -> None:
        self._not_called = frozenset(options.not_called)
        self._parts = LessonParts.from_lexicons(lexicons)

    def judge(
        self,
        document: AnalysedDocument,
        *,
        assume_long: bool,  # noqa: ARG002 - what a picture lacks does not depend on length
        chapters: Sequence[Chapter] = (),  # noqa: ARG002 - told once, with the first place
    ) -> Verdict:
        """Return the facts `count` and `missing`; the place is where the first picture without words stands."""
        pictures = list(self._pictures(document))
        if not pictures:
            return Verdict()
        missing = [passage for picture, passage in pictures if not _is_told(picture, document)]
        if not missing:
            return Verdict(asked=True)
        facts = {"count": str(len(pictures)), "missing": str(len(missing))}
        return Verdict(absent=True, asked=True, absent_at=missing[0], facts=facts)

    def _pictures(self, document: AnalysedDocument) -> Iterator[tuple[Picture, Passage]]:
        """Yield the pictures in the lesson itself that show something, with the passage at which each stands."""
        passages = document.passages
        lesson = {passage.index for passage in self._parts.of(document)}
        for picture in document.document.pictures:
            number = bisect_right(passages, picture.block, key=attrgetter("index"))
            passage = passages[max(number - 1, 0)] if passages else None
            if passage is not None and passage.index in lesson and not self._is_by_the_way(picture):
                yield picture, passage

    def _is_by_the_way(self, picture: Picture) -> bool:
        words = {word.lower() for word in _WORD.findall(picture.called)}
        return picture.is_linked or not words.isdisjoint(self._not_called)


def _is_told(picture: Picture, document: AnalysedDocument) -> bool:
    """Tell whether a picture has a description, or a caption right beside it."""
    beside = document.document.blocks[picture.block : picture.block + 2]
    return picture.is_described or any(block.scope is Scope.CAPTION for block in beside)


KIND = CheckKind(
    "undescribed-pictures",
    UndescribedOptions,
    UndescribedChecker,
    facts=frozenset({"count", "missing"}),
    whole_documents=True,
)
