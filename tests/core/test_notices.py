"""When a notice speaks, and what its remedy does."""

from dataclasses import replace

import pytest

from diazgui.core.budget import Verdict
from diazgui.core.edits import without_entry
from diazgui.core.notices import AddRow, Restate, Situation, applying, chloride_without_iodide, with_remedy
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, Entry, Role, Sheet, Unstated
from diazgui.core.substance import Compound, Substance
from diazgui.core.table import rows
from tests.report.sheets import SHEET

HALIDE = Entry("halide", Role.REACTANT, Substance(Compound("2-(chloromethyl)thiophene")), slot="electrophile")
IODIDE = Substance(Compound("sodium iodide", "[I-].[Na+]", "INa", 149.894), short="NaI")
REMEDY = AddRow("Add 0.10 eq. NaI", IODIDE, Role.CATALYST, ByEquivalents(0.1), "general knowledge of the field")


def test_a_chloride_without_iodide_is_noticed() -> None:
    assert chloride_without_iodide(Situation(Sheet((HALIDE,)), "chloride"))
    assert applying(Situation(Sheet((HALIDE,)), "chloride")) == ("chloride-without-iodide",)


@pytest.mark.parametrize("leaving_group", ["bromide", "iodide", "mesylate", ""])
def test_another_leaving_group_or_an_unknown_one_is_not(leaving_group: str) -> None:
    assert applying(Situation(Sheet((HALIDE,)), leaving_group)) == ()


def test_iodide_on_the_sheet_is_enough() -> None:
    sheet = Sheet((HALIDE, Entry("row-1", Role.CATALYST, IODIDE)))
    assert not chloride_without_iodide(Situation(sheet, "chloride"))


def test_a_step_in_which_the_electrophile_takes_no_part_is_left_alone() -> None:
    assert not chloride_without_iodide(Situation(SHEET, "chloride"))


def test_the_remedy_stands_before_the_solvent_and_changes_no_other_row() -> None:
    helped = with_remedy(SHEET, REMEDY)
    added = helped.entries[5]
    assert (added.substance.short, added.role, added.source) == ("NaI", Role.CATALYST, "general knowledge of the field")
    assert helped.entries[6].role is Role.SOLVENT
    assert rows(helped)[5].amount == pytest.approx(0.5)
    assert without_entry(helped, added.id) == SHEET


def test_on_a_sheet_without_solvent_the_remedy_comes_last() -> None:
    assert with_remedy(Sheet((HALIDE,)), REMEDY).entries[-1].substance is IODIDE


def reacting(halide: float | None, diamine: float = 1.0) -> Sheet:
    """5.00 mmol diamine, the reference, and a halide in equivalents of which it takes two; unknown where None."""
    one = Entry("diamine", Role.STARTING_MATERIAL, Substance(Compound("a diamine")), ByAmount(5.0), coefficient=diamine)
    basis = Unstated() if halide is None else ByEquivalents(halide)
    other = Entry("halide", Role.REACTANT, Substance(Compound("a halide")), basis, coefficient=2.0)
    return Sheet((one, other), reference="diamine")


@pytest.mark.parametrize(("halide", "is_noticed"), [(1.9, True), (0.0, True), (2.0, False), (2.1, False)])
def test_another_row_that_runs_out_before_the_reference_is_noticed(halide: float, is_noticed: bool) -> None:
    assert ("reference-not-limiting" in applying(Situation(reacting(halide)))) is is_noticed


def test_what_limits_is_not_said_where_it_is_not_known_or_nothing_is_counted_from() -> None:
    assert applying(Situation(reacting(None))) == ()
    halide = Entry("halide", Role.REACTANT, Substance(Compound("a halide")), ByAmount(1.0), coefficient=2.0)
    assert applying(Situation(Sheet((halide,)))) == ()


def test_a_halide_of_which_less_was_weighed_than_the_diamine_takes_is_noticed() -> None:
    sheet = reacting(2.1)
    bottle = Substance(Compound("a halide", stated_molar_mass=100.0))
    sheet = replace(sheet, entries=(sheet.entries[0], replace(sheet.entries[1], substance=bottle)))
    assert applying(Situation(sheet)) == ()
    assert applying(Situation(with_weighed(sheet, "halide", ByMass(900.0)))) == ("reference-not-limiting",)


DIAMINE = Entry("diamine", Role.STARTING_MATERIAL, Substance(Compound("2-methylpiperazine")), slot="diamine")


def test_a_piperazine_is_noticed_on_every_sheet_of_its_route() -> None:
    for row in (DIAMINE, HALIDE, Entry("amine", Role.STARTING_MATERIAL, Substance(Compound("")), slot="previous")):
        assert applying(Situation(Sheet((row,)), piperazine=True)) == ("piperazine-and-the-law",)


def test_a_sheet_that_has_nothing_of_the_target_is_not_about_its_piperazine() -> None:
    assert applying(Situation(Sheet((Entry("row-1", Role.CATALYST, IODIDE),)), piperazine=True)) == ()


def test_a_choice_between_unlike_nitrogens_is_noticed_where_the_diamine_reacts_once() -> None:
    assert applying(Situation(Sheet((DIAMINE, HALIDE)), nitrogen_chosen=True)) == ("unlike-nitrogens",)
    assert applying(Situation(Sheet((DIAMINE, HALIDE)))) == ()


def test_it_is_not_where_both_nitrogens_react_or_one_is_blocked_by_now() -> None:
    both = replace(HALIDE, coefficient=2.0)
    assert applying(Situation(Sheet((DIAMINE, both)), nitrogen_chosen=True)) == ()
    assert applying(Situation(Sheet((HALIDE,)), nitrogen_chosen=True)) == ()


def test_bromides_and_iodides_need_no_iodide() -> None:
    sheet = Sheet((HALIDE, Entry("row-1", Role.CATALYST, IODIDE)))
    for leaving_group in ("bromide", "iodide"):
        assert applying(Situation(sheet, leaving_group)) == ("iodide-without-chloride",)
    assert applying(Situation(sheet, "mesylate")) == ()
    assert applying(Situation(Sheet(sheet.entries[1:]), "bromide")) == ()


@pytest.mark.parametrize("solvent", ["CN(C)C=O", "CS(C)=O", "CC(=O)N(C)C", "CN1CCCC1=O"])
def test_sodium_hydride_in_a_solvent_that_it_runs_away_with_is_a_danger(solvent: str) -> None:
    hydride = Entry("base", Role.BASE, Substance(Compound("sodium hydride", "[H-].[Na+]")))
    medium = Entry("solvent", Role.SOLVENT, Substance(Compound("it", solvent)))
    assert applying(Situation(Sheet((hydride, medium)))) == ("hydride-in-polar-solvent",)
    assert applying(Situation(Sheet((hydride,)))) == applying(Situation(Sheet((medium,)))) == ()


@pytest.mark.parametrize(
    ("verdict", "told"), [("short", ("base-short",)), ("scarce", ("base-scarce",)), ("enough", ()), (None, ())]
)
def test_too_little_base_is_noticed(verdict: Verdict | None, told: tuple[str, ...]) -> None:
    assert applying(Situation(Sheet(), base=verdict)) == told


def test_a_remedy_may_state_a_row_anew() -> None:
    remedy = Restate("Use 4.00 eq. NaI", "halide", ByEquivalents(4.0))
    assert with_remedy(Sheet((HALIDE,)), remedy).entry("halide").basis == ByEquivalents(4.0)
