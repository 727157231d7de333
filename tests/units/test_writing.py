"""How every kind of number is shown, at every size."""

import math
import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from diazgui.units import Kind, Notation, number_and_unit, read, size, text
from diazgui.units.kinds import WRITING

COMMA = Notation(",")

SHOWN = [
    (Kind.MASS, 0.000_5, "0.500 µg"),
    (Kind.MASS, 0.004, "4.00 µg"),
    (Kind.MASS, 0.04, "40.0 µg"),
    (Kind.MASS, 0.0995, "99.5 µg"),
    (Kind.MASS, 0.09996, "0.10 mg"),
    (Kind.MASS, 0.1, "0.10 mg"),
    (Kind.MASS, 0.14, "0.14 mg"),
    (Kind.MASS, 4.0, "4.0 mg"),
    (Kind.MASS, 74.947, "74.9 mg"),
    (Kind.MASS, 239.98, "240.0 mg"),
    (Kind.MASS, 729.3825, "729.4 mg"),
    (Kind.MASS, 999.94, "999.9 mg"),
    (Kind.MASS, 999.96, "1.000 g"),
    (Kind.MASS, 1001.65, "1.002 g"),
    (Kind.MASS, 9999.6, "10.00 g"),
    (Kind.MASS, 12_350.0, "12.35 g"),
    (Kind.MASS, 25_000.0, "25.00 g"),
    (Kind.MASS, 123_456.0, "123.5 g"),
    (Kind.MASS, 999_960.0, "1.000 kg"),
    (Kind.MASS, 1_234_567.0, "1.235 kg"),
    (Kind.MASS, 1.234_56e10, "12346 kg"),
    (Kind.VOLUME, 0.005, "5.00 µL"),
    (Kind.VOLUME, 0.05, "50.0 µL"),
    (Kind.VOLUME, 0.099_96, "0.100 mL"),
    (Kind.VOLUME, 0.1, "0.100 mL"),
    (Kind.VOLUME, 0.2863, "0.286 mL"),
    (Kind.VOLUME, 3.8288, "3.829 mL"),
    (Kind.VOLUME, 9.9996, "10.0 mL"),
    (Kind.VOLUME, 12.5, "12.5 mL"),
    (Kind.VOLUME, 25.0, "25.0 mL"),
    (Kind.VOLUME, 99.96, "100 mL"),
    (Kind.VOLUME, 140.9, "141 mL"),
    (Kind.VOLUME, 250.0, "250 mL"),
    (Kind.VOLUME, 1000.0, "1.000 L"),
    (Kind.VOLUME, 12_500.0, "12.50 L"),
    (Kind.AMOUNT, 5.0, "5.00 mmol"),
    (Kind.AMOUNT, 10.0, "10.0 mmol"),
    (Kind.AMOUNT, 0.5, "0.500 mmol"),
    (Kind.AMOUNT, 50.0, "50.0 mmol"),
    (Kind.AMOUNT, 100.0, "100 mmol"),
    (Kind.AMOUNT, 99.99, "99.99 mmol"),
    (Kind.AMOUNT, 131.14, "131.1 mmol"),
    (Kind.AMOUNT, 1234.0, "1234 mmol"),
    (Kind.AMOUNT, 0.4, "0.400 mmol"),
    (Kind.AMOUNT, 0.001, "0.00100 mmol"),
    (Kind.AMOUNT, 0.000_999_6, "0.00100 mmol"),
    (Kind.AMOUNT, 0.000_4, "0.400 µmol"),
    (Kind.EQUIVALENTS, 2.0, "2.00 eq."),
    (Kind.EQUIVALENTS, 0.1, "0.10 eq."),
    (Kind.EQUIVALENTS, 1.1, "1.10 eq."),
    (Kind.EQUIVALENTS, 2.675, "2.68 eq."),
    (Kind.EQUIVALENTS, 9.996, "10.0 eq."),
    (Kind.EQUIVALENTS, 10.0, "10.0 eq."),
    (Kind.EQUIVALENTS, 0.05, "0.050 eq."),
    (Kind.EQUIVALENTS, 0.001_234, "0.0012 eq."),
    (Kind.CONCENTRATION, 0.2, "0.20 M"),
    (Kind.CONCENTRATION, 4.0, "4.00 M"),
    (Kind.CONCENTRATION, 0.005, "0.0050 M"),
    (Kind.DENSITY, 1489.0, "1.489 g/mL"),
    (Kind.DENSITY, 950.0, "0.950 g/mL"),
    (Kind.DENSITY, 1.2, "0.0012 g/mL"),
    (Kind.MOLAR_MASS, 100.165, "100.17 g/mol"),
    (Kind.MOLAR_MASS, 269.241, "269.24 g/mol"),
    (Kind.PURITY, 0.98, "98 %"),
    (Kind.PURITY, 0.975, "97.5 %"),
    (Kind.PURITY, 1.0, "100 %"),
    (Kind.PURITY, 0.57, "57 %"),
    (Kind.PURITY, 0.0098, "0.98 %"),
    (Kind.YIELD, 2.1184621 / 2.1185393, "99.996 %"),
    (Kind.YIELD, 0.735, "73.5 %"),
    (Kind.YIELD, 1 / 3, "33.333 %"),
    (Kind.YIELD, 1.04, "104 %"),
    (Kind.LOADING, 0.0015, "1.50 mmol/g"),
    (Kind.SPECIFIC_VOLUME, 0.01, "10.0 mL/g"),
    (Kind.WEIGHT_PERCENT, 0.1, "10 wt %"),
    (Kind.WEIGHT_PERCENT, 1 / 3, "33.33 wt %"),
    (Kind.COEFFICIENT, 1 / 3, "0.3333"),
    (Kind.PARTS, 1 / 3, "0.3333"),
    (Kind.FACTOR, 1 / 3, "0.3333"),
    (Kind.TEMPERATURE, 23.456, "23.46 °C"),
    (Kind.TIME, 0.123456, "7.407 min"),
    (Kind.TIME, 2.34567, "2.346 h"),
    (Kind.COEFFICIENT, 2.0, "2"),
    (Kind.COEFFICIENT, 0.5, "0.5"),
    (Kind.COEFFICIENT, 10.0, "10"),
    (Kind.PARTS, 3.0, "3"),
    (Kind.TEMPERATURE, 60.0, "60 °C"),
    (Kind.TEMPERATURE, -78.0, "-78 °C"),
    (Kind.TEMPERATURE, 0.0, "0 °C"),
    (Kind.TEMPERATURE, -0.0, "0 °C"),
    (Kind.TIME, 0.5, "30 min"),
    (Kind.TIME, 1 / 3, "20 min"),
    (Kind.TIME, 1.0, "1 h"),
    (Kind.TIME, 1.5, "1.5 h"),
    (Kind.TIME, 48.0, "48 h"),
    (Kind.MASS, 0.0, "0 mg"),
    (Kind.VOLUME, 0.0, "0 mL"),
    (Kind.AMOUNT, 0.0, "0 mmol"),
    (Kind.EQUIVALENTS, 0.0, "0 eq."),
    (Kind.YIELD, 0.0, "0 %"),
]


@pytest.mark.parametrize(("kind", "value", "expected"), SHOWN)
def test_a_computed_value_is_rounded_to_what_a_bench_can_do(kind: Kind, value: float, expected: str) -> None:
    assert text(value, kind) == expected


@pytest.mark.parametrize("kind", list(Kind))
def test_an_unknown_value_is_a_dash(kind: Kind) -> None:
    assert text(None, kind) == "—"
    assert number_and_unit(None, kind, stated=True) == ("—", "")


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_never_shown(value: float) -> None:
    with pytest.raises(ValueError, match="not a number that can be shown"):
        text(value, Kind.MASS)


STATED = [
    (Kind.EQUIVALENTS, 2.345, "2.345 eq."),
    (Kind.EQUIVALENTS, 2.0, "2.00 eq."),
    (Kind.MASS, 123.45, "123.45 mg"),
    (Kind.MASS, 999.96, "999.96 mg"),
    (Kind.MASS, 1000.0, "1.000 g"),
    (Kind.MASS, 1234567.0, "1.234567 kg"),
    (Kind.AMOUNT, 5.0, "5.00 mmol"),
    (Kind.AMOUNT, 1.23456789, "1.23456789 mmol"),
    (Kind.AMOUNT, 0.1 + 0.2, "0.300 mmol"),
    (Kind.MOLAR_MASS, 100.165, "100.165 g/mol"),
    (Kind.PURITY, 0.99996, "99.996 %"),
    (Kind.PURITY, 0.123456789, "12.3456789 %"),
    (Kind.TIME, 1 / 3, "20 min"),
    (Kind.COEFFICIENT, 1.23456, "1.23456"),
]


@pytest.mark.parametrize(("kind", "value", "expected"), STATED)
def test_a_stated_value_is_shown_with_all_its_digits(kind: Kind, value: float, expected: str) -> None:
    assert text(value, kind, stated=True) == expected


@pytest.mark.parametrize(
    ("kind", "value", "unit", "expected"),
    [
        (Kind.MASS, 123.45, "g", "0.12345 g"),
        (Kind.MASS, 1001.65, "mg", "1001.65 mg"),
        (Kind.CONCENTRATION, 0.2, "mM", "200.0 mM"),
        (Kind.CONCENTRATION, 4.0, "mol/L", "4.000 mol/L"),
        (Kind.TIME, 36.0, "d", "1.500 d"),
        (Kind.TIME, 2.0, "min", "120 min"),
        (Kind.MASS, 0.0, "g", "0 g"),
    ],
)
def test_a_unit_that_is_asked_for_is_kept(kind: Kind, value: float, unit: str, expected: str) -> None:
    assert text(value, kind, stated=True, unit=unit) == expected


def test_a_computed_value_in_a_unit_that_is_asked_for_is_rounded_as_usual() -> None:
    assert text(1001.65, Kind.MASS, unit="mg") == "1001.7 mg"
    assert text(4.0, Kind.MASS, unit="g") == "0.004000 g"


def test_a_unit_of_another_kind_cannot_be_asked_for() -> None:
    with pytest.raises(ValueError, match="mL is not a unit of mass"):
        text(1.0, Kind.MASS, unit="mL")


def test_the_decimal_mark_is_that_of_the_locale() -> None:
    assert text(1001.65, Kind.MASS, COMMA) == "1,002 g"
    assert number_and_unit(2.345, Kind.EQUIVALENTS, COMMA, stated=True) == ("2,345", "eq.")


def test_numbers_far_from_any_bench_have_an_exponent() -> None:
    assert text(1e14, Kind.AMOUNT) == "100000000000000 mmol"
    assert text(1e15, Kind.AMOUNT) == "1e+15 mmol"
    assert text(1e-14, Kind.COEFFICIENT) == "0.00000000000001"
    assert text(1e-15, Kind.COEFFICIENT) == "1e-15"
    assert text(1e-20, Kind.AMOUNT) == "1e-17 µmol"
    assert text(1.23456e30, Kind.AMOUNT) == "1.23e+30 mmol"
    assert text(1.23456e30, Kind.AMOUNT, stated=True) == "1.23456e+30 mmol"


# Faults found in other reagent tables, by the name of the case in reagent_table_cases.json.


def test_iss_ai4g_rounding_4_mg_never_reads_000() -> None:
    assert text(4.0, Kind.MASS) == "4.0 mg"
    assert text(4.0, Kind.MASS, stated=True, unit="g") == "0.004000 g"
    assert text(0.004, Kind.VOLUME) == "4.00 µL"


def test_rspace_8_small_amounts_keep_their_figures_and_an_unknown_one_is_no_zero() -> None:
    assert text(2000.1 / 3.0004, Kind.AMOUNT) == "666.6 mmol"
    assert text(0.6666 / 1000, Kind.AMOUNT) == "0.667 µmol"
    assert text(0.4, Kind.AMOUNT) == "0.400 mmol"
    assert text(3.00051, Kind.AMOUNT, stated=True) == "3.00051 mmol"
    assert text(None, Kind.AMOUNT) == "—"


SIZES = st.floats(min_value=1e-9, max_value=1e9)


@given(SIZES, st.sampled_from(list(Kind)), st.booleans(), st.sampled_from([Notation("."), COMMA]))
def test_what_is_not_zero_never_shows_as_zero(value: float, kind: Kind, stated: bool, notation: Notation) -> None:
    number, _ = number_and_unit(value, kind, notation, stated=stated)
    assert re.search("[1-9]", number)


@given(SIZES, st.sampled_from(list(Kind)), st.sampled_from([Notation("."), COMMA]))
def test_a_stated_value_that_is_shown_and_read_again_is_the_same(value: float, kind: Kind, notation: Notation) -> None:
    assume(kind is not Kind.PURITY or value <= 1)
    assume(kind is not Kind.DENSITY or value <= 25_000)
    figures = 7 if kind is Kind.TIME else 9  # of nine at most that are shown, minutes take up to two more than hours
    value = float(f"{value:.{figures}g}")
    shown = text(value, kind, notation, stated=True)
    assert read(shown, kind, notation=notation).value == pytest.approx(value, rel=1e-11)


def test_the_figures_of_a_stated_time_count_in_the_unit_that_is_shown() -> None:
    assert text(0.3333333, Kind.TIME, stated=True) == "19.999998 min"
    assert text(0.333333333, Kind.TIME, stated=True) == "20 min"  # ten figures as minutes: taken for calculated


@given(st.decimals(min_value="0.001", max_value="99999", places=4), st.sampled_from(list(Kind)))
def test_a_number_typed_in_any_unit_is_shown_again_with_the_same_digits(number: Decimal, kind: Kind) -> None:
    for unit in WRITING[kind].units:
        assume(kind is not Kind.PURITY or number <= 100)
        assume(kind is not Kind.DENSITY or number <= 25)
        reading = read(f"{number} {unit}", kind)
        shown, shown_unit = number_and_unit(reading.value, kind, stated=True, unit=unit)
        assert shown_unit == unit
        assert float(shown) == float(number)


@given(SIZES, st.sampled_from(list(Kind)))
def test_a_rounded_value_is_within_a_twentieth_of_the_value(value: float, kind: Kind) -> None:
    assume(kind is not Kind.PURITY or value <= 1)
    assume(kind is not Kind.DENSITY or value <= 25_000)
    assert read(text(value, kind), kind).value == pytest.approx(value, rel=0.051)


def test_a_stated_number_that_came_of_scaling_is_shown_as_a_calculated_one() -> None:
    assert text(50.0174711726, Kind.VOLUME, stated=True) == "50.0 mL"
    assert text(5.00174711726, Kind.AMOUNT, stated=True) == "5.00 mmol"
    assert text(3.1402985, Kind.AMOUNT, stated=True) == "3.1402985 mmol"


def test_a_size_that_somebody_chose_has_no_idle_zeros_and_the_decimal_mark_of_the_reader():
    assert [size(10.0, "mg"), size(0.05, "mL"), size(101.325, "kPa")] == ["10 mg", "0.05 mL", "101.325 kPa"]
    assert size(0.5, "mL", COMMA) == "0,5 mL"
