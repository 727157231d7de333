"""An alkylation with a row of every kind, for the tests of edits and of scaling."""

from diazgui.core.sheet import (
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Sheet,
)
from tests.core.making import sheet_of, with_stated


def alkylation(**more) -> Sheet:
    """10 mmol amine, 1.2 eq. halide, 2.5 eq. base, 10 wt % catalyst, solvents to 0.20 M, a wash of 40 mL."""
    return sheet_of(
        with_stated("amine", ByMass(1000.0), M=100.0, nu=1.0),
        with_stated("halide", ByEquivalents(1.2), M=200.0, nu=1.0, density=1500.0),
        with_stated("base", ByEquivalents(2.5), M=138.0),
        with_stated("catalyst", ByWeightPercent(0.1), M=None),
        with_stated("solvent", ByParts(4.0), M=None),
        with_stated("cosolvent", ByParts(1.0), M=None),
        with_stated("rinse", ByMassRatio(0.005), M=None),
        with_stated("wash", ByVolume(40.0), M=None),
        concentration=0.2,
        **more,
    )
