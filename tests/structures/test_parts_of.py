"""Structures of several parts taken apart."""

import pytest

from diazgui.structures.parts_of import parts_of
from diazgui.structures.reading import StructureError


def told(smiles: str) -> list[tuple[str, str | None, int, int]]:
    return [(part.smiles, part.neutral, part.protons, number) for part, number in parts_of(smiles).items()]


def test_a_single_compound_has_one_part() -> None:
    assert told("N1CCCNCC1") == [("C1CNCCNC1", "C1CNCCNC1", 0, 1)]


def test_acids_drawn_apart_are_counted() -> None:
    assert told("Cl.C1CNCCNC1.Cl") == [("C1CNCCNC1", "C1CNCCNC1", 0, 1), ("Cl", "Cl", 0, 2)]


def test_protons_of_ions_are_given_back() -> None:
    assert told("C1C[NH2+]CC[NH2+]C1.[Cl-].[Cl-]") == [
        ("C1C[NH2+]CC[NH2+]C1", "C1CNCCNC1", 2, 1),
        ("[Cl-]", "Cl", -1, 2),
    ]


@pytest.mark.parametrize(
    ("ion", "neutral"),
    [
        ("[O-]C(=O)C(F)(F)F", "O=C(O)C(F)(F)F"),
        ("[O-]S(=O)(=O)[O-]", "O=S(=O)(O)O"),
        ("c1cc[nH+]cc1", "c1ccncc1"),
        ("[O-][N+](=O)c1ccc(C[NH3+])cc1", "NCc1ccc([N+](=O)[O-])cc1"),
        ("[NH3+]CC(=O)[O-]", "[NH3+]CC(=O)[O-]"),
    ],
)
def test_an_ion_is_made_neutral_by_protons_alone(ion: str, neutral: str) -> None:
    assert next(iter(parts_of(ion))).neutral == neutral


@pytest.mark.parametrize("ion", ["[Na+]", "C[N+](C)(C)C", "[K+]", "[Pd+2]", "F[B-](F)(F)F"])
def test_what_protons_cannot_make_neutral_stays_an_ion(ion: str) -> None:
    assert next(iter(parts_of(ion))).neutral is None


def test_metals_bases_and_carbon_are_told() -> None:
    sodium, pyridine, ammonium = (next(iter(parts_of(text))) for text in ("[Na+]", "c1ccncc1", "[NH4+]"))
    assert (sodium.is_metal, sodium.is_organic, sodium.is_base) == (True, False, False)
    assert (pyridine.is_metal, pyridine.is_organic, pyridine.is_base) == (False, True, True)
    assert (ammonium.is_metal, ammonium.is_organic) == (False, False)
    assert not next(iter(parts_of("CC(N)=O"))).is_base
    assert not next(iter(parts_of("ClCc1ccccc1"))).is_base


def test_the_stereochemistry_of_a_base_stays() -> None:
    assert next(iter(parts_of("C[C@H]([NH3+])c1ccccc1.[Cl-]"))).neutral == "C[C@H](N)c1ccccc1"


def test_what_is_no_structure_is_refused() -> None:
    with pytest.raises(StructureError):
        parts_of("C((")
