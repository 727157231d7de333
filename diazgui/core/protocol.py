"""A protocol as data, and the route it gives for a target.

A protocol holds no chemistry of its own: it names reaction rules and substances. Which molecule a rule makes is
asked of a :class:`Chemistry`; which bottle an id means is looked up on a shelf. Both are handed in by the caller.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from diazgui.core.quantities import Amount, Coefficient, Concentration
from diazgui.core.route import Route, RouteStep, Version, scaled_route, settled
from diazgui.core.sheet import (
    Basis,
    ByAmount,
    Conditions,
    Entry,
    HandedOn,
    Product,
    Role,
    Sheet,
)
from diazgui.core.substance import Compound, Part, Substance
from diazgui.core.target import Chemistry, ChemistryError, Target

Slot = Literal["diamine", "electrophile", "carbonyl", "previous"]
Form = Literal["free base", "salt"]


@dataclass(frozen=True)
class Sourced:
    """A statement shown to a chemist, and where it comes from."""

    text: str
    source: str


@dataclass(frozen=True)
class Portion:
    """One row of a step before the scale is known: a slot of the target, or a substance by id."""

    id: str
    role: Role
    basis: Basis
    source: str
    slot: Slot | None = None
    substance: str = ""
    coefficient: Coefficient | Literal["salt"] | None = None  # "salt": as many as the salt isolated binds


@dataclass(frozen=True)
class Instruction:
    """One thing to do. ``{id}`` stands for a row of the sheet with its amounts, ``{product}`` for the product."""

    text: str
    source: str
    phase: Literal["reaction", "quench", "work-up", "purification"] = "reaction"


@dataclass(frozen=True)
class Isolation:
    """How the product of a step is taken out: as free base or as the salt of the step's acid.

    ``variants`` names the variants that it belongs to; empty where it serves all of the step.
    """

    id: str
    title: str
    form: Form
    source: str
    portions: tuple[Portion, ...] = ()
    instructions: tuple[Instruction, ...] = ()
    variants: tuple[str, ...] = ()


@dataclass(frozen=True)
class Variant:
    """One way to run a step: its rows, solvent, conditions and instructions.

    The first of a step is the default, unless the starting compound holds groups that do not bear it.
    """

    id: str
    title: str
    portions: tuple[Portion, ...]
    reference: str
    concentration: Concentration
    concentration_source: str
    conditions: Conditions
    instructions: tuple[Instruction, ...]
    note: Sourced | None = None  # what it is for
    warning: Sourced | None = None  # shown as a danger wherever the variant is in front
    salt_acid: str = ""  # id of the substance whose acid the product binds
    kind: str = ""  # what the starting compound must bear for it to be the default: "hydrogenolysis"


@dataclass(frozen=True)
class Step:
    """One reaction: the rule that makes its product, from the entry in ``starting`` and that in ``partner``."""

    id: str
    title: str
    rule: str
    starting: Slot
    partner: Slot | None
    product_name: str  # with the place {diamine}
    variants: tuple[Variant, ...]
    isolations: tuple[Isolation, ...]


@dataclass(frozen=True)
class Protocol:
    """One strategy: its steps, and what it is for."""

    id: str
    title: str
    purpose: Sourced
    default_scale: Amount
    steps: tuple[Step, ...]

    def step(self, step_id: str) -> Step:
        """The step of this id; ``KeyError`` where there is none."""
        return {step.id: step for step in self.steps}[step_id]


def isolations_of(step: Step, variant: Variant) -> tuple[Isolation, ...]:
    """The forms in which a variant's product can be isolated; the first is the default."""
    return tuple(i for i in step.isolations if not i.variants or variant.id in i.variants)


def default_variant(step: Step, made: "Made", chemistry: Chemistry) -> Variant:
    """The first variant that the starting compound is known to bear, else the first."""
    start = made.slots[step.starting].compound
    for variant in step.variants:
        if not variant.kind or (start.smiles is not None and not chemistry.groups_against(variant.kind, start)):
            return variant
    return step.variants[0]


_LATER = {Role.QUENCH: 1, Role.WORK_UP: 2}

Shelf = Mapping[str, Substance]
"""Substances of the shipped data by their id."""


@dataclass(frozen=True)
class Made:
    """What a step works with for one target: its compounds by slot, its product, or why there is none."""

    slots: Mapping[str, Substance]
    product: Compound
    problem: str = ""


def chain(protocol: Protocol, target: Target, chemistry: Chemistry) -> dict[str, Made]:
    """The compounds of each step for a target, the product of one being the start of the next."""
    made: dict[str, Made] = {}
    previous: Substance | None = None
    for step in protocol.steps:
        slots = dict(target.slots())
        if previous is not None:
            slots["previous"] = previous
        result = _made(step, slots, target, chemistry)
        made[step.id] = result
        previous = Substance(result.product)
    return made


def _made(step: Step, slots: dict[str, Substance], target: Target, chemistry: Chemistry) -> Made:
    name = step.product_name.format(diamine=target.diamine.compound.name)
    needed = [slots[slot].compound for slot in (step.starting, step.partner) if slot]
    for compound in needed:
        if compound.smiles is None:
            problem = compound.problem or f"{compound.name} has no structure, so the product of step {step.id} is open."
            return Made(slots, Compound(name, problem=problem), problem)
    try:
        smiles = [str(compound.smiles) for compound in needed]
        return Made(slots, chemistry.product(step.rule, smiles, name, target))
    except ChemistryError as error:
        return Made(slots, Compound(name, problem=str(error)), str(error))


def new_route(
    protocol: Protocol, target: Target, shelf: Shelf, chemistry: Chemistry, scale: Amount | None = None
) -> Route:
    """A protocol's route for a target, at a scale in mmol of the first step's reference.

    A protocol without steps gives one empty sheet.
    """
    if not protocol.steps:
        return Route((RouteStep("A", "Reaction", Version("", "", Sheet())),))
    made = chain(protocol, target, chemistry)
    amount = protocol.default_scale if scale is None else scale
    steps = tuple(
        RouteStep(step.id, step.title, version(step, made[step.id], shelf, chemistry, first=i == 0))
        for i, step in enumerate(protocol.steps)
    )
    return _at_scale(protocol, settled(Route(steps)), amount)


def version(
    step: Step,
    made: Made,
    shelf: Shelf,
    chemistry: Chemistry,
    variant_id: str = "",
    isolation_id: str = "",
    *,
    first: bool = True,
) -> Version:
    """One version of a step as the protocol has it, at its default scale.

    The defaults stand in where no id is given, and where the variant cannot be isolated in the form asked for.
    """
    variant = next((v for v in step.variants if v.id == variant_id), None) or default_variant(step, made, chemistry)
    isolations = isolations_of(step, variant)
    isolation = next((i for i in isolations if i.id == isolation_id), isolations[0])
    product, per_product = isolated_product(made.product, variant, isolation, shelf, chemistry)
    entries = []
    # The rows stand in the order of the work, wherever a variant or an isolation adds its own.
    for portion in sorted(variant.portions + isolation.portions, key=lambda p: _LATER.get(p.role, 0)):
        entry = _entry(portion, made.slots, shelf, per_product)
        if portion.id == variant.reference and portion.slot == "previous" and not first:
            entry = replace(entry, basis=HandedOn(last=_amount_of(entry.basis)))
        entries.append(entry)
    sheet = Sheet(
        entries=tuple(entries),
        products=(product,),
        reference=variant.reference,
        concentration=variant.concentration,
        concentration_source=variant.concentration_source,
        conditions=variant.conditions,
    )
    return Version(variant.id, isolation.id, sheet)


def _amount_of(basis: Basis) -> Amount | None:
    return basis.value if isinstance(basis, ByAmount) else None


def _entry(portion: Portion, slots: Mapping[str, Substance], shelf: Shelf, per_product: float) -> Entry:
    substance = slots[portion.slot] if portion.slot else shelf[portion.substance]
    nu = portion.coefficient
    if isinstance(nu, str):
        # Isolated as the free base the acid is not part of the product: it only has to be enough.
        nu = Coefficient(per_product) if per_product else None
    return Entry(
        id=portion.id,
        role=portion.role,
        substance=substance,
        basis=portion.basis,
        coefficient=nu,
        slot=portion.slot or "",
        source=portion.source,
    )


def isolated_product(
    compound: Compound, variant: Variant, isolation: Isolation, shelf: Shelf, chemistry: Chemistry
) -> tuple[Product, float]:
    """The product in the form isolated, and how many acids it binds (0 for the free base)."""
    if isolation.form == "free base" or compound.smiles is None:
        return Product("product", compound), 0.0
    acid = shelf[variant.salt_acid].compound
    form = chemistry.salt(compound, acid)
    if not form.acids:
        return Product("product", compound), 0.0
    M = acid.molar_mass
    if M is None:
        raise ChemistryError(f"The molar mass of {acid.name} is not known, so the salt's is not either.")
    part = Part(acid.name, acid.formula or "", M, form.acids, acid.smiles)
    return Product("product", compound, parts=(part,), form_name=form.name), form.acids


def _at_scale(protocol: Protocol, route: Route, amount: Amount) -> Route:
    return route if amount == protocol.default_scale else scaled_route(route, amount / protocol.default_scale)
