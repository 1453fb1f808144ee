import pytest
from few_rules import start_with_few_rules

from curriclint.audit.executor import LocalExecutor, Task, outcomes_of
from curriclint.errors import RuleFileError, UsageError
from curriclint.files import LessonFile
from curriclint.finding import FileError

distributed = pytest.importorskip("distributed")
module = pytest.importorskip("curriclint.audit.cluster")

FILES = [
    LessonFile(None, "een.md", b"# Les 1\n\nWe bouwen een brug.\n"),
    LessonFile(None, "twee.pdf", b"%PDF-1.7 no more than this"),
    LessonFile(None, "drie.md", b"# Les 3\n\nWe meten de stroom.\n"),
]


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """Give the address of a cluster of one worker, whose children start with few rules, as do those of this process."""
    with pytest.MonkeyPatch.context() as patch:
        start_with_few_rules(tmp_path_factory.mktemp("start"), patch)
        with distributed.LocalCluster(
            n_workers=1, threads_per_worker=1, processes=False, dashboard_address=":0", protocol="tcp", host="127.0.0.1"
        ) as cluster:
            yield cluster.scheduler_address


def outcomes(executor):
    return dict(outcomes_of(executor, enumerate(FILES)))


def test_a_cluster_says_what_this_machine_says(cluster):
    ours, theirs = outcomes(LocalExecutor(Task(), 1)), outcomes(module.ClusterExecutor(Task(), cluster))
    assert [theirs[number] for number in (0, 2)] == [ours[number] for number in (0, 2)]
    assert isinstance(theirs[1], FileError)
    assert str(theirs[1].error) == str(ours[1].error)


def test_rules_of_ones_own_travel_along(cluster, tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "ZZ01.yaml").write_text("id: [\n", "utf-8")
    with pytest.raises(RuleFileError, match=r"x/ZZ01.yaml:2"):
        outcomes(module.ClusterExecutor(Task(rule_folders=(tmp_path,)), cluster))


def test_workers_with_other_rules_are_not_used(cluster, monkeypatch):
    hashes = iter(("ours", "theirs"))
    monkeypatch.setattr(Task, "rules_hash", lambda _: next(hashes))
    with pytest.raises(UsageError, match=r"the workers of the cluster cannot do this: there are other rules there"):
        module.ClusterExecutor(Task(), cluster)


def test_no_cluster_is_told(monkeypatch):
    monkeypatch.setattr(module, "CONNECT_SECONDS", 1)
    with pytest.raises(UsageError, match=r"no Dask cluster with workers answers at tcp://127.0.0.1:1 "):
        module.ClusterExecutor(Task(), "tcp://127.0.0.1:1")
