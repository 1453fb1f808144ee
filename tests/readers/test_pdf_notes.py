"""What is said of PDF files and pages that give no text, or only part of it."""

import contextlib
import gc

import pytest
from broken_files import encrypted_pdf, image_only_pdf
from pdf_files import PROSE, Writer, texts
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from curriclint.errors import ReadError
from curriclint.readers.pdf import read_pdf
from curriclint.readers.pdf.notes import as_ranges


def picture():
    """Return a small grey picture."""
    return ImageReader(Image.new("L", (8, 8), 128))


def with_pictures(*kinds):
    """Return a file with a page of text for each "t" and a page-wide picture for each "p"."""
    writer = Writer()
    for number, kind in enumerate("".join(kinds)):
        if number:
            writer.page()
        if kind == "t":
            writer.lines(*PROSE)
        else:
            writer.canvas.drawImage(picture(), 0, 0, 595, 842)
    return writer.read()


def told(document, language="nl"):
    return [note.text.say(language, **note.facts) for note in document.notes]


def test_pages_without_text_are_named():
    [note] = told(with_pictures("ttppptp"))
    assert "pagina's 3-5, 7 hebben geen tekstlaag" in note


def test_one_page_without_text_is_named_in_the_singular():
    [note] = told(with_pictures("tp"))
    assert "pagina 2 heeft geen tekstlaag" in note
    assert "page 2 has no text layer" in told(with_pictures("tp"), "en")[0]


def test_a_page_of_text_with_a_picture_is_not_told():
    writer = Writer().lines(*PROSE)
    writer.canvas.drawImage(picture(), 0, 0, 595, 400)
    assert told(writer.read()) == []


def test_an_empty_page_is_not_told():
    assert told(Writer().lines(*PROSE).page().page().lines(*PROSE).read()) == []


def test_a_file_of_pictures_is_refused_with_what_to_do():
    with pytest.raises(ReadError) as caught:
        read_pdf(image_only_pdf(), "scan.pdf")
    assert "OCR" in caught.value.say("nl")


def test_a_password_is_told():
    with pytest.raises(ReadError) as caught:
        read_pdf(encrypted_pdf(), "les.pdf")
    assert "wachtwoord" in caught.value.say("nl")


def encrypted(**passwords):
    writer = Writer()
    writer.canvas._doc.encrypt = StandardEncryption(strength=128, **passwords)
    return writer.lines(*PROSE).data()


def test_a_file_with_an_owner_password_only_is_read():
    assert texts(read_pdf(encrypted(userPassword="", ownerPassword="geheim"), "les.pdf")) == [" ".join(PROSE)]


def test_a_file_that_asks_for_its_password_is_refused():
    with pytest.raises(ReadError) as caught:
        read_pdf(encrypted(userPassword="geheim"), "les.pdf")
    assert "wachtwoord" in caught.value.say("nl")


@pytest.mark.parametrize(
    ("pages", "said"), [([3], "3"), ([3, 4], "3-4"), ([1, 3, 4, 5, 9], "1, 3-5, 9"), ([2, 4, 6], "2, 4, 6")]
)
def test_pages_in_a_row_are_told_as_a_range(pages, said):
    assert as_ranges(pages) == said


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("data", [Writer().lines(*PROSE).data(), encrypted_pdf()], ids=["read", "refused"])
def test_python_looks_for_cycles_afterwards_as_it_did_before(enabled, data):
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        with contextlib.suppress(ReadError):
            read_pdf(data, "les.pdf")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
