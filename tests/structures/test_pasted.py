"""What other programs hand over, read for a chemist: every format, and what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from rdkit import Chem

from diazgui.structures.pasted import read_pasted
from diazgui.structures.pasted_content import (
    MOST_BYTES,
    Format,
    PastedMolecule,
    as_text,
    plain_name,
    sniffed,
)
from diazgui.structures.reading import StructureError
from tests.structures.drawings import bond, cdx, cdxml, methane_with, place, prop, thing

DATA = Path(__file__).parents[1] / "data" / "pasted"


def content(name: str) -> bytes:
    return (DATA / name).read_bytes()


@pytest.mark.parametrize(
    ("name", "format_", "smiles", "called"),
    [
        (
            "diazepane-dihydrochloride.mol",
            Format.MOLFILE,
            "C1C[NH2+]CC[NH2+]C1.[Cl-].[Cl-]",
            "1,4-diazepane dihydrochloride",
        ),
        ("alanine-methyl-ester.v3000.mol", Format.MOLFILE, "COC(=O)[C@H](C)N", "L-alanine methyl ester"),
        ("phenylethylamine.cdx", Format.CDX, "C[C@H](N)c1ccccc1", ""),
        ("phenylethylamine.cdxml", Format.CDXML, "C[C@H](N)c1ccccc1", ""),
        ("n-boc-methylamine.cdxml", Format.CDXML, "CNC(=O)OC(C)(C)C", ""),
        ("diazepane.smi", Format.SMILES, "C1CNCCNC1", "homopiperazine"),
        ("thiophene.inchi", Format.INCHI, "c1ccsc1", ""),
    ],
)
def test_each_format_gives_its_structure_and_name(name: str, format_: Format, smiles: str, called: str) -> None:
    found = read_pasted(content(name), None)
    assert found.molecules == (PastedMolecule(smiles, called),)
    assert found.format is format_
    assert found.refused == ()


def test_each_record_of_an_sdf_is_a_molecule() -> None:
    found = read_pasted(content("two-groups.sdf"), Format.SDF)
    assert [(one.smiles, one.name) for one in found.molecules] == [
        ("ClCc1cccs1", "2-(chloromethyl)thiophene"),
        ("BrCc1ccccc1", "benzyl bromide"),
    ]


@pytest.mark.parametrize(
    "smiles",
    ["[13CH3]N", "C[N+](C)(C)C.[I-]", "F/C=C/Br", "F/C=C\\Br", "[CH2]C", "[2H]C", "[H-].[Na+]", "CN[C@@H](C)CO"],
)
@pytest.mark.parametrize("writer", [Chem.MolToMolBlock, Chem.MolToV3KMolBlock, Chem.MolToCDXMLBlock])
def test_isotopes_charges_radicals_and_stereo_survive(smiles: str, writer: Callable[[Chem.Mol], str]) -> None:
    from rdkit.Chem import rdDepictor

    mol = Chem.MolFromSmiles(smiles)
    rdDepictor.Compute2DCoords(mol)
    found = read_pasted(writer(mol), None)
    assert [one.smiles for one in found.molecules] == [Chem.CanonSmiles(smiles)]


def test_a_name_given_with_the_file_is_for_molecules_without_one() -> None:
    assert read_pasted(content("phenylethylamine.cdxml"), None, "PEA").molecules[0].name == "PEA"
    assert read_pasted(content("diazepane.smi"), None, "file").molecules[0].name == "homopiperazine"


def test_what_the_content_shows_itself_to_be_comes_before_what_it_is_said_to_be() -> None:
    assert read_pasted(content("phenylethylamine.cdxml"), Format.CDX).format is Format.CDXML
    assert read_pasted(content("diazepane-dihydrochloride.mol"), Format.SMILES).format is Format.MOLFILE


def test_a_text_beside_the_structure_is_told_of() -> None:
    found = read_pasted(content("n-boc-methylamine.cdxml"), None)
    assert found.remarks == ("The text “2 HCl” stands beside the structure and is no part of it.",)


def test_lines_that_cannot_be_read_are_told_of_beside_those_that_can() -> None:
    found = read_pasted("SMILES\tname\nCCO\tethanol\nC((\tbroken\n# a remark\nOCC", Format.SMILES)
    assert [(one.smiles, one.name) for one in found.molecules] == [("CCO", "ethanol"), ("CCO", "")]
    assert found.refused == ("“C((” cannot be read as SMILES. Check brackets, ring numbers and symbols.",)


@pytest.mark.parametrize(
    "encoded",
    [
        "C1CNCCNC1".encode("utf-16"),
        "C1CNCCNC1\0".encode("utf-16-le"),
        b"\xef\xbb\xbfC1CNCCNC1\r\n",
        b"C1CNCCNC1\0",
        b"C1CNCCNC1 caf\xe9",
    ],
)
def test_every_usual_encoding_of_text_is_read(encoded: bytes) -> None:
    assert read_pasted(encoded, Format.SMILES).molecules[0].smiles == "C1CNCCNC1"


def test_cdxml_is_read_in_the_encoding_that_it_comes_in() -> None:
    utf_16 = as_text(content("phenylethylamine.cdxml")).replace("UTF-8", "UTF-16").encode("utf-16")
    assert read_pasted(utf_16, None).molecules[0].smiles == "C[C@H](N)c1ccccc1"


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("", "There is nothing to paste"),
        (" \r\n\t", "There is nothing to paste"),
        (b"\0\0\0\0", "There is nothing to paste"),
        ("three words here", "a text of several words"),
        ("C1CNC(", "cannot be read as SMILES"),
        ("InChI=1S/nothing", "cannot be read as InChI"),
        ("$RXN\n\n", "This is a reaction"),
        ("$RDFILE 1\n", "file of reactions"),
        ("<html><body>C</body></html>", "no CDXML"),
        ('<?xml version="1.0"?><cml/>', "CML and Marvin files are not read"),
        ('{"root": {}}', "This is JSON"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "embedded object"),
        (b"VjCD0100", "damaged or breaks off|holds no structure"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "cannot be read|not a SMILES"),
        ("C*", "placeholder"),
        ("C" * 2500, "2500 characters"),
    ],
)
def test_what_is_no_structure_is_refused_with_a_sentence(what: bytes | str, sentence: str) -> None:
    with pytest.raises(StructureError, match=sentence):
        read_pasted(what, None)


@pytest.mark.parametrize("format_", list(Format))
def test_no_format_chokes_on_bytes_that_mean_nothing(format_: Format) -> None:
    with pytest.raises(StructureError):
        read_pasted(bytes(range(256)) * 4, format_)


def test_what_is_far_too_large_is_not_even_looked_at() -> None:
    with pytest.raises(StructureError, match="8 MB"):
        sniffed("C" * (MOST_BYTES + 1), None)


def test_more_molecules_than_can_be_asked_about_are_refused() -> None:
    with pytest.raises(StructureError, match="This holds 51 structures"):
        read_pasted("C\n" * 51, Format.SMILES)


def test_a_name_of_a_file_becomes_one_short_line() -> None:
    assert plain_name("a\x07b\n\tc") == "a b c"
    assert len(plain_name("x" * 1000)) == 120


@pytest.mark.parametrize(
    ("drawing", "sentence"),
    [
        (methane_with("Boc", "Nickname"), "“Boc” does not say which atoms"),
        (methane_with("OtBu", "Unspecified"), "“OtBu” does not say which atoms"),
        (methane_with("CO2Me"), "“CO2Me” does not say which atoms"),
        (methane_with("R", "GenericNickname"), "“R” in the drawing is a placeholder"),
        (methane_with("N,O", "ElementList", more=' ElementList="7 8"'), "“N,O” in the drawing is a placeholder"),
        (methane_with("", "MultiAttachment", more=' Attachments="3"'), "“MultiAttachment” in the drawing"),
        (cdxml("<fragment id='2'><n id='3' p='0 0'/></fragment><arrow id='9'/>"), "is a reaction, or has an arrow"),
        (cdxml("<fragment id='2'><n id='3' p='0 0'/></fragment><scheme><step/></scheme>"), "is a reaction"),
        (cdxml("<graphic GraphicType='Line' ArrowType='FullHead'/>"), "is a reaction, or has an arrow"),
        (
            cdxml("<fragment id='2'><n id='3' p='0 0'/></fragment><bracketedgroup BracketUsage='SRU'/>"),
            "brackets with a number or of a polymer",
        ),
        (
            cdxml("<fragment id='2'><n id='3' p='0 0'/></fragment><bracketedgroup BracketUsage='MultipleGroup'/>"),
            "brackets with a number or of a polymer",
        ),
        (cdxml("<t><s>only words</s></t>"), "holds no structure"),
        ("<CDXML><page><fragment>", "damaged or breaks off"),
    ],
)
def test_a_drawing_that_means_more_than_its_atoms_is_refused(drawing: str, sentence: str) -> None:
    with pytest.raises(StructureError, match=sentence):
        read_pasted(drawing, None)


def test_a_number_that_a_program_sets_beside_an_atom_is_no_label() -> None:
    numbered = methane_with("NH", more=' Element="7"', inside="<objecttag><t><s>(R)</s></t></objecttag>")
    assert read_pasted(numbered, None).molecules[0].smiles == "CN"


def test_the_parts_of_a_drawing_come_together() -> None:
    two = cdxml(
        '<fragment id="2"><n id="3" p="0 0"/></fragment><fragment id="4"><n id="5" p="50 0" Element="17"/></fragment>'
    )
    assert read_pasted(two, None).molecules[0].smiles == "C.Cl"


def test_an_abbreviation_in_a_binary_drawing_is_expanded() -> None:
    kind = b"\x0c\0"  # where it is bound
    within = (
        thing(0x8004, 11, place(28, 0)),
        thing(0x8004, 12, place(40, 0)),
        thing(0x8004, 13, place(20, 0), prop(0x0400, kind)),
        bond(14, 11, 12),
        bond(15, 13, 11),
    )
    ethyl = thing(0x8004, 5, place(14, 0), prop(0x0400, b"\4\0"), thing(0x8003, 10, *within))
    drawn = cdx(thing(0x8003, 3, thing(0x8004, 4, place(0, 0), prop(0x0402, b"\7\0")), ethyl, bond(6, 4, 5)))
    assert read_pasted(drawn, None).molecules[0].smiles == "CCN"


def test_parts_that_are_too_large_together_come_one_by_one() -> None:
    chain = "".join(f'<n id="{i}" p="{i} 0"/>' for i in range(100, 200))
    bonds = "".join(f'<b B="{i}" E="{i + 1}"/>' for i in range(100, 199))
    again = (chain + bonds).replace('="1', '="2')
    found = read_pasted(cdxml(f"<fragment id='2'>{chain}{bonds}</fragment><fragment id='3'>{again}</fragment>"), None)
    assert [one.smiles for one in found.molecules] == ["C" * 100, "C" * 100]


@pytest.mark.parametrize("text", ["C" * 121, "\n".join(["C" * 121, "C" * 122])])
def test_a_molecule_larger_than_a_reagent_is_refused(text: str) -> None:
    with pytest.raises(StructureError, match="The structure has 121 atoms; at most 120 are read"):
        read_pasted(text, Format.SMILES)


def test_hydrogen_drawn_out_does_not_count() -> None:
    drawn = Chem.MolToMolBlock(Chem.AddHs(Chem.MolFromSmiles("C" * 110)))
    assert read_pasted(drawn, None).molecules[0].smiles == "C" * 110
