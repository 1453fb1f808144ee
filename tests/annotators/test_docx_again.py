"""Annotating again does not double, and removing leaves what was there."""

import pytest
from annotated import OTHERS, annotate, canonical, comments_in, lesson, part_of, parts, remove, tied, with_comments
from docx_files import MAIN, p, packed, r, t, table
from lxml import etree

from curriclint.annotators.docx import ANNOTATOR

BODY = (
    p("Les over ", r("bruggen", "<w:b/>"))
    + p("Heb jij talent of aanleg? ", r("Of een ", "<w:i/>"), r("knobbel misschien", "<w:i/>"), ".")
    + table([p(r("<w:t>  een gave  </w:t>"))], [p(r(t("a") + "<w:tab/>" + t("gaven b")))])
)
QUOTES = ("talent", "aanleg", "knobbel", "gave", "gaven")
COMMENTS = "word/comments.xml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"


def test_annotating_again_gives_the_same_copy():
    once = annotate(lesson(BODY), *QUOTES)
    twice = annotate(once, *QUOTES)
    assert canonical(twice) == canonical(once)
    assert {**parts(twice), MAIN: b""} == {**parts(once), MAIN: b""}
    assert parts(annotate(twice, *QUOTES)) == parts(twice)


def test_annotating_again_replaces_what_is_no_longer_said():
    twice = annotate(annotate(lesson(BODY), *QUOTES), "aanleg")
    assert [comment.words for comment in comments_in(twice)] == ["Les over bruggen", "aanleg"]


def test_removing_restores_the_main_part_in_all_that_matters():
    data = lesson(BODY)
    bare = remove(annotate(data, *QUOTES))
    assert canonical(bare) == canonical(data)


def test_removing_joins_the_runs_that_were_cut():
    data = lesson(p("Les") + p("Heb jij talent of aanleg?"))
    assert part_of(remove(annotate(data, "talent", "aanleg")), MAIN) == part_of(data, MAIN)


def test_runs_that_look_different_are_not_joined():
    data = lesson(p("Les") + p("Heb jij ", r("talent", "<w:b/>"), " of niet?"))
    assert part_of(remove(annotate(data, "talent")), MAIN) == part_of(data, MAIN)


def test_removing_takes_out_a_comments_part_that_holds_nothing_else():
    data = lesson(BODY)
    bare = remove(annotate(data, *QUOTES))
    assert sorted(parts(bare)) == sorted(parts(data))
    for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        assert canonical(bare, name) == canonical(data, name)


def test_a_comments_part_that_was_empty_before_stays():
    data = with_comments("", BODY)
    bare = remove(annotate(data, *QUOTES))
    assert {name for name, content in parts(bare).items() if parts(data).get(name) != content} <= {MAIN, COMMENTS}
    assert canonical(bare, COMMENTS) == canonical(data, COMMENTS)


def test_removing_leaves_the_comments_of_others():
    body = p(tied(0, r("Les"))) + p("Heb ", tied(3, r("jij talent")), "?")
    data = with_comments(OTHERS.format(0) + OTHERS.format(3), body)
    bare = remove(annotate(data, "talent"))
    assert [(one.author, one.words) for one in comments_in(bare)] == [("Juf Ank", "Les"), ("Juf Ank", "jij talent")]
    assert canonical(bare) == canonical(data)
    assert canonical(bare, "word/comments.xml") == canonical(data, "word/comments.xml")


def test_a_comment_under_our_name_without_our_mark_is_not_ours():
    comment = OTHERS.format(0).replace("Juf Ank", "curriclint")
    data = with_comments(comment, p(tied(0, r("Les"))) + p("Heb jij talent?"))
    assert remove(data) is data


def test_our_mark_in_a_comment_of_somebody_else_is_not_ours():
    comment = OTHERS.format(0).replace("Mooi!", "curriclint · FM01 vind ik streng")
    data = with_comments(comment, p(tied(0, r("Les"))) + p("Heb jij talent?"))
    assert remove(data) is data


def test_a_comment_of_ours_to_which_somebody_added_a_line_is_still_ours():
    copy = annotate(lesson(BODY), "talent")
    comments = part_of(copy, "word/comments.xml").decode()
    added = comments.replace("</w:comment>", "<w:p><w:r><w:t>Gedaan!</w:t></w:r></w:p></w:comment>")
    again = with_parts(copy, {"word/comments.xml": added})
    assert "word/comments.xml" not in parts(remove(again))


def test_a_file_without_comments_of_ours_comes_back_as_the_same_bytes():
    data = lesson(BODY)
    assert ANNOTATOR.without_ours(data, "les.docx") is data


def test_what_word_noted_of_our_comments_goes_with_them_and_a_reply_stays():
    copy = annotate(with_comments(OTHERS.format(9), p("Les") + p("Heb jij ", tied(9, r("talent")), "?")), "talent")
    comments = etree.fromstring(part_of(copy, "word/comments.xml"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for number, comment in enumerate(comments):
        comment.findall(w + "p")[-1].set(f"{{{W14}}}paraId", f"0000000{number}")
    extended = (
        f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="00000000" w15:paraIdParent="00000002"/>'
        '<w15:commentEx w15:paraId="00000001"/><w15:commentEx w15:paraId="00000002"/></w15:commentsEx>'
    )
    ids = (
        f'<w16cid:commentsIds xmlns:w16cid="{CID}"><w16cid:commentId w16cid:paraId="00000000" w16cid:durableId="A"/>'
        '<w16cid:commentId w16cid:paraId="00000002" w16cid:durableId="C"/></w16cid:commentsIds>'
    )
    pointers = part_of(copy, "word/_rels/document.xml.rels").decode()
    kinds = "".join(
        f'<Relationship Id="x{kind}" Type="http://schemas.microsoft.com/office/x/{kind}" Target="{kind}.xml"/>'
        for kind in ("commentsExtended", "commentsIds")
    )
    saved = with_parts(
        copy,
        {
            "word/comments.xml": etree.tostring(comments),
            "word/commentsExtended.xml": extended,
            "word/commentsIds.xml": ids,
            "word/_rels/document.xml.rels": pointers.replace("</Relationships>", f"{kinds}</Relationships>"),
        },
    )
    bare = remove(saved)
    assert [one.author for one in comments_in(bare)] == ["Juf Ank"]
    left = etree.fromstring(part_of(bare, "word/commentsExtended.xml"))
    assert [dict(one.attrib) for one in left] == [{f"{{{W15}}}paraId": "00000000"}]
    assert [one.get(f"{{{CID}}}durableId") for one in etree.fromstring(part_of(bare, "word/commentsIds.xml"))] == ["A"]


@pytest.mark.parametrize("extra", ["", "<w:t>x</w:t>"], ids=["alone", "with text"])
def test_a_reference_goes_and_what_else_is_in_its_run_stays(extra):
    copy = annotate(lesson(p("Les") + p("Heb jij talent?")), "talent")
    main = (
        part_of(copy, MAIN).decode().replace('<w:commentReference w:id="1"/>', f'<w:commentReference w:id="1"/>{extra}')
    )
    bare = part_of(remove(with_parts(copy, {MAIN: main})), MAIN).decode()
    assert "commentReference" not in bare
    assert ("x" in bare.split("talent")[1].split("<")[0]) is bool(extra)


def with_parts(data, changed):
    """Return a package with other parts, as some other program would write it."""
    return packed({**parts(data), **changed})
