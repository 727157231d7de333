"""What a bottle comes to in formulas: its facts with their sources, and the way from amount to mass to volume."""

from dataclasses import dataclass

from diazgui.core.forms import subscripted
from diazgui.core.quantities import MolarMass
from diazgui.core.reckoning import Answer, Given, follows, told
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
    PURE,
    TYPED,
    Dispersion,
    Neat,
    OnSupport,
    Part,
    Salt,
    Solution,
    SolutionByMass,
    Substance,
    Supply,
)

BY_YOU = "stated by you"
FROM_STRUCTURE = "calculated from the structure"
NO_SOURCE = "no source is stated"
_OF_SUPPLY = ("strength", "supply")  # what was typed wins over the label that shipped
_MASS = "definitions of molar mass and mass fraction"
_SALT = "definition of the molar mass"
_DENSITY = "definition of density"
_MOLARITY = "definition of amount concentration"
_LOADING = "definition of the loading"


def fact_source(substance: Substance, *kinds: str) -> str:
    """Where a fact of a substance comes from, of the first kind that has one; empty where nothing says it."""
    found = {fact.of: fact.source for fact in substance.facts}
    source = next((found[kind] for kind in kinds if kind in found), "")
    return BY_YOU if source == TYPED else source


def strength_of(supply: Supply) -> Given:
    """What a label says of the strength: c of a solution, L of a support, the mass fraction w of the others."""
    match supply:
        case Solution(c):
            return Given("c", c, "M")
        case OnSupport(L):
            return Given("L", L, "mmol/mg")
        case Neat(w) | Salt(purity=w) | Dispersion(w) | SolutionByMass(w):  # pragma: no branch (there is no other)
            return Given("w", w)


@dataclass(frozen=True)
class Bottle:
    """A substance in formulas. Its symbols bear ``who`` where another row than the one asked about is meant.

    The facts that are asked for are known: what leads to a number on the sheet has been calculated with.
    """

    substance: Substance
    who: str = ""
    is_weighed: bool = False  # the portion is what was really dispensed, not what is planned

    def symbol(self, letter: str) -> str:
        """A letter as it stands for a fact of this bottle: ``M``, or ``M(NaH)``."""
        return f"{letter}({self.who})" if self.who else letter

    def portion(self, letter: str) -> str:
        """A letter as it stands for what is taken of this bottle: ``n``, ``n(NaH)``, or ``n(NaH, weighed)``."""
        inside = ", ".join(filter(None, (self.who, "weighed" if self.is_weighed else "")))
        return f"{letter}({inside})" if inside else letter

    def molar_mass(self) -> Answer:
        """Molar mass of the active compound, g/mol."""
        compound = self.substance.compound
        assert compound.molar_mass is not None
        source = FROM_STRUCTURE
        if compound.stated_molar_mass is not None:
            source = fact_source(self.substance, "molar mass") or BY_YOU
        return told(self.symbol("M"), compound.molar_mass, "g/mol", source)

    def molar_mass_of_form(self) -> Answer:
        """Molar mass of the form in the bottle, g/mol: M(form) = M + sum of k · M(part)."""
        M, supply = self.molar_mass(), self.substance.supply
        if not isinstance(supply, Salt) or not supply.parts:
            return M
        brought = [one for at in range(len(supply.parts)) for one in self._part(supply.parts, at)]
        pattern = " + ".join(["{}", *(["{} · {}"] * len(supply.parts))])
        symbol = f"M(form of {self.who})" if self.who else "M(form)"
        return follows(symbol, pattern, "g/mol", _form, M, *brought, source=_SALT)

    def _part(self, parts: tuple[Part, ...], at: int) -> tuple[Answer, Answer]:
        """How many of an acid or of water there are for each active compound, and its molar mass."""
        part, label = parts[at], subscripted(parts[at].formula)
        if sum(one.formula == part.formula for one in parts) > 1:
            label = f"{label}, {at + 1}"
        if self.who:
            label = f"{label} in {self.who}"
        return (
            told(f"k({label})", part.ratio, "", self._source_of_supply()),
            told(f"M({label})", part.molar_mass, "g/mol", "calculated from its formula"),
        )

    def strength(self) -> Answer:
        """What the label says of the strength: w from 0 to 1, c in M, or L in mmol/mg."""
        given = strength_of(self.substance.supply)
        is_pure = given.symbol == "w" and given.value == PURE
        source = self._source_of_supply("taken as pure, since nothing else is stated" if is_pure else "")
        return told(self.symbol(given.symbol), given.value, given.unit, source)

    def density(self) -> Answer:
        """Density of what is dispensed, mg/mL."""
        assert self.substance.density is not None
        source = fact_source(self.substance, "density") or NO_SOURCE
        return told(self.symbol("d"), self.substance.density, "mg/mL", source)

    def _source_of_supply(self, otherwise: str = "") -> str:
        return fact_source(self.substance, *_OF_SUPPLY) or otherwise or NO_SOURCE

    def turned(self, start: Answer, unit: str) -> Answer:
        """An amount, mass or volume of this bottle turned into the one that has a unit: mmol, mg or mL."""
        match start.unit, unit:
            case "mmol", "mg":
                return self._mass_of(start)
            case "mmol", "mL":
                return self._volume_of(start)
            case "mg", "mmol":
                return self._amount_in(start)
            case "mg", "mL":
                return self._room_of(start)
            case "mL", "mg":
                return self._weight(start)
            case "mL", "mmol":
                is_solution = isinstance(self.substance.supply, Solution)
                return self._in_solution(start) if is_solution else self._amount_in(self._weight(start))
            case _:
                return start

    def _mass_of(self, n: Answer) -> Answer:
        match self.substance.supply:
            case Solution():
                return self._weight(self._volume_of(n))
            case OnSupport():
                return follows(self.portion("m"), "{} / {}", "mg", mass_on_support, n, self.strength(), source=_LOADING)
            case _:
                parts = n, self.molar_mass_of_form(), self.strength()
                return follows(self.portion("m"), "{} · {} / {}", "mg", mass_from_amount, *parts, source=_MASS)

    def _amount_in(self, m: Answer) -> Answer:
        match self.substance.supply:
            case Solution():
                return self._in_solution(self._room_of(m))
            case OnSupport():
                return follows(
                    self.portion("n"), "{} · {}", "mmol", amount_on_support, m, self.strength(), source=_LOADING
                )
            case _:
                parts = m, self.molar_mass_of_form(), self.strength()
                return follows(self.portion("n"), "{0} · {2} / {1}", "mmol", amount_from_mass, *parts, source=_MASS)

    def _volume_of(self, n: Answer) -> Answer:
        if not isinstance(self.substance.supply, Solution):
            return self._room_of(self._mass_of(n))
        return follows(
            self.portion("V"), "{} / {}", "mL", volume_from_concentration, n, self.strength(), source=_MOLARITY
        )

    def _in_solution(self, V: Answer) -> Answer:
        return follows(self.portion("n"), "{} · {}", "mmol", amount_from_solution, V, self.strength(), source=_MOLARITY)

    def _weight(self, V: Answer) -> Answer:
        return follows(self.portion("m"), "{} · {}", "mg", mass_from_volume, V, self.density(), source=_DENSITY)

    def _room_of(self, m: Answer) -> Answer:
        return follows(self.portion("V"), "{} / {}", "mL", volume_from_mass, m, self.density(), source=_DENSITY)


def _form(M: float, *brought: float) -> float:
    for k, part in zip(brought[::2], brought[1::2], strict=True):
        M = molar_mass_of_form(MolarMass(M), k, MolarMass(part))
    return M
