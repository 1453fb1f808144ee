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
    Sighting,
    Verdict,
    WholeChecker,
)
from curriclint.document import UNLINTED_SCOPES, Document, Genre, Scope
from curriclint.finding import DocumentReport, Evidence, Finding, Match
from curriclint.fingerprint import with_fingerprints
from curriclint.gates import gate_checks
from curriclint.gates.surroundings import Surroundings
from curriclint.language.analysis import Analyst
from curriclint.language.detection import languages_of
from curriclint.language.genre import genre_of
from curriclint.language.passage import WORD, AnalysedDocument, Passage
from curriclint.language.people.corrections import Correction, corrected
from curriclint.language.people.gathering import people_of
from curriclint.language.people.jobs import Jobs
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.named import NamedPerson
from curriclint.language.trigger_index import TriggerIndex
from curriclint.profile import tip_results
from curriclint.rule import Rule, Rulebook
from curriclint.rulebook import checker_of
from curriclint.settings import Settings
from curriclint.span import Place, Span
from curriclint.wording import LANGUAGES, Language

PassageRule = tuple[Rule, PassageChecker]
"""A rule with its check made ready."""


class Linter:
    """The enabled rules of a rulebook, made ready to run on any number of documents."""

    def __init__(self, book: Rulebook, settings: Settings) -> None:
        self.book = book
        self.settings = settings
        self._gates = gate_checks(book.lexicons)
        self._names = NameKnowledge.from_lexicons(book.lexicons)
        self._jobs = Jobs(book.lexicons)
        self._passage_rules: list[PassageRule] = []
        self._document_rules: list[tuple[Rule, WholeChecker]] = []
        for rule in book.rules.values():
            if settings.enables(rule):
                checker = checker_of(rule, book)
                if isinstance(checker, DocumentChecker | PeopleChecker):
                    self._document_rules.append((rule, checker))
                else:
                    self._passage_rules.append((rule, checker))
        self._needing_grammar = frozenset(
            rule.id for rule, checker in self._passage_rules if isinstance(checker, GrammarChecker)
        )
        self._index = {
            language: TriggerIndex([checker.triggers(language) for _, checker in self._passage_rules])
            for language in LANGUAGES
        }

    def lint(self, document: Document, corrections: Sequence[Correction] = ()) -> DocumentReport:
        """Return everything that the enabled rules say of a document, its people as their author corrects them."""
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
        evidence: list[Evidence] = []
        named = self._jobs.told_of(people_of(analysed, self._names), analysed)
        people, used = corrected(named, corrections)
        for rule, checker in self._document_rules:
            verdict = self._judge(checker, analysed, people)
            evidence += [_evidence(rule, sighting) for sighting in verdict.sightings]
            if verdict.absent and language and _applies(rule, genre):
                findings.append(self._absence(rule, verdict, language))
        shown = sorted(
            (one for one in findings if one.severity.rank >= self.settings.severity.rank), key=_reading_order
        )
        numbered = with_fingerprints(shown)
        evidence = _each_once(evidence)
        return DocumentReport(
            path=document.name,
            format=document.format,
            language=language,
            genre=genre,
            words=words.total(),
            pages=document.pages,
            title=_title(document),
            words_in_other_languages=_words_in_other_languages(analysed),
            findings=numbered,
            people=tuple(person.as_reported() for person in people),
            people_corrected=tuple(one.where for one in used),
            evidence=tuple(evidence),
            tips=tip_results(self.book, self._rules(), numbered, evidence, genre),
            notes=document.notes,
        )

    def _judge(self, checker: WholeChecker, document: AnalysedDocument, people: Sequence[NamedPerson]) -> Verdict:
        long = self.settings.assume_long
        if isinstance(checker, PeopleChecker):
            return checker.judge_people(document, people, assume_long=long)
        return checker.judge(document, assume_long=long)

    def _rules(self) -> Iterator[Rule]:
        for rule, _ in (*self._passage_rules, *self._document_rules):
            yield rule

    def _candidates(self, passage: Passage, genre: Genre) -> Iterator[PassageRule]:
        """Yield the rules that may find something in a passage, as one of their words stands in it."""
        for number in self._index[passage.language].candidates(passage):
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
        )

    def _absence(self, rule: Rule, verdict: Verdict, language: Language) -> Finding:
        """Return a finding about the whole document; it stands where an addition would fit, if that is known."""
        ui = self.settings.ui or language
        at = verdict.absent_at
        facts = {"quote": "", **(verdict.facts or {})}
        return Finding(
            rule=rule.id,
            name=rule.name,
            category=rule.category,
            severity=rule.severity,
            message=rule.message.say(ui, **facts),
            advice=rule.advice.say(ui, **facts),
            suggestions=(),
            tips=tuple(self.book.tips[tip] for tip in rule.tips),
            quote="",
            sentence="",
            quote_start=0,
            scope=at.block.scope if at else None,
            section=_sections_at(at) if at else (),
            place=at.block.origin.place_of(Span(0, len(at.block.text))) if at else Place(),
            block=at.index if at else None,
            span=None,
            language=language,
            fingerprint="",
        )


def _sections_at(passage: Passage) -> tuple[str, ...]:
    """Return the headings over what would be added at a passage: a heading stands over what is added below it."""
    block = passage.block
    return (*block.section, block.text) if block.scope is Scope.HEADING else block.section


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


def _evidence(rule: Rule, sighting: Sighting) -> Evidence:
    block = sighting.passage.block
    return Evidence(
        kind=sighting.kind,
        quote=sighting.span.of(block.text),
        what=sighting.what,
        place=block.origin.place_of(sighting.span),
        block=sighting.passage.index,
        span=sighting.span,
        tips=rule.tips,
    )


def _each_once(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Return the evidence by kind in the order of the text; where two rules take the same words, they are one."""
    merged: dict[object, Evidence] = {}
    for one in sorted(evidence, key=lambda one: (one.kind, one.block, one.span)):
        key = (one.kind, one.block, one.span)
        tips = merged[key].tips if key in merged else ()
        merged[key] = replace(merged.get(key, one), tips=tuple(dict.fromkeys((*tips, *one.tips))))
    return list(merged.values())


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
