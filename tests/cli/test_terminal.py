import io
import sys

import pytest

from curriclint.cli import terminal
from curriclint.cli.manner import language_of_computer
from curriclint.cli.progress import with_progress
from curriclint.reporters import Look


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "cp850"

    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_a_terminal_gets_colours_unless_it_should_not(environment, colour):
    look = terminal.look_of(Screen(), environment)
    assert (look.colour, look.screen, look.encoding) == (colour, True, "cp850")


def test_what_is_no_terminal_gets_neither_colours_nor_its_width(monkeypatch):
    monkeypatch.setenv("COLUMNS", "70")
    assert terminal.look_of(io.StringIO(), {}) == Look(encoding="ascii")
    assert terminal.look_of(io.StringIO(), {"FORCE_COLOR": "1"}).colour


@pytest.mark.parametrize(("columns", "width"), [("10", 40), ("80", 80), ("400", 120)])
def test_the_width_is_that_of_the_terminal_within_reason(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    assert terminal.look_of(Screen(), {}).width == width


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "nl_NL.UTF-8"}, "nl"),
        ({"LANG": "nl_BE"}, "nl"),
        ({"LANG": "nl_NL.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LC_MESSAGES": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_a_computer_set_to_dutch_speaks_dutch(environment, language):
    assert language_of_computer(environment) == language


@pytest.mark.parametrize(
    ("setting", "language"), [("Dutch_Netherlands", "nl"), ("English_United States", "en"), (None, "en")]
)
def test_windows_calls_its_language_by_name(monkeypatch, setting, language):
    monkeypatch.setattr("locale.getlocale", lambda: (setting, "1252"))
    assert language_of_computer({}) == language


def test_people_who_wait_see_which_file_is_awaited(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    assert list(with_progress(iter("ab"), ["les1.md", "les\x1b2.md"], Look(screen=True))) == ["a", "b"]
    assert screen.getvalue().split("\r\x1b[K") == ["", "0/2 les1.md", "1/2 les␛2.md", "2/2 ", ""]


@pytest.mark.parametrize(("names", "screen"), [(["les1.md"], True), (["les1.md", "les2.md"], False)])
def test_for_one_file_or_without_a_terminal_nothing_is_told(monkeypatch, names, screen):
    stream = Screen()
    monkeypatch.setattr(sys, "stderr", stream)
    assert list(with_progress(iter(names), names, Look(screen=screen))) == names
    assert stream.getvalue() == ""
