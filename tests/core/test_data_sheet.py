import pytest

from diazgui.core.data_sheet import DataSheet, Hazards, Identity, Known
from diazgui.core.properties import Property
from diazgui.core.substance import Compound

FIRST = Property("boiling point", 66.0, 66.0, source="one book")
SECOND = Property("boiling point", 64.5, 67.0, source="another book")
IN_VACUUM = Property("boiling point", 20.0, 20.0, at="100 mmHg", source="one book")
OWN = Property("boiling point", 80.0, 80.0, source="your own value", is_own=True)


@pytest.mark.parametrize(
    ("values", "spread"),
    [
        ((), 0.0),
        ((FIRST,), 0.0),
        ((FIRST, SECOND), 2.5),
        ((FIRST, SECOND, IN_VACUUM), 2.5),
        ((OWN, FIRST), 0.0),
        ((OWN, FIRST, SECOND), 2.5),
    ],
)
def test_values_on_record_at_the_same_conditions_are_compared_and_ones_own_is_none_of_them(values, spread):
    assert Known("boiling point", values).spread == spread


def test_a_property_that_nothing_is_known_of_has_no_value():
    sheet = DataSheet(Identity(Compound("THF")), (Known("boiling point", (FIRST,), FIRST),))
    assert sheet.known("boiling point").used == FIRST
    assert sheet.known("density") == Known("density")


def test_a_bare_data_sheet_knows_no_hazards_and_nothing_of_ones_own():
    sheet = DataSheet(Identity(Compound("THF")))
    assert sheet.compound == Compound("THF")
    assert sheet.hazards == Hazards()
    assert sheet.own == {}
