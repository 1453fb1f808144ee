"""A block as the check kinds see it, and which of many patterns could match it."""

import pytest
from builders import block, document, inline, passage
from hypothesis import given
from hypothesis import strategies as st

from curriclint.document import UNLINTED_SCOPES, Scope
from curriclint.language.folding import fold
from curriclint.language.passage import AnalysedDocument
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.pattern_search import PatternSearch
from curriclint.language.patterns import Triggers, compile_pattern
from curriclint.language.trigger_index import TriggerIndex

WORDS = ["knobbel", "wiskundeknobbel", "talent", "talenten", "Foto’s", "man", "maan", "meester"]
PATTERNS = ["knobbel", "*knobbel", "talent*", "foto's", "(man|meester)", "man ~2 meester", "talent of knobbel"]
texts = st.lists(st.sampled_from([*WORDS, "of", ",", ". En", "x"]), max_size=15).map(" ".join)


def forms(text):
    return [word.form for word in passage(text).words]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Foto’s van zo'n zee-egel.", ["foto's", "van", "zo'n", "zee-egel"]),
        ("4e klas, H2O en vmbo-t", ["4e", "klas", "h2o", "en", "vmbo-t"]),
        ("snake_case", ["snake", "case"]),
        ("leraar/lerares", ["leraar", "lerares"]),
        ("- 'tussen' -", ["tussen"]),
        ("…", []),
    ],
)
def test_words_are_letters_and_digits_with_what_joins_them(text, expected):
    assert forms(text) == expected


def test_word_knows_where_it_stands():
    (_, word) = passage("Mijn foto’s.").words
    assert (word.start, word.end) == (5, 11)


def test_code_is_no_word():
    text = "Typ meisjes in."
    assert [word.form for word in passage(text, inline=[inline(text, "meisjes")]).words] == ["typ", "in"]


@given(texts)
def test_every_word_stands_at_its_place_and_in_one_sentence(text):
    made = passage(text)
    for word in made.words:
        assert fold(text)[word.start : word.end] == word.form
        sentence = made.sentence_at(word.start)
        assert sentence.start <= word.start < word.end <= sentence.end


def test_sentence_is_found_by_an_offset():
    made = passage("Een zin. Nog een zin.")
    assert [made.sentence_number_at(offset) for offset in (0, 7, 9, 20)] == [0, 0, 1, 1]


@pytest.mark.parametrize("scope", sorted(UNLINTED_SCOPES))
def test_block_in_which_no_rule_looks_is_no_passage(scope):
    made = document(block("tekst", scope), block("meer tekst"))
    assert [one.index for one in AnalysedDocument(made, ("nl", "nl")).passages] == [1]


@pytest.mark.parametrize("language", ["de", "af", None])
def test_block_in_another_language_is_no_passage(language):
    made = document("tekst", "text")
    assert [one.language for one in AnalysedDocument(made, (language, "en")).passages] == ["en"]


@pytest.mark.parametrize("scope", [Scope.ALT_TEXT, Scope.TABLE_CELL, Scope.QUOTATION, Scope.FOOTNOTE, Scope.CAPTION])
def test_every_other_block_is_a_passage(scope):
    assert len(AnalysedDocument(document(block("tekst", scope)), ("nl",)).passages) == 1


def test_triggers_are_found_by_word_prefix_and_suffix():
    index = TriggerIndex(
        [
            Triggers(words=frozenset({"knobbel"})),
            Triggers(prefixes=frozenset({"talent"})),
            Triggers(suffixes=frozenset({"knobbel"})),
            Triggers(always=True),
        ]
    )
    assert index.triggered_by(["knobbel"]) == [0, 2, 3]
    assert index.triggered_by(["talenten"]) == [1, 3]
    assert index.triggered_by(["wiskundeknobbel"]) == [2, 3]
    assert index.triggered_by(["x"]) == [3]
    assert index.candidates(passage("De talenten.")) == [1, 3]


@given(texts)
def test_trigger_index_leaves_out_nothing_that_matches(text):
    compiled = [compile_pattern(pattern, {}) for pattern in PATTERNS]
    made = passage(text)
    candidates = TriggerIndex([pattern.triggers for pattern in compiled]).candidates(made)
    matching = [number for number, pattern in enumerate(compiled) if any(pattern.hits(made.folded))]
    assert set(matching) <= set(candidates)


@given(texts)
def test_pattern_search_finds_what_the_patterns_alone_find(text):
    folded = fold(text)
    compiled = [compile_pattern(pattern, {}) for pattern in PATTERNS]
    search = PatternSearch(PATTERNS)
    expected = [number for number, pattern in enumerate(compiled) if pattern.expression.search(folded)]
    assert list(search.numbers(folded)) == expected
    assert search.holds_any(folded) == bool(expected)
    assert {span.of(folded) for span in search.spans(folded)} == {
        match.group() for pattern in compiled for match in pattern.expression.finditer(folded)
    }


@given(texts)
def test_pattern_index_finds_what_the_patterns_alone_find_in_each_sentence(text):
    compiled = [compile_pattern(pattern, {}) for pattern in PATTERNS]
    made = passage(text)
    expected = {
        (number, sentence.start + hit.span.start)
        for sentence in made.sentences
        for number, pattern in enumerate(compiled)
        for hit in pattern.hits(sentence.of(made.folded))
    }
    assert {(found.number, found.span.start) for found in PatternIndex(lambda: compiled).matches(made)} == expected


def test_search_for_nothing_finds_nothing():
    assert not PatternSearch([]).holds_any("tekst")
    assert PatternSearch([]).spans("tekst") == []
