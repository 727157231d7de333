"""What the structures of every shipped step say to its budgets: written out by hand for 5.00 mmol.

Source of the numbers: coefficient × amount by hand; one mmol of gas is 24.055 mL at 20 °C and 101.325 kPa.
"""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from diazgui.core.acid_after import acid_left, neutralising
from diazgui.core.alkylation import KINDS, statistics
from diazgui.core.budget import acid_base
from diazgui.core.edits import with_basis, with_substance
from diazgui.core.experiment import Experiment, with_chosen_version
from diazgui.core.gas import gas_budget
from diazgui.core.protocol import isolations_of
from diazgui.core.reckoning import Answer
from diazgui.core.sheet import ByAmount, ByEquivalents, Entry, Product, Role, Sheet
from diazgui.core.substance import Compound, Part, Salt, Substance
from diazgui.library.bench import bench, worked_example
from diazgui.library.counts import Pair, counts_for, pair_for, uncounted
from diazgui.library.substances import find_substance
from diazgui.structures.reading import read_structure

EXPERIMENT = worked_example()
HCL = Part("hydrogen chloride", "HCl", 36.461, 2, "Cl")


def sheet_at(tab: str, step: str, variant: str, isolation: str, experiment: Experiment = EXPERIMENT) -> Sheet:
    found = with_chosen_version(experiment, tab, step, variant, isolation, bench())
    return found.tab(tab).route.step(step).sheet


def every_version() -> Iterator[tuple[str, str, str, str]]:
    for tab in EXPERIMENT.tabs:
        for step in bench().protocols[tab.protocol].steps:
            for variant in step.variants:
                for isolation in isolations_of(step, variant):
                    yield tab.id, step.id, variant.id, isolation.id


def shown(answer: Answer) -> str:
    return "—" if answer.value is None else f"{answer.value:.4g}"


# Acid (made and brought), base in theory, base for certain, verdict.
BOC_A = ("0", "5", "5", "not needed")
K2CO3_B = ("5", "20", "10", "enough")
DIPEA_B = ("5", "7.5", "7.5", "enough")
NAH_B = ("5", "6", "6", "enough")
NONE = ("0", "0", "0", "not needed")
DIAMINE_5 = ("0", "20", "20", "not needed")
BASES = {
    "di-alkylation A as-in-guide": ("10", "25", "12.5", "enough"),
    "di-alkylation A acetonitrile": ("10", "25", "12.5", "enough"),
    "di-alkylation A sodium-iodide": ("10", "25", "12.5", "enough"),
    "mono-boc A as-in-guide": BOC_A,
    "mono-boc A methanol": BOC_A,
    "mono-boc A thf": BOC_A,
    "mono-boc A 2-methf": BOC_A,
    "mono-boc A five-equivalents": DIAMINE_5,
    "mono-boc B k2co3": K2CO3_B,
    "mono-boc B dipea": DIPEA_B,
    "mono-boc B as-in-guide": NAH_B,
    "mono-boc C hcl": NONE,
    "mono-boc C tfa": NONE,
    "mono-cbz A own-base": ("5", "5", "5", "enough"),
    "mono-cbz A nahco3": ("5", "10.5", "5", "enough"),  # 5.5 of NaHCO₃ and 5.0 of diamine in excess
    "mono-cbz A five-equivalents": ("5", "20", "20", "enough"),
    "mono-cbz A dcm": ("5", "5", "5", "enough"),
    "mono-cbz B k2co3": K2CO3_B,
    "mono-cbz B dipea": DIPEA_B,
    "mono-cbz B as-in-guide": NAH_B,
    "mono-cbz C hydrogenolysis": NONE,
    "mono-cbz C hbr": NONE,
    "excess-diamine A five-equivalents": ("5", "20", "20", "enough"),
    "excess-diamine A ten-equivalents": ("5", "45", "45", "enough"),
    "reductive-amination A five-equivalents": DIAMINE_5,
    "reductive-amination A as-in-guide": NONE,
    "reductive-amination A without-acid": DIAMINE_5,
    "reductive-amination A dce": DIAMINE_5,
    "reductive-amination-boc A as-in-guide": BOC_A,
    "reductive-amination-boc A methanol": BOC_A,
    "reductive-amination-boc A thf": BOC_A,
    "reductive-amination-boc A 2-methf": BOC_A,
    "reductive-amination-boc A five-equivalents": DIAMINE_5,
    "reductive-amination-boc B thf": NONE,
    "reductive-amination-boc B without-acid": NONE,
    "reductive-amination-boc B dce": NONE,
    "reductive-amination-boc C hcl": NONE,
    "reductive-amination-boc C tfa": NONE,
}

# Gas in mL at 20 °C: at most, in the reaction, in quench and work-up, taken up.
CO2 = ("120.3", "120.3", "0", "0")
SILENT = ("0", "0", "0", "0")
GASES = {
    "di-alkylation A": ("120.3", "0", "0", "0"),  # 10 HX on 12.5 K₂CO₃ stay hydrogencarbonate
    "mono-boc A": CO2,
    "mono-boc B k2co3": ("60.14", "0", "0", "0"),
    "mono-boc B dipea": SILENT,
    "mono-boc B as-in-guide": ("144.3", "0", "144.3", "0"),  # 6.00 mmol of NaH, none of it used
    "mono-boc C": ("240.6", "240.6", "0", "0"),  # CO₂, and up to as much isobutene
    "mono-cbz A own-base": SILENT,
    "mono-cbz A nahco3": CO2,
    "mono-cbz A five-equivalents": SILENT,
    "mono-cbz A dcm": SILENT,
    "mono-cbz B k2co3": ("60.14", "0", "0", "0"),
    "mono-cbz B dipea": SILENT,
    "mono-cbz B as-in-guide": ("144.3", "0", "144.3", "0"),
    "mono-cbz C hydrogenolysis": ("120.3", "120.3", "0", "120.3"),
    "mono-cbz C hbr": CO2,
    "excess-diamine A": SILENT,
    # 7.5 of hydride and 5.0 + 22.5 of acetic acid; the reaction uses 5.0 of the hydride
    "reductive-amination A": ("841.9", "0", "721.7", "0"),
    "reductive-amination A without-acid": ("721.7", "0", "601.4", "0"),
    "reductive-amination-boc A": CO2,
    "reductive-amination-boc B": ("793.8", "0", "673.5", "0"),  # 168 + 625, and 48 + 625 expected
    "reductive-amination-boc B without-acid": ("673.5", "0", "553.3", "0"),
    "reductive-amination-boc C": ("240.6", "240.6", "0", "0"),
}


@pytest.mark.parametrize("place", list(every_version()), ids="/".join)
def test_acid_and_base_of_every_version(place: tuple[str, str, str, str]) -> None:
    sheet = sheet_at(*place)
    found = acid_base(sheet, counts_for(sheet))
    numbers = (shown(found.acid), shown(found.taken_up), shown(found.certain), found.verdict)
    assert numbers == BASES[" ".join(place[:3])]


@pytest.mark.parametrize("place", list(every_version()), ids="/".join)
def test_gas_of_every_version(place: tuple[str, str, str, str]) -> None:
    sheet = sheet_at(*place)
    found = gas_budget(sheet, counts_for(sheet))
    amounts = (found.at_most, found.reacting, found.quenching, found.taken_up)
    by_variant = GASES.get(" ".join(place[:3]))
    assert tuple(shown(found.volume(one)) for one in amounts) == (by_variant or GASES[" ".join(place[:2])])


# What all acid takes, what the salt alone takes, the base of the work-up, verdict.
WORK_UPS = {
    "mono-boc B k2co3 free-base": ("0", "0", "0", "not needed"),
    "mono-boc B dipea free-base": ("0", "0", "0", "not needed"),
    "mono-boc B as-in-guide free-base": ("0", "0", "0", "not needed"),
    "mono-boc C hcl salt": ("50", "10", "0", "not needed"),
    "mono-boc C tfa free-base": ("50", "10", "50", "enough"),
    "mono-boc C hcl free-base": ("50", "10", "50", "enough"),
    "mono-cbz A own-base free-base": ("5", "5", "75", "enough"),
    "mono-cbz C hbr free-base": ("224.7", "10", "20", "scarce"),  # 50.0 of HBr, 174.7 of acetic acid as solvent
    "mono-cbz C hydrogenolysis hydrochloride": ("0", "0", "0", "not needed"),
    "excess-diamine A five-equivalents free-base": ("5", "5", "10", "enough"),
    "excess-diamine A five-equivalents hydrochloride": ("5", "5", "10", "enough"),  # the HCl of the salt comes later
    "reductive-amination A five-equivalents hydrochloride": ("27.5", "27.5", "50", "enough"),
    "reductive-amination A without-acid free-base": ("22.5", "22.5", "50", "enough"),
    "reductive-amination-boc B thf free-base": ("26", "26", "—", None),  # NaHCO₃ of unknown amount
}


@pytest.mark.parametrize("place", WORK_UPS)
def test_base_that_frees_the_amine_in_the_work_up(place: str) -> None:
    tab, step, variant, isolation = place.split()
    sheet = sheet_at(tab, step, variant, isolation)
    found = neutralising(sheet, counts_for(sheet))
    assert (shown(found.needed), shown(found.least), shown(found.there), found.verdict) == WORK_UPS[place]


@pytest.mark.parametrize(
    ("tab", "variant", "isolation", "there", "bound", "left", "equivalents"),
    [
        ("mono-boc", "tfa", "salt", "50", "10", "40", "8"),
        ("mono-boc", "hcl", "salt", "50", "10", "40", "8"),
        ("mono-cbz", "hbr", "triturated-salt", "50", "15", "35", "7"),  # 5 end in benzyl bromide
    ],
)
def test_acid_that_a_deprotection_leaves(
    tab: str, variant: str, isolation: str, there: str, bound: str, left: str, equivalents: str
) -> None:
    sheet = sheet_at(tab, "C", variant, isolation)
    found = acid_left(sheet, counts_for(sheet))
    assert [shown(one) for one in (found.there, found.bound, found.left, found.equivalents)] == [
        there,
        bound,
        left,
        equivalents,
    ]


def test_the_dihydrochloride_in_the_bottle_brings_ten_mmol_and_turns_the_base_scarce() -> None:
    sheet = sheet_at("di-alkylation", "A", "as-in-guide", "free-base")
    diamine = replace(sheet.entry("diamine").substance, supply=Salt((HCL,), "dihydrochloride"))
    salt = with_substance(sheet, "diamine", diamine)
    found = acid_base(salt, counts_for(salt))
    assert shown(found.acid) == "20"
    assert shown(found.certain) == "12.5"
    assert found.verdict == "scarce"
    assert shown(found.would_do) == "20"


@pytest.mark.parametrize(("smiles", "brought"), [("O=S(=O)(O)O", "10"), ("O=P(O)(O)O", "10"), ("O", "0")])
def test_each_counter_ion_brings_its_own_protons_and_water_none(smiles: str, brought: str) -> None:
    sheet = sheet_at("di-alkylation", "A", "as-in-guide", "free-base")
    supply = Salt((Part("its part", "X", 98.0, 1, smiles),))
    salt = with_substance(sheet, "diamine", replace(sheet.entry("diamine").substance, supply=supply))
    assert shown(acid_base(salt, counts_for(salt)).brought) == brought


def test_a_counter_ion_without_a_structure_leaves_the_acid_unknown() -> None:
    sheet = sheet_at("di-alkylation", "A", "as-in-guide", "free-base")
    supply = Salt((Part("its part", "X", 98.0, 1),))
    salt = with_substance(sheet, "diamine", replace(sheet.entry("diamine").substance, supply=supply))
    assert acid_base(salt, counts_for(salt)).verdict is None


# ------------------------------------------------------------------ rows of a chemist's own


def entry(row: str, smiles: str | None, n: float, nu: float | None = 1.0, role: Role = Role.REACTANT) -> Entry:
    compound = Compound(row) if smiles is None else read_structure(smiles, row)
    return Entry(row, role, Substance(compound), ByAmount(n), coefficient=nu)


def free(*entries: Entry, product: str | None = None) -> Sheet:
    products = () if product is None else (Product("product", read_structure(product, "product")),)
    return Sheet(entries, products, reference=entries[0].id)


DIAZEPANE, BROMIDE = "C1CNCCNC1", "BrCc1ccccc1"


def test_without_a_product_every_halide_that_an_N_H_takes_sets_an_acid_free() -> None:
    sheet = free(entry("amine", DIAZEPANE, 5.0), entry("halide", BROMIDE, 5.0, 2.0))
    found = counts_for(sheet)
    assert found.acid_per_event == 2.0
    assert found.amine == "amine"


def test_a_quaternary_salt_keeps_its_acid() -> None:
    triethylamine, methyl_iodide = entry("amine", "CCN(CC)CC", 5.0), entry("halide", "CI", 5.0)
    assert counts_for(free(triethylamine, methyl_iodide)).acid_per_event == 0.0
    assert counts_for(free(triethylamine, methyl_iodide, product="CC[N+](C)(CC)CC.[I-]")).acid_per_event == 0.0


def test_a_second_halide_of_the_agent_that_the_product_keeps_sets_nothing_free() -> None:
    amine, agent = entry("amine", "CCNCC", 5.0), entry("agent", "BrCCCCl", 5.0)
    assert counts_for(free(amine, agent, product="CCN(CC)CCCCl")).acid_per_event == 1.0
    assert counts_for(free(amine, agent)).acid_per_event is None


def test_an_aryl_halide_counts_where_the_product_has_lost_it() -> None:
    amine, aryl = entry("amine", "CCNCC", 5.0), entry("aryl", "Fc1ccc([N+](=O)[O-])cc1", 5.0)
    assert counts_for(free(amine, aryl, product="CCN(CC)c1ccc([N+](=O)[O-])cc1")).acid_per_event == 1.0
    chloride = entry("halide", "ClCc1ccc(Cl)cc1", 5.0)
    assert counts_for(free(amine, chloride, product="CCN(CC)Cc1ccc(Cl)cc1")).acid_per_event == 1.0


def test_a_reactant_without_a_structure_leaves_acid_and_gas_unknown() -> None:
    sheet = free(entry("amine", DIAZEPANE, 5.0), entry("powder", None, 5.0))
    found = counts_for(sheet)
    assert found.acid_per_event is None
    assert found.unknown == {"powder"}
    assert acid_base(sheet, found).brought.reason == "What powder brings along is not known: give it a structure."
    assert gas_budget(sheet, found).at_most.value is None
    assert uncounted(sheet) == ()


def test_a_solvent_or_a_wash_without_a_structure_is_told_and_not_counted() -> None:
    sheet = free(
        entry("amine", DIAZEPANE, 5.0),
        entry("petrol", None, 5.0, None, Role.SOLVENT),
        entry("wash", None, 5.0, None, Role.WORK_UP),
    )
    assert counts_for(sheet).unknown == frozenset()
    assert uncounted(sheet) == ("petrol", "wash")
    assert uncounted(sheet_at("reductive-amination", "A", "as-in-guide", "free-base")) == ()


def test_a_structure_that_cannot_be_read_counts_as_none() -> None:
    broken = Entry("broken", Role.REAGENT, Substance(Compound("broken", "C1CC")), ByAmount(1.0))
    assert counts_for(Sheet((broken,))).unknown == {"broken"}


def test_a_base_is_known_by_its_structure_and_not_by_its_name() -> None:
    base = entry("my base", "CC1CCN(C)CC1", 7.0, None, Role.BASE)
    sheet = free(entry("amine", DIAZEPANE, 5.0), entry("halide", BROMIDE, 5.0), base)
    assert shown(acid_base(sheet, counts_for(sheet)).certain) == "7"


def test_a_salt_may_be_drawn_instead_of_supplied() -> None:
    sheet = free(entry("amine", "Cl.Cl.C1CNCCNC1", 5.0), entry("halide", BROMIDE, 5.0))
    found = acid_base(sheet, counts_for(sheet))
    assert shown(found.acid) == "15"
    assert shown(found.certain) == "0"


def test_boc_comes_off_by_acid_also_where_no_product_is_drawn() -> None:
    boc = entry("boc", "CC(C)(C)OC(=O)N1CCCNCC1", 5.0, role=Role.STARTING_MATERIAL)
    acid = entry("acid", "O=C(O)C(F)(F)F", 50.0, None, Role.REAGENT)
    assert counts_for(free(boc)).boc_removed == 0
    assert counts_for(free(boc, acid)).boc_removed == 1
    assert counts_for(free(boc, acid)).weak_acids == frozenset()


def test_cbz_comes_off_by_palladium_or_acid_also_where_no_product_is_drawn() -> None:
    cbz = entry("cbz", "O=C(OCc1ccccc1)N1CCCNCC1", 5.0, role=Role.STARTING_MATERIAL)
    palladium = entry("pd", "[Pd]", 0.5, None, Role.CATALYST)
    found = counts_for(free(cbz, palladium))
    assert (found.cbz_removed, found.hydrogen_taken_up, found.acid_spent_per_event) == (1, 1, 0)
    acid = entry("acid", "Br", 50.0, None, Role.REAGENT)
    found = counts_for(free(cbz, acid))
    assert (found.cbz_removed, found.hydrogen_taken_up, found.acid_spent_per_event) == (1, 0, 1)


def test_an_empty_sheet_has_nothing_to_count() -> None:
    assert counts_for(Sheet()).amine == ""
    assert pair_for(Sheet()) is None


# ------------------------------------------------------------------ the pair of the statistics


@pytest.mark.parametrize(
    ("place", "pair"),
    [
        ("di-alkylation A as-in-guide free-base", Pair("diamine", "electrophile", True)),
        ("mono-boc A methanol free-base", Pair("diamine", "boc2o", False)),
        ("mono-cbz A own-base free-base", Pair("diamine", "cbz-cl", False)),
        ("excess-diamine A five-equivalents free-base", Pair("diamine", "electrophile", True)),
        ("reductive-amination A as-in-guide free-base", Pair("diamine", "carbonyl", False)),
        ("mono-boc B k2co3 free-base", None),
        ("mono-boc C hcl salt", None),
        ("reductive-amination-boc B thf free-base", None),
    ],
)
def test_the_statistics_are_about_two_equal_N_H_and_what_they_take(place: str, pair: Pair | None) -> None:
    assert pair_for(sheet_at(*place.split())) == pair


def test_two_equivalents_of_diamine_leave_625_mmol_of_the_worked_example() -> None:
    sheet = sheet_at("mono-boc", "A", "methanol", "free-base")
    pair = pair_for(sheet)
    assert pair is not None
    found = statistics(sheet, pair.diamine, pair.agent)
    assert [shown(found.amounts[kind]) for kind in KINDS] == ["5.625", "3.75", "0.625", "0"]


def test_unlike_nitrogens_and_two_agents_have_no_statistics() -> None:
    unlike = entry("amine", "CC1CCNCCN1", 5.0)
    assert pair_for(free(unlike, entry("halide", BROMIDE, 5.0))) is None
    two = free(entry("amine", DIAZEPANE, 5.0), entry("halide", BROMIDE, 5.0), entry("other", "CCI", 5.0))
    assert pair_for(two) is None


def test_another_base_from_the_shelf_is_counted_as_what_it_is() -> None:
    sheet = sheet_at("di-alkylation", "A", "as-in-guide", "free-base")
    weak = with_basis(with_substance(sheet, "base", find_substance("NaHCO3")), "base", ByEquivalents(2.5))
    assert acid_base(weak, counts_for(weak)).verdict == "scarce"
    strong = with_substance(sheet, "base", find_substance("DBU"))
    assert shown(acid_base(strong, counts_for(strong)).certain) == "12.5"
