"""Another bottle for the compound of a row: what goes with the bottle, and what stays.

A density, the hazards and the state belong to what is dispensed, so they go when that becomes something else: what
is known of the other bottles of the compound, which the caller hands in, comes in their place.
"""

from collections.abc import Iterable
from dataclasses import replace

from diazgui.core.edits import with_substance
from diazgui.core.quantities import Density
from diazgui.core.sheet import Sheet
from diazgui.core.substance import (
    NO_LABEL,
    TYPED,
    Dispersion,
    Fact,
    Neat,
    OnSupport,
    Salt,
    Solution,
    SolutionByMass,
    State,
    Substance,
    Supply,
)

_OF_STRENGTH = ("supply", "strength")
"""Facts of how strong a bottle is: as the shipped data have it, and as it was typed."""


def with_supply(
    sheet: Sheet, entry_id: str, supply: Supply, density: Density | None, known: Iterable[Substance] = ()
) -> Sheet:
    """The sheet with a row's compound supplied in another way; how the row is stated, and what was weighed, stays.

    Args:
        sheet: the sheet, untouched.
        entry_id: the row; ``KeyError`` where there is none.
        supply: what the bottle holds.
        density: of what is dispensed, mg/mL; ``None`` where it is not known.
        known: the bottles of this compound that ship or were remembered; see :func:`rebottled`.
    """
    return with_substance(sheet, entry_id, rebottled(sheet.entry(entry_id).substance, supply, density, known))


def rebottled(
    substance: Substance, supply: Supply, density: Density | None, known: Iterable[Substance] = ()
) -> Substance:
    """A compound in another bottle; one that is known comes with all that is known of it, but its own molar mass.

    For any other one hazards and state are those of a known bottle of the same contents, or not known, and its
    strength and a density that is not known of these contents have the chemist as their source. Lot and supplier stay
    as long as it holds the same: another strength is the same bottle, titrated anew.
    """
    if (supply, density) == (substance.supply, substance.density):
        return substance
    label = substance.label if holds_alike(substance.supply, supply) else NO_LABEL
    bottles = tuple(known)
    for bottle in bottles:
        if (supply, density) == (bottle.supply, bottle.density):
            return replace(_with_molar_mass_of(bottle, substance), label=label)
    model = _model((substance, *bottles), supply)
    facts = (*_facts_kept(substance), *_facts_of_density(density, model), Fact("strength", TYPED))
    made = replace(substance, supply=supply, density=density, facts=facts, label=label)
    if model is None:
        short = substance.short if isinstance(substance.supply, Neat) else ""  # of a solution: "HCl in dioxane"
        return replace(made, short=short, state=_usual_state(supply), hazards=(), hazards_source="")
    return replace(
        made,
        id=model.id,
        short=model.short,
        state=model.state,
        hazards=model.hazards,
        hazards_source=model.hazards_source,
    )


def with_bottle(sheet: Sheet, entry_id: str, bottle: Substance, known: Iterable[Substance] = ()) -> Sheet:
    """The sheet with a row's compound out of a certain bottle, its label included; :func:`in_bottle` says how.

    ``KeyError`` where there is no such row.
    """
    return with_substance(sheet, entry_id, in_bottle(sheet.entry(entry_id).substance, bottle, known))


def in_bottle(substance: Substance, bottle: Substance, known: Iterable[Substance] = ()) -> Substance:
    """A compound as a certain bottle of it holds it: strength, density and label of that bottle, with their sources.

    A density that the bottle does not state is that of ``known`` bottles of the same contents, and so are its hazards.
    Name and structure stay; a molar mass comes along where none is known.
    """
    others = (substance, *known)
    density = bottle.density if bottle.density is not None else _density_of_others(bottle.supply, others)
    made = rebottled(substance, bottle.supply, density, others)
    kinds = {fact.of for fact in bottle.facts} & {*_OF_STRENGTH, "density"}
    if kinds & set(_OF_STRENGTH):
        kinds |= set(_OF_STRENGTH)
    facts = (
        *(fact for fact in made.facts if fact.of not in kinds),
        *(fact for fact in bottle.facts if fact.of in kinds),
    )
    compound = made.compound if made.compound.molar_mass is not None else bottle.compound
    made = replace(made, compound=compound, facts=facts, label=bottle.label)
    if not bottle.hazards_source:
        return made
    return replace(made, hazards=bottle.hazards, hazards_source=bottle.hazards_source)


def _density_of_others(supply: Supply, bottles: Iterable[Substance]) -> Density | None:
    """The density of bottles that hold the same, a solution of the same strength: mg/mL."""
    for bottle in bottles:
        same = bottle.supply == supply if _is_dissolved(supply) else holds_alike(bottle.supply, supply)
        if same and bottle.density is not None:
            return bottle.density
    return None


def density_known(substance: Substance, supply: Supply, known: Iterable[Substance] = ()) -> Density | None:
    """The density of a bottle as far as it need not be typed, mg/mL: of the same contents, or of that very bottle.

    A solution has the density of its strength: the one in hand keeps it, however its strength is stated, and that of
    a known bottle holds for no other strength.
    """
    if holds_alike(substance.supply, supply):
        return substance.density
    return _density_of_others(supply, known)


def holds_alike(one: Supply, other: Supply) -> bool:
    """Whether two bottles hold the same but for their strength, so that what is known of one holds for the other.

    A solution whose strength is stated in another way is still the same solution, in the same solvent.
    """
    match one, other:
        case ((Solution() | SolutionByMass()), (Solution() | SolutionByMass())):
            return one.solvent.casefold() == other.solvent.casefold()
        case Salt(), Salt():
            return sorted(one.parts, key=str) == sorted(other.parts, key=str)
        case Dispersion(), Dispersion():
            return one.medium.casefold() == other.medium.casefold()
        case _:
            return type(one) is type(other)


def _model(bottles: Iterable[Substance], supply: Supply) -> Substance | None:
    return next((bottle for bottle in bottles if holds_alike(bottle.supply, supply)), None)


def _is_dissolved(supply: Supply) -> bool:
    return isinstance(supply, Solution | SolutionByMass)


def _usual_state(supply: Supply) -> State:
    """What is dispensed, where nothing more is known: a salt of a liquid may be either."""
    match supply:
        case Solution() | SolutionByMass():
            return State.LIQUID
        case Dispersion() | OnSupport():
            return State.SOLID
        case _:
            return State.UNKNOWN


def _facts_kept(substance: Substance) -> tuple[Fact, ...]:
    return tuple(fact for fact in substance.facts if fact.of not in (*_OF_STRENGTH, "density"))


def _facts_of_density(density: Density | None, model: Substance | None) -> tuple[Fact, ...]:
    """Where a density comes from: as told of the same contents, else from the chemist."""
    if density is None:
        return ()
    if model is not None and model.density == density:
        return tuple(fact for fact in model.facts if fact.of == "density")
    return (Fact("density", TYPED),)


def _with_molar_mass_of(bottle: Substance, substance: Substance) -> Substance:
    """A known bottle with the molar mass that the chemist typed, which is that of the compound in any bottle."""
    stated = substance.compound.stated_molar_mass
    if stated == bottle.compound.stated_molar_mass:
        return bottle
    others = tuple(fact for fact in bottle.facts if fact.of != "molar mass")
    typed = tuple(fact for fact in substance.facts if fact.of == "molar mass")
    compound = replace(bottle.compound, stated_molar_mass=stated)
    return replace(bottle, compound=compound, facts=(*others, *typed))
