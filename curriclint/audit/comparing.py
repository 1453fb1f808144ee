"""What the pages put side by side: rates and shares with their bars to scale, and what the counts tell apart."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from curriclint.audit import words
from curriclint.audit.figures import Figures, Share, apart
from curriclint.rule import Topic
from curriclint.shares import Interval
from curriclint.wording import Language, Text

SCALE_UNITS = 1000
"""Width of the drawing of an interval, in units of its view box."""
MAX_PAIRS = 4
"""Pairs that a sentence names; more is a wall."""
ROUND_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval to scale, with where in it the number lies, in `SCALE_UNITS`."""

    start: int
    width: int
    at: int


@dataclass(frozen=True, slots=True)
class Compared:
    """A book or a group with its figures; `href` is its page, "" where it has none, `language` that of its name."""

    name: str
    href: str
    figures: Figures
    language: str | None = None


@dataclass(frozen=True, slots=True)
class RateRow:
    """Remarks of a book or group: the rate as people write it and as a bar; empty where the text is too short."""

    of: Compared
    rate: str
    bounds: str
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class RateTable:
    """Remarks on all topics; `most` is where the scale ends and `apart` what the counts tell."""

    rows: tuple[RateRow, ...]
    most: str
    apart: str


@dataclass(frozen=True, slots=True)
class TopicRow:
    """Remarks of a book or group by topic: rates as people write them, with counts."""

    of: Compared
    cells: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class PeopleRow:
    """Persons of a book or group; `share` is None where too few are told."""

    of: Compared
    women: int
    men: int
    other: int
    unknown: int
    with_job: int
    share: str | None
    bounds: str
    bar: Bar | None


def rate_table(compared: Sequence[Compared], language: Language) -> RateTable:
    """Return the remarks on all topics of books or groups, side by side."""
    rates = [one.figures.rate_of() for one in compared]
    most = round_up(max((rate.interval.high for rate in rates if rate), default=1.0))
    rows = []
    for one, rate in zip(compared, rates, strict=True):
        if rate is None:
            rows.append(RateRow(one, "", "", None))
        else:
            bar = _bar(rate.interval, rate.per_words, most)
            told = words.decimal(rate.per_words, language)
            rows.append(RateRow(one, told, words.span_of(rate.interval, language), bar))
    can_tell = sum(rate is not None for rate in rates) > 1
    told_apart = _told_apart(compared, _rate_counts(None), words.LOWER_THAN, language) if can_tell else ""
    return RateTable(tuple(rows), words.decimal(most, language, 0), told_apart)


def topic_rows(compared: Iterable[Compared], language: Language) -> tuple[TopicRow, ...]:
    """Return the remarks by topic of books or groups."""
    rows = []
    for one in compared:
        cells = []
        for topic in Topic:
            rate = one.figures.rate_of(topic)
            cells.append((words.decimal(rate.per_words, language) if rate else "", one.figures.count_of(topic)))
        rows.append(TopicRow(one, tuple(cells)))
    return tuple(rows)


def topics_apart(compared: Sequence[Compared], language: Language) -> str:
    """Return what the counts tell apart by topic; "" where no two texts are long enough."""
    if sum(one.figures.rate_of() is not None for one in compared) < 2:
        return ""
    told = []
    for topic in Topic:
        pairs = _pairs(compared, _rate_counts(topic), words.LOWER_THAN, language)
        if pairs:
            told.append(words.APART_ON.say(language, topic=words.topic_name(topic, language), pairs=pairs))
    return words.APART.say(language, pairs="; ".join(told)) if told else words.NOT_APART.say(language)


def people_rows(compared: Iterable[Compared]) -> tuple[PeopleRow, ...]:
    """Return who is named in books or groups."""
    return tuple(_people_row(one) for one in compared)


def people_apart(compared: Sequence[Compared], language: Language) -> str:
    """Return what the counts tell apart in shares of women; "" where no two shares can be told."""
    if sum(one.figures.women() is not None for one in compared) < 2:
        return ""
    return _told_apart(compared, _women_counts, words.LOWER_SHARE, language)


def round_up(number: float) -> float:
    """Return the next number that people would end a scale with: 1, 2 or 5 and zeros."""
    size = 1.0
    while size * 10 < number:
        size *= 10
    return next((step * size for step in ROUND_STEPS if step * size >= number), size * 10)


def _people_row(one: Compared) -> PeopleRow:
    persons = one.figures.persons
    women: Share | None = one.figures.women()
    bounds = f"{words.percent(women.interval.low)}–{words.percent(women.interval.high)}" if women else ""
    return PeopleRow(
        of=one,
        women=persons.get("f", 0),
        men=persons.get("m", 0),
        other=persons.get("x", 0),
        unknown=persons.get("unknown", 0),
        with_job=one.figures.all_with_job,
        share=words.percent(women.share) if women else None,
        bounds=bounds,
        bar=_bar(women.interval, women.share, 1.0) if women else None,
    )


def _bar(interval: Interval, number: float, most: float) -> Bar:
    start, end, at = (round(SCALE_UNITS * bound / most) for bound in (interval.low, interval.high, number))
    return Bar(start, max(end - start, 1), at)


def _rate_counts(topic: Topic | None) -> Callable[[Figures], tuple[int, int]]:
    return lambda figures: (min(figures.count_of(topic), figures.words), figures.words if figures.rate_of() else 0)


def _women_counts(figures: Figures) -> tuple[int, int]:
    women = figures.women()
    return (women.part, women.whole) if women else (0, 0)


def _told_apart(
    compared: Sequence[Compared], count: Callable[[Figures], tuple[int, int]], wording: Text, language: Language
) -> str:
    pairs = _pairs(compared, count, wording, language)
    return words.APART.say(language, pairs=pairs) if pairs else words.NOT_APART.say(language)


def _pairs(
    compared: Sequence[Compared], count: Callable[[Figures], tuple[int, int]], wording: Text, language: Language
) -> str:
    """Return in words which are told apart; those of the most different sizes come first."""
    counts: Mapping[str, tuple[int, int]] = {one.name: count(one.figures) for one in compared}
    shares = {name: part / whole for name, (part, whole) in counts.items() if whole}
    found = sorted(apart(counts), key=lambda pair: shares[pair[0]] - shares[pair[1]])
    told = "; ".join(wording.say(language, low=low, high=high) for low, high in found[:MAX_PAIRS])
    more = len(found) - MAX_PAIRS
    return words.MORE_PAIRS.say(language, pairs=told, count=more) if more > 0 else told
