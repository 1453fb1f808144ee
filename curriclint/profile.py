"""Where a document stands with each tip of the whitepaper."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from curriclint.document import Genre
from curriclint.finding import Evidence, Finding, TipResult, TipStatus
from curriclint.rule import Checkable, Rule, Rulebook, Severity


def tip_results(
    book: Rulebook, rules: Iterable[Rule], findings: Sequence[Finding], evidence: Sequence[Evidence], genre: Genre
) -> tuple[TipResult, ...]:
    """Return one result for each tip: shown, at odds, absent, or not assessable from this text.

    A finding above `info` puts a tip at odds; evidence of a rule shows the tips of that rule; a finding of absence says
    that they are absent, unless another rule found evidence. A tip that is not about lesson text, is meant for another
    genre, or that no enabled rule looks at, is not assessable.
    """
    looked_at = {tip for rule in rules for tip in rule.tips}
    touching: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        for tip in finding.tips:
            touching[tip.id].append(finding)
    shown: dict[str, list[Evidence]] = defaultdict(list)
    for one in evidence:
        for name in one.tips:
            shown[name].append(one)
    results = []
    for tip in book.tips.values():
        about_wording = [one for one in touching[tip.id] if one.severity is not Severity.INFO]
        absences = [one for one in touching[tip.id] if one.span is None]
        if about_wording:
            status = TipStatus.AT_ODDS
        elif shown[tip.id]:
            status = TipStatus.SHOWN
        elif absences:
            status = TipStatus.ABSENT
        else:
            status = TipStatus.NOT_ASSESSABLE
        if tip.checkable is Checkable.NONE or (genre not in tip.where and genre is not Genre.AUTO):
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
