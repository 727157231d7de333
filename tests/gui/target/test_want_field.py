"""The field Want: what is typed into it, chosen beside it and told beneath it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from diazgui.core.edits import with_isolated, with_planned_yield
from diazgui.core.experiment import with_route
from diazgui.core.route import Wanted, with_sheet
from diazgui.core.sheet import ByAmount, ByMass, Isolated
from diazgui.gui.document import Document
from diazgui.gui.target.want_field import WantField
from diazgui.units import LOCAL_POINT
from tests.gui.windows import type_into, worked_example


@pytest.fixture
def document() -> Document:
    return Document(worked_example().experiment)


@pytest.fixture
def field(qtbot: QtBot, document: Document) -> WantField:
    field = WantField(document, LOCAL_POINT)
    qtbot.addWidget(field)
    field.show()
    field.show_tab("mono-boc")
    return field


def wanted(document: Document) -> Wanted | None:
    return document.experiment.tab("mono-boc").route.wanted


def test_it_is_empty_while_the_scale_is_stated_by_hand(field: WantField) -> None:
    assert field.edit.text() == ""
    assert [field.form.itemText(i) for i in range(field.form.count())] == ["as dihydrochloride", "as free base"]
    assert not field.note.isVisible()
    assert field.edit.accessibleName() == "Wanted of the final product, mass or amount"


def test_a_mass_is_one_step_of_undo(field: WantField, document: Document, qtbot: QtBot) -> None:
    type_into(qtbot, field.edit, "500 mg")
    assert wanted(document) == Wanted(ByMass(500.0))
    assert field.edit.text() == "500.0 mg"
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Want 500 mg of 1-(2-thienylmethyl)…ane dihydrochloride"
    document.undo_stack.undo()
    assert (wanted(document), field.edit.text()) == (None, "")


def test_the_free_base_is_chosen_before_or_after(field: WantField, document: Document, qtbot: QtBot) -> None:
    field.form.setCurrentIndex(1)
    field.form.activated.emit(1)
    assert document.undo_stack.count() == 0
    type_into(qtbot, field.edit, "500 mg")
    assert wanted(document) == Wanted(ByMass(500.0), as_base=True)
    assert document.undo_stack.undoText() == "Want 500 mg of 1-(2-thienylmethyl)-1,4-diazepane"
    field.form.setCurrentIndex(0)
    field.form.activated.emit(0)
    assert wanted(document) == Wanted(ByMass(500.0))
    document.undo_stack.undo()
    assert field.form.currentText() == "as free base"


def test_a_form_that_is_chosen_while_something_is_typed_counts_for_it(
    field: WantField, document: Document, qtbot: QtBot
) -> None:
    field.edit.setFocus()
    field.edit.setText("500 mg")
    field.form.setCurrentIndex(1)
    field.form.activated.emit(1)
    assert wanted(document) == Wanted(ByMass(500.0), as_base=True)


def test_an_amount_has_no_form(field: WantField, document: Document, qtbot: QtBot) -> None:
    type_into(qtbot, field.edit, "2.5 mmol")
    assert wanted(document) == Wanted(ByAmount(2.5))
    assert not field.form.isEnabled()
    assert field.form.toolTip() == "An amount is the same in every form"


def test_clearing_it_leaves_the_scale_as_it_followed(field: WantField, document: Document, qtbot: QtBot) -> None:
    type_into(qtbot, field.edit, "2.5 mmol")
    type_into(qtbot, field.edit, "")
    assert wanted(document) is None
    assert document.experiment.tab("mono-boc").route.steps[0].sheet.entry("boc2o").basis == ByAmount(2.5)
    assert document.undo_stack.undoText() == "Want no amount of the product"


def test_a_refused_text_stays_with_a_sentence_until_it_is_mended(
    field: WantField, document: Document, qtbot: QtBot
) -> None:
    before = document.experiment
    type_into(qtbot, field.edit, "5 mL")
    assert field.edit.text() == "5 mL"
    assert field.edit.is_refused
    assert field.message.text() == "mL is a unit of volume. Type the mass or amount, for example 1.002 g or 5.00 mmol."
    assert field.edit.accessibleDescription() == field.message.text()
    assert document.experiment == before
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert (field.edit.text(), field.message.isVisible()) == ("", False)


def test_what_was_isolated_is_told_beneath_it(field: WantField, document: Document, qtbot: QtBot) -> None:
    type_into(qtbot, field.edit, "500 mg")
    document.edit_sheet("mono-boc", "C", lambda sheet: with_isolated(sheet, Isolated(431.0)), "Isolate")
    assert field.note.text() == "isolated: 431.0 mg"
    assert field.note.isVisible()
    assert field.edit.accessibleDescription() == "isolated: 431.0 mg"
    assert field.edit.text() == "500.0 mg"


def test_a_form_that_cannot_be_brought_about_is_told_and_the_choice_goes_back(
    field: WantField, document: Document, qtbot: QtBot
) -> None:
    type_into(qtbot, field.edit, "500 mg")
    document.edit_sheet("mono-boc", "C", lambda sheet: with_isolated(sheet, Isolated(431.0)), "Isolate")
    field.form.setCurrentIndex(1)
    field.form.activated.emit(1)
    assert field.form.currentIndex() == 0
    assert field.message.text().startswith("Something of step C was weighed or isolated")


def test_another_planned_yield_scales_the_route_and_leaves_what_is_wanted(
    field: WantField, document: Document, qtbot: QtBot
) -> None:
    type_into(qtbot, field.edit, "2 mmol")
    document.edit_sheet("mono-boc", "B", lambda sheet: with_planned_yield(sheet, 0.5), "Plan")
    assert field.edit.text() == "2.00 mmol"
    assert not field.note.isVisible()


def test_a_tab_whose_product_is_a_free_base_offers_no_form(field: WantField) -> None:
    field.show_tab("excess-diamine")
    assert field.form.count() == 0
    assert not field.form.isVisible()


def test_each_tab_has_its_own_and_a_refused_text_is_left_behind(
    field: WantField, document: Document, qtbot: QtBot
) -> None:
    type_into(qtbot, field.edit, "500 mg")
    type_into(qtbot, field.edit, "no")
    field.show_tab("excess-diamine")
    assert (field.edit.text(), field.message.isVisible()) == ("", False)
    field.show_tab("mono-boc")
    assert field.edit.text() == "500.0 mg"


def test_stating_the_scale_by_hand_empties_it(field: WantField, document: Document, qtbot: QtBot) -> None:
    from diazgui.report.typed_head import scale_is_stated, scale_text, with_scale_text

    type_into(qtbot, field.edit, "2.5 mmol")
    first = document.experiment.tab("mono-boc").route.steps[0].sheet
    assert (scale_is_stated(first), scale_text(first, LOCAL_POINT)) == (False, "2.50 mmol")
    document.replace(with_scale_text(document.experiment, "mono-boc", "4 mmol", LOCAL_POINT), "Scale")
    first = document.experiment.tab("mono-boc").route.steps[0].sheet
    assert (scale_is_stated(first), scale_text(first, LOCAL_POINT)) == (True, "4.00 mmol")
    assert field.edit.text() == ""


def test_a_tab_that_is_gone_is_left_alone(field: WantField, document: Document, qtbot: QtBot) -> None:
    from diazgui.core.experiment import without_tab

    document.replace(without_tab(document.experiment, "mono-boc"), "Close")
    type_into(qtbot, field.edit, "5 g")
    assert document.undo_stack.count() == 1


def test_the_tab_keeps_what_is_wanted_while_another_step_is_replaced(field: WantField, document: Document) -> None:
    route = document.experiment.tab("mono-boc").route
    document.replace(with_route(document.experiment, "mono-boc", with_sheet(route, "A", route.step("A").sheet)), "Same")
    assert document.undo_stack.count() == 0
