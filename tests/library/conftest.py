"""The compound index of the tests of this room: a small one, or none."""

import pytest

from diazgui.library import finding, lookup
from diazgui.library.index import Index
from tests.library.small_index import make_small_index


@pytest.fixture(scope="session")
def small_index(tmp_path_factory):
    """A compound index of a few compounds."""
    return Index(make_small_index(tmp_path_factory.mktemp("index") / "index.sqlite"))


@pytest.fixture
def indexed(monkeypatch, small_index):
    """The small index in the place of the one that is installed."""
    for module in (finding, lookup):
        monkeypatch.setattr(module, "index", lambda: small_index)
    yield
    assert small_index.fault == ""  # every question was one that the tables answer


@pytest.fixture
def not_indexed(monkeypatch):
    """No index, as in a checkout that was never installed."""
    for module in (finding, lookup):
        monkeypatch.setattr(module, "index", lambda: None)
