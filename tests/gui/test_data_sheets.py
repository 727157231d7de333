"""The data sheet of what is in front: a row, a product, a field of the target; values that come onto sheets."""

import pytest
from PySide6.QtCore import Qt

from diazgui.core.own_value import OwnValue
from diazgui.core.substance import TYPED, Fact
from diazgui.gui.compounds.data_book import DataBook
from diazgui.gui.compounds.data_sheet_window import DataSheetWindow
from diazgui.gui.data_sheets import NO_COMPOUND, DataSheets
from diazgui.library.own_data import stated
from diazgui.library.substances import find_substance
from diazgui.units import Notation
from tests.gui.compounds.stores import Memory
from tests.gui.windows import inside, open_window
from tests.journeys.keys import AT


@pytest.fixture
def window(qtbot):
    return open_window(qtbot)


@pytest.fixture
def workspace(window):
    return inside(window)[0]


@pytest.fixture
def told():
    return []


@pytest.fixture
def sheets(workspace, told):
    book = DataBook(Memory(), workspace)
    workspace.book.data = book.own
    return DataSheets(workspace, book, tell=told.append)


def _row(workspace, row_id) -> None:
    workspace.page.sheet.table.setFocus()
    workspace.page.sheet.table.go_to(row_id)


def _own(sheets, name, of, typed) -> None:
    compound = find_substance(name).compound
    assert sheets.book.state(compound, stated(of, typed, Notation("."))) == ""


def test_it_is_that_of_the_current_row(workspace, sheets):
    _row(workspace, "solvent")
    opened = sheets.open_current()
    assert opened.page.title.text() == "dichloromethane"
    assert not opened.isModal()


def test_it_is_that_of_a_product(workspace, sheets):
    _row(workspace, "product")
    opened = sheets.open_current()
    assert opened.sheet.compound.smiles == "CC(C)(C)OC(=O)N1CCCNCC1"


def test_it_is_that_of_the_field_of_the_target_that_has_the_keys(workspace, sheets):
    workspace.target.diamine.edit.setFocus()
    assert sheets.open_current().page.title.text() == "1,4-diazepane"
    workspace.window().activateWindow()
    workspace.target.group.edit.setFocus()
    assert sheets.open_current().page.title.text() == "2-(chloromethyl)thiophene"


def test_where_there_is_no_compound_a_sentence_says_what_to_do(workspace, sheets, told):
    workspace.new_free_sheet()
    workspace.page.sheet.table.setFocus()
    assert sheets.open_current() is None
    assert told == [NO_COMPOUND]


def test_a_compound_has_one_window(workspace, sheets):
    _row(workspace, "solvent")
    first = sheets.open_current()
    workspace.window().activateWindow()
    assert sheets.open_current() is first
    _row(workspace, "diamine")
    assert sheets.open_current() is not first


def test_a_window_that_was_closed_is_made_anew(qtbot, workspace, sheets):
    _row(workspace, "solvent")
    first = sheets.open_current()
    gone = []
    first.destroyed.connect(lambda: gone.append(True))
    first.close()
    qtbot.waitUntil(lambda: bool(gone))
    again = sheets.open_current()
    assert again.isVisible()


def test_the_menu_line_has_its_key(sheets):
    (command,) = sheets.commands
    assert (command.text, command.key) == ("Data s&heet…", "Ctrl+I")


def test_a_sheet_that_stands_never_changes_by_itself_and_takes_own_values_when_asked(qtbot, workspace, sheets):
    document = workspace.document
    tab_id, step_id = workspace.page.place
    _row(workspace, "solvent")
    opened = sheets.open_current()
    assert not opened.offer.isVisible()
    before = document.experiment
    line = opened.page.line("density")
    line.edit_button.click()
    qtbot.keyClicks(line.field, "0.79 at 18 °C")
    qtbot.keyClick(line.field, Qt.Key.Key_Return)
    assert document.experiment == before
    assert opened.offer.isVisible()
    opened._use()
    solvent = document.experiment.tab(tab_id).route.step(step_id).sheet.entry("solvent").substance
    assert solvent.density == 790
    assert Fact("density", TYPED) in solvent.facts
    assert not opened.offer.isVisible()
    document.undo_stack.undo()
    assert document.experiment == before
    assert opened.offer.isVisible()


def test_own_values_come_with_what_is_put_on_a_sheet_afterwards(workspace, sheets):
    _own(sheets, "THF", "density", "0.88 at 25 °C")
    _own(sheets, "THF", "hazards", "GHS02")
    put = workspace.book.own(find_substance("THF"))
    assert put.density == 880
    assert put.hazards == ("GHS02",)
    assert workspace.bench.shelf["thf"].density == 880
    assert workspace.book.own(find_substance("DMF")) == find_substance("DMF")


def test_a_row_that_is_named_anew_is_marked_as_ones_own(qtbot, workspace, sheets):
    _own(sheets, "THF", "density", "0.88")
    model = workspace.page.sheet.model
    assert model.setData(model.index(model.row_of("solvent"), AT["name"]), "THF")
    index = model.index(model.row_of("solvent"), AT["density"])
    assert index.data() == "0.880"
    assert "Your own value, 0.880 g/mL" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_another_step_in_front_asks_anew_what_differs(workspace, sheets):
    _row(workspace, "solvent")
    opened = sheets.open_current()
    assert sheets.book.state(opened.sheet.compound, OwnValue("density", "0.790 g/mL")) == ""
    assert opened.offer.isVisible()
    workspace.new_free_sheet()
    assert not opened.offer.isVisible()
    assert isinstance(opened, DataSheetWindow)
