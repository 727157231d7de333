"""Offers to take another solvent or base: the protocol's own variant where it has one, else a change of the row.

The words of the buttons stand with each rule under the same keys: the ids of the shelf, and ``variant`` for a whole
variant, which sets other rows and conditions too and says so.
"""

from collections.abc import Iterable, Mapping

from diazgui.core.guidance.notice import Offer, Told
from diazgui.core.guidance.remedy import Choose, Exchange, Restate, Several, SheetChange
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Equivalents
from diazgui.core.sheet import ByAmount, ByEquivalents, Entry

SOLVENTS = ("thf", "2-methf", "mecn")
"""What may stand in for a solvent, the first choice first; none of them is protic or chlorinated."""

BASES: Mapping[str, Equivalents] = {"k2co3": Equivalents(2.0), "dipea": Equivalents(1.5)}
"""What may stand in for a base too strong, with the equivalents of the protocols' own variants."""

_ALIKE = {"mecn": "acetonitrile"}  # a variant that is named otherwise than its solvent
_MARGIN = 5.0  # °C by which a solvent should boil above the reaction; chosen here
_AT_MOST = 2  # buttons


def other_solvent(situation: Situation, some: Iterable[Entry], *candidates: str) -> tuple[Offer, ...]:
    """Offers of a solvent in place of some rows: it must not boil at the temperature stated nor be there already."""
    replaced = tuple(some)
    if not replaced:
        return ()
    there = {one.substance.id for one in situation.sheet.entries}
    found = []
    for one in candidates:
        variant = other_variant(situation, one, _ALIKE.get(one, one))
        if variant is not None:
            found.append(_whole(situation, one, variant))
        elif one not in there and len(replaced) == 1 and replaced[0].weighed is None and _stays_liquid(situation, one):
            found.append(Offer(one, Exchange(replaced[0].id, situation.shelf[one])))
    return tuple(found[:_AT_MOST])


def other_base(situation: Situation, base: Entry) -> tuple[Offer, ...]:
    """Offers of a milder base in place of a row, as the protocols take it."""
    found = []
    for one, e in BASES.items():
        variant = other_variant(situation, one, one)
        if variant is not None:
            found.append(_whole(situation, one, variant))
        elif may_change(situation, base) and all(entry.substance.id != one for entry in situation.sheet.entries):
            changes: tuple[SheetChange, ...] = (
                Exchange(base.id, situation.shelf[one]),
                Restate(base.id, ByEquivalents(e)),
            )
            found.append(Offer(one, Several(changes), {"e": Told(e, "equivalents")}))
    return tuple(found)


def _whole(situation: Situation, substance: str, change: Choose) -> Offer:
    bottle = situation.shelf[substance]
    return Offer("variant", change, {"instead": bottle.short or bottle.compound.name})


def other_variant(situation: Situation, *ids: str) -> Choose | None:
    """The change to the first of some variants that the step has and that is not in front."""
    way = situation.way
    found = next((one for one in ids if one in way.variants and one != way.variant), None)
    return None if found is None else Choose(found, way.variants[found])


def may_change(situation: Situation, entry: Entry) -> bool:
    """Whether a row can become another substance without a fact or the scale being lost.

    What was weighed stays what it was, and a mass would mean another amount of another compound.
    """
    sheet = situation.sheet
    counted = isinstance(entry.basis, ByEquivalents | ByAmount)
    return bool(sheet.reference) and entry.id != sheet.reference and counted and entry.weighed is None


def _stays_liquid(situation: Situation, solvent: str) -> bool:
    boils, stated = situation.boiling_on_shelf.get(solvent), situation.sheet.conditions.temperature
    return stated is None or (boils is not None and stated.high <= boils - _MARGIN)
