from diazgui.core.edits import with_basis, without_entry
from diazgui.core.protocol import Instruction, Isolation, Variant
from diazgui.core.sheet import Conditions, Unstated
from diazgui.report.procedure import Line, procedure
from diazgui.units import Notation
from tests.report.sheets import SHEET

POINT, COMMA = Notation("."), Notation(",")
GUIDE = "guide line 113"


def lines(*texts, sheet=SHEET, notation=POINT, after=()):
    variant = Variant("v", "V", (), "amine", 0.2, "", Conditions(), tuple(Instruction(one, GUIDE) for one in texts))
    isolation = Isolation("i", "I", "free base", "", (), tuple(Instruction(one, GUIDE, "work-up") for one in after))
    return procedure(variant, isolation, sheet, notation)


ALL = "{amine} {halide} {hydride} {acid} {catalyst} {solvent} {water}"


def test_a_place_is_filled_with_everything_that_is_dispensed():
    (line,) = lines("Mix {amine} and {halide} in {solvent}; {hydride}, {acid}, {catalyst}, {water}.")
    assert line == Line(
        "reaction",
        "Mix N-Boc-1,4-diazepane (1.001 g, 5.00 mmol, 1.00 eq.) and benzyl bromide, 98 % (959.9 mg, 0.668 mL, "
        "5.50 mmol, 1.10 eq.) in acetonitrile (25.0 mL); sodium hydride, 60 % in mineral oil (240.0 mg, 6.00 mmol, "
        "1.20 eq.), hydrogen chloride, 4.00 M in 1,4-dioxane (12.5 mL, 50.0 mmol, 10.0 eq.), palladium on carbon "
        "(100.1 mg), water (50.0 mL).",
        GUIDE,
    )


def test_a_place_can_ask_for_one_value():
    (line,) = lines("Add {halide.volume} ({halide.equivalents}, {halide.amount}, {halide.mass})." + ALL, notation=COMMA)
    assert line.text.startswith("Add 0,668 mL (1,10 eq., 5,50 mmol, 959,9 mg).")


def test_the_product_has_its_theory():
    line = lines(ALL, after=("Dry {product}.",))[1]
    assert line == Line("work-up", "Dry 1-(2-thienylmethyl)-1,4-diazepane dihydrochloride (1.346 g, 5.00 mmol).", GUIDE)


def test_a_row_that_was_taken_off_the_sheet_is_not_invented():
    line = lines("Add {hydride}. " + ALL, sheet=without_entry(SHEET, "hydride"))[0]
    assert line.text.startswith("Add [a row that is no longer on the sheet].")


def test_what_is_in_no_instruction_is_named_at_the_end():
    first, last = lines("Mix {amine}, {halide}, {hydride}, {acid} and {catalyst}.")
    assert first.source == GUIDE
    assert last.text == "On the sheet, but in no instruction: acetonitrile (25.0 mL); water (50.0 mL)."


def test_an_unknown_amount_is_said_and_not_left_out():
    line = lines(ALL, sheet=with_basis(SHEET, "catalyst", Unstated()))[0]
    assert "palladium on carbon (amount not known)" in line.text
