"""The clipboard: what the table gives, and what it takes."""

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel

from diazgui.gui.document import Document
from diazgui.report.columns import COLUMNS
from tests.gui.sheets import experiment, shown_sheet

AT = {column.id: i for i, column in enumerate(COLUMNS)}
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def document(qapp):
    return Document(experiment())


@pytest.fixture
def view(document, qtbot):
    view = shown_sheet(qtbot, document)
    QGuiApplication.clipboard().clear()
    view.said = []
    view.message.connect(view.said.append)
    return view


def clip():
    return QGuiApplication.clipboard().mimeData()


def paste(view, qtbot, text, row_id, column_id):
    QGuiApplication.clipboard().setText(text)
    view.table.go_to(row_id, AT[column_id])
    qtbot.keyClick(view.table, Qt.Key.Key_V, CTRL)


def text_of(view, row_id, column_id):
    return view.model.index(view.model.row_of(row_id), AT[column_id]).data()


def test_one_cell_is_copied_as_its_text(view, qtbot):
    view.table.go_to("diamine", AT["mass"])
    qtbot.keyClick(view.table, Qt.Key.Key_C, CTRL)
    assert clip().text() == "1.002 g"
    assert not clip().hasHtml()


def test_several_cells_are_copied_as_a_table_in_the_order_seen(view, qtbot):
    view.columns.move("equivalents", 1)
    model = view.model
    chosen = QItemSelection(model.index(0, AT["equivalents"]), model.index(1, AT["amount"]))
    view.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.table.copy()
    assert clip().text() == "10.0\t2.00\n5.00\t1.00\n"


def test_cells_are_chosen_by_keyboard(view, qtbot):
    view.table.go_to("diamine", AT["name"])
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(view.table, key, SHIFT)
    qtbot.keyClick(view.table, Qt.Key.Key_C, CTRL)
    assert clip().text() == "1,4-diazepane\tC₅H₁₂N₂\nBoc₂O\tC₁₀H₁₈O₅\n"


def test_the_whole_table_is_copied_as_it_is_shown(view, qtbot):
    view.columns.show_column("formula", False)
    qtbot.keyClick(view.table, Qt.Key.Key_C, CTRL | SHIFT)
    lines = clip().text().splitlines()
    assert lines[0] == ("Role\tName\tM / g mol⁻¹\teq.\tmmol\tMass\td / g mL⁻¹\tVolume\tSupplied as\tWeighed\tHazards")
    assert lines[1].startswith("starting material\t1,4-diazepane\t100.17\t2.00\t10.0\t1.002 g\t")
    assert len(lines) == 7
    assert '<th align="right">M / g mol<sup>-1</sup></th>' in clip().html()
    assert bytes(clip().data("text/tab-separated-values").data()).decode() == clip().text()


def test_the_table_is_copied_for_plain_mail(view):
    view.copying.actions[1].trigger()
    lines = clip().text().splitlines()
    assert lines[0].startswith("Role               Name ")
    assert set(lines[1]) == {"-"}


def test_one_value_is_pasted_as_if_it_were_typed(view, qtbot, document):
    paste(view, qtbot, "2.5\n", "diamine", "equivalents")
    assert text_of(view, "diamine", "equivalents") == "2.50"
    assert document.undo_stack.undoText() == "Set 1,4-diazepane to 2.50 eq."
    assert view.table.open_editors() == []


def test_shift_insert_pastes_where_the_system_has_it_so(view, qtbot, document):
    QGuiApplication.clipboard().setText("2.5")
    view.table.go_to("diamine", AT["equivalents"])
    pastes = QKeySequence(Qt.KeyboardModifier.ShiftModifier | Qt.Key.Key_Insert) in QKeySequence.keyBindings(
        QKeySequence.StandardKey.Paste
    )
    qtbot.keyClick(view.table, Qt.Key.Key_Insert, SHIFT)
    assert (text_of(view, "diamine", "equivalents") == "2.50") is pastes
    assert view.said == []


def test_a_pasted_value_that_is_refused_stays_in_its_cell(view, qtbot, document):
    paste(view, qtbot, "4 N", "diamine", "mass")
    (editor,) = view.table.open_editors()
    assert editor.text() == "4 N"
    assert editor.refusal == "Normality is not read. Type the molarity: type 4 M for HCl."
    assert document.undo_stack.count() == 0


def test_several_lines_fill_the_cells_downwards_as_one_step_of_undo(view, qtbot, document):
    paste(view, qtbot, "3\n4 mmol\n", "diamine", "equivalents")
    assert text_of(view, "diamine", "equivalents") == "3.00"
    assert text_of(view, "boc2o", "amount") == "4.00"
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Paste 2 values"
    document.undo_stack.undo()
    assert text_of(view, "diamine", "equivalents") == "2.00"


def test_where_one_of_several_is_refused_none_is_taken(view, qtbot, document):
    paste(view, qtbot, "3\nplenty\n", "diamine", "equivalents")
    assert document.undo_stack.count() == 0
    assert view.said[0].startswith("“plenty” as eq. of Boc₂O was refused. ")
    assert view.said[0].endswith(" Nothing was pasted.")


def test_more_lines_than_rows_are_refused(view, qtbot, document):
    paste(view, qtbot, "50 mL\n60 mL\n70 mL\n80 mL", "wash", "volume")
    assert document.undo_stack.count() == 0
    assert view.said == ["There are 4 lines, but 3 from this row on: add rows first. Nothing was pasted."]


def test_more_columns_than_there_are_are_refused(view, qtbot, document):
    paste(view, qtbot, "1\t2\t3", "diamine", "weighed")
    assert document.undo_stack.count() == 0
    assert view.said == ["There are 3 columns, but 2 from this one on: begin further left. Nothing was pasted."]


def test_two_values_that_say_how_much_of_a_row_are_refused(view, qtbot, document):
    paste(view, qtbot, "3\t20", "diamine", "equivalents")
    assert document.undo_stack.count() == 0
    assert view.said == [
        "eq. and amount both say how much 1,4-diazepane there is: paste one of them. Nothing was pasted."
    ]


def test_what_was_copied_from_the_same_cells_states_nothing(view, qtbot, document):
    view.table.go_to("diamine", AT["name"])
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right):
        qtbot.keyClick(view.table, key, SHIFT)
    view.table.copy()
    view.table.go_to("diamine", AT["name"])
    view.table.paste()
    assert document.undo_stack.count() == 0
    assert view.said == []


def test_a_formula_cannot_be_pasted(view, qtbot, document):
    paste(view, qtbot, "C6H6", "diamine", "formula")
    assert document.undo_stack.count() == 0
    assert "The formula follows from the compound" in view.said[0]


def test_several_lines_do_not_go_into_one_open_cell(view, qtbot, document):
    QGuiApplication.clipboard().setText("1\n2\n3\n")
    view.table.open_cell("diamine", AT["equivalents"])
    (editor,) = view.table.open_editors()
    qtbot.keyClick(editor, Qt.Key.Key_V, CTRL)
    assert editor.text() == "2.00"
    said = [label.text() for label in view.findChildren(QLabel, "refusal") if label.isVisible()]
    assert said == ["3 lines were copied. Press Escape, then paste: they fill the cells from here down."]
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not view.table.open_editors())
    # The editor's own words go with it, which is when the event loop comes to it.
    qtbot.waitUntil(lambda: not any(label.isVisible() for label in view.findChildren(QLabel, "refusal")))
    assert document.undo_stack.count() == 0


def test_one_line_goes_into_an_open_cell(view, qtbot):
    QGuiApplication.clipboard().setText("3.5")
    view.table.open_cell("diamine", AT["equivalents"])
    (editor,) = view.table.open_editors()
    qtbot.keyClick(editor, Qt.Key.Key_V, CTRL)
    assert editor.text() == "3.5"
