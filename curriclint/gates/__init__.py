"""Gates: circumstances in which words are fine although a rule knows them. One module for each family."""

from collections.abc import Callable, Mapping

from curriclint.gates import mention, persons, polarity
from curriclint.gates.surroundings import Surroundings
from curriclint.rule import Gate, Lexicon

GateCheck = Callable[[Surroundings], bool]


def gate_checks(lexicons: Mapping[str, Lexicon]) -> dict[Gate, GateCheck]:
    """Return, for each gate, a function that tells whether it silences a match in its surroundings."""
    return {
        Gate.DISCUSSED: mention.discussed(lexicons),
        Gate.QUOTED: mention.quoted,
        Gate.NEGATED: polarity.negated(lexicons),
        Gate.GROWTH: polarity.growth(lexicons),
        Gate.NAMED: persons.named(lexicons),
        Gate.PAIRED: persons.paired(lexicons),
    }
