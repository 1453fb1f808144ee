"""What the words around a name say it is: somebody who acts or is spoken to, or a law, a place, a robot."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from curriclint.language.people.capitals import Run
from curriclint.language.people.knowledge import OTHER_NAMES, NameKnowledge
from curriclint.language.people.tables import FirstName
from curriclint.wording import Language

WORDS_TO_A_ROBOT = 5
"""Words before "named" among which the thing stands that has the name: "the small robot is called Marty"."""

LOOK_BACK = 40
"""Characters before a name in which the words are looked for that tie it to something."""

LOOK_BACK_IN_A_LIST = 120
"""Characters before a name in a list in which it is told what all of them are."""

GREETINGS = frozenset("hoi hallo hey hi hello beste lieve dear dank bedankt thanks goodbye dag welkom".split())
"""Words after which somebody is spoken to."""

_LAW_ENDINGS = ("wet", "wetten", "stelling", "relatie", "formule", "vergelijking", "principe", "constante", "getallen")
_OF = frozenset("van of von".split())
_ARTICLES = frozenset("de het den der the la".split())
_CALLED = frozenset("heet heette genaamd named called".split())
_PLACES_TO_BE = frozenset("in uit naar from to near at te bij rond around through via outside".split())
_AUXILIARIES = frozenset(
    "heeft had hebben is was zijn wordt werd kan kon moet moest mag wil wilde zal zou laat liet gaat ging"
    " has have did does can could must may will would should".split()
)
_PLACES_OF = frozenset("city university state stad universiteit".split())
_LETTERS = r"[^\W\d_]+(?:['’\-][^\W\d_]+)*"
_AND = re.compile(rf"(?:,|,?\s+(?:en|and|of|or|&|met|with))\s+(?P<name>{_LETTERS})")
_AND_BEFORE = re.compile(rf"(?P<name>{_LETTERS})(?:,|,?\s+(?:en|and|of|or|&|met|with))\s+\Z")
_LIST_BEFORE = re.compile(
    r"\b(?P<kind>[A-ZÀ-Þ]?[a-zà-ÿ]{3,})\s+(?:[A-ZÀ-Þ][^\W\d_]+(?:,|,?\s+(?:en|and|of|or|&))\s+)*\Z"
)
_LAST_NAME = r"(?:\s[A-ZÀ-Þ]\.)?(?:\s(?:van|de|den|der|von|el|al))*\s[A-ZÀ-Þ][^\W\d_]+"
_NAME_BEHIND = re.compile(rf"(?:,|,?\s+(?:en|and|&))\s+(?P<name>{_LETTERS}){_LAST_NAME}")
_NAME_BEFORE = re.compile(rf"(?P<name>{_LETTERS}){_LAST_NAME}(?:,|,?\s+(?:en|and|&))\s+\Z")
_AND_COMPANY = re.compile(r",? (?:and|en|&) (?:company|co|sons|zonen|zoon|partners)\b")
_OF_OR_BY = frozenset("van door of by".split())
_IS_A = re.compile(
    r"(?P<link>,|\s+(?:is|was))?\s+(?P<article>de|het|een|the|a|an|onze|mijn|our|my|your|je|jouw)\s+"
    rf"(?:{_LETTERS}\s+){{0,2}}?(?P<noun>{_LETTERS})"
)
_LIFE = re.compile(
    r"\s*\((?:°|\*|born |geboren )?\s*(?:c(?:a|irca)?\.? ?)?\d{3,4}"
    r"(?:\s*[-–]\s*(?:\d{3,4}|heden|present)?)?\s*(?:v\.? ?chr\.?|bc)?\)"
)
_FOUND_BY = re.compile(
    r"(?:ontdekt|uitgevonden|bedacht|geschreven|bewezen|voorgesteld|discovered|invented|proposed|written|proved)"
    r" (?:door|by) (?:de |the )?\Z"
)
_KIN = (
    r"(?:mother|father|sister|brother|friend|teacher|parents|mum|mom|dad|grandmother|grandfather|aunt|uncle|class"
    r"|moeder|vader|zus|zusje|broer|broertje|vriend|vriendin|juf|meester|ouders|oma|opa|tante|oom|klas)"
)
_KIN_BEHIND = re.compile(rf"{_KIN}\Z")
_KIN_OF = re.compile(rf",\s+(?:{_LETTERS}\s){{0,2}}{_LETTERS}'s?\s+(?:[a-z]+er\s+)?{_KIN}\b")
_PROFESSION_BEHIND = re.compile(
    rf"(?:,|\s+(?:is|was))\s+(?:de|een|the|a|an)\s+(?:{_LETTERS}\s+){{1,2}}(?P<noun>{_LETTERS})"
    r"(?=\s*(?:[,.;:)]|\Z)|\s(?:at|from|who|in|of|and|for|with|die|uit|bij|van|en|op|aan|met)\b)"
)
_ONE_OF = frozenset("a an een".split())
_RELATIVES = frozenset("that which what die dat wat".split())
"""Words before a role for whoever calls a thing something: "a step that an engineer called Scrubbing"."""
_FURTHER = re.compile(rf"'s(?P<words>(?:\s+{_LETTERS}){{1,3}})")
_PRAISE = frozenset({"star", "ster"})
_STATE = re.compile(
    r",? (?:TX|CA|NY|NJ|FL|IL|MA|PA|OH|MI|GA|NC|VA|WA|AZ|TN|MO|MD|WI|MN|CO|AL|SC|LA|KY|OR|CT|UT|NV|KS|NM|NE|DC)\b"
)
_ROMAN_NUMERAL = re.compile(r" [IVX]+\b")
_OF_A_PLACE = re.compile(r"[A-ZÀ-Þ][^\W\d_]+ (?:of|van) \Z")
_NUMBER = re.compile(r" \d{1,2}(?:\.\d)?(?![\d.:,]?\d|\w| (?:jaar|years?|maanden|months)\b)")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The text of a block, as it is and folded, in which the words around a run are looked at."""

    text: str
    folded: str
    language: Language
    knowledge: NameKnowledge

    def make_a_law(self, run: Run, *, plain: bool) -> bool:
        """Tell whether a law, a unit or a place bears the name: "wet van Ohm", "Newton's laws", "Turing test".

        `plain`: it is a first name and nothing else, and "Sam's formula" is a formula of Sam's.
        """
        if len(run.pieces) == 1 and plain:
            return False
        has_first_name = len(run.pieces) > 1 and self.knowledge.first_name(run.pieces[0].form) is not None
        if run.possessive and has_first_name:
            return False
        if run.behind in self.knowledge.law_words or (run.possessive and self._has_a_law(run)):
            return True
        if not run.possessive and run.behind in self.knowledge.thing_heads:
            return True
        before = [word for word in run.before if word not in _ARTICLES]
        return len(before) > 1 and before[-1] in _OF and self._is_law_word(before[-2])

    def make_a_thing(self, run: Run) -> bool:
        """Tell whether a thing or an animal bears the name: "robot Marty", "the city of", "Sam, de hond"."""
        return self._thing_in_front(run) or self._thing_behind(run)

    def make_a_firm_or_a_town(self, run: Run) -> bool:
        """Tell whether the name goes on as one of a firm or a town: "Holt and Company", "Magnolia, TX"."""
        end = run.pieces[-1].end
        return _AND_COMPANY.match(self.folded, end) is not None or _STATE.match(self.text, end) is not None

    def have_a_number(self, run: Run) -> bool:
        """Tell whether a number follows: "Ariane 5" is a rocket; an age or a year is more than a number."""
        return _NUMBER.match(self.folded, run.pieces[-1].end) is not None

    def may_place(self, run: Run, name: FirstName) -> bool:
        """Tell whether a name that is a place as well stands where places do: "in Sofia", "from Jordan"."""
        if "other" not in name.care or not run.before:
            return False
        start = run.pieces[0].start
        is_of_somebody = _OF_A_PLACE.search(self.text, max(0, start - LOOK_BACK), start) is not None
        return run.before[-1] in _PLACES_TO_BE or is_of_somebody

    def have_a_roman_numeral(self, run: Run) -> bool:
        """Tell whether a roman numeral follows, as behind kings, but also machines: "the Mark I"."""
        return _ROMAN_NUMERAL.match(self.text, run.pieces[-1].end) is not None

    def make_an_office(self, run: Run) -> bool:
        """Tell whether an institution for what the word means stands before it: "the National Institute of Justice"."""
        if len(run.before) < 2 or run.before[-1] not in _OF:
            return False
        return run.before[-2] in self.knowledge.thing_heads | self.knowledge.thing_openers

    def prove_a_person(self, run: Run) -> bool:
        """Tell whether somebody is spoken to or called so, has kin or a profession, or stands beside another name."""
        last = run.before[-1] if run.before else ""
        if last in GREETINGS or last in _CALLED or (run.possessive and _KIN_BEHIND.match(run.behind)):
            return True
        if not run.opens and last not in _ARTICLES and self._is_role_before(run, last):
            return True
        return self.stand_beside_a_name(run) or self.tell_of_a_life(run)

    def stand_beside_a_name(self, run: Run) -> bool:
        """Tell whether a name that can be nothing else stands beside it: "Mark en Fatima", "Planck and Einstein"."""
        start, end = run.pieces[0].start, run.pieces[-1].end
        behind = _AND.match(self.text, end)
        before = _AND_BEFORE.search(self.text, max(0, start - LOOK_BACK), start)
        return any(
            match is not None and self.knowledge.is_plain_name(match["name"], self.language)
            for match in (behind, before)
        )

    def list_people(self, run: Run) -> bool:
        """Tell whether whole names stand on both sides: "Matt Wiens, Keerthik Omanakuttan, Elena Ruiz"."""
        start, end = run.pieces[0].start, run.pieces[-1].end
        behind = _NAME_BEHIND.match(self.text, end)
        before = _NAME_BEFORE.search(self.text, max(0, start - LOOK_BACK), start)
        both = [
            match
            for match in (before, behind)
            if match is not None and self.knowledge.is_plain_name(match["name"], self.language)
        ]
        return len(both) > 1 or any("," not in match.group() for match in both)

    def tell_of_a_life(self, run: Run) -> bool:
        """Tell whether the years of a life, a profession or a discovery go with a name."""
        start, end = run.pieces[0].start, run.pieces[-1].end
        if run.before and run.before[-1] in _PLACES_TO_BE:
            return False
        if _LIFE.match(self.folded, end) or _FOUND_BY.search(self.folded, max(0, start - LOOK_BACK), start):
            return True
        match = _IS_A.match(self.folded, end)
        if match is not None and match["link"] is not None and self.knowledge.is_role(match["noun"], self.language):
            return True
        match = _PROFESSION_BEHIND.match(self.folded, end)
        return match is not None and self.knowledge.is_role(match["noun"], self.language)

    def name_somebody(self, run: Run) -> bool:
        """Tell whether it is said in so many words: "a village doctor called Osgar", "Osgar, Fatima's brother"."""
        if _KIN_OF.match(self.folded, run.pieces[-1].end):
            return True
        *further, role, last = run.before[-4:] if len(run.before) > 2 else ("", "", "")
        is_one = any(word in _ONE_OF for word in further) and _RELATIVES.isdisjoint(further)
        return last in _CALLED and is_one and self.knowledge.is_role(role, self.language)

    def _has_a_law(self, run: Run) -> bool:
        """Tell whether a law follows a few words further: "Kepler's three laws"."""
        match = _FURTHER.match(self.folded, run.pieces[-1].end)
        return match is not None and any(word in self.knowledge.law_words for word in match["words"].split())

    def _is_law_word(self, word: str) -> bool:
        """Tell whether a word is one for a law or ends in one: "onzekerheidsrelatie van Heisenberg"."""
        return word in self.knowledge.law_words or word.endswith(_LAW_ENDINGS)

    def _is_role_before(self, run: Run, word: str) -> bool:
        is_school_subject = run.pieces[0].form in OTHER_NAMES[self.language]
        return bool(word) and not is_school_subject and self.knowledge.is_role(word, self.language)

    def _thing_in_front(self, run: Run) -> bool:
        if self._listed_as_animals(run):
            return True
        if not run.before:
            return False
        last = run.before[-1]
        things = self.knowledge.robots_and_pets | self.knowledge.thing_openers
        if last in things:
            return True
        if last in _OF and len(run.before) > 1 and run.before[-2] in _PLACES_OF:
            return True
        return last in _CALLED and any(word in things for word in run.before[-1 - WORDS_TO_A_ROBOT : -1])

    def _listed_as_animals(self, run: Run) -> bool:
        """Tell whether a list of names is one of animals, robots or storms: "de bevers Anna, Britt en | Emma"."""
        start = run.pieces[0].start
        match = _LIST_BEFORE.search(self.text, max(0, start - LOOK_BACK_IN_A_LIST), start)
        if match is None:
            return False
        kind = match["kind"].lower()
        if any(form in self.knowledge.robots_and_pets for form in (kind, *_singulars(kind))):
            return True
        is_plural = kind.endswith(("s", "en"))  # "the hurricanes Katrina and | Rita", but "team Katrina and | Rita"
        return is_plural and kind in self.knowledge.thing_openers

    def _thing_behind(self, run: Run) -> bool:
        match = _IS_A.match(self.folded, run.pieces[-1].end)
        if match is None or run.possessive:
            return False
        noun = match["noun"]
        if match["link"] is None:  # "Sam de hond", but not "gaf Sam een hond", "heeft Sam de hond uitgelaten"
            is_subject = bool(run.before) and run.before[-1] in self.knowledge.deeds[self.language] | _AUXILIARIES
            return not is_subject and match["article"] in _ARTICLES and noun in self.knowledge.robots_and_pets
        if noun in self.knowledge.robots_and_pets:
            return True
        is_of_them = (
            "," in match["link"] and bool(run.before) and run.before[-1] in _OF_OR_BY
        )  # "dagboek van Jo, een boek"
        return not is_of_them and noun in self.knowledge.thing_openers and noun not in _PRAISE


def _singulars(plural: str) -> Iterator[str]:
    """Yield what a plural may be one of: "bevers", "honden", "katten"."""
    for ending in ("s", "en", "'s"):
        if plural.endswith(ending):
            stem = plural.removesuffix(ending)
            yield stem
            yield stem[:-1] if stem[-1:] == stem[-2:-1] else stem
