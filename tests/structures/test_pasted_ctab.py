"""Molfiles and SDF: what copying does to them, and what they may mean beyond a compound."""

from pathlib import Path

import pytest
from rdkit import Chem

from diazgui.structures.pasted_content import Format, Pasted
from diazgui.structures.pasted_ctab import counted_lines, read_ctab
from diazgui.structures.reading import StructureError

DATA = Path(__file__).parents[1] / "data" / "pasted"
BLOCK = Chem.MolToMolBlock(Chem.MolFromSmiles("CCN"))
LINES = BLOCK.split("\n")


def read(text: str, format_: Format = Format.MOLFILE) -> Pasted:
    return read_ctab(text, format_, "")


def with_property(line: str) -> str:
    return BLOCK.replace("M  END", f"{line}\nM  END")


@pytest.mark.parametrize(
    "block",
    [
        BLOCK,
        BLOCK.lstrip("\n"),
        "\n".join(LINES[3:]),
        "\n\n\n" + BLOCK,
        BLOCK.replace(" V2000", ""),
        "some words that were copied too\n" + BLOCK,
    ],
)
def test_a_head_that_copying_spoilt_is_mended(block: str) -> None:
    assert read(block).molecules[0].smiles == "CCN"


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        (with_property("M  RGP  1   3   1").replace(" N ", " R#"), "placeholder"),
        (BLOCK.replace(" N   0", " A   0"), "placeholder|search pattern"),
        (BLOCK.replace(" N   0", " Q   0"), "placeholder|search pattern"),
        (
            BLOCK.replace(" N   0", " L   0").replace("M  END", "M  ALS   3  2 F N   O   \nM  END"),
            "placeholder|search pattern",
        ),
        (BLOCK.replace("  1  2  1  0", "  1  2  8  0"), "search pattern"),
        (with_property("M  STY  1   1 SRU\nM  SAL   1  1   2\nM  SMT   1 n"), "polymer or mixture"),
        (with_property("M  STY  1   1 MIX\nM  SAL   1  1   2"), "polymer or mixture"),
        (BLOCK.replace("  1  2  1  0", "  1  2  1  0\n") + "garbage", "damaged|rules of valence|cannot be read"),
        (BLOCK[:120], "damaged or breaks off"),
        (BLOCK.replace("  2  3  1  0", "  2  9  1  0"), "damaged or breaks off"),
        (BLOCK.replace("  1  2  1  0", "  1  2  3  0").replace("  2  3  1  0", "  2  3  3  0"), "more bonds than C"),
        ("no\nstructure\nat all\nV2000 is a word here\nM  END", "line with the counts"),
    ],
)
def test_what_is_no_definite_compound_is_refused(block: str, sentence: str) -> None:
    with pytest.raises(StructureError, match=sentence):
        read(block)


def test_an_abbreviation_whose_atoms_are_written_out_is_read() -> None:
    assert read(with_property("M  STY  1   1 SUP\nM  SAL   1  1   1\nM  SMT   1 Me")).molecules[0].smiles == "CCN"


def test_a_million_atoms_are_refused_before_they_are_read() -> None:
    block = "\n\n\n  0  0  0  0  0  0  0  0  0  0999 V3000\nM  V30 BEGIN CTAB\nM  V30 COUNTS 1000000 0 0 0 0\n"
    with pytest.raises(StructureError, match="1000000 atoms"):
        read(block + "M  V30 END CTAB\nM  END\n")


def test_a_v2000_block_of_more_atoms_than_a_reagent_has_is_refused() -> None:
    with pytest.raises(StructureError, match="999 atoms"):
        read("\n\n\n999  0  0  0  0  0  0  0  0  0999 V2000\nM  END\n")


def test_centres_of_unknown_partner_are_remarked_on() -> None:
    block = (DATA / "alanine-methyl-ester.v3000.mol").read_text("utf-8")
    group = "M  V30 BEGIN COLLECTION\nM  V30 MDLV30/STERAC1 ATOMS=(1 2)\nM  V30 END COLLECTION\nM  V30 END CTAB"
    found = read(block.replace("M  V30 END CTAB", group))
    assert found.remarks == ("Centres drawn as relative or racemic (&, or) are shown as one isomer.",)


def test_a_broken_record_of_an_sdf_does_not_keep_the_others_back() -> None:
    found = read(f"{BLOCK}$$$$\nrubbish\n$$$$\n{BLOCK}$$$$\n", Format.SDF)
    assert [one.smiles for one in found.molecules] == ["CCN", "CCN"]
    assert found.refused == ("There is no Molfile here: the line with the counts of atoms is missing.",)


def test_the_name_of_a_record_may_stand_in_a_field() -> None:
    found = read(f"{BLOCK}> <Compound_Name>\nethylamine\n\n$$$$\n", Format.SDF)
    assert found.molecules[0].name == "ethylamine"


def test_counted_lines_become_a_molfile() -> None:
    counted = b"".join(bytes([len(line)]) + line.encode() for line in LINES[:-1])
    assert read(counted_lines(counted)).molecules[0].smiles == "CCN"


@pytest.mark.parametrize("content", [b"", b"\xff", b"\x03abc", bytes(1000)])
def test_counted_lines_that_lead_nowhere_are_refused(content: bytes) -> None:
    with pytest.raises(StructureError, match="breaks off"):
        counted_lines(content)
