"""What `curriclint serve` says before it serves; the pages themselves have tests of their own."""

import socket
import subprocess
import sys

import pytest

from curriclint.cli.commands import serve as command
from curriclint.web.address import address, listening_socket


def test_without_its_extra_one_line_says_how_to_install_it(run, monkeypatch):
    monkeypatch.setattr(command.importlib.util, "find_spec", lambda _: None)
    result = run("serve", "--no-browser")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
    assert 'pip install "curriclint[web]"' in result.stderr


def test_a_broken_rule_of_ones_own_is_told_before_anything_is_served(run, own_rule):
    own_rule.write_text("id: ZZ01\nseverity: sugestion\n", "utf-8")
    result = run("serve", "--no-browser")
    assert result.exit_code == 2
    assert "ZZ01-test-rule.yaml:" in result.stderr


def test_a_port_that_is_taken_is_told_in_one_line(run):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = run("serve", "--no-browser", "--port", str(port))
    assert result.exit_code == 2
    assert f"{port}" in result.stderr
    assert "--port" in result.stderr


def test_a_place_that_does_not_exist_is_told_in_one_line(run):
    result = run("serve", "--no-browser", "--host", "no.such.host.invalid")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def test_a_short_token_is_refused(run, monkeypatch):
    monkeypatch.setenv("CURRICLINT_TOKEN", "geheim")
    result = run("serve", "--no-browser", "--host", "0.0.0.0")
    assert result.exit_code == 2
    assert "CURRICLINT_TOKEN" in result.stderr


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_free_port_is_found(host):
    with listening_socket(address(host, None, (), None, "")) as listening:
        assert listening.getsockname()[1] > 0


def test_the_command_line_can_be_run_as_a_module():
    done = subprocess.run([sys.executable, "-m", "curriclint", "serve", "--help"], capture_output=True, check=False)
    assert done.returncode == 0
    assert b"--no-browser" in done.stdout
