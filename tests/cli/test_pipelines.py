"""What lies ready for pre-commit, GitHub and GitLab: it names options that exist, and its scripts are really run."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from curriclint.cli.commands.check import check
from curriclint.walking import LESSON_ENDINGS

ROOT = Path(__file__).parents[2]
OPTIONS = {name for one in check.params for name in one.opts}


def read(name):
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


@pytest.fixture
def with_curriclint(lesson_file, tmp_path, monkeypatch):
    """Give a lesson with a finding, and a command `curriclint` on the path that finds only that."""
    command = tmp_path / "bin" / "curriclint"
    command.parent.mkdir()
    command.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -c "from curriclint.cli import main; main()" "$@" --select ZZ01\n'
    )
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return lesson_file


def bash(script, **environment):
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )


needs_bash = pytest.mark.skipif(sys.platform == "win32" or not shutil.which("bash"), reason="needs bash")


def test_the_hook_takes_the_files_that_a_folder_gives():
    (hook,) = read(".pre-commit-hooks.yaml")
    for ending in LESSON_ENDINGS:
        assert re.search(hook["files"], f"map/les{ending}")
        assert re.search(hook["files"], f"map/LES{ending.upper()}")
    assert not re.search(hook["files"], "map/les.py")
    assert set(hook["args"]) <= OPTIONS


@needs_bash
def test_the_github_action_tells_remarks_and_its_exit_code(with_curriclint, lessons):
    action = read("action.yml")
    (step,) = [one for one in action["runs"]["steps"] if one.get("id") == "check"]
    output, summary = lessons / "output", lessons / "summary"
    done = bash(
        step["run"],
        CURRICLINT_PATHS="les.md",
        CURRICLINT_ARGS="--ui en",
        CURRICLINT_SARIF="true",
        GITHUB_OUTPUT=str(output),
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("::warning file=les.md,line=3,")
    assert output.read_text() == "exit-code=1\n"
    assert summary.read_text("utf-8").startswith("### curriclint on this material")
    assert '"ruleId": "ZZ01"' in (lessons / "curriclint.sarif").read_text("utf-8")
    assert set(step["env"]) <= {f"CURRICLINT_{name}" for name in ("PATHS", "ARGS", "SARIF", "CACHE")}


@needs_bash
def test_the_gitlab_job_writes_its_report_and_fails_on_remarks(with_curriclint, lessons):
    job = read("ci/gitlab.yml")["curriclint"]
    done = bash("\n".join(job["script"]), CURRICLINT_PATHS="les.md", CURRICLINT_ARGS="")
    assert done.returncode == 1, done.stderr
    assert '"check_name": "ZZ01"' in (lessons / job["artifacts"]["reports"]["codequality"]).read_text("utf-8")
    assert job["artifacts"]["when"] == "always"


@pytest.mark.parametrize(
    "name", [".pre-commit-hooks.yaml", "action.yml", "ci/gitlab.yml", "docs/ci.md", "Containerfile"]
)
def test_only_options_that_exist_are_used(name):
    text = (ROOT / name).read_text("utf-8")
    used = {
        option for line in re.findall(r"curriclint check[^\n`]*", text) for option in re.findall(r"--[a-z-]+", line)
    }
    assert used <= OPTIONS
