"""The short code of a table: what changes it, and what does not."""

import subprocess
import sys
import timeit
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

import pytest

from diazgui.core import sheet as sheet_module
from diazgui.core import substance as substance_module
from diazgui.core.edits import with_basis, with_entry_moved
from diazgui.core.route import Route, with_sheet
from diazgui.core.route_facts import with_ticked
from diazgui.core.scaling import scaled
from diazgui.core.sheet import AlkylationModel, ByAmount, ByEquivalents, ByMass, HandedOn, Isolated, Range
from diazgui.core.substance import Neat, Solution
from diazgui.files import experiment_text, read_experiment_text
from diazgui.library.bench import worked_example
from diazgui.report.fingerprint import _COVERED, _ONCE_STATED, fingerprint_of_route, fingerprint_of_step
from tests.files.examples import written_out

ROOT = Path(__file__).parents[2]
TAB = written_out().tabs[0]
LEFT_OUT = {
    "Version": {"ticked", "acknowledged"},
    "Sheet": {"concentration_source"},
    "Entry": {"slot", "pinned", "source"},
    "Conditions": {"source"},
    "HandedOn": {"last", "reason", "parts", "purity"},
    "Substance": {"facts", "id", "short", "hazards", "hazards_source", "label"},
    "Compound": {"inchikey", "cas", "problem"},
}


def code(sheet=None, **front) -> str:
    """The code of step A of the written-out example, with another sheet or another version."""
    step = TAB.route.step("A")
    changed = replace(step, front=replace(step.front, sheet=sheet or step.sheet, **front))
    return fingerprint_of_step(TAB, changed)


SHEET = TAB.route.step("A").sheet


def test_the_code_is_ten_signs_in_three_groups_and_stays_from_version_to_version():
    assert code() == "EB20-8A60-A9"
    assert fingerprint_of_route(TAB) == "084A-3314-E4"
    # As it was before anything could be isolated.
    assert code(replace(SHEET, isolated=None, model=AlkylationModel())) == "8BE8-4B2C-58"


def test_a_machine_that_orders_its_sets_otherwise_gives_the_same_code():
    program = (
        "from tests.files.examples import written_out\n"
        "from diazgui.report.fingerprint import fingerprint_of_route\n"
        "print(fingerprint_of_route(written_out().tabs[0]))"
    )
    for seed in ("0", "1"):
        told = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        )
        assert told.stdout.decode().strip() == fingerprint_of_route(TAB)


def numbers_in(fact, path=()):
    """The place of each number and text that is covered, in a fact and in what it holds."""
    if isinstance(fact, tuple):
        for place, one in enumerate(fact):
            yield from numbers_in(one, (*path, place))
    elif is_dataclass(fact):
        for name in _COVERED[type(fact)]:
            yield from numbers_in(getattr(fact, name), (*path, name))
    elif isinstance(fact, int | float | str) and path[-1] not in ("id", "reference", "entry", "role", "state"):
        yield path


def changed_at(fact, path):
    """A fact with one number or text in it changed a little."""
    if not path:
        return not fact if isinstance(fact, bool) else fact + "!" if isinstance(fact, str) else nudged(fact)
    place, *deeper = path
    if isinstance(fact, tuple):
        return (*fact[:place], changed_at(fact[place], deeper), *fact[place + 1 :])
    return replace(fact, **{place: changed_at(getattr(fact, place), deeper)})


def nudged(number: float) -> float:
    return number * (1 - 1e-9) if number > 0 else 1e-9


WHOLE = [(step.id, path) for step in TAB.route.steps for path in numbers_in(step.sheet)]


def test_the_example_has_many_numbers_to_change():
    assert len(WHOLE) > 80


@pytest.mark.parametrize(("step_id", "path"), WHOLE, ids=str)
def test_any_stated_number_or_name_that_changes_changes_the_code(step_id, path):
    step = TAB.route.step(step_id)
    if path[-1] in ("low", "high"):  # both ends at once, for none may pass the other
        sheet = replace(step.sheet, conditions=replace(step.sheet.conditions, **{path[-2]: Range(-1.0, 100.0)}))
    else:
        sheet = changed_at(step.sheet, path)
    after = replace(step, front=replace(step.front, sheet=sheet))
    assert fingerprint_of_step(TAB, after) != fingerprint_of_step(TAB, step)


def test_the_same_number_stated_another_way_changes_the_code():
    assert code(with_basis(SHEET, "boc2o", ByMass(5.0))) != code(with_basis(SHEET, "boc2o", ByAmount(5.0)))


def test_the_order_of_rows_the_reference_the_role_and_the_variant_are_covered():
    codes = {
        code(),
        code(with_entry_moved(SHEET, "wash", 0)),
        code(replace(SHEET, reference="")),
        code(replace(SHEET, entries=(replace(SHEET.entries[0], role="reagent"), *SHEET.entries[1:]))),
        code(variant="other"),
        code(isolation="other"),
        fingerprint_of_step(replace(TAB, id="other"), TAB.route.step("A")),
        fingerprint_of_step(TAB, replace(TAB.route.step("A"), id="Z")),
    }
    assert len(codes) == 8


def test_a_step_has_another_code_than_a_route_of_that_step():
    alone = replace(TAB, route=Route((TAB.route.step("A"),)))
    assert fingerprint_of_route(alone) != fingerprint_of_step(alone, alone.route.step("A"))


def test_a_route_has_another_code_when_any_of_its_steps_has():
    second = with_basis(TAB.route.step("B").sheet, "electrophile", ByEquivalents(1.2))
    after = replace(TAB, route=with_sheet(TAB.route, "B", second))
    assert fingerprint_of_step(after, after.route.step("A")) == fingerprint_of_step(TAB, TAB.route.step("A"))
    assert fingerprint_of_route(after) != fingerprint_of_route(TAB)


def test_an_amount_handed_on_counts_and_what_it_was_before_does_not():
    step = TAB.route.step("B")
    basis = step.sheet.entry("amine").basis
    assert isinstance(basis, HandedOn)

    def with_handed(**change):
        sheet = with_basis(step.sheet, "amine", replace(basis, **change))
        return fingerprint_of_step(TAB, replace(step, front=replace(step.front, sheet=sheet)))

    assert with_handed(amount=3.0) != with_handed()
    assert with_handed(last=9.0, reason="none") == with_handed()


def test_what_is_isolated_and_the_numbers_of_the_model_count_once_they_are_stated():
    plain = replace(SHEET, isolated=None, model=AlkylationModel())
    isolated = [replace(plain, isolated=one) for one in (Isolated(950.0), Isolated(950.0, 0.97), Isolated(951.0))]
    modelled = [replace(plain, model=one) for one in (AlkylationModel(0.25), AlkylationModel(quaternary=0.1))]
    codes = [code(one) for one in (plain, *isolated, *modelled)]
    assert len(set(codes)) == 6


def test_what_a_stock_solution_is_made_of_counts_once_it_is_stated():
    codes = set()
    for made_of in (None, Neat(), Neat(0.97)):
        stock = replace(SHEET.entries[0].substance, supply=Solution(0.5, "DMF", made_of))
        entries = (replace(SHEET.entries[0], substance=stock), *SHEET.entries[1:])
        codes.add(code(replace(SHEET, entries=entries)))
    assert len(codes) == 3


def test_ticks_sources_hazards_pins_and_versions_kept_aside_change_nothing():
    ticked = replace(TAB, route=with_ticked(TAB.route, "A", "stir", True))
    assert fingerprint_of_route(ticked) == fingerprint_of_route(TAB)
    diamine = replace(SHEET.entries[0].substance, hazards=("GHS05",), hazards_source="label", facts=(), short="D")
    entry = replace(SHEET.entries[0], substance=diamine, source="", pinned=True, slot="")
    assert code(replace(SHEET, entries=(entry, *SHEET.entries[1:]), concentration_source="")) == code()
    aside = replace(TAB.route.step("B"), parked=())
    assert fingerprint_of_step(TAB, aside) == fingerprint_of_step(TAB, TAB.route.step("B"))
    titled = replace(TAB, title="Another title")
    assert fingerprint_of_route(titled) == fingerprint_of_route(TAB)


def test_saving_and_opening_again_keeps_the_code():
    for experiment in (written_out(), worked_example()):
        again = read_experiment_text(experiment_text(experiment))
        codes = [[fingerprint_of_route(tab) for tab in one.tabs] for one in (experiment, again)]
        assert codes[0] == codes[1]


def test_scaling_there_and_back_keeps_the_code_although_the_last_digit_moves():
    sheet = with_basis(SHEET, "boc2o", ByAmount(0.7))
    back = scaled(scaled(sheet, 3.0), 1 / 3.0)
    assert back.entry("boc2o").basis == ByAmount(0.6999999999999998)
    assert code(back) == code(sheet)


def test_a_whole_number_and_its_fraction_are_one_and_so_are_zero_and_minus_zero():
    assert code(with_basis(SHEET, "boc2o", ByAmount(5))) == code(with_basis(SHEET, "boc2o", ByAmount(5.0)))
    assert code(with_basis(SHEET, "boc2o", ByAmount(0.0))) == code(with_basis(SHEET, "boc2o", ByAmount(-0.0)))


def test_every_field_of_a_fact_is_covered_or_left_out_on_purpose():
    for kind, names in _COVERED.items():
        counted = set(names) | set(_ONCE_STATED.get(kind, ()))
        assert counted | LEFT_OUT.get(kind.__name__, set()) == {one.name for one in fields(kind)}, kind
    held = [one for one in (*vars(sheet_module).values(), *vars(substance_module).values()) if isinstance(one, type)]
    assert {one.__name__ for one in held if is_dataclass(one) and one not in _COVERED} == {"Fact", "Label"}


def test_the_code_of_the_largest_sheet_takes_less_than_a_millisecond():
    steps = [(tab, step) for tab in worked_example().tabs for step in tab.route.steps]
    largest = max(steps, key=lambda one: len(one[1].sheet.entries))
    taken = min(timeit.repeat(lambda: fingerprint_of_step(*largest), number=20, repeat=5)) / 20
    assert taken < 1e-3
