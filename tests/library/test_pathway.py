"""Which cascade belongs to a sheet, and where its species lead to."""

from dataclasses import replace

import pytest

from diazgui.core.sheet import ByAmount, Entry, Role, Sheet
from diazgui.core.substance import Compound, Substance
from diazgui.library.bench import worked_example
from diazgui.library.counts import why_no_pair
from diazgui.library.diagnosis import tree
from diazgui.library.guidance import pages
from diazgui.library.pathway import LEADS, leads, pathway_for
from diazgui.structures.cascade import cascade
from diazgui.structures.reading import read_structure

EXPERIMENT = worked_example()
TARGET = EXPERIMENT.target


def sheet_of(tab: str, step: str) -> Sheet:
    return EXPERIMENT.tab(tab).route.step(step).sheet


def with_compound(sheet: Sheet, row: str, smiles: str) -> Sheet:
    found = Substance(read_structure(smiles))
    return replace(sheet, entries=tuple(replace(e, substance=found) if e.id == row else e for e in sheet.entries))


@pytest.mark.parametrize("tab", ["di-alkylation", "excess-diamine"])
def test_a_sheet_that_runs_the_target_has_the_cascade_of_the_target(tab: str) -> None:
    found = pathway_for(sheet_of(tab, "A"), TARGET)
    assert found == cascade(TARGET)
    assert [one.id for one in found.species] == ["diamine", "mono", "di", "quaternary", "ring-opened"]


@pytest.mark.parametrize(
    ("tab", "step", "species", "arrows"),
    [
        (
            "mono-boc",
            "A",
            [("diamine", "Diamine", 101.1073), ("mono", "Mono-Boc", 201.1598), ("di", "Di-Boc", 301.2122)],
            [("Boc₂O", "− t-BuOH, CO₂")] * 2,
        ),
        (
            "mono-boc",
            "B",
            [
                ("diamine", "Starting amine", 201.1598),
                ("mono", "Alkylated amine", 297.1631),
                ("quaternary", "Quaternary cation", 393.1665),
            ],
            [("RX, base", "− HX"), ("RX", "over-alkylation")],
        ),
        (
            "mono-boc",
            "C",
            [("diamine", "Starting amine", 297.1631), ("free", "Deprotected amine", 197.1107)],
            [("HCl in dioxane", "− isobutene, CO₂")],
        ),
        (
            "mono-cbz",
            "A",
            [("diamine", "Diamine", 101.1073), ("mono", "Mono-Cbz", 235.1441), ("di", "Di-Cbz", 369.1809)],
            [("Cbz-Cl, base", "− HCl")] * 2,
        ),
        (
            "mono-cbz",
            "C",
            [("diamine", "Starting amine", 331.1475), ("free", "Deprotected amine", 197.1107)],
            [("HBr in AcOH", "− BnBr, CO₂")],
        ),
        (
            "reductive-amination",
            "A",
            [("diamine", "Diamine", 101.1073), ("mono", "Mono-alkylated", 197.1107), ("di", "Di-alkylated", 293.1141)],
            [("RCHO or R₂CO", "NaBH(OAc)₃")] * 2,
        ),
    ],
)
def test_a_step_of_its_own_has_a_cascade_of_its_own(tab, step, species, arrows) -> None:
    found = pathway_for(sheet_of(tab, step), TARGET)
    assert [(one.id, one.title, round(one.mz, 4)) for one in found.species] == species
    assert [(one.over, one.under) for one in found.steps] == arrows


def test_a_reductive_amination_says_why_it_makes_no_quaternary_salt() -> None:
    (left_out,) = pathway_for(sheet_of("reductive-amination", "A"), TARGET).left_out
    assert left_out.why == "A reductive amination stops at the tertiary amine and makes no quaternary salt."


def test_hydrogen_on_palladium_takes_cbz_off_as_toluene() -> None:
    sheet = sheet_of("mono-cbz", "C")
    hydrogen = tuple(
        replace(e, substance=Substance(Compound("Pd/C", smiles="[Pd]")))
        if e.substance.compound.smiles == "Br" or e.id == "acid"
        else e
        for e in sheet.entries
    )
    found = pathway_for(replace(sheet, entries=hydrogen), TARGET)
    assert [(one.over, one.under) for one in found.steps] == [("H₂, Pd/C", "− toluene, CO₂")]


def test_an_empty_sheet_has_the_cascade_of_the_target() -> None:
    assert pathway_for(Sheet(), TARGET) == cascade(TARGET)


def test_another_acyl_group_is_told_as_such() -> None:
    sheet = with_compound(sheet_of("mono-boc", "A"), "boc2o", "CC(=O)Cl")
    found = pathway_for(replace(sheet, products=()), TARGET)
    assert [(one.title) for one in found.species] == ["Diamine", "Mono-acylated", "Di-acylated"]
    assert found.steps[0].over == "acylating agent"


def test_a_structure_that_nobody_can_read_is_passed_over() -> None:
    strange = Entry("row-9", Role.REAGENT, Substance(Compound("X", smiles="C1CC")), ByAmount(1.0))
    sheet = sheet_of("mono-boc", "A")
    found = pathway_for(replace(sheet, entries=(*sheet.entries, strange)), TARGET)
    assert [one.id for one in found.species] == ["diamine", "mono", "di"]


@pytest.mark.parametrize(
    ("tab", "step", "species", "about"),
    [
        ("di-alkylation", "A", "mono", "species-mono"),
        ("di-alkylation", "A", "ring-opened", "species-ring-opened"),
        ("mono-boc", "A", "diamine", "species-diamine"),
        ("mono-boc", "A", "mono", "species-mono-protected"),
        ("mono-cbz", "A", "di", "species-di-protected"),
        ("mono-boc", "B", "diamine", "species-protected"),
        ("mono-boc", "B", "mono", "species-protected"),
        ("mono-boc", "B", "quaternary", "species-quaternary"),
        ("mono-boc", "C", "diamine", "species-protected"),
        ("mono-boc", "C", "free", "species-deprotected"),
    ],
)
def test_each_species_leads_to_what_is_said_of_it(tab, step, species, about) -> None:
    assert leads(pathway_for(sheet_of(tab, step), TARGET), species).about == about


def test_every_page_and_node_that_a_species_leads_to_is_there() -> None:
    known = {page.id for page in pages()}
    for tab in EXPERIMENT.tabs:
        for step in tab.route.steps:
            found = pathway_for(step.sheet, TARGET)
            for where in (leads(found, one.id) for one in found.species):
                assert {where.about, *where.pages} <= known
                assert set(where.nodes) <= set(tree().nodes)
    assert {one.about for one in LEADS.values()} <= known


@pytest.mark.parametrize(
    ("tab", "step", "why"),
    [
        ("di-alkylation", "A", ""),
        ("mono-boc", "A", ""),
        (
            "mono-boc",
            "B",
            "N-Boc-1,4-diazepane has one N–H only, so there are no statistics of two equal N–H to tell.",
        ),
        (
            "mono-boc",
            "C",
            "N-Boc-N′-(2-thienylmethyl)-1,4-diazepane has no free N–H, so there are no statistics of two equal N–H to "
            "tell.",
        ),
    ],
)
def test_why_there_are_no_statistics_is_said(tab: str, step: str, why: str) -> None:
    assert why_no_pair(sheet_of(tab, step)) == why


def test_two_unlike_nitrogens_have_no_statistics() -> None:
    sheet = with_compound(sheet_of("di-alkylation", "A"), "diamine", "CC1CNCCN1")
    assert "has no two equal N–H, so there are no statistics" in why_no_pair(sheet)


def test_without_an_amine_or_an_agent_there_are_none_either() -> None:
    assert why_no_pair(Sheet()) == "No amine with a structure stands on the sheet, so there is nothing to share out."
    sheet = sheet_of("di-alkylation", "A")
    alone = replace(sheet, entries=tuple(e for e in sheet.entries if e.id != "electrophile"))
    assert why_no_pair(alone).startswith("Shares need one row that puts a group on nitrogen")


def test_a_long_or_missing_name_of_the_acid_has_no_room_at_the_arrow() -> None:
    sheet = sheet_of("mono-boc", "C")
    long = tuple(
        replace(e, substance=Substance(Compound("hydrogen chloride of our own making", smiles="Cl")))
        if e.id == "acid"
        else e
        for e in sheet.entries
    )
    assert pathway_for(replace(sheet, entries=long), TARGET).steps[0].over == "acid"
