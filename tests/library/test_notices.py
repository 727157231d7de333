"""The words of the notices."""

import pytest

from diazgui.core.edits import with_basis, with_substance
from diazgui.core.guidance.remedy import AddRow, Remedy
from diazgui.core.guidance.rules import RULES
from diazgui.core.sheet import ByEquivalents, Role
from diazgui.core.substance import Substance
from diazgui.library import notices as module
from diazgui.library.faults import LibraryError, Place
from diazgui.library.notices import notices
from diazgui.library.sources import citation
from diazgui.library.substances import find_substance
from diazgui.library.wish import Wish, experiment_from
from diazgui.structures.reading import read_structure
from tests.library import noticing
from tests.library.noticing import example, wished


def test_every_rule_has_words_with_a_source_and_every_text_a_rule() -> None:
    assert set(notices()) == set(RULES)
    assert all(notice.title and notice.why.text and notice.why.source for notice in notices().values())


def test_a_title_is_one_short_sentence() -> None:
    assert [one.title for one in notices().values() if len(one.title) > 70 or one.title.endswith(".")] == []


def test_the_chloride_of_the_worked_example_asks_for_iodide_where_there_is_none() -> None:
    (notice,) = [one for one in example("di-alkylation").notices() if one.id == "chloride-without-iodide"]
    assert notice.title == "A chloride, and no iodide on the sheet"
    assert "2026), line 32" in notice.why.source
    change = AddRow(find_substance("NaI"), Role.CATALYST, ByEquivalents(0.1), citation("guide, line 32; field"))
    assert notice.remedies == (Remedy("Add 0.10 eq. NaI", change),)
    for step in ("A", "B"):
        assert "chloride-without-iodide" not in example("mono-boc", step).ids()


def test_what_runs_out_before_the_reference_is_named_beside_it() -> None:
    few = example("di-alkylation").edited(lambda sheet: with_basis(sheet, "electrophile", ByEquivalents(1.9)))
    notice = {notice.id: notice for notice in few.notices()}["reference-not-limiting"]
    assert notice.title == "2-(chloromethyl)thiophene, not the reference, runs out first"
    assert notice.why.text.startswith(
        "Equivalents are counted from 1,4-diazepane, theory and yield from 2-(chloromethyl)thiophene. "
    )


@pytest.mark.parametrize("place", [("mono-boc", "A"), ("mono-boc", "B"), ("mono-boc", "C"), ("di-alkylation", "A")])
def test_a_piperazine_is_a_matter_of_the_law(place: tuple[str, str]) -> None:
    found = wished(*place, "piperazine", "2-(chloromethyl)thiophene").notices()
    assert ("Some piperazines are controlled substances", "warning") in {(one.title, one.severity) for one in found}


def test_the_guides_sodium_hydride_is_a_danger_until_its_solvent_is_another() -> None:
    place = example("mono-boc", "B").run_by("as-in-guide", "free-base")
    notice = {one.id: one for one in place.notices()}["hydride-in-polar-solvent"]
    assert notice.severity == "danger"
    assert notice.title == "NaH with DMF can run away"
    assert "oprd.9b00276" in notice.why.source
    in_thf = place.edited(lambda sheet: with_substance(sheet, "solvent", find_substance("THF")))
    assert "hydride-in-polar-solvent" not in in_thf.ids()


@pytest.mark.parametrize("solvent", ["DMF", "DMSO", "DMAc", "NMP"])
def test_sodium_hydride_is_a_danger_in_each_solvent_that_it_runs_away_with(solvent: str) -> None:
    place = example("mono-boc", "B").run_by("as-in-guide", "free-base")
    there = place.edited(lambda sheet: with_substance(sheet, "solvent", find_substance(solvent)))
    dangers = [one.title for one in there.notices() if one.severity == "danger"]
    assert dangers == [f"NaH with {solvent} can run away"]


def test_two_unlike_nitrogens_are_a_matter_of_proof_where_one_of_them_reacts() -> None:
    wish = Wish(("mono-boc", "excess-diamine", "di-alkylation"), "2-methyl-1,4-diazepane", "EtBr", nitrogen=2)
    experiment = experiment_from(wish)
    places = [(tab.id, step.id) for tab in experiment.tabs for step in tab.route.steps]
    told = [place for place in places if "unlike-nitrogens" in noticing.Place(experiment, *place).ids()]
    assert told == [("mono-boc", "A"), ("excess-diamine", "A")]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"id": "nobody-asks"}, "words without a rule"),
        ({"source": "hearsay"}, "hearsay"),
        ({"why": " "}, "the text is empty"),
        ({"colour": "red"}, "colour"),
        ({"severity": "awful"}, "awful"),
        ({"clauses": {"here": {"text": "c", "source": "gossip"}}}, "gossip"),
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


def test_a_second_text_for_a_rule_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    good = {"id": "chloride-without-iodide", "severity": "advice", "title": "t", "why": "w", "source": "field"}
    monkeypatch.setattr(module, "tables", lambda *_: [(Place("notices/x.toml"), {"notice": [good, good]})])
    notices.cache_clear()
    with pytest.raises(LibraryError, match="there are words for this rule already"):
        notices()
    notices.cache_clear()


def test_a_compound_that_is_sold_dissolved_is_asked_about_by_name() -> None:
    amine = Substance(read_structure("CNC", "Me2NH"))
    place = example("di-alkylation").edited(lambda sheet: with_substance(sheet, "electrophile", amine))
    notice = {notice.id: notice for notice in place.notices()}["pure-but-sold-dissolved"]
    assert notice.title == "Me2NH: is the bottle pure?"
    assert notice.why.text.startswith("Me2NH is calculated here as pure, but is sold in ")


def test_what_is_added_where_it_holds_brings_its_own_source() -> None:
    notice = {one.id: one for one in example("mono-boc", "C").notices()}["regulated-solvents"]
    assert notice.title == "DCM and dioxane: would another solvent do?"
    assert "1,4-Dioxane is classed as carcinogenic in the EU" in notice.why.text
    assert "DMF" not in notice.why.text
    assert notice.why.source == f"{citation('field')}; {citation('tsca-dcm')}"
