"""What kind of block each part of a Markdown file becomes: CommonMark, tables, footnotes."""

import pytest
from source_files import blocks, scoped, texts

from curriclint.document import Scope


@pytest.mark.parametrize("source", ["## Krachten\n", "Krachten\n---\n", "## Krachten ##", "  ## Krachten {#krachten}"])
def test_heading_is_read_with_its_level(source):
    (block,) = blocks(source)
    assert (block.scope, block.level, block.text) == (Scope.HEADING, 2, "Krachten")


def test_every_block_knows_the_headings_above_it():
    source = "# Les\n\nEen.\n\n## Deel\n\nTwee.\n\n# Slot\n\nDrie.\n"
    sections = {block.text: block.section for block in blocks(source)}
    assert sections["Een."] == ("Les",)
    assert sections["Twee."] == ("Les", "Deel")
    assert sections["Drie."] == ("Slot",)


def test_paragraph_over_several_lines_is_one_text():
    assert texts("Een zin die\nover drie regels\nloopt.\n") == ["Een zin die over drie regels loopt."]


def test_empty_line_separates_paragraphs():
    assert texts("Een.\n\nTwee.\n \t\nDrie.\n") == ["Een.", "Twee.", "Drie."]


@pytest.mark.parametrize("mark", ["- ", "* ", "+ ", "1. ", "1) "])
def test_each_item_of_a_list_is_a_block(mark):
    assert scoped(f"{mark}meten\n{mark}tekenen\n") == [("list-item", "meten"), ("list-item", "tekenen")]


def test_item_within_an_item_is_a_block_of_its_own():
    assert texts("- meten\n  - met een liniaal\n- tekenen\n", Scope.LIST_ITEM) == [
        "meten",
        "met een liniaal",
        "tekenen",
    ]


def test_second_paragraph_of_an_item_is_part_of_the_list():
    assert scoped("- meten\n\n  Doe dit twee keer.\n")[1] == ("list-item", "Doe dit twee keer.")


@pytest.mark.parametrize(("mark", "words"), [("[ ]", "meet de hoogte"), ("[x]", "meet de hoogte")])
def test_task_marker_is_no_text(mark, words):
    assert scoped(f"- {mark} {words}\n") == [("list-item", words)]


def test_quotation_is_a_scope_of_its_own():
    assert scoped("> Ik dacht dat ik\n> het niet kon.\n") == [("quotation", "Ik dacht dat ik het niet kon.")]


def test_list_in_a_quotation_is_quotation():
    assert scoped("> - een\n> - twee\n") == [("quotation", "een"), ("quotation", "twee")]


def test_each_cell_of_a_table_is_a_block():
    source = "| Stap | Wat |\n|---|:-:|\n| 1 | meet **goed** |\n"
    assert scoped(source) == [("table-cell", text) for text in ("Stap", "Wat", "1", "meet goed")]


def test_escaped_bar_in_a_table_is_a_bar():
    assert texts("| a |\n|---|\n| x \\| y |\n")[-1] == "x | y"


def test_empty_cells_give_no_block():
    assert texts("| a | b |\n|---|---|\n|   | y |\n") == ["a", "b", "y"]


def test_footnote_is_read_where_it_stands():
    source = "Zie de noot[^1].\n\n[^1]: De noot zelf.\n\nSlot.\n"
    assert scoped(source) == [("paragraph", "Zie de noot."), ("footnote", "De noot zelf."), ("paragraph", "Slot.")]


def test_list_in_a_footnote_is_footnote():
    assert {scope for scope, _ in scoped("Noot[^a].\n\n[^a]: Kop\n\n    - een\n")[1:]} == {"footnote"}


def test_rule_ends_a_paragraph_and_is_no_text():
    assert texts("Een.\n\n***\n\nTwee.\n") == ["Een.", "Twee."]


def test_text_between_two_rules_in_the_middle_of_a_file_is_read():
    assert "Tussen de regels." in texts("Eerst.\n\n---\n\nTussen de regels.\n\n---\n\nDan.\n")


def test_line_that_starts_with_a_colon_is_part_of_its_paragraph():
    assert texts("Kracht\n: duwen of trekken\n") == ["Kracht : duwen of trekken"]


def test_definition_of_a_link_is_no_text():
    assert texts('Zie [hier].\n\n[hier]: http://example.nl "Titel"\n') == ["Zie hier."]


@pytest.mark.parametrize("source", ["", "\n\n", "***\n", "[a]: b\n", "<div></div>\n"])
def test_file_without_text_has_no_blocks(source):
    assert blocks(source) == ()


@pytest.mark.parametrize("label", ["Figuur 3", "Afbeelding 1.2", "Fig. 2", "Tabel 4", "Photo:", "Table 1"])
def test_label_beside_a_picture_makes_a_caption(label):
    assert scoped(f"![een veer](veer.png)\n\n{label} Een veer wordt langer.\n")[-1][0] == "caption"


def test_italics_below_a_picture_are_a_caption():
    assert scoped("![een veer](veer.png)\n*Een veer wordt langer.*\n")[0] == ("caption", "Een veer wordt langer.")


def test_label_far_from_any_picture_is_a_paragraph():
    assert scoped("Figuur 3 laat zien hoe dat gaat.\n") == [("paragraph", "Figuur 3 laat zien hoe dat gaat.")]


def test_caption_of_a_table_stands_below_it():
    assert scoped("| a |\n|---|\n| 1 |\n\nTabel 1: metingen\n")[-1] == ("caption", "Tabel 1: metingen")


@pytest.mark.parametrize("heading", ["Bronnen", "Literatuurlijst", "6. References", "Bronvermelding:"])
def test_entries_below_a_heading_of_sources_are_references(heading):
    source = f"## {heading}\n\n- Bos, A. (2012). Kracht. Uitgever.\n- https://example.nl/kracht\n"
    assert [scope for scope, _ in scoped(source)] == ["heading", "reference", "reference"]


def test_sentence_below_a_heading_of_sources_is_text():
    assert scoped("## Bronnen\n\nVraag je docent waar je kunt zoeken.\n")[-1][0] == "paragraph"


def test_list_of_references_ends_at_the_next_heading_of_its_level():
    assert scoped("## Bronnen\n\n- Bos (2012).\n\n## Slot\n\n- Dit was in 2012.\n")[-1][0] == "list-item"


def test_reference_in_the_style_of_the_apa_is_one_wherever_it_stands():
    assert scoped("Bos, A. B. (2012). Kracht en beweging. Uitgever.\n")[0][0] == "reference"


def test_list_of_links_within_the_file_is_its_contents():
    assert {scope for scope, _ in scoped("- [Les 1](#les-1)\n- [Les 2](#les-2)\n")} == {"contents"}


def test_list_with_words_beside_its_links_is_a_list():
    assert {scope for scope, _ in scoped("- [Les 1](#les-1) voor beginners\n- [Les 2](#les-2)\n")} == {"list-item"}


def test_kramdown_puts_the_contents_in_the_place_of_a_list():
    assert scoped("* TOC\n{:toc}\n\n# Les\n")[0][0] == "contents"
