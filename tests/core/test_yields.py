"""What a sheet makes, in the form isolated, and the sums over the flask."""

from dataclasses import fields

import pytest

from diazgui.core.amounts import ZERO_REFERENCE
from diazgui.core.edits import with_basis, with_isolated
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByParts, ByVolume, Isolated, Product, Role, Sheet
from diazgui.core.stoichiometry import isolated_yield
from diazgui.core.substance import Compound, Part, Salt, Solution, SolutionByMass, State, Substance
from diazgui.core.yields import NOT_ISOLATED, ZERO_THEORY, product_rows, substance_of, totals
from tests.core.making import bottle, entry, product, sheet_of, with_stated

HCL = Part("hydrogen chloride", "HCl", 36.461, 2)
TFA = Part("trifluoroacetic acid", "C2HF3O2", 114.022, 2)


def made(*products, planned=None, **more):
    amine = with_stated("amine", ByAmount(10.0), nu=1.0)
    return product_rows(sheet_of(amine, products=products, planned_yield=planned, **more))


# Products


def test_free_base_dihydrochloride_and_trifluoroacetate_are_three_masses_of_one_amount() -> None:
    base, chloride, acetate = made(
        product(196.318, product_id="1"),
        product(196.318, parts=(HCL,), product_id="2"),
        product(196.318, parts=(TFA,), product_id="3"),
    )
    assert base.amount == chloride.amount == acetate.amount == 10.0
    assert base.mass == pytest.approx(1963.18)
    assert chloride.mass == pytest.approx(2692.40)
    assert acetate.mass == pytest.approx(4243.62)
    assert chloride.molar_mass == pytest.approx(269.240)


def test_the_coefficient_of_the_product_counts() -> None:
    assert [row.amount for row in made(product(nu=2.0), product(nu=0.5, product_id="2"))] == [20.0, 5.0]


def test_the_theoretical_amount_is_that_of_the_limiting_reagent_over_its_coefficient() -> None:
    halide = with_stated("halide", ByAmount(19.0), nu=2.0)
    sheet = sheet_of(with_stated("diamine", ByAmount(10.0), nu=1.0), halide, products=(product(),))
    row = product_rows(sheet)[0]
    assert (row.amount, row.mass, row.equivalents) == (9.5, 1900.0, 0.95)


def test_the_planned_yield_belongs_to_the_first_product() -> None:
    first, second = made(product(), product(300.0, product_id="2"), planned=0.8)
    assert (first.planned_yield, first.planned_amount, first.planned_mass) == (0.8, 8.0, 1600.0)
    assert (second.planned_yield, second.planned_amount, second.planned_mass) == (None, None, None)
    assert second.reasons["planned_yield"] == "No yield is planned: type one in the tab's head."
    isolated = {"isolated_mass", "isolated_purity", "isolated_amount", "isolated_yield"}
    assert set(first.reasons) == {"smiles", "formula", "monoisotopic_mass", "hazards"} | isolated
    assert first.reasons["hazards"] == "No hazards are listed for a product: handle it as hazardous."


def test_a_planned_yield_above_100_percent_is_not_clamped() -> None:
    assert made(product(), planned=1.2)[0].planned_amount == 12.0


def test_an_isolated_yield_is_that_of_the_form_isolated_and_may_exceed_100_percent() -> None:
    row = made(product(196.318, parts=(HCL,)))[0]
    assert isolated_yield(2423.16, 1.0, row.molar_mass, row.amount) == pytest.approx(0.9)
    assert isolated_yield(2961.64, 1.0, row.molar_mass, row.amount) == pytest.approx(1.1)


def test_a_product_is_named_by_its_form_where_that_has_a_name() -> None:
    assert made(product(name="P"))[0].name == "P"
    assert made(product(name="P", parts=(HCL,), form_name="P dihydrochloride"))[0].name == "P dihydrochloride"


def test_a_product_is_a_bottle_of_the_form_isolated() -> None:
    compound = Compound("P", structure_molar_mass=200.0)
    assert substance_of(product()) == Substance(compound)
    salt = substance_of(product(parts=(HCL,), form_name="P dihydrochloride"))
    assert salt == Substance(compound, Salt((HCL,), "dihydrochloride"))
    assert substance_of(product(parts=(HCL,), form_name="salt 7")).supply == Salt((HCL,), "salt 7")


def test_a_product_of_unknown_molar_mass_has_an_amount_but_no_mass() -> None:
    row = made(product(None), planned=0.5)[0]
    assert (row.amount, row.planned_amount, row.mass, row.planned_mass) == (10.0, 5.0, None, None)
    for name in ("mass", "planned_mass", "molar_mass"):
        assert row.reasons[name] == "The molar mass of P is not known."


def test_a_product_whose_structure_is_open_says_why() -> None:
    open_one = Compound("P", problem="Which N–H?")
    sheet = sheet_of(with_stated("A", ByAmount(1.0), nu=1.0), products=(Product("P", open_one),))
    row = product_rows(sheet)[0]
    assert row.reasons["smiles"] == row.reasons["molar_mass"] == row.reasons["mass"] == "Which N–H?"


def test_of_an_unknown_limiting_reagent_nothing_is_known_and_every_unknown_has_its_reason() -> None:
    sheet = sheet_of(entry("A", nu=1.0), products=(product(),), planned_yield=0.8)
    row = product_rows(sheet)[0]
    unknown = {f.name for f in fields(row) if getattr(row, f.name) is None}
    assert unknown == set(row.reasons)
    for name in ("amount", "mass", "equivalents", "planned_amount", "planned_mass"):
        assert row.reasons[name].startswith("The amount of A is not known, so the limiting reagent is not.")


def test_without_a_reference_a_product_has_no_equivalents() -> None:
    sheet = Sheet((with_stated("A", ByAmount(1.0), nu=1.0),), (product(),))
    row = product_rows(sheet)[0]
    assert (row.amount, row.equivalents) == (1.0, None)
    assert row.reasons["equivalents"].startswith("No row is the reference yet")


def test_a_limiting_amount_of_0_makes_a_product_of_0() -> None:
    row = product_rows(sheet_of(with_stated("A", ByMass(0.0), nu=1.0), products=(product(),), planned_yield=0.8))[0]
    assert (row.amount, row.mass, row.planned_amount, row.planned_mass) == (0.0, 0.0, 0.0, 0.0)
    assert (row.equivalents, row.reasons["equivalents"]) == (None, ZERO_REFERENCE)


# Sums


def flask(*more, **fields_of_sheet) -> Sheet:
    return sheet_of(
        with_stated("amine", ByMass(1000.0)),
        with_stated("halide", ByEquivalents(1.0), M=150.0, density=1500.0),
        entry("solvent", ByParts(), bottle("DMF", None), role=Role.SOLVENT),
        entry("quench", ByVolume(30.0), bottle("water", None), role=Role.QUENCH),
        entry("wash", ByVolume(60.0), bottle("brine", None), role=Role.WORK_UP),
        *more,
        **({"concentration": 0.2} | fields_of_sheet),
    )


def test_the_sums_leave_quench_and_work_up_out() -> None:
    found = totals(flask())
    assert found.solvent_volume == 50.0
    assert found.liquid_volume == 51.0
    assert found.mass == 2500.0
    assert found.final_concentration == pytest.approx(0.196078, rel=1e-5)
    assert found.reasons == {}


def test_a_solution_counts_as_liquid() -> None:
    assert totals(flask(with_stated("acid", ByEquivalents(4.0), Solution(4.0)))).liquid_volume == 61.0


@pytest.mark.parametrize(
    ("substance", "reason"),
    [
        (bottle("L", state=State.LIQUID), "L: The density is not known: weigh it, or type the density from the label."),
        (
            bottle("HBr", supply=SolutionByMass(0.48)),
            "HBr: The density is not known: weigh it, or type the density from the label.",
        ),
        (bottle("D", None, density=900.0), "D: The molar mass of D is not known."),
    ],
    ids=["liquid of unknown density", "solution by mass of unknown density", "liquid of unknown molar mass"],
)
def test_with_a_liquid_of_unknown_volume_the_volume_in_the_flask_is_unknown(substance, reason) -> None:
    found = totals(flask(entry("L", ByEquivalents(1.0), substance)))
    assert (found.solvent_volume, found.liquid_volume, found.final_concentration) == (50.0, None, None)
    assert found.reasons["liquid_volume"] == found.reasons["final_concentration"] == reason


def test_with_a_solvent_of_unknown_volume_both_volumes_are_unknown() -> None:
    found = totals(flask(concentration=None))
    assert (found.solvent_volume, found.liquid_volume) == (None, None)
    assert found.reasons["solvent_volume"] == "DMF: The sheet has no concentration yet: type one in its head."


def test_with_a_row_of_unknown_mass_the_sum_of_masses_names_it() -> None:
    found = totals(flask(entry("X", ByEquivalents(1.0), bottle("", None))))
    assert found.mass is None
    assert found.reasons["mass"] == "A row: The molar mass of this compound is not known."


def test_with_an_unknown_reference_the_final_concentration_is_unknown() -> None:
    sheet = sheet_of(entry("A"), entry("S", ByVolume(10.0), bottle("DMF", None), role=Role.SOLVENT))
    found = totals(sheet)
    assert (found.liquid_volume, found.final_concentration) == (10.0, None)
    assert found.reasons["final_concentration"].startswith("The amount of A, from which equivalents are counted")


def test_without_a_liquid_there_is_no_concentration() -> None:
    found = totals(sheet_of(with_stated("A", ByMass(100.0))))
    assert (found.solvent_volume, found.liquid_volume, found.mass) == (0.0, 0.0, 100.0)
    assert found.final_concentration is None
    assert found.reasons["final_concentration"] == "There is no liquid on the sheet yet."


def test_the_sums_of_an_empty_sheet_are_those_of_nothing() -> None:
    found = totals(Sheet())
    assert (found.solvent_volume, found.liquid_volume, found.mass, found.final_concentration) == (0.0, 0.0, 0.0, None)
    assert found.reasons["final_concentration"].startswith("No row is the reference yet")


def isolated(*products: Product, mass: float, purity: float = 1.0) -> Sheet:
    return with_isolated(
        sheet_of(with_stated("reagent", ByAmount(10.0), nu=1.0), products=products), Isolated(mass, purity)
    )


def test_what_was_isolated_counts_by_the_form_isolated_with_its_purity_once() -> None:
    # 2.000 g of a dihydrochloride (196.318 + 2 · 36.461 = 269.240 g/mol) of 97 %: 1940 / 269.240 = 7.2055 mmol of 10.
    row = product_rows(isolated(product(196.318, parts=(HCL,)), mass=2000.0, purity=0.97))[0]
    assert (row.isolated_mass, row.isolated_purity) == (2000.0, 0.97)
    assert row.isolated_amount == pytest.approx(7.2055, abs=1e-4)
    assert row.isolated_yield == pytest.approx(0.72055, abs=1e-5)


def test_an_isolated_yield_above_100_percent_is_shown_as_it_is() -> None:
    assert product_rows(isolated(product(200.0), mass=2200.0))[0].isolated_yield == pytest.approx(1.1)


def test_an_isolated_product_of_unknown_molar_mass_has_no_amount_and_says_why() -> None:
    row = product_rows(isolated(product(None), mass=500.0))[0]
    assert (row.isolated_mass, row.isolated_amount, row.isolated_yield) == (500.0, None, None)
    assert "molar mass" in row.reasons["isolated_amount"]
    assert "molar mass" in row.reasons["isolated_yield"]


def test_of_a_theory_of_0_no_isolated_yield_can_be_counted() -> None:
    none = with_basis(isolated(product(200.0), mass=500.0), "reagent", ByAmount(0.0))
    row = product_rows(none)[0]
    assert (row.isolated_amount, row.isolated_yield) == (2.5, None)
    assert row.reasons["isolated_yield"] == ZERO_THEORY


def test_nothing_is_isolated_until_it_is_stated() -> None:
    row = made(product())[0]
    assert (row.isolated_mass, row.isolated_purity, row.isolated_amount, row.isolated_yield) == (None,) * 4
    assert row.reasons["isolated_yield"] == NOT_ISOLATED


def test_only_the_first_product_was_isolated() -> None:
    second = product_rows(isolated(product(200.0), product(300.0, product_id="2"), mass=500.0))[1]
    assert second.isolated_mass is None
