"""Rules about hydrides: what they run away with, what they meet, and whether one is needed."""

from diazgui.core.budget import Counts
from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.remedy import Exchange
from diazgui.core.guidance.rules.medium import REACTION, medium, supplied_wet
from diazgui.core.guidance.rules.replacing import may_change, other_base, other_solvent
from diazgui.core.guidance.situation import NONE, Situation
from diazgui.core.quantities import Temperature
from diazgui.core.sheet import AFTER_REACTION, Entry, Role

_WARM = Temperature(40.0)
"""°C above which the notice says that it is warm. Source: Yang et al. 2019 found what runs away; chosen here."""

_REACTING = frozenset({Role.STARTING_MATERIAL, Role.REACTANT})


def hydride_in_polar_solvent(situation: Situation) -> tuple[Finding, ...]:
    """Sodium hydride and a solvent that it runs away with are on one sheet."""
    hydrides, solvents = situation.rows_of("saline hydride"), situation.rows_of("runs away with hydride")
    if not (hydrides and solvents):
        return SILENT
    stated = situation.sheet.conditions.temperature
    words: dict[str, Word] = {
        "hydride": situation.names(*(one.id for one in hydrides)),
        "solvent": situation.names(*(one.id for one in solvents)),
        "temperature": Told(None if stated is None else stated.high, "temperature"),
    }
    needless = bool(hydride_without_acid(situation) and situation.counts.amine)
    bases = other_base(situation, hydrides[0]) if needless else ()
    offers = (*bases[:1], *other_solvent(situation, solvents, "thf", "2-methf")[:1])
    warm = stated is not None and stated.high > _WARM
    clauses = (*(("warm",) if warm else ()), *(("needless",) if needless else ()))
    return (Finding(words, tuple(one.id for one in (*hydrides, *solvents)), offers, clauses=clauses),)


def hydride_without_acid(situation: Situation) -> tuple[Finding, ...]:
    """Sodium hydride is to be the base, and nothing on the sheet has a hydrogen that it takes."""
    hydrides, counts = situation.rows_of("saline hydride", roles=REACTION), situation.counts
    others = [one for one in situation.sheet.entries if one.role not in AFTER_REACTION and one not in hydrides]
    if not hydrides or not any(one.role in _REACTING for one in others):
        return SILENT
    if any(_may_be_taken(situation, one, counts) for one in others):
        return SILENT
    words = {"hydride": situation.names(*(one.id for one in hydrides))}
    offers = other_base(situation, hydrides[0]) if counts.amine else ()
    return (Finding(words, tuple(one.id for one in hydrides), offers),)


def hydride_meets_water(situation: Situation) -> tuple[Finding, ...]:
    """A hydride that takes fire with water, and a row of the reaction that brings water, an alcohol or an acid."""
    return _wet(situation, "violent with water", frozenset(situation.counts.acids))


def hydride_used_up(situation: Situation) -> tuple[Finding, ...]:
    """A milder hydride, and a row of the reaction that is or brings water or an alcohol: both waste it as gas."""
    return _wet(situation, "used up by water", NONE)


def cyanide_set_free(situation: Situation) -> tuple[Finding, ...]:
    """A cyanoborohydride and an acid are on one sheet, be it in the work-up."""
    hydrides = situation.rows_of("cyanoborohydride")
    acids = [one.id for one in situation.sheet.entries if one.id in situation.counts.acids]
    if not (hydrides and acids):
        return SILENT
    hydride = hydrides[0]
    words = {"hydride": situation.name(hydride.id), "acid": situation.names(*acids)}
    # A dry solvent is asked for by the other hydride: no button leads from one notice to the next.
    fits = may_change(situation, hydride) and not _wet_rows(situation, NONE)
    offers = (Offer("stab", Exchange(hydride.id, situation.shelf["stab"])),) if fits else ()
    return (Finding(words, (hydride.id, *acids), offers),)


def _may_be_taken(situation: Situation, entry: Entry, counts: Counts) -> bool:
    """Whether a row has a hydrogen for the hydride, brings an acid for it, or is not known well enough to say.

    What a solvent gives that runs away with the hydride, such as DMSO, does not count.
    """
    known_acids = (counts.acidic_hydrogens, counts.acids, counts.salt_protons, counts.unknown)
    if any(entry.id in some for some in known_acids):
        return True
    kinds = situation.kinds_of(entry.id)
    return "gives a hydrogen to hydride" in kinds and "runs away with hydride" not in kinds


def _wet(situation: Situation, kind: str, acids: frozenset[str]) -> tuple[Finding, ...]:
    hydrides, wet = situation.rows_of(kind, roles=REACTION), _wet_rows(situation, acids)
    if not (hydrides and wet):
        return SILENT
    words = {
        "hydride": situation.names(*(one.id for one in hydrides)),
        "wet": " and ".join(_as_it_comes(situation, one) for one in wet),
    }
    solvents = [one for one in wet if one.role is Role.SOLVENT]
    offers = other_solvent(situation, solvents, "thf", "2-methf") if len(wet) == len(solvents) else ()
    return (Finding(words, tuple(one.id for one in (*hydrides, *wet)), offers),)


def _as_it_comes(situation: Situation, entry: Entry) -> str:
    """A row by its name, and what wets it where that is its bottle."""
    held, name = medium(entry), situation.name(entry.id)
    return f"{name} in {held}" if supplied_wet(entry) and held and held not in name.casefold() else name


def _wet_rows(situation: Situation, acids: frozenset[str]) -> list[Entry]:
    """The rows of the reaction that are or bring water, an alcohol as a solvent, or one of some acids."""
    wet = {one.id for one in situation.rows_of("water", roles=REACTION)}
    wet |= {one.id for one in situation.rows_of("alcohol", roles=frozenset({Role.SOLVENT}))}
    wet |= {one.id for one in situation.sheet.entries if one.role in REACTION and supplied_wet(one)}
    wet |= {one.id for one in situation.sheet.entries if one.role in REACTION - _REACTING and one.id in acids}
    return [one for one in situation.sheet.entries if one.id in wet]


RULES = {
    "hydride-in-polar-solvent": hydride_in_polar_solvent,
    "hydride-meets-water": hydride_meets_water,
    "cyanide-set-free": cyanide_set_free,
    "hydride-without-acid": hydride_without_acid,
    "hydride-used-up": hydride_used_up,
}
