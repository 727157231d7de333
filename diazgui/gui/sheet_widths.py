"""How the columns of the reagent table share the width there is."""

from collections.abc import Mapping

from diazgui.gui.cell_editors import SIDE
from diazgui.report.columns import COLUMNS

NAME_AT = next(i for i, column in enumerate(COLUMNS) if column.id == "name")
LEAST_LETTERS = {"name": 18, "role": 10, "supplied": 13}
"""Columns of words may be broken into lines, down to this many letters; the first gives way first."""


def fitted(natural: Mapping[int, int], room: int, letter: int) -> dict[int, int]:
    """Widths of the columns, px: columns of words give way in turn where there is not enough room.

    Room that is left over goes to the name.
    """
    widths = dict(natural)
    for column_id, letters in LEAST_LETTERS.items():
        at = next(i for i, column in enumerate(COLUMNS) if column.id == column_id)
        over = sum(widths.values()) - room
        if over > 0 and at in widths:
            widths[at] = max(min(letters * letter + 2 * SIDE, widths[at]), widths[at] - over)
    widths[NAME_AT] += max(0, room - sum(widths.values()))
    return widths
