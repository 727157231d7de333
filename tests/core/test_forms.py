import pytest

from diazgui.core.forms import decimals, formula_of_form, smiles_of_form, with_charge
from diazgui.core.substance import Part

HCL = ("hydrogen chloride", "HCl", 36.461)


@pytest.mark.parametrize(
    ("formula", "parts", "expected"),
    [
        # The dihydrochloride and the bis(trifluoroacetate) of the compound of interest, as design documents have them.
        ("C10H16N2S", (Part(*HCL, 2),), "C10H18Cl2N2S"),
        ("C10H16N2S", (Part("trifluoroacetic acid", "C2HF3O2", 114.022, 2),), "C14H18F6N2O4S"),
        ("C5H12N2", (Part(*HCL, 1), Part("water", "H2O", 18.015, 1)), "C5H15ClN2O"),
        ("H3N", (Part(*HCL, 1),), "ClH4N"),
        ("C5H12N2", (Part("sulfuric acid", "H2O4S", 98.072, 0.5),), "C5H12N2·0.5H2O4S"),
        ("C5H13N2+", (Part(*HCL, 1),), "C5H13N2+·HCl"),
        ("C5H12N2", (Part("an acid", "", 80.0, 2),), "C5H12N2·2"),
        ("C5H12N2", (), "C5H12N2"),
        (None, (Part(*HCL, 1),), None),
    ],
)
def test_the_formula_of_a_salt_counts_what_it_binds(formula, parts, expected):
    assert formula_of_form(formula, parts) == expected


@pytest.mark.parametrize(
    ("smiles", "parts", "expected"),
    [
        ("C1CNCCNC1", (Part(*HCL, 2, "Cl"),), "C1CNCCNC1.Cl.Cl"),
        ("C1CNCCNC1", (Part(*HCL, 0.5, "Cl"),), "C1CNCCNC1"),
        ("C1CNCCNC1", (Part(*HCL, 2),), "C1CNCCNC1"),
        ("C1CNCCNC1", (), "C1CNCCNC1"),
        (None, (Part(*HCL, 2, "Cl"),), None),
    ],
)
def test_the_structure_of_a_salt_has_its_acids_beside_it(smiles, parts, expected):
    assert smiles_of_form(smiles, parts) == expected


@pytest.mark.parametrize(
    ("formula", "shown"),
    [("C10H16N2S", "C₁₀H₁₆N₂S"), ("C20H25N2S3+", "C₂₀H₂₅N₂S₃⁺"), ("C25H30N2S4+2", "C₂₅H₃₀N₂S₄²⁺")],
)
def test_a_formula_is_shown_with_low_numbers_and_a_raised_charge(formula, shown):
    assert with_charge(formula) == shown


@pytest.mark.parametrize(
    ("value", "places", "sign", "shown"),
    [
        (197.11065, 4, ".", "197.1107"),  # half up on the digits, not on the binary number
        (99.059, 4, ".", "99.0590"),
        (196.319, 2, ",", "196,32"),
        (96.5, 0, ".", "97"),
    ],
)
def test_a_number_has_the_decimals_that_are_asked_for(value, places, sign, shown):
    assert decimals(value, places, sign) == shown
