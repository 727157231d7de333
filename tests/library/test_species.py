from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis
from diazgui.core.experiment import with_chosen_version
from diazgui.core.sheet import ByEquivalents, Entry, Role, Sheet
from diazgui.core.species import StepSpecies
from diazgui.core.substance import Compound, Substance
from diazgui.library.bench import bench, worked_example
from diazgui.library.protocols import protocols
from diazgui.library.sources import citation
from diazgui.library.species import main_ion_of, species_for
from diazgui.library.substances import find_substance


def ids(found: StepSpecies) -> list[str]:
    return [one.id for one in found.species]


def sheet(tab: str, step: str) -> Sheet:
    return worked_example().tab(tab).route.step(step).sheet


def test_the_worked_example_has_the_species_of_each_step() -> None:
    assert {
        (tab.id, step.id): ids(species_for(step.sheet)) for tab in worked_example().tabs for step in tab.route.steps
    } == {
        ("di-alkylation", "A"): [
            "di",
            "amine",
            "agent",
            "mono",
            "quaternary",
            "bis-quaternary",
            "mono-quaternary",
            "formyl",
            "formyl-2",
            "dimethylamine",
        ],
        ("mono-boc", "A"): ["mono", "amine", "agent", "di", "aminal"],
        ("mono-boc", "B"): ["mono", "amine", "agent", "quaternary"],
        ("mono-boc", "C"): ["free", "amine", "carried", "tert-butyl"],
        ("mono-cbz", "A"): ["mono", "amine", "agent", "di"],
        ("mono-cbz", "B"): ["mono", "amine", "agent", "quaternary"],
        ("mono-cbz", "C"): ["free", "amine", "carried", "benzyl", "benzyl-bromide"],
        ("excess-diamine", "A"): ["mono", "amine", "agent", "di", "quaternary", "bis-quaternary", "mono-quaternary"],
        ("reductive-amination", "A"): ["mono", "amine", "agent", "di", "alcohol"],
        ("reductive-amination-boc", "A"): ["mono", "amine", "agent", "di", "aminal"],
        ("reductive-amination-boc", "B"): ["mono", "amine", "agent", "alcohol"],
        ("reductive-amination-boc", "C"): ["free", "amine", "carried", "tert-butyl"],
    }


def test_every_variant_of_every_protocol_can_be_told_with_its_sources() -> None:
    experiment = worked_example()
    for tab in experiment.tabs:
        for plan in protocols()[tab.protocol].steps:
            for variant in plan.variants:
                chosen = with_chosen_version(experiment, tab.id, plan.id, variant.id, "", bench())
                found = species_for(chosen.tab(tab.id).route.step(plan.id).sheet)
                assert found.species[0].kind.value == "intended product", (tab.id, plan.id, variant.id)
                for one in found.species:
                    assert citation(one.origin)


def test_names_are_those_of_the_sheet() -> None:
    names = {one.id: one.name for one in species_for(sheet("mono-boc", "A")).species}
    assert names == {
        "mono": "N-Boc-1,4-diazepane",
        "amine": "1,4-diazepane",
        "agent": "di-tert-butyl dicarbonate",
        "di": "",
        "aminal": "",
    }


def test_the_same_sheet_is_answered_from_memory_and_amounts_make_no_difference() -> None:
    one = sheet("mono-boc", "B")
    assert species_for(one) is species_for(one)
    assert species_for(with_basis(one, "base", ByEquivalents(3.0))) == species_for(one)


def test_methyl_iodide_that_a_chemist_adds_counts() -> None:
    start = sheet("di-alkylation", "A")
    added = Entry("methyl", Role.REAGENT, find_substance("iodomethane"), ByEquivalents(1.0))
    found = species_for(replace(start, entries=(*start.entries, added)))
    masses = {one.id: f"{one.main_ion.mz:.4f}" for one in found.species if one.main_ion}
    assert (masses["other-quaternary"], masses["bis-other-quaternary"]) == ("307.1297", "161.0763")


@pytest.mark.parametrize("broken", [None, "C1CC", ""])
def test_a_sheet_without_an_amine_says_what_is_missing(broken: str | None) -> None:
    found = species_for(Sheet(entries=(Entry("x", Role.STARTING_MATERIAL, Substance(Compound("x", broken))),)))
    assert found.species == ()
    assert [one.why for one in found.left_out] == [
        "No amine with a structure stands on the sheet, so nothing can be told of what forms."
    ]
    assert species_for(Sheet()).species == ()


def test_a_starting_amine_that_is_not_known_yet_says_why() -> None:
    amine = Substance(Compound("open", problem="There are 2 N–H. Choose one."))
    found = species_for(Sheet(entries=(Entry("amine", Role.STARTING_MATERIAL, amine),)))
    assert [(one.id, one.why) for one in found.left_out] == [("amine", "There are 2 N–H. Choose one.")]


def test_the_ion_to_look_for_is_that_of_the_free_base() -> None:
    ion = main_ion_of(sheet("mono-boc", "C").products[0].compound)
    assert ion is not None
    assert (ion.label, f"{ion.mz:.4f}") == ("[M+H]⁺", "197.1107")
    for smiles in (None, "C1CC", "C1CNCCNC1.Cl", "CC(=O)[O-]", "CCBr"):
        assert main_ion_of(Compound("x", smiles)) is None


def test_a_product_without_a_structure_is_left_out_with_its_reason() -> None:
    start = sheet("mono-boc", "B")
    product = replace(start.products[0], compound=Compound("open", problem="Choose the N–H."))
    found = species_for(replace(start, products=(product,)))
    assert [(one.id, one.why) for one in found.left_out] == [("product", "Choose the N–H.")]
    assert ids(found) == ["amine", "agent", "mono", "quaternary"]
