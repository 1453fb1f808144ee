"""Real PDF files of the reference folder, difficult ones among them, held against a second library."""

import contextlib
import re
from collections import Counter

import pytest
from conftest import SHARED
from pdf_files import check_origins, texts

from curriclint.document import Scope
from curriclint.errors import ReadError
from curriclint.readers.pdf import miner, pdfium_file, read_pdf, refusals

pytestmark = pytest.mark.shared
LESSONS = sorted((SHARED / "corpus").glob("*/pdf/*.pdf"))
IMAGE_ONLY = "iot-lesson-1-slides.pdf"
LONG = "physical-modeling-in-matlab.pdf"
READ = [path for path in LESSONS if path.name != IMAGE_ONLY]
HOSTILE = sorted((SHARED / "hostile").glob("*.pdf"))
NO_BOOKS = [path for path in HOSTILE if path.stat().st_size <= 1_000_000]
"""Those that pdfminer.six reads within seconds; it takes minutes for a book."""

REFUSED = {
    "bad-ghostscript-fuzzed.pdf": "",
    "bad-not-a-pdf-inside.pdf": "damaged",
    "bad-redhat-1531897.pdf": "damaged",
    "enc-aes256-userpw.pdf": "password",
    "enc-rc4-40.pdf": "password",
    "scan-jbig2.pdf": "OCR",
}
LEAST_SHARED = 0.998
"""Share of words that both libraries give: 0.9986 to 1 in one run over the lessons.

What differs is known: pdfminer.six gives the order in which a page is drawn for two letters that touch ("1A"), joins
words around a dash, and keeps bullets of an icon font. Letter-spaced cards are put together from the gaps of both.
"""
LONG_WORD = re.compile(r"\b[^\W\d_]{4,}\b")
LEAST_FOUND = 0.95
"""Share of the different words in the order of the file that blocks hold too: 0.97 to 1 in one run over the lessons.

The others are halves of words that a hyphen broke."""


def of(path):
    return read_pdf(path.read_bytes(), path.name)


def words(document):
    return Counter(word for block in document.blocks for word in block.text.split())


@pytest.mark.parametrize("path", READ, ids=lambda path: path.name)
def test_lesson_is_read_and_each_character_knows_its_place(path):
    document = of(path)
    assert document.blocks
    # Cards and posters are larger than a sheet of paper, and books hold far too many letters to look at all.
    document = document.__class__(document.name, document.format, document.blocks[::7], document.pages)
    check_origins(document, 2000, 2000)


@pytest.mark.parametrize("path", [path for path in READ if path.name != LONG], ids=lambda path: path.name)
def test_both_libraries_read_the_same_words(path, monkeypatch):
    ours = words(of(path))

    def refuse(_):
        raise refusals.RefusedError

    monkeypatch.setattr(pdfium_file, "opened", refuse)
    theirs = words(of(path))
    assert 2 * (ours & theirs).total() >= LEAST_SHARED * (ours.total() + theirs.total())


@pytest.mark.parametrize("path", READ, ids=lambda path: path.name)
def test_no_word_of_a_page_is_lost(path):
    with pdfium_file.opened(path.read_bytes()) as file:
        there = {word for page in file.pages() for word in LONG_WORD.findall(page.characters.text)}
    found = {word for block in of(path).blocks for word in LONG_WORD.findall(block.text)}
    assert len(there & found) >= LEAST_FOUND * len(there)


def test_lesson_of_pictures_is_refused(shared_folder):
    with pytest.raises(ReadError) as caught:
        of(shared_folder / "corpus" / "en" / "pdf" / IMAGE_ONLY)
    assert "OCR" in caught.value.say("en")


@pytest.mark.parametrize("path", HOSTILE, ids=lambda path: path.name)
def test_difficult_file_is_read_or_refused_by_what_it_is(path):
    if REFUSED.get(path.name):
        with pytest.raises(ReadError) as caught:
            of(path)
        assert REFUSED[path.name] in caught.value.say("en")
    else:
        of(path)


@pytest.mark.parametrize("path", NO_BOOKS, ids=lambda path: path.name)
def test_second_library_ends_on_difficult_files_without_a_word(path, capfd):
    with contextlib.suppress(ReadError, refusals.RefusedError):
        for _ in miner.pages_of(path.read_bytes()):
            pass
    assert capfd.readouterr() == ("", "")


def hostile(shared_folder, name):
    return of(shared_folder / "hostile" / name)


def test_columns_of_a_journal_are_read_one_after_another(shared_folder):
    found = hostile(shared_folder, "hard-two-columns-journal.pdf")
    assert max(len(block.text) for block in found.blocks if block.scope is Scope.PARAGRAPH) > 800


def test_letters_without_a_meaning_are_told(shared_folder):
    document = hostile(shared_folder, "hard-non-unicode-cmap.pdf")
    assert {block.scope for block in document.blocks} == {Scope.RAW}
    assert len(document.notes) == 1


def test_fields_of_a_form_are_read(shared_folder):
    assert texts(hostile(shared_folder, "hard-acroform.pdf"), Scope.FORM_FIELD)


def test_enclosed_files_are_told(shared_folder):
    [note] = hostile(shared_folder, "hard-portfolio.pdf").notes
    assert note.facts == {"count": 2}


def test_words_of_letters_with_extra_spaces_are_words(shared_folder):
    [text] = texts(hostile(shared_folder, "hard-extra-spaces.pdf"))
    assert max(map(len, text.split())) > 3


def test_the_good_pages_of_a_file_with_a_broken_one_are_read(shared_folder):
    document = hostile(shared_folder, "bad-page-303226.pdf")
    assert len({block.origin.box_of(0).page for block in document.blocks}) > 10
