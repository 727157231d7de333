import pytest

from diazgui.core.substance import Compound, Dispersion, OnSupport, Solution, SolutionByMass, State
from diazgui.core.target import ChemistryError
from diazgui.library.protocols import protocols
from diazgui.library.substances import (
    as_key,
    bottles_of,
    choices,
    find_substance,
    is_cas,
    names,
    substance_faults,
    substances,
)
from diazgui.structures.reading import StructureError, read_structure

# Name, CAS number, formula, molar mass in g/mol (IUPAC's abridged atomic weights), InChIKey, density in g/mL.
KNOWN = [
    ("1,4-diazepane", "505-66-8", "C5H12N2", "100.165", "FQUYSHZXSKYCSY-UHFFFAOYSA-N", None),
    ("potassium carbonate", "584-08-7", "CK2O3", "138.204", "BWHMMNNQKKPAPP-UHFFFAOYSA-L", None),
    ("N,N-diisopropylethylamine", "7087-68-5", "C8H19N", "129.247", "JGFZNNIVVJXRND-UHFFFAOYSA-N", 0.742),
    ("triethylamine", "121-44-8", "C6H15N", "101.193", "ZMANZCXQSJIPKH-UHFFFAOYSA-N", 0.726),
    ("sodium hydride", "7646-69-7", "HNa", "23.998", "BZKBCQXYZZXSCO-UHFFFAOYSA-N", None),
    ("di-tert-butyl dicarbonate", "24424-99-5", "C10H18O5", "218.249", "DYHSDKLCOJIUFX-UHFFFAOYSA-N", 0.950),
    ("benzyl chloroformate", "501-53-1", "C8H7ClO2", "170.595", "HSDAJNMJOMSNEV-UHFFFAOYSA-N", 1.212),
    ("trifluoroacetic acid", "76-05-1", "C2HF3O2", "114.022", "DTQVDTLACAAQTR-UHFFFAOYSA-N", 1.489),
    ("hydrogen chloride", "7647-01-0", "HCl", "36.461", "VEXZGXHMUGYJMC-UHFFFAOYSA-N", 1.05),
    ("sodium iodide", "7681-82-5", "INa", "149.894", "FVAUCKIRQBBSSJ-UHFFFAOYSA-M", None),
    ("sodium triacetoxyborohydride", "56553-60-7", "C6H10BNaO6", "211.942", "HHYFEYBWNZJVFQ-UHFFFAOYSA-N", None),
    ("acetic acid", "64-19-7", "C2H4O2", "60.052", "QTBSBXVTEAMEQO-UHFFFAOYSA-N", 1.049),
    ("N,N-dimethylformamide", "68-12-2", "C3H7NO", "73.095", "ZMXDDKWLCZADIW-UHFFFAOYSA-N", 0.944),
    ("dimethyl sulfoxide", "67-68-5", "C2H6OS", "78.136", "IAZDPXIOMUYVGZ-UHFFFAOYSA-N", 1.10),
    ("acetonitrile", "75-05-8", "C2H3N", "41.053", "WEVYAHXRMPXWCK-UHFFFAOYSA-N", 0.786),
    ("dichloromethane", "75-09-2", "CH2Cl2", "84.933", "YMWUJEATGCHHMB-UHFFFAOYSA-N", 1.326),
    ("1,2-dichloroethane", "107-06-2", "C2H4Cl2", "98.960", "WSLDOOZREJYCGB-UHFFFAOYSA-N", 1.253),
    ("tetrahydrofuran", "109-99-9", "C4H8O", "72.107", "WYURNTSHIVDZCO-UHFFFAOYSA-N", 0.889),
    ("ethyl acetate", "141-78-6", "C4H8O2", "88.106", "XEKOWRVHYACXOJ-UHFFFAOYSA-N", 0.902),
    ("1,4-dioxane", "123-91-1", "C4H8O2", "88.106", "RYHBNJHYFVUHQT-UHFFFAOYSA-N", 1.034),
    ("sodium sulfate", "7757-82-6", "Na2O4S", "142.043", "PMZURENOXWZQFD-UHFFFAOYSA-L", None),
    ("sodium chloride", "7647-14-5", "ClNa", "58.443", "FAPWRFPIFSIZLT-UHFFFAOYSA-M", None),
    ("silver(I) oxide", "20667-12-3", "Ag2O", "231.735", "KHJDQHIZCZTCAE-UHFFFAOYSA-N", None),
    ("iodomethane", "74-88-4", "CH3I", "141.939", "INQOMBQAUSQDDS-UHFFFAOYSA-N", 2.28),
    ("benzyl bromide", "100-39-0", "C7H7Br", "171.037", "AGEZXYOZHKGVCM-UHFFFAOYSA-N", 1.438),
    ("2-(chloromethyl)thiophene", "765-50-4", "C5H5ClS", "132.615", "FUOHKPSBGLXIRL-UHFFFAOYSA-N", None),
    ("thiophene-2-carbaldehyde", "98-03-3", "C5H4OS", "112.153", "CNUDBTRUORMMPA-UHFFFAOYSA-N", 1.20),
]


@pytest.mark.parametrize(("name", "cas", "formula", "molar_mass", "inchikey", "density"), KNOWN)
def test_each_substance_of_the_protocols_has_its_published_identity(name, cas, formula, molar_mass, inchikey, density):
    substance = find_substance(name)
    compound = substance.compound
    assert (compound.name, compound.cas, compound.formula) == (name, cas, formula)
    assert (f"{compound.molar_mass:.3f}", compound.inchikey) == (molar_mass, inchikey)
    assert substance.density == (None if density is None else pytest.approx(1000 * density))


# What else these are called where their data was gathered, and the abbreviations that a database of compounds does not
# know, or takes for something else.
CALLED = [
    ("1,4-diazepane (homopiperazine)", "505-66-8"),
    ("N,N-diisopropylethylamine (DIPEA)", "7087-68-5"),
    ("sodium hydride 60 % in mineral oil", "7646-69-7"),
    ("di-tert-butyl dicarbonate (Boc2O)", "24424-99-5"),
    ("benzyl chloroformate (Cbz-Cl)", "501-53-1"),
    ("4 M HCl in 1,4-dioxane", "7647-01-0"),
    ("sodium triacetoxyborohydride (STAB)", "56553-60-7"),
    ("acetic acid (glacial)", "64-19-7"),
    ("sodium sulfate (anhydrous)", "7757-82-6"),
    ("sodium chloride (brine = sat. aq.)", "7647-14-5"),
    ("DIPEA", "7087-68-5"),
    ("Hunig's base", "7087-68-5"),
    ("Hünig's base", "7087-68-5"),
    ("Huenig's base", "7087-68-5"),
    ("Boc2O", "24424-99-5"),
    ("Boc anhydride", "24424-99-5"),
    ("STAB", "56553-60-7"),
    ("NaBH(OAc)3", "56553-60-7"),
    ("TFA", "76-05-1"),
    ("DMF", "68-12-2"),
    ("DMSO", "67-68-5"),
    ("MeCN", "75-05-8"),
    ("DCM", "75-09-2"),
    ("DCE", "107-06-2"),
    ("THF", "109-99-9"),
    ("EtOAc", "141-78-6"),
    ("dioxane", "123-91-1"),
    ("NaH", "7646-69-7"),
    ("K2CO3", "584-08-7"),
    ("HCl", "7647-01-0"),
    ("NaI", "7681-82-5"),
    ("AcOH", "64-19-7"),
    ("Cbz-Cl", "501-53-1"),
    ("CbzCl", "501-53-1"),
    ("BnBr", "100-39-0"),
    ("MeI", "74-88-4"),
    ("Et3N", "121-44-8"),
    ("TEA", "121-44-8"),
    ("Ag2O", "20667-12-3"),
    ("Na2SO4", "7757-82-6"),
    ("homopiperazine", "505-66-8"),
    ("1,4-diazacycloheptane", "505-66-8"),
    ("2-thienylmethyl chloride", "765-50-4"),
    ("KOtBu", "865-47-4"),
    ("DMAP", "1122-58-3"),
    ("NMM", "109-02-4"),
    ("2,6-lutidine", "108-48-5"),
    ("MTBE", "1634-04-4"),
    ("2-MeTHF", "96-47-9"),
    ("MsOH", "75-75-2"),
    ("NaBH3CN", "25895-60-7"),
    ("LAH", "16853-85-3"),
    ("Ac2O", "108-24-7"),
    ("MeOTf", "333-27-7"),
]


@pytest.mark.parametrize(("called", "cas"), CALLED)
def test_what_chemists_call_it_means_the_right_compound(called, cas):
    assert find_substance(called).compound.cas == cas


def test_brine_is_the_solution_and_not_the_salt():
    assert (find_substance("brine").compound.smiles, find_substance("brine").density) == (None, pytest.approx(1200))


@pytest.mark.parametrize("known", KNOWN, ids=[one[0] for one in KNOWN])
def test_each_substance_of_the_protocols_is_found_by_its_number_and_its_inchikey(known):
    _, cas, _, _, inchikey, _ = known
    for text in (cas, f"CAS {cas}", cas.replace("-", ""), cas.replace("-", "–"), inchikey, f"InChIKey={inchikey}"):
        assert find_substance(text).compound.inchikey == inchikey, text


def test_every_number_has_the_right_check_digit():
    assert [one.id for one in substances().values() if one.compound.cas and not is_cas(one.compound.cas)] == []


def test_some_fifty_alkylating_agents_and_as_many_aldehydes_and_ketones_ship():
    assert len(choices("group")) >= 100


def test_the_data_have_no_fault():
    assert substance_faults() == ()


def test_every_density_and_every_strength_has_a_source():
    for substance in substances().values():
        facts = {fact.of: fact.source for fact in substance.facts}
        assert (substance.density is None) == ("density" not in facts), substance.id
        assert all(facts.values()), substance.id


def test_every_compound_has_a_structure_or_says_why_not():
    for substance in substances().values():
        assert substance.compound.smiles or substance.compound.problem, substance.id


def test_no_name_is_the_structure_of_another_compound():
    for name, substance in names().items():
        try:
            drawn = read_structure(name.upper())
        except StructureError:
            continue
        assert drawn.inchikey == substance.compound.inchikey, name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("diazepane", "1,4-diazepane"),
        ("Homopiperazine", "1,4-diazepane"),
        ("  1,4 - diazepane ", "1,4-diazepane"),
        ("505-66-8", "1,4-diazepane"),
        ("C1CNCCNC1", "1,4-diazepane"),
        ("N1CCCNCC1", "1,4-diazepane"),
        ("FQUYSHZXSKYCSY-UHFFFAOYSA-N", "1,4-diazepane"),
        ("InChI=1S/C5H12N2/c1-2-6-4-5-7-3-1/h6-7H,1-5H2", "1,4-diazepane"),
        ("K₂CO₃", "potassium carbonate"),
        ("k2co3", "potassium carbonate"),
        ("Boc₂O", "di-tert-butyl dicarbonate"),
        ("NaBH(OAc)3", "sodium triacetoxyborohydride"),
        ("Hünig's base", "N,N-diisopropylethylamine"),
        ("Hunig’s base", "N,N-diisopropylethylamine"),
        ("N,N'-dimethylethylenediamine", "N,N′-dimethylethylenediamine"),
        ("TEA", "triethylamine"),
        ("DCM", "dichloromethane"),
        ("ClCCl", "dichloromethane"),
        ("MeI", "iodomethane"),
        ("CI", "iodomethane"),
        ("CO", "methanol"),
        ("7647-01-0", "hydrogen chloride"),
    ],
)
def test_a_substance_is_found_by_what_chemists_call_it(typed, name):
    assert find_substance(typed).compound.name == name


@pytest.mark.usefixtures("not_indexed")
def test_a_structure_that_is_not_shipped_is_pure_and_without_density():
    found = find_substance("CCCCCCl")
    assert (found.compound.name, found.compound.formula, found.density, found.id) == ("CCCCCCl", "C5H11Cl", None, "")
    assert found.state is State.UNKNOWN


@pytest.mark.usefixtures("not_indexed")
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Nothing was typed. Type a name from the list, a CAS number or a SMILES."),
        ("   ", "Nothing was typed. Type a name from the list, a CAS number or a SMILES."),
        ("unobtainium", "“unobtainium” is not known here. Type a name from the list, a CAS number or a SMILES."),
        ("50-78-2", "The CAS number 50-78-2 is not among the substances here. Type a SMILES."),
        (
            "C(C)(C)(C)(C)C",
            "“C(C)(C)(C)(C)C” is not a name known here, nor a sound structure. Atom 1 (C) has more bonds than C can "
            "have. Check its bonds and its charge.",
        ),
    ],
)
def test_what_is_neither_name_nor_structure_is_refused(typed, sentence):
    with pytest.raises(ChemistryError) as refusal:
        find_substance(typed)
    assert str(refusal.value) == sentence


def test_supply_forms_are_read_from_the_label():
    assert find_substance("NaH").supply == Dispersion(0.60, "mineral oil")
    assert find_substance("HCl").supply == Solution(4.0, "1,4-dioxane")
    assert find_substance("HBr").supply == SolutionByMass(0.33, "acetic acid")
    assert find_substance("Pd/C").supply == OnSupport(0.00094, "carbon, 10 % Pd")


def test_lists_offer_diamines_and_groups():
    assert choices("diamine")[0].compound.name == "1,4-diazepane"
    groups = {substance.compound.name for substance in choices("group")}
    assert {"2-(chloromethyl)thiophene", "thiophene-2-carbaldehyde", "benzyl bromide", "acetone"} <= groups
    assert not groups & {substance.compound.name for substance in choices("diamine")}


def test_check_digits_tell_a_cas_number():
    assert is_cas("505-66-8")
    assert not is_cas("505-66-9")
    assert not is_cas("505668")


def test_names_are_compared_without_capitals_spaces_and_subscripts():
    assert as_key(" K₂ CO₃ ") == "k2co3"


def test_the_title_compound_and_its_intermediates_go_by_their_names():
    assert find_substance("CC(C)(C)OC(=O)N1CCCNCC1").compound.cas == "112275-50-0"
    assert find_substance("N-Cbz-1,4-diazepane").compound.cas == "117009-97-9"
    assert find_substance("C1CN(Cc2cccs2)CCNC1").compound.name == "1-(2-thienylmethyl)-1,4-diazepane"


def test_every_row_of_every_protocol_is_on_the_shelf():
    for protocol in protocols().values():
        for step in protocol.steps:
            for part in (*step.variants, *step.isolations):
                for portion in part.portions:
                    assert portion.slot or portion.substance in substances(), (protocol.id, step.id, portion.id)


def test_the_bottles_of_a_compound_are_found_by_structure_and_without_one_by_name():
    acid = find_substance("hydrochloric acid").compound
    assert [bottle.id for bottle in bottles_of(acid)] == ["hcl-dioxane", "hcl-conc", "hcl-ether", "hcl-1m"]
    assert bottles_of(find_substance("brine").compound) == (find_substance("brine"),)
    assert bottles_of(Compound("no such thing")) == ()
    assert bottles_of(Compound("")) == ()
    assert bottles_of(find_substance("CCCCCCCCCCCCN").compound) == ()


@pytest.mark.parametrize(
    ("called", "molar_mass", "supply", "density"),
    [
        ("n-BuLi", "64.057", Solution(2.5, "hexanes"), None),
        ("1.6 M n-BuLi", "64.057", Solution(1.6, "hexanes"), None),
        ("TBAF", "261.469", Solution(1.0, "THF"), None),
        ("DIBAL-H", "142.222", Solution(1.0, "toluene"), None),
        ("HNO3", "63.012", SolutionByMass(0.65, "water"), 1390.0),
        ("H2O2", "34.014", SolutionByMass(0.30, "water"), 1110.0),
    ],
)
def test_what_comes_in_solution_is_not_taken_for_the_pure_compound(called, molar_mass, supply, density):
    found = find_substance(called)
    assert (f"{found.compound.molar_mass:.3f}", found.supply) == (molar_mass, supply)
    assert found.density == (None if density is None else pytest.approx(density))


def test_molecular_sieves_are_not_told_apart_by_guessing():
    with pytest.raises(ChemistryError):
        find_substance("molecular sieves")
