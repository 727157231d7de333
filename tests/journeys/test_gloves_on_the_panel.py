"""Journey 11, the panel: guidance, sources and diagnosis are read with keys alone."""

from pytestqt.qtbot import QtBot

from diazgui.gui.panel.page_view import FoldedSection
from diazgui.gui.panel.panel_buttons import ChoiceButton, FoldButton
from diazgui.gui.panel.panel_prose import Title
from diazgui.gui.window import MainWindow
from tests.gui.windows import inside, open_window
from tests.journeys.keys import focused, keys, tab_to, wait_for_panel


def shown(window: MainWindow, kind: type) -> list:
    """What the page of the panel in front shows of a kind, from top to bottom."""
    return [one for one in inside(window)[0].panel.page.findChildren(kind) if one.isVisible()]


def title(window: MainWindow) -> str:
    """The heading of the page of the panel."""
    return shown(window, Title)[0].plain()


def test_the_guidance_is_read_folded_and_followed_to_its_sources_and_back(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    wait_for_panel(qtbot, window)
    panel = inside(window)[0].panel
    section = shown(window, FoldedSection)[0]
    tab_to(section.heading)
    keys("Left")
    assert not section.text.isVisible()
    keys("Right")
    assert section.text.isVisible()
    keys("Down")
    assert shown(window, FoldButton)[1].hasFocus()
    keys("Shift+Tab")
    assert section.text.hasFocus()
    keys("Shift+Tab")
    keys("Return")
    assert panel.page is panel.references
    assert title(window) == "Source"
    keys("Escape")
    assert panel.page is panel.strategy
    assert section.text.hasFocus()


def test_the_pages_of_the_panel_are_turned_and_a_symptom_is_read(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    wait_for_panel(qtbot, window)
    panel = inside(window)[0].panel
    tab_to(panel.head.pages.buttons[0])
    in_two_rows = panel.head.pages.buttons[4].y() > panel.head.pages.buttons[0].y()
    for pressed, page in (("Right", 1), ("Down", 4), ("Right", 5)) if in_two_rows else (("Right", 1), ("Right", 2)):
        keys(pressed)
        wait_for_panel(qtbot, window)
        assert panel.page is panel.pages[page]
    keys("Ctrl+3")
    wait_for_panel(qtbot, window)
    first = shown(window, ChoiceButton)[0]
    tab_to(first)
    keys("Down")
    keys("Return")
    assert title(window) == "Mono and di mixtures: over-alkylation"
    keys("Escape")
    assert shown(window, ChoiceButton)[1].hasFocus()


def test_the_diagnosis_is_answered_with_figures(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    wait_for_panel(qtbot, window)
    panel = inside(window)[0].panel
    tab_to(panel.head.pages.buttons[0])
    keys("Ctrl+5")
    wait_for_panel(qtbot, window)
    asked = title(window)
    tab_to(panel.diagnose.answers[0])
    keys("2")
    assert panel.diagnose.caption == "Step 2"
    assert title(window) != asked
    assert panel.diagnose.isAncestorOf(focused())
    keys("1")
    assert panel.diagnose.caption == "Step 3"
    keys("Backspace")
    keys("Backspace")
    assert (panel.diagnose.caption, title(window)) == ("Step 1", asked)
