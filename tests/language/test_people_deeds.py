"""What people are shown doing, by the grammar of the sentences that name them."""

import pytest
from builders import block, document

from curriclint.language.passage import AnalysedDocument
from curriclint.language.people import deeds as module
from curriclint.language.people.deeds import deed_verbs, with_acts
from curriclint.language.people.gathering import people_of
from curriclint.language.people.knowledge import NameKnowledge
from curriclint.rulebook import load_rulebook
from curriclint.shipped import shipped_folder


@pytest.fixture(scope="module")
def names():
    return NameKnowledge.from_lexicons(load_rulebook([], [shipped_folder("lexicons")]).lexicons)


@pytest.fixture
def deeds(names):
    """Return a function that gives the deeds of each person in some paragraphs, by name."""

    def found(*texts, language="nl"):
        analysed = AnalysedDocument(document(*map(block, texts)), (language,) * len(texts))
        people = with_acts(people_of(analysed, names), analysed)
        return {one.name: tuple(deed.value for deed in one.deeds) for one in people}

    return found


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Fatima repareert de robot.", "technical"),
        ("Gisteren heeft Fatima de robot gerepareerd.", "technical"),
        ("De brug is ontworpen door Fatima.", "technical"),
        ("Fatima vond een nieuwe motor uit.", "technical"),
        ("Fatima legt de schakeling uit.", "explains"),
        ("Thomas ziet dat Fatima de schakeling uitlegt.", "explains"),
        ("Fatima geeft leiding aan een team van lassers.", "decides"),
        ("Fatima kookt voor de hele klas.", "care"),
        ("Fatima past op de baby.", "care"),
        ("Fatima werkt als lasser.", "paid-work"),
        ("Fatima wordt geholpen door de docent.", "helped"),
        ("Thomas helpt Fatima met de opdracht.", "helped"),
        ("Fatima krijgt hulp van de docent.", "helped"),
    ],
)
def test_a_dutch_verb_tells_what_somebody_does(deeds, text, deed):
    assert deeds(text)["Fatima"] == (deed,)


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("Emily repairs the robot.", "technical"),
        ("The bridge was designed by Emily Carter.", "technical"),
        ("Emily built a bridge last year.", "technical"),
        ("Emily explains the circuit to Jack.", "explains"),
        ("Emily decides what the team does.", "decides"),
        ("Emily takes care of the baby.", "care"),
        ("Emily works as a welder.", "paid-work"),
        ("Emily was helped by the teacher.", "helped"),
        ("Jack helps Emily with the task.", "helped"),
    ],
)
def test_an_english_verb_tells_what_somebody_does(deeds, text, deed):
    (found,) = [done for name, done in deeds(text, language="en").items() if name.startswith("Emily")]
    assert found == (deed,)


def test_people_side_by_side_do_the_same(deeds):
    assert deeds("Fatima en Thomas repareren de robot.") == {"Fatima": ("technical",), "Thomas": ("technical",)}


def test_verbs_with_one_subject_are_all_its_deeds(deeds):
    assert deeds("Fatima meet de spanning en legt de schakeling uit.")["Fatima"] == ("technical", "explains")


@pytest.mark.parametrize("text", ["Fatima repareert de robot niet.", "Fatima krijgt geen hulp."])
def test_what_is_denied_is_not_done(deeds, text):
    assert deeds(text)["Fatima"] == ()


def test_what_somebody_owns_does_nothing_for_them(deeds):
    assert deeds("De robot van Fatima repareert zichzelf.")["Fatima"] == ()


def test_working_together_is_no_paid_work(deeds):
    assert deeds("Fatima werkt samen met Thomas aan de opdracht.")["Fatima"] == ()


def test_each_verb_is_looked_for_in_all_its_forms():
    hint = deed_verbs()["nl"].hint
    forms = "repareert kookt gekookt koken leest uitgelegd legt bouwden gebouwd las besloot bewijst beweest"
    assert [form for form in forms.split() if not hint.match(form)] == ["leest"]


def test_a_long_document_is_looked_at_in_sentences_spread_over_it(deeds, monkeypatch):
    monkeypatch.setattr(module, "WORDS_OF_A_SMALL_LESSON", 8)
    names = ["Fatima", "Thomas", "Emma", "Daan", "Sophie", "Lucas"]
    found = deeds(*(f"{name} repareert de robot." for name in names))

    assert [name for name in names if found[name]] == ["Fatima", "Daan"]
