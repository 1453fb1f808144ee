import re
from pathlib import Path

import pytest

from curriclint.cli.commands.annotate import annotate
from curriclint.cli.commands.check import check
from curriclint.cli.commands.rules import rules
from curriclint.cli.commands.serve import serve

PAGE = (Path(__file__).parents[2] / "docs" / "command-line.md").read_text("utf-8")


@pytest.mark.parametrize("option", [name for one in check.params for name in one.opts if name.startswith("-")])
def test_every_option_of_check_is_documented(option):
    assert re.search(rf"`{option}[` ]", PAGE)


@pytest.mark.parametrize("option", [name for one in annotate.params for name in one.opts if name.startswith("-")])
def test_every_option_of_annotate_is_documented(option):
    assert re.search(rf"`{option}[` ]", PAGE)


@pytest.mark.parametrize("option", [name for one in serve.params for name in one.opts if name.startswith("-")])
def test_every_option_of_serve_is_documented(option):
    assert re.search(rf"`{option}[` ]", PAGE)


@pytest.mark.parametrize("command", sorted(rules.commands))
def test_every_command_about_rules_is_documented(command):
    assert f"curriclint rules {command}" in PAGE
