"""The end of a report for people: what is fine first, then counts by topic, ideas and things to know."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len

from curriclint.finding import DocumentReport, EvidenceKind, Finding, Report
from curriclint.reporters import Detail, Look, language_of
from curriclint.reporters import text_words as words
from curriclint.reporters.hidden import hidden_lines, run_notes
from curriclint.reporters.text_finding import MAX_IDEAS, is_idea, varied
from curriclint.reporters.text_line import Line, Piece, line, wrapped
from curriclint.rule import TOPIC_NAMES, TOPICS, Severity, Topic
from curriclint.wording import Language

MAX_NAMED = 6
"""Words, people or files that a line of the summary names; more is a wall, and `--verbose` names them all."""


def summary_lines(report: Report, look: Look) -> Iterator[Line]:
    """Yield the summary of a run."""
    language = language_of(report, look)
    documents = report.documents
    if not documents:
        if not report.errors:
            yield line(words.NOTHING_AT_ALL.say(language))
        return
    remarks = [finding for document in documents for finding in document.findings if not is_idea(finding)]
    yield from _heading(report, language, look)
    yield from _no_remarks(documents, language, look)
    yield from _section(words.ALREADY_THERE.say(language), _already_there(documents, language, look))
    yield from _topics(remarks, language)
    yield from _not_seen(documents, language, look)
    yield from _good_to_know(report, language, look)
    if remarks:
        yield ()
        first = max(remarks, key=lambda finding: finding.severity.rank).rule
        yield from wrapped(words.CLOSING.say(language, rule=first), look, style="quiet")


def _heading(report: Report, language: Language, look: Look) -> Iterator[Line]:
    documents = report.documents
    total = words.WORDS.count(sum(document.words for document in documents), language)
    if len(documents) == 1 and not report.errors:
        title = words.SUMMARY_OF_ONE.say(language, path=documents[0].path, words=total)
    else:
        files = words.FILES.count(len(documents), language)
        title = words.SUMMARY_OF_MANY.say(language, files=files, words=total)
    bar = "─" * max(look.width - cell_len(title) - 5, 0) if look.screen else ""
    if look.screen:
        yield line(Piece("── ", "quiet"), Piece(title, "strong"), Piece(f" {bar}", "quiet"))
    else:
        yield line(Piece(title, "strong"))


def _section(title: str, lines: Iterable[Line]) -> Iterator[Line]:
    """Yield a heading with its lines; nothing where there are none."""
    for number, one in enumerate(lines):
        if number == 0:
            yield ()
            yield line(Piece(title, "strong"))
        yield one


def _no_remarks(documents: Sequence[DocumentReport], language: Language, look: Look) -> Iterator[Line]:
    """Yield that there are no remarks, and where; a document without text is not among those without remarks."""
    silent = [document for document in documents if document.words and all(map(is_idea, document.findings))]
    if not silent:
        return
    if any(document.known or document.ignored for document in silent):
        if len(silent) < len(documents):
            return
        text = words.NO_NEW_REMARKS.say(language)
    elif len(documents) == 1:
        text = words.NO_REMARKS_IN_ONE.say(language)
    elif len(silent) == len(documents):
        text = words.NO_REMARKS_IN_ALL.say(language)
    elif len(silent) <= _limit(look):
        text = words.NO_REMARKS_IN.say(language, files=", ".join(document.path for document in silent))
    else:
        total = words.FILES.count(len(documents), language)
        text = words.NO_REMARKS_IN_MOST.say(language, count=words.figures(len(silent), language), total=total)
    yield ()
    yield from wrapped(text, look, first=line(Piece("✓ ", "good")), indent=2)


def _already_there(documents: Sequence[DocumentReport], language: Language, look: Look) -> Iterator[Line]:
    """Yield what the material already offers, by kind, with the words that show it."""
    for kind in EvidenceKind:
        holding = [document for document in documents if any(one.kind is kind for one in document.evidence)]
        if holding:
            quotes = [one.quote for document in holding for one in document.evidence if one.kind is kind]
            name = words.EVIDENCE_NAMES[kind].say(language)
            if len(documents) > 1:
                total = words.FILES.count(len(documents), language)
                name = words.IN_FILES.say(language, what=name, count=len(holding), total=total)
            shown = dict.fromkeys(
                tip for document in holding for one in document.evidence if one.kind is kind for tip in one.tips
            )
            text = f"{name}: {words.listed(_different(quotes), language, _limit(look))}"
            text += f" (tip {', '.join(shown)})" if shown else ""
            yield from wrapped(text, look, first=line("  ", Piece("✓ ", "good")), indent=4)
    yield from _people(documents, language, look)


def _people(documents: Sequence[DocumentReport], language: Language, look: Look) -> Iterator[Line]:
    """Yield who appears, as a fact: a list of people is neither good nor bad."""
    genders = {person.name: person.gender for document in documents for person in document.people}
    if not genders:
        return
    counts = Counter(genders.values())
    told = [noun.count(counts[gender], language) for gender, noun in words.GENDERS.items() if counts[gender]]
    names = f"{words.listed(list(genders), language, _limit(look))} ({', '.join(told)})"
    yield from wrapped(words.PEOPLE.say(language, names=names), look, first=line("  · "), indent=4)


def _topics(remarks: Sequence[Finding], language: Language) -> Iterator[Line]:
    """Yield the number of remarks for each topic, by severity."""
    counts: dict[Topic, Counter[Severity]] = {topic: Counter() for topic in Topic}
    for finding in remarks:
        counts[TOPICS[finding.category]][finding.severity] += 1
    title = words.REMARKS.say(language, remarks=words.REMARK.count(len(remarks), language))
    yield from _section(title, _topic_lines(counts, language))


def _topic_lines(counts: dict[Topic, Counter[Severity]], language: Language) -> Iterator[Line]:
    names = {topic: name.say(language) for topic, name in TOPIC_NAMES.items()}
    name_width = max(len(name) for name in names.values())
    figure_width = max(len(words.figures(count.total(), language)) for count in counts.values())
    for topic, count in counts.items():
        if not count:
            continue
        pieces: list[Piece | str] = [
            f"  {names[topic]:<{name_width}}  {words.figures(count.total(), language):>{figure_width}}  "
        ]
        for severity in sorted(count, key=lambda one: -one.rank):
            name = words.SEVERITY_NAMES[severity].say(language)
            pieces.append(Piece(f" {words.SEVERITY_MARKS[severity]} {count[severity]} {name}", severity.value))
        yield line(*pieces)


def _not_seen(documents: Sequence[DocumentReport], language: Language, look: Look) -> Iterator[Line]:
    """Yield what was not found in the documents, each thing once."""
    holding: dict[str, list[tuple[DocumentReport, Finding]]] = {}
    for document in documents:
        for finding in filter(is_idea, document.findings):
            holding.setdefault(finding.rule, []).append((document, finding))
    # What is missing in the most files first, then something of every chapter of the whitepaper.
    often = sorted(holding, key=lambda rule: (-len(holding[rule]), rule))
    rules = [finding.rule for finding in varied(holding[rule][0][1] for rule in often)]
    shown = rules if look.detail is Detail.VERBOSE else rules[:MAX_IDEAS]
    if len(documents) == 1:
        lines = list(_ideas_by_place([holding[rule][0][1] for rule in shown], language, look))
    else:
        lines = [one for rule in shown for one in _idea_lines(holding[rule], language, look)]
    if len(shown) < len(rules):
        more = words.MORE_IDEAS.count(len(rules) - len(shown), language)
        lines += wrapped(words.SHOW_MORE.say(language, more=more), look, first=line("  "), indent=4)
    yield from _section(words.NOT_SEEN.say(language), lines)


def _ideas_by_place(ideas: Iterable[Finding], language: Language, look: Look) -> Iterator[Line]:
    """Yield the ideas about one document, those that fit at the same place together."""
    by_place: dict[str, list[Finding]] = {}
    for finding in ideas:
        spot = words.spots([finding.place], language)
        section = f"“{finding.section[-1]}”" if finding.section else ""
        by_place.setdefault(", ".join(part for part in (spot, section) if part), []).append(finding)
    for place, together in by_place.items():
        if place:
            yield from wrapped(words.FIT_AT.say(language, place=place), look, first=line("  "), indent=4, style="quiet")
        for finding in together:
            yield from _idea(f"{finding.message} {finding.advice}", finding, look)


def _idea_lines(found: Sequence[tuple[DocumentReport, Finding]], language: Language, look: Look) -> Iterator[Line]:
    (document, finding), others = found[0], found[1:]
    text = f"{document.path}: {finding.message} {finding.advice}"
    if others:
        files = words.listed([other.path for other, _ in others], language, _limit(look))
        text += f" {words.LIKEWISE.say(language, files=files)}"
    yield from _idea(text, finding, look)


def _idea(text: str, finding: Finding, look: Look) -> Iterator[Line]:
    tips = ", ".join(tip.id for tip in finding.tips)
    text += f" ({finding.rule}, tip {tips})" if tips else f" ({finding.rule})"
    mark = words.SEVERITY_MARKS[Severity.INFO]
    yield from wrapped(text, look, first=line("  ", Piece(f"{mark} ", "info")), indent=4)


def _good_to_know(report: Report, language: Language, look: Look) -> Iterator[Line]:
    """Yield what the user should know of the reading: pages without text, words in other languages."""
    documents = report.documents
    several = len(documents) + len(report.errors) > 1
    facts = [
        f"{document.path}: {note.text.say(language, **note.facts)}"
        if several
        else note.text.say(language, **note.facts)
        for document in documents
        for note in document.notes
    ]
    facts += run_notes(report, language)
    if facts[_limit(look) :]:
        facts = [*facts[: _limit(look)], words.MORE_NOTES.say(language, count=len(facts) - _limit(look))]
    empty = [document.path for document in documents if not document.words]
    if empty and several:
        files = words.listed(empty, language, _limit(look))
        facts.append(words.NOTHING_TO_READ_IN.say(language, files=files))
    elif empty:
        facts.append(words.NOTHING_TO_READ.say(language))
    facts += left_alone(documents, language, look, several=several)
    facts += hidden_lines(report, language)
    if report.errors:
        files = words.FILES.count(len(report.errors), language)
        facts.append(words.NOT_READ.say(language, files=files))
    lines = (one for fact in facts for one in wrapped(fact, look, first=line("  · "), indent=4))
    yield from _section(words.GOOD_TO_KNOW.say(language), lines)


def left_alone(documents: Sequence[DocumentReport], language: Language, look: Look, *, several: bool) -> Iterator[str]:
    """Yield how many words were passed over for their language, of all documents together."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update(document.words_in_other_languages)
    if not counts:
        return
    told = []
    for code, count in counts.most_common():
        name = words.language_name(code, language)
        wording = words.WORDS_IN if name else words.WORDS_IN_CODE
        told.append(wording.say(language, words=words.WORDS.count(count, language), name=name or code))
    what = words.listed(told, language, _limit(look))
    if several:
        paths = [document.path for document in documents if document.words_in_other_languages]
        files = words.listed(paths, language, _limit(look))
        yield words.LEFT_ALONE_IN.say(language, what=what, files=files)
    else:
        yield words.LEFT_ALONE.say(language, what=what)


def _different(quotes: Iterable[str]) -> list[str]:
    """Return the quotes that differ in more than capitals, in the order of the text."""
    return list({quote.casefold(): quote for quote in reversed(list(quotes))}.values())[::-1]


def _limit(look: Look) -> int:
    return MAX_NAMED if look.detail is not Detail.VERBOSE else 10**6
