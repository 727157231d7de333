"""Stock solutions for rows of which there is too little to weigh or measure."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diazgui.core.instruments import STANDARD, Instruments
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByAmount, ByEquivalents, ByMass, ByParts, ByVolume, Entry, Role, Sheet
from diazgui.core.stock import FLASKS, STRENGTHS, may_dissolve, small_portions, stock_for, stocks_to_make
from diazgui.core.substance import Compound, Dispersion, Neat, Salt, Solution, Substance
from tests.core.making import HCL

NAI = Substance(Compound("sodium iodide", "[I-].[Na+]", "INa", 149.894), short="NaI")
AMINE = Substance(Compound("an amine", "C1CNCCNC1", structure_molar_mass=100.0))
ACETONITRILE = Substance(Compound("acetonitrile", "CC#N", structure_molar_mass=41.05))
WATER = Substance(Compound("water", "O", structure_molar_mass=18.015))


def sheet_of_little(iodide=0.075, substance=NAI, solvent=ACETONITRILE, **more) -> Sheet:
    """A sheet of 1 mmol in 5 mL, and so many equivalents of sodium iodide."""
    entries = (
        Entry("amine", Role.STARTING_MATERIAL, AMINE, ByAmount(1.0)),
        Entry("iodide", Role.CATALYST, substance, ByEquivalents(iodide)),
        Entry("solvent", Role.SOLVENT, solvent, ByParts()),
    )
    return Sheet(entries, reference="amine", **({"concentration": 0.2} | more))


def supplied(sheet: Sheet, supply, entry_id="iodide") -> Sheet:
    def changed(entry: Entry) -> Entry:
        return replace(entry, substance=replace(entry.substance, supply=supply)) if entry.id == entry_id else entry

    return replace(sheet, entries=tuple(changed(entry) for entry in sheet.entries))


def test_eleven_milligrams_are_weighed_and_seven_and_a_half_are_too_few():
    # 0.075 mmol × 149.894 g/mol = 11.24 mg; 0.05 mmol = 7.49 mg
    assert small_portions(sheet_of_little(0.075), STANDARD) == {}
    found = small_portions(sheet_of_little(0.05), STANDARD)
    assert list(found) == ["iodide"]
    assert found["iodide"].exact == pytest.approx(7.4947)


def test_what_comes_later_what_was_weighed_and_the_solvent_need_no_help():
    sheet = sheet_of_little(0.05)
    quench = Entry("quench", Role.QUENCH, WATER, ByMass(1.0))
    drop = Entry("drop", Role.SOLVENT, WATER, ByVolume(0.01))
    assert list(small_portions(replace(sheet, entries=(*sheet.entries, quench, drop)), STANDARD)) == ["iodide"]
    assert small_portions(with_weighed(sheet, "iodide", ByMass(7.0)), STANDARD) == {}


def test_the_stock_solution_needs_little_is_weighed_well_and_measured_well():
    stock, reason = stock_for(sheet_of_little(0.05), "iodide", STANDARD)
    assert reason == ""
    assert (stock.solution.concentration, stock.solution.solvent, stock.flask) == (0.1, "acetonitrile", 1)
    assert stock.mass == pytest.approx(14.9894)  # 0.1 mmol in 1 mL
    assert stock.portion == pytest.approx(0.5)
    assert stock.share == pytest.approx(0.1)  # 0.5 of 5 mL


def test_why_leads_to_mass_portion_and_share_in_formulas():
    stock, _ = stock_for(sheet_of_little(0.05), "iodide", STANDARD)
    assert [line.formula for line in stock.why] == [
        "m = c · V(flask) · M / w",
        "V(sodium iodide) = n(sodium iodide) / c",
        "share = V(sodium iodide) / V(solvent)",
    ]
    assert [(line.result.value, line.result.unit) for line in stock.why] == [
        (pytest.approx(14.9894), "mg"),
        (pytest.approx(0.5), "mL"),
        (pytest.approx(0.1), ""),
    ]


def test_a_salt_is_weighed_as_the_salt_and_at_its_purity():
    base = Substance(Compound("a base", "CCN", structure_molar_mass=100.0), Salt((HCL,), "dihydrochloride", 0.98))
    stock, _ = stock_for(sheet_of_little(0.05, base), "iodide", STANDARD)
    # 100 + 2 × 36.461 = 172.922 g/mol; 0.1 mmol of it in 98 % is 17.645 mg
    assert stock.solution.concentration == 0.1
    assert stock.mass == pytest.approx(17.6451, abs=1e-4)


def test_a_larger_flask_is_taken_where_the_balance_is_coarser():
    coarse = Instruments(balance_step=1.0, smallest_mass=100.0)
    stock, _ = stock_for(sheet_of_little(0.05), "iodide", coarse)
    # 1 M in 1 mL and 0.5 M in 2 mL need as little, but 0.05 and 0.10 mL are not read to 2 %
    assert (stock.solution.concentration, stock.flask, stock.portion) == (0.2, 5, pytest.approx(0.25))
    assert stock.mass == pytest.approx(149.894)


def test_no_more_solvent_is_brought_than_the_sheet_has_left():
    # 1 mmol in 0.4 mL: 0.05 mmol in 0.5 mL of 0.10 M would be too much
    stock, _ = stock_for(sheet_of_little(0.05, concentration=2.5), "iodide", STANDARD)
    assert (stock.solution.concentration, stock.portion) == (0.2, pytest.approx(0.25))
    sheet = sheet_of_little(0.05, concentration=2.5)
    other = Entry("other", Role.BASE, replace(AMINE, supply=Solution(0.2, "acetonitrile", Neat())), ByAmount(0.06))
    stock, _ = stock_for(replace(sheet, entries=(*sheet.entries, other)), "iodide", STANDARD)
    assert (stock.solution.concentration, stock.portion) == (0.5, pytest.approx(0.1))


def test_a_sheet_whose_solvent_is_not_known_gives_no_share():
    stock, _ = stock_for(sheet_of_little(0.05, concentration=None), "iodide", STANDARD)
    assert stock.share is None
    assert len(stock.why) == 2


def test_with_two_solvents_it_is_made_with_the_one_there_is_more_of_but_not_with_water():
    sheet = sheet_of_little(0.05, solvent=WATER)
    mixed = replace(sheet, entries=(*sheet.entries, Entry("mecn", Role.SOLVENT, ACETONITRILE, ByVolume(1.0))))
    stock, _ = stock_for(mixed, "iodide", STANDARD)
    assert stock.solution.solvent == "acetonitrile"
    assert stock.share == pytest.approx(0.5 / 6.0)


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (replace(sheet_of_little(0.05), entries=sheet_of_little(0.05).entries[:2]), "The sheet has no solvent"),
        (supplied(sheet_of_little(0.05), Dispersion(0.6, "mineral oil")), "is not worked out as it is supplied"),
        (sheet_of_little(0.05, replace(NAI, compound=Compound("X", "CCO"))), "X needs its molar mass"),
        (sheet_of_little(0.05, solvent=WATER), "That sodium iodide dissolves in water is not known"),
        (sheet_of_little(1e-9), "No common strength and flask fits so small an amount: plan a larger scale."),
    ],
)
def test_why_there_is_none_is_said(sheet, said):
    stock, reason = stock_for(sheet, "iodide", STANDARD)
    assert stock is None
    assert said in reason


@pytest.mark.parametrize(
    ("smiles", "known"),
    [
        ("O=C([O-])[O-].[K+].[K+]", False),
        ("[H-].[Na+]", False),
        ("[Pd]", False),
        ("CC(=O)O[BH-](OC(C)=O)OC(C)=O.[Na+]", False),
        ("[I-].[K+]", False),
        ("[I-].[Na+]", True),
        ("C[C@@H]1CNCCN1", True),
        ("CCCC[N+](CCCC)(CCCC)CCCC.[I-]", True),
        (None, False),
    ],
)
def test_salts_of_metals_are_left_out_but_for_sodium_iodide(smiles, known):
    assert may_dissolve(Substance(Compound("it", smiles)), ACETONITRILE) is known


def test_a_stock_solution_on_the_sheet_says_how_it_is_made():
    sheet = supplied(sheet_of_little(0.05), Solution(0.1, "acetonitrile", Neat()))
    (stock,) = stocks_to_make(sheet, STANDARD).values()
    assert (stock.flask, stock.mass, stock.portion) == (1, pytest.approx(14.9894), pytest.approx(0.5))
    doubled = supplied(sheet_of_little(0.1), Solution(0.1, "acetonitrile", Neat()))
    assert stocks_to_make(doubled, STANDARD)["iodide"].flask == 2  # 1.0 mL is not all to be had from 1 mL


def test_a_bottle_that_was_bought_is_not_made_and_one_that_was_measured_is_there_already():
    assert stocks_to_make(supplied(sheet_of_little(0.05), Solution(0.1, "acetonitrile")), STANDARD) == {}
    sheet = supplied(sheet_of_little(0.05), Solution(0.1, "acetonitrile", Neat()))
    assert stocks_to_make(with_weighed(sheet, "iodide", ByVolume(0.5)), STANDARD) == {}


def test_a_stock_solution_of_an_unknown_amount_says_nothing():
    sheet = supplied(sheet_of_little(0.0), Solution(0.1, "acetonitrile", Neat()))
    assert stocks_to_make(sheet, STANDARD) == {}


@given(st.floats(1e-4, 0.06), st.floats(50.0, 500.0), st.floats(0.3, 1.0))
def test_portion_times_strength_is_the_amount_and_all_of_it_can_be_dispensed(amount, M, purity):
    it = Substance(Compound("it", "CCN", structure_molar_mass=M), Neat(purity))
    stock, reason = stock_for(sheet_of_little(amount, it), "iodide", STANDARD)
    if stock is None:
        assert reason
        return
    assert stock.portion * stock.solution.concentration == pytest.approx(amount, rel=1e-9)
    assert stock.mass * purity / M / stock.flask == pytest.approx(stock.solution.concentration, rel=1e-9)
    assert stock.solution.concentration in STRENGTHS
    assert stock.flask in FLASKS
    assert stock.mass >= STANDARD.smallest_mass
    assert STANDARD.smallest_volume <= stock.portion <= min(5.0, stock.flask)
