"""Every way a number may be typed, and what the locale, the cell and the unit make of it."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.quantities import QuantityError
from diazgui.units import POINT_ONLY, Kind, Notation, Reading, parse_label, read, read_point

COMMA = Notation(",")
CELL = (Kind.EQUIVALENTS, Kind.AMOUNT, Kind.MASS, Kind.VOLUME)

READ = [
    # (text, kind, value in bench units, unit as understood)
    ("2.5", Kind.EQUIVALENTS, 2.5, "eq."),
    ("2,5", Kind.EQUIVALENTS, 2.5, "eq."),
    ("  2.5  ", Kind.EQUIVALENTS, 2.5, "eq."),
    ("\u00a02.5\u00a0eq.\u202f", Kind.EQUIVALENTS, 2.5, "eq."),
    ("2.5\u2009eq", Kind.EQUIVALENTS, 2.5, "eq."),
    ("2.5eq", Kind.EQUIVALENTS, 2.5, "eq."),
    ("1.1 equiv", Kind.EQUIVALENTS, 1.1, "eq."),
    ("1.1 equiv.", Kind.EQUIVALENTS, 1.1, "eq."),
    ("0", Kind.EQUIVALENTS, 0.0, "eq."),
    (".5", Kind.EQUIVALENTS, 0.5, "eq."),
    (",5", Kind.EQUIVALENTS, 0.5, "eq."),
    ("1.2e-3", Kind.AMOUNT, 0.0012, "mmol"),
    ("1.2E-3 mol", Kind.AMOUNT, 1.2, "mol"),
    ("1e3", Kind.AMOUNT, 1000.0, "mmol"),
    ("5 mmol", Kind.AMOUNT, 5.0, "mmol"),
    ("0.005 mol", Kind.AMOUNT, 5.0, "mol"),
    ("250 µmol", Kind.AMOUNT, 0.25, "µmol"),
    ("250 \u03bcmol", Kind.AMOUNT, 0.25, "µmol"),
    ("250 umol", Kind.AMOUNT, 0.25, "µmol"),
    ("0 mmol", Kind.AMOUNT, 0.0, "mmol"),
    ("0e99999999999999999999", Kind.AMOUNT, 0.0, "mmol"),
    ("240", Kind.MASS, 240.0, "mg"),
    ("1.002 g", Kind.MASS, 1002.0, "g"),
    ("0.1 g", Kind.MASS, 100.0, "g"),
    ("2 kg", Kind.MASS, 2_000_000.0, "kg"),
    ("74.9 mg", Kind.MASS, 74.9, "mg"),
    ("500 µg", Kind.MASS, 0.5, "µg"),
    ("500 ug", Kind.MASS, 0.5, "µg"),
    ("0 g", Kind.MASS, 0.0, "g"),
    ("1e12", Kind.MASS, 1e12, "mg"),
    ("1e-12", Kind.MASS, 1e-12, "mg"),
    ("1." + "0" * 60 + "mg", Kind.MASS, 1.0, "mg"),
    ("12.5", Kind.VOLUME, 12.5, "mL"),
    ("12,5 ml", Kind.VOLUME, 12.5, "mL"),
    ("1.2 L", Kind.VOLUME, 1200.0, "L"),
    ("1.2 l", Kind.VOLUME, 1200.0, "L"),
    ("834 µL", Kind.VOLUME, 0.834, "µL"),
    ("834 uL", Kind.VOLUME, 0.834, "µL"),
    ("834 ul", Kind.VOLUME, 0.834, "µL"),
    ("834 \u03bcl", Kind.VOLUME, 0.834, "µL"),
    ("0.20", Kind.CONCENTRATION, 0.2, "M"),
    ("4 M", Kind.CONCENTRATION, 4.0, "M"),
    ("200 mM", Kind.CONCENTRATION, 0.2, "mM"),
    ("4 mol/L", Kind.CONCENTRATION, 4.0, "mol/L"),
    ("4 mol / l", Kind.CONCENTRATION, 4.0, "mol/L"),
    ("4 mmol/mL", Kind.CONCENTRATION, 4.0, "mmol/mL"),
    ("250 mmol/L", Kind.CONCENTRATION, 0.25, "mmol/L"),
    ("1.489", Kind.DENSITY, 1489.0, "g/mL"),
    ("1.489 g/mL", Kind.DENSITY, 1489.0, "g/mL"),
    ("1.489 kg/L", Kind.DENSITY, 1489.0, "kg/L"),
    ("950 mg/mL", Kind.DENSITY, 950.0, "mg/mL"),
    ("0.95 g/cm3", Kind.DENSITY, 950.0, "g/mL"),
    ("0.95 g/cm³", Kind.DENSITY, 950.0, "g/mL"),
    ("100.165", Kind.MOLAR_MASS, 100.165, "g/mol"),
    ("100.165 g/mol", Kind.MOLAR_MASS, 100.165, "g/mol"),
    ("100.165 mg/mmol", Kind.MOLAR_MASS, 100.165, "mg/mmol"),
    ("100.165 Da", Kind.MOLAR_MASS, 100.165, "g/mol"),
    ("1.2 kg/mol", Kind.MOLAR_MASS, 1200.0, "kg/mol"),
    ("98", Kind.PURITY, 0.98, "%"),
    ("98 %", Kind.PURITY, 0.98, "%"),
    ("57%", Kind.PURITY, 0.57, "%"),
    ("100 %", Kind.PURITY, 1.0, "%"),
    ("1.5", Kind.PURITY, 0.015, "%"),
    ("75", Kind.YIELD, 0.75, "%"),
    ("104 %", Kind.YIELD, 1.04, "%"),
    ("0", Kind.YIELD, 0.0, "%"),
    ("1.5 mmol/g", Kind.LOADING, 0.0015, "mmol/g"),
    ("1.5 mol/kg", Kind.LOADING, 0.0015, "mol/kg"),
    ("10", Kind.SPECIFIC_VOLUME, 0.01, "mL/g"),
    ("10 mL/g", Kind.SPECIFIC_VOLUME, 0.01, "mL/g"),
    ("10 vol", Kind.SPECIFIC_VOLUME, 0.01, "mL/g"),
    ("10 L/kg", Kind.SPECIFIC_VOLUME, 0.01, "L/kg"),
    ("10", Kind.WEIGHT_PERCENT, 0.1, "wt %"),
    ("10 wt %", Kind.WEIGHT_PERCENT, 0.1, "wt %"),
    ("10 wt%", Kind.WEIGHT_PERCENT, 0.1, "wt %"),
    ("200 w%", Kind.WEIGHT_PERCENT, 2.0, "wt %"),
    ("2", Kind.COEFFICIENT, 2.0, ""),
    ("0,5", Kind.COEFFICIENT, 0.5, ""),
    ("60", Kind.TEMPERATURE, 60.0, "°C"),
    ("60 °C", Kind.TEMPERATURE, 60.0, "°C"),
    ("101,33", Kind.PRESSURE, 101.33, "kPa"),
    ("1013 hPa", Kind.PRESSURE, 101.3, "hPa"),
    ("760 Torr", Kind.PRESSURE, 101.325014424, "mmHg"),
    ("60 \u2103", Kind.TEMPERATURE, 60.0, "°C"),
    ("60 \u00baC", Kind.TEMPERATURE, 60.0, "°C"),
    ("60 C", Kind.TEMPERATURE, 60.0, "°C"),
    ("60 degC", Kind.TEMPERATURE, 60.0, "°C"),
    ("-78 °C", Kind.TEMPERATURE, -78.0, "°C"),
    ("-273.15 °C", Kind.TEMPERATURE, -273.15, "°C"),
    ("\u221278 °C", Kind.TEMPERATURE, -78.0, "°C"),
    ("\u201378", Kind.TEMPERATURE, -78.0, "°C"),
    ("+20 °C", Kind.TEMPERATURE, 20.0, "°C"),
    ("-0", Kind.TEMPERATURE, 0.0, "°C"),
    ("16", Kind.TIME, 16.0, "h"),
    ("30 min", Kind.TIME, 0.5, "min"),
    ("2 d", Kind.TIME, 48.0, "d"),
    ("3", Kind.PARTS, 3.0, ""),
    ("0.5", Kind.FACTOR, 0.5, ""),
    ("0", Kind.PARTS, 0.0, ""),
]


@pytest.mark.parametrize(("text", "kind", "value", "unit"), READ)
def test_a_number_with_or_without_a_unit_is_read_as_what_it_says(
    text: str, kind: Kind, value: float, unit: str
) -> None:
    reading = read(text, kind)
    assert (reading.kind, reading.value, reading.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("12 mmol", Kind.AMOUNT, 12.0),
        ("2 eq", Kind.EQUIVALENTS, 2.0),
        ("3.5 g", Kind.MASS, 3500.0),
        ("0.5 L", Kind.VOLUME, 500.0),
    ],
)
def test_a_typed_unit_chooses_the_kind_whatever_the_cell_shows(text: str, kind: Kind, value: float) -> None:
    reading = read(text, (Kind.MASS, Kind.EQUIVALENTS, Kind.AMOUNT, Kind.VOLUME), shown_unit="g")
    assert (reading.kind, reading.value) == (kind, value)


def test_the_shown_unit_chooses_the_kind_of_a_bare_number() -> None:
    reading = read("10", (Kind.EQUIVALENTS, Kind.WEIGHT_PERCENT), shown_unit="wt %")
    assert (reading.kind, reading.value) == (Kind.WEIGHT_PERCENT, 0.1)


def test_a_number_over_a_cell_that_shows_nothing_has_the_usual_unit() -> None:
    assert read("25", (Kind.MASS, Kind.AMOUNT), shown_unit="").unit == "mg"


def test_kinds_may_come_from_any_iterable() -> None:
    assert read("5 g", iter(CELL)).kind is Kind.MASS


def test_a_reading_keeps_the_number_as_typed_with_a_point() -> None:
    assert read(" 2,50 g ", Kind.MASS) == Reading(Kind.MASS, 2500.0, "g", "2.50")
    assert read("1.2E-3", Kind.AMOUNT).number_text == "1.2E-3"
    assert read("\u221278", Kind.TEMPERATURE).number_text == "-78"
    assert read("+20", Kind.TEMPERATURE).number_text == "20"


@pytest.mark.parametrize("notation", [Notation("."), COMMA, POINT_ONLY])
@pytest.mark.parametrize(("text", "value"), [("1.234", 1.234), ("1234.5", 1234.5), ("0.500", 0.5)])
def test_a_point_is_a_decimal_mark_everywhere(text: str, value: float, notation: Notation) -> None:
    assert read(text, Kind.MASS, notation=notation).value == value


@pytest.mark.parametrize("notation", [Notation("."), COMMA])
@pytest.mark.parametrize(
    ("text", "value"),
    [("0,500", 0.5), ("12,5", 12.5), ("1234,5", 1234.5), ("1234,567", 1234.567), ("1,23", 1.23), ("1,2345", 1.2345)],
)
def test_a_comma_with_one_reading_is_a_decimal_mark_everywhere(text: str, value: float, notation: Notation) -> None:
    assert read(text, Kind.MASS, notation=notation).value == value


@pytest.mark.parametrize(
    ("text", "value"), [("1,234", 1.234), ("12,345", 12.345), ("123,456", 123.456), ("1,234 g", 1234.0)]
)
def test_a_comma_before_three_digits_is_a_decimal_mark_only_where_the_locale_says_so(text: str, value: float) -> None:
    assert read(text, Kind.MASS, notation=COMMA).value == value
    with pytest.raises(QuantityError, match="two ways"):
        read(text, Kind.MASS, notation=Notation("."))


@pytest.mark.parametrize("text", ["2,5", "0,500", "1,234", "1234,5 g", ",5"])
def test_a_comma_is_refused_on_the_command_line_and_in_files(text: str) -> None:
    with pytest.raises(QuantityError, match=r"only a point is a decimal mark: type [0-9]*[.][0-9]+ in place"):
        read_point(text, Kind.MASS)


def test_the_command_line_reads_a_point_and_the_unit_of_its_choice() -> None:
    assert read_point("2.5", Kind.MASS, shown_unit="g").value == 2500.0


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("1.489 g/mL", Kind.DENSITY, 1489.0),
        ("4.0 mol/L", Kind.CONCENTRATION, 4.0),
        ("0.20 M", Kind.CONCENTRATION, 0.2),
        ("98 %", Kind.PURITY, 0.98),
        ("0.98 %", Kind.PURITY, 0.0098),
        ("60 %", Kind.PURITY, 0.6),
        ("5.00 mmol", Kind.AMOUNT, 5.0),
        ("25.0 mL", Kind.VOLUME, 25.0),
        ("60 °C", Kind.TEMPERATURE, 60.0),
        ("30 min", Kind.TIME, 0.5),
        ("1.1 eq.", Kind.EQUIVALENTS, 1.1),
        ("100.165 g/mol", Kind.MOLAR_MASS, 100.165),
        ("1.5 mmol/g", Kind.LOADING, 0.0015),
        ("10 wt %", Kind.WEIGHT_PERCENT, 0.1),
        ("10 mL/g", Kind.SPECIFIC_VOLUME, 0.01),
    ],
)
def test_the_unit_on_a_label_tells_its_kind(text: str, kind: Kind, value: float) -> None:
    reading = parse_label(text)
    assert (reading.kind, reading.value) == (kind, value)


def test_a_percentage_on_a_label_is_a_yield_where_one_is_asked_for() -> None:
    assert parse_label("75 %", Kind.YIELD) == Reading(Kind.YIELD, 0.75, "%", "75")


def test_a_coefficient_in_a_file_has_no_unit() -> None:
    assert parse_label("2", Kind.COEFFICIENT).value == 2.0
    assert parse_label("3", Kind.PARTS).value == 3.0


def test_a_label_without_its_unit_is_refused() -> None:
    with pytest.raises(QuantityError, match=r"98 has no unit here\. Write it as on the label, for example 98 %"):
        parse_label("98", Kind.PURITY)


def test_a_label_with_a_comma_is_refused() -> None:
    with pytest.raises(QuantityError, match=r"type 1\.489 in place of 1,489"):
        parse_label("1,489 g/mL")


# Faults found in other reagent tables, by the name of the case in reagent_table_cases.json.


def test_iss_1948_a_decimal_comma_is_one_half() -> None:
    assert read("0,5", Kind.EQUIVALENTS).value == 0.5
    assert read("0,5", Kind.EQUIVALENTS, notation=COMMA).value == 0.5


def test_iss_cdd_1000x_a_bare_number_keeps_the_unit_of_the_cell() -> None:
    assert read("25", (Kind.MASS, Kind.AMOUNT), shown_unit="g").value == 25_000.0


def test_indigo_06_a_purity_of_098_is_asked_about_and_098_percent_is_taken() -> None:
    with pytest.raises(QuantityError, match=r"0\.98 % or 98 %\?"):
        read("0.98", Kind.PURITY)
    assert read("0.98 %", Kind.PURITY).value == 0.0098


@given(st.text(max_size=80), st.sampled_from(list(Kind)), st.sampled_from([Notation("."), COMMA, POINT_ONLY]))
def test_any_text_at_all_is_read_or_refused_with_a_sentence(text: str, kind: Kind, notation: Notation) -> None:
    with suppress(QuantityError):  # any other error fails the test
        assert abs(read(text, kind, notation=notation).value) <= 1e12


@given(st.text(alphabet="0123456789.,eE+-*/ %mgLlMµ'", max_size=20), st.sampled_from(list(Kind)))
def test_any_text_of_digits_marks_and_letters_is_read_or_refused(text: str, kind: Kind) -> None:
    with suppress(QuantityError):  # any other error fails the test
        assert abs(read(text, kind).value) <= 1e12
