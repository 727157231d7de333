"""Journey 4: a bromide gives way to a chloride; the panel says that it is slower, and one press adds iodide.

0.10 eq. of sodium iodide on 5.00 mmol of diamine are 0.500 mmol, × 149.89 g/mol = 74.9 mg. Benzyl bromide is
171.04 g/mol, benzyl chloride 126.59 g/mol; 2.10 eq. of them are 10.5 mmol, 1.796 g and 1.329 g.
"""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from diazgui.gui.panel.notice_card import NoticeCard
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import cell, keys, line, state_group, tab_to
from tests.journeys.mouse import choose, click, click_cell, click_tab, type_over

BROMIDE = ("benzyl bromide", "171.04", "2.10", "10.5", "1.796 g")
CHLORIDE = ("benzyl chloride", "126.59", "2.10", "10.5", "1.329 g")
IODIDE = ("sodium iodide", "149.89", "0.10", "0.500", "74.9 mg", "—")
TITLE = "A chloride, and no iodide on the sheet"
LABEL = "Add 0.10 eq. NaI"


def names(window: MainWindow) -> list[str]:
    """The names in the table from top to bottom, down to the solvent."""
    found = [cell(window, row.id, "name") for row in inside(window)[0].page.sheet.model.rows]
    return found[: found.index("N,N-dimethylformamide") + 1]


def cards(window: MainWindow) -> list[NoticeCard]:
    """The notices about a chloride that are shown beside the sheet."""
    found = inside(window)[0].side.findChildren(NoticeCard)
    return [one for one in found if one.isVisible() and one.notice.title == TITLE]


def card(window: MainWindow) -> NoticeCard:
    """The one notice about a chloride, which stands above the guidance."""
    (shown,) = cards(window)
    assert inside(window)[0].side.area.isAncestorOf(shown)
    return shown


def button(window: MainWindow) -> QPushButton:
    """The button of the notice, scrolled to."""
    (found,) = card(window).findChildren(QPushButton)
    assert found.text() == LABEL
    inside(window)[0].side.area.ensureWidgetVisible(found)
    return found


def no_notice(window: MainWindow) -> bool:
    """Nothing is said of a chloride."""
    return cards(window) == []


def with_bromide(window: MainWindow) -> bool:
    return names(window) == ["1,4-diazepane", "benzyl bromide", "potassium carbonate", "N,N-dimethylformamide"]


def with_chloride(window: MainWindow) -> bool:
    return names(window) == ["1,4-diazepane", "benzyl chloride", "potassium carbonate", "N,N-dimethylformamide"]


def check_notice(window: MainWindow) -> None:
    """The notice says what it is about, why, and on what grounds."""
    said = [label.text() for label in card(window).findChildren(QLabel)]
    assert card(window).title.text() == card(window).accessibleName() == f"Note: {TITLE}"
    assert "Chlorides react more slowly than bromides and iodides." in said[0]
    assert "line 32" in said[1]


def check_iodide(window: MainWindow) -> None:
    """The row stands among what reacts, with amount and mass."""
    assert names(window)[2:] == ["potassium carbonate", "sodium iodide", "N,N-dimethylformamide"]
    model = inside(window)[0].page.sheet.model
    added = next(row.id for row in model.rows if row.name == "sodium iodide")
    assert line(window, added) == IODIDE
    assert cell(window, added, "role") == "catalyst"


def test_by_keyboard(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    keys("Ctrl+PgUp")
    assert inside(window)[0].page.place == ("di-alkylation", "A")
    state_group("benzyl bromide")
    assert no_notice(window)
    assert with_bromide(window)
    assert line(window, "electrophile")[:5] == BROMIDE
    state_group("benzyl chloride")
    assert line(window, "electrophile")[:5] == CHLORIDE
    check_notice(window)
    tab_to(button(window))
    keys("Space")
    assert no_notice(window)
    check_iodide(window)
    assert QApplication.focusWidget() is not None
    keys("Ctrl+Z")
    assert with_chloride(window)
    check_notice(window)
    keys("Ctrl+Z")
    assert with_bromide(window)
    assert no_notice(window)


def test_by_mouse(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    click_tab(window, "di-alkylation")
    type_over(workspace.target.group.edit, "benzyl bromide")
    assert no_notice(window)
    assert line(window, "electrophile")[:5] == BROMIDE
    type_over(workspace.target.group.edit, "benzyl chloride")
    assert line(window, "electrophile")[:5] == CHLORIDE
    check_notice(window)
    click(button(window))
    assert no_notice(window)
    check_iodide(window)
    choose(window, "Edit", f"Undo: {LABEL[0].lower()}{LABEL[1:]}")
    assert with_chloride(window)
    check_notice(window)
    choose(window, "Edit", "Undo: set the group to benzyl chloride")
    assert with_bromide(window)
    assert no_notice(window)


def test_the_route_that_has_iodide_says_nothing(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    keys("Alt+PgDown")
    assert inside(window)[0].page.place == ("mono-boc", "B")
    state_group("benzyl chloride")
    assert cell(window, "catalyst", "name") == "sodium iodide"
    assert no_notice(window)


@pytest.mark.parametrize("taken", ["by keyboard", "by mouse"])
def test_where_the_iodide_is_taken_away_again_the_notice_is_back(qtbot: QtBot, taken: str) -> None:
    window = open_window(qtbot)
    workspace, _ = inside(window)
    keys("Alt+PgDown")
    table = workspace.page.sheet.table
    if taken == "by keyboard":
        tab_to(table)
        while table.current_id != "catalyst":
            keys("Down")
        keys("Ctrl+Del")
    else:
        click_cell(window, "catalyst")
        choose(window, "Sheet", "Remove row")
    check_notice(window)
    key_or_click(window, taken)
    assert no_notice(window)
    model = workspace.page.sheet.model
    added = next(row.id for row in model.rows if row.name == "sodium iodide")
    assert line(window, added) == IODIDE


def key_or_click(window: MainWindow, taken: str) -> None:
    """Press the button of the notice: by the key that goes from area to area, or with the mouse."""
    if taken == "by mouse":
        click(button(window))
        return
    assert inside(window)[0].page.sheet.table.hasFocus()
    keys("F6")  # the procedure
    keys("F6")
    tab_to(button(window))
    keys("Space")
