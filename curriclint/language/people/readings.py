"""How the runs of capitals of a passage read: whom each names, or that it names nobody."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from curriclint.language.passage import Passage
from curriclint.language.people.capitals import Piece, PieceKind, Run, runs
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.line import Line, words_of
from curriclint.language.people.named import Mention
from curriclint.language.people.reading import Certainty, NameOfAThing, Reading
from curriclint.language.people.tables import Title
from curriclint.language.people.titles import Titled, without_titles
from curriclint.language.people.trimming import name_within
from curriclint.language.people.whom import (
    known_person,
    titled,
    with_first_name,
    with_full_name,
    with_initials,
    with_unknown_name,
)
from curriclint.span import Span

SURNAMES_TOO = frozenset("hill day hall law lane church park english house bank press lake king bell".split())
"""Words that make a thing of a name and are family names as well: "Lauryn Hill", but "Chapel Hill College"."""


def readings(
    passage: Passage, knowledge: NameKnowledge, small_letter_words: frozenset[str]
) -> Iterator[Reading | NameOfAThing]:
    """Yield how the runs of a passage read, those that may name somebody; also names of robots and animals.

    `small_letter_words` are the words that the document has with a small letter.
    """
    line = Line(passage, knowledge, small_letter_words)
    for run in runs(passage):
        part = None if run.glued else without_titles(line, run)
        if part is not None and (found := _read(line, part)) is not None:
            yield found


def _read(line: Line, part: Titled) -> Reading | NameOfAThing | None:
    run, title = part.run, part.title
    if _has_name_of_a_thing(line, run.pieces):
        return None
    if line.around.make_a_thing(run):
        return NameOfAThing(run.pieces[0].form) if len(run.pieces) == 1 and title is None else None
    name = name_within(line, run)
    if name is None or line.around.make_a_law(name, plain=_is_first_name_only(line, run.pieces[-1])):
        return None
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


def _has_name_of_a_thing(line: Line, pieces: Sequence[Piece]) -> bool:
    """Tell whether a run has the name of a thing in it, or a word that makes a thing of it."""
    forms, count = [piece.form for piece in pieces], len(pieces)
    is_named = line.first_name(pieces[0]) is not None
    for start in range(count):
        for end in range(start + 1, count + 1):
            is_whole = end - start > 1 or count == 1 or (end == count and not is_named)
            if is_whole and " ".join(forms[start:end]) in line.knowledge.names_of_things:
                return True
    if not any(form in line.knowledge.thing_heads for form in forms[1:]):
        return False
    return count != 2 or forms[1] not in SURNAMES_TOO or line.title_case


def _is_first_name_only(line: Line, piece: Piece) -> bool:
    name = line.first_name(piece)
    return name is not None and not name.care and piece.form not in line.knowledge.known_alone
