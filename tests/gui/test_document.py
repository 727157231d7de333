"""The document: edits, undo, and what it tells of them."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_concentration
from diazgui.core.experiment import Experiment, without_tab
from diazgui.core.quantities import Concentration, QuantityError
from diazgui.gui.document import Document
from tests.gui.windows import worked_example


@pytest.fixture
def document(qtbot: QtBot) -> Document:
    return Document(worked_example().experiment)


def smaller(experiment: Experiment) -> Experiment:
    return without_tab(experiment, "mono-cbz")


def test_an_edit_is_told_of_once_and_when_undo_already_knows_it(document: Document) -> None:
    told: list[tuple[int, bool, str]] = []
    document.changed.connect(
        lambda: told.append((len(document.experiment.tabs), document.is_modified, document.undo_stack.undoText()))
    )
    document.replace(smaller(document.experiment), "Tab closed")
    document.undo_stack.undo()
    document.undo_stack.redo()
    assert told == [(5, True, "Tab closed"), (6, False, ""), (5, True, "Tab closed")]


def test_the_same_experiment_again_is_no_edit(document: Document) -> None:
    document.replace(document.experiment, "nothing")
    assert document.undo_stack.count() == 0


def test_an_edit_of_a_sheet_settles_the_steps_after_it(document: Document) -> None:
    document.edit_sheet("mono-boc", "B", lambda sheet: with_concentration(sheet, Concentration(0.5)), "Concentration")
    assert document.experiment.tab("mono-boc").route.step("B").sheet.concentration == 0.5


def test_what_an_edit_refuses_passes_through_and_changes_nothing(document: Document) -> None:
    before = document.experiment
    with pytest.raises(QuantityError):
        document.edit_sheet("mono-boc", "B", lambda sheet: with_concentration(sheet, Concentration(-1)), "no")
    assert document.experiment is before
    assert not document.is_modified


def test_saving_is_no_edit_and_undo_goes_back_past_it(document: Document) -> None:
    before = document.experiment
    document.replace(smaller(before), "Tab closed")
    told: list[bool] = []
    document.changed.connect(lambda: told.append(document.is_modified))
    document.saved_as(Path("a.diaz"))
    assert told == [False]
    document.undo_stack.undo()
    assert document.experiment == before
    assert document.is_modified


def test_opening_another_experiment_begins_anew(document: Document) -> None:
    document.replace(smaller(document.experiment), "Tab closed")
    document.open(worked_example().experiment, Path("b.diaz"))
    assert document.path == Path("b.diaz")
    assert not document.undo_stack.canUndo()
    assert not document.is_modified
