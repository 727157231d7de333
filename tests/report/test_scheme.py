"""The reaction of a sheet: what is drawn, what stands at the arrow, and why nothing can be drawn."""

from dataclasses import replace

from diazgui.core.edits import with_substance
from diazgui.core.sheet import Product, Sheet
from diazgui.core.substance import Compound, Part, Substance
from diazgui.report.scheme import NOTHING, scheme_of
from diazgui.units import Notation
from tests.gui.sheets import BOC_AMINE, alkylation, protection

POINT = Notation(".")


def test_agents_stand_above_the_arrow_and_the_solvent_with_the_conditions_below():
    scheme = scheme_of(alkylation(), POINT)
    assert scheme.above == "K₂CO₃ (2.00 eq.), NaI (0.10 eq.)"
    assert scheme.below == "acetonitrile, 0.20 M, 25–60 °C,\n2–24 h"
    assert scheme.reactants == ("CC(C)(C)OC(=O)N1CCCNCC1", "ClCc1cccs1")
    assert scheme.products == ("CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1",)


def test_the_scheme_is_said_in_words():
    assert scheme_of(protection(), POINT).words == (
        "1,4-diazepane and Boc₂O gives N-Boc-1,4-diazepane, in dichloromethane, 0.20 M, 0 °C, 16 h"
    )


def test_a_salt_is_drawn_with_its_acids():
    acid = Part("hydrogen chloride", "HCl", 36.461, 2, "Cl")
    sheet = replace(protection(), products=(Product("product", BOC_AMINE.compound, parts=(acid,)),))
    assert scheme_of(sheet, POINT).products == ("CC(C)(C)OC(=O)N1CCCNCC1.Cl.Cl",)


def test_an_empty_sheet_says_what_is_needed():
    assert scheme_of(Sheet(), POINT).problem == NOTHING


def test_a_compound_without_structure_says_why_there_is_no_scheme():
    unknown = Substance(Compound("mystery", problem="Mystery has no structure here."))
    assert scheme_of(with_substance(alkylation(), "electrophile", unknown), POINT).problem == (
        "Mystery has no structure here."
    )
