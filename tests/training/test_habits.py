"""What two treebanks call differently is found by counting."""

from habits import ANY, evidence_of, habits_of
from treebank import Sentence, Word

NUMBERED = "Number=Sing|Person=2"


def sentences(form, lemma, pos, morph, treebank, *, times=10):
    word = Word(form, lemma, pos, morph, 0, "ROOT", space_after=True)
    return times * [Sentence((word,), treebank=treebank)]


def test_a_form_tells_the_treebank_that_has_more_of_it():
    seen = [
        *sentences("hi", "hi", "INTJ", "", 1, times=9),
        *sentences("hi", "hi", "INTJ", "", 0, times=1),
        *sentences("thus", "thus", "ADV", "", 0),
        *sentences("rare", "rare", "ADJ", "", 0, times=2),
    ]

    evidence = evidence_of(seen)

    assert evidence["hi"] > 1.5
    assert evidence["thus"] < -2
    assert "rare" not in evidence


def test_one_feature_more_is_a_habit():
    first, second = habits_of(
        [*sentences("you", "you", "PRON", "Person=2", 0), *sentences("You", "you", "PRON", NUMBERED, 1)]
    )

    assert first.features == {"PRON": {form: {NUMBERED: "Person=2"} for form in ("you", ANY)}}
    assert second.features == {"PRON": {form: {"Person=2": NUMBERED} for form in ("you", ANY)}}


def test_another_lemma_is_a_habit():
    first, second = habits_of(
        [*sentences("people", "people", "NOUN", "", 0), *sentences("people", "person", "NOUN", "", 1)]
    )

    assert (first.lemmas, second.lemmas) == ({"NOUN": {"people": "people"}}, {"NOUN": {"people": "person"}})


def test_what_both_do_or_is_seldom_seen_is_no_habit():
    both = [
        one for bank in (0, 1) for tense in ("Tense=Past", "") for one in sentences("read", "read", "VERB", tense, bank)
    ]
    rare = [*sentences("now", "now", "ADV", "", 0), *sentences("now", "now", "ADV", "PronType=Dem", 1, times=9)]

    assert all(habits.features == {} for habits in habits_of([*both, *rare]))


def test_features_of_agreement_are_no_habit():
    seen = [
        *sentences("talk", "talk", "VERB", "Person=1", 0),
        *sentences("talk", "talk", "VERB", "Person=3", 1),
    ]

    assert all(habits.features == {} for habits in habits_of(seen))
