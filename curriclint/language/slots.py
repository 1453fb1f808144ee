"""What `[slot]` stands for in a pattern: the forms of a lexicon."""

from collections.abc import Iterator, Mapping

from curriclint.rule import Lexicon
from curriclint.wording import Language


class Slots(Mapping[str, tuple[str, ...]]):
    """The forms of each lexicon in one language, gathered when a pattern first asks for them."""

    def __init__(self, lexicons: Mapping[str, Lexicon], language: Language) -> None:
        self._lexicons = lexicons
        self._language = language
        self._known: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, name: str) -> tuple[str, ...]:
        """Return the forms of a lexicon. Raises `KeyError` where there is none of that name."""
        if name not in self._known:
            self._known[name] = self._lexicons[name].forms(self._language)
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        return name in self._lexicons

    def __iter__(self) -> Iterator[str]:
        return iter(self._lexicons)

    def __len__(self) -> int:
        return len(self._lexicons)
