"""Measured from outside: how long a process takes to its first paint and until it is ready, and its memory.

Every run is a process of its own; the programs compared take turns, so that a slow moment hits them alike.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Sequence

_CLOCK = """
import os, sys, time
def since_start():
    with open("/proc/self/stat") as f:
        ticks = int(f.read().rpartition(")")[2].split()[19])
    return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
def memory():
    with open("/proc/self/status") as f:
        return next(int(line.split()[1]) for line in f if line.startswith("VmRSS")) / 1024
def tell(*values):
    print(*values); sys.stdout.flush(); os._exit(0)
"""

_PAINT = """
from PySide6.QtCore import QEvent, QObject
class First(QObject):
    def __init__(self, then):
        super().__init__(); self.then, self.is_done = then, False
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.Paint and not self.is_done:
            self.is_done = True; self.then()
        return False
"""

BARE_WINDOW = (
    _CLOCK
    + """
from PySide6.QtWidgets import QApplication, QMainWindow, QLabel
"""
    + _PAINT
    + """
application = QApplication([]); window = QMainWindow()
window.setCentralWidget(QLabel("diazgui")); window.resize(1280, 800)
first = First(lambda: tell(since_start(), memory())); window.centralWidget().installEventFilter(first); window.show()
application.exec()
"""
)

FIRST_PAINT = (
    _CLOCK
    + """
from diazgui.app import start
"""
    + _PAINT
    + """
application, window = start()
first = First(lambda: tell(since_start(), memory())); window.centralWidget().installEventFilter(first)
application.exec()
"""
)

READY = (
    _CLOCK
    + """
from PySide6.QtCore import QTimer
from diazgui import app
application, window = app.start()
fill = app.fill
def filled(window, loaded):
    fill(window, loaded)
    QTimer.singleShot(0, lambda: tell(since_start(), memory()))
app.fill = filled
app.fill_when_ready(window, None)
application.exec()
"""
)

IMPORTS = (
    _CLOCK
    + """
from PySide6 import QtCore, QtGui, QtSvg, QtWidgets
from rdkit import Chem
from rdkit.Chem import Descriptors, rdDepictor, rdMolDescriptors
from rdkit.Chem.Draw import rdMolDraw2D
import msgspec, pint
tell(since_start(), memory())
"""
)

OWN_IMPORTS = (
    _CLOCK
    + """
from PySide6.QtWidgets import QApplication
application = QApplication([])
import diazgui.app, diazgui.gui.filling, diazgui.library.bench, diazgui.structures.drawing
from diazgui import units
units.prepare()
tell(since_start(), memory())
"""
)


def run(programs: Sequence[str], times: int = 7) -> list[tuple[float, float]]:
    """For each program the median of its seconds and of its memory in MB, the programs run by turns."""
    found: list[list[tuple[float, float]]] = [[] for _ in programs]
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    for _ in range(times):
        for results, program in zip(found, programs, strict=True):
            answer = subprocess.run(
                [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment
            )
            seconds, megabytes = answer.stdout.split()[-2:]
            results.append((float(seconds), float(megabytes)))
    return [(statistics.median(s for s, _ in one), statistics.median(m for _, m in one)) for one in found]
