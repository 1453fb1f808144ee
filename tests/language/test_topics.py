import pytest
from builders import block, document
from hypothesis import given
from hypothesis import strategies as st

from curriclint.checkers.absence import AbsenceChecker
from curriclint.document import Scope
from curriclint.language.passage import AnalysedDocument
from curriclint.language.topics import Topics
from curriclint.rule import Term
from curriclint.rulebook import checker_of, shipped_rulebook

FORCES = Term(dict.fromkeys(("krachten", "hefboom", "draaipunt", "vrije val", "kracht"), ("constructeur", "kok")))
LIGHT = Term(dict.fromkeys(("licht", "spiegel", "lens", "breking"), ("opticien",)))
TOPICS = Topics({"nl": (FORCES, LIGHT)})


def heading(text, level=2):
    return block(text, Scope.HEADING, level=level)


def topic_at(place, *blocks):
    made = document(*blocks)
    analysed = AnalysedDocument(made, ("nl",) * len(made.blocks))
    found = TOPICS.at(analysed, analysed.passages[place])
    return found and found.name


def test_the_words_under_a_heading_tell_its_topic():
    assert (
        topic_at(0, heading("Opdracht 1"), "Teken de hefboom, het draaipunt en de kracht in een vrije val.")
        == "krachten"
    )


def test_each_section_has_a_topic_of_its_own():
    blocks = [
        heading("Krachten"),
        "Een hefboom heeft een draaipunt en een kracht.",
        heading("Licht"),
        "Een spiegel is geen lens, en breking is iets anders.",
    ]
    assert [topic_at(place, *blocks) for place in range(4)] == ["krachten", "krachten", "licht", "licht"]


def test_a_task_without_words_of_its_own_is_about_what_the_lesson_is_about():
    lesson = ["De hefboom en zijn draaipunt.", "Een vrije val door een kracht."]
    assert topic_at(3, *lesson, heading("Aan de slag"), "Maak opgave 3.") == "krachten"


@pytest.mark.parametrize(
    "text",
    ["Zet het licht aan. Licht, licht en nog eens licht.", "Een spiegel.", "Niets van dat alles."],
)
def test_a_word_by_itself_tells_nothing(text):
    assert topic_at(0, text) is None


def test_a_text_about_two_things_has_no_topic():
    assert topic_at(0, "De hefboom, het draaipunt en de kracht. De spiegel, de lens en de breking.") is None


@pytest.mark.parametrize(
    ("language", "said"),
    [("nl", "een opticien, arts of kok"), ("en", "an optician, a doctor or a chef")],
)
def test_somebody_is_named_with_the_jobs_of_a_topic(language, said):
    jobs = {"nl": ("opticien", "arts", "kok"), "en": ("optician", "doctor", "chef")}[language]
    topics = Topics({language: (Term(dict.fromkeys(("licht", "spiegel", "lens"), jobs)),)})
    made = document("Licht, spiegel, lens, licht.")
    analysed = AnalysedDocument(made, (language,))
    assert topics.at(analysed, analysed.passages[0]).somebody(language) == said


def _jobs(language):
    terms = shipped_rulebook().lexicons["school-topics"].terms[language]
    return sorted({job for term in terms for jobs in term.forms.values() for job in jobs})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_job_that_is_suggested_counts_as_one(language):
    book = shipped_rulebook()
    checker = checker_of(book.rules["CX01"], book)
    assert isinstance(checker, AbsenceChecker)
    for job in _jobs(language):
        works = f"Een {job} werkt in een team." if language == "nl" else f"A {job} works in a team."
        verdict = checker.judge(AnalysedDocument(document(works), (language,)), assume_long=True)
        assert not verdict.absent, job


@given(st.lists(st.sampled_from(["kracht", "hefboom", "draaipunt", "lens", "spiegel", "maar", "en"]), max_size=20))
def test_the_order_of_the_words_does_not_matter(words):
    assert topic_at(0, " ".join(words)) == topic_at(0, " ".join(sorted(words)))
