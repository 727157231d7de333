"""What the field Want states, and what will come out instead.

Molar masses of the worked example, g/mol: its dihydrochloride 269.241, the free base 196.319, Boc2O 218.249.
"""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_isolated, with_pinned, with_planned_yield
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Route, Wanted, with_sheet
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByAmount, ByMass, Isolated, Sheet
from diazgui.library.bench import worked_example
from diazgui.report.typed_want import (
    final_product,
    planned_instead,
    salt_word,
    wanted_text,
    with_form_wanted,
    with_wanted_text,
)
from diazgui.units import LOCAL_POINT, Notation


@pytest.fixture
def route() -> Route:
    """The Boc route with 70, 80 and 90 % planned."""
    made = worked_example().tab("mono-boc").route
    for step_id, planned in (("A", 0.7), ("B", 0.8), ("C", 0.9)):
        made = with_sheet(made, step_id, with_planned_yield(made.step(step_id).sheet, planned))
    return made


def stated(route: Route, typed: str, as_base: bool = False) -> Route:
    return with_wanted_text(route, typed, as_base, LOCAL_POINT)


def boc2o(route: Route) -> float | None:
    basis = route.step("A").sheet.entry("boc2o").basis
    amount: float | None = getattr(basis, "amount", None)
    return amount


def test_a_mass_is_of_the_salt_or_of_the_free_base_in_it(route: Route) -> None:
    salt = stated(route, "500 mg")
    assert salt.wanted == Wanted(ByMass(500.0))
    assert boc2o(salt) == pytest.approx(3.684667, rel=1e-5)  # 500 / 269.241 / 0.504
    base = stated(route, "500 mg", as_base=True)
    assert base.wanted == Wanted(ByMass(500.0), as_base=True)
    assert boc2o(base) == pytest.approx(5.053323, rel=1e-5)  # 500 / 196.319 / 0.504


def test_an_amount_is_the_same_in_every_form(route: Route) -> None:
    found = stated(route, "2.52 mmol", as_base=True)
    assert found.wanted == Wanted(ByAmount(2.52))
    assert boc2o(found) == pytest.approx(5.0)


def test_a_bare_number_is_in_the_unit_that_is_shown(route: Route) -> None:
    assert stated(stated(route, "1.5 g"), "2").wanted == Wanted(ByMass(2000.0))
    assert stated(stated(route, "2.5 mmol"), "3").wanted == Wanted(ByAmount(3.0))
    assert with_wanted_text(route, "0,5 g", False, Notation(",")).wanted == Wanted(ByMass(500.0))


def test_what_is_wanted_is_shown_as_it_was_stated(route: Route) -> None:
    assert wanted_text(route, LOCAL_POINT) == ""
    assert wanted_text(stated(route, "1.25 g"), LOCAL_POINT) == "1.250 g"
    assert wanted_text(stated(route, "2.52 mmol"), LOCAL_POINT) == "2.52 mmol"


def test_nothing_typed_wants_nothing_and_keeps_the_scale_that_followed(route: Route) -> None:
    found = stated(stated(route, "500 mg"), "  ")
    assert found.wanted is None
    basis = found.step("A").sheet.entry("boc2o").basis
    assert isinstance(basis, ByAmount)
    assert basis.value == pytest.approx(3.684667, rel=1e-5)


@pytest.mark.parametrize("typed", ["0 mg", "-5 mg", "5 mL", "much", "1/2 g"])
def test_what_is_no_mass_or_amount_is_refused(route: Route, typed: str) -> None:
    with pytest.raises(QuantityError):
        stated(route, typed)


def test_the_form_of_a_mass_can_be_changed_and_that_of_an_amount_means_nothing(route: Route) -> None:
    assert with_form_wanted(stated(route, "500 mg"), True).wanted == Wanted(ByMass(500.0), True)
    for other in (route, stated(route, "2 mmol")):
        assert with_form_wanted(other, True) == other


def test_a_pinned_row_that_keeps_the_product_from_it_is_named(route: Route) -> None:
    route = with_sheet(route, "A", pinned_diamine(route.step("A").sheet))
    with pytest.raises(QuantityError) as refused:
        stated(route, "5 g")
    assert str(refused.value) == (
        "A pinned row keeps the product from that amount: take its pin off, then scale. "
        "Pinned, so kept as it stands: 1,4-diazepane (step A)."
    )


def pinned_diamine(sheet: Sheet) -> Sheet:
    """5 mmol of the diamine, pinned."""
    return with_pinned(with_basis(sheet, "diamine", ByAmount(5.0)), "diamine", True)


def test_while_it_comes_to_what_is_wanted_nothing_is_said(route: Route) -> None:
    assert planned_instead(route, LOCAL_POINT) == ""
    assert planned_instead(stated(route, "500 mg"), LOCAL_POINT) == ""


def test_what_was_weighed_says_what_will_come_out_instead(route: Route) -> None:
    wanted = stated(route, "500 mg")
    # 400 mg of Boc2O (97 % or not, the bottle of the example is pure): 1.832769 mmol, x 0.504 x 269.241
    weighed = with_sheet(wanted, "A", with_weighed(wanted.step("A").sheet, "boc2o", ByMass(400.0)))
    assert planned_instead(weighed, LOCAL_POINT) == "planned now: 248.7 mg"
    as_amount = stated(route, "2 mmol")
    weighed = with_sheet(as_amount, "A", with_weighed(as_amount.step("A").sheet, "boc2o", ByMass(400.0)))
    assert planned_instead(weighed, LOCAL_POINT) == "planned now: 0.924 mmol"
    as_base = stated(route, "500 mg", as_base=True)
    weighed = with_sheet(as_base, "A", with_weighed(as_base.step("A").sheet, "boc2o", ByMass(400.0)))
    assert planned_instead(weighed, LOCAL_POINT) == "planned now: 181.3 mg"  # 0.923716 mmol x 196.319


def test_what_is_isolated_at_the_end_is_called_so(route: Route) -> None:
    wanted = stated(route, "500 mg")
    done = with_sheet(wanted, "C", with_isolated(wanted.step("C").sheet, Isolated(431.0)))
    assert planned_instead(done, LOCAL_POINT) == "isolated: 431.0 mg"


def test_a_row_that_is_pinned_later_is_named_beside_what_will_come_out(route: Route) -> None:
    wanted = stated(route, "500 mg")
    pinned = with_sheet(wanted, "A", pinned_diamine(wanted.step("A").sheet))
    other = with_sheet(pinned, "C", with_planned_yield(pinned.step("C").sheet, 0.3))
    said = planned_instead(other, LOCAL_POINT)
    assert said == "planned now: 166.7 mg. Pinned, so kept as it stands: 1,4-diazepane (step A)."  # 500 / 3


def test_where_nothing_is_known_to_come_out_the_reason_is_said(route: Route) -> None:
    wanted = stated(route, "500 mg")
    *others, last = wanted.steps
    empty = replace(last, front=replace(last.front, sheet=replace(last.sheet, products=())))
    bare = replace(wanted, steps=(*others, empty))
    assert planned_instead(bare, LOCAL_POINT) == "Step C has no product."


def test_a_salt_has_a_word_for_its_form(route: Route) -> None:
    tabs = worked_example()
    assert salt_word(final_product(route)) == "dihydrochloride"
    assert salt_word(final_product(tabs.tab("excess-diamine").route)) == ""
    assert salt_word(None) == ""


@pytest.mark.parametrize("typed", ["500", " 2.5 ", "1e3"])
def test_a_bare_number_is_asked_for_its_unit_while_nothing_is_in_sight(route: Route, typed: str) -> None:
    with pytest.raises(QuantityError, match="with its unit, such as 500 mg or 2 mmol"):
        stated(route, typed)
