"""Stating from the command line: the cells of the window, with numbers written out, all or none."""

import json
from pathlib import Path

import pytest

from tests.cli.saying import TARGET, in_a_process, row


@pytest.fixture
def planned(run, tmp_path: Path) -> Path:
    """Mono via Boc at 5.00 mmol."""
    path = tmp_path / "plan.diaz"
    assert run("new", "--protocol", "mono-boc", *TARGET, "-o", path).code == 0
    return path


@pytest.fixture
def after(run, planned: Path):
    """The steps by id once some edits were made."""

    def make(*edits: str) -> dict:
        said = run("set", planned, *edits, "-o", planned, "--force")
        assert (said.code, said.out) == (0, ""), said.err
        (tab,) = json.loads(run("table", planned, "--format", "json").out)["tabs"]
        return {step["id"]: step for step in tab["steps"]} | {"wanted": tab["wanted"], "said": said.err}

    return make


@pytest.mark.parametrize(
    ("edit", "field", "value"),
    [
        ("mono-boc/B/base.eq=3.0", "amount_mmol", 15.0),
        ("mono-boc/B/base.equivalents=3 eq.", "amount_mmol", 15.0),
        ("mono-boc/B/base.amount=12 mmol", "equivalents", 2.4),
        ("mono-boc/B/base.mmol=12", "equivalents", 2.4),
        ("MONO-BOC/b/BASE.mass=1.5 g", "mass_mg", 1500.0),
        ("mono-boc/B/base.mass=1.5g", "amount_mmol", pytest.approx(10.8535, rel=1e-5)),  # 1500 / 138.204
        ("mono-boc/B/base.supplied=97 %", "mass_mg", pytest.approx(1424.78, rel=1e-5)),  # 1382.04 / 0.97
        ("mono-boc/B/base.weighed=1.391 g", "actual_amount_mmol", pytest.approx(10.06483, rel=1e-6)),
        ("mono-boc/B/base.molar-mass=140", "mass_mg", 1400.0),
        ("mono-boc/B/base.M=140 g/mol", "mass_mg", 1400.0),
        ("mono-boc/B/base.coefficient=1", "coefficient", 1.0),
        ("mono-boc/B/base.role=reagent", "role", "reagent"),
        ("mono-boc/B/base.name=cesium carbonate", "formula", "CCs2O3"),
        ("mono-boc/B/base.pinned=yes", "pinned", True),
        ("mono-boc/B/electrophile.reference=yes", "reference", False),
    ],
)
def test_a_cell_takes_what_the_cell_of_the_window_takes(after, edit: str, field: str, value: object) -> None:
    assert row(after(edit)["B"], "base")[field] == value


@pytest.mark.parametrize(
    ("label", "field", "value"),
    [
        ("60 % in mineral oil", "mass_mg", pytest.approx(2303.4)),  # 1382.04 / 0.6
        ("4 M in water", "volume_mL", pytest.approx(2.5)),
        ("1.5 mmol/g on silica", "mass_mg", pytest.approx(6666.667)),
        ("monohydrate", "mass_mg", pytest.approx(1562.19, rel=1e-5)),  # 10 · (138.204 + 18.015)
    ],
)
def test_a_bottle_is_stated_in_the_words_of_its_label(after, label: str, field: str, value: object) -> None:
    found = row(after(f"mono-boc/B/base.supplied={label}")["B"], "base")
    assert found[field] == value
    assert found["amount_mmol"] == 10.0


def test_a_density_gives_a_volume(after) -> None:
    halide = row(after("mono-boc/B/electrophile.density=1.178")["B"], "electrophile")
    assert halide["volume_mL"] == pytest.approx(0.619170, rel=1e-5)  # 729.3825 mg / 1178 mg/mL


def test_a_row_becomes_the_reference_and_is_no_longer_handed_on(after) -> None:
    step = after("mono-boc/B/electrophile.reference=yes")["B"]
    assert step["reference"] == "electrophile"
    assert row(step, "electrophile")["amount_mmol"] == pytest.approx(5.5)


@pytest.mark.parametrize("place", ["mono-boc.scale", "mono-boc/A.scale", "mono-boc/A/boc2o.scale", "mono-boc/B.scale"])
def test_a_scale_moves_the_whole_route(after, place: str) -> None:
    steps = after(f"{place}=10 mmol")
    amounts = [row(steps["A"], "boc2o"), row(steps["B"], "amine"), row(steps["C"], "amine")]
    assert [one["amount_mmol"] for one in amounts] == pytest.approx([10.0, 10.0, 10.0])
    assert row(steps["B"], "solvent")["volume_mL"] == pytest.approx(50.0)


def test_a_sheet_is_scaled_to_the_mass_of_any_row(after) -> None:
    steps = after("mono-boc/B/base.scale=2.76408 g")
    assert row(steps["A"], "boc2o")["amount_mmol"] == pytest.approx(10.0)


def test_a_route_is_scaled_by_a_factor(after) -> None:
    steps = after("mono-boc.factor=2", "mono-boc.factor=x1.5")
    assert row(steps["A"], "boc2o")["amount_mmol"] == pytest.approx(15.0)
    assert row(steps["C"], "amine")["amount_mmol"] == pytest.approx(15.0)


def test_a_route_is_scaled_to_the_product_of_any_step(after) -> None:
    steps = after("mono-boc/A.yield=50%", "mono-boc/A/product.scale=1.00141 g")
    assert row(steps["A"], "boc2o")["amount_mmol"] == pytest.approx(10.0)
    assert row(steps["B"], "amine")["amount_mmol"] == pytest.approx(5.0)


def test_the_head_of_a_step_takes_concentration_yield_and_conditions(after) -> None:
    step = after(
        "mono-boc/A.concentration=0.3 M",
        "mono-boc/A.yield=80%",
        "mono-boc/A.temperature=0-25 °C",
        "mono-boc/A.time=30 min",
        "mono-boc/A.atmosphere=argon",
        "mono-boc/A.vessel=closed",
    )["A"]
    assert (step["concentration_M"], step["planned_yield"]) == (0.3, 0.8)
    assert row(step, "solvent")["volume_mL"] == pytest.approx(16.6667, rel=1e-5)
    conditions = step["conditions"]
    assert conditions["temperature_degC"] == {"from": 0.0, "to": 25.0}
    assert (conditions["time_h"], conditions["atmosphere"]) == ({"from": 0.5, "to": 0.5}, "argon")
    assert conditions["vessel_open"] is False


def test_what_is_cleared_is_no_longer_stated(after) -> None:
    step = after("mono-boc/A.concentration=", "mono-boc/A.vessel=", "mono-boc/A.atmosphere=", "mono-boc/A.time=")["A"]
    assert step["concentration_M"] is None
    assert step["conditions"]["vessel_open"] is None
    assert (step["conditions"]["atmosphere"], step["conditions"]["time_h"]) == (None, None)


def test_what_was_isolated_is_handed_on_with_its_purity(after) -> None:
    steps = after("mono-boc/A.isolated=0.95 g", "mono-boc/A.purity=97%")
    made = steps["A"]["products"][0]
    assert (made["isolated_mass_mg"], made["isolated_purity"]) == (950.0, 0.97)
    assert made["isolated_yield"] == pytest.approx(0.920203, rel=1e-5)  # 950 · 0.97 / 200.282 / 5
    amine = row(steps["B"], "amine")
    assert amine["amount_mmol"] == pytest.approx(4.601013, rel=1e-6)
    assert amine["mass_mg"] == pytest.approx(950.0)


def test_rows_count_from_the_reference_once_it_was_weighed(after) -> None:
    steps = after("mono-boc/B/amine.weighed=0.9814 g")
    assert row(steps["B"], "amine")["actual_amount_mmol"] == pytest.approx(4.900091, rel=1e-6)  # 981.4 / 200.282
    assert row(steps["B"], "base")["amount_mmol"] == pytest.approx(9.800182, rel=1e-6)
    assert "base" in steps["B"]["replanned"]


def test_the_route_is_kept_at_what_is_wanted(after) -> None:
    steps = after("mono-boc/A.yield=50%", "mono-boc.want=500 mg", "mono-boc/B.yield=80%")
    assert steps["wanted"] == {"mass_mg": 500.0, "as_base": False}
    assert steps["C"]["products"][0]["mass_mg"] == pytest.approx(500.0)
    # 500 / 269.241 = 1.857072 mmol, by 0.5 and 0.8
    assert row(steps["A"], "boc2o")["amount_mmol"] == pytest.approx(4.642681, rel=1e-6)
    as_base = after("mono-boc.want-as=base")
    assert as_base["wanted"] == {"mass_mg": 500.0, "as_base": True}
    assert as_base["C"]["products"][0]["amount_mmol"] == pytest.approx(2.546875, rel=1e-6)  # 500 / 196.319
    by_hand = after("mono-boc.want=")
    assert by_hand["wanted"] is None
    assert by_hand["C"]["products"][0]["amount_mmol"] == pytest.approx(2.546875, rel=1e-6)
    assert after("mono-boc.want=2 mmol")["wanted"] == {"amount_mmol": 2.0, "as_base": False}


def test_the_numbers_of_the_model_are_the_chemists_own(after) -> None:
    step = after("mono-boc/A.ratio=0.25", "mono-boc/A.quaternary=0.1", "mono-boc/A.conversion=90%")["A"]
    assert step["alkylation_model"] == {"ratio": 0.25, "quaternary": 0.1, "conversion": 0.9}


def test_another_variant_and_another_form_are_taken_by_their_ids(after) -> None:
    steps = after("mono-boc/B.variant=dipea", "mono-boc/C.isolation=free-base")
    assert (steps["B"]["variant"], steps["C"]["isolation"]) == ("dipea", "free-base")
    assert row(steps["B"], "base")["mass_mg"] == pytest.approx(969.3525)
    assert steps["C"]["products"][0]["mass_mg"] == pytest.approx(981.595)


def test_edits_are_made_in_the_order_given(after) -> None:
    steps = after("mono-boc/B/base.mass=1 g", "mono-boc/B/base.pinned=yes", "mono-boc.scale=10 mmol")
    assert row(steps["B"], "base")["mass_mg"] == 1000.0
    assert steps["said"] == "diazgui: Pinned, so kept as it stands: potassium carbonate (step B).\n"
    unpinned = after("mono-boc/B/base.pinned=no", "mono-boc.scale=5 mmol")
    assert row(unpinned["B"], "base")["mass_mg"] == pytest.approx(500.0)


def test_rows_that_kept_their_amount_are_named_where_only_the_reference_was_changed(after) -> None:
    said = after("mono-boc/A/diamine.mass=1 g", "mono-boc/A/boc2o.mass=2.1825 g")["said"]
    assert said == (
        "diazgui: Only the reference was changed. 1,4-diazepane, ethyl acetate, water, brine, sodium sulfate kept "
        "what was stated. To scale them too, state mono-boc/A.scale instead.\n"
    )


def test_without_a_file_the_new_experiment_goes_to_the_output_and_the_old_one_stays(run, planned: Path) -> None:
    before = planned.read_bytes()
    said = run("set", planned, "mono-boc.scale=10 mmol")
    assert json.loads(said.out)["format"] == "diazgui experiment"
    assert planned.read_bytes() == before


@pytest.mark.parametrize(
    ("edits", "sentence"),
    [
        (["mono-boc/B/base"], "“mono-boc/B/base” states nothing. Type a place, the sign = and a value"),
        (["base=3"], "“base” is no place in an experiment."),
        (["mono-boc/B/base/x.eq=3"], "is no place in an experiment."),
        (["mono-boc//base.eq=3"], "is no place in an experiment."),
        (["mono/B/base.eq=3"], "The experiment has no tab “mono”. It has these: mono-boc."),
        (["mono-boc/D/base.eq=3"], "The tab “mono-boc” has no step “D”. It has these: A, B, C."),
        (["mono-boc/B/salt.eq=3"], "Step B has no row “salt”. It has these: amine, electrophile, base,"),
        (["mono-boc/B/base.colour=red"], "“colour” is nothing that can be stated of a row. There is: role, name,"),
        (["mono-boc/B.mass=3"], "“mass” is nothing that can be stated of a step. There is: scale, concentration,"),
        (["mono-boc.mass=3"], "“mass” is nothing that can be stated of a tab. There is: scale, factor, want, want-as."),
        (["mono-boc/B/base.formula=C"], "The formula follows from what is stated. It cannot be stated itself."),
        (["mono-boc/B/base.mass=3,5"], "mono-boc/B/base.mass=3,5: Here only a point is a decimal mark"),
        (["mono-boc/B/base.pinned=maybe"], "Type yes or no."),
        (["mono-boc/B/base.reference=no"], "make another row the reference instead."),
        (["mono-boc/B/product.pinned=yes"], "A product follows from the other rows: it cannot be pinned."),
        (["mono-boc/B.variant=ideal"], "Choose one of these variants: "),
        (["mono-boc/C.isolation=oil"], "Choose one of these forms: "),
        (["mono-boc/B.vessel=half"], "Type open or closed, or nothing where it is not stated."),
        (["mono-boc/B.purity=97%"], "Type the mass that was isolated first"),
        (["mono-boc.want-as=base"], "Nothing is wanted yet: say how much first, such as mono-boc.want=500mg."),
        (["mono-boc.want=0 mg"], "Type a mass or an amount above 0"),
        (["mono-boc.want=500"], "with its unit, such as 500 mg"),
        (["mono-boc/B/base.name=unobtainium"], "“unobtainium” is not known here."),
        (["mono-boc.scale=10 mmol", "mono-boc/B/base.eq=-1"], "mono-boc/B/base.eq=-1: Type the equivalents without"),
        ([], "PLACE=VALUE"),
    ],
)
def test_of_edits_that_cannot_all_be_made_none_is(run, planned: Path, edits: list[str], sentence: str) -> None:
    before = planned.read_bytes()
    said = run("set", planned, *edits, "-o", planned, "--force")
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err
    assert planned.read_bytes() == before


def test_a_file_is_replaced_only_by_force(run, planned: Path) -> None:
    before = planned.read_bytes()
    said = run("set", planned, "mono-boc.scale=1 mmol", "-o", planned)
    assert said.err == "diazgui: “plan.diaz” is there already and stays as it is. Add --force to replace it.\n"
    assert (said.code, planned.read_bytes()) == (2, before)


def test_a_free_sheet_has_nothing_to_scale_or_isolate(run, tmp_path: Path) -> None:
    path = tmp_path / "free.diaz"
    run("new", "--protocol", "free", "-o", path)
    assert "The step has no row to scale by yet." in run("set", path, "free.scale=1 g").err
    assert "The step has no product that could be isolated." in run("set", path, "free/A.isolated=1 g").err
    assert "so there is nothing to choose from." in run("set", path, "free/A.variant=x").err


def test_stating_a_number_needs_neither_qt_nor_a_chemistry_engine(planned: Path) -> None:
    code = (
        "import sys; from diazgui.cli import main; "
        f"code = main(['set', {str(planned)!r}, 'mono-boc/B/base.eq=3.0']); "
        "heavy = {'rdkit', 'PySide6'} & set(sys.modules); "
        "print(sorted(heavy), file=sys.stderr); sys.exit(code)"
    )
    done = in_a_process("-c", code)
    assert (done.returncode, done.stderr) == (0, b"[]\n")


def test_another_variant_without_the_form_of_now_takes_its_own_first_one(run, tmp_path: Path) -> None:
    path = tmp_path / "cbz.diaz"
    run("new", "--protocol", "mono-cbz", *TARGET, "-o", path)
    for variant, form in (("hydrogenolysis", "filtrate"), ("hbr", "triturated-salt")):
        assert run("set", path, f"mono-cbz/C.variant={variant}", "-o", path, "--force").code == 0
        (tab,) = json.loads(run("table", path, "--step", "C", "--format", "json").out)["tabs"]
        assert (tab["steps"][0]["variant"], tab["steps"][0]["isolation"]) == (variant, form)
