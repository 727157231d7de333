"""A long day: 200,000 edits, each taken back again, in one process, without an abort and without growing.

It runs in a process of its own. A Qt binding that loses a reference with each call aborts after some thousands
(PySide6 6.12.0 on Python 3.11 does), and that would take the other tests along.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
EDITS = 200_000
ROOM = 8_000_000
"""Bytes that the process may grow by after the first tenth: caches, and what the allocator keeps."""

DAY = f"""
import gc
from PySide6.QtCore import QCoreApplication
from diazgui.core.edits import with_concentration, with_entry
from diazgui.core.experiment import Experiment, Tab
from diazgui.core.route import Route, RouteStep, Version
from diazgui.core.sheet import ByAmount, ByParts, Entry, Role, Sheet
from diazgui.core.substance import Compound, Substance
from diazgui.core.table import rows
from diazgui.core.target import Target
from diazgui.gui.document import Document
from tests.journeys.memory import resident

application = QCoreApplication([])
amine, solvent = Substance(Compound("amine", structure_molar_mass=100.0)), Substance(Compound("solvent"))
sheet = with_entry(Sheet(concentration=1.0), Entry("amine", Role.STARTING_MATERIAL, amine, ByAmount(5.0)))
sheet = with_entry(sheet, Entry("solvent", Role.SOLVENT, solvent, ByParts()))
route = Route((RouteStep("A", "Reaction", Version("", "", sheet)),))
document = Document(Experiment(Target(amine, amine, amine), (Tab("free", "free", "Free sheet", route),)))
told, read = 0, 0

def follow():
    global told, read
    told += 1
    if told % 100 == 0:
        row = rows(document.experiment.tab("free").route.steps[0].sheet)[1]
        read += row.volume is not None

document.changed.connect(follow)
stack, after_the_morning = document.undo_stack, 0
for i in range({EDITS} // 2):
    for c in (0.2, 0.5):
        document.edit_sheet("free", "A", lambda sheet: with_concentration(sheet, c), "Concentration")
    stack.undo()
    stack.undo()
    if i == {EDITS} // 20:
        gc.collect()
        after_the_morning = resident()
gc.collect()
print(f"told={{told}} read={{read}} steps={{stack.count()}} grown={{resident() - after_the_morning}}")
"""


def test_two_hundred_thousand_edits_neither_abort_nor_grow() -> None:
    day = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", DAY],
        cwd=ROOT,
        env=dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT)),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert day.returncode == 0, day.stderr
    found = {key: int(value) for key, value in re.findall(r"(\w+)=(-?\d+)", day.stdout)}
    assert found["told"] == 2 * EDITS  # each edit, and each time one is taken back
    assert found["read"] == EDITS // 50
    assert found["steps"] == 2
    assert found["grown"] < ROOM
