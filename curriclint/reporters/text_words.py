"""What a report for people says of itself, in Dutch and in English: headings, names, counts and places."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from curriclint.finding import EvidenceKind
from curriclint.rule import Severity, Tip
from curriclint.span import Place
from curriclint.wording import Language, Text

SEVERITY_NAMES: Mapping[Severity, Text] = {
    Severity.HIGH: Text(nl="hoog", en="high"),
    Severity.MEDIUM: Text(nl="gemiddeld", en="medium"),
    Severity.LOW: Text(nl="laag", en="low"),
    Severity.INFO: Text(nl="info", en="info"),
}
SEVERITY_MARKS: Mapping[Severity, str] = {
    Severity.HIGH: "▲",
    Severity.MEDIUM: "◆",
    Severity.LOW: "▪",
    Severity.INFO: "○",
}
EVIDENCE_NAMES: Mapping[EvidenceKind, Text] = {
    EvidenceKind.CAREER_CONTEXT: Text(nl="Beroepen en werk", en="Jobs and work"),
    EvidenceKind.REFLECTION: Text(nl="Nadenken over jezelf", en="Thinking about yourself"),
    EvidenceKind.SOCIETAL_CONTEXT: Text(nl="De wereld om ons heen", en="The world around us"),
    EvidenceKind.CHOICE: Text(nl="Zelf kiezen", en="Choosing for yourself"),
    EvidenceKind.COLLABORATION: Text(nl="Samenwerken", en="Working together"),
    EvidenceKind.FEEDBACK: Text(nl="Feedback en nabespreken", en="Feedback and talking it over"),
    EvidenceKind.INQUIRY: Text(nl="Onderzoeken en ontwerpen", en="Finding out and designing"),
    EvidenceKind.SUPPORT: Text(nl="Houvast en hulp", en="Structure and help"),
    EvidenceKind.GROWTH: Text(nl="Leren van proberen en fouten", en="Learning from attempts and mistakes"),
    EvidenceKind.PUPILS_LIVES: Text(nl="Het leven van leerlingen zelf", en="Pupils' own lives"),
    EvidenceKind.STEREOTYPES: Text(nl="Praten over beeldvorming", en="Talking about images and stereotypes"),
    EvidenceKind.HOME: Text(nl="Praten met thuis", en="Talking with people at home"),
    EvidenceKind.VARIETY: Text(nl="Afwisseling in wat leerlingen doen", en="Variety in what pupils do"),
    EvidenceKind.LIFE_SITUATIONS: Text(nl="Verschillende manieren van leven", en="Different ways of living"),
}
_LANGUAGE_NAMES: Mapping[str, Text] = {
    "nl": Text(nl="Nederlands", en="Dutch"),
    "en": Text(nl="Engels", en="English"),
    "de": Text(nl="Duits", en="German"),
    "fr": Text(nl="Frans", en="French"),
    "es": Text(nl="Spaans", en="Spanish"),
    "it": Text(nl="Italiaans", en="Italian"),
    "la": Text(nl="Latijn", en="Latin"),
    "ar": Text(nl="Arabisch", en="Arabic"),
    "tr": Text(nl="Turks", en="Turkish"),
    "pl": Text(nl="Pools", en="Polish"),
    "pt": Text(nl="Portugees", en="Portuguese"),
    "ru": Text(nl="Russisch", en="Russian"),
    "uk": Text(nl="Oekraïens", en="Ukrainian"),
    "fy": Text(nl="Fries", en="Frisian"),
    "fa": Text(nl="Perzisch", en="Persian"),
    "ti": Text(nl="Tigrinya", en="Tigrinya"),
    "so": Text(nl="Somalisch", en="Somali"),
    "ro": Text(nl="Roemeens", en="Romanian"),
    "bg": Text(nl="Bulgaars", en="Bulgarian"),
    "hu": Text(nl="Hongaars", en="Hungarian"),
    "el": Text(nl="Grieks", en="Greek"),
    "zh": Text(nl="Chinees", en="Chinese"),
    "sv": Text(nl="Zweeds", en="Swedish"),
    "da": Text(nl="Deens", en="Danish"),
}
"""Languages that lessons in Dutch schools hold; any other is called by its code."""

LINE = Text(nl="regel {places}", en="line {places}")
PAGE = Text(nl="p. {places}", en="p. {places}")
PARAGRAPH = Text(nl="alinea {places}", en="paragraph {places}")
MORE_PLACES = Text(nl="{places} en nog {count}", en="{places} and {count} more")
MORE_LIKE_THIS = Text(nl="en nog {count} keer: {places}", en="and {count} more like this: {places}")
MORE_LIKE_THIS_ANYWHERE = Text(nl="en nog {count} keer", en="and {count} more like this")
FOR_INSTANCE = Text(nl="Bijvoorbeeld: {suggestions}.", en="For instance: {suggestions}.")
WHOLE_SENTENCE = Text(nl="Of de hele zin: “{sentence}”", en="Or the whole sentence: “{sentence}”")
OR = Text(nl=" of ", en=" or ")
AND = Text(nl=" en ", en=" and ")
TIP = Text(nl="Tip {id}: {text}", en="Tip {id}: {text}")
TIP_ON_PAGE = Text(nl="Tip {id} (whitepaper p. {page}): {text}", en="Tip {id} (whitepaper p. {page}): {text}")
TIP_AGAIN = Text(nl="Tip {id}, zie boven", en="Tip {id}, see above")

SUMMARY_OF_ONE = Text(nl="Samenvatting van {path} ({words})", en="Summary of {path} ({words})")
SUMMARY_OF_MANY = Text(nl="Samenvatting van {files} ({words})", en="Summary of {files} ({words})")
ALREADY_THERE = Text(nl="Dit zit er al in", en="Already there")
IN_FILES = Text(nl="{what} (in {count} van de {total})", en="{what} (in {count} of {total})")
NO_REMARKS_IN_ONE = Text(nl="Mooi: geen opmerkingen bij de tekst.", en="Good news: no remarks on the wording.")
NO_REMARKS_IN_ALL = Text(nl="Mooi: geen opmerkingen bij de teksten.", en="Good news: no remarks on the wording.")
NO_REMARKS_IN_MOST = Text(
    nl="Mooi: geen opmerkingen bij {count} van de {total}.",
    en="Good news: no remarks on {count} of {total}.",
)
NO_REMARKS_IN = Text(nl="Mooi: geen opmerkingen bij {files}", en="Good news: no remarks on {files}")
NO_NEW_REMARKS = Text(nl="Mooi: geen nieuwe opmerkingen.", en="Good news: no new remarks.")
IGNORED_WITH_REASON = Text(nl="{ignored} genegeerd, met een reden.", en="{ignored} ignored, with a reason.")
KNOWN_HIDDEN = Text(nl="{known} verborgen.", en="{known} hidden.")
PEOPLE = Text(nl="Wie erin voorkomen: {names}", en="Who appears: {names}")
REMARKS = Text(nl="{remarks}, per onderwerp", en="{remarks}, by topic")
NOT_SEEN = Text(
    nl="Niet gezien in de tekst: geen fout, misschien een idee",
    en="Not seen in the text: no fault, perhaps an idea",
)
GOOD_TO_KNOW = Text(nl="Goed om te weten", en="Good to know")
FIT_AT = Text(nl="Past misschien bij {place}:", en="Might fit at {place}:")
FITS_AT = Text(nl="Past misschien bij {place}.", en="Might fit at {place}.")
SHOW_MORE = Text(nl="en nog {more}; --verbose toont alles", en="and {more}; --verbose shows all")
AND_MORE = Text(nl="en nog {more}; het JSON-rapport noemt ze", en="and {more}; the JSON report names them")
LIKEWISE = Text(nl="Ook bij {files}.", en="Also in {files}.")
LEFT_ALONE = Text(nl="Niet bekeken: {what}.", en="Not looked at: {what}.")
LEFT_ALONE_IN = Text(nl="Niet bekeken: {what} (in {files}).", en="Not looked at: {what} (in {files}).")
WORDS_IN = Text(nl="{words} in het {name}", en="{words} in {name}")
WORDS_IN_CODE = Text(nl="{words} in een andere taal ({name})", en="{words} in another language ({name})")
NOTHING_TO_READ = Text(
    nl="Geen Nederlandse of Engelse tekst gevonden, dus ook niets bekeken.",
    en="No Dutch or English text found, so nothing was looked at.",
)
NOTHING_TO_READ_IN = Text(
    nl="Geen Nederlandse of Engelse tekst gevonden, dus ook niets bekeken, in {files}.",
    en="No Dutch or English text found, so nothing was looked at, in {files}.",
)
MORE_NOTES = Text(
    nl="en nog {count} zulke regels; --verbose toont ze", en="and {count} more such lines; --verbose shows them"
)
NOTHING_AT_ALL = Text(
    nl="Er was niets om te lezen.",
    en="There was nothing to read.",
)
NOT_READ = Text(nl="{files} niet te lezen: zie de foutmelding.", en="{files} could not be read: see the error message.")
CLOSING = Text(
    nl="Het zijn suggesties: jij kent je leerlingen. Meer over een regel: curriclint rules show {rule}",
    en="These are suggestions: you know your pupils. More about a rule: curriclint rules show {rule}",
)
CANNOT_SEE = Text(
    nl="Wat curriclint niet ziet: plaatjes, wat er in de klas gebeurt en wat jij bedoelt. Het leest alleen de tekst.",
    en="What curriclint cannot see: pictures, what happens in class and what you mean. It reads the text only.",
)


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted, for one and for several."""

    one: Text
    many: Text

    def count(self, number: int, language: Language) -> str:
        """Return the number with the noun that goes with it: "1 opmerking", "2.000 woorden"."""
        noun = self.one if number == 1 else self.many
        return f"{figures(number, language)} {noun.say(language)}"


WORDS = Noun(Text(nl="woord", en="word"), Text(nl="woorden", en="words"))
FILES = Noun(Text(nl="bestand", en="file"), Text(nl="bestanden", en="files"))
MORE_IDEAS = Noun(Text(nl="idee", en="more idea"), Text(nl="ideeën", en="more ideas"))
IDEA = Noun(Text(nl="idee", en="idea"), Text(nl="ideeën", en="ideas"))
KNOWN_IDEA = Noun(Text(nl="bekend idee", en="known idea"), Text(nl="bekende ideeën", en="known ideas"))
KNOWN_REMARK = Noun(Text(nl="bekende opmerking", en="known remark"), Text(nl="bekende opmerkingen", en="known remarks"))
REMARK = Noun(Text(nl="opmerking", en="remark"), Text(nl="opmerkingen", en="remarks"))
GENDERS: Mapping[str, Noun] = {
    "f": Noun(Text(nl="vrouw", en="woman"), Text(nl="vrouwen", en="women")),
    "m": Noun(Text(nl="man", en="man"), Text(nl="mannen", en="men")),
    "x": Noun(Text(nl="non-binair", en="non-binary"), Text(nl="non-binair", en="non-binary")),
    "unknown": Noun(Text(nl="onbekend", en="not told"), Text(nl="onbekend", en="not told")),
}


def figures(number: int, language: Language) -> str:
    """Return a whole number as people write it: "2.000" in Dutch, "2,000" in English."""
    return f"{number:,}".replace(",", "." if language == "nl" else ",")


def language_name(code: str, language: Language) -> str | None:
    """Return what a language is called, None where we only know its code."""
    return _LANGUAGE_NAMES[code].say(language) if code in _LANGUAGE_NAMES else None


def position_in(path: str, place: Place) -> str:
    """Return a path with the line and column behind it where there are any, as editors and terminals follow it."""
    return f"{path}:{place.start.line}:{place.start.column}" if place.start else path


def spot(place: Place, language: Language) -> str:
    """Return the page or paragraph of a place, "" where the format has neither."""
    return spots([place], language) if place.page or (place.paragraph and not place.start) else ""


def spots(places: Sequence[Place], language: Language, limit: int = 12) -> str:
    """Return where several places stand, in one phrase: "p. 12, 14 en nog 3", "regel 8, 30"."""
    for wording, numbers in (
        (PAGE, [place.page for place in places if place.page]),
        (LINE, [place.start.line for place in places if place.start]),
        (PARAGRAPH, [place.paragraph for place in places if place.paragraph]),
    ):
        different = list(dict.fromkeys(numbers))
        if different:
            listed = ", ".join(str(number) for number in different[:limit])
            if different[limit:]:
                listed = MORE_PLACES.say(language, places=listed, count=len(different) - limit)
            return wording.say(language, places=listed)
    return ""


def listed(items: Sequence[str], language: Language, limit: int) -> str:
    """Return at most `limit` of the items, and how many more there are."""
    text = ", ".join(items[:limit])
    return MORE_PLACES.say(language, places=text, count=len(items) - limit) if items[limit:] else text


def tip_line(tip: Tip, language: Language) -> str:
    """Return a tip with the page of the whitepaper where its chapter starts."""
    wording = TIP if tip.page is None else TIP_ON_PAGE
    return wording.say(language, id=tip.id, page=tip.page, text=tip.text.say(language))
