"""Shares against equivalents in the panel: the choice, the numbers typed, why the mark is fixed, the values."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt

from diazgui.core.edits import with_basis, with_changed_entry, with_model
from diazgui.core.sheet import AlkylationModel, ByAmount, ByEquivalents, ByMass, Unstated
from diazgui.gui.document import Document
from diazgui.gui.panel.page_view import Folds
from diazgui.gui.panel.selectivity_view import SelectivityBox
from diazgui.library.bench import worked_example
from diazgui.units import Notation
from tests.gui.windows import type_into

AGENT, DIAMINE = ("di-alkylation", "A"), ("mono-boc", "A")


class Bench:
    """A box with a document behind it, as the page Pathway has it."""

    def __init__(self, qtbot, place=AGENT, notation=Notation("."), width=300):
        self.place, self.document = place, Document(worked_example())
        self.box = SelectivityBox(notation, Folds())
        qtbot.addWidget(self.box)
        self.box.edited.connect(lambda change, words: self.document.edit_sheet(*place, change, words))
        self.document.changed.connect(self.show)
        self.box.resize(width, 900)
        self.show()
        with qtbot.waitExposed(self.box):
            self.box.show()
        self.box.activateWindow()

    @property
    def sheet(self):
        return self.document.experiment.tab(self.place[0]).route.step(self.place[1]).sheet

    def show(self):
        return self.box.show_sheet(self.sheet)

    def change(self, change):
        self.document.edit_sheet(*self.place, change, "change")


def test_equivalents_that_are_typed_are_one_edit_which_undo_takes_back(qtbot):
    bench = Bench(qtbot)
    before = bench.document.experiment
    assert bench.box.mark.text() == "2.10 eq."
    type_into(qtbot, bench.box.mark, "1.85")
    assert bench.sheet.entry("electrophile").basis == ByEquivalents(1.85)
    assert bench.document.undo_stack.count() == 1
    assert bench.document.undo_stack.undoText() == "Set 2-(chloromethyl)thiophene to 1.85 eq."
    bench.document.undo_stack.undo()
    assert bench.document.experiment == before
    assert bench.box.mark.text() == "2.10 eq."


def test_arrow_keys_make_one_edit_which_undo_takes_back(qtbot):
    bench = Bench(qtbot)
    before = bench.document.experiment
    bench.box.plot.setFocus()
    qtbot.keyClick(bench.box.plot, Qt.Key.Key_Left)
    assert bench.sheet.entry("electrophile").basis == ByEquivalents(2.05)
    assert bench.document.undo_stack.count() == 1
    bench.document.undo_stack.undo()
    assert bench.document.experiment == before


def test_where_the_agent_is_the_reference_the_diamine_is_edited(qtbot):
    bench = Bench(qtbot, DIAMINE)
    type_into(qtbot, bench.box.mark, "5")
    assert bench.sheet.entry("diamine").basis == ByEquivalents(5.0)
    assert bench.document.undo_stack.undoText() == "Set 1,4-diazepane to 5.00 eq."


@pytest.mark.parametrize(("typed", "said"), [("0", "Without diamine nothing"), ("-2", "without a sign"), ("x", "Type")])
def test_what_cannot_be_is_refused_beside_the_field(qtbot, typed, said):
    bench = Bench(qtbot, DIAMINE)
    type_into(qtbot, bench.box.mark, typed)
    assert bench.document.undo_stack.count() == 0
    assert bench.box.mark.is_refused
    assert said in bench.box.place.message.text()


def test_the_decimal_comma_is_read_and_shown(qtbot):
    bench = Bench(qtbot, notation=Notation(","))
    assert bench.box.mark.text() == "2,10 eq."
    type_into(qtbot, bench.box.mark, "1,5")
    assert bench.sheet.entry("electrophile").basis == ByEquivalents(1.5)


def test_the_ratios_are_the_chemists_and_shared_with_the_page_numbers(qtbot):
    bench = Bench(qtbot)
    type_into(qtbot, bench.box.model.ratio, "0.25")
    type_into(qtbot, bench.box.model.quaternary, "0.02")
    type_into(qtbot, bench.box.model.conversion, "90")
    assert bench.sheet.model == AlkylationModel(0.25, 0.02, 0.9)
    assert "k₂ : k₁ 0.25, k₃ : k₁ 0.02, conversion 90 %" in bench.box.plot.accessibleDescription()


def test_an_acyl_group_asks_for_no_third_ratio(qtbot):
    bench = Bench(qtbot, DIAMINE)
    assert not bench.box.model.quaternary.isVisible()
    assert bench.box.model.ratio.isVisible()


def test_shares_of_the_agent_can_be_chosen(qtbot):
    bench = Bench(qtbot, DIAMINE)
    assert "diamine left 56.3 %" in bench.box.plot.accessibleDescription()
    qtbot.mouseClick(bench.box.of.button("agent"), Qt.MouseButton.LeftButton)
    assert "in mono 75.0 %, in di 25.0 %, left over 0.0 %" in bench.box.plot.accessibleDescription()
    assert bench.document.undo_stack.count() == 0


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda entry: replace(entry, weighed=ByMass(1300.0)), "2-(chloromethyl)thiophene was weighed"),
        (lambda entry: replace(entry, basis=ByAmount(10.0), pinned=True), "2-(chloromethyl)thiophene is pinned"),
    ],
)
def test_a_mark_that_does_not_move_says_why(qtbot, change, said):
    bench = Bench(qtbot)
    bench.change(partial(with_changed_entry, entry_id="electrophile", change=change))
    before = bench.document.experiment
    assert bench.box.why.plain().startswith(f"The mark does not move. {said}")
    assert bench.box.mark.isReadOnly()
    bench.box.plot.setFocus()
    qtbot.keyClick(bench.box.plot, Qt.Key.Key_Left)
    assert bench.document.experiment == before
    assert bench.box.why.hasFocus()


def test_an_amount_that_is_not_known_leaves_the_mark_out(qtbot):
    bench = Bench(qtbot)
    bench.change(partial(with_basis, entry_id="electrophile", basis=Unstated()))
    assert bench.box.mark.text() == ""
    assert "Not stated yet" in bench.box.why.plain()
    type_into(qtbot, bench.box.mark, "2")  # typed it is stated
    assert bench.sheet.entry("electrophile").basis == ByEquivalents(2.0)
    assert bench.box.why.isHidden()


def test_the_values_stand_in_a_table_that_unfolds(qtbot):
    bench = Bench(qtbot)
    assert bench.box.values.text is None
    bench.box.values.heading.click()
    assert "2.10 eq. (this sheet)" in bench.box.values.text.plain()
    bench.change(partial(with_model, model=AlkylationModel(0.5, 0.02)))
    assert "11.9 %" in bench.box.values.text.plain()


def test_a_sheet_without_statistics_is_not_shown(qtbot):
    bench = Bench(qtbot)
    protected = bench.document.experiment.tab("mono-boc").route.step("B").sheet
    assert bench.box.show_sheet(protected) is False
    assert bench.box._written(None) == ""
    bench.box._set(2.0)  # a mark let go of as the step changes
    assert bench.document.undo_stack.count() == 0


@pytest.mark.parametrize("width", [232, 300, 560])
def test_nothing_is_wider_than_the_panel(qtbot, width):
    bench = Bench(qtbot, width=width)
    for piece in (bench.box.plot, bench.box.of, bench.box.place, bench.box.model, bench.box.values):
        assert piece.geometry().right() <= width, piece
