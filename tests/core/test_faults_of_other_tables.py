"""The faults found in other reagent tables, a test for each: none of them may ever appear here."""

from dataclasses import replace
from pathlib import Path

import pytest

from diazgui import units
from diazgui.core.edits import with_basis, with_isolated, with_reference_equivalents, with_substance
from diazgui.core.experiment import with_route
from diazgui.core.quantities import QuantityError
from diazgui.core.route import with_sheet
from diazgui.core.scaling import scaled
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByParts, ByVolume, Isolated, Role
from diazgui.core.stoichiometry import isolated_yield
from diazgui.core.substance import Dispersion, Neat, Part, Salt, Solution, Substance
from diazgui.core.table import limiting, rows
from diazgui.core.yields import product_rows, totals
from diazgui.files.experiment import read_experiment, write_experiment
from diazgui.library.bench import worked_example
from diazgui.report import entering
from diazgui.units import LOCAL_POINT, Kind
from tests.core.making import bottle, entry, product, sheet_of, with_stated

HCL = Part("hydrogen chloride", "HCl", 36.461, 2)


def only(entry_):
    return rows(sheet_of(entry_))[0]


def test_an_amount_is_not_shown_in_mg_for_a_value_in_g() -> None:
    assert units.text(only(with_stated("A", ByAmount(200.0), M=426.1)).mass, Kind.MASS) == "85.22 g"
    assert units.text(85.22, Kind.MASS, unit="mg") == "85.2 mg"


def test_300_of_600_mg_are_not_called_100_percent() -> None:
    sheet = sheet_of(with_stated("A", ByAmount(3.0), nu=1.0), products=(product(200.0),))
    made = product_rows(with_isolated(sheet, Isolated(300.0)))[0]
    assert (made.mass, made.isolated_yield) == (600.0, 0.5)


def test_purity_is_neither_left_out_of_a_yield_nor_counted_twice() -> None:
    # 105 mg at 70 % of 100 mg: 73.5 %, not 105 % (left out) and not 51.45 % (twice).
    assert isolated_yield(105.0, 0.7, 200.0, 0.5) == pytest.approx(0.735)
    sheet = sheet_of(with_stated("A", ByAmount(0.5), nu=1.0), products=(product(200.0),))
    row = product_rows(with_isolated(sheet, Isolated(105.0, 0.7)))[0]
    assert (row.isolated_amount, row.isolated_yield) == (pytest.approx(0.3675), pytest.approx(0.735))


def test_doubling_the_scale_neither_leaves_the_solvent_nor_sets_it_to_0() -> None:
    solvents = (
        entry("S", ByVolume(50.0), bottle("S", None), role=Role.SOLVENT),
        entry("T", ByParts(), bottle("T", None), role=Role.SOLVENT),
    )
    sheet = scaled(sheet_of(with_stated("A", ByAmount(10.0)), *solvents, concentration=0.2), 2.0)
    assert [row.volume for row in rows(sheet)[1:]] == [100.0, 100.0]
    assert totals(sheet).solvent_volume == 200.0


def test_a_typed_mass_does_not_lose_its_unit_on_retyping() -> None:
    assert units.read("25", Kind.MASS, shown_unit="g").value == 25_000.0
    assert units.read("25", Kind.MASS, shown_unit="mg").value == 25.0
    sheet = sheet_of(with_stated("A", ByMass(19_000.0), density=1000.0))
    assert rows(entering.mass(sheet, "A", "25", LOCAL_POINT))[0].mass == 25_000.0  # 25 over 19 g is 25 g
    assert rows(entering.volume(sheet, "A", "25", LOCAL_POINT))[0].volume == 25.0  # over 19 mL
    assert rows(entering.mass(sheet, "A", "25 mg", LOCAL_POINT))[0].mass == 25.0


def test_purity_is_applied_in_both_directions_of_a_conversion() -> None:
    half = Neat(0.5)
    assert only(with_stated("A", ByMass(500.0), half)).amount == 2.5
    assert only(with_stated("A", ByAmount(2.5), half)).mass == 500.0
    assert only(with_stated("A", ByVolume(0.5), half, density=1000.0)).amount == 2.5
    assert only(with_stated("A", ByAmount(2.5), half, density=1000.0)).volume == 0.5


def test_purity_is_not_applied_on_top_of_a_concentration() -> None:
    row = only(with_stated("A", ByVolume(10.0), Solution(2.0)))
    assert (row.amount, row.purity) == (20.0, None)
    with pytest.raises(TypeError):
        Solution(2.0, purity=0.75)


def test_the_mass_of_a_salt_is_added_and_not_its_code() -> None:
    row = only(with_stated("A", ByAmount(1.0), Salt((HCL,)), M=100.165))
    assert row.molar_mass == pytest.approx(173.087)
    assert row.mass == pytest.approx(173.087)


def test_the_mass_of_the_free_base_is_not_used_for_a_salt() -> None:
    assert only(with_stated("A", ByMass(173.087), Salt((HCL,)), M=100.165)).amount == pytest.approx(1.0)
    made = product_rows(sheet_of(with_stated("A", ByAmount(1.0), nu=1.0), products=(product(100.165, parts=(HCL,)),)))
    assert made[0].mass == pytest.approx(173.087)
    sheet = sheet_of(with_stated("A", ByAmount(1.0), nu=1.0), products=(product(100.165, parts=(HCL,)),))
    assert product_rows(with_isolated(sheet, Isolated(86.5435)))[0].isolated_yield == pytest.approx(0.5)


def test_sodium_hydride_is_not_taken_as_pure() -> None:
    assert only(with_stated("NaH", ByAmount(12.0), Dispersion(0.6), M=23.998)).mass == pytest.approx(479.96)
    assert only(with_stated("NaH", ByMass(480.0), Dispersion(0.6), M=23.998)).amount == pytest.approx(12.001)


def test_a_yield_does_not_assume_one_to_one() -> None:
    halide = with_stated("halide", ByAmount(21.0), nu=2.0)
    sheet = sheet_of(with_stated("diamine", ByAmount(20.0), nu=1.0), halide, products=(product(200.0),))
    assert limiting(sheet).entries == ("halide",)
    made = product_rows(sheet)[0]
    assert isolated_yield(1050.0, 1.0, made.molar_mass, made.amount) == pytest.approx(0.5)
    assert product_rows(with_isolated(sheet, Isolated(1050.0)))[0].isolated_yield == pytest.approx(0.5)


def test_a_coefficient_stays_with_its_row_through_every_edit() -> None:
    sheet = sheet_of(with_stated("A", ByAmount(1.0), nu=1.0), with_stated("B", ByEquivalents(2.1), nu=2.0))
    sheet = with_substance(with_basis(scaled(sheet, 3.0), "B", ByMass(50.0)), "B", bottle("C"))
    assert sheet.entry("B").coefficient == 2.0


def test_a_coefficient_is_not_reset_when_the_file_is_opened_again(tmp_path: Path) -> None:
    made = product(200.0, nu=3.0)
    sheet = sheet_of(with_stated("A", ByAmount(1.0), nu=0.5), with_stated("B", ByEquivalents(2.1), nu=2.0))
    sheet = replace(sheet, products=(made,))
    experiment = worked_example()
    tab = experiment.tabs[0]
    route = with_sheet(tab.route, "A", sheet)
    write_experiment(tmp_path / "a.diaz", with_route(experiment, tab.id, route))
    again = read_experiment(tmp_path / "a.diaz").tab(tab.id).route.step("A").sheet
    assert [entry.coefficient for entry in again.entries] == [0.5, 2.0]
    assert again.products[0].coefficient == 3.0
    assert product_rows(again)[0].amount == pytest.approx(3.15)  # B runs out first: 3 · 2.1 mmol / 2


def test_the_coefficient_of_the_product_is_not_ignored() -> None:
    sheet = sheet_of(with_stated("A", ByAmount(1.0), nu=1.0), products=(product(200.0, nu=2.0),))
    assert product_rows(sheet)[0].mass == 400.0
    assert product_rows(with_isolated(sheet, Isolated(200.0)))[0].isolated_yield == 0.5


def test_the_reference_is_not_fixed_at_one_equivalent() -> None:
    sheet = sheet_of(with_stated("A", ByMass(5000.0)), with_stated("B", ByEquivalents(1.0)))
    moved = rows(with_reference_equivalents(sheet, 1.7))
    assert [row.amount for row in moved] == [50.0, pytest.approx(29.41176)]
    assert [row.equivalents for row in moved] == [1.7, 1.0]


@pytest.mark.parametrize("mark", [".", ","])
def test_a_decimal_comma_is_not_read_as_no_number(mark: str) -> None:
    assert units.read("0,5", Kind.EQUIVALENTS, notation=units.Notation(mark)).value == 0.5


def test_a_decimal_comma_is_never_read_as_thousands() -> None:
    assert units.read("1,234", Kind.EQUIVALENTS, notation=units.Notation(",")).value == 1.234
    with pytest.raises(QuantityError, match=r"Type 1\.234 or 1234"):
        units.read("1,234", Kind.EQUIVALENTS, notation=units.Notation("."))


def test_a_weight_of_0_gives_no_infinity() -> None:
    other = with_stated("B", ByMass(500.0), nu=1.0)
    sheet = sheet_of(with_stated("A", ByMass(0.0), nu=1.0), other, products=(product(),), concentration=0.2)
    assert [row.equivalents for row in rows(sheet)] == [1.0, None]
    assert (product_rows(sheet)[0].amount, product_rows(sheet)[0].equivalents) == (0.0, None)
    assert totals(sheet).final_concentration is None


def test_a_volume_is_not_computed_from_the_rounded_mass() -> None:
    row = only(with_stated("A", ByMass(0.004), density=1000.0))
    assert row.volume == pytest.approx(4e-6, rel=1e-12)
    assert row.mass == 0.004
    # 10 mmol of 100.165 g/mol: shown as 1.002 g, of which 0.950 g/mL would make 1.0547 mL and not 1.0544 mL.
    shown = only(with_stated("A", ByAmount(10.0), M=100.165, density=950.0))
    assert units.text(shown.mass, Kind.MASS) == "1.002 g"
    assert shown.volume == pytest.approx(1.0543684, rel=1e-7)


def test_400_micromoles_are_not_shown_as_0_000() -> None:
    assert units.text(0.4, Kind.AMOUNT, unit="mmol") == "0.400 mmol"
    assert units.text(0.0004, Kind.AMOUNT, unit="mmol").startswith("0.0004")


def test_an_unknown_is_not_printed_as_0() -> None:
    row = only(with_stated("A", ByMass(100.0), M=None))
    assert row.amount is None
    assert units.text(row.amount, Kind.AMOUNT) == "—"
    assert units.text(0.0, Kind.AMOUNT) == "0 mmol"


def test_the_density_is_not_forgotten_when_a_concentration_is_set_nor_the_reverse() -> None:
    liquid = bottle("A", 100.0, density=900.0)
    solution = Substance(liquid.compound, Solution(2.0), liquid.density)
    sheet = with_substance(sheet_of(entry("A", ByAmount(4.0), liquid)), "A", solution)
    row = rows(sheet)[0]
    assert (row.volume, row.mass, row.density, row.concentration) == (2.0, 1800.0, 900.0, 2.0)
    denser = Substance(liquid.compound, solution.supply, 950.0)
    assert rows(with_substance(sheet, "A", denser))[0].concentration == 2.0
    typed = with_substance(sheet, "A", solution)
    stronger = rows(entering.supplied(typed, "A", "4 M", LOCAL_POINT))[0]
    assert (stronger.volume, stronger.mass, stronger.density) == (1.0, 900.0, 900.0)
    lighter = rows(entering.density(typed, "A", "0.8", LOCAL_POINT))[0]
    assert (lighter.volume, lighter.mass, lighter.concentration) == (2.0, 1600.0, 2.0)


def test_a_solvent_row_scales_however_it_is_stated() -> None:
    sheet = sheet_of(
        with_stated("A", ByAmount(10.0)),
        entry("parts", ByParts(), bottle("S", None, density=900.0), role=Role.SOLVENT),
        entry("volume", ByVolume(5.0), bottle("S", None), role=Role.SOLVENT),
        entry("mass", ByMass(4500.0), bottle("S", None, density=900.0), role=Role.SOLVENT),
        entry("equivalents", ByEquivalents(2.0), bottle("S", 90.0, density=900.0), role=Role.SOLVENT),
        concentration=0.5,
    )
    assert [row.volume for row in rows(sheet)[1:]] == pytest.approx([20.0, 5.0, 5.0, 2.0])
    assert [row.volume for row in rows(scaled(sheet, 3.0))[1:]] == pytest.approx([60.0, 15.0, 15.0, 6.0])
