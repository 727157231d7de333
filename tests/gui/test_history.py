"""Undo and Redo in the menu: they say what they take back, whatever it is called."""

from PySide6.QtGui import QAction, QUndoCommand, QUndoStack
from pytestqt.qtbot import QtBot

from diazgui.gui.history import undo_and_redo
from diazgui.gui.keys import menu_keys
from tests.gui.windows import inside, open_window, type_into


def lines(stack: QUndoStack) -> tuple[QAction, QAction]:
    return undo_and_redo(stack, stack)


def test_with_nothing_to_take_back_the_lines_are_bare_and_off(qapp: object) -> None:
    stack = QUndoStack()
    undo, redo = lines(stack)
    assert (undo.text(), undo.isEnabled()) == ("&Undo", False)
    assert (redo.text(), redo.isEnabled()) == ("&Redo", False)


def test_each_line_names_its_edit_as_it_goes_on(qapp: object) -> None:
    stack = QUndoStack()
    undo, redo = lines(stack)
    stack.push(QUndoCommand("Set K₂CO₃ to 3.00 eq."))
    stack.push(QUndoCommand("Swap DIPEA for triethylamine"))
    assert undo.text() == "&Undo: swap DIPEA for triethylamine"
    undo.trigger()
    assert (undo.text(), redo.text()) == ("&Undo: set K₂CO₃ to 3.00 eq.", "&Redo: swap DIPEA for triethylamine")
    undo.trigger()
    assert (undo.text(), undo.isEnabled()) == ("&Undo", False)
    redo.trigger()
    assert (redo.text(), redo.isEnabled()) == ("&Redo: swap DIPEA for triethylamine", True)


def test_an_ampersand_in_a_name_is_a_letter_and_no_mark_of_a_key(qapp: object) -> None:
    stack = QUndoStack()
    undo, _ = lines(stack)
    stack.push(QUndoCommand("Duplicate salt & pepper"))
    assert undo.text() == "&Undo: duplicate salt && pepper"


def test_lines_of_a_stack_that_has_edits_already_name_them(qapp: object) -> None:
    stack = QUndoStack()
    stack.push(QUndoCommand("Add a row"))
    undo, redo = lines(stack)
    assert (undo.text(), undo.isEnabled()) == ("&Undo: add a row", True)
    assert not redo.isEnabled()


def test_the_list_of_keys_names_the_commands_and_not_the_edit_of_now(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    type_into(qtbot, inside(window)[0].page.head.scale, "10 mmol")
    listed = {text for _, rows in menu_keys(window) for _, text in rows}
    assert {"Undo", "Redo"} <= listed
    assert not any("10" in text for text in listed)
