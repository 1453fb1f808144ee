import pytest
from web_server import client_of


@pytest.fixture
def client():
    """Give a browser at a server whose clerks have not come in: what is handed in waits."""
    return client_of()


@pytest.fixture(scope="session")
def school():
    """Give a server that reads lessons, with one child process for all tests."""
    with client_of(jobs=1) as served:
        yield served


@pytest.fixture
def teacher(school):
    """Give a browser that was not here before, at that server."""
    school.cookies.clear()
    return school
