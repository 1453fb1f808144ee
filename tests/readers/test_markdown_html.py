"""HTML in Markdown: what its elements mean for the words in them."""

import time

import pytest
from source_files import blocks, inlines, linted, place, scoped, texts


@pytest.mark.parametrize(
    ("source", "scope"),
    [
        ("<h2>een zin</h2>\n", "heading"),
        ("<p>een zin</p>\n", "paragraph"),
        ("<div>een zin</div>\n", "paragraph"),
        ("<ul><li>een zin</li></ul>\n", "list-item"),
        ("<table><tr><td>een zin</td></tr></table>\n", "table-cell"),
        ("<figure><figcaption>een zin</figcaption></figure>\n", "caption"),
        ("<blockquote>een zin</blockquote>\n", "quotation"),
        ("<blockquote><p>een zin</p></blockquote>\n", "quotation"),
        ("<details><summary>een zin</summary></details>\n", "paragraph"),
        ("<form><button>een zin</button></form>\n", "form-field"),
        ("> <p>een zin</p>\n", "quotation"),
    ],
)
def test_element_tells_the_scope(source, scope):
    assert scoped(source) == [(scope, "een zin")]


def test_heading_in_html_has_its_level():
    assert blocks("<h3>Krachten</h3>\n")[0].level == 3


def test_text_below_a_heading_in_html_stands_in_its_section():
    assert blocks("<h3>Krachten</h3>\n\nTekst.\n")[1].section == ("Krachten",)


def test_items_and_cells_whose_closing_tag_is_left_out_are_apart():
    assert texts("<ul><li>een<li>twee</ul><table><tr><td>drie<td>vier</table>\n") == ["een", "twee", "drie", "vier"]


def test_markdown_between_tags_is_read():
    assert scoped("<details>\n<summary>Antwoord</summary>\n\nDe **kracht**.\n\n</details>\n") == [
        ("paragraph", "Antwoord"),
        ("paragraph", "De kracht."),
    ]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Een <b>dik</b> woord.\n", [("emphasis", "dik")]),
        ("Een <span class='x'>dik</span> woord.\n", []),
        ("Druk op <kbd>A</kbd>.\n", [("code", "A")]),
        ("<p>Een <q>goed</q> idee</p>\n", [("quotation", "goed")]),
        ("Een <b>woord.\n\nVolgende alinea.\n", [("emphasis", "woord.")]),
    ],
)
def test_inline_elements_mark_their_words(source, found):
    assert inlines(source) == found


def test_tag_within_a_word_leaves_one_word():
    assert texts("wis<b>kunde</b>knobbel\n") == ["wiskundeknobbel"]


@pytest.mark.parametrize("source", ["een <!-- x --> twee\n", "een <span> twee</span>\n"])
def test_vanished_tags_leave_one_space(source):
    assert texts(source)[0] == "een twee"


def test_two_breaks_end_a_paragraph():
    assert texts("Een zin.<br><br>Nog een.\n") == ["Een zin.", "Nog een."]


def test_break_where_the_sentence_goes_on_is_a_space():
    assert texts("Een zin<br>die verder gaat.\n") == ["Een zin die verder gaat."]


def test_break_behind_a_sentence_is_the_end_of_a_line():
    assert texts("Een zin.<br>Nog een.\n") == ["Een zin.\nNog een."]


@pytest.mark.parametrize(
    "source",
    [
        "![een &quot;slimme&quot; robot](x.png)\n",
        '<img src="x.png" alt="een &quot;slimme&quot; robot">\n',
        '<p><img alt="een &quot;slimme&quot; robot"></p>\n',
        "Tekst <img alt='een \"slimme\" robot'/> verder.\n",
        '[![een "slimme" robot](x.png)](y.html)\n',
        ':::{figure} x.png\n:alt: een "slimme" robot\n:::\n',
        '{image path="x.png" alt=\'een "slimme" robot\'}\n',
    ],
)
def test_alt_text_is_a_block_of_its_own(source):
    assert ("alt-text", 'een "slimme" robot') in scoped(source)
    assert linted(source).count("slimme") == 1


def test_alt_text_in_a_sentence_does_not_split_it():
    assert texts("Zie ![een veer](x.png) hier.\n") == ["Zie hier.", "een veer"]


def test_alt_text_knows_its_place():
    assert place('Zie\n<img src="veer.png" alt="een veer">\n', "veer") == ((2, 30), (2, 34))


def test_emphasis_in_alt_text_is_read_as_words():
    assert ("alt-text", "een veer") in scoped("![een *veer*](x.png)\n")


def test_language_of_an_element_is_kept():
    assert [block.language for block in blocks('<div lang="EN"><p>words</p></div><p>woorden</p>\n')] == ["en", None]


@pytest.mark.parametrize("text", ["a < b en c > d", "3 <4", "<- pijl", "een <", "x <3 y"])
def test_less_than_sign_is_text(text):
    assert texts(text + "\n") == [text]


def test_entities_are_the_characters_they_stand_for():
    assert texts("<p>caf&eacute; &amp; t&#101;&#x78;t</p>\n") == ["café & text"]


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "<b>",
        "<div>",
        "<!--",
        "<!",
        "<?",
        "</",
        "<a b='",
        '<a b="x',
        "<ul><li>",
        "<td>",
        "&x",
        "<script>",
        "<br>",
    ],
)
def test_broken_html_costs_a_time_that_grows_with_its_length_only(piece):
    def seconds(copies):
        started = time.process_time()
        texts(f"<div>{piece * copies}\n")
        return time.process_time() - started

    assert min(seconds(8000) for _ in range(3)) < 30 * min(seconds(1000) for _ in range(3)) + 0.05
