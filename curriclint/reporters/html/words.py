"""What the report page says of itself, in Dutch and in English; what other reports say as well is in `text_words`."""

from collections.abc import Mapping

from curriclint.document import Format, Genre, Scope
from curriclint.finding import TipStatus
from curriclint.language.people.named import Deed, Part
from curriclint.reporters.text_words import Noun
from curriclint.rule import Topic
from curriclint.wording import Text

TITLE_OF_ONE = Text(nl="{name}: wat er al goed is, en wat je kunt vragen", en="{name}: what is fine, and what to ask")
TITLE_OF_MANY = Text(nl="Verslag van curriclint", en="Report of curriclint")
SKIP = Text(nl="Naar het verslag", en="Skip to the report")
INTRODUCTION = Text(
    nl="Eerst staat hier wat er al in zit. Daarna volgen opmerkingen, elk als een vraag van een collega: jij kent je "
    "leerlingen, dus jij beslist.",
    en="This page first says what is there already. Then come remarks, each as a question from a colleague: you know "
    "your pupils, so you decide.",
)
CONTENTS = Text(nl="Inhoud", en="Contents")
IN_THIS_DOCUMENT = Text(nl="In {name}", en="In {name}")
FACTS = Text(nl="Over het bestand", en="About the file")
GENRE_NAMES: Mapping[Genre, Text] = {
    Genre.AUTO: Text(nl="lesmateriaal", en="lesson material"),
    Genre.PUPIL: Text(nl="voor leerlingen", en="for pupils"),
    Genre.TEACHER: Text(nl="voor docenten", en="for teachers"),
    Genre.LOB: Text(nl="loopbaanles", en="career lesson"),
    Genre.PARENT: Text(nl="voor ouders", en="for parents"),
    Genre.POLICY: Text(nl="beleid", en="policy"),
    Genre.TEST: Text(nl="toets", en="test"),
}
FORMAT_NAMES: Mapping[Format, Text] = {
    Format.MARKDOWN: Text(nl="Markdown", en="Markdown"),
    Format.TEXT: Text(nl="platte tekst", en="plain text"),
    Format.DOCX: Text(nl="Word", en="Word"),
    Format.PDF: Text(nl="PDF", en="PDF"),
}
PAGES = Noun(Text(nl="bladzijde", en="page"), Text(nl="bladzijden", en="pages"))

FILTERS = Text(nl="Welke opmerkingen wil je zien?", en="Which remarks would you like to see?")
BY_TOPIC = Text(nl="Onderwerp", en="Topic")
BY_SEVERITY = Text(nl="Hoe zwaar het telt", en="How much it matters")
SHOWN_COUNT = Text(nl="{{shown}} van de {all} zijn te zien.", en="{{shown}} of {all} are shown.")
JUMP = Text(nl="Van opmerking naar opmerking", en="From remark to remark")
PREVIOUS = Text(nl="Vorige", en="Previous")
NEXT = Text(nl="Volgende", en="Next")
SHORTCUTS = Text(nl="Toetsen j en k", en="Keys j and k")

TOPIC_LETTERS: Mapping[Topic, Text] = {
    Topic.REPRESENTATION: Text(nl="B", en="S"),
    Topic.GENDERED_LANGUAGE: Text(nl="T", en="L"),
    Topic.CAREER_CONTEXT: Text(nl="W", en="C"),
    Topic.FIXED_MINDSET: Text(nl="M", en="M"),
}
"""A letter for each topic, so that its colour is never alone: beeld, taal, werk, mindset."""

STRENGTHS = Text(nl="Dit zit er al in", en="Already there")
NO_STRENGTHS = Text(
    nl="Hier viel in de tekst nog niets op. Dat zegt niets over wat je in de klas vertelt.",
    en="Nothing stood out in the text yet. That says nothing of what you tell in class.",
)
SHOWS_TIPS = Text(nl="laat tip {tips} zien", en="shows tip {tips}")
AND_MORE = Text(nl="en nog {count}", en="and {count} more")

REMARKS = Text(nl="Opmerkingen, als vraag", en="Remarks, as questions")
NO_REMARKS = Text(
    nl="Geen opmerkingen bij de tekst. Er is niets dat je hoeft te veranderen.",
    en="No remarks on the wording. There is nothing that you need to change.",
)
ALL_REMARKS = Text(nl="Alle {remarks} in de volgorde van de tekst", en="All {remarks} in the order of the text")
COUNTS = Text(nl="Aantallen per onderwerp", en="Counts by topic")
TOTAL = Text(nl="samen", en="total")
TOPIC = Text(nl="onderwerp", en="topic")
REMARK = Text(nl="opmerking", en="remark")
REMARK_NUMBER = Text(nl="Opmerking {number}", en="Remark {number}")
ABOUT_WHOLE = Text(nl="over de tekst als geheel", en="about the text as a whole")
AGAIN = Text(nl="Ook bij {numbers}.", en="Also at {numbers}.")
SAID_BEFORE = Text(nl="Zie opmerking {number}: dezelfde woorden.", en="See remark {number}: the same words.")
ASKED_BEFORE = Text(nl="dezelfde vraag als bij {number}", en="the same question as at {number}")
MORE = Text(nl="Tip en waarom", en="Tip and why")
IDEA = Text(nl="Een idee", en="An idea")
INSTEAD = Text(nl="In plaats van “{quote}”", en="Instead of “{quote}”")
WHY = Text(nl="Waarom: regel {rule}", en="Why: rule {rule}")
TO_TEXT = Text(nl="naar de plek in de tekst", en="to its place in the text")

IDEAS = Text(nl="Misschien een idee", en="Perhaps an idea")
IDEAS_INTRODUCTION = Text(
    nl="Dit is in de tekst niet te zien. Dat is geen fout: misschien doe je het al in de klas, misschien past het hier "
    "niet. Kies er hooguit een of twee.",
    en="This is not seen in the text. That is no fault: you may do it in class already, or it may not fit here. Take "
    "up "
    "one or two at most.",
)
MORE_IDEAS = Text(nl="Nog {more}", en="{more}")

PEOPLE = Text(nl="Wie doet wat?", en="Who does what?")
NOBODY = Text(nl="Er wordt niemand bij naam genoemd.", en="Nobody is mentioned by name.")
PEOPLE_INTRODUCTION = Text(
    nl="Geteld zijn mensen met een naam. Of iemand een vrouw of een man is, komt uit de tekst of uit de voornaam; waar "
    "die niets zeggen, staat “onbekend”.",
    en="Counted are people with a name. Whether somebody is a woman or a man comes from the text or the first name; "
    "where these do not tell, it says “not told”.",
)
TOO_FEW = Text(
    nl="Het gaat om weinig mensen. Daarom staan hier aantallen en geen percentages.",
    en="These are few people, so here are counts and no percentages.",
)
SHARE_OF_WOMEN = Text(
    nl="Van de {told} mensen van wie het bekend is, zijn er {women} vrouw. Bij zulke aantallen past een aandeel tussen "
    "{low} en {high} procent ({confidence}%-interval van Wilson).",
    en="Of the {told} people of whom it is known, {women} are women. Such counts go with a share between {low} and "
    "{high} percent (Wilson's {confidence}% interval).",
)
GENDER_CHART = Text(nl="Mensen met een naam", en="People with a name")
GENDER_TOLD = Text(
    nl="{name}: {people}, van wie {active} met een beroep of bezigheid",
    en="{name}: {people}, of whom {active} with a job or doing something",
)
ACTIVE = Text(nl="met een beroep of bezigheid", en="with a job, or doing something")
ONLY_NAMED = Text(nl="alleen genoemd", en="only named")
DEEDS = Text(nl="Wat mensen doen", en="What people do")
DEED_NAMES: Mapping[Deed, Text] = {
    Deed.PAID_WORK: Text(nl="werkt", en="is at work"),
    Deed.TECHNICAL: Text(nl="doet iets technisch", en="does something technical"),
    Deed.CARE: Text(nl="zorgt", en="cares"),
    Deed.DECIDES: Text(nl="beslist", en="decides"),
    Deed.EXPLAINS: Text(nl="legt uit", en="explains"),
    Deed.HELPED: Text(nl="wordt geholpen", en="is helped"),
}
JOBS = Text(nl="Beroepen en rollen", en="Jobs and roles")
PART_NAMES: Mapping[Part, Text] = {
    Part.PUPIL: Text(nl="leerling", en="pupil"),
    Part.PROFESSIONAL: Text(nl="met een beroep", en="with a job"),
    Part.SCIENTIST: Text(nl="in wetenschap of techniek", en="in science or technology"),
    Part.PARENT: Text(nl="ouder", en="parent"),
    Part.AUTHOR: Text(nl="auteur", en="author"),
    Part.HISTORICAL: Text(nl="historisch persoon", en="historical figure"),
}
PEOPLE_COUNT = Text(nl="mensen", en="people")
MENTIONS = Text(nl="keer genoemd", en="mentions")
WHO_BY_NAME = Text(nl="Wie dat zijn", en="Who they are")
TIP_BY_TIP = Text(nl="Tip voor tip", en="Tip by tip")
AS_TABLE = Text(nl="Dezelfde aantallen in een tabel", en="The same counts as a table")

CHAPTERS = Text(nl="Hoofdstuk voor hoofdstuk", en="Chapter by chapter")
CHAPTER = Text(nl="hoofdstuk", en="chapter")
WORD_COUNT = Text(nl="woorden", en="words")

PROFILE = Text(nl="De tips van het whitepaper", en="The tips of the whitepaper")
PROFILE_INTRODUCTION = Text(
    nl="Wat de tekst laat zien van elke tip uit “Iedereen de techniek in?!” (TechYourFuture, 2025). Veel tips gaan "
    "over "
    "de school of de les zelf; die zijn in een tekst niet te zien en staan er niet bij.",
    en="What the text shows of each tip in “Iedereen de techniek in?!” (TechYourFuture, 2025). Many tips are about the "
    "school or the lesson itself; a text cannot show those, and they are left out.",
)
NO_PROFILE = Text(nl="Geen enkele tip was aan deze tekst af te lezen.", en="No tip could be told from this text.")
TIP_CHART = Text(nl="Hoeveel tips", en="How many tips")
TIP = Text(nl="tip", en="tip")
TIPS_COUNT = Noun(Text(nl="tip", en="tip"), Text(nl="tips", en="tips"))
STATUS = Text(nl="in deze tekst", en="in this text")
STATUS_NAMES: Mapping[TipStatus, Text] = {
    TipStatus.SHOWN: Text(nl="te zien", en="shown"),
    TipStatus.AT_ODDS: Text(nl="er schuurt iets", en="something is at odds"),
    TipStatus.ABSENT: Text(nl="niet gezien", en="not seen"),
    TipStatus.NOT_ASSESSABLE: Text(nl="niet te beoordelen", en="cannot be told"),
}
TOLD_STATUSES = (TipStatus.SHOWN, TipStatus.AT_ODDS, TipStatus.ABSENT)
"""What is told tip by tip, in this order: what is fine first."""
STATUS_MARKS: Mapping[TipStatus, str] = {
    TipStatus.SHOWN: "✓",
    TipStatus.AT_ODDS: "◆",
    TipStatus.ABSENT: "○",
    TipStatus.NOT_ASSESSABLE: "–",
}
NOT_ASSESSED = Text(
    nl="Nog {tips} die aan een tekst niet af te lezen zijn.", en="{tips} more cannot be told from a text."
)

THE_TEXT = Text(nl="De tekst met de opmerkingen", en="The text with the remarks")
ONLY_TEXT = Text(nl="De tekst zelf", en="The text itself")
MARKS_KEY = Text(
    nl="Gemarkeerde woorden met een nummer horen bij een opmerking.",
    en="Marked words with a number belong to a remark.",
)
FINE_KEY = Text(
    nl="Een vinkje met een stippellijn staat bij wat er al in zit.",
    en="A tick with a dotted line shows what is there already.",
)
TABLE = Text(nl="tabel", en="table")
PAGE_MARK = Text(nl="bladzijde {page}", en="page {page}")
SCOPE_NAMES: Mapping[Scope, Text] = {
    Scope.CAPTION: Text(nl="bijschrift", en="caption"),
    Scope.ALT_TEXT: Text(nl="beschrijving van een plaatje", en="description of a picture"),
    Scope.TEXT_BOX: Text(nl="tekstvak", en="text box"),
    Scope.FOOTNOTE: Text(nl="voetnoot", en="footnote"),
    Scope.FORM_FIELD: Text(nl="invulveld", en="form field"),
    Scope.PAGE_HEADER: Text(nl="boven aan de bladzijde", en="at the top of the page"),
    Scope.PAGE_FOOTER: Text(nl="onder aan de bladzijde", en="at the foot of the page"),
}
"""What the text of a block is, where its form does not show it."""

GOOD_TO_KNOW = Text(nl="Goed om te weten", en="Good to know")
ERRORS = Text(nl="Bestanden die niet te lezen waren", en="Files that could not be read")
RULES = Text(nl="Over de regels in dit verslag", en="About the rules in this report")
RULE_FINDS = Text(nl="Zoekt: {finds}.", en="Looks for: {finds}.")
RULE_SOURCES = Text(nl="Waar dit op steunt", en="What this rests on")
METHOD = Text(nl="Hoe dit verslag is gemaakt", en="How this report was made")
METHOD_LINES: tuple[Text, ...] = (
    Text(
        nl="curriclint legt de tekst naast regels. Elke regel zoekt naar woorden en zinsbouw waarvan onderzoek of "
        "ervaring zegt "
        "dat ze leerlingen kunnen buitensluiten, en hoort bij een tip van het whitepaper.",
        en="curriclint holds the text against rules. Each rule looks for words and grammar of which research or "
        "practice says that "
        "they may keep pupils out, and belongs to a tip of the whitepaper.",
    ),
    Text(
        nl="Het leest alleen de tekst. Het ziet geen plaatjes, weet niet wat er in de klas gebeurt en kent je "
        "bedoeling niet.",
        en="It reads the text only. It sees no pictures, knows nothing of what happens in class and cannot tell what "
        "you mean.",
    ),
    Text(
        nl="Het kan iets missen, en een opmerking kan ernaast zitten. Een tekst zonder opmerkingen is dus niet "
        "bewezen goed, "
        "en een tekst met opmerkingen is niet slecht.",
        en="It may miss things, and a remark may be wrong. A text without remarks is not proven to be good, and a "
        "text with remarks "
        "is not bad.",
    ),
    Text(
        nl="Hoe zwaar iets telt, zegt hoeveel het voor leerlingen kan uitmaken; niet hoe zeker het is en niet hoe "
        "fout.",
        en="How much something matters tells what difference it may make to pupils; not how sure it is, and not how "
        "wrong.",
    ),
    Text(
        nl="De tekst is op deze computer gelezen en staat in dit bestand; er is niets verstuurd. Wie dit verslag "
        "krijgt, krijgt "
        "dus ook de tekst.",
        en="The text was read on this computer and is in this file; nothing was sent. Whoever gets this report gets "
        "the text "
        "as well.",
    ),
)
MADE_BY = Text(nl="Gemaakt met curriclint {version}.", en="Made with curriclint {version}.")
