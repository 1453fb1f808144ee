import contextlib

import pytest
from builders import passage
from hypothesis import example, given
from hypothesis import strategies as st

from curriclint.language.concordance import Concordance
from curriclint.language.folding import fold
from curriclint.language.passage import WORD
from curriclint.language.pattern_error import PatternError
from curriclint.language.pattern_index import PatternIndex
from curriclint.language.patterns import compile_pattern
from curriclint.language.triggers import first_word
from curriclint.wording import LANGUAGES

SLOTS = {"subject": ("wiskunde", "natuur- en scheikunde", "(algemene|nieuwe) geologie"), "empty": ()}

PATTERNS = [
    "knobbel",
    "(wiskunde|reken) -? knobbel",
    "aanleg voor [subject]",
    "je hebt het ~ niet",
    "niet? alleen",
    "*knobbel",
    "talent*",
    "als een {meid} gooien",
    "^ jongens ,",
    "klaar $",
    "({a} b|c {d})",
    "a ~6 b , c",
    "wiskunde-knobbel",
    "n&t",
    "foto's maken",
    "\\? nee",
    "(je hebt het|alleen) ~2 (niet|maken)",
    "(talent*|aanleg voor) ~ [subject]",
    "[subject] ~1 , ~ (a|b (c|x)?) {d} $",
    "^ ~1 (b|c) n&t?",
    "(a|\\b c) d",
]


def found(pattern, text, slots=SLOTS):
    folded = fold(text)
    return [hit.span.of(text) for hit in compile_pattern(pattern, slots).hits(folded)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("wiskundeknobbel", "Een Wiskundeknobbel.", ["Wiskundeknobbel"]),
        ("man", "manier, man-uur, man's, brandweerman", []),
        ("'s avonds", "Kom ’s avonds.", ["’s avonds"]),
        ("foto's", "Twee foto’s", ["foto’s"]),
        ("(goed|beter) in", "goed, beter in", ["beter in"]),
        ("(heel goed|beter) in", "heel  goed in", ["heel  goed in"]),
        ("zwakke leerlingen", "de “zwakke” leerlingen", ["zwakke” leerlingen"]),
        ("aanleg voor [subject]", "aanleg voor natuur- en scheikunde", ["aanleg voor natuur- en scheikunde"]),
        ("aanleg voor [subject]", "aanleg voor nieuwe geologie", ["aanleg voor nieuwe geologie"]),
        ("je hebt het ~ niet", "je hebt het of je niet", ["je hebt het of je niet"]),
        ("je hebt het ~ niet", "je hebt het, of je niet", []),
        ("je hebt het ~1 niet", "je hebt het of je niet", []),
        ("je hebt het ~ niet", "je hebt het niet", ["je hebt het niet"]),
        ("niet? alleen", "alleen niet alleen", ["alleen", "niet alleen"]),
        ("een echte? bèta", "een bèta, een echte bèta", ["een bèta", "een echte bèta"]),
        ("niet? , maar", "niet, maar", ["niet, maar"]),
        ("*knobbel", "wiskunde-knobbel talenknobbel knobbels", ["wiskunde-knobbel", "talenknobbel"]),
        ("talent*", "talent talentenkaart talent-scout", ["talent", "talentenkaart", "talent-scout"]),
        ("talent*", "talent- en reken", ["talent"]),
        ("als een {meid} gooien", "als een meid gooien", ["meid"]),
        ("({a} b|c {d})", "a b c d", ["a", "d"]),
        ("{a} ~ {b}", "a x b", ["a", "b"]),
        ("^ jongens ,", "Jongens, kom. En jongens, ga.", ["Jongens,"]),
        ("^ vul", "3. Vul in", ["Vul"]),
        ("^ vul", "b) Vul in", ["Vul"]),
        ("^ vul", "☐ Vul in", ["Vul"]),
        ("klaar $", "klaar ben je klaar.", ["klaar"]),
        ("waarom \\?", "waarom ?", ["waarom ?"]),
        ("vader / moeder", "vader/moeder", ["vader/moeder"]),
        ("je kunt het ,? of", "je kunt het, of je kunt het of", ["je kunt het, of", "je kunt het of"]),
        ("code hier", "code \ufffc hier", []),
    ],
)
def test_a_pattern_flags_exactly_these_words(pattern, text, expected):
    assert found(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("(a|b", "never closed"),
        ("a|b", "outside parentheses"),
        ("{a", "never closed"),
        ("a }", "no meaning"),
        ("? a", "no meaning"),
        ("{a {b} c}", "put them side by side"),
        ("abc*", "at least 4 letters"),
        ("*knobbel*", "at one side only"),
        ("[nothing] a", "no lexicon"),
        ("[empty] a", "no terms"),
        ("~ a", "between words"),
        ("a ~", "between words"),
        ("a? ~ b", "between words"),
        ("a (b ~) c", "between words"),
        ("a? b?", "behind the group"),
        ("a (b?) c", "behind the group"),
        ("^ , $", "nothing in it is fixed"),
        ("", "behind the group"),
    ],
)
def test_a_pattern_that_cannot_be_read_says_what_is_wrong(pattern, what):
    with pytest.raises(PatternError, match=what) as error:
        compile_pattern(pattern, SLOTS)
    assert error.value.pattern == pattern


def test_braces_in_a_lexicon_are_refused():
    with pytest.raises(PatternError, match="no meaning in a lexicon"):
        compile_pattern("[bad] a", {"bad": ("{x}",)})


def test_a_hit_tells_what_each_slot_took():
    (hit,) = compile_pattern("[level] [subject]", SLOTS | {"level": ("goede",)}).hits("een goede wiskunde")
    assert {name: span.of("een goede wiskunde") for name, span in hit.slots.items()} == {
        "level": "goede",
        "subject": "wiskunde",
    }


@given(st.text(alphabet="ab({|})?~*[]^$\\ ,'-ç&1", max_size=20))
@example("(a)?b")
def test_any_text_is_a_pattern_or_a_pattern_error(source):
    with contextlib.suppress(PatternError):
        compile_pattern(source, SLOTS)


PIECES = st.sampled_from(
    [
        *"ab,;:.?!'’\"“-–—/&(_)￼ \n",
        "c",
        "d",
        "x",
        "  ",
        ". ",
        "wiskunde",
        "knobbel",
        "reken",
        "talent",
        "alleen",
        "niet",
        "je hebt het",
        "aanleg voor",
        "jongens",
        "klaar",
        "als een meid",
        "gooien",
        "n&t",
        "foto",
        "maken",
        "1.",
        "--",
        "natuur- en scheikunde",
        "algemene geologie",
    ]
)
TEXT = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=30).map("".join))


@given(TEXT, st.sampled_from(["nl", "en"]))
@example("talent_x x_knobbel talent--x", "nl")
@example("a knobbel's b", "nl")
@example("-knobbel _knobbel knobbel-", "nl")
@example("a x_x_x_x_x_x, c talent--x--x--x wiskunde", "nl")
@example("1. x b n/t", "nl")
def test_what_is_looked_at_before_matching_never_hides_a_match(text, language):
    if not text:
        return
    patterns = [compile_pattern(one, SLOTS) for one in PATTERNS]
    one = passage(text, language)
    by_index = {(found.number, found.span) for found in PatternIndex(lambda: patterns).matches(one)}
    everywhere = set()
    for sentence in one.sentences:
        for number, pattern in enumerate(patterns):
            for hit in pattern.hits(sentence.of(one.folded)):
                everywhere.add((number, sentence.start + hit.span.start, sentence.start + hit.span.end))
    assert {(number, span.start, span.end) for number, span in by_index} == everywhere


@given(st.lists(TEXT.filter(bool), max_size=5))
def test_a_concordance_names_every_passage_in_which_a_pattern_matches(texts):
    passages = [passage(text, language) for text in texts for language in LANGUAGES]
    patterns = {"nl": PatternIndex.of(PATTERNS[:9], SLOTS), "en": PatternIndex.of(PATTERNS[9:], SLOTS)}
    holding = Concordance(passages).holding(patterns)

    assert [one for one in passages if any(one is other for other in holding)] == holding
    assert all(any(one is other for other in holding) for one in passages if patterns[one.language].spans(one))


@given(TEXT)
def test_what_is_flagged_lies_in_the_text_and_is_not_blank(text):
    if not text:
        return
    one = passage(text)
    for hit in PatternIndex.of(PATTERNS, SLOTS).matches(one):
        assert 0 <= hit.span.start < hit.span.end <= len(text)
        flagged = hit.span.of(text)
        assert flagged == flagged.strip()


@given(st.text(max_size=30))
def test_the_first_word_of_a_form_is_a_word(form):
    assert first_word(form) == form or WORD.fullmatch(first_word(form))
