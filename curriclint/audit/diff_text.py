"""A comparison of two audits as text for people, and as JSON for programs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from curriclint import __version__
from curriclint.audit import words
from curriclint.audit.diff import BookDiff, Change, ShelfDiff
from curriclint.audit.editions import EditionBook, Remark
from curriclint.audit.figures import PER_WORDS
from curriclint.audit.tables import DECIMALS, column_stem
from curriclint.reporters.safe_text import safe
from curriclint.reporters.text_words import listed
from curriclint.rule import Topic
from curriclint.shares import Interval
from curriclint.wording import Language

VERSION = 1
MAX_NAMED = 20
"""Books that are named where they are in one edition only."""
Json: TypeAlias = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | None


def as_text(diff: ShelfDiff, names: tuple[str, str], language: Language) -> str:
    """Return what differs, for people; `names` are those of the two folders."""
    return "".join(f"{safe(line, 'utf-8')}\n" for line in _lines(diff, names, language))


def _lines(diff: ShelfDiff, names: tuple[str, str], language: Language) -> Iterator[str]:
    yield words.DIFF_HEADING.say(language, before=names[0], after=names[1])
    if diff.changed:
        yield words.OTHERWISE_MADE.say(language, what=otherwise_made(diff, language))
    for book in diff.books:
        yield ""
        yield from _book_lines(book, language)
    yield ""
    if diff.rates:
        yield from _rate_lines(diff, language)
    else:
        yield words.NOTHING_IN_BOTH.say(language)
    for name, books in zip(names, (diff.only_before, diff.only_after), strict=True):
        if books:
            titles = listed([called(book) for book in books], language, MAX_NAMED)
            yield words.ONLY_BEFORE.say(language, folder=name, names=titles)
    if diff.only_before and diff.only_after:
        yield words.HOW_TO_MATCH.say(language)


def _book_lines(book: BookDiff, language: Language) -> Iterator[str]:
    counts = ", ".join(
        f"{len(found)} {name.say(language)}"
        for name, found in ((words.NEW, book.new), (words.GONE, book.gone), (words.KEPT, book.kept))
    )
    yield f"{called(book.after)}: {counts}"
    for sign, remarks in (("+", book.new), ("−", book.gone)):
        for remark in remarks:
            about = f"“{remark.quote}”: {remark.sentence}" if remark.quote else remark.message
            yield f"  {sign} {remark.rule} {' '.join(part for part in (remark.place, about) if part)}"


def _rate_lines(diff: ShelfDiff, language: Language) -> Iterator[str]:
    yield words.RATES.say(language)
    for topic, change in diff.rates.items():
        yield f"  {words.topic_name(topic, language)}: {rate_told(change, language)}"
    if diff.women:
        yield f"{words.WOMEN.say(language)}: {share_told(diff.women, language)}"


def rate_told(change: Change, language: Language) -> str:
    """Return a rate before and after, with its change."""
    old, new = (part / whole * PER_WORDS for part, whole in (change.before, change.after))
    told = f"{words.decimal(old, language)} → {words.decimal(new, language)}"
    low, high = (words.signed(bound * PER_WORDS, language) for bound in (change.difference.low, change.difference.high))
    wording = words.TOLD_CHANGE if change.is_told else words.NO_TOLD_CHANGE
    return f"{told} ({wording.say(language, low=low, high=high)})"


def share_told(change: Change, language: Language) -> str:
    """Return a share before and after as counts and percentages, with its change in percent points."""
    told = " → ".join(
        f"{words.OF.say(language, part=part, whole=whole)} ({words.percent(part / whole)})"
        for part, whole in (change.before, change.after)
    )
    low, high = (words.signed(100 * bound, language, 0) for bound in (change.difference.low, change.difference.high))
    wording = words.TOLD_CHANGE if change.is_told else words.NO_TOLD_CHANGE
    return f"{told}, {wording.say(language, low=low, high=high)}"


def otherwise_made(diff: ShelfDiff, language: Language) -> str:
    """Return in words what else differs between the two, "" where nothing does."""
    return ", ".join(words.OTHER_MAKING[one].say(language) for one in diff.changed)


def called(book: EditionBook) -> str:
    """Return title and name of a book."""
    return f"{book.title} ({book.name})" if book.title != book.name else book.name


def as_json(diff: ShelfDiff) -> bytes:
    """Return all that differs as one JSON object; the same input gives the same bytes."""
    content: Json = {
        "version": VERSION,
        "tool": {"name": "curriclint", "version": __version__},
        "also_changed": list(diff.changed),
        "books": [_book(book) for book in diff.books],
        "only_before": [{"book": book.name, "title": book.title} for book in diff.only_before],
        "only_after": [{"book": book.name, "title": book.title} for book in diff.only_after],
        "total": {"rates": _rates(diff.rates), "women": _change(diff.women) if diff.women else None},
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _book(book: BookDiff) -> Json:
    return {
        "book": book.after.name,
        "book_before": book.before.name,
        "title": book.after.title,
        "words": {"before": book.before.words, "after": book.after.words},
        "new": [_remark(one) for one in book.new],
        "gone": [_remark(one) for one in book.gone],
        "kept": len(book.kept),
        "rates": _rates(book.rates),
        "women": _change(book.women) if book.women else None,
    }


def _remark(remark: Remark) -> Json:
    return {
        "fingerprint": remark.fingerprint,
        "path": remark.path,
        "place": remark.place,
        "rule": remark.rule,
        "topic": remark.topic.value,
        "severity": remark.severity.value,
        "quote": remark.quote,
        "sentence": remark.sentence,
        "message": remark.message,
    }


def _rates(rates: Mapping[Topic | None, Change]) -> Json:
    return {column_stem(topic): _change(change, per=PER_WORDS) for topic, change in rates.items()}


def _change(change: Change, per: int = 1) -> Json:
    """Return a change; shares are brought back to so many words, or stay from 0 to 1."""
    before, after = change.intervals
    return {
        "before": {"count": change.before[0], "of": change.before[1], **_bounds(before, per)},
        "after": {"count": change.after[0], "of": change.after[1], **_bounds(after, per)},
        "difference": {**_bounds(change.difference, per)},
        "is_told": change.is_told,
    }


def _bounds(interval: Interval, per: int) -> Mapping[str, float]:
    return {"low": round(interval.low * per, DECIMALS), "high": round(interval.high * per, DECIMALS)}
