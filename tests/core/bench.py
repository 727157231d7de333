"""A chemistry engine of three rules, a shelf of five bottles and a protocol of two steps, for the tests."""

from collections.abc import Sequence
from dataclasses import replace

from diazgui.core.experiment import Bench
from diazgui.core.protocol import Isolation, Portion, Protocol, Sourced, Step, Variant
from diazgui.core.sheet import ByAmount, ByEquivalents, ByParts, ByVolume, Conditions, Role
from diazgui.core.substance import Compound, Substance
from diazgui.core.target import ChemistryError, SaltForm, Target

SOURCE = "a test"
FACTS = Sourced("What it is for.", SOURCE)
MASSES = {"D": 100.0, "E": 150.0, "D.boc": 200.0, "E+D.boc": 270.0, "F": 120.0, "F.boc": 220.0, "E+F.boc": 290.0}


def compound(smiles: str, name: str = "") -> Compound:
    return Compound(name or smiles, smiles, f"formula of {smiles}", MASSES.get(smiles))


class FakeChemistry:
    """Protection adds ``.boc`` to the diamine, alkylation joins two names by ``+``; ``N`` has no N–H to take it."""

    def product(self, rule: str, reactants: Sequence[str], name: str, target: Target) -> Compound:
        if "N" in reactants:
            raise ChemistryError("There is no N–H left on N.")
        if rule == "protect":
            return compound(reactants[0] + ".boc", name)
        return compound("+".join(reversed(reactants)), name)

    def salt(self, base: Compound, acid: Compound) -> SaltForm:
        if "+" not in str(base.smiles):
            return SaltForm("", 0)
        k = 1 if "F" in str(base.smiles) else 2
        return SaltForm(f"{base.name} {'di' if k == 2 else ''}hydrochloride", k)


def portion(row: str, role: Role, basis, **more) -> Portion:
    return Portion(row, role, basis, SOURCE, **more)


PROTECT = Variant(
    "slow",
    "Slow",
    (
        portion("amine", Role.STARTING_MATERIAL, ByAmount(10.0), slot="diamine", coefficient=1.0),
        portion("boc2o", Role.REAGENT, ByEquivalents(1.1), substance="boc2o", coefficient=1.0),
        portion("solvent", Role.SOLVENT, ByParts(), substance="dcm"),
    ),
    "amine",
    0.2,
    SOURCE,
    Conditions(),
    (),
)

ALKYLATE = Variant(
    "carbonate",
    "Carbonate",
    (
        portion("amine", Role.STARTING_MATERIAL, ByAmount(10.0), slot="previous", coefficient=1.0),
        portion("halide", Role.REACTANT, ByEquivalents(1.2), slot="electrophile", coefficient=1.0),
        portion("solvent", Role.SOLVENT, ByParts(), substance="dcm"),
    ),
    "amine",
    0.2,
    SOURCE,
    Conditions(),
    (),
    salt_acid="hcl",
)

BASE = Isolation("base", "Free base", "free base", SOURCE)
WASHED = Isolation(
    "base", "Free base", "free base", SOURCE, (portion("wash", Role.WORK_UP, ByVolume(30.0), substance="dcm"),)
)
SALTED = Isolation(
    "salt",
    "Salt",
    "salt",
    SOURCE,
    (portion("acid", Role.WORK_UP, ByEquivalents(3.0), substance="hcl", coefficient="salt"),),
)

PROTOCOL = Protocol(
    "boc",
    "By a Boc group",
    FACTS,
    10.0,
    (
        Step("A", "Protect", "protect", "diamine", None, "Boc-{diamine}", (PROTECT,), (WASHED,)),
        Step(
            "B",
            "Alkylate",
            "alkylate",
            "previous",
            "electrophile",
            "alkylated {diamine}",
            (ALKYLATE, replace(ALKYLATE, id="amine base", concentration=0.5)),
            (BASE, SALTED),
        ),
    ),
)
FREE = Protocol("free", "A free sheet", FACTS, 1.0, ())

SHELF = {
    "boc2o": Substance(compound("B", "Boc2O")),
    "dcm": Substance(Compound("DCM"), density=1325.0),
    "hcl": Substance(Compound("hydrogen chloride", "Cl", "HCl", 36.461)),
    "nameless acid": Substance(Compound("acid X")),
}

BENCH = Bench({"boc": PROTOCOL, "free": FREE}, SHELF, FakeChemistry())


def target_of(diamine: str = "D", electrophile: str | None = "E") -> Target:
    halide = Substance(compound(electrophile) if electrophile else Compound("a halide"))
    return Target(Substance(compound(diamine)), halide, Substance(compound("C")))


TARGET = target_of()
