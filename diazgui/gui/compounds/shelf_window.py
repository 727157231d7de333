"""The user's own bottles in a window of their own: a table of them, and beside it the bottle that is chosen."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QSplitter, QVBoxLayout, QWidget

from diazgui.core.shelf import Bottle
from diazgui.core.substance import Substance
from diazgui.files.shelf import new_id
from diazgui.gui.compounds.shelf_bar import NOTHING_YET, TITLE, ShelfBar, ShelfCommand
from diazgui.gui.compounds.shelf_book import ShelfBook, words_of
from diazgui.gui.compounds.shelf_files import ShelfFiles
from diazgui.gui.compounds.shelf_form import ShelfForm, ShelfLine, what_becomes_of
from diazgui.gui.compounds.shelf_table import ShelfTable
from diazgui.gui.parts.fields import label_for
from diazgui.gui.parts.labelled import together
from diazgui.gui.parts.messages import MessageStrip
from diazgui.gui.parts.style import set_look
from diazgui.units import Notation

_Button = QMessageBox.StandardButton


class ShelfWindow(QWidget):
    """Shows a :class:`ShelfBook`. Closed, it keeps what was typed; :meth:`may_leave` asks before the program ends.

    ``data_wanted`` carries the compound whose data sheet is asked for.
    """

    data_wanted = Signal(object)

    def __init__(
        self,
        book: ShelfBook,
        notation: Notation,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(f"{TITLE}[*] — diazgui")
        self.book, self.notation = book, notation
        self._saved: Bottle | None = None
        self.table = ShelfTable(notation, today)
        self.form = ShelfForm(book.bottles, notation)
        self.filter, self.count = ShelfLine(), QLabel()
        self.nothing = QLabel(NOTHING_YET)
        self.strip = MessageStrip()
        self.save, self.revert = QPushButton("Sa&ve bottle"), QPushButton("&Revert")
        self.files = ShelfFiles(book, notation, today, self)
        self.bar = ShelfBar(self, self._commands())
        self._lay_out()
        self._connect()
        self.resize(1180, 720)
        self.bar.enable("undo", book.undo_stack.canUndo())
        self._show_bottles()
        self.form.clear()
        self._tell_draft()
        self.filter.setFocus()

    def _commands(self) -> tuple[ShelfCommand, ...]:
        return (
            ShelfCommand("new", "New bottle", "Ctrl+N", "Put another bottle on the shelf", self.new_bottle),
            ShelfCommand("copy", "Copy bottle", "Ctrl+D", "Another one of a new lot", self.copy_bottle),
            ShelfCommand("delete", "Delete", "Ctrl+Del", "Take the chosen bottles off the shelf", self.delete),
            ShelfCommand("undo", "Undo", "Ctrl+Z", "Take back what was done to the shelf last", self.undo),
            ShelfCommand("data", "Data sheet", "Ctrl+I", "Everything known of the compound in it", self._ask_for_data),
            ShelfCommand("import", "Import…", "Ctrl+O", "Bottles from a CSV, SDF or XLSX file", self.files.ask),
            ShelfCommand("export", "Export…", "Ctrl+E", "The bottles in sight to a file", self.export),
            ShelfCommand("redo", "", "Ctrl+Shift+Z", "", self.redo),
            ShelfCommand("save", "", "Ctrl+S", "", self.keep),
            ShelfCommand("find", "", "Ctrl+F", "", self.filter.begin),
            ShelfCommand("close", "", "Ctrl+W", "", self.close),
        )

    def _lay_out(self) -> None:
        self.filter.setAccessibleName("Show bottles with")
        self.filter.setPlaceholderText("name, lot, place, CAS number …")
        self.filter.setClearButtonEnabled(True)
        for label in (self.count, self.nothing):
            set_look(label, "look", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setMargin(14)
        searching = QHBoxLayout()
        for widget in (label_for("S&how", self.filter), self.filter, self.count):
            searching.addWidget(widget)
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 10, 6, 8)
        column.addWidget(self.bar)
        column.addLayout(searching)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        set_look(right, "look", "surface")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 10)
        column.addWidget(self.form, 1)
        buttons = together(self.save, self.revert)
        buttons.setContentsMargins(0, 0, 14, 0)
        column.addWidget(buttons, 0, Qt.AlignmentFlag.AlignRight)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(right)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([850, 330])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.splitter, 1)
        whole.addWidget(self.strip)

    def _connect(self) -> None:
        self.book.changed.connect(self._show_bottles)
        self.book.failed.connect(self.strip.tell)
        self.book.undo_changed.connect(lambda can: self.bar.enable("undo", can))
        self.filter.textChanged.connect(self._look_for)
        self.table.chosen.connect(self._choose)
        self.table.marked.connect(self._tell_draft)  # later than the bottle is told of
        self.table.entered.connect(self.form.begin)
        self.form.edited.connect(self._tell_draft)
        self.form.entered.connect(self.keep)
        self.save.clicked.connect(self.keep)
        self.revert.clicked.connect(self._revert)
        self.files.failed.connect(self.strip.tell)
        self.files.said.connect(lambda sentence: self.strip.tell(sentence, "note"))

    def _show_bottles(self) -> None:
        """Show what stands on the shelf now; what is typed in the form stays."""
        bottles = self.book.bottles()
        self.table.show_bottles(bottles)
        self.nothing.setVisible(not bottles)
        self._look_for(self.filter.text())
        self._follow_in_form()
        self.table.choose(self.form.bottle_id)
        self._tell_draft()

    def _follow_in_form(self) -> None:
        was, now = self.form.was, self.book.bottle(self.form.bottle_id)
        if now == was or (now is not None and now == self._saved):  # saved just now, and by no other hand
            return
        if not self.form.is_changed:
            self.form.clear() if now is None else self.form.show_bottle(now)
            return
        self.form.stand_against(now)
        done = "taken off the shelf" if now is None else "changed"
        self.strip.tell(
            f"This bottle was {done} meanwhile. What you typed is still here: saving it puts that on the shelf.",
            "warning",
        )

    def _look_for(self, typed: str) -> None:
        self.table.look_for(typed)
        shown, there = self.table.count, len(self.book.bottles())
        self.count.setText(f"{shown} of {there}" if shown != there else f"{there}")

    def _tell_draft(self) -> None:
        is_changed = self.form.is_changed
        self.save.setEnabled(is_changed)
        self.save.setDefault(is_changed)
        self.revert.setEnabled(is_changed)
        for action_id in ("copy", "delete", "data"):
            self.bar.enable(action_id, bool(self.table.chosen_bottles()))
        self.bar.enable("export", bool(self.book.bottles()))
        self.setWindowModified(is_changed)

    def _choose(self, bottle: Bottle) -> None:
        if bottle.id == self.form.bottle_id:
            self._tell_draft()
            return
        if not self._may_leave_draft():
            self.table.choose(self.form.bottle_id)
            return
        self.form.show_bottle(self.book.bottle(bottle.id) or bottle)
        if self.table.current_id != bottle.id:
            self.table.choose(bottle.id)  # what was saved just now had been chosen again
        self._tell_draft()

    def _may_leave_draft(self) -> bool:
        """Ask what becomes of a bottle that is not on the shelf yet, or not as it is typed."""
        if not self.form.is_changed:
            return True
        answer = what_becomes_of(self.form, TITLE)
        if answer == _Button.Save:
            return self.keep()
        if answer == _Button.Discard:
            self._revert()
        return answer == _Button.Discard

    def may_leave(self) -> bool:
        """Whether the program may end: asks about a bottle that is typed and not saved."""
        if self.form.is_changed:
            self.show()
            self.raise_()
        return self._may_leave_draft()

    def new_bottle(self) -> None:
        """Begin an empty bottle."""
        if self._may_leave_draft():
            self.table.clearSelection()
            self.form.show_new(new_id())
            self.form.begin()
            self._tell_draft()

    def copy_bottle(self) -> None:
        """Begin another bottle of the same."""
        chosen = self.table.chosen_bottles()
        if chosen and self._may_leave_draft():
            self.form.show_new(new_id(), chosen[0])
            self.form.fields["lot"].setFocus()
            self._tell_draft()

    def show_bottle(self, bottle_id: str) -> None:
        """Show a bottle, whatever words it is searched by."""
        bottle = self.book.bottle(bottle_id)
        if bottle is not None:
            self.filter.clear()
            self._choose(bottle)

    def put(self, substance: Substance) -> None:
        """Begin a bottle of a substance, such as that of a row."""
        if self._may_leave_draft():
            self.form.show_substance(new_id(), substance)
            self.form.fields["lot"].setFocus()
            self._tell_draft()

    def keep(self) -> bool:
        """Put the bottle on the shelf as it is typed; whether it stands there."""
        if not self.form.is_changed:
            return True
        made, was = self.form.typed(), self.form.was
        if made is None:
            return False
        self.strip.hide()
        self._saved = made
        is_kept = self.book.add(made) if was is None else self.book.replace(was, made)
        self._saved = None
        if is_kept:
            self.form.show_bottle(made)
            self.table.choose(made.id)
            self._tell_draft()
        return is_kept

    def _revert(self) -> None:
        was = self.form.was
        self.form.clear() if was is None else self.form.show_bottle(was)
        self._tell_draft()

    def delete(self) -> None:
        """Take the chosen bottles off the shelf; Undo brings them back."""
        chosen = self.table.chosen_bottles()
        if not chosen or (self.form.bottle_id in {one.id for one in chosen} and not self._may_leave_draft()):
            return
        fresh = tuple(filter(None, (self.book.bottle(one.id) for one in chosen)))  # as they were saved just now
        if fresh and self.book.remove(*fresh):
            self.strip.tell(f"{words_of(fresh)} went off the shelf. Undo brings back what was there.", "note")

    def undo(self) -> None:
        """Take back what was done to the shelf last."""
        self._tell_done("Taken back", self.book.undo())

    def redo(self) -> None:
        """Do what was taken back last."""
        self._tell_done("Done again", self.book.redo())

    def _tell_done(self, what: str, words: str) -> None:
        if words:
            self.strip.tell(f"{what}: {words}.", "note")

    def export(self) -> None:
        """Write the bottles in sight to a file, or those that are chosen where there are several."""
        chosen = self.table.chosen_bottles()
        self.files.export(chosen if len(chosen) > 1 else self.table.shown_bottles())

    def _ask_for_data(self) -> None:
        for one in self.table.chosen_bottles()[:1]:
            self.data_wanted.emit(one.substance.compound)
