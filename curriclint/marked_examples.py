"""The examples of a rule file, in which `[[marks]]` stand around what the rule should find."""

from collections.abc import Iterator

from curriclint.checking import CheckKind
from curriclint.errors import RuleFileError
from curriclint.rule import Example
from curriclint.rule_file import ExampleShape, RuleShape
from curriclint.span import Span
from curriclint.wording import LANGUAGES, Text
from curriclint.yaml_file import Key, YamlFile

MARK_OPEN, MARK_CLOSE = "[[", "]]"

_ONE_OF = Text(
    nl="{where}: een voorbeeld heeft precies een van: flag, pass, known-miss.",
    en="{where}: an example has exactly one of: flag, pass, known-miss.",
)
_NO_MARKS = Text(
    nl="{where}: in tekst die mag blijven staan geen [[haken]].",
    en="{where}: text that passes has no [[marks]].",
)
_ONLY_ABSENCE = Text(
    nl="{where}: “shows” hoort bij een regel over wat ontbreekt; deze regel ({kind}) zoekt woorden. Laat het weg.",
    en="{where}: “shows” goes with a rule about what is missing; this rule ({kind}) looks for words. Leave it out.",
)
_SHOWN_NOT_THERE = Text(
    nl="{where}: “{words}” staat niet in de tekst van het voorbeeld. Neem de woorden letterlijk over.",
    en="{where}: “{words}” is not in the text of the example. Copy the words exactly.",
)
_ONE_PLACE = Text(
    nl="{where}: een regel over wat ontbreekt wijst hoogstens één plek aan; hier staan {count} keer [[haken]].",
    en="{where}: a rule about what is missing points at one place at most; there are {count} [[marks]] here.",
)


def examples_of(file: YamlFile, shape: RuleShape, kind: CheckKind) -> Iterator[Example]:
    """Yield the examples of a rule file.

    Raises `RuleFileError` for one that has not exactly one text, or has marks or evidence that cannot be there.
    """
    for language in LANGUAGES:
        shapes: tuple[ExampleShape, ...] = getattr(shape.examples, language)
        for number, example in enumerate(shapes):
            where = file.where(("examples", language, number))
            marked = [text for text in (example.flag, example.pass_, example.known_miss) if text is not None]
            if len(marked) != 1:
                raise RuleFileError(_ONE_OF, where=where)
            text, spans = unmark(marked[0])
            if example.pass_ is not None and spans:
                raise RuleFileError(_NO_MARKS, where=where)
            if kind.whole_documents and len(spans) > 1:
                raise RuleFileError(_ONE_PLACE, where=where, count=len(spans))
            if example.shows is not None:
                _check_shown(file, ("examples", language, number, "shows"), example.shows, text, kind)
            yield Example(
                language=language,
                text=text,
                location=where,
                spans=spans,
                suggestions=_suggestions(example, len(spans)),
                because=example.because,
                flag=example.flag is not None,
                known_miss=example.known_miss is not None,
                shows=example.shows,
                rewritten=example.rewrite,
                genre=example.genre,
            )


def _check_shown(file: YamlFile, key: Key, shows: tuple[str, ...], text: str, kind: CheckKind) -> None:
    """Refuse evidence in an example of a rule that looks for none, and words that the example does not hold."""
    if not kind.whole_documents:
        raise RuleFileError(_ONLY_ABSENCE, where=file.where(key), kind=kind.name)
    for number, words in enumerate(shows):
        if words not in " ".join(text.split()):
            raise RuleFileError(_SHOWN_NOT_THERE, where=file.where((*key, number)), words=words)


def _suggestions(example: ExampleShape, spans: int) -> tuple[tuple[str, ...], ...] | None:
    """Return one tuple of suggestions for each span; a flat list is meant for the only span, or for every one."""
    if example.suggest is None:
        return None
    flat = tuple(one for one in example.suggest if isinstance(one, str))
    nested = tuple(one for one in example.suggest if not isinstance(one, str))
    return nested or (flat,) * spans


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """Return text without its `[[marks]]`, and where they were."""
    text, spans = "", []
    for number, piece in enumerate(marked.split(MARK_OPEN)):
        if number == 0:
            text = piece
            continue
        flagged, _, rest = piece.partition(MARK_CLOSE)
        spans.append(Span(len(text), len(text) + len(flagged)))
        text += flagged + rest
    return text, tuple(spans)
