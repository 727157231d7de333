from datetime import date

import pytest

from diazgui.core.quantities import Mass, QuantityError, Volume
from diazgui.core.sheet import Role
from diazgui.core.shelf import Bottle, bottle_of, bottles_of, is_short
from diazgui.core.substance import Compound, Label, Substance
from diazgui.core.table import Row

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


def named(shelf_id: str, name: str, inchikey: str | None = None, **left: float) -> Bottle:
    substance = Substance(Compound(name, inchikey=inchikey), label=Label(shelf_id=shelf_id))
    return Bottle(shelf_id, substance, **{f"left_{kind}": value for kind, value in left.items()})


def test_the_bottles_of_a_compound_are_found_by_structure_or_else_by_name() -> None:
    oxolane, thf, named_only, other = (
        named("b1", "oxolane", "THF-KEY"),
        named("b2", "THF", "THF-KEY"),
        named("b3", " thf "),
        named("b4", "THF", "ANOTHER-KEY"),
    )
    found = bottles_of(Compound("THF", inchikey="THF-KEY"), (oxolane, thf, named_only, other))
    assert found == (oxolane, thf, named_only)
    assert bottles_of(Compound(""), (named("b5", ""),)) == ()


def test_empty_bottles_come_last() -> None:
    empty, full = named("b1", "THF", mass=0.0), named("b2", "THF", volume=1000.0)
    assert (empty.is_empty, full.is_empty, named("b3", "THF").is_empty) == (True, False, False)
    assert bottles_of(Compound("thf"), (empty, full)) == (full, empty)


def test_a_row_is_dispensed_from_the_bottle_that_its_label_names() -> None:
    bottle = named("b1", "THF")
    row = Row("solvent", Role.SOLVENT, "THF", label=Label(shelf_id="b1"))
    assert bottle_of(row, (named("b2", "THF"), bottle)) is bottle
    assert bottle_of(row, ()) is None
    assert bottle_of(Row("solvent", Role.SOLVENT, "THF"), (bottle,)) is None


def test_a_bottle_is_short_where_its_rows_together_need_more_than_is_left() -> None:
    def row(**facts: float) -> Row:
        return Row("a", Role.REACTANT, "A", label=Label(shelf_id="b1"), **facts)

    assert not is_short(named("b1", "A", mass=100.0), [row(mass=100.0)])
    assert is_short(named("b1", "A", mass=100.0), [row(mass=60.0), row(mass=60.0)])
    assert is_short(named("b1", "A", volume=1.0), [row(mass=60.0, volume=1.5)])
    assert not is_short(named("b1", "A"), [row(mass=1e6)])
    assert not is_short(named("b1", "A", mass=1.0), [row()])


def test_what_was_weighed_is_out_of_the_bottle() -> None:
    weighed = Row("a", Role.REACTANT, "A", mass=60.0, weighed_mass=60.0, label=Label(shelf_id="b1"))
    poured = Row("b", Role.REACTANT, "A", mass=60.0, weighed_volume=0.1, label=Label(shelf_id="b1"))
    assert not is_short(named("b1", "A", mass=1.0), [weighed, poured])
