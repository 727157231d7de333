"""The words of the notices."""

import pytest

from diazgui.core.edits import with_basis, with_substance
from diazgui.core.experiment import new_experiment, with_chosen_version
from diazgui.core.notices import RULES
from diazgui.core.sheet import ByEquivalents
from diazgui.core.substance import Substance
from diazgui.library import notices as module
from diazgui.library.bench import bench, new_target, worked_example
from diazgui.library.faults import LibraryError, Place
from diazgui.library.notices import notices, notices_for
from diazgui.library.substances import find_substance
from diazgui.library.wish import Wish, experiment_from
from diazgui.structures.reading import read_structure


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


def test_what_runs_out_before_the_reference_is_named_beside_it() -> None:
    experiment = worked_example()
    sheet = with_basis(experiment.tab("di-alkylation").route.steps[0].sheet, "electrophile", ByEquivalents(1.9))
    found = {notice.id: notice for notice in notices_for(sheet, experiment.target)}
    notice = found["reference-not-limiting"]
    assert notice.title == "2-(chloromethyl)thiophene, not the reference, runs out first"
    assert notice.why.text.startswith(
        "Equivalents are counted from 1,4-diazepane, theory and yield from 2-(chloromethyl)thiophene. "
    )


def test_a_piperazine_is_a_matter_of_the_law() -> None:
    target = new_target(find_substance("piperazine"), find_substance("2-(chloromethyl)thiophene"))
    experiment = new_experiment(target, ("mono-boc", "di-alkylation"), bench())
    for tab in experiment.tabs:
        for step in tab.route.steps:
            found = {notice.title: notice.severity for notice in notices_for(step.sheet, target)}
            assert found["Some piperazines are controlled substances"] == "warning"


def test_the_guides_sodium_hydride_is_a_danger_until_its_solvent_is_another() -> None:
    experiment = worked_example()
    told = with_chosen_version(experiment, "mono-boc", "B", "as-in-guide", "free-base", bench())
    sheet = told.tab("mono-boc").route.step("B").sheet
    (notice,) = (one for one in notices_for(sheet, experiment.target) if one.severity == "danger")
    assert notice.title == "Sodium hydride with DMF, DMSO, DMAc or NMP can run away"
    assert "oprd.9b00276" in notice.why.source
    in_thf = with_substance(sheet, "solvent", find_substance("THF"))
    assert "danger" not in {one.severity for one in notices_for(in_thf, experiment.target)}


def test_two_unlike_nitrogens_are_a_matter_of_proof_where_one_of_them_reacts() -> None:
    wish = Wish(("mono-boc", "excess-diamine", "di-alkylation"), "2-methyl-1,4-diazepane", "EtBr", nitrogen=2)
    experiment = experiment_from(wish)
    title = "Two unlike N–H: the one chosen may not react first"
    told = {
        (tab.id, step.id): [notice.title for notice in notices_for(step.sheet, experiment.target)]
        for tab in experiment.tabs
        for step in tab.route.steps
    }
    assert [place for place, titles in told.items() if title in titles] == [("mono-boc", "A"), ("excess-diamine", "A")]


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


def test_a_compound_that_is_sold_dissolved_is_asked_about_by_name() -> None:
    experiment = worked_example()
    sheet = with_substance(
        experiment.tab("di-alkylation").route.steps[0].sheet, "electrophile", Substance(read_structure("CNC", "Me2NH"))
    )
    found = {notice.id: notice for notice in notices_for(sheet, experiment.target)}
    assert found["pure-but-sold-dissolved"].title == "Me2NH: is the bottle pure?"
    assert found["pure-but-sold-dissolved"].why.text.startswith("Me2NH is calculated here as pure, but is sold in ")
