"""The list of keys."""

from pytestqt.qtbot import QtBot

from diazgui.gui.keys import KeysDialog, keys_html, menu_keys
from tests.gui.windows import inside, open_window


def test_every_key_of_the_menus_is_listed_with_its_command(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    listed = {key: (menu, text) for menu, rows in menu_keys(window) for key, text in rows}
    assert listed["Ctrl+S"] == ("File", "Save")
    assert listed["Ctrl+P"] == ("File", "Print sheet")
    assert listed["Ctrl+N"] == ("File", "New experiment: Worked example")
    assert listed["Ctrl+C"] == ("Edit", "Copy")
    assert listed["F1"] == ("Help", "Keys")
    assert "Alt+Ins" not in listed  # the product of a protocol follows from the target
    inside(window)[0].new_free_sheet()
    listed = {key: text for _, rows in menu_keys(window) for key, text in rows}
    assert listed["Alt+Ins"] == "Add product"


def test_the_list_names_the_keys_that_belong_to_no_menu(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    assert "opens the cell" not in keys_html(window).replace("open the cell", "")
    dialog = KeysDialog(window)
    qtbot.addWidget(dialog)
    assert "In the table" in dialog.text.toPlainText()
    assert "Enter or F2" in dialog.text.toPlainText()
    assert "Where a compound is typed" in dialog.text.toPlainText()
