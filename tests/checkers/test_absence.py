import pytest
from builders import block, document
from hypothesis import given
from hypothesis import strategies as st

from curriclint.checkers.absence import AbsenceChecker, AbsenceOptions, EvidenceSort
from curriclint.document import Scope
from curriclint.finding import EvidenceKind
from curriclint.language.chapters import Chapter
from curriclint.language.passage import AnalysedDocument
from curriclint.language.patterns import PatternError
from curriclint.language.spots import Spot
from curriclint.rule import Lexicon, Term


def lexicon(name, nl=(), en=()):
    return Lexicon(name, {"nl": tuple(Term({one: ()}) for one in nl), "en": tuple(Term({one: ()}) for one in en)})


LEXICONS = {
    "tasks": lexicon("tasks", ["^ (maak|teken)"], ["^ (make|draw)"]),
    "task-headings": lexicon("task-headings", ["^ opdracht"], ["^ task"]),
    "back-matter": lexicon("back-matter", ["^ bronnen $"], ["^ sources $"]),
    "no-lessons": lexicon("no-lessons", ["^ antwoorden"], ["^ answers"]),
}
JOB = EvidenceSort(nl=("(arts|artsen)", "lasser"), en=("nurse",))
PLACE = EvidenceSort(nl=("fabriek", "(kas|kassen)"), enough=2)
FILLER = "Dit is een zin van zeven woorden hier. "
LONG = FILLER * 50


def heading(text, level=2):
    return block(text, Scope.HEADING, level=level)


def judged(*blocks, language="nl", assume_long=False, lexicons=None, **options):
    options = {"shows": EvidenceKind.CAREER_CONTEXT, "evidence": {"occupation": JOB, "place": PLACE}} | options
    made = document(*blocks)
    checker = AbsenceChecker(AbsenceOptions(**options), LEXICONS | (lexicons or {}))
    return checker.judge(AnalysedDocument(made, (language,) * len(made.blocks)), assume_long=assume_long)


def quotes(verdict):
    return [one.span.of(one.passage.block.text) for one in verdict.sightings]


def test_a_long_lesson_without_any_evidence_lacks_something():
    assert judged(LONG).absent


def test_one_word_of_a_sure_sort_is_enough():
    verdict = judged(LONG, "Een arts meet de bloeddruk.")
    assert not verdict.absent
    assert quotes(verdict) == ["arts"]
    assert verdict.sightings[0].what == "occupation"


def test_one_word_of_an_unsure_sort_is_no_evidence():
    verdict = judged(LONG, "De kas is warm.")
    assert verdict.absent
    assert verdict.sightings == ()


def test_a_plural_is_no_second_word():
    assert judged(LONG, "De kas is warm en alle kassen zijn van glas.").absent


def test_different_words_of_an_unsure_sort_are_evidence():
    verdict = judged(LONG, "De kas is warm.", "De fabriek ook.")
    assert not verdict.absent
    assert quotes(verdict) == ["kas", "fabriek"]


def test_a_rule_can_ask_for_more_than_one_sort():
    assert judged(LONG, "Een arts.", enough=2).absent
    assert not judged(LONG, "Een arts in een fabriek naast de kas.", enough=2).absent


def test_evidence_is_told_even_where_it_is_too_little():
    assert quotes(judged(LONG, "Een arts.", enough=2)) == ["arts"]


def test_a_look_alike_is_no_evidence():
    fine = {"nl": ("lasser van beroep",)}
    assert judged(LONG, "Hij was lasser van beroep.", fine=fine).absent
    assert not judged(LONG, "Hij was lasser van beroep, zij is lasser.", fine=fine).absent


def test_words_may_need_another_word_in_the_same_sentence():
    sort = EvidenceSort(nl=("boeren",), beside={"nl": ("(gebruiken|meten)",)})
    assert judged(LONG, "De boeren komen. Wij meten de tafel.", evidence={"job": sort}).absent
    assert not judged(LONG, "De boeren meten de bodem.", evidence={"job": sort}).absent


@pytest.mark.parametrize(("between", "counts"), [(9, True), (10, False)])
def test_words_may_need_another_word_nearby_before_or_after(between, counts):
    sort = EvidenceSort(nl=("bespreek",), near={"nl": ("wat vond je",)})
    talk, question = "Bespreek dit.", "Wat vond je leuk?"
    for order in ((talk, question), (question, talk)):
        verdict = judged(order[0], FILLER * between, order[1], LONG, evidence={"talk": sort})
        assert bool(verdict.sightings) is counts
        assert verdict.absent is not counts


def test_of_evidence_that_overlaps_the_longest_is_told():
    sort = EvidenceSort(nl=("samen", "werken samen in tweetallen"))
    assert quotes(judged("We werken samen in tweetallen.", evidence={"pair": sort})) == ["werken samen in tweetallen"]


def test_of_the_forms_of_a_lexicon_the_longest_is_told():
    words = lexicon("words", ["samen", "(werk|maak) ~1 samen met een klasgenoot"])
    sort = EvidenceSort(nl=("[words]",))
    verdict = judged("Maak dit samen met een klasgenoot.", lexicons={"words": words}, evidence={"pair": sort})
    assert quotes(verdict) == ["Maak dit samen met een klasgenoot"]


def test_a_lexicon_without_words_in_the_language_is_refused():
    sort = EvidenceSort(nl=("[words]",))
    with pytest.raises(PatternError, match="has no terms in this language"):
        judged("Tekst.", lexicons={"words": lexicon("words", en=["together"])}, evidence={"pair": sort})


def test_a_short_text_lacks_nothing():
    assert not judged("Kort stukje.").absent


def test_a_short_text_is_told_to_lack_something_where_length_is_assumed():
    assert judged("Kort stukje.", assume_long=True).absent


@pytest.mark.parametrize("number", [0, 2])
def test_a_text_with_too_few_tasks_lacks_nothing(number):
    assert not judged(LONG, *["Maak een tekening."] * number, min_tasks=3).absent
    assert judged(LONG, *["Maak een tekening."] * 3, min_tasks=3).absent


def test_a_long_text_to_read_with_a_task_here_and_there_lacks_nothing():
    tasks = ["Maak een tekening."] * 3
    assert judged(LONG, *tasks, min_tasks=3).absent
    assert not judged(*[LONG] * 20, *tasks, min_tasks=3).absent


def test_a_text_without_tasks_lacks_nothing_even_where_length_is_assumed():
    assert not judged("Kort stukje.", min_tasks=3, assume_long=True).absent


def test_a_heading_that_is_a_question_is_no_task():
    tasks = {"min_tasks": 1}
    assert not judged(LONG, heading("Maak je dit?"), **tasks).absent
    assert judged(LONG, "Maak je dit?", **tasks).absent


def test_a_rule_may_speak_only_where_certain_words_stand():
    only = {"nl": ("project",)}
    assert not judged(LONG, only_where=only).absent
    assert judged(LONG, "Het project begint.", only_where=only).absent


def test_a_rule_is_silent_in_a_language_that_it_has_no_words_for():
    assert not judged(LONG, language="en", evidence={"place": PLACE}, enough=1).absent


def test_evidence_in_another_language_counts():
    made = document(LONG, "Ask a nurse.")
    checker = AbsenceChecker(AbsenceOptions(EvidenceKind.CAREER_CONTEXT, {"occupation": JOB}), LEXICONS)
    assert not checker.judge(AnalysedDocument(made, ("nl", "en")), assume_long=False).absent


@pytest.mark.parametrize("scope", [Scope.PAGE_HEADER, Scope.PAGE_FOOTER, Scope.FOOTNOTE])
def test_what_stands_around_the_lesson_is_no_evidence(scope):
    assert judged(LONG, block("Een arts.", scope)).absent


def test_what_stands_under_the_sources_is_no_evidence():
    assert judged(heading("Les"), LONG, heading("Bronnen"), "Een arts schreef dit.").absent


def test_the_number_of_a_heading_does_not_hide_what_it_is():
    assert judged(heading("Les"), LONG, heading("7.2 Bronnen"), "Een arts schreef dit.").absent
    assert spot(LONG, heading("2.1 Opdracht 1"), "Lees dit.") == "2.1 Opdracht 1"


def test_a_document_that_calls_itself_answers_is_no_lesson():
    assert not judged(heading("Antwoorden bij les 3", 1), LONG).absent


def spot(*blocks, **options):
    verdict = judged(*blocks, assume_long=True, **options)
    return verdict.absent_at and verdict.absent_at.block.text


TASKS = (heading("Begin"), LONG, heading("Opdracht 1"), FILLER, heading("Opdracht 2"), FILLER, heading("Slot"), FILLER)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "Opdracht 2"),
        ({"spot": Spot.FIRST_TASK}, "Opdracht 1"),
        ({"spot": Spot.FIRST_HEADING}, "Begin"),
        ({"fits": {"nl": ("slot",)}}, "Slot"),
        ({"fits": {"nl": ("opdracht",)}, "spot": Spot.FIRST_HEADING}, "Opdracht 1"),
        ({"fits": {"nl": ("afsluiting",)}}, "Opdracht 2"),
    ],
)
def test_an_addition_stands_where_it_fits(options, expected):
    assert spot(*TASKS, **options) == expected


def test_a_heading_without_text_of_its_own_is_no_beginning():
    assert (
        spot(heading("Titel", 1), heading("Doelen"), "Eén doel.", heading("Les"), LONG, spot="first-heading") == "Les"
    )


def test_a_task_in_a_sentence_is_a_place_too():
    assert spot("Maak een tekening.", "Teken een brug.") == "Teken een brug."


def test_without_headings_and_tasks_no_place_is_pointed_out():
    assert spot(FILLER) is None


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"enough": 3}, "`enough`, which is 1 to 2"),
        ({"enough": 0}, "`enough`, which is 1 to 2"),
        ({"evidence": {"job": EvidenceSort(nl=("arts",), enough=0)}}, "`enough` of job, which is at least 1"),
        ({"evidence": {"job": EvidenceSort()}}, "has no patterns"),
        ({"tasks": "taken"}, "no lexicon of that name"),
    ],
)
def test_options_that_cannot_be_met_are_refused(options, message):
    with pytest.raises(PatternError, match=message):
        judged("Tekst.", **options)


BLOCKS = st.lists(
    st.sampled_from(
        ["Een arts.", "De kas.", "De fabriek.", "Maak iets.", "Opdracht 3", FILLER, LONG, "Een lasser van beroep."]
    ),
    max_size=6,
)
CHOICES = st.fixed_dictionaries(
    {"enough": st.sampled_from([1, 2]), "min_tasks": st.sampled_from([0, 1]), "min_words": st.sampled_from([1, 300])}
)
FINE = {"fine": {"nl": ("lasser van beroep",)}}


@given(BLOCKS, CHOICES, st.sampled_from(["Een arts.", "De kas.", "De fabriek.", "Een lasser."]), st.integers(0, 6))
def test_more_evidence_never_makes_anything_absent(blocks, choices, more, at):
    before = judged(LONG, "Maak iets.", *blocks, **choices, **FINE)
    after = judged(LONG, "Maak iets.", *blocks[:at], more, *blocks[at:], **choices, **FINE)
    assert before.absent or not after.absent
    assert len(after.sightings) >= len(before.sightings)


@given(BLOCKS.flatmap(lambda blocks: st.tuples(st.just(blocks), st.permutations(blocks))), CHOICES)
def test_the_order_of_the_text_does_not_matter(orders, choices):
    one, other = (judged(*order, **choices, **FINE) for order in orders)
    assert one.absent == other.absent
    assert sorted(quotes(one)) == sorted(quotes(other))


@given(BLOCKS, CHOICES)
def test_what_is_absent_was_not_seen_enough_and_what_is_seen_stands_in_the_text(blocks, choices):
    verdict = judged(*blocks, **choices, **FINE)
    assert len({one.what for one in verdict.sightings}) < choices["enough"] or not verdict.absent
    assert all(one.span.of(one.passage.folded).strip() for one in verdict.sightings)


CHAPTERS = (
    Chapter(1, "Een", range(2), 351),
    Chapter(2, "Twee", range(2, 4), 351),
    Chapter(3, "Drie", range(4, 6), 11),
)


def judged_by_chapter(*blocks, chapters=CHAPTERS, **options):
    options = {"shows": EvidenceKind.CAREER_CONTEXT, "evidence": {"occupation": JOB, "place": PLACE}} | options
    made = document(*blocks)
    checker = AbsenceChecker(AbsenceOptions(**options), LEXICONS)
    return checker.judge(AnalysedDocument(made, ("nl",) * len(made.blocks)), assume_long=False, chapters=chapters)


def test_each_chapter_that_is_long_enough_is_judged_by_itself():
    blocks = [heading("Een"), f"{LONG} Een arts meet.", heading("Twee"), LONG, heading("Drie"), "Kort."]
    verdict = judged_by_chapter(*blocks, spot=Spot.FIRST_HEADING)
    assert not verdict.absent
    assert {number: one.absent for number, one in verdict.chapters.items()} == {1: False, 2: True}
    assert verdict.chapters[2].absent_at.block.text == "Twee"


def test_words_that_are_enough_for_a_book_may_not_be_for_a_chapter():
    blocks = [heading("Een"), f"{LONG} De kas.", heading("Twee"), f"{LONG} De fabriek.", heading("Drie"), "Kort."]
    verdict = judged_by_chapter(*blocks)
    assert not verdict.absent
    assert {number: one.absent for number, one in verdict.chapters.items()} == {1: True, 2: True}


def test_a_chapter_without_tasks_is_not_asked_for_more():
    blocks = [heading("Een"), f"{LONG} Maak dit.", heading("Twee"), LONG, heading("Drie"), "Kort."]
    verdict = judged_by_chapter(*blocks, min_tasks=1)
    assert set(verdict.chapters) == {1}


def test_a_chapter_of_answers_is_no_lesson():
    blocks = [heading("Een"), LONG, heading("Antwoorden"), LONG, heading("Drie"), "Kort."]
    assert set(judged_by_chapter(*blocks).chapters) == {1}


@given(st.lists(st.sampled_from(["arts", "lasser", "kas", "fabriek", "De", "loopt", "rust"]), max_size=12))
def test_a_document_of_one_chapter_gets_the_same_verdict_as_that_chapter(forms):
    blocks = [heading("Een"), f"{LONG} {' '.join(forms)}."]
    verdict = judged_by_chapter(*blocks, chapters=CHAPTERS[:1])
    of_chapter = verdict.chapters[1]
    assert (of_chapter.absent, of_chapter.sightings) == (verdict.absent, verdict.sightings)
