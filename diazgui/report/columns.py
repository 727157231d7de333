"""The columns of the reagent table, a line each: what a cell shows, why, and what typing into it states.

Screen, paper and command line take their texts from here, so that they cannot differ. A new column is a new
line in :data:`COLUMNS`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from diazgui.core.forms import subscripted
from diazgui.core.sheet import AFTER_REACTION, Role, Sheet
from diazgui.core.table import Row
from diazgui.core.yields import ProductRow
from diazgui.report import entering, rounding
from diazgui.report.own_text import with_mark
from diazgui.report.supplied import hazard_words, isolated_purity, strength, supplied_as
from diazgui.report.typed_weighing import weighed
from diazgui.units import UNKNOWN, Kind, Notation, number_and_unit, text

AnyRow = Row | ProductRow
Edit = Callable[[Sheet, str, str, Notation], Sheet]


@dataclass(frozen=True)
class Column:
    """One column. ``text`` gives what the cell of a row shows: a value, a dash for an unknown, or nothing.

    Nothing is shown where a value has no meaning. ``edit`` takes sheet, row id, typed text and notation, and raises
    with a sentence for a chemist. ``word`` names the column in a sentence and in the Undo menu.
    """

    id: str
    title: str
    word: str
    text: Callable[[AnyRow, Notation], str]
    edit: Edit | None = None
    align: Literal["left", "right"] = "right"
    optional: bool = False  # hidden until asked for
    stated_by: tuple[str, ...] = ()  # the bases that this column shows as stated
    edit_text: Callable[[AnyRow, Notation], str] | None = None  # what a cell opens with; what it shows where None

    def is_stated(self, row: AnyRow) -> bool:
        """Whether the cell shows what the chemist stated rather than what follows."""
        if self.id == "weighed":
            return is_weighed(row)
        return isinstance(row, Row) and row.stated in self.stated_by

    def tooltip(self, row: AnyRow, notation: Notation) -> str:
        """Why the cell is unknown, what is in conflict, how far off it is; empty where there is nothing to say."""
        conflicts = row.conflicts if isinstance(row, Row) and self.id == "molar_mass" else ()
        notes = [with_mark(one, notation) for one in conflicts]
        if self.text(row, notation) == UNKNOWN:
            notes.append(row.reasons.get(self.id, ""))
        notes.append(rounding.remark(row, self.id, notation))
        return "\n".join(filter(None, notes))


def is_weighed(row: AnyRow) -> bool:
    """Whether it was stated what was really dispensed of the row, or isolated of the product."""
    if isinstance(row, ProductRow):
        return row.isolated_mass is not None
    return row.weighed_mass is not None or row.weighed_volume is not None


def _plain(name: str) -> Callable[[AnyRow, Notation], str]:
    def show(row: AnyRow, _notation: Notation) -> str:
        return str(getattr(row, name, None) or UNKNOWN)

    return show


def _role(row: AnyRow, _notation: Notation) -> str:
    return str(row.role if isinstance(row, Row) else Role.PRODUCT)


def _formula(row: AnyRow, _notation: Notation) -> str:
    return subscripted(row.formula) if row.formula else UNKNOWN


def _is_counted(row: AnyRow) -> bool:
    """Whether amount and equivalents of the row mean anything to a chemist: not for a solvent or a wash."""
    return isinstance(row, ProductRow) or row.role not in AFTER_REACTION | {Role.SOLVENT}


def _number(name: str, kind: Kind, unit: str, stated_by: tuple[str, ...]) -> Callable[[AnyRow, Notation], str]:
    """Numbers whose unit stands in the head of the column; left empty for solvents unless stated."""

    def show(row: AnyRow, notation: Notation) -> str:
        stated = isinstance(row, Row) and row.stated in stated_by
        if not stated and not _is_counted(row):
            return ""
        value = getattr(row, name)
        return number_and_unit(value, kind, notation, stated=stated, unit=unit)[0]

    return show


def _equivalents(row: AnyRow, notation: Notation) -> str:
    stated = isinstance(row, Row) and (row.stated == "equivalents" or row.reference)
    if not stated and not _is_counted(row):
        return ""
    return number_and_unit(row.equivalents, Kind.EQUIVALENTS, notation, stated=stated)[0]


def _mass(row: AnyRow, notation: Notation) -> str:
    stated = isinstance(row, Row) and row.stated == "mass"
    if not stated and isinstance(row, Row) and row.volume is not None and not _is_counted(row):
        return ""
    return text(row.mass, Kind.MASS, notation, stated=stated)


def _pure_mass(row: AnyRow, notation: Notation) -> str:
    if isinstance(row, ProductRow) or not _is_counted(row):
        return ""
    return text(row.pure_mass, Kind.MASS, notation)


def _volume(row: AnyRow, notation: Notation) -> str:
    if isinstance(row, ProductRow):
        return ""
    return text(row.volume, Kind.VOLUME, notation, stated=row.stated == "volume")


def _density(row: AnyRow, notation: Notation) -> str:
    if isinstance(row, ProductRow):
        return ""
    return number_and_unit(row.density, Kind.DENSITY, notation, unit="g/mL")[0]


def _coefficient(row: AnyRow, notation: Notation) -> str:
    if row.coefficient is None:
        return ""
    return number_and_unit(row.coefficient, Kind.COEFFICIENT, notation, stated=True)[0]


def _molar_mass(row: AnyRow, notation: Notation) -> str:
    return number_and_unit(row.molar_mass, Kind.MOLAR_MASS, notation, unit="g/mol")[0]


def _strength(row: AnyRow, notation: Notation) -> str:
    return strength(row, notation) if isinstance(row, Row) else isolated_purity(row, notation)


def _weighed(row: AnyRow, notation: Notation) -> str:
    if not is_weighed(row):
        return ""
    if isinstance(row, ProductRow):
        return text(row.isolated_mass, Kind.MASS, notation, stated=True)
    if row.weighed_mass is None:
        return text(row.weighed_volume, Kind.VOLUME, notation, stated=True)
    return text(row.weighed_mass, Kind.MASS, notation, stated=True)


def _actual_equivalents(row: AnyRow, notation: Notation) -> str:
    if not isinstance(row, Row) or not is_weighed(row) or not _is_counted(row):
        return ""
    return number_and_unit(row.actual_equivalents, Kind.EQUIVALENTS, notation)[0]


def _hazards(row: AnyRow, _notation: Notation) -> str:
    return UNKNOWN if row.hazards is None else hazard_words(row.hazards)


COLUMNS: tuple[Column, ...] = (
    Column("role", "Role", "role", _role, entering.role, "left"),
    Column("name", "Name", "name", _plain("name"), entering.name, "left"),
    Column("formula", "Formula", "formula", _formula, None, "left"),
    Column("molar_mass", "M / g mol⁻¹", "molar mass", _molar_mass, entering.molar_mass),
    Column("equivalents", "eq.", "eq.", _equivalents, entering.equivalents, stated_by=("equivalents",)),
    Column(
        "amount",
        "mmol",
        "amount",
        _number("amount", Kind.AMOUNT, "mmol", ("amount",)),
        entering.amount,
        stated_by=("amount",),
    ),
    Column("mass", "Mass", "mass", _mass, entering.mass, stated_by=("mass",)),
    Column("pure_mass", "Pure mass", "pure mass", _pure_mass, None, optional=True),
    Column("density", "d / g mL⁻¹", "density", _density, entering.density),
    Column("volume", "Volume", "volume", _volume, entering.volume, stated_by=("volume",)),
    Column(
        "supplied",
        "Supplied as",
        "supply",
        supplied_as,
        entering.supplied,
        "left",
        stated_by=("parts", "mass_ratio", "weight_percent"),  # what no other column can show in its own unit
        edit_text=_strength,
    ),
    Column("dispensed", "As dispensed", "portion as dispensed", rounding.as_dispensed, optional=True),
    Column("weighed", "Weighed", "weighed portion", _weighed, weighed),
    Column("actual_equivalents", "act. eq.", "actual eq.", _actual_equivalents),
    Column("hazards", "Hazards", "hazards", _hazards, None, "left"),
    Column("coefficient", "ν", "coefficient", _coefficient, entering.coefficient, optional=True),
)


def column(column_id: str) -> Column:
    """The column of this id; ``KeyError`` where there is none."""
    return {one.id: one for one in COLUMNS}[column_id]
