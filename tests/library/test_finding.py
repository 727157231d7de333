"""What a text means: the order of what is found, what is said of it, and what each match gives."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from diazgui.core.finding import How, Origin
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Fact, Label, Neat, Solution, State
from diazgui.core.target import ChemistryError
from diazgui.library import finding
from diazgui.library.finding import NO_INDEX, find, substance_of
from diazgui.library.index import Index
from diazgui.library.substances import find_substance, substances

pytestmark = pytest.mark.usefixtures("indexed")

DATA = Path(__file__).parents[1] / "data"
SUBSTANCES = json.loads((DATA / "structures_substances.json").read_text("utf-8"))
CAS = {
    "1,4-diazepane (homopiperazine)": "505-66-8",
    "potassium carbonate": "584-08-7",
    "N,N-diisopropylethylamine (DIPEA)": "7087-68-5",
    "triethylamine": "121-44-8",
    "sodium hydride 60 % in mineral oil": "7646-69-7",
    "di-tert-butyl dicarbonate (Boc2O)": "24424-99-5",
    "benzyl chloroformate (Cbz-Cl)": "501-53-1",
    "trifluoroacetic acid": "76-05-1",
    "4 M HCl in 1,4-dioxane": "7647-01-0",
    "sodium iodide": "7681-82-5",
    "sodium triacetoxyborohydride (STAB)": "56553-60-7",
    "acetic acid (glacial)": "64-19-7",
    "N,N-dimethylformamide": "68-12-2",
    "dimethyl sulfoxide": "67-68-5",
    "acetonitrile": "75-05-8",
    "dichloromethane": "75-09-2",
    "1,2-dichloroethane": "107-06-2",
    "tetrahydrofuran": "109-99-9",
    "ethyl acetate": "141-78-6",
    "1,4-dioxane": "123-91-1",
    "sodium sulfate (anhydrous)": "7757-82-6",
    "sodium chloride (brine = sat. aq.)": "7647-14-5",
    "silver(I) oxide": "20667-12-3",
    "iodomethane": "74-88-4",
    "benzyl bromide": "100-39-0",
    "2-(chloromethyl)thiophene": "765-50-4",
    "thiophene-2-carbaldehyde": "98-03-3",
}
"""The registry numbers of the substances of the protocols, checked with their labels."""
IN_BRACKETS = [
    ("homopiperazine", "FQUYSHZXSKYCSY-UHFFFAOYSA-N"),
    ("DIPEA", "JGFZNNIVVJXRND-UHFFFAOYSA-N"),
    ("Boc2O", "DYHSDKLCOJIUFX-UHFFFAOYSA-N"),
    ("Cbz-Cl", "HSDAJNMJOMSNEV-UHFFFAOYSA-N"),
    ("STAB", "HHYFEYBWNZJVFQ-UHFFFAOYSA-N"),
    ("glacial acetic acid", "QTBSBXVTEAMEQO-UHFFFAOYSA-N"),
    ("anhydrous sodium sulfate", "PMZURENOXWZQFD-UHFFFAOYSA-L"),
]


def best(text, bottles=()):
    found = find(text, bottles)
    assert found.matches, (text, found.said)
    return found.matches[0]


def names(text, bottles=()):
    return [match.name for match in find(text, bottles).matches]


def bottle(substance, shelf_id, lot=""):
    return Bottle(shelf_id, replace(substance, label=Label(lot=lot, shelf_id=shelf_id)))


@pytest.mark.parametrize("one", SUBSTANCES, ids=lambda one: one["name"])
def test_each_substance_of_the_protocols_is_found_by_all_that_tells_it(one):
    for text in (one["name"], CAS[one["name"]], one["smiles"], one["inchikey"]):
        match = best(text)
        assert (match.inchikey, match.cas, match.origin) == (one["inchikey"], CAS[one["name"]], Origin.SHIPPED), text
    assert one["inchikey"] in {match.inchikey for match in find(one["formula"], limit=100).matches}


@pytest.mark.parametrize(("text", "inchikey"), IN_BRACKETS)
def test_the_names_in_brackets_are_found_on_their_own(text, inchikey):
    assert (best(text).inchikey, best(text).how) == (inchikey, How.EXACT)


def test_every_name_of_every_shipped_substance_finds_it_first():
    from diazgui.library.substances import shipped

    for held in shipped().held:
        for text in held.names:
            assert find(text).matches[0].key in {one.key for one in shipped().by_identity[held.identity]}, text
    assert len(shipped().held) > 100


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("DCM", "dichloromethane"),
        ("THF", "tetrahydrofuran"),
        ("TEA", "triethylamine"),
        ("MeI", "iodomethane"),
        ("CbzCl", "benzyl chloroformate"),
        ("STAB", "sodium triacetoxyborohydride"),
        ("NaBH(OAc)3", "sodium triacetoxyborohydride"),
        ("NaBH(OAc)₃", "sodium triacetoxyborohydride"),
        ("Hünig’s base", "N,N-diisopropylethylamine"),
        ("Huenig's base", "N,N-diisopropylethylamine"),
        ("Hünig", "N,N-diisopropylethylamine"),
        ("brine", "brine"),
        ("N, N - dimethylformamide", "N,N-dimethylformamide"),
        ("14 diazepane", "1,4-diazepane"),
        ("methylene dichloride", "dichloromethane"),
    ],
)
def test_what_chemists_call_a_compound_comes_first(text, name):
    assert best(text).name == name


def test_two_compounds_of_one_name_are_both_shown_and_it_is_said():
    found = find("TEA")
    assert [(match.name, match.cas) for match in found.matches[:2]] == [
        ("triethylamine", "121-44-8"),
        ("triethanolamine", "102-71-6"),
    ]
    assert found.said == "“TEA” is a name of 2 compounds: triethylamine, triethanolamine."


def test_a_wrong_check_digit_is_said_and_nothing_is_guessed():
    found = find("505-66-9")
    assert found.matches == ()
    assert found.said == (
        "505-66-9 is no CAS number: its last digit, which checks the others, does not fit. Compare it with the label."
    )


@pytest.mark.parametrize(
    "text", ["505-66-8", "505668", " 505–66–8 ", "CAS 505-66-8", "CAS-Nr. 505-66-8", "000505-66-8"]
)
def test_a_cas_number_is_found_however_it_is_written(text):
    assert [match.name for match in find(text).matches] == ["1,4-diazepane"]


def test_a_sound_cas_number_that_nobody_has_is_told_of():
    assert find("50-78-2").said == "No compound here has the CAS number 50-78-2. Type a name or a SMILES."


@pytest.mark.parametrize("text", ["C5H12N2", "N2C5H12", "C₅H₁₂N₂", "H12C5N2"])
def test_a_formula_is_found_in_any_order(text):
    assert best(text).name == "1,4-diazepane"
    assert best(text).how is How.FORMULA


def test_co_is_methanol_as_a_smiles_and_carbon_monoxide_as_a_formula_and_both_are_shown():
    found = find("CO")
    shown = {match.name: match.how for match in found.matches}
    assert shown["methanol"] is How.STRUCTURE
    assert shown["carbon monoxide"] is shown["cobalt"] is How.EXACT
    assert found.said == (
        "“CO” is the SMILES of methanol and a name of carbon monoxide: compare the structures before you choose."
    )


def test_cl_is_hydrogen_chloride_as_a_smiles_and_chlorine_as_an_element():
    found = find("Cl")
    assert {match.name: match.how for match in found.matches if match.how in (How.STRUCTURE, How.FORMULA)} == {
        "hydrogen chloride": How.STRUCTURE,
        **{m.name: How.STRUCTURE for m in found.matches if m.inchikey == "VEXZGXHMUGYJMC-UHFFFAOYSA-N"},
        "chlorine": How.FORMULA,
    }
    assert "chlorine" in found.said


@pytest.mark.parametrize(
    ("text", "name"), [("CN", "CN"), ("O", "water"), ("CI", "iodomethane"), ("CC#N", "acetonitrile")]
)
def test_a_bare_smiles_is_read_and_looked_up_by_its_inchikey_never_by_its_letters(text, name):
    structure = [match for match in find(text).matches if match.how is How.STRUCTURE]
    assert [match.name for match in structure][:1] == [name]


def test_a_bare_smiles_of_a_known_compound_comes_before_what_its_letters_are_a_name_of():
    found = find("CCN")  # in the index it is a name of acetonitrile too
    assert [(match.name, match.how) for match in found.matches[:2]] == [
        ("ethanamine", How.STRUCTURE),
        ("acetonitrile", How.EXACT),
    ]
    assert found.said == (
        "“CCN” is the SMILES of ethanamine and a name of acetonitrile: compare the structures before you choose."
    )


def test_a_name_that_is_a_smiles_too_is_shown_as_both():
    found = find("NBS")
    assert [(match.name, match.origin) for match in found.matches[:2]] == [
        ("N-bromosuccinimide", Origin.INDEX),
        ("NBS", Origin.TYPED),
    ]
    assert "is the SMILES of H4BNS and a name of N-bromosuccinimide" in found.said


def test_a_structure_nobody_knows_is_offered_as_it_was_typed():
    (match,) = find("CCCCCCCCCCCCCCI").matches
    assert (match.key, match.origin, match.formula) == ("typed:CCCCCCCCCCCCCCI", Origin.TYPED, "C14H29I")
    assert substance_of(match).compound.name == "CCCCCCCCCCCCCCI"


def test_an_inchi_is_read_and_a_broken_one_is_told_of():
    assert best("InChI=1S/C5H12N2/c1-2-6-4-5-7-3-1/h6-7H,1-5H2").name == "1,4-diazepane"
    assert find("InChI=1S/C5").matches == ()
    assert "cannot be read as InChI" in find("InChI=1S/C5").said


def test_an_inchikey_is_found_bare_and_its_first_block_alone_finds_the_stereoisomers():
    assert best("FQUYSHZXSKYCSY-UHFFFAOYSA-N").name == "1,4-diazepane"
    assert best("InChIKey=fquyshzxskycsy-uhfffaoysa-n").name == "1,4-diazepane"
    assert names("QNAYBMKLOCPYGJ") == ["dl-alanine", "l-alanine", "d-alanine"]
    unknown = find("QNAYBMKLOCPYGJ-AAAAAAAAAA-N")
    assert [match.name for match in unknown.matches] == ["dl-alanine", "l-alanine", "d-alanine"]
    assert unknown.said.startswith("This InChIKey is not known")


def test_exact_comes_before_beginning_and_beginning_before_words():
    found = find("benzil")
    assert (found.matches[0].name, found.matches[0].how) == ("benzil", How.EXACT)
    hows = [list(How).index(match.how) for match in find("benzyl", limit=50).matches]
    assert hows == sorted(hows)
    assert [match.how for match in find("thenyl brom").matches][:1] == [How.WORD]


def test_the_same_compound_is_shown_once_with_each_bottle_of_another_form():
    assert names("dichloromethane").count("dichloromethane") == 1
    chloride = [m for m in find("7647-01-0").matches if m.inchikey == "VEXZGXHMUGYJMC-UHFFFAOYSA-N"]
    assert len({match.supplied for match in chloride}) == len(chloride) > 1


def test_the_bottles_of_the_shelf_come_first_each_with_its_lot_and_in_place_of_the_shipped_one():
    thf = substances()["thf"]
    old, new = bottle(thf, "a", "L1"), bottle(replace(thf, supply=Neat(0.99)), "b", "L2")
    molar = bottle(replace(thf, supply=Solution(1.0, "water")), "c")
    found = find("THF", (old, new, molar))
    shown = [(match.key, match.origin, match.supplied) for match in found.matches[:3]]
    assert shown == [
        ("shelf:a", Origin.SHELF, "lot L1"),
        ("shelf:b", Origin.SHELF, "99 %, lot L2"),
        ("shelf:c", Origin.SHELF, "1.00 M in water"),
    ]
    assert "shipped:thf" not in {match.key for match in found.matches}
    assert substance_of(found.matches[1], (old, new, molar)) is new.substance
    assert [match.key for match in find("L2", (old, new)).matches[:2]] == ["shelf:b", "shelf:a"]  # by its lot


def test_a_bottle_is_found_by_every_name_of_its_compound():
    own = bottle(replace(find_substance("1-chloropentane"), density=None), "x")
    assert best("amyl chloride", (own,)).key == "shelf:x"
    assert best("543-59-9", (own,)).key == "shelf:x"


def test_a_bottle_that_left_the_shelf_meanwhile_is_told_of():
    gone = bottle(substances()["thf"], "a")
    match = best("THF", (gone,))
    with pytest.raises(ChemistryError, match="no longer on your shelf"):
        substance_of(match, ())


def test_a_match_of_the_index_gives_a_pure_liquid_with_its_density_and_source():
    match = best("amyl chloride")
    assert (match.name, match.cas, match.density, match.density_source) == (
        "1-chloropentane",
        "543-59-9",
        882,
        "general knowledge of the field",
    )
    substance = substance_of(match)
    assert (substance.compound.name, substance.compound.cas, substance.compound.formula) == (
        "1-chloropentane",
        "543-59-9",
        "C5H11Cl",
    )
    assert (substance.supply, substance.density, substance.state) == (Neat(), 882, State.LIQUID)
    assert substance.facts == (Fact("density", "general knowledge of the field, at 20 °C"),)


def test_a_shipped_match_gives_the_shipped_substance():
    assert substance_of(best("DMF")) is substances()["dmf"]


def test_greek_letters_and_accents_make_no_difference():
    assert best("α-pinene").name == "alpha-pinene"
    assert best("quinoléine").name == "quinoline"


@pytest.mark.parametrize(
    "text", ["", "   ", "—", "(", "%", '"', "*", "AND", "NEAR(", "';--", "\x00", "🧪", "-", "1", "N"]
)
def test_odd_texts_find_what_they_find_and_nothing_breaks(text):
    find(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from("CNOSBrl()[]=#123+-.,' aehinotyzα₂“\x00"), max_size=30))
def test_any_text_finds_what_it_finds_and_what_it_finds_can_be_put_on_a_sheet(text):
    for match in find(text).matches[:3]:
        assert substance_of(match).compound.inchikey == match.inchikey


def test_a_text_that_is_too_long_is_told_of():
    assert find("C" * 2001).matches == ()
    assert find("x" * 2001).said == "The text is too long for a name or a structure. Paste one compound only."
    assert find("x y " * 400).matches == ()


def test_a_structure_that_cannot_be_is_told_of():
    assert find("C(C)(C)(C)(C)C").said == ("Atom 1 (C) has more bonds than C can have. Check its bonds and its charge.")


def test_a_damaged_index_is_told_of_and_what_is_at_hand_is_found(monkeypatch, tmp_path):
    damaged = Index(tmp_path / "index.sqlite")
    damaged._path.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    monkeypatch.setattr(finding, "index", lambda: damaged)
    found = find("THF")
    assert found.matches[0].name == "tetrahydrofuran"
    assert found.said.startswith("The compound index cannot be read: its file is damaged.")


def test_nothing_found_is_said():
    found = find("unobtainium")
    assert found.matches == ()
    assert found.said == "“unobtainium” is not known here. Type another name, a CAS number or a SMILES."


def test_no_more_is_given_than_was_asked_for():
    assert len(find("benz", limit=3).matches) == 3
    assert len(find("benz", limit=0).matches) == 1


def test_without_the_index_shelf_and_shipped_substances_are_searched_and_it_is_said(not_indexed):
    assert find("THF").matches[0].name == "tetrahydrofuran"
    assert find("THF").said == NO_INDEX
    assert find("amyl chloride").said.endswith(NO_INDEX)


def test_a_long_word_with_two_letters_missing_is_found_before_what_two_words_would_make() -> None:
    found = find("dichlorometan")
    assert found.matches[0].name == "dichloromethane"
