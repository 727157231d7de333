from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from diazgui.gui.step.instruction_box import InstructionBox
from diazgui.report.procedure import ProcedureLine

LINE = ProcedureLine("0", "work-up", "Wash with water & brine (3 × 25.0 mL).", "A Guide, line 3")


def made(qtbot: QtBot, line: ProcedureLine = LINE) -> InstructionBox:
    box = InstructionBox("[1, 2]")
    qtbot.addWidget(box)
    box.show_line(line)
    return box


def test_it_is_named_by_its_text_and_described_by_phase_and_source(qtbot: QtBot) -> None:
    box = made(qtbot)
    assert box.line is LINE
    assert box.accessibleName() == "Wash with water & brine (3 × 25.0 mL)."
    assert box.accessibleDescription() == "Work-up. A Guide, line 3"
    assert box.toolTip() == "A Guide, line 3"
    assert box.text() == ""  # an ampersand in it would become a key


def test_a_line_without_a_source_has_no_tooltip(qtbot: QtBot) -> None:
    box = made(qtbot, replace(LINE, source=""))
    assert box.toolTip() == ""
    assert box.accessibleDescription() == "Work-up."


def test_the_text_breaks_where_the_width_ends(qtbot: QtBot) -> None:
    box = made(qtbot, replace(LINE, text="Wash with water. " * 12))
    assert box.hasHeightForWidth()
    assert box.heightForWidth(320) > 2 * box.heightForWidth(1000)
    assert made(qtbot).heightForWidth(1000) == 30
    assert box.minimumSizeHint().height() == 30
    assert box.sizeHint().width() <= 320


def test_the_whole_line_takes_the_press_and_tells_of_it_once(qtbot: QtBot) -> None:
    box = made(qtbot)
    box.resize(600, 30)
    told: list[bool] = []
    box.clicked.connect(lambda done: told.append(done))
    for x in (4, 300, 595):
        qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(x, 15))
    assert told == [True, False, True]


def test_showing_a_tick_is_no_press(qtbot: QtBot) -> None:
    box = made(qtbot)
    with qtbot.assertNotEmitted(box.clicked):
        box.show_line(replace(LINE, ticked=True))
    assert box.isChecked()


def test_keys_that_it_does_not_know_are_left_to_others(qtbot: QtBot) -> None:
    box = made(qtbot)
    moves: list[int] = []
    box.moved.connect(lambda by: moves.append(by))
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(box, Qt.Key.Key_X)
    assert moves == [-1, 1]


def test_the_copy_command_is_passed_on(qtbot: QtBot) -> None:
    box = made(qtbot)
    with qtbot.waitSignal(box.copy_asked):
        box.copy()
