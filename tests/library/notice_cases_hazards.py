"""Where the rules about what is dangerous must speak, and where they must not."""

from dataclasses import replace

from diazgui.core.edits import with_basis, with_entry, with_substance
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByVolume,
    Conditions,
    Entry,
    Product,
    Range,
    Role,
    Sheet,
)
from diazgui.library.substances import find_substance
from diazgui.structures.reading import read_structure
from tests.library.noticing import Case, Place, example, wished

FREE = wished("free", "A", "1,4-diazepane", "2-(chloromethyl)thiophene")
_AMOUNT, _ONE, _SOME = ByAmount(5.0), ByEquivalents(1.0), ByVolume(25.0)


def row(name: str, role: Role, basis: Basis = _ONE, nu: float | None = None, bottle: str = "") -> Entry:
    """A row of a shipped substance, by one of its names."""
    return Entry(name, role, find_substance(bottle or name), basis, coefficient=nu)


def started(name: str, basis: Basis = _AMOUNT) -> Entry:
    return row(name, Role.STARTING_MATERIAL, basis, 1.0)


def reacting(name: str, e: float = 1.0) -> Entry:
    return row(name, Role.REACTANT, ByEquivalents(e), 1.0)


def reagent(name: str, e: float = 1.0) -> Entry:
    return row(name, Role.REAGENT, ByEquivalents(e))


def base(name: str, e: float = 1.2) -> Entry:
    return row(name, Role.BASE, ByEquivalents(e))


def solvent(name: str) -> Entry:
    return row(name, Role.SOLVENT, _SOME)


def work_up(name: str) -> Entry:
    return row(name, Role.WORK_UP, _SOME)


def by_structure(name: str, smiles: str, role: Role, basis: Basis = _ONE) -> Entry:
    """A row of a compound that does not ship, as if it was typed."""
    substance = replace(find_substance("THF"), compound=read_structure(smiles, name), id="", short="", density=None)
    return Entry(name, role, substance, basis, coefficient=1.0 if role is Role.STARTING_MATERIAL else None)


def freely(*rows: Entry, made: str = "", **conditions: object) -> Place:
    """A free sheet that counts from its first row, with its product as a SMILES."""
    products = (Product("product", read_structure(made, "product")),) if made else ()
    sheet = Sheet(rows, products, rows[0].id, conditions=Conditions(**conditions))
    return FREE.edited(lambda _: sheet)


def kept(place: Place, **conditions: object) -> Place:
    """The same place run under other conditions."""
    return place.edited(lambda sheet: replace(sheet, conditions=replace(sheet.conditions, **conditions)))


def with_row(place: Place, entry: Entry) -> Place:
    return place.edited(lambda sheet: with_entry(sheet, entry))


def with_other(place: Place, row_id: str, name: str) -> Place:
    return place.edited(lambda sheet: with_substance(sheet, row_id, find_substance(name)))


_GUIDES_HYDRIDE = example("mono-boc", "B").run_by("as-in-guide", "free-base")
_IN_THF = with_other(_GUIDES_HYDRIDE, "solvent", "THF")
_PROTECT, _REMOVE = example("mono-boc", "A"), example("mono-boc", "C")
_BOC_ANHYDRIDE = _PROTECT.edited(lambda sheet: with_basis(sheet, "boc2o", ByAmount(0.3)))
_ALKYLATE, _CBZ = example("di-alkylation"), example("mono-cbz", "C")
_HBR = with_other(_CBZ.run_by("hydrogenolysis", "filtrate"), "catalyst", "HBr in AcOH").edited(
    lambda sheet: with_basis(sheet, "catalyst", ByEquivalents(10.0))
)
_ON_CARBON = with_other(_CBZ, "acid", "Pd/C").edited(lambda sheet: with_basis(sheet, "acid", ByMass(100.0)))
_REDUCE = example("reductive-amination")
_CYANO = with_other(_REDUCE, "hydride", "NaBH3CN")
_AZIDE = by_structure("sodium azide", "[N-]=[N+]=[N-].[Na+]", Role.REAGENT)
_TRIPHOSGENE = by_structure("triphosgene", "O=C(OC(Cl)(Cl)Cl)OC(Cl)(Cl)Cl", Role.REAGENT)
_BENZYL = started("benzyl bromide")
_ACETAL = by_structure("Boc-acetal", "CC(C)(C)OC(=O)N1CCC2(CC1)OCCO2", Role.STARTING_MATERIAL, _AMOUNT)
_KETONE = by_structure("Boc-ketone", "CC(C)(C)OC(=O)N1CCC(=O)CC1", Role.STARTING_MATERIAL, _AMOUNT)
_NIGHT = {"time": Range(16.0, 16.0)}

HAZARDS = (
    Case(
        "hydride-in-polar-solvent",
        speaks=_GUIDES_HYDRIDE,
        silent=_IN_THF,
        why="THF instead of DMF",
    ),
    Case(
        "hydride-meets-water",
        speaks=freely(started("benzaldehyde"), reagent("LiAlH4"), solvent("methanol")),
        silent=freely(started("benzaldehyde"), reagent("LiAlH4"), solvent("THF"), work_up("methanol")),
        why="the methanol comes when the reaction is over",
    ),
    Case(
        "cyanide-set-free",
        speaks=_CYANO,
        silent=_REDUCE,
        why="the hydride of the protocol holds no cyanide",
    ),
    Case(
        "hydride-without-acid",
        speaks=_IN_THF,
        silent=freely(started("imidazole"), reacting("EtI"), base("NaH"), solvent("THF")),
        why="imidazole has an N–H that sodium hydride takes",
    ),
    Case(
        "hydride-used-up",
        speaks=with_other(_REDUCE, "solvent", "methanol"),
        silent=freely(started("benzaldehyde"), reacting("1,4-diazepane"), reagent("NaBH4"), solvent("methanol")),
        why="sodium borohydride is commonly used in methanol",
    ),
    Case(
        "closed-on-gas",
        speaks=kept(_PROTECT, vessel_open=False),
        silent=kept(_PROTECT, vessel_open=None),
        why="whether it is closed is not stated",
    ),
    Case(
        "closed-on-carbonate",
        speaks=kept(_ALKYLATE, vessel_open=False),
        silent=kept(freely(started("1,4-diazepane"), reacting("EtI", 2.0), base("DIPEA", 2.5)), vessel_open=False),
        why="an amine as the base gives no gas",
    ),
    Case(
        "hydrogen-comes-off",
        speaks=_IN_THF,
        silent=with_other(_IN_THF, "base", "K2CO3"),
        why="carbonate instead of the hydride",
    ),
    Case(
        "gas-of-deprotection",
        speaks=_REMOVE,
        silent=_CBZ.run_by("hydrogenolysis", "filtrate"),
        why="under a balloon of hydrogen the gas has room",
    ),
    Case(
        "co2-of-dicarbonate",
        speaks=_PROTECT,
        silent=_BOC_ANHYDRIDE,
        why="at 0.3 mmol it is less than 10 mL",
    ),
    Case(
        "co2-of-carbonate",
        speaks=_REDUCE,
        silent=_ALKYLATE,
        why="an excess of carbonate keeps the acid as hydrogencarbonate",
    ),
    Case(
        "dmso-with-acid-chloride",
        speaks=freely(started("benzyl alcohol"), reagent("TFAA"), solvent("DMSO")),
        silent=freely(started("benzyl alcohol"), reagent("Ac2O"), solvent("DMSO")),
        why="acetic anhydride with DMSO is slow, as in the oxidation named after Albright and Goldman",
    ),
    Case(
        "amine-in-dichloromethane",
        speaks=_PROTECT,
        silent=kept(_PROTECT, time=Range(0.5, 1.0)),
        why="an hour at room temperature is no night",
    ),
    Case(
        "amine-in-dichloromethane-how-long",
        speaks=kept(_PROTECT, time=None),
        silent=kept(_REMOVE, time=None),
        why="with hydrogen chloride no amine stays free",
    ),
    Case(
        "amine-in-other-chlorinated",
        speaks=freely(started("1,4-diazepane"), reacting("EtBr", 0.2), solvent("DCE"), **_NIGHT),
        silent=freely(started("1,4-diazepane"), reacting("EtBr", 0.2), reagent("AcOH", 2.0), solvent("DCE"), **_NIGHT),
        why="acetic acid takes the amine up",
    ),
    Case(
        "dmf-by-products",
        speaks=_GUIDES_HYDRIDE,
        silent=_ALKYLATE,
        why="potassium carbonate at 80 °C",
    ),
    Case(
        "regulated-solvents",
        speaks=_ALKYLATE,
        silent=_ALKYLATE.run_by("acetonitrile", "free-base"),
        why="acetonitrile instead of DMF",
    ),
    Case(
        "azide-with-acid",
        speaks=freely(_BENZYL, _AZIDE, solvent("acetone"), work_up("1 M HCl")),
        silent=freely(_BENZYL, _AZIDE, solvent("acetone"), work_up("sat. NaHCO3")),
        why="hydrogencarbonate keeps it basic",
    ),
    Case(
        "azide-in-chlorinated-solvent",
        speaks=freely(_BENZYL, _AZIDE, solvent("acetone"), work_up("DCM")),
        silent=freely(_BENZYL, _AZIDE, solvent("acetone"), work_up("EtOAc")),
        why="extracted with ethyl acetate",
    ),
    Case(
        "unstable-chloromethylthiophene",
        speaks=_ALKYLATE,
        silent=with_other(_ALKYLATE, "electrophile", "3-(chloromethyl)thiophene"),
        why="the report is on the 2-isomer",
    ),
    Case(
        "phosgene-set-free",
        speaks=freely(started("1,4-diazepane"), _TRIPHOSGENE, base("DIPEA", 4.0), solvent("THF")),
        silent=freely(started("1,4-diazepane"), reagent("Boc2O"), base("DIPEA", 4.0), solvent("THF")),
        why="a dicarbonate sets CO₂ free",
    ),
    Case(
        "alkylating-agent",
        speaks=_ALKYLATE,
        silent=_REDUCE,
        why="an aldehyde alkylates nothing by itself, and dichloromethane is a solvent here",
    ),
    Case(
        "lachrymator",
        speaks=example("mono-cbz", "A"),
        silent=_ALKYLATE,
        why="the alkylating agent brings tears too, which its own notice says",
    ),
    Case(
        "acid-fumes",
        speaks=_REMOVE,
        silent=example("excess-diamine").run_by("five-equivalents", "hydrochloride"),
        why="the acid only makes the salt in the end",
    ),
    Case(
        "benzylpiperazine-and-the-law",
        speaks=wished("mono-boc", "B", "piperazine", "benzyl bromide"),
        silent=wished("mono-boc", "B", "piperazine", "2-(chloromethyl)thiophene"),
        why="a thienylmethyl group: the notice about piperazines says enough",
    ),
    Case(
        "acid-labile-groups",
        speaks=freely(_ACETAL, reagent("TFA", 10.0), solvent("DCM"), made="C1CC2(CCN1)OCCO2"),
        silent=freely(_KETONE, reagent("TFA", 10.0), solvent("DCM"), made="O=C1CCNCC1"),
        why="a ketone bears the acid",
    ),
    Case(
        "palladium-and-vapour",
        speaks=_ON_CARBON,
        silent=_CBZ.run_by("hydrogenolysis", "filtrate"),
        why="the warning of the variant says it",
    ),
    Case(
        "benzyl-bromide-made",
        speaks=_HBR,
        silent=_CBZ,
        why="the warning of the variant says it",
    ),
)
