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
CHANGES_HEADING = Text(nl="Wat er veranderde", en="What changed")
BEFORE_AND_AFTER = Text(nl="toen → nu", en="then → now")
BY_BOOK = Text(nl="Per boek", en="By book")
BY_BOOK_CAPTION = Text(nl="Opmerkingen die nieuw zijn, weg zijn of bleven", en="Remarks that are new, gone or stayed")
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


INDEX_TITLE = Text(nl="Een plank boeken, naast elkaar", en="A shelf of books, side by side")
INDEX_INTRODUCTION = Text(
    nl="Deze bladzijde telt wat curriclint in de teksten opmerkte: waar een vraag bij past, wie er genoemd worden en "
    "welke tips van het whitepaper te zien zijn. Een aantal is geen cijfer: het zegt waar een gesprek kan beginnen.",
    en="This page counts what curriclint noticed in the texts: where a question fits, who is named, and which tips of "
    "the whitepaper are seen. A count is no mark: it tells where a conversation can start.",
)
IN_FIGURES = Text(nl="In cijfers", en="In figures")
NOT_FOR_RANKING = Text(
    nl="De boeken staan in de volgorde waarin ze zijn opgegeven, niet op rang. De streep achter een getal laat zien "
    "tussen welke grenzen het kan liggen (90%-interval van Wilson); waar strepen elkaar overlappen, kan het verschil "
    "toeval zijn.",
    en="The books stand in the order in which they were given; this is no ranking. The bar behind a number shows "
    "between which bounds it may lie (Wilson's 90% interval); where bars overlap, the difference may be chance.",
)
REMARKS_HEADING = Text(nl="Opmerkingen per boek", en="Remarks by book")
TOPICS_HEADING = Text(nl="Opmerkingen per onderwerp", en="Remarks by topic")
GROUP_HEADING = Text(nl="Naast elkaar: {column}", en="Side by side: {column}")
PEOPLE_HEADING = Text(nl="Wie worden er genoemd?", en="Who is named?")
TIPS_HEADING = Text(nl="De tips van het whitepaper", en="The tips of the whitepaper")
CHAPTERS_HEADING = Text(nl="Per hoofdstuk", en="By chapter")
RATE_CAPTION = Text(
    nl="Opmerkingen per 10.000 woorden, alle onderwerpen samen; de schaal loopt van 0 tot {most}",
    en="Remarks per 10,000 words, all topics together; the scale goes from 0 to {most}",
)
TOPIC_CAPTION = Text(
    nl="Opmerkingen per 10.000 woorden, met het aantal tussen haakjes",
    en="Remarks per 10,000 words, with the count in brackets",
)
PEOPLE_CAPTION = Text(
    nl="Personen met een naam, elk eens per boek geteld; de schaal loopt van 0% tot 100% vrouwen",
    en="Persons with a name, each counted once in a book; the scale goes from 0% to 100% women",
)
TIPS_CAPTION = Text(
    nl="In hoeveel van de {books} elke tip te zien is", en="In how many of the {books} each tip is seen"
)
CHAPTERS_CAPTION = Text(nl="Hoofdstukken van {title}", en="Chapters of {title}")
BOOK = Text(nl="boek", en="book")
CHAPTER = Text(nl="hoofdstuk", en="chapter")
COUNT = Text(nl="aantal", en="count")
PER_WORDS = Text(nl="per 10.000", en="per 10,000")
BOUNDS = Text(nl="tussen", en="between")
SCALE = Text(nl="op schaal", en="to scale")
WOMEN_SHORT = Text(nl="vrouwen", en="women")
MEN_SHORT = Text(nl="mannen", en="men")
OTHER_SHORT = Text(nl="anders", en="other")
UNKNOWN_SHORT = Text(nl="onbekend", en="not told")
WITH_JOB = Text(nl="met beroep of rol", en="with job or role")
SHARE_OF_WOMEN = Text(nl="aandeel vrouwen", en="share of women")
FEW = Text(nl="te weinig", en="too few")
TOGETHER = Text(nl="Samen", en="Together")
NOT_TOLD = Text(nl="(niet ingevuld)", en="(not told)")
LOWER_THAN = Text(nl="{low} heeft er minder dan {high}", en="{low} has fewer than {high}")
LOWER_SHARE = Text(
    nl="{low} heeft een kleiner aandeel vrouwen dan {high}", en="{low} has a smaller share of women than {high}"
)
APART = Text(nl="Meer dan toeval: {pairs}.", en="More than chance: {pairs}.")
APART_ON = Text(nl="{topic}: {pairs}", en="{topic}: {pairs}")
NOT_APART = Text(
    nl="Geen van de verschillen is zeker meer dan toeval.", en="None of the differences is surely more than chance."
)
WITHOUT_REMARKS = Text(nl="Zonder opmerkingen: {books}.", en="Without remarks: {books}.")
WITHOUT_PEOPLE = Text(nl="Zonder iemand bij naam: {books}.", en="Without anybody by name: {books}.")
TOO_SHORT = Text(nl="te kort", en="too short")
MORE_PAIRS = Text(nl="{pairs}; en nog {count}", en="{pairs}; and {count} more")
MORE_BOOKS = Text(
    nl="Hier staan de eerste {shown}; alle {all} staan in books.csv.",
    en="Here are the first {shown}; all {all} are in books.csv.",
)
NOT_READ = Text(nl="Bestanden die niet te lezen waren", en="Files that could not be read")
METHOD = Text(nl="Hoe deze cijfers zijn gemaakt", en="How these figures were made")
METHOD_LINES: tuple[Text, ...] = (
    Text(
        nl="Onder de {least} woorden staat alleen het aantal: omgerekend naar 10.000 woorden zou dat te veel beloven.",
        en="Below {least} words only the count is given: brought back to 10,000 words it would promise too much.",
    ),
    Text(
        nl="Geteld zijn opmerkingen over woorden en over wie er genoemd worden. Wat er niet in staat, telt mee bij de "
        "tips.",
        en="Counted are remarks about words and about who is named. What is not there counts with the tips.",
    ),
    Text(
        nl="Het interval rekent alsof elk woord een opmerking kan krijgen. Opmerkingen komen vaak in groepjes "
        "(hetzelfde woord, keer op keer), dus het echte interval is iets breder.",
        en="The interval counts as if each word could get a remark. Remarks often come in clusters (the same word, "
        "again and again), so the true interval is somewhat wider.",
    ),
    Text(
        nl="Verschillen worden alleen genoemd waar intervallen elkaar niet overlappen, breder gemaakt voor het aantal "
        "vergelijkingen (Bonferroni).",
        en="Differences are named only where intervals do not overlap, made wider for the number of comparisons "
        "(Bonferroni).",
    ),
    Text(
        nl="Een persoon is iemand met een naam in de tekst. Of iemand een vrouw of een man is, komt uit de tekst of "
        "de voornaam; waar die niets zeggen, staat “onbekend”. Een aandeel staat er vanaf {few} personen van wie het "
        "bekend is.",
        en="A person is somebody with a name in the text. Whether somebody is a woman or a man comes from the text or "
        "the first name; where these do not tell, it says “not told”. A share is given from {few} persons of whom it "
        "is told.",
    ),
    Text(
        nl="curriclint leest alleen tekst: het ziet geen plaatjes, kan iets missen en kan ernaast zitten.",
        en="curriclint reads text only: it sees no pictures, may miss things, and may be wrong.",
    ),
)
MADE_WITH = Text(
    nl="curriclint {version}, regels {rules}. Tabellen: {tables}. Hoe het is gemaakt: {run}.",
    en="curriclint {version}, rules {rules}. Tables: {tables}. How it was made: {run}.",
)
BACK = Text(nl="Naar alle boeken", en="To all books")
FILES_OF_BOOK = Text(nl="Bestanden van dit boek", en="Files of this book")
