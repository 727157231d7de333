"""A damaged shelf: a sentence and the file as it was, or every bottle as it was, and nothing between."""

import random
from pathlib import Path

import pytest

from diazgui.core.own_value import OwnValue
from diazgui.files import FileError
from diazgui.files.shelf import Shelf
from tests.files.bottles_on_shelf import FULL, bottle

BOTTLES = (bottle(), bottle("THF", "b2", "Z"), FULL)
OWN = OwnValue("density", 889.0, "density")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    shelf = Shelf(tmp_path / "shelf.sqlite")
    shelf.add(*BOTTLES)
    shelf.state_own("KEY", OWN)
    return shelf.path


def sentence(path: Path) -> str:
    return (
        f"Your shelf “{path}” is damaged. It is left as it is and not used: put a copy in its place, or move it away "
        "to begin anew."
    )


def outcome(path: Path) -> str:
    """What the shelf says; empty where it holds what was put there, to the last sign."""
    try:
        there = set(Shelf(path).bottles())
        own = dict(Shelf(path).own_values("KEY"))
    except FileError as error:
        return str(error)
    assert there == set(BOTTLES)
    assert own == {"density": OWN}
    return ""


def test_no_byte_of_the_file_can_change_without_a_sentence_or_without_effect(path):
    sound = path.read_bytes()
    chance = random.Random(5)
    sentences = set()
    for _ in range(400):
        content = bytearray(sound)
        for _ in range(chance.choice((1, 1, 4, 64))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(content)
        said = outcome(path)
        if said:
            assert path.read_bytes() == bytes(content)
            sentences.add(said.split("“")[0])
    assert "Your shelf " in sentences
    assert sentences <= {"Your shelf ", "Your shelf in ", ""}


@pytest.mark.parametrize("keep", [1, 15, 16, 99, 100, 4095, 4096, 5000, 8192, 12_288])
def test_a_shelf_that_was_cut_off_is_damaged(path, keep):
    path.write_bytes(path.read_bytes()[:keep])
    assert outcome(path) == sentence(path)


@pytest.mark.parametrize("content", [b"PK\x03\x04" * 100, b"<html>" * 1000, b"\0" * 8192, b"SQLite format 3\0" * 400])
def test_what_is_no_shelf_at_all_is_told_of_and_not_written_to(path, content):
    path.write_bytes(content)
    assert outcome(path) == sentence(path)
    with pytest.raises(FileError):
        Shelf(path).add(bottle("dioxane", "b9"))
    assert path.read_bytes() == content


def test_pieces_put_in_another_order_are_damage(path):
    content = path.read_bytes()
    pages = [content[i : i + 4096] for i in range(0, len(content), 4096)]
    path.write_bytes(b"".join([pages[0], *reversed(pages[1:])]))
    assert outcome(path) == sentence(path)


def test_a_row_that_another_tool_changed_is_told_of(path):
    import sqlite3

    with sqlite3.connect(path) as file:
        file.execute("UPDATE bottle SET left_mg = 1 WHERE id = 'b1'")
    file.close()
    assert outcome(path) == sentence(path)


def test_an_own_value_that_another_tool_changed_is_told_of(path):
    import sqlite3

    with sqlite3.connect(path) as file:
        file.execute("UPDATE own_value SET number = 1")
    file.close()
    assert outcome(path) == sentence(path)


def test_a_shelf_far_too_large_is_not_looked_through(path, monkeypatch):
    monkeypatch.setattr("diazgui.files.shelf_base.LARGEST", 1000)
    assert outcome(path) == sentence(path)
