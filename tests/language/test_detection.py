"""The language of each block: by its own words, and for short blocks by what stands around them."""

import gzip
import re
from itertools import groupby, islice

import pytest
from builders import block, document, inline
from hypothesis import given
from hypothesis import strategies as st

from curriclint.document import InlineKind, Scope
from curriclint.language.detection import languages_of
from curriclint.language.passage import AnalysedDocument

DUTCH = "Vandaag ga je onderzoeken hoe een veer langer wordt als je er een gewicht aan hangt."
ENGLISH = "Today you will find out how a spring gets longer when you hang a weight on it."
OTHERS = {
    "de": "Heute untersuchst du, wie eine Feder länger wird, wenn man ein Gewicht daran hängt.",
    "fr": "Aujourd'hui, vous allez découvrir comment un ressort s'allonge quand on y attache un poids.",
    "af": "Vandag gaan jy ondersoek hoe 'n veer langer word wanneer jy 'n gewig daaraan hang.",
    "es": "Hoy vas a descubrir cómo se alarga un muelle cuando se cuelga de él un peso.",
    "it": "Oggi scoprirai come si allunga una molla quando ci si appende un peso.",
    "tr": "Bugün bir yayın ucuna ağırlık asıldığında nasıl uzadığını ve neden böyle olduğunu öğreneceksin.",
    "fy": "It is net sa dreech: do moatst earst sjen wat der bart, en dan skriuwst op wat it wêze kin.",
    "ru": "Сегодня ты узнаешь, как растягивается пружина.",
    "el": "Σήμερα θα μάθεις πώς τεντώνεται ένα ελατήριο.",
    "ar": "اليوم سوف تتعلم كيف يتمدد الزنبرك.",
    "zh": "今天你将学习弹簧如何伸长。",
    "ja": "今日はばねがどのように伸びるかを学びます。",
    "ko": "오늘은 용수철이 어떻게 늘어나는지 배웁니다.",
}


def languages(*blocks, **more):
    return languages_of(document(*blocks, **more))


@pytest.mark.parametrize(("text", "language"), [(DUTCH, "nl"), (ENGLISH, "en")])
def test_paragraph_is_told_by_its_words(text, language):
    assert languages(text) == (language,)


@pytest.mark.parametrize(
    "text",
    [
        "Schrijf op wat je ziet.",
        "Open het programma Scratch en klik op File.",
        "De leerlingen maken een planning in Microsoft Teams.",
        "Wat is machine learning?",
        "Lees eerst de tekst.",
        "Doe je beamer aan.",
        "Leg uit waarom.",
        "Gebruik print() in je while-lus.",
    ],
)
def test_short_dutch_sentence_with_english_words_is_dutch(text):
    assert languages(text) == ("nl",)


@pytest.mark.parametrize(
    "text",
    [
        "Write down what you see.",
        "It is 5 metres per second.",
        "Experiment 3: a test via the sensor",
        "Open the file in Teams.",
        "Men had to die in the war over oil.",
        "Explain why.",
        "Student answers",
    ],
)
def test_short_english_sentence_is_english(text):
    assert languages(text) == ("en",)


def test_sentence_with_an_english_title_follows_what_stands_around_it():
    assert languages(DUTCH, "Een superleuke film van het project Show the Physics", DUTCH)[1] == "nl"


@pytest.mark.parametrize("language", OTHERS)
def test_other_language_is_told(language):
    assert languages(OTHERS[language]) == (language,)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("around", [DUTCH, ENGLISH])
def test_other_language_is_told_in_the_middle_of_ours(language, around):
    assert languages(around, OTHERS[language], around)[1] == language


@pytest.mark.parametrize("language", OTHERS)
def test_other_language_is_not_linted(language):
    made = document(DUTCH, OTHERS[language], DUTCH)
    assert [passage.index for passage in AnalysedDocument(made, languages_of(made)).passages] == [0, 2]


def test_each_paragraph_has_its_own_language():
    assert languages(DUTCH, ENGLISH, DUTCH) == ("nl", "en", "nl")


@pytest.mark.parametrize(("around", "language"), [(DUTCH, "nl"), (ENGLISH, "en")])
@pytest.mark.parametrize("short", ["Scratch", "Tip 3", "Marie Curie", "Water", "Module 2: sensor"])
def test_short_block_follows_what_stands_around_it(around, short, language):
    assert languages(around, short, around)[1] == language


def test_short_block_follows_its_own_section():
    above, below = block("Deel", Scope.HEADING, level=1), block("Part", Scope.HEADING, level=1)
    assert languages(above, DUTCH, "Scratch", below, ENGLISH, "Scratch")[2:] == ("nl", "en", "en", "en")


def test_short_block_follows_the_nearest_paragraph():
    assert languages(DUTCH, DUTCH, "Scratch", *["Scratch"] * 20, ENGLISH)[2] == "nl"


def test_heading_of_known_words_needs_no_neighbours():
    assert languages(block("Leerdoelen van deze les", Scope.HEADING, level=1), ENGLISH) == ("nl", "en")


@pytest.mark.parametrize("text", ["12 345", "—", "x = 3", "3 + 4 = 7", "(1) ..."])
def test_block_without_words_has_no_language(text):
    assert languages(DUTCH, text)[1] is None


@pytest.mark.parametrize("scope", [Scope.CODE, Scope.MATH, Scope.RAW])
def test_block_in_which_no_rule_looks_tells_nothing(scope):
    assert languages(block(ENGLISH, scope), "Scratch", DUTCH)[1] == "nl"


def test_quoted_title_does_not_make_the_sentence_english():
    assert languages("Kijk naar de film “What you should know about the history of the computer”.") == ("nl",)


def test_sentence_that_is_quoted_whole_has_its_own_language():
    assert languages(f"“{ENGLISH}”", DUTCH) == ("en", "nl")


def test_emphasised_title_does_not_count():
    text = "Lees het boek The Art of the Problem That You Have voor morgen, en schrijf een verslag."
    title = inline(text, "The Art of the Problem That You Have", InlineKind.EMPHASIS)
    assert languages(block(text, inline=[title])) == ("nl",)


def test_emphasised_paragraph_counts():
    assert languages(block(ENGLISH, inline=[inline(ENGLISH, ENGLISH, InlineKind.EMPHASIS)])) == ("en",)


def test_paragraph_emphasised_piece_by_piece_counts():
    pieces = [inline(ENGLISH, ENGLISH[start : start + 27], InlineKind.EMPHASIS) for start in (0, 27, 54)]
    assert languages(block(ENGLISH, inline=pieces)) == ("en",)


def test_code_in_a_sentence_does_not_count():
    text = "Typ for you in the list of what they have en kijk."
    code = inline(text, "for you in the list of what they have")
    assert languages(block(text, inline=[code]), DUTCH)[0] == "nl"


def test_addresses_do_not_count():
    assert languages("Zie en.wikipedia.org/wiki/The_end_of_the_world_and_what_you_do voor meer.") == ("nl",)


def test_declared_language_of_the_file_decides_where_nothing_else_does():
    assert languages("Scratch Pico", metadata={"language": "nl-BE"}) == ("nl",)
    assert languages("Scratch Pico", metadata={"lang": "en_GB"}) == ("en",)


def test_words_weigh_more_than_a_declaration():
    assert languages(DUTCH, metadata={"language": "en"}) == ("nl",)


def test_one_language_can_be_forced():
    assert languages_of(document(DUTCH, ENGLISH, "12"), only="en") == ("en", "en", "en")


def test_languages_of_no_blocks():
    assert languages() == ()


@given(st.lists(st.text(max_size=60) | st.sampled_from([DUTCH, ENGLISH, *OTHERS.values()]), max_size=8))
def test_every_block_has_a_code_of_two_letters_or_none(texts):
    found = languages(*texts)
    assert len(found) == len(texts)
    assert all(code is None or (len(code) == 2 and code.isalpha()) for code in found)


@given(st.lists(st.sampled_from([DUTCH, ENGLISH, *OTHERS.values()]), min_size=1, max_size=8))
def test_long_paragraph_keeps_its_language_whatever_stands_around_it(texts):
    alone = {text: languages(text)[0] for text in texts}
    assert languages(*texts) == tuple(alone[text] for text in texts)


@pytest.mark.parametrize("cell", ["Sanne/Daan", "Leerling/docent (lokaal 3)"])
def test_two_words_with_a_slash_follow_what_stands_around_them(cell):
    assert languages(DUTCH, cell) == ("nl", "nl")


@pytest.mark.parametrize("cell", ["src/main/index.html", "docs/nl/", "a/b"])
def test_a_path_has_no_language(cell):
    assert languages(DUTCH, cell) == ("nl", None)


WORD = re.compile(r"[A-Za-zÀ-ž]{2,}")


def lessons(path, every):
    """Yield the paragraphs of one lesson in `every`, without those of fewer than 8 words and those with markup."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        files = groupby((row.rstrip("\n").split("\t") for row in rows), key=lambda row: row[:2])
        for _, found in islice(files, 0, None, every):
            texts = [row[2] for row in found]
            yield [text for text in texts if len(WORD.findall(text)) >= 8 and not set(text) & set("<>={}`|\\[]")]


@pytest.mark.shared
@pytest.mark.parametrize(("name", "language", "every"), [("nl-lessons", "nl", 3), ("en-lessons", "en", 30)])
def test_hardly_any_paragraph_of_a_lesson_gets_another_language(shared_folder, name, language, every):
    found = [code for texts in lessons(shared_folder / "text" / f"{name}.tsv.gz", every) for code in languages(*texts)]
    assert len(found) > 1000
    assert sum(code != language for code in found) <= 0.002 * len(found)
