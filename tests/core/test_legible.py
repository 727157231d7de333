"""Free texts beside numbers."""

from dataclasses import replace

import pytest

from diazgui.core.legible import legible
from diazgui.core.sheet import ByAmount, ByMass, Entry, Product, Role, Sheet
from diazgui.core.substance import Compound, Solution, Substance
from diazgui.core.table import rows
from diazgui.core.yields import product_rows
from diazgui.report.supplied import supplied_as
from diazgui.units import Notation

TURNED = "turned \u202eround"


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("N-Boc-N′-(2-thienylmethyl)-1,4-diazepane", "N-Boc-N′-(2-thienylmethyl)-1,4-diazepane"),
        ("K₂CO₃\N{NO-BREAK SPACE}(dry)", "K₂CO₃\N{NO-BREAK SPACE}(dry)"),
        ("‏מלח‏", "‏מלח‏"),
        ("family 👩‍🔬", "family 👩‍🔬"),
        ("a\u202e\u2066b\u2069", "ab"),
        ("two\nlines\tand\x1b[31m red\x00", "two\nlines\tand [31m red "),
        ("one\u2028two", "one two"),
        ("", ""),
    ],
)
def test_a_name_neither_turns_nor_steers_what_stands_beside_it(stated: str, shown: str) -> None:
    assert legible(stated) == shown


def test_the_rows_of_a_sheet_show_legible_names() -> None:
    compound = Compound(TURNED, structure_molar_mass=100.0)
    entry = Entry("a", Role.REACTANT, Substance(compound), ByAmount(5.0), 1.0)
    sheet = Sheet((entry,), (Product("p", compound, form_name=f"{TURNED} salt"),), "a")
    assert rows(sheet)[0].name == "turned round"
    assert product_rows(sheet)[0].name == "turned round salt"


def test_a_solvent_on_a_label_is_legible_too() -> None:
    bottle = Substance(Compound("HCl"), Solution(4.0, TURNED))
    sheet = Sheet((Entry("a", Role.REACTANT, bottle, ByMass(5.0)),), reference="a")
    assert supplied_as(rows(sheet)[0], Notation(".")) == "4.00 M in turned round"
    assert rows(replace(sheet, reference=""))[0].name == "HCl"
