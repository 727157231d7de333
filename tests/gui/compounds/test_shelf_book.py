"""The shelf in the window's memory: two programs, undo, what cannot be done."""

from dataclasses import replace
from threading import Event

import pytest

from diazgui.core.quantities import Mass
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label, Substance
from diazgui.files.shelf import Shelf
from diazgui.gui.compounds.shelf_book import ShelfBook
from diazgui.gui.loading import finish_tasks


def bottle(bottle_id: str, name: str, left: float = 25_000.0) -> Bottle:
    return Bottle(bottle_id, Substance(Compound(name), label=Label("A", shelf_id=bottle_id)), Mass(left))


THF, TOLUENE = bottle("b1", "THF"), bottle("b2", "toluene")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new" / "shelf.sqlite"


@pytest.fixture
def book(qapp, path):
    return ShelfBook(path)


def failures(book: ShelfBook) -> list[str]:
    said: list[str] = []
    book.failed.connect(said.append)
    return said


def test_bottles_are_put_there_changed_and_taken_off_and_each_is_undone(book, path):
    assert book.add(TOLUENE)
    assert book.add(THF)
    assert book.bottles() == (THF, TOLUENE)
    used = replace(THF, left_mass=Mass(1000.0))
    assert book.replace(THF, used)
    assert Shelf(path).bottles() == book.bottles() == (used, TOLUENE)
    assert book.undo_stack.undoText() == "Change THF"
    book.undo_stack.undo()
    assert book.bottles() == Shelf(path).bottles() == (THF, TOLUENE)
    assert book.remove(THF, TOLUENE)
    assert book.bottles() == Shelf(path).bottles() == ()
    book.undo_stack.undo()
    assert book.bottles() == Shelf(path).bottles() == (THF, TOLUENE)
    book.undo_stack.undo()
    book.undo_stack.redo()
    assert book.bottle("b1") == THF
    assert book.bottle("b9") is None


def test_a_look_that_fails_does_not_end_looking(book, path, qtbot, monkeypatch):
    def stumble(_):
        raise KeyError("left")

    Shelf(path).add(THF)
    with monkeypatch.context() as patch, qtbot.captureExceptions() as raised:
        patch.setattr(Shelf, "bottles", stumble)
        book.look()
        qtbot.waitUntil(lambda: bool(raised))
    assert book.bottles() == ()
    Shelf(path).add(TOLUENE)
    with qtbot.waitSignal(book.changed):
        book.look()
    assert book.bottles() == (THF, TOLUENE)


def test_what_was_read_before_a_change_of_this_program_does_not_undo_it_in_the_window(book, path, qtbot, monkeypatch):
    Shelf(path).add(THF)
    is_read, is_changed, read = Event(), Event(), Shelf.bottles

    def slowly(shelf):
        found = read(shelf)
        is_read.set()
        is_changed.wait(5)
        return found

    monkeypatch.setattr(Shelf, "bottles", slowly)
    book.look()
    assert is_read.wait(5)
    assert book.add(TOLUENE)
    seen = []
    book.changed.connect(lambda: seen.append(book.bottles()))
    is_changed.set()
    finish_tasks()
    qtbot.wait(50)
    assert seen == []
    book.look()
    qtbot.waitUntil(lambda: book.bottles() == (THF, TOLUENE))


def test_the_same_again_is_no_change(book):
    book.add(THF)
    assert book.replace(THF, THF)
    assert book.undo_stack.count() == 1


def test_what_another_program_does_is_seen(book, path, qtbot):
    Shelf(path).add(THF)
    with qtbot.waitSignal(book.changed):
        book.look()
    assert book.bottles() == (THF,)
    Shelf(path).remove(THF)
    with qtbot.waitSignal(book.changed):
        book.look()
    assert book.bottles() == ()


def test_following_looks_at_once_and_then_again(book, path, qtbot):
    Shelf(path).add(THF)
    book._timer.setInterval(20)
    with qtbot.waitSignal(book.changed):
        book.follow()
    Shelf(path).add(TOLUENE)
    qtbot.waitUntil(lambda: book.bottles() == (THF, TOLUENE))


def test_a_bottle_that_another_program_changed_meanwhile_is_not_overwritten(book, path, qtbot):
    book.add(THF)
    theirs = replace(THF, place="Fridge 1")
    Shelf(path).replace(theirs, THF)
    said = failures(book)
    with qtbot.waitSignal(book.changed):
        assert not book.replace(THF, replace(THF, place="Fridge 2"))
    assert said == ["Another program changed “THF, lot A” meanwhile. Nothing was changed: look at it again."]
    assert book.bottles() == (theirs,)
    assert book.undo_stack.count() == 1


def test_an_undo_that_another_program_made_impossible_leaves_the_history(book, path, qtbot):
    book.add(THF)
    Shelf(path).replace(replace(THF, place="Fridge 1"), THF)
    said = failures(book)
    with qtbot.waitSignal(book.changed):
        book.undo_stack.undo()
    assert len(said) == 1
    assert not book.undo_stack.canUndo()


def test_a_damaged_shelf_is_told_once_and_left_as_it_is(book, path, qtbot):
    path.parent.mkdir()
    path.write_bytes(b"no shelf at all, but a text of somebody's" * 50)
    content = path.read_bytes()
    said = failures(book)
    problem = book.read()
    assert problem
    assert book.read() == problem
    assert said == [problem]
    assert not book.add(THF)
    assert path.read_bytes() == content


def test_without_a_file_there_is_no_shelf(qapp):
    book = ShelfBook()
    said = failures(book)
    book.look()
    assert book.read() == ""
    assert not book.add(THF)
    assert said == ["There is no shelf here to put bottles on."]
    assert book.bottles() == ()
