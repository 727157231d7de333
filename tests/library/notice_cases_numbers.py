"""Where the rules about the numbers of a sheet must speak, and where they must not."""

from collections.abc import Callable
from dataclasses import replace

from diazgui.core.edits import (
    with_basis,
    with_concentration,
    with_conditions,
    with_entry,
    with_isolated,
    with_planned_yield,
    with_substance,
)
from diazgui.core.row_edits import with_weighed
from diazgui.core.scaling import scaled
from diazgui.core.sheet import Addition, ByEquivalents, ByMass, Entry, Isolated, Range, Role, Sheet
from diazgui.core.substance import Compound, Neat, Part, Salt, Solution, Substance
from diazgui.library.substances import find_substance
from tests.library.noticing import Case, Place, example, wished

_DI = example("di-alkylation").run_by("acetonitrile", "free-base")
_BOC = example("mono-boc").run_by("methanol", "free-base")
_EXCESS = example("excess-diamine")
_AMINATION = example("reductive-amination")
_TFA = example("mono-boc", "C").run_by("tfa", "salt")
_HCL = example("mono-boc", "C")
_HBR = example("mono-cbz", "C").run_by("hbr", "triturated-salt")
_BROMIDE = wished("di-alkylation", "A", "1,4-diazepane", "benzyl bromide")
_DIHYDROCHLORIDE = Salt((Part("hydrogen chloride", "HCl", 36.461, 2, "Cl"),), "dihydrochloride")


def _eq(row: str, equivalents: float) -> Callable[[Sheet], Sheet]:
    return lambda sheet: with_basis(sheet, row, ByEquivalents(equivalents))


def _run(**conditions: object) -> Callable[[Sheet], Sheet]:
    return lambda sheet: with_conditions(sheet, replace(sheet.conditions, **conditions))


def _with(row: str, name: str) -> Callable[[Sheet], Sheet]:
    return lambda sheet: with_substance(sheet, row, find_substance(name))


def _as(row: str, supply: Salt | Solution | Neat) -> Callable[[Sheet], Sheet]:
    return lambda sheet: with_substance(sheet, row, replace(sheet.entry(row).substance, supply=supply))


def _times(k: float) -> Callable[[Sheet], Sheet]:
    return lambda sheet: scaled(sheet, k)


def _named(name: str) -> Callable[[Sheet], Sheet]:
    def changed(sheet: Sheet) -> Sheet:
        substance = sheet.entry("diamine").substance
        return with_substance(sheet, "diamine", replace(substance, compound=replace(substance.compound, name=name)))

    return changed


def _iodide(place: Place) -> Place:
    row = Entry("iodide", Role.CATALYST, find_substance("NaI"), ByEquivalents(0.1))
    return place.edited(lambda sheet: with_entry(sheet, row))


_STOCK = Solution(0.1, "acetonitrile", Neat())
_DCM_AT_60 = _DI.edited(_with("solvent", "DCM"))
_SALT = _AMINATION.edited(_as("diamine", _DIHYDROCHLORIDE))
_SALT_WITH_BASE = _SALT.edited(
    lambda sheet: with_entry(sheet, Entry("base", Role.BASE, find_substance("DIPEA"), ByEquivalents(10.0)))
)
_LITTLE_IODIDE = example("di-alkylation").run_by("sodium-iodide", "free-base").edited(_times(0.1))
_METHYLDIAZEPANE = ("2-methyl-1,4-diazepane", "EtBr")

HEAT = (
    Case(
        "boiling-when-closed",
        speaks=_DCM_AT_60.edited(_run(vessel_open=False)),
        silent=_DI.edited(_run(vessel_open=False)),
        why="acetonitrile boils at 82 °C, above the 80 °C of the reaction; dichloromethane at 40 °C",
    ),
    Case(
        "boiling-under-reflux",
        speaks=_DCM_AT_60,
        silent=_DCM_AT_60.edited(_run(temperature=Range(25.0, 40.0))),
        why="40 °C is what dichloromethane boils at, and 80 °C is not",
    ),
    Case(
        "reagent-boils-off",
        speaks=wished("di-alkylation", "A", "1,4-diazepane", "iodomethane"),
        silent=_BROMIDE,
        why="iodomethane boils at 42 °C, benzyl bromide at 198 °C",
    ),
)

RANGES = (
    Case(
        "temperature-unusual",
        speaks=_DI.edited(_run(temperature=Range(60.0, 100.0))),
        silent=_DI.edited(_run(temperature=Range(25.0, 80.0))),
        why="25 to 80 °C are usual, both ends among them",
    ),
    Case(
        "time-unusual",
        speaks=_DI.edited(_run(time=Range(24.0, 24.0))),
        silent=_DI.edited(_run(time=Range(16.0, 16.0))),
        why="2 to 16 h are usual",
    ),
    Case(
        "concentration-unusual",
        speaks=_DI.edited(lambda sheet: with_concentration(sheet, 0.05)),
        silent=_DI.edited(lambda sheet: with_concentration(sheet, 0.1)),
        why="0.1 to 0.5 M are usual",
    ),
    Case(
        "equivalents-unusual",
        speaks=_TFA,
        silent=_TFA.edited(_eq("acid", 14.0)),
        why="ten published procedures take 14 to 76 eq. of TFA, the guide 5 to 10",
    ),
    Case(
        "weighed-outside",
        speaks=_DI.edited(lambda sheet: with_weighed(sheet, "base", ByMass(3000.0))),
        silent=_DI.edited(lambda sheet: with_weighed(sheet, "base", ByMass(2000.0))),
        why="5 mmol of diamine: 3.00 g of K₂CO₃ are 4.3 eq., 2.00 g are 2.9; 2 to 4 are usual",
    ),
    Case(
        "conditions-unknown",
        speaks=_DI.edited(_run(time=None)),
        silent=example("mono-boc", "B").run_by("as-in-guide", "free-base"),
        why="of the guide's hydride variant no time is on record, so that none is asked for",
    ),
)

BALANCE = (
    Case(
        "base-short",
        speaks=_DI.edited(_eq("base", 0.9)),
        silent=_DI.edited(_eq("base", 1.0)),
        why="two acids for each diamine, and two that a carbonate takes up in theory",
    ),
    Case(
        "base-scarce",
        speaks=_DI.edited(_eq("base", 1.9)),
        silent=_DI.edited(_eq("base", 2.0)),
        why="a carbonate takes up one acid for certain",
    ),
    Case(
        "salt-without-base",
        speaks=_SALT,
        silent=_SALT_WITH_BASE,
        why="5 eq. of the dihydrochloride bring 10 acids, and 10 eq. of DIPEA take them up",
    ),
    Case(
        "reference-not-limiting",
        speaks=_DI.edited(_eq("electrophile", 1.9)),
        silent=_DI.edited(_eq("electrophile", 2.0)),
        why="the diamine takes two",
    ),
    Case(
        "acid-short",
        speaks=_HBR.edited(_eq("acid", 3.9)),
        silent=_HBR.edited(_eq("acid", 4.0)),
        why="two nitrogens and a benzyl group keep three, and one is to be left",
    ),
    Case(
        "strength-falls",
        speaks=_EXCESS.run_by("five-equivalents", "hydrochloride"),
        silent=_HCL,
        why="2.2 eq. for a dihydrochloride leave little to spare, 10 eq. for a deprotection do",
    ),
)

SALTS = (
    Case(
        "trifluoroacetate-isolated",
        speaks=_TFA,
        silent=example("mono-boc", "C").run_by("tfa", "free-base"),
        why="the free base has one mass, whichever acid set it free",
    ),
    Case(
        "salt-of-another-acid",
        speaks=_HCL.edited(_with("acid", "TFA")),
        silent=_HCL,
        why="the product is counted as the dihydrochloride",
    ),
    Case(
        "salt-by-name",
        speaks=_DI.edited(_named("1,4-diazepane dihydrochloride")),
        silent=_DI.edited(_named("1,4-diazepane dihydrochloride")).edited(_as("diamine", _DIHYDROCHLORIDE)),
        why="stated as the salt it is weighed as one",
    ),
)

SELECTIVITY = (
    Case(
        "one-to-one",
        speaks=_AMINATION.run_by("as-in-guide", "free-base"),
        silent=_AMINATION,
        why="1 eq. of diamine gives 50 % mono, 5 eq. give 90 %",
    ),
    Case(
        "excess-too-small",
        speaks=_BOC,
        silent=_BOC.edited(_eq("diamine", 5.0)),
        why="2 eq. of diamine give 75 % mono, 5 eq. give 90 %",
    ),
    Case(
        "added-at-once",
        speaks=_EXCESS.edited(_run(addition=Addition("electrophile"))),
        silent=_EXCESS,
        why="the variant adds it over an hour",
    ),
    Case(
        "agent-above-two",
        speaks=_DI,
        silent=_DI.edited(_eq("electrophile", 2.0)),
        why="the guide's 2.1 eq. are a tenth over what the diamine takes",
    ),
    Case(
        "very-reactive-and-warm",
        speaks=_BROMIDE,
        silent=_DI,
        why="a benzylic bromide is faster than a benzylic chloride",
    ),
    Case(
        "chloride-without-iodide",
        speaks=_DI,
        silent=example("mono-boc", "B"),
        why="step B of the Boc route has sodium iodide on its sheet",
    ),
    Case(
        "iodide-without-chloride",
        speaks=_iodide(_BROMIDE),
        silent=_iodide(_DI),
        why="a chloride is helped by iodide, a bromide needs none",
    ),
)

REST = (
    Case(
        "piperazine-and-the-law",
        speaks=wished("di-alkylation", "A", "piperazine", "2-(chloromethyl)thiophene"),
        silent=_DI,
        why="1,4-diazepane is one carbon larger",
    ),
    Case(
        "unlike-nitrogens",
        speaks=wished("excess-diamine", "A", *_METHYLDIAZEPANE, nitrogen=2),
        silent=wished("di-alkylation", "A", *_METHYLDIAZEPANE, nitrogen=2),
        why="where both react there is nothing to choose",
    ),
    Case(
        "pure-but-sold-dissolved",
        speaks=_DI.edited(
            lambda sheet: with_substance(sheet, "base", Substance(Compound("dimethylamine", smiles="CNC")))
        ),
        silent=_DI.edited(
            lambda sheet: with_substance(
                sheet, "base", Substance(Compound("dimethylamine", smiles="CNC"), Solution(2.0, "THF"))
            )
        ),
        why="a bottle of 2 M in THF says how strong it is",
    ),
    Case(
        "portion-too-small",
        speaks=_LITTLE_IODIDE,
        silent=_LITTLE_IODIDE.edited(_times(10.0)),
        why="0.05 mmol of NaI are 7.5 mg, and a balance begins at 10 mg",
    ),
    Case(
        "portion-too-small-for-stock",
        speaks=_DI.edited(_times(0.005)),
        silent=_DI.edited(_times(0.01)),
        why="2.5 eq. of K₂CO₃ for 0.025 mmol are 8.6 mg, for 0.05 mmol 17 mg",
    ),
    Case(
        "stock-to-make",
        speaks=_LITTLE_IODIDE.edited(_as("catalyst", _STOCK)),
        silent=_LITTLE_IODIDE.edited(_as("catalyst", Solution(0.1, "acetonitrile"))),
        why="a bought solution need not be made",
    ),
    Case(
        "isolated-above-all",
        speaks=_BOC.edited(lambda sheet: with_isolated(sheet, Isolated(1050.0))),
        silent=_BOC.edited(lambda sheet: with_isolated(sheet, Isolated(1050.0, 0.95))),
        why="theory is 1.001 g, and 95 % of 1.050 g are less",
    ),
    Case(
        "planned-above-all",
        speaks=_BOC.edited(lambda sheet: with_planned_yield(sheet, 1.01)),
        silent=_BOC.edited(lambda sheet: with_planned_yield(sheet, 1.0)),
        why="100 % can be planned",
    ),
    Case(
        "flask-too-small",
        speaks=_BOC.edited(_times(40.0)),
        silent=_BOC.edited(_times(20.0)),
        why="CO₂ comes off: 1.05 L may fill a third of a flask of 5 L, 0.52 L of one of 2 L",
    ),
)

NUMBERS = (*HEAT, *RANGES, *BALANCE, *SALTS, *SELECTIVITY, *REST)
