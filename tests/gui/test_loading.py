"""Work beside the window."""

from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from diazgui.gui.loading import Task


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
