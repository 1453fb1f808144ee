"""Two editions of a shelf side by side: what is gone, new and kept, and which shares have changed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from curriclint.audit.editions import Edition, EditionBook, Remark
from curriclint.rule import Topic
from curriclint.shares import MIN_FOR_SHARE, Interval, difference_interval, wilson_interval


@dataclass(frozen=True, slots=True)
class Change:
    """A share in both editions, as part and whole, with its intervals and that of the difference."""

    before: tuple[int, int]
    after: tuple[int, int]

    @property
    def intervals(self) -> tuple[Interval, Interval]:
        """Return the interval of the share in each edition."""
        return wilson_interval(*self.before), wilson_interval(*self.after)

    @property
    def difference(self) -> Interval:
        """Return the interval for how much the share grew."""
        return difference_interval(self.before, self.after)

    @property
    def is_told(self) -> bool:
        """Tell whether the counts are enough to say that the share changed: no change lies outside the interval."""
        return self.difference.low > 0 or self.difference.high < 0


@dataclass(frozen=True, slots=True)
class BookDiff:
    """A book in both editions. `ideas` are what was not there and now is, and the other way round.

    `rates` has the remarks of each topic among the words, None for all topics; `women` is None where the gender of
    too few persons is told in one of the editions.
    """

    before: EditionBook
    after: EditionBook
    gone: tuple[Remark, ...]
    new: tuple[Remark, ...]
    kept: tuple[Remark, ...]
    rates: Mapping[Topic | None, Change]
    women: Change | None


@dataclass(frozen=True, slots=True)
class ShelfDiff:
    """All books; `rates` and `women` are of those in both editions together.

    `changed` names what else differs: "tool", "rules", "settings".
    """

    books: tuple[BookDiff, ...]
    only_before: tuple[EditionBook, ...]
    only_after: tuple[EditionBook, ...]
    rates: Mapping[Topic | None, Change]
    women: Change | None
    changed: tuple[str, ...]


def diff_of(before: Edition, after: Edition) -> ShelfDiff:
    """Return what differs between two editions."""
    pairs = matched(list(before.books), list(after.books))
    books = tuple(_book_diff(before, after, old, new) for old, new in pairs)
    olds, news = [one.before for one in books], [one.after for one in books]
    return ShelfDiff(
        books=books,
        only_before=tuple(book for name, book in before.books.items() if name not in dict(pairs)),
        only_after=tuple(book for name, book in after.books.items() if name not in {new for _, new in pairs}),
        rates=_rates(olds, news),
        women=_women(olds, news),
        changed=tuple(what for what in before.made_with if before.made_with[what] != after.made_with.get(what)),
    )


def matched(before: Sequence[str], after: Sequence[str]) -> list[tuple[str, str]]:
    """Return which book of the one edition is which of the other, in the order of the later one.

    The same name makes the same book; then the same path below the folder that all of an edition lie in; and where one
    book is left on both sides, these two.
    """
    same = {name: name for name in after if name in set(before)}
    old_left = [name for name in before if name not in same]
    new_left = [name for name in after if name not in same]
    below = {_below(name, before): name for name in old_left}
    for name in new_left:
        if old := below.pop(_below(name, after), None):
            same[name] = old
    old_left = [name for name in old_left if name not in same.values()]
    new_left = [name for name in new_left if name not in same]
    if len(old_left) == len(new_left) == 1:
        same[new_left[0]] = old_left[0]
    return [(same[name], name) for name in after if name in same]


def _below(name: str, names: Iterable[str]) -> str:
    """Return a name without the folders that all have in common."""
    folders = [one.split("/")[:-1] for one in names]
    shared = sum(1 for _ in takewhile(lambda parts: len(set(parts)) == 1, zip(*folders, strict=False)))
    return "/".join(name.split("/")[shared:])


def _book_diff(before: Edition, after: Edition, old: str, new: str) -> BookDiff:
    was, now = before.findings.get(old, ()), after.findings.get(new, ())
    book, later = before.books[old], after.books[new]
    return BookDiff(
        before=book,
        after=later,
        gone=_without(was, now),
        new=_without(now, was),
        kept=_common(now, was),
        rates=_rates([book], [later]),
        women=_women([book], [later]),
    )


def _without(some: Sequence[Remark], others: Iterable[Remark]) -> tuple[Remark, ...]:
    """Return the remarks that the others have not; one that is there twice and there once is without once."""
    left = Counter(one.fingerprint for one in others)
    rest = []
    for one in some:
        if left[one.fingerprint]:
            left[one.fingerprint] -= 1
        else:
            rest.append(one)
    return tuple(rest)


def _common(some: Sequence[Remark], others: Iterable[Remark]) -> tuple[Remark, ...]:
    without = {id(one) for one in _without(some, others)}
    return tuple(one for one in some if id(one) not in without)


def _rates(before: Sequence[EditionBook], after: Sequence[EditionBook]) -> dict[Topic | None, Change]:
    words, later = sum(one.words for one in before), sum(one.words for one in after)
    if not words or not later:
        return {}
    return {
        topic: Change(
            (min(sum(one.remarks[topic] for one in before), words), words),
            (min(sum(one.remarks[topic] for one in after), later), later),
        )
        for topic in (None, *Topic)
    }


def _women(before: Sequence[EditionBook], after: Sequence[EditionBook]) -> Change | None:
    was = (sum(one.women for one in before), sum(one.told for one in before))
    now = (sum(one.women for one in after), sum(one.told for one in after))
    return Change(was, now) if min(was[1], now[1]) >= MIN_FOR_SHARE else None
