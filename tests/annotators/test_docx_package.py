"""What is not about comments stays as it was, byte by byte."""

import io
import zipfile

import pytest
from annotated import OTHERS, annotate, annotated, comments_in, lesson, part_of, parts, tied, with_comments
from docx_files import MAIN, p, part, r
from lxml import etree

from curriclint.errors import ReadError

BODY = p("Les") + p("Heb jij talent?")
CHANGED = {MAIN, "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}


def test_only_four_parts_change():
    data = lesson(BODY, more={"word/media/image1.png": b"\x89PNG" * 500, "customXml/item1.xml": "<x/>"})
    before, after = parts(data), parts(annotate(data, "talent"))
    assert {name for name in after if after[name] != before.get(name)} == CHANGED
    assert list(after)[: len(before)] == list(before)


def test_members_that_do_not_change_keep_packed_bytes_and_metadata():
    stream = io.BytesIO(lesson(BODY))
    with zipfile.ZipFile(stream, "a") as archive:
        info = zipfile.ZipInfo("word/media/photo.jpg", (2019, 5, 4, 3, 2, 2))
        info.external_attr, info.comment, info.compress_type = 0o640 << 16, b"een foto", zipfile.ZIP_BZIP2
        archive.writestr(info, b"foto" * 400)
        archive.comment = b"van Juf Ank"
    copy = annotate(stream.getvalue(), "talent")
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(io.BytesIO(copy)) as new:
        assert new.testzip() is None
        assert new.comment == b"van Juf Ank"
        told = "filename date_time compress_type comment extra create_system external_attr CRC compress_size".split()
        before, after = old.getinfo("word/media/photo.jpg"), new.getinfo("word/media/photo.jpg")
        assert [getattr(before, name) for name in told] == [getattr(after, name) for name in told]


def test_sizes_that_stand_behind_a_member_are_put_in_front():
    class Pipe(io.RawIOBase):
        """A stream that cannot go back, for which zip writers put the sizes behind."""

        def __init__(self):
            self.taken = b""

        def writable(self):
            return True

        def write(self, data):
            self.taken += bytes(data)
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts(lesson(BODY)).items():
            archive.writestr(name, content)
    copy = annotate(pipe.taken, "talent")
    assert parts(copy)[MAIN] == parts(annotate(lesson(BODY), "talent"))[MAIN]


def test_members_that_lie_over_each_other_are_refused():
    stream = io.BytesIO(lesson(BODY, more={"word/media/x.bin": bytes(range(256)) * 40}))
    with zipfile.ZipFile(stream, "a") as archive:
        again = archive.getinfo("word/media/x.bin")
        archive.filelist += [again] * 50
        archive._didModify = True
    with pytest.raises(ReadError):
        annotate(stream.getvalue(), "talent")


def test_namespaces_ignorable_prefixes_and_the_declaration_stay():
    declaration = "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n"
    w14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
    main = part("w:document", f"<w:body>{BODY}</w:body>").split("?>\n")[1].replace("<w:document", f"<w:document {w14}")
    written = part_of(annotated("", "talent", more={MAIN: declaration + main}), MAIN)
    assert written.startswith(declaration.encode())
    before, after = etree.fromstring(main), etree.fromstring(written)
    assert (before.nsmap, dict(before.attrib)) == (after.nsmap, dict(after.attrib))
    assert b"ns0" not in written


def test_a_main_part_in_another_encoding_becomes_utf_8():
    main = part("w:document", f"<w:body>{BODY}</w:body>").replace("UTF-8", "UTF-16").encode("utf-16")
    copy = annotated("", "talent", more={MAIN: main})
    assert [comment.words for comment in comments_in(copy)] == ["Les", "talent"]


def test_comments_of_others_stay_and_ids_do_not_clash():
    body = p(tied(0, r("Les"))) + p("Heb ", tied(3, r("jij talent")), "?")
    copy = annotate(with_comments(OTHERS.format(0) + OTHERS.format(3), body), "talent")
    assert [(one.id, one.author, one.words) for one in comments_in(copy)] == [
        ("0", "Juf Ank", "Les"),
        ("3", "Juf Ank", "jij talent"),
        ("1", "curriclint", "Les"),
        ("2", "curriclint", "talent"),
    ]


def test_an_id_that_only_the_text_uses_is_not_given_again():
    body = p("Les") + p("Heb jij talent?", r('<w:commentReference w:id="0"/>'))
    assert [one.id for one in comments_in(annotate(with_comments("", body), "talent"))] == ["1", "2"]


def test_a_comments_part_that_is_missing_is_made_where_the_file_points():
    data = lesson(BODY, points_to=("rId5 comments opmerkingen.xml",))
    copy = annotate(data, "talent")
    assert "word/opmerkingen.xml" in parts(copy)
    assert len(comments_in(copy)) == 2


def test_a_name_that_is_taken_by_another_part_is_not_used():
    copy = annotate(lesson(BODY, more={"word/comments.xml": "<niets/>"}), "talent")
    assert parts(copy)["word/comments.xml"] == b"<niets/>"
    assert len(comments_in(copy)) == 2


def test_a_damaged_comments_part_gives_one_clear_line():
    data = lesson(BODY, points_to=("rId5 comments comments.xml",), more={"word/comments.xml": "<w:comments"})
    with pytest.raises(ReadError, match=r"word/comments.xml is damaged"):
        annotate(data, "talent")


def test_the_package_knows_the_new_part():
    copy = annotate(lesson(BODY), "talent")
    types = etree.fromstring(part_of(copy, "[Content_Types].xml"))
    (own,) = [one for one in types if one.get("PartName") == "/word/comments.xml"]
    assert own.get("ContentType").endswith("wordprocessingml.comments+xml")
    pointers = etree.fromstring(part_of(copy, "word/_rels/document.xml.rels"))
    assert [one.get("Target") for one in pointers if one.get("Type").endswith("/comments")] == ["comments.xml"]
    assert len({one.get("Id") for one in pointers}) == len(pointers)


def test_the_same_file_gives_the_same_bytes():
    assert annotate(lesson(BODY), "talent") == annotate(lesson(BODY), "talent")
