"""The section LC-MS peaks of the page Species: what is typed there is read at once, and never lost."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from diazgui.core.edits import with_basis, without_entry
from diazgui.core.experiment import with_route
from diazgui.core.peaks import Peak
from diazgui.core.route_facts import with_peaks
from diazgui.core.sheet import ByEquivalents, Sheet
from diazgui.gui.document import Document
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.species_view import SpeciesView
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import DARK, LIGHT, Appearance
from diazgui.library.bench import worked_example
from diazgui.units import Notation


@pytest.fixture
def document(qapp):
    return Document(worked_example())


@pytest.fixture
def opened(document, qtbot):
    def open_page(tab="excess-diamine", step="A", notation=None, width=320):
        view = SpeciesView(document, Guide(), notation or Notation("."))
        qtbot.addWidget(view)
        document.changed.connect(view.read)  # as the panel does
        view.resize(width, 900)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        view.show_place(tab, step)
        view.read()
        qtbot.waitUntil(lambda: view._column.is_full)
        return view

    return open_page


def stated(document, tab="excess-diamine", step="A"):
    return document.experiment.tab(tab).route.step(step).peaks


def go(view, tab, step):
    view.show_place(tab, step)
    view.read()


def said(view):
    section = view.lc_ms
    return " ".join((section.peaks.plain(), section.composition.plain(), *(one.plain() for one in section.outcomes)))


def test_peaks_are_read_as_they_are_typed_and_one_undo_takes_them_back(document, opened, qtbot):
    view = opened()
    qtbot.keyClicks(view.lc_ms.field, "197.11:80, 293.11:20")
    assert stated(document) == (Peak(197.11, 80.0, 2), Peak(293.11, 20.0, 2))
    assert "197.11 (80) [M+H]⁺ of mono-alkylated" in said(view)
    assert "A mixture: mono and more." in said(view)
    assert document.undo_stack.undoText() == "State LC-MS peaks of step A"
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert (stated(document), view.lc_ms.field.words) == ((), "")
    document.undo_stack.redo()
    assert stated(document) == (Peak(197.11, 80.0, 2), Peak(293.11, 20.0, 2))


def test_typing_on_after_a_pause_is_a_step_of_its_own(document, opened, qtbot):
    view = opened()
    qtbot.keyClicks(view.lc_ms.field, "197.1")
    view.lc_ms._end_burst()  # as after a pause
    qtbot.keyClicks(view.lc_ms.field, ", 293.1")
    assert document.undo_stack.count() == 2


def test_what_is_far_too_long_is_not_pasted_and_it_says_so(document, opened):
    view = opened()
    mime = QMimeData()
    mime.setText("197.11:80\n" * 200_000)
    view.lc_ms.field.insertFromMimeData(mime)
    assert (view.lc_ms.field.words, stated(document)) == ("", ())
    assert view.lc_ms.message.text().startswith("That is too long")
    assert view.lc_ms.message.isVisible()


def test_a_text_that_is_no_peak_stays_and_is_explained(document, opened, qtbot):
    view = opened()
    qtbot.keyClicks(view.lc_ms.field, "197.1, x")
    assert view.lc_ms.is_refused
    assert view.lc_ms.field.words == "197.1, x"
    assert not view.lc_ms.message.isVisible()  # not while it is still being typed
    qtbot.waitUntil(view.lc_ms.message.isVisible, timeout=3000)
    assert view.lc_ms.message.text().startswith("“x” is no peak.")
    assert view.lc_ms.message.text().endswith("The peaks beneath are those that were read last.")
    assert stated(document) == (Peak(197.1, None, 1),)
    qtbot.keyClick(view.lc_ms.field, Qt.Key.Key_Backspace)
    assert not view.lc_ms.message.isVisible()
    assert not view.lc_ms.is_refused


@pytest.mark.parametrize("typed", ["197.1 80x", "197.11:80,  293.11:20", "197.1\n\n293.1"])
def test_what_is_typed_comes_back_letter_by_letter_after_another_step_or_tab(document, opened, typed):
    view = opened("mono-boc", "C")
    view.lc_ms.field.setPlainText(typed)
    go(view, "mono-boc", "B")
    assert view.lc_ms.field.words == ""
    view.lc_ms.field.setPlainText("297.16")
    go(view, "di-alkylation", "A")
    assert view.lc_ms.field.words == ""
    go(view, "mono-boc", "C")
    assert view.lc_ms.field.words == typed
    go(view, "mono-boc", "B")
    assert view.lc_ms.field.words == "297.16"


def test_an_edit_of_the_sheet_loses_nothing_and_keeps_the_focus(document, opened, qtbot):
    view = opened("mono-boc", "A")
    view.lc_ms.field.setFocus()
    view.lc_ms.field.setPlainText("201.16 and some more")
    document.edit_sheet("mono-boc", "A", lambda s: with_basis(s, "diamine", ByEquivalents(3.0)), "eq.")
    assert view.lc_ms.field.words == "201.16 and some more"
    document.edit_sheet("mono-boc", "A", lambda s: without_entry(s, "solvent"), "Take the solvent off")  # other species
    assert view.lc_ms.field.words == "201.16 and some more"
    assert view.lc_ms.field.hasFocus()


def test_another_experiment_knows_nothing_of_the_text(document, opened):
    view = opened()
    view.lc_ms.field.setPlainText("197.1 80x")
    document.open(worked_example(), None)
    assert (view.lc_ms.field.words, view.lc_ms.is_refused) == ("", False)
    assert not view.lc_ms.message.isVisible()


def test_peaks_of_a_file_are_written_as_they_are_typed(document, opened):
    route = with_peaks(
        document.experiment.tab("excess-diamine").route, "A", (Peak(197.11, 80.0, 2), Peak(293.1, None, 1))
    )
    document.replace(with_route(document.experiment, "excess-diamine", route), "Peaks")
    view = opened(notation=Notation(","))
    assert view.lc_ms.field.words == "197,11: 80\n293,1"
    assert "1 of 2 peaks have no area" in said(view)


def test_a_decimal_comma_is_read_and_written(document, opened):
    view = opened(notation=Notation(","))
    view.lc_ms.field.setPlainText("197,11:80; 293,11:20")
    assert stated(document) == (Peak(197.11, 80.0, 2), Peak(293.11, 20.0, 2))
    assert "197,11 (80) [M+H]⁺ of mono-alkylated −0,0007" in said(view)


def test_before_a_peak_is_typed_an_example_stands_there(opened):
    assert opened().lc_ms.peaks.plain().endswith("with or without areas: 197.11:80, 293.11:20.")
    assert opened(notation=Notation(",")).lc_ms.field.placeholderText() == "197,11:80; 293,11:20"


def test_a_table_is_pasted(document, opened):
    view = opened()
    QGuiApplication.clipboard().setText("m/z\tArea\n197.11\t80\n293.11\t20")
    view.lc_ms.field.paste()
    assert stated(document) == (Peak(197.11, 80.0, 2), Peak(293.11, 20.0, 2))


def test_the_field_grows_with_its_lines(opened):
    view = opened()
    low = view.lc_ms.field.height()
    view.lc_ms.field.setPlainText("\n".join(["197.1"] * 8))
    assert view.lc_ms.field.height() > low + 4 * view.lc_ms.field.fontMetrics().lineSpacing()


def test_what_the_peaks_say_leads_into_the_tree(opened, qtbot):
    view = opened()
    view.lc_ms.field.setPlainText("197.1, 293.1")
    (lead,) = view.lc_ms.leads
    assert lead.accessibleName() == "Go on in Diagnose: A mixture: mono and more"
    with qtbot.waitSignal(view.diagnose_wanted) as wanted:
        qtbot.keyClick(lead, Qt.Key.Key_Space)
    assert wanted.args == ["purity"]


def test_a_salt_leads_to_the_question_of_an_opened_ring_too(opened, qtbot):
    view = opened("di-alkylation")
    view.lc_ms.field.setPlainText("293.1141:80, 389.1174:20")
    go_on, doubt = view.lc_ms.leads
    assert [go_on.text(), doubt.text()] == ["Go on in Diagnose", "Or an opened ring?"]
    with qtbot.waitSignal(view.diagnose_wanted) as wanted:
        go_on.click()
    assert wanted.args == ["less-agent"]
    with qtbot.waitSignal(view.diagnose_wanted) as wanted:
        doubt.click()
    assert wanted.args == ["quaternary-possible"]


def test_words_that_stay_the_same_are_not_made_anew(opened):
    view = opened()
    view.lc_ms.field.setPlainText("197.1, 293.1")
    before = view.lc_ms.leads
    view.lc_ms.field.setPlainText("197.11, 293.11")
    assert view.lc_ms.leads is before
    view.lc_ms.field.setPlainText("")
    assert (view.lc_ms.leads, view.lc_ms.outcomes) == ((), ())
    assert not [b for b in view.lc_ms._next.findChildren(QPushButton) if b.isVisible()]


def test_the_tolerance_is_set_in_da_or_ppm(opened, qtbot):
    view = opened()
    view.lc_ms.field.setPlainText("197.3000")
    assert "Not assigned" in said(view)
    view.lc_ms.width_field.setFocus()
    qtbot.keyClicks(view.lc_ms.width_field, "0.2da")
    qtbot.keyClick(view.lc_ms.width_field, Qt.Key.Key_Return)
    assert view.lc_ms.width_field.text() == "0.2 Da"
    assert "[M+H]⁺ of mono-alkylated" in said(view)
    assert "Within ±0.2 Da as set" in said(view)
    view.lc_ms.width_field.clear()
    qtbot.keyClick(view.lc_ms.width_field, Qt.Key.Key_Return)
    assert view.lc_ms.tolerance is None


def test_a_tolerance_that_is_none_stays_and_is_explained(opened, qtbot):
    view = opened()
    view.lc_ms.field.setPlainText("197.1")
    view.lc_ms.width_field.setFocus()
    qtbot.keyClicks(view.lc_ms.width_field, "5")
    qtbot.keyClick(view.lc_ms.width_field, Qt.Key.Key_Return)
    assert "“5” is no tolerance" in view.lc_ms._width_message.text()
    assert (view.lc_ms.width_field.text(), view.lc_ms.width_field.is_refused) == ("5", True)
    qtbot.keyClick(view.lc_ms.width_field, Qt.Key.Key_Escape)
    assert not view.lc_ms._width_message.isVisible()


def test_sources_can_be_followed(opened, qtbot):
    view = opened()
    view.lc_ms.field.setPlainText("197.1:80, 293.1:20")
    for prose in (view.lc_ms.composition, *view.lc_ms.outcomes):
        with qtbot.waitSignal(view.reference_wanted) as wanted:
            prose.linkActivated.emit("ref:guide")
        assert wanted.args == [("guide",)]
    assert "Guide, lines 46–59" in said(view)


def test_the_peaks_are_copied_as_a_table(opened, qtbot):
    view = opened()
    assert not view.lc_ms.copy.isVisible()
    view.lc_ms.copy.click()  # nothing to copy, and nothing happens
    view.lc_ms.field.setPlainText("197.11:80")
    qtbot.mouseClick(view.lc_ms.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().splitlines()[1] == "197.11\t80\t[M+H]⁺ of mono-alkylated\t−0.0007\t"
    assert "<td>197.11</td>" in copied.html()


def test_the_paper_of_the_page_begins_with_the_peaks(opened):
    view = opened()
    assert "LC-MS peaks" not in view.paper().html
    view.lc_ms.field.setPlainText("197.11:80")
    assert "LC-MS peaks" in view.paper().html
    assert "<b>197.11</b>" in view.paper().html


def test_a_free_sheet_takes_peaks_and_prints_them(document, opened):
    view = opened()
    document.edit_sheet("excess-diamine", "A", lambda _: Sheet(), "Clear")
    assert not view.prints
    view.lc_ms.field.setPlainText("197.11:80")
    assert view.prints
    assert "No peak fits what this step may hold" in view.paper().html


def test_a_tab_that_is_gone_hides_the_section(document, opened):
    view = opened()
    go(view, "nowhere", "A")
    assert not view.lc_ms.isVisible()
    view.lc_ms.field.setPlainText("197.1")  # nothing happens
    assert document.undo_stack.count() == 0


def test_names_tell_whose_peaks_they_are(opened):
    view = opened("mono-boc", "C")
    assert view.lc_ms.field.accessibleName() == "LC-MS peaks of step C, Mono via Boc"
    assert view.lc_ms.width_field.accessibleName() == "Tolerance of the m/z, Da or ppm"


@pytest.mark.parametrize("width", [260, 320, 600])
def test_it_fits_the_panel(opened, width):
    view = opened("mono-boc", "C", width=width)
    view.lc_ms.field.setPlainText("197.11:60, 297.16:20, 293.11:8, 198.1:6, 211.1263:4, 97.01:1, 225.1:1")
    assert view.lc_ms.minimumSizeHint().width() <= width
    column = view._column
    assert column.widget().width() <= column.viewport().width()
    for piece in (view.lc_ms.field, view.lc_ms.peaks, view.lc_ms.composition, view.lc_ms.width_field, view.lc_ms.copy):
        assert piece.mapTo(view, piece.rect().topRight()).x() < width


def test_it_takes_the_colours_of_the_other_theme(opened):
    view = opened()
    view.lc_ms.field.setPlainText("500.5")
    apply(Appearance.DARK)
    try:
        assert DARK.muted in view.lc_ms.peaks.text()
    finally:
        apply(Appearance.LIGHT)
    assert LIGHT.muted in view.lc_ms.peaks.text()
