"""The data sheet by keyboard: values stated, refused, taken back; copied, printed; poor compounds and long texts."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from diazgui.core.own_value import OwnValue
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label
from diazgui.gui.compounds.data_book import DataBook
from diazgui.gui.compounds.data_sheet_window import DataSheetWindow
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.svg_view import SvgView
from diazgui.gui.parts.theme import Appearance
from diazgui.gui.type_size import use_type_size
from diazgui.library.substances import find_substance
from diazgui.structures.reading import read_structure
from diazgui.units import Notation
from tests.gui.compounds.stores import Memory

POOR = read_structure("COC1CCN(CCCI)CC1CC(C)Br", "COC1CCN(CCCI)CC1CC(C)Br")
LONG = read_structure("C" * 60 + "O", "C" * 60 + "O")


class Printer:
    def __init__(self) -> None:
        self.papers = []

    def print(self, paper) -> None:
        self.papers.append(paper)


def shown(qtbot, compound, book=None, printing=None, notation=None) -> DataSheetWindow:
    window = DataSheetWindow(compound, book or DataBook(Memory()), notation or Notation("."), printing=printing)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def window(qtbot):
    return shown(qtbot, find_substance("DMF").compound, printing=Printer())


def tab_to(window, widget) -> None:
    for _ in range(200):
        if QApplication.focusWidget() is widget:
            return
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    raise AssertionError("Tab does not come there")


def type_own(qtbot, window, of, text) -> None:
    """Go to the button of a value by Tab, press Enter, type over what stands there, press Enter."""
    line = window.page.line(of)
    tab_to(window, line.edit_button)
    qtbot.keyClick(line.edit_button, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is line.field
    qtbot.keyClicks(line.field, text)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)


def test_a_density_is_stated_marked_and_taken_back_by_keyboard_alone(qtbot, window):
    type_own(qtbot, window, "density", "0.95 at 25 °C; label")
    line = window.page.line("density")
    assert line.value.text() == "0.950 g/mL at 25 °C"
    assert line.mark.isVisible()
    assert line.source.text() == "your own value: label"
    assert not line.field.isVisible()
    assert QApplication.focusWidget() is line.edit_button
    assert line.accessibleName() == "Density: 0.950 g/mL at 25 °C, your own value"
    tab_to(window, line.back) if line.back.isVisible() else None
    qtbot.keyClick(line.back, Qt.Key.Key_Return)
    assert line.value.text().startswith("0.94")
    assert not line.mark.isVisible()
    assert QApplication.focusWidget() is line.edit_button


def test_a_text_that_is_refused_stays_with_its_sentence_and_escape_leaves_the_value(qtbot, window):
    type_own(qtbot, window, "boiling point", "hot")
    line = window.page.line("boiling point")
    before = line.value.text()
    assert line.field.text() == "hot"
    assert "begin with a number" in line.message.text()
    assert line.message.isVisible()
    qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    assert not line.field.isVisible()
    assert not line.message.isVisible()
    assert line.value.text() == before
    assert window.isVisible()
    assert window.sheet.own == {}
    qtbot.keyClick(line.edit_button, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_sentence_goes_as_soon_as_the_text_is_mended(qtbot, window):
    type_own(qtbot, window, "boiling point", "hot")
    line = window.page.line("boiling point")
    line.field.selectAll()
    qtbot.keyClicks(line.field, "153")
    assert not line.message.isVisible()
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert line.value.text() == "153 °C"


def test_enter_on_a_text_that_nobody_changed_states_nothing(qtbot, window):
    line = window.page.line("density")
    tab_to(window, line.edit_button)
    qtbot.keyClick(line.edit_button, Qt.Key.Key_Return)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert not line.field.isVisible()
    assert window.sheet.own == {}


def test_a_window_with_a_text_that_is_refused_stays_open_until_it_is_given_up(qtbot, window):
    type_own(qtbot, window, "flash point", "warm")
    line = window.page.line("flash point")
    tab_to(window, window.page.line("note").edit_button)
    window.close()
    assert window.isVisible()
    assert QApplication.focusWidget() is line.field
    qtbot.keyClick(line.field, Qt.Key.Key_Escape)
    window.close()
    assert not window.isVisible()


def test_closing_takes_what_is_being_typed(qtbot, window):
    line = window.page.line("note")
    line.begin()
    qtbot.keyClicks(line.field, "half typed")
    window.close()
    assert not window.isVisible()
    assert window.book.own(window.sheet.compound)["note"].value == "half typed"


def test_what_is_being_typed_stays_when_the_page_is_read_anew(qtbot, window):
    line = window.page.line("density")
    line.begin()
    qtbot.keyClicks(line.field, "0.9")
    window.book.state(window.sheet.compound, OwnValue("density", "0.800 g/mL"))
    assert (line.field.text(), line.field.isVisible()) == ("0.9", True)
    assert line.value.text() == "0.800 g/mL"


def test_an_emptied_field_goes_back_to_the_library(qtbot, window):
    type_own(qtbot, window, "molar mass", "74")
    assert window.page.line("molar mass").value.text() == "74.00 g/mol"
    line = window.page.line("molar mass")
    qtbot.keyClick(line.edit_button, Qt.Key.Key_Return)
    qtbot.keyClick(line.field, Qt.Key.Key_Delete)
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert line.value.text() == "73.10 g/mol"


def test_an_own_name_is_the_title_and_the_librarys_stays_beneath(qtbot, window):
    type_own(qtbot, window, "name", "dry DMF")
    assert window.page.title.text() == "dry DMF"
    assert "N,N-dimethylformamide" in window.page.facts.text()
    assert window.windowTitle() == "dry DMF — data sheet"


def test_pictograms_are_stated_by_code_and_drawn(qtbot, window):
    type_own(qtbot, window, "hazards", "GHS05 GHS07")
    line = window.page.line("hazards")
    QTest.qWait(10)
    signs = [sign.accessibleName() for sign in line.signs.findChildren(SvgView) if sign.isVisible()]
    assert signs == ["GHS05, corrosive", "GHS07, irritant or harmful"]


def test_a_note_is_added_changed_and_cleared(qtbot, window):
    type_own(qtbot, window, "note", "over 3 Å sieves")
    line = window.page.line("note")
    assert (line.value.text(), line.edit_button.text(), line.back.text()) == ("over 3 Å sieves", "Change", "Clear")
    assert not line.mark.isVisible()
    qtbot.keyClick(line.back, Qt.Key.Key_Space)
    assert line.value.text() == "—"


def test_a_value_that_cannot_be_kept_says_why_and_stays_typed(qtbot):
    memory = Memory()
    window = shown(qtbot, find_substance("DMF").compound, DataBook(memory))
    memory.problem = "The shelf may not be written."
    type_own(qtbot, window, "note", "wet")
    line = window.page.line("note")
    assert line.message.text() == "The shelf may not be written."
    assert line.field.text() == "wet"


def test_where_nothing_can_be_kept_nothing_is_offered(qtbot):
    window = shown(qtbot, find_substance("DMF").compound, DataBook())
    assert not any(line.edit_button.isVisible() for line in window.page.stated_lines())


def test_a_material_without_a_structure_keeps_its_name_and_takes_other_values(qtbot):
    window = shown(qtbot, find_substance("Celite").compound)
    assert not window.page.view.isVisible()
    with pytest.raises(KeyError):
        window.page.line("name")
    type_own(qtbot, window, "note", "dried at 120 °C")
    assert window.book.own(Compound("filter aid"))["note"].value == "dried at 120 °C"


def test_a_poor_compound_says_why_it_knows_nothing(qtbot):
    window = shown(qtbot, POOR)
    line = window.page.line("density")
    assert (line.value.text(), line.source.text()) == ("—", "no experimental density at 20 °C is on record here")
    assert line.accessibleName() == "Density: unknown"


def test_a_long_name_and_structure_are_broken_and_never_wider_than_the_window(qtbot):
    window = shown(qtbot, LONG)
    window.resize(500, 600)
    line = next(line for line in window.page.lines() if line.line.label == "SMILES")
    qtbot.waitUntil(lambda: line.long.geometry().bottom() <= line.height())
    assert window.page.width() <= window.area.viewport().width()
    assert line.long.toPlainText() == "C" * 60 + "O"
    assert line.long.height() >= 2 * line.fontMetrics().height() - 4
    assert window.page.title.text() == "CCCCCCCCCCCCCC…CCCCCCCCCCCCCO"


def test_all_of_a_long_list_of_names_is_shown_on_demand(qtbot, monkeypatch):
    names = tuple(f"synonym {number}" for number in range(200))
    monkeypatch.setattr("diazgui.library.data_sheet_records.other_names", lambda *_: names)
    window = shown(qtbot, POOR)
    line = next(line for line in window.page.lines() if line.line.label == "Other names")
    assert line.value.text().endswith("synonym 7 … and 192 more")
    tab_to(window, line.more)
    qtbot.keyClick(line.more, Qt.Key.Key_Return)
    assert line.value.text().endswith("synonym 199")
    assert not line.more.isVisible()


def test_texts_can_be_selected(window):
    line = window.page.line("density")
    assert line.value.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert window.page.title.textFormat() is Qt.TextFormat.PlainText
    for label in window.page.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("Name", "N,N-dimethylformamide"),
        ("SMILES", "CN(C)C=O"),
        ("InChIKey", "ZMXDDKWLCZADIW-UHFFFAOYSA-N"),
        ("CAS number", "68-12-2"),
    ],
)
def test_name_structure_and_numbers_are_copied(window, what, text):
    next(action for action in window.copy_menu.actions() if action.text().replace("&", "") == what).trigger()
    assert QGuiApplication.clipboard().text() == text


def test_the_whole_sheet_is_copied_as_text(window):
    window.copy_menu.actions()[-1].trigger()
    assert QGuiApplication.clipboard().text().startswith("N,N-dimethylformamide\n\nIdentity\nName: N,N-dimethylf")


def test_what_is_not_known_cannot_be_copied(qtbot):
    window = shown(qtbot, POOR)
    window.copy_menu.aboutToShow.emit()
    enabled = {action.text().replace("&", ""): action.isEnabled() for action in window.copy_menu.actions()}
    assert enabled == {
        "Name": True,
        "SMILES": True,
        "InChIKey": True,
        "CAS number": False,
        "Whole data sheet": True,
    }


def test_it_is_printed_by_its_key(qtbot):
    printer = Printer()
    window = shown(qtbot, find_substance("DMF").compound, printing=printer)
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [paper.title for paper in printer.papers] == ["Data sheet of N,N-dimethylformamide"]


def test_numbers_are_read_and_shown_with_the_decimal_mark_of_the_reader(qtbot):
    window = shown(qtbot, find_substance("DMF").compound, notation=Notation(","))
    type_own(qtbot, window, "density", "0,95")
    assert window.page.line("density").value.text() == "0,950 g/mL"
    assert window.book.own(find_substance("DMF").compound)["density"].value == "0.950 g/mL"


def test_what_another_program_stated_is_seen_when_the_window_is_in_front_again(qtbot):
    memory = Memory()
    dmf = find_substance("DMF").compound
    other = QWidget()
    qtbot.addWidget(other)
    window = shown(qtbot, dmf, DataBook(memory))
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    memory.state_own(dmf.inchikey, OwnValue("note", "from there"))
    assert window.page.line("note").value.text() == "—"
    with qtbot.waitActive(window):
        window.activateWindow()
    assert window.page.line("note").value.text() == "from there"


def test_a_bottle_that_came_onto_the_shelf_is_seen_when_the_window_is_in_front_again(qtbot):
    dmf = find_substance("DMF")
    bottles = []
    window = DataSheetWindow(dmf.compound, DataBook(Memory()), Notation("."), bottles=lambda: tuple(bottles))
    qtbot.addWidget(window)
    bottles.append(Bottle("1", replace(dmf, label=Label("A7", "", "1"))))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    shelf = [line.value.text() for line in window.page.lines() if line.line.label == "On your shelf"]
    assert shelf == ["neat, lot A7"]


def test_an_own_value_that_cannot_be_read_is_told_above_the_lines(qtbot):
    memory = Memory()
    dmf = find_substance("DMF").compound
    memory.state_own(dmf.inchikey, OwnValue("density", "thick"))
    window = shown(qtbot, dmf, DataBook(memory))
    assert window.page.refused.text.startswith("Your own density, “thick”, cannot be read and is not used.")
    assert not window.page.line("density").line.is_own


def test_tab_leads_through_the_page_from_top_to_bottom(window):
    names = []
    while names[-1:] != ["Close the data sheet"]:
        focused = QApplication.focusWidget()
        names.append(focused.accessibleName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    # How many names there are depends on whether the compound index is installed.
    assert [name.removeprefix("State your own ") for name in names if not name.startswith("Show all")] == [
        "Data sheet; arrow keys scroll it",
        "name",
        "molar mass",
        "density",
        "boiling point",
        "melting point",
        "flash point",
        "hazards",
        "note",
        "Copy the name, a number, the structure or the whole data sheet",
        "Print the data sheet",
        "Close the data sheet",
    ]


def test_page_keys_scroll_and_tab_brings_what_it_comes_to_into_sight(qtbot, window):
    window.resize(700, 400)
    bar = window.area.verticalScrollBar()
    qtbot.keyClick(window.page.line("name").edit_button, Qt.Key.Key_PageDown)
    assert bar.value() > 100
    bar.setValue(0)
    tab_to(window, window.page.line("note").edit_button)
    button = window.page.line("note").edit_button
    assert window.area.viewport().rect().contains(button.mapTo(window.area.viewport(), button.rect().center()))


@pytest.fixture
def themes():
    yield
    apply(Appearance.LIGHT)


@pytest.mark.usefixtures("themes")
def test_the_structure_is_drawn_anew_for_the_other_theme(qtbot, window, monkeypatch):
    drawn = []
    monkeypatch.setattr("diazgui.structures.drawing.molecule_svg", lambda *a: drawn.append(a[3]) or "<svg/>")
    apply(Appearance.DARK)
    assert drawn[-1] is True


@pytest.fixture
def type_size():
    yield use_type_size
    use_type_size(1.0)


def test_where_it_is_narrow_the_buttons_stand_beneath_the_value(qtbot, window):
    line = window.page.line("density")

    def is_beneath() -> bool:
        return line.edit_button.y() >= line.value.geometry().bottom()

    window.resize(900, 600)
    qtbot.waitUntil(lambda: not is_beneath())
    window.book.state(window.sheet.compound, OwnValue("density", "0.950 g/mL"))
    window.resize(490, 600)
    qtbot.waitUntil(is_beneath)
    assert line.back.isVisible()


def test_the_window_grows_with_the_type(window, type_size, qtbot):
    label, title = window.page.line("density").label.width(), window.page.title.font().pointSizeF()
    type_size(1.5)
    qtbot.waitUntil(lambda: window.page.line("density").label.width() > label * 1.3)
    assert window.page.title.font().pointSizeF() == pytest.approx(title * 1.5, rel=0.05)
