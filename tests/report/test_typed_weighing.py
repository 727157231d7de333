"""What is typed at the balance, and how the edit is named."""

import re

import pytest

from diazgui.core.edits import with_isolated
from diazgui.core.quantities import Fraction, Mass, QuantityError
from diazgui.core.sheet import ByMass, ByVolume, Isolated, Product, Sheet
from diazgui.core.substance import Compound
from diazgui.report.typed_weighing import NO_MASS, isolated, isolated_purity, isolated_words, weighed, weighed_words
from diazgui.units import Notation
from tests.report.sheets import SHEET

POINT, COMMA = Notation("."), Notation(",")
ISOLATED = with_isolated(SHEET, Isolated(Mass(950.0), Fraction(0.97)))


@pytest.mark.parametrize(
    ("typed", "unit", "expected"),
    [
        ("1.3821 g", "", ByMass(1382.1)),
        ("850 uL", "", ByVolume(0.85)),
        ("1", "", ByMass(1000.0)),  # the plan is shown as 1.001 g
        ("1", "mg", ByMass(1.0)),
        ("850", "µL", ByVolume(0.85)),
        ("1.1 g", "mL", ByMass(1100.0)),
        (" ", "g", None),
    ],
)
def test_a_bare_number_has_the_unit_that_is_shown(typed: str, unit: str, expected: object) -> None:
    assert weighed(SHEET, "amine", typed, POINT, unit).entry("amine").weighed == expected


def test_a_decimal_comma_is_read() -> None:
    assert weighed(SHEET, "amine", "1,38 g", COMMA).entry("amine").weighed == ByMass(1380.0)


def test_what_is_no_mass_and_no_volume_is_refused() -> None:
    with pytest.raises(QuantityError, match="mmol is a unit of amount"):
        weighed(SHEET, "amine", "5 mmol", POINT)


def test_the_isolated_mass_keeps_the_purity() -> None:
    # theory is 5.00 mmol × 269.241 g/mol = 1.346 g, so a bare number is in grams
    assert isolated(SHEET, "product", "0.95", POINT).isolated == Isolated(Mass(950.0))
    assert isolated(SHEET, "product", "0.95", POINT, "mg").isolated == Isolated(Mass(0.95))
    assert isolated(ISOLATED, "product", "900", POINT).isolated == Isolated(Mass(900.0), Fraction(0.97))
    assert isolated(ISOLATED, "product", "", POINT).isolated is None


def test_without_a_theory_a_bare_mass_is_in_milligrams() -> None:
    empty = Sheet(products=(Product("product", Compound("a product")),))
    assert isolated(empty, "product", "12", POINT).isolated == Isolated(Mass(12.0))


def test_a_purity_needs_a_mass_first() -> None:
    assert isolated_purity(ISOLATED, "product", "98 %", POINT).isolated == Isolated(Mass(950.0), Fraction(0.98))
    assert isolated_purity(ISOLATED, "product", "", POINT).isolated == Isolated(Mass(950.0))
    with pytest.raises(QuantityError, match=re.escape(NO_MASS)):
        isolated_purity(SHEET, "product", "98 %", POINT)
    assert isolated_purity(SHEET, "product", "", POINT) is SHEET


@pytest.mark.parametrize(("typed", "said"), [("97 %", "Type the mass"), ("3 mmol", "mmol is a unit of amount")])
def test_a_mass_is_a_mass(typed: str, said: str) -> None:
    with pytest.raises(QuantityError, match=said):
        isolated(SHEET, "product", typed, POINT)


def test_only_the_first_product_is_isolated() -> None:
    with pytest.raises(QuantityError, match="the first product"):
        isolated(SHEET, "another", "1 g", POINT)
    with pytest.raises(QuantityError, match="the first product"):
        isolated_purity(Sheet(), "product", "97 %", POINT)


def test_edits_are_named_by_what_was_weighed() -> None:
    assert weighed_words(weighed(SHEET, "hydride", "240 mg", POINT), "hydride", POINT) == "Weigh NaH: 240.0 mg"
    assert weighed_words(weighed(SHEET, "solvent", "26 mL", POINT), "solvent", POINT) == "Measure MeCN: 26.0 mL"
    assert weighed_words(SHEET, "solvent", POINT) == "Clear what was weighed of MeCN"


def test_edits_are_named_by_what_was_isolated() -> None:
    name = "1-(2-thienylmethyl)…ane dihydrochloride"
    assert isolated_words(SHEET, ISOLATED, POINT) == f"Isolated 950.0 mg of {name}"
    assert isolated_words(with_isolated(SHEET, Isolated(Mass(950.0))), ISOLATED, POINT) == f"Purity of {name}: 97 %"
    assert isolated_words(ISOLATED, SHEET, POINT) == f"Clear what was isolated of {name}"
