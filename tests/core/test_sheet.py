"""What may stand on a sheet, and what is refused with a sentence."""

import math

import pytest

from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import (
    Addition,
    AlkylationModel,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Conditions,
    Entry,
    HandedOn,
    Isolated,
    Range,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import Compound, Neat, Part, Salt, Substance
from diazgui.core.table import rows
from tests.core.making import entry, product, sheet_of, with_stated

STATED = [ByEquivalents, ByAmount, ByMass, ByVolume, ByWeightPercent, ByMassRatio, HandedOn]


@pytest.mark.parametrize("basis", STATED)
@pytest.mark.parametrize("value", [-1.0, -1e-12, math.nan, math.inf, -math.inf])
def test_what_is_negative_endless_or_no_number_is_not_stated(basis, value) -> None:
    with pytest.raises(QuantityError, match=r"cannot be negative or endless\. Type 0 or more, such as 2\.5\."):
        basis(value)


@pytest.mark.parametrize("basis", STATED)
def test_zero_is_a_value(basis) -> None:
    basis(0.0)


@pytest.mark.parametrize("value", [0.0, -1.0, math.nan, math.inf])
def test_the_parts_of_a_solvent_are_above_0(value) -> None:
    with pytest.raises(QuantityError, match="The parts of a solvent must be greater than 0"):
        ByParts(value)


@pytest.mark.parametrize("value", [0.0, -2.0, math.nan, math.inf])
@pytest.mark.parametrize(
    "state",
    [
        lambda value: entry("A", nu=value),
        lambda value: product(nu=value),
        lambda value: Addition("A", over=value),
        lambda value: HandedOn(1.0, last=value),
        lambda value: sheet_of(entry("A"), reference_equivalents=value),
        lambda value: sheet_of(entry("A"), concentration=value),
        lambda value: sheet_of(entry("A"), planned_yield=value),
    ],
    ids=["coefficient", "product", "addition", "last handed on", "reference", "concentration", "planned yield"],
)
def test_what_divides_or_multiplies_everything_is_above_0(state, value) -> None:
    with pytest.raises(QuantityError, match="must be greater than 0"):
        state(value)


def test_a_planned_yield_above_100_percent_is_not_clamped() -> None:
    assert sheet_of(entry("A"), planned_yield=1.05).planned_yield == 1.05


def test_a_range_goes_upwards_or_stands_still() -> None:
    assert Range(60.0, 60.0) == Range(60.0, 60.0)
    assert Conditions(temperature=Range(-78.0, 22.0)).temperature.low == -78.0
    for low, high in ((80.0, 60.0), (math.nan, 60.0)):
        with pytest.raises(QuantityError, match="as in 60–80 °C"):
            Range(low, high)


def test_two_rows_never_share_an_id_nor_a_row_and_a_product() -> None:
    with pytest.raises(QuantityError, match="same id"):
        Sheet((entry("A"), entry("A")))
    with pytest.raises(QuantityError, match="same id"):
        Sheet((entry("A"),), (product(product_id="A"),))


def test_every_row_has_an_id_since_none_stands_for_the_sums() -> None:
    with pytest.raises(QuantityError, match="no id"):
        Sheet((entry(""),))
    with pytest.raises(QuantityError, match="no id"):
        Sheet((entry("A"),), (product(product_id=""),))


def test_the_reference_is_a_row_and_not_a_product() -> None:
    with pytest.raises(QuantityError, match="The reference is not a row"):
        Sheet((entry("A"),), reference="B")
    with pytest.raises(QuantityError, match="The reference is not a row"):
        Sheet((entry("A"),), (product(product_id="P"),), reference="P")


@pytest.mark.parametrize("basis", [ByEquivalents(1.0), ByParts(), ByWeightPercent(0.1), ByMassRatio(0.01)], ids=repr)
def test_the_reference_never_counts_from_itself(basis) -> None:
    with pytest.raises(QuantityError, match="The reference sets the scale"):
        sheet_of(entry("A", basis))


@pytest.mark.parametrize("basis", [ByAmount(1), ByMass(1), ByVolume(1), HandedOn(1), Unstated()], ids=repr)
def test_the_reference_stands_by_itself(basis) -> None:
    assert sheet_of(entry("A", basis)).reference == "A"


def test_an_entry_is_found_by_its_id_and_a_wrong_id_is_a_fault_of_the_caller() -> None:
    sheet = sheet_of(entry("A"), with_stated("B", ByMass(1.0)))
    assert sheet.entry("B").basis == ByMass(1.0)
    with pytest.raises(KeyError):
        sheet.entry("C")


def test_sheets_that_state_the_same_are_equal_and_can_be_hashed() -> None:
    one, other = sheet_of(with_stated("A", ByMass(1.0))), sheet_of(with_stated("A", ByMass(1.0)))
    assert one == other
    assert len({one, other}) == 1


@pytest.mark.parametrize("value", [1e-21, 1e21, 5e-324, 1e308])
@pytest.mark.parametrize(
    ("build", "what"),
    [
        (ByAmount, "The amount"),
        (ByEquivalents, "The equivalents"),
        (lambda value: Sheet(concentration=value), "The concentration"),
    ],
)
def test_what_no_calculation_can_take_is_refused(value: float, build, what: str) -> None:
    with pytest.raises(QuantityError) as refused:
        build(value)
    assert str(refused.value) == f"{what} is too large or too small to calculate with. Type it again, such as 2.5."


def test_a_purity_that_no_calculation_can_take_is_refused() -> None:
    with pytest.raises(QuantityError, match=r"^The purity is too large or too small to calculate with"):
        Neat(1e-300)


def test_the_widest_numbers_that_may_be_stated_stay_numbers() -> None:
    light = Substance(
        Compound("A", structure_molar_mass=1e20),
        Salt((Part("acid", "A", 1e20, 1e20),), purity=1e-20),
        density=1e-20,
    )
    heavy = Substance(Compound("B", structure_molar_mass=1e-20), density=1e20)
    sheet = Sheet(
        (
            Entry("A", Role.REACTANT, heavy, ByMass(1e-20), 1.0),
            Entry("B", Role.REACTANT, light, ByEquivalents(1e20), 1.0),
            Entry("C", Role.REACTANT, heavy, ByVolume(1e20)),
            Entry("D", Role.SOLVENT, heavy, ByParts()),
        ),
        reference="A",
        reference_equivalents=1e20,
        concentration=1e-20,
    )
    values = [value for row in rows(sheet) for value in (row.amount, row.mass, row.volume, row.equivalents)]
    assert all(value is not None and math.isfinite(value) for value in values)


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ({"ratio": -0.1}, "The ratio of the second to the first alkylation cannot be negative or endless"),
        ({"quaternary": math.inf}, "The ratio of the third to the first alkylation cannot be negative or endless"),
        ({"conversion": math.nan}, "The conversion cannot be negative or endless"),
        ({"conversion": 1.01}, r"The conversion is at most 100 %\."),
    ],
)
def test_a_model_of_numbers_that_mean_nothing_is_refused(numbers, sentence) -> None:
    with pytest.raises(QuantityError, match=sentence):
        AlkylationModel(**numbers)


def test_what_was_isolated_is_neither_negative_nor_purer_than_pure() -> None:
    with pytest.raises(QuantityError, match="The isolated mass cannot be negative or endless"):
        Isolated(-1.0)
    with pytest.raises(QuantityError, match="The purity of what was isolated"):
        Isolated(1.0, 1.2)
