"""The calculated tables as data, CSV and text."""

import csv
import io
from dataclasses import replace

import pytest

from diazgui.core.experiment import Experiment, Tab
from diazgui.core.route import Route, RouteStep, Version, Wanted
from diazgui.core.sheet import (
    AlkylationModel,
    ByAmount,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Entry,
    HandedOn,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Compound, Label, OnSupport, Substance
from diazgui.library.bench import worked_example
from diazgui.report.chosen import ChosenTab, chosen
from diazgui.report.csv_table import csv_text
from diazgui.report.data import document, step_data
from diazgui.report.text_table import table_text
from diazgui.units import POINT_ONLY
from tests.files.examples import written_out

A = Substance(Compound("A", structure_molar_mass=100.0), density=949.0)


def step_of(*entries: Entry, **more) -> RouteStep:
    return RouteStep("A", "Reaction", Version("", "", Sheet(entries, reference=entries[0].id, **more)))


def chosen_step(step: RouteStep) -> tuple[ChosenTab, ...]:
    return (ChosenTab(Tab("t", "free", "T", Route((step,))), (step,)),)


def reference(**more) -> Entry:
    return Entry("a", Role.STARTING_MATERIAL, A, ByAmount(2.0), **more)


@pytest.mark.parametrize(
    ("basis", "stated"),
    [
        (ByAmount(2.0), {"field": "amount_mmol", "value": 2.0, "unit": "mmol"}),
        (ByMass(3.0), {"field": "mass_mg", "value": 3.0, "unit": "mg"}),
        (ByVolume(4.0), {"field": "volume_mL", "value": 4.0, "unit": "mL"}),
        (ByWeightPercent(0.07), {"field": "weight_percent", "value": 7.0, "unit": "wt %"}),
        (ByParts(3.0), {"field": "parts", "value": 3.0, "unit": "parts"}),
        (ByMassRatio(0.0101), {"field": "volume_per_mass_mL_per_g", "value": 10.1, "unit": "mL/g"}),
        (HandedOn(1.5, 1.5, "C"), {"field": "handed_on", "value": 1.5, "unit": "mmol", "from_step": "C"}),
        (HandedOn(1.5, 1.5, "wanted"), {"field": "wanted", "value": 1.5, "unit": "mmol"}),
        (HandedOn(), {"field": "handed_on", "value": None, "unit": "mmol", "from_step": None}),
        (Unstated(), None),
    ],
)
def test_what_was_stated_is_told_with_its_unit(basis, stated) -> None:
    step = step_of(reference(), Entry("b", Role.REACTANT, A, basis), concentration=0.2)
    assert step_data(step)["rows"][1]["stated"] == stated


def test_densities_and_loadings_carry_no_noise_of_their_conversion() -> None:
    resin = Substance(Compound("R", structure_molar_mass=100.0), OnSupport(0.0011))
    first, second = step_data(step_of(reference(), Entry("b", Role.REAGENT, resin, ByAmount(1.0))))["rows"]
    assert first["density_g_per_mL"] == 0.949
    assert second["loading_mmol_per_g"] == 1.1


def test_each_unknown_has_a_sentence_under_its_own_name_and_no_known_value_has_one() -> None:
    (row,) = step_data(step_of(reference()))["rows"]
    assert row["amount_mmol"] == 2.0
    assert row["mass_mg"] == 200.0
    assert row["reasons"] == {
        "smiles": "No structure is stated.",
        "formula": "No structure is stated.",
        "concentration_M": "Not supplied as a solution of a known concentration.",
        "loading_mmol_per_g": "Not supplied on a support.",
        "coefficient": "Takes no part in the balance of the reaction.",
        "weighed_mg": "Not weighed yet.",
        "weighed_mL": "Not weighed yet.",
        "actual_amount_mmol": "Not weighed yet.",
        "actual_equivalents": "Not weighed yet.",
        "hazards": "No hazards are listed here: read the label and the safety data sheet.",
    }


def test_what_was_weighed_and_what_the_label_warns_of_is_told() -> None:
    marked = replace(A, hazards=("GHS02", "GHS05"), hazards_source="label")
    tabs = chosen_step(step_of(replace(reference(), substance=marked, weighed=ByMass(210.0))))
    (row,) = step_data(tabs[0].steps[0])["rows"]
    assert (row["weighed_mg"], row["weighed_mL"]) == (210.0, None)
    assert (row["actual_amount_mmol"], row["actual_equivalents"]) == (2.1, 1.0)
    assert (row["hazards"], row["hazards_source"]) == (["GHS02", "GHS05"], "label")
    (head, line) = csv.reader(io.StringIO(csv_text(tabs)))
    cells = dict(zip(head, line, strict=True))
    assert (cells["weighed_mg"], cells["weighed_mL"], cells["actual_amount_mmol"]) == ("210.0", "", "2.1")
    assert cells["hazards"] == "flammable, corrosive"


def test_a_text_leaves_out_the_columns_in_which_nothing_stands() -> None:
    plain = table_text(chosen_step(step_of(reference())), POINT_ONLY)
    weighed = table_text(chosen_step(step_of(reference(weighed=ByMass(210.0)))), POINT_ONLY)
    assert "Weighed" not in plain
    assert "act. eq." not in plain
    assert " Weighed  act. eq.  Hazards" in weighed
    assert "210.0 mg      1.00  —" in weighed


def test_product_and_totals_are_told_like_rows() -> None:
    first = document(chosen(written_out()))["tabs"][0]["steps"][0]
    product = first["products"][0]
    assert product["role"] == "product"
    # 1093.5 mg of Boc₂O were weighed: 5.0103 mmol.
    assert product["amount_mmol"] == pytest.approx(5.010309278350515)
    assert product["mass_mg"] == pytest.approx(1003.474762886598)
    assert product["planned_yield"] == 0.75
    assert product["planned_amount_mmol"] == pytest.approx(3.757731958762887)
    assert product["planned_mass_mg"] == pytest.approx(752.6060721649485)
    assert set(product["reasons"]) == {"hazards"}
    assert first["totals"]["solvent_volume_mL"] == pytest.approx(25.051546391752577)
    assert first["totals"]["mass_mg"] == pytest.approx(2094.9652577319588)
    assert first["limiting"] == ["boc2o"]
    assert first["limiting_reason"] is None


def test_what_was_isolated_is_told_with_its_yield() -> None:
    first, second = document(chosen(written_out()))["tabs"][0]["steps"]
    made = first["products"][0]
    assert (made["isolated_mass_mg"], made["isolated_purity"]) == (737.5, 0.97)
    assert made["isolated_amount_mmol"] == pytest.approx(3.571838707)  # 737.5 mg · 0.97 / 200.282 g/mol
    assert made["isolated_yield"] == pytest.approx(0.712897849)  # of 5.0103 mmol
    not_yet = second["products"][0]
    names = ("isolated_mass_mg", "isolated_purity", "isolated_amount_mmol", "isolated_yield")
    assert [not_yet[name] for name in names] == [None] * 4
    assert {not_yet["reasons"][name] for name in names} == {
        "Not isolated yet: type the mass once the product was weighed."
    }


def test_rows_that_are_planned_anew_from_what_was_weighed_are_named() -> None:
    first, second = document(chosen(written_out()))["tabs"][0]["steps"]
    assert (first["replanned"], second["replanned"]) == (["diamine", "solvent"], [])


def test_the_numbers_of_the_model_are_told() -> None:
    plain = step_data(step_of(reference()))
    stated = step_data(step_of(reference(), model=AlkylationModel(0.25, 0.1, 0.9)))
    assert plain["alkylation_model"] == {"ratio": 0.5, "quaternary": 0.0, "conversion": 1.0}
    assert stated["alkylation_model"] == {"ratio": 0.25, "quaternary": 0.1, "conversion": 0.9}


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        (None, None),
        (Wanted(ByMass(500.0), True), {"mass_mg": 500.0, "as_base": True}),
        (Wanted(ByAmount(2.0)), {"amount_mmol": 2.0, "as_base": False}),
    ],
)
def test_what_is_wanted_of_the_route_is_told(wanted: Wanted | None, told) -> None:
    step = step_of(reference())
    tab = Tab("t", "free", "T", Route((step,), wanted))
    assert document((ChosenTab(tab, (step,)),))["tabs"][0]["wanted"] == told


def test_an_unknown_limiting_reagent_has_its_reason() -> None:
    unknown = Entry("b", Role.REACTANT, A, Unstated(), coefficient=1.0)
    data = step_data(step_of(reference(), unknown))
    assert data["limiting"] == []
    assert data["limiting_reason"].startswith("The amount of A is not known")


def test_a_step_that_states_nothing_says_null() -> None:
    data = step_data(RouteStep("A", "Reaction", Version("", "", Sheet())))
    assert (data["reference"], data["concentration_M"], data["rows"], data["products"]) == (None, None, [], [])
    assert data["conditions"] == {
        "temperature_degC": None,
        "time_h": None,
        "atmosphere": None,
        "vessel_open": None,
        "addition": None,
    }


def test_the_csv_of_one_row_and_its_product() -> None:
    tabs = chosen(written_out(), step_ids=["A"])
    lines = csv_text(tabs).split("\r\n")
    assert lines[0] == (
        "tab,step,id,role,name,smiles,formula,equivalents,amount_mmol,mass_mg,pure_mass_mg,volume_mL,"
        "molar_mass_g_per_mol,density_g_per_mL,purity,concentration_M,loading_mmol_per_g,coefficient,"
        "weighed_mg,weighed_mL,actual_amount_mmol,actual_equivalents,hazards,"
        "monoisotopic_mass_Da,planned_yield,planned_amount_mmol,planned_mass_mg,"
        "isolated_mass_mg,isolated_purity,isolated_amount_mmol,isolated_yield,stated,reference,limiting,replanned,"
        "conflicts,lot,supplier,reasons"
    )
    assert lines[2] == (
        "mono-boc,A,boc2o,reagent,Boc₂O,,,1.0,5.0,1091.25,1091.25,,218.25,,1.0,,,1.0,"
        "1093.5,,5.010309278350515,1.0,,,,,,,,,,5.0 mmol,yes,yes,no,,,,"
        '"smiles, formula: No structure is stated. | volume_mL, density_g_per_mL: The density is not known: '
        "weigh it, or type the density from the label. | concentration_M: Not supplied as a solution of a known "
        "concentration. | loading_mmol_per_g: Not supplied on a support. | weighed_mL: Stated as the mass that was "
        'weighed. | hazards: No hazards are listed here: read the label and the safety data sheet."'
    )
    assert lines[-1] == ""


def test_an_amount_that_follows_from_what_is_wanted_says_so_in_the_csv() -> None:
    wanted = replace(reference(), basis=HandedOn(1.5, 1.5, "wanted"))
    (head, line) = csv.reader(io.StringIO(csv_text(chosen_step(step_of(wanted)))))
    assert dict(zip(head, line, strict=True))["stated"] == "1.5 mmol from what is wanted"


def test_every_line_of_the_csv_has_every_column() -> None:
    lines = list(csv.reader(io.StringIO(csv_text(chosen(written_out())))))
    assert {len(line) for line in lines} == {39}
    assert [line[2] for line in lines[1:]] == [
        "diamine", "boc2o", "solvent", "wash", "product", "amine", "electrophile", "base", "acid", "product",
    ]  # fmt: skip


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"])
def test_no_text_of_the_csv_is_a_formula(start: str) -> None:
    named = replace(A, compound=replace(A.compound, name=f'{start}HYPERLINK("x")'))
    step = step_of(replace(reference(), substance=named))
    (_, line) = csv.reader(io.StringIO(csv_text(chosen_step(step)), newline=""))
    assert line[4] == f'\'{start}HYPERLINK("x")'


def test_conflicting_facts_stand_in_the_csv() -> None:
    both = replace(A, compound=replace(A.compound, stated_molar_mass=110.0))
    (_, line) = csv.reader(io.StringIO(csv_text(chosen_step(step_of(replace(reference(), substance=both))))))
    assert line[35].startswith("The structure gives a molar mass of 100.00 g/mol, but 110.00 g/mol is stated.")


def test_lot_and_supplier_of_a_bottle_are_told() -> None:
    labelled = replace(A, label=Label("=A17", "Sigma", "b1"))
    step = step_of(replace(reference(), substance=labelled))
    (row,) = step_data(step)["rows"]
    assert (row["lot"], row["supplier"]) == ("=A17", "Sigma")
    assert step_data(step_of(reference()))["rows"][0]["lot"] == ""
    (head, line) = csv.reader(io.StringIO(csv_text(chosen_step(step))))
    told = dict(zip(head, line, strict=True))
    assert (told["lot"], told["supplier"]) == ("'=A17", "Sigma")


def test_a_text_without_steps_says_so() -> None:
    assert table_text((), POINT_ONLY) == "The experiment has no tables yet.\n"


def test_ids_are_found_whatever_their_capitals() -> None:
    (one,) = chosen(written_out(), ["MONO-BOC"], ["b"])
    assert one.tab.id == "mono-boc"
    assert [step.id for step in one.steps] == ["B"]


def test_a_tab_without_the_step_is_left_out_of_a_choice_of_steps() -> None:
    whole = written_out()
    short = Tab("short", "free", "Short", Route((replace(whole.tabs[0].route.steps[0]),)))
    both = Experiment(whole.target, (*whole.tabs, short))
    assert [one.tab.id for one in chosen(both, step_ids=["B"])] == ["mono-boc"]
    assert [one.tab.id for one in chosen(both)] == ["mono-boc", "short"]


def test_an_experiment_without_tabs_has_none_to_choose() -> None:
    with pytest.raises(ValueError, match=r"^The experiment has no tab “A”\. It has these: none\.$"):
        chosen(Experiment(written_out().target, ()), ["A"])


def test_every_null_of_the_worked_example_has_a_reason() -> None:
    silent = [
        (tab["id"], step["id"], part.get("id", "totals"), name)
        for tab in document(chosen(worked_example()))["tabs"]
        for step in tab["steps"]
        for part in (*step["rows"], *step["products"], step["totals"])
        for name in part
        if part[name] is None and name != "stated" and not part["reasons"].get(name)
    ]
    assert silent == []
