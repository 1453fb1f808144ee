import pytest

from curriclint.in_chapters import in_chapters
from curriclint.language.chapters import Chapter


def numbered(*numbers, called="hoofdstuk"):
    return [Chapter(number, f"{called} {number}", range(1), 900, str(number), called) for number in numbers]


def titled(*titles):
    return [Chapter(number, title, range(1), 900) for number, title in enumerate(titles, start=1)]


@pytest.mark.parametrize(
    ("lacking", "language", "opening"),
    [
        ([2, 3, 5], "nl", "In 3 van de 9 hoofdstukken (2, 3, 5):"),
        ([2, 3, 4, 5, 7], "nl", "In 5 van de 9 hoofdstukken (2 t/m 5, 7):"),
        ([1, 7, 8, 9], "en", "In 4 of 9 chapters (1, 7 to 9):"),
        (range(1, 10), "nl", "In alle 9 hoofdstukken:"),
        (range(1, 10), "en", "In all 9 chapters:"),
    ],
)
def test_chapters_are_named_by_their_numbers(lacking, language, opening):
    assert in_chapters(numbered(*lacking), numbered(*range(1, 10)), language, total=9) == opening


def test_lessons_are_called_lessons():
    judged = numbered(1, 2, 3, called="les")
    assert in_chapters(judged[:2], judged, "nl", total=len(judged)) == "In 2 van de 3 lessen (1, 2):"
    assert in_chapters(judged[:2], judged, "en", total=len(judged)) == "In 2 of 3 lessons (1, 2):"


def test_a_few_titles_are_named_where_there_are_no_numbers():
    judged = titled("Kracht", "Licht", "Geluid", "Warmte", "Stroom")
    assert in_chapters(judged[:2], judged, "nl", total=len(judged)) == "In 2 van de 5 onderdelen (“Kracht”, “Licht”):"
    assert (
        in_chapters(judged[:4], judged, "en", total=len(judged))
        == "In 4 of 5 parts (“Kracht”, “Licht”, “Geluid” and 1 more):"
    )


def test_equal_numbers_name_nothing():
    judged = numbered(1, 1, 2)
    assert (
        in_chapters(judged[1:], judged, "nl", total=len(judged))
        == "In 2 van de 3 hoofdstukken (“hoofdstuk 1”, “hoofdstuk 2”):"
    )


def test_chapters_that_were_not_asked_for_it_are_not_counted():
    judged = numbered(2, 4, 5)
    assert in_chapters(judged, judged, "nl", total=9) == "In alle 3 hoofdstukken waar je dit zou verwachten (2, 4, 5):"
