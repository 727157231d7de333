"""What a cylinder and a spoon can do."""

import pytest

from diazgui.report.cylinder import cylinder_text, spoon_text
from diazgui.units import Notation

POINT, COMMA = Notation("."), Notation(",")


@pytest.mark.parametrize(
    ("volume", "text"),
    [
        (46.965, "47 mL"),  # 100 mL, read to 1
        (23.4825, "23.5 mL"),  # 25 mL, read to 0.5
        (50.0, "50 mL"),
        (140.9, "140 mL"),  # 250 mL, read to 2
        (140.9 / 3, "47 mL"),
        (7.53, "7.5 mL"),  # a syringe of 10 mL, read to 0.1
        (0.523, "0.520 mL"),
        (1503.0, "1500 mL"),
        (1e-9, "—"),
        (0.0, "0 mL"),
    ],
)
def test_a_volume_has_the_figures_of_its_ware(volume: float, text: str) -> None:
    assert cylinder_text(volume, POINT) == text


@pytest.mark.parametrize(
    ("mass", "text"), [(4696.5, "4,7 g"), (5000.0, "5 g"), (12345.0, "12,3 g"), (512.0, "512,0 mg")]
)
def test_a_mass_of_a_drying_agent_has_three_figures(mass: float, text: str) -> None:
    assert spoon_text(mass, COMMA) == text
