"""Names that mean several compounds or a mixture are never taken for one; letters that look like a SMILES neither."""

import pytest

from diazgui.core.finding import How
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label, Substance
from diazgui.core.target import ChemistryError
from diazgui.library.finding import find
from diazgui.library.index import index
from diazgui.library.substances import find_substance


@pytest.fixture(autouse=True)
def whole_index():
    assert index() is not None, "The compound index is not built: install the checkout first (make install)."


def refusal(text):
    with pytest.raises(ChemistryError) as refused:
        find_substance(text)
    return str(refused.value)


@pytest.mark.parametrize(
    ("text", "isomers"),
    [
        ("xylene", ("o-xylene", "m-xylene", "p-xylene")),
        ("butanol", ("1-butanol", "2-butanol")),
        ("dichlorobenzene", ("1,4-dichlorobenzene", "1,2-dichlorobenzene", "1,3-dichlorobenzene")),
        ("dichloroethane", ("1,2-dichloroethane", "1,1-dichloroethane")),
        ("bromotoluene", ("benzyl bromide", "2-bromotoluene", "3-bromotoluene", "4-bromotoluene")),
        ("chlorotoluene", ("benzyl chloride", "2-chlorotoluene")),
        ("toluidine", ("o-toluidine", "m-toluidine", "p-toluidine")),
        ("trimethylbenzene", ("1,2,3-trimethylbenzene", "1,2,4-trimethylbenzene", "mesitylene")),
        ("picoline", ("2-methylpyridine", "3-methylpyridine", "4-methylpyridine")),
    ],
)
def test_a_name_without_a_place_is_one_of_all_its_isomers(text, isomers):
    said = refusal(text)
    assert said.startswith(f"“{text}” is a name of ")
    assert all(isomer in said for isomer in isomers)
    found = find(text)
    exact = {match.inchikey for match in found.matches if match.how is How.EXACT}
    assert exact >= {find_substance(isomer).compound.inchikey for isomer in isomers}
    assert found.said.startswith(f"“{text}” is a name of ")


@pytest.mark.parametrize(
    ("text", "inchikey"),
    [
        ("hydroquinone", "QIGBRXMKCJKVMJ-UHFFFAOYSA-N"),
        ("butyl bromide", "MPPPKRYCTPRNTB-UHFFFAOYSA-N"),
        ("propyl alcohol", "BDERNNFJNOPAEC-UHFFFAOYSA-N"),
        ("dioxane", "RYHBNJHYFVUHQT-UHFFFAOYSA-N"),
        ("ethyl benzoate", "MTZQAGJQAFMTAQ-UHFFFAOYSA-N"),
        ("propylene glycol", "DNIAPMSPPWPWGF-UHFFFAOYSA-N"),
        ("lutidine", "OISVCGZHLKNMSJ-UHFFFAOYSA-N"),
        ("salicylic acid", "YGSDEFSMJLZEOE-UHFFFAOYSA-N"),
    ],
)
def test_a_name_that_is_settled_keeps_its_one_compound(text, inchikey):
    assert find_substance(text).compound.inchikey == inchikey
    assert find(text).matches[0].inchikey == inchikey


@pytest.mark.parametrize(
    "text",
    [
        "petroleum ether",
        "Petroleum Ether",
        "benzine",
        "hexanes",
        "heptanes",
        "xylenes",
        "dichloroethylene",
        "PEG",
        "PEG 400",
        "polystyrene",
        "poly(vinyl chloride)",
        "polyethylene glycol",
        "vinegar",
        "xylene, mixed isomers",
    ],
)
def test_a_mixture_or_polymer_is_no_compound(text):
    assert refusal(text).startswith(f"“{text}” is ")
    found = find(text)
    assert (found.matches, found.said) == ((), refusal(text))


def test_no_id_of_a_shipped_substance_is_a_loose_name():
    assert "N,N-dimethylethylenediamine" in refusal("dimethylethylenediamine")
    assert "not known here" in refusal("dimethylpropanediamine")
    assert find_substance("N,N'-dimethylethylenediamine").id == "n-n-prime-dimethylethylenediamine"


def test_a_bottle_of_a_mixture_is_found_all_the_same():
    compound = Compound("petroleum ether 40-60", problem="It is a mixture.")
    bottle = Bottle("one", Substance(compound, label=Label(shelf_id="one")))
    assert [match.key for match in find("petroleum ether", (bottle,)).matches] == ["shelf:one"]


@pytest.mark.parametrize("text", ["BOC", "BOP", "PCC", "COS", "BrCN", "CNO"])
def test_an_abbreviation_is_not_drawn_as_a_smiles_of_its_letters(text):
    assert refusal(text).startswith(f"“{text}” is not a name known here; as a SMILES it is ")


def test_a_rare_structure_does_not_go_before_a_name():
    assert "chlorosulfonyl isocyanate" in refusal("CSI")


@pytest.mark.parametrize(("text", "other"), [("CsI", "cesium iodide"), ("Hf", "hafnium")])
def test_a_name_that_is_also_the_formula_of_another_is_refused(text, other):
    assert refusal(text).endswith(
        f"and the formula of {other} ({find(other).matches[0].cas}, {text}). Type the CAS number or another name."
    )


@pytest.mark.parametrize(
    ("text", "formula"), [("ICl", "ClI"), ("FCCI", "C2H4FI"), ("CI", "CH3I"), ("CCN", "C2H7N"), ("HF", "HF")]
)
def test_short_structures_that_are_meant_are_taken(text, formula):
    assert find_substance(text).compound.formula == formula


@pytest.mark.parametrize(
    ("text", "inchikey"),
    [
        ("LiH4Al", "OCZDCIYGECBNKL-UHFFFAOYSA-N"),
        ("NaBH4", "YOQDYZUWIQVZSF-UHFFFAOYSA-N"),
        ("H4NaB", "YOQDYZUWIQVZSF-UHFFFAOYSA-N"),
        ("NH4Cl", "NLXLAEXVIDQMFP-UHFFFAOYSA-N"),
        ("ClH", "VEXZGXHMUGYJMC-UHFFFAOYSA-N"),
    ],
)
def test_a_formula_without_carbon_is_found_in_any_order(text, inchikey):
    assert inchikey in {match.inchikey for match in find(text).matches}
