"""Work beside the window."""

import gc
import subprocess
import sys
import time
from threading import Event

import pytest
import shiboken6
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from diazgui.gui.loading import Task, finish_tasks


def test_the_answer_comes_back_and_the_work_was_on_another_thread(qtbot: QtBot) -> None:
    here = QThread.currentThread()
    task = Task(lambda: QThread.currentThread() is here)
    with qtbot.waitSignal(task.done) as answer:
        task.start()
    assert answer.args == [False]


def test_what_went_wrong_comes_back_too(qtbot: QtBot) -> None:
    def work() -> None:
        raise ValueError("no data")

    task = Task(work)
    with qtbot.waitSignal(task.failed) as answer:
        task.start()
    assert answer.args is not None
    assert str(answer.args[0]) == "no data"


def test_who_listens_hears_of_it_on_the_windows_own_thread(qtbot: QtBot) -> None:
    here = QThread.currentThread()
    heard: list[bool] = []
    task = Task(lambda: 1)
    task.done.connect(lambda _result: heard.append(QThread.currentThread() is here))
    task.start()
    qtbot.waitUntil(lambda: heard == [True])


@pytest.mark.parametrize("fault", [None, ValueError("no data")])
def test_an_answer_that_nobody_waits_for_any_more_is_dropped(
    qtbot: QtBot, capfd: pytest.CaptureFixture[str], fault: Exception | None
) -> None:
    begun, go_on = Event(), Event()

    def work() -> None:
        begun.set()
        go_on.wait(10)
        if fault is not None:
            raise fault

    task = Task(work)
    task.start()
    assert begun.wait(10)
    shiboken6.delete(task)
    go_on.set()
    finish_tasks()
    qtbot.wait(10)
    assert "Traceback" not in capfd.readouterr().err


def test_work_that_was_begun_can_be_waited_for(qtbot: QtBot) -> None:
    finished: list[bool] = []

    def work() -> None:
        time.sleep(0.1)
        finished.append(True)

    Task(work).start()
    finish_tasks()
    assert finished == [True]


_CLOSED_AT_ONCE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from diazgui import app
from diazgui.gui.paper_size import PaperSize
from diazgui.gui.printed.printing import Printing
from diazgui.report.paper import Paper

begin = app.start

def start():
    application, window = begin()
    printing = Printing(window, PaperSize.A4)
    paper = Paper("t", "".join(f"<section><p>{'word ' * 20_000}</p></section>" for _ in range(5)))
    QTimer.singleShot(0, lambda: (printing.write(paper, Path(sys.argv[1])), window.close()))
    return application, window

app.start = start
sys.exit(app.run([]))
"""


def test_a_window_closed_while_a_pdf_is_written_leaves_it_whole(tmp_path) -> None:
    path = tmp_path / "a.pdf"
    words = [sys.executable, "-c", _CLOSED_AT_ONCE, str(path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert path.read_bytes().rstrip().endswith(b"%%EOF")


def test_no_garbage_is_collected_until_all_work_is_over(qtbot):
    assert gc.isenabled()
    go_on = (Event(), Event())
    works = [Task(lambda one=one: one.wait(5)) for one in go_on]
    for work in works:
        work.start()
    assert not gc.isenabled()
    go_on[0].set()
    qtbot.wait(30)
    assert not gc.isenabled()
    go_on[1].set()
    qtbot.waitUntil(gc.isenabled)


def test_work_that_fails_or_is_begun_again_counts_each_time(qtbot):
    def fail() -> None:
        raise ValueError("no")

    failing = Task(fail)
    for _ in range(2):
        with qtbot.waitSignal(failing.failed):
            failing.start()
    qtbot.waitUntil(gc.isenabled)
