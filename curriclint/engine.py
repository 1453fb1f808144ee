"""Lint one document: run the rules on its passages, close gates, keep one finding for each stretch, put in order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import cast

from curriclint.checking import (
    DocumentChecker,
    GrammarChecker,
    PassageChecker,
    PeopleChecker,
)
from curriclint.document import UNLINTED_SCOPES, Document, Genre, Scope
from curriclint.finding import DocumentReport, Finding, Match
from curriclint.fingerprint import with_fingerprints
from curriclint.gates import gate_checks
from curriclint.gates.surroundings import Surroundings
from curriclint.ignore_marks import IgnoreMarks
from curriclint.judging import WholeJudge, WholeRule
from curriclint.language.accepted import Accepted
from curriclint.language.analysis import Analyst
from curriclint.language.detection import languages_of
from curriclint.language.genre import genre_of
from curriclint.language.lesson_parts import LessonParts
from curriclint.language.passage import WORD, AnalysedDocument, Passage
from curriclint.language.people.corrections import Correction, corrected
from curriclint.language.people.deeds import with_acts
from curriclint.language.people.gathering import people_of
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.named import NamedPerson
from curriclint.language.people.reported import reported
from curriclint.language.people.roles import Roles
from curriclint.language.people.speech import Speech
from curriclint.language.people.within import people_within
from curriclint.language.topics import Topics
from curriclint.language.trigger_index import TriggerIndex
from curriclint.material import material_of
from curriclint.own_settings import own_settings
from curriclint.profile import Profiler
from curriclint.rule import Rule, Rulebook
from curriclint.rulebook import checker_of
from curriclint.settings import Settings
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Language

PassageRule = tuple[Rule, PassageChecker]
"""A rule with its check made ready."""

LINTERS_KEPT = 8
"""Linters for documents with settings of their own that are kept; each takes a few MiB."""


class Linter:
    """The enabled rules of a rulebook, made ready to run on any number of documents."""

    def __init__(self, book: Rulebook, settings: Settings) -> None:
        self.book = book
        self.settings = settings
        self._gates = gate_checks(book.lexicons)
        self._names = NameKnowledge.from_lexicons(book.lexicons)
        self._roles = Roles(book.lexicons)
        self._speech = Speech(book.lexicons)
        self._parts = LessonParts.from_lexicons(book.lexicons)
        self._accepted = Accepted(settings.accept)
        self._others: dict[Settings, Linter] = {}
        self._passage_rules: list[PassageRule] = []
        document_rules: list[WholeRule] = []
        for rule in book.rules.values():
            if settings.enables(rule):
                checker = checker_of(rule, book, settings.balance_band)
                if isinstance(checker, DocumentChecker | PeopleChecker):
                    document_rules.append((rule, checker))
                else:
                    self._passage_rules.append((rule, checker))
        self._whole = WholeJudge(book, settings, document_rules, Topics.from_lexicons(book.lexicons))
        self._rules = tuple(rule for rule, _ in (*self._passage_rules, *document_rules))
        self._needing_grammar = frozenset(
            rule.id for rule, checker in self._passage_rules if isinstance(checker, GrammarChecker)
        )
        self._indexes: dict[Language, TriggerIndex] = {}

    def lint(self, document: Document, corrections: Sequence[Correction] = ()) -> DocumentReport:
        """Return everything that the enabled rules say of a document, its people as their author corrects them.

        What the document asks for itself goes over the settings.
        """
        settings, notes = own_settings(document, self.settings, self.book)
        report = self._with(settings)._lint(document, corrections)
        return replace(report, notes=(*report.notes, *notes)) if notes else report

    def _with(self, settings: Settings) -> "Linter":
        """Return a linter with these settings, kept for documents that ask for the same."""
        if settings == self.settings:
            return self
        if settings not in self._others:
            if len(self._others) == LINTERS_KEPT:
                self._others.clear()
            self._others[settings] = Linter(self.book, settings)
        return self._others[settings]

    def _lint(self, document: Document, corrections: Sequence[Correction]) -> DocumentReport:
        languages = languages_of(document, only=self.settings.language)
        analysed = AnalysedDocument(document, languages, Analyst(dict(self.settings.pipelines)))
        words: Counter[Language] = Counter()
        for passage in analysed.passages:
            words[passage.language] += len(passage.words)
        language = words.most_common(1)[0][0] if words else None
        genre = self.settings.genre if self.settings.genre is not Genre.AUTO else genre_of(analysed)
        hopeful = [(passage, list(self._candidates(passage, genre))) for passage in analysed.passages]
        self._analyse(analysed.analyst, hopeful)
        findings = [
            finding for passage, rules in hopeful if rules for finding in self._in_passage(analysed, passage, rules)
        ]
        people, used = corrected(self._people(analysed), corrections)
        lesson = {passage.index for passage in self._parts.of(analysed)}
        said = self._whole.judge(analysed, people_within(people, lesson), genre, language)
        findings += said.findings
        shown = sorted(
            (one for one in findings if one.severity.rank >= self.settings.severity.rank), key=_reading_order
        )
        marks = IgnoreMarks.of(document, self.book)
        told, ignored = marks.applied(with_fingerprints(shown))
        marks.tell_unused(self._rules, self.settings)
        profiler = Profiler(self.book, self._rules, genre)
        absent = frozenset(one.rule for one in said.findings)
        return DocumentReport(
            path=document.name,
            format=document.format,
            language=language,
            genre=genre,
            words=words.total(),
            pages=document.pages,
            title=_title(document),
            words_in_other_languages=_words_in_other_languages(analysed),
            findings=told,
            people=tuple(reported(person, document) for person in people),
            people_corrected=tuple(one.where for one in used),
            evidence=tuple(said.evidence),
            tips=profiler.tips(told, said.evidence, absent),
            notes=(*document.notes, *marks.notes),
            ignored=ignored,
            chapters=tuple(self._whole.reports(said, people, told, profiler)),
        )

    def with_text(self, report: DocumentReport, document: Document) -> DocumentReport:
        """Return a report with the text that it is about, and the rules that it quotes."""
        quoted = {finding.rule for finding in report.findings}
        rules = [rule for rule in self.book.rules.values() if rule.id in quoted]
        return replace(report, material=material_of(document, rules))

    def _people(self, document: AnalysedDocument) -> tuple[NamedPerson, ...]:
        """Return who is named, with all that the text tells of them; best when other grammar has been worked out."""
        people = self._roles.told_of(people_of(document, self._names), document)
        return with_acts(self._speech.with_speech(people, document), document)

    def _index_for(self, language: Language) -> TriggerIndex:
        """Return the rules by their trigger words in a language; most material is in one."""
        if language not in self._indexes:
            self._indexes[language] = TriggerIndex([checker.triggers(language) for _, checker in self._passage_rules])
        return self._indexes[language]

    def _candidates(self, passage: Passage, genre: Genre) -> Iterator[PassageRule]:
        """Yield the rules that may find something in a passage, as one of their words stands in it."""
        for number in self._index_for(passage.language).candidates(passage):
            rule, checker = self._passage_rules[number]
            if _applies(rule, genre) and (not rule.scopes or passage.block.scope in rule.scopes):
                yield rule, checker

    def _analyse(self, analyst: Analyst, hopeful: Iterable[tuple[Passage, Iterable[PassageRule]]]) -> None:
        """Have the grammar of all sentences in which a rule asks for it worked out together."""
        wanted: dict[Language, list[str]] = {language: [] for language in LANGUAGES}
        for passage, rules in hopeful:
            for rule, checker in rules:
                if rule.id in self._needing_grammar:
                    needed = cast("GrammarChecker", checker).sentences_needed(passage)
                    wanted[passage.language] += map(passage.plain_sentence, needed)
        for language, texts in wanted.items():
            analyst.prepare(language, texts)

    def _in_passage(
        self, document: AnalysedDocument, passage: Passage, rules: Iterable[PassageRule]
    ) -> Iterator[Finding]:
        """Yield the findings of some rules in a passage, at most one for each stretch of text."""
        found: list[tuple[Rule, Match]] = []
        for rule, checker in rules:
            for match in checker.find(passage):
                if self._accepted.covers(passage.folded, match.span):
                    continue
                around = Surroundings(document, passage, match.span)
                if not any(self._gates[gate](around) for gate in sorted(rule.unless)):
                    found.append((rule, match))
        for rule, match in _one_each(found):
            yield self._finding(rule, match, passage)

    def _finding(self, rule: Rule, match: Match, passage: Passage) -> Finding:
        block, span = passage.block, match.span
        sentence = passage.sentence_at(span.start)
        if span.end > sentence.end:
            sentence = Span(sentence.start, passage.sentence_at(span.end - 1).end)
        quote = span.of(block.text)
        ui = self.settings.ui or passage.language
        return Finding(
            rule=rule.id,
            name=rule.name,
            category=rule.category,
            severity=rule.severity,
            message=rule.message.say(ui, quote=quote, **match.facts),
            advice=rule.advice.say(ui, quote=quote, **match.facts),
            suggestions=match.suggestions,
            tips=tuple(self.book.tips[tip] for tip in rule.tips),
            quote=quote,
            sentence=sentence.of(block.text),
            quote_start=span.start - sentence.start,
            scope=block.scope,
            section=block.section,
            place=block.origin.place_of(span),
            block=passage.index,
            span=span,
            language=passage.language,
            fingerprint="",
            rewritten=match.rewritten,
        )


def _applies(rule: Rule, genre: Genre) -> bool:
    return not rule.genres or genre in rule.genres


def _one_each(found: Iterable[tuple[Rule, Match]]) -> list[tuple[Rule, Match]]:
    """Return, of matches that overlap, the one with the highest severity, then the longest, then the first rule."""
    kept: list[tuple[Rule, Match]] = []
    for rule, match in sorted(
        found, key=lambda one: (-one[0].severity.rank, -len(one[1].span), one[1].span, one[0].id)
    ):
        if not any(match.span.overlaps(other.span) for _, other in kept):
            kept.append((rule, match))
    return kept


def _reading_order(finding: Finding) -> tuple[bool, int, int, str]:
    """Put findings in the order of the text; what is about the whole document comes last."""
    about_all = finding.span is None
    return (
        about_all,
        -1 if finding.block is None else finding.block,
        finding.span.start if finding.span else 0,
        finding.rule,
    )


def _title(document: Document) -> str:
    """Return the title that the document shows, or the one in its properties."""
    for scope in (Scope.TITLE, Scope.HEADING):
        for block in document.blocks:
            if block.scope is scope:
                return block.text
    return document.metadata.get("title", "")


def _words_in_other_languages(analysed: AnalysedDocument) -> dict[str, int]:
    """Count the words that no rule looked at for their language, by language code."""
    counts: Counter[str] = Counter()
    for block, language in zip(analysed.document.blocks, analysed.languages, strict=True):
        if language is not None and language not in LANGUAGES and block.scope not in UNLINTED_SCOPES:
            counts[language] += sum(1 for _ in WORD.finditer(block.text))
    return dict(sorted(counts.items()))
