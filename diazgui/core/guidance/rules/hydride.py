"""Rules about metal hydrides."""

from diazgui.core.guidance.notice import SILENT, Finding
from diazgui.core.guidance.situation import Situation


def hydride_in_polar_solvent(situation: Situation) -> tuple[Finding, ...]:
    """Sodium hydride and a solvent that it runs away with are on one sheet."""
    hydrides, solvents = situation.rows_of("saline hydride"), situation.rows_of("runs away with hydride")
    if not (hydrides and solvents):
        return SILENT
    return (Finding(about=(hydrides[0].id, *(one.id for one in solvents))),)


RULES = {"hydride-in-polar-solvent": hydride_in_polar_solvent}
