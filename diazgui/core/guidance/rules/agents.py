"""Rules about single agents that harm whoever handles them."""

from diazgui.core.guidance.notice import SILENT, Finding
from diazgui.core.guidance.rules.medium import REACTION, medium
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Concentration
from diazgui.core.sheet import Entry, Role
from diazgui.core.substance import Solution

_HANDLED = REACTION - {Role.SOLVENT}

_FUMING = Concentration(6.0)
"""mol/L in water, from which hydrogen halides go over as such. Source: general knowledge of the field (azeotropes)."""


def azide_in_chlorinated_solvent(situation: Situation) -> tuple[Finding, ...]:
    """An azide salt meets dichloromethane or a like solvent, be it in the work-up."""
    chlorinated = situation.rows_of("dichloromethane", "1,2-dichloroethane", "chloroform")
    return _together(situation, situation.rows_of("azide salt"), chlorinated)


def azide_with_acid(situation: Situation) -> tuple[Finding, ...]:
    """An azide salt meets an acid, be it in the work-up."""
    acids = tuple(one for one in situation.sheet.entries if one.id in situation.counts.acids)
    return _together(situation, situation.rows_of("azide salt"), acids)


def unstable_chloromethylthiophene(situation: Situation) -> tuple[Finding, ...]:
    """The agent of the worked example, of which it is reported that it does not keep."""
    return _single(situation, *situation.rows_of("2-(chloromethyl)thiophene", roles=_HANDLED))


def phosgene_set_free(situation: Situation) -> tuple[Finding, ...]:
    """Phosgene itself, or what bases and amines take apart to it."""
    return _single(situation, *situation.rows_of("phosgene or a source of it", roles=_HANDLED))


def alkylating_agent(situation: Situation) -> tuple[Finding, ...]:
    """Alkylating agents: whatever alkylates an amine alkylates a base of DNA."""
    rows = situation.rows_of("alkylating agent", roles=_HANDLED)
    if not rows:
        return SILENT
    kinds = frozenset[str]().union(*(situation.kinds_of(one.id) for one in rows))
    clauses = tuple(one for one in ("lachrymator", "iodomethane", "mustard") if one in kinds)
    ids = tuple(one.id for one in rows)
    return (Finding({"names": situation.names(*ids)}, ids, clauses=clauses),)


def lachrymator(situation: Situation) -> tuple[Finding, ...]:
    """What brings tears and does not alkylate, of which the rule before speaks: chloroformates, acid chlorides."""
    rows = situation.rows_of("lachrymator", roles=_HANDLED)
    return _single(situation, *(one for one in rows if "alkylating agent" not in situation.kinds_of(one.id)))


def acid_fumes(situation: Situation) -> tuple[Finding, ...]:
    """A volatile strong acid that is taken off with the solvent; a dilute one in water hardly fumes."""
    rows = situation.rows_of("volatile strong acid", roles=REACTION)
    return _single(situation, *(one for one in rows if not _is_dilute(one)))


def _is_dilute(entry: Entry) -> bool:
    supply = entry.substance.supply
    return isinstance(supply, Solution) and "water" in medium(entry) and supply.concentration < _FUMING


def _together(situation: Situation, some: tuple[Entry, ...], others: tuple[Entry, ...]) -> tuple[Finding, ...]:
    if not (some and others):
        return SILENT
    one, other = tuple(row.id for row in some), tuple(row.id for row in others)
    return (Finding({"one": situation.names(*one), "other": situation.names(*other)}, (*one, *other)),)


def _single(situation: Situation, *rows: Entry) -> tuple[Finding, ...]:
    ids = tuple(one.id for one in rows)
    return (Finding({"names": situation.names(*ids)}, ids),) if ids else SILENT


RULES = {
    "azide-with-acid": azide_with_acid,
    "azide-in-chlorinated-solvent": azide_in_chlorinated_solvent,
    "unstable-chloromethylthiophene": unstable_chloromethylthiophene,
    "phosgene-set-free": phosgene_set_free,
    "alkylating-agent": alkylating_agent,
    "lachrymator": lachrymator,
    "acid-fumes": acid_fumes,
}
