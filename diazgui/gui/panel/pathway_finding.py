"""The cascade that the page Pathway shows, worked out beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from diazgui.core.sheet import Sheet
from diazgui.core.target import Target
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.parts.theme import current

if TYPE_CHECKING:  # brings RDKit
    from diazgui.structures.cascade import Cascade

LEAST_DRAWN = 232


class Wanted(NamedTuple):
    """What a cascade is of; two that are equal have the same species."""

    target: Target
    compounds: tuple[tuple[object, ...], ...]


class Found(NamedTuple):
    """What came of it; without a cascade, why."""

    wanted: Wanted
    cascade: Cascade | None = None
    problem: str = ""


def compounds(sheet: Sheet) -> tuple[tuple[object, ...], ...]:
    """What of a sheet the species follow from; the amounts make no difference."""
    there = tuple((e.id, e.role, e.slot, e.coefficient is None, e.substance.compound) for e in sheet.entries)
    return (*there, *((product.id, product.compound) for product in sheet.products))


def find(guide: Guide, wanted: Wanted, sheet: Sheet) -> Found:
    """The cascade of a sheet, its structures drawn once; never raises. Touches no widget."""
    try:
        found = guide.pathway(sheet, wanted.target)
        guide.draw(found, LEAST_DRAWN, current().dark, ".")  # the structures are drawn once, here beside the window
    except Exception as error:  # told where the picture would stand
        return Found(wanted, problem=str(error))
    return Found(wanted, found)
