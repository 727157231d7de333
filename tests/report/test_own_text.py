"""What is said of a fact that is not the library's."""

import pytest

from diazgui.core.experiment import Experiment, with_route
from diazgui.core.route import with_sheet
from diazgui.core.substance import Neat, Solution
from diazgui.library.bench import worked_example
from diazgui.library.own_values import OwnDensity, OwnMolarMass, OwnSupply, OwnValue
from diazgui.report.columns import column
from diazgui.report.own_text import back_label, back_words, own_mark, own_notes, own_sentence
from diazgui.report.paper_facts import why_unknown
from diazgui.units import Notation

POINT, COMMA = Notation("."), Notation(",")
DENSITY = OwnDensity(950.0, 902.0, "supplier label value", is_typed=True)
MOLAR_MASS = OwnMolarMass(88.153, 88.106)
PURITY = OwnSupply(Neat(0.97), Neat(), "taken as pure")
STRENGTH = OwnSupply(Solution(3.8, "1,4-dioxane"), Solution(4.0, "1,4-dioxane"), "label")


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        (DENSITY, "Your own value, 0.950 g/mL, is used; the library has 0.902 g/mL (supplier label value)."),
        (
            MOLAR_MASS,
            "Your own value, 88.153 g/mol, is used; the library has 88.11 g/mol (calculated from the structure).",
        ),
        (PURITY, "Your own value, 97 %, is used; the library has 100 %, neat (taken as pure)."),
        (STRENGTH, "Your own value, 3.80 M in 1,4-dioxane, is used; the library has 4.00 M in 1,4-dioxane (label)."),
        (
            OwnDensity(None, 902.0, "supplier label value", is_typed=True),
            "Left unknown; the library has 0.902 g/mL (supplier label value).",
        ),
        (
            OwnDensity(901.0, 902.0, "", is_typed=False),
            "A value of this file, 0.901 g/mL, is used; the library has 0.902 g/mL (no source is stated).",
        ),
    ],
)
def test_the_tooltip_says_whose_value_is_used_and_what_the_library_has(own: OwnValue, sentence: str) -> None:
    assert own_sentence(own, POINT) == sentence


def test_the_button_names_the_value_that_it_puts_back() -> None:
    assert back_label(DENSITY, POINT) == "Use 0.902 g/mL"
    assert back_label(DENSITY, COMMA) == "Use 0,902 g/mL"
    assert back_label(STRENGTH, POINT) == "Use 4.00 M in 1,4-dioxane"


@pytest.mark.parametrize(
    ("own", "words"),
    [
        (DENSITY, "Set the density of EtOAc back to 0.902 g/mL"),
        (MOLAR_MASS, "Set the molar mass of EtOAc back to 88.11 g/mol"),
        (PURITY, "Set the strength of EtOAc back to 100 %, neat"),
    ],
)
def test_the_edit_is_named_for_the_undo_menu(own: OwnValue, words: str) -> None:
    assert back_words(own, "EtOAc", POINT) == words


def test_the_mark_is_read_aloud() -> None:
    assert own_mark(DENSITY) == "your own value"
    assert own_mark(OwnDensity(901.0, 902.0, "", is_typed=False)) == "not the library's value"


def own_density(value: str) -> Experiment:
    """The worked example with another density of Boc₂O than the library's 0.950 g/mL."""
    example = worked_example()
    route = example.tab("mono-boc").route
    sheet = column("density").edit(route.step("A").sheet, "boc2o", value, POINT)
    return with_route(example, "mono-boc", with_sheet(route, "A", sheet))


def test_paper_tells_of_a_value_that_is_not_the_librarys() -> None:
    said = "Your own value, 1.200 g/mL, is used; the library has 0.950 g/mL"
    for density, is_told in (("1.2", True), ("0.95", False)):
        step = own_density(density).tab("mono-boc").route.step("A")
        on_paper = " ".join(why_unknown(step.sheet, POINT))
        assert (f"density of di-tert-butyl dicarbonate: {said}" in on_paper) is is_told


def test_a_conflict_of_molar_masses_is_told_once() -> None:
    example = worked_example()
    sheet = column("molar_mass").edit(example.tab("mono-boc").route.step("A").sheet, "boc2o", "220", POINT)
    assert list(own_notes(sheet, POINT)) == []
