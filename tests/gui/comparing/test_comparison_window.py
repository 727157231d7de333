"""The window of strategies side by side, by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from diazgui.core.experiment import Experiment, without_tab
from diazgui.gui.comparing.comparison_window import FAILED, ComparisonWindow
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import Appearance
from diazgui.library.bench import bench, worked_example
from diazgui.library.comparison import comparison_of
from diazgui.units import Notation


class Source:
    """What is compared, without a workspace."""

    def __init__(self, experiment: Experiment) -> None:
        self.experiment, self.tab, self.jobs, self.fault = experiment, "mono-boc", 0, ""

    def job(self):
        self.jobs += 1
        experiment, tab, fault = self.experiment, self.tab, self.fault

        def work():
            if fault:
                raise ValueError(fault)
            return comparison_of(experiment, tab, bench())

        return work

    def front(self):
        return self.tab

    def notation(self):
        return Notation(".")

    def made_for(self):
        return "Target: 1,4-diazepane with 2-(chloromethyl)thiophene"

    def running(self):
        return "mine.diaz"


class Printed:
    def __init__(self) -> None:
        self.papers = []

    def print(self, paper):
        self.papers.append(paper)


@pytest.fixture
def source():
    return Source(without_tab(worked_example(), "mono-cbz"))


@pytest.fixture
def printed():
    return Printed()


@pytest.fixture
def window(source, printed, qtbot):
    made = ComparisonWindow(source, printed)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.found is not None)
    return made


def press(window, qtbot, key, *more):
    qtbot.keyClick(window.table, key, *more)


def shown(window, row, column):
    return window.table.compared.index(row, column).data()


def test_a_column_for_each_strategy_and_a_line_for_each_aspect(window):
    model = window.table.compared
    assert (model.rowCount(), model.columnCount()) == (11, 6)
    horizontal, vertical = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(0, horizontal) == "Di-alkylation\n "
    assert model.headerData(1, horizontal) == "Mono via Boc\nin front"
    assert model.headerData(4, vertical) == "Reagents"
    assert model.headerData(4, vertical, Qt.ItemDataRole.ToolTipRole).startswith("All that is weighed")
    assert shown(window, 4, 1) == "6.102 g (6.22 g per g)"
    assert window.basis.text().startswith("Each strategy is counted for 5.00 mmol")


def test_the_table_is_told_to_who_hears_it(window):
    index = window.table.compared.index(4, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Mono via Boc, in front, Reagents: 6.102 g (6.22 g per g)"
    assert "m(reagents, C)" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "m(reagents, C)" in index.data(Qt.ItemDataRole.ToolTipRole)
    header = window.table.compared.headerData
    assert header(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) == "Mono via Boc, in front"
    assert header(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None


def test_the_keys_begin_at_the_strategy_in_front_and_arrows_explain_number_by_number(window, qtbot):
    index = window.table.currentIndex()
    assert (index.row(), index.column()) == (0, 1)
    press(window, qtbot, Qt.Key.Key_Down)
    press(window, qtbot, Qt.Key.Key_Down)
    assert window.explained.text().startswith(
        "Selectivity, Mono via Boc, in front: 75 % mono (in step A, Protect; then"
    )
    assert "E = n(di-tert-butyl dicarbonate) / n(1,4-diazepane)" in window.explained.text()
    press(window, qtbot, Qt.Key.Key_Right)
    assert window.explained.text().startswith("Selectivity, Mono via Cbz: 75 % mono")


def test_enter_goes_to_the_strategy_of_the_column(window, qtbot):
    press(window, qtbot, Qt.Key.Key_Left)
    with qtbot.waitSignal(window.wanted) as went:
        press(window, qtbot, Qt.Key.Key_Return)
    assert went.args[0].tab == "di-alkylation"


def test_tab_leaves_the_table_for_the_buttons_and_space_presses_them(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, qtbot, Qt.Key.Key_Tab)
    seen = [QApplication.focusWidget()]
    while len(seen) < 20 and seen[-1] is not window.ways[2]:
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    with qtbot.waitSignal(window.wanted) as went:
        qtbot.keyClick(seen[-1], Qt.Key.Key_Space)
    assert (went.args[0].tab, went.args[0].protocol) == ("", "mono-cbz")


def test_the_buttons_say_whether_a_tab_is_there(window):
    assert [way.text() for way in window.ways[:3]] == ["Go to Di-alkylation", "Go to Mono via Boc", "Open Mono via Cbz"]


def test_it_follows_what_changes_once_nobody_types_on(window, source, qtbot):
    source.experiment, source.tab = worked_example(), "excess-diamine"
    for _ in range(3):
        window.follow()
    qtbot.waitUntil(lambda: window.ways[2].text() == "Go to Mono via Cbz")
    assert source.jobs == 2
    assert window.table.compared.is_in_front(3)
    assert window.table.currentIndex().column() == 1  # the reader stays where they were


def test_what_changes_while_it_counts_is_counted_after(window, source, qtbot):
    window._begin()
    source.experiment = worked_example()
    window._begin()
    qtbot.waitUntil(lambda: window.ways[2].text() == "Go to Mono via Cbz")
    assert source.jobs == 3


def test_fewer_strategies_leave_no_button_behind(window, source, qtbot):
    source.experiment = Experiment(source.experiment.target, source.experiment.tabs[:1] * 2)
    window.follow()
    qtbot.waitUntil(lambda: window.table.compared.columnCount() == 7)
    assert len(window.ways) == 7
    source.experiment = worked_example()
    window.follow()
    qtbot.waitUntil(lambda: window.table.compared.columnCount() == 6)
    assert len(window.ways) == 6
    assert window.explained.text().startswith("For this target, Mono via Boc, in front: Usable")


def test_a_closed_window_does_not_count(window, source):
    window.close()
    window.follow()
    assert not window._pause.isActive()
    assert source.jobs == 1


def test_a_fault_is_told_in_its_place_and_the_next_edit_tries_again(window, source, qtbot):
    source.fault = "Nothing there."
    window.follow()
    qtbot.waitUntil(lambda: window.basis.text() == f"{FAILED}Nothing there.")
    source.fault = ""
    window.follow()
    qtbot.waitUntil(lambda: window.basis.text().startswith("Each strategy"))


def test_control_c_copies_the_whole_table(window, qtbot):
    said = []
    window.said.connect(said.append)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(window, qtbot, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert "6.102 g (6.22 g per g)" in data.text()
    assert "<table" in data.html()
    assert said == ["The comparison is on the clipboard."]


def test_the_paper_has_the_line_of_the_file_at_its_foot(window, printed):
    window.print()
    (paper,) = printed.papers
    assert (paper.title, paper.running) == ("Compare strategies", "mine.diaz")


def test_before_anything_is_compared_nothing_is_copied_or_printed(source, printed, qtbot):
    made = ComparisonWindow(source, printed)
    qtbot.addWidget(made)
    QGuiApplication.clipboard().setText("mine")
    made.copy()
    made.print()
    assert QGuiApplication.clipboard().text() == "mine"
    assert printed.papers == []


def test_every_word_has_its_room_and_narrow_windows_scroll_sideways(window, qtbot):
    wide = window.table.cells.width
    window.resize(1600, 720)
    qtbot.waitUntil(lambda: window.table.cells.width > wide)
    assert window.table.horizontalScrollBar().maximum() == 0
    window.resize(600, 500)
    qtbot.waitUntil(lambda: window.table.horizontalScrollBar().maximum() > 0)
    metrics = window.table.fontMetrics()
    assert window.table.rowHeight(10) > metrics.height()  # pictograms in several lines
    assert window.table.cells.width >= metrics.horizontalAdvance("theory, no yield")


def test_it_is_painted_in_the_colours_of_either_theme(window):
    grounds = []
    for appearance in (Appearance.LIGHT, Appearance.DARK):
        apply(appearance)
        QApplication.processEvents()
        image = window.table.viewport().grab().toImage()
        grounds.append(image.pixelColor(image.width() - 3, image.height() - 3).lightness())
        assert QApplication.palette().color(QPalette.ColorRole.Window).isValid()
    apply(Appearance.LIGHT)
    assert grounds[0] > 200 > 100 > grounds[1]
