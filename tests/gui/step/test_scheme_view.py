"""The scheme of a step: what is drawn, what is said, and what stands there when nothing can be drawn."""

import pytest
from PySide6.QtGui import QColor

from diazgui.core.edits import with_basis, with_substance
from diazgui.core.sheet import ByEquivalents
from diazgui.core.substance import Compound, Substance
from diazgui.gui.document import Document
from diazgui.gui.step.scheme_view import SchemeView
from diazgui.report.scheme import NOTHING
from diazgui.units import Notation
from tests.gui.sheets import experiment

POINT = Notation(".")


@pytest.fixture
def document(qapp):
    return Document(experiment())


@pytest.fixture
def view(document, qtbot):
    view = SchemeView(document, notation=POINT)
    qtbot.addWidget(view)
    view.resize(880, 132)
    view.show()
    qtbot.waitExposed(view)
    return view


def test_the_scheme_is_drawn_and_follows_the_sheet(view, document, qtbot):
    view.show_step("mono-boc", "B")
    qtbot.waitUntil(lambda: view.is_drawn, timeout=20000)
    assert "with K₂CO₃ (2.00 eq.), NaI (0.10 eq.)" in view.accessibleDescription()
    document.edit_sheet("mono-boc", "B", lambda sheet: with_basis(sheet, "base", ByEquivalents(3.0)), "Set eq.")
    assert "K₂CO₃ (3.00 eq.)" in view.accessibleDescription()
    assert view.is_drawn


def test_ink_reaches_the_paper(view, qtbot):
    view.show_step("mono-boc", "B")
    qtbot.waitUntil(lambda: view.is_drawn, timeout=20000)
    picture = view.grab().toImage()
    colours = {QColor(picture.pixel(x, y)).name() for x in range(picture.width()) for y in range(30, 110, 3)}
    assert len(colours) > 20


def test_the_scheme_is_no_higher_than_what_is_drawn(view, qtbot):
    view.show_step("mono-boc", "B")
    qtbot.waitUntil(lambda: view.is_drawn, timeout=20000)
    wide = view.sizeHint().height()
    assert 80 <= wide <= 120
    view.resize(440, 132)
    assert 48 <= view.sizeHint().height() <= wide - 24
    view.show_step("free", "A")
    assert view.sizeHint().height() == 48


def test_a_sentence_stands_where_there_is_no_scheme(view):
    view.show_step("free", "A")
    assert view.sentence == NOTHING
    assert view.accessibleDescription() == NOTHING
    view.grab()


def test_a_step_that_is_gone_leaves_the_sentence(view, document, qtbot):
    from diazgui.core.experiment import without_tab

    view.show_step("mono-boc", "B")
    document.replace(without_tab(document.experiment, "mono-boc"), "Close the tab")
    assert view.sentence == NOTHING


def test_a_structure_that_cannot_be_drawn_is_said_and_not_raised(view, document, qtbot):
    view.show_step("mono-boc", "B")
    qtbot.waitUntil(lambda: view.is_drawn, timeout=20000)
    broken = Substance(Compound("broken", "C1CC"))
    document.edit_sheet("mono-boc", "B", lambda sheet: with_substance(sheet, "electrophile", broken), "Break it")
    assert view.sentence
    assert not view.is_drawn
