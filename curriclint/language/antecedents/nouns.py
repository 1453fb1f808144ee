"""What the nouns of one language name: people in roles, men, women, animals, things that are spoken of as people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from curriclint.language.antecedents.mention import Gender, Kind
from curriclint.language.folding import fold
from curriclint.language.people.nouns import NounKind, Nouns
from curriclint.language.people.tables import first_names, known_people
from curriclint.rule import Lexicon
from curriclint.wording import Language

MEN, WOMEN, FEMININE_JOBS, ANIMALS = "men", "women", "feminine-occupations", "animals"
FIGURES, NAMED_FIGURES = "things-spoken-of-as-people", "robots-and-pets"
ACTS, BELONGINGS = "what-people-do", "what-only-people-have"

FEMININE_ENDINGS = tuple("heid ing teit tie sie xie nis erij schap logie fie theek".split())
"""Endings of Dutch nouns that are feminine but for a few."""

WOMAN_ENDING = "ster"
"""Ending of Dutch words for women that are made of a word for anyone: "tuinierster"."""

MIN_LETTERS_OF_ROLE = 4
"""Letters of the word that it is made of, at least: "zuster" is made of none."""

_NOT_FEMININE = frozenset("ring kring ding haring honing penning paling ketting pudding".split())


@dataclass(frozen=True, slots=True)
class WordList:
    """Words in lower case, and endings of words: `*computer` in a list stands for "schoolcomputer" as well."""

    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()

    @classmethod
    def of(cls, forms: Iterable[str]) -> "WordList":
        """Return the single words among the forms of lexicons, also those in "(one|another)"."""
        parts = [part for form in forms for part in form.removeprefix("(").removesuffix(")").split("|")]
        words = [part for part in parts if part.translate(_IN_WORDS).isalpha()]
        endings = tuple(word[1:] for word in words if word.startswith("*"))
        return cls(frozenset(word.lstrip("*") for word in words), endings)

    def __contains__(self, word: str) -> bool:
        return word in self.words or (bool(self.endings) and word.endswith(self.endings))


_IN_WORDS = str.maketrans("", "", "*-':")


@dataclass(frozen=True, slots=True)
class Naming:
    """What words name in `language`; `from_lexicons` makes one.

    `figures` are things that texts speak of as people. `acts` are verbs and states of people only, and `belongings`
    what only people have.
    """

    language: Language
    nouns: Nouns
    men: WordList
    women: WordList
    animals: WordList
    figures: WordList
    acts: WordList
    belongings: WordList
    _known: dict[str, tuple[Kind, Gender]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_lexicons(cls, lexicons: Mapping[str, Lexicon], language: Language) -> "Naming":
        """Return what the lexicons of a rulebook hold in a language."""

        def listed(*names: str) -> WordList:
            return WordList.of(form for name in names for form in lexicons[name].forms(language))

        return cls(
            language=language,
            nouns=Nouns.from_lexicons(lexicons),
            men=listed(MEN),
            women=listed(WOMEN, FEMININE_JOBS),
            animals=listed(ANIMALS),
            figures=listed(FIGURES, NAMED_FIGURES),
            acts=listed(ACTS),
            belongings=listed(BELONGINGS),
        )

    def of(self, *words: str) -> tuple[Kind, Gender]:
        """Return what a noun names, by the first of some forms in lower case that tells; else a thing."""
        for word in words:
            if word not in self._known:
                self._known[word] = self._look_up(word)
            kind, gender = self._known[word]
            if kind is not Kind.THING:
                return kind, gender
        return Kind.THING, Gender.UNTOLD

    def _look_up(self, word: str) -> tuple[Kind, Gender]:
        if word in self.men:
            return Kind.GENERIC, Gender.MAN
        if word in self.women:
            return Kind.GENERIC, Gender.WOMAN
        if self._is_made_of_a_role(word):
            return Kind.GENERIC, Gender.WOMAN
        if word in self.animals:
            return Kind.ANIMAL, Gender.UNTOLD
        is_person = word not in self.figures and self.nouns.kind(word, self.language) is NounKind.PERSON
        return (Kind.GENERIC if is_person else Kind.THING), Gender.UNTOLD

    def _is_made_of_a_role(self, word: str) -> bool:
        """Tell whether a Dutch noun is a word for a woman made of one for anyone: "tuinierster", "schaatsster"."""
        if self.language != "nl" or not word.endswith(WOMAN_ENDING):
            return False
        stem = word.removesuffix(WOMAN_ENDING)
        if len(stem) < MIN_LETTERS_OF_ROLE:
            return False
        return any(self.nouns.kind(one, self.language) is NounKind.PERSON for one in (stem, stem + "er"))

    def is_role(self, word: str) -> bool:
        """Tell whether a word, in lower case, names people of any gender."""
        return self.of(word) == (Kind.GENERIC, Gender.UNTOLD)

    def is_feminine(self, word: str) -> bool:
        """Tell whether a noun, in lower case, is one that Dutch calls "zij" and hardly ever "hij", by its ending."""
        return self.language == "nl" and word.endswith(FEMININE_ENDINGS) and word not in _NOT_FEMININE

    def is_figure(self, *words: str) -> bool:
        """Tell whether one of the forms of a noun names a thing that texts speak of as a person."""
        return any(word in self.figures for word in words)

    def is_name(self, word: str) -> bool:
        """Tell whether a word, in lower case, is a first name and no everyday word, or somebody's last name."""
        found = first_names().get(word)
        return (found is not None and not found.care) or word in _last_names()

    def gender_of_name(self, word: str) -> Gender:
        """Return the gender of nearly all who bear a name, given in lower case."""
        found = first_names().get(word)
        told = found.gender.get(self.language, "") if found else _last_names().get(word, "")
        return _GENDERS.get(told, Gender.UNTOLD)


@cache
def _last_names() -> Mapping[str, str]:
    """Return the last names that mean one person whom lessons often name, with the gender of that person."""
    return {fold(one.name.split()[-1]): one.gender for one in known_people() if one.alone}


_GENDERS = {"f": Gender.WOMAN, "m": Gender.MAN}
