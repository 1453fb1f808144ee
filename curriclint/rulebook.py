"""Find, parse and validate the rule, lexicon and tip files."""

import string
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import nullcontext
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked_dataclass

from curriclint import checkers, discovery
from curriclint.checking import CheckKind, PassageChecker, WholeChecker
from curriclint.errors import RuleFileError
from curriclint.language.pattern_error import PatternError
from curriclint.language.pattern_index import sound_patterns
from curriclint.marked_examples import examples_of
from curriclint.rule import Lexicon, Rule, Rulebook, Term, Tip
from curriclint.rule_file import LexiconShape, RuleShape, TermShape, TipsShape
from curriclint.shipped import shipped_folder
from curriclint.wording import LANGUAGES, Language, Text
from curriclint.yaml_file import YamlFile, read_yaml, shaped

RULE_FILE_PATTERN = "*/*.yaml"
TOPIC_FACTS = frozenset({"topic", "somebody"})
"""What `on_topic` may name: the topic of the lesson, and people who work with it."""

_TAKEN = Text(
    nl="{where}: het id {id} is al van {first}. Kies een nieuw nummer; een id wordt nooit hergebruikt.",
    en="{where}: the id {id} is taken by {first}. Choose a new number; ids are never reused.",
)
_PATTERN = Text(nl="{where}: {what}.", en="{where}: {what}.")
_NO_KIND = Text(
    nl="{where}: “{kind}” is geen soort controle; wat wel kan: {allowed}.",
    en="{where}: “{kind}” is not a check kind; allowed: {allowed}.",
)
_NO_TIP = Text(
    nl="{where}: er is geen tip “{tip}”. Met `curriclint tips` zie je welke er zijn.",
    en="{where}: there is no tip “{tip}”. `curriclint tips` lists them.",
)
_BRACE = Text(
    nl="{where}: {what}. Schrijf een accolade dubbel als die in de tekst zelf staat.",
    en="{where}: {what}. Write a brace twice to show it.",
)
_NOT_FILLED = Text(
    nl="{where}: {unknown} wordt hier niet ingevuld; wat wel kan: {known}.",
    en="{where}: {unknown} is not filled in here; allowed: {known}.",
)
_NO_TOPIC = Text(
    nl="{where}: “on_topic” hoort bij een regel over wat ontbreekt; deze regel ({kind}) zoekt woorden. Laat het weg.",
    en="{where}: “on_topic” goes with a rule about what is missing; this rule ({kind}) looks for words. Leave it out.",
)


@cache
def shipped_rulebook() -> Rulebook:
    """Return the rules that come with curriclint."""
    return load_rulebook([shipped_folder("rules")], [shipped_folder("lexicons")])


def load_rulebook(
    rule_folders: Iterable[Path], lexicon_folders: Iterable[Path], *, with_proofs: bool = True
) -> Rulebook:
    """Read every rule, lexicon and tip file in the folders.

    Without proofs the shipped rules have no examples: those are half of what there is to read, and tests have seen
    them. Raises `RuleFileError` at the first thing that is wrong: unknown keys, ids given twice, unknown tips or
    lexicons, patterns that cannot be read, a broken example.
    """
    rule_folders, lexicon_folders = tuple(rule_folders), tuple(lexicon_folders)
    lexicons: dict[str, Lexicon] = {}
    for path in _files(lexicon_folders, "*.yaml"):
        lexicon = _lexicon(read_yaml(path, _name(path)))
        lexicons[lexicon.name] = lexicon
    tips: dict[str, Tip] = {}
    for path in _files(rule_folders, "tips.yaml"):
        tips |= _tips(read_yaml(path, _name(path)))
    shipped = shipped_folder("rules")
    # Tests read every pattern that comes along; a lexicon of a school may change what one of them means.
    are_sound = set(lexicon_folders) <= {shipped_folder("lexicons")}
    rules: dict[str, Rule] = {}
    checkers: dict[str, PassageChecker | WholeChecker] = {}
    for path in _files(rule_folders, RULE_FILE_PATTERN):
        is_shipped = path.is_relative_to(shipped)
        is_bare = is_shipped and not with_proofs
        file = read_yaml(path, _name(path), without="examples" if is_bare else "")
        rule = _rule(file, tips)
        if rule.id in rules:
            first = rules[rule.id].location
            raise RuleFileError(_TAKEN, where=file.where(("id",)), id=rule.id, first=first)
        with sound_patterns() if are_sound and is_shipped else nullcontext():
            checkers[rule.id] = build_checker(rule, lexicons, file)
        rules[rule.id] = rule
    return Rulebook(dict(sorted(rules.items())), lexicons, tips, checkers)


def load_rule(path: Path, book: Rulebook) -> Rule:
    """Read one rule file outside the shipped folders, with the lexicons and tips of `book`."""
    file = read_yaml(path, str(path))
    rule = _rule(file, book.tips)
    build_checker(rule, book.lexicons, file)
    return rule


@cache
def check_kinds() -> Mapping[str, CheckKind]:
    """Return every check kind by the name that rule files use."""
    return {kind.name: kind for kind in discovery.parts_of(_package(), "KIND", CheckKind).values()}


def checker_of(rule: Rule, book: Rulebook, band: tuple[float, float] | None = None) -> PassageChecker | WholeChecker:
    """Return the checker of a rule: the one that was made when the rulebook was read, or a new one.

    `band` takes the place of the band of shares in the options of a rule that has one.
    """
    if band is not None and hasattr(rule.options, "band"):
        return build_checker(replace(rule, options=replace(cast("Any", rule.options), band=band)), book.lexicons)
    made = book.checkers.get(rule.id)
    return build_checker(rule, book.lexicons) if made is None else cast("PassageChecker | WholeChecker", made)


def build_checker(
    rule: Rule, lexicons: Mapping[str, Lexicon], file: YamlFile | None = None
) -> PassageChecker | WholeChecker:
    """Return the checker that a rule asks for; `file` helps an error to name the line of a bad pattern."""
    try:
        return check_kinds()[rule.kind].build(rule.options, lexicons)
    except PatternError as error:
        where = file.find(error.pattern) if file else rule.location
        raise RuleFileError(_PATTERN, where=where, what=error) from error


def _package() -> ModuleType:
    return checkers


def _files(folders: Iterable[Path], pattern: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(folder.glob(pattern))


def _name(path: Path) -> str:
    """Return how errors call a file: with the folder that tells what it is."""
    return "/".join(path.parts[-3:] if path.parent.parent.name == "rules" else path.parts[-2:])


def _rule(file: YamlFile, tips: Mapping[str, Tip]) -> Rule:
    shape = shaped(file, RuleShape)
    kinds = check_kinds()
    kind_name = shape.check.get("kind")
    if kind_name not in kinds:
        raise RuleFileError(_NO_KIND, where=file.where(("check", "kind")), kind=kind_name, allowed=", ".join(kinds))
    for number, tip in enumerate(shape.tips):
        if tip not in tips:
            raise RuleFileError(_NO_TIP, where=file.where(("tips", number)), tip=tip)
    kind = kinds[str(kind_name)]
    for field in ("message", "advice"):
        _check_placeholders(file, field, getattr(shape, field), {"quote"} | kind.facts)
    if shape.on_topic is not None:
        if not kind.whole_documents:
            raise RuleFileError(_NO_TOPIC, where=file.where(("on_topic",)), kind=kind.name)
        _check_placeholders(file, "on_topic", shape.on_topic, TOPIC_FACTS | kind.facts)
    return Rule(
        id=shape.id,
        name=shape.name,
        category=shape.category,
        severity=shape.severity,
        status=shape.status,
        tips=shape.tips,
        sources=shape.sources,
        finds=shape.finds,
        message=shape.message,
        advice=shape.advice,
        kind=kind.name,
        options=_options(file, kind),
        on_topic=shape.on_topic,
        unless=frozenset(shape.unless),
        scopes=frozenset(shape.scopes),
        genres=frozenset(shape.genres),
        examples=tuple(examples_of(file, shape, kind)),
        location=file.where(()),
    )


def _options(file: YamlFile, kind: CheckKind) -> Any:
    """Return the part `check` of a rule file as the options of its kind."""
    check = {key: value for key, value in file.data["check"].items() if key != "kind"}  # type: ignore[index]
    marks = {key[1:]: mark for key, mark in file.marks.items() if key[:1] == ("check",)}
    return shaped(YamlFile(file.name, check, marks), _strict(kind.options))


@cache
def _strict(options: type) -> Any:
    """Return a dataclass of options that checks its types and refuses unknown keys."""
    return checked_dataclass(options, frozen=True, config=ConfigDict(extra="forbid"))


def _check_placeholders(file: YamlFile, field: str, text: Text, allowed: Set[str]) -> None:
    for language in LANGUAGES:
        try:
            used = {name for _, name, _, _ in string.Formatter().parse(getattr(text, language)) if name is not None}
        except ValueError as error:
            raise RuleFileError(_BRACE, where=file.where((field, language)), what=error) from error
        if used - allowed:
            unknown = ", ".join(f"{{{name}}}" for name in sorted(used - allowed))
            known = ", ".join(f"{{{name}}}" for name in sorted(allowed))
            raise RuleFileError(_NOT_FILLED, where=file.where((field, language)), unknown=unknown, known=known)


def _lexicon(file: YamlFile) -> Lexicon:
    shape = shaped(file, LexiconShape)
    terms: dict[Language, tuple[Term, ...]] = {
        language: tuple(_term(one) for one in getattr(shape.terms, language)) for language in LANGUAGES
    }
    return Lexicon(shape.name, terms, shape.sources)


def _term(shape: str | TermShape) -> Term:
    if isinstance(shape, str):
        return Term({shape.lower(): ()})
    forms = {form.lower(): shape.use for form in (shape.term, *shape.forms)}
    return Term(forms | {form.lower(): shape.use_plural for form in shape.plural})


def _tips(file: YamlFile) -> dict[str, Tip]:
    shape = shaped(file, TipsShape)
    return {
        tip.id: Tip(
            id=tip.id,
            group=group.id,
            page=tip.page or group.page,
            text=Text(nl=tip.nl, en=tip.en),
            where=frozenset(tip.where),
            checkable=tip.checkable,
            same_as=tip.same_as,
        )
        for group in shape.groups
        for tip in group.tips
    }
