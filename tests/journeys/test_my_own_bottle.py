"""A bottle is taken by default from now on: in new tabs, another target, a new experiment; and then no more.

Of 10.0 eq. of 5.00 mmol, 50.0 mmol, HCl of 2.0 M takes 25.0 mL, that of 4.00 M 12.5 mL. The bottle of diamine holds
90 %: 5.00 mmol × 100.165 / 0.90 = 556.5 mg, neat 500.8 mg.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from diazgui.gui.table.bottle_book import usual_path
from diazgui.gui.table.supply_editor import SupplyEditor
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window, type_into
from tests.journeys.keys import AT, cell, go_to, keys, tab_to, type_text


@pytest.fixture(autouse=True)
def no_bottle_remembered() -> Iterator[None]:
    usual_path().unlink(missing_ok=True)
    yield
    usual_path().unlink(missing_ok=True)


def panel_at(window: MainWindow, row_id: str) -> SupplyEditor:
    """The panel beneath a row, opened by its key."""
    sheet = inside(window)[0].page.sheet
    sheet.table.setFocus()
    sheet.table.go_to(row_id, AT["supplied"])
    keys("Ctrl+B")
    assert sheet.supply.isVisible()
    return sheet.supply


def own_acid(window: MainWindow) -> None:
    """State HCl of 2.0 M in ether at the deprotection by way of Boc, and take it from now on."""
    go_to(window, "mono-boc", "C")
    panel = panel_at(window, "acid")
    for typed in ("2.0 M", "diethyl ether"):
        type_text(typed)
        keys("Tab")
    keys("Delete")
    tab_to(panel.default)
    keys("Space")
    keys("Return")
    assert (cell(window, "acid", "supplied"), cell(window, "acid", "volume")) == ("2.00 M in diethyl ether", "25.0 mL")


def new_row(window: MainWindow, name: str) -> str:
    """What a row of a new free sheet is supplied as when its name is typed."""
    keys("Ctrl+T")
    table = inside(window)[0].page.sheet.table
    table.setFocus()
    keys("Ins")
    type_text(f"{name}\n")
    return cell(window, table.current_id, "supplied")


def test_a_new_tab_has_it_and_what_stands_already_keeps_its_own(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    assert new_row(window, "HCl in dioxane") == "4.00 M in 1,4-dioxane"
    own_acid(window)
    go_to(window, "reductive-amination-boc", "C")
    assert cell(window, "acid", "supplied") == "4.00 M in 1,4-dioxane"
    assert new_row(window, "HCl in dioxane") == "2.00 M in diethyl ether"
    assert new_row(window, "conc. HCl") == "37 % in water"


def test_a_new_experiment_in_another_window_has_it_until_it_is_forgotten(qtbot: QtBot) -> None:
    own_acid(open_window(qtbot))
    window = open_window(qtbot)
    next(one for one in window.findChildren(QAction) if one.text() == "&Blank target").trigger()
    target = inside(window)[0].target
    type_into(qtbot, target.diamine.edit, "1,4-diazepane")
    type_into(qtbot, target.group.edit, "benzyl bromide")
    go_to(window, "mono-boc", "C")
    assert (cell(window, "acid", "supplied"), cell(window, "acid", "volume")) == ("2.00 M in diethyl ether", "25.0 mL")
    panel = panel_at(window, "acid")
    tab_to(panel.forget)
    keys("Space")
    assert panel.own.isHidden()
    keys("Escape")
    assert cell(window, "acid", "supplied") == "2.00 M in diethyl ether"
    assert new_row(window, "HCl in dioxane") == "4.00 M in 1,4-dioxane"


def test_a_diamine_that_is_typed_as_target_comes_in_it_on_every_tab(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    go_to(window, "di-alkylation")
    panel = panel_at(window, "diamine")
    type_text("90 %")
    tab_to(panel.default)
    keys("Space")
    keys("Return")
    assert cell(window, "diamine", "mass") == "556.5 mg"
    go_to(window, "reductive-amination")
    assert cell(window, "diamine", "supplied") == ""
    edit = inside(window)[0].target.diamine.edit
    type_into(qtbot, edit, "piperazine")
    type_into(qtbot, edit, "1,4-diazepane")
    for tab_id in ("reductive-amination", "excess-diamine", "mono-boc", "di-alkylation"):
        go_to(window, tab_id)
        assert cell(window, "diamine", "supplied") == "90 %", tab_id
    assert cell(window, "diamine", "mass") == "556.5 mg"
