"""The formulas of the reagent sheet, one line of arithmetic each.

They take floats in bench units (mmol, mg, mL) and equally Pint quantities, which is how the tests check
the dimensions. None of them rounds, and none of them knows what a sheet is.
"""

from diazgui.core.quantities import (
    Amount,
    Coefficient,
    Concentration,
    Density,
    Equivalents,
    Fraction,
    Loading,
    Mass,
    MolarMass,
    SpecificVolume,
    Volume,
)


def amount_from_equivalents(e: Equivalents, one_equivalent: Amount) -> Amount:
    """Amount of an entry stated in equivalents: n = e · n₁.

    Source: definition of the equivalent.

    >>> amount_from_equivalents(Equivalents(2.5), Amount(5.0))
    12.5
    """
    return Amount(e * one_equivalent)


def equivalents_from_amount(n: Amount, one_equivalent: Amount) -> Equivalents:
    """Equivalents of an amount: e = n / n₁. ``one_equivalent`` is not 0.

    Source: definition of the equivalent.

    >>> equivalents_from_amount(Amount(12.5), Amount(5.0))
    2.5
    """
    return Equivalents(n / one_equivalent)


def one_equivalent(n_reference: Amount, e_reference: Equivalents) -> Amount:
    """The amount that counts as one equivalent: n₁ = n(reference) / e(reference).

    Source: definition of the equivalent.

    >>> one_equivalent(Amount(17.0), Equivalents(1.7))
    10.0
    """
    return Amount(n_reference / e_reference)


def pure_mass(n: Amount, M: MolarMass) -> Mass:
    """Mass of the active compound alone: m = n · M.

    Source: definition of the molar mass.

    >>> round(pure_mass(Amount(10.0), MolarMass(100.165)), 2)
    1001.65
    """
    return Mass(n * M)


def mass_from_amount(n: Amount, M: MolarMass, w: Fraction) -> Mass:
    """Mass to weigh of a neat substance, salt, dispersion or solution by mass: m = n · M / w.

    ``M`` is the molar mass of the form in the bottle and ``w`` its mass fraction, 0 < w <= 1.
    Source: definitions of molar mass and mass fraction.

    >>> round(mass_from_amount(Amount(6.0), MolarMass(23.998), Fraction(0.60)), 2)
    239.98
    """
    return Mass(n * M / w)


def amount_from_mass(m: Mass, M: MolarMass, w: Fraction) -> Amount:
    """Amount of the active compound in a weighed mass: n = m · w / M.

    Source: the inverse of :func:`mass_from_amount`; the purity enters in both directions.

    >>> round(amount_from_mass(Mass(240.0), MolarMass(23.998), Fraction(0.60)), 4)
    6.0005
    """
    return Amount(m * w / M)


def volume_from_mass(m: Mass, d: Density) -> Volume:
    """Volume of a liquid as dispensed: V = m / d.

    Source: definition of density.

    >>> round(volume_from_mass(Mass(5701.1), Density(1489.0)), 3)
    3.829
    """
    return Volume(m / d)


def mass_from_volume(V: Volume, d: Density) -> Mass:
    """Mass of a volume as dispensed: m = V · d.

    Source: definition of density.

    >>> mass_from_volume(Volume(2.0), Density(1489.0))
    2978.0
    """
    return Mass(V * d)


def volume_from_concentration(n: Amount, c: Concentration) -> Volume:
    """Volume of a solution that holds an amount, or of solvent for a concentration: V = n / c.

    Purity never applies on top of a concentration. Source: definition of amount concentration.

    >>> volume_from_concentration(Amount(50.0), Concentration(4.0))
    12.5
    """
    return Volume(n / c)


def amount_from_solution(V: Volume, c: Concentration) -> Amount:
    """Amount in a volume of solution: n = V · c.

    Source: definition of amount concentration.

    >>> amount_from_solution(Volume(12.5), Concentration(4.0))
    50.0
    """
    return Amount(V * c)


def mass_on_support(n: Amount, L: Loading) -> Mass:
    """Mass of a supported reagent: m = n / L.

    Source: definition of the loading.

    >>> mass_on_support(Amount(3.0), Loading(0.0015))
    2000.0
    """
    return Mass(n / L)


def amount_on_support(m: Mass, L: Loading) -> Amount:
    """Amount in a mass of supported reagent: n = m · L.

    Source: definition of the loading.

    >>> amount_on_support(Mass(2000.0), Loading(0.0015))
    3.0
    """
    return Amount(m * L)


def molar_mass_of_form(M: MolarMass, k: float, M_part: MolarMass) -> MolarMass:
    """Molar mass with one kind of part added: M(form) = M + k · M(part).

    Call it once for each acid or water; ``k`` may be a fraction (hemisulfate: 0.5).
    Source: definition of the molar mass.

    >>> molar_mass_of_form(MolarMass(100.165), 2, MolarMass(36.461))
    173.087
    """
    return MolarMass(M + k * M_part)


def mass_by_weight_percent(w: Fraction, m_reference: Mass) -> Mass:
    """Mass of a catalyst or sieve as a share of the reference's pure mass: m = w · m(reference).

    Source: convention of the field for catalysts on support.

    >>> round(mass_by_weight_percent(Fraction(0.1), Mass(1482.0)), 1)
    148.2
    """
    return Mass(w * m_reference)


def volume_by_mass_ratio(r: SpecificVolume, m_reference: Mass) -> Volume:
    """Volume of a solvent stated per gram of the reference as weighed: V = r · m(reference).

    Source: convention of the field ("volumes").

    >>> volume_by_mass_ratio(SpecificVolume(0.010), Mass(1500.0))
    15.0
    """
    return Volume(r * m_reference)


def shared_volume(total: Volume, parts: float, all_parts: float) -> Volume:
    """Share of the sheet's solvent for one of several solvents: V = V(total) · parts / all parts.

    Source: definition of a mixture by parts of volume.

    >>> shared_volume(Volume(25.0), 3, 5)
    15.0
    """
    return Volume(total * parts / all_parts)


def extent(n: Amount, nu: Coefficient) -> Amount:
    """How many events of the reaction an amount allows: ξ = n / ν. ``nu`` is greater than 0.

    Source: definition of the extent of reaction (IUPAC Green Book).

    >>> extent(Amount(10.5), Coefficient(2))
    5.25
    """
    return Amount(n / nu)


def amount_of_product(nu: Coefficient, smallest_extent: Amount) -> Amount:
    """Theoretical amount of product: n = ν(product) · ξ(limiting).

    Source: definition of the extent of reaction (IUPAC Green Book).

    >>> amount_of_product(Coefficient(1), Amount(5.0))
    5.0
    """
    return Amount(nu * smallest_extent)


def planned_amount(n_theoretical: Amount, planned_yield: Fraction) -> Amount:
    """Amount that is counted on: n = n(theoretical) · yield.

    Source: definition of the yield.

    >>> planned_amount(Amount(5.0), Fraction(0.8))
    4.0
    """
    return Amount(n_theoretical * planned_yield)


def isolated_yield(m: Mass, w: Fraction, M: MolarMass, n_theoretical: Amount) -> Fraction:
    """Yield of what was isolated: Y = (m · w / M) / n(theoretical).

    ``M`` is that of the form isolated (a salt has its own) and ``w`` the purity, which enters once.
    The result may exceed 1 and is never clamped; ``n_theoretical`` is not 0. Source: definition of the yield.

    >>> round(isolated_yield(Mass(105.0), Fraction(0.7), MolarMass(100.0), Amount(1.0)), 4)
    0.735
    """
    return Fraction(m * w / M / n_theoretical)


def addition_rate(V: Volume, t: float) -> float:
    """Setting of a syringe pump, in mL per unit of the time given: V / t.

    Source: definition of a flow rate.

    >>> addition_rate(Volume(12.5), 0.5)
    25.0
    """
    return V / t
