"""What a document is for: what it declares, else what its headings and text speak for."""

import pytest
from builders import block, document

from curriclint.document import Genre, Scope
from curriclint.language.detection import languages_of
from curriclint.language.genre import MIN_SCORE, genre_of, scores_of
from curriclint.language.genre_signs import HEADING_SIGNS, NAMES, TEXT_SIGNS
from curriclint.language.passage import AnalysedDocument


def heading(text, level=2):
    return block(text, Scope.HEADING, level=level)


def analysed(*blocks, **more):
    made = document(*blocks, **more)
    return AnalysedDocument(made, languages_of(made))


def genre(*blocks, **more):
    return genre_of(analysed(*blocks, **more))


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (
            [heading("Lesplan: krachten"), heading("Lesdoelen"), "Verdeel de leerlingen in groepjes van drie."],
            "teacher",
        ),
        ([heading("Docentenhandleiding", 1), "Laat de leerlingen de tekst lezen."], "teacher"),
        ([heading("Lesson plan", 1), "Ask the students to share what they found."], "teacher"),
        ([heading("Jouw toekomst", 1), "Wat wil je later worden? Welk beroep past bij jou?"], "lob"),
        ([heading("Careers lesson", 1), "Read the job profile and look at the average pay."], "lob"),
        (["Beste ouders,", "Uw kind gaat volgende week op excursie."], "parent"),
        (["Dear parents,", "Your child will visit a museum next week."], "parent"),
        ([heading("Schoolplan 2024", 1), "Het bevoegd gezag stelt dit beleid vast."], "policy"),
        ([heading("Attendance policy", 1), "This policy was approved by the governing body."], "policy"),
        ([heading("Toets krachten", 1), "Bereken de kracht. (3p)", "Deze toets bestaat uit 12 vragen."], "test"),
        ([heading("Final exam", 1), "Answer all questions. [3 marks]"], "test"),
        ([heading("Krachten", 1), "Je gaat meten hoe lang een veer wordt. Maak een tabel."], "pupil"),
        (["Vandaag leer je hoe een veer werkt."], "pupil"),
    ],
)
def test_genre_is_told_by_headings_and_text(blocks, expected):
    assert genre(*blocks) == expected


@pytest.mark.parametrize("key", ["genre", "type", "audience", "doelgroep", "keywords"])
def test_declared_genre_goes_first(key):
    assert genre("Beste ouders, uw kind gaat op excursie.", metadata={key: "Toets"}) is Genre.TEST


def test_declaration_of_two_genres_decides_nothing():
    assert genre("Vandaag leer je iets.", metadata={"keywords": "toets, ouders"}) is Genre.PUPIL


def test_title_of_the_file_counts():
    assert genre("Vandaag meten we.", name="map/Docentenhandleiding - krachten.docx") is Genre.TEACHER


def test_title_in_the_properties_counts():
    assert genre("Vandaag meten we.", metadata={"title": "Docentenhandleiding krachten"}) is Genre.TEACHER


def test_one_weak_sign_is_not_enough():
    made = analysed(heading("Lesdoelen"), "Je leert wat een kracht is.")
    assert scores_of(made)[Genre.TEACHER] < MIN_SCORE
    assert genre_of(made) is Genre.PUPIL


def test_genres_that_are_level_decide_nothing():
    made = analysed(heading("Docentenhandleiding"), "Beste ouders, dit is voor u.")
    assert scores_of(made)[Genre.TEACHER] == scores_of(made)[Genre.PARENT]
    assert genre_of(made) is Genre.PUPIL


def test_sign_counts_once():
    once = analysed("Laat de leerlingen lezen.")
    often = analysed(*["Laat de leerlingen lezen."] * 4)
    assert scores_of(often)[Genre.TEACHER] == scores_of(once)[Genre.TEACHER]


def test_text_that_speaks_of_pupils_rather_than_to_them_is_for_teachers():
    spoken_of = "Leerlingen vinden dit lastig."
    assert scores_of(analysed(*[spoken_of] * 6))[Genre.TEACHER] > scores_of(analysed(spoken_of))[Genre.TEACHER]


def test_word_within_a_heading_is_no_sign():
    assert scores_of(analysed(heading("Waarom een toets?"))) == scores_of(analysed(heading("Waarom?")))


def test_code_says_nothing_of_the_genre():
    assert genre(block("Beste ouders, uw kind", Scope.CODE), "Vandaag leer je iets.") is Genre.PUPIL


def test_document_without_blocks_is_for_pupils():
    assert genre() is Genre.PUPIL


def test_every_genre_that_has_signs_has_a_name():
    assert set(HEADING_SIGNS) | set(TEXT_SIGNS) | {Genre.PUPIL} == set(NAMES)


@pytest.mark.parametrize(
    "text",
    [
        "Leg vervolgens uit dat ze moeten luisteren.",
        "Laat zes vrijwilligers naar voren komen.",
        "Splits de kinderen in drieën.",
        "Begin bij de interesses van je leerlingen.",
        "Connect the topic to students' own interests.",
    ],
)
def test_what_a_colleague_is_told_to_do_with_pupils_is_for_teachers(text):
    assert scores_of(analysed(text))[Genre.TEACHER] > 0


def test_what_pupils_explain_is_not_for_teachers():
    assert scores_of(analysed("Leg uit waarom ze zinken. Laat de ballon los."))[Genre.TEACHER] == 0
