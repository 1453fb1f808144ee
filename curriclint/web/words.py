"""What the pages say, in Dutch and in English; what other reports say as well is in `reporters.text_words`."""

from collections.abc import Mapping

from curriclint.document import Format
from curriclint.reporters.text_words import Noun
from curriclint.wording import Language, Text

LANGUAGE_NAMES: Mapping[Language, str] = {"nl": "Nederlands", "en": "English"}
CHOOSE_LANGUAGE = Text(nl="Taal van deze pagina", en="Language of this page")
SKIP = Text(nl="Naar de inhoud", en="Skip to the content")
HOME = Text(nl="Naar het begin", en="To the start")

TITLE = Text(nl="Een frisse blik op je les", en="A fresh look at your lesson")
LEAD = Text(
    nl="Zet je lesmateriaal hieronder. Je leest eerst wat er al goed in zit, en daarna een paar vragen van een "
    "collega: welke woorden houden misschien leerlingen buiten de deur, en hoe kan het ook?",
    en="Put your lesson material below. You first read what is good about it already, and then a few questions from a "
    "colleague: which words may keep pupils out, and how else could it be put?",
)
PRIVATE = Text(
    nl="Alles blijft op deze computer. Er gaat niets het internet op, en als je curriclint afsluit is alles weg.",
    en="Everything stays on this computer. Nothing goes on the internet, and once you close curriclint all of it is "
    "gone.",
)
PRIVATE_ON_SERVER = Text(
    nl="Je bestanden gaan alleen naar de server van je school. Ze worden daar niet bewaard: na vier uur, of als je "
    "ze wist, zijn ze weg.",
    en="Your files go to the server of your school only. They are not stored there: after four hours, or when you "
    "clear them, they are gone.",
)
DROP = Text(nl="Sleep je bestanden hierheen", en="Drag your files here")
OR_CHOOSE = Text(nl="of kies ze zelf", en="or choose them yourself")
CHOOSE_FILES = Text(nl="Kies je bestanden", en="Choose your files")
KINDS = Text(
    nl="Word (.docx), PDF, Markdown of platte tekst. Hooguit {files} bestanden tegelijk, elk tot {megabytes} MB.",
    en="Word (.docx), PDF, Markdown or plain text. At most {files} files at a time, each up to {megabytes} MB.",
)
READ_IT = Text(nl="Lees het door", en="Read it through")
PASTE = Text(nl="Of plak een stuk tekst", en="Or paste some text")
PASTE_LABEL = Text(nl="Je tekst", en="Your text")
EXAMPLE = Text(nl="Liever eerst een voorbeeld zien?", en="Rather see an example first?")
TRY_EXAMPLE = Text(nl="Bekijk een voorbeeldles", en="Look at an example lesson")
AT_ONCE = Text(nl="Wat je kiest wordt meteen gelezen.", en="What you choose is read at once.")
TOO_LARGE_NAMED = Text(
    nl="{{name}} is groter dan {megabytes} MB. Splits het, of maak de plaatjes kleiner.",
    en="{{name}} is larger than {megabytes} MB. Split it, or make its pictures smaller.",
)
UPLOADING = Text(nl="De bestanden komen binnen…", en="The files are coming in…")
PASTED = Text(nl="Geplakte tekst", en="Pasted text")
NAMELESS = Text(nl="bestand zonder naam", en="file without a name")

YOUR_LESSONS = Text(nl="Jouw bestanden", en="Your files")
NO_LESSONS = Text(nl="Hier staat nog niets. Begin met een les.", en="There is nothing here yet. Begin with a lesson.")
MORE_LESSONS = Text(nl="Nog een les erbij", en="Add another lesson")
TO_LESSONS = Text(nl="Al je bestanden", en="All your files")
CLEAR_ALL = Text(nl="Wis alles", en="Clear everything")
CLEAR_ONE = Text(nl="Wis dit bestand", en="Clear this file")
CLEARED = Text(nl="Alles is gewist.", en="Everything is cleared.")

STRENGTHS = Noun(Text(nl="sterk punt", en="strong point"), Text(nl="sterke punten", en="strong points"))
ONE_MOMENT_ALL = Text(nl="Momentje, je bestanden worden gelezen.", en="One moment, your files are being read.")
WAITING = Text(nl="wacht op zijn beurt", en="waits for its turn")
READING = Text(nl="wordt gelezen", en="is being read")
FAILED = Text(nl="niet te lezen", en="could not be read")
ONE_MOMENT = Text(nl="Momentje, je les wordt gelezen", en="One moment, your lesson is being read")
IN_QUEUE = Text(
    nl="Er zijn nog andere bestanden voor. Je hoeft niets te doen; deze pagina gaat vanzelf verder.",
    en="Other files come first. There is nothing that you need to do; this page goes on by itself.",
)
WORDS_FOUND = Text(
    nl="Er staan {words} in. Een les is er binnen een paar tellen doorheen, een heel boek duurt soms een minuut.",
    en="It holds {words}. A lesson takes a few seconds, a whole book may take a minute.",
)
OPENING = Text(nl="Het bestand wordt geopend…", en="The file is being opened…")
PROGRESS = Text(nl="Voortgang", en="Progress")

COULD_NOT = Text(nl="Dit bestand kon niet worden gelezen", en="This file could not be read")
NOT_YOUR_FAULT = Text(
    nl="Je andere bestanden hebben hier geen last van. Weet je zeker dat het bestand goed is? Sla het dan opnieuw "
    "op in het programma waarin het is gemaakt, en probeer het nog eens.",
    en="Your other files are not affected. Are you sure that the file is fine? Then save it once more in the "
    "program that it was made with, and try again.",
)
TOO_LARGE_FILE = Text(
    nl="het bestand is groter dan {megabytes} MB. Splits het, of maak de plaatjes kleiner.",
    en="the file is larger than {megabytes} MB. Split it, or make its pictures smaller.",
)

ANOTHER = Text(nl="Kies een ander bestand", en="Choose another file")

TAKE_HOME = Text(nl="Meenemen", en="Take home")
ANNOTATED: Mapping[Format, Text] = {
    Format.DOCX: Text(nl="je Word-bestand met opmerkingen", en="your Word file with the remarks"),
    Format.PDF: Text(nl="je PDF met opmerkingen", en="your PDF with the remarks"),
    Format.MARKDOWN: Text(nl="je tekst met opmerkingen", en="your text with the remarks"),
    Format.TEXT: Text(nl="je tekst met opmerkingen", en="your text with the remarks"),
}
REPORT = Text(nl="het verslag", en="the report")
TABLE = Text(nl="de opmerkingen als tabel (CSV)", en="the remarks as a table (CSV)")

THIS_TIME = Text(nl="Niet deze keer", en="Not this time")
THIS_TIME_ABOUT = Text(nl="leg alleen opmerking {number} opzij", en="lay remark {number} aside, and only that")
SCHOOL = Text(nl="Niet op onze school", en="Not in our school")
SCHOOL_ABOUT = Text(
    nl="vraag dit nergens meer: regel {rule} gaat uit voor al je bestanden",
    en="do not ask this anywhere: rule {rule} goes off for all your files",
)
TAKE_BACK = Text(nl="Toch laten zien", en="Show it after all")
ASIDES = Text(nl="Wat je opzij legde", en="What you laid aside")
ASIDES_INTRODUCTION = Text(
    nl="Deze opmerkingen zie je niet meer, en ze staan ook niet in het verslag, de tabel of je bestand met "
    "opmerkingen.",
    en="You no longer see these remarks, and neither do the report, the table and your annotated file.",
)
ASIDE_RULE = Text(nl="overal, regel {rule} ({name})", en="everywhere, rule {rule} ({name})")
ASIDE_HERE = Text(nl="alleen hier", en="only here")
EXPORT = Text(
    nl="Wil je dit bewaren, of gebruikt je school curriclint vaker? Dan zijn dit de instellingen die erbij horen:",
    en="Would you like to keep this, or does your school use curriclint more often? Then these are the settings "
    "that go with it:",
)
EXPORT_SETTINGS = Text(nl="regels die uit staan (curriclint.yaml)", en="rules that are off (curriclint.yaml)")
SAVE_AS = Text(
    nl="Bewaar dit in de map met je lessen onder de naam .curriclint.yaml, met de punt ervoor.",
    en="Keep this in the folder with your lessons under the name .curriclint.yaml, with the dot in front.",
)
EXPORT_IGNORED = Text(
    nl="opmerkingen die niet deze keer hoeven (curriclint-ignore.yaml)",
    en="remarks for not this time (curriclint-ignore.yaml)",
)
KEEP_PEOPLE = Text(
    nl="Bewaar dit voor de volgende keer (curriclint-people.yaml)",
    en="Keep this for the next time (curriclint-people.yaml)",
)

CORRECT_PEOPLE = Text(nl="Klopt er iets niet?", en="Is something not right?")
CORRECT_INTRODUCTION = Text(
    nl="Jij kent de mensen in je les. Pas hier aan wat niet klopt; de aantallen en opmerkingen veranderen mee.",
    en="You know the people in your lesson. Change here what is not right; counts and remarks change with it.",
)
GENDER = Text(nl="Wie is dit?", en="Who is this?")
GENDER_NAMES: Mapping[str, Text] = {
    "f": Text(nl="een vrouw", en="a woman"),
    "m": Text(nl="een man", en="a man"),
    "x": Text(nl="non-binair", en="non-binary"),
    "unknown": Text(nl="onbekend", en="not told"),
    "nobody": Text(nl="geen mens (een merk, wet of ding)", en="no person (a brand, a law, a thing)"),
}
JOBS = Text(nl="Beroep, met komma’s ertussen", en="Job, with commas between")
NO_JOB = Text(nl="zonder beroep", en="without a job")
SAME_AS = Text(
    nl="Is dezelfde als, of heet eigenlijk (mag leeg blijven)",
    en="Is the same as, or is really called (may stay empty)",
)
MORE_PEOPLE = Noun(Text(nl="andere naam", en="other name"), Text(nl="andere namen", en="other names"))
SAVE = Text(nl="Pas aan", en="Change")
UNDO = Text(nl="Maak ongedaan", en="Undo")
PUT_RIGHT = Text(nl="Dit heb je aangepast", en="What you changed")
COUNTS_CHANGED = Text(nl="Eerst: {before}. Nu: {after}.", en="Before: {before}. Now: {after}.")
ALSO_CALLED = Text(nl="ook: {names}", en="also: {names}")

ERROR_TITLES: Mapping[int, Text] = {
    400: Text(nl="Dat kwam niet goed over", en="That did not come across"),
    401: Text(nl="Hier hoort een link met een sleutel bij", en="This needs a link with a token"),
    403: Text(nl="Dat kwam niet van deze pagina", en="That did not come from this page"),
    404: Text(nl="Hier is niets (meer)", en="There is nothing here (any more)"),
    405: Text(nl="Dat kan hier niet", en="That cannot be done here"),
    408: Text(nl="Het duurde te lang", en="It took too long"),
    413: Text(nl="Dat is te veel ineens", en="That is too much at once"),
    415: Text(nl="Dat kwam niet goed over", en="That did not come across"),
    421: Text(nl="Deze naam hoort niet bij curriclint", en="This name does not belong to curriclint"),
    500: Text(nl="Er ging bij ons iets mis", en="Something went wrong on our side"),
    503: Text(nl="Het is even erg druk", en="It is very busy"),
}
ERROR_TEXTS: Mapping[int, Text] = {
    400: Text(nl="Ga terug naar het begin en probeer het nog eens.", en="Go back to the start and try again."),
    401: Text(
        nl="Vraag de link aan degene die curriclint op jouw school heeft klaargezet. Er zit een sleutel in, zodat "
        "niet iedereen in het netwerk mee kan kijken.",
        en="Ask whoever set curriclint up in your school for the link. It holds a token, so that not everybody on "
        "the network can look in.",
    ),
    403: Text(
        nl="Een andere website of een oud venster vroeg om iets te veranderen. Er is niets veranderd. Ga naar het "
        "begin en probeer het daar.",
        en="Another website or an old window asked to change something. Nothing was changed. Go to the start and "
        "try it there.",
    ),
    404: Text(
        nl="Bestanden blijven hier niet bewaard: na een tijdje, of als curriclint opnieuw start, zijn ze weg. Zet "
        "ze er gerust nog een keer op.",
        en="Files are not stored here: after a while, or when curriclint starts again, they are gone. Feel free to "
        "add them once more.",
    ),
    405: Text(nl="Ga terug naar het begin.", en="Go back to the start."),
    421: Text(
        nl="Open de link die in het venster van curriclint staat. Draait curriclint achter een eigen adres, geef "
        "dat dan op met --allow-host.",
        en="Open the link in the window of curriclint. If curriclint runs behind an address of its own, name that with "
        "--allow-host.",
    ),
    500: Text(
        nl="Dit ligt aan curriclint en niet aan jou. Probeer het nog eens; blijft het misgaan, meld het dan.",
        en="This is a fault of curriclint and not yours. Try again; if it keeps going wrong, please report it.",
    ),
    503: Text(nl="Probeer het over een paar minuten nog eens.", en="Please try again in a few minutes."),
}
ENTER = Text(nl="Welkom. Je gaat zo verder.", en="Welcome. You will go on in a moment.")
ENTER_LINK = Text(nl="Verder naar curriclint", en="Go on to curriclint")

NO_FORM = Text(
    nl="Wat er binnenkwam was niet volledig. Ga terug naar het begin en probeer het nog eens.",
    en="What came in was not complete. Go back to the start and try again.",
)
NOTHING_SENT = Text(
    nl="Er zat geen bestand bij en ook geen tekst. Kies een bestand of plak een stuk tekst.",
    en="There was no file with it and no text either. Choose a file or paste some text.",
)
TOO_SLOW = Text(
    nl="De bestanden waren na {seconds} seconden nog niet binnen. Probeer ze één voor één, of op een snellere "
    "verbinding.",
    en="The files were not in after {seconds} seconds. Try them one by one, or on a faster connection.",
)
TOO_MUCH = Text(
    nl="Samen mogen de bestanden hooguit {megabytes} MB zijn. Doe het in twee keer, of maak de plaatjes kleiner.",
    en="Files may be {megabytes} MB together. Take two turns, or make the pictures smaller.",
)
TOO_MANY = Text(
    nl="Je kunt {files} bestanden tegelijk kiezen. Doe de rest daarna.",
    en="You can choose {files} files at a time. Do the rest after that.",
)
TOO_LONG_TEXT = Text(
    nl="De tekst is te lang om te plakken. Bewaar hem als bestand en kies dat.",
    en="The text is too long to paste. Save it as a file and choose that.",
)
TOO_BUSY = Text(
    nl="Er komen nu te veel bestanden tegelijk binnen. Probeer het over een minuut nog eens.",
    en="Too many files are coming in at the moment. Please try again in a minute.",
)
NOT_ANNOTATED = Text(nl="Je bestand met opmerkingen lukte niet", en="Your file with the remarks did not work out")
