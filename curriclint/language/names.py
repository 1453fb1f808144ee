"""Where the text speaks of one particular person: a name behind a role, a name in front of it, words with a capital."""

import re
from collections.abc import Iterator

from curriclint.language.passage import Passage
from curriclint.span import Span

MAX_WORDS_TO_ROLE = 4
"""Words between "is" and the role that a single name in front reaches over: "Fatima is een heel ervaren lerares"."""

MAX_LETTERS_TO_ROLE = 120
"""Characters that a name of several words reaches over: "Jo Bos, geboren in Delft, danseres en zangeres"."""

_CAPITAL = r"[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’-]+(?<![a-zà-öø-ÿ]['’])"
_INITIALS = r"(?:[A-ZÀ-ÖØ-Þ]\.\s*)"
_PARTICLES = r"(?:(?:van|de|den|der|het|ter|ten|von|di|da|el|al|bin|'t)\s+)*"
_FULL_NAME = rf"(?:{_CAPITAL}|{_INITIALS}+)(?:\s+{_INITIALS}*{_PARTICLES}{_CAPITAL})+"
_IS = (
    r"(?:is|was|wordt|werd|blijft|bleef|als|(?:werkt|werkte|begon|werd\s+opgeleid)\s+als"
    r"|became|becomes|as|(?:works|worked)\s+as)"
)
_TITLE = r"(?:(?:mevrouw|meneer|mevr|mw|dhr|drs|dr|prof|mr|mrs|ms)\.?\s+)*"
_NAME_BEHIND = re.compile(rf"(?:\s*,)?\s+(?:is\s+)?\(?\s*{_TITLE}{_PARTICLES}(?P<name>{_CAPITAL})|\s+[A-Z]\.\s*[A-Z]")
_NAMES_LISTED = re.compile(rf"\s*:\s*{_FULL_NAME}")
_NAME_BEFORE = re.compile(
    rf"(?<!\w)(?P<name>{_CAPITAL})(?:\s*\([^)]*\))?(?:\s*,|\s+{_IS})(?:\s+[\w'’-]+){{0,{MAX_WORDS_TO_ROLE}}}\s+\Z"
)
_FULL_NAME_BEFORE = re.compile(
    rf"(?<!\w)(?P<name>{_FULL_NAME})(?:\s*\(|\s*,|\s+{_IS}\b|\s+-)[^.;:!?]{{0,{MAX_LETTERS_TO_ROLE}}}\Z"
)
_INSIDE = re.compile(rf"(?P<before>[a-zà-ÿ][\w'’]*[,;]?)\s+(?P<name>{_CAPITAL}(?:\s+{_PARTICLES}{_CAPITAL})*)")
_IN_FRONT = re.compile(
    rf"(?:\A|[.!?:)\]>*]\s+)(?P<name>{_CAPITAL})"
    rf"(?=(?:\s+{_PARTICLES}{_CAPITAL})+|['’]s\s|\s+(?:(?:first|also|later|then|\w+ly)\s+)?(?:{_IS}|has|had|\w+ed)\b"
    r"|\s+(?:(?:wants|needs|likes|decides|plans)\s+to|\w+s\s+(?:an?|the|his|that))\b)"
)
_ENDINGS_OF_OTHER_NAMES = ("ian", "ish", "ese", "ean", "ism", "day", "ss")

_NAMES_OF_NOBODY = frozenset(
    "nederlands engels frans duits spaans italiaans fries grieks latijn arabisch turks chinees wiskunde"
    " english french german spanish italian latin greek arabic chinese maths mathematics science"
    " januari februari maart april mei juni juli augustus september oktober november december"
    " january february march may june july august october earth internet"
    " figure table part problem section chapter example step exercise question equation appendix level"
    " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words with a capital that name nobody: "lerares Frans", "the teacher Monday", "Figure shows"."""

_OPENERS = frozenset(
    "dit dat het er hier daar dan toen nu wie wat wanneer waar hoe waarom iemand iedereen niemand iets alles ieder elk"
    " elke iedere een één geen als die deze zo ook daarna later vroeger soms de in op bij na met voor"
    " this that it there here then now who what when where how why someone somebody everyone everybody nobody anyone"
    " something everything each every one no if as so also later he she the a an in on at after with for whoever today"
    " next first finally however therefore another your my our his her its their such some most many all both either"
    " just only even because although while since until before during suppose imagine".split()
)
"""Words that a sentence starts with, and that have a capital for that reason alone."""


def likely_names(passage: Passage) -> Iterator[Span]:
    """Yield what is probably the name of a person in English text, told by its capitals.

    Dutch lesson text is full of products and programs with a capital where English has few, so there nothing is.
    """
    if passage.language != "en":
        return
    text = passage.block.text
    for match in _INSIDE.finditer(text):
        if match["before"] not in {"a", "an", "the"} and _names_somebody(match["name"]):
            yield Span(*match.span("name"))
    for match in _IN_FRONT.finditer(text):
        if _names_somebody(match["name"]) and not match["name"].endswith("s"):
            yield Span(*match.span("name"))


def name_behind(text: str, offset: int) -> bool:
    """Tell whether a name follows at `offset`: "timmerman | Jan de Wit", "the engineer | (Ada Lovelace)"."""
    match = _NAME_BEHIND.match(text, offset)
    if match is not None and (match["name"] or "").lower() not in _NAMES_OF_NOBODY:
        return True
    return _NAMES_LISTED.match(text, offset) is not None


def name_before(sentence: str) -> bool:
    """Tell whether what stands before a role in its sentence says whose it is: "Fatima is een", "Jan Smit, onze"."""
    return any(
        _names_somebody(match["name"])
        for pattern in (_NAME_BEFORE, _FULL_NAME_BEFORE)
        for match in pattern.finditer(sentence)
    )


def _names_somebody(name: str) -> bool:
    first = name.lower().split()[0]
    return first not in _OPENERS | _NAMES_OF_NOBODY and not first.endswith(_ENDINGS_OF_OTHER_NAMES)
