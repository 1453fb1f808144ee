"""Say in which chapters of long material something is so, in a few words."""

from collections.abc import Iterator, Mapping, Sequence

from curriclint.language.chapters import Chapter
from curriclint.wording import Language, Text

MOST_TITLES = 3
"""Titles that are named where chapters have no numbers; more is a wall."""

_SOME = Text(nl="In {count} van de {total} {what} ({which}):", en="In {count} of {total} {what} ({which}):")
_ALL = Text(nl="In alle {total} {what}:", en="In all {total} {what}:")
_ALL_ASKED = Text(
    nl="In alle {total} {what} waar je dit zou verwachten ({which}):",
    en="In all {total} {what} where one would expect it ({which}):",
)
_RUN = Text(nl="{first} t/m {last}", en="{first} to {last}")
_MORE = Text(nl="{titles} en nog {count}", en="{titles} and {count} more")
_PARTS = Text(nl="onderdelen", en="parts")
_CALLED: Mapping[str, Text] = {
    "hoofdstuk": Text(nl="hoofdstukken", en="chapters"),
    "chapter": Text(nl="hoofdstukken", en="chapters"),
    "les": Text(nl="lessen", en="lessons"),
    "lesson": Text(nl="lessen", en="lessons"),
    "module": Text(nl="modules", en="modules"),
    "week": Text(nl="weken", en="weeks"),
    "thema": Text(nl="thema's", en="themes"),
    "unit": Text(nl="units", en="units"),
}
"""What chapters are called, by the word before their number."""


def in_chapters(lacking: Sequence[Chapter], judged: Sequence[Chapter], language: Language, *, total: int) -> str:
    """Return the opening of a sentence on some of the chapters that were judged: "In 3 van de 5 lessen (2, 4, 5):".

    `total` is how many chapters there are, judged or not.
    """
    facts = {"count": len(lacking), "total": len(judged), "what": _what(judged).say(language)}
    if len(lacking) == len(judged):
        wording = _ALL if len(judged) == total else _ALL_ASKED
        return wording.say(language, **facts, which=_which(lacking, judged, language))
    return _SOME.say(language, **facts, which=_which(lacking, judged, language))


def _what(chapters: Sequence[Chapter]) -> Text:
    called = {chapter.called for chapter in chapters}
    if len(called) == 1:
        return _CALLED.get(called.pop(), _CALLED["hoofdstuk"] if _are_numbered(chapters) else _PARTS)
    return _PARTS


def _which(lacking: Sequence[Chapter], judged: Sequence[Chapter], language: Language) -> str:
    if _are_numbered(judged):
        return ", ".join(_runs([int(chapter.label) for chapter in lacking], language))
    different = list(dict.fromkeys(chapter.title for chapter in lacking))
    titles = ", ".join(f"“{title}”" for title in different[:MOST_TITLES])
    more = len(different) - MOST_TITLES
    return _MORE.say(language, titles=titles, count=more) if more > 0 else titles


def _are_numbered(chapters: Sequence[Chapter]) -> bool:
    """Tell whether every chapter has a number of its own."""
    labels = {chapter.label for chapter in chapters}
    return "" not in labels and len(labels) == len(chapters)


def _runs(numbers: Sequence[int], language: Language) -> Iterator[str]:
    """Yield numbers, of three and more in a row the first and the last."""
    run: list[int] = []
    for number in [*numbers, None]:
        if run and number == run[-1] + 1:
            run.append(number)
            continue
        yield from [_RUN.say(language, first=run[0], last=run[-1])] if len(run) > 2 else map(str, run)
        run = [] if number is None else [number]
