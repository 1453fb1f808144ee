"""Which job goes with a name."""

import pytest
from builders import block, document

from curriclint.language.passage import AnalysedDocument
from curriclint.language.people.gathering import people_of
from curriclint.language.people.jobs import Jobs
from curriclint.language.people.knowledge import NameKnowledge
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
        return {one.name: one.jobs for one in Jobs(lexicons).told_of(people, analysed)}

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
