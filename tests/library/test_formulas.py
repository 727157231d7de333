import pytest

from diazgui.library.formulas import bottled_formulas, hill_formula


@pytest.mark.parametrize(
    ("typed", "in_order"),
    [
        ("C5H12N2", "C5H12N2"),
        ("N2C5H12", "C5H12N2"),
        ("H12 C5 N2", "C5H12N2"),
        ("C₅H₁₂N₂", "C5H12N2"),
        ("K2CO3", "CK2O3"),
        ("K₂CO₃", "CK2O3"),
        ("NaH", "HNa"),
        ("CO", "CO"),
        ("Co", "Co"),
        ("(CH3)2SO", "C2H6OS"),
        ("CF3CO2H", "C2HF3O2"),
        ("[Cu(NH3)4]SO4·H2O", "H14CuN4O5S"),
        ("CuSO4*5H2O", "H10CuO9S"),
        ("NH4+", "H4N+"),
        ("SO4^2-", "O4S-2"),
        ("SO₄²⁻", "O4S-2"),
        ("Ca+2", "Ca+2"),
    ],
)
def test_a_formula_in_any_order_is_brought_into_that_of_the_lists(typed, in_order):
    assert hill_formula(typed) == in_order


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "DMF",
        "TFA",
        "c5h12n2",
        "ethanol",
        "C0",
        "C99999",
        "(CH3",
        "CH3)",
        "()",
        "505-66-8",
        "2",
        "CC(C)=O",
        "[Na+].[Cl-]",
        "C" * 61,
        "·",
        "H2O·",
    ],
)
def test_what_is_no_formula_has_none(typed):
    assert hill_formula(typed) is None


def test_the_symbol_of_an_element_means_its_molecules_too():
    assert bottled_formulas("Br") == ("Br2", "Br")
    assert [bottled_formulas(one)[0] for one in ("H", "N", "O", "F", "Cl", "I")] == [
        "H2",
        "N2",
        "O2",
        "F2",
        "Cl2",
        "I2",
    ]
    assert bottled_formulas("C") == ("C",)
    assert bottled_formulas("CO") == ("CO",)
