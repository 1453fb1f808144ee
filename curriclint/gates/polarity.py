"""Words that say the opposite of what they would say alone: denied, or mended by what helps to grow."""

import re
from collections.abc import Callable, Iterator, Mapping

from curriclint.gates.clauses import NEGATORS, Clause, ClauseFinder
from curriclint.gates.surroundings import LexiconSearch, Surroundings, uncovered
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import Language

PSEUDO_NEGATIONS = "pseudo-negations"
"""Lexicon of words that seem to deny and do not: niet alleen, geen wonder; not only, no wonder."""

DENIALS = "denials"
"""Lexicon of words that deny what comes before them: heb je niet nodig, speelt geen rol; is not needed."""

STANCE_ADVERBS = "stance-adverbs"
"""Lexicon of adverbs about the whole sentence, which no denial behind them is about: natuurlijk; of course."""

REJECTIONS = "rejections"
"""Lexicon of words that reject a whole thought: zeg nooit dat, het klopt niet dat; never say that."""

SETBACKS = "setbacks"
"""Lexicon of words for a bad outcome: haalt het niet, wordt lastig; you will fail."""

REASSURANCES = "reassurances"
"""Lexicon of comforting words that hold such a word and are no bad outcome: is niet erg, no problem."""

GROWTH_MARKERS = "growth-markers"
"""Lexicon of words that point to learning: nog niet, oefenen, stap voor stap; yet, practise, step by step."""

NO_HELP = "no-help"
"""Lexicon of words that deny that practice or help would do anything."""

_NO = re.compile(
    r"\W*(?:nee|neen|(?:zeker|absoluut|natuurlijk|echt|helemaal|beslist|gelukkig) niet|welnee|integendeel|onzin"
    r"|no|nope|not at all|of course not|certainly not|absolutely not|far from it)\b"
)
"""How an answer begins that denies the question before it."""

_JOINT = re.compile(r"(?:\b(?:en|of|and|or)|,)\s+\S+\Z|\b(?:noch|nor)\Z")
"""How a text from one denial to the next ends where the next one only goes on."""

_WITHOUT = frozenset({"zonder", "without"})


def negated(lexicons: Mapping[str, Lexicon]) -> Callable[[Surroundings], bool]:
    """Return a gate that closes where the clause of a match denies it, before or behind the match.

    Two denials make a statement ("zonder knobbel kom je er niet"), and so does a denied condition with a bad outcome
    ("wie geen knobbel heeft, haalt het niet"): there the gate stays open.
    """
    clauses = ClauseFinder(lexicons)
    negators, pseudo = LexiconSearch(lexicons, NEGATORS), LexiconSearch(lexicons, PSEUDO_NEGATIONS)
    denies_before, rejects = LexiconSearch(lexicons, DENIALS), LexiconSearch(lexicons, REJECTIONS)
    stance = LexiconSearch(lexicons, STANCE_ADVERBS)
    setbacks, reassurances = LexiconSearch(lexicons, SETBACKS), LexiconSearch(lexicons, REASSURANCES)

    def denials_in(language: Language, text: str) -> list[Span]:
        found = negators.spans(language, text)
        return _joined(text, uncovered(found, [*found, *pseudo.spans(language, text)]))

    def ends_badly(language: Language, clause: Clause, match: str) -> bool:
        outcomes = (clause.rest_before, match, clause.after, clause.rest_after)
        return any(uncovered(setbacks.spans(language, one), reassurances.spans(language, one)) for one in outcomes)

    def gate(around: Surroundings) -> bool:
        language = around.passage.language
        if _is_answered_with_no(around):
            return True
        clause = clauses.clause_of(around)
        if rejects(language, clause.before):
            return True
        match = around.span.of(around.passage.folded)
        is_about_sentence = stance.covers(language, match)
        if not is_about_sentence and denies_before(language, clause.after):
            return not any(span.of(clause.before) in _WITHOUT for span in denials_in(language, clause.before))
        denied = denials_in(language, clause.before)
        if len(denied) % 2 == 0:
            return False
        if clause.condition or denied[-1].of(clause.before) in _WITHOUT:
            return not ends_badly(language, clause, match)
        return True

    return gate


def growth(lexicons: Mapping[str, Lexicon]) -> Callable[[Surroundings], bool]:
    """Return a gate that closes where the same or the next sentence says what helps or that it comes with time."""
    markers, no_help = LexiconSearch(lexicons, GROWTH_MARKERS), LexiconSearch(lexicons, NO_HELP)

    def gate(around: Surroundings) -> bool:
        language = around.passage.language
        for text in _up_to_an_answer(around):
            useless = no_help.spans(language, text)
            if any(not any(one.overlaps(other) for other in useless) for one in markers.spans(language, text)):
                return True
        return False

    return gate


def _up_to_an_answer(around: Surroundings) -> Iterator[str]:
    """Yield the sentence of a match and the next one, with the answer where that one asks: "Stuck? Ask a friend."."""
    own, *following = around.sentences(back=0, forward=2)
    yield own
    for number, text in enumerate(following):
        if number == 0 or following[0].endswith("?"):
            yield text


def _joined(text: str, denials: list[Span]) -> list[Span]:
    """Return denials with those that repeat the one before taken as one: "geen jongen en geen genie"."""
    return [
        one
        for one, following in zip(denials, [*denials[1:], None], strict=False)
        if following is None or not _JOINT.search(text[one.end : following.end])
    ]


def _is_answered_with_no(around: Surroundings) -> bool:
    """Tell whether the match stands in a question that the next sentence answers with no."""
    here, *following = around.sentences(back=0, forward=1)
    return here.rstrip("\"')»").endswith("?") and any(_NO.match(text) for text in following)
