import pytest

from diazgui.core.own_value import OwnValue
from diazgui.gui.compounds.use_in_sheet import InSheet
from diazgui.gui.document import Document
from tests.gui.sheets import DCM, WATER, experiment

OWN = {"density": OwnValue("density", "1.330 g/mL")}


@pytest.fixture
def document(qapp):
    return Document(experiment())


@pytest.fixture
def in_sheet(document):
    return InSheet(document, lambda: ("mono-boc", "A"), document)


def _density(document) -> float | None:
    return document.experiment.tab("mono-boc").route.step("A").sheet.entry("solvent").substance.density


def test_own_values_come_into_the_sheet_when_asked_for_as_one_step_of_undo(document, in_sheet):
    assert in_sheet.rows_that_differ(DCM.compound, OWN) == ("solvent",)
    assert _density(document) == 1325
    in_sheet.use(DCM.compound, OWN, "DCM")
    assert _density(document) == 1330
    assert document.undo_stack.undoText() == "Use your own values of DCM"
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert _density(document) == 1325


def test_nothing_is_done_where_nothing_differs(document, in_sheet):
    in_sheet.use(DCM.compound, {}, "DCM")
    in_sheet.use(WATER.compound, {"density": OwnValue("density", "0.998 g/mL")}, "water")
    assert document.undo_stack.count() <= 1
    assert in_sheet.rows_that_differ(DCM.compound, {}) == ()


def test_a_step_that_is_gone_has_no_rows(document):
    assert InSheet(document, lambda: ("gone", "A")).rows_that_differ(DCM.compound, OWN) == ()


def test_it_tells_when_the_sheet_changes(qtbot, document, in_sheet):
    with qtbot.waitSignal(in_sheet.changed):
        in_sheet.use(DCM.compound, OWN, "DCM")
