"""The words of the notices."""

import pytest

from diazgui.core.notices import RULES
from diazgui.core.sheet import ByEquivalents
from diazgui.library import notices as module
from diazgui.library.bench import worked_example
from diazgui.library.faults import LibraryError, Place
from diazgui.library.notices import notices, notices_for


def test_every_rule_has_words_with_a_source_and_every_text_a_rule() -> None:
    assert set(notices()) == set(RULES)
    assert all(notice.title and notice.why.text and notice.why.source for notice in notices().values())


def test_the_chloride_of_the_worked_example_asks_for_iodide_where_there_is_none() -> None:
    experiment = worked_example()
    (notice,) = notices_for(experiment.tab("di-alkylation").route.steps[0].sheet, experiment.target)
    assert notice.title == "A chloride, and no iodide on the sheet"
    assert "2026), line 32" in notice.why.source
    assert notice.remedy is not None
    assert (notice.remedy.label, notice.remedy.basis) == ("Add 0.10 eq. NaI", ByEquivalents(0.1))
    assert notices_for(experiment.tab("mono-boc").route.step("A").sheet, experiment.target) == ()
    assert notices_for(experiment.tab("mono-boc").route.step("B").sheet, experiment.target) == ()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"id": "nobody-asks"}, "words without a rule"),
        ({"source": "hearsay"}, "hearsay"),
        ({"why": " "}, "the text is empty"),
        ({"colour": "red"}, "colour"),
        ({"remedy": {"label": "x", "substance": "gold", "role": "base", "stated": "1 eq", "source": "field"}}, "gold"),
        ({"remedy": {"label": "x", "substance": "nai", "role": "base", "stated": "1 pinch", "source": "field"}}, "1"),
    ],
)
def test_faults_are_told_with_their_place(monkeypatch: pytest.MonkeyPatch, changed, said: str) -> None:
    good = {"id": "chloride-without-iodide", "severity": "advice", "title": "t", "why": "w", "source": "field"}
    monkeypatch.setattr(module, "tables", lambda *_: [(Place("notices/x.toml"), {"notice": [good | changed]})])
    notices.cache_clear()
    with pytest.raises(LibraryError, match="notices") as caught:
        notices()
    assert said in str(caught.value)
    notices.cache_clear()
