"""Rules about solvents: what they do to amines, what bases and acid chlorides do to them, and what laws say."""

from diazgui.core.guidance.notice import SILENT, Finding, Offer, Told, Word
from diazgui.core.guidance.rules.medium import REACTION, medium
from diazgui.core.guidance.rules.replacing import SOLVENTS, other_solvent
from diazgui.core.guidance.situation import Situation
from diazgui.core.in_flask import in_flask
from diazgui.core.quantities import Temperature, Time
from diazgui.core.sheet import Entry, Role
from diazgui.core.substance import Salt
from diazgui.core.table import limiting

_LONG, _WARM = Time(1.0), Temperature(30.0)
"""Hours and °C beyond which a free amine should not stand in dichloromethane. Chosen here, for want of a rate."""

_HOT = Temperature(100.0)
"""°C from which a mild base is taken to break DMF, too. Source: general knowledge of the field; the bound is chosen."""

_COLD = Temperature(-40.0)
"""°C below which DMSO and an acid chloride are taken to be a Swern oxidation, which is known to need the cold."""

_LEFT = 0.5
"""Amine left by a coupling, for each that reacts, from which its standing is worth a word. Chosen here."""

_SOLVENT = frozenset({Role.SOLVENT})
_SUBSTRATES = frozenset({Role.STARTING_MATERIAL, Role.REACTANT})


def amine_in_dichloromethane(situation: Situation) -> tuple[Finding, ...]:
    """A free amine stands in dichloromethane for long, or in the warm."""
    solvents, amines = situation.rows_of("dichloromethane", roles=_SOLVENT), _left_free(situation)
    clauses = _beyond(situation)
    if not (solvents and amines and clauses):
        return SILENT
    return (_standing(situation, solvents, amines, clauses),)


def amine_in_dichloromethane_how_long(situation: Situation) -> tuple[Finding, ...]:
    """A free amine is in dichloromethane, and nothing says for how long."""
    solvents, amines = situation.rows_of("dichloromethane", roles=_SOLVENT), _left_free(situation)
    unstated = situation.sheet.conditions.time is None and not _beyond(situation)
    return (_standing(situation, solvents, amines, ()),) if solvents and amines and unstated else SILENT


def amine_in_other_chlorinated(situation: Situation) -> tuple[Finding, ...]:
    """A free amine stands in 1,2-dichloroethane or chloroform for long or in the warm, with nothing acid beside it.

    A triacetoxyborohydride sets acetic acid free as it reacts, and 1,2-dichloroethane is the solvent known for it.
    """
    solvents = situation.rows_of("1,2-dichloroethane", "chloroform", roles=_SOLVENT)
    amines, clauses = _left_free(situation), _beyond(situation)
    takes_up = situation.counts.acids.keys() | situation.counts.acid_when_quenched.keys()
    acid = any(one.id in takes_up for one in situation.sheet.entries if one.role in REACTION)
    if not (solvents and amines and clauses) or acid:
        return SILENT
    kinds = frozenset[str]().union(*(situation.kinds_of(one.id) for one in solvents))
    which = tuple(one for one in ("1,2-dichloroethane", "chloroform") if one in kinds)
    return (_standing(situation, solvents, amines, which),)


def dmf_by_products(situation: Situation) -> tuple[Finding, ...]:
    """DMF with a strong base, or with any in the heat: it gives dimethylamine and formyl compounds."""
    solvents, counts = situation.rows_of("DMF", roles=_SOLVENT), situation.counts
    bases = [one.id for one in situation.sheet.entries if one.role in REACTION and one.id in counts.alkalis]
    stated = situation.sheet.conditions.temperature
    if stated is not None and stated.high >= _HOT:
        bases += [one.id for one in situation.sheet.entries if one.role is Role.BASE and one.id not in bases]
    if not (solvents and bases):
        return SILENT
    words = {"base": situation.names(*bases), "solvent": situation.name(solvents[0].id)}
    return (Finding(words, (solvents[0].id, *bases)),)


def dmso_with_acid_chloride(situation: Situation) -> tuple[Finding, ...]:
    """DMSO meets an acid chloride or a like agent, and is not kept as cold as for a Swern oxidation."""
    dmso = situation.rows_of("DMSO", roles=REACTION)
    agents = situation.rows_of("violent with DMSO", roles=REACTION)
    stated = situation.sheet.conditions.temperature
    if not (dmso and agents) or (stated is not None and stated.high <= _COLD):
        return SILENT
    words = {"dmso": situation.name(dmso[0].id), "agent": situation.names(*(one.id for one in agents))}
    offers = other_solvent(situation, (one for one in dmso if one.role is Role.SOLVENT), *SOLVENTS)
    return (Finding(words, (dmso[0].id, *(one.id for one in agents)), offers),)


_IN_LAW = ("DMF", "dichloromethane", "1,2-dichloroethane", "1,4-dioxane")
"""Kinds that a clause of the notice is named after, in its order."""

_FOR_ALKYLATION = ("DMF", "1,2-dichloroethane")
"""Those of them that acetonitrile or THF may stand in for. Source: general knowledge of the field."""


def regulated_solvents(situation: Situation) -> tuple[Finding, ...]:
    """Solvents anywhere on the sheet that laws limit or that are known to be carcinogenic, all in one."""
    found = {kind: situation.rows_of(kind) for kind in _IN_LAW}
    found["1,4-dioxane"] += tuple(one for one in situation.sheet.entries if "dioxane" in medium(one))
    warned = situation.way.warned
    clauses = tuple(kind for kind in _IN_LAW if found[kind] and f"regulated-solvents/{kind}" not in warned)
    rows = tuple(dict.fromkeys(one.id for kind in clauses for one in found[kind]))
    if not rows:
        return SILENT
    offers = _instead(situation, [one for kind in _FOR_ALKYLATION if kind in clauses for one in found[kind]])
    return (Finding({"names": _solvents_of(situation, rows)}, rows, offers, clauses=clauses),)


def _instead(situation: Situation, some: list[Entry]) -> tuple[Offer, ...]:
    """Another solvent for that of the reaction; not beside a strong base or acid, which not every solvent bears."""
    during = [one.id for one in situation.sheet.entries if one.role in REACTION]
    is_acidic = not situation.counts.strong_acids.isdisjoint(during)
    if is_acidic or situation.rows_of("strong base", roles=REACTION):
        return ()
    reduces = bool(situation.counts.acid_when_quenched)  # by a triacetoxyborohydride, for which THF is better known
    candidates = ("thf", "mecn") if reduces else ("mecn", "thf")
    return other_solvent(situation, (one for one in some if one.role is Role.SOLVENT), *candidates)


def _solvents_of(situation: Situation, rows: tuple[str, ...]) -> str:
    """The solvents by name, dioxane in the bottle of an acid as such."""
    own = [one for one in rows if "dioxane" not in medium(situation.sheet.entry(one))]
    names = list(dict.fromkeys([*(situation.name(one) for one in own), *(["dioxane"] if len(own) < len(rows) else [])]))
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _standing(
    situation: Situation, solvents: tuple[Entry, ...], amines: tuple[str, ...], clauses: tuple[str, ...]
) -> Finding:
    conditions = situation.sheet.conditions
    words: dict[str, Word] = {
        "solvent": situation.names(*(one.id for one in solvents)),
        "amine": situation.names(*amines),
        "time": Told(None if conditions.time is None else conditions.time.high, "time"),
        "temperature": Told(None if conditions.temperature is None else conditions.temperature.high, "temperature"),
    }
    candidates = SOLVENTS[:2] if situation.rows_of("violent with water") else SOLVENTS
    offers = other_solvent(situation, solvents, *candidates)
    return Finding(words, tuple(dict.fromkeys((*(one.id for one in solvents), *amines))), offers, clauses=clauses)


def _beyond(situation: Situation) -> tuple[str, ...]:
    """The clauses for what is stated as too long or too warm; none where neither is known to be."""
    conditions = situation.sheet.conditions
    long = conditions.time is not None and conditions.time.high > _LONG
    warm = conditions.temperature is not None and conditions.temperature.high > _WARM
    return (*(("long",) if long else ()), *(("warm",) if warm else ()))


def _left_free(situation: Situation) -> tuple[str, ...]:
    """Amines that stay free in the reaction: not as a salt, nor with a strong acid, nor used up at once by another.

    What is used up at once leaves an amine where it is in excess or the product is itself a dialkylamine.
    """
    strong = situation.counts.strong_acids
    if any(one.id in strong for one in situation.sheet.entries if one.role in REACTION):
        return ()
    amines = {one.id for one in situation.rows_of("dialkylamine", roles=REACTION)}
    amines |= {one.id for one in situation.rows_of("open tertiary amine", roles=_SUBSTRATES)}
    free = [one for one in situation.sheet.entries if one.id in amines and not _is_salt(situation, one)]
    if not situation.rows_of("takes amines at once", roles=REACTION):
        return tuple(one.id for one in free)
    stays = any("dialkylamine" in situation.kinds_of(one.id) for one in situation.sheet.products)
    return tuple(one.id for one in free if stays or _in_excess(situation, one))


def _is_salt(situation: Situation, entry: Entry) -> bool:
    return entry.id in situation.counts.salt_protons or isinstance(entry.substance.supply, Salt)


def _in_excess(situation: Situation, entry: Entry) -> bool:
    """Whether half as much of a row is left as reacts, or more; what is not known is taken to be."""
    extent = limiting(situation.sheet).extent
    amount = next(row.amount for row in in_flask(situation.sheet) if row.id == entry.id)
    if extent is None or amount is None or entry.coefficient is None:
        return True
    return amount > entry.coefficient * extent * (1 + _LEFT)


RULES = {
    "dmso-with-acid-chloride": dmso_with_acid_chloride,
    "amine-in-dichloromethane": amine_in_dichloromethane,
    "amine-in-dichloromethane-how-long": amine_in_dichloromethane_how_long,
    "amine-in-other-chlorinated": amine_in_other_chlorinated,
    "dmf-by-products": dmf_by_products,
    "regulated-solvents": regulated_solvents,
}
