"""What a file itself says to leave alone: "curriclint: ignore FM01 because we discuss this sentence"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from curriclint.document import Document, Mark, Note
from curriclint.finding import Finding, Ignored, IgnoredBy
from curriclint.nearest import hints
from curriclint.rule import Rule, Rulebook
from curriclint.settings import Settings
from curriclint.span import Place
from curriclint.wording import LANGUAGES, Text

LONGEST_SHOWN = 60
"""Characters of a mark that are told when something is the matter with it."""

_MARK = re.compile(
    r"(?P<verb>ignore|negeer)(?:-(?P<reach>start|begin|end|eind|einde|file|bestand))?(?![\w-])"
    r"[\s:]*(?P<names>[^:]*?)[\s,:]*(?:\b(?:because|omdat|want)\b[\s:]*(?P<reason>.*))?",
    re.IGNORECASE | re.DOTALL,
)
_REACHES = {"begin": "start", "eind": "end", "einde": "end", "bestand": "file"}

_LINE = Text(nl="regel {number}", en="line {number}")
_PARAGRAPH = Text(nl="alinea {number}", en="paragraph {number}")
_NOT_UNDERSTOOD = Text(
    nl="{where_nl}“{text}” begrijp ik niet. Schrijf bijvoorbeeld “curriclint: ignore FM01 omdat we dit bespreken”.",
    en="{where_en}“{text}” is not understood. Write for instance “curriclint: ignore FM01 because we discuss this”.",
)
_NO_REASON = Text(
    nl="{where_nl}bij “{text}” staat geen reden, dus het telt nog niet. Zet erachter: “omdat …”.",
    en="{where_en}“{text}” gives no reason, so it does not count yet. Add: “because …”.",
)
_NO_RULE = Text(
    nl="{where_nl}“{text}”: er is geen regel of categorie “{name}”.{hint_nl}",
    en="{where_en}“{text}”: there is no rule or category “{name}”.{hint_en}",
)
_UNUSED = Text(
    nl="{where_nl}“{text}” is niet meer nodig: er is hier niets om te negeren.",
    en="{where_en}“{text}” is no longer needed: there is nothing here to ignore.",
)
_NOT_OPENED = Text(
    nl="{where_nl}“{text}” sluit niets af: er staat geen ignore-start boven.",
    en="{where_en}“{text}” ends nothing: there is no ignore-start above it.",
)
_NOT_CLOSED = Text(
    nl="{where_nl}“{text}” geldt tot het eind van het bestand: er staat geen ignore-end onder.",
    en="{where_en}“{text}” holds to the end of the file: there is no ignore-end below it.",
)


@dataclass(slots=True)
class _Request:
    """One wish to ignore: the rules `names` (all where there are none), in what `reach` tells; `until` is a block.

    Without a reason it does not count.
    """

    mark: Mark
    reach: str
    names: frozenset[str]
    reason: str
    until: int | None = None
    used: bool = False

    def covers(self, finding: Finding) -> bool:
        if not self.reason:
            return False
        if self.names and not self.names & {finding.rule, finding.name, finding.category.value}:
            return False
        if self.reach == "file":
            return True
        if finding.block is None:
            return False
        if self.reach == "start":
            return self.mark.block <= finding.block and (self.until is None or finding.block < self.until)
        return any(
            number == finding.block and (finding.span is None or span.overlaps(finding.span))
            for number, span in self.mark.about
        )


@dataclass(slots=True)
class IgnoreMarks:
    """The wishes of one document, and what there is to tell of them."""

    notes: list[Note] = field(default_factory=list)
    _requests: list[_Request] = field(default_factory=list)

    @classmethod
    def of(cls, document: Document, book: Rulebook) -> "IgnoreMarks":
        """Read the marks of a document; names of rules are looked up in `book`."""
        marks = cls()
        known = book.names()
        for mark in document.marks:
            marks._take(mark, known)
        for request in marks._requests:
            if request.reach == "start" and request.until is None and request.reason:
                marks._tell(_NOT_CLOSED, request.mark)
        return marks

    def applied(self, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Ignored, ...]]:
        """Return the findings that are told, and those that are ignored."""
        told, ignored = [], []
        for finding in findings:
            covering = [request for request in self._requests if request.covers(finding)]
            for request in covering:
                request.used = True
            if covering:
                ignored.append(Ignored(finding, covering[0].reason, IgnoredBy.FILE))
            else:
                told.append(finding)
        return tuple(told), tuple(ignored)

    def tell_unused(self, rules: Sequence[Rule], settings: Settings) -> None:
        """Note which wishes were for nothing; one about rules that were not run, or not shown, may be needed yet."""
        shown = [rule for rule in rules if rule.severity.rank >= settings.severity.rank]
        for request in self._requests:
            may_speak = any(request.names & {rule.id, rule.name, rule.category.value} for rule in shown)
            if request.reason and not request.used and (may_speak or not request.names):
                self._tell(_UNUSED, request.mark)

    def _take(self, mark: Mark, known: frozenset[str]) -> None:
        match = _MARK.fullmatch(mark.text)
        if match is None:
            self._tell(_NOT_UNDERSTOOD, mark)
            return
        reach = (match["reach"] or "").lower()
        reach = _REACHES.get(reach, reach)
        names = frozenset(_named(match["names"], known))
        if reach == "end":
            self._close(mark, names)
            return
        reason = (match["reason"] or "").strip(" .")
        for name in sorted(names - known)[:1]:
            self._tell(_NO_RULE, mark, name=name, **hints(name, known))
        if names and not names & known:
            return
        if not reason:
            self._tell(_NO_REASON, mark)
        self._requests.append(_Request(mark, reach, names & known, reason))

    def _close(self, mark: Mark, names: frozenset[str]) -> None:
        """End the latest region that is open, or the latest about one of these names."""
        for request in reversed(self._requests):
            if request.reach == "start" and request.until is None and (not names or names & request.names):
                request.until = mark.block
                return
        self._tell(_NOT_OPENED, mark)

    def _tell(self, text: Text, mark: Mark, **facts: object) -> None:
        where = _where(mark.place)
        shown = mark.text if len(mark.text) <= LONGEST_SHOWN else f"{mark.text[: LONGEST_SHOWN - 1]}…"
        told = {f"where_{one}": f"{where.say(one)}: " if where else "" for one in LANGUAGES}
        self.notes.append(Note(text, {"text": shown, **told, **facts}))


def _named(text: str, known: frozenset[str]) -> Iterator[str]:
    """Yield the names in a list, ids in the capitals that they have."""
    by_lower = {name.lower(): name for name in known}
    for name in re.split(r"[\s,;]+", text):
        if name:
            yield by_lower.get(name.lower(), name)


def _where(place: Place) -> Text | None:
    wording, number = (_LINE, place.start.line) if place.start else (_PARAGRAPH, place.paragraph)
    return Text(nl=wording.say("nl", number=number), en=wording.say("en", number=number)) if number else None
