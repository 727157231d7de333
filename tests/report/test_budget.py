"""The budgets in words, for the worked example at 5.00 mmol."""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_conditions, with_model, with_substance
from diazgui.core.experiment import with_chosen_version
from diazgui.core.instruments import Instruments
from diazgui.core.sheet import AlkylationModel, ByAmount, ByEquivalents, ByVolume, Entry, Role, Sheet, Unstated
from diazgui.core.substance import Compound, Part, Salt, Substance
from diazgui.library.bench import bench, worked_example
from diazgui.report.budget import budget_data, budgets, not_counted, portions_for
from diazgui.report.budget_line import BudgetLine, figures
from diazgui.report.why_text import why_lines
from diazgui.units import LOCAL_POINT, Notation

DIHYDROCHLORIDE = Salt((Part("hydrogen chloride", "HCl", 36.461, 2, "Cl"),), "dihydrochloride")


def sheet_at(place: str) -> Sheet:
    tab, step, variant, isolation = place.split()
    found = with_chosen_version(worked_example(), tab, step, variant, isolation, bench())
    return found.tab(tab).route.step(step).sheet


def portions_at(place: str) -> dict[str, int]:
    tab, step, variant, isolation = place.split()
    return portions_for(bench().protocols[tab].step(step), variant, isolation)


def lines_of(place: str, sheet: Sheet | None = None, notation: Notation = LOCAL_POINT) -> dict[str, BudgetLine]:
    found = budgets(sheet or sheet_at(place), portions_at(place), notation)
    return {line.id: line for section in found for line in section.lines}


def values(place: str, sheet: Sheet | None = None, notation: Notation = LOCAL_POINT) -> dict[str, str]:
    return {line_id: line.value for line_id, line in lines_of(place, sheet, notation).items()}


DI = "di-alkylation A as-in-guide free-base"
BOC_A = "mono-boc A methanol free-base"
NAH = "mono-boc B as-in-guide free-base"
TFA = "mono-boc C tfa free-base"
HBR = "mono-cbz C hbr free-base"
HYDROGEN = "mono-cbz C hydrogenolysis filtrate"
EXCESS = "excess-diamine A five-equivalents free-base"
STAB = "reductive-amination-boc B thf free-base"


def test_the_sections_stand_in_their_order_and_only_where_they_apply() -> None:
    titles = [one.title for one in budgets(sheet_at(DI), portions_at(DI))]
    assert titles == ["Acid and base", "Gas", "Volumes and flask", "Addition", "Work-up", "Statistics"]
    without = [one.title for one in budgets(sheet_at(NAH), portions_at(NAH))]
    assert "Statistics" not in without
    assert budgets(Sheet(), {}) == ()


def test_acid_and_base_of_a_di_alkylation() -> None:
    found = lines_of(DI)
    assert {i: found[i].value for i in ("acid-made", "base-theory", "base")} == {
        "acid-made": "10.0 mmol",
        "base-theory": "25.0 mmol",
        "base": "12.5 mmol",
    }
    assert (found["base"].label, found["base"].mark, found["base"].note) == ("Base, for certain", "enough", "")
    assert found["base"].remedy is None
    assert "acid-brought" not in found
    assert "base-enough" not in found


def test_the_bottle_is_the_dihydrochloride() -> None:
    diamine = replace(sheet_at(DI).entry("diamine").substance, supply=DIHYDROCHLORIDE)
    found = lines_of(DI, with_substance(sheet_at(DI), "diamine", diamine))
    assert found["acid-brought"].value == "10.0 mmol"
    assert found["acid"].value == "20.0 mmol (4.00 eq.)"
    assert found["base"].mark == "scarce"
    assert found["base"].note == (
        "Enough in theory only: a hydrogencarbonate hardly frees a dialkylamine. 4.00 eq. of K₂CO₃ would do."
    )
    assert found["base"].remedy is not None
    assert found["base"].remedy.label == "Use 4.00 eq. K₂CO₃"
    assert found["base-enough"].value == "20.0 mmol"


def test_short_of_base_is_said_in_other_words() -> None:
    found = lines_of(DI, with_basis(sheet_at(DI), "base", ByEquivalents(0.5)))
    assert found["base"].mark == "short"
    assert found["base"].note == (
        "Less than the acid even in theory: the rest ends on the amine, which then stops reacting. 2.00 eq. of K₂CO₃ "
        "would do."
    )


def test_where_no_acid_is_set_free_no_base_is_asked_for() -> None:
    found = lines_of(BOC_A)
    assert (found["acid"].value, found["acid"].note) == ("0 mmol", "No base is needed for it.")
    assert "base" not in found


def test_a_deprotection_tells_the_acid_that_is_left() -> None:
    found = values(TFA)
    assert {i: found[i] for i in ("acid-there", "acid-bound", "acid-left")} == {
        "acid-there": "50.0 mmol",
        "acid-bound": "10.0 mmol",
        "acid-left": "40.0 mmol (8.00 eq.)",
    }
    assert values(HBR)["acid-left"] == "35.0 mmol (7.00 eq.)"
    assert lines_of(HBR)["acid-bound"].label == "Taken by the amine and benzyl bromide"


def test_less_acid_than_the_amine_takes_is_short() -> None:
    found = lines_of(TFA, with_basis(sheet_at(TFA), "acid", ByEquivalents(1.5)))
    assert found["acid-left"].value == "-2.50 mmol (-0.50 eq.)"
    assert found["acid-left"].mark == "short"
    assert found["acid-left"].note == "The nitrogens of the product take up more acid than there is: take more."


def test_without_the_product_the_acid_left_is_unknown_and_says_why() -> None:
    sheet = replace(sheet_at(TFA), products=())
    found = lines_of(TFA, sheet)
    assert found["acid-left"].value == "—"
    assert found["acid-left"].note.startswith("How many basic nitrogens the product has is not known")


def test_gas_of_sodium_hydride_comes_in_the_quench() -> None:
    found = values(NAH)
    assert {i: text for i, text in found.items() if i.startswith("gas")} == {
        "gas-at_most": "144 mL (6.00 mmol)",
        "gas-reacting": "0 mL (0 mmol)",
        "gas-quenching": "144 mL (6.00 mmol)",
        "gas/H₂/base": "144 mL",
    }


def test_gas_of_a_boc_removal_is_carbon_dioxide_and_up_to_as_much_isobutene() -> None:
    found = lines_of(TFA)
    assert found["gas-at_most"].value == "241 mL (10.0 mmol)"
    assert (found["gas/CO₂/"].label, found["gas/CO₂/"].value) == ("CO₂ from Boc", "120 mL")
    assert (found["gas/isobutene/"].label, found["gas/isobutene/"].value) == ("isobutene from Boc, up to", "120 mL")


def test_gas_of_the_hydride_and_of_the_hydrogencarbonate_that_quenches_it() -> None:
    found = lines_of(STAB)
    assert found["gas/H₂/hydride"].value == "168 mL"
    assert found["gas/H₂/hydride"].note == "The rest of the hydride is used up by the reaction."
    assert found["gas/CO₂/quench"].value == "625 mL"
    assert found["gas-quenching"].value == "674 mL (28.0 mmol)"


def test_carbonate_in_excess_holds_its_gas_back() -> None:
    found = lines_of(DI)
    assert found["gas-at_most"].value == "120 mL (5.00 mmol)"
    assert found["gas-reacting"].value == "0 mL (0 mmol)"
    assert found["gas/CO₂/base"].note == (
        "Less is expected: while carbonate is left it takes the acid up as hydrogencarbonate."
    )


def test_gas_at_the_temperature_and_pressure_of_the_room() -> None:
    in_the_mountains = Notation(",", instruments=Instruments(temperature=25.0, pressure=80.0))
    assert values(NAH, notation=in_the_mountains)["gas-at_most"] == "186 mL (6,00 mmol)"


@pytest.mark.parametrize(
    ("vessel_open", "mark", "note"),
    [
        (True, "", ""),
        (
            False,
            "caution",
            "The vessel is stated as closed. Never close it on a gas: give it an open line to a bubbler.",
        ),
        (
            None,
            "caution",
            "Whether the vessel is open is not stated: state it as open, with a line to a bubbler.",
        ),
    ],
)
def test_a_closed_vessel_is_cautioned_against(vessel_open: bool | None, mark: str, note: str) -> None:
    sheet = sheet_at(BOC_A)
    sheet = with_conditions(sheet, replace(sheet.conditions, vessel_open=vessel_open))
    found = lines_of(BOC_A, sheet)["gas-at_most"]
    assert (found.mark, found.note) == (mark, note)


def test_hydrogen_that_is_taken_up_stands_apart() -> None:
    found = lines_of(HYDROGEN)
    assert found["gas-at_most"].value == "120 mL (5.00 mmol)"
    assert found["gas-at_most"].mark == ""
    assert (found["gas-in"].label, found["gas-in"].value) == ("H₂ taken up", "120 mL (5.00 mmol)")
    assert found["gas/CO₂/"].label == "CO₂ from Cbz"


def test_without_gas_none_is_expected() -> None:
    assert values(EXCESS)["gas"] == "none expected"


def test_large_volumes_of_gas_are_told_in_litres() -> None:
    found = values(NAH, with_basis(sheet_at(NAH), "base", ByAmount(100.0)))
    assert found["gas-at_most"] == "2.41 L (100 mmol)"


def test_volumes_and_flask() -> None:
    found = lines_of(BOC_A)
    assert found["liquid"].value == "26.1 mL"  # 25.0 of methanol, 1.149 of Boc₂O
    assert found["concentration"].value == "0.19 M"
    assert found["concentration"].note == "0.20 M counts the solvent alone."
    assert found["flask"].value == "100 mL"
    assert found["flask"].note == "At most a third full, since gas may come off. Solids come on top: 1,4-diazepane."
    estimated = lines_of(EXCESS)
    assert estimated["liquid"].note == "Taken as water, for want of a density: 2-(chloromethyl)thiophene."
    assert estimated["flask"].note.startswith("At most half full.")
    assert lines_of(STAB)["flask"].note.endswith("A quench in the flask needs room of its own.")


def test_a_large_flask_is_named_in_litres_and_none_where_none_is_large_enough() -> None:
    sheet = sheet_at(BOC_A)
    assert values(BOC_A, with_basis(sheet, "boc2o", ByAmount(150.0)))["flask"] == "3 L"
    found = lines_of(BOC_A, with_basis(sheet, "boc2o", ByAmount(50_000.0)))["flask"]
    assert found.value == "—"
    assert found.note == "No common flask is large enough: plan for a jacketed reactor, or several runs."


def test_the_pump_setting_of_what_is_added_over_a_time() -> None:
    found = lines_of(BOC_A)["pump"]
    assert found.label == "Pump: di-tert-butyl dicarbonate, undiluted"
    assert found.value == "2.3 mL/h"  # 1.149 mL in half an hour
    assert found.note == "Over 30 min. Diluted, divide the volume of the whole solution by this time."
    assert lines_of(EXCESS)["pump"].value == "—"
    assert lines_of(TFA)["pump"].note == "No row is stated to be added over a time."


def test_the_work_up_in_portions_that_a_cylinder_measures() -> None:
    found = lines_of(DI)
    assert (found["work-up/water"].value, found["work-up/extraction"].value) == ("100 mL", "3 × 50 mL")
    odd = lines_of(DI, with_basis(sheet_at(DI), "extraction", ByVolume(140.9)))
    assert odd["work-up/extraction"].value == "3 × 47 mL"
    assert lines_of(TFA)["work-up/naoh"].label == "sodium hydroxide solution, 2.00 M in water"
    comma = values(TFA, with_basis(sheet_at(TFA), "naoh", ByVolume(13.7)), Notation(","))
    assert comma["work-up/naoh"] == "13,5 mL"  # a cylinder of 25 mL is read to 0.5


def test_a_liquid_of_unknown_volume_is_unknown_and_a_trace_too() -> None:
    sheet = sheet_at(DI)
    assert values(DI, with_basis(sheet, "water", ByVolume(1e-9)))["work-up/water"] == "—"
    assert values(DI, with_basis(sheet, "extraction", Unstated()))["work-up/extraction"] == "—"


def test_the_base_that_frees_the_amine() -> None:
    found = lines_of(TFA)
    assert (found["base-least"].value, found["base-most"].value) == ("10.0 mmol", "50.0 mmol")
    assert (found["base-there"].value, found["base-there"].mark) == ("50.0 mmol", "enough")
    scarce = lines_of(HBR)["base-there"]
    assert scarce.mark == "scarce"
    assert scarce.note.endswith("For all of the acid it takes 224.7 mmol.")
    short = lines_of(TFA, with_basis(sheet_at(TFA), "naoh", ByEquivalents(1.0)))["base-there"]
    assert (short.mark, short.note) == ("short", "Less than the acid that is there: it takes 10.0 mmol at least.")
    little = lines_of(DI, with_basis(sheet_at(DI), "base", ByEquivalents(1.5)))
    assert (little["base-needed"].value, little["base-there"].mark) == ("2.50 mmol", "scarce")
    assert little["base-there"].note.startswith("With the hydrogencarbonate of the reaction it is enough in theory")
    excess = lines_of(EXCESS)
    assert (excess["base-needed"].value, excess["base-there"].value) == ("5.00 mmol", "10.0 mmol")
    unknown = lines_of(STAB)["base-there"]
    assert (unknown.value, unknown.note) == (
        "—",
        "How much base there is is not known: check the pH of the water before you extract.",
    )


def test_the_statistics_of_two_equivalents_of_diamine() -> None:
    found = {i: text for i, text in values(BOC_A).items() if i.startswith("model")}
    assert found == {
        "model/equivalents": "0.5 eq.",
        "model/starting": "56.3 % (5.63 mmol)",
        "model/mono": "37.5 % (3.75 mmol)",
        "model/di": "6.3 % (0.625 mmol)",
        "model/share": "75.0 %",
    }


def test_the_statistics_with_the_chemists_own_numbers() -> None:
    sheet = with_model(sheet_at(DI), AlkylationModel(0.5, 0.02))
    found = values(DI, sheet)
    assert found["model/mono"] == "1.9 % (0.0932 mmol)"  # 0.018646 of 5.00 mmol
    assert found["model/di"] == "86.2 % (4.31 mmol)"
    assert found["model/quaternary"] == "11.9 % (0.594 mmol)"
    assert "model/left-over" not in found
    half = values(DI, with_model(sheet_at(DI), AlkylationModel(conversion=0.5)))
    assert half["model/left-over"] == "5.25 mmol"


def test_an_acyl_group_makes_nothing_quaternary() -> None:
    assert "model/quaternary" not in values(BOC_A, with_model(sheet_at(BOC_A), AlkylationModel(0.5, 0.02)))


def test_statistics_without_amounts_say_what_is_missing() -> None:
    sheet = sheet_at(BOC_A)
    found = lines_of(BOC_A, with_basis(sheet, "boc2o", ByAmount(0.0)))
    assert [i for i in found if i.startswith("model")] == ["model/equivalents"]
    assert found["model/equivalents"].note == "There is no diamine on the sheet to count equivalents from."


def test_every_known_number_has_a_way_and_every_unknown_one_a_reason() -> None:
    for place in (DI, BOC_A, NAH, TFA, HBR, HYDROGEN, EXCESS, STAB):
        for line in lines_of(place).values():
            if line.answer.value is None:
                assert line.value == "—", (place, line)
                assert line.note, (place, line)
            else:
                assert why_lines(line.answer, LOCAL_POINT), (place, line)


def test_rows_without_a_structure_are_named() -> None:
    petrol = Entry("petrol", Role.WORK_UP, Substance(Compound("light petroleum")), ByVolume(10.0))
    sheet = sheet_at(DI)
    assert not_counted(sheet) == ()
    assert not_counted(replace(sheet, entries=(*sheet.entries, petrol))) == ("light petroleum",)


def test_without_a_protocol_there_are_no_portions() -> None:
    assert portions_for(None, "", "") == {}
    assert portions_at(DI) == {"extraction": 3, "wash": 2}
    assert portions_at(TFA) == {"extraction": 3}


def test_the_data_hold_unrounded_numbers_with_their_way() -> None:
    diamine = replace(sheet_at(DI).entry("diamine").substance, supply=DIHYDROCHLORIDE)
    found = budget_data(with_substance(sheet_at(DI), "diamine", diamine), portions_at(DI))
    assert (found["temperature_degC"], found["pressure_kPa"], found["not_counted"]) == (20.0, 101.325, [])
    acid = found["sections"][0]
    assert (acid["id"], acid["title"], acid["note"]) == ("acid-base", "Acid and base", None)
    base = next(line for line in acid["lines"] if line["id"] == "base")
    assert base["value"] == pytest.approx(12.5)
    assert (base["unit"], base["mark"], base["reason"]) == ("mmol", "scarce", None)
    assert base["use"] == {"row": "base", "equivalents": 4.0}
    made = acid["lines"][0]["why"][0]
    assert made["formula"] == "n(HX) = N · ξ"
    assert made["given"][1] == {"symbol": "ξ", "value": 5.0, "unit": "mmol"}
    assert made["result"] == {"symbol": "n(HX)", "value": 10.0, "unit": "mmol"}
    pump = next(one for one in found["sections"] if one["id"] == "addition")["lines"][0]
    assert pump["value"] is None
    assert pump["reason"] == "Over what time 2-(chloromethyl)thiophene is added is not stated."


@pytest.mark.parametrize(
    ("value", "text"), [(144.3318, "144"), (0.0, "0"), (1234.5, "1230"), (0.012345, "0.0123"), (2.3, "2.3")]
)
def test_figures_stay_figures(value: float, text: str) -> None:
    assert figures(value, LOCAL_POINT) == text


def test_where_no_reference_is_stated_acid_has_no_equivalents() -> None:
    diamine = replace(sheet_at(DI).entry("diamine").substance, supply=DIHYDROCHLORIDE)
    sheet = with_basis(with_substance(sheet_at(DI), "diamine", diamine), "electrophile", ByAmount(10.0))
    assert values(DI, replace(sheet, reference=""))["acid"] == "20.0 mmol"


def test_gas_of_unknown_amount_is_unknown() -> None:
    found = lines_of(NAH, with_basis(sheet_at(NAH), "base", Unstated()))
    assert found["gas-at_most"].value == "—"
    assert found["gas/H₂/base"].value == "—"
    assert (
        found["gas/H₂/base"].note == "sodium hydride: Not stated yet: type an amount, a mass, a volume or equivalents."
    )
