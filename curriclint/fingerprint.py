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
        words = [" ".join(fold(text).split()) for text in (finding.quote, finding.sentence)]
        key = "\0".join((finding.rule, *words))
        digest = hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()[:LENGTH]
        seen[key] += 1
        marked.append(replace(finding, fingerprint=digest))
    return tuple(marked)
