"""Which pictures a Markdown file has, and which of them say in words what they show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriclint.document import Picture
from curriclint.readers.markdown import read_markdown

MISSING = '<img src="brug.png">'


def pictures(source):
    return read_markdown(source, "les.md").pictures


def described(source):
    return [picture.is_described for picture in pictures(source)]


@pytest.mark.parametrize(
    "source", ["![](brug.png)", "![  ](brug.png)", MISSING, f"<p>{MISSING}</p>", f"Zie {MISSING} hier."]
)
def test_a_picture_without_alt_text_is_not_described(source):
    assert described(source) == [False]


@pytest.mark.parametrize(
    "source",
    [
        "![image](1.png)",
        "![Image](1.png)",
        "![Foto](1.png)",
        "![IMG2041](1.png)",
        "![IMG_2041](1.png)",
        "![brug.png](1.png)",
    ],
)
def test_a_name_that_a_program_gave_is_no_description(source):
    assert described(source) == [False]


@pytest.mark.parametrize("source", ["![Een brug](brug.png)", "<img src='1.png' alt='Een brug'>", "![H2O](1.png)"])
def test_a_picture_with_alt_text_is_described(source):
    assert described(source) == [True]


def test_attributes_behind_a_picture_describe_it():
    assert described('![](1.png){alt="Een brug"}\n') == [True]


@pytest.mark.parametrize("how", ['alt=""', "alt=''", 'role="presentation"', 'aria-hidden="true"', 'aria-label="Brug"'])
def test_html_that_says_so_needs_no_description(how):
    assert pictures(f'<img {how} src="lijn.png">\n\nTekst met <img src="lijn.png" {how}> erin.\n') == ()


@pytest.mark.parametrize(
    ("source", "block"),
    [
        ("![](1.png)\n\nEen.\n\nTwee.\n", 0),
        ("Een.\n\n![](1.png)\n\nTwee.\n", 0),
        ("Een.\n\nTwee ![](1.png) hier.\n\nDrie.\n", 1),
        ("Een.\n\nTwee.\n\n<img src='1.png'>\n", 1),
        ("Een.\n\n![Een brug](1.png)\n", 1),
    ],
)
def test_a_picture_stands_at_its_block_or_the_one_before(source, block):
    assert [picture.block for picture in pictures(source)] == [block]


@pytest.mark.parametrize(
    "source",
    [
        "[![](1.png)](https://example.org)",
        "<a href='x'><img src='1.png'></a>",
        "Klik <a href='x'>op <img src='1.png'></a>.",
    ],
)
def test_a_picture_in_a_link_is_known(source):
    assert [picture.is_linked for picture in pictures(source)] == [True]


@pytest.mark.parametrize("source", ["[x](y) ![](1.png)", "<p><a href='x'>x</a> <img src='1.png'></p>"])
def test_a_picture_behind_a_link_is_not_in_it(source):
    assert [picture.is_linked for picture in pictures(source)] == [False]


def test_a_picture_is_called_by_its_address():
    assert pictures("![](img/logo.png)") == (Picture(0, is_described=False, called="img/logo.png"),)


def test_a_description_is_no_name():
    assert pictures("![Leerlingen tekenen een logo](1.png)") == (Picture(0, is_described=True, called="1.png"),)


def test_a_name_that_stands_for_a_description_is_one():
    assert pictures("![Logo](1.png)") == (Picture(0, is_described=False, called="Logo 1.png"),)


def test_a_picture_that_is_its_own_address_has_no_name():
    assert pictures("![](data:image/png;base64,AAAA)")[0].called == ""


@pytest.mark.parametrize("source", ["```\n![](1.png)\n```\n", "`![](1.png)`\n", "<!-- <img src='1.png'> -->\n"])
def test_pictures_in_code_and_comments_are_none(source):
    assert pictures(source) == ()


@given(st.lists(st.sampled_from(["![](1.png)", "![Een brug](2.png)", "Tekst.", "<img src='3.png'>", "> Citaat"])))
def test_all_pictures_are_told_in_order_at_blocks_that_exist(pieces):
    document = read_markdown("\n\n".join(pieces), "les.md")

    assert [one.is_described for one in document.pictures] == ["Een brug" in one for one in pieces if "png" in one]
    assert [one.block for one in document.pictures] == sorted(one.block for one in document.pictures)
    assert all(one.block < max(1, len(document.blocks)) for one in document.pictures)
