import hashlib
import io
import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path

import pytest
from builders import RULE
from few_rules import start_with_few_rules

from curriclint import lint
from curriclint.batch import default_workers, lint_files
from curriclint.errors import InternalError, ReadError, RuleFileError, UsageError
from curriclint.files import LessonFile
from curriclint.finding import DocumentReport, FileError
from curriclint.limits import Limits
from curriclint.settings import Settings
from curriclint.worker_messages import receive

BAD_READER = """\
import os, sys, time
import curriclint.readers

read = curriclint.readers._read

def killed_once(variable):
    marker = os.environ.get(variable)
    if marker and not os.path.exists(marker):
        open(marker, "w").close()
        os.kill(os.getpid(), 9)

killed_once("KILLED_AT_START")

def bad_reader(data, name):
    print("on standard output", flush=True)
    os.write(2, b"on standard error\\n")
    killed_once("KILLED_AT_WORK")
    match name:
        case "loop":
            while True:
                pass
        case "nap":
            time.sleep(1)
        case "sleep":
            time.sleep(60)
        case "crash":
            os.abort()
        case "killed":
            os.kill(os.getpid(), 9)
        case "memory":
            [bytearray(1 << 20) for _ in range(1 << 20)]
        case "fault":
            raise KeyError("/home/juf/geheim/les.md {of} zo")
        case "deep":
            bad_reader_below = lambda: bad_reader_below()
            data = bad_reader_below()
        case "noise":
            while os.write(2, b"x" * (1 << 20)):
                pass
        case "input":
            data = sys.stdin.buffer.read() + data
    return read(data, name)

curriclint.readers._read = bad_reader
"""
"""What a child imports at its start in these tests: a reader that does wrong for some names."""

FINE = b"# Les 1\n\nWe bouwen een brug.\n"
needs_posix = pytest.mark.skipif(os.name == "nt", reason="signals and limits of Linux and macOS")


@pytest.fixture(scope="module", autouse=True)
def bad_reader(tmp_path_factory):
    """Let readers in child processes do wrong for some names."""
    with pytest.MonkeyPatch.context() as patch:
        start_with_few_rules(tmp_path_factory.mktemp("start"), patch, BAD_READER)
        yield


@pytest.fixture(scope="module")
def run():
    """Lint files that do every kind of harm, with files between them that do none; outcomes by name."""
    names = ["loop", "memory", "crash", "fine", "killed", "fault", "deep", "noise", "input", "last"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("curriclint.batch.BYTES_PER_WORKER", 1)
        found = outcomes(lessons(*names), workers=2, limits=Limits(read_seconds=1.5, memory_mib=256))
    return dict(zip(names, found, strict=True))


def lessons(*names, data=FINE):
    return [LessonFile(None, name, data) for name in names]


def outcomes(files, settings=None, *, workers=1, **more):
    return list(lint_files(files, settings or Settings(), workers=workers, **more))


def test_outcomes_come_in_the_order_of_the_files(monkeypatch):
    monkeypatch.setattr("curriclint.batch.BYTES_PER_WORKER", 1)
    sizes = [1000, 1, 1000, 1, 1]
    files = [LessonFile(None, f"{number}.md", FINE * size) for number, size in enumerate(sizes)]
    assert [one.path for one in outcomes(files, workers=2)] == [f"{number}.md" for number in range(5)]


def test_first_outcome_comes_before_the_last_file_is_dealt_with():
    several = lint_files(lessons("a", "loop"), Settings(), workers=1)
    assert next(several).path == "a"
    several.close()


def test_no_files_need_no_children():
    assert outcomes([]) == []


def test_file_is_read_from_its_path(tmp_path):
    (tmp_path / "les.md").write_bytes(FINE)
    [report] = outcomes([LessonFile(tmp_path / "les.md", "les.md")])
    assert isinstance(report, DocumentReport)
    assert report.path == "les.md"


def test_outcome_is_that_of_linting_in_one_process(tmp_path):
    (tmp_path / "les.md").write_bytes(FINE)
    [report] = outcomes([LessonFile(tmp_path / "les.md", (tmp_path / "les.md").as_posix())])
    # Only a child is sure to have read these very bytes.
    assert report.digest == hashlib.sha256(FINE).hexdigest()
    assert replace(report, digest="") == lint(tmp_path / "les.md")


def test_text_comes_along_where_it_is_asked_for():
    (outcome,) = outcomes(lessons("les.md"), with_text=True)

    assert [block.text for block in outcome.material.blocks] == ["Les 1", "We bouwen een brug."]


def said(outcome):
    """Return the error message of a file that gave no report."""
    assert isinstance(outcome, FileError)
    return outcome.error.say("en")


def test_file_without_an_end_is_given_up(run):
    assert "longer than allowed (2 seconds" in said(run["loop"])


def test_file_that_waits_for_the_processor_is_not_given_up(monkeypatch):
    monkeypatch.setattr("curriclint.worker_process.PATIENCE", 60)
    [report] = outcomes(lessons("nap"), limits=Limits(read_seconds=0.5))
    assert isinstance(report, DocumentReport)


def test_file_that_only_waits_is_given_up_in_the_end():
    [outcome] = outcomes(lessons("sleep"), limits=Limits(read_seconds=0.5))
    assert "longer than allowed" in said(outcome)


@needs_posix
def test_file_that_takes_all_memory_is_given_up(run):
    assert "more memory than allowed (256 MiB)" in said(run["memory"])


@needs_posix
@pytest.mark.parametrize(("name", "how"), [("crash", "(SIGABRT)"), ("killed", "(SIGKILL)")])
def test_file_that_brings_its_reader_down_is_told_how(run, name, how):
    assert isinstance(run[name].error, ReadError)
    assert how in said(run[name])


@needs_posix
@pytest.mark.parametrize("moment", ["KILLED_AT_START", "KILLED_AT_WORK"])
def test_child_that_somebody_kills_costs_no_file(moment, tmp_path, monkeypatch):
    monkeypatch.setenv(moment, str(tmp_path / "marker"))
    [report] = outcomes(lessons("fine"))
    assert (tmp_path / "marker").exists()
    assert isinstance(report, DocumentReport)


def test_fault_of_ours_is_told_without_the_folders_of_this_computer(run):
    assert isinstance(run["fault"].error, InternalError)
    assert run["fault"].error.exit_code == 3
    assert "KeyError in readers/__init__.py:" in said(run["fault"])
    assert "'les.md {of} zo'" in said(run["fault"])
    assert "geheim" not in said(run["fault"])


def test_fault_of_ours_keeps_its_traceback_for_those_who_ask(run):
    assert "Traceback" in run["fault"].error.__notes__[0]


def test_structure_that_is_too_deep_is_told(run):
    assert "nested too deeply" in said(run["deep"])


@needs_posix
def test_endless_messages_do_not_fill_the_disk(run):
    assert "OSError" in said(run["noise"])


@pytest.mark.parametrize("name", ["fine", "input", "last"])
def test_harm_done_by_some_files_costs_no_other(run, name):
    assert isinstance(run[name], DocumentReport)


def test_nothing_a_child_says_reaches_the_terminal(capfd):
    outcomes(lessons("a", "fault", "crash"))
    assert capfd.readouterr() == ("", "")


def test_file_is_not_blamed_for_those_before_it():
    before, crash, after = outcomes(lessons("a", "crash", "b"))
    assert isinstance(before, DocumentReport)
    assert "(SIGABRT)" in said(crash)
    assert isinstance(after, DocumentReport)


def test_broken_rule_file_is_told_once_with_its_place(tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "ZZ01.yaml").write_text(RULE.replace("severity: medium", "severity: mediun"))
    with pytest.raises(RuleFileError, match=r"ZZ01.yaml:4:\d+: .*medium"):
        outcomes(lessons("a.md", "b.md"), rule_folders=[tmp_path])


def test_rules_of_ones_own_take_part(tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "ZZ01.yaml").write_text(RULE)
    [report] = outcomes(lessons("a.md", data=b"Dit is een proefwoord in een zin.\n"), rule_folders=[tmp_path])
    assert "ZZ01" in {finding.rule for finding in report.findings}


def test_unknown_rule_is_told_with_the_nearest():
    with pytest.raises(UsageError, match=r"no rule or category “fixed-minset”.*“fixed-mindset”"):
        outcomes(lessons("a.md"), Settings(ignore=frozenset({"fixed-minset"})))


@needs_posix
def test_too_little_memory_for_the_rules_is_told():
    with pytest.raises(UsageError, match="memory_mib is 1, too little"):
        outcomes(lessons("a.md"), limits=Limits(memory_mib=1))


@needs_posix
def test_native_code_that_gives_up_for_lack_of_memory_is_told_as_such(monkeypatch):
    last_words = "memory allocation of 64 bytes failed"
    boot = f"import os; os.write(2, {last_words!r}.encode()); os.abort()"
    monkeypatch.setattr("curriclint.worker_process._BOOT", boot)

    with pytest.raises(UsageError, match="memory_mib is 1, too little"):
        outcomes(lessons("a.md"), limits=Limits(memory_mib=1))


def test_module_of_a_pupil_in_the_current_folder_is_not_imported(tmp_path, monkeypatch):
    (tmp_path / "random.py").write_text("raise SystemExit('imported')")
    (tmp_path / "yaml.py").write_text("raise SystemExit('imported')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", ["", *sys.path])
    [report] = outcomes(lessons("a.md"))
    assert isinstance(report, DocumentReport)


def test_script_without_a_main_guard_is_not_run_again(tmp_path):
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent("""\
        from curriclint.batch import lint_files
        from curriclint.files import LessonFile
        from curriclint.settings import Settings
        print("started")
        for one in lint_files([LessonFile(None, "a.md", b"# Les")] * 2, Settings(), workers=2):
            print(one.path)
        """)
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False)
    assert (done.stdout.split(), done.stderr) == (["started", "a.md", "a.md"], "")


@needs_posix
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_children_do_not_outlive_their_parent(tmp_path, how):
    script = tmp_path / "script.py"
    script.write_text(
        textwrap.dedent("""\
        import subprocess
        from curriclint import worker_process
        from curriclint.batch import lint_files
        from curriclint.files import LessonFile
        from curriclint.settings import Settings
        popen = subprocess.Popen
        def told(*given, **more):
            child = popen(*given, **more)
            print(child.pid, flush=True)
            return child
        worker_process.subprocess.Popen = told
        files = [LessonFile(None, name, b"# Les") for name in ("a", "loop")]
        for one in lint_files(files, Settings(), workers=1):
            print(one.path, flush=True)
        """)
    )
    parent = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    child = int(parent.stdout.readline())
    assert parent.stdout.readline() == "a\n"
    if how is signal.SIGINT:
        os.killpg(parent.pid, how)  # as a terminal does: to the children too
    else:
        parent.kill()
    _, complaint = parent.communicate()
    assert gone(child)
    assert complaint.count("Traceback") == (1 if how is signal.SIGINT else 0)


def gone(pid, seconds=5.0):
    """Tell whether a process ends within some seconds."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
            stat = Path(f"/proc/{pid}/stat")
            if stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return True  # a zombie that the container's first process does not collect
        except ProcessLookupError:
            return True
        time.sleep(0.01)
    return False


@needs_posix
def test_watch_ends_a_process_with_too_much_memory():
    code = "from curriclint.confinement import end_when_above; end_when_above(1)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 71


def test_child_refuses_to_build_anything_but_reports():
    for evil in (os.system, subprocess.Popen, RULE.upper):
        content = pickle.dumps(evil)
        with pytest.raises(pickle.UnpicklingError):
            receive(io.BytesIO(len(content).to_bytes(8, "little") + content))


def test_names_within_our_modules_that_are_not_ours_are_refused():
    content = b"\x80\x04\x8c\x19curriclint.worker_process\x8c\x0asubprocess\x93."
    with pytest.raises(pickle.UnpicklingError, match="no part of a report"):
        receive(io.BytesIO(len(content).to_bytes(8, "little") + content))


@pytest.mark.parametrize(("cores", "expected"), [(1, 1), (3, 3), (64, 8)])
def test_there_are_as_many_children_as_cores_and_no_more_than_eight_unasked(monkeypatch, cores, expected):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)), raising=False)
    assert default_workers() == expected
