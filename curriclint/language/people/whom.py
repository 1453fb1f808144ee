"""Whom a name means, by its parts: somebody known, a title and a name, initials, a full name, a first name alone."""

import re
from collections.abc import Sequence
from dataclasses import replace

from curriclint.language.people.apart import cited, with_distant_last_name
from curriclint.language.people.capitals import Piece, Run
from curriclint.language.people.company import colleague
from curriclint.language.people.knowledge import OTHER_NAMES
from curriclint.language.people.line import MIN_LETTERS_OF_A_SURE_NAME, Line, words_of
from curriclint.language.people.plain import without_accents
from curriclint.language.people.reading import Certainty, NameOfAThing, Reading
from curriclint.language.people.tables import FirstName, KnownPerson, Title

MAX_KNOWN_PIECES = 5
"""Pieces of the longest name in the table of known people."""

_COUNTRIES = frozenset({"us", "usa", "uk", "un", "eu", "vs", "vn", "bc", "bce", "ad", "ce", "ddr", "ussr"})
_YEAR_BEHIND = re.compile(r",? \(?(?:1[5-9]|20)\d\d\b")
_ADVERB = re.compile(r"(?:ically|[nur]ally|vely|tely|ntly|ingly|edly|ously|arly|[ai]bly|fully)\Z")
"""Endings of English adverbs that no common last name has, as Connelly and Reilly have that of others."""
_BEFORE_NAMES = frozenset("and en & by door volgens van of met with aan to from".split())
_JOINS_NAMES = frozenset({"", "and", "en", "et"})


def known_person(line: Line, run: Run) -> Reading | None:
    """Return somebody from the table of known people, by a full name or by a last name that says enough."""
    pieces = run.pieces
    for start in range(len(pieces)):
        for end in range(min(len(pieces), start + MAX_KNOWN_PIECES), start, -1):
            known = line.knowledge.known.get(" ".join(piece.form for piece in pieces[start:end]))
            if known is not None and (start == 0 or run.opens or end - start > 1):
                return _known(line, run, pieces[start:end], known)
    known = colleague(line, run)
    if known is not None:
        return replace(line.reading(pieces, surname=pieces[-1].form), known=known)
    known = line.knowledge.known_alone.get(pieces[-1].form)
    if known is None or len(words_of(pieces)) > 1 or line.has_article(run):
        return None
    reading = line.reading(pieces, surname=pieces[-1].form)
    if known.alone == "yes" or line.has_proof(run):
        return replace(reading, known=known)
    return replace(reading, certainty=Certainty.LOOSE)


def _known(line: Line, run: Run, pieces: Sequence[Piece], known: KnownPerson) -> Reading:
    if len(pieces) > 1:
        return replace(line.reading(pieces, given=[pieces[0].form], surname=pieces[-1].form), known=known)
    reading = line.reading(pieces, surname=pieces[0].form)
    if known.alone == "doing" and not line.has_proof(run):
        return replace(reading, certainty=Certainty.LOOSE)
    return replace(reading, known=known)


def titled(line: Line, run: Run, title: Title) -> Reading | None:
    """Return somebody who has a title."""
    words = words_of(run.pieces)
    first, last = words[0], words[-1]
    name = line.first_name(first)
    if title.kind == "child" and name is not None and "other" in name.care:
        return None  # "Girl Scout"
    if name is None and not _may_have(line, title, words):
        return None
    if len(words) > 1:
        return line.reading(run.pieces, given=[first.form], surname=last.form)
    if title.kind != "title":
        return line.reading(run.pieces, given=[first.form])
    # "King Edward" is a first name, "Mr. Jordan" a last one: the rest of the document tells.
    return line.reading(run.pieces, given=[first.form] if name is not None else [], surname=last.form)


def _may_have(line: Line, title: Title, words: Sequence[Piece]) -> bool:
    """Tell whether words that no table has can be the name behind a title: "oma Truitje", but not "MAN Rookt"."""
    first = words[0].form
    if first in line.knowledge.companies:
        return False  # "dokter Google"
    if first in line.knowledge.small_words or (line.title_case and line.is_word(first)):
        return False
    return title.kind not in {"kin", "child"} or not (len(words) > 1 or line.is_word(first) or line.title_case)


def with_initials(line: Line, run: Run) -> Reading | None:
    """Return somebody with initials: "C.V. Raman"; one initial may be a label, a unit or the end of a sentence."""
    words = words_of(run.pieces)
    letters = "".join(letter for letter in run.pieces[0].form if letter.isalpha())
    if not words or letters in _COUNTRIES or _only_opens(line, words[0]):
        return None
    given = [one.form for one in words[:-1] if line.first_name(one) is not None]
    reading = replace(line.reading(run.pieces, given=given, surname=words[-1].form), initials=letters)
    if len(letters) > 1:
        return reading
    is_label = run.opens or _stands_alone(line, run.pieces[0]) or bool(run.before and run.before[-1][-1].isdigit())
    is_named = line.first_name(words[0]) is not None
    is_label = is_label or not run.before
    if is_label and not is_named and not line.is_word(words[0].form) and not (len(words) > 1 and line.acts(run)):
        return replace(reading, certainty=Certainty.LOOSE)
    name = line.first_name(words[0])
    if name is not None and len(words) > 1 and not line.needs_proof(words[0], name):
        return _with_one_initial(line, run, reading)
    if line.is_word(words[0].form) or name is not None:
        return None
    is_supported = run.behind in _JOINS_NAMES or line.acts(run) or _YEAR_BEHIND.match(line.text, run.pieces[-1].end)
    return reading if is_supported or run.before[-1] in _BEFORE_NAMES else None


def _only_opens(line: Line, word: Piece) -> bool:
    """Tell whether a word opens the sentence behind a letter: "from A to B. Then she ..."."""
    if word.form in line.knowledge.small_words:
        return True
    return line.text.startswith(",", word.end) and _ADVERB.search(word.form) is not None


def _stands_alone(line: Line, initial: Piece) -> bool:
    """Tell whether the block has the letter as a sign as well, which a sentence may end with: "to M. Then, from M"."""
    return re.search(rf"(?<![\w.]){re.escape(line.text[initial.start])}(?![\w.'’])", line.text) is not None


def _with_one_initial(line: Line, run: Run, reading: Reading) -> Reading:
    """Return somebody with a first name behind an initial; at the start it may number an answer: "A. Marie Curie"."""
    words = words_of(run.pieces)
    named = replace(reading, given=(without_accents(words[0].form),), initials="")
    if not run.opens:
        return named
    return replace(line.reading(run.pieces[1:], given=[words[0].form], surname=words[-1].form))


def with_full_name(line: Line, run: Run, name: FirstName) -> Reading | None:
    """Return somebody with a first name that the table has, and a last name."""
    words = words_of(run.pieces)
    first, last = words[0], words[-1]
    if last.form in line.small_letter_words and (last.form.endswith("ing") or _is_several(line, last.form)):
        return None  # "Jasmine Testing", "Jean Workers"
    are_words = line.may_be_a_word(first, name) and line.is_word(last.form)
    if (first.form in line.knowledge.peoples or are_words) and not line.has_proof(run):
        return None  # "German Shepherd", "Justice Statistics"
    if line.needs_proof(first, name) and not line.has_proof(run):
        only_opens = line.is_everyday_word(first, name) and (run.opens or line.title_case)
        if line.is_word(last.form) or line.around.may_place(run, name):
            return None
        if only_opens and (line.title_case or first.form in line.knowledge.small_words):
            return None
    middle = [one.form for one in words[1:-1] if line.first_name(one) is not None]
    return line.reading(run.pieces, given=[first.form, *middle], surname=last.form)


def with_first_name(line: Line, run: Run, name: FirstName) -> Reading | NameOfAThing | None:
    """Return somebody of whom only the first name stands there."""
    first = run.pieces[0]
    if line.around.have_a_number(run):
        return NameOfAThing(first.form)
    apart = cited(line, first) or with_distant_last_name(line, run)
    if apart is not None:
        return apart
    reading = line.reading([first], given=[first.form])
    if line.has_proof(run):
        return reading
    needs_proof = line.needs_proof(first, name)
    if _is_something_else(line, run, name):
        return None
    says_something = not run.opens and not line.title_case
    if not needs_proof and (says_something or not line.may_be_a_word(first, name)):
        return replace(reading, certainty=Certainty.SURE)
    only_opens = f"{line.language}!" in name.care and not says_something
    certainty = Certainty.LOOSE if only_opens else Certainty.DOUBTFUL
    if says_something and _is_no_other_name(line, first, name):
        certainty = Certainty.REPEATED
    return replace(reading, surname=reading.given[0], certainty=certainty)


def _is_something_else(line: Line, run: Run, name: FirstName) -> bool:
    """Tell whether the words around make a place, a people, a machine or an office of a first name alone."""
    first = run.pieces[0]
    if line.around.may_place(run, name) or first.form in line.knowledge.peoples | line.knowledge.places:
        return True
    is_a_word = line.needs_proof(first, name) or line.may_be_a_word(first, name)
    return is_a_word and (line.around.have_a_roman_numeral(run) or line.around.make_an_office(run))


def _is_no_other_name(line: Line, first: Piece, name: FirstName) -> bool:
    """Tell whether a capital within a sentence makes a name of a word: "Mark", but not "May" or "Sofia"."""
    is_other = first.form in OTHER_NAMES[line.language] or first.form in line.knowledge.thing_heads
    return not is_other and "other" not in name.care and len(first.form) >= MIN_LETTERS_OF_A_SURE_NAME


def with_unknown_name(line: Line, run: Run) -> Reading:
    """Return somebody whose first name no table has, if the words around tell of a person; else a loose last name."""
    words = words_of(run.pieces)
    last = words[-1]
    loose = replace(line.reading([last], surname=last.form), certainty=Certainty.LOOSE)
    is_double = len(words) > 1
    if any(line.is_word(one.form) or line.is_other_name(one.form) for one in words):
        return loose
    if is_double and line.around.list_people(run):
        return line.reading(run.pieces, given=[words[0].form], surname=last.form)
    if line.title_case:
        return loose
    if not is_double and (apart := cited(line, last)) is not None:
        return apart
    has_role = bool(run.before) and line.is_role(run.before[-1])
    is_somebody = has_role and (is_double or not run.opens)
    if is_somebody or line.around.name_somebody(run) or (is_double and line.around.tell_of_a_life(run)):
        return line.reading(run.pieces, given=[words[0].form] if is_double else [], surname=last.form)
    return loose


def _is_several(line: Line, form: str) -> bool:
    return form.endswith("s") and line.is_role(form)
