"""The target bar: what is typed, proposed, asked and refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from diazgui.core.target import Standing
from diazgui.gui.document import Document
from diazgui.gui.target.target_bar import TargetBar
from diazgui.gui.target.target_field import TargetField
from diazgui.units import LOCAL_POINT
from tests.gui.windows import type_into, worked_example


@pytest.fixture
def document() -> Document:
    return Document(worked_example().experiment)


@pytest.fixture
def bar(qtbot: QtBot, document: Document) -> TargetBar:
    bar = TargetBar(document, worked_example().bench, LOCAL_POINT)
    qtbot.addWidget(bar)
    bar.show_tab("mono-boc")
    bar.show()
    return bar


def plain(text: str) -> str:
    """A text without the signs that keep a value beside its unit."""
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")


def places(field: TargetField) -> QComboBox:
    return next(box for box in field.findChildren(QComboBox) if not box.isEditable())


def test_it_shows_name_formula_molar_mass_and_registry_number(bar: TargetBar) -> None:
    assert bar.diamine.edit.text() == "1,4-diazepane"
    assert plain(bar.diamine.details.text()) == "C₅H₁₂N₂ · 100.17 g/mol · 505-66-8"
    assert plain(bar.group.details.text()) == "benzylic chloride, primary · C₅H₅ClS · 132.62 g/mol · 765-50-4"
    assert bar.diamine.view.accessibleDescription() == "1,4-diazepane, SMILES C1CNCCNC1"


@pytest.mark.parametrize("typed", ["piperazine", "110-85-0", "C1CNCCN1"])
def test_a_diamine_is_named_by_name_registry_number_or_smiles(
    qtbot: QtBot, bar: TargetBar, document: Document, typed: str
) -> None:
    type_into(qtbot, bar.diamine.edit, typed)
    assert document.experiment.target.diamine.compound.name == "piperazine"
    assert bar.diamine.edit.text() == "piperazine"
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "Set the diamine to piperazine"


def test_a_diamine_can_be_chosen_from_the_list(qtbot: QtBot, bar: TargetBar, document: Document) -> None:
    index = bar.diamine.combo.findText("piperazine")
    bar.diamine.combo.setCurrentIndex(index)
    bar.diamine.combo.activated.emit(index)
    assert document.experiment.target.diamine.compound.name == "piperazine"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("no such thing", "“no such thing” is not known here. Type a name from the list, a CAS number or a SMILES."),
        ("C1CCCCC1", "There is no N–H to alkylate: it must be a dialkylamine, C–NH–C."),
    ],
)
def test_what_is_no_diamine_is_refused_beneath_the_field_and_changes_nothing(
    qtbot: QtBot, bar: TargetBar, document: Document, typed: str, sentence: str
) -> None:
    before = document.experiment
    type_into(qtbot, bar.diamine.edit, typed)
    assert bar.diamine.message.text().startswith(sentence)
    assert bar.diamine.edit.text() == typed
    assert bar.diamine.combo.property("refused") == "true"
    assert document.experiment is before
    qtbot.keyClick(bar.diamine.edit, Qt.Key.Key_Escape)
    assert bar.diamine.combo.property("refused") == "false"
    assert bar.diamine.edit.text() == "1,4-diazepane"
    assert bar.diamine.message.isHidden()


def test_a_refused_text_stays_while_something_else_changes(qtbot: QtBot, bar: TargetBar, document: Document) -> None:
    type_into(qtbot, bar.diamine.edit, "C1CCCCC1")
    type_into(qtbot, bar.group.edit, "benzyl bromide")
    assert bar.diamine.edit.text() == "C1CCCCC1"
    assert not bar.diamine.message.isHidden()


def test_the_other_form_of_a_group_is_proposed_and_confirmed(qtbot: QtBot, bar: TargetBar, document: Document) -> None:
    assert bar.confirm.isHidden()
    type_into(qtbot, bar.group.edit, "benzyl bromide")
    assert document.experiment.target.carbonyl_standing is Standing.PROPOSED
    assert not bar.confirm.isHidden()
    assert bar.confirm.accessibleName() == "Confirm benzaldehyde"
    qtbot.keyClick(bar.confirm, Qt.Key.Key_Space)
    assert document.experiment.target.carbonyl_standing is Standing.STATED
    assert bar.confirm.isHidden()
    document.undo_stack.undo()
    assert not bar.confirm.isHidden()


def test_an_aldehyde_is_a_group_too(qtbot: QtBot, bar: TargetBar, document: Document) -> None:
    type_into(qtbot, bar.group.edit, "O=CC1CC1")
    assert bar.group.details.text().startswith("aldehyde or ketone · C₄H₆O")
    assert document.experiment.target.electrophile_standing is Standing.PROPOSED


def test_which_nitrogen_is_asked_where_it_makes_a_difference(qtbot: QtBot, bar: TargetBar, document: Document) -> None:
    assert places(bar.diamine).isHidden()
    type_into(qtbot, bar.diamine.edit, "CC1CNCCN1")
    ask = places(bar.diamine)
    assert not ask.isHidden()
    assert ask.currentIndex() == -1
    assert ask.count() == 2
    ask.setFocus()
    qtbot.keyClick(ask, Qt.Key.Key_Down)
    ask.activated.emit(ask.currentIndex())
    assert document.experiment.target.nitrogen == ask.currentData()
    assert document.undo_stack.undoText() == "Choose the N–H of 2-methylpiperazine"
    document.undo_stack.undo()
    assert document.experiment.target.nitrogen is None


def test_what_leaves_is_asked_where_several_may(qtbot: QtBot, bar: TargetBar, document: Document) -> None:
    type_into(qtbot, bar.group.edit, "ClCCCBr")
    ask = places(bar.group)
    assert [ask.itemText(i).split(": ")[1] for i in range(ask.count())] == [
        "chloride on CH₂(C₂H₄Br)",
        "bromide on CH₂(C₂H₄Cl)",
    ]
    ask.activated.emit(1)
    assert document.experiment.target.leaving_group == ask.itemData(1)
    assert bar.group.details.text().startswith("alkyl bromide, primary")


def test_the_product_is_that_of_the_tab_in_front(bar: TargetBar) -> None:
    assert bar.product.accessibleDescription() == (
        "1-(2-thienylmethyl)-1,4-diazepane dihydrochloride, SMILES c1csc(CN2CCCNCC2)c1.Cl.Cl"
    )
    bar.show_tab("di-alkylation")
    assert bar.product.accessibleDescription().startswith("1,4-bis(2-thienylmethyl)-1,4-diazepane")


def test_the_same_name_again_is_no_edit(qtbot: QtBot, bar: TargetBar, document: Document) -> None:
    type_into(qtbot, bar.diamine.edit, "1,4-diazepane")
    assert document.undo_stack.count() == 0


def test_a_narrow_bar_leaves_structures_out_and_a_long_name_shows_its_beginning(
    qtbot: QtBot, document: Document
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = TargetBar(document, worked_example().bench, LOCAL_POINT, parent=window)
    bar.show_tab("mono-boc")
    window.show()
    bar.resize(1280, 110)
    assert bar.diamine.view.isVisible()
    wide = bar.diamine.combo.width()
    bar.resize(600, 110)
    assert not bar.diamine.view.isVisible()
    assert not bar.product.isVisible()
    assert bar.group.combo.width() < wide
    assert bar.group.edit.cursorPosition() == 0
    assert bar.minimumSizeHint().width() <= 600
    bar.resize(1280, 110)
    assert bar.product.isVisible()
    assert bar.diamine.combo.width() == wide


def test_the_keys_go_down_the_list_of_matches_and_not_through_the_choices(qtbot: QtBot, bar: TargetBar) -> None:
    bar.diamine.edit.setFocus()
    bar.diamine.edit.selectAll()
    qtbot.keyClicks(bar.diamine.combo, "pipera")  # which has the keys for the line in it
    qtbot.keyClick(bar.diamine.combo, Qt.Key.Key_Down)
    assert bar.diamine.finder.current is not None
    assert bar.diamine.finder.current.name == "piperazine"
    assert bar.diamine.edit.text() == "pipera"
    qtbot.keyClick(bar.diamine.combo, Qt.Key.Key_Return)
    assert bar.diamine.edit.text() == "piperazine"


def test_an_arrow_after_a_refusal_offers_what_fits_and_takes_no_other_choice(
    qtbot: QtBot, bar: TargetBar, document: Document
) -> None:
    bar.diamine.edit.setFocus()
    bar.diamine.edit.selectAll()
    qtbot.keyClicks(bar.diamine.combo, "homopiprazine")
    qtbot.keyClick(bar.diamine.combo, Qt.Key.Key_Return)
    assert bar.diamine.edit.is_refused
    qtbot.keyClick(bar.diamine.combo, Qt.Key.Key_Down)
    assert bar.diamine.finder.is_open
    assert bar.diamine.edit.text() == "homopiprazine"
    assert not document.is_modified


def test_an_arrow_goes_through_the_choices_once_a_text_was_taken(
    qtbot: QtBot, bar: TargetBar, document: Document
) -> None:
    bar.diamine.edit.setFocus()
    bar.diamine.edit.selectAll()
    qtbot.keyClicks(bar.diamine.combo, "piperazine")
    qtbot.keyClick(bar.diamine.combo, Qt.Key.Key_Return)
    qtbot.keyClick(bar.diamine.combo, Qt.Key.Key_Down)
    assert not bar.diamine.finder.is_open
    assert document.experiment.target.diamine.compound.name != "piperazine"


def test_what_is_offered_does_not_cover_why_a_text_is_refused(qtbot: QtBot, bar: TargetBar) -> None:
    bar.diamine.edit.setFocus()
    bar.diamine.edit.selectAll()
    qtbot.keyClicks(bar.diamine.combo, "homopiprazine")
    assert bar.diamine.finder.is_open
    assert not bar.diamine.edit.settle()  # as a command does that takes what is being typed
    assert bar.diamine.message.isVisible()
    assert not bar.diamine.finder.is_open
