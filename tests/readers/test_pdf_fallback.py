"""Files that PDFium refuses are read by pdfminer.six, with the same text and places."""

import contextlib
import logging

import broken_files as broken
import pytest
from pdf_files import LEFT, PROSE, TOP, Writer, check_origins, texts

from curriclint.errors import ReadError
from curriclint.readers.pdf import pdfium_file, read_pdf, refusals


def refuse(_):
    raise refusals.RefusedError


@pytest.fixture
def without_pdfium(monkeypatch):
    monkeypatch.setattr(pdfium_file, "opened", refuse)


def refused_by_pdfium():
    """Return a file without the mark of its format, which PDFium insists on."""
    data = Writer().lines(*PROSE).data().replace(b"%PDF-", b"%XXX-")
    with pytest.raises(refusals.RefusedError), pdfium_file.opened(data):
        pass
    return data


def test_a_file_that_pdfium_refuses_is_read():
    assert texts(read_pdf(refused_by_pdfium(), "les.pdf")) == [" ".join(PROSE)]


def lesson(rotate=0):
    writer = Writer(rotate=rotate).lines("De rivier", size=18).paragraph(*PROSE)
    writer.at(LEFT, 600, "Dat heet een").at(LEFT + 70, 600, "meander", font="Helvetica-Bold")
    return writer.at(LEFT + 120, 600, "in de aardrijkskunde.").page().lines(*PROSE).data()


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_both_libraries_give_the_same_blocks_and_places(rotate, monkeypatch):
    data = lesson(rotate)
    ours = read_pdf(data, "les.pdf")
    monkeypatch.setattr(pdfium_file, "opened", refuse)
    theirs = read_pdf(data, "les.pdf")
    check_origins(theirs, *((842, 595) if rotate % 180 else (595, 842)))
    assert [(b.text, b.scope, b.level, b.inline) for b in ours.blocks] == [
        (b.text, b.scope, b.level, b.inline) for b in theirs.blocks
    ]
    for one, other in zip(ours.blocks, theirs.blocks, strict=True):
        for offset in range(len(one.text)):
            here, there = one.origin.box_of(offset), other.origin.box_of(offset)
            assert (here.left_pt + here.right_pt) / 2 == pytest.approx((there.left_pt + there.right_pt) / 2, abs=4)
            assert (here.top_pt + here.bottom_pt) / 2 == pytest.approx((there.top_pt + there.bottom_pt) / 2, abs=4)


@pytest.mark.usefixtures("without_pdfium")
def test_a_word_that_only_gaps_part_is_two_words():
    writer = Writer().at(LEFT, TOP, "Meet").at(LEFT + 29, TOP, "de").at(LEFT + 46, TOP, "stroom")
    assert texts(writer.read()) == ["Meet de stroom"]


@pytest.mark.usefixtures("without_pdfium")
def test_letters_of_one_word_that_stand_apart_stay_together():
    writer = Writer().at(LEFT, TOP, "Water").at(LEFT + 29.2, TOP, "kering")
    assert texts(writer.read()) == ["Waterkering"]


@pytest.mark.usefixtures("without_pdfium")
def test_a_password_is_told_by_the_second_library_too():
    with pytest.raises(ReadError) as caught:
        read_pdf(broken.encrypted_pdf(), "les.pdf")
    assert "wachtwoord" in caught.value.say("nl")


@pytest.mark.usefixtures("without_pdfium")
@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        b"%PDF-1.7\n" + b"1 0 obj\n<< /Kids [" * 2000,
        broken.self_containing_pdf(),
        broken.page(b"BT /F1 12 Tf (" + b"(" * 5000),
    ],
    ids=["nothing", "nested", "page tree of itself", "open strings"],
)
def test_what_neither_can_read_is_one_line(data):
    with pytest.raises(ReadError) as caught:
        read_pdf(data, "les.pdf")
    assert "beschadigd" in caught.value.say("nl")


def test_a_file_of_which_no_page_opens_is_damaged():
    with pytest.raises(ReadError) as caught:
        read_pdf(broken.self_containing_pdf(), "les.pdf")
    assert "beschadigd" in caught.value.say("nl")


@pytest.mark.usefixtures("without_pdfium")
def test_a_form_that_draws_itself_is_read_once():
    assert texts(read_pdf(broken.self_drawing_pdf(), "les.pdf")) == [broken.TEXT]


@pytest.mark.usefixtures("without_pdfium")
def test_a_page_that_breaks_off_gives_what_there_is_and_is_told():
    form = broken.stream(b"", b"/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Matrix [1]")
    document = read_pdf(broken.page(broken.SHOWN + b"\n/X1 Do", b"/XObject << /X1 6 0 R >>", [form]), "les.pdf")
    assert texts(document) == [broken.TEXT]
    [note] = document.notes
    assert "pagina 1 is beschadigd" in note.text.say("nl", **note.facts)


@pytest.mark.usefixtures("without_pdfium")
def test_operators_without_sense_are_passed_over():
    shown = broken.SHOWN + b"\nBT /F1 12 Tf 1 0 0 1 72 500 Tm [(Nog iets) /Naam << >>] TJ /F9 Tj ET ("
    assert texts(read_pdf(broken.page(shown), "les.pdf")) == [broken.TEXT, "Nog iets"]


@pytest.mark.usefixtures("without_pdfium")
def test_nothing_is_written_on_the_terminal(capfd):
    shown = broken.SHOWN + b" /Onzin gs (x) Tw /P1 sh 1 2 3 scn"
    read_pdf(broken.page(shown), "les.pdf")
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("pdfminer").level == logging.NOTSET


@pytest.mark.parametrize("keep", range(0, 2001, 100))
def test_a_file_that_breaks_off_is_read_or_told(keep):
    data = lesson()
    with contextlib.suppress(ReadError):
        check_origins(read_pdf(data[: keep * len(data) // 2000], "les.pdf"))
