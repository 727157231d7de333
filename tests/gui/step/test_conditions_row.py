"""The conditions of a step."""

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from diazgui.core.sheet import Addition, Conditions, Range, Sheet
from diazgui.gui.document import Document
from diazgui.gui.step.conditions_row import ConditionsRow
from diazgui.units import LOCAL_POINT
from tests.gui.windows import type_into, worked_example


@pytest.fixture
def document() -> Document:
    return Document(worked_example().experiment)


@pytest.fixture
def row(qtbot: QtBot, document: Document) -> ConditionsRow:
    row = ConditionsRow(document, LOCAL_POINT)
    qtbot.addWidget(row)
    row.show_step("di-alkylation", "A", sheet(document))
    row.show()
    document.changed.connect(lambda: row.show_step("di-alkylation", "A", sheet(document)))
    return row


def sheet(document: Document) -> Sheet:
    return document.experiment.tab("di-alkylation").route.step("A").sheet


def stated(document: Document) -> Conditions:
    return sheet(document).conditions


def test_it_shows_the_conditions_of_the_guide(row: ConditionsRow) -> None:
    assert row.temperature.text() == "60–80 °C"
    assert row.time.text() == "4–12 h"


def test_a_temperature_is_a_value_or_a_range(qtbot: QtBot, row: ConditionsRow, document: Document) -> None:
    type_into(qtbot, row.temperature, "50 to 55")
    assert stated(document).temperature == Range(50.0, 55.0)
    assert row.temperature.text() == "50–55 °C"
    type_into(qtbot, row.temperature, "-78 °C")
    assert stated(document).temperature == Range(-78.0, -78.0)
    assert document.undo_stack.undoText() == "Set the temperature to -78 °C"


def test_time_and_atmosphere_are_stated_and_cleared(qtbot: QtBot, row: ConditionsRow, document: Document) -> None:
    type_into(qtbot, row.time, "90 min")
    type_into(qtbot, row.atmosphere, "argon")
    assert stated(document).time == Range(1.5, 1.5)
    assert stated(document).atmosphere == "argon"
    type_into(qtbot, row.time, "")
    type_into(qtbot, row.atmosphere, " ")
    assert stated(document).time is None
    assert stated(document).atmosphere is None


def test_a_number_of_ones_own_loses_the_guides_source(qtbot: QtBot, row: ConditionsRow, document: Document) -> None:
    assert stated(document).source
    type_into(qtbot, row.temperature, "50")
    assert stated(document).source == ""


def test_what_is_added_over_what_time_and_how_cold(qtbot: QtBot, row: ConditionsRow, document: Document) -> None:
    row.added.setCurrentIndex(row.added.findData(""))
    row.added.activated.emit(row.added.currentIndex())
    assert stated(document).addition is None
    assert not row.over.isVisible()
    row.added.setCurrentIndex(row.added.findData("electrophile"))
    row.added.activated.emit(row.added.currentIndex())
    type_into(qtbot, row.over, "30 min")
    type_into(qtbot, row.at, "0 °C")
    assert stated(document).addition == Addition("electrophile", 0.5, 0.0)
    type_into(qtbot, row.over, "")
    type_into(qtbot, row.at, "")
    assert stated(document).addition == Addition("electrophile")


def test_the_name_of_what_is_added_is_seen_whole(row: ConditionsRow) -> None:
    row.added.setCurrentIndex(row.added.findData("electrophile"))
    row.added.activated.emit(row.added.currentIndex())
    assert row.added.currentText() == "2-(chloromethyl)thiophene"
    option = QStyleOptionComboBox()
    row.added.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = row.added.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, row.added)
    assert room.width() >= row.added.fontMetrics().horizontalAdvance("2-(chloromethyl)thiophene")


def test_a_text_that_is_no_temperature_is_refused_and_stays(
    qtbot: QtBot, row: ConditionsRow, document: Document
) -> None:
    said: list[str] = []
    row.refused.connect(said.append)
    before = document.experiment
    type_into(qtbot, row.temperature, "warm")
    assert document.experiment is before
    assert row.temperature.text() == "warm"
    assert row.temperature.is_refused
    assert said[0].startswith("That does not begin with a number")
    type_into(qtbot, row.temperature, "40")
    assert said[-1] == ""


def choose_vessel(row: ConditionsRow, word: str) -> None:
    row.vessel.setCurrentIndex(row.vessel.findText(word))
    row.vessel.activated.emit(row.vessel.currentIndex())


def test_the_vessel_is_open_closed_or_not_stated(row: ConditionsRow, document: Document) -> None:
    assert row.vessel.currentText() == "open"  # as the guide has it, so that carbon dioxide gets out
    choose_vessel(row, "closed")
    assert stated(document).vessel_open is False
    assert document.undo_stack.undoText() == "Set the vessel to closed"
    choose_vessel(row, "not stated")
    assert stated(document).vessel_open is None
    document.undo_stack.undo()
    assert row.vessel.currentText() == "closed"
    document.undo_stack.undo()
    assert row.vessel.currentText() == "open"
