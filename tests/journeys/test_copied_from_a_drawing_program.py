"""Journey 9: structures come from a drawing program, over the clipboard and as files, and the tabs follow."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.gui.window import MainWindow
from tests.gui.dragging import drag_enter, drop
from tests.gui.windows import inside, open_window
from tests.journeys.keys import cell, go_to, key, keys

DATA = Path(__file__).parents[1] / "data" / "pasted"
_ATOMS = ((0, 0, "N"), (1, 1, "C"), (2, 1, "C"), (3, 0, "N"), (2, -1, "C"), (1, -1, "C"))
PIPERAZINE = "\n".join(
    [
        *("", "  drawn", "", "  6  6  0  0  0  0  0  0  0  0999 V2000"),
        *(f"{x:10.4f}{y:10.4f}{0:10.4f} {symbol}   0  0  0  0  0  0" for x, y, symbol in _ATOMS),
        *(f"{at:3d}{at % 6 + 1:3d}  1  0  0  0  0" for at in range(1, 7)),
        "M  END\n",
    ]
)
ALLYL_BROMIDE = b"""<?xml version="1.0"?><CDXML BondLength="14.4"><page id="1"><fragment id="2">
<n id="3" p="0 0"/><n id="4" p="12 7"/><n id="5" p="24 0"/><n id="6" p="36 7" Element="35" NumHydrogens="0"/>
<b id="7" B="3" E="4" Order="2"/><b id="8" B="4" E="5"/><b id="9" B="5" E="6"/>
</fragment></page></CDXML>"""


def on_clipboard(text: str = "", **kinds: bytes) -> None:
    held = QMimeData()
    if text:
        held.setText(text)
    for kind, content in kinds.items():
        held.setData(kind.replace("__", "/").replace("_", "-"), content)
    QGuiApplication.clipboard().setMimeData(held)


def wait_until_read(qtbot: QtBot, window: MainWindow) -> None:
    assert window.compounds is not None
    pasting = window.compounds.pasting
    qtbot.waitUntil(lambda: not pasting.is_reading, timeout=20_000)
    QApplication.processEvents()


def test_diamine_and_group_are_pasted_where_they_belong_by_keys(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    _, document = inside(window)
    on_clipboard(PIPERAZINE)
    keys("Alt+D")
    keys("Ctrl+Shift+V")
    wait_until_read(qtbot, window)
    on_clipboard("allyl bromide, as drawn", chemical__x_cdxml=ALLYL_BROMIDE)
    keys("Alt+G")
    keys("Ctrl+V")
    wait_until_read(qtbot, window)
    target = document.experiment.target
    assert [one.compound.name for one in (target.diamine, target.electrophile)] == ["piperazine", "allyl bromide"]
    assert document.undo_stack.count() == 2
    go_to(window, "mono-boc", "A")
    assert (cell(window, "diamine", "name"), cell(window, "diamine", "mass")) == ("piperazine", "861.4 mg")
    go_to(window, "di-alkylation")
    assert cell(window, "product", "formula") == "C₁₀H₁₈N₂"


def test_a_file_dropped_on_the_window_is_shown_and_becomes_a_row_by_one_key(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    workspace, document = inside(window)
    before = len(workspace.page.sheet.model.rows)
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(DATA / "thiophene.inchi"))])
    where = workspace.tabs.mapTo(window, workspace.tabs.rect().center())
    QApplication.sendEvent(window, drag_enter(where, held))
    QApplication.sendEvent(window, drop(where, held))
    wait_until_read(qtbot, window)
    assert window.compounds is not None
    panel = window.compounds.pasting.panel
    assert (panel.isVisible(), panel.name.text(), panel.first.text()) == (True, "thiophene", "Add as new row")
    key(Qt.Key.Key_Return)
    assert len(workspace.page.sheet.model.rows) == before + 1
    document.undo_stack.undo()
    assert len(workspace.page.sheet.model.rows) == before


@pytest.mark.parametrize("spoilt", [PIPERAZINE[:120], "<CDXML>" * 1000, "C1CC", "\x00\xff" * 50])
def test_what_cannot_be_read_is_a_sentence_and_changes_nothing(qtbot: QtBot, spoilt: str) -> None:
    window = open_window(qtbot)
    _, document = inside(window)
    before = document.experiment
    assert window.strip.text == ""
    on_clipboard(spoilt)
    keys("Alt+D")
    keys("Ctrl+Shift+V")
    wait_until_read(qtbot, window)
    assert window.strip.text.endswith(".")
    assert document.experiment is before
