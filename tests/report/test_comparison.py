"""Strategies side by side in words, for the worked example at 5.00 mmol."""

from dataclasses import replace

import pytest

from diazgui.core.comparison import Comparison, Warned
from diazgui.core.edits import with_planned_yield
from diazgui.core.experiment import Experiment, with_route, with_target, without_tab
from diazgui.core.quantities import Fraction
from diazgui.core.reckoning import unknown
from diazgui.core.route import with_sheet
from diazgui.library.bench import TAB_ORDER, bench, new_target, worked_example
from diazgui.library.comparison import comparison_of
from diazgui.library.substances import find_substance
from diazgui.report.comparison import ASPECTS, MODEL_NOTE, ComparedCell, basis_words, compared_lines
from diazgui.units import Notation

POINT, COMMA = Notation("."), Notation(",")


def found_for(experiment: Experiment | None = None, front: str = "mono-boc") -> Comparison:
    """The comparison, without the notices: which apply is told elsewhere."""
    found = comparison_of(experiment or worked_example(), front, bench())
    return replace(found, strategies=tuple(map(with_notices, found.strategies)))


def with_notices(one, *told: Warned):
    first, *others = one.plan.steps
    steps = (replace(first, notices=told), *(replace(step, notices=()) for step in others))
    return replace(one, plan=replace(one.plan, steps=steps))


def cell(found: Comparison, protocol: str, aspect: str, notation: Notation = POINT) -> ComparedCell:
    line = next(line for line in compared_lines(found, notation) if line.aspect.id == aspect)
    return line.cells[[one.plan.protocol for one in found.strategies].index(protocol)]


def no_aldehyde() -> Experiment:
    target = new_target(find_substance("1,4-diazepane"), find_substance("BrCC#N"))
    return with_target(worked_example(), target, bench())


@pytest.mark.parametrize(
    ("aspect", "shown"),
    [
        ("standing", "Usable (open, with your edits)"),
        ("steps", "3 (A\u00a0Protect, B\u00a0Alkylate, C\u00a0Deprotect)"),
        ("selectivity", "75 % mono (in step A, Protect; then one N–H is left)"),
        ("product", "5.00 mmol, 1.346 g (theory, no yield planned)"),
        ("reagents", "6.102 g (6.22 g per g)"),
        ("solvents", "97.25 g (99.1 g per g)"),
        ("work-up", "325 mL"),
        ("gas", "421 mL"),
        ("time", "19–42 h"),
        ("notices", "none"),
        (
            "pictograms",
            "flammable, corrosive, acutely toxic, irritant or harmful, health hazard, harmful to the environment "
            "(1 not listed)",
        ),
    ],
)
def test_the_boc_route_in_words(aspect, shown):
    assert cell(found_for(), "mono-boc", aspect).plain == shown


def test_every_aspect_has_a_title_and_a_meaning():
    assert len({one.id for one in ASPECTS}) == len(ASPECTS) == 11
    assert all(one.title and one.meaning.endswith(".") for one in ASPECTS)


def test_a_route_of_one_step_does_not_say_which_step_decides():
    assert cell(found_for(), "excess-diamine", "selectivity").plain == "90 % mono"
    assert cell(found_for(), "di-alkylation", "selectivity").plain == "100 % di"


def test_where_a_later_step_may_di_alkylate_as_well_nothing_is_said_of_one_n_h():
    found = found_for()
    boc = found.strategies[1]
    first, second, last = boc.plan.steps
    steps = (first, replace(second, pair=("amine", "electrophile")), last)
    both = replace(boc, plan=replace(boc.plan, steps=steps))
    shown = cell(replace(found, strategies=(both, *found.strategies[2:])), "mono-boc", "selectivity")
    assert shown.under == "in step A, Protect"


def test_no_gas_is_a_word():
    assert cell(found_for(), "excess-diamine", "gas").plain == "none"


def test_much_gas_is_told_in_litres_and_with_the_decimal_mark():
    assert cell(found_for(), "reductive-amination-boc", "gas", COMMA).plain == "1,15 L"
    assert cell(found_for(), "mono-boc", "reagents", COMMA).plain == "6,102 g (6,22 g per g)"


def test_every_number_says_how_it_comes_about():
    found = found_for()
    assert "m(reagents, C) = m(hydrogen chloride) = 1.823 g" in cell(found, "mono-boc", "reagents").note
    assert MODEL_NOTE in cell(found, "mono-boc", "selectivity").note
    assert cell(found, "mono-boc", "time").note == "A 16 h, B 2–24 h, C 1–2 h"
    assert cell(found, "mono-boc", "product").note.startswith("1-(2-thienylmethyl)-1,4-diazepane dihydrochloride\n")
    assert "Corrosive: 1,4-diazepane" in cell(found, "di-alkylation", "pictograms").note
    assert "Hazards not listed here: 2-(chloromethyl)thiophene." in cell(found, "mono-boc", "pictograms").note


def test_planned_yields_are_told_with_the_steps_that_have_none():
    experiment = worked_example()
    route = experiment.tab("mono-boc").route
    route = with_sheet(route, "A", with_planned_yield(route.step("A").sheet, Fraction(0.7)))
    found = found_for(with_route(experiment, "mono-boc", route))
    assert cell(found, "mono-boc", "product").under == "planned: A 70 %; B, C theory"
    assert cell(found, "excess-diamine", "product").under == "theory, no yield planned"
    for step_id in "BC":
        route = with_sheet(route, step_id, with_planned_yield(route.step(step_id).sheet, Fraction(0.9)))
    found = found_for(with_route(experiment, "mono-boc", route))
    assert cell(found, "mono-boc", "product").plain == "2.84 mmol, 763.3 mg (planned: A 70 %, B 90 %, C 90 %)"


def test_hydrogen_that_goes_in_is_told_beside_what_comes_off():
    assert (
        cell(found_for(without_tab(no_aldehyde(), "mono-cbz")), "mono-cbz", "gas").plain
        == "180 mL (takes up 120 mL of H₂)"
    )


def test_a_strategy_that_cannot_be_used_says_why_and_has_no_numbers():
    found = found_for(no_aldehyde())
    standing = cell(found, "reductive-amination", "standing")
    assert standing.text == "Not for this target"
    assert "No aldehyde or ketone puts this group on nitrogen" in standing.under
    for aspect in ASPECTS[2:]:
        one = cell(found, "reductive-amination", aspect.id)
        assert (one.text, one.note) == ("—", standing.under)


def test_a_strategy_that_is_not_open_says_so():
    found = found_for(without_tab(worked_example(), "mono-cbz"))
    assert cell(found, "mono-cbz", "standing").plain == "Usable (not open, as it would come)"


def test_an_unknown_mass_is_a_dash_with_its_reason():
    found = found_for()
    first, *others = found.strategies
    first = replace(first, solvents=unknown("Nobody knows."), solvents_per_product=unknown("Nobody knows."))
    shown = cell(replace(found, strategies=(first, *others)), "di-alkylation", "solvents")
    assert shown == ComparedCell("—", "", "Nobody knows.")


def test_the_worst_notices_come_first_and_colour_the_cell():
    told = (Warned("A", "advice", "Stir"), Warned("A", "danger", "It burns"), Warned("A", "advice", "Cool"))
    found = found_for()
    found = replace(found, strategies=(with_notices(found.strategies[0], *told), *found.strategies[1:]))
    shown = cell(found, "di-alkylation", "notices")
    assert (shown.plain, shown.alarm) == ("1 danger (2 notes)", "danger")
    assert shown.note.splitlines() == ["Danger, step A: It burns", "Note, step A: Stir", "Note, step A: Cool"]


def test_a_step_without_any_pictogram_says_so():
    found = found_for()
    bare = replace(found.strategies[0], pictograms={}, unlisted=())
    shown = cell(replace(found, strategies=(bare, *found.strategies[1:])), "di-alkylation", "pictograms")
    assert shown == ComparedCell("none listed")


def test_what_they_are_counted_for_stands_above_them():
    assert basis_words(found_for(), "mono-boc", POINT) == (
        "Each strategy is counted for 5.00 mmol of its final product, which is what Mono via Boc, the tab in front, is "
        "planned to make. Where no yield is planned, theory stands for it: real reactions take more. What was weighed "
        "or isolated does not count."
    )


def test_another_strategy_than_the_one_in_front_says_that_it_sets_the_amount():
    assert "what Di-alkylation, the first that makes a known amount, is" in basis_words(
        found_for(front="free"), "free", POINT
    )


def test_without_any_amount_the_reason_stands_there():
    nothing = Comparison(unknown("State a scale."), None, ())
    assert basis_words(nothing, "mono-boc", POINT) == "State a scale."


def test_the_cells_stand_in_the_order_of_the_strategies():
    assert [one.plan.protocol for one in found_for().strategies] == list(TAB_ORDER)
    assert all(len(line.cells) == len(TAB_ORDER) for line in compared_lines(found_for(), POINT))
