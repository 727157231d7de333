from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_conditions, with_substance, without_entry
from diazgui.core.protocol import Instruction, Isolation, Variant
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import Addition, ByMass, ByVolume, Conditions, Range, Unstated
from diazgui.core.substance import Neat, Salt
from diazgui.report.procedure import ProcedureLine, line_id, procedure, unbroken
from diazgui.units import Notation
from tests.report.sheets import HALIDE, HYDROCHLORIC, SHEET

POINT, COMMA = Notation("."), Notation(",")
GUIDE = "guide line 113"
OPEN = Conditions(vessel_open=True)


def lines(*texts, sheet=SHEET, notation=POINT, after=(), ticked=()):
    variant = Variant("v", "V", (), "amine", 0.2, "", OPEN, tuple(Instruction(one, GUIDE) for one in texts))
    isolation = Isolation("i", "I", "free base", "", (), tuple(Instruction(one, GUIDE, "work-up") for one in after))
    return procedure(variant, isolation, sheet, notation, ticked)


AMOUNTS = "{amine} {halide} {hydride} {acid} {catalyst} {solvent} {water}"
ALL = AMOUNTS + "{halide.addition} {conditions.temperature} {conditions.time} {conditions.atmosphere}"


def said(text, sheet=SHEET, notation=POINT):
    """What an instruction says; a second one names everything, so that nothing is left out."""
    return lines(text, ALL, sheet=sheet, notation=notation)[0].text


def under(**conditions):
    return with_conditions(SHEET, replace(SHEET.conditions, **conditions))


def test_a_place_is_filled_with_everything_that_is_dispensed():
    text = "Mix {amine} and {halide} in {solvent}; {hydride}, {acid}, {catalyst}, {water}."
    assert lines(text, ALL)[0] == ProcedureLine(
        "1429fc48",
        "reaction",
        "Mix N-Boc-1,4-diazepane (1.001 g, 5.00 mmol, 1.00 eq.) and benzyl bromide, 98 % (959.9 mg, 0.668 mL, "
        "5.50 mmol, 1.10 eq.) in acetonitrile (25.0 mL); sodium hydride, 60 % in mineral oil (240.0 mg, 6.00 mmol, "
        "1.20 eq.), hydrogen chloride, 4.00 M in 1,4-dioxane (12.5 mL, 50.0 mmol, 10.0 eq.), palladium on carbon "
        "(100.1 mg), water (50.0 mL).",
        GUIDE,
    )


def test_what_was_weighed_stands_in_place_of_its_plan():
    sheet = with_weighed(with_weighed(SHEET, "amine", ByMass(1050.0)), "water", ByVolume(48.0))
    line = said("Mix {amine} and {hydride} in {solvent}; {water}.", sheet=sheet, notation=COMMA)
    assert line == (
        "Mix N-Boc-1,4-diazepane (1,050 g weighed, 5,24 mmol, 1,00 eq.) and sodium hydride, 60 % in mineral oil "
        "(251,6 mg, 6,29 mmol, 1,20 eq.) in acetonitrile (26,2 mL); water (48,0 mL measured)."
    )


def test_a_place_can_ask_for_one_value():
    text = "Add {halide.volume} ({halide.equivalents}, {halide.amount}, {halide.mass}) of {halide.name}."
    assert said(text, notation=COMMA) == "Add 0,668 mL (1,10 eq., 5,50 mmol, 959,9 mg) of benzyl bromide, 98 %."


def test_the_product_has_its_theory():
    line = lines(ALL, after=("Dry {product}.",))[1]
    assert line == ProcedureLine(
        "0d7af770",
        "work-up",
        "Dry 1-(2-thienylmethyl)-1,4-diazepane dihydrochloride (theory 1.346 g, 5.00 mmol).",
        GUIDE,
    )


def test_a_row_that_was_taken_off_the_sheet_is_not_invented():
    for place in ("{hydride}", "{hydride.mass}", "{hydride/2}", "{hydride.addition}"):
        text = said(f"Add {place}.", sheet=without_entry(SHEET, "hydride"))
        assert text == "Add [a row that is no longer on the sheet]."


def test_an_unknown_amount_is_said_and_not_left_out():
    sheet = with_basis(SHEET, "catalyst", Unstated())
    assert said("{catalyst}", sheet=sheet) == "palladium on carbon (amount not known)"
    assert said("{catalyst.mass}", sheet=sheet) == "[mass not known]"
    assert said("{catalyst/2}", sheet=sheet) == "[amount not known]"


def test_portions_are_calculated_in_volume_and_of_a_solid_in_mass():
    assert (
        said("Wash with {water.name} (3 × {water/3}).") == "Wash with water (3 × 16.5 mL)."
    )  # 16.67 in a cylinder of 25 mL
    assert said("Half is {solvent/2}, a tenth {solvent/10}.", notation=COMMA) == "Half is 12,5 mL, a tenth 2,5 mL."
    assert said("{halide/2} and {hydride/4}") == "0.334 mL and 60.0 mg"


def test_the_conditions_are_those_of_the_sheet():
    text = "Stir at {conditions.temperature} for {conditions.time} under {conditions.atmosphere}."
    assert said(text) == "Stir at 25–60 °C for 2–24 h under N₂."
    warmer = under(temperature=Range(50.0, 50.0), time=Range(1.5, 1.5), atmosphere="argon")
    assert said(text, sheet=warmer) == "Stir at 50 °C for 1.5 h under argon."
    assert said(text, sheet=warmer, notation=COMMA) == "Stir at 50 °C for 1,5 h under argon."


def test_a_range_has_two_ends():
    text = "From {conditions.temperature.low} to {conditions.temperature.high}, {conditions.time.high} at most."
    assert said(text) == "From 25 °C to 60 °C, 24 h at most."


def test_the_concentration_is_that_of_the_sheet():
    assert said("Makes {conditions.concentration}.") == "Makes 0.20 M."
    assert said("Makes {conditions.concentration}.", sheet=replace(SHEET, concentration=None)) == (
        "Makes [concentration not stated]."
    )


def test_what_is_not_stated_is_said_so():
    bare = with_conditions(SHEET, Conditions())
    text = "At {conditions.temperature} for {conditions.time.high} under {conditions.atmosphere}, {halide.at}."
    assert said(text, sheet=bare) == (
        "At [temperature not stated] for [time not stated] under [atmosphere not stated], [temperature not stated]."
    )


@pytest.mark.parametrize(
    ("addition", "words", "at"),
    [
        (Addition("halide", 0.5, 0.0), "drop by drop at 0 °C over 30 min", "0 °C"),
        (Addition("halide", 1.0), "drop by drop over 1 h", "[temperature not stated]"),
        (Addition("halide", None, -10.0), "drop by drop at -10 °C", "-10 °C"),
        (Addition("halide"), "drop by drop", "[temperature not stated]"),
        (Addition("amine", 0.5, 0.0), "drop by drop", "[temperature not stated]"),
        (None, "drop by drop", "[temperature not stated]"),
    ],
)
def test_an_addition_is_told_where_the_sheet_states_it(addition, words, at):
    sheet = under(addition=addition)
    assert said("Add it {halide.addition}.", sheet=sheet) == f"Add it {words}."
    assert said("Cool to {halide.at}.", sheet=sheet) == f"Cool to {at}."


def test_what_is_in_no_instruction_is_named_at_the_end():
    first, last = lines("Mix {amine}, {halide/2}, {hydride.name}, {acid} and {catalyst}.")
    assert first.source == GUIDE
    assert (last.phase, last.source) == ("on the sheet", "")
    assert last.text == (
        "In no instruction above: acetonitrile (25.0 mL); water (50.0 mL); temperature 25–60 °C; time 2–24 h; "
        "atmosphere N₂; benzyl bromide is added at 0 °C over 30 min (1.335 mL/h undiluted)."
    )


def test_a_vessel_other_than_that_of_the_variant_is_named_at_the_end():
    assert lines(ALL, sheet=under(vessel_open=True))[1:] == ()
    (line,) = lines(ALL, sheet=under(vessel_open=False))[1:]
    assert line.text == "In no instruction above: closed vessel."


def test_an_addition_of_another_row_is_named_at_the_end():
    (line,) = lines(ALL, sheet=under(addition=Addition("amine", 2.0)))[1:]
    assert line.text == "In no instruction above: N-Boc-1,4-diazepane is added over 2 h."


def test_an_addition_without_time_and_temperature_is_not_named():
    assert lines(ALL, sheet=under(addition=Addition("amine")))[1:] == ()


def test_the_id_of_a_line_stays_when_the_amounts_change():
    text = "Add {water} at {conditions.temperature}."
    before, after = lines(text), lines(text, sheet=without_entry(under(temperature=None), "water"))
    assert before[0].text != after[0].text
    assert before[0].id == after[0].id == line_id(text)
    assert line_id("Add {base}.") == "8f87c6a6"


def test_the_id_of_what_is_left_out_changes_with_its_rows_only():
    first, second = lines("Mix."), lines("Mix.", notation=COMMA)
    assert first[1].id == second[1].id
    assert lines("Mix.", sheet=without_entry(SHEET, "water"))[1].id != first[1].id


def test_the_lines_that_are_done_are_ticked():
    text = "Stir {water}."
    found = lines("Mix.", text, ticked=(line_id(text), "00000000"))
    assert [line.ticked for line in found] == [False, True, False]
    last = found[-1]
    assert lines("Mix.", text, ticked=(last.id,))[-1].ticked


def test_the_ion_is_that_of_the_compound_whatever_its_salt():
    assert said("{product.ion}, {amine.ion}") == "m/z 197.11 ([M+H]⁺), m/z 201.16 ([M+H]⁺)"
    assert said("{product.ion}", notation=COMMA) == "m/z 197,11 ([M+H]⁺)"


def test_an_ion_that_cannot_be_known_is_said_so():
    assert said("{catalyst.ion}") == "[m/z not known]"
    mixture = replace(SHEET.products[0], compound=replace(SHEET.products[0].compound, smiles="CCN.Cl"))
    assert said("{product.ion}", sheet=replace(SHEET, products=(mixture,))) == "[m/z not known]"


def test_quantities_are_not_torn_apart():
    text = (
        "Add 1,382 g (10.0 mmol, 2.00 eq.) in 3 × 25.0 mL at 60–80 °C for 4–12 h, 60 % of 1 M; step 2 of 3, 5 guides."
    )
    assert unbroken(text).replace("\N{NO-BREAK SPACE}", "_") == (
        "Add 1,382_g (10.0_mmol, 2.00_eq.) in 3_×_25.0_mL at 60–80_°C for 4–12_h, 60_% of 1_M; step 2 of 3, 5 guides."
    )


def of_the_protocol(**bases):
    """The work-up with amounts that scaling made of the protocol's own."""
    changed = SHEET
    for row, basis in bases.items():
        changed = with_basis(changed, row, basis)
    return replace(changed, entries=tuple(replace(e, source=e.source or "a protocol") for e in changed.entries))


def test_a_work_up_that_was_scaled_has_no_more_figures_than_a_cylinder_can_do():
    sheet = of_the_protocol(water=ByVolume(46.965))
    assert said("Wash with {water} and again ({water/2}).", sheet) == "Wash with water (47 mL) and again (23.5 mL)."
    drying = of_the_protocol(water=ByMass(4696.5))
    assert said("Dry over {water}.", drying) == "Dry over water (4.7 g)."
    assert said("Wash with {water}.", of_the_protocol(water=Unstated())) == "Wash with water (amount not known)."


def test_what_a_chemist_typed_for_the_work_up_stays_as_it_was_typed():
    assert said("Wash with {water}.", with_basis(SHEET, "water", ByVolume(46.965))).startswith("Wash with water (")
    assert "46.965 mL" in said("Wash with {water}.", with_basis(SHEET, "water", ByVolume(46.965)))


@pytest.mark.parametrize(
    ("supply", "text"),
    [
        (Salt((HYDROCHLORIC,), "hydrochloride", 0.97), "Add benzyl bromide hydrochloride, 97 %."),
        (Salt((HYDROCHLORIC,), "hydrochloride"), "Add benzyl bromide hydrochloride."),
        (Neat(0.97), "Add benzyl bromide, 97 %."),
    ],
)
def test_the_name_of_a_salt_is_said_once(supply, text):
    sheet = with_substance(SHEET, "halide", replace(HALIDE, supply=supply))
    assert said("Add {halide.name}.", sheet) == text
