import pytest

from diazgui.library.asked import Cas, cas_in, inchikey_in, is_drawn, is_inchi, may_be_smiles


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("505-66-8", Cas("505-66-8", True, True)),
        ("505-66-9", Cas("505-66-9", False, True)),
        ("505668", Cas("505-66-8", True, False)),
        ("505669", Cas("505-66-9", False, False)),
        ("505‑66‑8", Cas("505-66-8", True, True)),  # hyphens that do not break
        ("505−66−8", Cas("505-66-8", True, True)),  # signs of minus
        ("CAS No. 505-66-8", Cas("505-66-8", True, True)),
        ("cas:505-66-8", Cas("505-66-8", True, True)),
        ("CAS RN 505-66-8", Cas("505-66-8", True, True)),
        ("0000505-66-8", Cas("505-66-8", True, True)),
        ("1255717-60-2", Cas("1255717-60-2", True, True)),
        ("５０５-66-8", Cas("505-66-8", True, True)),  # digits of full width
    ],
)
def test_a_cas_number_is_told_by_its_form_and_checked(text, number):
    assert cas_in(text) == number


@pytest.mark.parametrize(
    "text", ["", "505-66", "505-6-68", "12345678-90-1", "1,4-diazepane", "5-05-668", "1234", "cas"]
)
def test_other_texts_are_no_cas_number(text):
    assert cas_in(text) is None


def test_an_inchikey_is_told_by_its_blocks():
    assert inchikey_in(" inchikey=FQUYSHZXSKYCSY-UHFFFAOYSA-N ") == "FQUYSHZXSKYCSY-UHFFFAOYSA-N"
    assert inchikey_in("FQUYSHZXSKYCSY-UHFFFAOYSA") == "FQUYSHZXSKYCSY-UHFFFAOYSA"
    assert inchikey_in("FQUYSHZXSKYCSY-") == "FQUYSHZXSKYCSY"
    assert inchikey_in("tetrahydrofuran") is None  # of 15 letters
    assert inchikey_in("FQUYSHZXSKYCSY-UHFF") is None


def test_an_inchi_says_what_it_is():
    assert is_inchi(" InChI=1S/CH4/h1H4")
    assert not is_inchi("1S/CH4/h1H4")


@pytest.mark.parametrize("text", ["CO", "C1CNCCNC1", "[Na+].[Cl-]", "F/C=C/F", "N#N", "c1ccccc1", "NBS", "C%12CC%12"])
def test_what_a_smiles_is_made_of(text):
    assert may_be_smiles(text)


@pytest.mark.parametrize(
    "text", ["", "ethanol", "1,4-dioxane", "CC O", "THF", "(CC)", "=C", "Na", "[Na", "2-MeTHF", "α"]
)
def test_most_names_are_no_smiles_and_need_no_chemistry_engine(text):
    assert not may_be_smiles(text)


def test_brackets_and_bonds_are_of_structures_alone():
    assert is_drawn("CC(=O)O")
    assert is_drawn("[H-].[Na+]")
    assert not is_drawn("Fe(CO)5")
    assert not is_drawn("CCO")
