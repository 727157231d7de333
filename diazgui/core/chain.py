"""What a protocol gives for a target: the compounds along the chain of its steps, and the route of sheets.

Which molecule a rule makes is asked of a :class:`Chemistry`; which bottle an id means is looked up on a shelf.
Both are handed in by the caller.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from diazgui.core.protocol import Isolation, Portion, Protocol, Step, Variant, isolations_of
from diazgui.core.quantities import Amount, Coefficient, Equivalents
from diazgui.core.route import Route, RouteStep, Version, settled
from diazgui.core.route_scaling import scaled_route
from diazgui.core.sheet import Basis, ByAmount, ByEquivalents, Entry, HandedOn, Product, Role, Sheet
from diazgui.core.substance import Compound, Part, Substance
from diazgui.core.target import Chemistry, ChemistryError, Target

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


_LATER = {Role.QUENCH: 1, Role.WORK_UP: 2}
"""The place of what is added after the reaction; everything else comes first."""


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


def default_variant(step: Step, made: Made, chemistry: Chemistry) -> Variant:
    """The first variant that the starting compound is known to bear, else the first."""
    start = made.slots[step.starting].compound
    for variant in step.variants:
        if not variant.kind or (start.smiles is not None and not chemistry.groups_against(variant.kind, start)):
            return variant
    return step.variants[0]


def _amount_of(basis: Basis) -> Amount | None:
    return basis.value if isinstance(basis, ByAmount) else None


def _entry(portion: Portion, slots: Mapping[str, Substance], shelf: Shelf, per_product: float) -> Entry:
    substance = slots[portion.slot] if portion.slot else shelf[portion.substance]
    nu, basis = portion.coefficient, portion.basis
    if isinstance(nu, str):
        basis = enough_acid(basis, per_product)
        # Isolated as the free base the acid is not part of the product: it only has to be enough.
        nu = Coefficient(per_product) if per_product else None
    return Entry(
        id=portion.id,
        role=portion.role,
        substance=substance,
        basis=basis,
        coefficient=nu,
        slot=portion.slot or "",
        source=portion.source,
    )


EXCESS_OF_ACID = 1.1
"""Equivalents of acid for each that a salt binds, at least. Source: chosen here, within what is usual in the field."""


def enough_acid(basis: Basis, acids: float) -> Basis:
    """How a salt's acid is stated: as in the protocol, but in an excess over the acids that are bound.

    Without it a base of three nitrogens would be limited by the acid meant for two.
    """
    if not isinstance(basis, ByEquivalents):
        return basis
    return ByEquivalents(Equivalents(max(basis.value, round(EXCESS_OF_ACID * acids, 6))))


def isolated_product(
    compound: Compound, variant: Variant, isolation: Isolation, shelf: Shelf, chemistry: Chemistry
) -> tuple[Product, float]:
    """The product in the form isolated, and how many acids it binds (0 for the free base).

    Raises:
        ChemistryError: the engine knows no such salt, or the molar mass of its acid is not known.
    """
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
