"""The part of a page about one document, and that about the rules, made from templates that escape all text."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from curriclint.finding import ChapterReport, DocumentReport, Evidence, EvidenceKind, Finding, TipResult
from curriclint.material import RuleWords
from curriclint.reporters import Look, text_words
from curriclint.reporters.html import words
from curriclint.reporters.html.charts import Part, bar_chart
from curriclint.reporters.html.filling import environment_for, sayer
from curriclint.reporters.html.flow import chunks_of
from curriclint.reporters.html.marked_text import text_html
from curriclint.reporters.html.people import genders_shown, people_shown
from curriclint.reporters.html.remarks import Remark, by_block, remarks_of
from curriclint.reporters.public_path import public_path
from curriclint.reporters.text_finding import MAX_IDEAS, is_idea, varied
from curriclint.reporters.text_summary import left_alone
from curriclint.rule import CATEGORY_NAMES, TOPIC_NAMES, Severity, Topic
from curriclint.wording import Language

FOLDER = Path(__file__).parent
TEMPLATES = FOLDER / "templates"

MAX_QUOTES = 8
"""Words of each kind that show what is already there."""


@dataclass(frozen=True, slots=True)
class Strength:
    """Something that the material offers: quotes with the blocks that they stand in, each wording once."""

    name: str
    quotes: tuple[Evidence, ...]
    more: int
    tips: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extras:
    """What a page adds of its own: behind each finding (with its number, None for an idea), and around other parts."""

    on_finding: Callable[[Finding, int | None], str] = lambda _finding, _number: ""
    below_people: str = ""
    above_remarks: str = ""


def article_html(
    document: DocumentReport, look: Look, language: Language, number: int = 1, *, extras: Extras | None = None
) -> Markup:
    """Return all that is said of a document, as an `article` that any page may hold; `number` sets its ids apart.

    It wants the stylesheet `assets/report.css`. The text itself is in it where the report brings its material along.
    What `extras` holds is `Markup`, or escaped.
    """
    remarks = remarks_of(document, look)
    placed = by_block(remarks)
    ideas = varied(filter(is_idea, document.findings))
    tips = [one for status in words.TOLD_STATUSES for one in document.tips if one.status is status]
    material = document.material
    return _filled(
        "article.html.jinja",
        language,
        document=document,
        path=public_path(document.path, look.folder),
        id=f"d{number}",
        strengths=list(_strengths(document, language)),
        remarks=remarks,
        counts=topic_counts(remarks),
        ideas=ideas,
        first_ideas=MAX_IDEAS,
        genders=genders_shown(document),
        remarks_in=partial(_remarks_in, placed),
        people=people_shown(document, language),
        tips=tips,
        tips_left_out=len(document.tips) - len(tips),
        tip_chart=_tip_chart(tips, language),
        chunks=list(chunks_of(material, placed, document.evidence)) if material else [],
        known={rule.id for rule in material.rules} if material else set(),
        notes=[note.text.say(language, **note.facts) for note in document.notes]
        + list(left_alone([document], language, look, several=False)),
        look=look,
        extras=extras or Extras(),
    )


def filters_html(documents: Iterable[DocumentReport], look: Look, language: Language, *, heading: str = "h2") -> Markup:
    """Return the choice which remarks to see, which the stylesheet follows; "" where there are none.

    `heading` is the element of its title.
    """
    return _filled("filters.html.jinja", language, remarks=_all_remarks(documents, look), heading=heading)


def jump_html(documents: Iterable[DocumentReport], look: Look, language: Language) -> Markup:
    """Return the buttons that go from remark to remark with the script `assets/report.js`; "" where there are none."""
    return _filled("jump.html.jinja", language, remarks=_all_remarks(documents, look))


def _all_remarks(documents: Iterable[DocumentReport], look: Look) -> list[Remark]:
    return [remark for document in documents for remark in remarks_of(document, look)]


def rules_html(documents: Iterable[DocumentReport], language: Language) -> Markup:
    """Return what the rules look for that had something to say, and what they rest on; "" where that is not known."""
    rules: dict[str, RuleWords] = {}
    for document in documents:
        for rule in document.material.rules if document.material else ():
            rules.setdefault(rule.id, rule)
    return _filled("rules.html.jinja", language, rules=[rules[name] for name in sorted(rules)])


def topic_counts(remarks: Sequence[Remark]) -> dict[Topic, Counter[Severity]]:
    """Return how many remarks there are by topic and severity; topics without any are left out."""
    counts: dict[Topic, Counter[Severity]] = {topic: Counter() for topic in Topic}
    for remark in remarks:
        counts[remark.topic][remark.finding.severity] += 1
    return {topic: count for topic, count in counts.items() if count}


def filled_page(name: str, language: Language, *, templates: Path = TEMPLATES, **values: object) -> str:
    """Return a whole page from its template; those of other rooms have a folder of their own, and may import ours."""
    return str(_filled(name, language, templates=templates, **values))


def _remarks_in(placed: Mapping[int, Sequence[Remark]], chapter: ChapterReport) -> int:
    return sum(len(placed.get(number, ())) for number in range(*chapter.blocks))


def _strengths(document: DocumentReport, language: Language) -> Iterator[Strength]:
    for kind in EvidenceKind:
        found = [one for one in document.evidence if one.kind is kind]
        if found:
            different = list({one.quote.casefold(): one for one in reversed(found)}.values())[::-1]
            tips = tuple(dict.fromkeys(tip for one in found for tip in one.tips))
            more = max(len(different) - MAX_QUOTES, 0)
            yield Strength(text_words.EVIDENCE_NAMES[kind].say(language), tuple(different[:MAX_QUOTES]), more, tips)


def _tip_chart(tips: Sequence[TipResult], language: Language) -> Markup | None:
    if not tips:
        return None
    names = [words.STATUS_NAMES[status].say(language) for status in words.TOLD_STATUSES]
    counts = [sum(one.status is status for one in tips) for status in words.TOLD_STATUSES]
    told = "; ".join(f"{name}: {count}" for name, count in zip(names, counts, strict=True))
    return bar_chart(words.TIP_CHART.say(language), told, names, [Part(words.TIP.say(language), counts)])


def _filled(name: str, language: Language, *, templates: Path = TEMPLATES, **values: object) -> Markup:
    made = _environment(templates).get_template(name).render(language=language, say=sayer(language), **values)
    return Markup(made)


@cache
def _environment(templates: Path) -> Environment:
    environment = environment_for(templates, TEMPLATES)
    environment.globals.update(
        words=words,
        text_words=text_words,
        category_names=CATEGORY_NAMES,
        topic_names=TOPIC_NAMES,
        severities=sorted(Severity, key=lambda one: -one.rank),
        topics=list(Topic),
        text_html=text_html,
    )
    environment.tests["web_address"] = lambda url: isinstance(url, str) and url.startswith(("https://", "http://"))
    return environment
