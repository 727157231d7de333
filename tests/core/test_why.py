"""Why this number? Every number of a sheet, with lines that lead to it and that can be reckoned after."""

import re
from dataclasses import replace
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diazgui.core.experiment import with_chosen_version
from diazgui.core.protocol import isolations_of
from diazgui.core.reckoning import Answer, Given, Reckoning, follows, told, unknown
from diazgui.core.sheet import (
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    HandedOn,
    Isolated,
    Role,
    Sheet,
    Unstated,
)
from diazgui.core.substance import TYPED, Dispersion, Fact, Neat, OnSupport, Part, Salt, Solution
from diazgui.core.table import rows
from diazgui.core.why import PRODUCT_FIELDS, ROW_FIELDS, TOTAL_FIELDS, why
from diazgui.core.yields import product_rows, totals
from diazgui.library.bench import bench, worked_example
from tests.core.making import HCL, bottle, entry, product, sheet_of, with_stated
from tests.core.test_properties import known_sheets, sheets


def formulas(answer: Answer) -> list[str]:
    return [line.formula for line in answer.why]


def sources(answer: Answer) -> dict[str, str]:
    return {line.result.symbol: line.source for line in answer.why}


def all_answers(sheet: Sheet):
    """Each number of a sheet as it stands there, and the answer to why it is so."""
    places = [(row, ROW_FIELDS) for row in rows(sheet)]
    places += [(row, PRODUCT_FIELDS) for row in product_rows(sheet)]
    for row, fields in places:
        for field in fields:
            yield getattr(row, field), row.reasons.get(field), why(sheet, row.id, field)
    sums = totals(sheet)
    for field in TOTAL_FIELDS:
        yield getattr(sums, field), sums.reasons.get(field), why(sheet, "", field)


def reckoned(line: Reckoning) -> float:
    """The right side of a formula with the numbers in the place of their symbols."""
    symbol, _, right = line.formula.partition(" = ")
    assert symbol == line.result.symbol
    by_length = sorted(line.given, key=lambda one: -len(one.symbol))
    numbers = {one.symbol: repr(one.value) for one in by_length}
    if numbers:
        found = "|".join(re.escape(one.symbol) for one in by_length)
        right = re.sub(rf"(?<!\w)({found})(?![\w(])", lambda match: numbers[match[1]], right)
    return eval(right.replace("·", "*"), {"__builtins__": {}}, {"min": lambda *all_of: min(all_of)})


def require_sound(sheet: Sheet) -> None:
    for value, reason, answer in all_answers(sheet):
        assert answer.value == value
        if value is None:
            assert answer.reason == reason
            assert answer.reason
            assert answer.why == ()
            continue
        assert answer.why[-1].result.value == value
        assert answer.why[-1].result.unit == answer.unit
        known: set[Given] = set()
        for line in answer.why:
            assert line.source
            assert set(line.given) <= known  # each number was led up to
            assert line.result.symbol not in {one.symbol for one in known}, answer.why  # and has a symbol of its own
            if line.given or " = " in line.formula:
                assert isclose(reckoned(line), line.result.value, rel_tol=1e-9, abs_tol=1e-300)
            known.add(line.result)


@given(sheets())
@settings(deadline=None, max_examples=60)
def test_every_number_of_any_sheet_has_lines_that_lead_to_it_exactly(sheet: Sheet) -> None:
    require_sound(sheet)


@given(known_sheets(), st.builds(ByMass, st.floats(1.0, 1e6)), st.floats(1.0, 1e6), st.floats(0.05, 1.0))
@settings(deadline=None, max_examples=60)
def test_every_number_of_a_known_sheet_has_its_lines_once_it_was_weighed_and_isolated(
    sheet: Sheet, weighed: ByMass, mass: float, purity: float
) -> None:
    first, *others = sheet.entries
    require_sound(replace(sheet, entries=(replace(first, weighed=weighed), *others), isolated=Isolated(mass, purity)))


def test_every_number_of_every_protocol_variant_and_isolation_has_lines_that_lead_to_it_exactly() -> None:
    tried = 0
    for tab in worked_example().tabs:
        for step in tab.route.steps:
            require_sound(step.sheet)
            of_protocol = bench().protocols[tab.protocol].step(step.id)
            for variant in of_protocol.variants:
                for isolation in isolations_of(of_protocol, variant):
                    changed = with_chosen_version(worked_example(), tab.id, step.id, variant.id, isolation.id, bench())
                    for one in changed.tab(tab.id).route.steps:
                        require_sound(one.sheet)
                    tried += 1
    assert tried >= 40


DIAMINE = entry("diamine", ByAmount(5.0), bottle("diamine", 100.0), 1.0, Role.STARTING_MATERIAL)


def two(basis, supply=None, M=50.0, density=None, nu=None, **more) -> Sheet:
    """5.00 mmol of a diamine as the reference, and a second row."""
    return sheet_of(DIAMINE, with_stated("other", basis, supply, M, density, nu=nu), **more)


def last(answer: Answer) -> tuple[str, float | None, str]:
    return answer.why[-1].formula, answer.value, answer.unit


def test_equivalents_lead_to_a_mass_by_way_of_one_equivalent() -> None:
    answer = why(two(ByEquivalents(2.0)), "other", "mass")
    assert formulas(answer) == [
        "e",
        "n(diamine)",
        "e(diamine)",
        "n₁ = n(diamine) / e(diamine)",
        "n = e · n₁",
        "M",
        "w",
        "m = n · M / w",
    ]
    assert last(answer) == ("m = n · M / w", 500.0, "mg")
    assert answer.why[-1].given == (Given("n", 10.0, "mmol"), Given("M", 50.0, "g/mol"), Given("w", 1.0))


@pytest.mark.parametrize(
    ("supply", "density", "field", "found"),
    [
        (Solution(4.0), None, "volume", ("V = n / c", 2.5, "mL")),
        (Solution(4.0), 1050.0, "mass", ("m = V · d", 2625.0, "mg")),
        (OnSupport(0.002), None, "mass", ("m = n / L", 5000.0, "mg")),
        (Neat(0.5), None, "mass", ("m = n · M / w", 1000.0, "mg")),
        (Neat(0.5), 800.0, "volume", ("V = m / d", 1.25, "mL")),
        (Dispersion(0.6), None, "purity", ("w", 0.6, "")),
        (Solution(4.0), None, "concentration", ("c", 4.0, "M")),
        (OnSupport(0.002), None, "loading", ("L", 0.002, "mmol/mg")),
        (Neat(), 800.0, "density", ("d", 800.0, "mg/mL")),
        (Neat(), None, "pure_mass", ("m(pure) = n · M", 500.0, "mg")),
        (Neat(), None, "equivalents", ("e", 2.0, "eq.")),
    ],
)
def test_each_way_of_supply_has_its_own_formula(supply, density, field: str, found: tuple[str, float, str]) -> None:
    assert last(why(two(ByEquivalents(2.0), supply, density=density), "other", field)) == found


@pytest.mark.parametrize(
    ("basis", "supply", "density", "found"),
    [
        (ByMass(500.0), Neat(0.5), None, ("n = m · w / M", 5.0, "mmol")),
        (ByMass(2100.0), Solution(4.0), 1050.0, ("n = V · c", 8.0, "mmol")),
        (ByMass(1000.0), OnSupport(0.002), None, ("n = m · L", 2.0, "mmol")),
        (ByVolume(2.0), Solution(4.0), None, ("n = V · c", 8.0, "mmol")),
        (ByVolume(2.0), Neat(), 1000.0, ("n = m · w / M", 40.0, "mmol")),
        (ByWeightPercent(0.1), Neat(), None, ("n = m · w / M", 1.0, "mmol")),
        (ByMassRatio(0.01), Neat(), 1000.0, ("n = m · w / M", 100.0, "mmol")),
        (HandedOn(3.0, origin="A"), Neat(), None, ("n", 3.0, "mmol")),
    ],
)
def test_each_way_of_stating_leads_to_an_amount(basis, supply, density, found: tuple[str, float, str]) -> None:
    assert last(why(two(basis, supply, density=density), "other", "amount")) == found


def test_the_solvent_is_shared_by_parts_of_what_the_concentration_asks_for() -> None:
    solvents = [with_stated(name, ByParts(parts), role=Role.SOLVENT) for name, parts in (("DCM", 3.0), ("MeOH", 2.0))]
    sheet = sheet_of(DIAMINE, *solvents, concentration=0.2, concentration_source="guide")
    answer = why(sheet, "DCM", "volume")
    assert formulas(answer)[-1] == "V = V(all solvent) · p / p(all solvent)"
    assert answer.value == 15.0
    assert sources(answer)["c(sheet)"] == "guide"
    assert why(sheet, "", "solvent_volume").why[-1].formula == "V(solvents) = V(DCM) + V(MeOH)"
    assert why(sheet, "", "solvent_volume").value == 25.0
    assert sources(why(sheet, "", "solvent_volume"))["V(solvents)"] == "the volumes are taken to add up"
    assert sources(why(sheet, "", "mass"))["m"] == "sum over the rows, solvents left out"
    assert last(why(sheet, "", "final_concentration")) == ("c = n(diamine) / V(liquids)", 0.2, "M")


def test_the_molar_mass_of_a_salt_is_led_up_to_from_its_parts() -> None:
    water = Part("water", "H2O", 18.0, 0.5)
    answer = why(two(ByEquivalents(1.0), Salt((HCL, water), "salt"), M=100.0), "other", "molar_mass")
    assert formulas(answer)[-1] == "M(form) = M + k(HCl) · M(HCl) + k(H₂O) · M(H₂O)"
    assert answer.value == pytest.approx(181.922)
    assert sources(answer)["M(HCl)"] == "calculated from its formula"


def test_two_parts_of_one_formula_are_told_apart() -> None:
    parts = (Part("one", "HX", 80.0, 1), Part("other", "HX", 81.0, 1))
    answer = why(two(ByEquivalents(1.0), Salt(parts)), "other", "molar_mass")
    assert formulas(answer)[-1] == "M(form) = M + k(HX, 1) · M(HX, 1) + k(HX, 2) · M(HX, 2)"


def test_a_reference_that_was_weighed_is_what_the_others_count_from() -> None:
    weighed = replace(DIAMINE, weighed=ByMass(550.0))
    sheet = sheet_of(weighed, with_stated("other", ByEquivalents(2.0), None, 50.0))
    answer = why(sheet, "other", "amount")
    assert answer.value == 11.0
    assert "n(diamine, weighed) = m(diamine, weighed) · w(diamine) / M(diamine)" in formulas(answer)
    assert sources(answer)["m(diamine, weighed)"] == "weighed by you"
    assert last(why(sheet, "diamine", "amount")) == ("n", 5.0, "mmol")
    assert last(why(sheet, "diamine", "actual_amount")) == ("n(weighed) = m(weighed) · w / M", 5.5, "mmol")
    assert sources(why(sheet, "diamine", "actual_equivalents")) == {"e": "the reference: the others count from it"}


def test_a_row_that_was_measured_has_its_actual_equivalents() -> None:
    other = replace(with_stated("other", ByEquivalents(2.0), Solution(4.0)), weighed=ByVolume(3.0))
    answer = why(sheet_of(DIAMINE, other), "other", "actual_equivalents")
    assert answer.value == 2.4
    assert formulas(answer)[-1] == "e = n(weighed) / n₁"
    assert sources(answer)["V(weighed)"] == "measured by you"


def test_the_product_follows_from_the_smallest_extent() -> None:
    sheet = replace(two(ByEquivalents(1.9), nu=2.0, products=(product(200.0),)), planned_yield=0.8)
    answer = why(sheet, "product", "planned_mass")
    assert formulas(answer)[-7:] == [
        "ξ(other) = n(other) / ν(other)",
        "ξ = min(ξ(diamine), ξ(other))",
        "n = ν · ξ",
        "Y(planned)",
        "n(planned) = n · Y(planned)",
        "M",
        "m(planned) = n(planned) · M",
    ]
    assert answer.value == pytest.approx(760.0)
    assert last(why(sheet, "product", "equivalents"))[:1] == ("e = n / n₁",)


def test_the_isolated_yield_counts_the_purity_once() -> None:
    sheet = replace(two(ByEquivalents(2.0), products=(product(200.0),)), isolated=Isolated(500.0, 0.9))
    answer = why(sheet, "product", "isolated_yield")
    assert formulas(answer)[-1] == "Y = m(isolated) · w(isolated) / M / n"
    assert answer.value == pytest.approx(0.45)
    assert sources(answer)["m(isolated)"] == "weighed by you"
    assert last(why(sheet, "product", "isolated_amount"))[1] == pytest.approx(2.25)


@pytest.mark.parametrize(
    ("origin", "source"),
    [
        ("A", "handed on by step A"),
        ("", "handed on by the step before"),
        ("wanted", "follows from what is wanted of the final product"),
    ],
)
def test_an_amount_that_was_handed_on_says_from_where(origin: str, source: str) -> None:
    sheet = sheet_of(entry("amine", HandedOn(4.0, origin=origin), bottle("amine"), 1.0))
    assert sources(why(sheet, "amine", "amount")) == {"n": source}


def test_each_fact_stands_with_its_source() -> None:
    facts = (Fact("density", "label"), Fact("supply", "shipped"), Fact("strength", TYPED), Fact("molar mass", TYPED))
    substance = bottle("A", 50.0, Neat(0.97), 900.0, facts=facts)
    substance = replace(substance, compound=replace(substance.compound, stated_molar_mass=51.0))
    answer = why(sheet_of(DIAMINE, entry("other", ByEquivalents(1.0), substance)), "other", "volume")
    found = sources(answer)
    assert (found["d"], found["w"], found["M"]) == ("label", "stated by you", "stated by you")
    bare = bottle("A", 50.0, Neat(0.97), 900.0)
    found = sources(why(sheet_of(DIAMINE, entry("other", ByEquivalents(1.0), bare)), "other", "volume"))
    assert found["d"] == found["w"] == "no source is stated"
    assert found["M"] == "calculated from the structure"


def test_the_source_of_a_stated_number_is_that_of_its_row() -> None:
    sourced = replace(DIAMINE, source="guide, line 111")
    assert sources(why(sheet_of(sourced), "diamine", "amount")) == {"n": "guide, line 111"}
    assert sources(why(sheet_of(DIAMINE), "diamine", "amount")) == {"n": "stated by you"}


def test_rows_of_one_name_and_of_a_long_name_are_told_apart_in_a_formula() -> None:
    named = [entry(f"r{i}", ByAmount(1.0), bottle(name), 1.0) for i, name in enumerate(["A", "A", "A = B", "x" * 40])]
    answer = why(sheet_of(*named, products=(product(),)), "product", "amount")
    assert f"ξ = min(ξ(A), ξ(A #2), ξ(A=B), ξ({'x' * 13}…{'x' * 13}))" in formulas(answer)


def test_an_unknown_has_its_reason_and_no_lines() -> None:
    answer = why(two(Unstated()), "other", "mass")
    assert (answer.value, answer.why) == (None, ())
    assert answer.reason == "Not stated yet: type an amount, a mass, a volume or equivalents."


@pytest.mark.parametrize(("row_id", "field"), [("nobody", "mass"), ("diamine", "colour"), ("", "amount")])
def test_what_is_not_on_the_sheet_cannot_be_asked_about(row_id: str, field: str) -> None:
    with pytest.raises(KeyError):
        why(sheet_of(DIAMINE), row_id, field)


def test_what_is_not_known_leads_nowhere() -> None:
    with pytest.raises(ValueError, match="Not weighed"):
        follows("m", "{} · {}", "mg", lambda n, M: n * M, unknown("Not weighed yet."), told("M", 1.0, "g/mol", ""))
