import pytest
from builders import block, inline
from hypothesis import given
from hypothesis import strategies as st
from marked import around, closes

from curriclint.document import InlineKind, Scope
from curriclint.gates.mention import quoted
from curriclint.language.quotations import quotations
from curriclint.rule import Gate

DISCUSSED_NL = """
Dat techniek iets voor [[jongens]] is, is een stereotype.
Bespreek de stelling: techniek is een [[mannenberoep]].
Klopt het dat [[jongens beter]] zijn in wiskunde?
[[Jongens zijn beter]] in techniek. Klopt dat?
Sommige mensen denken dat je een [[wiskundeknobbel]] moet hebben.
Veel mensen geloven dat [[meisjes zorgzaam]] zijn.
Eens of oneens? Programmeurs zijn [[nerds]].
Waar of niet waar: voor natuurkunde heb je [[aanleg]] nodig.
Vroeger dachten we: techniek is [[mannenwerk]].
Er wordt vaak gedacht dat [[meisjes]] minder durven.
Wat vind je van de uitspraak dat [[jongens]] beter bouwen?
Ben je het eens met de bewering? [[Meisjes]] houden meer van talen.
Het is een hardnekkige mythe dat je een [[wiskundeknobbel]] nodig hebt.
Feit of fabel: [[linkshandigen]] zijn creatiever.
Welke vooroordelen herken je? [[Techneuten]] praten niet.
Wie zegt ‘ik ben geen [[bèta]]’, heeft een vaste mindset.
Men zegt dat techniek [[zwaar werk]] is.
Je hoort vaak: je moet er [[aanleg]] voor hebben.
Is dat zo? [[Meisjes]] kunnen niet inparkeren.
Reageer op deze bewering: [[jongens]] zijn lui.
Herschrijf de zin: de [[brandweerman]] blust het vuur.
Vermijd woorden als [[brandweerman]].
Zeg niet: ‘wat ben jij [[slim]]’.
Rolpatronen zie je overal: [[moeder]] kookt.
Het beeld van techniek is vaak: [[vieze handen]].
De [[zogenaamd zwakke leerlingen]] zijn er niet; er zijn zogenaamd zwakke leerlingen.
Lees de volgende uitspraken. [[Meisjes]] zijn zorgzaam.
Lees onderstaande stelling: [[jongens]] zijn beter in techniek.
Wat vinden jullie van de volgende drie stellingen? [[Meisjes]] zijn zorgzaam.
Ben je het oneens met onderstaande bewering? [[Jongens]] zijn lui.
In hoeverre ben je het eens met deze uitspraak: [[jongens]] zijn lui.
Programmeurs zijn [[nerds]], hoor je dan. Dat is helemaal niet waar.
Voor techniek moet je een [[genie]] zijn. Niets is minder waar.
Vergeet wat je altijd dacht over programmeren: dat het voor [[nerds]] is.
Er is geen bewijs dat [[jongens]] beter kunnen rekenen.
"""

USED_NL = """
Techniek is echt iets voor [[jongens]].
De [[zwakke leerlingen]] maken opgave 1.
Bespreek je antwoord met de [[zwakke leerlingen]].
Vul [[gewoon]] de formule in. Klopt het met je schatting?
De meeste leerlingen vinden dit hoofdstuk [[moeilijk]].
Gebruik de stelling van Pythagoras; dat is [[makkelijk]].
Onderzoek het beeld dat de lens geeft. Het is [[simpel]].
Wat vind je in de tabel? Het antwoord is [[natuurlijk]] 12.
Griekse mythen lezen is [[makkelijk]].
De [[timmerman]] zegt dat het hout nat is.
Lees de uitspraak van de rechter over de [[brandweerman]].
Je hebt een [[wiskundeknobbel]] nodig.
Onderzoek de kracht. [[Jongens]] beginnen.
Is dit antwoord goed? Dan ben je [[slim]].
Noteer of de lamp brandt: ja of nee. Dit is [[eenvoudig]].
Bekijk de film over een [[politieman]].
Vertel wat je denkt van de [[zwakke leerlingen]].
Denk na over de vraag. Het is [[niet moeilijk]].
Mensen met [[aanleg]] kiezen dit vak.
Zeg het woord hardop; dat is [[makkelijk]].
De meeste mensen hebben [[geen knobbel]].
Vervang de batterij [[gewoon]].
Wat betekent het woord? Zoek het [[even]] op.
Vraag je [[vader en moeder]] om hulp.
Discussieer met je [[zwakke]] buurman.
Geef je mening in [[gewone]] taal.
Bekijk de reclame van de bakker en tel de [[jongens]].
Lees de stelling van Pythagoras; dat is [[makkelijk]].
Schrijf het citaat over en vraag het aan je [[vader en moeder]].
Reken na of het antwoord klopt. Het is [[simpel]].
Er is geen bewijs nodig; de formule is [[gewoon]] gegeven.
"""

DISCUSSED_EN = """
That tech is for [[boys]] is a stereotype.
Discuss the statement that engineering is [[a man's job]].
Is it true that [[boys are better]] at maths?
[[Boys are better]] at maths. Do you agree?
Some people think you need a [[maths brain]].
Many people believe that [[girls prefer]] languages.
True or false: [[programmers are nerds]].
It is often said that [[girls]] dare less.
What do you think about the claim that [[boys]] build better?
It is a myth that you need a [[gift for maths]].
Myth or fact: [[left-handers]] are more creative.
The myth that [[boys are better]] will not die.
Someone with a fixed mindset says: I am [[not a maths person]].
You often hear that tech is [[heavy work]].
Is that really true? [[Girls]] can't park.
Respond to this claim: [[boys]] are lazy.
Rewrite the sentence: the [[fireman]] puts out the fire.
Avoid words like [[fireman]].
Instead of saying you are so [[smart]], name the strategy.
Gender roles are everywhere: [[mum]] cooks.
Examine your assumptions about [[nerds]].
Unconscious bias makes us picture a [[male engineer]].
Prejudice says that [[girls]] are weak.
People often assume that [[scientists]] work alone.
Never say [[you're so clever]].
Agree or disagree with this: [[maths is for boys]]. Do you agree?
What do you think of the following two statements? [[Girls]] are weak.
How far do you agree with the view that [[boys]] are lazy?
Read the following statements and say what you think: [[girls]] are weak.
You have to be [[a genius]] to code, they say. That's not true either.
Coders are [[nerds]]. Nothing could be further from the truth.
Forget everything you've heard about welding: it is for [[men]].
There is no evidence that [[boys]] are better at maths.
"""

USED_EN = """
Tech is really for [[boys]].
The [[weak students]] do exercise 1.
Discuss your answer with the [[weak students]].
[[Just]] plug it in. Does it match your estimate?
Most students find this chapter [[hard]].
Use the theorem; that is [[easy]].
The bias voltage is [[obviously]] zero.
What do you find in the table? The answer is [[of course]] 12.
Reading Greek myths is [[easy]].
The [[fireman]] says that the wood is wet.
You need a [[maths brain]].
Examine the force. [[Boys]] start.
Write down whether the lamp is on. This is [[simple]].
Watch the film about a [[policeman]].
Tell us what you did with the [[smart ones]].
Think about the question. It is [[not hard]].
People with [[talent]] choose this subject.
Say the word aloud; that is [[easy]].
Replace the battery; it is [[simple]].
What does the word mean? [[Just]] look it up.
Ask your [[mum and dad]] for help.
Share your view with the [[slow learners]].
The statement prints a line, which is [[trivial]].
Consider the motion; it is [[clearly]] linear.
The claim form is [[easy]] to fill in.
Read the quote from the shop: the [[salesman]] adds tax.
Check whether the equation is true. It is [[trivial]].
Don't forget what you measured; the rest is [[easy]].
"""

QUOTED_NL = """
Sam zei: “Ik ben geen [[bèta]].”
‘Ik heb daar geen [[aanleg]] voor’, zegt Noor.
"Jongens zijn [[beter]] in techniek," zei de docent.
'Je bent een echte [[alfa]]', zei haar oom.
„Wiskunde is voor [[nerds]]”, riep iemand.
«Het is een [[mannenberoep]]», schreef de krant.
,,Wat ben jij [[slim]] zeg,'' riep hij.
Hij zei: “Ik kan het niet. Ik ben een [[alfa]]. Klaar.”
‘Foto’s van [[jongens]] zijn mooier’, staat er.
Oma vroeg: “Zei hij ‘Ik ben een [[nerd]]’ tegen jou?”
Het woord ‘[[nerd]]’ betekent iets anders.
Geef geen lof voor aanleg (‘[[wat slim]]’) maar voor de aanpak.
De term "[[wiskundeknobbel]]" bestaat pas sinds 1900.
Hij noemt zichzelf een ‘[[techneut]]’.
We keken naar de film ‘[[Brandweerman]] Sam’.
We lazen samen Mannen Die [[Vrouwen]] Haten.
Op de website van Meiden In [[Techniek]] staat meer.
De leraar zei: ‘Dit is een [[moeilijk]] hoofdstuk.’ Toen was het stil.
“Dit is niks voor [[meisjes]],” dacht hij.
Volgens hem is dat een ‘[[mannenvak]]’.
Zeg nooit: “Wat ben jij toch [[slim]]!”
‘Een [[jongen]] huilt niet’ staat op de poster.
“[[Meisjes]] kunnen niet programmeren” is een reactie die we kregen.
De kop luidde: 'Te weinig [[mannen]] voor de klas'.
Ze riep: ‘Daar heb ik ’s avonds geen [[talent]] voor!’
De ‘[[zwakke leerlingen]]’ heten nu anders: zo noemt men ze.
De stichting Mannen van [[Staal]] bestaat tien jaar.
We kijken naar Brandweerman [[Sam]] op tv.
Ze kregen hulp van Bureau [[Zwakke]] Schakel uit Breda.
Lees voor de volgende les Het [[Geniale]] Kind.
De stichting Boeken voor de [[Derde Wereld]] Nu zoekt vrijwilligers.
Vanavond zendt de omroep Wie Is Het Slimste [[Jongetje]] van de Klas uit.
"""

NOT_QUOTED_NL = """
Ik ben geen [[bèta]].
Voor natuurkunde heb je een ‘[[wiskundeknobbel]]’ nodig.
De "[[zwakke]]" leerlingen maken opgave 1.
Zeg tegen je leerling: “Wat ben jij toch [[slim]]!”
Je kunt bijvoorbeeld zeggen: “Wat ben jij toch [[slim]]!”
Complimenteer met: ‘Jij bent een echte [[natuurtalent]].’
‘Kijk’, zei Sam. De [[zwakke leerlingen]] keken. ‘Ja.’
“Ja,” zei ze, “dat klopt,” en de [[zwakke leerlingen]] lachten.
De foto's en de auto's van de [[jongens]] zijn mooi.
De pijp is 3" breed en de [[timmerman]] zaagt 5" af.
's Avonds leest de [[zwakke]] leerling 's morgens niet.
‘s Avonds werkt de [[zwakke leerling]] thuis, Hans’ vriend ook.
Hans’ fiets staat bij de [[jongens]]’ school.
Lees ‘De aanslag’ met de [[zwakke leerlingen]].
Noem ‘kracht’ en ‘massa’ voor de [[zwakke leerlingen]].
Bij ‘A’ staan [[jongens]] en bij ‘B’ staan meisjes.
[[Brandweerman]] Sam komt langs.
De [[Brandweerman]] blust de brand.
Geef de [[zwakke leerlingen]] een “plus”.
Het is “gewoon” een [[mannenberoep]].
“Goed zo”: de [[slimme]] leerling is klaar.
(Zie ook ‘les 2’: de [[timmerman]] zaagt.)
De [[directrice]] zei: “Goedemorgen allemaal, welkom.”
Vraag de ‘juf’ of de [[meester]] om hulp.
"De les begint." De [[zwakke leerlingen]] zitten vooraan. "Het werk begint."
In de [[Derde Wereld]] is er te weinig water.
Er zijn scholen in de [[Derde Wereld]] en Europa.
Leerlingen uit het [[Speciaal Onderwijs]] komen op bezoek.
We spreken over de [[Zwakke Leerlingen]] van klas 2.
Voor Wiskunde heb je een [[Wiskundeknobbel]] nodig.
De [[Brandweerman]] Blust De Brand.
Bij Techniek zitten vooral [[Nerds]].
Dit is een [[Mannenberoep]] en dat blijft zo.
"""

QUOTED_EN = """
Rewarding a gift (“[[so clever]]”) helps less than naming a plan.
Labels of ability (e.g. “[[he is smart]]”) stick.
Sam said: “I'm not a [[maths person]].”
‘I have no [[gift]] for this,’ says Noor.
"Boys are [[better]] at tech," said the teacher.
'You are a real [[arts person]],' her uncle said.
He said: “I can't do it. I'm an [[arts person]]. Done.”
‘The boys’ tools are [[better]] than ours’, she said.
She asked: “Did he say ‘I'm a [[nerd]]’ to you?”
The word ‘[[nerd]]’ means something else.
The term "[[fireman]]" is old.
He calls himself a ‘[[techie]]’.
We watched the film ‘[[Fireman]] Sam’.
We all read The [[Men]] Who Stare At Goats in class.
More is on the site of Women In [[Tech]] and elsewhere.
“This is not for [[girls]],” he thought.
According to him it is ‘[[men's work]]’.
Never say: “You are so very [[smart]]!”
‘A [[boy]] does not cry’ is on the poster.
“[[Girls]] can't write code” is a reply that we got.
The headline ran: 'Not enough [[men]] in the classroom'.
"You don't have the [[talent]] for this," she told him.
“It's easy,” he said, “for a [[genius]] like me.”
The phrase ‘[[man up]]’ is old-fashioned.
The [[so-called]] ones, “the [[x]]” they said.
‘Don’t be such a [[girl]]’, they shouted.
The book ‘[[Mankind]]’ is long.
Her report for the Society of [[Nerds]] in Leeds is online.
They watched Revenge of the [[Nerds]] last night.
She works for the Centre for [[Gifted]] Children in Ohio.
I read Of Mice and [[Men]] twice.
He quoted from The [[Descent of Man]] Revisited in his essay.
"""

NOT_QUOTED_EN = """
I am not a [[maths person]].
For physics you need a ‘[[maths brain]]’.
The "[[weak]]" students do task 1.
Tell your pupil: “You are so very [[smart]]!”
You could say: “You are so very [[smart]]!”
Praise them with: ‘You are a real [[natural]].’
‘Look,’ said Sam. The [[weak students]] looked. ‘Yes.’
“Yes,” she said, “that is right,” and the [[weak students]] laughed.
It's the boys' book and the [[girls]]' pen.
The pipe is 3" wide and the [[workman]] cuts off 5".
Don't let the [[weak]] student's work stop.
The teachers’ room is where the [[weak students]]’ books are.
Read ‘Emma’ with the [[weak students]].
Name ‘force’ and ‘mass’ for the [[weak students]].
At ‘A’ stand [[boys]] and at ‘B’ stand girls.
[[Fireman]] Sam is here.
The [[Fireman]] puts it out.
Give the [[weak students]] a “plus”.
It is “just” a [[man's job]].
“Well done”: the [[smart]] pupil is ready.
(See also ‘lesson 2’: the [[workman]] saws.)
The [[headmistress]] said: “Good morning all, welcome.”
Back in the '90s the [[salesman]] sold '80s music.
Rock 'n' roll is for the [[boys]] 'n' girls.
"The lesson starts." The [[weak students]] sit in front. "The work starts."
Many people in the [[Third World]] have no water.
Trade between Europe and the [[Third World]] grew.
Pupils from [[Special Education]] visit us.
The [[Weak Students]] do exercise 1.
Aid for the [[Third World]] and Asia was cut.
You need a [[Maths Brain]] for this.
"""


def lines(text):
    return [line for line in text.splitlines() if line and line.count("[[") == 1]


@pytest.mark.parametrize("marked", lines(DISCUSSED_NL))
def test_dutch_words_that_are_discussed_are_silenced(marked):
    assert closes(Gate.DISCUSSED, marked)


@pytest.mark.parametrize("marked", lines(USED_NL))
def test_dutch_words_that_are_used_stay(marked):
    assert not closes(Gate.DISCUSSED, marked)


@pytest.mark.parametrize("marked", lines(DISCUSSED_EN))
def test_english_words_that_are_discussed_are_silenced(marked):
    assert closes(Gate.DISCUSSED, marked, "en")


@pytest.mark.parametrize("marked", lines(USED_EN))
def test_english_words_that_are_used_stay(marked):
    assert not closes(Gate.DISCUSSED, marked, "en")


@pytest.mark.parametrize("marked", lines(QUOTED_NL))
def test_dutch_words_in_a_quotation_are_silenced(marked):
    assert quoted(around(marked))


@pytest.mark.parametrize("marked", lines(NOT_QUOTED_NL))
def test_dutch_words_outside_a_quotation_stay(marked):
    assert not quoted(around(marked))


@pytest.mark.parametrize("marked", lines(QUOTED_EN))
def test_english_words_in_a_quotation_are_silenced(marked):
    assert quoted(around(marked, "en"))


@pytest.mark.parametrize("marked", lines(NOT_QUOTED_EN))
def test_english_words_outside_a_quotation_stay(marked):
    assert not quoted(around(marked, "en"))


MATCH = "[[Meisjes]] zijn zorgzaam."


def test_a_heading_above_that_names_stereotypes_silences():
    assert closes(Gate.DISCUSSED, MATCH, above=[block("Stereotypen", Scope.HEADING, level=2)])


def test_a_heading_of_an_earlier_section_does_not():
    above = [block("Stereotypen", Scope.HEADING, level=2), block("Proeven", Scope.HEADING, level=2)]
    assert not closes(Gate.DISCUSSED, MATCH, above=above)


@pytest.mark.parametrize("scope", [Scope.LIST_ITEM, Scope.TABLE_CELL, Scope.TEXT_BOX])
def test_a_list_of_statements_is_introduced_by_what_stands_above_it(scope):
    above = [block("Wat vind je van deze uitspraken?"), block("Jongens zijn sterk.", scope)]
    assert closes(Gate.DISCUSSED, MATCH, scope=scope, above=above)


def test_a_paragraph_is_introduced_by_a_text_that_ends_with_a_colon():
    assert closes(Gate.DISCUSSED, MATCH, above=["Wat vind je van de volgende stelling? Schrijf het op:"])


def test_the_question_below_a_statement_silences_it():
    assert closes(Gate.DISCUSSED, MATCH, below=["Ben je het hiermee eens? Leg uit.", "Meer tekst."])


def test_a_question_further_away_does_not():
    assert not closes(Gate.DISCUSSED, MATCH, below=["Meer tekst.", "Ben je het hiermee eens?"])


def test_a_task_to_discuss_counts_only_for_quoted_words():
    assert closes(Gate.DISCUSSED, "Bespreek: ‘[[Meisjes]] zijn zorgzaam.’")
    assert not closes(Gate.DISCUSSED, "Bespreek samen hoe zorgzaam [[meisjes]] zijn.")


def test_a_block_quotation_is_a_quotation():
    assert quoted(around(MATCH, scope=Scope.QUOTATION))


def test_words_that_the_format_marks_as_quoted_are_a_quotation():
    marked = "Er staat: [[meisjes]] zijn zorgzaam."
    assert quoted(around(marked, inline=lambda text: [inline(text, "meisjes zijn", InlineKind.QUOTATION)]))


@pytest.mark.parametrize(
    ("marked", "stretch", "expected"),
    [
        ("We lazen Mannen die [[vrouwen]] haten.", "Mannen die vrouwen haten", True),
        ("We lazen dat de [[zwakke leerlingen]] klaar waren.", "zwakke leerlingen", False),
        ("De zwakke [[leerlingen]] zijn klaar.", "De zwakke leerlingen", False),
        ("Let op: Zwakke [[leerlingen]] beginnen!", "Zwakke leerlingen beginnen!", False),
    ],
)
def test_emphasised_words_with_a_capital_within_a_sentence_are_a_title(marked, stretch, expected):
    made = around(marked, inline=lambda text: [inline(text, stretch, InlineKind.EMPHASIS)])
    assert quoted(made) is expected


@given(st.text(alphabet="ab .'\"’‘“”„,`s\n«»", max_size=80))
def test_quotations_lie_within_the_text_and_begin_and_end_with_a_mark(text):
    for span in quotations(text):
        assert span.end <= len(text)
        assert len(span) > 1
        assert not text[span.start].isalnum()
