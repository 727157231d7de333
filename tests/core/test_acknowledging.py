"""What was read of danger, and how long that holds."""

from dataclasses import replace

import pytest

from diazgui.core.acknowledging import Acknowledged, Concerned, as_it_stands, in_order, is_acknowledged, with_read
from diazgui.core.quantities import Amount, QuantityError, Temperature
from diazgui.core.sheet import ByAmount, ByEquivalents, ByVolume, Conditions, Entry, Product, Range, Role, Sheet
from diazgui.core.substance import Compound, Substance


def of(substance: str, amount: float | None = None) -> Concerned:
    return Concerned(substance, None if amount is None else Amount(amount))


READ = Acknowledged("runaway", (of("DMF", 100.0), of("NaH", 5.0)))


def test_it_holds_for_the_same_danger_and_for_less_of_it() -> None:
    assert is_acknowledged((READ,), READ)
    assert is_acknowledged((READ,), Acknowledged("runaway", (of("DMF", 20.0), of("NaH", 1.0))))
    assert is_acknowledged((READ,), Acknowledged("runaway", (of("NaH"),)))


def test_a_small_correction_asks_nothing_again_and_another_scale_does() -> None:
    assert is_acknowledged((READ,), Acknowledged("runaway", (of("DMF", 200.0), of("NaH", 10.0))))
    assert not is_acknowledged((READ,), Acknowledged("runaway", (of("DMF", 2000.0), of("NaH", 100.0))))
    assert not is_acknowledged((READ,), Acknowledged("runaway", (of("DMF", 100.0), of("NaH", 10.005))))


def test_another_danger_and_another_substance_are_to_be_read() -> None:
    assert not is_acknowledged((READ,), Acknowledged("gas", READ.of))
    assert not is_acknowledged((READ,), Acknowledged("runaway", (of("DMSO", 1.0), of("NaH", 5.0))))
    assert not is_acknowledged((), READ)


@pytest.mark.parametrize(
    ("then", "now", "holds"),
    [
        (60.0, 70.0, True),
        (60.0, 70.5, False),
        (60.0, None, True),
        (60.0, -78.0, True),
        (None, 35.0, True),  # as if it had been room temperature
        (None, 36.0, False),
    ],
)
def test_much_hotter_it_is_to_be_read_again(then: float | None, now: float | None, holds: bool) -> None:
    read, stated = (Acknowledged("runaway", READ.of, one if one is None else Temperature(one)) for one in (then, now))
    assert is_acknowledged((read,), stated) is holds


def test_the_highest_temperature_stated_is_that_of_the_sheet() -> None:
    assert as_it_stands(SHEET, "runaway", ("base",)).hottest is None
    warm = replace(SHEET, conditions=Conditions(temperature=Range(0.0, 25.0)))
    assert as_it_stands(warm, "runaway", ("base",)).hottest == 25.0


def test_what_was_read_of_an_unknown_amount_holds_for_an_unknown_one_alone() -> None:
    unknown = Acknowledged("runaway", (of("NaH"),))
    assert is_acknowledged((unknown,), unknown)
    assert not is_acknowledged((unknown,), Acknowledged("runaway", (of("NaH", 0.1),)))


def test_a_danger_read_again_takes_the_place_of_what_was_read_and_is_taken_back() -> None:
    larger = Acknowledged("runaway", (of("DMF", 2000.0), of("NaH", 100.0)))
    gas = Acknowledged("gas")
    both = with_read(with_read((), READ, True), gas, True)
    assert both == (gas, READ)
    assert with_read(both, larger, True) == (gas, larger)
    assert with_read(both, Acknowledged("runaway", (of("NaH", 4.0),)), False) == (gas,)
    assert with_read(both, gas, False) == (READ,)


def test_what_is_kept_stands_in_the_order_of_ids_substances_and_amounts() -> None:
    unknown, less, more = (Acknowledged("runaway", (of("NaH", amount),)) for amount in (None, 2.0, 10.0))
    gas, other = Acknowledged("gas"), Acknowledged("runaway", (of("DMF", 50.0),))
    hot = Acknowledged("runaway", (of("NaH", 2.0),), Temperature(60.0))
    assert in_order((more, hot, unknown, less, other, gas)) == (gas, other, unknown, less, hot, more)


def test_substances_are_listed_once_and_in_order_and_amounts_are_not_below_0() -> None:
    with pytest.raises(QuantityError, match="listed once, in the order of the keys"):
        Acknowledged("runaway", (of("NaH"), of("DMF")))
    with pytest.raises(QuantityError, match="0 or more"):
        of("NaH", -1.0)


SHEET = Sheet(
    entries=(
        Entry("amine", Role.STARTING_MATERIAL, Substance(Compound("1,4-diazepane", smiles="C1CNCCNC1")), ByAmount(5.0)),
        Entry(
            "base",
            Role.BASE,
            Substance(Compound("NaH", inchikey="MPMYQQHEHYDOCL", smiles="[H-].[Na+]")),
            ByEquivalents(2.0),
        ),
        Entry("more", Role.BASE, Substance(Compound("NaH", inchikey="MPMYQQHEHYDOCL")), ByAmount(1.0)),
        Entry("solvent", Role.SOLVENT, Substance(Compound("a mixture")), ByVolume(10.0)),
    ),
    products=(Product("product", Compound("a product")),),
    reference="amine",
)


def test_a_notice_stands_for_the_substances_that_it_is_about_wherever_they_stand() -> None:
    assert as_it_stands(SHEET, "runaway", ("base", "more", "solvent", "product")) == Acknowledged(
        "runaway", (of("MPMYQQHEHYDOCL", 11.0), of("a mixture"), of("a product"))
    )


def test_a_notice_about_no_row_is_about_as_much_as_the_reference() -> None:
    assert as_it_stands(SHEET, "gas", ()) == Acknowledged("gas", (of("C1CNCCNC1", 5.0),))
    assert as_it_stands(Sheet(), "gas", ()) == Acknowledged("gas")


def test_two_rows_of_a_substance_of_which_one_is_unknown_are_unknown_together() -> None:
    unknown = Entry("third", Role.SOLVENT, Substance(Compound("a mixture")), ByAmount(1.0))
    sheet = Sheet(entries=(*SHEET.entries, unknown), reference="amine")
    assert as_it_stands(sheet, "wet", ("solvent", "third")) == Acknowledged("wet", (of("a mixture"),))
