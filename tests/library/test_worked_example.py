"""The worked example at 5.00 mmol, to the last digit shown.

Source of the numbers: amount × molar mass by hand, with molar masses of IUPAC's abridged atomic weights. A row is
equivalents, mmol, grams as weighed, millilitres; "—" is unknown.
"""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_planned_yield, with_substance
from diazgui.core.experiment import Experiment, with_chosen_version, with_route
from diazgui.core.quantities import Amount, Equivalents, Fraction
from diazgui.core.route import with_sheet
from diazgui.core.route_scaling import scaled_route_to
from diazgui.core.sheet import ByAmount, ByEquivalents, Sheet
from diazgui.core.substance import Neat
from diazgui.core.table import rows
from diazgui.core.yields import product_rows
from diazgui.library.bench import TAB_ORDER, bench, worked_example

BOC_A = {
    "diamine": ("2.00", "10.00", "1.002", "—"),
    "boc2o": ("1.00", "5.00", "1.091", "1.149"),
}
BOC_B = {
    "amine": ("1.00", "5.00", "1.001", "—"),
    "electrophile": ("1.10", "5.50", "0.729", "—"),
}
BOC_C = {"amine": ("1.00", "5.00", "1.482", "—")}
CBZ_B = {"amine": ("1.00", "5.00", "1.171", "—"), "electrophile": ("1.10", "5.50", "0.729", "—")}
CBZ_C = {"amine": ("1.00", "5.00", "1.652", "—")}
K2CO3 = {"base": ("2.00", "10.00", "1.382", "—"), "catalyst": ("0.10", "0.50", "0.075", "—")}
HCL = {"acid": ("10.00", "50.00", "13.125", "12.500")}
TFA = {"acid": ("10.00", "50.00", "5.701", "3.829")}
DIRECT = {
    "diamine": ("5.00", "25.00", "2.504", "—"),
    "carbonyl": ("1.00", "5.00", "0.561", "0.467"),
    "hydride": ("1.50", "7.50", "1.590", "—"),
    "acetic-acid": ("1.00", "5.00", "0.300", "0.286"),
}
ON_BOC = {
    "amine": ("1.00", "5.00", "1.001", "—"),
    "carbonyl": ("1.10", "5.50", "0.617", "0.514"),
    "hydride": ("1.40", "7.00", "1.484", "—"),
    "acetic-acid": ("1.00", "5.00", "0.300", "0.286"),
}
DIHYDROCHLORIDE = ("1-(2-thienylmethyl)-1,4-diazepane dihydrochloride", "269.241", "5.00", "1.346")
FREE_BASE = ("1-(2-thienylmethyl)-1,4-diazepane", "196.319", "5.00", "0.982")
BIS_TFA = ("1-(2-thienylmethyl)-1,4-diazepane bis(trifluoroacetate)", "424.363", "5.00", "2.122")
DIHYDROBROMIDE = ("1-(2-thienylmethyl)-1,4-diazepane dihydrobromide", "358.143", "5.00", "1.791")
BOC_AMINE = ("N-Boc-1,4-diazepane", "200.282", "5.00", "1.001")
BOC_MONO = ("N-Boc-N′-(2-thienylmethyl)-1,4-diazepane", "296.436", "5.00", "1.482")
CBZ_AMINE = ("N-Cbz-1,4-diazepane", "234.299", "5.00", "1.171")
CBZ_MONO = ("N-Cbz-N′-(2-thienylmethyl)-1,4-diazepane", "330.453", "5.00", "1.652")


def shown(value: float | None, decimals: int, factor: float = 1.0) -> str:
    return "—" if value is None else f"{value * factor:.{decimals}f}"


def table(sheet: Sheet) -> dict[str, tuple[str, str, str, str]]:
    return {
        row.id: (shown(row.equivalents, 2), shown(row.amount, 2), shown(row.mass, 3, 1e-3), shown(row.volume, 3))
        for row in rows(sheet)
    }


def theory(sheet: Sheet) -> tuple[str, str, str, str]:
    (made,) = product_rows(sheet)
    return made.name, shown(made.molar_mass, 3), shown(made.amount, 2), shown(made.mass, 3, 1e-3)


def with_version(tab: str, step: str, variant: str, isolation: str) -> Experiment:
    return with_chosen_version(worked_example(), tab, step, variant, isolation, bench())


def sheet_of(experiment: Experiment, tab: str, step: str) -> Sheet:
    return experiment.tab(tab).route.step(step).sheet


def test_the_worked_example_has_the_strategies_in_their_order():
    assert tuple(tab.id for tab in worked_example().tabs) == TAB_ORDER
    assert [tab.title for tab in worked_example().tabs] == [
        "Di-alkylation",
        "Mono via Boc",
        "Mono via Cbz",
        "Excess diamine",
        "Reductive amination",
        "Red. amination via Boc",
    ]


DEFAULTS = [
    (
        "di-alkylation",
        "A",
        {
            "diamine": ("1.00", "5.00", "0.501", "—"),
            "electrophile": ("2.10", "10.50", "1.392", "—"),
            "base": ("2.50", "12.50", "1.728", "—"),
        },
        ("1,4-bis(2-thienylmethyl)-1,4-diazepane", "292.473", "5.00", "1.462"),
    ),
    ("mono-boc", "A", BOC_A, BOC_AMINE),
    ("mono-boc", "B", BOC_B | K2CO3, BOC_MONO),
    ("mono-boc", "C", BOC_C | HCL, DIHYDROCHLORIDE),
    (
        "mono-cbz",
        "A",
        {"diamine": ("2.00", "10.00", "1.002", "—"), "cbz-cl": ("1.00", "5.00", "0.853", "0.704")},
        CBZ_AMINE,
    ),
    ("mono-cbz", "B", CBZ_B | K2CO3, CBZ_MONO),
    ("mono-cbz", "C", CBZ_C | {"acid": ("10.00", "50.00", "12.259", "—")}, DIHYDROBROMIDE),
    (
        "excess-diamine",
        "A",
        {"diamine": ("5.00", "25.00", "2.504", "—"), "electrophile": ("1.00", "5.00", "0.663", "—")},
        FREE_BASE,
    ),
    ("reductive-amination", "A", DIRECT, FREE_BASE),
    ("reductive-amination-boc", "A", BOC_A, BOC_AMINE),
    ("reductive-amination-boc", "B", ON_BOC, BOC_MONO),
    ("reductive-amination-boc", "C", BOC_C | HCL, DIHYDROCHLORIDE),
]


@pytest.mark.parametrize(("tab", "step", "expected", "product"), DEFAULTS)
def test_each_step_of_each_strategy_comes_to_its_printed_amounts(tab, step, expected, product):
    sheet = sheet_of(worked_example(), tab, step)
    found = table(sheet)
    assert {row: found[row] for row in expected} == expected
    assert theory(sheet) == product


NAH = {"base": ("1.20", "6.00", "0.240", "—")}
OTHER_VERSIONS = [
    ("mono-boc", "A", "five-equivalents", "free-base", {"diamine": ("5.00", "25.00", "2.504", "—")}, BOC_AMINE),
    ("mono-boc", "A", "methanol", "free-base", BOC_A, BOC_AMINE),
    ("mono-boc", "A", "thf", "free-base", BOC_A, BOC_AMINE),
    ("mono-boc", "A", "2-methf", "free-base", BOC_A, BOC_AMINE),
    ("mono-boc", "B", "dipea", "free-base", BOC_B | {"base": ("1.50", "7.50", "0.969", "1.306")}, BOC_MONO),
    ("mono-boc", "B", "as-in-guide", "free-base", BOC_B | NAH, BOC_MONO),
    ("mono-boc", "C", "hcl", "triturated-salt", BOC_C | HCL, DIHYDROCHLORIDE),
    ("mono-boc", "C", "hcl", "free-base", BOC_C | HCL, FREE_BASE),
    ("mono-boc", "C", "tfa", "salt", BOC_C | TFA, BIS_TFA),
    ("mono-boc", "C", "tfa", "triturated-salt", BOC_C | TFA, BIS_TFA),
    ("mono-boc", "C", "tfa", "free-base", BOC_C | TFA, FREE_BASE),
    ("mono-cbz", "A", "nahco3", "free-base", {"base": ("1.10", "5.50", "0.462", "—")}, CBZ_AMINE),
    ("mono-cbz", "C", "hbr", "free-base", CBZ_C, FREE_BASE),
    (
        "mono-cbz",
        "C",
        "hydrogenolysis",
        "filtrate",
        CBZ_C | {"catalyst": ("0.03", "0.16", "0.165", "—")},
        FREE_BASE,
    ),
    (
        "mono-cbz",
        "C",
        "hydrogenolysis",
        "hydrochloride",
        CBZ_C | {"acid": ("2.20", "11.00", "2.888", "2.750")},
        DIHYDROCHLORIDE,
    ),
    ("excess-diamine", "A", "five-equivalents", "hydrochloride", {}, DIHYDROCHLORIDE),
    ("reductive-amination", "A", "five-equivalents", "hydrochloride", DIRECT, DIHYDROCHLORIDE),
    (
        "reductive-amination",
        "A",
        "as-in-guide",
        "free-base",
        DIRECT | {"diamine": ("1.00", "5.00", "0.501", "—")},
        FREE_BASE,
    ),
    ("reductive-amination", "A", "dce", "free-base", DIRECT, FREE_BASE),
    ("reductive-amination-boc", "B", "dce", "free-base", ON_BOC, BOC_MONO),
]


@pytest.mark.parametrize(("tab", "step", "variant", "isolation", "expected", "product"), OTHER_VERSIONS)
def test_each_other_version_comes_to_its_printed_amounts(tab, step, variant, isolation, expected, product):
    sheet = sheet_of(with_version(tab, step, variant, isolation), tab, step)
    found = table(sheet)
    assert {row: found[row] for row in expected} == expected
    assert theory(sheet) == product


@pytest.mark.parametrize(
    ("tab", "step"),
    [("mono-boc", "A"), ("mono-boc", "B"), ("reductive-amination", "A"), ("reductive-amination-boc", "B")],
)
def test_five_millimoles_at_a_fifth_molar_take_25_millilitres_of_solvent(tab, step):
    assert table(sheet_of(worked_example(), tab, step))["solvent"][3] == "25.000"


def test_what_limits_is_the_reference_of_every_first_step():
    limits = {
        tab.id: [row.id for row in rows(tab.route.steps[0].sheet) if row.limiting] for tab in worked_example().tabs
    }
    assert limits == {
        "di-alkylation": ["diamine"],
        "mono-boc": ["boc2o"],
        "mono-cbz": ["cbz-cl"],
        "excess-diamine": ["electrophile"],
        "reductive-amination": ["carbonyl"],
        "reductive-amination-boc": ["boc2o"],
    }


def test_sodium_hydride_is_shown_pure_and_as_weighed():
    sheet = sheet_of(with_version("mono-boc", "B", "as-in-guide", "free-base"), "mono-boc", "B")
    (base,) = (row for row in rows(sheet) if row.id == "base")
    assert (shown(base.pure_mass, 3, 1e-3), shown(base.mass, 3, 1e-3)) == ("0.144", "0.240")


@pytest.mark.parametrize(
    ("tab", "step", "row", "purity", "mass"),
    [
        ("mono-boc", "A", "diamine", 0.98, "1.022"),
        ("mono-boc", "A", "boc2o", 0.97, "1.125"),
        ("reductive-amination-boc", "B", "hydride", 0.95, "1.562"),
    ],
)
def test_a_bottle_below_full_purity_needs_more(tab, step, row, purity, mass):
    sheet = sheet_of(worked_example(), tab, step)
    bottle = replace(sheet.entry(row).substance, supply=Neat(Fraction(purity)))
    assert table(with_substance(sheet, row, bottle))[row][2] == mass


def test_five_equivalents_of_trifluoroacetic_acid_are_1914_microlitres():
    sheet = sheet_of(with_version("mono-boc", "C", "tfa", "salt"), "mono-boc", "C")
    assert table(with_basis(sheet, "acid", ByEquivalents(Equivalents(5.0))))["acid"][3] == "1.914"


def test_planned_yields_of_75_80_and_95_percent_lead_from_877_to_500_millimoles():
    experiment = worked_example()
    route = experiment.tab("mono-boc").route
    for step, planned in (("A", 0.75), ("B", 0.80), ("C", 0.95)):
        route = with_sheet(route, step, with_planned_yield(route.step(step).sheet, Fraction(planned)))
    route = scaled_route_to(route, "boc2o", ByAmount(Amount(8.7719)))
    experiment = with_route(experiment, "mono-boc", route)
    assert table(sheet_of(experiment, "mono-boc", "A"))["boc2o"][1:3] == ("8.77", "1.914")
    assert table(sheet_of(experiment, "mono-boc", "B"))["amine"][1] == "6.58"
    assert table(sheet_of(experiment, "mono-boc", "C"))["amine"][1] == "5.26"
    (made,) = product_rows(sheet_of(experiment, "mono-boc", "C"))
    assert shown(made.planned_amount, 2) == "5.00"
