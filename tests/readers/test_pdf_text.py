"""Text of PDF files: words, lines, paragraphs and columns, with the place of each character."""

import math

import pytest
from pdf_files import (
    HEIGHT,
    LEFT,
    PROSE,
    SIZE,
    TOP,
    WIDTH,
    Writer,
    block_with,
    box_of,
    check_origins,
    check_round_trip,
    running_texts,
    texts,
    width_of,
)

from curriclint.document import InlineKind
from curriclint.span import Span


def test_lines_of_a_paragraph_are_one_block():
    assert texts(Writer().lines(*PROSE).read()) == [" ".join(PROSE)]


def test_white_space_parts_paragraphs():
    document = Writer().lines(*PROSE).paragraph(*PROSE).read()
    assert texts(document) == [" ".join(PROSE)] * 2


def test_an_indented_line_opens_a_paragraph():
    writer = Writer().lines(*PROSE[:2]).lines("Daarna begint iets nieuws dat", x=LEFT + 14).lines("weer links staat.")
    assert texts(writer.read()) == [" ".join(PROSE[:2]), "Daarna begint iets nieuws dat weer links staat."]


def test_a_word_knows_its_page_and_box():
    document = Writer().lines("Eerste bladzijde.").page().lines(*PROSE).read()
    box = box_of(document, "rivier slijt")
    left = LEFT + width_of(PROSE[1][: PROSE[1].index("rivier")])
    assert box.page == 2
    assert box.left_pt == pytest.approx(left, abs=0.1)
    assert box.right_pt == pytest.approx(left + width_of("rivier slijt"), abs=0.1)
    assert box.top_pt < HEIGHT - TOP + 1.2 * SIZE < box.bottom_pt


def test_a_passage_over_two_lines_has_two_boxes():
    block = block_with(Writer().lines(*PROSE).read(), "klei mee. In de")
    start = block.text.index("klei mee.")
    first, second = block.origin.place_of(Span(start, start + len("klei mee. In de"))).boxes
    assert first.bottom_pt <= second.top_pt + 1
    assert second.left_pt == pytest.approx(LEFT, abs=0.1)


@pytest.mark.parametrize("crop", [None, (20, 30, WIDTH - 40, HEIGHT - 50)])
@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_places_are_those_of_the_page_as_shown(crop, rotate):
    document = Writer(crop=crop, rotate=rotate).lines(*PROSE).read()
    left, bottom, right, top = crop or (0, 0, WIDTH, HEIGHT)
    box = box_of(document, "Water")
    x, y = LEFT - left, TOP - bottom
    expected = {
        0: (x, top - bottom - y),
        90: (y, x),
        180: (right - left - x, y),
        270: (top - bottom - y, right - left - x),
    }[rotate]
    corner = {
        0: (box.left_pt, box.bottom_pt),
        90: (box.left_pt, box.top_pt),
        180: (box.right_pt, box.top_pt),
        270: (box.right_pt, box.bottom_pt),
    }[rotate]
    assert corner == pytest.approx(expected, abs=0.4 * SIZE)
    width, height = right - left, top - bottom
    check_origins(document, *((height, width) if rotate % 180 else (width, height)))


def test_an_implied_space_has_an_empty_box_behind_its_word():
    block = block_with(Writer().lines(*PROSE).read(), "Water")
    space = block.text.index("mee. ") + 4
    before, box = block.origin.box_of(space - 1), block.origin.box_of(space)
    assert box.left_pt == box.right_pt == before.right_pt
    assert (box.top_pt, box.bottom_pt) == (before.top_pt, before.bottom_pt)


def test_a_word_broken_by_a_hyphen_is_one_word():
    writer = Writer().lines("Een ingenieur berekent hoe sterk de water-", "kering moet zijn.")
    assert texts(writer.read()) == ["Een ingenieur berekent hoe sterk de waterkering moet zijn."]


@pytest.mark.parametrize(
    ("line", "following", "joint"),
    [
        ("Er is een tekort aan goede zorg-", "en welzijnswerkers in het hele land.", "zorg- en welzijnswerkers"),
        ("Vertel wat je weet van de Noord-", "Hollandse duinen en van de dijken.", "Noord-Hollandse duinen"),
        ("Neem een voorbeeld aan het tv-", "programma van gisteren over techniek.", "tv-programma"),
        ("De temperatuur daalt in de A-", "stroom veel sneller dan in de andere.", "A-stroom"),
        ("Gebruik voor de proef een 12-", "volts lampje en een batterij van de docent.", "12-volts"),
        (
            "Lees erover op https://www.voorbeeld-",
            "school.nl/les voordat je begint.",
            "https://www.voorbeeld-school.nl/les",
        ),
    ],
)
def test_a_hyphen_that_belongs_to_the_word_stays(line, following, joint):
    document = Writer().lines("Het is ook een tv-programma, dat je thuis kunt kijken.", space=0).page()
    assert joint in texts(document.lines(PROSE[0], line, following).read())[-1]


def test_both_parts_of_a_broken_word_know_their_place():
    block = block_with(Writer().lines(PROSE[1][:-3] + "wat-", "erkant groeit.").read(), "waterkant")
    start = block.text.index("waterkant")
    first, second = block.origin.place_of(Span(start, start + len("waterkant"))).boxes
    assert first.left_pt > second.left_pt
    check_round_trip(block)


def test_a_sentence_goes_on_over_the_page():
    writer = Writer()
    writer.y = 200
    writer.lines(PROSE[0], "In de bocht van een rivier slijt de buitenkant af en groeit de").page()
    writer.lines("binnenkant aan. Het water neemt daar zand en klei mee, en legt", "dat verderop weer neer.")
    [block] = writer.read().blocks
    assert "groeit de binnenkant aan" in block.text
    assert {block.origin.box_of(offset).page for offset in range(len(block.text))} == {1, 2}


def columns(*texts_of_columns, writer=None, y=TOP, order=None):
    """Write columns of lines; `order` says which lines are drawn one after another."""
    writer = writer or Writer(size=10)
    places = [
        (LEFT + 240 * column, y - 12 * line, text)
        for column, lines in enumerate(texts_of_columns)
        for line, text in enumerate(lines)
    ]
    for x, height, text in sorted(places, key=order) if order else places:
        writer.at(x, height, text)
    return writer


LEFT_COLUMN = (
    "Wie een brug bouwt, denkt eerst na over",
    "de krachten die erop werken. Een auto",
    "drukt op het dek en het dek drukt op de",
    "pijlers. Daarom staan die dicht bij elkaar",
    "waar de grond het minst kan dragen.",
)
RIGHT_COLUMN = (
    "De wind duwt van opzij en dat merk je",
    "pas goed bij een hangbrug. Kijk maar eens",
    "naar de kabels: die zijn gespannen als de",
    "snaren van een gitaar en geven een toon",
    "wanneer het hard waait boven het water.",
)


@pytest.mark.parametrize("order", [None, lambda place: (-place[1], place[0])], ids=["by column", "by line"])
def test_columns_are_read_one_after_another(order):
    document = columns(LEFT_COLUMN, RIGHT_COLUMN, order=order).read()
    assert " ".join(running_texts(document)) == " ".join(LEFT_COLUMN + RIGHT_COLUMN)


def test_a_paragraph_goes_on_in_the_next_column():
    left = (*LEFT_COLUMN[:-1], "waar de grond het minst kan dragen en de")
    document = columns(left, ("stroming het sterkst is.", *RIGHT_COLUMN)).read()
    assert "en de stroming het sterkst is." in texts(document)[0]


def test_a_heading_over_two_columns_comes_first():
    writer = Writer(size=10).at(LEFT, TOP + 30, "Krachten op een brug", size=18)
    document = columns(LEFT_COLUMN, RIGHT_COLUMN, writer=writer).read()
    assert texts(document)[0] == "Krachten op een brug"


def test_letter_spaced_words_are_words():
    writer = Writer()
    drawn = writer.canvas.beginText(LEFT, TOP)
    drawn.setFont("Helvetica", 16)
    drawn.setCharSpace(6)
    drawn.textOut("ZOEK DE FOUT")
    writer.canvas.drawText(drawn)
    assert texts(writer.read()) == ["ZOEK DE FOUT"]


def test_letters_placed_one_by_one_are_words():
    writer = Writer()
    x = LEFT
    for character in "Teken de krachten op de balk van de brug":
        if character != " ":
            writer.at(x, TOP, character)
        x += width_of(character)
    assert texts(writer.read()) == ["Teken de krachten op de balk van de brug"]


@pytest.mark.parametrize("degrees", [90, 180, 270, 30])
def test_turned_text_is_read_along_its_line(degrees):
    writer = Writer()
    writer.canvas.translate(300, 400)
    writer.canvas.rotate(degrees)
    writer.at(0, 0, "Deze kaart staat gedraaid op het blad.")
    document = writer.read()
    assert texts(document) == ["Deze kaart staat gedraaid op het blad."]
    first, last = document.blocks[0].origin.box_of(0), document.blocks[0].origin.box_of(37)
    along = (last.left_pt + last.right_pt - first.left_pt - first.right_pt) / 2
    down = (last.top_pt + last.bottom_pt - first.top_pt - first.bottom_pt) / 2
    assert math.degrees(math.atan2(-down, along)) % 360 == pytest.approx(degrees, abs=3)


def test_bold_by_printing_twice_is_read_once():
    document = Writer().at(LEFT, TOP, "Let goed op.").at(LEFT + 0.4, TOP, "Let goed op.").read()
    assert texts(document) == ["Let goed op."]


def test_text_outside_the_page_is_left_out():
    document = Writer().lines("Hier staat wat je ziet.").at(-300, 500, "Verborgen notitie.").read()
    assert texts(document) == ["Hier staat wat je ziet."]


def test_a_bold_word_is_emphasis():
    writer = Writer().at(LEFT, TOP, "Dat heet een").at(LEFT + 70, TOP, "protocol", font="Helvetica-Bold")
    block = block_with(writer.at(LEFT + 121, TOP, "in de informatica van vandaag.").read(), "protocol")
    assert [(one.span.of(block.text), one.kind) for one in block.inline] == [("protocol", InlineKind.EMPHASIS)]


def test_words_in_fixed_width_are_code():
    writer = Writer().at(LEFT, TOP, "Gebruik daarvoor").at(LEFT + 88, TOP, "print()", font="Courier")
    block = block_with(writer.at(LEFT + 138, TOP, "in het programma van vandaag.").read(), "print")
    assert [(one.span.of(block.text), one.kind) for one in block.inline] == [("print()", InlineKind.CODE)]


def test_an_address_is_marked_as_one():
    block = block_with(Writer().lines("Kijk op www.voorbeeld.nl voor meer uitleg.").read(), "Kijk")
    assert [(one.span.of(block.text), one.kind) for one in block.inline] == [("www.voorbeeld.nl", InlineKind.URL)]
