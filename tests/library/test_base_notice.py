"""The notices about too little base, with the numbers of the sheet in them."""

from dataclasses import replace

import pytest

from diazgui.core.budget import acid_base
from diazgui.core.edits import with_basis, with_changed_entry, with_substance
from diazgui.core.guidance.notice import Notice
from diazgui.core.guidance.remedy import Remedy, Restate, with_change
from diazgui.core.sheet import ByEquivalents, ByMass, Sheet
from diazgui.core.substance import Part, Salt
from diazgui.library.base_notice import enough, would_do
from diazgui.library.counts import counts_for
from diazgui.library.substances import find_substance
from diazgui.units import LOCAL_POINT, Notation
from tests.library.noticing import example

PLACE = example("di-alkylation")
DI = PLACE.sheet
DIHYDROCHLORIDE = Salt((Part("hydrogen chloride", "HCl", 36.461, 2, "Cl"),), "dihydrochloride")


def as_salt(sheet: Sheet) -> Sheet:
    return with_substance(sheet, "diamine", replace(sheet.entry("diamine").substance, supply=DIHYDROCHLORIDE))


def told(sheet: Sheet, notation: Notation = LOCAL_POINT) -> Notice | None:
    here = PLACE.edited(lambda _: sheet).notices(notation)
    found = [one for one in here if one.id in ("base-short", "base-scarce")]
    assert len(found) <= 1
    return found[0] if found else None


def test_the_dihydrochloride_makes_the_base_scarce_and_one_button_makes_it_enough() -> None:
    assert told(DI) is None
    notice = told(as_salt(DI))
    assert notice is not None
    assert notice.severity == "advice"
    assert notice.title == "The base takes up all of the acid only in theory"
    assert notice.why.text == (
        "There are 20.0 mmol of acid, and the bases take up 12.5 mmol of it for certain: a hydrogencarbonate hardly "
        "frees a dialkylamine. 4.00 eq. of K₂CO₃ would do. 1,4-diazepane is a salt: its acid counts too."
    )
    assert notice.remedies == (Remedy("Use 4.00 eq. K₂CO₃", Restate("base", ByEquivalents(4.0))),)
    assert told(with_change(as_salt(DI), notice.remedies[0].change)) is None


def test_less_than_the_acid_is_a_warning() -> None:
    notice = told(with_basis(DI, "base", ByEquivalents(0.5)), Notation(","))
    assert notice is not None
    assert notice.severity == "warning"
    assert notice.why.text == (
        "The reaction sets acid free, or a salt brings it: 10,0 mmol in all. The bases take up 5,00 mmol, and the "
        "rest ends on the amine, which then stops reacting. 2,00 eq. of K₂CO₃ would do."
    )
    assert notice.remedies == (Remedy("Use 2,00 eq. K₂CO₃", Restate("base", ByEquivalents(2.0))),)


def test_a_base_that_no_amount_makes_enough_has_no_button() -> None:
    weak = with_substance(DI, "base", find_substance("NaHCO3"))
    notice = told(weak)
    assert notice is not None
    assert notice.remedies == ()
    assert notice.why.text.endswith(
        "No amount of sodium hydrogencarbonate takes up the acid for certain. Choose a stronger base."
    )


def test_without_a_base_row_the_missing_base_is_told_and_one_offered() -> None:
    excess = example("excess-diamine").sheet
    few = with_basis(excess, "diamine", ByEquivalents(1.2))
    notice = told(few)
    assert notice is not None
    assert notice.why.text.endswith("A base for 4.00 mmol of acid is missing: add one.")
    (remedy,) = notice.remedies
    assert remedy.label == "Add 0.80 eq. DIPEA"
    assert told(with_change(few, remedy.change)) is None


@pytest.mark.parametrize("equivalents", [2.0, 2.5])
def test_where_the_base_is_enough_nothing_is_offered(equivalents: float) -> None:
    sheet = with_basis(DI, "base", ByEquivalents(equivalents))
    found = acid_base(sheet, counts_for(sheet))
    assert enough(sheet, found, LOCAL_POINT) is None
    assert would_do(sheet, found, LOCAL_POINT) == ""


def test_of_a_base_that_is_weighed_the_amount_is_told_and_no_plan_is_offered() -> None:
    weighed = with_changed_entry(as_salt(DI), "base", lambda entry: replace(entry, weighed=ByMass(1728.0)))
    notice = told(weighed)
    assert notice is not None
    assert notice.remedies == ()
    assert "20.0 mmol of K₂CO₃ in all would do." in notice.why.text
