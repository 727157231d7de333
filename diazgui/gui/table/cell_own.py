"""What the cells of a row say of facts that are not the library's, and of facts that contradict each other."""

from dataclasses import dataclass, field

from diazgui.core.sheet import Entry, Sheet
from diazgui.core.table import Row
from diazgui.library.own_values import OwnValue, name_conflict, own_values
from diazgui.report.columns import AnyRow
from diazgui.report.own_text import OWN, own_mark, own_sentence
from diazgui.units import Notation


@dataclass(frozen=True)
class Standing:
    """How the facts of a row stand: its own values by the column that shows them, and what contradicts what."""

    own: dict[str, OwnValue] = field(default_factory=dict)
    conflicts: tuple[str, ...] = ()

    def marks(self, column_id: str) -> tuple[str, ...]:
        """The mark of a cell that shows another value than the library's."""
        return (OWN,) if column_id in self.own else ()

    def heard(self, column_id: str) -> tuple[str, ...]:
        """The same for those who listen."""
        return (own_mark(self.own[column_id]),) if column_id in self.own else ()

    def notes(self, column_id: str, notation: Notation) -> tuple[str, ...]:
        """Whose value a cell shows, and what the library has; a conflict of the same number says it already."""
        if column_id not in self.own or (column_id == "molar_mass" and self.conflicts):
            return ()
        return (own_sentence(self.own[column_id], notation),)


NOTHING = Standing()


def standing_of(sheet: Sheet, row: AnyRow) -> Standing:
    """How the facts of a row stand; nothing is said of a product."""
    entry = next((entry for entry in sheet.entries if entry.id == row.id), None)
    if entry is None or not isinstance(row, Row):
        return NOTHING
    return standing(entry, row)


def standing(entry: Entry, row: Row) -> Standing:
    """How the facts of an entry's row stand."""
    own = {one.field: one for one in own_values(entry.substance)}
    misnamed = name_conflict(entry.substance.compound)
    return Standing(own, (*row.conflicts, misnamed) if misnamed else row.conflicts)
