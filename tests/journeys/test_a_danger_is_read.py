"""The guide's sodium hydride in DMF: the danger is read once, by keyboard, and paper and file say so."""

import re
from html import unescape
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.core.experiment import with_chosen_version
from diazgui.core.runs import for_another_run
from diazgui.core.scaling import scaled
from diazgui.files import read_experiment, write_experiment
from diazgui.gui.window import MainWindow
from diazgui.library.bench import bench
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.units import Notation
from tests.gui.windows import inside, open_window
from tests.journeys.keys import keys, press, tab_to

PLACE = ("mono-boc", "B")


def at_the_hydride(qtbot: QtBot) -> MainWindow:
    window = open_window(qtbot)
    workspace, document = inside(window)
    document.open(with_chosen_version(document.experiment, *PLACE, "as-in-guide", "free-base", bench()), None)
    workspace.bring_to_front(PLACE[0])
    workspace.page.show_step(*PLACE)
    return window


def headings(window: MainWindow) -> str:
    return inside(window)[0].notices.boxes[0].title.text()


def printed(window: MainWindow) -> str:
    html = sheet_paper(inside(window)[1].experiment, *PLACE, shipped(Notation("."))).html
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def test_it_is_read_by_keys_alone_once_for_what_stands_there(qtbot: QtBot, tmp_path: Path) -> None:
    window = at_the_hydride(qtbot)
    workspace, document = inside(window)
    assert headings(window) == "Danger: NaH with DMF can run away"
    assert "Not acknowledged on the screen. Read by:" in printed(window)
    workspace.page.sheet.table.setFocus()
    keys("F6")
    keys("F6")
    tab_to(workspace.notices.boxes[0].read)
    keys("Space")
    assert headings(window) == "Danger, read: NaH with DMF can run away"
    assert QApplication.focusWidget() is workspace.notices.boxes[0].title
    assert "Read and acknowledged on the screen." in printed(window)

    path = tmp_path / "read.diaz"
    write_experiment(path, document.experiment)
    assert read_experiment(path) == document.experiment

    press(window, QKeySequence.StandardKey.Undo)
    assert headings(window) == "Danger: NaH with DMF can run away"
    press(window, QKeySequence.StandardKey.Redo)
    assert headings(window) == "Danger, read: NaH with DMF can run away"


def test_twenty_times_as_much_and_another_run_are_to_be_read_again(qtbot: QtBot) -> None:
    window = at_the_hydride(qtbot)
    workspace, document = inside(window)
    workspace.notices.boxes[0].read.click()
    document.edit_sheet("mono-boc", "A", lambda sheet: scaled(sheet, 1.5), "a little more")
    workspace.page.show_step(*PLACE)
    assert headings(window).startswith("Danger, read")
    document.edit_sheet("mono-boc", "A", lambda sheet: scaled(sheet, 20.0), "much more")
    workspace.page.show_step(*PLACE)
    assert headings(window).startswith("Danger:")
    press(window, QKeySequence.StandardKey.Undo)
    workspace.page.show_step(*PLACE)
    assert headings(window).startswith("Danger, read")
    route = for_another_run(document.experiment.tab("mono-boc").route)
    assert route.step("B").front.acknowledged == ()
