"""What the pages and comparisons of an audit say of themselves, in Dutch and in English."""

from collections.abc import Mapping

from curriclint.reporters.text_words import Noun, figures
from curriclint.rule import TOPIC_NAMES, Topic
from curriclint.shares import Interval
from curriclint.wording import Language, Text

BOOKS = Noun(Text(nl="boek", en="book"), Text(nl="boeken", en="books"))
PERSONS = Noun(Text(nl="persoon", en="person"), Text(nl="personen", en="persons"))
ALL_TOPICS = Text(nl="Alle onderwerpen samen", en="All topics together")

DIFF_HEADING = Text(nl="Van {before} naar {after}", en="From {before} to {after}")
OTHER_MAKING: Mapping[str, Text] = {
    "tool": Text(nl="de versie van curriclint", en="the version of curriclint"),
    "rules": Text(nl="de regels", en="the rules"),
    "settings": Text(nl="de instellingen", en="the settings"),
}
OTHERWISE_MADE = Text(
    nl="Let op: ook {what} verschillen tussen de twee. Wat nieuw of weg is, kan daarvan komen.",
    en="Mind: {what} differ between the two as well. What is new or gone may come from that.",
)
NEW = Text(nl="nieuw", en="new")
GONE = Text(nl="weg", en="gone")
KEPT = Text(nl="gebleven", en="kept")
ONLY_BEFORE = Text(nl="Alleen in {folder}: {names}", en="Only in {folder}: {names}")
HOW_TO_MATCH = Text(
    nl="Is een van die boeken een nieuwe druk van een andere? Geef beide in de tabel bij --metadata dezelfde naam in "
    "de kolom book.",
    en="Is one of those books a new edition of another? Give both the same name in the column book of the table for "
    "--metadata.",
)
RATES = Text(nl="Opmerkingen per 10.000 woorden", en="Remarks per 10,000 words")
WOMEN = Text(nl="Vrouwen onder wie het bekend is", en="Women among those of whom it is told")
TOLD_CHANGE = Text(nl="verschil {low} tot {high}", en="change {low} to {high}")
NO_TOLD_CHANGE = Text(nl="verschil {low} tot {high}: kan toeval zijn", en="change {low} to {high}: may be chance")
TOO_FEW_TOLD = Text(
    nl="Van te weinig personen is het bekend om een aandeel te noemen: {before} en {after}.",
    en="Of too few persons it is told to name a share: {before} and {after}.",
)
OF = Text(nl="{part} van {whole}", en="{part} of {whole}")
NOTHING_IN_BOTH = Text(nl="Geen enkel boek staat in beide.", en="No book is in both.")


def topic_name(topic: Topic | None, language: Language) -> str:
    """Return how a topic is called, or all of them for None."""
    return ALL_TOPICS.say(language) if topic is None else TOPIC_NAMES[topic].say(language)


def decimal(number: float, language: Language, decimals: int = 1) -> str:
    """Return a number as people write it in a language."""
    whole = figures(int(abs(number)), language)
    told = f"{number:.{decimals}f}"
    if abs(number) >= 10_000:
        return whole
    return told.replace(".", ",") if language == "nl" else told


def signed(number: float, language: Language, decimals: int = 1) -> str:
    """Return a number with its sign."""
    return ("+" if number >= 0 else "−") + decimal(abs(number), language, decimals)


def percent(share: float) -> str:
    """Return a share as a whole percentage: small counts do not carry more."""
    return f"{100 * share:.0f}%"


def span_of(interval: Interval, language: Language) -> str:
    """Return from where to where a rate lies."""
    return f"{decimal(interval.low, language)}–{decimal(interval.high, language)}"
