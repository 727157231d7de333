"""Journey 5: the bottle of the diamine is its dihydrochloride; the base turns scarce, and one press makes it enough.

1,4-diazepane dihydrochloride is 100.165 + 2 × 36.461 = 173.09 g/mol: 5.00 mmol are 865.4 mg. It brings 10.0 mmol of
acid, and the reaction sets another 10.0 free: 4.0 eq. on 2.5 eq. of potassium carbonate, of which one proton each is
taken up for certain. 20.0 mmol of carbonate × 138.20 g/mol are 2.764 g.
"""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from diazgui.gui.panel.budget_rows import NumberRow
from diazgui.gui.panel.notice_card import NoticeCard
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import cell, go_to, keys, press, tab_to, type_in_cell, wait_for_panel

SCARCE = "The base takes up all of the acid only in theory"
LABEL = "Use 4.00 eq. K₂CO₃"


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    """The window with the page Numbers in sight, and the salt typed into the cell of the bottle."""
    window = open_window(qtbot)
    go_to(window, "di-alkylation")
    assert cell(window, "diamine", "mass") == "500.8 mg"
    type_in_cell(qtbot, window, "diamine", "supplied", "dihydrochloride")
    wait_for_panel(qtbot, window)
    tab_to(inside(window)[0].panel.head.pages.buttons[0])
    keys("Ctrl+2")
    wait_for_panel(qtbot, window)
    return window


def number(window: MainWindow, line_id: str) -> NumberRow:
    panel = inside(window)[0].panel
    assert panel.page is panel.numbers
    return next(box.rows[line_id] for box in panel.numbers.sections.values() if line_id in box.rows)


def notices(window: MainWindow) -> dict[str, NoticeCard]:
    QApplication.processEvents()  # Qt shows what is new when it gets round to it
    found = inside(window)[0].side.findChildren(NoticeCard)
    return {one.notice.title: one for one in found if one.isVisible()}


def test_the_mass_the_acid_and_the_verdict_follow_the_bottle(window: MainWindow) -> None:
    assert cell(window, "diamine", "mass") == "865.4 mg"
    assert cell(window, "diamine", "amount") == "5.00"
    assert number(window, "acid").value.text() == "20.0 mmol (4.00 eq.)"
    assert number(window, "base").value.text() == "12.5 mmol"
    assert "Scarce." in number(window, "base").note.text()


def test_the_button_of_the_page_raises_the_base_by_keys_alone(window: MainWindow) -> None:
    tab_to(number(window, "base").button)
    assert number(window, "base").button.text() == LABEL
    keys("Space")
    assert cell(window, "base", "equivalents") == "4.00"
    assert cell(window, "base", "mass") == "2.764 g"
    assert "Enough." in number(window, "base").note.text()
    assert SCARCE not in notices(window)
    press(window, QKeySequence.StandardKey.Undo)
    assert cell(window, "base", "equivalents") == "2.50"
    assert cell(window, "diamine", "mass") == "865.4 mg"
    assert SCARCE in notices(window)


def test_the_button_of_the_notice_does_the_same(window: MainWindow) -> None:
    card = notices(window)[SCARCE]
    (button,) = card.findChildren(QPushButton)
    assert button.text() == LABEL
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert cell(window, "base", "mass") == "2.764 g"
    assert SCARCE not in notices(window)
    assert "Enough." in number(window, "base").note.text()


def test_why_the_acid_is_what_it_is_is_told_by_keys(window: MainWindow) -> None:
    row = number(window, "acid-brought")
    tab_to(row.why)
    keys("Return")
    assert row.way is not None
    assert row.way.plain().startswith(
        "n(acid in 1,4-diazepane dihydrochloride) = N · n(1,4-diazepane dihydrochloride) = 2 · 5.00 mmol = 10.0 mmol"
    )
