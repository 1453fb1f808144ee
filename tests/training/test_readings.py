"""What small words are, told by the shipped pipelines."""

import pytest
from readings import Reading, reading_of

from curriclint.language.pipelines import load_pipeline

CASES = [
    ("nl", "Het boek ligt in [[zijn]] tas.", Reading.POSSESSIVE),
    ("nl", "De vragen [[zijn]] lastig.", Reading.VERB),
    ("nl", "[[Ze]] leest een boek.", Reading.PERSONAL_SINGULAR),
    ("nl", "[[Ze]] lezen een boek.", Reading.PERSONAL_PLURAL),
    ("nl", "[[Ze]] heeft het boek gelezen.", Reading.PERSONAL_SINGULAR),
    ("nl", "Pak de kaarten en leg [[ze]] neer.", Reading.PERSONAL_PLURAL),
    ("nl", "Haar [[haar]] is lang.", Reading.NOUN),
    ("nl", "[[Men]] meet de lengte.", Reading.INDEFINITE),
    ("nl", "Lees [[die]] zin.", Reading.DEMONSTRATIVE),
    ("nl", "De zin [[die]] hier staat, is kort.", Reading.RELATIVE),
    ("en", "She opened [[her]] book.", Reading.POSSESSIVE),
    ("en", "The teacher helped [[her]].", Reading.PERSONAL_SINGULAR),
    ("en", "Then [[they]] went home.", Reading.PERSONAL_PLURAL),
]


@pytest.mark.parametrize(("language", "marked", "reading"), CASES)
def test_a_small_word_is_told_by_its_sentence(language, marked, reading):
    start = marked.index("[[")
    doc = load_pipeline(language)(marked.replace("[[", "").replace("]]", ""))

    assert [reading_of(token) for token in doc if token.idx == start] == [reading]
