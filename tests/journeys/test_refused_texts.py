"""Every text that must be refused, typed into every cell that takes a text: a sentence, and nothing changes."""

import pytest
from PySide6.QtCore import Qt

from diazgui.gui.document import Document
from diazgui.gui.table.sheet_model import SheetModel
from diazgui.report.columns import COLUMNS
from diazgui.units import LOCAL_POINT, Notation
from tests.gui.windows import worked_example

BAD = (
    "-1", "nan", "inf", "1 2", "1.2.3", "4 N", "9**9**9", "1/0", "1e999", "5 C", "1 234", "1'234", "1,234.5",
    "0x10", "٣", "2.5 mg extra", "=1+1", "<b>2</b>", "1" * 100,
)  # fmt: skip
EDITABLE = [column for column in COLUMNS if column.edit is not None]


@pytest.fixture(scope="module")
def loaded():
    return worked_example()


# But for "inf" as a name, which is one of furonazide in the compound index.
CELLS = [(typed, column) for typed in BAD for column in EDITABLE if (typed, column.id) != ("inf", "name")]


@pytest.mark.parametrize(("typed", "column"), CELLS, ids=lambda one: one if isinstance(one, str) else one.id)
def test_it_is_refused_with_a_sentence_and_changes_nothing(qapp, loaded, column, typed):
    document = Document(loaded.experiment)
    model = SheetModel(document, LOCAL_POINT)
    at = COLUMNS.index(column)
    for tab in loaded.experiment.tabs:
        for step in tab.route.steps:
            model.show_step(tab.id, step.id)
            for row in range(len(step.sheet.entries)):
                assert not model.setData(model.index(row, at), typed, Qt.ItemDataRole.EditRole)
                assert model.refusal.endswith((".", "?"))
    assert document.experiment == loaded.experiment
    assert not document.is_modified


@pytest.mark.parametrize("column_id", ["equivalents", "amount", "mass", "volume", "density", "molar_mass"])
@pytest.mark.parametrize(("mark", "is_read"), [(".", False), (",", True)])
def test_a_comma_with_three_digits_is_read_only_where_it_is_the_mark(qapp, loaded, column_id, mark, is_read):
    document = Document(loaded.experiment)
    model = SheetModel(document, Notation(mark))
    model.show_step("mono-boc", "A")
    at = next(i for i, column in enumerate(COLUMNS) if column.id == column_id)
    row = next(i for i, one in enumerate(model.rows) if one.id == "boc2o")
    assert model.setData(model.index(row, at), "1,234", Qt.ItemDataRole.EditRole) is is_read
    assert (document.experiment != loaded.experiment) is is_read


@pytest.mark.parametrize("typed", ["0.98", "1", "0", "101 %", "0 %"])
def test_a_purity_that_can_be_read_two_ways_or_cannot_be_is_refused(qapp, loaded, typed):
    document = Document(loaded.experiment)
    model = SheetModel(document, LOCAL_POINT)
    model.show_step("mono-boc", "A")
    at = next(i for i, column in enumerate(COLUMNS) if column.id == "supplied")
    assert not model.setData(model.index(0, at), typed, Qt.ItemDataRole.EditRole)
    assert document.experiment == loaded.experiment
