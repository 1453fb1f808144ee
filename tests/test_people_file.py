"""The files in which an author puts the table of people right: where they are found, and what may stand in them."""

from pathlib import Path

import pytest

from curriclint.config import Config, load_config
from curriclint.errors import RuleFileError
from curriclint.files import LessonFile
from curriclint.language.people.corrections import Correction
from curriclint.language.people.named import Gender
from curriclint.people_file import find_people, with_people


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """Give an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(text, name="curriclint-people.yaml"):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def people_for(lesson="les.md", config=None):
    (file,) = with_people([LessonFile(Path(lesson), lesson)], config or Config())
    return file.people


def complaint(text, language="en"):
    written(text)
    with pytest.raises(RuleFileError) as caught:
        people_for()
    assert "\n" not in caught.value.say(language)
    return caught.value.say(language)


def test_without_a_file_nobody_is_put_right():
    assert people_for() == ()


def test_everything_that_may_be_said_of_somebody_is_read():
    written("Sam: x\nNewton: {person: no}\nFatima Yilmaz: {gender: f, also: [Fa, mevrouw Yilmaz], roles: lasser}\n")

    assert people_for() == (
        Correction("Sam", gender=Gender.OTHER),
        Correction("Newton", is_person=False),
        Correction("Fatima Yilmaz", ("Fa", "mevrouw Yilmaz"), Gender.WOMAN, roles=("lasser",)),
    )


def test_each_correction_knows_where_it_stands():
    written("# who is who\nSam: f\nNewton: {person: no}\n")

    assert [one.where for one in people_for()] == ["curriclint-people.yaml:2:1", "curriclint-people.yaml:3:1"]


def test_the_nearest_file_counts(here):
    written("Sam: f")
    near = written("Sam: m", "boek/hoofdstuk/curriclint-people.yaml")

    assert find_people(Path("boek/hoofdstuk/les.md"), here) == here / near
    assert find_people(Path("boek/les.md"), here) == here / "curriclint-people.yaml"


def test_nothing_is_looked_for_above_the_folder_of_the_configuration(here):
    written("Sam: f")

    assert find_people(Path("boek/les.md"), here / "boek") is None


def test_a_lesson_elsewhere_has_the_file_beside_it_only(here):
    written("Sam: f")
    written("Sam: m", "elders/les/curriclint-people.yaml")
    Path("project").mkdir()

    assert find_people(Path("elders/les/les.md"), here / "project") == here / "elders/les/curriclint-people.yaml"
    assert find_people(Path("elders/les.md"), here / "project") is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (".curriclint.yaml", "people:\n  Sam: f\n  Newton: {person: no}\n"),
        ("pyproject.toml", '[tool.curriclint.people]\nSam = "f"\nNewton = {person = false}\n'),
    ],
)
def test_a_configuration_puts_people_right_too(here, name, text):
    written(text, name)

    assert load_config(None, here).people == (
        Correction("Sam", gender=Gender.WOMAN),
        Correction("Newton", is_person=False),
    )


def test_the_file_goes_before_the_configuration(here):
    written("people: {Sam: f, Jip: x}", ".curriclint.yaml")
    written("Samuel: {gender: m, also: [sam]}")

    assert [one.name for one in people_for(config=load_config(None, here))] == ["Samuel", "Jip"]


def test_an_unknown_key_is_told_with_its_place_and_the_nearest_right_one():
    told = complaint("Sam:\n  gendr: f\n")

    assert told.startswith("curriclint-people.yaml:2:3: ")
    assert "“gender”" in told


def test_an_unknown_gender_is_told_with_what_is_allowed():
    told = complaint("Sam: vrouw\n")

    assert told.startswith("curriclint-people.yaml:1:1: ")
    assert "f, m, x, unknown" in told


def test_a_list_of_names_is_told_to_be_the_wrong_form():
    assert "`name: f`" in complaint("- Sam\n- Fatima\n")


def test_a_name_that_stands_with_two_people_is_told():
    told = complaint("Sam: {also: [Fa]}\nFatima: {also: [Noor, fa]}\n", "nl")

    assert told.startswith("curriclint-people.yaml:2:23: ")
    assert "“Sam”" in told


def test_a_wrong_person_in_the_configuration_is_told_with_its_place(here):
    written("people:\n  Sam: {person: misschien}\n", ".curriclint.yaml")
    with pytest.raises(RuleFileError) as caught:
        load_config(None, here)

    assert caught.value.say("en").startswith(".curriclint.yaml:2:9: ")
