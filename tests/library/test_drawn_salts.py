"""What a drawn salt may mean: the ways are offered openly, the likeliest first."""

import pytest

from diazgui.core.substance import Neat, Salt
from diazgui.library.drawn_salts import Choice, Meaning, choices_of


def words(smiles: str, name: str = "") -> list[str]:
    return [choice.words for choice in choices_of(smiles, name)]


def salt_of(choice: Choice) -> dict[str, float]:
    assert isinstance(choice.substance.supply, Salt)
    return {part.name: part.ratio for part in choice.substance.supply.parts}


@pytest.mark.parametrize(
    "smiles",
    ["C1CNCCNC1.Cl.Cl", "C1C[NH2+]CC[NH2+]C1.[Cl-].[Cl-]", "C1CNCC[NH2+]C1.[Cl-].Cl"],
)
def test_the_base_with_its_acid_is_the_base_in_another_bottle(smiles: str) -> None:
    salt, base, whole = choices_of(smiles)
    assert (salt.words, base.words, whole.words) == (
        "as the dihydrochloride of 1,4-diazepane",
        "only 1,4-diazepane",
        "exactly as drawn",
    )
    assert salt.substance.compound.cas == "505-66-8"
    assert salt_of(salt) == {"hydrogen chloride": 2}
    assert base.substance.supply == Neat()
    assert whole.substance.compound.formula == "C5H14Cl2N2"


@pytest.mark.parametrize(
    ("smiles", "name", "parts"),
    [
        ("C1CNCCN1.O.O.O.O.O.O", "hexahydrate", {"water": 6}),
        ("C1CNCCN1.C1CNCCN1.OS(=O)(=O)O", "hemisulfate", {"sulfuric acid": 0.5}),
        ("C1CNCCNC1.OC(=O)C(F)(F)F.OC(=O)C(F)(F)F", "bis(trifluoroacetate)", {"trifluoroacetic acid": 2}),
        ("C1CNCCNC1.Cl.Cl.O", "dihydrochloride monohydrate", {"hydrogen chloride": 2, "water": 1}),
        ("[Na+].[Na+].O=C([O-])[O-].O", "monohydrate", {"water": 1}),
        ("[Na+].[Na+].[Na+].[Na+].O=C([O-])[O-].O=C([O-])[O-].O.O", "monohydrate", {"water": 1}),
    ],
)
def test_salts_and_hydrates_have_their_names_and_parts(smiles: str, name: str, parts: dict[str, float]) -> None:
    salt = choices_of(smiles)[0]
    assert salt.meaning is Meaning.SALT
    assert salt.words == f"as the {name} of {salt.substance.compound.name}"
    assert salt_of(salt) == parts


@pytest.mark.parametrize(
    "smiles",
    [
        "C1CNCCNC1",
        "[K+].[K+].O=C([O-])[O-]",
        "[Na+].[H-]",
        "O=C([O-])[O-].[Cs+].[Cs+]",
        "CCCC[N+](CCCC)(CCCC)CCCC.[I-]",
        "[NH4+].[Cl-]",
        "CC(=O)O[BH-](OC(C)=O)OC(C)=O.[Na+]",
        "[Na+].[Na+].[Cl-].[Cl-]",
    ],
)
def test_one_compound_leaves_nothing_to_ask(smiles: str) -> None:
    assert [choice.meaning for choice in choices_of(smiles)] == [Meaning.WHOLE]


def test_potassium_carbonate_is_the_one_that_ships() -> None:
    assert choices_of("[K+].[K+].O=C([O-])[O-]")[0].substance.id == "k2co3"


@pytest.mark.parametrize(
    ("smiles", "offered"),
    [
        ("C1CNCCNC1.ClCc1ccccc1", ["only benzyl chloride", "only 1,4-diazepane", "exactly as drawn"]),
        ("CC(=O)O.ClCc1ccccc1", ["only benzyl chloride", "only acetic acid", "exactly as drawn"]),
        ("O.Cl", ["only hydrogen chloride", "only water", "exactly as drawn"]),
        ("C[NH3+].O", ["only C[NH3+]", "only water", "exactly as drawn"]),
    ],
)
def test_several_compounds_are_a_choice(smiles: str, offered: list[str]) -> None:
    assert words(smiles) == offered


def test_the_name_of_a_salt_in_a_file_gives_that_of_its_base() -> None:
    salt, base, whole = choices_of("CCCOc1ccc2nccnc2c1CCF.Cl", "our quinoxaline hydrochloride")
    assert salt.substance.compound.name == "our quinoxaline"
    assert base.substance.compound.name == "our quinoxaline"
    assert whole.substance.compound.name == "our quinoxaline hydrochloride"


def test_the_name_of_the_library_comes_before_that_of_a_file() -> None:
    assert choices_of("C1CNCCNC1", "compound 7")[0].substance.compound.name == "1,4-diazepane"
    assert choices_of("FCCCOc1ccc(CCCN)cc1CCF", "compound 7")[0].substance.compound.name == "compound 7"


def test_a_base_without_a_short_name_is_spoken_of_without_it() -> None:
    assert words("FCCCOc1ccc(CCCN)cc1CCF.Cl") == ["as its hydrochloride", "only the base", "exactly as drawn"]
