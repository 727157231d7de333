"""The words of the notices about single rows, with their numbers."""

from dataclasses import replace

from diazgui.core.guidance.notice import Notice
from diazgui.core.guidance.remedy import Remedy, Resupply, with_change
from diazgui.core.instruments import Instruments
from diazgui.core.scaling import scaled
from diazgui.core.sheet import Sheet
from diazgui.core.substance import Neat, Solution
from diazgui.library.notices import notices_for
from diazgui.units import LOCAL_POINT, Notation
from tests.library.noticing import example

STEP_B = example("mono-boc", "B")
COMMA = Notation(",")


def alkylation(k: float) -> Sheet:
    """Step B of the worked example, with sodium iodide, at another scale."""
    return scaled(STEP_B.sheet, k)


def told(sheet: Sheet, notation: Notation = LOCAL_POINT) -> list[Notice]:
    step = replace(STEP_B.step, front=replace(STEP_B.step.front, sheet=sheet))
    found = notices_for(STEP_B.tab, step, STEP_B.experiment.target, notation)
    return [one for one in found if one.id in ("portion-too-small", "portion-too-small-for-stock", "stock-to-make")]


def test_at_the_scale_of_the_example_everything_can_be_weighed() -> None:
    assert told(alkylation(1.0)) == []


def test_a_tenth_of_it_is_too_little_iodide_and_the_notice_says_what_to_make() -> None:
    (notice,) = told(alkylation(0.1))  # 0.05 mmol × 149.894 g/mol = 7.49 mg
    assert notice.severity == "advice"
    assert notice.title == "7.5 mg of sodium iodide is too little to dispense well"
    assert notice.why.text == (
        "Your instruments begin at 10 mg. Make a stock solution and measure that: 15.0 mg filled up to 1 mL with "
        "acetonitrile is 0.10 M, and 0.500 mL of it is your portion. First see that it dissolves and keeps."
    )
    assert [line.formula for line in notice.because] == [
        "m = c · V(flask) · M / w",
        "V(sodium iodide) = n(sodium iodide) / c",
        "share = V(sodium iodide) / V(solvent)",
    ]
    change = Resupply("catalyst", Solution(0.1, "acetonitrile", Neat()))
    assert notice.remedies == (Remedy("Use 0.10 M NaI in acetonitrile", change),)


def test_numbers_have_the_decimal_mark_of_the_reader() -> None:
    (notice,) = told(alkylation(0.1), COMMA)
    assert notice.title.startswith("7,5 mg")
    assert notice.remedies[0].label == "Use 0,10 M NaI in acetonitrile"


def test_other_instruments_notice_other_portions() -> None:
    assert told(alkylation(0.1), replace(LOCAL_POINT, instruments=Instruments(0.01, 1.0))) == []
    kitchen = replace(LOCAL_POINT, instruments=Instruments(10.0, 500.0))
    assert "Your instruments begin at 500 mg." in told(alkylation(0.1), kitchen)[0].why.text


def test_once_it_is_used_the_sheet_keeps_in_sight_what_to_make() -> None:
    sheet = alkylation(0.1)
    (notice,) = told(with_change(sheet, told(sheet)[0].remedies[0].change))
    assert notice.title == "Make 0.10 M NaI in acetonitrile first"
    assert notice.why.text == (
        "Weigh 15.0 mg of sodium iodide into a flask of 1 mL and fill it up with acetonitrile. The 0.500 mL that goes "
        "into the reaction brings 20 % of the sheet's solvent with it: put in so much less."
    )
    assert notice.remedies == ()


def test_a_solution_of_which_the_sheets_solvent_is_unknown_brings_an_unknown_part() -> None:
    sheet = alkylation(0.1)
    (notice,) = told(with_change(replace(sheet, concentration=None), told(sheet)[0].remedies[0].change))
    assert "brings an unknown part of the sheet's solvent" in notice.why.text


def test_what_no_stock_solution_helps_has_the_reason_and_no_button() -> None:
    found = {notice.title: notice for notice in told(alkylation(0.005))}
    carbonate = found["6.9 mg of potassium carbonate is too little to dispense well"]
    assert carbonate.why.text == (
        "Your instruments begin at 10 mg. That potassium carbonate dissolves in acetonitrile is not known: "
        "plan a larger scale."
    )
    assert carbonate.remedies == ()


def test_a_liquid_is_told_by_its_volume() -> None:
    sheet = scaled(example("mono-cbz").sheet, 0.01)
    (notice,) = told(sheet)
    assert notice.title == "7.04 µL of benzyl chloroformate is too little to dispense well"
    assert notice.why.text.startswith("Your instruments begin at 0.05 mL.")
