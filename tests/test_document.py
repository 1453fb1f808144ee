from array import array

import pytest
from builders import block, document

from curriclint.document import Block, Scope
from curriclint.errors import InternalError
from curriclint.origin import LineIndex, SourceOrigin


def test_a_block_with_fewer_origins_than_characters_is_our_fault():
    with pytest.raises(InternalError):
        Block("ab", Scope.PARAGRAPH, SourceOrigin(array("I", [0]), array("I", [1]), LineIndex("ab")))


def test_each_block_knows_the_headings_above_it():
    made = document(
        block("Hoofdstuk", Scope.HEADING, level=1),
        block("Les", Scope.HEADING, level=2),
        "tekst",
        block("Volgende", Scope.HEADING, level=1),
        "meer",
    )
    assert [one.section for one in made.blocks] == [(), ("Hoofdstuk",), ("Hoofdstuk", "Les"), (), ("Volgende",)]


def test_a_title_stands_above_every_heading():
    made = document(block("Boek", Scope.TITLE), block("Les", Scope.HEADING, level=1), "tekst")
    assert made.blocks[2].section == ("Boek", "Les")
