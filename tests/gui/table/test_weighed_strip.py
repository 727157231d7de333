"""The strip above the table once the reference was weighed, and the command that plans another run."""

import pytest
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_isolated
from diazgui.core.experiment import with_route
from diazgui.core.quantities import Mass
from diazgui.core.route_facts import with_ticked
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByMass, Isolated
from diazgui.gui.document import Document
from diazgui.gui.table.sheet_view import SheetView
from diazgui.gui.table.weighed_strip import NOTHING_DONE
from tests.gui.sheets import experiment, shown_sheet


@pytest.fixture
def document(qapp: object) -> Document:
    return Document(experiment())


@pytest.fixture
def view(qtbot: QtBot, document: Document) -> SheetView:
    return shown_sheet(qtbot, document)


def weigh(document: Document, row_id: str, mass: float) -> None:
    document.edit_sheet("mono-boc", "A", lambda sheet: with_weighed(sheet, row_id, ByMass(Mass(mass))), "Weigh")


def test_it_says_what_the_sheet_counts_from(view: SheetView, document: Document) -> None:
    assert view.weighed.text == ""
    weigh(document, "diamine", 1000.0)
    assert view.weighed.text == ""
    weigh(document, "boc2o", 1100.0)
    # 5.00 mmol × 218.249 g/mol
    assert view.weighed.text == "Counted from 1.100 g of Boc₂O as weighed (planned 1.091 g)"
    assert view.weighed.button.accessibleDescription() == view.weighed.text
    view.show_step("mono-boc", "B")
    assert view.weighed.text == ""
    view.show_step("mono-boc", "A")
    document.undo_stack.undo()
    assert view.weighed.text == ""


def test_another_run_is_offered_once_something_was_done(view: SheetView, document: Document) -> None:
    assert (view.another_run.isEnabled(), view.another_run.toolTip()) == (False, NOTHING_DONE)
    route = document.experiment.tab("mono-boc").route
    ticked = with_ticked(route, "B", "stir", True)
    document.replace(with_route(document.experiment, "mono-boc", ticked), "Tick")
    assert view.another_run.isEnabled()
    document.undo_stack.undo()
    document.edit_sheet("mono-boc", "B", lambda sheet: with_isolated(sheet, Isolated(Mass(9.0))), "Isolate")
    assert view.another_run.isEnabled()
    document.undo_stack.undo()
    weigh(document, "diamine", 1000.0)
    assert view.another_run.isEnabled()


def test_another_run_is_one_step_that_undo_takes_back(view: SheetView, document: Document) -> None:
    weigh(document, "boc2o", 1100.0)
    document.edit_sheet("mono-boc", "A", lambda sheet: with_isolated(sheet, Isolated(Mass(900.0))), "Isolate")
    before = document.experiment
    view.weighed.button.click()
    assert document.experiment == experiment()
    assert document.undo_stack.undoText() == "Plan another run of Mono via Boc"
    document.undo_stack.undo()
    assert document.experiment == before


def test_another_run_does_nothing_without_a_tab(document: Document, qtbot: QtBot) -> None:
    view = SheetView(document, shown_sheet(qtbot, document).model.notation)
    qtbot.addWidget(view)
    view.another_run.run()
    assert document.undo_stack.count() == 0
