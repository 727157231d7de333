"""The reagent table as Qt sees it: texts, reasons, marks, and edits that follow from typing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from diazgui.core.edits import with_substance
from diazgui.core.substance import Compound
from diazgui.gui.document import Document
from diazgui.gui.parts.theme import current
from diazgui.gui.table.sheet_model import DataRole, SheetModel
from diazgui.report.columns import COLUMNS
from diazgui.units import Notation
from tests.gui.sheets import CARBONATE, experiment

AT = {column.id: i for i, column in enumerate(COLUMNS)}
Role = Qt.ItemDataRole
CALLED_SHORT = replace(CARBONATE, compound=Compound("potassium carbonate"), short="K₂CO₃")


@pytest.fixture
def document(qapp):
    return Document(experiment())


@pytest.fixture
def model(document):
    model = SheetModel(document, Notation("."))
    model.show_step("mono-boc", "A")
    return model


def cell(model, row_id, column_id):
    return model.index(model.row_of(row_id), AT[column_id])


def shown(model, row_id, column_id, role=Role.DisplayRole):
    return model.data(cell(model, row_id, column_id), role)


def test_the_model_keeps_the_promises_of_a_qt_model(model, qtmodeltester):
    qtmodeltester.check(model)


def test_rows_and_product_show_what_follows_from_the_sheet(model):
    assert [row.id for row in model.rows] == ["diamine", "boc2o", "solvent", "wash", "brine", "product"]
    assert shown(model, "diamine", "amount") == "10.0"
    assert shown(model, "diamine", "mass") == "1.002 g"
    assert shown(model, "boc2o", "mass") == "1.091 g"
    assert shown(model, "solvent", "volume") == "25.0 mL"
    assert shown(model, "product", "mass") == "1.001 g"


def test_a_typed_value_is_stated_and_everything_follows(model, document):
    assert model.setData(cell(model, "diamine", "equivalents"), "2.5")
    assert shown(model, "diamine", "equivalents") == "2.50"
    assert shown(model, "diamine", "mass") == "1.252 g"
    assert document.undo_stack.undoText() == "Set 1,4-diazepane to 2.50 eq."


@pytest.mark.parametrize(
    ("row_id", "column_id", "typed", "words"),
    [
        ("diamine", "amount", "12", "Set 1,4-diazepane to 12.0 mmol"),
        ("diamine", "equivalents", "850 mg", "Set 1,4-diazepane to 850.0 mg"),
        ("diamine", "density", "0.95", "Set the density of 1,4-diazepane to 0.950 g/mL"),
        ("diamine", "supplied", "98 %", "Set the supply of 1,4-diazepane to 98 %"),
        ("diamine", "role", "reagent", "Set the role of 1,4-diazepane to reagent"),
        ("diamine", "coefficient", "", "Clear the coefficient of 1,4-diazepane"),
        ("diamine", "mass", "1.5", "Set 1,4-diazepane to 1.500 g"),
        ("diamine", "molar_mass", "100.2", "Set the molar mass of 1,4-diazepane to 100.20 g/mol"),
        ("diamine", "weighed", "1.003", "Weigh 1,4-diazepane: 1.003 g"),
        ("diamine", "mass", "10 wt %", "Set 1,4-diazepane to 10 wt %"),
        ("boc2o", "equivalents", "1.2", "Set Boc₂O to 1.20 eq."),  # the reference keeps its amount
        ("boc2o", "amount", "4", "Set Boc₂O to 4.00 mmol"),
        ("wash", "volume", "10 mL/g", "Set water to 10.0 mL/g"),
        ("solvent", "volume", "0.5 M", "Set dichloromethane to 0.5 M"),
        ("solvent", "volume", "30", "Set dichloromethane to 30.0 mL"),
        ("wash", "name", "MeCN", "Swap water for MeCN"),
    ],
)
def test_undo_names_the_value_that_was_set(model, document, row_id, column_id, typed, words):
    assert model.setData(cell(model, row_id, column_id), typed)
    assert document.undo_stack.undoText() == words


def test_undo_names_a_substance_as_short_as_it_can(model, document):
    model.show_step("mono-boc", "B")
    document.edit_sheet("mono-boc", "B", lambda sheet: with_substance(sheet, "base", CALLED_SHORT), "Potash")
    assert model.setData(cell(model, "base", "equivalents"), "3,5")
    assert document.undo_stack.undoText() == "Set K₂CO₃ to 3.50 eq."


def test_undo_takes_a_typed_value_back(model, document):
    model.setData(cell(model, "diamine", "equivalents"), "2.5")
    document.undo_stack.undo()
    assert shown(model, "diamine", "mass") == "1.002 g"


def test_a_bare_number_keeps_the_unit_that_the_cell_shows(model):
    model.setData(cell(model, "diamine", "mass"), "2")
    assert shown(model, "diamine", "mass") == "2.000 g"


def test_a_decimal_comma_is_shown_where_the_locale_has_one(document):
    model = SheetModel(document, Notation(","))
    model.show_step("mono-boc", "A")
    assert shown(model, "diamine", "mass") == "1,002 g"
    model.setData(cell(model, "diamine", "equivalents"), "2,5")
    assert shown(model, "diamine", "equivalents") == "2,50"


@pytest.mark.parametrize("typed", ["4 N", "-1", "nan", "1.2.3", "", "2.5 2.5"])
def test_a_refused_text_changes_nothing_and_says_why(model, document, qtbot, typed):
    before = document.experiment
    with qtbot.waitSignal(model.refused) as refused:
        assert not model.setData(cell(model, "diamine", "mass"), typed)
    assert refused.args[0].endswith(".")
    assert model.refusal == refused.args[0]
    assert document.experiment is before
    assert document.undo_stack.count() == 0


def test_an_unknown_value_is_a_dash_with_its_reason(model):
    assert shown(model, "brine", "molar_mass") == "—"
    assert "molar mass of brine is not known" in shown(model, "brine", "molar_mass", Role.ToolTipRole)
    assert shown(model, "brine", "molar_mass", Role.AccessibleTextRole) == "unknown"


def test_what_was_stated_is_bold_and_coloured_and_what_follows_is_not(model):
    assert shown(model, "diamine", "equivalents", Role.FontRole).bold()
    assert shown(model, "diamine", "equivalents", Role.ForegroundRole) == QColor(current().stated)
    assert shown(model, "diamine", "equivalents", Role.AccessibleTextRole) == "2.00, stated"
    assert shown(model, "diamine", "mass", Role.FontRole) is None
    assert shown(model, "diamine", "mass", Role.ForegroundRole) == QColor(current().text)


def test_numbers_stand_at_the_right_and_words_at_the_left(model):
    assert shown(model, "diamine", "mass", Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert shown(model, "diamine", "name", Role.TextAlignmentRole) & Qt.AlignmentFlag.AlignLeft
    assert model.headerData(AT["mass"], Qt.Orientation.Horizontal) == "Mass"


def test_reference_and_limiting_reagent_are_marked_and_explained(model):
    assert tuple(shown(model, "boc2o", "name", DataRole.MARKS)) == ("reference", "limiting")
    assert shown(model, "boc2o", "name", Role.AccessibleTextRole) == "Boc₂O, reference, limiting"
    assert "This runs out first" in shown(model, "boc2o", "name", Role.ToolTipRole)
    assert tuple(shown(model, "diamine", "name", DataRole.MARKS)) == ()


def test_a_molar_mass_that_disagrees_with_the_structure_is_marked_as_a_conflict(model):
    model.setData(cell(model, "diamine", "molar_mass"), "120")
    assert tuple(shown(model, "diamine", "name", DataRole.MARKS)) == ("conflict",)
    tip = shown(model, "diamine", "name", Role.ToolTipRole)
    assert "100.17 g/mol" in tip
    assert "120.00 g/mol" in tip
    assert shown(model, "diamine", "molar_mass", Role.ForegroundRole) == QColor(current().warning)


def test_the_product_of_a_protocol_cannot_be_typed_over(model):
    assert not cell(model, "product", "name").flags() & Qt.ItemFlag.ItemIsEditable
    assert not cell(model, "product", "mass").flags() & Qt.ItemFlag.ItemIsEditable
    assert cell(model, "diamine", "mass").flags() & Qt.ItemFlag.ItemIsEditable
    assert not cell(model, "diamine", "formula").flags() & Qt.ItemFlag.ItemIsEditable


def test_an_edit_changes_cells_in_place_and_a_new_row_resets(model, document, qtbot):
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.setData(cell(model, "diamine", "equivalents"), "2.5")
    from diazgui.core.edits import without_entry

    with qtbot.waitSignal(model.modelReset):
        document.edit_sheet("mono-boc", "A", lambda sheet: without_entry(sheet, "brine"), "Remove brine")
    assert model.rowCount() == 5


def test_a_step_takes_the_amount_of_the_one_before_when_that_changes(model, document):
    model.setData(cell(model, "boc2o", "amount"), "10")
    model.show_step("mono-boc", "B")
    assert shown(model, "amine", "amount") == "10.0"
    assert shown(model, "electrophile", "mass") == "1.504 g"


def test_a_tab_that_was_closed_leaves_an_empty_table(model, document):
    from diazgui.core.experiment import without_tab

    document.replace(without_tab(document.experiment, "mono-boc"), "Close the tab")
    assert model.rowCount() == 0
    assert model.tab is None


def test_editing_the_reference_tells_by_which_factor_its_amount_changed(model, qtbot):
    with qtbot.waitSignal(model.reference_edited) as edited:
        model.setData(cell(model, "boc2o", "amount"), "10")
    assert edited.args == [2.0]
    with qtbot.assertNotEmitted(model.reference_edited):
        model.setData(cell(model, "diamine", "equivalents"), "3")


def test_a_name_in_quotes_is_kept_without_a_structure(model):
    assert model.setData(cell(model, "wash", "name"), '"mystery wash"')
    assert shown(model, "wash", "name") == "mystery wash"
    assert "entered as a name only" in shown(model, "wash", "formula", Role.ToolTipRole)


def test_a_stated_cell_tells_its_source_until_it_is_typed_over(model, document):
    sourced = with_source("guide, line 32")
    document.edit_sheet("mono-boc", "A", sourced, "Give a source")
    assert shown(model, "diamine", "equivalents", Role.ToolTipRole) == "Source: guide, line 32"
    assert shown(model, "diamine", "mass", Role.ToolTipRole) == ""
    model.setData(cell(model, "diamine", "equivalents"), "3")
    assert shown(model, "diamine", "equivalents", Role.ToolTipRole) == ""


def with_source(source):
    def change(sheet):
        first, *others = sheet.entries
        return replace(sheet, entries=(replace(first, source=source), *others))

    return change


def test_a_typed_density_says_that_it_was_typed(model):
    model.setData(cell(model, "brine", "density"), "1.2")
    assert shown(model, "brine", "density", Role.ToolTipRole) == "Source: typed by the user"


def test_the_cells_of_rows_that_an_edit_leaves_alone_are_kept(model):
    before = model.cells
    model.setData(cell(model, "diamine", "equivalents"), "3")
    at = model.row_of("diamine")
    assert model.cells[at] != before[at]
    assert [one is other for i, (one, other) in enumerate(zip(before, model.cells, strict=True)) if i != at] == (
        [True] * (len(before) - 1)
    )
