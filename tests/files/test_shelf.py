"""The user's own shelf: nothing is lost, nothing is overwritten unseen, and every fault of the file is a sentence."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from diazgui.core.own_value import OwnValue
from diazgui.core.quantities import Mass
from diazgui.core.shelf import Bottle
from diazgui.core.substance import Compound, Label, Substance
from diazgui.files import FileError, shelf_base
from diazgui.files.shelf import ConflictError, Shelf, new_id
from diazgui.files.shelf_rows import bottle_row, read_bottle
from tests.files.bottles_on_shelf import COMPOUNDS, DIAZEPANE, FULL, any_bottle, bottle

KEY = DIAZEPANE.inchikey or ""
DENSITY = OwnValue("density", 889.0, "density", "pycnometer, 20 °C", date(2026, 11, 22))
NAME = OwnValue("name", "the diamine")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "shelf.sqlite"


@pytest.fixture
def shelf(path: Path) -> Shelf:
    return Shelf(path)


def refusal(do, *arguments, kind=FileError) -> str:
    with pytest.raises(kind) as caught:
        do(*arguments)
    return str(caught.value)


def test_without_a_file_the_shelf_is_empty_and_nothing_is_written(shelf):
    assert (shelf.bottles(), shelf.get("b1"), shelf.version(), dict(shelf.own_values(KEY))) == ((), None, "", {})
    assert not shelf.path.parent.exists()


def test_a_bottle_comes_back_in_another_run_of_the_program_to_the_last_digit(shelf):
    shelf.add(FULL)
    again = Shelf(shelf.path)
    assert again.bottles() == (FULL,)
    assert again.get("b-full") == FULL
    assert again.bottles()[0].substance.supply.concentration == 0.30000000000000004


@given(any_bottle(COMPOUNDS))
@settings(max_examples=150, deadline=None)
def test_any_bottle_comes_back_as_it_was(one):
    assert read_bottle(bottle_row(one)) == one


def test_bottles_stand_in_the_order_of_name_and_lot(shelf):
    three = (bottle("THF", "1"), bottle("dioxane", "2", "B"), bottle("Dioxane", "3", "A"))
    shelf.add(*three)
    assert [one.id for one in shelf.bottles()] == ["3", "2", "1"]


def test_a_bottle_can_be_changed_taken_off_and_put_back(shelf):
    full, used = bottle(), bottle(mass=24_000.0)
    shelf.add(full)
    shelf.replace(used, full)
    assert shelf.bottles() == (used,)
    shelf.remove(used)
    assert shelf.bottles() == ()
    shelf.add(used)
    assert shelf.bottles() == (used,)


def test_every_change_is_another_version_and_looking_is_none(shelf):
    seen = [shelf.version()]
    for change in (
        lambda: shelf.add(bottle()),
        lambda: shelf.replace(bottle(mass=1.0), bottle()),
        lambda: shelf.state_own(KEY, DENSITY),
        lambda: shelf.forget_own(KEY, DENSITY),
        lambda: shelf.remove(bottle(mass=1.0)),
    ):
        change()
        assert (shelf.bottles(), shelf.version()) == (shelf.bottles(), Shelf(shelf.path).version())
        seen.append(shelf.version())
    assert len(set(seen)) == 6


def test_a_window_sees_what_another_one_put_there(shelf):
    other = Shelf(shelf.path)
    shelf.add(bottle())
    assert other.bottles() == (bottle(),)
    other.replace(bottle(mass=5.0), bottle())
    assert shelf.bottles() == (bottle(mass=5.0),)


def test_another_file_in_the_place_of_the_shelf_is_noticed(shelf, tmp_path):
    shelf.add(bottle())
    assert shelf.bottles() == (bottle(),)
    Shelf(tmp_path / "copy.sqlite").add(bottle(lot="other"))
    (tmp_path / "copy.sqlite").replace(shelf.path)
    assert shelf.bottles() == (bottle(lot="other"),)


def test_what_another_program_changed_meanwhile_is_not_overwritten(shelf):
    shelf.add(bottle())
    theirs, mine = bottle(mass=20_000.0), bottle(note="opened under argon")
    Shelf(shelf.path).replace(theirs, bottle())
    with pytest.raises(ConflictError) as caught:
        shelf.replace(mine, bottle())
    assert str(caught.value) == (
        "Another program changed “1,4-diazepane, lot STBK1234” meanwhile. Nothing was changed: look at it again."
    )
    assert (caught.value.mine, caught.value.theirs) == (mine, theirs)
    assert shelf.bottles() == (theirs,)


def test_what_another_program_took_off_meanwhile_is_not_put_back_by_a_change(shelf):
    shelf.add(bottle())
    Shelf(shelf.path).remove(bottle())
    with pytest.raises(ConflictError) as caught:
        shelf.replace(bottle(mass=1.0), bottle())
    assert str(caught.value) == (
        "Another program took “1,4-diazepane, lot STBK1234” off the shelf meanwhile. Nothing was changed: look at it "
        "again."
    )
    assert (caught.value.mine, caught.value.theirs) == (bottle(mass=1.0), None)


def test_a_bottle_that_another_program_changed_is_not_taken_off(shelf):
    shelf.add(bottle())
    Shelf(shelf.path).replace(bottle(mass=1.0), bottle())
    with pytest.raises(ConflictError, match="changed “1,4-diazepane, lot STBK1234” meanwhile") as caught:
        shelf.remove(bottle())
    assert (caught.value.mine, caught.value.theirs) == (None, bottle(mass=1.0))
    assert shelf.bottles() == (bottle(mass=1.0),)


def test_what_was_done_already_is_not_refused(shelf):
    shelf.add(bottle())
    shelf.add(bottle())
    assert shelf.bottles() == (bottle(),)
    shelf.remove(bottle())
    shelf.remove(bottle())
    assert shelf.bottles() == ()


def test_two_programs_that_take_the_same_amount_at_once_do_not_take_it_once(shelf):
    shelf.add(bottle(mass=100.0))
    shelf.replace(bottle(mass=95.0), bottle(mass=100.0))
    with pytest.raises(ConflictError, match="changed “1,4-diazepane, lot STBK1234” meanwhile"):
        Shelf(shelf.path).replace(bottle(mass=95.0), bottle(mass=100.0))


def test_another_bottle_of_the_same_id_stays_and_of_several_none_is_put_there(shelf):
    shelf.add(bottle("THF", "b2", ""))
    with pytest.raises(ConflictError) as caught:
        shelf.add(bottle(), bottle("dioxane", "b2"))
    assert str(caught.value) == (
        "“dioxane, lot STBK1234” is on the shelf already, as another program left it. Nothing was put there: look at "
        "it again."
    )
    assert caught.value.theirs == bottle("THF", "b2", "")
    assert shelf.bottles() == (bottle("THF", "b2", ""),)


def test_of_several_bottles_none_is_taken_off_where_one_was_changed(shelf):
    shelf.add(bottle(), bottle("THF", "b2"))
    assert refusal(shelf.remove, bottle(), bottle("THF", "b2", "other"), kind=ConflictError)
    assert len(shelf.bottles()) == 2


def test_ids_are_never_the_same():
    assert len({new_id() for _ in range(100)}) == 100


def test_own_values_come_back_and_are_forgotten(shelf):
    shelf.state_own(KEY, DENSITY)
    shelf.state_own(KEY, NAME)
    assert dict(Shelf(shelf.path).own_values(KEY)) == {"density": DENSITY, "name": NAME}
    assert dict(shelf.own_values("another")) == {}
    other = replace(DENSITY, value=890.5, when=None)
    shelf.state_own(KEY, other, DENSITY)
    shelf.forget_own(KEY, NAME)
    shelf.forget_own(KEY, NAME)
    assert dict(shelf.own_values(KEY)) == {"density": other}


def test_an_own_value_that_another_program_stated_is_not_overwritten(shelf):
    shelf.state_own(KEY, DENSITY)
    mine = replace(DENSITY, value=900.0)
    with pytest.raises(ConflictError) as caught:
        shelf.state_own(KEY, mine)
    assert str(caught.value) == (
        "Another program stated or forgot your density of this compound meanwhile. Nothing was changed: look at it "
        "again."
    )
    assert (caught.value.mine, caught.value.theirs) == (mine, DENSITY)
    assert refusal(shelf.forget_own, KEY, mine, kind=ConflictError)
    assert dict(shelf.own_values(KEY)) == {"density": DENSITY}


@pytest.mark.parametrize("do", ["bottles", "add"])
def test_a_newer_shelf_is_left_as_it_is(shelf, do):
    shelf.add(bottle())
    with sqlite3.connect(shelf.path) as file:
        file.execute("PRAGMA user_version = 2")
    file.close()
    before = shelf.path.read_bytes()
    assert refusal(*((shelf.bottles,) if do == "bottles" else (shelf.add, FULL))) == (
        f"Your shelf in “{shelf.path}” was written by a newer diazgui. It is left as it is and not used here: open it "
        "with the newer version."
    )
    assert shelf.path.read_bytes() == before


@pytest.mark.parametrize("sql", ["CREATE TABLE x(y)", "PRAGMA user_version = 1", "PRAGMA application_id = 5"])
def test_a_database_of_another_program_is_left_as_it_is(shelf, sql):
    shelf.path.parent.mkdir()
    with sqlite3.connect(shelf.path) as file:
        file.execute("VACUUM")
        file.execute(sql)
    file.close()
    before = shelf.path.read_bytes()
    for do in (shelf.bottles, lambda: shelf.add(FULL)):
        assert refusal(do) == (
            f"“{shelf.path}” is not a shelf of diazgui. It is left as it is and not used: move it away to begin a "
            "shelf."
        )
    assert shelf.path.read_bytes() == before


def test_a_shelf_that_brings_along_what_this_program_never_wrote_is_damaged(shelf):
    shelf.add(bottle())
    with sqlite3.connect(shelf.path) as file:
        file.execute("CREATE TRIGGER t AFTER INSERT ON bottle BEGIN DELETE FROM bottle; END")
    file.close()
    assert refusal(shelf.add, FULL).startswith(f"Your shelf “{shelf.path}” is damaged.")


def test_an_empty_file_is_an_empty_shelf(shelf):
    shelf.path.parent.mkdir()
    shelf.path.write_bytes(b"")
    assert (shelf.bottles(), shelf.version()) == ((), "")
    shelf.add(FULL)
    assert shelf.bottles() == (FULL,)


def test_a_shelf_of_an_older_program_is_brought_up_to_date(shelf, monkeypatch):
    shelf.add(bottle())
    step = "ALTER TABLE meta ADD COLUMN remark TEXT NOT NULL DEFAULT ''"
    monkeypatch.setattr(shelf_base, "STEPS", (*shelf_base.STEPS, step))
    assert Shelf(shelf.path).bottles() == (bottle(),)
    with sqlite3.connect(shelf.path) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (2,)
    file.close()
    Shelf(shelf.path).add(FULL)
    assert len(Shelf(shelf.path).bottles()) == 2


def test_a_folder_in_the_place_of_the_shelf_is_told_of(shelf):
    shelf.path.mkdir(parents=True)
    sentence = f"“{shelf.path}”, where your shelf should be, is not a file. Move it away to begin a shelf."
    assert refusal(shelf.bottles) == refusal(shelf.add, FULL) == sentence


def test_a_file_in_the_place_of_the_folder_is_told_of(shelf):
    shelf.path.parent.write_bytes(b"")
    sentence = f"The folder “{shelf.path.parent}” of your shelf cannot be used ("
    assert refusal(shelf.add, FULL).startswith(sentence)
    assert refusal(shelf.bottles).startswith(sentence)


def connecting(monkeypatch, uri: str = "", pragma: str = "") -> None:
    """Open the file as a system would that does not allow everything."""
    real = sqlite3.connect

    def connect(path, **how):
        file = real(f"{path.as_uri()}{uri}" if uri else path, **how, uri=bool(uri))
        if pragma:
            file.execute(pragma)
        return file

    monkeypatch.setattr(shelf_base, "_open", connect)


def test_a_shelf_that_may_not_be_written_can_be_read(shelf, monkeypatch):
    shelf.add(bottle())
    connecting(monkeypatch, uri="?mode=ro")
    assert Shelf(shelf.path).bottles() == (bottle(),)
    assert refusal(shelf.add, FULL) == (
        f"Your shelf “{shelf.path}” may not be opened or written. Nothing was changed: ask for the permission for it "
        "and its folder."
    )


def test_a_full_disk_is_told_of_and_what_was_there_stays(shelf, monkeypatch):
    shelf.add(bottle())
    with monkeypatch.context() as full:
        connecting(full, pragma="PRAGMA max_page_count = 1")
        many = [bottle("THF", f"b{i}", note="n" * 500) for i in range(2, 60)]
        assert refusal(lambda: shelf.add(*many)) == (
            f"There is no room for your shelf “{shelf.path}”: the disk is full. Nothing was changed."
        )
    assert shelf.bottles() == (bottle(),)


def test_another_program_is_kept_out_from_the_beginning_of_a_change(shelf):
    shelf.add(FULL)
    with (
        closing(sqlite3.connect(shelf.path, timeout=0, isolation_level=None)) as other,
        shelf_base.writing(shelf.path),
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        other.execute("BEGIN IMMEDIATE")


def test_a_program_that_writes_for_long_is_told_of(shelf, monkeypatch):
    shelf.add(bottle())
    monkeypatch.setattr(shelf_base, "BUSY", 0.01)
    other = sqlite3.connect(shelf.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert refusal(shelf.add, FULL) == (
        f"Another program is writing in your shelf “{shelf.path}”. Nothing was changed: try again in a moment."
    )
    assert shelf.bottles() == (bottle(),)
    other.close()
    shelf.add(FULL)


def test_a_window_that_asks_whether_something_changed_does_not_wait_for_another_program(shelf, monkeypatch):
    shelf.add(bottle())
    before = shelf.version()
    waits = []
    real = sqlite3.connect

    def connect(path, **how):
        waits.append(how["timeout"])
        return real(path, **how)

    monkeypatch.setattr(shelf_base, "_open", connect)
    other = sqlite3.connect(shelf.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert shelf.version() == before
    assert Shelf(shelf.path).version() == ""
    assert waits == [0.02, 0.02]
    other.close()


def test_any_other_fault_of_the_disk_is_told_in_the_words_of_the_system(shelf, monkeypatch):
    def broken(*_, **__):
        fault = sqlite3.OperationalError("disk I/O error")
        fault.sqlite_errorcode = sqlite3.SQLITE_IOERR
        raise fault

    shelf.add(bottle())
    monkeypatch.setattr(shelf_base, "_open", broken)
    assert refusal(shelf.version) == (
        f"Your shelf “{shelf.path}” could not be used (disk I/O error). Nothing was changed."
    )


def test_a_text_that_no_file_can_hold_is_told_of(shelf):
    shelf.add(bottle())
    sentence = "A text of the bottle holds characters that no file can hold. Type it again."
    assert refusal(shelf.add, bottle(bottle_id="b2", note="\ud800")) == sentence
    assert refusal(shelf.add, bottle("\ud800", "b2")) == sentence
    assert refusal(shelf.replace, bottle(place="\ud800"), bottle()) == sentence
    assert refusal(shelf.state_own, KEY, OwnValue("name", "\ud800")) == sentence
    assert shelf.bottles() == (bottle(),)


def test_a_number_that_no_file_can_hold_is_told_of(shelf):
    no_mass = Substance(Compound("x", monoisotopic_mass=float("nan")), label=Label(shelf_id="b1"))
    assert refusal(shelf.add, Bottle("b1", no_mass)) == (
        "The bottle holds a value that cannot be kept. Type its numbers again."
    )


def test_an_amount_left_typed_as_a_whole_number_is_the_same_bottle(shelf):
    whole = bottle(mass=None, left_volume=100)
    shelf.add(whole)
    shelf.replace(replace(whole, left_mass=Mass(5)), whole)
    assert shelf.bottles()[0].left_mass == 5.0
