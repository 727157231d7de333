"""Marks and words of facts that are not the library's, and of facts that contradict each other."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_substance
from diazgui.core.experiment import Experiment, Tab
from diazgui.core.route import Route, RouteStep, Version
from diazgui.core.sheet import ByAmount, ByEquivalents, ByVolume, Entry, Role, Sheet
from diazgui.core.table import rows
from diazgui.core.yields import product_rows
from diazgui.gui.document import Document
from diazgui.gui.table.cell_own import standing_of
from diazgui.gui.table.sheet_cells import Cell, Tone
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.library.bench import worked_example
from diazgui.library.substances import find_substance
from diazgui.report.columns import COLUMNS
from diazgui.units import Notation

BROMIDE, ETHYL_ACETATE = find_substance("benzyl bromide"), find_substance("ethyl acetate")
SHEET = Sheet(
    (
        Entry("a", Role.STARTING_MATERIAL, find_substance("1,4-diazepane"), ByAmount(5.0), 1.0),
        Entry("b", Role.REACTANT, BROMIDE, ByEquivalents(2.1), 2.0),
        Entry("c", Role.WORK_UP, ETHYL_ACETATE, ByVolume(50.0)),
    ),
    reference="a",
)
MISNAMED = replace(BROMIDE, compound=replace(BROMIDE.compound, name="benzyl chloride"))


def experiment(sheet: Sheet = SHEET) -> Experiment:
    """A tab ``free`` with one sheet."""
    route = Route((RouteStep("A", "Reaction", Version("", "", sheet)),))
    return Experiment(worked_example().target, (Tab("free", "free", "Free sheet", route),))


def model_of(sheet: Sheet = SHEET) -> tuple[Document, SheetModel]:
    document = Document(experiment(sheet))
    model = SheetModel(document, Notation("."))
    model.show_step("free", "A")
    return document, model


def at(model: SheetModel, row_id: str, column_id: str):
    column = next(place for place, one in enumerate(COLUMNS) if one.id == column_id)
    return model.index(model.row_of(row_id), column)


def cell(model: SheetModel, row_id: str, column_id: str) -> Cell:
    index = at(model, row_id, column_id)
    return model.cells[index.row()][index.column()]


def heard(model: SheetModel, row_id: str, column_id: str) -> str:
    return model.data(at(model, row_id, column_id), Qt.ItemDataRole.AccessibleTextRole)


def tooltip(model: SheetModel, row_id: str, column_id: str) -> str:
    return model.data(at(model, row_id, column_id), Qt.ItemDataRole.AccessibleDescriptionRole)


def test_the_librarys_facts_bear_no_mark(qtbot: QtBot) -> None:
    _document, model = model_of()
    assert {mark for row in model.cells for one in row for mark in one.marks} == {"reference", "limiting"}


def test_a_typed_density_is_marked_in_its_cell_and_said_aloud(qtbot: QtBot) -> None:
    _document, model = model_of()
    assert model.setData(at(model, "c", "density"), "0.95")
    assert cell(model, "c", "density").marks == ("own",)
    assert cell(model, "c", "volume").marks == ()
    assert heard(model, "c", "density") == "0.950, your own value"
    assert tooltip(model, "c", "density").splitlines()[0] == (
        "Your own value, 0.950 g/mL, is used; the library has 0.902 g/mL "
        "(supplier label value, general knowledge of the field)."
    )


def test_a_typed_purity_is_marked_under_supplied_as(qtbot: QtBot) -> None:
    _document, model = model_of()
    assert model.setData(at(model, "b", "supplied"), "97 %")
    assert cell(model, "b", "supplied").marks == ("own",)
    assert heard(model, "b", "supplied") == "97 %, your own value"


def test_a_density_that_was_cleared_stays_marked_so_that_the_librarys_can_be_had_again(qtbot: QtBot) -> None:
    _document, model = model_of()
    assert model.setData(at(model, "c", "density"), "")
    assert cell(model, "c", "density").marks == ("own",)
    assert "Left unknown; the library has 0.902 g/mL" in tooltip(model, "c", "density")


def test_a_molar_mass_against_the_structure_says_both_values_once_and_which_is_used(qtbot: QtBot) -> None:
    _document, model = model_of()
    assert model.setData(at(model, "c", "molar_mass"), "90")
    assert cell(model, "c", "molar_mass").marks == ("own",)
    assert cell(model, "c", "molar_mass").tone is Tone.WARNING
    assert cell(model, "c", "name").marks == ("conflict",)
    said = tooltip(model, "c", "molar_mass")
    assert said.startswith("The structure gives a molar mass of 88.11 g/mol, but 90.00 g/mol is stated. The stated")
    assert "Your own value" not in said


def test_a_name_of_another_structure_is_a_conflict_in_the_cell_of_the_name(qtbot: QtBot) -> None:
    _document, model = model_of(with_substance(SHEET, "b", MISNAMED))
    assert cell(model, "b", "name").marks == ("conflict",)
    assert heard(model, "b", "name") == "benzyl chloride, conflict"
    assert (
        "By the name benzyl chloride the library knows C₇H₇Cl (ClCc1ccccc1), but the structure here is "
        "C₇H₇Br (BrCc1ccccc1). The structure here is used" in tooltip(model, "b", "name")
    )


def test_nothing_is_said_of_a_product(qtbot: QtBot) -> None:
    step = worked_example().tabs[0].route.steps[0]
    assert standing_of(step.sheet, product_rows(step.sheet)[0]).own == {}
    assert standing_of(SHEET, rows(SHEET)[0]).conflicts == ()
