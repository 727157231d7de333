"""Drawings with an RDKit of another age, and drawings that it reads in part."""

from pathlib import Path

import pytest
from rdkit import Chem

from diazgui.structures.pasted_chemdraw import read_chemdraw
from diazgui.structures.pasted_content import Format, UnreadableError
from diazgui.structures.reading import StructureError
from tests.structures.drawings import methane_with

DATA = Path(__file__).parents[1] / "data" / "pasted"
CDX = (DATA / "phenylethylamine.cdx").read_bytes()
CDXML = (DATA / "phenylethylamine.cdxml").read_bytes()


def test_an_rdkit_without_a_reader_of_binary_drawings_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Chem, "HasChemDrawCDXSupport")
    with pytest.raises(UnreadableError, match="an RDKit that reads no CDX"):
        read_chemdraw(CDX, Format.CDX, "")


def test_cdxml_is_read_by_the_function_of_older_rdkits_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(Chem, "CDXMLParserParams")
    assert read_chemdraw(CDXML, Format.CDXML, "").molecules[0].smiles == "C[C@H](N)c1ccccc1"


def test_atoms_that_get_lost_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Chem, "MolsFromCDXML", lambda *_: (Chem.MolFromSmiles("CC"),))
    with pytest.raises(UnreadableError, match="Some of the atoms drawn cannot be read"):
        read_chemdraw(CDXML, Format.CDXML, "")


def test_a_reader_that_fails_ends_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("File parsing error")

    monkeypatch.setattr(Chem, "MolsFromCDXML", fail)
    with pytest.raises(UnreadableError, match="The CDXML cannot be read"):
        read_chemdraw(CDXML, Format.CDXML, "")


def test_an_unpaired_electron_is_remarked_on() -> None:
    drawn = methane_with("NH", more=' Element="7" NumHydrogens="1"')
    found = read_chemdraw(drawn.encode(), Format.CDXML, "")
    assert found.molecules[0].smiles == "C[NH]"
    assert found.remarks == ("An atom has an unpaired electron: check the hydrogens of its label.",)


def test_an_atom_with_too_many_bonds_is_named() -> None:
    drawn = methane_with("F", more=' Element="9"').replace('B="3" E="4"', 'B="3" E="4" Order="3"')
    with pytest.raises(StructureError, match=r"Atom 2 \(F\) has more bonds"):
        read_chemdraw(drawn.encode(), Format.CDXML, "")
