"""One sheet that every kind of row stands on, for the tests of this room."""

from diazgui.core.sheet import (
    Addition,
    ByAmount,
    ByEquivalents,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Conditions,
    Entry,
    Product,
    Range,
    Role,
    Sheet,
)
from diazgui.core.substance import Compound, Dispersion, Neat, Part, Solution, State, Substance

AMINE = Substance(Compound("N-Boc-1,4-diazepane", "CC(C)(C)OC(=O)N1CCCNCC1", "C10H20N2O2", 200.282), state=State.SOLID)
HALIDE = Substance(Compound("benzyl bromide", "BrCc1ccccc1", "C7H7Br", 171.037), Neat(0.98), 1438.0, State.LIQUID)
HYDRIDE = Substance(
    Compound("sodium hydride", "[H-].[Na+]", "HNa", 23.998), Dispersion(0.6, "mineral oil"), short="NaH"
)
ACID = Substance(Compound("hydrogen chloride", "Cl", "ClH", 36.461), Solution(4.0, "1,4-dioxane"), short="HCl")
CATALYST = Substance(Compound("palladium on carbon"), state=State.SOLID)
SOLVENT = Substance(Compound("acetonitrile", "CC#N", "C2H3N", 41.053), density=786.0, state=State.LIQUID, short="MeCN")
WATER = Substance(Compound("water", "O", "H2O", 18.015), density=998.0, state=State.LIQUID)
HYDROCHLORIC = Part("hydrogen chloride", "ClH", 36.461, 2)

SHEET = Sheet(
    entries=(
        Entry("amine", Role.STARTING_MATERIAL, AMINE, ByAmount(5.0), 1.0),
        Entry("halide", Role.REACTANT, HALIDE, ByEquivalents(1.1), 1.0),
        Entry("hydride", Role.BASE, HYDRIDE, ByEquivalents(1.2)),
        Entry("acid", Role.REAGENT, ACID, ByEquivalents(10.0)),
        Entry("catalyst", Role.CATALYST, CATALYST, ByWeightPercent(0.1)),
        Entry("solvent", Role.SOLVENT, SOLVENT, ByParts()),
        Entry("water", Role.WORK_UP, WATER, ByVolume(50.0)),
    ),
    products=(
        Product(
            "product",
            Compound("1-(2-thienylmethyl)-1,4-diazepane", "c1csc(CN2CCCNCC2)c1", "C10H16N2S", 196.319),
            parts=(HYDROCHLORIC,),
            form_name="1-(2-thienylmethyl)-1,4-diazepane dihydrochloride",
        ),
    ),
    reference="amine",
    concentration=0.2,
    conditions=Conditions(
        temperature=Range(25.0, 60.0), time=Range(2.0, 24.0), atmosphere="N₂", addition=Addition("halide", 0.5, 0.0)
    ),
)
