"""What the buttons of notices change, as data."""

import pytest

from diazgui.core.acknowledging import Acknowledged, Concerned
from diazgui.core.guidance.notice import Notice
from diazgui.core.guidance.remedy import (
    AddRow,
    Change,
    Choose,
    CountFrom,
    Dilute,
    Exchange,
    Plan,
    Restate,
    Resupply,
    Run,
    Several,
    TakeOut,
)
from diazgui.core.protocol import Sourced
from diazgui.core.sheet import ByAmount, ByMassRatio, ByParts, Conditions, Range, Role, Unstated
from diazgui.core.substance import Compound, Solution, Substance
from diazgui.report.notices import Standing
from diazgui.report.notices_data import change_data, notices_data
from tests.report.sheets import SHEET

WATER = Substance(Compound("water", "O", cas="7732-18-5"), id="water")
AS_DATA = {"id": "water", "name": "water", "smiles": "O", "cas": "7732-18-5"}


@pytest.mark.parametrize(
    ("change", "data"),
    [
        (
            AddRow(WATER, Role.SOLVENT, ByParts(1.0), "a work"),
            {
                "do": "add a row",
                "substance": AS_DATA,
                "role": "solvent",
                "stated": {"field": "parts", "value": 1.0, "unit": "parts"},
                "source": "a work",
            },
        ),
        (
            Restate("base", ByAmount(2.5)),
            {"do": "state a row", "row": "base", "stated": {"field": "amount_mmol", "value": 2.5, "unit": "mmol"}},
        ),
        (
            Restate("base", ByMassRatio(0.01)),
            {
                "do": "state a row",
                "row": "base",
                "stated": {"field": "volume_per_mass_mL_per_g", "value": 10.0, "unit": "mL/g"},
            },
        ),
        (Restate("base", Unstated()), {"do": "state a row", "row": "base", "stated": None}),
        (
            Resupply("base", Solution(0.1, "THF")),
            {"do": "take a row from a solution", "row": "base", "concentration_M": 0.1, "solvent": "THF"},
        ),
        (
            Exchange("solvent", WATER),
            {"do": "exchange the substance of a row", "row": "solvent", "substance": AS_DATA},
        ),
        (
            Several((TakeOut("base"), CountFrom("amine"))),
            {
                "do": "several",
                "changes": [
                    {"do": "take a row out", "row": "base"},
                    {"do": "count equivalents from a row", "row": "amine"},
                ],
            },
        ),
        (
            Run(Conditions(Range(20.0, 25.0), vessel_open=True)),
            {
                "do": "state the conditions",
                "conditions": {
                    "temperature_degC": {"from": 20.0, "to": 25.0},
                    "time_h": None,
                    "atmosphere": None,
                    "vessel_open": True,
                    "addition": None,
                },
            },
        ),
        (Dilute(0.2), {"do": "state the concentration", "concentration_M": 0.2}),
        (Plan(0.9), {"do": "plan a yield", "planned_yield": 0.9}),
        (Choose("thf", "salt"), {"do": "run by a variant", "variant": "thf", "isolation": "salt"}),
    ],
)
def test_each_change_says_what_it_does(change: Change, data: dict) -> None:
    assert change_data(change) == data


def test_a_danger_says_whether_it_was_read_and_of_what() -> None:
    notice = Notice("n", "danger", "T", Sourced("W", "S"), about=("gone",))
    now = Acknowledged("n", (Concerned("NaH", 6.0), Concerned("oil")))
    assert notices_data([Standing(notice, now)], SHEET) == [
        {
            "id": "n",
            "severity": "danger",
            "text": "T",
            "why": "W",
            "source": "S",
            "about": [{"row": "gone", "name": None}],
            "remedy": [],
            "acknowledged": False,
            "concerns": [{"substance": "NaH", "amount_mmol": 6.0}, {"substance": "oil", "amount_mmol": None}],
        }
    ]
