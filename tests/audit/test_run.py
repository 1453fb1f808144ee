import pytest
from audit.conftest import failed, with_findings

from curriclint.audit.results import results_folder
from curriclint.errors import UsageError
from curriclint.settings import Settings


def names(steps, *, kept):
    return sorted(step.number for step in steps if step.kept is kept)


def test_every_file_is_linted_and_kept(audit_of, linted, shelf_folder, tmp_path):
    audit = audit_of(shelf_folder)
    done, executor, steps = linted(audit, tmp_path)
    assert names(steps, kept=False) == [0, 1, 2]
    assert [document.path for document in done.documents([0, 1, 2])] == ["a.md", "b.md", "c.md"]
    assert executor.is_closed


def test_the_same_audit_again_lints_nothing(audit_of, linted, shelf_folder, tmp_path):
    linted(audit_of(shelf_folder), tmp_path)
    _, executor, steps = linted(audit_of(shelf_folder), tmp_path)
    assert executor.asked == []
    assert names(steps, kept=True) == [0, 1, 2]


def test_a_changed_file_is_linted_anew(audit_of, linted, shelf_folder, tmp_path):
    linted(audit_of(shelf_folder), tmp_path)
    (shelf_folder / "b.md").write_text("# Anders\n", "utf-8")
    _, executor, _ = linted(audit_of(shelf_folder), tmp_path)
    assert executor.asked == ["b.md"]


def test_another_setting_lints_all_anew(audit_of, linted, shelf_folder, tmp_path):
    linted(audit_of(shelf_folder), tmp_path)
    _, executor, _ = linted(audit_of(shelf_folder, settings=Settings(preview=True)), tmp_path)
    assert sorted(executor.asked) == ["a.md", "b.md", "c.md"]


def test_a_moved_file_keeps_its_report_under_its_new_name(audit_of, linted, shelf_folder, tmp_path):
    linted(audit_of(shelf_folder), tmp_path)
    (shelf_folder / "a.md").rename(shelf_folder / "z.md")
    done, executor, _ = linted(audit_of(shelf_folder), tmp_path)
    assert executor.asked == []
    assert [document.path for document in done.documents([0, 1, 2])] == ["b.md", "c.md", "z.md"]


def test_what_was_done_before_a_stop_is_not_done_again(audit_of, linted, shelf_folder, tmp_path):
    # The made executor gives the last of three first; the one with the interruption comes second.
    with pytest.raises(KeyboardInterrupt):
        linted(audit_of(shelf_folder), tmp_path, {b"# b.md\n": KeyboardInterrupt()})
    _, executor, steps = linted(audit_of(shelf_folder), tmp_path)
    assert names(steps, kept=True) == [2]
    assert sorted(executor.asked) == ["a.md", "b.md"]


def test_a_file_that_fails_costs_only_itself_and_is_tried_again(audit_of, linted, shelf_folder, tmp_path):
    done, _, steps = linted(audit_of(shelf_folder), tmp_path, {b"# a.md\n": failed()})
    assert [one.path for one in done.errors.values()] == ["a.md"]
    assert [document.path for document in done.documents([0, 1, 2])] == ["b.md", "c.md"]
    assert [step.error for step in steps if step.number == 0] == [done.errors[0]]
    _, executor, _ = linted(audit_of(shelf_folder), tmp_path)
    assert executor.asked == ["a.md"]


def test_a_file_that_goes_away_costs_only_itself(audit_of, linted, shelf_folder, tmp_path):
    audit = audit_of(shelf_folder)
    (shelf_folder / "a.md").unlink()
    done, _, _ = linted(audit, tmp_path)
    assert "there is no such file" in str(done.errors[0].error)
    assert len(done.documents([0, 1, 2])) == 2


def test_reports_of_other_texts_are_cleared_away(audit_of, linted, shelf_folder, tmp_path):
    linted(audit_of(shelf_folder), tmp_path)
    (shelf_folder / "a.md").write_text("# Nieuw\n", "utf-8")
    linted(audit_of(shelf_folder), tmp_path)
    assert len(list(tmp_path.glob("records/*/*.json.gz"))) == 3


def test_a_record_that_goes_away_is_told_and_not_left_out(audit_of, linted, shelf_folder, tmp_path):
    done, _, _ = linted(audit_of(shelf_folder), tmp_path, {b"# a.md\n": with_findings()})
    for file in tmp_path.glob("records/*/*.json.gz"):
        file.unlink()
    with pytest.raises(UsageError, match="has gone from the disk"):
        done.documents([0])


def test_two_runs_do_not_share_a_folder(tmp_path):
    with (
        results_folder(tmp_path / "results"),
        pytest.raises(UsageError, match="another audit is working in this folder"),
        results_folder(tmp_path / "results"),
    ):
        pass
    with results_folder(tmp_path / "results"):
        pass


def test_a_folder_with_other_things_is_left_alone(shelf_folder):
    with pytest.raises(UsageError, match="is not from an audit"), results_folder(shelf_folder):
        pass
    assert sorted(file.name for file in shelf_folder.iterdir()) == ["a.md", "b.md", "c.md"]


def test_a_file_is_no_folder(shelf_folder):
    with pytest.raises(UsageError, match="this is a file"), results_folder(shelf_folder / "a.md"):
        pass
