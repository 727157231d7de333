"""Work beside the window leaves garbage to the window."""

import gc
from threading import Event

from diazgui.gui.compounds.beside import Beside


def test_no_garbage_is_collected_until_all_work_is_over(qtbot):
    assert gc.isenabled()
    go_on = (Event(), Event())
    works = [Beside(lambda one=one: one.wait(5)) for one in go_on]
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

    failing = Beside(fail)
    for _ in range(2):
        with qtbot.waitSignal(failing.failed):
            failing.start()
    qtbot.waitUntil(gc.isenabled)
