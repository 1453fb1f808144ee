"""What annotating does to a PDF file as a whole: added behind it, protected files, twice, and out again."""

import io

import pytest
from pdf_files import PROSE, Writer
from pdf_notes import annotate, annotations_in, ours_in, words_under
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from reportlab.lib.pdfencrypt import StandardEncryption
from signed_pdf import signature_status, signed, signer

from curriclint.annotators.pdf import ANNOTATOR
from curriclint.errors import ReadError
from curriclint.readers.pdf import read_pdf

LESSON = Writer().paragraph(*PROSE).data()


def remove(data):
    return ANNOTATOR.without_ours(data, "les.pdf")


def protected(password="", **permissions):
    writer = Writer()
    writer.canvas._doc.encrypt = StandardEncryption(password, "maker", strength=128, **permissions)
    return writer.paragraph(*PROSE).data()


def changed_by_others(data, note="Mooi!"):
    """Return the file with a note of somebody else, added by another program."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    if writer.security_handler:
        writer.encrypt("")
    reference, _ = writer.find_page_for_modification(0)
    page = reference.get_object()
    entries = {
        pdf_name("/Type"): pdf_name("/Annot"),
        pdf_name("/Subtype"): pdf_name("/Text"),
        pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (10, 10, 30, 30))),
        pdf_name("/T"): generic.TextStringObject("Juf Ank"),
        pdf_name("/Contents"): generic.TextStringObject(note),
    }
    added = writer.add_object(generic.DictionaryObject(entries))
    there = list(page["/Annots"].iterate()) if "/Annots" in page else []
    # The array stands on its own, as many programs have it.
    page[pdf_name("/Annots")] = writer.add_object(generic.ArrayObject([*there, added]))
    writer.mark_update(reference)
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


def texts_of(data):
    return [(one.kind, one.text("T"), one.text("Contents")) for one in annotations_in(data)]


def test_the_bytes_of_the_file_stay_as_they_are():
    copy = annotate(LESSON, "buitenkant")
    assert copy.startswith(LESSON)
    assert len(copy) < len(LESSON) + 9000
    assert len(PdfFileReader(io.BytesIO(copy), strict=True).xrefs._xref_sections) == 2


def test_the_text_reads_as_before():
    copy = read_pdf(annotate(LESSON, "buitenkant"), "les.pdf")
    assert [block.text for block in copy.blocks] == [block.text for block in read_pdf(LESSON, "les.pdf").blocks]


def test_removing_gives_the_very_file_that_was_annotated():
    assert remove(annotate(LESSON, "buitenkant")) == LESSON


def test_a_file_without_remarks_of_ours_is_left_alone():
    assert remove(LESSON) is LESSON
    others = changed_by_others(LESSON)
    assert remove(others) is others


def test_the_same_remarks_give_the_same_bytes():
    assert annotate(LESSON, "buitenkant") == annotate(LESSON, "buitenkant")


def test_notes_of_others_stay():
    copy = annotate(changed_by_others(LESSON), "buitenkant")
    assert ("Text", "Juf Ank", "Mooi!") in texts_of(copy)
    assert len(ours_in(copy)) == 1


def test_what_others_added_to_a_copy_stays_when_our_notes_go():
    copy = changed_by_others(annotate(LESSON, "buitenkant", "akker"))
    bare = remove(copy)
    assert texts_of(bare) == [("Text", "Juf Ank", "Mooi!")]
    assert bare.startswith(copy)
    assert remove(bare) is bare


def test_text_that_looks_like_our_mark_is_no_mark():
    data = LESSON + b"\n%%curriclint %012d %s\n" % (len(LESSON), b"0" * 64)
    assert remove(data) is data


def test_a_signature_lives_on():
    by = signer()
    data = signed(LESSON, by)
    copy = annotate(data, "buitenkant")
    assert copy.startswith(data)
    status = signature_status(copy, by)
    assert status.intact
    assert status.valid
    assert remove(copy) == data


@pytest.mark.parametrize("level", [MDPPerm.NO_CHANGES, MDPPerm.FILL_FORMS])
def test_a_certificate_that_allows_no_notes_is_respected(level):
    data = signed(LESSON, signer(), certify=True, docmdp_permissions=level)
    with pytest.raises(ReadError) as caught:
        annotate(data, "buitenkant")
    assert "certified" in caught.value.say("en")


def test_a_certificate_that_allows_notes_lives_on():
    by = signer()
    copy = annotate(signed(LESSON, by, certify=True, docmdp_permissions=MDPPerm.ANNOTATE), "buitenkant")
    status = signature_status(copy, by)
    assert status.intact
    assert status.valid


def test_a_protected_file_that_allows_notes_stays_protected():
    data = protected(canModify=0, canCopy=0)
    copy = annotate(data, "buitenkant")
    assert copy.startswith(data)
    (note,) = ours_in(copy)
    assert words_under(copy, [note]) == ["buitenkant"]
    assert note.text("Contents").endswith("FM01 innate-ability · vaste mindset · hoog")
    assert b"vaste mindset" not in copy
    assert remove(copy) == data
    assert texts_of(remove(changed_by_others(copy))) == [("Text", "Juf Ank", "Mooi!")]


def test_a_file_whose_maker_allows_no_notes_is_refused():
    with pytest.raises(ReadError) as caught:
        annotate(protected(canAnnotate=0, canModify=0), "buitenkant")
    assert "does not allow notes" in caught.value.say("en")


def test_a_file_that_wants_a_password_is_refused_when_notes_are_to_go_too():
    with pytest.raises(ReadError) as caught:
        remove(protected("geheim"))
    assert "password" in caught.value.say("en")


def test_a_damaged_table_is_told_of_in_one_line():
    start = LESSON.rindex(b"startxref")
    with pytest.raises(ReadError) as caught:
        annotate(LESSON[:start] + b"startxref\n17\n%%EOF\n", "buitenkant")
    assert "damaged" in caught.value.say("en")
    assert "\n" not in caught.value.say("nl")
