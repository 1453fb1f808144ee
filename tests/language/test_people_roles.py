"""Which job and which part go with a name."""

import pytest
from builders import block, document

from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.gathering import people_of
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.language.people.roles import Roles
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder


@pytest.fixture(scope="module")
def lexicons():
    return load_rulebook([], [shipped_folder("lexicons")]).lexicons


@pytest.fixture
def jobs(lexicons):
    """Return a function that gives the jobs of each person in a paragraph, by name."""

    def found(text, language="nl"):
        analysed = AnalysedDocument(document(block(text)), (language,))
        people = people_of(analysed, NameKnowledge.from_lexicons(lexicons))
        return {one.name: one.jobs for one in Roles(lexicons).told_of(people, analysed)}

    return found


@pytest.mark.parametrize(
    ("text", "name", "job"),
    [
        ("Ingenieur Fatima Yilmaz tekent de brug.", "Fatima Yilmaz", "ingenieur"),
        ("Fatima Yilmaz is ingenieur bij een bureau.", "Fatima Yilmaz", "ingenieur"),
        ("Fatima Yilmaz werkt als elektricien.", "Fatima Yilmaz", "elektricien"),
        ("Fatima Yilmaz, een ervaren lasser, legt het uit.", "Fatima Yilmaz", "lasser"),
        ("Fatima Yilmaz werkt al tien jaar als verpleegkundige.", "Fatima Yilmaz", "verpleegkundige"),
    ],
)
def test_a_job_beside_a_dutch_name_is_told_of_it(jobs, text, name, job):
    assert jobs(text)[name] == (job,)


@pytest.mark.parametrize(
    ("text", "name", "job"),
    [
        ("The engineer Emily Carter draws the bridge.", "Emily Carter", "engineer"),
        ("Emily Carter is an engineer.", "Emily Carter", "engineer"),
        ("Emily Carter works as a welder.", "Emily Carter", "welder"),
        ("Emily Carter, who is a young plumber, explains it.", "Emily Carter", "plumber"),
    ],
)
def test_a_job_beside_an_english_name_is_told_of_it(jobs, text, name, job):
    assert jobs(text, "en")[name] == (job,)


@pytest.mark.parametrize(
    "text",
    [
        "Fatima Yilmaz belt de loodgieter.",
        "Fatima Yilmaz fietst. De ingenieur tekent.",
        "De bakker geeft brood aan Fatima Yilmaz.",
    ],
)
def test_a_job_of_somebody_else_is_not(jobs, text):
    assert jobs(text)["Fatima Yilmaz"] == ()


def test_each_person_gets_the_job_beside_the_own_name(jobs):
    found = jobs("Fatima Yilmaz is lasser en Daan Smit is kok.")

    assert found == {"Fatima Yilmaz": ("lasser",), "Daan Smit": ("kok",)}


@pytest.fixture
def parts(lexicons):
    """Return a function that gives the parts of each person in a paragraph, by name."""

    def found(text, language="nl"):
        analysed = AnalysedDocument(document(block(text)), (language,))
        people = people_of(analysed, NameKnowledge.from_lexicons(lexicons))
        return {one.name: {part.value for part in one.parts} for one in Roles(lexicons).told_of(people, analysed)}

    return found


def test_somebody_invented_by_first_name_is_a_pupil(parts):
    assert parts("Fatima meet de spanning.") == {"Fatima": {"pupil"}}


@pytest.mark.parametrize("text", ["Fatima werkt als lasser.", "Fatima Yilmaz meet het.", "Mevrouw Yilmaz meet het."])
def test_somebody_with_a_job_a_last_name_or_a_title_is_no_pupil(parts, text):
    assert "pupil" not in set().union(*parts(text).values())


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Oma Ans kookt vandaag.", "Ans", "nl"),
        ("Karin, de moeder van Sem, belt de school.", "Karin", "nl"),
        ("Sem belt zijn vader Thomas.", "Thomas", "nl"),
        ("Emily is the mother of Jack.", "Emily", "en"),
    ],
)
def test_a_parent_is_known_by_the_word_beside_the_name(parts, text, name, language):
    assert parts(text, language)[name] == {"parent"}


def test_the_child_of_a_parent_is_no_parent(parts):
    assert parts("Karin, de moeder van Sem, belt de school.")["Sem"] == {"pupil"}


@pytest.mark.parametrize("text", ["Natuurkundige Anna Smit meet het.", "Anna Smit is wetenschapper."])
def test_a_scientist_is_known_by_the_job(parts, text):
    assert parts(text) == {"Anna Smit": {"scientist"}}


@pytest.mark.parametrize("text", ["Anna Smit (1815–1852) schreef het op.", "Marie Curie schreef het op."])
def test_somebody_of_long_ago_is_known_by_the_years_or_from_the_table(parts, text):
    (found,) = parts(text).values()
    assert "historical-figure" in found


def test_years_of_a_life_that_may_not_be_over_tell_nothing(parts):
    assert parts("Anna Smit (1950-2024) schreef het op.") == {"Anna Smit": set()}


def test_a_job_behind_the_name_of_somebody_else_is_not_told_of_it(jobs):
    assert jobs("Karin, de moeder van Sem, werkt als lasser.")["Sem"] == ()


def test_a_job_right_before_another_name_is_told_of_that_one(jobs):
    assert jobs("Jan Bakker, lasser Piet Visser en Emma de Vries.") == {
        "Jan Bakker": (),
        "Piet Visser": ("lasser",),
        "Emma de Vries": (),
    }


def test_a_job_that_opens_a_sentence_before_a_first_name_is_told_of_it(jobs):
    assert jobs("Lasser Emma helpt mee.") == {"Emma": ("lasser",)}


def test_a_job_that_ends_a_clause_is_not_told_of_the_next_name(jobs):
    assert jobs("Anna is a teacher, Sarah works as a doctor.", "en") == {"Anna": ("teacher",), "Sarah": ("doctor",)}


def test_a_name_set_apart_behind_a_job_has_it(jobs):
    assert jobs("Onze monteur, Sarah Bos, legt het uit.") == {"Sarah Bos": ("monteur",)}
