"""Where a document stands with each tip of the whitepaper."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from curriclint.document import Genre
from curriclint.finding import Evidence, Finding, TipResult, TipStatus
from curriclint.rule import Checkable, Rule, Rulebook, Severity


@dataclass(frozen=True, slots=True)
class Profiler:
    """Tells where text of one genre stands with each tip, by what the enabled rules found in it."""

    book: Rulebook
    rules: Sequence[Rule]
    genre: Genre

    def tips(
        self, findings: Iterable[Finding], evidence: Iterable[Evidence], absent: Set[str]
    ) -> tuple[TipResult, ...]:
        """Return one result for each tip: shown, at odds, absent, or not assessable from this text.

        A finding above `info` puts a tip at odds; evidence of a rule shows the tips of that rule; a rule that found
        something lacking (`absent` has their ids) says that its tips are absent, unless another rule found evidence. A
        tip that is not about lesson text, is meant for another genre, or that no enabled rule looks at, is not
        assessable.
        """
        looked_at = {tip for rule in self.rules for tip in rule.tips}
        lacking = {tip for rule in self.rules if rule.id in absent for tip in rule.tips}
        touching: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            for tip in finding.tips:
                touching[tip.id].append(finding)
        shown: dict[str, list[Evidence]] = defaultdict(list)
        for one in evidence:
            for name in one.tips:
                shown[name].append(one)
        results = []
        for tip in self.book.tips.values():
            about_wording = [one for one in touching[tip.id] if one.severity is not Severity.INFO]
            if about_wording:
                status = TipStatus.AT_ODDS
            elif shown[tip.id]:
                status = TipStatus.SHOWN
            elif tip.id in lacking:
                status = TipStatus.ABSENT
            else:
                status = TipStatus.NOT_ASSESSABLE
            if tip.checkable is Checkable.NONE or (self.genre not in tip.where and self.genre is not Genre.AUTO):
                status = TipStatus.NOT_ASSESSABLE
            if tip.id not in looked_at and not shown[tip.id]:
                status = TipStatus.NOT_ASSESSABLE
            fingerprints = tuple(one.fingerprint for one in touching[tip.id])
            results.append(TipResult(tip, status, fingerprints, len(shown[tip.id]), _wordings(shown[tip.id])))
        return tuple(results)


def _wordings(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the words of evidence, each wording once, in the order of the text."""
    words: dict[str, str] = {}
    for one in sorted(evidence, key=lambda one: (one.block, one.span)):
        words.setdefault(one.quote.casefold(), one.quote)
    return tuple(words.values())
