"""Judge a document as a whole and, if it is long, chapter by chapter: what it offers, and what it could offer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from curriclint.checking import PeopleChecker, Sighting, Verdict, WholeChecker
from curriclint.document import Genre, Scope
from curriclint.finding import ChapterReport, Evidence, Finding
from curriclint.in_chapters import in_chapters
from curriclint.language.chapters import Chapter, chapters_of
from curriclint.language.passage import AnalysedDocument, Passage
from curriclint.language.people.named import NamedPerson
from curriclint.language.people.within import people_within
from curriclint.language.topics import Topics
from curriclint.profile import Profiler
from curriclint.rule import Rule, Rulebook
from curriclint.settings import Settings
from curriclint.span import Place, Span
from curriclint.wording import Language

SHARE_OF_CHAPTERS = 0.5
"""Share of its chapters from which on something is told to be lacking in material that has it elsewhere.

Not every chapter needs everything: below this a remark would be about the odd one out.
"""

WholeRule = tuple[Rule, WholeChecker]
"""A rule on whole documents with its check made ready."""

Located = TypeVar("Located", Finding, Evidence)


@dataclass(slots=True)
class Judgement:
    """What the rules on whole documents say of `document`.

    `absent` has the ids of the rules that found something lacking in each chapter, by its number.
    """

    document: AnalysedDocument
    chapters: Sequence[Chapter]
    findings: list[Finding] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    absent: dict[int, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WholeJudge:
    """The enabled rules on whole documents."""

    book: Rulebook
    settings: Settings
    rules: Sequence[WholeRule]
    topics: Topics

    def judge(
        self, document: AnalysedDocument, people: Sequence[NamedPerson], genre: Genre, language: Language | None
    ) -> Judgement:
        """Return what is there and what is lacking; nothing lacks in a document in neither of our languages."""
        said = Judgement(document, chapters_of(document))
        for rule, checker in self.rules:
            verdict = self._verdict(checker, said, people)
            said.evidence += [_evidence(rule, sighting) for sighting in verdict.sightings]
            if language is None or (rule.genres and genre not in rule.genres):
                continue
            finding = self._finding(rule, verdict, said, language)
            if finding is not None:
                said.findings.append(finding)
            for number, one in verdict.chapters.items():
                if one.absent:
                    said.absent.setdefault(number, []).append(rule.id)
        said.evidence = _each_once(said.evidence)
        return said

    def _verdict(self, checker: WholeChecker, said: Judgement, people: Sequence[NamedPerson]) -> Verdict:
        document, chapters = said.document, said.chapters
        long = self.settings.assume_long
        if not isinstance(checker, PeopleChecker):
            return checker.judge(document, assume_long=long, chapters=chapters)
        whole = checker.judge_people(document, people, assume_long=long)
        by_chapter = {
            chapter.number: checker.judge_people(
                document.part(chapter.blocks), people_within(people, chapter.blocks), assume_long=long
            )
            for chapter in chapters
        }
        return replace(whole, chapters={number: one for number, one in by_chapter.items() if one.asked})

    def _finding(self, rule: Rule, verdict: Verdict, said: Judgement, language: Language) -> Finding | None:
        """Return what a rule has to say of a verdict: that something lacks in all of a document, or in many chapters.

        It stands where an addition would fit, if that is known: of several chapters, in the first.
        """
        judged = [chapter for chapter in said.chapters if chapter.number in verdict.chapters]
        lacking = [chapter for chapter in judged if verdict.chapters[chapter.number].absent]
        ui = self.settings.ui or language
        told = verdict if verdict.absent or not lacking else verdict.chapters[lacking[0].number]
        at = verdict.chapters[lacking[0].number].absent_at if lacking else verdict.absent_at
        facts = {"quote": "", **(told.facts or {})}
        if verdict.absent:
            message = rule.message.say(ui, **facts)
        elif len(lacking) > 1 and len(lacking) >= SHARE_OF_CHAPTERS * len(judged):
            opening = in_chapters(lacking, judged, ui, total=len(said.chapters))
            message = f"{opening} {rule.finds.say(ui)}."
        else:
            return None
        return Finding(
            rule=rule.id,
            name=rule.name,
            category=rule.category,
            severity=rule.severity,
            message=message,
            advice=self._advice(rule, said.document, at, ui, facts),
            suggestions=(),
            tips=tuple(self.book.tips[tip] for tip in rule.tips),
            quote="",
            sentence="",
            quote_start=0,
            scope=at.block.scope if at else None,
            section=_sections_at(at) if at else (),
            place=_place_of(at) if at else Place(),
            block=at.index if at else None,
            span=None,
            language=language,
            fingerprint="",
            chapters=tuple(chapter.number for chapter in lacking),
        )

    def _advice(
        self, rule: Rule, document: AnalysedDocument, at: Passage | None, ui: Language, facts: Mapping[str, str]
    ) -> str:
        """Return what could be done at a place, in terms of what the lesson is about there if that is known.

        Topics have their name in the language of the lesson, so that they help who reads that language only.
        """
        if rule.on_topic is not None and at is not None and at.language == ui:
            topic = self.topics.at(document, at)
            if topic is not None:
                return rule.on_topic.say(ui, topic=topic.name, somebody=topic.somebody(ui), **facts)
        return rule.advice.say(ui, **facts)

    def reports(
        self,
        said: Judgement,
        people: Sequence[NamedPerson],
        findings: Sequence[Finding],
        profiler: Profiler,
    ) -> Iterator[ChapterReport]:
        """Yield where each chapter stands, by the findings of the document and what was judged of it."""
        remarks_in, evidence_in = _by_block(findings), _by_block(said.evidence)
        for chapter in said.chapters:
            remarks = [one for block in chapter.blocks for one in remarks_in.get(block, ())]
            evidence = [one for block in chapter.blocks for one in evidence_in.get(block, ())]
            named = people_within(people, chapter.blocks)
            absent = said.absent.get(chapter.number, ())
            yield ChapterReport(
                title=chapter.title,
                label=chapter.label,
                words=chapter.words,
                place=_place_of(said.document.part(chapter.blocks).passages[0]),
                persons=dict(Counter(one.gender.value for one in named)),
                mentions=_mentions(named),
                absent=tuple(absent),
                tips=profiler.tips(remarks, evidence, frozenset(absent)),
                blocks=(chapter.blocks.start, chapter.blocks.stop),
            )


def _by_block(found: Iterable[Located]) -> dict[int, list[Located]]:
    """Return findings or evidence by the block that they stand in; not what is about the whole document."""
    by_block: dict[int, list[Located]] = {}
    for one in found:
        if one.span is not None and one.block is not None:
            by_block.setdefault(one.block, []).append(one)
    return by_block


def _mentions(people: Iterable[NamedPerson]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for one in people:
        counts[one.gender.value] += len(one.mentions)
    return dict(counts)


def _place_of(passage: Passage) -> Place:
    return passage.block.origin.place_of(Span(0, len(passage.block.text)))


def _sections_at(passage: Passage) -> tuple[str, ...]:
    """Return the headings over what would be added at a passage: a heading stands over what is added below it."""
    block = passage.block
    return (*block.section, block.text) if block.scope is Scope.HEADING else block.section


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
