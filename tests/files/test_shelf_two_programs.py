"""Programs that use one shelf at once, or end in the middle of a change."""

import multiprocessing
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from diazgui.core.quantities import Mass
from diazgui.files.shelf import Shelf
from tests.files.bottles_on_shelf import FULL, bottle
from tests.files.shelf_programs import put_bottles, take_a_milligram

ROOT = Path(__file__).parent.parent.parent
SPAWN = multiprocessing.get_context("spawn")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shelf.sqlite"


def run(*programs: multiprocessing.process.BaseProcess) -> None:
    for program in programs:
        program.start()
    for program in programs:
        program.join(60)
    assert [program.exitcode for program in programs] == [0] * len(programs)


def started(path: Path, what: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.files.shelf_programs", what, str(path)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_two_programs_that_change_one_bottle_lose_no_change(path):
    Shelf(path).add(bottle(mass=100.0))
    run(*(SPAWN.Process(target=take_a_milligram, args=(path, 25)) for _ in range(2)))
    there = Shelf(path).get("b1")
    assert there is not None
    assert there.left_mass == Mass(50.0)


def test_two_programs_that_begin_a_shelf_at_once_keep_each_others_bottles(path):
    run(*(SPAWN.Process(target=put_bottles, args=(path, name, 15)) for name in ("one", "two")))
    there = Shelf(path).bottles()
    assert len({one.id for one in there}) == len(there) == 60


def test_a_program_that_is_killed_leaves_whole_changes_and_no_half_one(path):
    for _ in range(3):
        path.unlink(missing_ok=True)
        program = started(path, "pairs")
        assert program.stdout is not None
        program.stdout.readline()
        time.sleep(0.05)
        program.send_signal(signal.SIGKILL) if hasattr(signal, "SIGKILL") else program.kill()
        said, _ = program.communicate()
        there = {one.id for one in Shelf(path).bottles()}
        whole = {name.removesuffix("-1") for name in there if name.endswith("-1")}
        assert there == {f"{i}-{half}" for i in whole for half in (1, 2)}
        assert {line.strip() for line in said.splitlines()} <= whole
        Shelf(path).add(FULL)
        assert Shelf(path).get("b-full") == FULL


def test_a_change_that_stood_half_in_the_file_when_the_program_was_killed_is_undone(path):
    Shelf(path).add(bottle(), FULL)
    before = path.read_bytes()
    program = started(path, "half")
    assert program.stdout is not None
    assert program.stdout.readline() == "written\n"
    assert path.with_name("shelf.sqlite-journal").stat().st_size > 0
    assert path.stat().st_size > len(before)
    program.kill()
    program.communicate()
    assert Shelf(path).bottles() == (FULL, bottle())
    Shelf(path).remove(FULL)
    assert Shelf(path).bottles() == (bottle(),)
