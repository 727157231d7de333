from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_planned_yield, with_substance
from diazgui.core.quantities import QuantityError
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByMassRatio, ByParts, ByVolume, ByWeightPercent, Role
from diazgui.core.substance import Compound, Dispersion, Neat, OnSupport, Salt, Solution, SolutionByMass, Substance
from diazgui.core.table import rows
from diazgui.core.target import ChemistryError
from diazgui.core.yields import product_rows
from diazgui.report.columns import COLUMNS, column
from diazgui.report.supplied import supplied_as
from diazgui.units import Notation
from tests.report.sheets import ACID, HALIDE, HYDROCHLORIC, SHEET

POINT, COMMA = Notation("."), Notation(",")


def row(entry_id, sheet=SHEET):
    return next(one for one in rows(sheet) if one.id == entry_id)


def shown(entry_id, notation=POINT, sheet=SHEET):
    one = row(entry_id, sheet)
    return {c.id: c.text(one, notation) for c in COLUMNS}


def test_a_solid_shows_mass_and_no_volume():
    assert shown("amine") == {
        "role": "starting material", "name": "N-Boc-1,4-diazepane", "formula": "C₁₀H₂₀N₂O₂", "molar_mass": "200.28",
        "equivalents": "1.00", "amount": "5.00", "mass": "1.001 g", "pure_mass": "1.001 g", "density": "—",
        "volume": "—", "supplied": "", "dispensed": "1.0014 g · 1.00 eq.", "weighed": "", "actual_equivalents": "",
        "hazards": "—", "coefficient": "1",
    }  # fmt: skip


def test_a_liquid_of_98_percent_shows_the_mass_as_weighed_and_its_volume():
    texts = shown("halide")
    # 5.50 mmol x 171.037 = 940.70 mg pure, / 0.98 = 959.90 mg, / 1.438 = 0.668 mL
    assert texts["mass"] == "959.9 mg"
    assert texts["pure_mass"] == "940.7 mg"
    assert texts["volume"] == "0.668 mL"
    assert texts["density"] == "1.438"
    assert texts["supplied"] == "98 %"


def test_sodium_hydride_is_weighed_as_its_dispersion():
    texts = shown("hydride")
    # 6.00 mmol x 23.998 = 143.99 mg pure, / 0.60 = 239.98 mg
    assert (texts["mass"], texts["pure_mass"], texts["supplied"]) == ("240.0 mg", "144.0 mg", "60 % in mineral oil")


def test_a_solution_shows_its_volume_and_says_why_the_mass_is_open():
    texts = shown("acid")
    assert (texts["volume"], texts["mass"], texts["supplied"]) == ("12.5 mL", "—", "4.00 M in 1,4-dioxane")
    assert column("mass").tooltip(row("acid"), POINT) == "The density of the solution is not known."


def test_a_solvent_leaves_equivalents_amount_and_mass_empty():
    texts = shown("solvent")
    assert (texts["equivalents"], texts["amount"], texts["mass"], texts["pure_mass"]) == ("", "", "", "")
    assert (texts["volume"], texts["supplied"]) == ("25.0 mL", "by concentration")


def test_a_catalyst_stated_in_weight_percent_says_so():
    texts = shown("catalyst")
    # 10 wt % of 1001.41 mg
    assert (texts["mass"], texts["supplied"], texts["amount"]) == ("100.1 mg", "10 wt %", "—")


def test_the_product_shows_theory_and_what_is_planned():
    bare = product_rows(SHEET)[0]
    assert column("role").text(bare, POINT) == "product"
    assert column("name").text(bare, POINT) == "1-(2-thienylmethyl)-1,4-diazepane dihydrochloride"
    assert column("molar_mass").text(bare, POINT) == "269.24"
    assert column("mass").text(bare, POINT) == "1.346 g"
    assert column("supplied").text(bare, POINT) == "theory"
    assert (column("volume").text(bare, POINT), column("density").text(bare, POINT)) == ("", "")
    assert column("pure_mass").text(bare, POINT) == ""
    planned = product_rows(with_planned_yield(SHEET, 0.8))[0]
    assert column("supplied").text(planned, COMMA) == "theory · planned 80 % = 1,077 g"


def test_the_decimal_comma_reaches_every_number():
    texts = shown("halide", COMMA)
    assert (texts["molar_mass"], texts["equivalents"], texts["mass"]) == ("171,04", "1,10", "959,9 mg")


@pytest.mark.parametrize(
    ("entry_id", "columns"),
    [
        ("amine", ["amount"]), ("halide", ["equivalents"]), ("catalyst", ["supplied"]),
        ("solvent", ["supplied"]), ("water", ["volume"]),
    ],
)  # fmt: skip
def test_what_was_stated_is_marked(entry_id, columns):
    assert [c.id for c in COLUMNS if c.is_stated(row(entry_id))] == columns


@pytest.mark.parametrize(
    ("entry_id", "column_id", "typed", "words"),
    [
        ("solvent", "volume", "12 mL/g", "12.0 mL/g"),
        ("halide", "mass", "10 wt%", "98 %, 10 wt %"),
        ("solvent", "volume", "0.1 M", "by concentration"),
        ("solvent", "volume", "2 parts", "2 parts"),
    ],
)
def test_what_has_no_column_of_its_own_is_marked_where_its_number_and_unit_stand(entry_id, column_id, typed, words):
    sheet = column(column_id).edit(SHEET, entry_id, typed, POINT)
    one = row(entry_id, sheet)
    assert [(c.id, c.text(one, POINT)) for c in COLUMNS if c.is_stated(one)] == [("supplied", words)]


def test_no_cell_of_a_product_counts_as_stated():
    assert not any(c.is_stated(product_rows(SHEET)[0]) for c in COLUMNS)


@pytest.mark.parametrize(
    ("supply", "text"),
    [
        (Neat(), "by concentration"),
        (Salt((HYDROCHLORIC,), "dihydrochloride", 0.97), "dihydrochloride, 97 %, by concentration"),
        (Salt((HYDROCHLORIC,)), "dihydrochloride, by concentration"),
        (Salt(()), "salt, by concentration"),
        (SolutionByMass(0.33, "acetic acid"), "33 % in acetic acid, by concentration"),
        (Dispersion(0.6), "60 % dispersion, by concentration"),
        (SolutionByMass(0.48), "48 % solution, by concentration"),
        (OnSupport(0.0015, "polystyrene"), "1.50 mmol/g on polystyrene, by concentration"),
        (OnSupport(0.0015), "1.50 mmol/g, by concentration"),
    ],
)
def test_every_supply_form_has_its_words(supply, text):
    sheet = with_substance(SHEET, "solvent", replace(SHEET.entry("solvent").substance, supply=supply))
    assert supplied_as(row("solvent", sheet), POINT) == text


def test_solvents_that_share_say_their_parts_and_volumes_per_gram_are_told():
    sheet = with_basis(SHEET, "solvent", ByParts(3.0))
    assert shown("solvent", sheet=sheet)["supplied"] == "3 parts"
    sheet = with_basis(SHEET, "solvent", ByMassRatio(0.010))
    assert shown("solvent", sheet=sheet)["supplied"] == "10.0 mL/g"


def test_an_intermediate_says_which_step_hands_it_on():
    one = replace(row("amine"), stated="handed_on", origin="A")
    assert supplied_as(one, POINT) == "from step A"
    assert supplied_as(replace(one, origin=""), POINT) == "from the step before"
    assert supplied_as(replace(one, origin="wanted"), POINT) == "from what is wanted"
    salt = replace(one, supply=Salt((HYDROCHLORIC,), "dihydrochloride"))
    assert supplied_as(salt, POINT) == "dihydrochloride, from step A"


def edited(column_id, entry_id, typed, notation=POINT, sheet=SHEET):
    return column(column_id).edit(sheet, entry_id, typed, notation).entry(entry_id)


@pytest.mark.parametrize(
    ("column_id", "typed", "basis"),
    [
        ("equivalents", "2.5", ByEquivalents(2.5)),
        ("equivalents", "12 mmol", ByAmount(12.0)),
        ("amount", "7", ByAmount(7.0)),
        ("amount", "1.37 g", ByMass(1370.0)),
        ("mass", "1.2 g", ByMass(1200.0)),
        ("mass", "500", ByMass(500.0)),
        ("mass", "10 wt%", ByWeightPercent(0.1)),
        ("volume", "850 uL", ByVolume(0.85)),
        ("volume", "0.7", ByVolume(0.7)),
        ("volume", "10 mL/g", ByMassRatio(0.01)),
        ("mass", "1.1 eq", ByEquivalents(1.1)),
    ],
)
def test_a_typed_unit_chooses_the_basis_and_a_bare_number_keeps_the_unit_of_the_cell(column_id, typed, basis):
    assert edited(column_id, "halide", typed).basis == basis


def test_a_bare_number_over_a_mass_shown_in_grams_is_in_grams():
    sheet = with_basis(SHEET, "amine", ByMass(19000.0))
    assert column("mass").text(row("amine", sheet), POINT) == "19.00 g"
    assert edited("mass", "amine", "25", sheet=sheet).basis == ByMass(25000.0)


def test_a_decimal_comma_is_read_where_it_is_the_mark():
    assert edited("equivalents", "halide", "2,5", COMMA).basis == ByEquivalents(2.5)


def test_a_concentration_typed_for_a_solvent_states_that_of_the_sheet():
    sheet = column("volume").edit(with_basis(SHEET, "solvent", ByVolume(30.0)), "solvent", "0.5 M", POINT)
    assert sheet.concentration == 0.5
    assert sheet.entry("solvent").basis == ByParts()
    assert column("volume").text(row("solvent", sheet), POINT) == "10.0 mL"
    shared = column("volume").edit(with_basis(SHEET, "solvent", ByParts(2.0)), "solvent", "0.5 M", POINT)
    assert shared.entry("solvent").basis == ByParts(2.0)


@pytest.mark.parametrize(("typed", "parts"), [("2 parts", 2.0), ("1 part", 1.0), ("2,5 parts", 2.5)])
def test_a_solvent_takes_its_share_of_the_solvent_by_parts(typed, parts):
    sheet = column("volume").edit(with_basis(SHEET, "solvent", ByVolume(30.0)), "solvent", typed, COMMA)
    assert sheet.entry("solvent").basis == ByParts(parts)
    assert sheet.concentration == 0.2


@pytest.mark.parametrize(
    ("entry_id", "typed"),
    [("halide", "2 parts"), ("solvent", "parts"), ("solvent", "-1 parts"), ("solvent", "0 parts")],
)
def test_parts_of_a_reagent_or_without_a_number_are_refused(entry_id, typed):
    with pytest.raises(QuantityError, match=r"Type|begin with a number"):
        column("volume").edit(SHEET, entry_id, typed, POINT)


def test_a_concentration_typed_for_a_reagent_is_refused():
    with pytest.raises(QuantityError, match="Supplied as"):
        edited("volume", "halide", "4 M")


@pytest.mark.parametrize("column_id", ["equivalents", "amount", "mass", "volume"])
@pytest.mark.parametrize("typed", ["", "abc", "-1", "nan", "1 2", "98 %", "1.489 g/mL"])
def test_text_that_is_no_basis_is_refused(column_id, typed):
    with pytest.raises(QuantityError):
        edited(column_id, "halide", typed)


def test_a_density_and_a_molar_mass_can_be_stated_and_cleared_again():
    entry = edited("density", "amine", "1.02")
    assert entry.substance.density == 1020.0
    assert [(fact.of, fact.source) for fact in entry.substance.facts] == [("density", "typed by the user")]
    assert edited("density", "halide", " ").substance.density is None
    sheet = column("molar_mass").edit(SHEET, "amine", "210.3", POINT)
    assert row("amine", sheet).molar_mass == 210.3
    assert (
        column("molar_mass")
        .tooltip(row("amine", sheet), POINT)
        .startswith("The structure gives a molar mass of 200.28")
    )
    assert (
        column("molar_mass")
        .tooltip(row("amine", sheet), COMMA)
        .startswith("The structure gives a molar mass of 200,28 g/mol, but 210,30 g/mol is stated.")
    )
    assert edited("molar_mass", "amine", "", sheet=sheet).substance.compound.molar_mass == 200.282


def test_the_molar_mass_of_a_salt_is_not_typed():
    sheet = with_substance(SHEET, "amine", replace(SHEET.entry("amine").substance, supply=Salt((HYDROCHLORIC,))))
    with pytest.raises(QuantityError, match="follows from its parts"):
        edited("molar_mass", "amine", "273", sheet=sheet)


@pytest.mark.parametrize(
    ("entry_id", "typed", "supply"),
    [
        ("halide", "97 %", Neat(0.97)),
        ("halide", "4 M", Solution(4.0)),
        ("acid", "2 M", Solution(2.0, "1,4-dioxane")),
        ("hydride", "57 %", Dispersion(0.57, "mineral oil")),
        ("halide", "1.5 mmol/g", OnSupport(0.0015)),
        ("acid", "98 %", Neat(0.98)),
    ],
)
def test_the_strength_of_a_bottle_is_typed_into_supplied_as(entry_id, typed, supply):
    assert edited("supplied", entry_id, typed).substance.supply == supply


def test_a_salt_keeps_its_parts_when_its_purity_is_typed():
    salt = Salt((HYDROCHLORIC,), "dihydrochloride")
    sheet = with_substance(SHEET, "amine", replace(SHEET.entry("amine").substance, supply=salt))
    assert edited("supplied", "amine", "95 %", sheet=sheet).substance.supply == replace(salt, purity=0.95)


def test_a_loading_or_a_solution_by_mass_keeps_what_it_stands_in():
    support = with_substance(SHEET, "acid", replace(ACID, supply=OnSupport(0.001, "silica")))
    assert edited("supplied", "acid", "2 mmol/g", sheet=support).substance.supply == OnSupport(0.002, "silica")
    aqueous = with_substance(SHEET, "acid", replace(ACID, supply=SolutionByMass(0.37, "water")))
    assert edited("supplied", "acid", "12 M", sheet=aqueous).substance.supply == Solution(12.0, "water")


def test_the_density_of_a_neat_liquid_is_not_taken_for_that_of_its_solution():
    assert HALIDE.density == 1438.0
    assert edited("supplied", "halide", "1 M").substance.density is None
    assert edited("supplied", "halide", "97 %").substance.density == 1438.0


def test_the_hazards_of_a_neat_liquid_are_not_taken_for_those_of_its_solution():
    labelled = replace(HALIDE, hazards=("GHS07",), hazards_source="label")
    sheet = with_substance(SHEET, "halide", labelled)
    assert edited("supplied", "halide", "1 M", sheet=sheet).substance.hazards_source == ""
    assert edited("supplied", "halide", "1 M", sheet=sheet).substance.hazards == ()
    assert edited("supplied", "halide", "97 %", sheet=sheet).substance.hazards == ("GHS07",)


def test_a_solution_keeps_its_density_when_its_strength_is_stated_in_another_way():
    aqueous = with_substance(SHEET, "acid", replace(ACID, supply=SolutionByMass(0.37, "water"), density=1180.0))
    assert edited("supplied", "acid", "12 M", sheet=aqueous).substance.density == 1180.0


def test_a_role_is_chosen_by_its_word():
    assert edited("role", "hydride", " Reagent ").role is Role.REAGENT
    for wrong in ("product", "", "additive"):
        with pytest.raises(QuantityError, match="Choose one of: starting material"):
            edited("role", "hydride", wrong)


def test_a_coefficient_is_stated_and_taken_out():
    assert edited("coefficient", "halide", "2").coefficient == 2.0
    assert edited("coefficient", "halide", "").coefficient is None
    with pytest.raises(QuantityError):
        edited("coefficient", "halide", "0")


def test_a_row_without_a_name_shows_a_dash():
    sheet = with_substance(SHEET, "catalyst", Substance(Compound("")))
    texts = shown("catalyst", sheet=sheet)
    assert (texts["name"], texts["formula"], texts["molar_mass"], texts["density"]) == ("—", "—", "—", "—")


def test_the_column_titles_are_those_of_the_design():
    assert [c.title for c in COLUMNS] == [
        "Role", "Name", "Formula", "M / g mol⁻¹", "eq.", "mmol", "Mass", "Pure mass", "d / g mL⁻¹", "Volume",
        "Supplied as", "As dispensed", "Weighed", "act. eq.", "Hazards", "ν",
    ]  # fmt: skip
    assert [c.id for c in COLUMNS if c.optional] == ["pure_mass", "dispensed", "coefficient"]


# What was weighed


def weighed(entry_id, basis, sheet=SHEET):
    return with_weighed(sheet, entry_id, basis)


def test_what_was_weighed_is_shown_as_it_was_typed_with_its_actual_equivalents():
    # 1.05 g of 200.282 g/mol = 5.2426 mmol; 980 mg of 98 % and 171.037 g/mol = 5.6152 mmol
    sheet = weighed("halide", ByMass(980.0), weighed("amine", ByMass(1050.0)))
    amine, halide = shown("amine", sheet=sheet), shown("halide", sheet=sheet)
    assert (amine["weighed"], amine["actual_equivalents"]) == ("1.050 g", "1.00")
    assert (halide["weighed"], halide["actual_equivalents"]) == ("980.0 mg", "1.07")
    assert halide["mass"] == "1.006 g"  # 1.1 × 5.2426 mmol × 171.037 ÷ 0.98: planned from what went in
    assert column("weighed").is_stated(row("halide", sheet))
    assert not column("weighed").is_stated(row("hydride", sheet))


def test_a_solvent_that_was_measured_shows_its_volume_and_no_equivalents():
    texts = shown("solvent", sheet=weighed("solvent", ByVolume(26.0)))
    assert (texts["weighed"], texts["actual_equivalents"]) == ("26.0 mL", "")


def test_actual_equivalents_that_cannot_be_counted_are_a_dash_with_its_reason():
    sheet = weighed("catalyst", ByMass(101.0))
    assert shown("catalyst", sheet=sheet)["actual_equivalents"] == "—"
    assert column("actual_equivalents").tooltip(row("catalyst", sheet), POINT) == (
        "The molar mass of palladium on carbon is not known."
    )


def test_a_product_is_not_weighed_in():
    one = product_rows(SHEET)[0]
    assert (column("weighed").text(one, POINT), column("actual_equivalents").text(one, POINT)) == ("", "")


@pytest.mark.parametrize(
    ("entry_id", "typed", "basis"),
    [
        ("amine", "1.1", ByMass(1100.0)),  # the plan shows 1.001 g
        ("hydride", "245", ByMass(245.0)),  # the plan shows 240.0 mg
        ("halide", "0.7", ByVolume(0.7)),  # a liquid, planned at 0.668 mL
        ("halide", "960 mg", ByMass(960.0)),
        ("acid", "12.6", ByVolume(12.6)),
        ("amine", "2 mL", ByVolume(2.0)),
        ("hydride", "0", ByMass(0.0)),
    ],
)
def test_what_was_weighed_is_typed_with_a_unit_or_in_that_of_the_plan(entry_id, typed, basis):
    entry = edited("weighed", entry_id, typed)
    assert entry.weighed == basis
    assert entry.basis == SHEET.entry(entry_id).basis


def test_a_bare_number_over_what_was_weighed_keeps_its_unit():
    sheet = weighed("halide", ByMass(960.0))
    assert edited("weighed", "halide", "955", sheet=sheet).weighed == ByMass(955.0)
    sheet = weighed("amine", ByVolume(0.9))
    assert edited("weighed", "amine", "0.8", sheet=sheet).weighed == ByVolume(0.8)
    sheet = weighed("amine", ByMass(0.0))
    assert edited("weighed", "amine", "3", sheet=sheet).weighed == ByMass(3.0)


def test_clearing_the_cell_takes_what_was_weighed_away():
    assert edited("weighed", "halide", " ", sheet=weighed("halide", ByMass(960.0))).weighed is None


@pytest.mark.parametrize("typed", ["-1 g", "1.1 eq.", "5 mmol", "nan", "1 2"])
def test_what_is_neither_a_mass_nor_a_volume_was_not_weighed(typed):
    with pytest.raises(QuantityError):
        edited("weighed", "halide", typed)


# Hazards


def test_hazards_are_told_in_words():
    marked = replace(HALIDE, hazards=("GHS05", "GHS08"), hazards_source="label")
    sheet = with_substance(SHEET, "halide", marked)
    assert shown("halide", sheet=sheet)["hazards"] == "corrosive, health hazard"
    assert row("halide", sheet).hazards_source == "label"
    assert column("hazards").tooltip(row("halide", sheet), POINT) == ""


def test_no_pictogram_is_not_the_same_as_not_known():
    none = replace(HALIDE, hazards_source="label")
    assert shown("halide", sheet=with_substance(SHEET, "halide", none))["hazards"] == "no pictogram"
    assert column("hazards").tooltip(row("halide"), POINT).startswith("No hazards are listed here: read the label")
    assert column("hazards").text(product_rows(SHEET)[0], POINT) == "—"
    assert column("hazards").tooltip(product_rows(SHEET)[0], POINT).endswith("handle it as hazardous.")


# The name


def test_another_name_swaps_the_compound_and_keeps_its_equivalents():
    sheet = with_basis(SHEET, "hydride", ByMass(239.98))
    swapped = column("name").edit(sheet, "hydride", "K2CO3", POINT)
    texts = shown("hydride", sheet=swapped)
    # 1.20 eq. of 5.00 mmol; 6.00 mmol x 138.205 = 829.2 mg
    assert (texts["role"], texts["equivalents"], texts["mass"]) == ("base", "1.20", "829.2 mg")
    assert swapped.entry("hydride").substance.short == "K₂CO₃"


def test_the_name_that_a_row_has_already_keeps_its_bottle():
    swapped = column("name").edit(SHEET, "hydride", "K2CO3", POINT)
    weak = column("supplied").edit(swapped, "hydride", "90 %", POINT)
    assert column("name").edit(weak, "hydride", "K2CO3", POINT) == weak


def test_a_name_in_quotation_marks_is_a_compound_without_a_structure():
    compound = edited("name", "halide", "“bottle 7”").substance.compound
    assert (compound.name, compound.smiles) == ("bottle 7", None)
    assert compound.problem.startswith("bottle 7 was entered as a name only.")


def test_a_name_that_nobody_knows_is_offered_to_be_kept():
    with pytest.raises(ChemistryError, match='For a compound without a structure type "unobtainium", with'):
        edited("name", "halide", "unobtainium")
    with pytest.raises(ChemistryError) as caught:
        edited("name", "halide", " ")
    assert "quotation marks" not in str(caught.value)
