"""Where a structure that came from elsewhere may go, and the one edit that puts it there."""

from dataclasses import dataclass
from typing import assert_never

from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from diazgui.core.edits import with_substance
from diazgui.core.experiment import with_target
from diazgui.core.row_edits import with_new_row
from diazgui.core.sheet import Sheet
from diazgui.core.substance import NO_LABEL, Salt, Substance
from diazgui.gui.parts.plain import shortened
from diazgui.gui.target.target_edits import with_diamine, with_group
from diazgui.gui.workspace import Workspace
from diazgui.report.typed_cell import with_compound


@dataclass(frozen=True)
class AsDiamine:
    """The diamine of the target."""


@dataclass(frozen=True)
class AsGroup:
    """The group of the target."""


@dataclass(frozen=True)
class IntoRow:
    """A row of the sheet in front, in the place of what it holds."""

    row_id: str


@dataclass(frozen=True)
class NewRow:
    """A row of its own, under the one that is current."""


Place = AsDiamine | AsGroup | IntoRow | NewRow


class Places:
    """Knows the places of one workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def of_widget(self, widget: QWidget | None) -> Place | None:
        """The place that a widget belongs to; ``None`` where there is none in particular."""
        target, table = self._workspace.target, self._workspace.page.sheet.table
        if widget is None:
            return None
        for field, place in ((target.diamine, AsDiamine()), (target.group, AsGroup())):
            if field is widget or field.isAncestorOf(widget):
                return place
        if table is widget or table.isAncestorOf(widget):
            return self.current_row()
        return None

    def current_row(self) -> IntoRow | None:
        """The row that keys act on; ``None`` where the sheet has none."""
        row_id = self._workspace.page.sheet.table.current_id
        return IntoRow(row_id) if row_id else None

    def likely(self, substance: Substance) -> Place:
        """Where a structure serves: a diamine, a group, or else a row of its own."""
        from diazgui.structures.labels import SiteNeeded
        from diazgui.structures.reading import StructureError
        from diazgui.structures.sites import check_amine, check_carbonyl, check_electrophile

        checks = ((check_amine, AsDiamine()), (check_electrophile, AsGroup()), (check_carbonyl, AsGroup()))
        for check, place in checks:
            try:
                check(substance.compound.smiles or "")
            except SiteNeeded:
                return place
            except StructureError:
                continue
            else:
                return place
        return NewRow()

    def words(self, place: Place) -> str:
        """What a button says that puts a structure there."""
        match place:
            case AsDiamine():
                return "Use as diamine"
            case AsGroup():
                return "Use as group"
            case IntoRow(row_id):
                return f"Put into row {self._row_name(row_id)}".rstrip()
            case NewRow():
                return "Add as new row"
            case _:
                assert_never(place)

    def leave_editors(self) -> None:
        """Give up a name that is being typed: the structure takes its place."""
        table = self._workspace.page.sheet.table
        for editor in table.open_editors():
            table.closeEditor(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)

    def put(self, place: Place, substance: Substance) -> str:
        """Put a substance there as one step of undo; what was done, in words.

        Raises:
            ChemistryError: it does not serve there.
            QuantityError: the row is no longer on the sheet.
        """
        workspace = self._workspace
        # A salt that was drawn, or a bottle of the shelf, is what is at hand; else the user's own bottle, as typed.
        is_at_hand = isinstance(substance.supply, Salt) or substance.label != NO_LABEL
        chosen = substance if is_at_hand else workspace.book.own(substance)
        name = shortened(chosen.compound.name)
        experiment = workspace.document.experiment
        match place:
            case AsDiamine():
                target = with_diamine(experiment.target, chosen)
                workspace.document.replace(
                    with_target(experiment, target, workspace.bench), f"Set the diamine to {name}"
                )
                return f"{name} is the diamine now. Undo takes it back."
            case AsGroup():
                target = with_group(experiment.target, chosen)
                workspace.document.replace(with_target(experiment, target, workspace.bench), f"Set the group to {name}")
                return f"{name} is the group now. Undo takes it back."
            case IntoRow(row_id):
                old = self._row_name(row_id)
                where = f"{name} is on the sheet in the place of {old}" if old else f"{name} is on the sheet"
                return self._edit(with_compound(self._sheet(), row_id, chosen), f"Put {name} into a row", where)
            case NewRow():
                current = self.current_row()
                sheet, row_id = with_new_row(self._sheet(), current.row_id if current else "")
                return self._edit(
                    with_substance(sheet, row_id, chosen), f"Add {name} as a row", f"{name} is on the sheet"
                )
            case _:
                assert_never(place)

    def _edit(self, sheet: Sheet, text: str, said: str) -> str:
        self._workspace.document.edit_sheet(*self._workspace.page.place, lambda _before: sheet, text)
        return f"{said}. Undo takes it back."

    def _sheet(self) -> Sheet:
        return self._workspace.page.sheet.model.sheet

    def _row_name(self, row_id: str) -> str:
        rows = self._workspace.page.sheet.model.rows
        name = next((row.name for row in rows if row.id == row_id), "")
        return f"“{shortened(name, 32)}”" if name else ""
