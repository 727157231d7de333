"""The warning of a variant, and what it is about."""

from dataclasses import replace

import pytest

from diazgui.core.experiment import with_chosen_version
from diazgui.core.guidance.remedy import Exchange, TakeOut, with_change
from diazgui.core.protocol import Sourced, Variant
from diazgui.core.sheet import Sheet
from diazgui.core.variant_warning import warning_on
from diazgui.library.bench import bench, worked_example

BENCH = bench()


def of(variant_id: str) -> tuple[Variant, Sheet]:
    """A variant of the alkylation by way of Boc, and its sheet."""
    (variant,) = (one for one in BENCH.protocols["mono-boc"].step("B").variants if one.id == variant_id)
    chosen = with_chosen_version(worked_example(), "mono-boc", "B", variant_id, "free-base", BENCH)
    return variant, chosen.tab("mono-boc").route.step("B").sheet


def test_a_warning_holds_while_what_it_is_about_is_on_the_sheet() -> None:
    variant, sheet = of("as-in-guide")
    assert variant.warned_of == {"base", "solvent"}
    warning = warning_on(variant, sheet, BENCH.shelf)
    assert warning is not None
    assert warning.text.startswith("Sodium hydride in DMF is unstable by nature")


@pytest.mark.parametrize("change", [Exchange("solvent", BENCH.shelf["thf"]), TakeOut("base")])
def test_a_warning_goes_with_what_it_is_about(change: Exchange | TakeOut) -> None:
    variant, sheet = of("as-in-guide")
    assert warning_on(variant, with_change(sheet, change), BENCH.shelf) is None


def test_a_variant_without_a_warning_warns_of_nothing() -> None:
    assert warning_on(*of("k2co3"), BENCH.shelf) is None


def test_bottles_without_a_structure_are_told_by_their_ids() -> None:
    variant, sheet = of("k2co3")
    brine, water = BENCH.shelf["brine"], BENCH.shelf["water"]
    assert brine.compound.inchikey is None
    warned = replace(variant, warning=Sourced("It salts out.", "field"), warned_of=frozenset({"wash"}))
    assert warning_on(warned, sheet, BENCH.shelf) == Sourced("It salts out.", "field")
    assert warning_on(warned, with_change(sheet, Exchange("wash", water)), BENCH.shelf) is None


def test_a_bottle_of_which_no_structure_was_stated_is_told_by_its_id_too() -> None:
    variant, sheet = of("as-in-guide")
    dmf = sheet.entry("solvent").substance
    unnamed = replace(dmf, compound=replace(dmf.compound, inchikey=None))
    assert warning_on(variant, with_change(sheet, Exchange("solvent", unnamed)), BENCH.shelf) is not None
    another = replace(unnamed, id="")
    assert warning_on(variant, with_change(sheet, Exchange("solvent", another)), BENCH.shelf) is None
