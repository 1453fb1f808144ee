"""The part of a run that is a name: without words that have a capital because they open a sentence, and the like."""

import re
from dataclasses import replace

from curriclint.language.people.capitals import Piece, PieceKind, Run
from curriclint.language.people.knowledge import OTHER_NAMES, PARTICLES
from curriclint.language.people.line import Line
from curriclint.language.people.surroundings import GREETINGS

_SMALL_BEHIND_HYPHEN = re.compile(r"[-‐][a-zà-ÿ]")
_SUFFIXES = frozenset({"jr", "sr"})
_SHORT_PARTICLE = 3
"""Characters among which the hyphen of "al-Khaldi" stands, behind which a small letter is no sign of a compound."""


_CALLED_AFTER = tuple(
    "pedagogie school scholen college straat lyceum stichting museum theorie methode instituut ziekenhuis universiteit"
    " lezing fonds prijs onderwijs".split()
)
"""Last parts of words that begin with somebody's last name."""


def name_within(line: Line, run: Run) -> Run | None:
    """Return the part of a run that may be a name, None where nothing is left.

    Words that are cut off in front count as words before it, unless they say what somebody is: "Student Handbook".
    """
    pieces = _without_employer(_without_other_names(line, list(run.pieces)))
    while len(pieces) > 1 and _opens_only(line, replace(run, pieces=tuple(pieces))):
        pieces.pop(0)
        while pieces and pieces[0].kind is PieceKind.PARTICLE:
            pieces.pop(0)
    pieces = _without_other_names(line, pieces)  # "Wie Ben Ik" is named only without "Wie"
    while len(pieces) > 1 and line.title_case and line.is_word(pieces[-1].form) and not _has_particle(pieces):
        pieces.pop()
    while pieces and (pieces[-1].kind is not PieceKind.WORD or pieces[-1].form in _SUFFIXES):
        pieces.pop()
    if not pieces or _is_verb_of_a_title(line, run, pieces):
        return None
    cut = [piece.form for piece in run.pieces if piece.start < pieces[0].start and not line.is_role(piece.form)]
    return replace(run, pieces=tuple(pieces), before=(*run.before, *cut), opens=run.opens and not cut)


def _is_verb_of_a_title(line: Line, run: Run, pieces: list[Piece]) -> bool:
    """Tell whether all that is left is an everyday word, with words cut off on either side: "Wie Ben Ik"."""
    is_cut_twice = pieces[0] is not run.pieces[0] and pieces[-1] is not run.pieces[-1]
    return len(pieces) == 1 and is_cut_twice and line.is_everyday_word(pieces[0], line.first_name(pieces[0]))


def _without_other_names(line: Line, pieces: list[Piece]) -> list[Piece]:
    """Return the pieces up to what cannot be part of a name: "Emma Monday", "Elke USB-microfoon"."""
    is_named = bool(pieces) and line.first_name(pieces[0]) is not None
    for number, piece in enumerate(pieces):
        if _SMALL_BEHIND_HYPHEN.search(line.text, piece.start, piece.end) and "-" not in piece.form[:_SHORT_PARTICLE]:
            return pieces[:number]
        if number == 0 or not is_named or piece.kind is not PieceKind.WORD:
            continue
        goes_on = piece.form in PARTICLES and number + 1 < len(pieces)  # "Dirk De Muynck"
        goes_on = goes_on or pieces[number - 1].kind is PieceKind.PARTICLE  # "Marijn van der Meer"
        is_small = piece.form in line.knowledge.small_words and not goes_on
        is_other = piece.form in OTHER_NAMES[line.language] or piece.form in line.knowledge.peoples
        if _is_called_after(piece):
            return []
        if is_small or is_other or piece.form in line.knowledge.companies:
            return pieces[:number]
    return pieces


def _is_called_after(piece: Piece) -> bool:
    """Tell whether a last name goes on as a word of what is called after somebody: "Rudolf Steinerpedagogie"."""
    return piece.form.endswith(_CALLED_AFTER) and piece.form not in _CALLED_AFTER


def _has_particle(pieces: list[Piece]) -> bool:
    return pieces[-2].kind is PieceKind.PARTICLE


def _without_employer(pieces: list[Piece]) -> list[Piece]:
    """Return the pieces of "Emma Bakker van Philips" without what she is from."""
    words = 0
    for number, piece in enumerate(pieces):
        if words > 1 and piece.kind is PieceKind.PARTICLE and piece.form == "van":
            return pieces[:number]
        words += piece.kind is PieceKind.WORD
    return pieces


def _opens_only(line: Line, run: Run) -> bool:
    """Tell whether the first piece only opens a sentence or a heading: "Volgens Marie", "Can Fatima", "Dear May"."""
    first, second = run.pieces[0], run.pieces[1]
    if first.kind is not PieceKind.WORD:
        return False
    name, behind = line.first_name(first), line.first_name(second)
    if first.form in line.knowledge.peoples or (name is None and line.is_role(first.form)):
        return _is_said_of_a_name(line, run)
    if first.form in line.knowledge.small_words or first.form in OTHER_NAMES[line.language]:
        return name is None or behind is not None
    if name is None and behind is not None:
        if line.needs_proof(second, behind) or line.may_be_a_word(second, behind):
            return run.opens and (first.form in GREETINGS or line.around.stand_beside_a_name(run))
        return run.opens or len(run.pieces) > 2
    return False


def _is_said_of_a_name(line: Line, run: Run) -> bool:
    """Tell whether a people or a role is said of somebody: "German Chancellor Angela Merkel", "Lasser Emma"."""
    if any(line.first_name(piece) is not None for piece in run.pieces[1:-1]):
        return True
    last = run.pieces[-1]
    name = line.first_name(last)
    is_sure = name is not None and not line.needs_proof(last, name) and not line.may_be_a_word(last, name)
    return is_sure and run.opens and len(run.pieces) == 2 and line.is_role(run.pieces[0].form)
