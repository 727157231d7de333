"""How the columns of the reagent table share the width there is."""

from collections.abc import Mapping

from diazgui.gui.table.cell_editors import SIDE
from diazgui.report.columns import COLUMNS

NAME_AT = next(i for i, column in enumerate(COLUMNS) if column.id == "name")
GIVING_WAY = (("name", 26), ("role", 10), ("supplied", 13), ("hazards", 8), ("name", 15), ("role", 8), ("supplied", 12))
"""Columns of words or pictograms may be broken into lines: in this order, and down to so many letters."""


def fitted(natural: Mapping[int, int], room: int, letter: int) -> dict[int, int]:
    """Widths of the columns, px: columns of words give way in turn where there is not enough room.

    Room that is left over goes to the name.
    """
    widths = dict(natural)
    for column_id, letters in GIVING_WAY:
        at = next(i for i, column in enumerate(COLUMNS) if column.id == column_id)
        over = sum(widths.values()) - room
        if over > 0 and at in widths:
            widths[at] = max(min(letters * letter + 2 * SIDE, widths[at]), widths[at] - over)
    widths[NAME_AT] += max(0, room - sum(widths.values()))
    return widths
