"""How much of a bottle holds an amount, in both directions, and which fact is missing where that is not known."""

from diazgui.core.quantities import Amount, Fraction, Mass, MolarMass, Volume
from diazgui.core.stoichiometry import (
    amount_from_mass,
    amount_from_solution,
    amount_on_support,
    mass_from_amount,
    mass_from_volume,
    mass_on_support,
    molar_mass_of_form,
    volume_from_concentration,
    volume_from_mass,
)
from diazgui.core.substance import (
    Dispersion,
    Neat,
    OnSupport,
    Salt,
    Solution,
    SolutionByMass,
    State,
    Substance,
    Supply,
)


def molar_mass_as_supplied(substance: Substance) -> MolarMass | None:
    """Molar mass of the form in the bottle per active compound, g/mol; ``None`` where unknown.

    M(form) = M + sum of k · M(acid) + h · M(water). Source: calculation of a salt's molar mass.
    """
    M = substance.compound.molar_mass
    if M is not None and isinstance(substance.supply, Salt):
        for part in substance.supply.parts:
            M = molar_mass_of_form(M, part.ratio, part.molar_mass)
    return M


def mass_fraction(supply: Supply) -> Fraction | None:
    """What part of the weighed mass is the active form, 0 to 1; ``None`` for a molarity or a loading."""
    match supply:
        case Neat(purity) | Salt(purity=purity):
            return purity
        case Dispersion(fraction) | SolutionByMass(fraction):
            return fraction
        case Solution() | OnSupport():  # pragma: no branch (the type checker knows that there is no other)
            return None


def dispensed_mass(substance: Substance, n: Amount) -> Mass | None:
    """Mass as weighed that holds the amount ``n``, mg; ``None`` where a fact for it is missing."""
    match substance.supply:
        case Solution(c):
            d = substance.density
            return None if d is None else mass_from_volume(volume_from_concentration(n, c), d)
        case OnSupport(L):
            return mass_on_support(n, L)
        case supply:
            M, w = molar_mass_as_supplied(substance), mass_fraction(supply)
            return None if M is None or w is None else mass_from_amount(n, M, w)


def amount_in_mass(substance: Substance, m: Mass) -> Amount | None:
    """Amount of the active compound in a weighed mass, mmol; ``None`` where a fact for it is missing."""
    match substance.supply:
        case Solution(c):
            d = substance.density
            return None if d is None else amount_from_solution(volume_from_mass(m, d), c)
        case OnSupport(L):
            return amount_on_support(m, L)
        case supply:
            M, w = molar_mass_as_supplied(substance), mass_fraction(supply)
            return None if M is None or w is None else amount_from_mass(m, M, w)


def dispensed_volume(substance: Substance, n: Amount) -> Volume | None:
    """Volume as dispensed that holds the amount ``n``, mL; ``None`` for a solid or an unknown density."""
    if isinstance(substance.supply, Solution):
        return volume_from_concentration(n, substance.supply.concentration)
    m = dispensed_mass(substance, n)
    return None if m is None or substance.density is None else volume_from_mass(m, substance.density)


def amount_in_volume(substance: Substance, V: Volume) -> Amount | None:
    """Amount of the active compound in a dispensed volume, mmol; ``None`` where a fact is missing."""
    if isinstance(substance.supply, Solution):
        return amount_from_solution(V, substance.supply.concentration)
    return None if substance.density is None else amount_in_mass(substance, mass_from_volume(V, substance.density))


def missing_for_amount(substance: Substance) -> str:
    """Which fact is missing to turn amount into mass, as a sentence; empty where none is."""
    compound = substance.compound
    if isinstance(substance.supply, Solution):
        return "" if substance.density else "The density of the solution is not known."
    if isinstance(substance.supply, OnSupport) or compound.molar_mass is not None:
        return ""
    return compound.problem or f"The molar mass of {compound.name or 'this compound'} is not known."


def missing_for_volume(substance: Substance) -> str:
    """Which fact is missing to turn amount into volume, as a sentence; empty where none is."""
    if isinstance(substance.supply, Solution):
        return ""
    if substance.density is None:
        if isinstance(substance.supply, Dispersion | OnSupport) or substance.state is State.SOLID:
            return "Dispensed as a solid: weigh it."
        return "The density is not known: weigh it, or type the density from the label."
    return missing_for_amount(substance)
