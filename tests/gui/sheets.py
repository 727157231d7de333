"""An experiment of two steps and a free sheet, written out, for the tests of the reagent table."""

from pytestqt.qtbot import QtBot

from diazgui.core.experiment import Experiment, Tab
from diazgui.core.quantities import Amount, Concentration, Density, Equivalents, Fraction, MolarMass, Volume
from diazgui.core.route import Route, RouteStep, Version, settled
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByParts,
    ByVolume,
    Conditions,
    Entry,
    HandedOn,
    Product,
    Range,
    Role,
    Sheet,
)
from diazgui.core.substance import Compound, Neat, State, Substance
from diazgui.core.target import Target
from diazgui.gui.document import Document
from diazgui.gui.table.sheet_view import SheetView
from diazgui.units import Notation


def _substance(name, M=None, smiles=None, formula=None, density=None, state=State.SOLID, purity=1.0) -> Substance:
    compound = Compound(name, smiles, formula, None if M is None else MolarMass(M))
    d = None if density is None else Density(density)
    return Substance(compound, Neat(Fraction(purity)), d, state)


DIAZEPANE = _substance("1,4-diazepane", 100.165, "C1CNCCNC1", "C5H12N2")
BOC2O = _substance("Boc₂O", 218.249, "CC(C)(C)OC(=O)OC(=O)OC(C)(C)C", "C10H18O5")
DCM = _substance("dichloromethane", 84.93, "ClCCl", "CH2Cl2", 1325, State.LIQUID)
WATER = _substance("water", 18.015, "O", "H2O", 998, State.LIQUID)
BRINE = _substance("brine", state=State.LIQUID)
BOC_AMINE = _substance("N-Boc-1,4-diazepane", 200.278, "CC(C)(C)OC(=O)N1CCCNCC1", "C10H20N2O2")
CHLORIDE = _substance("2-(chloromethyl)thiophene", 132.609, "ClCc1cccs1", "C5H5ClS", None, State.LIQUID, 0.97)
CARBONATE = _substance("K₂CO₃", 138.204, "[K+].[K+].[O-]C([O-])=O", "CK2O3")
IODIDE = _substance("NaI", 149.894, "[Na+].[I-]", "INa")
MECN = _substance("acetonitrile", 41.053, "CC#N", "C2H3N", 782, State.LIQUID)
PRODUCT = Compound(
    "N-Boc-N′-(2-thienylmethyl)-1,4-diazepane",
    "CC(C)(C)OC(=O)N1CCCN(Cc2cccs2)CC1",
    "C15H24N2O2S",
    MolarMass(296.429),
)


def protection() -> Sheet:
    """Step A: 5 mmol of Boc₂O, which limits, and 2.0 eq. of the diamine; 50 mL of water to wash."""
    return Sheet(
        entries=(
            Entry("diamine", Role.STARTING_MATERIAL, DIAZEPANE, ByEquivalents(Equivalents(2.0)), 1.0, "diamine"),
            Entry("boc2o", Role.REACTANT, BOC2O, ByAmount(Amount(5.0)), 1.0),
            Entry("solvent", Role.SOLVENT, DCM, ByParts()),
            Entry("wash", Role.WORK_UP, WATER, ByVolume(Volume(50.0))),
            Entry("brine", Role.WORK_UP, BRINE, ByVolume(Volume(20.0))),
        ),
        products=(Product("product", BOC_AMINE.compound),),
        reference="boc2o",
        concentration=Concentration(0.2),
        conditions=Conditions(temperature=Range(0, 0), time=Range(16, 16)),
    )


def alkylation() -> Sheet:
    """Step B: takes its amount from step A."""
    return Sheet(
        entries=(
            Entry("amine", Role.STARTING_MATERIAL, BOC_AMINE, HandedOn(last=Amount(5.0)), 1.0, "previous"),
            Entry("electrophile", Role.REACTANT, CHLORIDE, ByEquivalents(Equivalents(1.1)), 1.0, "electrophile"),
            Entry("base", Role.BASE, CARBONATE, ByEquivalents(Equivalents(2.0))),
            Entry("catalyst", Role.CATALYST, IODIDE, ByEquivalents(Equivalents(0.1))),
            Entry("solvent", Role.SOLVENT, MECN, ByParts()),
        ),
        products=(Product("product", PRODUCT),),
        reference="amine",
        concentration=Concentration(0.2),
        conditions=Conditions(temperature=Range(25, 60), time=Range(2, 24)),
    )


def experiment() -> Experiment:
    """A tab ``mono-boc`` of steps A and B, and a tab ``free`` with one empty sheet."""
    steps = (
        RouteStep("A", "Protect", Version("guide", "free-base", protection())),
        RouteStep("B", "Alkylate", Version("carbonate", "free-base", alkylation())),
    )
    empty = RouteStep("A", "Reaction", Version("", "", Sheet()))
    return Experiment(
        Target(DIAZEPANE, CHLORIDE, CHLORIDE),
        (
            Tab("mono-boc", "mono-boc", "Mono via Boc", settled(Route(steps))),
            Tab("free", "free", "Free sheet", Route((empty,))),
        ),
    )


def shown_sheet(qtbot: QtBot, document: Document, width: int = 1000) -> SheetView:
    """Step A of the tab ``mono-boc`` in a window of its own, the table ready for keys."""
    view = SheetView(document, Notation("."))
    qtbot.addWidget(view)
    view.resize(width, 500)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.show_step("mono-boc", "A")
    view.table.setFocus()
    return view
