"""What a protocol gives for a target: compounds along the chain of its steps, and a route of sheets."""

from dataclasses import replace

import pytest

from diazgui.core.chain import chain, enough_acid, isolated_product, new_route, version
from diazgui.core.protocol import Portion, Protocol, Step
from diazgui.core.quantities import QuantityError
from diazgui.core.route import Route, is_linked
from diazgui.core.sheet import Basis, ByAmount, ByEquivalents, ByMass, ByVolume, HandedOn, Product, Role, Sheet
from diazgui.core.substance import Compound, Part, Substance
from diazgui.core.table import rows
from diazgui.core.target import ChemistryError, Standing
from tests.core.bench import (
    ALKYLATE,
    BASE,
    BENCH,
    FREE,
    PROTECT,
    PROTOCOL,
    SALTED,
    SHELF,
    SOURCE,
    TARGET,
    WASHED,
    compound,
    target_of,
)
from tests.core.making import numbers

CHEMISTRY = BENCH.chemistry
HCL = Part("hydrogen chloride", "HCl", 36.461, 2, "Cl")


def new(target=TARGET, scale=None, protocol=PROTOCOL) -> Route:
    return new_route(protocol, target, SHELF, CHEMISTRY, scale)


def found(route: Route, step_id: str) -> dict:
    return numbers(route.step(step_id).sheet)


def chosen(variant: str = "", isolation: str = "", target=TARGET, **more):
    made = chain(PROTOCOL, target, CHEMISTRY)["B"]
    return version(PROTOCOL.step("B"), made, SHELF, CHEMISTRY, variant, isolation, **more)


def test_a_target_names_its_substances_as_protocols_call_them() -> None:
    slots = TARGET.slots()
    assert {slot: substance.compound.name for slot, substance in slots.items()} == {
        "diamine": "D",
        "electrophile": "E",
        "carbonyl": "C",
    }
    assert TARGET.electrophile_standing is Standing.STATED


def test_a_route_has_the_protocols_steps_at_its_default_scale() -> None:
    route = new()
    assert [(step.id, step.title, step.front.variant, step.front.isolation) for step in route.steps] == [
        ("A", "Protect", "slow", "base"),
        ("B", "Alkylate", "carbonate", "base"),
    ]
    assert found(route, "A")["amine"] == (1.0, 10.0, 1000.0, None)
    assert found(route, "A")["solvent"][3] == 50.0
    assert found(route, "B")["amine"] == (1.0, 10.0, 2000.0, None)
    assert found(route, "B")["halide"] == (1.2, 12.0, 1800.0, None)
    assert [row.name for row in rows(route.step("B").sheet)] == ["Boc-D", "E", "DCM"]


def test_the_product_of_one_step_is_the_start_of_the_next() -> None:
    route = new()
    assert route.step("A").sheet.products == (Product("product", compound("D.boc", "Boc-D")),)
    assert route.step("B").sheet.products[0].compound.smiles == "E+D.boc"
    assert is_linked(route.step("B").sheet)
    assert not is_linked(route.step("A").sheet)


def test_a_route_comes_at_the_scale_asked_for_work_up_included() -> None:
    route = new(scale=25.0)
    assert found(route, "A")["amine"][1] == 25.0
    assert found(route, "A")["wash"][3] == 75.0
    assert found(route, "B")["amine"][1] == 25.0
    assert new(scale=10.0) == new()


def test_a_route_is_not_made_at_a_scale_of_0() -> None:
    with pytest.raises(QuantityError, match="above 0"):
        new(scale=0.0)


def test_rows_keep_their_source_and_the_name_of_their_slot() -> None:
    sheet = new().step("B").sheet
    assert [(e.id, e.slot, e.source) for e in sheet.entries] == [
        ("amine", "previous", SOURCE),
        ("halide", "electrophile", SOURCE),
        ("solvent", "", SOURCE),
    ]
    assert (sheet.concentration, sheet.concentration_source) == (0.2, SOURCE)


def test_a_protocol_without_steps_gives_one_empty_sheet() -> None:
    route = new(protocol=FREE)
    assert [(step.id, step.title, step.sheet) for step in route.steps] == [("A", "Reaction", Sheet())]


# What cannot be made


def test_without_a_structure_the_product_is_open_and_its_amounts_are_still_known() -> None:
    route = new(target_of(electrophile=None))
    product = route.step("B").sheet.products[0]
    assert product.compound == Compound(
        "alkylated D", problem="a halide has no structure, so the product of step B is open."
    )
    assert found(route, "B")["halide"] == (1.2, 12.0, None, None)


def test_the_problem_of_a_structure_is_that_of_what_follows_from_it() -> None:
    unread = replace(TARGET, diamine=Substance(Compound("D", problem="The ring is not closed.")))
    made = chain(PROTOCOL, unread, CHEMISTRY)
    assert made["A"].problem == made["B"].problem == "The ring is not closed."
    assert made["B"].product.problem == "The ring is not closed."


def test_a_refusal_of_the_engine_stands_on_the_product_and_hinders_no_row() -> None:
    made = chain(PROTOCOL, target_of("N"), CHEMISTRY)
    assert made["A"].problem == made["A"].product.problem == "There is no N–H left on N."
    assert made["A"].product.name == "Boc-N"
    assert new(target_of("N")).step("A").sheet.products[0].compound.smiles is None


# Versions


def test_a_salt_binds_its_acids_and_the_acid_takes_part() -> None:
    sheet = chosen(isolation="salt").sheet
    product = sheet.products[0]
    assert (product.parts, product.form_name) == ((HCL,), "alkylated D dihydrochloride")
    assert sheet.entry("acid").coefficient == 2.0


def test_a_base_that_binds_one_acid_takes_one() -> None:
    sheet = chosen(isolation="salt", target=target_of("F")).sheet
    assert sheet.entry("acid").coefficient == 1.0
    assert sheet.products[0].parts == (replace(HCL, ratio=1),)


@pytest.mark.parametrize(
    ("stated", "acids", "taken"),
    [
        (ByEquivalents(3.0), 2.0, ByEquivalents(3.0)),
        (ByEquivalents(3.0), 3.0, ByEquivalents(3.3)),
        (ByAmount(5.0), 3.0, ByAmount(5.0)),
    ],
)
def test_only_equivalents_too_few_for_the_acids_bound_are_raised(stated: Basis, acids: float, taken: Basis) -> None:
    assert enough_acid(stated, acids) == taken


def test_of_a_base_that_binds_no_acid_the_acid_only_has_to_be_enough() -> None:
    made = chain(PROTOCOL, TARGET, CHEMISTRY)["A"]
    step = replace(PROTOCOL.step("A"), variants=(replace(PROTECT, salt_acid="hcl"),), isolations=(SALTED,))
    sheet = version(step, made, SHELF, CHEMISTRY).sheet
    assert sheet.entry("acid").coefficient is None
    assert sheet.products[0].parts == ()


def test_of_an_unknown_base_no_salt_is_made_up() -> None:
    sheet = chosen(isolation="salt", target=target_of(electrophile=None)).sheet
    assert sheet.products[0].parts == ()
    assert sheet.entry("acid").coefficient is None


def test_the_free_base_has_no_parts() -> None:
    assert isolated_product(compound("E+D.boc"), ALKYLATE, BASE, SHELF, CHEMISTRY) == (
        Product("product", compound("E+D.boc")),
        0.0,
    )


def test_an_acid_of_unknown_molar_mass_cannot_give_the_mass_of_a_salt() -> None:
    variant = replace(ALKYLATE, salt_acid="nameless acid")
    with pytest.raises(ChemistryError, match="The molar mass of acid X is not known"):
        isolated_product(compound("E+D.boc"), variant, SALTED, SHELF, CHEMISTRY)


def test_an_acid_without_a_formula_is_a_part_without_one() -> None:
    shelf = SHELF | {"hcl": Substance(Compound("acid Y", structure_molar_mass=50.0))}
    product, acids = isolated_product(compound("E+D.boc"), ALKYLATE, SALTED, shelf, CHEMISTRY)
    assert product.parts == (Part("acid Y", "", 50.0, 2),)
    assert acids == 2


def test_the_default_version_is_the_first_variant_and_isolation() -> None:
    assert (chosen().variant, chosen().isolation) == ("carbonate", "base")
    assert (chosen("amine base", "salt").variant, chosen("amine base", "salt").isolation) == ("amine base", "salt")
    assert chosen("amine base").sheet.concentration == 0.5


def test_a_variant_is_isolated_only_in_a_form_that_it_has() -> None:
    own = replace(SALTED, variants=("amine base",))
    step = replace(PROTOCOL.step("B"), isolations=(BASE, own))
    made = chain(PROTOCOL, TARGET, CHEMISTRY)["B"]
    assert version(step, made, SHELF, CHEMISTRY, "carbonate", "salt").isolation == "base"
    assert version(step, made, SHELF, CHEMISTRY, "amine base", "salt").isolation == "salt"


def test_a_later_step_takes_its_reference_from_the_step_before() -> None:
    assert chosen(first=False).sheet.entry("amine").basis == HandedOn(last=10.0)
    assert chosen(first=True).sheet.entry("amine").basis == ByAmount(10.0)


def test_a_reference_that_is_not_the_product_before_is_never_handed_its_amount() -> None:
    fixed = Portion("amine", Role.REACTANT, ByAmount(10.0), SOURCE, slot="diamine", coefficient=1.0)
    variant = replace(ALKYLATE, portions=(fixed,))
    step = Step("B", "B", "alkylate", "previous", "electrophile", "x", (variant,), (WASHED,))
    made = chain(PROTOCOL, TARGET, CHEMISTRY)["B"]
    sheet = version(step, made, SHELF, CHEMISTRY, first=False).sheet
    assert sheet.entry("amine").basis == ByAmount(10.0)
    assert sheet.entry("wash").basis == ByVolume(30.0)


def test_a_later_reference_that_is_stated_as_a_mass_belongs_to_no_known_amount() -> None:
    weighed = replace(ALKYLATE.portions[0], basis=ByMass(500.0))
    step = replace(PROTOCOL.step("B"), variants=(replace(ALKYLATE, portions=(weighed,)),))
    made = chain(PROTOCOL, TARGET, CHEMISTRY)["B"]
    assert version(step, made, SHELF, CHEMISTRY, first=False).sheet.entry("amine").basis == HandedOn()


def test_a_step_isolated_as_a_salt_by_default_hands_the_salt_on() -> None:
    first = replace(
        PROTOCOL.step("B"),
        id="A",
        starting="diamine",
        variants=(replace(ALKYLATE, portions=(replace(ALKYLATE.portions[0], slot="diamine"), *ALKYLATE.portions[1:])),),
        isolations=(SALTED,),
    )
    second = replace(PROTOCOL.step("B"), isolations=(BASE,))
    route = new(protocol=Protocol("x", "x", PROTOCOL.purpose, 10.0, (first, second)))
    row = rows(route.step("B").sheet)[0]
    assert row.name == "alkylated D dihydrochloride"
    assert row.reasons["mass"] == "The molar mass of alkylated D is not known."


def test_rows_stand_in_the_order_of_the_work() -> None:
    wash = Portion("brine", Role.WORK_UP, ByVolume(30.0), SOURCE, substance="dcm")
    quench = Portion("stop", Role.QUENCH, ByVolume(5.0), SOURCE, substance="dcm")
    variant = replace(ALKYLATE, portions=(wash, *ALKYLATE.portions))
    step = replace(PROTOCOL.step("B"), variants=(variant,), isolations=(replace(BASE, portions=(quench,)),))
    made = chain(PROTOCOL, TARGET, CHEMISTRY)["B"]
    sheet = version(step, made, SHELF, CHEMISTRY).sheet
    assert [entry.id for entry in sheet.entries] == ["amine", "halide", "solvent", "stop", "brine"]
