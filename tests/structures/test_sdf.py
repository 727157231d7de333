"""One structure of an SDF."""

import pytest

from diazgui.structures.reading import StructureError, read_structure
from diazgui.structures.sdf import EMPTY, molfile, smiles_in


@pytest.mark.parametrize(
    "smiles",
    [
        "C1CNCCNC1",
        "C[C@H](N)C(=O)O",
        "C/C=C\\C",
        "[2H]O[2H]",
        "[H-].[Na+]",
        "[Li]CCCC",
        "Cl.Cl.C1CNCCNC1",
        "C[N+](C)(C)C.[I-]",
        "O=Cc1ccc[nH]1",
    ],
)
def test_a_structure_comes_back_from_its_drawing(smiles):
    assert read_structure(smiles_in(molfile(smiles))).inchikey == read_structure(smiles).inchikey


def test_a_molfile_without_atoms_has_no_structure():
    assert smiles_in(EMPTY) == ""


def test_a_molfile_in_the_later_form_without_atoms_has_none_either():
    counts = "M  V30 BEGIN CTAB\nM  V30 COUNTS 0 0 0 0 0\nM  V30 END CTAB\nM  END\n"
    block = f"\n\n\n  0  0  0     0  0            999 V3000\n{counts}"
    assert smiles_in(block) == ""


@pytest.mark.parametrize("block", ["", "nonsense\n", molfile("CCO").replace("  3  2", "  9  9"), molfile("CCO")[:90]])
def test_a_broken_molfile_is_told_of(block):
    with pytest.raises(StructureError):
        smiles_in(block)


def test_what_is_no_structure_cannot_be_drawn():
    with pytest.raises(StructureError, match="cannot be read as SMILES"):
        molfile("C1CC")
