"""Another bottle for a row, by keys alone: the panel beneath the cell, what it says, and what it remembers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from diazgui.core.edits import with_substance
from diazgui.core.experiment import with_route
from diazgui.core.quantities import Concentration, Fraction
from diazgui.core.route import with_sheet
from diazgui.core.substance import Neat, Salt, Solution, SolutionByMass
from diazgui.gui.document import Document
from diazgui.gui.table.bottle_book import BottleBook
from diazgui.gui.table.cell_chevron import chevron_place
from diazgui.gui.table.sheet_view import SheetView
from diazgui.library.substances import find_substance
from diazgui.report.columns import COLUMNS
from diazgui.units import Notation
from tests.gui.sheets import experiment

AT = {column.id: i for i, column in enumerate(COLUMNS)}
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def document(qapp):
    """The worked sheet with 1,4-diazepane from the shelf, 10 mmol of it, and 5 mmol HCl in dioxane for the wash."""
    made = experiment()
    route = made.tab("mono-boc").route
    sheet = with_substance(route.step("A").sheet, "diamine", find_substance("1,4-diazepane"))
    sheet = with_substance(sheet, "wash", find_substance("4 M HCl in dioxane"))
    return Document(with_route(made, "mono-boc", with_sheet(route, "A", sheet)))


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "bottles.json"


def shown(document, qtbot, path=None):
    view = SheetView(document, Notation("."), BottleBook(path))
    qtbot.addWidget(view)
    view.resize(1100, 760)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.show_step("mono-boc", "A")
    view.table.setFocus()
    return view


@pytest.fixture
def view(document, qtbot, path):
    return shown(document, qtbot, path)


def opened(view, qtbot, row_id="diamine"):
    view.table.go_to(row_id, AT["supplied"])
    qtbot.keyClick(view.table, Qt.Key.Key_B, CTRL)
    assert view.supply.isVisible()
    return view.supply


def press(qtbot, key, *modifiers):
    qtbot.keyClick(QApplication.focusWidget(), key, *modifiers)


def write(qtbot, panel, field_id, text):
    field = panel.fields.fields[field_id]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text) if text else qtbot.keyClick(field, Qt.Key.Key_Delete)


def choose(qtbot, panel, form_id):
    button = panel.forms.button(form_id)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def cell(view, row_id, column_id):
    return view.model.index(view.model.row_of(row_id), AT[column_id]).data()


def supply(view, row_id="diamine"):
    return view.model.sheet.entry(row_id).substance.supply


def shown_fields(panel):
    return [
        panel.fields.fields[i].accessibleName() for i in panel.fields.fields if not panel.fields.fields[i].isHidden()
    ]


def bottles_offered(panel):
    layout = panel.known.layout()
    return [layout.itemAt(i).widget().text() for i in range(layout.count())]


def test_a_key_opens_the_panel_at_the_form_of_now_with_its_first_field_chosen(view, qtbot):
    panel = opened(view, qtbot)
    assert panel.title.text() == "1,4-diazepane, supplied as neat"
    assert panel.accessibleName() == "1,4-diazepane supplied as"
    assert panel.forms.button("neat").isChecked()
    assert shown_fields(panel) == ["Purity"]
    assert QApplication.focusWidget() is panel.fields.fields["purity"]
    assert panel.fields.fields["purity"].selectedText() == "100 %"
    assert panel.preview.text() == "Weigh 1.002 g as before."
    assert panel.take.accessibleDescription() == "Weigh 1.002 g as before."


def test_a_salt_is_stated_by_keys_and_is_one_step_of_undo(view, qtbot, document):
    panel = opened(view, qtbot)
    choose(qtbot, panel, "salt")
    assert shown_fields(panel) == ["Purity", "Acid", "Acids per molecule", "Waters per molecule"]
    assert panel.preview.text() == "Weigh 1.731 g instead of 1.002 g (M 173.09 g/mol)."
    press(qtbot, Qt.Key.Key_Return)
    assert panel.isHidden()
    assert view.table.hasFocus()
    assert (cell(view, "diamine", "supplied"), cell(view, "diamine", "mass")) == ("dihydrochloride", "1.731 g")
    assert (cell(view, "diamine", "equivalents"), cell(view, "diamine", "molar_mass")) == ("2.00", "173.09")
    assert document.undo_stack.undoText() == "Set 1,4-diazepane to dihydrochloride"
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert (cell(view, "diamine", "supplied"), cell(view, "diamine", "mass")) == ("", "1.002 g")


def test_the_panel_names_a_hydrate_of_a_salt_while_it_is_typed(view, qtbot):
    panel = opened(view, qtbot)
    choose(qtbot, panel, "salt")
    write(qtbot, panel, "waters", "1")
    write(qtbot, panel, "purity", "98")
    assert panel.preview.text() == "Weigh 1.950 g instead of 1.002 g (M 191.10 g/mol)."
    press(qtbot, Qt.Key.Key_Enter)
    assert cell(view, "diamine", "supplied") == "dihydrochloride monohydrate, 98 %"


def test_another_acid_is_chosen_with_the_arrow_keys(view, qtbot):
    panel = opened(view, qtbot)
    choose(qtbot, panel, "salt")
    chooser = panel.fields.fields["acid"]
    assert isinstance(chooser, QComboBox)
    chooser.setFocus()
    for _ in range(3):
        qtbot.keyClick(chooser, Qt.Key.Key_Down)
    assert panel.preview.text() == "Weigh 3.282 g instead of 1.002 g (M 328.21 g/mol)."
    press(qtbot, Qt.Key.Key_Return)
    assert cell(view, "diamine", "supplied") == "bis(trifluoroacetate)"


def test_a_solid_as_a_solution_has_a_volume_without_a_density(view, qtbot):
    panel = opened(view, qtbot)
    choose(qtbot, panel, "solution")
    write(qtbot, panel, "c", "2.0 M")
    write(qtbot, panel, "solvent", "THF")
    assert panel.preview.text() == "Measure 5.000 mL instead of 1.002 g."
    press(qtbot, Qt.Key.Key_Return)
    assert (cell(view, "diamine", "supplied"), cell(view, "diamine", "volume")) == ("2.00 M in THF", "5.000 mL")
    assert cell(view, "diamine", "mass") == "—"


def test_a_refused_text_is_explained_beneath_its_field_and_changes_nothing(view, qtbot, document):
    panel = opened(view, qtbot)
    choose(qtbot, panel, "by_mass")
    write(qtbot, panel, "w", "0.48")
    write(qtbot, panel, "density", "1,490")
    assert panel.preview.text() == "Fill in the fields to see what to weigh."
    press(qtbot, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert QApplication.focusWidget() is panel.fields.fields["w"]
    assert panel.fields.fields["w"].accessibleDescription().startswith("Is that 0.48 % or 48 %?")
    assert panel.fields.fields["density"].accessibleDescription().startswith("1,490 can be read in two ways.")
    assert panel.fields.fields["density"].property("refused") == "true"
    assert document.undo_stack.count() == 0
    write(qtbot, panel, "w", "48 %")
    assert panel.fields.fields["w"].accessibleDescription() == ""
    assert panel.fields.fields["density"].property("refused") == "true"
    write(qtbot, panel, "density", "1.490")
    press(qtbot, Qt.Key.Key_Return)
    assert supply(view) == SolutionByMass(Fraction(0.48))
    assert cell(view, "diamine", "density") == "1.490"


def test_the_numbers_of_other_forms_are_not_asked_for(view, qtbot):
    panel = opened(view, qtbot)
    choose(qtbot, panel, "solution")
    write(qtbot, panel, "density", "heavy")
    choose(qtbot, panel, "neat")
    write(qtbot, panel, "purity", "97 %")
    press(qtbot, Qt.Key.Key_Return)
    assert supply(view) == Neat(Fraction(0.97))


def test_escape_and_cancel_give_up_without_an_edit(view, qtbot, document):
    panel = opened(view, qtbot)
    write(qtbot, panel, "purity", "50 %")
    press(qtbot, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert view.table.hasFocus()
    panel = opened(view, qtbot)
    assert panel.fields.fields["purity"].text() == "100 %"
    write(qtbot, panel, "purity", "50 %")
    panel.cancel.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert panel.isHidden()
    assert document.undo_stack.count() == 0


def test_a_bottle_that_nobody_changed_is_no_edit(view, qtbot, document):
    opened(view, qtbot)
    press(qtbot, Qt.Key.Key_Return)
    assert document.undo_stack.count() == 0


def test_tab_goes_round_within_the_panel(view, qtbot):
    panel = opened(view, qtbot)
    choose(qtbot, panel, "salt")
    names = []
    for _ in range(14):
        press(qtbot, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert panel.isAncestorOf(focused)
        names.append(focused.accessibleName() or focused.text())
    assert names[:4] == ["Acid", "Acids per molecule", "Waters per molecule", "Purity"]
    assert {"OK", "Cancel"} <= set(names)


def test_tab_meets_the_parts_of_the_panel_from_top_to_bottom_each_time_it_opens(view, qtbot):
    opened(view, qtbot).close_panel()
    panel = opened(view, qtbot, "wash")  # of which another bottle is known
    press(qtbot, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is panel.forms.button("solution")
    press(qtbot, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is panel.known.layout().itemAt(panel.known.layout().count() - 1).widget()
    for _ in range(panel.known.layout().count()):
        press(qtbot, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is panel.cancel


def test_known_bottles_come_with_one_key_and_all_that_is_known_of_them(view, qtbot, document):
    panel = opened(view, qtbot, "wash")
    assert bottles_offered(panel) == ["37 % in water", "2.00 M in diethyl ether", "1.00 M in water"]
    panel.known.layout().itemAt(0).widget().setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert view.model.sheet.entry("wash").substance == find_substance("hydrochloric acid")
    assert document.undo_stack.undoText() == "Set HCl in dioxane to 37 % in water"
    assert cell(view, "wash", "volume") == "50.0 mL"


def test_the_bottle_of_the_target_is_offered_for_its_slot(document, qtbot):
    own = replace(find_substance("1,4-diazepane"), supply=Neat(Fraction(0.95)))
    before = document.experiment
    document.replace(replace(before, target=replace(before.target, diamine=own)), "Take another diamine")
    panel = opened(shown(document, qtbot), qtbot)
    assert bottles_offered(panel) == ["95 % (of the target)"]


def test_a_bottle_is_remembered_and_forgotten(view, qtbot, path):
    said = []
    view.said.connect(said.append)
    panel = opened(view, qtbot)
    assert panel.own.isHidden()
    choose(qtbot, panel, "salt")
    assert panel.default.text() == "Use this bottle whenever 1,4-diazepane is put on a sheet"
    panel.default.setFocus()
    qtbot.keyClick(panel.default, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return)
    assert said == ["From now on 1,4-diazepane is put on sheets as dihydrochloride."]
    own = BottleBook(path).own(find_substance("1,4-diazepane"))
    assert isinstance(own.supply, Salt)
    assert own == view.model.sheet.entry("diamine").substance
    panel = opened(view, qtbot)
    assert panel.own.isVisible()
    assert panel.forget.accessibleDescription() == "Your bottle of 1,4-diazepane is: dihydrochloride."
    assert bottles_offered(panel) == ["neat"]
    panel.forget.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert panel.own.isHidden()
    assert said[-1] == "Your bottle of 1,4-diazepane is forgotten."
    assert BottleBook(path).own(find_substance("1,4-diazepane")) == find_substance("1,4-diazepane")


def test_what_is_remembered_comes_with_the_next_row_of_that_name(view, qtbot, path):
    panel = opened(view, qtbot)
    choose(qtbot, panel, "salt")
    panel.default.setChecked(True)
    press(qtbot, Qt.Key.Key_Return)
    index = view.model.index(view.model.row_of("brine"), AT["name"])
    assert view.model.setData(index, "1,4-diazepane")
    assert cell(view, "brine", "supplied") == "dihydrochloride"
    QApplication.clipboard().setText("diazepane")
    view.table.setCurrentIndex(view.model.index(view.model.row_of("solvent"), AT["name"]))
    view.table.paste()
    assert supply(view, "solvent") == supply(view)


def test_one_of_several_shipped_bottles_is_named_by_what_it_holds(view, qtbot, path):
    panel = opened(view, qtbot, "wash")
    assert panel.default.text().startswith("Use this bottle whenever hydrogen chl")
    write(qtbot, panel, "c", "2 M")
    panel.default.setFocus()
    qtbot.keyClick(panel.default, Qt.Key.Key_Space)
    press(qtbot, Qt.Key.Key_Return)
    book = BottleBook(path)
    assert book.own(find_substance("hydrochloric acid")) == find_substance("hydrochloric acid")
    assert book.own(find_substance("HCl in dioxane")).supply == Solution(Concentration(2.0), "1,4-dioxane")


def test_what_another_program_remembered_is_offered_too(view, qtbot, path):
    diazepane = find_substance("1,4-diazepane")
    BottleBook(path).remember(diazepane, replace(diazepane, supply=Neat(Fraction(0.9))))
    assert bottles_offered(opened(view, qtbot)) == ["90 % (yours)"]


def test_a_row_without_a_compound_has_a_bottle_all_the_same_but_none_to_remember(view, qtbot):
    qtbot.keyClick(view.table, Qt.Key.Key_Insert)
    press(qtbot, Qt.Key.Key_Escape)
    panel = opened(view, qtbot, "row-1")
    assert panel.title.text() == "This row, supplied as neat"
    assert panel.default.isHidden()
    write(qtbot, panel, "purity", "97 %")
    press(qtbot, Qt.Key.Key_Return)
    assert cell(view, "row-1", "supplied") == "97 %"


def test_without_a_place_to_remember_nothing_is_offered_to_be(document, qtbot):
    panel = opened(shown(document, qtbot), qtbot)
    assert panel.default.isHidden()
    assert panel.own.isHidden()


def test_a_damaged_file_of_bottles_is_told_of_and_the_bottle_taken_all_the_same(view, qtbot, path):
    path.write_text("{", encoding="utf-8")
    sentences = []
    view.message.connect(sentences.append)
    panel = opened(view, qtbot)
    choose(qtbot, panel, "salt")
    panel.default.setChecked(True)
    press(qtbot, Qt.Key.Key_Return)
    assert cell(view, "diamine", "supplied") == "dihydrochloride"
    assert "is damaged" in sentences[0]
    assert path.read_text(encoding="utf-8") == "{"


def test_the_panel_closes_when_its_row_is_another_one_and_follows_other_edits(view, qtbot, document):
    panel = opened(view, qtbot)
    choose(qtbot, panel, "salt")
    document.edit_sheet(
        "mono-boc", "A", lambda sheet: with_substance(sheet, "wash", find_substance("water")), "Swap the wash"
    )
    assert panel.isVisible()
    document.edit_sheet(
        "mono-boc", "A", lambda sheet: with_substance(sheet, "diamine", find_substance("piperazine")), "Swap it"
    )
    assert panel.isHidden()
    assert document.undo_stack.count() == 2


def test_an_untouched_panel_closes_when_the_keys_go_elsewhere_and_a_touched_one_stays(view, qtbot):
    panel = opened(view, qtbot)
    view.table.setFocus()
    assert panel.isHidden()
    panel = opened(view, qtbot)
    write(qtbot, panel, "purity", "9")
    view.table.setFocus()
    assert panel.isVisible()
    view.show_step("mono-boc", "B")
    assert panel.isHidden()


def test_the_mark_in_the_cell_opens_the_panel_and_the_rest_of_the_cell_does_not(view, qtbot):
    index = view.table.go_to("diamine", AT["supplied"])
    place = view.table.visualRect(index)
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() + 5, place.center().y()))
    assert view.supply.isHidden()
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=chevron_place(place).center())
    assert view.supply.isVisible()
    assert view.table.open_editors() == []


def test_a_product_has_no_mark_and_no_panel(view, qtbot):
    index = view.table.go_to("product", AT["supplied"])
    qtbot.mouseClick(
        view.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=chevron_place(view.table.visualRect(index)).center(),
    )
    qtbot.keyClick(view.table, Qt.Key.Key_B, CTRL)
    assert view.supply.isHidden()


def test_the_mark_is_painted_where_the_keys_are(view, qtbot):
    index = view.table.go_to("wash", AT["supplied"])
    place = chevron_place(view.table.visualRect(index))
    here = view.table.viewport().grab(place).toImage()
    view.table.go_to("wash", AT["mass"])
    elsewhere = view.table.viewport().grab(place).toImage()
    assert here != elsewhere


@pytest.mark.parametrize("row_id", ["diamine", "brine"])
def test_the_panel_lies_within_the_window_beneath_or_above_its_cell(view, qtbot, row_id):
    panel = opened(view, qtbot, row_id)
    for form_id in ("neat", "salt", "dispersion", "solution", "by_mass", "on_support"):
        choose(qtbot, panel, form_id)
        assert view.rect().contains(panel.geometry())


def test_the_panel_fits_a_narrow_window(document, qtbot):
    view = shown(document, qtbot)
    view.resize(420, 600)
    panel = opened(view, qtbot)
    choose(qtbot, panel, "salt")
    assert view.rect().contains(panel.geometry())


def test_typing_into_the_cell_works_as_before(view, qtbot):
    view.table.go_to("diamine", AT["supplied"])
    qtbot.keyClick(view.table, "9")
    qtbot.keyClicks(view.table.open_editors()[0], "7 %")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(view, "diamine", "supplied") == "97 %")  # Qt commits once the key is done with
    qtbot.keyClick(view.table, Qt.Key.Key_F2)
    editor = view.table.open_editors()[0]
    editor.selectAll()
    qtbot.keyClicks(editor, "dihydrochloride, 98 %")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(view, "diamine", "supplied") == "dihydrochloride, 98 %")
    assert cell(view, "diamine", "mass") == "1.766 g"
