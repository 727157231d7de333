import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget

from diazgui.gui.panel.panel_head import PageChoice, PanelHead

TITLES = ("Strategy", "Symptoms", "Pathway", "Diagnose")


@pytest.fixture
def panel(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(420, 200)
    return panel


@pytest.fixture
def head(panel, qtbot):
    head = PanelHead(TITLES, panel)
    QVBoxLayout(panel).addWidget(head)
    head.tell("Step B", "", True)
    head.pages.choose(0)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return head


def rows(head):
    return len({button.y() for button in head.pages.buttons})


def test_arrow_keys_move_along_the_pages(head, qtbot):
    head.pages.buttons[0].setFocus()
    with qtbot.waitSignal(head.pages.chosen) as chosen:
        qtbot.keyClick(head.pages.buttons[0], Qt.Key.Key_Right)
    assert chosen.args == [1]
    assert head.pages.buttons[1].isChecked()


def test_control_and_a_digit_choose_a_page_from_anywhere_in_the_panel(head, qtbot):
    head.print.setFocus()
    with qtbot.waitSignal(head.pages.chosen) as chosen:
        qtbot.keyClick(head.print, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [3]


def test_control_and_a_digit_choose_a_page_while_the_keys_are_beside_the_panel(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    row, cell, panel = QVBoxLayout(window), QLineEdit(), QWidget()
    head = PanelHead(TITLES, panel)
    QVBoxLayout(panel).addWidget(head)
    for part in (cell, panel):
        row.addWidget(part)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    cell.setFocus()
    with qtbot.waitSignal(head.pages.chosen) as chosen:
        qtbot.keyClick(cell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [1]
    assert cell.hasFocus()


def test_the_pages_stand_in_two_rows_where_one_is_too_narrow(head, qtbot):
    assert rows(head) == 1
    assert head.pages.buttons[3].property("place") == "last"
    head.window().resize(240, 200)
    qtbot.waitUntil(lambda: rows(head) == 2)
    assert [button.property("place") for button in head.pages.buttons] == ["left", "right", "left", "right"]
    head.window().resize(420, 200)
    qtbot.waitUntil(lambda: rows(head) == 1)


def test_six_pages_in_large_type_stand_in_three_rows_with_their_titles_whole(qtbot):
    panel = QWidget()
    qtbot.addWidget(panel)
    pages = PageChoice((*TITLES, "Symptoms", "Pathway"), panel)
    widest = max(button.sizeHint().width() for button in pages.buttons)
    pages.resize(2 * widest + 4, 90)
    panel.show()
    qtbot.waitUntil(lambda: len({button.y() for button in pages.buttons}) == 3)
    assert all(button.width() >= button.sizeHint().width() for button in pages.buttons)
    assert [button.property("row") for button in pages.buttons] == ["upper"] * 4 + ["lower"] * 2


def test_there_is_a_way_back_only_where_it_leads_somewhere(head, qtbot):
    assert head.back.isHidden()
    assert head.caption.accessibleName() == "Step B"
    head.tell("Step B", "Symptoms", True)
    assert head.back.text() == "Symptoms"
    with qtbot.waitSignal(head.back_wanted):
        qtbot.mouseClick(head.back, Qt.MouseButton.LeftButton)


def test_print_offers_a_preview_a_pdf_and_a_copy_too(head, qtbot):
    assert isinstance(head.print, QToolButton)
    with qtbot.waitSignal(head.print_wanted) as wanted:
        qtbot.mouseClick(head.print, Qt.MouseButton.LeftButton, pos=head.print.rect().center() * 0.5)
    assert wanted.args == ["print"]
    ways = []
    head.print_wanted.connect(ways.append)
    for action in head.print.menu().actions():
        action.trigger()
    assert ways == ["print", "preview", "export_pdf", "copy"]
    head.tell("", "", False)
    assert not head.print.isEnabled()


def test_every_control_has_a_name(head):
    for control in (*head.pages.buttons, head.back, head.print):
        assert control.accessibleName()
