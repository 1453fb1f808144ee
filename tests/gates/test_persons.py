import pytest
from marked import closes

from curriclint.rule import Gate

ONE_PERSON_NL = """
Fatima is [[lerares]] in Gent.
Fatima is een heel ervaren [[lerares]].
Ada Lovelace was een Britse wiskundige en [[schrijfster]].
Kelly Osborne (1984), Britse presentatrice en [[zangeres]].
Anna, een jonge [[verpleegster]], legt het uit.
We spreken [[timmerman]] Jan de Wit.
De [[timmerman]] (Kees de Wit) legt het uit.
De winnaar is [[zangeres]] Anouk.
Beste [[zangeres]]: Trijntje Oosterhuis.
De [[secretaresse]] is mevrouw Bakker.
Hij is [[brandweerman]].
Zij werkt als [[verpleegster]].
Toen ze [[serveerster]] was, leerde ze koken.
Mijn tante is [[lerares]].
Ik was vroeger [[stewardess]].
Haar [[assistente]] belt.
"""

ANYONE_NL = """
De [[lerares]] legt het uit.
Een [[brandweerman]] blust de brand.
Dit is een [[timmerman]].
Er zijn te weinig [[verpleegsters]].
In Nederland werkt een [[timmerman]] vaak buiten.
Ze bellen een [[verpleegster]].
De [[lerares]] Frans komt binnen.
Wie is de [[secretaresse]] van de school?
Hij belt, maar de [[caissière]] zegt niets.
"""

ONE_PERSON_EN = """
My uncle is a [[fisherman]].
She worked as a [[waitress]].
Mary Smith, a retired [[policewoman]], tells her story.
The [[actress]] Lupita Nyong'o plays the lead.
Maria is a very good [[seamstress]].
His [[waitress]] smiled.
"""

ANYONE_EN = """
The [[fireman]] climbs the ladder.
A [[waitress]] earns 12 dollars.
There is a [[salesman]] at the door.
This is the [[waitress]] of the month.
"""

BOTH = """
nl Leraren en [[leraressen]] vergaderen.
nl [[Leraressen]] en leraren vergaderen.
nl [[Brandweermannen]] en -vrouwen oefenen.
nl Een [[timmerman]]/vrouw gezocht.
nl Een [[timmerman]] (m/v) gezocht.
nl De [[leraar]]/lerares komt.
nl De [[leraar]] of de lerares komt.
nl De acteurs en [[actrices]] buigen.
nl Als een leerling klaar is, mag [[hij]] of zij weg.
nl Vul [[zijn]] / haar naam in.
nl De [[juf]] of meester helpt.
nl Mannelijke en [[vrouwelijke]] leraren.
nl Zowel een moeder als een [[vader]] komt.
en [[Actors]] and actresses bow.
en A policeman or a [[policewoman]] helps.
en [[He]] or she may go.
en Take [[his]]/her name.
en The [[waiter]]/waitress comes.
"""

ONE_ONLY = """
nl De [[lerares]] en de conciërge komen.
nl De [[verpleegster]] en de verzorger komen.
nl De [[timmerman]]/loodgieter komt.
nl De [[timmerman]] (rechts) zaagt.
nl Dit mag [[hij]] en dat mag de hond.
en The [[fireman]] and the doctor come.
en [[He]] and I go.
"""


def cases(text):
    return [pytest.param(*line.split(" ", 1), id=line) for line in text.strip().splitlines()]


def lines(language, text):
    return [pytest.param(language, line, id=line) for line in text.strip().splitlines()]


@pytest.mark.parametrize(("language", "marked"), [*lines("nl", ONE_PERSON_NL), *lines("en", ONE_PERSON_EN)])
def test_words_about_one_particular_person_are_named(language, marked):
    assert closes(Gate.NAMED, marked, language)


@pytest.mark.parametrize(("language", "marked"), [*lines("nl", ANYONE_NL), *lines("en", ANYONE_EN)])
def test_words_about_anyone_are_not_named(language, marked):
    assert not closes(Gate.NAMED, marked, language)


@pytest.mark.parametrize(("language", "marked"), cases(BOTH))
def test_both_genders_side_by_side_are_a_pair(language, marked):
    assert closes(Gate.PAIRED, marked, language)


@pytest.mark.parametrize(("language", "marked"), cases(ONE_ONLY))
def test_one_gender_beside_something_else_is_no_pair(language, marked):
    assert not closes(Gate.PAIRED, marked, language)


@pytest.mark.parametrize(
    ("marked", "language"),
    [("Onze [[vakmannen]] staan klaar.", "nl"), ("Our experienced [[foremen]] show you around.", "en")],
)
def test_the_people_of_a_school_or_firm_together_are_no_particular_person(marked, language):
    assert not closes(Gate.NAMED, marked, language)


def test_the_one_who_is_ours_is_a_particular_person():
    assert closes(Gate.NAMED, "Onze [[timmerman]] staat klaar.")
