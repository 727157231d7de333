"""The page Numbers of the side panel, by its keys and buttons."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_basis, with_conditions, with_entry, with_substance
from diazgui.core.instruments import Instruments
from diazgui.core.sheet import AlkylationModel, ByEquivalents, ByVolume, Entry, Role, Sheet
from diazgui.core.substance import Compound, Part, Salt, Substance
from diazgui.gui.document import Document
from diazgui.gui.panel.budget_rows import NumberRow, SectionBox
from diazgui.gui.panel.budget_view import EMPTY, BudgetView
from diazgui.gui.panel.page_view import Folds
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import DARK, Appearance
from diazgui.library.bench import bench
from diazgui.units import Notation
from tests.gui.windows import worked_example

DI = ("di-alkylation", "A")
DIHYDROCHLORIDE = Salt((Part("hydrogen chloride", "HCl", 36.461, 2, "Cl"),), "dihydrochloride")


class Shown:
    """The page in a window of its own, and what it was given."""

    def __init__(self, qtbot: QtBot, place: tuple[str, str] = DI, decimal: str = ".") -> None:
        self.document = Document(worked_example().experiment)
        self.instruments, self.folds, self.place = Instruments(), Folds(), place
        self.view = BudgetView(
            self.document, bench(), Notation(decimal), self.folds, lambda: self.instruments, self._keep
        )
        qtbot.addWidget(self.view)
        self.view.resize(320, 900)
        self.view.show()
        qtbot.waitExposed(self.view)
        self.view.activateWindow()
        self.document.changed.connect(self.view.read)
        self.go(*place)

    def _keep(self, instruments: Instruments) -> None:
        self.instruments = instruments

    def go(self, tab: str, step: str) -> None:
        self.place = (tab, step)
        self.view.show_place(tab, step)
        self.view.read()

    @property
    def sheet(self) -> Sheet:
        return self.document.experiment.tab(self.place[0]).route.step(self.place[1]).sheet

    def row(self, line_id: str) -> NumberRow:
        return next(box.rows[line_id] for box in self.view.sections.values() if line_id in box.rows)

    def value(self, line_id: str) -> str:
        return self.row(line_id).value.text()

    def as_salt(self) -> None:
        diamine = replace(self.sheet.entry("diamine").substance, supply=DIHYDROCHLORIDE)
        self.document.edit_sheet(*self.place, lambda sheet: with_substance(sheet, "diamine", diamine), "salt")


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_the_numbers_of_the_step_in_front_stand_here(shown: Shown) -> None:
    assert list(shown.view.sections) == ["acid-base", "gas", "flask", "addition", "work-up", "statistics"]
    assert shown.value("acid-made") == "10.0 mmol"
    assert shown.row("base").note.text().startswith("<b")
    assert "Enough." in shown.row("base").note.text()
    assert shown.view.caption == "A Alkylate both"
    shown.go("mono-boc", "C")
    assert shown.value("acid-left") == "40.0 mmol (8.00 eq.)"
    assert "statistics" not in shown.view.sections
    assert not shown.view.model.isVisible()


def test_the_bottle_is_the_dihydrochloride_and_one_click_makes_the_base_enough(qtbot: QtBot, shown: Shown) -> None:
    shown.as_salt()
    row = shown.row("base")
    assert shown.value("acid") == "20.0 mmol (4.00 eq.)"
    assert "Scarce." in row.note.text()
    assert row.button.text() == "Use 4.00 eq. K₂CO₃"
    row.button.setFocus()
    qtbot.keyClick(row.button, Qt.Key.Key_Space)
    assert shown.sheet.entry("base").basis == ByEquivalents(4.0)
    assert "Enough." in shown.row("base").note.text()
    assert shown.row("base").button.isHidden()
    assert shown.view.sections["acid-base"].heading.hasFocus()
    assert shown.document.undo_stack.undoText() == "Use 4.00 eq. K₂CO₃"
    shown.document.undo_stack.undo()
    assert shown.sheet.entry("base").basis == ByEquivalents(2.5)
    assert not shown.row("base").button.isHidden()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_show_and_hide_the_way_to_a_number(qtbot: QtBot, shown: Shown, key: Qt.Key) -> None:
    row = shown.row("acid-made")
    assert row.why.accessibleName() == "Why Acid set free: 10.0 mmol"
    assert row.way is None
    row.why.setFocus()
    qtbot.keyClick(row.why, key)
    assert row.way is not None
    assert row.way.isVisible()
    assert row.way.plain() == "n(HX) = N · ξ = 2 · 5.00 mmol = 10.0 mmol\ngeneral knowledge of the field"
    assert row.why.toolTip() == "Hide the way to this number"
    qtbot.keyClick(row.why, key)
    assert row.way.isHidden()


def test_a_way_that_is_shown_follows_the_numbers(qtbot: QtBot, shown: Shown) -> None:
    row = shown.row("acid-made")
    row.why.click()
    shown.document.edit_sheet(*DI, lambda sheet: with_basis(sheet, "electrophile", ByEquivalents(1.0)), "less")
    assert shown.row("acid-made") is row
    assert row.way is not None
    assert row.way.plain().startswith("n(HX) = N · ξ = 2 · 2.50 mmol = 5.00 mmol")


def test_of_what_is_unknown_there_is_a_reason_and_no_way(shown: Shown) -> None:
    row = shown.row("pump")
    assert row.value.text() == "—"
    assert row.why.isHidden()
    assert "Over what time 2-(chloromethyl)thiophene is added is not stated." in row.note.text()


def test_tab_meets_what_stands_on_the_page_in_its_order(qtbot: QtBot, shown: Shown) -> None:
    shown.view.sections["acid-base"].heading.setFocus()
    met: list[QWidget] = []
    for _ in range(4):
        qtbot.keyClick(shown.view.window().focusWidget() or shown.view, Qt.Key.Key_Tab)
        met.append(shown.view.window().focusWidget() or shown.view)
    rows = shown.view.sections["acid-base"].rows
    assert met[:3] == [rows["acid-made"].why, rows["base-theory"].why, rows["base"].why]
    assert met[3] is shown.view.sections["gas"].heading


def test_a_row_that_comes_later_is_met_where_it_stands(qtbot: QtBot, shown: Shown) -> None:
    shown.as_salt()
    rows = shown.view.sections["acid-base"].rows
    rows["acid-made"].why.setFocus()
    qtbot.keyClick(rows["acid-made"].why, Qt.Key.Key_Tab)
    assert rows["acid-brought"].why.hasFocus()


def test_a_section_stays_folded_on_every_step(shown: Shown) -> None:
    shown.view.sections["gas"].heading.click()
    assert not shown.row("gas-at_most").isVisible()
    shown.go("mono-boc", "C")
    assert not shown.view.sections["gas"].heading.isChecked()
    assert not shown.row("gas-at_most").isVisible()
    assert shown.folds.folded == {"Gas"}


# ------------------------------------------------------------------ the room


def test_the_room_is_kept_and_the_gas_follows(qtbot: QtBot, shown: Shown) -> None:
    assert shown.value("gas-at_most") == "120 mL (5.00 mmol)"
    pressure = shown.view.room.pressure
    pressure.setFocus()
    pressure.selectAll()
    qtbot.keyClicks(pressure, "800 hPa")
    qtbot.keyClick(pressure, Qt.Key.Key_Return)
    assert shown.instruments == Instruments(pressure=80.0)
    assert pressure.text() == "80 kPa"
    assert shown.value("gas-at_most") == "152 mL (5.00 mmol)"
    temperature = shown.view.room.temperature
    temperature.setText("25")
    qtbot.keyClick(temperature, Qt.Key.Key_Return)
    assert shown.instruments == Instruments(temperature=25.0, pressure=80.0)
    assert shown.value("gas-at_most") == "155 mL (5.00 mmol)"
    assert shown.document.undo_stack.count() == 0  # the room belongs to whoever works there


def test_a_pressure_that_is_none_is_refused_and_stays_to_be_corrected(qtbot: QtBot, shown: Shown) -> None:
    pressure = shown.view.room.pressure
    pressure.setText("5 g")
    qtbot.keyClick(pressure, Qt.Key.Key_Return)
    assert pressure.is_refused
    assert shown.view.room.message.isVisible()
    assert shown.view.room.message.text().startswith("g is a unit of mass.")
    shown.as_salt()  # the page is written anew
    assert pressure.text() == "5 g"
    pressure.setFocus()
    qtbot.keyClick(pressure, Qt.Key.Key_Escape)
    assert pressure.text() == "101.325 kPa"
    assert shown.view.room.message.isHidden()
    assert shown.instruments == Instruments()


def test_too_cold_for_a_gas_is_refused(qtbot: QtBot, shown: Shown) -> None:
    temperature = shown.view.room.temperature
    temperature.setText("-300")
    qtbot.keyClick(temperature, Qt.Key.Key_Return)
    assert temperature.is_refused
    assert shown.instruments == Instruments()


def test_without_gas_nobody_is_asked_for_the_room(shown: Shown) -> None:
    assert shown.view.room.isVisible()
    shown.go("excess-diamine", "A")
    assert shown.value("gas") == "none expected"
    assert not shown.view.room.isVisible()


def test_a_closed_vessel_is_cautioned_against(shown: Shown) -> None:
    shown.document.edit_sheet(
        *DI, lambda sheet: with_conditions(sheet, replace(sheet.conditions, vessel_open=False)), "closed"
    )
    assert "Caution." in shown.row("gas-at_most").note.text()


# ------------------------------------------------------------------ the model


def test_the_numbers_of_the_model_are_edits_of_the_sheet(qtbot: QtBot) -> None:
    shown = Shown(qtbot, decimal=",")
    assert shown.value("model/di") == "100,0 % (5,00 mmol)"
    model = shown.view.model
    assert (model.ratio.text(), model.quaternary.text(), model.conversion.text()) == ("0,5", "0", "100 %")
    model.quaternary.setFocus()
    model.quaternary.selectAll()
    qtbot.keyClicks(model.quaternary, "0,02")
    qtbot.keyClick(model.quaternary, Qt.Key.Key_Return)
    assert shown.sheet.model == AlkylationModel(0.5, 0.02)
    assert shown.value("model/quaternary") == "11,9 % (0,594 mmol)"
    assert shown.document.undo_stack.undoText() == "k₃ : k₁ set to 0,02"
    for edit, typed in ((model.ratio, "1"), (model.conversion, "90")):
        edit.setText(typed)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert shown.sheet.model == AlkylationModel(1.0, 0.02, 0.9)
    assert model.conversion.text() == "90 %"
    shown.document.undo_stack.undo()
    assert model.conversion.text() == "100 %"


@pytest.mark.parametrize("typed", ["-1", "a half", "120"])
def test_a_conversion_that_is_none_is_refused(qtbot: QtBot, shown: Shown, typed: str) -> None:
    conversion = shown.view.model.conversion
    conversion.setText(typed)
    qtbot.keyClick(conversion, Qt.Key.Key_Return)
    assert conversion.is_refused
    assert shown.view.model.message.isVisible()
    assert shown.sheet.model == AlkylationModel()


def test_nothing_quaternary_is_asked_for_where_none_can_form(shown: Shown) -> None:
    assert shown.view.model.quaternary.isVisible()
    shown.go("mono-boc", "A")
    assert shown.view.model.isVisible()
    assert not shown.view.model.quaternary.isVisible()
    assert shown.value("model/share") == "75.0 %"


# ------------------------------------------------------------------ the page


def test_an_empty_sheet_says_what_will_stand_here(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.document.edit_sheet(*DI, lambda _sheet: Sheet(), "empty")
    assert shown.view.sections == {}
    assert EMPTY in {widget.plain() for widget in shown.view.findChildren(type(shown.view._rest))}
    shown.document.undo_stack.undo()
    assert shown.value("acid-made") == "10.0 mmol"
    assert shown.view.room.isVisible()


def test_a_place_that_is_gone_shows_nothing(shown: Shown) -> None:
    shown.go("no-tab", "A")
    assert shown.view.sections == {}
    assert shown.view.caption == ""


def test_rows_without_a_structure_are_named(shown: Shown) -> None:
    petrol = Entry("petrol", Role.WORK_UP, Substance(Compound("light petroleum <b>")), ByVolume(10.0))
    shown.document.edit_sheet(*DI, lambda sheet: with_entry(sheet, petrol, len(sheet.entries)), "petrol")
    assert shown.view._rest.plain() == "Not counted, for want of a structure: light petroleum <b>."


def test_nothing_is_worked_out_twice_for_the_same_sheet(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SectionBox, "show_section", lambda *_: pytest.fail("shown again"))
    shown.view.read()


def test_another_theme_writes_the_marks_in_its_colours(shown: Shown) -> None:
    shown.as_salt()
    shown.row("acid-made").why.click()
    apply(Appearance.DARK)
    try:
        assert DARK.warning in shown.row("base").note.text()
        way = shown.row("acid-made").way
        assert way is not None
        assert DARK.muted in way.text()
        shown.view.render(QPixmap(shown.view.size()))
    finally:
        apply(Appearance.LIGHT)


@pytest.mark.parametrize("width", [260, 320, 600])
def test_no_word_is_cut_off_at_any_width(qtbot: QtBot, shown: Shown, width: int) -> None:
    shown.view.resize(width, 900)
    for box in shown.view.sections.values():
        for row in box.rows.values():
            row.why.setChecked(row.why.isVisible())
    qtbot.wait(1)
    for box in shown.view.sections.values():
        for row in box.rows.values():
            assert row.value.width() >= row.value.sizeHint().width(), row.label.text()
            assert row.geometry().right() <= box.width()
            for label in (row.label, row.note):
                assert label.isHidden() or label.height() >= label.heightForWidth(label.width()), label.text()
