import pytest
from marked import closes

from curriclint.rule import Gate

DENIED_NL = """
Je hoeft geen [[wiskundeknobbel]] te hebben.
Voor dit vak is een [[wiskundeknobbel]] niet nodig.
Een [[wiskundeknobbel]] heb je hier echt niet voor nodig.
Zonder [[wiskundeknobbel]] kun je dit ook leren.
Je bent geen [[nerd]] als je van programmeren houdt.
Programmeurs zijn allesbehalve [[nerds]].
Niemand is een geboren [[genie]].
[[Talent]] speelt geen enkele rol.
[[Aanleg]] is niet bepalend.
Een [[talenknobbel]] bestaat niet.
Deze som is niet [[moeilijk]].
[[Moeilijk]] is het niet.
Het is echt niet zo dat [[jongens beter zijn]] in techniek.
Denk niet dat je een [[bèta]] moet zijn.
Zeg nooit tegen jezelf dat je geen [[aanleg]] hebt.
Je hoeft nooit te denken dat je hier geen [[talent]] voor hebt.
Meisjes zijn echt niet minder [[technisch]].
Er bestaan geen domme, luie of [[trage leerlingen]].
Je hoeft geen jongen en geen [[genie]] te zijn.
Je bent niet dom, lui of [[zwak]].
Techniek is niet alleen voor [[jongens]].
Wiskunde is niet alleen weggelegd voor [[bollebozen]].
Moet je een [[genie]] zijn? Nee, zeker niet.
Is dit vak alleen voor [[jongens]]? Natuurlijk niet!
Slagen heeft niets te maken met [[aanleg]].
Als je geen [[wiskundeknobbel]] hebt, is dat niet erg.
Wie geen [[knobbel]] heeft, kan het ook leren.
Je hoeft niet, zoals vaak wordt gedacht, een [[wiskundeknobbel]] te hebben.
Je bent niet langer een [[zwakke leerling]].
In plaats van [[jongens]] vragen we iedereen.
[[Slim]] hoef je niet te zijn.
Een [[wiskundeknobbel]] is daarvoor echt niet nodig.
[[Talent]] alleen is niet genoeg.
[[Aanleg]] is geen voorwaarde.
Een [[rekenwonder]] hoef je daarvoor niet te zijn.
[[Wiskundig aangelegd]] zijn is niet vereist.
Een [[technische knobbel]] heeft niemand nodig om te beginnen.
[[Slim]] zijn is niet het belangrijkste.
Een [[talenknobbel]] heb je daar niet voor nodig.
Het is allesbehalve [[moeilijk]].
"""

SAID_NL = """
Voor natuurkunde heb je een [[wiskundeknobbel]] nodig.
Het is niet alleen [[moeilijk]], maar ook saai.
Niet iedereen heeft [[aanleg]] voor wiskunde.
Zonder [[wiskundeknobbel]] kom je er niet.
Zonder [[aanleg]] wordt het lastig.
Je kunt geen ingenieur worden zonder [[knobbel]] voor cijfers.
Wie geen [[wiskundeknobbel]] heeft, haalt het niet.
Als je geen [[aanleg]] hebt, kun je beter iets anders kiezen.
Je kunt dit niet als je [[zwak]] bent in rekenen.
Je hebt er [[aanleg voor]] of niet.
[[Zwakke leerlingen]] kunnen dit niet.
[[Jongens]] snappen dit en meisjes niet.
Dit is niet voor iedereen, maar voor [[bollebozen]].
Ik doe geen wiskunde, want ik ben een [[alfa]].
Je bent niet lui, je bent gewoon een [[alfa]].
Je maakt opgave 4 niet omdat je [[zwak]] bent.
Geen wonder dat [[jongens beter zijn]] in techniek.
Het is zonder twijfel een [[moeilijk]] hoofdstuk.
Vergeet niet dat dit een [[moeilijk]] hoofdstuk is.
Ik weet niet of ik een [[bèta]] ben.
Het valt niet mee; dit is een [[moeilijk]] hoofdstuk.
Niemand snapt dit, behalve [[genieën]].
Niemand anders dan een [[genie]] begrijpt dit.
Dit kan niet missen (voor [[nerds]]).
Je haalt het niet, tenzij je een [[wiskundeknobbel]] hebt.
Waarom niet eerst de [[zwakke leerlingen]]?
Je hoeft niets te lezen en je bent een [[genie]].
Dat kan niet. Je bent een [[genie]].
Is dit een [[moeilijk]] hoofdstuk? Ja, nogal.
[[Natuurlijk]] hoef je niet alles op te schrijven.
[[Uiteraard]] is een rekenmachine niet nodig.
[[Natuurlijk]] heb je daar geen kracht voor nodig.
Je schrijft [[natuurlijk]] niet alles over.
[[Zwakke leerlingen]] hoeven niet alles te maken.
[[Zwakke leerlingen]] hebben niet genoeg tijd.
[[Jongens]] hebben geen excuus om te kletsen.
Dat is [[gewoon]] niet waar.
[[Zwakke leerlingen]] hebben de rekenmachine niet nodig.
[[Slimme leerlingen]] hebben geen uitleg nodig.
[[Vanzelfsprekend]] is de uitkomst niet belangrijk.
[[Een echte bèta]] heeft geen woordenboek nodig.
[[Jongens]] vinden netjes schrijven niet belangrijk.
"""

DENIED_EN = """
You don't need a [[gift for maths]].
You don’t need a [[gift for maths]].
You do not have to be a [[genius]].
A [[maths brain]] is not needed here.
Natural [[talent]] doesn't matter.
There is no such thing as a [[maths person]].
Nobody is a born [[coder]].
No [[genius]] needed.
This isn't about being a [[genius]].
She was never a [[geek]].
It is not true that [[boys are better]] at maths.
Don't think you have to be a [[genius]].
Never tell yourself that you have no [[talent]].
You can learn this without a [[gift for numbers]].
There are no lazy, slow or [[weak students]].
You needn't be a [[natural]].
Engineering is not just for [[boys]].
Physics isn't only for [[geniuses]].
Do you need to be a [[genius]]? Not at all.
Do you have to be a [[nerd]]? No, anyone can join.
Being [[smart]] is not enough.
[[Talent]] plays no part.
If you don't have a [[maths brain]], it doesn't matter.
You are no longer a [[weak student]].
It takes practice rather than [[talent]].
Success has nothing to do with [[talent]].
They weren't [[gifted]].
Talent isn't [[innate]].
Programmers are anything but [[nerds]].
Coders are far from [[nerds]].
A [[maths brain]] isn't a requirement.
A [[gift for numbers]] is hardly essential.
[[Talent]] won't decide this.
[[Talent]] makes no real difference.
Nothing about this is [[innate]].
Scientists are hardly ever [[lone geniuses]].
You don't have to be [[gifted]] or a genius.
"""

SAID_EN = """
You need a [[gift for maths]].
It is not only [[hard]] but also boring.
Not everyone is a [[maths person]].
You can't do this without a [[gift for maths]].
Without [[talent]] you will struggle.
If you have no [[maths brain]], you will fail.
If you are not a [[genius]], this will be hard.
You won't manage unless you are a [[genius]].
You can't do this if you are a [[weak student]].
[[Weak students]] do not understand this.
It isn't for everyone, but it is for [[geniuses]].
I'm not doing physics because I'm an [[arts person]].
You are not lazy, you are just an [[arts person]].
No wonder [[boys are better]] at this.
There is no doubt that this is a [[hard]] chapter.
Don't forget that this is a [[hard]] chapter.
I don't know if I am a [[maths person]].
Do not worry; this chapter is [[hard]].
Nobody but a [[genius]] gets this.
Nothing but [[talent]] helps here.
It is not my problem. You are a [[weak student]].
You need not read it and you are a [[genius]].
[[Obviously]], you do not write everything down.
Is this a [[hard]] chapter? Yes, rather.
You either get it or you don't: it is [[innate]].
Why not let the [[smart ones]] do it?
[[Of course]] that is not necessary.
[[Clearly]] this is not true.
[[Weak students]] do not need to do everything.
[[Weak students]] don't always count the cells.
[[Smart pupils]] do not need any help.
It is [[simply]] not true.
[[Naturally]] a calculator is not needed.
[[Slow learners]] are not given everything.
"""


def lines(text):
    return [line for line in text.splitlines() if line]


@pytest.mark.parametrize("marked", lines(DENIED_NL))
def test_dutch_words_that_are_denied_are_silenced(marked):
    assert closes(Gate.NEGATED, marked)


@pytest.mark.parametrize("marked", lines(SAID_NL))
def test_dutch_words_that_are_not_denied_stay(marked):
    assert not closes(Gate.NEGATED, marked)


@pytest.mark.parametrize("marked", lines(DENIED_EN))
def test_english_words_that_are_denied_are_silenced(marked):
    assert closes(Gate.NEGATED, marked, "en")


@pytest.mark.parametrize("marked", lines(SAID_EN))
def test_english_words_that_are_not_denied_stay(marked):
    assert not closes(Gate.NEGATED, marked, "en")


MENDED_NL = """
Dit is [[lastig]], maar met oefening lukt het.
Dit is [[lastig]]. Oefen daarom stap voor stap.
Je snapt dit [[niet]]? Je snapt dit nog niet.
Dit hoofdstuk is [[moeilijk]]; neem rustig de tijd.
Deze som is [[pittig]]. Vraag om hulp als je vastloopt.
Dit is [[moeilijk]], maar je kunt het leren.
Dit is [[lastig]] en gaandeweg wordt het makkelijker.
Het is een [[moeilijk]] onderwerp. Met de hint bij stap 2 kom je verder.
[[Lastig]]? Probeer het nog eens met een andere aanpak.
Deze stof is [[zwaar]]; blijf oefenen.
Het is [[moeilijk]]. Doorzetten helpt.
Fouten maken mag: dit is een [[moeilijk]] hoofdstuk.
Je vindt dit vast [[moeilijk]]. Hoe vaker je het doet, hoe beter het gaat.
Het is [[niet te doen]] zonder plan, dus kies een strategie.
Dit is [[moeilijk]]: je krijgt extra hulp van je docent.
Je kunt dit [[nog]] geen drie keer, oefenen helpt.
Wat [[lastig]] lijkt, wordt vanzelf makkelijker.
Dit is een [[moeilijke]] opdracht. Werk in kleine stapjes.
Dit is [[moeilijk]], maar al doende leer je het.
Het [[lukt niet]]? Het lukt straks wel.
Deze vraag is [[lastig]]; je gaat hier veel van leren.
Dit is [[moeilijk]]. Leer van je fouten.
Je vindt het [[lastig]]: geef jezelf de tijd.
[[Moeilijk]]? Met wat meer oefening gaat het beter.
Dit is een [[zware]] week. Hulp vragen mag altijd.
Dit is [[lastig]]. We doen de eerste som samen.
Dit is [[lastig]]. We maken de eerste twee opgaven klassikaal samen.
Dit is [[pittig]]; de docent doet de eerste opgave voor.
Dit is [[moeilijk]]. Kijk eerst naar het uitgewerkte voorbeeld.
Dit is [[moeilijk]], maar na een paar keer lukt het beter.
Deze opgave is [[lastig]]. Kom je er niet uit? Vraag een klasgenoot.
Dit is [[taaie stof]]. Deel de tekst op in stukken.
Dit is [[lastig]]: begin met een schets.
[[Lastig]]? Werk met z'n tweeën.
Dit is [[moeilijk]]. Gun jezelf de tijd.
"""

NOT_MENDED_NL = """
Let op: dit hoofdstuk is berucht [[moeilijk]].
Dit hoofdstuk is [[moeilijk]]. Je leert hier over krachten.
Dit is [[moeilijk]]. Maak opgave 3 en 4.
De meesten [[haken hier af]].
Dit is [[lastig]] en oefenen helpt niet.
Sommigen [[kunnen dit niet]]. Dat is nu eenmaal zo.
Dit is [[moeilijk]]. Het proefwerk is volgende week. Oefen dus.
Oefen elke dag. Dat is mooi. Dit blijft [[moeilijk]].
Dit is [[moeilijk]] en niet te leren.
Deze [[moeilijke]] opdracht is voor thuis.
Maak oefening 3: die is [[moeilijk]].
Dit is [[lastig]]; de snelheid groter, de kracht kleiner.
Je hebt dit gewoon [[niet in je]].
Dit is te [[hoog gegrepen]] voor de meesten.
Dit is [[zwaar]], hoe hard je ook oefent.
Dit is een [[moeilijk]] proefwerk zonder hulpmiddelen.
Dit is [[moeilijk]] voor leerlingen zonder hulp.
Het wordt een [[zware]] toets. Neem je boek mee.
Dit vak is [[moeilijk]]. Lees bladzijde 12.
Dit hoofdstuk is [[moeilijk]]. Schrijf alles op.
Als dit [[niet lukt]], kun je beter stoppen.
Let op, dit is [[lastig]]. Gebruik je rekenmachine.
Alleen de slimsten [[snappen dit]].
De toets is [[moeilijk]]. Volgende week krijg je de volgende.
Je kunt het [[niet]], ook niet met veel oefening. Zonder oefenen kan niemand het.
Dit is [[moeilijk]], zelfs voor wie veel oefent.
Dit blijft [[moeilijk]], ook met hulp.
Dit is [[moeilijk]], ook als je oefent.
Sommigen [[leren het nooit]], al oefenen ze elke dag.
Je hebt het of je hebt het [[niet]]; oefenen verandert daar niets aan.
Het is [[moeilijk]] en samen is het ook moeilijk.
"""

MENDED_EN = """
This is [[hard]], but with practice you will get there.
This is [[hard]]. Practise it step by step.
You can't do this yet, it is [[hard]].
This is [[tough]]; take your time.
This task is [[difficult]]. Ask for help if you get stuck.
It is [[hard]], but you can learn it.
It is [[hard]] and it gets easier over time.
[[Stuck]]? Try again with another strategy.
This is [[hard]]. Keep trying.
This is [[hard]], and mistakes help you learn.
We will do this [[hard]] one together.
This is [[difficult]]. Use the hint in step 2.
[[Hard]]? Try a different approach.
It looks [[hard]]. Take it in small steps.
This is [[hard]]; you will improve.
The more you do it, the less [[hard]] it is.
This is [[hard]]. Don't give up.
This is a [[hard]] chapter. I'll help you with it.
It is [[difficult]], and effort pays off.
It [[doesn't work]]? Not yet.
A [[tough]] one: get help from a friend.
It is [[hard]]; stick with it.
This is [[hard]]. There is a worked example below.
It is [[hard]] at first. You'll learn from mistakes.
This is [[hard]]. One step at a time.
This is [[hard]]. We will do the first one as a class.
This is [[tricky]]. Look at the example first.
This is [[tough]]: start with a sketch.
This is [[hard]]. Break it into smaller parts.
It is [[hard]] at first, but it becomes easier.
This is [[hard]]. If you get stuck, ask a classmate.
This is [[hard]]. Work in pairs.
This is [[difficult]], so give yourself time.
Many find this course [[hard]]. Still, most students enjoy it in the end.
"""

NOT_MENDED_EN = """
Warning: this chapter is very [[hard]].
This is where [[most students fail]].
This is [[hard]]. Do exercises 3 and 4.
This is [[hard]] and practice won't help.
Some people just [[can't do maths]].
This is [[hard]]. The test is next week. Practise now.
Practise daily. That is nice. This stays [[hard]].
This is [[hard]] and can't be learned.
This is [[hard]], no matter how hard you try.
This is [[hard]] without help.
You either [[get it]] or you don't.
This [[hard]] task is for home.
This will be a [[hard]] test. Bring your book.
This subject is [[hard]]. Read page 12.
Only the smartest [[understand this]].
If this is too [[hard]], you had better stop.
Careful, this is [[tricky]]. Use your calculator.
Do exercise 3: it is [[hard]].
It is [[beyond most]] of you.
You just don't [[have it in you]].
This chapter is [[hard]]. You study forces here.
This is [[hard]] for students without support.
The [[hard]] part is the last one.
It is a [[hard]] lesson. Write it all down.
The unit is [[notoriously hard]]. Good luck.
You [[can't]] do it, not even with lots of practice.
This stays [[hard]], even with help.
Some never get it, [[however hard]] they practise.
This is [[hard]], even for those who practise a lot.
You [[can't do it]], and practising changes nothing.
This course is [[hard]]. Many students drop it.
"""


@pytest.mark.parametrize("marked", lines(MENDED_NL))
def test_a_dutch_warning_with_help_is_silenced(marked):
    assert closes(Gate.GROWTH, marked)


@pytest.mark.parametrize("marked", lines(NOT_MENDED_NL))
def test_a_dutch_warning_without_help_stays(marked):
    assert not closes(Gate.GROWTH, marked)


@pytest.mark.parametrize("marked", lines(MENDED_EN))
def test_an_english_warning_with_help_is_silenced(marked):
    assert closes(Gate.GROWTH, marked, "en")


@pytest.mark.parametrize("marked", lines(NOT_MENDED_EN))
def test_an_english_warning_without_help_stays(marked):
    assert not closes(Gate.GROWTH, marked, "en")
