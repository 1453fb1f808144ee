"""A match in its surroundings, written as text with [[marks]]."""

from builders import block, document

from curriclint.document import Scope
from curriclint.gates import gate_checks
from curriclint.gates.surroundings import Surroundings
from curriclint.language.passage import AnalysedDocument
from curriclint.marked_examples import unmark
from curriclint.rulebook import shipped_rulebook


def around(marked, language="nl", *, scope=Scope.PARAGRAPH, above=(), below=(), inline=None):
    """Return the surroundings of the marked words; `inline` makes inline stretches of the unmarked text."""
    text, (span,) = unmark(marked)
    own = block(text, scope, inline=inline(text) if inline else ())
    made = document(*above, own, *below)
    analysed = AnalysedDocument(made, (language,) * len(made.blocks))
    (passage,) = [one for one in analysed.passages if one.index == len(above)]
    return Surroundings(analysed, passage, span)


def closes(gate, marked, language="nl", **more):
    """Tell whether a gate with the shipped lexicons silences the marked words."""
    return gate_checks(shipped_rulebook().lexicons)[gate](around(marked, language, **more))
