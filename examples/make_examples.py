"""Make the example lessons in this folder: run `python examples/make_examples.py` after a change here.

Each lesson is written once, as plain data, and saved in one format. Half of them are fine and half hold remarks, so
that a new user sees both. The text is our own and falls under the licence of the project.
"""

from dataclasses import dataclass
from pathlib import Path

from docx import Document as WordDocument
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, ListFlowable, ListItem, PageTemplate, Paragraph

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a lesson: `kind` is h1, h2, p, list, steps or table (cells apart by |)."""

    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson, and the file it becomes."""

    file: str
    parts: tuple[Part, ...]
    running_head: str = ""


def parts(text: str) -> tuple[Part, ...]:
    """Read the notation below: `# ` and `## ` headings, `- ` and `1. ` items, `| ` table rows, else paragraphs."""
    found = []
    for chunk in text.strip().split("\n\n"):
        lines = [line.strip() for line in chunk.splitlines()]
        for mark, kind in (("# ", "h1"), ("## ", "h2"), ("- ", "list"), ("1. ", "steps"), ("| ", "table")):
            if lines[0].startswith(mark):
                found.append(Part(kind, tuple(line.removeprefix(mark) for line in lines)))
                break
        else:
            found.append(Part("p", (" ".join(lines),)))
    return tuple(found)


ZONNEPANEEL = Lesson(
    "nl/les-zonnepaneel.md",
    parts("""
# Hoeveel stroom geeft een zonnepaneel?

Op het dak van jullie school liggen misschien zonnepanelen. Samira Bouzid is installateur van zonnepanelen: zij meet
eerst hoeveel licht er op een dak valt en berekent daarna met de eigenaar hoeveel panelen er passen. Vandaag doen
jullie hetzelfde werk op het schoolplein.

## Wat ga je leren

Aan het eind van deze les kun je meten hoe het vermogen van een zonnepaneel afhangt van de hoek met het zonlicht.

## Aan de slag

Werk in een groepje van drie. Verdeel de rollen: iemand meet, iemand schrijft op en iemand bewaakt de tijd. Wissel na
elke meting van rol.

1. Kies zelf een plek op het plein en voorspel bij welke hoek het paneel de meeste stroom geeft.
1. Meet de spanning en de stroom bij vijf hoeken en zet ze in een tabel.
1. Vergelijk jullie grafiek met die van een ander groepje. Waar komt het verschil vandaan?

Loop je vast? Dat hoort bij meten. Kijk op de hulpkaart of vraag een ander groepje hoe zij het aanpakten.

## Kijk terug

Wat vond je leuk aan dit onderzoek, en wat heb je over jezelf geleerd? Zou je het werk van een installateur,
een energieadviseur of een weerkundige willen doen? Bespreek het met een klasgenoot.

Met zonnepanelen kan een wijk minder gas gebruiken. Dat helpt tegen klimaatverandering, maar niet iedereen heeft een
eigen dak. Bedenk een manier waarop ook mensen in een flat mee kunnen doen.
"""),
)

KRACHTEN = Lesson(
    "nl/werkblad-krachten.docx",
    parts("""
# Werkblad: krachten op een brug

Voor dit hoofdstuk heb je een wiskundeknobbel nodig. Let op: dit onderdeel is berucht moeilijk en de meesten haken
hier af.

## Opdracht 1

De brug is ontworpen door een team van vakmannen. De timmerman zaagt de balken en de brandweerman controleert of de
brug veilig is. Als een leerling klaar is, levert hij zijn berekening in bij de docent.

1. Teken de krachten op de balk.
1. Bereken de normaalkracht in punt A.
1. Laat je ouders de som nakijken.

## Opdracht 2

| Groep | Opdracht
| Zwakke leerlingen | Maak opgave 1 en 2.
| De anderen | Maak opgave 1 tot en met 6.

Vraag thuis aan je vader en moeder of zij een brug in de buurt kennen en meet hoe lang die is.

## Tot slot

Jongens zijn beter in ruimtelijk inzicht, dus bekijk samen een bouwtekening. Techniek is dé keuze voor de toekomst,
dus kies voor techniek!
"""),
    running_head="Natuurkunde klas 2",
)

TECHNIEKDAG = Lesson(
    "nl/lesbrief-techniekdag.pdf",
    parts("""
# Lesbrief techniekdag

Volgende week komen er gasten uit het bedrijfsleven op school. In deze lesbrief bereid je je bezoek voor. Je bedenkt
vragen, je kiest twee werkplekken die je wilt zien en je maakt na afloop een kort verslag van wat je hebt ontdekt.

## De werkplekken

- Een ingenieursbureau dat stuwen ontwerpt voor het waterschap.
- Een ziekenhuis, waar een klinisch fysicus de scanners afstelt.
- Een decorbouwer die met licht en hout werkt voor het theater.

## Vooraf

Veel mensen denken bij techniek aan een nerd achter een beeldscherm. Praat in tweetallen over dat beeld: waar komt
het vandaan en klopt het?

Schrijf drie vragen op die je aan iemand op de werkplek wilt stellen. Een goede vraag gaat over het werk zelf: wat
doe je op een gewone dag, met wie werk je samen en wat ging er onlangs mis?

## Tijdens het bezoek

Noteer bij elke werkplek wat je ziet, hoort en ruikt. Wie een verpleegster spreekt, vraagt naar de apparaten op de
afdeling. Er zijn te weinig technici, dus de bedrijven hebben jou hard nodig. Met een diploma in de techniek heb je
later een baangarantie.

## Na afloop

Welke werkplek paste bij jou, en waardoor? Welke vaardigheid van jezelf herkende je in het werk? Vertel het aan een
klasgenoot en luister naar wat die heeft gezien. Je mentor komt er in het volgende loopbaangesprek op terug.
"""),
    running_head="Lesbrief techniekdag - klas 3",
)

WATER_FILTER = Lesson(
    "en/lesson-water-filter.md",
    parts("""
# Build a water filter

You should already know this from primary school, so we will go fast. Only the brightest minds make it in chemistry,
but any student can pour water if he is careful.

## What you need

- a plastic bottle, sand, gravel and charcoal
- the results of the fireman who tested the river last year
- your own laptop at home to type up the report

## Steps

1. Cut the bottle in half and stack the layers.
1. Pour in the muddy water and time how long it takes.
1. Ask your mum and dad to check your report.

Weak students may skip the last step. If you get stuck, remember that some people just can't do chemistry.

## The bigger picture

Two billion people live without safe drinking water. Which of the layers in your filter would be hard to find in a
city, and what could you use instead?
"""),
)

BRIDGES = Lesson(
    "en/worksheet-bridges.docx",
    parts("""
# Paper bridges

Civil engineer Amara Okafor tests bridges before they open. She loads them with lorries full of sand and measures how
far they sag. Today you test bridges too, only smaller.

## Your task

Work in pairs. Build a bridge of three sheets of paper that spans 30 centimetres and carries as many coins as it can.

1. Sketch two designs and choose the one you want to build.
1. Predict how many coins it will hold.
1. Test it, change one thing, and test it again.

| Design | Coins predicted | Coins carried
| first | |
| second | |

## Look back

What did you enjoy about this task? What would you do differently? A design that collapses tells you where it was
weak: that is how engineers learn as well. Tell another pair what you found out and ask them for a tip.

Which job would use what you practised today? Would you like to do it?
"""),
    running_head="Science, year 8",
)

CAREER_TALK = Lesson(
    "en/career-talk.pdf",
    parts("""
# Career talk: who makes our games?

A game takes years to make and needs far more people than programmers. A sound designer records footsteps, a writer
invents the story, a tester plays the same level a hundred times, and an accessibility specialist makes sure that
players who are colour-blind can follow it too.

## Before the talk

Discuss in your group which of these jobs you had heard of. What picture did you have of the people who do them, and
where did that picture come from?

## During the talk

Write down one thing that surprises you about a working day in the studio. Ask who the speaker works with and how they
decide what to do when the team does not agree.

## After the talk

Which skill did you recognise in yourself? Would you like to find out more about one of these jobs, or is it not for
you? Both answers are fine. Tell a classmate what you would ask next.
"""),
    running_head="Career guidance - year 9",
)

LESSONS = (ZONNEPANEEL, KRACHTEN, TECHNIEKDAG, WATER_FILTER, BRIDGES, CAREER_TALK)


def markdown(lesson: Lesson) -> str:
    """Return a lesson as Markdown."""
    chunks = []
    for part in lesson.parts:
        match part.kind:
            case "h1" | "h2":
                chunks.append("#" * int(part.kind[1]) + " " + part.lines[0])
            case "list":
                chunks.append("\n".join(f"- {line}" for line in part.lines))
            case "steps":
                chunks.append("\n".join(f"{number}. {line}" for number, line in enumerate(part.lines, 1)))
            case _:
                chunks.append("\n".join(part.lines))
    return "\n\n".join(chunks) + "\n"


def write_word(lesson: Lesson, path: Path) -> None:
    """Write a lesson as a Word file with real styles, as a teacher's template would have them."""
    word = WordDocument()
    word.core_properties.title = lesson.parts[0].lines[0]
    word.core_properties.author = "curriclint"
    word.sections[0].header.paragraphs[0].text = lesson.running_head
    for part in lesson.parts:
        match part.kind:
            case "h1" | "h2":
                word.add_heading(part.lines[0], level=int(part.kind[1]))
            case "list" | "steps":
                for line in part.lines:
                    word.add_paragraph(line, style="List Bullet" if part.kind == "list" else "List Number")
            case "table":
                rows = [[cell.strip() for cell in line.split("|")] for line in part.lines]
                table = word.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
                for row, cells in enumerate(rows):
                    for column, cell in enumerate(cells):
                        table.cell(row, column).text = cell
            case _:
                word.add_paragraph(part.lines[0])
    word.save(str(path))


def write_pdf(lesson: Lesson, path: Path) -> None:
    """Write a lesson as a PDF in two columns with a running head and page numbers, as a textbook page would have."""
    samples = getSampleStyleSheet()
    body = ParagraphStyle("body", parent=samples["BodyText"], fontSize=10.5, leading=14, alignment=TA_JUSTIFY)
    styles = {"h1": samples["Heading1"], "h2": samples["Heading2"], "p": body}
    story: list[Flowable] = []
    for part in lesson.parts:
        if part.kind in {"list", "steps"}:
            items = [ListItem(Paragraph(line, body)) for line in part.lines]
            story.append(ListFlowable(items, bulletType="bullet" if part.kind == "list" else "1"))
        else:
            story.append(Paragraph(part.lines[0], styles[part.kind]))

    def furniture(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(20 * mm, 285 * mm, lesson.running_head)
        canvas.drawCentredString(105 * mm, 10 * mm, str(document.page))

    width, height = 82 * mm, 130 * mm
    frames = [Frame(20 * mm, 150 * mm, width, height), Frame(108 * mm, 150 * mm, width, height)]
    document = BaseDocTemplate(str(path), pagesize=A4, title=lesson.parts[0].lines[0], author="curriclint", invariant=1)
    document.addPageTemplates(PageTemplate(frames=frames, onPage=furniture))
    document.build(story)


def main() -> None:
    """Write every lesson."""
    for lesson in LESSONS:
        path = FOLDER / lesson.file
        path.parent.mkdir(exist_ok=True)
        match path.suffix:
            case ".md":
                path.write_text(markdown(lesson), encoding="utf-8", newline="\n")
            case ".docx":
                write_word(lesson, path)
            case ".pdf":
                write_pdf(lesson, path)
        print(path.relative_to(FOLDER.parent))


if __name__ == "__main__":
    main()
