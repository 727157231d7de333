"""Rules about taking protecting groups off: what else goes, what is made, and what takes fire."""

from diazgui.core.budget import deprotects
from diazgui.core.guidance.notice import SILENT, Finding, Told
from diazgui.core.guidance.rules.medium import REACTION
from diazgui.core.guidance.situation import Situation
from diazgui.core.substance import OnSupport
from diazgui.core.table import limiting


def palladium_and_vapour(situation: Situation) -> tuple[Finding, ...]:
    """Palladium on a support is on the sheet, with something that burns: all that it is used in does."""
    rows = [
        one for one in situation.rows_of("palladium", roles=REACTION) if isinstance(one.substance.supply, OnSupport)
    ]
    ids = tuple(one.id for one in rows)
    return (Finding({"names": situation.names(*ids)}, ids),) if ids else SILENT


def benzyl_bromide_made(situation: Situation) -> tuple[Finding, ...]:
    """Hydrogen bromide takes Cbz off, which ends as benzyl bromide."""
    spent, acids = situation.counts.acid_spent_per_event, situation.rows_of("hydrogen bromide", roles=REACTION)
    if not (spent and acids):
        return SILENT
    extent = limiting(situation.sheet).extent
    made = Told(None if extent is None else extent * spent, "amount")
    return (Finding({"made": made, "acid": situation.name(acids[0].id)}, (acids[0].id,)),)


def acid_labile_groups(situation: Situation) -> tuple[Finding, ...]:
    """The acid that takes Boc or Cbz off may cleave other groups of the compound."""
    labile = situation.acid_labile
    if not labile or not deprotects(situation.sheet, situation.counts):
        return SILENT
    groups = dict.fromkeys(group for some in labile.values() for group in some)
    return (Finding({"name": situation.names(*labile), "groups": " and ".join(groups)}, tuple(labile)),)


def benzylpiperazine_and_the_law(situation: Situation) -> tuple[Finding, ...]:
    """A row or a product is an N-benzylpiperazine or a like compound, protected ones included."""
    named = {one.id: situation.name(one.id) for one in situation.sheet.entries}
    named |= {one.id: one.compound.name for one in situation.sheet.products}
    found = [one for one in named if "N-benzylpiperazine" in situation.kinds_of(one)]
    return (Finding({"name": named[found[0]] or "What stands here"}, tuple(found)),) if found else SILENT


RULES = {
    "benzylpiperazine-and-the-law": benzylpiperazine_and_the_law,
    "acid-labile-groups": acid_labile_groups,
    "palladium-and-vapour": palladium_and_vapour,
    "benzyl-bromide-made": benzyl_bromide_made,
}
