"""Acid and base of a reaction: the worked examples at 5.00 mmol, and what is said of what is not known."""

from dataclasses import replace

import pytest

from diazgui.core.acid_after import acid_left, neutralising
from diazgui.core.budget import Counts, acid_base, enough_base, verdict_on
from diazgui.core.reckoning import Answer, Given, difference, divided, nothing, summed, unknown
from diazgui.core.sheet import ByAmount, ByEquivalents, ByVolume, Role, Sheet, Unstated
from diazgui.core.substance import Part, Salt, Solution
from tests.core.making import bottle, entry, product, sheet_of

HCL = Part("hydrogen chloride", "HCl", 36.461, 2, "Cl")
DIHYDROCHLORIDE = Salt((HCL,), "dihydrochloride")


def di_alkylation(base: float, halide: float = 2.1, supply: Salt | None = None) -> Sheet:
    """1,4-diazepane 5.00 mmol, a halide with ν = 2, and so many equivalents of K₂CO₃."""
    return sheet_of(
        entry("diamine", ByAmount(5.0), bottle("1,4-diazepane", 100.165, supply), 1.0, Role.STARTING_MATERIAL),
        entry("halide", ByEquivalents(halide), bottle("halide", 132.615), 2.0),
        entry("base", ByEquivalents(base), bottle("potassium carbonate", 138.204), role=Role.BASE),
        entry("solvent", ByVolume(25.0), bottle("DMF"), role=Role.SOLVENT),
        products=(product(292.4),),
    )


K2CO3 = Counts("diamine", acid_per_event=2, carbonates={"base": 2})


def value(answer: Answer) -> float:
    assert answer.value is not None, answer.reason
    return answer.value


def test_di_alkylation_of_5_mmol_sets_10_mmol_of_acid_free() -> None:
    found = acid_base(di_alkylation(2.5), K2CO3)
    assert value(found.made) == pytest.approx(10.0)
    assert value(found.brought) == 0.0
    assert value(found.acid) == pytest.approx(10.0)
    assert value(found.taken_up) == pytest.approx(25.0)  # two each, in theory
    assert value(found.certain) == pytest.approx(12.5)
    assert found.verdict == "enough"
    assert found.base == "base"
    assert found.would_do.value is None
    assert found.would_do.reason == "What is on the sheet takes up all of the acid."


def test_too_little_halide_sets_less_acid_free() -> None:
    found = acid_base(di_alkylation(2.5, halide=1.9), K2CO3)
    assert value(found.made) == pytest.approx(9.5)  # 4.75 mmol of events, two acids each


@pytest.mark.parametrize(
    ("equivalents", "verdict"),
    [(2.5, "enough"), (2.0, "enough"), (1.96, "scarce"), (1.0, "scarce"), (0.98, "short"), (0.0, "short")],
)
def test_carbonate_is_short_below_half_and_scarce_below_one_for_each_acid(equivalents: float, verdict: str) -> None:
    assert acid_base(di_alkylation(equivalents), K2CO3).verdict == verdict


@pytest.mark.parametrize("equivalents", [1.96, 0.5, 0.0])
def test_ten_mmol_of_carbonate_would_do_for_ten_of_acid(equivalents: float) -> None:
    found = acid_base(di_alkylation(equivalents), K2CO3)
    assert found.base == "base"
    assert value(found.would_do) == pytest.approx(10.0)


def test_the_lines_behind_the_amount_that_would_do_lead_to_it() -> None:
    *_, line = acid_base(di_alkylation(0.5), K2CO3).would_do.why
    assert line.formula == "n(potassium carbonate) = (n(acid) - n(other bases)) / N"
    assert line.given == (
        Given("n(acid)", pytest.approx(10.0), "mmol"),
        Given("n(other bases)", 0.0, "mmol"),
        Given("N", 1),
    )
    assert line.result == Given("n(potassium carbonate)", pytest.approx(10.0), "mmol")


def test_why_shows_formula_values_result_and_source() -> None:
    (line,) = acid_base(di_alkylation(2.5), K2CO3).made.why
    assert line.formula == "n(HX) = N · ξ"
    assert line.given == (Given("N", 2), Given("ξ", 5.0, "mmol"))
    assert line.result == Given("n(HX)", 10.0, "mmol")
    assert line.source == "general knowledge of the field"


def test_a_dihydrochloride_brings_two_acids_per_diamine() -> None:
    counts = replace(K2CO3, salt_protons={"diamine": 2.0})
    found = acid_base(di_alkylation(2.5, supply=DIHYDROCHLORIDE), counts)
    assert value(found.brought) == pytest.approx(10.0)
    assert value(found.acid) == pytest.approx(20.0)
    assert value(found.certain) == pytest.approx(12.5)
    assert found.verdict == "scarce"
    assert value(found.would_do) == pytest.approx(20.0)


def test_a_salt_whose_acid_is_not_counted_leaves_the_budget_unknown() -> None:
    found = acid_base(di_alkylation(2.5, supply=DIHYDROCHLORIDE), K2CO3)
    assert found.acid.value is None
    assert found.acid.reason == (
        "How much acid 1,4-diazepane dihydrochloride brings along is not known. State its counter-ion."
    )
    assert found.verdict is None
    assert found.would_do.reason == found.acid.reason


def excess_diamine(equivalents: float = 5.0, base: str = "", supply: Salt | None = None) -> Sheet:
    """A halide 5.00 mmol as reference, the diamine in excess; with or without DIPEA."""
    rows = [
        entry("halide", ByAmount(5.0), bottle("halide", 132.615), 1.0),
        entry("diamine", ByEquivalents(equivalents), bottle("1,4-diazepane", 100.165, supply), 1.0),
    ]
    if base:
        rows.append(entry(base, ByEquivalents(1.5), bottle("DIPEA", 129.247), role=Role.BASE))
    return sheet_of(*rows, products=(product(196.319),))


EXCESS = Counts("diamine", acid_per_event=1, basic_nitrogens={"dipea": 1, "diamine": 2, "product": 2})


def test_diamine_in_excess_takes_up_one_acid_per_molecule() -> None:
    found = acid_base(excess_diamine(5.0), EXCESS)
    assert value(found.acid) == pytest.approx(5.0)
    assert value(found.certain) == pytest.approx(20.0)
    assert found.verdict == "enough"


def test_two_equivalents_of_diamine_are_just_enough_for_a_chloroformate() -> None:
    assert acid_base(excess_diamine(2.0), EXCESS).verdict == "enough"
    assert acid_base(excess_diamine(1.9), EXCESS).verdict == "short"


def test_without_a_base_row_the_missing_base_is_told() -> None:
    found = acid_base(excess_diamine(1.2), EXCESS)
    assert found.base == ""
    assert value(found.would_do) == pytest.approx(4.0)  # 5.0 of acid, 1.0 mmol of diamine in excess
    assert found.would_do.why[-1].formula == "n(base missing) = n(acid) - n(base)"


def test_no_excess_takes_up_nothing() -> None:
    assert value(acid_base(excess_diamine(0.8), EXCESS).certain) == 0.0


def test_diamine_in_excess_takes_up_nothing_where_it_comes_as_a_salt() -> None:
    found = acid_base(excess_diamine(5.0, supply=DIHYDROCHLORIDE), replace(EXCESS, salt_protons={"diamine": 2.0}))
    assert value(found.taken_up) == 0.0
    assert value(found.acid) == pytest.approx(55.0)
    assert found.verdict == "short"


def test_an_alkylamine_takes_up_one_acid_per_nitrogen() -> None:
    found = acid_base(excess_diamine(1.0, base="dipea"), EXCESS)
    assert value(found.taken_up) == pytest.approx(7.5)
    assert found.verdict == "enough"


def test_short_of_an_alkylamine_its_own_amount_is_told() -> None:
    found = acid_base(excess_diamine(1.0, base="dipea"), replace(EXCESS, acid_per_event=2))
    assert found.verdict == "short"
    assert value(found.would_do) == pytest.approx(10.0)


def test_sodium_hydride_takes_up_one_acid() -> None:
    found = acid_base(excess_diamine(1.0, base="nah"), replace(EXCESS, alkalis={"nah": 1}))
    assert value(found.certain) == pytest.approx(7.5)


def test_a_base_that_nobody_counted_leaves_the_budget_unknown() -> None:
    found = acid_base(excess_diamine(1.0, base="powder"), EXCESS)
    assert found.verdict is None
    assert found.taken_up.reason == "How much acid DIPEA takes up is not known."
    assert found.would_do.reason == found.taken_up.reason


def test_hydrogencarbonate_alone_is_scarce_and_no_amount_of_it_is_named() -> None:
    found = acid_base(excess_diamine(1.0, base="nahco3"), replace(EXCESS, carbonates={"nahco3": 1}))
    assert value(found.taken_up) == pytest.approx(7.5)
    assert value(found.certain) == 0.0
    assert found.verdict == "scarce"
    assert found.would_do.reason == "No amount of DIPEA takes up the acid for certain. Choose a stronger base."


@pytest.mark.parametrize("base", ["", "powder"])
def test_where_no_acid_is_set_free_no_base_is_asked_for(base: str) -> None:
    found = acid_base(excess_diamine(2.0, base=base), replace(EXCESS, acid_per_event=0))
    assert found.verdict == "not needed"
    assert found.would_do.reason == "No acid is set free."


def test_without_structures_the_acid_is_unknown_and_says_so() -> None:
    found = acid_base(excess_diamine(), Counts("diamine"))
    assert found.made.value is None
    assert "follows from the structures" in found.made.reason
    assert found.verdict is None


def test_an_amount_that_is_not_stated_is_unknown_with_the_name_of_its_row() -> None:
    sheet = sheet_of(
        entry("halide", ByAmount(5.0), nu=1.0),
        entry("diamine", Unstated(), bottle("1,4-diazepane"), 1.0),
        entry("dipea", Unstated(), bottle("DIPEA"), role=Role.BASE),
    )
    found = acid_base(sheet, EXCESS)
    assert found.made.reason.startswith("The amount of 1,4-diazepane is not known")
    assert found.taken_up.reason.startswith("The excess of 1,4-diazepane is not known. Not stated yet")
    unstated = acid_base(sheet, replace(EXCESS, amine="", salt_protons={"dipea": 1}))
    assert unstated.taken_up.reason.startswith("DIPEA: Not stated yet")
    assert unstated.brought.reason.startswith("DIPEA: Not stated yet")


def test_a_row_without_a_structure_leaves_the_acid_unknown() -> None:
    found = acid_base(di_alkylation(2.5), replace(K2CO3, unknown=frozenset({"halide"})))
    assert found.acid.reason == "What halide brings along is not known: give it a structure."
    assert found.verdict is None


def test_a_hydrate_is_no_salt_and_its_excess_takes_up_acid() -> None:
    sheet = excess_diamine(5.0, supply=Salt((Part("water", "H2O", 18.015, 6, "O"),), "hexahydrate"))
    found = acid_base(sheet, replace(EXCESS, salt_protons={"diamine": 0.0}))
    assert value(found.taken_up) == pytest.approx(20.0)
    assert found.verdict == "enough"


def test_a_salt_that_is_drawn_takes_up_nothing_in_excess() -> None:
    found = acid_base(excess_diamine(5.0), replace(EXCESS, salt_protons={"diamine": 2.0}))
    assert value(found.taken_up) == 0.0


def test_what_is_no_base_does_not_stand_in_the_sum() -> None:
    found = acid_base(di_alkylation(2.5), replace(K2CO3, basic_nitrogens={"solvent": 0}))
    assert [line.formula for line in found.certain.why][-1] == (
        "n(base) = n(base, potassium carbonate) + n(excess 1,4-diazepane)"
    )


@pytest.mark.parametrize(
    ("sheet", "counts", "basis"),
    [
        (di_alkylation(1.5), K2CO3, ByEquivalents(2.0)),
        (di_alkylation(1.0, halide=1.9), K2CO3, ByEquivalents(1.85)),  # 9.5 of acid, 0.25 of it on the diamine
        (di_alkylation(0.5, halide=1.999), K2CO3, ByEquivalents(2.0)),  # rounded up, so that it is enough
        (di_alkylation(2.5), K2CO3, None),
        (excess_diamine(1.2), EXCESS, None),  # no row of a base
    ],
)
def test_the_base_is_stated_so_that_it_is_enough(sheet: Sheet, counts: Counts, basis: ByEquivalents | None) -> None:
    assert enough_base(sheet, acid_base(sheet, counts)) == basis


def test_without_equivalents_to_count_the_base_is_stated_by_its_amount() -> None:
    base = entry("base", ByAmount(1.0), bottle("DIPEA"), role=Role.BASE)
    sheet = replace(sheet_of(base, entry("amine", ByAmount(5.0), nu=1.0)), reference="base")
    counts = Counts("amine", acid_per_event=1, basic_nitrogens={"base": 1})
    assert enough_base(sheet, acid_base(sheet, counts)) == ByAmount(5.0)
    nothing_to_count = replace(sheet, reference="")
    assert enough_base(nothing_to_count, acid_base(nothing_to_count, counts)) == ByAmount(5.0)


def test_an_excess_needs_a_limiting_reagent_and_a_coefficient() -> None:
    other = entry("other", Unstated(), bottle("other"), 1.0)
    sheet = sheet_of(entry("diamine", ByAmount(5.0), nu=1.0), other)
    assert "The amount of other is not known" in acid_base(sheet, EXCESS).taken_up.reason
    uncounted = sheet_of(entry("diamine", ByAmount(5.0)), entry("halide", ByAmount(5.0), nu=1.0))
    assert "Takes no part in the balance" in acid_base(uncounted, EXCESS).taken_up.reason


# ------------------------------------------------------------------ after the reaction


def deprotection(equivalents: float, *more, amine: float = 5.0, supply: Salt | None = None) -> Sheet:
    """The Boc compound 5.00 mmol and so many equivalents of TFA."""
    return sheet_of(
        entry("amine", ByAmount(amine), bottle("Boc compound", 296.436, supply), 1.0, Role.STARTING_MATERIAL),
        entry("acid", ByEquivalents(equivalents), bottle("TFA", 114.022), 2.0),
        *more,
        products=(product(196.319),),
    )


TFA = Counts("amine", acid_per_event=0, acids={"acid": 1}, basic_nitrogens={"product": 2}, boc_removed=1)


def test_five_equivalents_of_acid_leave_three_for_a_diamine() -> None:
    found = acid_left(deprotection(5.0), TFA)
    assert value(found.there) == pytest.approx(25.0)
    assert value(found.bound) == pytest.approx(10.0)
    assert value(found.left) == pytest.approx(15.0)
    assert value(found.equivalents) == pytest.approx(3.0)
    assert found.equivalents.why[-1].formula == "e(acid left) = n(acid left) / n(Boc compound)"


def test_too_little_acid_is_told_as_what_is_missing() -> None:
    assert value(acid_left(deprotection(1.5), TFA).left) == pytest.approx(-2.5)


def test_acid_that_comes_with_a_salt_is_there_too() -> None:
    sheet = deprotection(5.0, supply=Salt((replace(HCL, ratio=1.0),), "hydrochloride"))
    assert value(acid_left(sheet, replace(TFA, salt_protons={"amine": 1.0})).there) == pytest.approx(30.0)


def test_benzyl_bromide_keeps_one_acid_for_each_Cbz() -> None:
    found = acid_left(deprotection(10.0), replace(TFA, acid_spent_per_event=1, boc_removed=0, cbz_removed=1))
    assert value(found.bound) == pytest.approx(15.0)
    assert value(found.equivalents) == pytest.approx(7.0)


def test_a_weak_acid_as_solvent_takes_no_Boc_off_but_is_neutralised_with_the_rest() -> None:
    solvent = entry("solvent", ByAmount(100.0), bottle("acetic acid", 60.052), role=Role.SOLVENT)
    counts = replace(TFA, acids={"acid": 1, "solvent": 1}, weak_acids=frozenset({"solvent"}))
    assert value(acid_left(deprotection(5.0, solvent), counts).there) == pytest.approx(25.0)
    assert value(neutralising(deprotection(5.0, solvent), counts).needed) == pytest.approx(125.0)


def test_in_a_deprotection_no_base_is_asked_for_the_acid_of_a_salt() -> None:
    sheet = deprotection(5.0, supply=Salt((replace(HCL, ratio=1.0),), "hydrochloride"))
    found = acid_base(sheet, replace(TFA, salt_protons={"amine": 1.0}))
    assert found.verdict == "not needed"
    assert found.would_do.reason == "The acid is meant to be there."


@pytest.mark.parametrize("counts", [replace(TFA, amine="other"), replace(TFA, basic_nitrogens={})])
def test_without_the_nitrogens_of_the_product_the_acid_left_is_unknown(counts: Counts) -> None:
    found = acid_left(deprotection(5.0), counts)
    assert value(found.there) == pytest.approx(25.0)
    assert found.left.value is None
    assert found.equivalents.reason.startswith("How many basic nitrogens")


def test_of_no_amine_no_equivalents_are_left() -> None:
    found = acid_left(deprotection(5.0, amine=0.0), TFA)
    assert found.equivalents.value is None
    assert found.equivalents.reason == "There is no amine to count equivalents from."


NAOH = entry("alkali", ByVolume(60.0), bottle("NaOH", 39.997, Solution(1.0)), role=Role.WORK_UP)


def test_freeing_the_amine_from_50_mmol_of_TFA_takes_50_mmol_of_alkali() -> None:
    found = neutralising(deprotection(10.0, NAOH), replace(TFA, alkalis={"alkali": 1}))
    assert value(found.needed) == pytest.approx(50.0)  # 10.0 for the salt, 40.0 for the TFA left
    assert value(found.there) == pytest.approx(60.0)
    assert found.verdict == "enough"


def test_without_alkali_on_the_sheet_the_work_up_is_short_of_it() -> None:
    found = neutralising(deprotection(10.0), TFA)
    assert value(found.there) == 0.0
    assert found.verdict == "short"


@pytest.mark.parametrize(("volume", "verdict"), [(50.0, "enough"), (49.0, "scarce"), (10.0, "scarce"), (9.0, "short")])
def test_alkali_for_the_salt_alone_is_scarce_and_less_is_short(volume: float, verdict: str) -> None:
    alkali = replace(NAOH, basis=ByVolume(volume))
    found = neutralising(deprotection(10.0, alkali), replace(TFA, alkalis={"alkali": 1}))
    assert value(found.least) == pytest.approx(10.0)  # two for each diamine; the rest may have evaporated
    assert found.verdict == verdict


def test_without_the_nitrogens_of_the_product_all_acid_is_neutralised() -> None:
    found = neutralising(deprotection(10.0), replace(TFA, basic_nitrogens={}))
    assert value(found.least) == pytest.approx(50.0)


def test_the_acid_of_a_salt_made_in_the_work_up_meets_no_base_before() -> None:
    salt = entry("salt", ByEquivalents(2.2), bottle("HCl", 36.461), 2.0, Role.WORK_UP)
    sheet = replace(excess_diamine(5.0), products=(product(196.319, parts=(HCL,)),))
    sheet = replace(sheet, entries=(*sheet.entries, salt, NAOH))
    found = neutralising(sheet, replace(EXCESS, acids={"salt": 1}, alkalis={"alkali": 1}))
    assert value(found.needed) == pytest.approx(5.0)
    assert found.verdict == "enough"


def test_an_amine_that_is_the_base_of_the_reaction_needs_no_alkali_after_it() -> None:
    assert value(neutralising(excess_diamine(1.0, base="dipea"), EXCESS).needed) == 0.0


def test_a_base_of_unknown_amount_is_left_out_where_the_others_do() -> None:
    unknown_amount = entry("quench", ByVolume(50.0), bottle("NaHCO₃, saturated", None), role=Role.QUENCH)
    counts = replace(TFA, alkalis={"alkali": 1}, carbonates={"quench": 1})
    assert neutralising(deprotection(10.0, NAOH, unknown_amount), counts).verdict == "enough"
    assert neutralising(deprotection(20.0, NAOH, unknown_amount), counts).verdict is None


def test_a_product_isolated_as_its_salt_needs_no_alkali() -> None:
    found = neutralising(replace(deprotection(10.0), products=(product(196.319, parts=(HCL,)),)), TFA)
    assert found.verdict == "not needed"
    assert value(found.needed) == pytest.approx(50.0)  # what it would take to free the amine


def test_what_carbonate_takes_up_in_the_reaction_needs_no_alkali_after_it() -> None:
    assert value(neutralising(di_alkylation(2.5), K2CO3).needed) == 0.0
    assert neutralising(di_alkylation(2.5), K2CO3).verdict == "not needed"
    assert value(neutralising(di_alkylation(0.5), K2CO3).needed) == pytest.approx(7.5)


def test_carbonate_that_takes_up_all_acid_in_theory_makes_the_work_up_scarce_and_not_short() -> None:
    found = neutralising(di_alkylation(1.5), K2CO3)  # 7.5 mmol for 10.0 of acid
    assert value(found.needed) == pytest.approx(2.5)
    assert value(found.least) == 0.0
    assert found.verdict == "scarce"
    assert neutralising(di_alkylation(0.5), K2CO3).verdict == "short"


def test_a_hydride_that_is_quenched_adds_its_acetic_acid() -> None:
    sheet = sheet_of(
        entry("amine", ByAmount(5.0), nu=1.0),
        entry("hydride", ByEquivalents(1.4), bottle("NaBH(OAc)₃", 211.942), 1.0, Role.REAGENT),
        entry("acid", ByEquivalents(1.0), bottle("acetic acid", 60.052), role=Role.REAGENT),
        entry("quench", ByVolume(50.0), bottle("NaHCO₃, saturated", None), role=Role.QUENCH),
    )
    counts = Counts("amine", 0, acids={"acid": 1}, acid_when_quenched={"hydride": 3}, carbonates={"quench": 1})
    found = neutralising(sheet, counts)
    assert value(found.needed) == pytest.approx(26.0)  # 3 × 7.0 and 5.0
    assert found.there.value is None
    assert found.verdict is None


def test_a_base_that_was_measured_to_a_per_cent_is_enough() -> None:
    just, less = (Answer(value, "mmol", "", ()) for value in (9.91, 9.89))
    acid = Answer(10.0, "mmol", "", ())
    assert verdict_on(acid, just, just) == "enough"
    assert verdict_on(acid, less, less) == "short"


# ------------------------------------------------------------------ reckoning


def test_a_sum_shows_each_line_once_and_its_terms() -> None:
    two = summed("s", (nothing("a"), nothing("b"), nothing("a")))
    assert [line.formula for line in two.why] == ["a = 0", "b = 0", "s = a + b + a"]
    assert summed("s", ()).why[0].formula == "s = 0"


def test_an_unknown_part_makes_the_rest_unknown_with_its_reason() -> None:
    missing = unknown("Not stated.")
    assert divided("half", missing, 2) == missing
    assert difference("d", nothing("a"), missing).reason == "Not stated."
    assert difference("d", missing, nothing("a")).reason == "Not stated."
