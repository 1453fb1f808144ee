"""What the formats for programs say of a finding in one text, and where it stands."""

from curriclint.finding import DocumentReport, Finding
from curriclint.reporters import Look
from curriclint.reporters import text_words as words
from curriclint.wording import Language


def said(finding: Finding, language: Language) -> str:
    """Return message, idea and first tip of a finding, in one line each."""
    lines = [finding.message, idea(finding, language)]
    lines += [words.tip_line(tip, language) for tip in finding.tips[:1]]
    return "\n".join(" ".join(one.split()) for one in lines if one)


def idea(finding: Finding, language: Language) -> str:
    """Return the advice with the words that can be pasted and the sentence as it could be, if there are any."""
    choice = words.OR.say(language).join(f"“{one}”" for one in finding.suggestions)
    pasted = words.FOR_INSTANCE.say(language, suggestions=choice) if choice else ""
    return " ".join(one for one in (finding.advice, pasted, whole_sentence(finding, language)) if one)


def whole_sentence(finding: Finding, language: Language) -> str:
    """Return the sentence as it could be, with what leads to it; empty where none is offered."""
    return words.WHOLE_SENTENCE.say(language, sentence=finding.rewritten) if finding.rewritten else ""


def language_for(finding: Finding, look: Look) -> Language:
    """Return the language that a finding is told in."""
    return look.ui or finding.language


def about_wording(document: DocumentReport) -> tuple[Finding, ...]:
    """Return the findings of a document above `info`: what a build should show. Counts and absences are no faults."""
    return tuple(finding for finding in document.findings if finding.severity.rank > 0)
