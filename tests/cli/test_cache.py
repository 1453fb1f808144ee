import pytest


@pytest.fixture
def warm(run, lesson_file):
    """Give the report on a lesson that was linted before."""
    done = run("check", "les.md", "--select", "ZZ01", "--format", "json")
    assert done.exit_code == 1
    return done


@pytest.fixture
def no_children(monkeypatch):
    """Let no file be linted."""

    def refuse(*_, **__):
        raise AssertionError("nothing was to be linted")

    monkeypatch.setattr("curriclint.cli.lint_run.lint_files", refuse)


def test_a_second_run_starts_no_child_and_reports_the_same(run, warm, no_children):
    assert run("check", "les.md", "--select", "ZZ01", "--format", "json").stdout == warm.stdout
    assert "1 reports" in run("cache", "info", "--ui", "en").stdout


def test_without_the_cache_nothing_is_kept_and_nothing_taken(run, lesson_file, no_children, lessons):
    assert run("check", "les.md", "--no-cache").exit_code == 3
    (lessons / ".curriclint.yaml").write_text("cache: false\n", "utf-8")
    assert run("check", "les.md").exit_code == 3
    assert "0 reports" in run("cache", "info", "--ui", "en").stdout


def test_a_cleared_cache_is_empty(run, warm):
    assert run("cache", "clear", "--ui", "nl").stdout.startswith("1 verslagen weggehaald uit")
    assert "0 verslagen" in run("cache", "info", "--ui", "nl").stdout
