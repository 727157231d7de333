"""Journey 11, what it rests on: the Tab key meets every control, each says what it is, and none is too low for a glove.

Some controls share one stop of the Tab key, as their kind does everywhere: buttons of which one is down, and the
lines of the procedure, are gone along with arrow keys. The tools beneath the table do what lines of the Sheet menu
do, each with its letter, so that Tab passes them by.
"""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.fonts import use_fonts
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.gui.step.instruction_box import InstructionBox
from diazgui.gui.type_size import use_type_size
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import focused, keys, state_group, tab_to, type_text, wait_for_panel, walk_to_cell

LEAST_HEIGHT = 24
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QTabBar, QAbstractItemView)
PLACES = ["mono-boc A", "mono-boc C", "di-alkylation A", "reductive-amination A", "free sheet", "blank target"]
SOME = ["mono-boc A", "di-alkylation A", "free sheet"]


@pytest.fixture(autouse=True)
def as_started(qapp: QApplication) -> Iterator[None]:
    """Show everything as the program does: in its typeface and its style."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    use_fonts(qapp)
    apply(Appearance.LIGHT)
    yield
    use_type_size(1.0)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def window_at(qtbot: QtBot, place: str) -> MainWindow:
    """The window with a sheet in front, reached by keys, and everything in the panel that is still to come."""
    window = open_window(qtbot)
    match place:
        case "mono-boc C":
            keys("Alt+PgDown")
            keys("Alt+PgDown")
        case "di-alkylation A":
            keys("Ctrl+PgUp")
            state_group("benzyl chloride")  # with a notice above the guidance
        case "reductive-amination A":
            for _ in range(3):
                keys("Ctrl+PgDown")
        case "free sheet":
            keys("Ctrl+T")
        case "blank target":
            keys("Alt+B")
    wait_for_panel(qtbot, window)
    return window


def walk(window: MainWindow, back: bool = False) -> list[QWidget]:
    """The widgets that Tab leads through, once around, beginning and ending where the focus is."""
    start = focused()
    met = [start]
    for _ in range(800):
        QTest.keyClick(focused(), Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        if focused() is not met[-1]:
            if focused() is start:
                return met
            met.append(focused())
    raise AssertionError(f"Tab does not come back to {start}; it was last at {focused()}")


def controls(window: MainWindow) -> list[QWidget]:
    """What can be pressed, typed in or chosen from, as it stands in the window."""
    found = [one for one in window.findChildren(QWidget) if isinstance(one, CONTROLS)]
    return [
        one
        for one in found
        if one.isVisible()
        and one.isEnabled()
        and not isinstance(one, QHeaderView)
        and not isinstance(one.parentWidget(), QComboBox)  # the field of a list that is typed in
    ]


def shares_a_stop(control: QWidget, met: list[QWidget]) -> bool:
    """Whether arrow keys lead to a control from one that was met."""
    if isinstance(control, InstructionBox):
        return any(isinstance(one, InstructionBox) for one in met)
    group = control.group() if isinstance(control, QAbstractButton) else None
    return group is not None and group.exclusive() and any(one in met for one in group.buttons())


def in_menu_bar(window: MainWindow) -> set[str]:
    """The commands of the menu bar by their object names."""
    menus = [action.menu() for action in window.menuBar().actions()]
    return {one.objectName() for menu in menus if isinstance(menu, QMenu) for one in menu.actions()}


def is_tool(window: MainWindow, control: QWidget) -> bool:
    """Whether a control is a command of the table that the Sheet menu has, too."""
    bar = control.parentWidget()
    actions = control.actions()
    return isinstance(bar, QToolBar) and bool(actions) and actions[0].objectName() in in_menu_bar(window)


@pytest.mark.parametrize("place", PLACES)
def test_tab_meets_every_control_forth_and_back_and_is_caught_by_none(qtbot: QtBot, place: str) -> None:
    window = window_at(qtbot, place)
    forth = walk(window)
    missed = [
        one.accessibleName() or repr(one)
        for one in controls(window)
        if one not in forth and not shares_a_stop(one, forth) and not is_tool(window, one)
    ]
    assert missed == []
    assert set(walk(window, back=True)) == set(forth)


PAGES = ("strategy", "numbers", "guide", "pathway", "diagnose", "species")


@pytest.mark.parametrize("page", range(len(PAGES)), ids=PAGES)
def test_tab_goes_through_the_window_from_top_to_bottom(qtbot: QtBot, page: int) -> None:
    window = window_at(qtbot, "di-alkylation A")
    workspace, _ = inside(window)
    panel, route = workspace.panel, workspace.page
    workspace.panel.head.pages.buttons[0].setFocus()
    keys(f"Ctrl+{page + 1}")
    wait_for_panel(qtbot, window)
    regions = (
        window.welcome,
        workspace.target,
        workspace.tabs.parentWidget(),
        route.head,
        route.sheet,
        route.procedure,
        route.notes,
        workspace.notices,
        panel.head,
        panel.page,
    )
    met = walk(window)
    order = [next(i for i, region in enumerate(regions) if region.isAncestorOf(one)) for one in met]
    first = next(i for i in range(len(order)) if order[i - 1] > order[i])
    around = [*order[first:], *order[:first]]
    assert around == sorted(around)
    assert set(around) == set(range(len(regions)))
    missed = [one for one in controls(window) if one not in met and not shares_a_stop(one, met)]
    assert [one for one in missed if not is_tool(window, one)] == []


@pytest.mark.parametrize("place", SOME)
def test_every_control_says_what_it_is(qtbot: QtBot, place: str) -> None:
    window = window_at(qtbot, place)
    for one in {*controls(window), *walk(window)}:
        told = QAccessible.queryAccessibleInterface(one)
        assert told.text(QAccessible.Text.Name).strip() or one.accessibleName(), repr(one)
        if isinstance(one, QLineEdit | QComboBox | QAbstractItemView):
            assert one.accessibleName(), repr(one)  # what stands in it is not what it is


@pytest.mark.parametrize("size", [0.9, 1.0], ids=["the smallest type", "normal type"])
@pytest.mark.parametrize("place", SOME)
def test_nothing_is_too_low_to_be_hit(qtbot: QtBot, place: str, size: float) -> None:
    use_type_size(size)
    window = window_at(qtbot, place)
    heights: dict[str, int] = {}
    for page in range(len(PAGES)):
        inside(window)[0].panel.head.pages.buttons[0].setFocus()
        keys(f"Ctrl+{page + 1}")
        wait_for_panel(qtbot, window)
        heights |= {one.accessibleName() or repr(one): one.height() for one in controls(window)}
    table = inside(window)[0].page.sheet.table
    heights |= {f"row {row} of the table": table.rowHeight(row) for row in range(table.model().rowCount())}
    assert {name: height for name, height in heights.items() if height < LEAST_HEIGHT} == {}


def test_the_commands_beneath_the_table_each_have_a_letter_in_the_menu(qtbot: QtBot) -> None:
    window = window_at(qtbot, "mono-boc A")
    for action in inside(window)[0].page.sheet.commands.actions:
        assert "&" in action.text()
        assert action.objectName() in in_menu_bar(window)


def letters(window: MainWindow) -> list[str]:
    """The letters that lead somewhere with Alt, of menus, fields and buttons in sight."""
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [one.text() for one in window.findChildren(QLabel) if one.isVisible() and one.buddy() is not None]
    buttons = [one for one in window.findChildren(QPushButton) if one.isVisible()]
    texts += [one.text() for one in buttons]
    return [found.group(1).upper() for text in texts for found in re.finditer(r"&([^&])", text)]


@pytest.mark.parametrize("place", PLACES)
def test_a_letter_leads_to_one_place_only(qtbot: QtBot, place: str) -> None:
    found = letters(window_at(qtbot, place))
    assert sorted(found) == sorted(set(found))


def test_a_letter_leads_to_one_place_only_while_amounts_were_kept(qtbot: QtBot) -> None:
    window = window_at(qtbot, "mono-boc A")
    sheet = inside(window)[0].page.sheet
    tab_to(sheet.table)
    walk_to_cell(window, "boc2o", "mass")
    type_text("2 g\n")
    assert sheet.kept.isVisible()
    found = letters(window)
    assert sorted(found) == sorted(set(found))


def test_a_letter_leads_to_one_place_only_while_the_sheet_is_scaled(qtbot: QtBot) -> None:
    window = window_at(qtbot, "mono-boc A")
    sheet = inside(window)[0].page.sheet
    tab_to(sheet.table)
    keys("Ctrl+Shift+L")
    assert sheet.scale_line.isVisible()
    found = letters(window)
    assert sorted(found) == sorted(set(found))
