"""One spelling for what typography writes in several ways, of the same length."""

import pytest
from builders import block, inline
from hypothesis import example, given
from hypothesis import strategies as st

from curriclint.document import UNLINTED_INLINE, InlineKind
from curriclint.language.casing import like
from curriclint.language.folding import HOLE, fold, fold_block


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Foto’s", "foto's"),
        ("‘t Is zo´n dag", "'t is zo'n dag"),
        ("“slim” „slim” «slim»", '"slim" "slim" "slim"'),
        ("e‐mail e‑mail", "e-mail e-mail"),
        ("tien\xa0km", "tien km"),
        ("ÉÉN IJsbeer", "één ijsbeer"),
        ("weg – of niet — dus", "weg – of niet — dus"),
        ("STRASSE ẞ ß", "strasse ß ß"),
    ],
)
def test_typography_is_folded(text, folded):
    assert fold(text) == folded


@given(st.text())
@example("İstanbul")
@example("ΑΣ Ǆ")
def test_folding_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdéï’'- ABC"))
def test_capitals_make_no_difference(text):
    assert fold(text.upper()) == fold(text)


@pytest.mark.parametrize("kind", sorted(UNLINTED_INLINE))
def test_stretch_in_which_no_rule_looks_is_a_hole_of_its_length(kind):
    text = "Typ x = 1 in."
    assert fold_block(block(text, inline=[inline(text, "x = 1", kind)])) == f"typ {HOLE * 5} in."


@pytest.mark.parametrize("kind", [InlineKind.EMPHASIS, InlineKind.QUOTATION])
def test_other_stretches_stay(kind):
    assert fold_block(block("Een Zin", inline=[inline("Een Zin", "Zin", kind)])) == "een zin"


@pytest.mark.parametrize("sign", [" ", "a", "-", "'", "."])
def test_hole_is_no_word_and_no_space(sign):
    assert sign != HOLE
    assert not HOLE.isalnum()
    assert not HOLE.isspace()


@pytest.mark.parametrize(
    ("original", "replacement", "expected"),
    [
        ("meester", "leerkracht", "leerkracht"),
        ("Meester", "leerkracht", "Leerkracht"),
        ("MEESTER", "leerkracht", "LEERKRACHT"),
        ("“Meester", "de leerkracht", "De leerkracht"),
        ("A", "een", "Een"),
        ("meester", "Leerkracht", "Leerkracht"),
        ("’s Avonds", "in de avond", "in de avond"),
        ("12", "twaalf", "twaalf"),
        ("Meester", "", ""),
    ],
)
def test_suggestion_takes_the_capitals_of_what_it_replaces(original, replacement, expected):
    assert like(original, replacement) == expected
