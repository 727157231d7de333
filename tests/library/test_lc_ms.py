"""What is said of peaks, as data."""

import pytest

from diazgui.core.outcome import Outcome
from diazgui.library import lc_ms
from diazgui.library.faults import Faults, LibraryError, Place, tables


@pytest.fixture
def read_with(monkeypatch):
    """Read the data with another table beside it."""

    def read(extra):
        shipped = tables("lc-ms", Faults())
        monkeypatch.setattr(lc_ms, "tables", lambda folder, faults: [*shipped, (Place("lc-ms/more.toml"), extra)])
        return lc_ms._shipped.__wrapped__()

    return read


def test_every_outcome_has_a_title_a_text_and_a_source():
    for outcome in Outcome:
        said = lc_ms.said_of(outcome)
        assert said.title, outcome
        assert said.statement.text.endswith("."), outcome
        assert said.statement.works, outcome


def test_all_faults_are_told_together(read_with):
    with pytest.raises(LibraryError) as error:
        read_with(
            {
                "caveat": [{"id": "one", "text": "x", "source": "nobody"}, {"id": "two"}],
                "outcome": [
                    {"id": "lost", "title": "x", "text": "x", "source": "field", "node": "", "doubt": "?"},
                    {"id": "bad"},
                ],
                "difference": [{"mass": 1.0, "words": "x", "source": ""}, {"mass": "x"}],
            }
        )
    told = "\n".join(error.value.faults)
    for fault in (
        "“nobody” is not among the works",
        "“lost” has words or a rule",
        "the source is missing",
        "text",
        "mass",
        "go together",
    ):
        assert fault in told, fault


def test_more_words_may_stand_in_a_file_of_their_own(read_with):
    assert "mine" in read_with({"caveat": [{"id": "mine", "text": "x", "source": "field"}]}).caveats
    assert read_with({"caveat": "no list"}).caveats.keys() == lc_ms.caveats().keys()
