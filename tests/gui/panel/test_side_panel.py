"""The panel as a whole: it follows the document, opens sources in place, prints, and costs nothing while hidden."""

from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QScrollArea

from diazgui.core.edits import with_basis
from diazgui.core.experiment import without_tab
from diazgui.core.sheet import ByEquivalents
from diazgui.gui.document import Document
from diazgui.gui.panel.panel_buttons import ChoiceButton, FoldButton
from diazgui.gui.panel.panel_prose import Prose
from diazgui.gui.panel.side_panel import SidePanel
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import DARK, LIGHT, Appearance
from diazgui.units import Notation
from tests.gui.guides import SmallGuide
from tests.gui.windows import worked_example

STRATEGY, NUMBERS, SYMPTOMS, PATHWAY, DIAGNOSE, SPECIES = range(6)


class Printer:
    def __init__(self):
        self.done = []

    def print(self, paper):
        self.done.append(("print", paper.title, paper.running))

    def preview(self, paper):
        self.done.append(("preview", paper.title, paper.running))

    def export_pdf(self, paper, folder):
        self.done.append(("pdf", paper.title, folder))


@pytest.fixture
def printer():
    return Printer()


@pytest.fixture
def document(qapp):
    return Document(worked_example().experiment, Path("folder") / "sheet.diaz")


@pytest.fixture
def hidden(document, printer, qtbot):
    panel = SidePanel(document, worked_example().bench, Notation("."), printer, SmallGuide())
    qtbot.addWidget(panel)
    panel.resize(320, 800)
    panel.show_step("mono-boc", "B")
    return panel


@pytest.fixture
def panel(hidden, qtbot):
    with qtbot.waitActive(hidden):
        hidden.show()
        hidden.activateWindow()
    qtbot.waitUntil(lambda: hidden.page.prints)
    return hidden


def asked(panel):
    return panel._guide.asked


def follow(panel, link):
    panel.page.columns.currentWidget().widget().findChild(Prose).linkActivated.emit(link)


def said(panel):
    return " ".join(prose.plain() for prose in panel.page.findChildren(Prose))


def test_nothing_is_read_while_the_panel_is_hidden(hidden, document):
    document.replace(without_tab(document.experiment, "mono-cbz"), "Close")
    hidden.show_step("mono-boc", "C")
    assert asked(hidden) == []


def test_it_reads_what_is_in_front_once_it_is_shown(panel):
    assert [one[:2] for one in asked(panel)] == [("mono-boc", "B")]
    assert panel.head.caption.accessibleName() == "B Alkylate · K₂CO₃ in acetonitrile"


def test_an_edit_of_a_number_reads_nothing_and_takes_no_time(panel, document):
    count = len(asked(panel))
    document.edit_sheet("mono-boc", "B", lambda s: with_basis(s, "base", ByEquivalents(3.0)), "eq.")
    assert len(asked(panel)) == count
    start = perf_counter()
    for _ in range(100):
        panel._follow()
    assert (perf_counter() - start) / 100 < 0.5e-3


def test_another_step_is_followed(panel):
    panel.show_step("mono-boc", "A")
    assert asked(panel)[-1][:2] == ("mono-boc", "A")


def ratio_of(document, tab_id):
    return document.experiment.tab(tab_id).route.step("A").sheet.model.ratio


def type_ratio(panel, qtbot):
    panel.show_step("mono-boc", "A")
    panel.show_page(NUMBERS)
    field = panel.numbers.model.ratio
    qtbot.waitUntil(field.isVisible)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "0.7")


def test_what_is_being_typed_is_taken_for_the_step_that_it_was_typed_in(panel, document, qtbot):
    type_ratio(panel, qtbot)
    panel.show_step("mono-boc", "A")  # the same
    assert ratio_of(document, "mono-boc") == 0.5
    panel.show_step("di-alkylation", "A")
    assert (ratio_of(document, "mono-boc"), ratio_of(document, "di-alkylation")) == (0.7, 0.5)
    assert panel.numbers.model.ratio.text() == "0.5"


def test_what_is_being_typed_goes_with_its_tab(panel, document, qtbot):
    type_ratio(panel, qtbot)
    after = without_tab(document.experiment, "mono-boc")
    document.replace(after, "Close tab")
    panel.show_step("di-alkylation", "A")
    assert document.experiment == after


def test_each_page_is_read_when_it_is_first_seen(panel):
    panel.show_page(SYMPTOMS)
    assert asked(panel)[-1] == ("chapters",)
    panel.show_page(DIAGNOSE)
    assert asked(panel)[-1] == ("tree",)
    panel.show_page(SYMPTOMS)
    assert asked(panel)[-1] == ("tree",)
    assert [button.isChecked() for button in panel.head.pages.buttons] == [False, False, True, False, False, False]


def test_a_source_opens_in_the_panel_and_escape_goes_back_to_where_it_was_named(panel, qtbot):
    qtbot.waitUntil(lambda: panel.strategy._column.is_full)
    text = panel.strategy._column.widget().findChildren(Prose)[1]
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert panel.page is panel.references
    assert "Not reviewed." in said(panel)
    assert panel.head.back.text() == "Back"
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Escape)
    assert panel.page is panel.strategy
    assert text.hasFocus()
    assert panel.head.back.isHidden()


def test_the_way_back_from_a_page_that_was_made_anew_does_no_harm(panel, qtbot):
    qtbot.waitUntil(lambda: panel.strategy._column.is_full)
    panel.strategy._column.widget().findChild(FoldButton).setFocus()
    follow(panel, "ref:guide")
    panel.show_step("mono-boc", "C")
    panel.go_back()
    assert asked(panel)[-1][:2] == ("mono-boc", "C")
    assert panel.page is panel.strategy


def test_a_page_is_chosen_by_key_also_from_a_source(panel, qtbot):
    follow(panel, "ref:guide")
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert panel.page is panel.guide


def test_escape_leaves_a_symptom_for_the_list(panel, qtbot):
    panel.show_page(SYMPTOMS)
    panel.guide.findChildren(ChoiceButton)[0].click()
    assert panel.head.back.text() == "Guide"
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Escape)
    assert panel.head.back.isHidden()
    assert not panel.head.print.isEnabled()


def test_what_is_in_sight_is_printed_previewed_and_exported(panel, printer):
    for action in panel.head.print.menu().actions():
        action.trigger()
    title = "Mono via Boc B"
    assert [done[:2] for done in printer.done] == [("print", title), ("preview", title), ("pdf", title)]
    assert printer.done[0][2].startswith("sheet.diaz · diazgui")
    assert printer.done[2][2] == "folder"


def test_the_page_is_copied_whole_with_its_sources_and_without_pictures(document, qtbot):
    panel = SidePanel(document, worked_example().bench, Notation("."))
    qtbot.addWidget(panel)
    panel.show_step("mono-boc", "B")
    panel.show_page(PATHWAY)
    panel.show()
    qtbot.waitUntil(lambda: panel.page.prints)
    panel.head.print_wanted.emit("copy")
    copied = QGuiApplication.clipboard().mimeData()
    assert "<img" not in copied.html()
    assert copied.text().splitlines()[0] == "What forms, one after another"
    assert "Alkylated amine: C₁₅H₂₄N₂O₂S · 296.44 g/mol" in copied.text()


def test_without_printing_the_paper_is_handed_out(document, qtbot):
    panel = SidePanel(document, worked_example().bench, Notation("."), guide=SmallGuide())
    qtbot.addWidget(panel)
    panel.show_page(DIAGNOSE)
    panel.show()
    qtbot.waitUntil(lambda: panel.page.prints)
    with qtbot.waitSignal(panel.print_wanted) as wanted:
        panel.head.print_wanted.emit("print")
    assert wanted.args[0].title == "Diagnosis"


def test_the_workflow_prints_by_the_same_way(panel, printer):
    panel.show_page(DIAGNOSE)
    panel.diagnose.show_workflow()
    panel.diagnose.workflow._print()
    panel.diagnose.workflow.close()
    assert printer.done[0][:2] == ("print", "Troubleshooting workflow")


def test_the_colours_follow_the_theme(panel, qtbot):
    qtbot.waitUntil(lambda: panel.strategy._column.is_full)
    texts = [prose.text() for prose in panel.strategy.findChildren(Prose)]
    assert any(LIGHT.danger_soft in text for text in texts)
    apply(Appearance.DARK)
    texts = [prose.text() for prose in panel.strategy.findChildren(Prose)]
    apply(Appearance.LIGHT)
    assert any(DARK.danger_soft in text for text in texts)


@pytest.mark.parametrize("points", [10, 16])
@pytest.mark.parametrize("width", [260, 320, 600])
def test_no_page_of_what_ships_scrolls_sideways(document, qtbot, width, points):
    panel = SidePanel(document, worked_example().bench, Notation("."))
    qtbot.addWidget(panel)
    panel.setStyleSheet(f"* {{ font-size: {points}pt; }}")
    panel.show_step("mono-boc", "B")
    panel.show()
    for index in range(6):
        panel.show_page(index)
        area = panel.page.columns.currentWidget()
        qtbot.waitUntil(lambda area=area: area.widget() is not None and area.is_full)
        panel.resize(width, 700)
        qtbot.wait(10)
        assert panel.width() == width
        assert isinstance(area, QScrollArea)
        assert area.widget().width() <= area.viewport().width(), index
        for label in area.widget().findChildren(QLabel):
            assert not label.isVisible() or label.width() <= area.viewport().width()


def test_the_key_of_a_page_shows_it_and_once_more_goes_into_it(panel, qtbot):
    before = panel.head.pages.buttons[0]
    before.setFocus()
    for shows in (True, False):
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
        assert panel.page is panel.species
        assert before.hasFocus() is shows
    assert panel.species.isAncestorOf(panel.focusWidget())
    panel.show_works(("guide",))
    qtbot.keyClick(panel.focusWidget() or panel, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    assert panel.page is panel.species
