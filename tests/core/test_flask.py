"""The flask, the pump and the portions of the work-up."""

import pytest

from diazgui.core.flask import final_concentration, flask, portions_of, pump, work_up
from diazgui.core.protocol import Instruction
from diazgui.core.reckoning import Answer, Given
from diazgui.core.sheet import Addition, ByAmount, ByMass, ByParts, ByVolume, Conditions, Role, Sheet
from diazgui.core.substance import Dispersion, OnSupport, Solution, State
from tests.core.making import bottle, entry, sheet_of


def value(answer: Answer) -> float:
    assert answer.value is not None, answer.reason
    return answer.value


def reaction(solvent: float, *more) -> Sheet:
    """A solid 5.00 mmol, a liquid of 0.50 mL, and so many mL of solvent."""
    return sheet_of(
        entry("amine", ByAmount(5.0), bottle("amine", 200.0, state=State.SOLID)),
        entry("halide", ByMass(700.0), bottle("halide", 132.6, density=1400.0)),
        entry("solvent", ByVolume(solvent), bottle("THF"), role=Role.SOLVENT),
        *more,
    )


@pytest.mark.parametrize(
    ("solvent", "half", "third"),
    [(1.5, 5, 10), (24.5, 50, 100), (25.0, 100, 100), (40.0, 100, 250), (499.5, 1000, 2000), (6000.0, 20_000, 20_000)],
)
def test_the_flask_is_the_next_size_at_most_half_full_or_a_third_where_gas_is_set_free(solvent, half, third) -> None:
    assert value(flask(reaction(solvent), gas=False).size) == half
    assert value(flask(reaction(solvent), gas=True).size) == third


def test_the_flask_counts_all_liquids_and_names_what_it_cannot_count() -> None:
    found = flask(reaction(25.0, entry("wash", ByVolume(75.0), role=Role.WORK_UP)), gas=False)
    assert value(found.liquid) == pytest.approx(25.5)
    assert found.uncounted == ("amine",)
    (line,) = found.liquid.why
    assert line.formula == "V = V(halide) + V(THF)"


def test_a_liquid_of_unknown_density_counts_as_much_as_water_and_is_named() -> None:
    acid = entry("acid", ByMass(12_000.0), bottle("HBr in acetic acid", 80.9, state=State.LIQUID))
    found = flask(reaction(9.5, acid), gas=False)
    assert value(found.liquid) == pytest.approx(22.0)
    assert found.estimated == ("HBr in acetic acid",)


def test_a_dispersion_and_a_catalyst_on_a_support_are_solids() -> None:
    hydride = entry("hydride", ByAmount(6.0), bottle("NaH", 23.998, Dispersion(0.6)))
    palladium = entry("catalyst", ByMass(100.0), bottle("Pd/C", 106.42, OnSupport(0.00094)))
    found = flask(reaction(25.0, hydride, palladium), gas=False)
    assert value(found.liquid) == pytest.approx(25.5)
    assert found.uncounted == ("amine", "NaH", "Pd/C")
    assert found.estimated == ()


def test_a_liquid_of_unknown_mass_leaves_the_flask_unknown() -> None:
    found = flask(reaction(25.0, entry("oil", ByAmount(5.0), bottle("oil", None, state=State.LIQUID))), gas=False)
    assert found.size.reason.startswith("oil: The density is not known")
    assert found.estimated == ()


def test_why_a_flask_shows_how_full_it_is() -> None:
    line = flask(reaction(24.5), gas=False).size.why[-1]
    assert line.given == (Given("V", 25.0, "mL"), Given("fill", 0.5))
    assert line.result == Given("V(flask)", 50.0, "mL")
    assert line.source == "general knowledge of the field"


def test_for_more_than_a_flask_holds_none_is_named() -> None:
    found = flask(reaction(10_001.0), gas=False)
    assert found.size.value is None
    assert found.size.reason.startswith("No common flask is large enough")


def test_without_the_volume_of_the_solvent_the_flask_is_unknown() -> None:
    sheet = sheet_of(entry("amine", ByAmount(5.0)), entry("solvent", ByParts(), bottle("THF"), role=Role.SOLVENT))
    found = flask(sheet, gas=False)
    assert found.size.value is None
    assert found.size.reason == "THF: The sheet has no concentration yet: type one in its head."


def test_without_liquid_there_is_no_flask() -> None:
    sheet = sheet_of(entry("amine", ByAmount(5.0), bottle("amine", state=State.SOLID)))
    assert flask(sheet, gas=True).size.reason == "There is no liquid on the sheet yet."


def adding(addition: Addition | None) -> Sheet:
    acid = entry("acid", ByAmount(50.0), bottle("HCl", 36.461, Solution(4.0)))
    return sheet_of(entry("amine", ByAmount(5.0)), acid, conditions=Conditions(addition=addition))


def test_12_5_mL_over_half_an_hour_are_25_mL_per_hour() -> None:
    found = pump(adding(Addition("acid", 0.5)))
    assert value(found) == 25.0
    assert found.unit == "mL/h"
    assert found.why[-1].formula == "rate = V(HCl) / t"


@pytest.mark.parametrize(
    ("addition", "reason"),
    [
        (None, "No row is stated to be added over a time."),
        (Addition("gone", 0.5), "No row is stated to be added over a time."),
        (Addition("acid"), "Over what time HCl is added is not stated."),
        (Addition("amine", 0.5), "amine: The density is not known: weigh it, or type the density from the label."),
    ],
)
def test_a_pump_without_a_volume_or_a_time_has_no_setting_and_says_why(addition, reason) -> None:
    found = pump(adding(addition))
    assert found.value is None
    assert found.reason == reason


def test_an_extraction_goes_in_three_portions_of_a_third() -> None:
    sheet = reaction(
        25.0,
        entry("quench", ByVolume(50.0), role=Role.QUENCH),
        entry("extraction", ByVolume(75.0), role=Role.WORK_UP),
        entry("drying", ByMass(5000.0), role=Role.WORK_UP),
        entry("wash", ByMass(1.0), role=Role.WORK_UP),
    )
    quench, extraction, wash = work_up(sheet, {"extraction": 3, "wash": 2})
    assert (quench.row, quench.role, value(quench.volume), quench.portions) == ("quench", Role.QUENCH, 50.0, 1)
    assert value(extraction.volume) == 75.0
    assert value(extraction.each) == 25.0
    assert extraction.each.why[-1].formula == "V(portion) = V(extraction) / N"
    assert wash.each.value is None
    assert wash.each.reason.startswith("wash: The density is not known")


def test_the_procedure_says_into_how_many_portions_a_row_goes() -> None:
    text = "Extract with {extraction.name} (3 × {extraction/3}), wash with {wash} (2 × {wash/2}) for {conditions.time}."
    assert portions_of([Instruction(text, "field")]) == {"extraction": 3, "wash": 2}


def test_a_row_that_is_divided_in_two_ways_is_no_number_of_portions() -> None:
    instructions = (
        Instruction("Pour into {ether} ({ether/2}).", "a test"),
        Instruction("Wash with the rest (3 × {ether/6}), then with {wash/2}.", "a test"),
    )
    assert portions_of(instructions) == {"wash": 2}


def test_the_concentration_in_all_liquids_is_an_estimate_from_their_sum() -> None:
    sheet = sheet_of(
        entry("amine", ByAmount(5.0), bottle("amine", state=State.SOLID), 1.0),
        entry("solvent", ByVolume(20.0), bottle("THF"), role=Role.SOLVENT),
        entry("acid", ByVolume(5.0), bottle("acid")),
    )
    found = final_concentration(sheet, flask(sheet, gas=False).liquid)
    assert found.value == pytest.approx(0.2)
    assert found.unit == "M"
    assert found.why[-1].formula == "c = n(amine) / V"


@pytest.mark.parametrize(
    ("entries", "reference", "reason"),
    [
        ((entry("amine", ByAmount(5.0)),), "", "No row is the reference yet."),
        ((entry("amine"),), "amine", "Not stated yet: type an amount, a mass, a volume or equivalents."),
        (
            (entry("amine", ByAmount(5.0), bottle(state=State.SOLID)),),
            "amine",
            "There is no liquid on the sheet yet.",
        ),
        (
            (entry("amine", ByAmount(5.0), bottle(state=State.SOLID)), entry("s", ByVolume(0.0), role=Role.SOLVENT)),
            "amine",
            "There is no liquid on the sheet yet.",
        ),
    ],
)
def test_without_reference_or_liquid_the_concentration_is_unknown(entries, reference: str, reason: str) -> None:
    sheet = Sheet(entries, reference=reference)
    assert final_concentration(sheet, flask(sheet, gas=False).liquid).reason == reason
