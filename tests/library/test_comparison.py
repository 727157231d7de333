"""The strategies side by side for the worked example at 5.00 mmol.

Source of the numbers: amount × molar mass by hand, with the molar masses of IUPAC's abridged atomic weights, densities
as on the bottles of the shelf, and 24.055 mL of gas per mmol at 20 °C and 101.325 kPa.
"""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_isolated, with_planned_yield
from diazgui.core.experiment import Experiment, with_chosen_version, with_new_tab, with_route, with_target, without_tab
from diazgui.core.instruments import Instruments
from diazgui.core.quantities import Fraction, Mass, Temperature
from diazgui.core.route import with_sheet
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByMass, Isolated, Range
from diazgui.library.bench import TAB_ORDER, bench, new_target, worked_example
from diazgui.library.comparison import comparison_of
from diazgui.library.substances import find_substance
from diazgui.units import Notation


def compared(experiment: Experiment, front: str = "mono-boc"):
    return comparison_of(experiment, front, bench())


def by_protocol(experiment: Experiment, front: str = "mono-boc"):
    return {one.plan.protocol: one for one in compared(experiment, front).strategies}


def with_yields(experiment: Experiment, tab_id: str, **yields: float) -> Experiment:
    route = experiment.tab(tab_id).route
    for step_id, y in yields.items():
        route = with_sheet(route, step_id, with_planned_yield(route.step(step_id).sheet, Fraction(y)))
    return with_route(experiment, tab_id, route)


@pytest.fixture(scope="module")
def worked():
    return by_protocol(worked_example())


def test_all_tabs_stand_in_the_order_of_the_protocols(worked):
    assert tuple(worked) == TAB_ORDER
    assert [one.plan.tab for one in worked.values()] == list(TAB_ORDER)


def test_they_are_counted_for_what_the_tab_in_front_makes():
    found = compared(worked_example())
    assert found.amount.value == pytest.approx(5.0)
    assert found.of.tab == "mono-boc"


@pytest.mark.parametrize(
    ("protocol", "steps", "share", "goal", "decides"),
    [
        ("di-alkylation", 1, 1.0, "di", "A"),
        ("mono-boc", 3, 0.75, "mono", "A"),  # 2.0 eq. of diamine for one Boc₂O: 1 - E/2 with E = 0.5
        ("mono-cbz", 3, 0.75, "mono", "A"),
        ("excess-diamine", 1, 0.9, "mono", "A"),  # 5 eq.: 1 - 0.2/2
        ("reductive-amination", 1, 0.9, "mono", "A"),
        ("reductive-amination-boc", 3, 0.75, "mono", "A"),
    ],
)
def test_the_step_that_decides_and_its_share_of_theory(worked, protocol, steps, share, goal, decides):
    one = worked[protocol]
    assert len(one.plan.steps) == steps
    assert one.selectivity.share.value == pytest.approx(share)
    assert (one.selectivity.goal, one.selectivity.step) == (goal, decides)


@pytest.mark.parametrize(
    ("protocol", "product", "mass"),
    [
        ("di-alkylation", "1,4-bis(2-thienylmethyl)-1,4-diazepane", 1462.365),  # 5.00 × 292.473
        ("mono-boc", "1-(2-thienylmethyl)-1,4-diazepane dihydrochloride", 1346.205),  # 5.00 × 269.241
        ("mono-cbz", "1-(2-thienylmethyl)-1,4-diazepane dihydrobromide", 1790.715),  # 5.00 × 358.143
        ("excess-diamine", "1-(2-thienylmethyl)-1,4-diazepane", 981.595),  # 5.00 × 196.319
    ],
)
def test_the_product_is_theory_where_no_yield_is_planned(worked, protocol, product, mass):
    one = worked[protocol]
    assert (one.product, one.amount.value) == (product, pytest.approx(5.0))
    assert one.mass.value == pytest.approx(mass)
    assert one.unplanned == tuple(step.step.id for step in one.plan.steps)


@pytest.mark.parametrize(
    ("protocol", "reagents", "solvents", "work_up"),
    [
        # 500.825 + 1392.458 + 1727.550 mg; 25.0 mL of DMF × 0.944; 100 + 150 + 100 mL
        ("di-alkylation", 3620.8325, 23600.0, 350.0),
        # A 1001.650 + 1091.245, B 729.3825 + 1382.040 + 74.947, C 50.0 mmol × 36.461 = 1823.050 mg of HCl;
        # 25.0 mL of DCM × 1.326 twice, 25.0 mL of MeCN × 0.786, 12.5 mL × 1.05 less the HCl in it
        ("mono-boc", 6102.3145, 97251.95, 325.0),
        # 2504.125 + 663.075 mg; 25.0 mL of MeCN × 0.786; water 20, NaOH 5, DCM 75, brine 50 mL
        ("excess-diamine", 3167.2, 19650.0, 150.0),
        # 2504.125 + 560.765 + 1589.565 + 300.260 mg; 25.0 mL of THF × 0.889; 50 + 25 + 75 + 50 mL
        ("reductive-amination", 4954.715, 22225.0, 200.0),
    ],
)
def test_what_is_taken_from_bottles(worked, protocol, reagents, solvents, work_up):
    one = worked[protocol]
    assert one.reagents.value == pytest.approx(reagents)
    assert one.solvents.value == pytest.approx(solvents)
    assert one.work_up.value == pytest.approx(work_up)


def test_what_a_step_takes_over_from_the_one_before_is_not_counted_again(worked):
    lines = [line.formula for line in worked["mono-boc"].reagents.why]
    assert lines[1] == "m(reagents, B) = m(2-(chloromethyl)thiophene) + m(potassium carbonate) + m(sodium iodide)"
    assert lines[2] == "m(reagents, C) = m(hydrogen chloride)"


def test_the_ratio_counts_the_free_base_whatever_form_is_isolated(worked):
    assert worked["mono-boc"].reagents_per_product.value == pytest.approx(6102.3145 / 981.595)
    assert worked["excess-diamine"].solvents_per_product.value == pytest.approx(19650.0 / 981.595)


@pytest.mark.parametrize(
    ("protocol", "mmol"),
    [
        ("di-alkylation", 5.0),  # K₂CO₃ meets 10.0 mmol of HX
        ("mono-boc", 17.5),  # CO₂ 5.0 (Boc on), 2.5 (K₂CO₃), and 5.0 with 5.0 of isobutene (Boc off)
        ("excess-diamine", 0.0),
        ("reductive-amination", 35.0),  # H₂ 7.5 at most, CO₂ 22.5 of the acetoxy groups and 5.0 of acetic acid
    ],
)
def test_the_gas_is_all_that_may_come_off(worked, protocol, mmol):
    assert worked[protocol].gas.value == pytest.approx(mmol * 24.0551, rel=1e-5)


@pytest.mark.parametrize(
    ("protocol", "hours"),
    [
        ("di-alkylation", Range(4.0, 12.0)),
        ("mono-boc", Range(19.0, 42.0)),  # 16, 2–24, 1–2
        ("mono-cbz", Range(5.0, 44.0)),  # 2–16, 2–24, 1–4
        ("reductive-amination", Range(0.5, 24.0)),
    ],
)
def test_the_stated_reaction_times_add_up(worked, protocol, hours):
    assert (worked[protocol].time, worked[protocol].time_reason) == (hours, "")


def test_a_step_without_a_stated_time_leaves_the_sum_open():
    experiment = worked_example()
    route = experiment.tab("mono-boc").route
    sheet = route.step("B").sheet
    open_one = replace(sheet, conditions=replace(sheet.conditions, time=None))
    one = by_protocol(with_route(experiment, "mono-boc", with_sheet(route, "B", open_one)))["mono-boc"]
    assert (one.time, one.time_reason) == (None, "Step B: no reaction time is stated.")


def test_the_pictograms_name_the_rows_and_what_is_not_listed_is_said(worked):
    one = worked["di-alkylation"]
    assert one.pictograms["GHS05"] == ("1,4-diazepane",)
    assert one.pictograms["GHS02"] == ("N,N-dimethylformamide", "ethyl acetate")
    assert one.unlisted == ("2-(chloromethyl)thiophene",)


def test_planned_yields_of_the_tab_in_front_set_the_amount_for_all():
    experiment = with_yields(worked_example(), "mono-boc", A=0.75, B=0.80, C=0.95)
    found = by_protocol(experiment)
    boc, excess = found["mono-boc"], found["excess-diamine"]
    assert boc.amount.value == pytest.approx(2.85)  # 5.00 × 0.75 × 0.80 × 0.95
    assert boc.unplanned == ()
    # 2092.895 + 0.75 × 2186.3695 + 0.60 × 1823.05
    assert boc.reagents.value == pytest.approx(4826.502, abs=0.001)
    assert excess.amount.value == pytest.approx(2.85)
    assert excess.reagents.value == pytest.approx(1805.304)  # 3167.200 × 0.57


def test_planned_yields_of_another_tab_make_it_larger():
    experiment = with_yields(worked_example(), "excess-diamine", A=0.5)
    one = by_protocol(experiment)["excess-diamine"]
    assert one.amount.value == pytest.approx(5.0)
    assert one.reagents.value == pytest.approx(6334.4)
    assert one.unplanned == ()


def test_what_was_weighed_or_isolated_does_not_count():
    experiment = worked_example()
    route = experiment.tab("excess-diamine").route
    sheet = with_weighed(route.step("A").sheet, "diamine", ByMass(Mass(1000.0)))
    sheet = with_isolated(sheet, Isolated(Mass(100.0)))
    begun = with_route(experiment, "excess-diamine", with_sheet(route, "A", sheet))
    one = by_protocol(begun, "excess-diamine")["excess-diamine"]
    assert one.amount.value == pytest.approx(5.0)
    assert one.reagents.value == pytest.approx(3167.2)


def test_a_strategy_whose_tab_was_closed_comes_as_it_would_be_opened():
    experiment = without_tab(worked_example(), "mono-cbz")
    one = by_protocol(experiment)["mono-cbz"]
    assert (one.plan.tab, one.plan.title) == ("", "Mono via Cbz")
    assert one.reagents.value == pytest.approx(8086.5945)
    assert list(by_protocol(experiment)) == list(TAB_ORDER)


def test_two_tabs_of_one_strategy_stand_side_by_side():
    found = compared(with_new_tab(worked_example(), "mono-boc", bench()))
    assert [one.plan.title for one in found.strategies][1:3] == ["Mono via Boc", "Mono via Boc 2"]


def test_a_free_sheet_is_left_out_until_it_makes_something():
    experiment = with_new_tab(worked_example(), "free", bench())
    assert list(by_protocol(experiment, "free")) == list(TAB_ORDER)
    product = worked_example().tab("excess-diamine").route.step("A").sheet.products
    route = experiment.tab("free").route
    made = with_route(experiment, "free", with_sheet(route, "A", replace(route.step("A").sheet, products=product)))
    found = compared(made, "free")
    assert found.strategies[-1].plan.protocol == "free"
    assert found.of.tab == "di-alkylation"  # the free sheet makes no known amount yet
    assert found.strategies[-1].reagents.value is None


def test_a_group_without_an_aldehyde_says_why_its_strategies_cannot_be_used():
    experiment = worked_example()
    target = new_target(find_substance("1,4-diazepane"), find_substance("BrCC#N"))
    found = by_protocol(with_target(experiment, target, bench()))
    assert "aldehyde" in found["reductive-amination"].plan.problem


def test_volumes_of_gas_are_those_of_the_room():
    warm = Notation(".", instruments=Instruments(temperature=Temperature(25.0)))
    found = comparison_of(worked_example(), "mono-boc", bench(), warm)
    assert found.strategies[0].gas.value == pytest.approx(5.0 * 24.4654, rel=1e-5)


def test_notices_are_those_of_the_sheets_as_they_stand(worked):
    from diazgui.library.notices import notices_for

    experiment = worked_example()
    tab = experiment.tab("mono-boc")
    told = [(step.id, n.title) for step in tab.route.steps for n in notices_for(tab, step, experiment.target)]
    assert [(w.step, w.title) for step in worked["mono-boc"].plan.steps for w in step.notices] == told


def test_what_a_variant_warns_of_is_a_danger_too_unless_a_notice_says_it():
    def told(tab_id, step_id, variant, isolation):
        experiment = with_chosen_version(worked_example(), tab_id, step_id, variant, isolation, bench())
        found = next(one for one in compared(experiment, tab_id).strategies if one.plan.tab == tab_id)
        notices = next(step.notices for step in found.plan.steps if step.step.id == step_id)
        return [one.title for one in notices if one.severity == "danger"]

    (title,) = told("mono-cbz", "C", "hydrogenolysis", "filtrate")
    assert title.startswith("Not with every group: divalent sulfur")
    assert title.endswith("aryl halides can react as well")
    assert told("mono-boc", "B", "as-in-guide", "free-base") == ["NaH with DMF can run away"]
