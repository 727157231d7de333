"""What a molecule brings to the budgets, by its structure. Source: general knowledge of the field."""

import pytest

from diazgui.structures.balance import character
from diazgui.structures.reading import StructureError

POTASSIUM_CARBONATE = "O=C([O-])[O-].[K+].[K+]"
HYDROGENCARBONATE = "O=C([O-])O.[Na+]"
STAB = "CC(=O)O[BH-](OC(C)=O)OC(C)=O.[Na+]"


@pytest.mark.parametrize(
    ("smiles", "acids"),
    [
        ("CCN(C(C)C)C(C)C", 1),
        ("C1CNCCNC1", 2),
        ("CC(C)(C)OC(=O)N1CCCNCC1", 1),  # a carbamate takes up none
        ("N", 1),
        ("C1CCC2=NCCCN2CC1", 1),  # DBU: an amidine, once
        ("NC(N)=N", 1),
        ("C1C[NH2+]CC[NH2+]C1.[Cl-].[Cl-]", 2),  # once it is freed
        ("c1ccncc1", 0),
        ("CN(C)c1ccncc1", 0),
        ("CC(=O)[O-].[K+]", 0),
        (POTASSIUM_CARBONATE, 0),  # counted as a carbonate
        ("[I-].[Na+]", None),
        ("ClCCl", None),
    ],
)
def test_nitrogens_that_take_up_an_acid(smiles: str, acids: int | None) -> None:
    assert character(smiles).base == acids


@pytest.mark.parametrize(
    ("smiles", "acids"),
    [
        ("[Na+].[OH-]", 1),
        ("[H-].[Na+]", 1),
        ("[H-].[H-].[Ca+2]", 2),
        ("CC(C)(C)[O-].[K+]", 1),
        ("CC(C)[N-]C(C)C.[Li+]", 1),
        ("[Li]CCCC", 1),
        ("O=P([O-])([O-])[O-].[K+].[K+].[K+]", 1),  # the first proton; the second is hydrogencarbonate's like
        ("O=P([O-])([O-])O.[K+].[K+]", 0),
        ("CC(=O)[O-].[K+]", 0),
        ("[N-]=[N+]=[N-].[Na+]", 0),
        ("O=C1[N-]C(=O)c2ccccc21.[K+]", 0),
        ("[BH4-].[Na+]", 0),
    ],
)
def test_strong_bases_take_up_an_acid_for_certain(smiles: str, acids: int) -> None:
    assert character(smiles).alkali == acids


@pytest.mark.parametrize(
    ("smiles", "protons"),
    [(POTASSIUM_CARBONATE, 2), ("O=C([O-])[O-].[Cs+].[Cs+]", 2), (HYDROGENCARBONATE, 1), ("CC(=O)[O-].[Na+]", 0)],
)
def test_carbonates_by_the_protons_that_they_take(smiles: str, protons: int) -> None:
    assert character(smiles).carbonate == protons


@pytest.mark.parametrize(
    ("smiles", "protons", "strong"),
    [
        ("Cl", 1, True),
        ("Br", 1, True),
        ("O=C(O)C(F)(F)F", 1, True),
        ("O=S(=O)(O)O", 2, True),
        ("CS(=O)(=O)O", 1, True),
        ("O=S(=O)([O-])O.[K+]", 1, True),
        ("OCl(=O)(=O)=O", 1, True),
        ("[H+].F[B-](F)(F)F", 1, True),
        ("CC(=O)O", 1, False),
        ("O=CO", 1, False),
        ("O=C(O)C(=O)O", 2, False),
        ("O=P(O)(O)O", 2, False),  # the third is no acid to an amine
        ("O=P([O-])([O-])O.[K+].[K+]", 0, False),
        ("O=C(O)CC(O)(CC(=O)O)C(=O)O", 3, False),
        (HYDROGENCARBONATE, 0, False),
        ("[Cl-].[NH4+]", 0, False),  # a buffer
        ("O", 0, False),
        ("Oc1ccccc1", 0, False),
    ],
)
def test_acids_by_the_protons_that_they_give(smiles: str, protons: int, strong: bool) -> None:
    found = character(smiles)
    assert (found.acid, found.strong) == (protons, strong)


@pytest.mark.parametrize(
    ("smiles", "is_salt", "protons"),
    [
        ("Cl.Cl.C1CNCCNC1", True, 2),
        ("C1C[NH2+]CC[NH2+]C1.[Cl-].[Cl-]", True, 2),
        ("C1CNCCNC1", False, 0),
        ("CC(=O)O", False, 1),
        ("[Cl-].[NH4+]", False, 0),
    ],
)
def test_an_amine_that_is_drawn_with_its_acid_is_a_salt(smiles: str, is_salt: bool, protons: int) -> None:
    found = character(smiles)
    assert (found.amine_salt, found.acid) == (is_salt, protons)


@pytest.mark.parametrize(
    ("smiles", "hydrogen"),
    [
        ("[H-].[Na+]", 1),
        (STAB, 1),
        ("[BH3-]C#N.[Na+]", 3),
        ("[BH4-].[Na+]", 4),
        ("[AlH4-].[Li+]", 4),
        ("B.C1CCOC1", 3),
        ("OB(O)c1ccccc1", 0),
        ("[Na+].[OH-]", 0),
    ],
)
def test_hydrides_by_the_hydrogen_that_they_give(smiles: str, hydrogen: int) -> None:
    assert character(smiles).hydride == hydrogen


def test_the_triacetoxyborohydride_gives_three_acetic_acids_when_it_is_quenched() -> None:
    assert character(STAB).acyloxy == 3
    assert character("[BH4-].[Na+]").acyloxy == 0


@pytest.mark.parametrize(
    ("smiles", "taken"),
    [
        ("CO", 1),
        ("O", 2),
        ("CC(=O)O", 1),
        ("CNC(C)=O", 1),
        ("CCOC(=O)NC", 1),
        ("CNS(C)(=O)=O", 1),
        ("c1cc[nH]c1", 1),
        ("CCS", 1),
        ("C1CNCCNC1", 0),  # a dialkylamine is not usefully deprotonated
        ("CC(C)(C)OC(=O)N1CCCNCC1", 0),
    ],
)
def test_hydrogens_that_sodium_hydride_takes(smiles: str, taken: int) -> None:
    assert character(smiles).acidic_hydrogens == taken


@pytest.mark.parametrize(
    ("smiles", "leaving", "alkylating", "acylating"),
    [
        ("ClCc1cccs1", 1, True, False),
        ("COS(C)(=O)=O", 1, True, False),
        ("COS(=O)(=O)OC", 1, True, False),  # the second methyl stays
        ("BrCCBr", 2, True, False),
        ("O=C(Cl)OCc1ccccc1", 1, True, True),
        ("Cc1ccc(S(=O)(=O)Cl)cc1", 1, True, True),
        ("CC(=O)OC(C)=O", 1, False, False),
        ("CC(C)(C)OC(=O)OC(=O)OC(C)(C)C", 0, True, True),
        ("Clc1ccccc1", 0, False, False),
        ("O=Cc1cccs1", 0, False, False),
    ],
)
def test_groups_that_leave_as_an_acid(smiles: str, leaving: int, alkylating: bool, acylating: bool) -> None:
    found = character(smiles)
    assert (found.leaving, found.alkylating, found.acylating) == (leaving, alkylating, acylating)


def test_protecting_groups_and_the_dicarbonate() -> None:
    assert character("CC(C)(C)OC(=O)N1CCCN(C(=O)OCc2ccccc2)CC1").boc == 1
    assert character("CC(C)(C)OC(=O)N1CCCN(C(=O)OCc2ccccc2)CC1").cbz == 1
    assert character("CC(C)(C)OC(=O)C").boc == 0  # an ester
    assert character("CC(C)(C)OC(=O)OC(=O)OC(C)(C)C").dicarbonate == 1


@pytest.mark.parametrize(
    ("smiles", "alike"),
    [
        ("C1CNCCNC1", True),
        ("C1CNCCN1", True),
        ("CNCCNC", True),
        ("CC1CNCCNC1", True),  # methyl across from both
        ("CC1CCNCCN1", False),
        ("CC(C)(C)OC(=O)N1CCCNCC1", False),
        ("CCNCC", False),
    ],
)
def test_two_equal_hydrogens_on_nitrogen(smiles: str, alike: bool) -> None:
    assert character(smiles).equal_pair is alike


def test_other_marks() -> None:
    assert character("[Pd]").palladium
    assert character("O=Cc1cccs1").carbonyl
    assert not character("CCOC(C)=O").carbonyl
    assert character("C[N+](C)(C)C.[I-]").quaternary == 1
    assert character("Clc1ccccc1").aryl_halides == 1


def test_no_structure_is_refused() -> None:
    with pytest.raises(StructureError):
        character("no structure")
