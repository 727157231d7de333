"""Journey 7: LC-MS shows 197.1 and 293.1; the panel says mono and di, and what to do next."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from diazgui.core.peaks import Peak
from diazgui.gui.panel.lc_ms_section import LcMsSection
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import go_to, keys, tab_to, wait_for_panel


def section(window: MainWindow) -> LcMsSection:
    return inside(window)[0].panel.species.lc_ms


def opened(qtbot: QtBot, tab: str, step: str = "A") -> MainWindow:
    """The page Species beside a step, the focus in the field for peaks."""
    window = open_window(qtbot)
    go_to(window, tab, step)
    keys("Ctrl+6")
    wait_for_panel(qtbot, window)
    tab_to(section(window).field)
    return window


def said(window: MainWindow) -> str:
    one = section(window)
    return " ".join((one.peaks.plain(), one.composition.plain(), *(prose.plain() for prose in one.outcomes)))


def typed(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


@pytest.mark.parametrize(
    ("tab", "title", "node"),
    [
        ("excess-diamine", "A mixture: mono and more.", "purity"),
        ("di-alkylation", "The mono product is left.", "drive-to-di"),
    ],
)
def test_two_peaks_are_mono_and_di_and_lead_on(qtbot: QtBot, tab: str, title: str, node: str) -> None:
    window = opened(qtbot, tab)
    typed(qtbot, "197.1, 293.1")
    assert "197.1 [M+H]⁺ of mono-alkylated" in said(window)
    assert "293.1 [M+H]⁺ of di-alkylated" in said(window)
    assert title in said(window)
    qtbot.waitUntil(section(window).leads[0].isVisible)
    tab_to(section(window).leads[0])
    with qtbot.waitSignal(inside(window)[0].panel.species.diagnose_wanted) as wanted:
        keys("Space")
    assert wanted.args == [node]


def test_the_peaks_are_of_the_step_undone_in_one_and_there_again_after_another_tab(qtbot: QtBot) -> None:
    window = opened(qtbot, "excess-diamine")
    _, document = inside(window)
    typed(qtbot, "197.11:80, 293.11:20")
    keys("Ctrl+PgUp")
    wait_for_panel(qtbot, window)
    assert section(window).field.words == ""
    keys("Ctrl+PgDown")
    wait_for_panel(qtbot, window)
    assert section(window).field.words == "197.11:80, 293.11:20"
    peaks = document.experiment.tab("excess-diamine").route.step("A").peaks
    assert peaks == (Peak(197.11, 80.0, 2), Peak(293.11, 20.0, 2))
    keys("Ctrl+Z")
    assert document.experiment.tab("excess-diamine").route.step("A").peaks == ()
    assert document.undo_stack.index() == 0


def test_a_deprotection_that_is_not_through_is_not_taken_for_one(qtbot: QtBot) -> None:
    window = opened(qtbot, "mono-boc", "C")
    typed(qtbot, "197.11:60, 297.16:40")
    assert "[M+H]⁺ of deprotected amine or [M+H−C₅H₈O₂]⁺ of starting amine" in said(window)
    assert "Some peaks fit more than one species." in said(window)
    assert "As wanted" not in said(window)
