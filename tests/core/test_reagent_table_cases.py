"""Arithmetic of other reagent tables: where they were right, and where each of them went wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from diazgui import units
from diazgui.core.dispensing import (
    molar_mass_as_supplied,
)
from diazgui.core.edits import with_basis, with_reference_equivalents, with_substance
from diazgui.core.quantities import QuantityError
from diazgui.core.scaling import scaled
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByVolume, Role
from diazgui.core.stoichiometry import isolated_yield
from diazgui.core.substance import (
    Neat,
    Part,
    Salt,
    Solution,
)
from diazgui.core.table import Row, limiting, rows
from diazgui.core.yields import product_rows, totals
from diazgui.units import Kind
from tests.core.making import bottle, entry, product, sheet_of, with_stated

FILE = Path(__file__).parents[1] / "data" / "reagent_table_cases.json"
CASES = {case["id"]: case for case in json.loads(FILE.read_text("utf-8"))}
ETHANOL = bottle("ethanol", 46.069, density=789.0)
ACETIC_ACID = bottle("acetic acid", 60.052, density=1050.0)

Check = Callable[[dict, dict, Callable], None]
CHECKS: dict[str, Check] = {}


def case(name: str) -> Callable[[Check], Check]:
    """Mark a function as the test of a case; it takes what was put in, what is expected, and `approx`."""

    def keep(check: Check) -> Check:
        assert name not in CHECKS
        CHECKS[name] = check
        return check

    return keep


@pytest.mark.parametrize("name", CASES)
def test_the_case_holds(name: str) -> None:
    one = CASES[name]
    CHECKS[name](one["inputs"], one["expected"], lambda value: pytest.approx(value, rel=one["relative_tolerance"]))


def test_no_case_is_left_out_and_none_is_made_up() -> None:
    assert sorted(CHECKS) == sorted(CASES)
    assert len(CASES) == 42


def first(sheet) -> Row:
    return rows(sheet)[0]


def esterification(*entries):
    """Ethanol and acetic acid, 1 : 1, to ethyl acetate and water."""
    makes = (product(88.106, name="ethyl acetate", product_id="ester"), product(18.015, product_id="water"))
    return sheet_of(*entries, products=makes)


# What is typed and shown


@case("indigo-06")
def _(given, expected, approx):
    assert expected["typed 0.98 %"] == "accepted as 0.98 %"
    with pytest.raises(QuantityError, match=r"0\.98 % or 98 %\?"):
        units.read("0.98", Kind.PURITY)
    assert units.read("0.98 %", Kind.PURITY).value == 0.0098


@case("iss-cdd-1000x")
def _(given, expected, approx):
    shown = units.number_and_unit(units.read(given["cell"], Kind.MASS).value, Kind.MASS, unit="g")[1]
    assert units.read(given["typed"], Kind.MASS, shown_unit=shown).value == expected["mass_g"] * 1000


@case("iss-1948")
def _(given, expected, approx):
    assert units.read(given["typed"], Kind.EQUIVALENTS).value == expected["value"]
    assert units.read(given["typed"], Kind.EQUIVALENTS, notation=units.Notation(",")).value == expected["value"]


@case("rspace-8")
def _(given, expected, approx):
    row = first(sheet_of(with_stated("A", ByMass(given["mass_g"] * 1000), M=given["MW"])))
    assert units.text(row.amount, Kind.AMOUNT, unit="mol") == "0.6666 mol"
    assert units.text(0.4, Kind.AMOUNT, unit="mmol") == "0.400 mmol"
    assert units.text(0.4, Kind.AMOUNT, unit="mol") == "0.0004000 mol"
    assert units.text(None, Kind.AMOUNT) == expected["null_text"]


@case("stoichkit-2")
def _(given, expected, approx):
    found = isolated_yield(given["actual_g"], 1.0, 18.015, given["theo_g"] / 18.015)
    assert found * 100 == approx(expected["yield_pct"])
    assert units.text(found, Kind.YIELD) == "99.996 %"


@case("iss-ai4g-rounding")
def _(given, expected, approx):
    row = first(sheet_of(with_stated("A", ByMass(given["mass_g"] * 1000), density=given["density"] * 1000)))
    assert row.volume == approx(expected["volume_mL"])
    assert units.text(row.mass, Kind.MASS, unit="g") == "0.004000 g"


# Units


@case("indigo-unit-1mmol/(1M)")
def _(given, expected, approx):
    n, c = units.quantity(1.0, "mmol"), units.quantity(1.0, "mol/L")
    assert (n / c).to("mL").magnitude == approx(1.0)
    row = first(sheet_of(with_stated("A", ByAmount(1.0), Solution(1.0))))
    assert row.volume / 1000 == approx(expected["value_SI"])


@case("indigo-unit-1mg/(1g/mL)")
def _(given, expected, approx):
    row = first(sheet_of(with_stated("A", ByMass(1.0), density=1000.0)))
    assert row.volume == approx(0.001)
    assert row.volume / 1000 == approx(expected["value_SI"])


@case("indigo-unit-1g+500mg")
def _(given, expected, approx):
    both = sheet_of(*(with_stated(t, ByMass(units.read(t, Kind.MASS).value)) for t in ("1 g", "500 mg")))
    assert totals(both).mass == approx(1500.0)
    assert totals(both).mass / 1000 == approx(expected["value_SI"])


@case("indigo-unit-1g*1mL")
def _(given, expected, approx):
    assert expected["result"] == "error"
    with pytest.raises(QuantityError, match="Type one number"):
        units.read(given["expression"], (Kind.MASS, Kind.VOLUME))
    with pytest.raises(QuantityError, match="unit of volume"):
        units.read("1 mL", Kind.MASS)


# One row


@case("indigo-old-eq-5")
def _(given, expected, approx):
    sheet = sheet_of(with_stated("A", ByAmount(given["mol_entered"] * 1000), M=given["MW"]))
    row = first(with_reference_equivalents(sheet, given["eq"]))
    assert row.equivalents == given["eq"]
    assert row.amount / 1000 == approx(expected["mol"])
    assert row.mass / 1e6 * 1000 == approx(expected["mass_g"])


@case("indigo-old-salt-2")
def _(given, expected, approx):
    acid = Part(given["salt"], "HCl", given["salt_MW"], given["salt_eq"])
    found = molar_mass_as_supplied(bottle("diazepane", given["base_MW"], Salt((acid,))))
    assert found == approx(expected["MW"])


@case("iss-1490-a")
def _(given, expected, approx):
    for n, mass in zip(given["mmol"], expected["mass_g"], strict=True):
        row = first(sheet_of(with_stated("A", ByAmount(n), M=given["MW"])))
        assert row.mass / 1000 == approx(mass)
    assert units.text(8522.0, Kind.MASS) == "8.522 g"


@case("iss-3512")
def _(given, expected, approx):
    supply, density = Solution(given["molarity_M"]), given["density_g_per_mL"] * 1000
    volume = ByVolume(given["volume_L"] * 1000)
    row = first(sheet_of(with_stated("A", volume, supply, given["MW"], density)))
    assert row.amount / 1000 == approx(expected["mol"])
    assert row.pure_mass / 1000 == approx(expected["pure_mass_g"])
    assert row.mass / 1000 == approx(expected["mass_as_weighed_g"])


@case("iss-indigo-793")
def _(given, expected, approx):
    limits = with_stated("A", ByMass(given["limiting_g"]), nu=1.0)
    other = with_stated("B", ByEquivalents(1.2), nu=1.0)
    sheet = sheet_of(limits, other, products=(product(),), concentration=0.2)
    assert [row.amount for row in rows(sheet)] == [0.0, 0.0]
    assert product_rows(sheet)[0].amount == 0.0
    assert product_rows(sheet)[0].equivalents is expected["yield"] is None
    assert product_rows(sheet)[0].reasons["equivalents"] == (
        "The reference has an amount of 0, so equivalents cannot be counted."
    )


@case("indigo-old-wt-1")
def _(given, expected, approx):
    # The mass typed there is that of the solute; here it is that of what is weighed, so the amount is stated.
    n = given["pure_mass_g_entered"] / given["MW"] * 1000
    row = first(sheet_of(with_stated("A", ByAmount(n), Solution(given["molarity_M"]), given["MW"])))
    assert row.amount / 1000 == approx(expected["mol"])
    assert row.volume / 1000 == approx(expected["volume_L"])
    assert row.pure_mass == approx(12_000.0)


@case("indigo-F5.2")
def _(given, expected, approx):
    row = first(sheet_of(with_stated("A", ByMass(given["mass_g"] * 1000), density=given["density_g_per_mL"] * 1000)))
    assert row.volume == approx(expected["volume_mL"])


@case("indigo-old-den-2")
def _(given, expected, approx):
    other = with_stated(
        "B", ByVolume(given["volume_L"] * 1000), M=given["MW"], density=given["density_g_per_mL"] * 1000
    )
    row = rows(sheet_of(with_stated("A", ByAmount(given["limiting_mol"] * 1000)), other))[1]
    assert row.mass / 1000 == approx(expected["mass_g"])
    assert row.equivalents == approx(expected["eq"])


@case("indigo-old-vol-1")
def _(given, expected, approx):
    d = given["density_g_per_mL"] * 1000
    row = first(sheet_of(with_stated("A", ByVolume(given["volume_L"] * 1000), M=given["MW"], density=d)))
    assert row.mass / 1000 == approx(expected["mass_g"])
    assert row.amount / 1000 == approx(expected["mol"])


@case("indigo-old-math-2")
@case("indigo-F4.1")
def _(given, expected, approx):
    row = first(sheet_of(with_stated("A", ByVolume(given["volume_L"] * 1000), Solution(given["molarity_M"]))))
    assert row.amount / 1000 == approx(expected["mol"])


@case("indigo-F4.3")
def _(given, expected, approx):
    row = first(sheet_of(with_stated("A", ByAmount(given["mol"] * 1000), Solution(given["molarity_M"]))))
    assert row.volume / 1000 == approx(expected["volume_L"])


@case("chem-liq-2")
def _(given, expected, approx):
    amount, d = ByAmount(given["mol"] * 1000), given["density_g_per_mL"] * 1000
    row = first(sheet_of(with_stated("A", amount, M=given["MW"], density=d)))
    assert row.volume / 1000 == approx(expected["volume_L"])


@case("indigo-old-math-3")
def _(given, expected, approx):
    pure = sheet_of(with_stated("A", ByMass(given["mol"] * 1000 * 100.0), Neat(given["old_purity_pct"] / 100)))
    assert first(pure).amount / 1000 == approx(given["mol"])
    weaker = with_substance(pure, "A", bottle("A", supply=Neat(given["new_purity_pct"] / 100)))
    assert first(weaker).amount / 1000 == approx(expected["mol"])


@case("smart-1")
def _(given, expected, approx):
    row = first(sheet_of(with_stated("A", ByMass(given["mass_g"] * 1000), M=given["MW"])))
    assert row.amount / 1000 == approx(expected["mol"])


# Rows that count from a reference


@case("iss-2300")
def _(given, expected, approx):
    sheet = sheet_of(
        with_stated("A", ByMass(given["A_g"] * 1000), M=given["A_MW"]), with_stated("B", ByEquivalents(1.0))
    )
    found = rows(with_basis(sheet, "A", ByEquivalents(given["A_eq"])))
    assert found[0].amount == approx(50.0)
    assert found[1].amount / 1000 == approx(expected["B_mol"])


@case("indigo-old-wt-3")
def _(given, expected, approx):
    reference = with_stated("A", ByMass(given["limiting_g"] * 1000), M=given["limiting_MW"])
    other = with_stated("B", ByEquivalents(1.0), Neat(given["other_purity_pct"] / 100), given["other_MW"])
    row = rows(sheet_of(reference, other))[1]
    assert row.amount / 1000 == approx(expected["other_mol"])
    assert row.mass / 1000 == approx(expected["other_mass_g"])


@case("indigo-old-pur-2")
def _(given, expected, approx):
    n = given["mol_entered"] * 1000
    other = with_stated("B", ByEquivalents(1.0), M=given["other_mass_g"] / given["other_mol"])
    sheet = sheet_of(with_stated("A", ByAmount(n), M=given["MW"]), other)
    assert rows(sheet)[0].mass / 1000 == approx(30.0)
    weak = with_substance(sheet, "A", bottle("A", given["MW"], Neat(given["new_purity_pct"] / 100)))
    a, b = rows(weak)
    assert (a.amount / 1000, a.mass / 1000) == (approx(expected["mol"]), approx(expected["mass_g"]))
    assert (b.amount / 1000, b.mass / 1000) == (approx(expected["other_mol"]), approx(expected["other_mass_g"]))


@case("indigo-16")
def _(given, expected, approx):
    # Beside a concentration there is no place for the 75 %: a supply is one or the other.
    other = with_stated("B", ByEquivalents(given["eq"]), Solution(given["molarity_M"]), given["MW"])
    row = rows(sheet_of(with_stated("A", ByAmount(given["limiting_mmol"])), other))[1]
    assert row.purity is None
    assert row.amount == approx(expected["mmol"])
    assert row.pure_mass == approx(expected["pure_mass_mg"])
    assert row.volume == approx(expected["volume_mL"])


@case("iss-1825")
def _(given, expected, approx):
    two = [entry(f"{V} mL", ByVolume(V), bottle("S", None), role=Role.SOLVENT) for V in given["volumes_mL"]]
    sheet = sheet_of(entry("A", ByAmount(1.0)), *two)
    shares = [row.volume / totals(sheet).solvent_volume * 100 for row in rows(sheet)[1:]]
    assert shares == [approx(share) for share in expected["percent"]]


@case("iss-3041")
def _(given, expected, approx):
    solvent = entry("S", ByVolume(given["solvent_mL"]), bottle("S", None), role=Role.SOLVENT)
    sheet = sheet_of(entry("A", ByAmount(1.0)), entry("B", ByEquivalents(2.0)), solvent)
    a, b, s = rows(scaled(sheet, given["factor"]))
    assert s.volume == approx(expected["solvent_mL"])
    assert (a.equivalents, b.equivalents, b.amount) == (1.0, 2.0, approx(4.0))


@case("indigo-08")
def _(given, expected, approx):
    sheet = esterification(
        entry("acid", ByVolume(given["acetic_acid_mL"]), ACETIC_ACID, 1.0),
        entry("ethanol", ByEquivalents(given["ethanol_eq"]), ETHANOL, 1.0),
    )
    acid, ethanol = rows(sheet)
    ester, water = product_rows(sheet)
    assert limiting(sheet).entries == ("acid",)
    assert (acid.mass / 1000, acid.amount / 1000) == (
        approx(expected["acetic_acid_g"]),
        approx(expected["acetic_acid_mol"]),
    )
    assert ethanol.amount / 1000 == approx(expected["ethanol_mol"])
    assert ethanol.mass / 1000 == approx(expected["ethanol_g"])
    assert ethanol.volume == approx(expected["ethanol_mL"])
    assert ester.mass / 1000 == approx(expected["ethyl_acetate_theo_g"])
    assert water.mass / 1000 == approx(expected["water_theo_g"])


@case("indigo-12")
def _(given, expected, approx):
    impure = bottle("ethanol", 46.069, Neat(given["ethanol_purity_pct"] / 100), 789.0)
    sheet = esterification(
        entry("ethanol", ByVolume(given["ethanol_mL"]), impure, 1.0), entry("acid", ByEquivalents(1.0), ACETIC_ACID, 1)
    )
    ethanol, acid = rows(sheet)
    ester, water = product_rows(sheet)
    assert ethanol.mass / 1000 == approx(expected["ethanol_g"])
    assert ethanol.amount / 1000 == approx(expected["ethanol_mol"])
    assert (acid.mass / 1000, acid.volume) == (approx(expected["acetic_acid_g"]), approx(expected["acetic_acid_mL"]))
    assert ester.mass / 1000 == approx(expected["ethyl_acetate_theo_g"])
    assert water.mass / 1000 == approx(expected["water_theo_g"])


@case("indigo-14")
def _(given, expected, approx):
    solution = bottle("ethanol", 46.069, Solution(given["ethanol_molarity_M"]))
    solvent = bottle("S", None, density=given["solvent_density"] * 1000)
    sheet = esterification(
        entry("ethanol", ByVolume(given["ethanol_solution_mL"]), solution, 1.0),
        entry("acid", ByEquivalents(given["acetic_acid_eq"]), ACETIC_ACID, 1.0),
        entry("S", ByVolume(given["solvent_mL"]), solvent, role=Role.SOLVENT),
    )
    ethanol, acid, other = rows(sheet)
    ester, water = product_rows(sheet)
    assert ethanol.amount == approx(expected["ethanol_mmol"])
    assert ethanol.pure_mass / 1000 == approx(expected["ethanol_pure_mass_g"])
    assert acid.amount == approx(expected["acetic_acid_mmol"])
    assert other.mass / 1000 == approx(expected["solvent_g"])
    assert ester.mass / 1000 == approx(expected["ethyl_acetate_theo_g"])
    assert water.mass / 1000 == approx(expected["water_theo_g"])


# Products and yields


@case("iss-1490-b")
def _(given, expected, approx):
    found = isolated_yield(given["actual_mg"], 1.0, 100.0, given["theo_mg"] / 100.0)
    assert found * 100 == approx(expected["yield_pct"])


@case("iss-1809")
def _(given, expected, approx):
    purity = given["product_purity_pct"] / 100
    found = isolated_yield(given["isolated_mg"], purity, 50.0, given["theo_mg"] / 50.0)
    assert found * 100 == approx(expected["yield_pct"])


@case("indigo-F9.1")
def _(given, expected, approx):
    purity = given["product_purity_pct"] / 100
    found = isolated_yield(given["actual_g"] * 1000, purity, given["MW"], given["theo_mol"] * 1000)
    assert found * 100 == approx(expected["yield_pct"])


@case("iss-368")
def _(given, expected, approx):
    a = with_stated("A", ByAmount(given["A_mol"] * 1000), nu=2.0)
    b = with_stated("B", ByAmount(given["B_mol"] * 1000), nu=3.0)
    sheet = sheet_of(a, b, products=(product(100.0, nu=2 * given["product_coef_per_A"]),))
    made = product_rows(sheet)[0]
    assert limiting(sheet).entries == ("A", "B")
    found = isolated_yield(given["product_mol"] * 1000 * 100.0, 1.0, made.molar_mass, made.amount)
    assert found * 100 == approx(expected["yield_pct"])


@case("stoichkit-1")
def _(given, expected, approx):
    peroxide = with_stated("H2O2", ByMass(given["H2O2_g"] * 1000), M=34.014, nu=2.0)
    makes = (product(18.015, 2.0, product_id="water"), product(31.998, 1.0, product_id="oxygen"))
    water, oxygen = product_rows(sheet_of(peroxide, products=makes))
    assert water.mass / 1000 == approx(expected["H2O_g"])
    assert oxygen.mass / 1000 == approx(expected["O2_g"])


@case("indigo-17")
def _(given, expected, approx):
    reference = with_stated("A", ByAmount(given["limiting_mmol"]), nu=1.0)
    made = product_rows(sheet_of(reference, products=(product(given["MW"], given["eq"]),)))[0]
    assert made.amount == approx(expected["mmol"])
    assert made.mass == approx(expected["theoretical_pure_mass_mg"])
    isolated = isolated_yield(expected["mass_at_60_percent_mg"], given["purity_pct"] / 100, made.molar_mass, 1500.0)
    assert isolated == approx(1.0)


@case("chem-yield-4")
def _(given, expected, approx):
    sodium_nu, chlorine_nu, salt_nu = given["coefs"]
    sodium = with_stated("Na", ByMass(given["Na_g"] * 1000), M=given["Na_MW"], nu=sodium_nu)
    chlorine = with_stated("Cl2", ByEquivalents(chlorine_nu / sodium_nu), M=70.9, nu=chlorine_nu)
    made = product_rows(sheet_of(sodium, chlorine, products=(product(given["NaCl_MW"], salt_nu),)))[0]
    found = isolated_yield(given["NaCl_g"] * 1000, 1.0, made.molar_mass, made.amount)
    assert found * 100 == approx(expected["yield_pct"])


@case("chem-max-1-2")
def _(given, expected, approx):
    water = with_stated("water", ByMass(given["reference_g"] * 1000), M=18.015, nu=given["reference_coef"])
    made = product_rows(sheet_of(water, products=(product(18.015, given["product_coef"]),)))[0]
    assert made.mass / 1000 == approx(expected["max_g"])
