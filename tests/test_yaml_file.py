import pytest
from pydantic import BaseModel, ConfigDict

from curriclint.errors import RuleFileError
from curriclint.yaml_file import read_yaml, shaped


class Inner(BaseModel):
    model_config = ConfigDict(extra="forbid")
    colour: str = ""
    number: int = 0


class Outer(BaseModel):
    model_config = ConfigDict(extra="forbid")
    words: tuple[str, ...] = ()
    inner: Inner = Inner()


def read(tmp_path, text):
    path = tmp_path / "a.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_yaml(path, "a.yaml")


def test_the_word_no_in_a_list_stays_a_word(tmp_path):
    assert shaped(read(tmp_path, "words: [no, yes, on, 12]"), Outer).words == ("no", "yes", "on", "12")


def test_an_unknown_key_is_told_with_its_place_and_the_nearest_right_one(tmp_path):
    file = read(tmp_path, "words: [a]\ninner:\n  color: red\n")
    with pytest.raises(RuleFileError, match=r"a\.yaml:3:3: “color” is no known key; .*Did you mean “colour”\?"):
        shaped(file, Outer)


def test_a_value_of_the_wrong_type_is_told_with_its_place(tmp_path):
    with pytest.raises(RuleFileError, match=r"a\.yaml:2:3: number is wrong \(“many”\): "):
        shaped(read(tmp_path, "inner:\n  number: many\n"), Outer)


def test_a_key_given_twice_is_refused(tmp_path):
    with pytest.raises(RuleFileError, match=r"a\.yaml:2:1: “words” is here twice"):
        read(tmp_path, "words: [a]\nwords: [b]\n")


def test_broken_yaml_is_told_with_its_place(tmp_path):
    with pytest.raises(RuleFileError, match=r"a\.yaml:2:\d+: this is not valid YAML"):
        read(tmp_path, "words: [a\ninner: b\n")


def test_a_file_that_is_no_utf8_is_told(tmp_path):
    with pytest.raises(RuleFileError, match=r"a\.yaml: cannot be read"):
        read(tmp_path, b"words: [caf\xe9]")


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(RuleFileError, match=r"gone\.yaml: cannot be read"):
        read_yaml(tmp_path / "gone.yaml", "gone.yaml")


def test_a_key_that_is_left_out_does_not_move_what_stands_behind_it(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("words: [a]\nproof:\n  nl:\n\n    - proof: b\ninner:\n  number: 1\n", encoding="utf-8")
    file = read_yaml(path, "a.yaml", without="proof")

    assert file.data == {"words": ["a"], "inner": {"number": "1"}}
    assert file.where(("inner", "number")) == "a.yaml:7:3"
