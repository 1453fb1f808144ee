"""How the runs of capitals of a passage read: whom each names, or that it names nobody."""

import re
from collections.abc import Iterator
from dataclasses import replace

from curriclint.language.passage import Passage
from curriclint.language.people.capitals import Piece, PieceKind, Run, runs
from curriclint.language.people.company import colleague, pairs_with_a_slash
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.line import Line, words_of
from curriclint.language.people.named import Mention
from curriclint.language.people.reading import Certainty, NameOfAThing, Reading
from curriclint.language.people.tables import UNISEX, Title
from curriclint.language.people.things import SURNAMES_TOO, has_name_of_a_thing
from curriclint.language.people.titles import Titled, without_titles
from curriclint.language.people.trimming import name_within
from curriclint.language.people.whole_names import in_capitals, with_a_place
from curriclint.language.people.whom import (
    known_person,
    titled,
    with_first_name,
    with_full_name,
    with_initials,
    with_unknown_name,
)
from curriclint.span import Span

_COMPOUND = re.compile(
    r"(?P<name>[^\W\d_]+)-(?:(?:opdracht|taak|app|les|module|project|website|pakket|kaart)[a-z]*|taken)"
)
"""A word with a name before the hyphen that is hardly that of a person: nobody has modules called after them."""

_NO_KINDS = frozenset("star ster film movie plaats merk land boek spel unit company st st.".split())
"""Words before a name of a thing that are verbs or praise as well, where they open a sentence: "Film Emma"."""


def readings(
    passage: Passage, knowledge: NameKnowledge, small_letter_words: frozenset[str]
) -> Iterator[Reading | NameOfAThing]:
    """Yield how the runs of a passage read, those that may name somebody; also names of robots and animals.

    `small_letter_words` are the words that the document has with a small letter.
    """
    line = Line(passage, knowledge, small_letter_words)
    end = 0
    for run in runs(passage):
        if run.glued or run.pieces[0].start < end or _is_an_institution(line, run):
            continue
        if run.shouts:
            found: Reading | NameOfAThing | None = in_capitals(line, run)
        else:
            part = without_titles(line, run)
            found = None if part is None else _read(line, part)
        is_full = isinstance(found, Reading) and found.is_full
        if run.beside_slash and not is_full and not pairs_with_a_slash(line, run):
            continue  # "Emma/lijst.txt", but "Tim Patterson/flickr" and "Sanne/Daan"
        if isinstance(found, Reading):
            found = with_a_place(line, run, found)
            end = found.mention.span.end
        if found is not None:
            yield found


def _read(line: Line, part: Titled) -> Reading | NameOfAThing | None:
    run, title = part.run, part.title
    if has_name_of_a_thing(line, run) and colleague(line, run) is None:
        return None
    if len(run.pieces) > 1 and title is None and _is_a_kind(line, run.pieces[0]):
        return NameOfAThing(run.pieces[1].form) if len(run.pieces) == 2 else None  # "Bever Martina"
    if line.around.make_a_thing(run):
        return NameOfAThing(run.pieces[0].form) if len(run.pieces) == 1 and title is None else None
    name = name_within(line, run)
    if name is None or _is_a_law(line, name, part):
        return _called_after(line, run)
    reading = known_person(line, run) or _by_parts(line, name, title)
    if title is None or not isinstance(reading, Reading):
        return reading
    span = Span(part.start, reading.mention.span.end)
    return replace(
        reading,
        title=title,
        name=reading.name if reading.given else span.of(line.text),
        mention=Mention(reading.mention.block, span),
        certainty=Certainty.PROVEN,
    )


def _called_after(line: Line, run: Run) -> NameOfAThing | None:
    """Return the name of a programme or the like that compounds begin with, as hardly those of people: "Lucy-taken"."""
    match = _COMPOUND.fullmatch(run.pieces[-1].form)
    if line.language != "nl" or match is None:
        return None
    return NameOfAThing(match["name"]) if line.knowledge.first_name(match["name"]) is not None else None


def _by_parts(line: Line, run: Run, title: Title | None) -> Reading | NameOfAThing | None:
    if run.pieces[0].kind is PieceKind.INITIALS:
        return with_initials(line, run)
    if title is not None:
        return titled(line, run, title)
    if line.has_article(run) or line.around.make_a_firm_or_a_town(run):
        return None
    name = line.first_name(run.pieces[0])
    if name is None:
        return with_unknown_name(line, run)
    return with_full_name(line, run, name) if len(words_of(run.pieces)) > 1 else with_first_name(line, run, name)


def _is_a_law(line: Line, name: Run, part: Titled) -> bool:
    """Tell whether a name is that of a law; no form of address is: "Mrs Jones test it", but "the Turing test"."""
    if part.title is not None and part.title.kind == "title" and part.title.gender != UNISEX:
        return False
    return line.around.make_a_law(name, plain=_is_first_name_only(line, part.run.pieces[-1]))


def _is_an_institution(line: Line, run: Run) -> bool:
    """Tell whether a title is only the name of an institution: "Duke University"."""
    first, last = run.pieces[0].form, run.pieces[-1].form
    return len(run.pieces) == 2 and last in line.knowledge.thing_heads - SURNAMES_TOO and line.is_title(first)


def _is_a_kind(line: Line, piece: Piece) -> bool:
    """Tell whether a piece is a word for an animal, a robot or an institution, before the name of one."""
    kinds = line.knowledge.robots_and_pets | (line.knowledge.thing_openers - _NO_KINDS)
    return piece.form in kinds and line.first_name(piece) is None


def _is_first_name_only(line: Line, piece: Piece) -> bool:
    name = line.first_name(piece)
    return name is not None and not name.care and piece.form not in line.knowledge.known_alone
