"""The whole of what a chemist stated: tabs, another target, and versions that are kept aside."""

from dataclasses import replace

import pytest

from diazgui.core.edits import with_basis, with_coefficient, with_product, with_substance
from diazgui.core.experiment import (
    Experiment,
    Tab,
    new_experiment,
    variant_of,
    with_chosen_version,
    with_new_tab,
    with_route,
    with_target,
    without_tab,
)
from diazgui.core.route import Route, with_sheet
from diazgui.core.route_facts import with_ticked
from diazgui.core.route_scaling import scaled_route
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByEquivalents, ByMass, Product, Sheet
from diazgui.core.substance import Compound, Neat, Salt, Substance
from diazgui.core.table import rows
from diazgui.core.target import ChemistryError
from tests.core.bench import ALKYLATE, BENCH, PROTOCOL, SALTED, TARGET, compound, target_of
from tests.core.making import alike, bottle, numbers


def new(target=TARGET, scale=None) -> Experiment:
    return new_experiment(target, ("boc",), BENCH, scale)


def sheet_in(experiment: Experiment, step_id: str = "B") -> Sheet:
    return experiment.tab("boc").route.step(step_id).sheet


def edited(experiment: Experiment, step_id: str, edit) -> Experiment:
    route = experiment.tab("boc").route
    return with_route(experiment, "boc", with_sheet(route, step_id, edit(route.step(step_id).sheet)))


def chosen(experiment: Experiment, variant: str, isolation: str) -> Experiment:
    return with_chosen_version(experiment, "boc", "B", variant, isolation, BENCH)


# Tabs


def test_an_experiment_has_a_tab_for_each_protocol_at_its_scale() -> None:
    experiment = new_experiment(TARGET, ("boc", "free"), BENCH, 4.0)
    assert [(tab.id, tab.protocol, tab.title) for tab in experiment.tabs] == [
        ("boc", "boc", "By a Boc group"),
        ("free", "free", "A free sheet"),
    ]
    assert numbers(sheet_in(experiment))["amine"][1] == 4.0


def test_a_place_has_its_tab_and_step_and_one_that_is_gone_has_none() -> None:
    experiment = with_new_tab(new(), "boc", BENCH)
    second = experiment.tabs[1]
    assert experiment.at(second.id, "B") == (second, second.route.step("B"))
    assert experiment.at(second.id, "Z") is None
    assert without_tab(experiment, second.id).at(second.id, "B") is None
    assert Experiment(TARGET, ()).at("", "") is None


def test_a_second_tab_of_a_protocol_is_numbered_and_an_id_is_never_used_twice() -> None:
    three = with_new_tab(with_new_tab(new(), "boc", BENCH), "boc", BENCH)
    assert [(tab.id, tab.title) for tab in three.tabs] == [
        ("boc", "By a Boc group"),
        ("boc-2", "By a Boc group 2"),
        ("boc-3", "By a Boc group 3"),
    ]
    again = with_new_tab(without_tab(three, "boc-2"), "boc", BENCH)
    assert [tab.id for tab in again.tabs] == ["boc", "boc-3", "boc-2"]


def test_an_edit_of_one_tab_leaves_the_others() -> None:
    two = with_new_tab(new(), "boc", BENCH)
    after = with_route(two, "boc-2", scaled_route(two.tab("boc-2").route, 2.0))
    assert after.tab("boc") == two.tab("boc")
    assert after.tab("boc-2") != two.tab("boc-2")
    with pytest.raises(KeyError):
        two.tab("nobody")


# Another target


def test_another_target_changes_the_compounds_of_every_step_and_keeps_the_equivalents() -> None:
    after = with_target(new(), target_of("F"), BENCH)
    assert after == new(target_of("F"))
    assert rows(sheet_in(after, "A"))[0].name == "F"
    assert numbers(sheet_in(after))["amine"] == (1.0, 10.0, 2200.0, None)
    assert sheet_in(after).products[0].compound.smiles == "E+F.boc"


def test_another_target_and_back_is_no_change() -> None:
    there = with_target(new(), target_of("F", None), BENCH)
    assert with_target(there, TARGET, BENCH) == new()


def test_edits_survive_another_target() -> None:
    experiment = edited(new(), "B", lambda sheet: with_basis(sheet, "halide", ByEquivalents(1.7)))
    experiment = edited(experiment, "A", lambda sheet: with_basis(sheet, "amine", ByMass(2000.0)))
    after = with_target(experiment, target_of("F"), BENCH)
    assert sheet_in(after).entry("halide").basis == ByEquivalents(1.7)
    assert sheet_in(after, "A").entry("amine").basis == ByMass(2000.0)
    assert numbers(sheet_in(after))["halide"][1] == pytest.approx(28.3333, rel=1e-5)


def test_what_was_weighed_and_ticked_off_survives_another_target() -> None:
    experiment = edited(new(), "A", lambda sheet: with_weighed(sheet, "amine", ByMass(1990.0)))
    experiment = with_route(experiment, "boc", with_ticked(experiment.tab("boc").route, "A", "stir", True))
    after = with_target(experiment, target_of("F"), BENCH)
    assert rows(sheet_in(after, "A"))[0].name == "F"
    assert rows(sheet_in(after, "A"))[0].weighed_mass == 1990.0
    assert after.tab("boc").route.step("A").front.ticked == ("stir",)


def test_a_row_keeps_its_bottle_as_long_as_the_targets_compound_for_it_stays() -> None:
    weak = bottle("E", 150.0, Neat(0.9))
    experiment = edited(new(), "B", lambda sheet: with_substance(sheet, "halide", weak))
    assert sheet_in(with_target(experiment, target_of("F"), BENCH)).entry("halide").substance == weak
    other = sheet_in(with_target(experiment, target_of("D", "G"), BENCH)).entry("halide").substance
    assert other == Substance(compound("G"))


def test_a_bottle_that_nobody_changed_on_its_row_follows_the_targets() -> None:
    purer = replace(TARGET, electrophile=Substance(TARGET.electrophile.compound, Neat(0.95)))
    assert rows(sheet_in(with_target(new(), purer, BENCH)))[1].purity == 0.95
    weak = bottle("E", 150.0, Neat(0.9))
    experiment = edited(new(), "B", lambda sheet: with_substance(sheet, "halide", weak))
    assert rows(sheet_in(with_target(experiment, purer, BENCH)))[1].purity == 0.9


def test_a_molar_mass_typed_for_a_compound_without_a_structure_reaches_its_row() -> None:
    before = replace(TARGET, electrophile=Substance(Compound("a halide", stated_molar_mass=200.0)))
    after = replace(TARGET, electrophile=Substance(Compound("a halide", stated_molar_mass=220.0)))
    assert rows(sheet_in(with_target(new(before), after, BENCH)))[1].molar_mass == 220.0


def test_the_coefficient_of_a_product_and_products_of_ones_own_survive_another_target() -> None:
    side = Product("side", Compound("a side product"))
    experiment = edited(
        new(),
        "B",
        lambda sheet: with_product(with_product(sheet, replace(sheet.products[0], coefficient=2.0)), side),
    )
    products = sheet_in(with_target(experiment, target_of("F"), BENCH)).products
    assert [(p.id, p.coefficient) for p in products] == [("product", 2.0), ("side", 1.0)]


def test_a_product_that_was_taken_off_comes_back_with_another_target() -> None:
    experiment = edited(new(), "B", lambda sheet: replace(sheet, products=()))
    assert [p.coefficient for p in sheet_in(with_target(experiment, target_of("F"), BENCH)).products] == [1.0]


def test_the_acid_of_a_salt_follows_what_the_new_base_binds() -> None:
    salt = chosen(new(), "carbonate", "salt")
    assert sheet_in(salt).entry("acid").coefficient == 2.0
    assert sheet_in(with_target(salt, target_of("F"), BENCH)).entry("acid").coefficient == 1.0
    assert sheet_in(with_target(salt, target_of("D", None), BENCH)).entry("acid").coefficient is None
    assert with_target(with_target(salt, target_of("D", None), BENCH), TARGET, BENCH) == salt


def test_a_coefficient_typed_for_a_row_of_a_free_base_survives_another_target() -> None:
    experiment = edited(new(), "B", lambda sheet: with_coefficient(sheet, "halide", 2.0))
    assert sheet_in(with_target(experiment, target_of("F"), BENCH)).entry("halide").coefficient == 2.0


def test_a_coefficient_typed_for_the_acid_of_a_salt_survives_another_target() -> None:
    salt = edited(chosen(new(), "carbonate", "salt"), "B", lambda sheet: with_coefficient(sheet, "acid", 3.0))
    other = with_target(salt, target_of("F"), BENCH)
    assert sheet_in(other).entry("acid").coefficient == 3.0
    assert with_target(with_target(salt, target_of("D", None), BENCH), TARGET, BENCH) == salt


@pytest.mark.parametrize(
    ("place", "change"),
    [
        ("nope", lambda tab: replace(tab, protocol="nope")),
        ("Z", lambda tab: with_step(tab, id="Z")),
        ("fast", lambda tab: with_step(tab, front=replace(tab.route.steps[0].front, variant="fast"))),
        ("oil", lambda tab: with_step(tab, parked=(replace(tab.route.steps[0].front, isolation="oil"),))),
    ],
)
def test_a_tab_of_a_protocol_that_is_not_here_refuses_another_target_with_a_sentence(place: str, change) -> None:
    experiment = replace(new(), tabs=(change(new().tabs[0]),))
    with pytest.raises(ChemistryError) as refused:
        with_target(experiment, target_of("F"), BENCH)
    assert str(refused.value) == (
        f"The tab “By a Boc group” comes from a protocol with “{place}”, which is not known here, so it cannot follow "
        "another target. Take the tab off, or keep the target."
    )


def with_step(tab: Tab, **changes) -> Tab:
    first, *others = tab.route.steps
    return replace(tab, route=Route((replace(first, **changes), *others)))


def test_versions_kept_aside_follow_another_target_too() -> None:
    salt = chosen(new(), "carbonate", "salt")
    after = with_target(salt, target_of("F"), BENCH)
    parked = after.tab("boc").route.step("B").parked[0].sheet
    assert parked.products[0].compound.smiles == "E+F.boc"
    assert rows(parked)[0].name == "Boc-F"


def test_a_free_sheet_knows_nothing_of_the_target() -> None:
    experiment = new_experiment(TARGET, ("free",), BENCH)
    assert with_target(experiment, target_of("F"), BENCH).tabs == experiment.tabs


def test_another_compound_is_handed_on_in_the_form_in_which_it_is_isolated() -> None:
    experiment = edited(
        new(),
        "A",
        lambda sheet: with_product(
            sheet,
            replace(sheet.products[0], parts=(sheet_in(chosen(new(), "carbonate", "salt")).products[0].parts[0],)),
        ),
    )
    assert isinstance(sheet_in(experiment).entry("amine").substance.supply, Salt)
    # The protocol isolates step A as the free base, so with another target the amine of step B is that again.
    after = with_target(experiment, target_of("F"), BENCH)
    assert sheet_in(after).entry("amine").substance == Substance(compound("F.boc", "Boc-F"))


def test_a_salt_handed_on_is_a_salt_of_the_new_compound_after_another_target() -> None:
    made_of_diamine = replace(ALKYLATE.portions[0], slot="diamine")
    first = replace(
        PROTOCOL.step("B"),
        id="A",
        starting="diamine",
        variants=(replace(ALKYLATE, portions=(made_of_diamine, *ALKYLATE.portions[1:])),),
        isolations=(SALTED,),
    )
    bench = replace(BENCH, protocols={"boc": replace(PROTOCOL, steps=(first, PROTOCOL.step("B")))})
    experiment = new_experiment(TARGET, ("boc",), bench)
    amine = sheet_in(with_target(experiment, target_of("D", "G"), bench)).entry("amine").substance
    assert amine.compound.smiles == "G+D"
    assert amine.supply == sheet_in(experiment).entry("amine").substance.supply
    assert amine.supply.name == "dihydrochloride"


# Versions


def test_a_version_chosen_for_the_first_time_comes_as_the_protocol_has_it_at_the_scale_of_now() -> None:
    experiment = chosen(new(scale=25.0), "amine base", "salt")
    assert sheet_in(experiment).concentration == 0.5
    assert numbers(sheet_in(experiment))["amine"][1] == 25.0
    assert numbers(sheet_in(experiment))["acid"][1] == 75.0


def test_a_version_seen_before_comes_back_as_it_was_left() -> None:
    experiment = edited(new(), "B", lambda sheet: with_basis(sheet, "halide", ByEquivalents(1.7)))
    back = chosen(chosen(experiment, "amine base", "base"), "carbonate", "base")
    assert sheet_in(back) == sheet_in(experiment)


def test_a_version_comes_back_at_another_scale_and_for_another_target() -> None:
    experiment = edited(new(), "B", lambda sheet: with_basis(sheet, "halide", ByEquivalents(1.7)))
    away = chosen(experiment, "amine base", "base")
    away = with_route(away, "boc", scaled_route(away.tab("boc").route, 2.0))
    back = chosen(with_target(away, target_of("F"), BENCH), "carbonate", "base")
    direct = with_target(experiment, target_of("F"), BENCH)
    direct = with_route(direct, "boc", scaled_route(direct.tab("boc").route, 2.0))
    assert alike(sheet_in(back), sheet_in(direct))
    assert numbers(sheet_in(back))["halide"][1] == pytest.approx(34.0)


def test_the_first_step_too_has_versions() -> None:
    experiment = with_chosen_version(new(scale=3.0), "boc", "A", "slow", "base", BENCH)
    assert experiment == new(scale=3.0)


def test_a_variant_is_found_by_its_id() -> None:
    assert variant_of(PROTOCOL.step("B"), "amine base").concentration == 0.5
    with pytest.raises(KeyError):
        variant_of(PROTOCOL.step("B"), "nobody's")
