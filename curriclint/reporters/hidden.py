"""What a report does not show of its findings, in a line each: nobody should think that it was never seen."""

from collections.abc import Iterator, Sequence

from curriclint.finding import Finding, Report
from curriclint.reporters import text_words as words
from curriclint.reporters.text_finding import is_idea
from curriclint.wording import Language


def hidden_lines(report: Report, language: Language) -> Iterator[str]:
    """Yield how much is known from a baseline, and how much was ignored."""
    known = [finding for document in report.documents for finding in document.known]
    if known:
        yield words.KNOWN_HIDDEN.say(language, known=_counted(known, words.KNOWN_REMARK, words.KNOWN_IDEA, language))
    ignored = [one.finding for document in report.documents for one in document.ignored]
    if ignored:
        counted = _counted(ignored, words.REMARK, words.IDEA, language)
        yield words.IGNORED_WITH_REASON.say(language, ignored=counted)


def run_notes(report: Report, language: Language) -> list[str]:
    """Return what there is to say of the run as a whole."""
    return [note.text.say(language, **note.facts) for note in report.notes]


def _counted(findings: Sequence[Finding], remark: words.Noun, idea: words.Noun, language: Language) -> str:
    """Return how many remarks and ideas there are among findings, in one phrase."""
    ideas = sum(map(is_idea, findings))
    counts = [(len(findings) - ideas, remark), (ideas, idea)]
    return words.AND.say(language).join(noun.count(count, language) for count, noun in counts if count)
