from datetime import date

import pytest

from diazgui.core.own_value import OwnValue
from diazgui.core.substance import Compound
from diazgui.gui.compounds.data_book import NAMELESS, NOWHERE, DataBook
from tests.gui.compounds.stores import Memory

THF = Compound("THF", inchikey="WYURNTSHIVDZCO-UHFFFAOYSA-N")
DENSITY = OwnValue("density", "0.880 g/mL")


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def book(qapp, memory):
    return DataBook(memory)


def test_a_value_is_kept_with_the_day_and_wins_at_once(qtbot, book):
    with qtbot.waitSignal(book.changed):
        assert book.state(THF, DENSITY) == ""
    kept = book.own(THF)["density"]
    assert (kept.value, kept.when) == ("0.880 g/mL", date.today())


def test_a_value_replaces_the_one_there_was_and_can_be_forgotten(book):
    book.state(THF, DENSITY)
    book.state(THF, OwnValue("density", "0.890 g/mL"))
    assert book.own(THF)["density"].value == "0.890 g/mL"
    assert book.forget(THF, "density") == ""
    assert book.own(THF) == {}
    assert book.forget(THF, "density") == ""


def test_a_compound_without_a_structure_is_known_by_its_name_and_one_without_either_by_nothing(book, memory):
    book.state(Compound("Celite 545"), DENSITY)
    assert list(memory.values) == ["celite 545"]
    assert "density" in book.own(Compound(" celite 545"))
    assert book.state(Compound(""), DENSITY) == NAMELESS
    assert book.own(Compound("")) == {}


def test_it_is_read_again_only_when_a_program_changed_it(book, memory):
    book.state(THF, DENSITY)
    for _ in range(5):
        book.own(THF)
    assert memory.asked == 1
    memory.state_own(THF.inchikey, OwnValue("note", "another program"))
    assert set(book.own(THF)) == {"density", "note"}
    assert memory.asked == 2


def test_before_there_is_a_shelf_nothing_is_read(book, memory):
    assert book.own(THF) == {}
    assert memory.asked == 0


def test_why_it_cannot_be_read_is_told_once_and_why_it_cannot_be_written_each_time(qtbot, book, memory):
    book.state(THF, DENSITY)
    memory.problem = "The shelf is damaged."
    told = []
    book.failed.connect(told.append)
    assert book.own(THF) == {}
    assert book.own(THF) == {}
    assert told == ["The shelf is damaged."]
    assert book.state(THF, DENSITY) == "The shelf is damaged."


def test_without_a_store_nothing_is_kept(qapp):
    book = DataBook()
    assert not book.can_remember
    assert book.own(THF) == {}
    assert book.state(THF, DENSITY) == NOWHERE
    assert book.forget(THF, "density") == ""
