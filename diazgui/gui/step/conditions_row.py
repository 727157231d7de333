"""The conditions of the step in front: temperature, time, atmosphere, vessel, and what is added over what time."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QWidget

from diazgui.core.edits import with_conditions
from diazgui.core.quantities import QuantityError, Temperature, Time
from diazgui.core.sheet import AFTER_REACTION, Addition, Conditions, Role, Sheet
from diazgui.gui.document import Document
from diazgui.gui.parts.chooser import Chooser
from diazgui.gui.parts.fields import CommitEdit
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.labelled import labelled, together
from diazgui.gui.parts.plain import as_plain
from diazgui.report.texts import range_text
from diazgui.report.typed_range import read_range
from diazgui.units import Kind, Notation, read, text

Change = Callable[[Conditions, str], Conditions]
_VESSELS = (("not stated", None), ("open", True), ("closed", False))
_AROUND, _WIDEST = 42, 40
"""What edge and arrow of a list take beside its text, px, and how many letters wide it may be."""


class ConditionsRow(QWidget):
    """Edits the conditions of one step; ``refused`` carries the sentence about a text that cannot be taken."""

    refused = Signal(str)

    def __init__(self, document: Document, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._notation, self._place = document, notation, ("", "")
        self.temperature = _edit("Temperature of the reaction, °C, as one value or a range", 8)
        self.time = _edit("Time of the reaction, as one value or a range", 7)
        self.atmosphere = _edit("Atmosphere", 7)
        self.vessel = Chooser()
        self.vessel.setAccessibleName("Vessel, open or closed")
        for word, is_open in _VESSELS:
            self.vessel.addItem(word, is_open)
        self.added = Chooser()
        self.added.setAccessibleName("What is added over time")
        self.over = _edit("Time of the addition", 6)
        self.at = _edit("Temperature of the addition, °C", 5)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        # They read as a sentence: at 60–80 °C for 4–12 h under N₂, vessel open; add the halide over 10 min at 25 °C.
        row = FlowLayout(self, across=10)
        row.addWidget(labelled("A&t", self.temperature))
        row.addWidget(labelled("fo&r", self.time))
        row.addWidget(labelled("&under", self.atmosphere))
        row.addWidget(labelled("vesse&l", self.vessel))
        self._slowly = together(labelled("over", self.over), labelled("at", self.at))
        row.addWidget(together(labelled("add", self.added), self._slowly))

    def _connect(self) -> None:
        for edit, word, change in (
            (self.temperature, "temperature", self._with_temperature),
            (self.time, "time", self._with_time),
            (self.atmosphere, "atmosphere", _with_atmosphere),
            (self.over, "time of addition", self._with_over),
            (self.at, "temperature of addition", self._with_at),
        ):
            edit.committed.connect(lambda typed, e=edit, w=word, c=change: self._commit(e, w, c, typed))
        self.vessel.activated.connect(lambda _index: self._choose_vessel())
        self.added.activated.connect(lambda _index: self._choose_added())

    def show_step(self, tab_id: str, step_id: str, sheet: Sheet) -> None:
        """Show the conditions of a step; a refused text stays as long as its step is in front."""
        moved, self._place = self._place != (tab_id, step_id), (tab_id, step_id)
        conditions, addition = sheet.conditions, sheet.conditions.addition
        over = None if addition is None else addition.over
        at = None if addition is None else addition.temperature
        for edit, shown in (
            (self.temperature, _range(conditions, "temperature", Kind.TEMPERATURE, self._notation)),
            (self.time, _range(conditions, "time", Kind.TIME, self._notation)),
            (self.atmosphere, conditions.atmosphere or ""),
            (self.over, "" if over is None else text(over, Kind.TIME, self._notation, stated=True)),
            (self.at, "" if at is None else text(at, Kind.TEMPERATURE, self._notation, stated=True)),
        ):
            if moved or not edit.is_refused:
                edit.show_text(shown)
        with QSignalBlocker(self.vessel):
            self.vessel.setCurrentIndex(
                next(i for i, (_, is_open) in enumerate(_VESSELS) if is_open is conditions.vessel_open)
            )
        self._show_added(sheet)

    def _show_added(self, sheet: Sheet) -> None:
        addition = sheet.conditions.addition
        with QSignalBlocker(self.added):
            self.added.clear()
            self.added.addItem("at once", "")
            for entry in sheet.entries:
                if entry.role not in AFTER_REACTION | {Role.SOLVENT}:
                    self.added.addItem(entry.substance.compound.name, entry.id)
            self.added.setCurrentIndex(max(0, self.added.findData(addition.entry if addition else "")))
        self._slowly.setVisible(addition is not None)
        self._fit_added()

    def _fit_added(self) -> None:
        # As wide as what is chosen: the other names are read in the list, which has room for the longest.
        metrics, widest = self.added.fontMetrics(), self.added.view().sizeHintForColumn(0)
        most = _WIDEST * metrics.averageCharWidth()
        self.added.setFixedWidth(min(metrics.horizontalAdvance(self.added.currentText()) + _AROUND, most))
        self.added.view().setMinimumWidth(widest + _AROUND)
        self.added.setToolTip(as_plain(self.added.currentText()))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._fit_added)  # by then the list has the font, too

    def _commit(self, edit: CommitEdit, word: str, change: Change, typed: str) -> None:
        words = f"Set the {word} to {typed.strip()}" if typed.strip() else f"Clear the {word}"
        try:
            self._change(lambda conditions: change(conditions, typed), words)
        except QuantityError as error:
            edit.refuse()
            self.refused.emit(str(error))
        else:
            self.refused.emit("")

    def _change(self, change: Callable[[Conditions], Conditions], words: str) -> None:
        tab_id, step_id = self._place
        self._document.edit_sheet(
            tab_id, step_id, lambda sheet: with_conditions(sheet, replace(change(sheet.conditions), source="")), words
        )

    def _choose_vessel(self) -> None:
        word, is_open = _VESSELS[self.vessel.currentIndex()]
        self._change(lambda conditions: replace(conditions, vessel_open=is_open), f"Set the vessel to {word}")

    def _choose_added(self) -> None:
        entry, name = str(self.added.currentData()), self.added.currentText()

        def change(conditions: Conditions) -> Conditions:
            before = conditions.addition or Addition(entry)
            return replace(conditions, addition=replace(before, entry=entry) if entry else None)

        self._change(change, f"Add {name} over time" if entry else "Add all at once")

    def _with_temperature(self, conditions: Conditions, typed: str) -> Conditions:
        return replace(conditions, temperature=read_range(typed, Kind.TEMPERATURE, self._notation))

    def _with_time(self, conditions: Conditions, typed: str) -> Conditions:
        return replace(conditions, time=read_range(typed, Kind.TIME, self._notation))

    def _with_over(self, conditions: Conditions, typed: str) -> Conditions:
        over = Time(read(typed, Kind.TIME, notation=self._notation).value) if typed.strip() else None
        addition = conditions.addition
        return replace(conditions, addition=addition and replace(addition, over=over))

    def _with_at(self, conditions: Conditions, typed: str) -> Conditions:
        at = Temperature(read(typed, Kind.TEMPERATURE, notation=self._notation).value) if typed.strip() else None
        addition = conditions.addition
        return replace(conditions, addition=addition and replace(addition, temperature=at))


def _with_atmosphere(conditions: Conditions, typed: str) -> Conditions:
    return replace(conditions, atmosphere=typed.strip() or None)


def _range(conditions: Conditions, name: str, kind: Kind, notation: Notation) -> str:
    span = getattr(conditions, name)
    return "" if span is None else range_text(span, kind, notation)


def _edit(name: str, characters: int) -> CommitEdit:
    edit = CommitEdit(name)
    edit.set_characters(characters)
    edit.setPlaceholderText("—")
    return edit
