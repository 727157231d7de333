"""The faults of the guide and the hazards of the protocols, one by one: where each is said.

Each is said on the pages where a reader meets it and on the page about the guide. What could not be confirmed is not
said as a fact.
"""

import pytest

from diazgui.library.guidance import pages, statements, strategy_page, symptom_pages
from diazgui.library.protocols import protocols

PAGES = {page.id: page for page in pages()}
ON = {key: {one.id for section in page.sections for one in section.statements} for key, page in PAGES.items()}
ABOUT = "about-the-guide"
ALL = tuple(protocols())
RUN = tuple(key for key, one in protocols().items() if one.steps)

# What is wrong, unsafe or missing: the statements that say it, and the pages where a reader meets them.
FAULTS = {
    "1 hydride on a carbamate that has no N-H": {
        "b-not-deprotonation": ("mono-boc", "mono-cbz"),
        "b-use-instead": ("mono-boc", "mono-cbz"),
    },
    "2 hydride in DMF without a warning": {
        "nah-unwarned": ("di-alkylation", "mono-boc", "mono-cbz", "low-conversion"),
        "b-quench": ("mono-boc", "mono-cbz"),
    },
    "3 carbonate called stronger than DIPEA": {
        "base-strength": ("di-alkylation", "mono-boc", "mono-cbz", "low-conversion"),
    },
    "4 a runaway that is chance": {"not-runaway": ("excess-diamine", "over-alkylation")},
    "5 the mono product is not just a secondary amine": {
        "two-kinds-of-nitrogen": ("excess-diamine", "over-alkylation", "quaternary-salts"),
    },
    "6 reductive amination does not favour mono": {
        "red-not-mono": ("reductive-amination", "over-alkylation"),
        "red-study": ("reductive-amination", "over-alkylation"),
    },
    "7 the stoichiometry of the Boc step": {
        "boc-a-reference": ("mono-boc", "reductive-amination-boc"),
        "boc-a-statistics": ("mono-boc", "reductive-amination-boc", "over-alkylation"),
        "boc-a-dcm-reacts": ("mono-boc", "reductive-amination-boc"),
        "boc-a-streaks": ("mono-boc", "reductive-amination-boc"),
        "excess-separation": ("excess-diamine", "over-alkylation"),
    },
    "8 exactly two equivalents against 2.1": {
        "di-two-equivalents": ("di-alkylation", "quaternary-salts"),
        "di-model": ("di-alkylation", "quaternary-salts"),
    },
    "9 reactive agents, to be made and to be avoided": {
        "reactivity-trade": ("di-alkylation", "mono-boc", "mono-cbz", "low-conversion", "quaternary-salts"),
    },
    "10 too little TFA, and no amount of HCl": {
        "boc-c-tfa-amount": ("mono-boc", "reductive-amination-boc"),
        "boc-c-hcl-amount": ("mono-boc", "reductive-amination-boc"),
    },
    "11 which salt": {
        "boc-c-two-salts": ("mono-boc", "reductive-amination-boc"),
        "boc-c-change-salt": ("mono-boc", "reductive-amination-boc"),
    },
    "12 a Hofmann elimination that is never met": {
        "ring-not-met": ("ring-opening",),
        "odd-masses": ("ring-opening", "di-alkylation"),
    },
    "13 inert gas where it is not needed, none where it is": {
        "di-anhydrous": ("di-alkylation",),
        "b-inert-gas": ("mono-boc", "mono-cbz"),
    },
    "14 no volumes, no gas, no purity": {
        "no-volumes": RUN,
        "no-gas-heat-waste": RUN,
        "b-dispersion": ("mono-boc", "mono-cbz"),
        "about-missing-safety": (),
    },
    "15 its own compound is not in it": {
        "about-missing-compound": (),
        "about-missing-thienyl": (),
        "safety-chloromethylthiophene": ("di-alkylation", "excess-diamine", "mono-boc", "mono-cbz"),
    },
    "16 references off topic, of the supplier's own, out of order": {
        "about-numbers": (),
        "about-off-topic": (),
        "about-self": (),
        "about-unsourced": (),
    },
    "17 some piperazines are controlled": {"safety-law": RUN},
    "18 no quantities for Cbz and reductive amination": {
        "cbz-no-protocol": ("mono-cbz",),
        "red-amounts": ("reductive-amination",),
        "about-missing-amounts": (),
    },
}


def test_there_are_eighteen():
    assert [int(name.split()[0]) for name in FAULTS] == list(range(1, 19))


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_of_the_guide_is_said_where_it_is_met_and_about_the_guide(name):
    for statement, places in FAULTS[name].items():
        assert statement in ON[ABOUT], statement
        missing = [place for place in places if statement not in ON[place]]
        assert missing == [], statement


def test_each_is_marked_as_what_it_is():
    kinds = {key: statements()[key].kind for said in FAULTS.values() for key in said}
    assert set(kinds.values()) == {"correction", "gap", "safety"}
    assert {key for key, kind in kinds.items() if kind == "safety"} == {"safety-chloromethylthiophene", "safety-law"}


def test_the_page_about_the_guide_has_nothing_wrong_that_is_not_in_the_list():
    listed = {key for said in FAULTS.values() for key in said}
    judged = {key for key in ON[ABOUT] if statements()[key].kind != "advice"}
    assert judged - listed == {"low-iodide-amount", "excess-statistics"}


NAH, STAB, TFA = "as-in-guide", "thf", "tfa"
# H1 to H19: the statements that say it, and a place (protocol, step, variant) where it threatens.
HAZARDS = {
    "H1 hydride in DMF": (("safety-nah-solvent", "safety-nah-scale"), ("mono-boc", "B", NAH)),
    "H2 hydrogen": (("safety-nah-hydrogen",), ("mono-boc", "B", NAH)),
    "H3 the dispersion": (("safety-nah-handling", "b-dispersion"), ("mono-cbz", "B", NAH)),
    "H4 the quench": (("b-quench-order", "b-quench"), ("mono-cbz", "B", NAH)),
    "H5 CO2 and Boc2O": (("boc-a-gas", "boc-a-late-gas", "boc-a-boc2o"), ("mono-boc", "A", "thf")),
    "H6 gas and cation of the deprotection": (("boc-c-gas", "boc-c-cation"), ("mono-boc", "C", TFA)),
    "H7 HCl in dioxane": (("safety-hcl-salt",), ("mono-boc", "C", "hcl")),
    "H8 TFA": (("boc-c-tfa-hazard",), ("reductive-amination-boc", "C", TFA)),
    "H9 amines in dichloromethane": (("boc-a-dcm-reacts", "boc-a-aminal-mass"), ("mono-boc", "A", NAH)),
    "H10 the hydride with acid": (
        ("safety-stab", "safety-stab-quench", "safety-cyanoborohydride"),
        ("reductive-amination-boc", "B", STAB),
    ),
    "H11 alkylating agents": (("safety-alkylators", "safety-alkylator-waste"), ("mono-boc", "B", "k2co3")),
    "H12 2-(chloromethyl)thiophene": (("safety-chloromethylthiophene",), ("mono-boc", "B", "k2co3")),
    "H13 DMF": (("safety-dmf",), ("di-alkylation", "A", NAH)),
    "H14 dichloromethane": (("safety-dcm",), ("mono-boc", "A", NAH)),
    "H15 1,2-dichloroethane": (("safety-dce",), ("reductive-amination", "A", "dce")),
    "H16 ethers": (("safety-ethers",), ("mono-boc", "C", "hcl")),
    "H17 what hydride makes of DMF": (("safety-nah-dmf-products", "b-formyl-mass"), ("mono-boc", "B", NAH)),
    "H18 DMSO": (("safety-dmso",), ("di-alkylation", "A", "acetonitrile")),
    "H19 the diamine": (("safety-diamine",), ("excess-diamine", "A", "five-equivalents")),
}


def test_there_are_nineteen_hazards():
    assert [int(name.split()[0][1:]) for name in HAZARDS] == list(range(1, 20))


@pytest.mark.parametrize("name", HAZARDS)
def test_each_hazard_is_said_with_its_source_where_it_threatens(name):
    ids, place = HAZARDS[name]
    said = {one.id: one for section in strategy_page(*place).sections for one in section.statements}
    for key in ids:
        assert key in said, key
        assert said[key].source
        assert said[key].works


@pytest.mark.parametrize("key", ["safety-chloromethylthiophene", "boc-a-late-gas"])
def test_what_could_not_be_confirmed_is_said_to_be_so(key):
    assert "Reported, not verified, see the SDS" in statements()[key].text


def test_nothing_that_waits_for_confirmation_is_said():
    told = " ".join(one.text for one in statements().values())
    for unsaid in ("26 °C", "allylamine", "pKaH1", "Sigma-Aldrich", "from ~26"):
        assert unsaid not in told


def test_symptoms_say_what_the_guide_gets_wrong_about_them():
    for page in symptom_pages():
        listed = {key for said in FAULTS.values() for key in said}
        assert listed & ON[page.id], page.id
