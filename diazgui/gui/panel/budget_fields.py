"""The numbers that the page Numbers lets the chemist set: temperature and pressure of the room, the model's ratios."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diazgui.core.edits import with_model
from diazgui.core.gas import Pressure
from diazgui.core.instruments import Instruments
from diazgui.core.quantities import Fraction, QuantityError, Temperature
from diazgui.core.sheet import AlkylationModel, Sheet
from diazgui.gui.panel.panel_prose import Piece
from diazgui.gui.panel.panel_text import INDENT
from diazgui.gui.parts.fields import CommitEdit, inline_message
from diazgui.gui.parts.flow import FlowLayout
from diazgui.gui.parts.labelled import labelled
from diazgui.units import Kind, Notation, read, text

Change = Callable[[Sheet], Sheet]


class Fields(Piece):
    """Fields in rows, with the sentence about a text that cannot be taken beneath them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(INDENT, 3, 0, 3)
        column.setSpacing(2)
        self._row = FlowLayout(None, across=10)
        column.addLayout(self._row)
        self.message = inline_message()
        column.addWidget(self.message)

    def add(self, label: str, name: str, characters: int, take: Callable[[str], None]) -> CommitEdit:
        """One more field; ``take`` reads what was typed and does it."""
        edit = CommitEdit(name)
        edit.set_characters(characters)
        self._row.addWidget(labelled(label, edit))
        edit.committed.connect(lambda typed: self._commit(edit, take, typed))
        edit.restored.connect(self.message.hide)
        return edit

    def _commit(self, edit: CommitEdit, take: Callable[[str], None], typed: str) -> None:
        try:
            take(typed)
        except QuantityError as error:
            edit.refuse()
            self.message.setText(str(error))
            self.message.show()
        else:
            self.message.hide()


class RoomFields(Fields):
    """Temperature and pressure at which a gas has its volume; ``changed`` carries the instruments with them."""

    changed = Signal(object)

    def __init__(self, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notation, self._shown = notation, Instruments()
        self.temperature = self.add("at", "Temperature of the room, °C", 7, self._take_temperature)
        self.pressure = self.add("and", "Pressure of the room, kPa", 11, self._take_pressure)

    def show_room(self, instruments: Instruments) -> None:
        """Show the numbers as they are; a refused text stays."""
        self._shown = instruments
        for edit, shown in (
            (self.temperature, text(instruments.temperature, Kind.TEMPERATURE, self._notation, stated=True)),
            (self.pressure, text(instruments.pressure, Kind.PRESSURE, self._notation, stated=True)),
        ):
            if not edit.is_refused:
                edit.show_text(shown)

    def _take_temperature(self, typed: str) -> None:
        value = Temperature(read(typed, Kind.TEMPERATURE, notation=self._notation).value)
        self.changed.emit(replace(self._shown, temperature=value))
        self.temperature.show_text(text(value, Kind.TEMPERATURE, self._notation, stated=True))

    def _take_pressure(self, typed: str) -> None:
        value = Pressure(read(typed, Kind.PRESSURE, notation=self._notation).value)
        self.changed.emit(replace(self._shown, pressure=value))
        self.pressure.show_text(text(value, Kind.PRESSURE, self._notation, stated=True))


class ModelFields(Fields):
    """The chemist's numbers of the model; ``edited`` carries the change of the sheet and the words for Undo."""

    edited = Signal(object, str)

    def __init__(self, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notation, self._model = notation, AlkylationModel()
        self.ratio = self.add("k₂ : k₁", "Ratio of the second to the first alkylation", 6, self._take_ratio)
        self.quaternary = self.add("k₃ : k₁", "Ratio of the third to the first alkylation", 6, self._take_quaternary)
        self.conversion = self.add("conversion", "Conversion of the alkylating agent, %", 7, self._take_conversion)

    def show_model(self, model: AlkylationModel, quaternary: bool) -> None:
        """Show the numbers as they are; without the one of the quaternary salt where none can form."""
        self._model = model
        holder = self.quaternary.parentWidget()
        if holder is not None:
            holder.setVisible(quaternary)
        for edit, shown in (
            (self.ratio, text(model.ratio, Kind.PARTS, self._notation, stated=True)),
            (self.quaternary, text(model.quaternary, Kind.PARTS, self._notation, stated=True)),
            (self.conversion, text(model.conversion, Kind.YIELD, self._notation, stated=True)),
        ):
            if not edit.is_refused:
                edit.show_text(shown)

    def _take_ratio(self, typed: str) -> None:
        value = read(typed, Kind.PARTS, notation=self._notation).value
        self._edit(replace(self._model, ratio=value), f"k₂ : k₁ set to {typed.strip()}")
        self.ratio.show_text(text(value, Kind.PARTS, self._notation, stated=True))

    def _take_quaternary(self, typed: str) -> None:
        value = read(typed, Kind.PARTS, notation=self._notation).value
        self._edit(replace(self._model, quaternary=value), f"k₃ : k₁ set to {typed.strip()}")
        self.quaternary.show_text(text(value, Kind.PARTS, self._notation, stated=True))

    def _take_conversion(self, typed: str) -> None:
        value = Fraction(read(typed, Kind.YIELD, notation=self._notation).value)
        self._edit(replace(self._model, conversion=value), f"conversion set to {typed.strip()}")
        self.conversion.show_text(text(value, Kind.YIELD, self._notation, stated=True))

    def _edit(self, model: AlkylationModel, words: str) -> None:
        self.edited.emit(lambda sheet: with_model(sheet, model), words)
