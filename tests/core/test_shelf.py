from datetime import date

import pytest

from diazgui.core.quantities import Mass, QuantityError, Volume
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label, Substance

THF = Substance(Compound("tetrahydrofuran"), label=Label(lot="A17", shelf_id="b1"))


def test_a_bottle_and_its_label_belong_together() -> None:
    assert Bottle("b1", THF).substance.label.lot == "A17"
    for wrong in ("", "b2"):
        with pytest.raises(QuantityError, match="another bottle"):
            Bottle(wrong, THF)


def test_an_empty_bottle_holds_0_and_none_holds_less() -> None:
    assert Bottle("b1", THF, left_volume=Volume(0.0)).left_volume == 0
    with pytest.raises(QuantityError, match="less than 0"):
        Bottle("b1", THF, left_mass=Mass(-1.0))
    with pytest.raises(QuantityError, match="too large"):
        Bottle("b1", THF, left_mass=Mass(1e300))


def test_a_bottle_is_good_until_its_last_day() -> None:
    bottle = Bottle("b1", THF, expires=date(2027, 3, 31))
    assert not bottle.is_expired(date(2027, 3, 31))
    assert bottle.is_expired(date(2027, 4, 1))
    assert not Bottle("b1", THF).is_expired(date(2099, 1, 1))
