"""A name for each finding that survives edits elsewhere in the file."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from curriclint.finding import Finding
from curriclint.language.folding import fold

LENGTH = 16
"""Hexadecimal digits of a fingerprint: 64 bits, so that two of a million findings share one once in 40 million runs."""


def with_fingerprints(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with their fingerprints.

    A fingerprint depends on the rule, the quote and its sentence, not on where they stand; a finding that is the same
    in all three as an earlier one is told apart by its number among them.
    """
    seen: Counter[str] = Counter()
    marked = []
    for finding in findings:
        wording = _wording(finding)
        marked.append(replace(finding, fingerprint=_digest(wording, seen[wording])))
        seen[wording] += 1
    return tuple(marked)


def wording_fingerprint(finding: Finding) -> str:
    """Return the fingerprint that copies of a finding have in common: that of the first of them in a document."""
    return _digest(_wording(finding), 0)


def _wording(finding: Finding) -> str:
    words = [" ".join(fold(text).split()) for text in (finding.quote, finding.sentence)]
    return "\0".join((finding.rule, *words))


def _digest(wording: str, number: int) -> str:
    return hashlib.sha256(f"{wording}\0{number}".encode("utf-8", "backslashreplace")).hexdigest()[:LENGTH]
