"""The factors that Pint gives, and when Pint is imported."""

import subprocess
import sys
from decimal import Decimal

import pint
import pytest

from diazgui.units import Kind, factor, prepare, quantity
from diazgui.units.kinds import SPELLINGS, WRITING, kinds_of

FACTORS = [
    (Kind.EQUIVALENTS, "eq.", "1"),
    (Kind.AMOUNT, "mmol", "1"),
    (Kind.AMOUNT, "mol", "1000"),
    (Kind.AMOUNT, "µmol", "0.001"),
    (Kind.MASS, "mg", "1"),
    (Kind.MASS, "g", "1000"),
    (Kind.MASS, "kg", "1000000"),
    (Kind.MASS, "µg", "0.001"),
    (Kind.VOLUME, "mL", "1"),
    (Kind.VOLUME, "L", "1000"),
    (Kind.VOLUME, "µL", "0.001"),
    (Kind.CONCENTRATION, "M", "1"),
    (Kind.CONCENTRATION, "mM", "0.001"),
    (Kind.CONCENTRATION, "mol/L", "1"),
    (Kind.CONCENTRATION, "mmol/L", "0.001"),
    (Kind.CONCENTRATION, "mmol/mL", "1"),
    (Kind.DENSITY, "g/mL", "1000"),
    (Kind.DENSITY, "kg/L", "1000"),
    (Kind.DENSITY, "mg/mL", "1"),
    (Kind.MOLAR_MASS, "g/mol", "1"),
    (Kind.MOLAR_MASS, "mg/mmol", "1"),
    (Kind.MOLAR_MASS, "kg/mol", "1000"),
    (Kind.PURITY, "%", "0.01"),
    (Kind.YIELD, "%", "0.01"),
    (Kind.LOADING, "mmol/g", "0.001"),
    (Kind.LOADING, "mol/kg", "0.001"),
    (Kind.SPECIFIC_VOLUME, "mL/g", "0.001"),
    (Kind.SPECIFIC_VOLUME, "L/kg", "0.001"),
    (Kind.WEIGHT_PERCENT, "wt %", "0.01"),
    (Kind.COEFFICIENT, "", "1"),
    (Kind.TEMPERATURE, "°C", "1"),
    (Kind.TIME, "h", "1"),
    (Kind.TIME, "d", "24"),
    (Kind.PRESSURE, "kPa", "1"),
    (Kind.PRESSURE, "hPa", "0.1"),
    (Kind.PRESSURE, "mbar", "0.1"),
    (Kind.PRESSURE, "bar", "100"),
    (Kind.PRESSURE, "atm", "101.325"),
    (Kind.PRESSURE, "mmHg", "0.1333223874"),
    (Kind.PARTS, "", "1"),
    (Kind.FACTOR, "", "1"),
]


@pytest.mark.parametrize(("kind", "unit", "expected"), FACTORS)
def test_each_unit_is_so_many_bench_units_to_the_last_digit(kind: Kind, unit: str, expected: str) -> None:
    assert factor(unit, kind) == Decimal(expected)


def test_a_minute_is_a_sixtieth_of_an_hour() -> None:
    assert float(factor("min", Kind.TIME)) == 1 / 60


def test_no_unit_is_left_out_of_the_table_of_factors() -> None:
    tested = {(kind, unit) for kind, unit, _ in FACTORS} | {(Kind.TIME, "min")}
    assert tested == {(kind, unit) for kind, writing in WRITING.items() for unit in writing.units}


def test_every_spelling_leads_to_a_unit_of_some_kind() -> None:
    assert all(kinds_of(unit) for unit in SPELLINGS.values())


def test_a_quantity_of_a_dense_liquid_has_the_unit_and_the_number_of_its_label() -> None:
    density = quantity(1.489, "g/mL")
    assert density.to("mg/mL").magnitude == Decimal("1489")


def test_indigo_unit_1_mmol_of_a_1_molar_solution_is_1_ml() -> None:
    volume = quantity(1, "mmol") / quantity(1, "M")
    assert volume.to("mL").magnitude == 1
    assert volume.to("L").magnitude == Decimal("0.001")


def test_indigo_unit_1_mg_of_1_g_per_ml_is_a_thousandth_of_a_ml() -> None:
    volume = quantity(1, "mg") / quantity(1, "g/mL")
    assert volume.to("mL").magnitude == Decimal("0.001")


def test_indigo_unit_1_g_and_500_mg_are_1500_mg() -> None:
    mass = quantity(1, "g") + quantity(500, "mg")
    assert mass.to("mg").magnitude == 1500


def test_indigo_unit_a_mass_times_a_volume_is_no_quantity_of_a_sheet() -> None:
    product = quantity(1, "g") * quantity(1, "mL")
    for writing in WRITING.values():
        bench = {"°C": "degC"}.get(writing.bench, writing.bench)
        assert not product.is_compatible_with(bench), writing
    with pytest.raises(pint.DimensionalityError):
        quantity(1, "g") + quantity(1, "mL")


@pytest.mark.parametrize(
    ("action", "imported"),
    [("", False), ("units.factor('g', units.Kind.MASS)", True), ("units.prepare()", True)],
)
def test_pint_waits_for_the_first_factor(action: str, imported: bool) -> None:
    code = f"import sys\nfrom diazgui import units\n{action}\nprint('pint' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert answer.stdout.strip() == str(imported)


def test_after_preparation_no_factor_asks_pint_again() -> None:
    prepare()
    before = factor.cache_info().misses
    for kind, unit, _ in FACTORS:
        factor(unit, kind)
    assert factor.cache_info().misses == before
