"""The compound index that ships: its compounds are what they say, and the traps of its source are not in it."""

import random
import re

import pytest
from rdkit import Chem

from compound_index.meanings import CALLED
from diazgui.library.index import Index, Indexed, index
from diazgui.library.keys import as_key
from diazgui.structures.reading import read_structure

WEIGHTS = Chem.GetPeriodicTable()
HEAVY = {"D": 2.0141, "T": 3.016}


@pytest.fixture(scope="module")
def shipped() -> Index:
    found = index()
    assert found is not None, "There is no compound index: make run builds it."
    return found


def of_cas(shipped: Index, cas: str) -> Indexed:
    (found,) = shipped.by_cas(cas)
    return found


def values(found: Indexed, of: str) -> list[float]:
    assert all(one.low == one.high for one in found.properties)
    return [one.low for one in found.properties if one.of == of]


def mass_of(formula: str) -> float:
    """The molar mass of a Hill formula, isotopes in brackets or as D and T."""
    total = 0.0
    for isotope, symbol, count in re.findall(r"(?:\[(\d+))?([A-Z][a-z]?)\]?(\d*)", formula.rstrip("+-")):
        if isotope:
            each = WEIGHTS.GetMassForIsotope(symbol, int(isotope))
        else:
            each = HEAVY.get(symbol) or WEIGHTS.GetAtomicWeight(symbol)
        total += each * int(count or 1)
    return total


def test_tens_of_thousands_of_compounds_and_their_names_are_in_it(shipped: Index):
    told = shipped.meta()
    assert int(told["compounds"]) > 73_000
    assert int(told["names"]) > 400_000
    assert told["chemicals"] == "1.5.2"
    assert sum(int(count) for reason, count in told.items() if reason.startswith("left out: ")) < 2_500


def test_a_thousand_compounds_are_what_their_structure_says(shipped: Index):
    numbers = random.Random(1).sample(range(1, int(shipped.meta()["compounds"]) + 1), 1_000)
    wrong: list[str] = []
    for number in numbers:
        found = shipped.get(number)
        assert found is not None
        read = read_structure(found.smiles)
        if read.inchikey != found.inchikey:
            wrong.append(f"{found.name}: InChIKey")
        if read.structure_molar_mass != pytest.approx(found.molar_mass, abs=0.001):
            wrong.append(f"{found.name}: molar mass of the structure")
        if mass_of(found.formula) != pytest.approx(found.molar_mass, abs=0.01):
            wrong.append(f"{found.name}: molar mass of the formula")
    assert wrong == []


def test_a_structure_is_found_by_its_inchikey_and_never_by_its_smiles_as_text(shipped: Index):
    # The search of chemicals takes these SMILES for formulas: dichloroacetylene, carbon monoxide, methylamine …
    for smiles, name in (
        ("ClCCCl", "1,2-dichloroethane"),
        ("ClCCl", "dichloromethane"),
        ("CO", "methanol"),
        ("O", "water"),
        ("CC#N", "acetonitrile"),
        ("CCOC(C)=O", "ethyl acetate"),
        ("C1CNCCNC1", "homopiperazine"),
    ):
        found = shipped.by_inchikey(read_structure(smiles).inchikey or "")
        assert found is not None, smiles
        assert found.name == name
    assert shipped.by_name("clcccl") == shipped.by_name("ccoc(c)=o") == ()


def test_sodium_triacetoxyborohydride_without_its_hydride_is_not_in_it(shipped: Index):
    assert shipped.by_cas("56553-60-7") == ()
    assert shipped.by_inchikey("AGGHKNBCHLWKHY-UHFFFAOYSA-N") is None
    assert shipped.by_name("stab") == ()


@pytest.mark.parametrize(
    ("cas", "density"),
    [
        ("75-09-2", 1327.7),
        ("68-12-2", 949.1),
        ("67-68-5", 1101.1),
        ("75-05-8", 782.0),
        ("107-06-2", 1252.6),
        ("109-99-9", 885.3),
        ("141-78-6", 899.5),
        ("123-91-1", 1034.0),
        ("121-44-8", 729.0),
        ("64-19-7", 1047.1),
    ],
)
def test_solvents_have_their_density_at_20_degrees_with_its_method(shipped: Index, cas: str, density: float):
    found = of_cas(shipped, cas)
    assert values(found, "density") == [pytest.approx(density, rel=0.002)]
    (one,) = [value for value in found.properties if value.of == "density"]
    assert one.at == "20 °C"
    assert one.method.startswith(("DIPPR_PERRY_8E", "VDI_PPDS"))
    assert "Perry" in one.source or "VDI" in one.source


@pytest.mark.parametrize(
    "cas",
    [
        "505-66-8",  # 1,4-diazepane: chemicals estimates these eight
        "7087-68-5",
        "24424-99-5",
        "501-53-1",
        "76-05-1",
        "100-39-0",
        "74-88-4",
        "765-50-4",
        "98-03-3",
        "7647-01-0",  # hydrogen chloride is a gas
        "7681-82-5",  # sodium iodide is a solid
    ],
)
def test_no_density_is_estimated_or_that_of_a_gas_or_solid(shipped: Index, cas: str):
    assert values(of_cas(shipped, cas), "density") == []


def test_temperatures_that_others_contradict_are_not_shown(shipped: Index):
    assert values(of_cas(shipped, "98-03-3"), "melting point") == []  # a liquid; 150.5 °C in one collection
    assert values(of_cas(shipped, "7087-68-5"), "boiling point") == []  # 114 °C in one, 127 °C in others
    assert all(value < 0 for value in values(of_cas(shipped, "7087-68-5"), "melting point"))  # 127 °C in one
    assert values(of_cas(shipped, "76-05-1"), "melting point") == [-15.0, -15.2]  # 185.9 °C in one
    for predicted in ("112275-50-0", "765-50-4"):
        assert of_cas(shipped, predicted).properties == ()


def test_temperatures_of_common_solvents_are_known(shipped: Index):
    dcm = of_cas(shipped, "75-09-2")
    assert values(dcm, "boiling point") == [40.0]
    assert values(dcm, "melting point") == [-95.0, -95.0]
    assert values(of_cas(shipped, "64-19-7"), "melting point") == [16.7, 16.7]


def test_every_value_comes_from_a_source_that_may_be_handed_on(shipped: Index):
    sources = {one.source for number in range(1, 2_000) if (found := shipped.get(number)) for one in found.properties}
    assert len(sources) == 4
    assert all(source.startswith(("Wikidata", "Bradley", "Green and Perry", "VDI")) for source in sources)


@pytest.mark.parametrize(
    ("cas", "name", "mass"),
    [
        ("584-08-7", "potassium carbonate", 138.204),
        ("109-72-8", "n-butyllithium", 64.057),
        ("16853-85-3", "lithium aluminium hydride", 37.955),
        ("7440-05-3", "palladium", 106.42),
        ("865-49-6", "chloroform-d", 120.384),
        ("765-50-4", "2-(chloromethyl)thiophene", 132.615),
        ("112275-50-0", "1-boc-homopiperazine", 200.282),
    ],
)
def test_reagents_have_their_usual_name_and_mass(shipped: Index, cas: str, name: str, mass: float):
    found = of_cas(shipped, cas)
    assert found.name == name
    assert found.molar_mass == pytest.approx(mass, abs=0.001)


@pytest.mark.parametrize(
    ("cas", "why"),
    [
        ("10022-68-1", "cadmium nitrate tetrahydrate stands there as cadmium, one nitric acid and one water"),
        ("7791-13-1", "cobalt dichloride hexahydrate has one water"),
        ("142-47-2", "monosodium glutamate is sodium beside glutamic acid"),
        ("1309-38-2", "magnetite is one iron and one oxygen"),
        ("1191-15-7", "diisobutylaluminium hydride lacks its hydride"),
        ("688-73-3", "tributyltin hydride lacks its hydride"),
        ("762-04-9", "diethyl phosphite is a cation without its hydrogen"),
    ],
)
def test_structures_that_would_give_a_wrong_mass_are_not_in_it(shipped: Index, cas: str, why: str):
    assert shipped.by_cas(cas) == (), why


def test_the_most_common_begin_the_lists(shipped: Index):
    assert [one.name for one in shipped.starting_with("methan", 2)] == ["methanol", "methane"]
    assert shipped.starting_with("tolu", 1)[0].name == "toluene"
    assert shipped.with_words(["chloromethyl", "thioph"], 3)[1].name == "2-(chloromethyl)thiophene"


def test_abbreviations_of_the_index_lead_to_their_compounds(shipped: Index):
    for text, cas in (("dce", "107-06-2"), ("etoh", "64-17-5"), ("dmf", "68-12-2"), ("net3", "121-44-8")):
        assert cas in {one.cas for one in shipped.by_name(text)}, text


def test_an_abbreviation_of_the_bench_is_not_taken_for_another_compound(shipped: Index):
    for text, numbers in (
        ("nan3", {"26628-22-8"}),
        ("dmpu", {"7226-23-5"}),
        ("nah", set()),
        ("bnoh", {"100-51-6"}),
        ("pph3", {"603-35-0"}),
        ("lda", {"4111-54-0"}),
        ("cdcl3", {"865-49-6"}),
        ("nscl", {"98-74-8"}),
        ("3-fluorobenzylbromide", {"456-41-7"}),
        ("methanesulfonylchloride", {"124-63-0"}),
    ):
        assert {one.cas for one in shipped.by_name(text)} == numbers, text


def test_every_abbreviation_of_the_bench_is_found(shipped: Index):
    wrong = [
        (cas, name)
        for cas, names in CALLED.items()
        for name in names
        if cas not in {one.cas for one in shipped.by_name(as_key(name))}
    ]
    assert wrong == []
