import pytest

from diazgui.core.substance import Compound
from diazgui.structures.reading import StructureError, read_structure
from diazgui.structures.salts import counter_ion, salt_form, salt_name, salt_part

TARGET = read_structure("C1CN(Cc2cccs2)CCNC1", name="1-(2-thienylmethyl)-1,4-diazepane")


@pytest.mark.parametrize(
    ("acid", "name", "formula", "molar_mass"),
    [
        ("Cl", "dihydrochloride", "C10H18Cl2N2S", 269.241),
        ("Br", "dihydrobromide", "C10H18Br2N2S", 358.143),
        ("OC(=O)C(F)(F)F", "bis(trifluoroacetate)", "C14H18F6N2O4S", 424.363),
    ],
)
def test_the_salts_of_the_compound_of_interest_have_the_tabulated_molar_masses(
    acid: str, name: str, formula: str, molar_mass: float
) -> None:
    salt = salt_form(TARGET, acid, 2)
    assert salt.name == f"1-(2-thienylmethyl)-1,4-diazepane {name}"
    assert salt.formula == formula
    assert salt.structure_molar_mass == pytest.approx(molar_mass, abs=0.0005)


def test_a_salt_is_drawn_as_its_acids_beside_the_base() -> None:
    assert salt_form(TARGET, "Cl", 2).smiles == "Cl.Cl.c1csc(CN2CCCNCC2)c1"


def test_a_salt_takes_the_name_it_is_given() -> None:
    assert salt_form(TARGET, "Cl", 2, name="the title compound").name == "the title compound"
    assert salt_form(read_structure("C1CNCCNC1"), "Cl", 2).name == ""


@pytest.mark.parametrize("number", [0, -1, 0.5, True])
def test_a_number_of_acids_that_cannot_be_drawn_is_refused(number: int) -> None:
    with pytest.raises(StructureError, match="whole number of acids"):
        salt_form(TARGET, "Cl", number)


def test_a_base_of_unknown_structure_and_a_salt_are_refused() -> None:
    with pytest.raises(StructureError, match="No structure was drawn"):
        salt_form(Compound("mystery", problem="No structure was drawn."), "Cl", 1)
    with pytest.raises(StructureError, match="The structure of the base is not known"):
        salt_form(Compound("mystery"), "Cl", 1)
    with pytest.raises(StructureError, match="drawn as a salt already"):
        salt_form(salt_form(TARGET, "Cl", 1), "Cl", 1)


@pytest.mark.parametrize(
    ("ion", "number", "name"),
    [
        ("hydrochloride", 1, "hydrochloride"),
        ("hydrochloride", 2, "dihydrochloride"),
        ("hydrobromide", 3, "trihydrobromide"),
        ("hydrate", 1.5, "sesquihydrate"),
        ("trifluoroacetate", 1, "trifluoroacetate"),
        ("trifluoroacetate", 2, "bis(trifluoroacetate)"),
        ("sulfate", 0.5, "hemisulfate"),
        ("sulfate", 2, "bis(sulfate)"),
        ("methanesulfonate", 3, "tris(methanesulfonate)"),
    ],
)
def test_salts_are_named_by_their_number_of_acids(ion: str, number: float, name: str) -> None:
    assert salt_name(ion, number) == name


@pytest.mark.parametrize("number", [0, 7, 0.3, -1])
def test_a_number_without_a_name_is_refused(number: float) -> None:
    with pytest.raises(StructureError, match="A salt has 1 to 6 acids per base"):
        salt_name("hydrochloride", number)


def test_an_acid_becomes_a_part_of_a_supply_form() -> None:
    part = salt_part("OC(=O)C(F)(F)F", 2)
    assert (part.name, part.formula, part.ratio) == ("trifluoroacetic acid", "C2HF3O2", 2)
    assert part.molar_mass == pytest.approx(114.022, abs=0.0005)
    assert salt_part("O=C(O)c1ccccc1", 1).name == "C7H6O2"


def test_the_counter_ion_of_an_acid_is_named_or_asked_for() -> None:
    assert counter_ion("Cl") == "hydrochloride"
    with pytest.raises(StructureError, match="Type the name of the salt"):
        counter_ion("O=C(O)c1ccccc1")
