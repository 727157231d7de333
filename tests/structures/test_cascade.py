import json
from itertools import pairwise
from pathlib import Path

import pytest

from diazgui.core.species import LeftOut
from diazgui.core.substance import Compound, Substance
from diazgui.core.target import Target
from diazgui.library.sources import citation
from diazgui.structures.cascade import Cascade, cascade
from diazgui.structures.reading import read_structure

TABLE = json.loads((Path(__file__).parent.parent / "data" / "structures_products.json").read_text("utf-8"))
DIAZEPANE = "C1CNCCNC1"
THENYL = "ClCc1cccs1"
ALL = ["diamine", "mono", "di", "quaternary", "ring-opened"]


def substance(smiles: str) -> Substance:
    return Substance(read_structure(smiles) if smiles else Compound("none", problem="It is not known."))


def target(
    diamine: str, electrophile: str = "", carbonyl: str = "", nitrogen: int | None = None, site: int | None = None
) -> Target:
    forms = substance(electrophile), substance(carbonyl)
    return Target(substance(diamine), *forms, nitrogen=nitrogen, leaving_group=site)


def keys(found: Cascade) -> list[str]:
    return [one.id for one in found.species]


def smiles(found: Cascade) -> dict[str, str]:
    return {one.id: one.smiles for one in found.species}


def test_the_compound_of_interest_runs_through_the_guide_s_cascade() -> None:
    found = cascade(target(DIAZEPANE, THENYL))
    assert [(one.id, one.formula, round(one.molar_mass, 3), one.ion, round(one.mz, 4)) for one in found.species] == [
        ("diamine", "C5H12N2", 100.165, "[M+H]⁺", 101.1073),
        ("mono", "C10H16N2S", 196.319, "[M+H]⁺", 197.1107),
        ("di", "C15H20N2S2", 292.473, "[M+H]⁺", 293.1141),
        ("quaternary", "C20H25N2S3+", 389.635, "M⁺", 389.1174),
        ("ring-opened", "C20H24N2S3", 388.627, "[M+H]⁺", 389.1174),
    ]
    assert found.left_out == ()


def test_the_structures_of_the_cascade_are_those_of_the_reactions() -> None:
    assert smiles(cascade(target(DIAZEPANE, THENYL))) == {
        "diamine": "C1CNCCNC1",
        "mono": "c1csc(CN2CCCNCC2)c1",
        "di": "c1csc(CN2CCCN(Cc3cccs3)CC2)c1",
        "quaternary": "c1csc(CN2CCC[N+](Cc3cccs3)(Cc3cccs3)CC2)c1",
        "ring-opened": "C=CCN(CCN(Cc1cccs1)Cc1cccs1)Cc1cccs1",
    }


@pytest.mark.parametrize("forms", [(THENYL, ""), ("", "O=Cc1cccs1"), (THENYL, "O=Cc1cccs1")])
def test_halide_and_aldehyde_lead_to_the_same_amines(forms: tuple[str, str]) -> None:
    found = smiles(cascade(target(DIAZEPANE, *forms)))
    assert (found["mono"], found["di"]) == ("c1csc(CN2CCCNCC2)c1", "c1csc(CN2CCCN(Cc3cccs3)CC2)c1")


def test_with_the_aldehyde_alone_there_is_no_quaternary_salt_and_the_reason_is_told() -> None:
    found = cascade(target(DIAZEPANE, "", "O=Cc1cccs1"))
    assert keys(found) == ["diamine", "mono", "di"]
    assert found.left_out == (
        LeftOut("quaternary", "A reductive amination stops at the tertiary amine and makes no quaternary salt."),
        LeftOut("ring-opened", "Without a quaternary salt there is no Hofmann elimination."),
    )
    assert {step.under for step in found.steps} == {"NaBH(OAc)₃"}


def test_what_is_not_verified_says_so() -> None:
    notes = {one.id: one.note for one in cascade(target(DIAZEPANE, THENYL)).species}
    assert "Which C–N bond opens is not verified" in notes["ring-opened"]
    assert "the mass alone does not tell them apart" in notes["ring-opened"]
    assert [one.caution for one in cascade(target(DIAZEPANE, THENYL)).species if one.caution] == [
        "which C–N opens: not verified"
    ]
    assert notes["quaternary"] == "The molar mass is that of the cation, without its counter-ion."


def test_the_ring_of_piperazine_opens_next_to_nitrogen_only() -> None:
    opened = cascade(target("C1CNCCN1", "CCBr")).species[-1]
    assert (opened.id, opened.smiles) == ("ring-opened", "C=CN(CC)CCN(CC)CC")
    assert opened.note.endswith("drawn is a double bond next to a heteroatom, since every way gives one.")


@pytest.mark.parametrize(
    ("nitrogen", "mono", "quaternary"),
    [(3, "CCN1CCNC(C)C1", "CCN1CC[N+](CC)(CC)CC1C"), (6, "CCN1CCNCC1C", "CCN1CC[N+](CC)(CC)C(C)C1")],
)
def test_an_unsymmetrical_diamine_takes_the_group_at_the_nitrogen_chosen(
    nitrogen: int, mono: str, quaternary: str
) -> None:
    found = cascade(target("CC1CNCCN1", "CCBr", nitrogen=nitrogen))
    assert keys(found) == ALL
    assert (smiles(found)["mono"], smiles(found)["quaternary"]) == (mono, quaternary)
    assert found.species[1].note == "At the N–H that was chosen."
    assert "Which nitrogen is quaternised is not verified" in found.species[3].note
    assert found.species[3].caution == "which N: not verified"


def test_an_open_question_of_site_leaves_the_mono_product_out_and_the_rest_in() -> None:
    found = cascade(target("CC1CNCCN1", "CCBr"))
    assert keys(found) == ["diamine", "di", "quaternary", "ring-opened"]
    assert found.left_out == (LeftOut("mono", "There are 2 N–H that may react. Choose the one that is to."),)
    assert found.steps[0].over == "2 RX, base"


def test_an_open_question_of_leaving_group_leaves_the_diamine_alone() -> None:
    found = cascade(target(DIAZEPANE, "ClCCBr"))
    assert keys(found) == ["diamine"]
    assert found.left_out == (LeftOut("mono", "There are 2 leaving groups that may react. Choose the one that is to."),)


@pytest.mark.parametrize(("site", "mono"), [(0, "BrCCN1CCCNCC1"), (3, "ClCCN1CCCNCC1")])
def test_a_leaving_group_that_was_chosen_leaves(site: int, mono: str) -> None:
    assert read_structure("ClCCBr").smiles == "ClCCBr"
    assert smiles(cascade(target(DIAZEPANE, "ClCCBr", site=site)))["mono"] == mono


def test_a_site_of_the_other_form_does_not_disturb() -> None:
    assert keys(cascade(target(DIAZEPANE, THENYL, "O=Cc1cccs1", site=5))) == ALL


def test_an_amine_with_one_nh_has_no_di_product_but_a_quaternary_salt() -> None:
    found = cascade(target("CN1CCCNCC1", "CI"))
    assert found.species[0].title == "Amine"
    assert keys(found) == ["diamine", "mono", "quaternary", "ring-opened"]
    assert found.left_out == (LeftOut("di", "This amine has one N–H only, so there is no di product."),)
    assert [(step.source, step.target) for step in found.steps][1] == ("mono", "quaternary")
    assert "Which nitrogen is quaternised is not verified" in found.species[2].note


def test_an_amine_with_many_nh_stops_at_the_mono_product() -> None:
    found = cascade(target("C1CNCCNCCNCCN1", "CI"))
    assert keys(found) == ["diamine", "mono"]
    assert [one.why.split(" N–H")[0] for one in found.left_out[:2]] == ["4", "4"]


def test_a_diamine_without_a_ring_has_none_to_open() -> None:
    found = cascade(target("CNCCNC", "CI"))
    assert keys(found) == ["diamine", "mono", "di", "quaternary"]
    assert found.left_out[0].why.startswith("No ring can open")


@pytest.mark.parametrize(
    ("diamine", "halide", "key", "why"),
    [
        ("", "CI", "diamine", "It is not known."),
        ("C1CNCCNC1.Cl", "CI", "diamine", "drawn as a salt"),
        ("c1ccccc1", "CI", "diamine", "There is no N–H to alkylate"),
        (DIAZEPANE, "", "mono", "It is not known."),
        (DIAZEPANE, "CCF", "mono", "alkyl fluoride"),
    ],
)
def test_what_cannot_be_told_has_a_reason(diamine: str, halide: str, key: str, why: str) -> None:
    (left_out,) = cascade(target(diamine, halide)).left_out
    assert left_out.id == key
    assert why in left_out.why


def test_a_stereocentre_that_the_group_sits_on_is_inverted_and_that_of_the_ring_is_kept() -> None:
    found = smiles(cascade(target("C[C@H]1CNCCN1", "C[C@H](Br)CC", nitrogen=3)))
    assert found["mono"] == read_structure("CC[C@@H](C)N1CCN[C@@H](C)C1").smiles


def test_a_double_bond_takes_the_stereocentres_at_its_ends_away() -> None:
    opened = cascade(target("C1CNC[C@@H](C)CN1", "CI")).species[-1]
    assert opened.smiles == "C=C(C)CN(C)CCN(C)C"


@pytest.mark.parametrize(
    "made", [target(DIAZEPANE, THENYL), target(DIAZEPANE, "", "CC=O"), target("CC1CNCCN1", "CI"), target("CNCC", "CI")]
)
def test_steps_join_neighbours_and_each_has_a_source_among_the_works(made: Target) -> None:
    found = cascade(made)
    assert [(step.source, step.target) for step in found.steps] == list(pairwise(keys(found)))
    for step in found.steps:
        assert step.text
        assert "BenchChem" in citation(step.origin)


@pytest.mark.parametrize("row", TABLE["products"], ids=lambda row: f"{row[0]} with {row[1]}")
def test_mono_and_di_are_those_of_the_table_and_the_opened_ring_has_the_mass_of_the_salt(row: list[str]) -> None:
    diamine, halide, _, mono_key, _, di_key = row
    found = cascade(target(TABLE["diamines"][diamine], TABLE["electrophiles"][halide]))
    mz = {one.id: one.mz for one in found.species}
    made = {one.id: read_structure(one.smiles).inchikey for one in found.species}
    assert (made["mono"], made["di"]) == (mono_key, di_key)
    # The group for a hydrogen, three times: the third is the proton of the ion.
    assert mz["di"] - mz["mono"] == pytest.approx(mz["mono"] - mz["diamine"], abs=1e-6)
    assert mz["quaternary"] - mz["di"] == pytest.approx(mz["mono"] - mz["diamine"], abs=1e-6)
    assert mz.get("ring-opened", mz["quaternary"]) == pytest.approx(mz["quaternary"], abs=1e-6)
