"""Real Word files of the reference folder, difficult ones among them."""

import pytest
from conftest import SHARED
from docx_files import check_origins

from curriclint.document import Scope
from curriclint.errors import ReadError
from curriclint.readers.docx import read_docx

pytestmark = pytest.mark.shared
LESSONS = sorted(path.name for path in (SHARED / "corpus" / "en" / "docx").glob("*.docx"))
REFUSED = {
    "docx-agile-encrypted.docx": "password",
    "docx-password-pass.docx": "password",
    "docx-password-tika.docx": "password",
    "docx-external-entity.docx": "DOCTYPE",
    "docx-fuzz-1.docx": "damaged",
    "docx-fuzz-2.docx": "damaged",
    "lock-file-boat-race.docx": "~$",
    "zero-bytes.docx": "0 bytes",
}
READ = sorted({path.name for path in (SHARED / "hostile").glob("*.docx")} - set(REFUSED))


def hostile(shared_folder, name):
    data = (shared_folder / "hostile" / name).read_bytes()
    document = read_docx(data, name)
    check_origins(document, data)
    return document


def texts(shared_folder, name, *scopes):
    return [block.text for block in hostile(shared_folder, name).blocks if not scopes or block.scope in scopes]


@pytest.mark.parametrize("name", LESSONS)
def test_lesson_is_read_and_each_character_knows_its_place(shared_folder, name):
    data = (shared_folder / "corpus" / "en" / "docx" / name).read_bytes()
    document = read_docx(data, name)
    assert len(document.blocks) > 20
    check_origins(document, data)


@pytest.mark.parametrize("name", READ)
def test_difficult_file_is_read_and_each_character_knows_its_place(shared_folder, name):
    hostile(shared_folder, name)


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_file_that_cannot_be_read_is_refused_by_what_it_is(shared_folder, name):
    with pytest.raises(ReadError) as caught:
        read_docx((shared_folder / "hostile" / name).read_bytes(), name)
    assert REFUSED[name] in caught.value.say("en")


def test_spreadsheet_with_an_entity_bomb_is_a_spreadsheet(shared_folder):
    with pytest.raises(ReadError) as caught:
        read_docx((shared_folder / "hostile" / "xml-bomb.xlsx").read_bytes(), "les.docx")
    assert "Excel" in caught.value.say("en")


def test_drop_caps_are_part_of_their_words(shared_folder):
    assert texts(shared_folder, "docx-drop-cap.docx") == [
        "Drop cap.",
        "Next paragraph.",
        "Drop cap in margin.",
        "Drop cap (not really).",
    ]


def test_nested_content_controls_come_once(shared_folder):
    assert texts(shared_folder, "docx-nested-sdt.docx") == ["Test Paragraph1", "Test Paragraph2", "Test Paragraph3"]


def test_text_boxes_of_text_header_and_footer_come_once(shared_folder):
    found = hostile(shared_folder, "docx-text-box.docx").blocks
    assert [block.scope for block in found] == [
        Scope.PARAGRAPH,
        Scope.TEXT_BOX,
        Scope.PAGE_HEADER,
        Scope.PAGE_FOOTER,
    ]


def test_text_of_a_diagram_is_read(shared_folder):
    assert len(texts(shared_folder, "docx-smartart-diagram.docx", Scope.TEXT_BOX)) == 3


def test_optional_hyphen_leaves_one_word(shared_folder):
    assert texts(shared_folder, "docx-optional-hyphen.docx") == ["optionalhyphen"]


def test_tracked_changes_are_read_as_accepted(shared_folder):
    found = " ".join(texts(shared_folder, "docx-tracked-del-ins.docx"))
    assert "A nickname for Petrika" in found
    assert "pendant" not in found


def test_subdocuments_are_named(shared_folder):
    notes = hostile(shared_folder, "docx-subdocument.docx").notes
    assert [note.facts["target"] for note in notes] == ["chapter1.docx", "chapter2.docx"]


def test_footnote_in_a_table_is_read(shared_folder):
    assert len(texts(shared_folder, "docx-table-footnotes.docx", Scope.FOOTNOTE)) == 1


def test_columns_of_a_header_stay_apart(shared_folder):
    header = texts(shared_folder, "docx-three-column-headers.docx", Scope.PAGE_HEADER)
    assert [text.count("\t") for text in header] == [2]
