"""What a Markdown file says of itself before its text starts."""

import time

import pytest
from source_files import blocks, place, scoped, texts

from curriclint.readers.markdown import read_markdown


def metadata(source):
    return dict(read_markdown(source, "les.md").metadata)


def notes(source):
    return [note.text.en.format(**note.facts) for note in read_markdown(source, "les.md").notes]


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: Krachten\nlang: nl\n---\n",
        "---\r\ntitle: Krachten\r\nlang: nl\r\n---\r\n",
        "---  \ntitle: 'Krachten'\nlang: nl\n...\n",
        '+++\ntitle = "Krachten"\nlang = "nl"\n+++\n',
        "---\nTitle: Krachten\nLANG: nl\n---",
    ],
)
def test_front_matter_is_metadata_with_keys_in_lower_case(source):
    assert metadata(source) == {"title": "Krachten", "lang": "nl"}
    assert texts(source) == ["Krachten"][: source.startswith("---")]


@pytest.mark.parametrize("source", ["---\n---\n", "---\n---\nTekst.\n", "---\n\n---\nTekst.\n", "+++\n+++\nTekst.\n"])
def test_front_matter_may_be_empty(source):
    assert metadata(source) == {}
    assert "Tekst." in texts(source) or "Tekst" not in source


def test_lists_are_joined():
    assert metadata("---\ntags: [kracht, veer]\nmore:\n  - een\n  - twee\n---\n") == {
        "tags": "kracht, veer",
        "more": "een, twee",
    }


@pytest.mark.parametrize("value", ["no", "on", "yes", "2012-01-01", "1.10", "null"])
def test_values_stay_the_text_that_they_are(value):
    assert metadata(f"---\ntitle: {value}\n---\n") == {"title": value}


def test_nested_values_are_left_out():
    assert metadata("---\ntitle: Les\nauthor:\n  name: Jo\n  list: [a]\n---\n") == {"title": "Les"}


def test_text_below_front_matter_keeps_its_lines():
    assert place("---\ntitle: Les\n---\nEen zin.\n", "zin") == ((4, 5), (4, 8))


def test_front_matter_is_only_at_the_start_of_the_file():
    assert metadata("Tekst.\n\n---\ntitle: Les\n---\n") == {}


@pytest.mark.parametrize("source", ["---\nGewoon een zin.\n---\n", "---\n- een\n- twee\n---\n"])
def test_dashes_around_something_else_are_rules(source):
    assert metadata(source) == {}
    assert texts(source)


def test_dashes_that_are_never_closed_are_a_rule():
    assert texts("---\ntitle: Les\n\nTekst.\n") == ["title: Les", "Tekst."]


@pytest.mark.parametrize(
    ("source", "line", "kind"),
    [
        ('---\ntitle: Les\nby: "open\n---\nTekst.\n', 4, "YAML"),
        ("---\ntitle: Les 1: krachten\n---\nTekst.\n", 2, "YAML"),
        ("+++\ntitle = Les\n+++\nTekst.\n", 2, "TOML"),
    ],
)
def test_broken_front_matter_is_skipped_with_a_note_that_names_the_line(source, line, kind):
    (note,) = notes(source)
    assert f"line {line} is not valid {kind}" in note
    assert texts(source) == ["Tekst."]


@pytest.mark.parametrize("bomb", ["[" * 100_000, "{a: " * 100_000, "&a [" * 5_000])
def test_deep_nesting_in_front_matter_ends_in_time(bomb):
    started = time.process_time()
    assert notes(f"---\ntitle: {bomb}\n---\nTekst.\n")
    assert time.process_time() - started < 2


def test_aliases_do_not_multiply():
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))]
    assert sum(map(len, metadata("---\n" + "\n".join(lines) + "\n---\n").values())) < 1000


@pytest.mark.parametrize("value", ["Krachten meten", "'Krachten meten'", '"Krachten meten"', "Krachten meten  # soon"])
def test_title_is_read_where_it_stands(value):
    source = f"---\nlang: nl\ntitle:  {value}\n---\n\nEen zin.\n"
    assert scoped(source) == [("title", "Krachten meten"), ("paragraph", "Een zin.")]
    column = 9 + (value[0] in "'\"")
    assert place(source, "meten") == ((3, column + 9), (3, column + 14))


def test_title_holds_for_the_whole_file():
    assert [block.section for block in blocks("---\ntitle: Les\n---\n\n# Deel\n\nEen.\n")] == [
        (),
        ("Les",),
        ("Les", "Deel"),
    ]


@pytest.mark.parametrize("heading", ["# Krachten\n", "# krachten \n", "Krachten\n===\n", "# **Krachten**\n"])
def test_title_that_the_first_heading_repeats_is_read_once(heading):
    assert scoped(f"---\ntitle: Krachten\n---\n\n{heading}")[0][0] == "heading"


@pytest.mark.parametrize("value", ["[a, b]", "{a: b}", "", "''", '"a\\u0041"', ">\n  een\n  twee", "&a Les", "*a"])
def test_title_that_is_no_plain_text_is_no_block(value):
    assert "title" not in {scope for scope, _ in scoped(f"---\nx: &a b\ntitle: {value}\n---\n\nEen zin.\n")}
