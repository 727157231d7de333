"""The commands of a row, by key and by action, and the strips beneath the table."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QMenu, QToolButton

from diazgui.gui.document import Document
from diazgui.gui.table.cell_editors import CellEditor
from diazgui.report.columns import COLUMNS
from tests.gui.sheets import experiment, shown_sheet

AT = {column.id: i for i, column in enumerate(COLUMNS)}
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def document(qapp):
    return Document(experiment())


@pytest.fixture
def view(document, qtbot):
    return shown_sheet(qtbot, document, 900)


def type_into(view, qtbot, typed):
    editor = next(one for one in view.table.viewport().findChildren(CellEditor) if one.isVisible())
    editor.selectAll()
    qtbot.keyClicks(editor, typed)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(1)
    view.activateWindow()  # a list of names that was open leaves no window active on a screen without one
    qtbot.waitUntil(view.isActiveWindow)


def ids(view):
    return [row.id for row in view.model.rows]


def text_of(view, row_id, column_id):
    return view.model.index(view.model.row_of(row_id), AT[column_id]).data()


def action(view, name):
    return next(one for one in view.actions() if one.objectName() == name)


def test_a_row_is_added_under_the_current_one_and_its_name_typed_at_once(view, qtbot, document):
    view.table.go_to("diamine", AT["name"])
    qtbot.keyClick(view.table, Qt.Key.Key_Insert)
    assert ids(view) == ["diamine", "row-1", "boc2o", "solvent", "wash", "brine", "product"]
    type_into(view, qtbot, "triethylamine")
    assert text_of(view, "row-1", "name") == "triethylamine"
    assert document.undo_stack.count() == 2


def test_the_current_row_is_removed(view, qtbot):
    view.table.go_to("brine", AT["name"])
    qtbot.keyClick(view.table, Qt.Key.Key_Delete, CTRL)
    assert ids(view) == ["diamine", "boc2o", "solvent", "wash", "product"]
    assert view.table.current_id == "product"
    view.table.go_to("solvent", AT["mass"])
    qtbot.keyClick(view.table, Qt.Key.Key_Delete, CTRL)
    assert view.table.current_id == "wash"
    assert view.table.currentIndex().column() == AT["mass"]


def test_the_reference_is_not_removed_while_others_count_from_it(view, qtbot, document):
    view.table.go_to("boc2o", AT["name"])
    with qtbot.waitSignal(view.message) as told:
        qtbot.keyClick(view.table, Qt.Key.Key_Delete, CTRL)
    assert "make another row the reference first" in told.args[0]
    assert document.undo_stack.count() == 0


def test_rows_are_moved_and_stay_current(view, qtbot):
    view.table.go_to("diamine", AT["name"])
    qtbot.keyClick(view.table, Qt.Key.Key_Down, ALT)
    assert ids(view)[:3] == ["boc2o", "diamine", "solvent"]
    assert view.table.current_id == "diamine"
    qtbot.keyClick(view.table, Qt.Key.Key_Up, ALT)
    assert ids(view)[:3] == ["diamine", "boc2o", "solvent"]


def test_the_first_row_cannot_move_up_and_the_action_says_why(view):
    view.table.go_to("diamine", AT["name"])
    assert not action(view, "move-up").isEnabled()
    assert action(view, "move-up").toolTip() == "The row stands at the end already."


def test_another_row_becomes_the_reference_and_no_amount_moves(view, document):
    view.table.go_to("diamine", AT["name"])
    action(view, "make-reference").trigger()
    assert document.experiment.tab("mono-boc").route.step("A").sheet.reference == "diamine"
    assert text_of(view, "diamine", "equivalents") == "2.00"
    assert text_of(view, "boc2o", "mass") == "1.091 g"
    assert text_of(view, "solvent", "volume") == "25.0 mL"


def test_an_absolute_row_is_kept_when_the_sheet_is_scaled(view, qtbot):
    view.table.go_to("wash", AT["name"])
    action(view, "pin").trigger()
    view.table.go_to("boc2o", AT["name"])
    action(view, "scale-to").trigger()
    said = [label.text() for label in view.scale_line.findChildren(QLabel) if label.isVisible()]
    assert "Pinned, so kept as it stands: water (step A)." in said
    scale_to(view, qtbot, "10 mmol")
    assert text_of(view, "wash", "volume") == "50.0 mL"
    assert text_of(view, "brine", "volume") == "40.0 mL"


def test_a_row_stated_in_equivalents_cannot_be_kept(view):
    view.table.go_to("diamine", AT["name"])
    assert not action(view, "pin").isEnabled()


def scale_to(view, qtbot, typed):
    field = view.scale_line.field
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_scale_to_this_moves_the_sheet_and_the_steps_after_it(view, qtbot, document):
    view.table.go_to("diamine", AT["name"])
    qtbot.keyClick(view.table, Qt.Key.Key_L, CTRL | SHIFT)
    assert view.scale_line.field.text() == "1.002 g"
    scale_to(view, qtbot, "20 mmol")
    assert not view.scale_line.isVisible()
    assert text_of(view, "boc2o", "mass") == "2.182 g"
    assert text_of(view, "diamine", "equivalents") == "2.00"
    view.show_step("mono-boc", "B")
    assert text_of(view, "electrophile", "mass") == "1.504 g"
    assert document.undo_stack.count() == 1


def test_a_bare_number_scales_in_the_unit_that_is_shown(view, qtbot):
    view.table.go_to("boc2o", AT["name"])
    action(view, "scale-to").trigger()
    scale_to(view, qtbot, "2.18249")
    assert text_of(view, "diamine", "amount") == "20.0"


def test_scaling_a_linked_step_scales_the_whole_route(view, qtbot, document):
    view.show_step("mono-boc", "B")
    view.table.go_to("electrophile", AT["name"])
    action(view, "scale-to").trigger()
    scale_to(view, qtbot, "11 mmol")
    assert text_of(view, "electrophile", "mass") == "1.504 g"
    assert text_of(view, "amine", "amount") == "10.0"
    view.show_step("mono-boc", "A")
    assert text_of(view, "boc2o", "mass") == "2.182 g"
    assert text_of(view, "wash", "volume") == "100 mL"


@pytest.mark.parametrize("typed", ["0 g", "2 eq.", "lots", ""])
def test_what_a_sheet_cannot_be_scaled_to_is_refused_in_place(view, qtbot, document, typed):
    view.table.go_to("diamine", AT["name"])
    action(view, "scale-to").trigger()
    view.scale_line.field.clear()
    scale_to(view, qtbot, typed)
    assert view.scale_line.isVisible()
    assert view.scale_line.field.text() == typed
    assert [label.text() for label in view.scale_line.findChildren(QLabel) if label.text().endswith(".")]
    assert document.undo_stack.count() == 0


def test_escape_closes_the_scale_line(view, qtbot, document):
    view.table.go_to("diamine", AT["name"])
    action(view, "scale-to").trigger()
    qtbot.keyClick(view.scale_line.field, Qt.Key.Key_Escape)
    assert not view.scale_line.isVisible()
    assert view.table.hasFocus()
    assert document.undo_stack.count() == 0


def test_accepting_the_amount_shown_scales_nothing(view, qtbot, document):
    view.table.go_to("diamine", AT["name"])
    action(view, "scale-to").trigger()
    qtbot.keyClick(view.scale_line.field, Qt.Key.Key_Return)
    assert not view.scale_line.isVisible()
    assert document.undo_stack.count() == 0


def test_a_step_on_its_own_amount_takes_that_of_the_step_before_again(view, document):
    view.show_step("mono-boc", "B")
    assert not action(view, "link").isEnabled()
    view.model.setData(view.model.index(0, AT["amount"]), "3 mmol")
    assert text_of(view, "amine", "supplied") == ""
    action(view, "link").trigger()
    assert text_of(view, "amine", "amount") == "5.00"
    assert text_of(view, "amine", "supplied") == "from step A"


def test_the_first_step_offers_no_step_before(view):
    assert not action(view, "link").isVisible()


def edit_reference(view, qtbot):
    view.table.open_cell("boc2o", AT["amount"])
    type_into(view, qtbot, "10")


def test_editing_the_reference_lists_what_kept_its_amount(view, qtbot):
    edit_reference(view, qtbot)
    assert view.kept.isVisible()
    assert view.kept.findChild(QLabel).text() == "50.0 mL water and 1 other kept their amounts."
    assert text_of(view, "wash", "volume") == "50.0 mL"


def test_what_kept_its_amount_is_scaled_too_in_one_step(view, qtbot, document):
    edit_reference(view, qtbot)
    qtbot.mouseClick(view.kept.button, Qt.MouseButton.LeftButton)
    assert text_of(view, "wash", "volume") == "100 mL"
    assert text_of(view, "brine", "volume") == "40.0 mL"
    assert text_of(view, "boc2o", "amount") == "10.0"
    assert not view.kept.isVisible()
    document.undo_stack.undo()
    assert text_of(view, "wash", "volume") == "50.0 mL"
    assert text_of(view, "boc2o", "amount") == "10.0"


def test_the_offer_to_scale_goes_with_the_edit_it_belongs_to(view, qtbot, document):
    edit_reference(view, qtbot)
    document.undo_stack.undo()
    assert not view.kept.isVisible()


def test_a_sheet_where_nothing_is_absolute_offers_nothing(view, qtbot):
    view.show_step("mono-boc", "B")
    view.model.setData(view.model.index(0, AT["amount"]), "10 mmol")
    assert not view.kept.isVisible()


def test_totals_stand_beneath_the_table(view):
    said = view.totals.label.accessibleDescription()
    assert "Limiting: Boc₂O" in said
    assert "Solvent: 25.0 mL" in said
    assert "Theoretical: 5.00 mmol, 1.001 g" in said


def test_commands_wait_until_a_refused_text_is_mended(view, qtbot, document):
    view.table.open_cell("diamine", AT["mass"])
    type_into(view, qtbot, "4 N")
    action(view, "add-row").trigger()
    assert document.undo_stack.count() == 0
    assert view.table.viewport().findChild(CellEditor).text() == "4 N"


def test_why_a_text_is_refused_stands_beside_it_in_a_table_of_one_row(view, qtbot):
    view.show_step("free", "A")
    qtbot.keyClick(view.table, Qt.Key.Key_Insert)
    type_into(view, qtbot, "unobtainium")
    (label,) = (one for one in view.findChildren(QLabel, "refusal") if one.isVisible())
    editor = view.table.viewport().findChild(CellEditor)
    typed = QRect(editor.mapTo(view, QPoint(0, 0)), editor.size())
    assert not label.geometry().intersects(typed)
    assert view.rect().intersects(label.geometry())


def test_a_free_sheet_is_filled_by_keyboard(view, qtbot):
    view.show_step("free", "A")
    assert ids(view) == []
    qtbot.keyClick(view.table, Qt.Key.Key_Insert)
    type_into(view, qtbot, "piperazine")
    view.table.open_cell("row-1", AT["amount"])
    type_into(view, qtbot, "10")
    view.table.open_cell("row-1", AT["coefficient"])
    type_into(view, qtbot, "1")
    assert text_of(view, "row-1", "mass") == "861.4 mg"
    qtbot.keyClick(view.table, Qt.Key.Key_Insert, ALT)
    type_into(view, qtbot, "CN1CCNCC1")
    assert text_of(view, "product-1", "amount") == "10.0"
    assert text_of(view, "product-1", "molar_mass") == "100.17"


def test_products_of_a_free_sheet_have_coefficients_and_can_be_removed(view, qtbot):
    view.show_step("free", "A")
    action(view, "add-product").trigger()
    type_into(view, qtbot, '"something new"')
    view.table.open_cell("product-1", AT["coefficient"])
    type_into(view, qtbot, "2")
    assert text_of(view, "product-1", "name") == "something new"
    assert text_of(view, "product-1", "coefficient") == "2"
    action(view, "remove-row").trigger()
    assert ids(view) == []


def test_a_protocol_sheet_offers_no_product_of_ones_own(view):
    assert not action(view, "add-product").isVisible()


def test_a_hidden_column_is_shown_on_request(view):
    assert view.table.isColumnHidden(AT["pure_mass"])
    switch = next(one for one in view.columns.switches() if one.text() == "Pure mass")
    switch.trigger()
    assert not view.table.isColumnHidden(AT["pure_mass"])


def test_the_menu_of_a_row_holds_its_commands(view, qtbot):
    view.table.customContextMenuRequested.emit(view.table.rect().center())
    menu = view.findChild(QMenu)
    assert [one.objectName() for one in menu.actions() if one.objectName()] == [
        "add-row",
        "add-product",
        "remove-row",
        "duplicate-row",
        "swap-row",
        "supplied-as",
        "move-up",
        "move-down",
        "make-reference",
        "pin",
        "scale-to",
        "why",
        "link",
        "another-run",
    ]
    menu.close()


def test_the_view_survives_the_closing_of_its_tab(view, document):
    from diazgui.core.experiment import without_tab

    document.replace(without_tab(document.experiment, "mono-boc"), "Close the tab")
    assert ids(view) == []
    assert not any(one.isEnabled() for one in (*view.commands.actions, *view.copying.actions))


def test_commands_follow_a_committed_cell_at_once(view, qtbot, qtlog):
    view.table.open_cell("diamine", AT["mass"])
    editor = next(one for one in view.table.viewport().findChildren(CellEditor) if one.isVisible())
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert view.table.settle()
    assert not [record for record in qtlog.records if "commitData" in record.message]


def test_a_row_is_duplicated_under_itself_and_the_copy_is_current(view, qtbot, document):
    view.table.go_to("diamine", AT["name"])
    qtbot.keyClick(view.table, Qt.Key.Key_D, CTRL)
    assert ids(view)[:3] == ["diamine", "row-1", "boc2o"]
    assert view.table.current_id == "row-1"
    assert text_of(view, "row-1", "mass") == "1.002 g"
    assert document.undo_stack.undoText() == "Duplicate 1,4-diazepane"


def test_a_reagent_is_swapped_for_another_and_its_equivalents_stay(view, qtbot, document):
    view.table.go_to("diamine", AT["mass"])
    qtbot.keyClick(view.table, Qt.Key.Key_R, CTRL)
    type_into(view, qtbot, "piperazine")
    assert text_of(view, "diamine", "name") == "piperazine"
    assert text_of(view, "diamine", "equivalents") == "2.00"
    assert text_of(view, "diamine", "mass") == "861.4 mg"
    assert document.undo_stack.undoText() == "Swap 1,4-diazepane for piperazine"


def test_undo_shortens_a_structure_to_what_a_menu_holds(view, qtbot, document):
    view.table.open_cell("diamine", AT["name"])
    type_into(view, qtbot, "C1CNCCN(C1)CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC")
    words = document.undo_stack.undoText()
    assert words == "Swap 1,4-diazepane for CCCCCCCCCCCCCCCCCCC…CCCCCCCCCCN1CCCNCC1"


def test_the_key_of_a_command_that_cannot_be_done_says_why(view, qtbot, document):
    said = []
    view.message.connect(said.append)
    view.table.go_to("diamine", AT["name"])
    qtbot.keyClick(view.table, Qt.Key.Key_Insert, ALT)
    assert said == ["The product of a protocol follows from the target. Open a free sheet to state one."]
    qtbot.keyClick(view.table, Qt.Key.Key_Up, ALT)
    assert said[1:] == ["The row stands at the end already."]


def test_letters_after_a_refused_command_do_not_go_into_a_cell(view, qtbot, document):
    said = []
    view.message.connect(said.append)
    view.table.go_to("diamine", AT["mass"])
    qtbot.keyClick(view.table, Qt.Key.Key_Insert, ALT)
    qtbot.keyClicks(view.table, "75")
    assert view.table.open_editors() == []
    assert said[-1] == (
        "The product of a protocol follows from the target. Open a free sheet to state one. What is typed now goes "
        "nowhere: press Enter to open the cell marked."
    )
    qtbot.keyClick(view.table, Qt.Key.Key_Right)
    qtbot.keyClicks(view.table, "7")
    assert [editor.text() for editor in view.table.open_editors()] == ["7"]


def test_a_click_ends_the_wait_after_a_refused_command(view, qtbot):
    view.table.go_to("diamine", AT["mass"])
    qtbot.keyClick(view.table, Qt.Key.Key_Insert, ALT)
    there = view.table.visualRect(view.model.index(1, AT["mass"])).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=there)
    qtbot.keyClicks(view.table, "7")
    assert [editor.text() for editor in view.table.open_editors()] == ["7"]


def test_the_commands_take_one_line_however_narrow_the_window(view, qtbot):
    high = view.tools.height()
    view.resize(380, 500)
    qtbot.wait(20)
    assert view.tools.height() == high
    more = view.tools.findChild(QToolButton, "qt_toolbar_ext_button")
    assert more.isVisible()
    assert more.accessibleName() == "More commands"
