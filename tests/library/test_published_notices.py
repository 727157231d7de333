"""What is noticed on published procedures, each notice judged: right for this procedure, with the reason.

One reason may stand for several procedures where it truly is the same. What was wrong there is mended in the rules,
so that no notice here is.
"""

import pytest

from tests.library.published_sheets import PROCEDURES, place_of

JUDGED = {
    "hydride-in-polar-solvent": {
        "The procedure has NaH in DMF or DMSO as printed, and THF would bear it.": ("NH-02", "NH-03", "NH-14"),
        "NaH in DMSO at 60 °C is the worst of the four, and the notice says the temperature.": ("NH-06",),
    },
    "hydrogen-comes-off": {
        "The azole takes up most of the NaH and the rest waits for the quench: 12.0 mmol make 289 mL.": ("NH-02",),
        "0.575 mmol of NaH make 13.8 mL above 2.8 mL of liquid: a closed vial would feel it.": ("NH-06",),
        "57.5 mmol of NaH for 25.6 mmol of indole: more than half of 1.38 L waits for the quench.": ("NH-14",),
        "0.774 mmol of hydride for 0.387 mmol of ketone: half of the 18.6 mL waits for the quench.": ("PZ-04",),
        "35.4 mmol of hydride for 29.4 mmol of aldehyde: 0.85 L at the most, 144 mL at the quench.": ("PZ-09",),
    },
    "gas-of-deprotection": {
        "One Boc gives CO₂ and up to one isobutene, more than the room above the liquid.": (
            "BD-03",
            "BD-08",
            "DA-06",
            "HP-03",
            "HP-13",
            "PZ-09",
        ),
        "The product holds an aryl ether on which a tert-butyl cation may end, as on anisole.": ("HP-05",),
    },
    "co2-of-carbonate": {
        "2.66 mol of HCl meet hydrogencarbonate and nothing else: 64 L of CO₂ while Cbz-Cl goes in.": ("PR-05",),
    },
    "regulated-solvents": {
        "Dichloromethane is the solvent.": ("BD-07", "BD-08", "DA-04", "HP-03", "HP-12", "PZ-05"),
        "The acid comes in dioxane; methanol is the solvent.": ("BD-03",),
        "Dichloromethane is the solvent, and the acid comes in dioxane.": ("HP-05", "HP-13"),
        "DMF is the solvent.": ("HP-06", "KC-04", "KC-05", "NH-02", "NH-03", "NH-14", "PP-03", "PP-08"),
        "1,2-Dichloroethane is the solvent, for a ketone that THF might do for.": ("PZ-04",),
    },
    "dmf-by-products": {
        "NaH breaks DMF, and dimethylamine takes up the agent as the azole does.": ("NH-02", "NH-03", "NH-14"),
        "K₂CO₃ and an amine in DMF at 100 °C and more, for hours.": ("KC-05", "PP-03"),
    },
    "phosgene-set-free": {
        "410 mg of triphosgene meet two amines and DIPEA.": ("HP-13",),
    },
    "alkylating-agent": {
        "A primary alkyl bromide.": ("DA-02", "KC-04", "NH-06", "PP-01", "PP-03"),
        "A benzylic bromide, or one like it on a thiadiazole, brings tears too.": ("KC-05", "NH-14"),
        "A chloromethyl ether, of a family with known carcinogens.": ("NH-02",),
        "A γ-chloroamine, which alkylates itself and others as soon as it is a free base.": ("PP-08",),
    },
    "lachrymator": {
        "An acid chloride.": ("HP-12", "KC-08"),
        "500 g of benzyl chloroformate.": ("PR-05",),
    },
    "acid-fumes": {
        "TFA in excess is taken off with the solvent.": ("BD-07", "BD-08", "DA-04", "HP-03", "PZ-09"),
        "HCl in dioxane is taken off with the solvent.": ("BD-03", "HP-05", "HP-13"),
        "HCl in methanol is taken off with the solvent.": ("DA-06", "PR-02"),
    },
    "benzylpiperazine-and-the-law": {
        "The product is N-benzylpiperazine with a dimethylaminomethyl group on the ring: a relative.": ("PZ-09",),
    },
    "reagent-boils-off": {
        "Ethyl bromide boils at 38 °C, and the flask is at 60 °C; the sheet counts on 1.2 eq. of it.": ("KC-04",),
    },
    "reference-not-limiting": {
        "0.994 mmol of Boc₂O for 1.10 mmol of amine: a tenth of the amine cannot be protected.": ("PR-02",),
    },
    "portion-too-small": {
        "2 µL of acetic acid are neither measured nor weighed well.": ("PZ-05",),
    },
    "portion-too-small-for-stock": {
        "6.4 mg of a dispersion are hard to weigh, and it makes no solution.": ("NH-03",),
    },
    "flask-too-small": {
        "2.1 L of liquid that give gas ask for a 10 L vessel.": ("PR-05",),
    },
}
"""For each rule the procedures where it speaks, by the reason why it is right there."""


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_each_notice_on_a_published_procedure_is_judged(procedure: str) -> None:
    judged = {rule for rule, by_reason in JUDGED.items() for some in by_reason.values() if procedure in some}
    assert set(place_of(procedure).ids()) == judged


def test_each_reason_is_a_sentence_and_none_is_given_twice() -> None:
    reasons = [reason for by_reason in JUDGED.values() for reason in by_reason]
    assert all(reason.endswith(".") and not reason[0].islower() for reason in reasons)
    judged = [(rule, one) for rule, by_reason in JUDGED.items() for some in by_reason.values() for one in some]
    assert len(judged) == len(set(judged))
    assert {one for _, one in judged} <= PROCEDURES.keys()


def test_what_is_counted_on_them_is_as_worked_out_by_hand() -> None:
    """One mmol of gas takes 24.055 mL: NH-14 has 2.30 g · 0.60 / 23.998, PZ-09 7.5 g less the aldehyde, PR-05 200 g."""
    told = {
        ("NH-14", "hydrogen-comes-off"): ("1.383 L", "616 mL expected in the reaction, 767 mL expected in quench"),
        ("PZ-09", "hydrogen-comes-off"): ("851 mL", "144 mL expected in quench"),
        ("PZ-09", "gas-of-deprotection"): ("1.415 L", ""),
        ("PR-05", "flask-too-small"): ("2.146 L", "That takes one of 10 L: "),
        ("PR-05", "co2-of-carbonate"): ("64.05 L", "64.05 L expected in the reaction, at 20 °C"),
    }
    for (procedure, rule), (title, why) in told.items():
        (notice,) = [one for one in place_of(procedure).notices() if one.id == rule]
        assert title in notice.title
        assert why in notice.why.text
