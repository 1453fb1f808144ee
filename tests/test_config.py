import subprocess
import sys
from pathlib import Path

import pytest

from curriclint.config import Config, find_config, load_config, overridden, settings_of
from curriclint.document import Genre
from curriclint.errors import RuleFileError
from curriclint.limits import Limits
from curriclint.rule import Severity

FULL = """\
select: [fixed-mindset, GT01]
ignore: FM02, steering
severity: low
fail-on: never
preview: yes
language: nl
genre: pupil
ui: en
exclude:
  - concept/
  - "*.bak.md"
rules: [eigen/regels]
lexicons: [eigen/woorden]
pipelines: {nl: nl_my_pipeline}
jobs: 3
limits: {seconds: 30, memory_mib: 2048}
balance-band: [0.3, 0.7]
"""
FULL_TOML = """\
[project]
name = "les"
severity = "hoog"

[tool.curriclint]
select = ["fixed-mindset", "GT01"]
ignore = ["FM02", "steering"]
severity = "low"
fail-on = "never"
preview = true
language = "nl"
genre = "pupil"
ui = "en"
exclude = ["concept/", "*.bak.md"]
rules = ["eigen/regels"]
lexicons = ["eigen/woorden"]
jobs = 3
balance-band = [0.3, 0.7]

[tool.curriclint.pipelines]
nl = "nl_my_pipeline"

[tool.curriclint.limits]
seconds = 30
memory_mib = 2048
"""


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    """Give an empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def complaint(text, name=".curriclint.yaml", language="en"):
    Path(name).write_text(text, "utf-8")
    with pytest.raises(RuleFileError) as caught:
        load_config(None, Path.cwd())
    assert "\n" not in caught.value.say(language)
    return caught.value.say(language)


def test_without_a_file_the_defaults_hold(here):
    assert load_config(None, here) == Config()


def test_empty_file_changes_nothing_but_its_own_place(here):
    Path(".curriclint.yaml").write_text("# nothing yet\n")
    assert load_config(None, here) == Config(folder=here, file=here / ".curriclint.yaml")


@pytest.mark.parametrize(("name", "text"), [(".curriclint.yaml", FULL), ("pyproject.toml", FULL_TOML)])
def test_every_key_is_read(here, name, text):
    Path("eigen/regels").mkdir(parents=True)
    Path("eigen/woorden").mkdir()
    Path(name).write_text(text)
    assert load_config(None, here) == Config(
        select=("fixed-mindset", "GT01"),
        ignore=("FM02", "steering"),
        severity=Severity.LOW,
        fail_on="never",
        preview=True,
        language="nl",
        genre=Genre.PUPIL,
        ui="en",
        exclude=("concept/", "*.bak.md"),
        rules=(here / "eigen/regels",),
        lexicons=(here / "eigen/woorden",),
        pipelines={"nl": "nl_my_pipeline"},
        jobs=3,
        limits=Limits(read_seconds=30, memory_mib=2048),
        balance_band=(0.3, 0.7),
        folder=here,
        file=here / name,
    )


def test_nearest_file_above_is_found(here):
    Path("a/b/c").mkdir(parents=True)
    Path(".curriclint.yaml").write_text("preview: true")
    Path("a/b/.curriclint.yml").write_text("ui: nl")
    assert find_config(here / "a/b/c") == here / "a/b/.curriclint.yml"
    assert find_config(here / "a") == here / ".curriclint.yaml"


def test_own_file_goes_before_pyproject(here):
    Path(".curriclint.yaml").write_text("ui: nl")
    Path("pyproject.toml").write_text('[tool.curriclint]\nui = "en"\n')
    assert load_config(None, here).ui == "nl"


@pytest.mark.parametrize(
    "text", ["[tool.other]\n", "# [tool.curriclint]\n", "[tool.curriclinter]\n", "no toml at all ["]
)
def test_pyproject_without_our_table_is_passed_by(here, text):
    Path("map").mkdir()
    Path("map/pyproject.toml").write_text(text)
    Path(".curriclint.yaml").write_text("ui: nl")
    assert load_config(None, here / "map").ui == "nl"


def test_file_that_is_named_goes_before_any_other(here):
    Path(".curriclint.yaml").write_text("ui: nl")
    Path("ander.yaml").write_text("ui: en")
    assert load_config(Path("ander.yaml"), here).ui == "en"


def test_paths_are_relative_to_the_file(here):
    Path("map/eigen").mkdir(parents=True)
    Path("map/ander.yaml").write_text("rules: [eigen]")
    assert load_config(Path("map/ander.yaml"), here).rules == (here / "map" / "eigen",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ui: nl\nselct: [FM01]\n", ".curriclint.yaml:2:1: “selct” is no known key; allowed: accept, balance-band"),
        ("ui: nl\nselct: [FM01]\n", "Did you mean “select”?"),
        ("fail_on: high\n", ".curriclint.yaml:1:1: “fail_on” is no known key"),
        (
            "ui: nl\nseverity: hgh\n",
            ".curriclint.yaml:2:1: “hgh” is not allowed here; allowed: info, low, medium, high",
        ),
        ("fail-on: nevr\n", "Did you mean “never”?"),
        ("language: de\n", "“de” is not allowed here; allowed: auto, nl, en"),
        ("genre: pupils\n", "Did you mean “pupil”?"),
        ("preview: perhaps\n", ".curriclint.yaml:1:1: preview is wrong (“perhaps”)"),
        ("jobs: 0\n", ".curriclint.yaml:1:1: jobs is wrong (“0”)"),
        ("limits:\n  seconds: -1\n", ".curriclint.yaml:2:3: seconds is wrong (“-1”)"),
        ("limits:\n  minutes: 1\n", ".curriclint.yaml:2:3: “minutes” is no known key; allowed: memory_mib, seconds."),
        ("ui: nl\nui: en\n", ".curriclint.yaml:2:1: “ui” is here twice"),
        ("- FM01\n", ".curriclint.yaml:1:1: expected lines of the form `key: value`"),
        ("just text\n", ".curriclint.yaml:1:1: expected lines of the form `key: value`"),
        ("ignore: [FM01\n", "this is not valid YAML"),
        ("rules: [bestaat-niet]\n", ".curriclint.yaml:1:9: there is no folder “bestaat-niet”"),
        ("exclude:\n  - concept/\n  - '!'\n", ".curriclint.yaml:3:5: “!” is no pattern as in .gitignore"),
    ],
)
def test_what_is_wrong_in_yaml_is_told_with_its_place(text, said):
    assert said in complaint(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[tool.curriclint]\nui = "nl"\nselct = ["FM01"]\n', "pyproject.toml:3:1: “selct” is no known key"),
        ('[tool.curriclint]\n  severity = "hgh"\n', "pyproject.toml:2:3: “hgh” is not allowed here"),
        ('[tool.curriclint]\nlimits.seconds = "x"\n', "pyproject.toml:1:1: seconds is wrong (“x”)"),
        ("[tool.curriclint.limits]\nminutes = 1\n", "pyproject.toml:2:1: “minutes” is no known key"),
        ("[tool.curriclint]\nui = nl\n", "pyproject.toml:2:6: this is no valid TOML (Invalid value)"),
    ],
)
def test_what_is_wrong_in_toml_is_told_with_its_place(text, said):
    assert said in complaint(text, "pyproject.toml")


def test_file_above_is_called_as_seen_from_here(here, monkeypatch):
    Path("map").mkdir()
    Path(".curriclint.yaml").write_text("ui: de")
    monkeypatch.chdir(here / "map")
    with pytest.raises(RuleFileError, match=r"^\.\./\.curriclint\.yaml:1:1: “de” is not allowed here"):
        load_config(None, Path.cwd())


@pytest.mark.parametrize("name", ["weg.yaml", "weg.toml"])
def test_named_file_that_is_missing_is_told(here, name):
    with pytest.raises(RuleFileError, match=rf"^{name}: cannot be read \(No such file"):
        load_config(Path(name), here)


@pytest.mark.parametrize("name", ["ander.yaml", "ander.toml"])
def test_named_file_that_is_no_utf8_is_told(here, name):
    Path(name).write_bytes(b"\xff\xfeui")
    with pytest.raises(RuleFileError, match=rf"^{name}: cannot be read"):
        load_config(Path(name), here)


def test_named_toml_file_without_our_table_is_told(here):
    Path("ander.toml").write_text("[tool.other]\n")
    with pytest.raises(RuleFileError, match=r"^ander.toml: there is no table \[tool.curriclint\]"):
        load_config(Path("ander.toml"), here)


def test_choices_of_the_command_line_go_over_the_file():
    config = Config(select=("FM01",), ui="nl", preview=True, language="nl")
    assert overridden(config, select=("GT01",), ui=None, preview=None, language="auto", exclude=()) == Config(
        select=("GT01",), ui="nl", preview=True, language="auto"
    )


def test_settings_are_those_of_the_configuration():
    settings = settings_of(Config(select=("FM01",), ignore=("steering",), severity=Severity.LOW, language="auto"))
    assert settings.select == {"FM01"}
    assert settings.ignore == {"steering"}
    assert settings.severity is Severity.LOW
    assert settings.language is None


def test_without_a_file_nothing_slow_is_loaded():
    code = "import sys; from pathlib import Path; from curriclint.config import load_config; "
    code += "load_config(None, Path.cwd()); sys.exit(bool({'pydantic', 'yaml', 'pathspec'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("band", ["[0.6, 0.4]", "[-1, 0.5]", "[0.4, 2]"])
def test_a_band_that_is_none_is_told_with_its_place(here, band):
    assert complaint(f"ui: nl\nbalance-band: {band}\n").startswith(".curriclint.yaml:2:1: balance-band is two shares")
