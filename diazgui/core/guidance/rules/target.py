"""Rules about the target: what it is, and which of its nitrogens is to react."""

from diazgui.core.guidance.notice import SILENT, SPEAKS, Finding
from diazgui.core.guidance.situation import Situation
from diazgui.core.quantities import Coefficient

_ONE_ON_EACH = Coefficient(2.0)  # groups that the diamine takes


def piperazine_and_the_law(situation: Situation) -> tuple[Finding, ...]:
    """Something on the sheet is of a target that holds a piperazine; of benzylpiperazines another rule speaks."""
    nearer = any("N-benzylpiperazine" in kinds for kinds in situation.kinds.values())
    of_target = situation.piperazine and any(entry.slot for entry in situation.sheet.entries)
    return SPEAKS if of_target and not nearer else SILENT


def unlike_nitrogens(situation: Situation) -> tuple[Finding, ...]:
    """One of two unlike N–H of the diamine is to react, and the other is free."""
    entries = situation.sheet.entries
    free = any(entry.slot == "diamine" for entry in entries)
    both = any(entry.slot == "electrophile" and entry.coefficient == _ONE_ON_EACH for entry in entries)
    return SPEAKS if situation.nitrogen_chosen and free and not both else SILENT


RULES = {"piperazine-and-the-law": piperazine_and_the_law, "unlike-nitrogens": unlike_nitrogens}
