"""Who is quoted: "zegt Fatima" beside quotation marks, "Fatima: ..." in a dialogue, a name under a quotation."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from curriclint.document import Scope
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.people.named import NamedPerson
from curriclint.language.quotations import quotations
from curriclint.rule import Lexicon
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language

LEXICON = "speaking-verbs"
MIN_WORDS_OF_A_TURN = 2
"""Words behind "Fatima:" that make it a turn of a dialogue and no label."""

_OPENS = re.compile(r"[\s\d.)(\-–—•*>]*")
_TURN = re.compile(r"\s?(?:\([^)]{1,40}\))?\s?:\s*(?P<said>.+)", re.DOTALL)
_SIGNED = re.compile(r"(?:\A|[\s\"'”’.])\s*(?:[—–]|-{1,2}|―)\s*\Z")
_BEHIND_A_SIGNATURE = re.compile(r"[^.!?]{0,80}\Z")
_SMALL = r"(?:[^\W\d_]+ ){0,2}"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What stands between a quotation and the name of who says it, on either side, and behind a name that opens it."""

    after_name: re.Pattern[str]
    before_name: re.Pattern[str]
    behind_both: re.Pattern[str]
    opening: re.Pattern[str]


class Speech:
    """Finds the people whom a document quotes."""

    def __init__(self, lexicons: Mapping[str, Lexicon]) -> None:
        self._patterns: dict[Language, _Patterns] = {}
        for language in LANGUAGES:
            says = rf"(?:{'|'.join(map(re.escape, lexicons[LEXICON].forms(language)))})"
            self._patterns[language] = _Patterns(
                after_name=re.compile(rf",? {_SMALL}{says}\b[^.?!\"“”„‘’:]{{0,40}}[:,]? ?\Z"),
                before_name=re.compile(rf"\A[,.]? ?(?:(?:en|and|zo|so) )?{_SMALL}{says} {_SMALL}\Z"),
                behind_both=re.compile(rf"\A,? {_SMALL}{says}\b"),
                opening=re.compile(rf"\A,? {_SMALL}{says}\b[^.?!:]{{0,40}}: ?\S"),
            )

    def with_speech(self, people: Sequence[NamedPerson], document: AnalysedDocument) -> tuple[NamedPerson, ...]:
        """Return the people, each with the mentions beside which they are quoted; of one quotation the first only."""
        passages = document.passages
        at = {passage.index: number for number, passage in enumerate(passages)}
        quoted = {
            block: list(quotations(passages[at[block]].block.text))
            for block in {mention.block for person in people for mention in person.mentions}
            if block in at
        }
        return tuple(
            replace(
                person,
                spoken=tuple(
                    mention
                    for mention in person.mentions
                    if mention.block in at
                    and self._speaks(passages, at[mention.block], mention.span, quoted[mention.block])
                ),
            )
            for person in people
        )

    def _speaks(self, passages: Sequence[Passage], number: int, name: Span, quoted: Sequence[Span]) -> bool:
        passage = passages[number]
        text = passage.folded
        if any(span.start < name.start and name.end < span.end for span in quoted):
            return False
        return _has_a_turn(text, name) or self._says(passage, name, quoted) or _signs(passages, number, name, quoted)

    def _says(self, passage: Passage, name: Span, quoted: Sequence[Span]) -> bool:
        """Tell whether a verb of speech ties a quotation to a name; a colon behind one does without quotation marks."""
        text, patterns = passage.folded, self._patterns[passage.language]
        sentence = passage.sentence_at(name.start)
        if patterns.opening.match(text[name.end : sentence.end]):
            return True
        return any(
            _ties(patterns, text[span.end : name.start], text[name.end : sentence.end])
            if span.end <= name.start
            else patterns.after_name.match(text[name.end : max(name.end, span.start)])
            for span in quoted
        )


def _ties(patterns: _Patterns, between: str, behind: str) -> bool:
    """Tell whether a name behind a quotation says it: "zegt Fatima", or "Fatima replied"."""
    if not between.strip(" ,"):
        return bool(patterns.behind_both.match(behind))
    return bool(patterns.before_name.match(between))


def _has_a_turn(text: str, name: Span) -> bool:
    """Tell whether a block is a turn of a dialogue: the name, a colon, and what is said."""
    turn = _TURN.match(text, name.end) if _OPENS.fullmatch(text, 0, name.start) else None
    return turn is not None and len(_WORD.findall(turn["said"])) >= MIN_WORDS_OF_A_TURN


def _signs(passages: Sequence[Passage], number: int, name: Span, quoted: Sequence[Span]) -> bool:
    """Tell whether a name stands with a dash under or behind a quotation."""
    passage = passages[number]
    text = passage.folded
    if not _SIGNED.search(text[: name.start]) or not _BEHIND_A_SIGNATURE.match(text, name.end):
        return False
    if any(span.end <= name.start for span in quoted) or passage.block.scope is Scope.QUOTATION:
        return True
    before = passages[number - 1] if number else None
    if before is None or before.index != passage.index - 1:
        return False
    words = before.block.text
    is_quoted = any(len(span) >= len(words) - 2 for span in quotations(words))
    return before.block.scope is Scope.QUOTATION or is_quoted
