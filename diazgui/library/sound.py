"""Whether a protocol holds together: every id resolves, every place names a row, every step can be entered."""

from string import Formatter

from diazgui.core.places import CONDITIONS, ConditionPlace, RowPlace, places
from diazgui.core.protocol import Isolation, Portion, Protocol, Step, Variant, isolations_of
from diazgui.core.sheet import AFTER_REACTION, ByAmount, ByParts, Role
from diazgui.library.faults import Faults, Place
from diazgui.library.substances import substances
from diazgui.structures.products import RULES


def check_protocol(protocol: Protocol, faults: Faults, place: Place) -> None:
    """Note every fault of a protocol that its files alone do not show."""
    _check_unique([step.id for step in protocol.steps], faults, place.at("step"))
    for i, step in enumerate(protocol.steps):
        here = place.at(f"step {step.id}")
        _check_step(step, i == 0, faults, here)
        for variant in step.variants:
            at = here.at(f"variant {variant.id}")
            _check_variant(variant, protocol, i == 0, faults, at)
            for isolation in isolations_of(step, variant):
                _check_pair(step, variant, isolation, faults, at.at(f"isolation {isolation.id}"))


def _check_step(step: Step, first: bool, faults: Faults, place: Place) -> None:
    if step.rule not in RULES:
        faults.add(place.at("rule"), f"there is no reaction rule “{step.rule}”")
    elif len(RULES[step.rule].reactants) != 1 + (step.partner is not None):
        faults.add(place.at("partner"), f"the rule “{step.rule}” takes {', '.join(RULES[step.rule].reactants)}")
    if first == ("previous" in (step.starting, step.partner)):
        faults.add(place.at("starting"), "the first step starts from the target, every other from the step before")
    fields = {name for _, name, _, _ in Formatter().parse(step.product_name) if name is not None}
    if not step.title or not step.product_name or fields - {"diamine"}:
        faults.add(place, "a step has a title, and a product whose only place is {diamine}")
    _check_unique([isolation.id for isolation in step.isolations], faults, place.at("isolation"))
    known = {variant.id for variant in step.variants}
    for isolation in step.isolations:
        for unknown in set(isolation.variants) - known:
            faults.add(place.at(f"isolation {isolation.id}"), f"“{unknown}” is not a variant of the step")
    if not step.variants:
        faults.add(place, "a step has at least one variant")


def _check_variant(variant: Variant, protocol: Protocol, first: bool, faults: Faults, place: Place) -> None:
    rows = {portion.id: portion for portion in variant.portions}
    reference = rows.get(variant.reference)
    if reference is None:
        faults.add(place.at("reference"), f"“{variant.reference}” is not a row of the variant")
    elif reference.basis != ByAmount(protocol.default_scale):
        faults.add(
            place.at("reference"), f"the reference is stated at the protocol's scale, {protocol.default_scale:g} mmol"
        )
    elif not first and reference.slot != "previous":
        faults.add(place.at("reference"), "the reference of a later step is what the step before hands on")
    for unknown in variant.warned_of - {portion.id for portion in variant.portions if portion.substance}:
        faults.add(place.at("warned_of"), f"“{unknown}” is not a row of the variant that holds a substance")
    if variant.salt_acid and variant.salt_acid not in substances():
        faults.add(place.at("salt_acid"), f"“{variant.salt_acid}” is not a substance")
    addition = variant.conditions.addition
    if addition is not None and addition.entry not in rows:
        faults.add(place.at("conditions"), f"“{addition.entry}” is added, but is not a row of the variant")


def _check_pair(step: Step, variant: Variant, isolation: Isolation, faults: Faults, place: Place) -> None:
    """Check what only variant and isolation together decide: the rows and the places of the whole sheet."""
    portions = variant.portions + isolation.portions
    _check_unique([portion.id for portion in portions], faults, place.at("row"))
    for portion in portions:
        _check_portion(portion, step, faults, place.at(f"row {portion.id}"))
    if not any(isinstance(portion.basis, ByParts) for portion in portions):
        faults.add(place, "no row is a solvent by parts")
    if isolation.form == "salt" and not variant.salt_acid:
        faults.add(place, "isolated as a salt, but the variant names no salt_acid")
    _check_places(variant, isolation, faults, place)


def _check_portion(portion: Portion, step: Step, faults: Faults, place: Place) -> None:
    if (portion.slot is None) == (not portion.substance):
        faults.add(place, "a row is either a slot of the target or a substance")
    if portion.substance and portion.substance not in substances():
        faults.add(place.at("substance"), f"“{portion.substance}” is not a substance")
    if portion.id == CONDITIONS:
        faults.add(place, f"“{CONDITIONS}” names no row: it stands for those of the sheet")
    if portion.role is Role.PRODUCT or portion.id == "product":
        faults.add(place, "the product is made by the rule and is not a row")
    if portion.coefficient is None and portion.slot in {step.starting, step.partner} - {None}:
        faults.add(place.at("coefficient"), "what becomes part of the product has a coefficient")
    if portion.coefficient is not None and portion.role in AFTER_REACTION and portion.coefficient != "salt":
        faults.add(place.at("coefficient"), "what is added after the reaction has no coefficient")


def _check_places(variant: Variant, isolation: Isolation, faults: Faults, place: Place) -> None:
    """Check that every place names a row of the sheet, and what is added a row whose addition is stated."""
    known = {portion.id for portion in variant.portions + isolation.portions} | {"product"}
    added = variant.conditions.addition.entry if variant.conditions.addition else ""
    for i, instruction in enumerate(variant.instructions + isolation.instructions, 1):
        here = place.at(f"instruction {i}")
        with faults.caught(here):
            for one in places(instruction.text):
                if not isinstance(one, ConditionPlace) and one.row not in known:
                    faults.add(here, f"{{{one.row}}} is not a row of the sheet")
                elif isinstance(one, RowPlace) and one.field in ("addition", "at") and one.row != added:
                    faults.add(here, f"{{{one.row}.{one.field}}}: it is not the row that the conditions add")


def _check_unique(ids: list[str], faults: Faults, place: Place) -> None:
    for twice in {one for one in ids if ids.count(one) > 1}:
        faults.add(place, f"the id “{twice}” stands twice")
