"""Rows that are dispensed from a bottle of the user's shelf: marks beside the name, sentences, the supply panel."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from diazgui.core.edits import with_substance
from diazgui.core.experiment import with_route
from diazgui.core.quantities import Density, Fraction, Mass
from diazgui.core.route import with_sheet
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByMass
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Label, Neat
from diazgui.core.table import rows
from diazgui.gui.document import Document
from diazgui.gui.table.bottle_book import BottleBook, Choice, choices
from diazgui.gui.table.cell_shelf import shelf_marks, shelf_notes
from diazgui.gui.table.known_bottles import KnownBottles, choice_words
from diazgui.gui.table.sheet_view import SheetView
from diazgui.library.substances import find_substance
from diazgui.report.columns import COLUMNS
from diazgui.units import Notation
from tests.gui.sheets import experiment

POINT = Notation(".")
TODAY = date(2027, 3, 31)
AT = {column.id: i for i, column in enumerate(COLUMNS)}
LABEL = Label("SLBC1234V", "Sigma", "b1")
DIAZEPANE = find_substance("1,4-diazepane")
OURS = replace(DIAZEPANE, supply=Neat(Fraction(0.97)), label=LABEL)


def bottle(**facts) -> Bottle:
    return replace(Bottle("b1", OURS, Mass(18_400.0), place="Fridge 2", expires=date(2028, 2, 29)), **facts)


def sheet(substance=OURS):
    """Step A of the worked sheet, of whose diamine 1.0326 g are needed at 97 %."""
    return with_substance(experiment().tab("mono-boc").route.step("A").sheet, "diamine", substance)


def marks(bottles, of=None, today=TODAY):
    found = rows(of or sheet())
    return shelf_marks(found[0], found, bottles, today)


def notes(bottles, of=None, today=TODAY):
    found = rows(of or sheet())
    return shelf_notes(found[0], found, bottles, today, POINT)


def test_the_lot_stands_beside_the_name_also_without_the_shelf():
    assert marks(()) == ("lot SLBC1234V",)
    assert marks((bottle(),)) == ("lot SLBC1234V",)
    assert notes(()) == ("Bottle: Sigma, lot SLBC1234V. It is not on your shelf.",)
    assert marks((), sheet(DIAZEPANE)) == notes((), sheet(DIAZEPANE)) == ()
    long = replace(OURS, label=Label("A12345678901234567890"))
    assert marks((), sheet(long)) == ("lot A123456…4567890",)
    assert notes((), sheet(long)) == ("Bottle: lot A12345678901234567890.",)


def test_where_a_bottle_stands_and_what_is_left_of_it_is_told():
    assert notes((bottle(),)) == ("From your shelf: Sigma, lot SLBC1234V, 18.4 g left, Fridge 2, expires 2028-02-29.",)


def test_a_bottle_whose_date_has_passed_is_marked():
    assert marks((bottle(),), today=date(2028, 3, 1)) == ("lot SLBC1234V", "expired")
    told = notes((bottle(),), today=date(2028, 3, 1))
    assert told[0].endswith("expired 2028-02-29.")
    assert told[1] == "Its date has passed: check it, or take another bottle."


def test_a_bottle_that_holds_less_than_the_row_needs_is_marked_until_it_was_weighed():
    short = (bottle(left_mass=Mass(1032.0)),)
    assert marks(short) == ("lot SLBC1234V", "too little left")
    assert notes(short)[1] == (
        "It holds less than is needed of it here: take a second bottle, or scale the sheet down."
    )
    assert marks((bottle(left_mass=Mass(1033.0)),)) == ("lot SLBC1234V",)
    weighed = with_weighed(sheet(), "diamine", ByMass(Mass(1030.0)))
    assert marks(short, weighed) == ("lot SLBC1234V",)
    assert len(notes(short, weighed)) == 1


def test_a_bottle_that_was_changed_on_the_shelf_changes_no_sheet_and_says_so():
    titrated = bottle(substance=replace(OURS, supply=Neat(Fraction(0.95))))
    assert notes((titrated,))[1] == "On the shelf it is now 95 %: “Supplied as…” takes it as it is there."
    relabelled = bottle(substance=replace(OURS, label=Label("B2", "Sigma", "b1")))
    denser = bottle(substance=replace(OURS, density=Density(890.0)))
    assert [len(notes((one,))) for one in (relabelled, denser)] == [2, 2]
    measured_here = sheet(replace(OURS, density=Density(890.0)))
    unmeasured = bottle(substance=replace(OURS, density=None))
    assert len(notes((unmeasured,), measured_here)) == 1


def book_with(*bottles: Bottle) -> BottleBook:
    book = BottleBook()
    book.shelf = lambda: bottles
    return book


def offered(substance, *bottles):
    found = choices(substance, experiment().target, "", book_with(*bottles), POINT)
    return [choice_words(choice, POINT) for choice in found]


def test_bottles_of_the_shelf_are_offered_first_with_lot_place_and_what_is_left(qapp):
    empty = Bottle("b2", replace(DIAZEPANE, label=Label("OLD", "", "b2")), Mass(0.0))
    toluene = Bottle("b3", replace(find_substance("toluene"), label=Label("T", "", "b3")))
    words = offered(DIAZEPANE, empty, toluene, bottle())
    assert words[:2] == [
        "97 %, Sigma, lot SLBC1234V, 18.4 g left, Fridge 2, expires 2028-02-29 (your shelf)",
        "neat, lot OLD, empty (your shelf)",
    ]
    assert all("your shelf" not in one for one in words[2:])


def test_of_many_bottles_those_to_be_used_up_first_are_offered(qapp):
    def one(number, **facts):
        label = Label(f"L{number}", "", f"b{number}")
        return Bottle(f"b{number}", replace(DIAZEPANE, label=label), **facts)

    later, sooner = date.today() + timedelta(900), date.today() + timedelta(30)
    gone, empty = date.today() - timedelta(1), Mass(0.0)
    some = (one(1, left_mass=empty), one(2, expires=gone), one(3), one(4, expires=later), one(5, expires=sooner))
    words = offered(DIAZEPANE, *some, *(one(number) for number in range(10, 30)))
    assert [word.split(",")[1] for word in words[:3]] == [" lot L5", " lot L4", " lot L3 (your shelf)"]
    assert sum("your shelf" in word for word in words) == 9
    assert [word.split(", ")[1] for word in offered(DIAZEPANE, *some)[3:5]] == ["lot L2", "lot L1"]


def test_what_is_written_on_a_bottle_is_read_letter_by_letter(qtbot):
    known = KnownBottles()
    qtbot.addWidget(known)
    known.offer((Choice(DIAZEPANE, "your shelf", "lot <b>7</b>"),), POINT)
    (button,) = known.buttons()
    assert button.toolTip() == '<p style="white-space: pre-wrap">neat, lot &lt;b&gt;7&lt;/b&gt; (your shelf)</p>'


def test_the_bottle_of_the_row_is_offered_where_the_shelf_has_it_otherwise_by_now(qapp):
    assert all("shelf" not in one for one in offered(OURS, bottle()))
    titrated = bottle(substance=replace(OURS, supply=Neat(Fraction(0.95))))
    assert offered(OURS, titrated)[0].startswith("95 %, Sigma, lot SLBC1234V")
    assert offered(OURS, titrated)[0].endswith("(as it is on your shelf now)")


def test_a_bottle_taken_by_default_has_no_lot_once_it_is_gone(qapp, tmp_path):
    book = BottleBook(tmp_path / "bottles.json")
    assert book.remember(DIAZEPANE, OURS)
    book.shelf = lambda: (bottle(),)
    assert book.own(DIAZEPANE).label == LABEL
    book.shelf = lambda: (bottle(left_mass=Mass(0.0)),)
    assert book.own(DIAZEPANE).label == Label()
    book.shelf = lambda: ()
    assert book.own(DIAZEPANE).label == Label()
    assert book.own(DIAZEPANE).supply == OURS.supply


@pytest.fixture
def view(qtbot):
    made = experiment()
    route = made.tab("mono-boc").route
    document = Document(with_route(made, "mono-boc", with_sheet(route, "A", sheet(DIAZEPANE))))
    view = SheetView(document, POINT, book_with(bottle(expires=date.today() - timedelta(1))))
    qtbot.addWidget(view)
    view.resize(1100, 760)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.show_step("mono-boc", "A")
    view.table.setFocus()
    view.undo_stack = document.undo_stack
    return view


def test_a_bottle_of_the_shelf_is_taken_for_a_row_by_keys_as_one_step(view, qtbot):
    view.table.go_to("diamine", AT["supplied"])
    qtbot.keyClick(view.table, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    first = view.supply.known.buttons()[0]
    assert first.accessibleName().startswith("Take it 97 %, Sigma, lot SLBC1234V, 18.4 g left, Fridge 2, expired")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    substance = view.model.sheet.entry("diamine").substance
    assert (substance.supply, substance.label) == (Neat(Fraction(0.97)), LABEL)
    name = view.model.index(view.model.row_of("diamine"), AT["name"])
    assert view.model.cells[name.row()][AT["name"]].marks == ("lot SLBC1234V", "expired")
    assert "Its date has passed" in name.data(Qt.ItemDataRole.ToolTipRole)
    assert name.data(Qt.ItemDataRole.AccessibleTextRole).endswith("lot SLBC1234V, expired")
    qtbot.keyClick(view.table, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert view.supply.title.text() == "1,4-diazepane, supplied as 97 %, Sigma, lot SLBC1234V"
    assert view.supply.put.text() == "Show on my shelf…"
    view.supply.close_panel()
    view.undo_stack.undo()
    assert view.model.sheet.entry("diamine").substance == DIAZEPANE


def test_another_compound_in_the_row_loses_the_lot(view, qtbot):
    view.model._document.edit_sheet(*view.model.place, lambda one: with_substance(one, "diamine", OURS), "Take ours")
    index = view.model.index(view.model.row_of("diamine"), AT["name"])
    assert view.model.setData(index, "piperazine")
    assert view.model.sheet.entry("diamine").substance.label == Label()


def test_the_bottle_of_a_row_is_offered_to_the_shelf(view, qtbot):
    view.table.go_to("diamine", AT["supplied"])
    qtbot.keyClick(view.table, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert view.supply.put.text() == "Put on my shelf…"
    with qtbot.waitSignal(view.put_wanted) as asked:
        view.supply.put.setFocus()
        qtbot.keyClick(view.supply.put, Qt.Key.Key_Return)
    assert asked.args == [DIAZEPANE]
    assert not view.supply.isVisible()
    assert QApplication.focusWidget() is view.table
