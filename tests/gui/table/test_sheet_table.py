"""The reagent table by keyboard: opening, committing, going on, giving up, and texts that are refused."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from diazgui.core.row_edits import with_new_row
from diazgui.gui.document import Document
from diazgui.gui.table.cell_editors import SIDE, CellEditor, RoleChooser
from diazgui.gui.table.cell_text import lines_of
from diazgui.gui.table.sheet_delegate import ROW_HEIGHT
from diazgui.gui.table.sheet_view import SheetView
from diazgui.gui.table.sheet_widths import fitted
from diazgui.report.columns import COLUMNS
from diazgui.units import Notation
from tests.gui.sheets import experiment, protection

AT = {column.id: i for i, column in enumerate(COLUMNS)}


@pytest.fixture
def document(qapp):
    return Document(experiment())


@pytest.fixture
def view(document, qtbot):
    page = QWidget()
    layout = QVBoxLayout(page)
    page.before, page.after = QLineEdit(), QLineEdit()
    view = SheetView(document, Notation("."))
    for widget in (page.before, view, page.after):
        layout.addWidget(widget)
    qtbot.addWidget(page)
    page.resize(900, 500)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    view.show_step("mono-boc", "A")
    view.table.setFocus()
    view.page = page
    return view


@pytest.fixture
def press(qtbot, qapp):
    def press(*keys):
        for key in (one for each in keys for one in (each if isinstance(each, str) else [each])):
            qtbot.keyClick(qapp.focusWidget(), key)  # the first letter opens the editor, which has the focus then
            qapp.processEvents()  # an editor commits once the key has been dealt with

    return press


def editors(view):
    return [editor for editor in view.table.viewport().findChildren(CellEditor) if editor.isVisible()]


def text_of(view, row_id, column_id):
    return view.model.index(view.model.row_of(row_id), AT[column_id]).data()


def refusal_of(view):
    return [label.text() for label in view.findChildren(QLabel, "refusal") if label.isVisible()]


def test_typing_over_a_cell_replaces_its_text_and_enter_commits(view, press):
    view.table.go_to("diamine", AT["equivalents"])
    press("2.5", Qt.Key.Key_Return)
    assert text_of(view, "diamine", "equivalents") == "2.50"
    assert editors(view) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_enter_and_f2_open_a_cell_with_its_text(view, press, key):
    view.table.go_to("diamine", AT["mass"])
    press(key)
    assert [editor.text() for editor in editors(view)] == ["1.002 g"]


def test_escape_gives_a_typed_text_up(view, document, press):
    view.table.go_to("diamine", AT["equivalents"])
    press("7", Qt.Key.Key_Escape)
    assert text_of(view, "diamine", "equivalents") == "2.00"
    assert document.undo_stack.count() == 0


def test_committing_a_text_nobody_changed_is_no_edit(view, document, press):
    view.table.go_to("boc2o", AT["mass"])
    press(Qt.Key.Key_F2, Qt.Key.Key_Return)
    assert document.undo_stack.count() == 0
    assert text_of(view, "boc2o", "amount") == "5.00"


def test_tab_commits_and_opens_the_next_cell_that_can_be_typed_in(view, press):
    view.table.go_to("diamine", AT["equivalents"])
    press("2.5", Qt.Key.Key_Tab)
    assert text_of(view, "diamine", "equivalents") == "2.50"
    assert view.table.currentIndex().column() == AT["amount"]
    assert [editor.text() for editor in editors(view)] == ["12.5"]


def test_tab_skips_cells_that_cannot_be_typed_in(view, press):
    view.table.go_to("diamine", AT["name"])
    press(Qt.Key.Key_Tab)
    assert view.table.currentIndex().column() == AT["molar_mass"]
    press(Qt.Key.Key_Backtab)
    assert view.table.currentIndex().column() == AT["name"]


def test_tab_leaves_the_table_after_its_last_cell(view, press):
    view.table.go_to("product", AT["weighed"])  # what was isolated
    press(Qt.Key.Key_Tab)
    assert not view.table.hasFocus()


def test_backtab_leaves_the_table_before_its_first_cell(view, press, qapp):
    view.table.go_to("diamine", AT["role"])
    press(Qt.Key.Key_Backtab)
    assert qapp.focusWidget() is view.page.before


def test_a_refused_text_stays_in_its_cell_with_the_sentence_beside_it(view, document, press, qtbot):
    view.table.go_to("diamine", AT["mass"])
    press("4 N", Qt.Key.Key_Return)
    (editor,) = editors(view)
    assert editor.text() == "4 N"
    assert refusal_of(view) == ["Normality is not read. Type the molarity: type 4 M for HCl."]
    assert editor.accessibleDescription() == refusal_of(view)[0]
    assert document.undo_stack.count() == 0
    assert text_of(view, "diamine", "mass") == "1.002 g"


def test_a_refused_text_can_be_mended(view, press):
    view.table.go_to("diamine", AT["mass"])
    press("1.5 gr", Qt.Key.Key_Return, Qt.Key.Key_Backspace)
    assert refusal_of(view) == []
    press(Qt.Key.Key_Return)
    assert text_of(view, "diamine", "mass") == "1.500 g"
    assert editors(view) == []


def test_escape_gives_a_refused_text_up(view, press):
    view.table.go_to("diamine", AT["mass"])
    press("4 N", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert editors(view) == []
    assert refusal_of(view) == []
    assert text_of(view, "diamine", "mass") == "1.002 g"


def test_a_refused_text_waits_while_the_work_goes_on_elsewhere(view, document, press):
    view.table.go_to("diamine", AT["mass"])
    press("4 N")
    view.page.before.setFocus()
    assert [editor.text() for editor in editors(view)] == ["4 N"]
    view.model.setData(view.model.index(1, AT["amount"]), "10")
    assert [editor.text() for editor in editors(view)] == ["4 N"]
    assert document.undo_stack.count() == 1


def test_a_refused_text_is_not_carried_on_by_tab(view, press):
    view.table.go_to("diamine", AT["mass"])
    press("4 N", Qt.Key.Key_Tab)
    assert [editor.text() for editor in editors(view)] == ["4 N"]
    assert view.table.currentIndex().column() == AT["mass"]


def test_an_open_cell_keeps_its_text_while_the_sheet_changes(view, press, document):
    view.table.go_to("diamine", AT["mass"])
    press("1.3")
    document.edit_sheet("mono-boc", "A", lambda sheet: _with_planned_yield(sheet), "Set planned yield")
    assert [editor.text() for editor in editors(view)] == ["1.3"]
    press(Qt.Key.Key_Return)
    assert text_of(view, "diamine", "mass") == "1.3 g" or text_of(view, "diamine", "mass") == "1.300 g"


def _with_planned_yield(sheet):
    from diazgui.core.edits import with_planned_yield

    return with_planned_yield(sheet, 0.8)


def test_a_role_is_chosen_from_the_words_there_are(view, press):
    view.table.go_to("wash", AT["role"])
    press(Qt.Key.Key_F2)
    chooser = view.table.viewport().findChild(RoleChooser)
    assert [chooser.itemText(i) for i in range(chooser.count())] == [
        "starting material",
        "reactant",
        "reagent",
        "base",
        "catalyst",
        "solvent",
        "quench",
        "work-up",
    ]
    assert chooser.currentText() == "work-up"
    assert chooser.view().isVisible()
    press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert text_of(view, "wash", "role") == "work-up"
    press(Qt.Key.Key_Return)
    assert text_of(view, "wash", "role") == "solvent"
    assert view.table.hasFocus() or not view.table.isActiveWindow()


def test_escape_leaves_the_role_as_it_was(view, document, press, qtbot):
    view.table.go_to("wash", AT["role"])
    press(Qt.Key.Key_Return)
    chooser = view.table.viewport().findChild(RoleChooser)
    qtbot.waitUntil(chooser.view().isVisible)
    press(Qt.Key.Key_Up, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in view.table.viewport().findChildren(RoleChooser)))
    assert text_of(view, "wash", "role") == "work-up"
    assert document.undo_stack.count() == 0


def test_an_empty_cell_opens_empty_and_not_with_its_dash(view, press):
    view.table.go_to("brine", AT["density"])
    press(Qt.Key.Key_F2)
    assert [editor.text() for editor in editors(view)] == [""]


def test_a_name_is_looked_up_on_the_shelf(view, press):
    view.table.go_to("wash", AT["name"])
    press("acetonitrile", Qt.Key.Key_Return)
    assert text_of(view, "wash", "name") == "acetonitrile"
    assert text_of(view, "wash", "formula") == "C₂H₃N"
    assert text_of(view, "wash", "volume") == "50.0 mL"


def test_a_name_that_nobody_knows_is_refused_and_quotes_are_offered(view, press):
    view.table.go_to("wash", AT["name"])
    press("unobtainium", Qt.Key.Key_Return)
    assert [editor.text() for editor in editors(view)] == ["unobtainium"]
    assert '"unobtainium"' in refusal_of(view)[0]
    assert text_of(view, "wash", "name") == "water"


def test_the_table_is_as_high_as_its_rows(view, document):
    before = view.table.height()
    from diazgui.core.edits import without_entry

    document.edit_sheet("mono-boc", "A", lambda sheet: without_entry(sheet, "brine"), "Remove brine")
    assert before - view.table.height() == 26
    assert view.table.verticalScrollBar().maximum() == 0


def test_words_give_way_before_numbers_and_spare_room_goes_to_the_name():
    natural = {AT["role"]: 100, AT["name"]: 300, AT["mass"]: 80, AT["supplied"]: 120}
    assert fitted(natural, 700, 7)[AT["name"]] == 400
    assert fitted(natural, 550, 7) == {AT["role"]: 100, AT["name"]: 250, AT["mass"]: 80, AT["supplied"]: 120}
    assert fitted(natural, 100, 7) == {AT["role"]: 66, AT["name"]: 115, AT["mass"]: 80, AT["supplied"]: 94}


def test_a_click_on_another_cell_commits_what_was_typed(view, press, qtbot):
    view.table.go_to("diamine", AT["equivalents"])
    press("3")
    there = view.table.visualRect(view.model.index(2, AT["name"])).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(there))
    assert text_of(view, "diamine", "equivalents") == "3.00"
    assert editors(view) == []


def test_the_page_around_the_table_follows_the_current_cell(view, qtbot):
    page = QScrollArea()
    page.setWidgetResizable(True)
    page.setWidget(view.page)
    qtbot.addWidget(page)
    page.resize(900, 160)
    page.show()
    qtbot.waitExposed(page)
    view.table.go_to("product", AT["name"])
    assert page.verticalScrollBar().value() > 0
    rect = view.table.visualRect(view.table.currentIndex())
    assert page.viewport().rect().contains(view.table.viewport().mapTo(page.viewport(), rect.center()))
    page.takeWidget()  # the page belongs to its own fixture


def test_leaving_a_sheet_with_a_refused_text_says_that_it_was_not_taken(view, press, qtbot):
    view.table.go_to("diamine", AT["mass"])
    press("4 N", Qt.Key.Key_Return)
    with qtbot.waitSignal(view.message) as told:
        view.show_step("mono-boc", "B")
    assert told.args[0].startswith("What was typed last was not taken. Normality")
    assert editors(view) == []


def test_a_text_being_typed_outlives_a_row_that_undo_takes_away(view, document, press, qtbot):
    new, _ = with_new_row(protection(), "wash")
    document.edit_sheet("mono-boc", "A", lambda _: new, "Add a row")
    view.table.open_cell("diamine", AT["mass"])
    qtbot.keyClicks(editors(view)[0], "7 5")
    document.undo_stack.undo()
    assert [editor.text() for editor in editors(view)] == ["7 5"]
    document.undo_stack.redo()
    document.undo_stack.undo()
    assert [editor.text() for editor in editors(view)] == ["7 5"]
    press(Qt.Key.Key_Escape)
    assert editors(view) == []
    assert text_of(view, "diamine", "mass") == "1.002 g"


def test_a_text_being_typed_in_a_row_that_undo_takes_away_is_told(view, document, qtbot):
    new, row_id = with_new_row(protection(), "wash")
    document.edit_sheet("mono-boc", "A", lambda _: new, "Add a row")
    said = []
    view.message.connect(said.append)
    view.table.open_cell(row_id, AT["name"])
    qtbot.keyClicks(editors(view)[0], "toluene")
    document.undo_stack.undo()
    assert said == ["The row is gone, and “toluene”, typed there, with it."]


def test_the_bottle_is_typed_without_how_the_row_is_stated(view, document, press):
    view.table.open_cell("solvent", AT["supplied"])
    assert text_of(view, "solvent", "supplied") == "by concentration"
    assert editors(view)[0].text() == ""
    press(Qt.Key.Key_Escape)


def test_delete_takes_away_what_a_cell_may_do_without(view, document, press):
    view.table.go_to("wash", AT["density"])
    press(Qt.Key.Key_Delete)
    assert text_of(view, "wash", "density") == "—"
    assert document.undo_stack.undoText() == "Clear the density of water"


def test_delete_says_why_where_a_cell_cannot_be_empty(view, document, press):
    said = []
    view.message.connect(said.append)
    view.table.go_to("diamine", AT["equivalents"])
    press(Qt.Key.Key_Delete)
    assert document.undo_stack.count() == 0
    assert said == [view.model.refusal]
    assert said[0]


def names_offered(view):
    (editor,) = editors(view)
    offered = editor.finder.model
    return [offered.index(row, 0).data() for row in range(offered.rowCount())]


def test_typing_a_name_offers_what_stands_on_the_shelf(view, press):
    view.table.go_to("wash", AT["name"])
    press("potassium c")
    assert "potassium carbonate" in names_offered(view)
    press(Qt.Key.Key_Escape)
    (editor,) = editors(view)
    assert editor.text() == "potassium c"  # the list is closed first, and what was typed stays
    press(Qt.Key.Key_Escape)
    assert not editors(view)


def test_a_name_chosen_from_the_list_is_taken_with_one_enter(view, qtbot, press):
    view.table.go_to("diamine", AT["name"])
    press("potassium c")
    press(Qt.Key.Key_Down)
    (editor,) = editors(view)
    chosen = editor.finder.current.name
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not editors(view))
    assert text_of(view, "diamine", "name") == chosen


def test_a_name_chosen_comes_as_the_bottle_that_was_lit_though_the_text_says_less(view, qtbot, press, document):
    view.table.go_to("wash", AT["name"])
    press("HCl in diox")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not editors(view))
    assert "4.00 M in 1,4-dioxane" in text_of(view, "wash", "supplied")
    before = text_of(view, "wash", "name")
    document.undo_stack.undo()
    assert text_of(view, "wash", "name") != before


def test_a_name_typed_in_full_is_taken_with_one_enter_while_the_list_is_open(view, qtbot, press):
    view.table.go_to("wash", AT["name"])
    press("acetonitrile")
    (editor,) = editors(view)
    assert editor.finder.is_open
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not editors(view))
    assert text_of(view, "wash", "formula") == "C₂H₃N"


def test_what_is_offered_does_not_cover_why_a_name_is_refused(view, press):
    view.table.go_to("wash", AT["name"])
    press("nonsense stuff")
    (editor,) = editors(view)
    assert editor.finder.is_open
    assert not view.table.settle()  # as a command does that takes what is being typed
    assert editor.refusal
    assert not editor.finder.is_open


def test_only_the_cells_that_changed_are_painted_again(view, document, qtbot):
    told = []
    view.model.dataChanged.connect(lambda index, _last: told.append((index.row(), COLUMNS[index.column()].id)))
    view.model.setData(view.model.index(0, AT["equivalents"]), "2.5")
    assert told == [(0, "equivalents"), (0, "amount"), (0, "mass"), (0, "pure_mass"), (0, "dispensed")]


def test_an_edit_leaves_the_page_as_it_is_laid_out(view, qtbot):
    heights = []
    view.model.setData(view.model.index(0, AT["equivalents"]), "2.5")
    qtbot.wait(20)
    view.table.verticalHeader().sectionResized.connect(lambda *of: heights.append(of))
    view.model.setData(view.model.index(0, AT["equivalents"]), "2.6")
    assert heights == []
    assert "2.604 g" not in view.totals.label.text()
    assert "1.302 g" in text_of(view, "diamine", "mass")


def test_a_text_that_just_has_room_takes_one_line(view):
    delegate = view.table.itemDelegate()
    row = view.model.cells[view.model.row_of("wash")]
    bare = delegate.fonts.width(row[AT["name"]].text, False) + 2 * SIDE
    assert delegate.height_of(row[AT["name"]], bare) == ROW_HEIGHT
    assert delegate.height_of(row[AT["name"]], bare - 1) > ROW_HEIGHT


def test_a_name_is_broken_where_a_chemist_would(view):
    font = view.table.font()
    width = QFontMetrics(font).horizontalAdvance("2-(chloromethyl)thi")
    assert lines_of("2-(chloromethyl)thiophene", font, width) == ("2-(chloromethyl)", "thiophene")


def test_larger_type_makes_columns_and_rows_larger(view, qtbot):
    widths = [view.table.columnWidth(AT["amount"]), view.table.rowHeight(3)]
    font = view.table.font()
    font.setPointSizeF(2 * font.pointSizeF())
    view.table.setFont(font)
    qtbot.waitUntil(lambda: view.table.columnWidth(AT["amount"]) > widths[0] + 8)
    assert view.table.rowHeight(3) > widths[1]


def test_digits_are_all_of_one_width(view):
    from PySide6.QtGui import QFont

    assert view.table.font().featureValue(QFont.Tag("tnum")) == 1
    fonts = view.table.itemDelegate().fonts
    assert fonts.plain.featureValue(QFont.Tag("tnum")) == 1
    assert fonts.bold.featureValue(QFont.Tag("tnum")) == 1
