"""Where sentences end in lesson text. `|` in the tests stands between two sentences."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from curriclint.language.sentences import sentence_spans


def split(text, language="nl"):
    return [span.of(text) for span in sentence_spans(text, language)]


def check(marked, language):
    parts = marked.split("|")
    assert split("".join(parts), language) == [part.strip() for part in parts]


@pytest.mark.parametrize(
    "marked",
    [
        "Een zin.| Nog een.",
        "Echt waar?| Ja!| Mooi zo…",
        "Hij zei: “Kom mee.”| Toen ging hij.",
        "(Dit is een zin.)| En dit ook.",
        "Wat nu?!| Dat.",
        "Geen punt aan het eind",
        "Zie www.example.nl voor meer.| Klaar.",
        "Het is 3.5 meter.| Meet het na.",
        "De pH is 7.| pH-papier wordt groen.",
        "Wat een dag.| ‘s Avonds regende het.",
    ],
)
def test_stop_before_a_capital_ends_a_sentence(marked):
    check(marked, "nl")


@pytest.mark.parametrize(
    "marked",
    [
        "Neem bijv. Jan of blz. 12.| Klaar.",
        "Dhr. Jansen en mevr. De Vries komen.",
        "Zie o.a. Newton (d.w.z. Isaac).",
        "Maak opg. 4a en fig. 3 af.",
        "Dat kan m.b.v. Excel.",
        "In de 2e eeuw v.Chr. Rome was groot.",
        "Lees art. 5 van de wet.",
        "Appels, peren enz. Die eet je op.".replace(". D", ".| D"),
        "Er zijn appels, peren enz. in huis.",
    ],
)
def test_dutch_abbreviation_ends_no_sentence(marked):
    check(marked, "nl")


@pytest.mark.parametrize(
    "marked",
    [
        "Ask Mr. Jones or Dr. Smith.| Done.",
        "Use a fruit, e.g. Apples.",
        "See fig. 3 and eq. 4.| Then go on.",
        "It starts at 9 a.m. on Monday.",
        "It starts at 9 a.m.| Bring a pen.",
        "Read no. 5 first.",
        "I said no.| Then I left.",
        "Apple Inc. 2012 was a good year.",
    ],
)
def test_english_abbreviation_ends_no_sentence(marked):
    check(marked, "en")


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ("J. Jansen en A.B. de Vries schreven dit.", "nl"),
        ("Het boek is van J.K. Rowling.", "nl"),
        ("Dat is punt B.| Teken een lijn.", "nl"),
        ("De kracht is 5 N.| De massa is 2 kg.", "nl"),
        ("Dus A = B.| Hij is gelijk.", "nl"),
        ("This is by J. Smith.", "en"),
        ("Draw point B.| Then draw a line.", "en"),
    ],
)
def test_initials_are_told_from_letters_that_end_a_sentence(marked, language):
    check(marked, language)


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ("1. Meet de lengte.", "nl"),
        ("3.2 Krachten.| Een kracht is dit.", "nl"),
        ("a. Leg uit.| b. Teken.", "nl"),
        ("Opdracht 3. Meet de lengte.", "nl"),
        ("Exercise 12b. Measure it.", "en"),
        ("iv. Leg uit.", "nl"),
    ],
)
def test_numbering_belongs_to_what_it_numbers(marked, language):
    check(marked, language)


@pytest.mark.parametrize(
    "marked",
    [
        "De kracht is ........ N.",
        "Vul in: ..... en .....",
        "Ik koos ....... Leg uit waarom.".replace("....... L", ".......| L"),
        "Eh... dat weet ik niet.",
    ],
)
def test_dots_that_leave_a_gap_end_a_sentence_only_before_a_new_one(marked):
    check(marked, "nl")


@pytest.mark.parametrize("marked", ["“Wauw!” zei hij.", "Denk na: waarom? en schrijf dat op.", "Kijk (let op!) goed."])
def test_question_within_a_sentence_does_not_end_it(marked):
    check(marked, "nl")


@pytest.mark.parametrize("marked", ["Kies:\n|a) ijs\n|b) water", "Regel een\n|regel twee"])
def test_line_that_the_author_broke_ends_a_sentence(marked):
    check(marked, "nl")


def test_bullets_run_together_are_sentences():
    check("Neem mee: |• een pen |• een liniaal", "nl")


def test_number_of_a_footnote_behind_the_stop_belongs_to_its_sentence():
    check("Dat schreef Newton.3| Later kwam Einstein.", "nl")


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_text_without_words_has_no_sentences(text):
    assert split(text) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@given(text=st.text(max_size=120) | st.text(alphabet='aB1 .!?…\n"”)(e.g', max_size=80))
@example(text="a.\u2028b")
def test_every_character_but_white_space_lies_in_exactly_one_sentence(language, text):
    spans = sentence_spans(text, language)
    covered = [offset for span in spans for offset in range(span.start, span.end)]
    assert len(covered) == len(set(covered))
    assert covered == sorted(covered)
    assert {offset for offset, sign in enumerate(text) if not sign.isspace()} <= set(covered)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@pytest.mark.parametrize("piece", ["a. ", ". ", "... ", "A. ", "1. ", "a", "?!", "\n", "bijv. ", "•  "])
def test_long_text_is_split_in_time(piece):
    text = piece * 50_000
    assert len(sentence_spans(text, "nl")) <= len(text)
