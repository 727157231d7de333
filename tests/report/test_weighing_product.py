"""What is said of the product at the balance, and what the next step takes of it."""

from dataclasses import replace

from diazgui.core.edits import with_isolated, with_planned_yield
from diazgui.core.quantities import Fraction, Mass
from diazgui.core.route import Route, RouteStep, Version, settled
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByAmount, ByMass, Entry, HandedOn, Isolated, Product, Role, Sheet
from diazgui.core.substance import Compound, Substance
from diazgui.report.weighing_product import MORE_THAN_ALL, ProductWeighing, next_step, product_weighing
from diazgui.units import Notation

POINT = Notation(".")
AMINE = Substance(Compound("amine", None, None, 100.0))
CARBAMATE = Compound("carbamate", None, None, 200.0)
FIRST = Sheet(
    entries=(Entry("amine", Role.STARTING_MATERIAL, AMINE, ByAmount(5.0), 1.0),),
    products=(Product("product", CARBAMATE),),
    reference="amine",
)
SECOND = Sheet(
    entries=(Entry("carbamate", Role.STARTING_MATERIAL, Substance(CARBAMATE), HandedOn(), 1.0, "previous"),),
    products=(Product("product", Compound("salt", None, None, 300.0)),),
    reference="carbamate",
)


def route(first: Sheet = FIRST, second: Sheet = SECOND) -> Route:
    steps = (("A", "Protect", first), ("B", "Alkylate", second))
    return settled(Route(tuple(RouteStep(i, title, Version("", "", sheet)) for i, title, sheet in steps)))


def said(first: Sheet = FIRST, second: Sheet = SECOND, step_id: str = "A") -> ProductWeighing:
    found = product_weighing(route(first, second), step_id, POINT)
    assert found is not None
    return found


def isolated(mass: float, purity: float = 1.0, sheet: Sheet = FIRST) -> Sheet:
    return with_isolated(sheet, Isolated(Mass(mass), Fraction(purity)))


def test_before_it_is_isolated_theory_and_plan_are_said() -> None:
    one = said(with_planned_yield(FIRST, Fraction(0.8)))
    assert (one.name, one.theory, one.unit) == ("carbamate", "5.00 mmol, 1.000 g", "g")
    assert one.theory_from == "from the plan: nothing of it was weighed yet"
    assert one.planned == "80 %, 800.0 mg"
    assert (one.isolated, one.purity, one.amount, one.made, one.caution) == ("", "", "", "", "")
    assert one.handed_on == "Step B counts on 4.00 mmol as planned until the isolated mass is typed."


def test_without_a_plan_the_next_step_counts_on_the_theory() -> None:
    assert said().planned == ""
    assert said().handed_on == "Step B counts on 5.00 mmol in theory until the isolated mass is typed."


def test_theory_counts_from_what_was_weighed() -> None:
    one = said(with_weighed(FIRST, "amine", ByMass(Mass(520.0))))
    assert (one.theory, one.theory_from) == ("5.20 mmol, 1.040 g", "from what was weighed")


def test_mass_and_purity_make_the_yield_and_are_handed_on() -> None:
    one = said(isolated(960.0, 0.97))  # 960 × 0.97 ÷ 200 = 4.656 mmol; ÷ 5.00 = 93.12 %
    assert (one.isolated, one.purity, one.amount, one.made) == ("960.0 mg", "97 %", "4.66 mmol", "93.1 %")
    assert one.unit == "mg"
    assert one.handed_on == "Handed on to step B: 4.66 mmol, 960.0 mg of 97 %."
    assert said(isolated(950.0)).handed_on == "Handed on to step B: 4.75 mmol, 950.0 mg."


def test_more_than_all_is_shown_with_a_caution_and_never_clamped() -> None:
    one = said(isolated(1100.0))  # 5.50 of 5.00 mmol
    assert (one.made, one.caution) == ("110 %", MORE_THAN_ALL)
    assert said(isolated(1000.0)).caution == ""


def test_nothing_is_handed_on_by_the_last_step_or_to_one_of_its_own_amount() -> None:
    assert said(step_id="B").handed_on == ""
    own = replace(SECOND, entries=(replace(SECOND.entries[0], basis=ByAmount(3.0)),))
    assert said(second=own).handed_on == "Step B states its own amount: nothing is handed on to it."


def test_an_unknown_says_why() -> None:
    nameless = replace(FIRST, products=(Product("product", Compound("")),))
    one = said(isolated(950.0, sheet=nameless))
    assert (one.name, one.made, one.unit) == ("The product", "", "mg")
    assert one.reason == "The molar mass of this compound is not known."
    assert one.handed_on == "Step A hands on no known amount. The molar mass of this compound is not known."
    nothing = replace(FIRST, entries=(replace(FIRST.entries[0], coefficient=None),))
    assert said(nothing).theory == "—"
    assert said(nothing).reason.startswith("No row has a coefficient yet")


def test_a_step_without_a_product_has_nothing_to_isolate() -> None:
    assert product_weighing(route(replace(FIRST, products=())), "A", POINT) is None


def test_the_step_after_each() -> None:
    assert (next_step(route(), "A"), next_step(route(), "B")) == ("B", "")
