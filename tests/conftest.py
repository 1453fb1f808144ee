"""What the tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)  # time depends on what else the machine does
settings.load_profile("house")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """Give the reference folder beside the checkout; skip where it is missing, except in the CI run."""
    if not SHARED.is_dir():
        if os.environ.get("CURRICLINT_REQUIRE_SHARED"):
            pytest.fail(f"{SHARED} is missing, and this run may skip nothing for it")
        pytest.skip("needs the reference folder ../shared")
    return SHARED


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    """Give each test a cache of its own, which is empty."""
    monkeypatch.setenv("CURRICLINT_CACHE", str(tmp_path_factory.mktemp("cache", numbered=True)))
