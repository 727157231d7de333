"""Traps of searching a large index: the substances of the protocols among all its compounds, by all that tells them."""

import json
from pathlib import Path

import pytest

from diazgui.core.finding import How
from diazgui.core.substance import Neat
from diazgui.library.finding import find
from diazgui.library.index import index
from diazgui.library.substances import find_substance, shipped, substances
from tests.library.test_finding import CAS, IN_BRACKETS

DATA = Path(__file__).parents[1] / "data"
SUBSTANCES = json.loads((DATA / "structures_substances.json").read_text("utf-8"))


@pytest.fixture(autouse=True)
def whole_index():
    assert index() is not None, "The compound index is not built: install the checkout first (make install)."


@pytest.mark.parametrize("one", SUBSTANCES, ids=lambda one: one["name"])
def test_each_substance_of_the_protocols_is_the_first_of_all_compounds(one):
    for text in (one["name"], CAS[one["name"]], one["smiles"], one["inchikey"], one["inchikey"][:14]):
        found = find(text)
        assert found.matches[0].inchikey == one["inchikey"], text
        assert found.matches[0].molar_mass == pytest.approx(one["molar_mass"], abs=0.001)
    for text in (CAS[one["name"]], one["smiles"], one["inchikey"]):
        assert find_substance(text).compound.inchikey == one["inchikey"]


@pytest.mark.parametrize(("text", "inchikey"), IN_BRACKETS)
def test_so_it_is_by_the_names_in_brackets(text, inchikey):
    assert find(text).matches[0].inchikey == inchikey
    assert find_substance(text).compound.inchikey == inchikey


@pytest.mark.parametrize(
    ("smiles", "cas", "of_its_letters"),
    [
        ("ClCCl", "75-09-2", "1605-72-7"),  # dichloromethane, not its radical
        ("ClCCCl", "107-06-2", "7572-29-4"),  # 1,2-dichloroethane, not dichloroacetylene
        ("CCOC(C)=O", "141-78-6", "51799-35-0"),  # ethyl acetate
        ("Cl", "7647-01-0", "22537-15-1"),  # hydrogen chloride, not an atom of chlorine
        ("O=C([O-])[O-].[K+].[K+]", "584-08-7", ""),
        ("O=C(Cl)OCc1ccccc1", "501-53-1", ""),
        ("CC(=O)O", "64-19-7", ""),
        ("CS(C)=O", "67-68-5", ""),
        ("BrCc1ccccc1", "100-39-0", ""),
        ("O=Cc1cccs1", "98-03-3", ""),
    ],
)
def test_a_bare_smiles_is_never_looked_up_by_its_letters(smiles, cas, of_its_letters):
    structure = [match for match in find(smiles, limit=100).matches if match.how is How.STRUCTURE]
    assert structure[0].cas == cas
    assert of_its_letters not in {match.cas for match in structure}
    assert find_substance(smiles).compound.cas == cas


def test_the_triacetoxyborohydride_that_lacks_its_hydride_is_not_shown():
    for text in ("STAB", "56553-60-7", "sodium triacetoxyborohydride", "NaBH(OAc)3"):
        stab = [match for match in find(text, limit=50).matches if match.cas == "56553-60-7"]
        assert [(match.formula, f"{match.molar_mass:.3f}") for match in stab] == [("C6H10BNaO6", "211.942")], text


@pytest.mark.parametrize(
    ("text", "cas"),
    [
        ("DCM", "75-09-2"),
        ("THF", "109-99-9"),
        ("TEA", "121-44-8"),
        ("MeI", "74-88-4"),
        ("CbzCl", "501-53-1"),
        ("STAB", "56553-60-7"),
        ("Hünig's base", "7087-68-5"),
        ("2-thienylmethyl chloride", "765-50-4"),
    ],
)
def test_abbreviations_chemists_use_mean_what_they_mean(text, cas):
    match = find(text).matches[0]
    assert (match.cas, match.how) == (cas, How.EXACT)
    assert find_substance(text).compound.cas == cas


def test_the_salt_that_the_worked_example_makes_is_found_by_its_number():
    match = find("1255717-60-2").matches[0]
    assert (match.name, match.formula) == ("1-(2-thienylmethyl)-1,4-diazepane dihydrochloride", "C10H18Cl2N2S")
    assert match.molar_mass == pytest.approx(269.241, abs=0.001)
    assert find("1-(2-thienylmethyl)-1,4-diazepane").matches[0].formula == "C10H16N2S"


def test_brine_is_the_solution_and_not_the_salt():
    match = find("brine").matches[0]
    assert (match.name, match.cas, match.smiles) == ("brine", None, None)


def test_a_pasted_smiles_of_a_compound_of_the_index_goes_by_its_usual_name():
    found = find_substance("C1=CC=CC=N1").compound
    assert (found.name, found.cas, found.smiles) == ("pyridine", "110-86-1", "c1ccncc1")
    found = find_substance("N#CCCC1CC1")
    assert found.compound.name == found.compound.smiles  # nobody knows it


def test_what_ships_as_a_liquid_has_a_density_wherever_the_index_knows_one():
    there = index()
    assert there is not None
    missing = []
    for id_, substance in substances().items():
        known = there.by_inchikey(substance.compound.inchikey or "")
        if substance.density is None and isinstance(substance.supply, Neat) and known is not None:
            missing += [id_ for one in known.properties if one.of == "density"]
    assert missing == []


@pytest.mark.parametrize(
    ("name", "density"), [("acetaldehyde", 781.0), ("salicylaldehyde", 1153), ("octanal", 821.7), ("thiophenol", 1078)]
)
def test_a_density_of_the_index_ships_with_its_source(name, density):
    match = find(name).matches[0]
    assert match.density == pytest.approx(density)
    assert match.density_source.startswith(("Green and Perry", "VDI Heat Atlas"))


@pytest.mark.parametrize(
    ("text", "cas"), [("glucose", "50-99-7"), ("stilbene", "588-59-0"), ("delta-undecalactone", "710-04-3")]
)
def test_of_several_compounds_of_a_name_the_one_that_is_usually_called_so_comes_first(text, cas):
    found = find(text)
    assert found.matches[0].cas == cas
    assert f"“{text}” is a name of" in found.said


def test_every_name_of_what_ships_is_taken_by_a_field_too():
    for held in shipped().held:
        for text in held.names:
            taken = find_substance(text).compound
            assert (taken.inchikey, taken.problem) == (
                held.substance.compound.inchikey,
                held.substance.compound.problem,
            ), text
