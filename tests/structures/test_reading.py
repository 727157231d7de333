import json
from contextlib import suppress
from pathlib import Path
from subprocess import run
from sys import executable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.structures.reading import NotAStructureError, StructureError, canonical_smiles, inchi, read_structure

DATA = Path(__file__).parent.parent / "data"
SUBSTANCES = json.loads((DATA / "structures_substances.json").read_text("utf-8"))


@pytest.mark.parametrize("expected", SUBSTANCES, ids=[s["name"] for s in SUBSTANCES])
def test_the_shipped_substances_have_the_tabulated_formula_molar_mass_and_key(expected: dict[str, str]) -> None:
    found = read_structure(expected["smiles"], name=expected["name"])
    assert found.name == expected["name"]
    assert found.formula == expected["formula"]
    assert found.structure_molar_mass == pytest.approx(expected["molar_mass"], abs=0.0005)
    assert found.inchikey == expected["inchikey"]


def test_there_are_27_tabulated_substances() -> None:
    assert len(SUBSTANCES) == 27


# m/z of [M+H]+ from the table of LC-MS species, less the mass of a proton (1.00728), or of M+ for a cation.
@pytest.mark.parametrize(
    ("smiles", "formula", "mass"),
    [
        ("C1CNCCNC1", "C5H12N2", 100.1000),
        ("C1CN(Cc2cccs2)CCNC1", "C10H16N2S", 196.1034),
        ("C1CN(Cc2cccs2)CCN(Cc2cccs2)C1", "C15H20N2S2", 292.1068),
        ("C1C[N+](Cc2cccs2)(Cc2cccs2)CCN(Cc2cccs2)C1", "C20H25N2S3+", 389.1174),
        ("CC(C)(C)OC(=O)N1CCCNCC1", "C10H20N2O2", 200.1525),
        ("CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1", "C15H24N2O2S", 296.1558),
        ("CC(C)(C)OC(=O)N1CCCN(C(=O)OC(C)(C)C)CC1", "C15H28N2O4", 300.2049),
        ("O=C(OCc1ccccc1)N1CCCNCC1", "C13H18N2O2", 234.1368),
        ("O=C(OCc1ccccc1)N1CCCN(Cc2cccs2)CC1", "C18H22N2O2S", 330.1402),
        ("CC(C)(C)OC(=O)N1CCCN(C=O)CC1", "C11H20N2O3", 228.1474),
        ("CC(C)(C)OC(=O)N1CCCN(CN2CCCN(C(=O)OC(C)(C)C)CC2)CC1", "C21H40N4O4", 412.3050),
        ("CC(C)(C)N1CCCN(Cc2cccs2)CC1", "C14H24N2S", 252.1660),
        ("O=C(N1CCCN(Cc2cccs2)CC1)C(F)(F)F", "C12H15F3N2OS", 292.0857),
        ("OCc1cccs1", "C5H6OS", 114.0139),
        ("O=Cc1cccs1", "C5H4OS", 111.9983),
    ],
)
def test_monoisotopic_masses_agree_with_the_lcms_table(smiles: str, formula: str, mass: float) -> None:
    found = read_structure(smiles)
    assert found.formula == formula
    assert found.monoisotopic_mass == pytest.approx(mass, abs=0.00011)


def test_smiles_and_inchi_of_one_compound_read_the_same() -> None:
    inchi = "InChI=1S/C5H12N2/c1-2-6-4-5-7-3-1/h6-7H,1-5H2"
    assert read_structure(inchi) == read_structure(" N1CCNCCC1\n")
    assert read_structure(inchi).smiles == "C1CNCCNC1"


def test_isotopes_count_with_their_own_mass() -> None:
    assert read_structure("[2H]C([2H])([2H])I").structure_molar_mass == pytest.approx(144.957, abs=0.0005)


def test_a_name_and_a_cas_number_are_kept() -> None:
    found = read_structure("C1CNCCNC1", name="1,4-diazepane", cas="505-66-8")
    assert (found.name, found.cas) == ("1,4-diazepane", "505-66-8")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "No structure is given. Type or paste a SMILES or an InChI."),
        (" \n", "No structure is given. Type or paste a SMILES or an InChI."),
        (None, "No structure is given. Type or paste a SMILES or an InChI."),
        ("C" * 2001, "The text has 2001 characters; a structure may have 2000. Paste one molecule only."),
        (
            "1,4 diazepane",
            "“1,4 diazepane” is not a SMILES: it holds spaces or special characters. Paste the structure alone.",
        ),
        ("Br–C", "“Br–C” is not a SMILES: it holds spaces or special characters. Paste the structure alone."),
        ("hello", "“hello” cannot be read as SMILES. Check brackets, ring numbers and symbols."),
        ("C1CC", "“C1CC” cannot be read as SMILES. Check brackets, ring numbers and symbols."),
        ("InChI=1S/nothing", "“InChI=1S/nothing” cannot be read as InChI. Check brackets, ring numbers and symbols."),
        (
            "CN(C)(C)(C)C",
            "Atom 2 (N) has more bonds than N can have. Check its bonds and its charge.",
        ),
        (
            "c1ccnc1",
            "The aromatic ring cannot be drawn with alternating double bonds. Check the small letters; a pyrrole "
            "nitrogen is written [nH].",
        ),
        ("[CH133]I", "The structure breaks the rules of valence. Check its rings and charges."),
        ("Co1SnCCNC1", "The structure breaks the rules of valence. Check its rings and charges."),
        ("*CBr", "The structure holds a placeholder (*, R). Draw the whole group, so that it has a mass."),
        ("C:C", "The structure is a search pattern, not a compound. Draw each atom and bond."),
        ("C~C", "The structure is a search pattern, not a compound. Draw each atom and bond."),
    ],
)
def test_what_is_no_structure_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(StructureError) as refused:
        read_structure(text)
    assert str(refused.value) == sentence


@given(st.text(alphabet="CNOSPFIBrclnos()[]=#@+-/\\.%123456789H*~:$ ", max_size=40))
def test_text_that_looks_like_smiles_is_read_or_refused_and_nothing_else(text: str) -> None:
    try:
        found = read_structure(text)
    except StructureError:
        return
    assert found.smiles == canonical_smiles(found.smiles or "")
    assert (found.structure_molar_mass or 0) > 0


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_and_nothing_else(text: str) -> None:
    with suppress(StructureError):
        read_structure(text)


@given(st.text(alphabet="InChI=1S/CHNO0123456789()-,+bthqpm", max_size=40))
def test_text_that_looks_like_inchi_is_read_or_refused_and_nothing_else(text: str) -> None:
    with suppress(StructureError):
        read_structure("InChI=1S/" + text)


def test_the_standard_inchi_of_a_structure_is_that_of_its_canonical_form() -> None:
    assert inchi("CN(C)C=O") == inchi("O=CN(C)C") == "InChI=1S/C3H7NO/c1-4(2)3-5/h3H,1-2H3"
    with pytest.raises(StructureError):
        inchi("C(C")


def test_reading_prints_nothing_whether_it_succeeds_or_not(capfd: pytest.CaptureFixture[str]) -> None:
    assert read_structure("[H-].[Na+]").structure_molar_mass == pytest.approx(23.998, abs=0.0005)
    for text in ("C(C", "CN(C)(C)(C)C", "c1cccc1", "InChI=1S/x"):
        with pytest.raises(StructureError):
            read_structure(text)
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")


def test_reading_loads_neither_numpy_nor_the_drawing() -> None:
    program = "import sys, diazgui.structures.products as p; print({'numpy', 'PIL'} & set(sys.modules))"
    answer = run([executable, "-c", program], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "set()"


@pytest.mark.parametrize("text", ["[500CH3]N", "[5CH4]", "[2CH4]", "[1N]#N"])
def test_an_isotope_that_does_not_exist_has_no_mass(text):
    with pytest.raises(StructureError, match="mass number"):
        read_structure(text)


def test_the_atom_numbers_of_a_reaction_do_not_make_another_compound():
    assert read_structure("[CH3:1][OH:2]") == read_structure("CO")
    assert read_structure("[13CH3:1]O").smiles == "[13CH3]O"


@pytest.mark.parametrize("text", ["toluene", "1,4-diazepane", "diethyl ether", "C(C", "InChI=1S/x"])
def test_a_text_that_is_no_structure_may_be_a_name(text):
    with pytest.raises(NotAStructureError):
        read_structure(text)


@pytest.mark.parametrize("text", ["CN(C)(C)(C)C", "c1cccc1", "C*", "[5CH4]", ""])
def test_a_structure_that_cannot_be_is_no_name(text):
    with pytest.raises(StructureError) as refused:
        read_structure(text)
    assert not isinstance(refused.value, NotAStructureError)
