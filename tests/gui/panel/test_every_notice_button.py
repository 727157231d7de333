"""Every button beside a notice, on every test sheet: a press is one step, which Undo and Redo take back and forth."""

import pytest
from pytestqt.qtbot import QtBot

from diazgui.core.guidance.remedy import with_change_to
from diazgui.gui.document import Document
from diazgui.gui.panel.notices_view import NoticesView
from diazgui.library.bench import bench
from tests.library.noticing import Place
from tests.library.test_notice_buttons import PLACES


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_a_press_makes_the_change_once_and_undo_takes_it_back_exactly(qtbot: QtBot, place: Place) -> None:
    document = Document(place.experiment)
    view = NoticesView(document)
    qtbot.addWidget(view)
    view.show_step(place.tab_id, place.step_id)
    shown = [(box.notice, box.title.text()) for box in view.boxes]
    offered = [(at, nth) for at, box in enumerate(view.boxes) for nth in range(len(box.buttons))]
    assert len(offered) == sum(len(one.remedies) for one in place.notices())
    for at, nth in offered:
        box = view.boxes[at]
        button, remedy = box.buttons[nth], box.notice.remedies[nth]
        button.click()
        button.click()  # a second press, sent before the first was answered
        changed = with_change_to(place.experiment, place.tab_id, place.step_id, remedy.change, bench())
        assert document.experiment == changed, remedy.label
        assert (document.undo_stack.count(), document.undo_stack.undoText()) == (1, remedy.label)
        document.undo_stack.undo()
        assert document.experiment == place.experiment, remedy.label
        assert [(box.notice, box.title.text()) for box in view.boxes] == shown, remedy.label
        document.undo_stack.redo()
        assert document.experiment == changed, remedy.label
        document.undo_stack.undo()
        document.undo_stack.clear()
