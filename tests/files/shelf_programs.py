"""What other programs do to a shelf in the tests: run in processes of their own."""

import sys
import time
from dataclasses import replace
from pathlib import Path

from diazgui.core.quantities import Mass
from diazgui.files.shelf import ConflictError, Shelf
from diazgui.files.shelf_base import writing
from diazgui.files.shelf_rows import BOTTLE, bottle_row
from tests.files.bottles_on_shelf import bottle


def take_a_milligram(path: Path, times: int) -> None:
    """Take 1 mg out of the bottle b1, again and again, looking anew where another program was faster."""
    shelf = Shelf(path)
    while times:
        there = shelf.get("b1")
        assert there is not None
        assert there.left_mass is not None
        try:
            shelf.replace(replace(there, left_mass=Mass(there.left_mass - 1)), there)
        except ConflictError:
            continue
        times -= 1


def put_bottles(path: Path, name: str, times: int) -> None:
    """Put pairs of bottles on the shelf."""
    for i in range(times):
        Shelf(path).add(bottle(name, f"{name}-{i}-1"), bottle(name, f"{name}-{i}-2"))


def put_pairs_for_ever(path: Path) -> None:
    """Put pairs of bottles on the shelf, and say so after each."""
    for i in range(100_000):
        Shelf(path).add(bottle("pair", f"{i}-1"), bottle("pair", f"{i}-2"))
        print(i, flush=True)


def write_half(path: Path) -> None:
    """Write so much of a change that part of it is in the file already, and stay there."""
    with writing(path) as file:
        file.execute("PRAGMA cache_size = 5")
        file.execute("UPDATE bottle SET note = 'half', checksum = 0")
        for i in range(500):
            row = bottle_row(bottle("half", f"half-{i}", note="n" * 500))
            file.execute(f"INSERT INTO bottle({BOTTLE}) VALUES ({', '.join('?' * len(row))})", row)
        print("written", flush=True)
        time.sleep(60)


if __name__ == "__main__":
    {"pairs": put_pairs_for_ever, "half": write_half}[sys.argv[1]](Path(sys.argv[2]))
