"""Which columns of a table the user wants to see, and in which order; nothing of Qt, and light to import."""

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class ColumnChoice:
    """The user's own choice, by the ids of columns. What it does not name is as the program has it.

    It may come from another version of the program: ids that are no columns any more are passed over, and columns
    that it does not know stand after the one that they follow in the program's order.
    """

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()  # columns that are hidden until asked for, and were

    def arranged(self, columns: Sequence[str]) -> tuple[str, ...]:
        """All columns in the order chosen."""
        found = [one for one in dict.fromkeys(self.order) if one in columns]
        for place, one in enumerate(columns):
            if one not in found:
                before = columns[place - 1] if place else ""
                found.insert(found.index(before) + 1 if before in found else 0, one)
        return tuple(found)

    def shows(self, column: str, as_shipped: bool) -> bool:
        """Whether a column is shown: as the user chose, else as the program has it."""
        return column not in self.hidden and (as_shipped or column in self.shown)

    def with_shown(self, column: str, shown: bool) -> "ColumnChoice":
        """The choice with a column shown or hidden."""
        without = tuple(one for one in self.hidden if one != column), tuple(one for one in self.shown if one != column)
        hidden, asked = without
        return replace(self, hidden=hidden if shown else (*hidden, column), shown=(*asked, column) if shown else asked)

    def with_order(self, order: Sequence[str]) -> "ColumnChoice":
        """The choice with the columns in another order."""
        return replace(self, order=tuple(order))
