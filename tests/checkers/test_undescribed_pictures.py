"""Pictures with neither a description nor a caption, told once."""

from dataclasses import replace

import pytest
from builders import block, document
from hypothesis import given
from hypothesis import strategies as st

from curriclint.checkers.undescribed_pictures import UndescribedChecker, UndescribedOptions
from curriclint.document import Picture, Scope
from curriclint.language.passage import AnalysedDocument
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder

LEXICONS = load_rulebook([], [shipped_folder("lexicons")]).lexicons
CHECKER = UndescribedChecker(UndescribedOptions(not_called=("logo", "icons")), LEXICONS)
TEXT = (block("Een les."), block("Kijk naar de brug."), block("Teken de krachten."))


def judged(*pictures, blocks=TEXT):
    read = replace(document(*blocks), pictures=pictures)
    return CHECKER.judge(AnalysedDocument(read, ("nl",) * len(blocks)), assume_long=False)


def missing(at, **more):
    return Picture(at, is_described=False, **more)


def test_pictures_without_words_are_counted_and_the_first_is_the_place():
    told = judged(Picture(0, is_described=True), missing(1), missing(2))

    assert told.absent
    assert told.facts == {"count": "3", "missing": "2"}
    assert told.absent_at.index == 1


def test_described_pictures_are_fine():
    told = judged(Picture(0, is_described=True))

    assert told.asked
    assert not told.absent


@pytest.mark.parametrize("at", [0, 1])
def test_a_caption_beside_a_picture_tells_what_it_shows(at):
    blocks = (TEXT[0], block("Figuur 1: een brug", Scope.CAPTION), TEXT[2])

    assert not judged(missing(at), blocks=blocks).absent


def test_a_caption_elsewhere_tells_nothing_of_a_picture():
    blocks = (TEXT[0], block("Figuur 1: een brug", Scope.CAPTION), TEXT[2])

    assert judged(missing(2), blocks=blocks).absent


@pytest.mark.parametrize(
    "picture",
    [
        missing(1, is_linked=True),
        missing(1, called="img/logo-2.png"),
        missing(1, called="schoolLogo.png"),
        missing(1, called="Logo"),
        missing(1, called="https://example.org/icons/pen.svg"),
    ],
)
def test_logos_icons_and_links_are_left_out(picture):
    assert not judged(picture).asked


def test_a_word_within_another_is_no_logo():
    assert judged(missing(1, called="logopedist.png")).absent


def test_pictures_among_the_sources_are_left_out():
    blocks = (TEXT[0], block("Bronnen", Scope.HEADING), replace(TEXT[1], section=("Bronnen",)))

    assert not judged(missing(2), blocks=blocks).asked


def test_a_picture_before_text_in_our_languages_stands_at_the_first_of_it():
    blocks = (block("x = 1", Scope.CODE), *TEXT)

    assert judged(missing(0), blocks=blocks).absent_at.index == 1


def test_a_document_without_text_is_not_judged():
    assert not judged(missing(0), blocks=()).asked


@given(st.lists(st.tuples(st.integers(0, 2), st.booleans())))
def test_it_speaks_just_where_a_picture_lacks_words(found):
    pictures = [Picture(at, is_described=described) for at, described in sorted(found)]
    told = judged(*pictures)
    lacking = [one for one in pictures if not one.is_described]

    assert told.absent == bool(lacking)
    assert not lacking or told.facts == {"count": str(len(pictures)), "missing": str(len(lacking))}
    assert not lacking or told.absent_at.index == lacking[0].block
