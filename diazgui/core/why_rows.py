"""The way to the numbers of an entry: from what was stated to its amount, mass and volume."""

from dataclasses import replace

from diazgui.core.amounts import scale_of
from diazgui.core.legible import legible
from diazgui.core.reckoning import Answer, follows, told
from diazgui.core.sheet import (
    WANTED,
    Basis,
    ByAmount,
    ByEquivalents,
    ByMass,
    ByMassRatio,
    ByParts,
    ByVolume,
    ByWeightPercent,
    Entry,
    HandedOn,
    Sheet,
)
from diazgui.core.stoichiometry import (
    amount_from_equivalents,
    equivalents_from_amount,
    extent,
    mass_by_weight_percent,
    one_equivalent,
    pure_mass,
    shared_volume,
    volume_by_mass_ratio,
    volume_from_concentration,
)
from diazgui.core.why_facts import BY_YOU, Bottle

EQUIVALENT = "definition of the equivalent"
MOLAR_MASS = "definition of the molar mass"
EXTENT = "definition of the extent of reaction (IUPAC Green Book)"
_SHARE = "convention of the field for catalysts and sieves"
_PARTS = "definition of a mixture by parts of volume"
_MOLARITY = "the sheet's concentration counts the reference in its solvent"
_VOLUMES = "convention of the field: volume per gram of the reference as weighed"
_TAKES = "how many of it one event of the reaction takes"
_LONGEST = 28


def names_of(sheet: Sheet) -> dict[str, str]:
    """A short name in formulas for each entry, each another one."""
    found: dict[str, str] = {}
    for entry in sheet.entries:
        called = entry.substance.short or entry.substance.compound.name or entry.id
        name = shortened(legible(called).replace(" = ", "="))
        same = [name, *(f"{name} #{number}" for number in range(2, len(found) + 2))]
        found[entry.id] = next(one for one in same if one not in found.values())
    return found


def shortened(name: str) -> str:
    """A name for a formula: a long one without its middle."""
    half = (_LONGEST - 1) // 2
    return name if len(name) <= _LONGEST else f"{name[:half]}…{name[-half:]}"


class RowWay:
    """The way to the numbers of one entry. Its symbols are bare in answers about it, and bear its name in others.

    What is asked for is known: the number stands on the sheet.
    """

    def __init__(self, sheet: Sheet, entry: Entry, who: str = "") -> None:
        self.sheet, self.entry, self.scale = sheet, entry, scale_of(sheet)
        self.bottle = Bottle(entry.substance, who)
        self._in_hand = replace(self.bottle, is_weighed=True)
        self._source = entry.source or BY_YOU

    def to(self, unit: str) -> Answer:
        """The amount (mmol), the mass as weighed (mg) or the volume as dispensed (mL), as planned."""
        return self.bottle.turned(self._start(self.entry.basis), unit)

    def pure_mass(self) -> Answer:
        """Mass of the active compound alone, mg."""
        n, M = self.to("mmol"), self.bottle.molar_mass()
        return follows("m(pure)", "{} · {}", "mg", pure_mass, n, M, source=MOLAR_MASS)

    def equivalents(self) -> Answer:
        """Equivalents as planned."""
        match self.entry.basis:
            case _ if self.entry.id == self.sheet.reference:
                return self._of_reference()
            case ByEquivalents(e):
                return told("e", e, "eq.", self._source)
            case _:
                return self._counted(self.to("mmol"))

    def actual_amount(self) -> Answer:
        """Amount in what was really dispensed, mmol."""
        return self._as_weighed("mmol")

    def actual_equivalents(self) -> Answer:
        """Equivalents of what was really dispensed."""
        if self.entry.id == self.sheet.reference:
            return self._of_reference()
        return self._counted(self.actual_amount())

    def extent(self) -> Answer:
        """How many events of the reaction the entry allows, mmol: of its actual amount once it was weighed."""
        n = self.to("mmol") if self.entry.weighed is None else self._as_weighed("mmol")
        return follows(self.bottle.symbol("ξ"), "{} / {}", "mmol", extent, n, self.coefficient(), source=EXTENT)

    def coefficient(self) -> Answer:
        """How many of it one event of the reaction takes."""
        assert self.entry.coefficient is not None
        return told(self.bottle.symbol("ν"), self.entry.coefficient, "", _TAKES)

    def weighed(self) -> Answer:
        """What was really dispensed: a mass, mg, or a volume, mL."""
        weighed = self.entry.weighed
        assert weighed is not None
        if isinstance(weighed, ByMass):
            return told(self._in_hand.portion("m"), weighed.value, "mg", "weighed by you")
        return told(self._in_hand.portion("V"), weighed.value, "mL", "measured by you")

    def went_in(self, unit: str) -> Answer:
        """Amount or mass that the other rows count from: as weighed, or as planned while it is not."""
        return self._as_weighed(unit) if self.scale.as_weighed else self.to(unit)

    def _as_weighed(self, unit: str) -> Answer:
        return self._in_hand.turned(self.weighed(), unit)

    def _counted(self, n: Answer) -> Answer:
        one = one_equivalent_of(self.sheet)
        return follows("e", "{} / {}", "eq.", equivalents_from_amount, n, one, source=EQUIVALENT)

    def _of_reference(self) -> Answer:
        return told("e", self.sheet.reference_equivalents, "eq.", "the reference: the others count from it")

    def _start(self, basis: Basis) -> Answer:
        """What was stated, turned into the amount, mass or volume that it means."""
        symbol = self.bottle.symbol
        match basis:
            case ByAmount(n):
                return told(symbol("n"), n, "mmol", self._source)
            case ByMass(m):
                return told(symbol("m"), m, "mg", self._source)
            case ByVolume(V):
                return told(symbol("V"), V, "mL", self._source)
            case HandedOn(amount=n):
                assert n is not None
                return told(symbol("n"), n, "mmol", _handed_on(basis))
            case _:
                return self._counted_from_reference(basis)

    def _counted_from_reference(self, basis: Basis) -> Answer:
        symbol, sheet = self.bottle.symbol, self.sheet
        match basis:
            case ByWeightPercent(x):
                share, m = told(symbol("x"), x, "", self._source), _reference(sheet).pure_mass_that_went_in()
                return follows(symbol("m"), "{} · {}", "mg", mass_by_weight_percent, share, m, source=_SHARE)
            case ByMassRatio(r):
                ratio, m = told(symbol("r"), r, "mL/mg", self._source), reference_went_in(sheet, "mg")
                return follows(symbol("V"), "{} · {}", "mL", volume_by_mass_ratio, ratio, m, source=_VOLUMES)
            case ByParts(p):
                parts = told(symbol("p"), p, "", self._source)
                whole = told("p(all solvent)", self.scale.all_parts, "", "sum of the parts of all solvents")
                V = solvent_of(sheet)
                return follows(symbol("V"), "{} · {} / {}", "mL", shared_volume, V, parts, whole, source=_PARTS)
            case _:
                assert isinstance(basis, ByEquivalents)
                e = told(symbol("e"), basis.value, "eq.", self._source)
                n = one_equivalent_of(sheet)
                return follows(symbol("n"), "{} · {}", "mmol", amount_from_equivalents, e, n, source=EQUIVALENT)

    def pure_mass_that_went_in(self) -> Answer:
        """Pure mass that wt % count from, mg."""
        n, M = self.went_in("mmol"), self.bottle.molar_mass()
        return follows(f"m(pure {self.bottle.who})", "{} · {}", "mg", pure_mass, n, M, source=MOLAR_MASS)


def one_equivalent_of(sheet: Sheet) -> Answer:
    """The amount that counts as one equivalent, mmol: n₁ = n(reference) / e(reference)."""
    reference = _reference(sheet)
    e = told(reference.bottle.symbol("e"), sheet.reference_equivalents, "eq.", "the reference")
    return follows("n₁", "{} / {}", "mmol", one_equivalent, reference.went_in("mmol"), e, source=EQUIVALENT)


def solvent_of(sheet: Sheet) -> Answer:
    """All solvent that the sheet's concentration asks for, mL."""
    assert sheet.concentration is not None
    c = told("c(sheet)", sheet.concentration, "M", sheet.concentration_source or BY_YOU)
    n = reference_went_in(sheet, "mmol")
    return follows("V(all solvent)", "{} / {}", "mL", volume_from_concentration, n, c, source=_MOLARITY)


def limiting_extent(sheet: Sheet) -> Answer:
    """The smallest extent that an entry with a coefficient allows, mmol."""
    names = names_of(sheet)
    taking = [entry for entry in sheet.entries if entry.coefficient is not None]
    extents = [RowWay(sheet, entry, names[entry.id]).extent() for entry in taking]
    places = ", ".join("{}" for _ in extents)
    return follows("ξ", f"min({places})", "mmol", lambda *all_of_them: min(all_of_them), *extents, source=EXTENT)


def reference_went_in(sheet: Sheet, unit: str) -> Answer:
    """Amount (mmol) or mass as weighed (mg) of the reference: of what really went in, or as planned before that."""
    return _reference(sheet).went_in(unit)


def _reference(sheet: Sheet) -> RowWay:
    return RowWay(sheet, sheet.entry(sheet.reference), names_of(sheet)[sheet.reference])


def _handed_on(basis: HandedOn) -> str:
    if basis.origin == WANTED:
        return "follows from what is wanted of the final product"
    return f"handed on by step {basis.origin}" if basis.origin else "handed on by the step before"
