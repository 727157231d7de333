"""Every button of the diagnosis: one press is one step, which Undo takes back exactly, and no press brings a danger."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from diazgui.core.experiment import Experiment
from diazgui.core.guidance.remedy import Change, Choose, with_change_to
from diazgui.gui.document import Document
from diazgui.gui.panel.diagnose_view import DiagnoseView
from diazgui.gui.panel.panel_guide import Guide
from diazgui.library.bench import bench
from diazgui.library.diagnosing import Offered, offered_at
from diazgui.library.diagnosis import tree
from diazgui.library.situation import situation_of
from diazgui.units import POINT_ONLY
from tests.library.noticing import Place
from tests.library.test_diagnosing import OFFERS
from tests.library.test_notice_buttons import PLACES, dangers

NODES = [one for one in tree().nodes.values() if one.offers]
WITH_BUTTONS = [(node, place) for node, place, offered in OFFERS if offered]


def offers(place: Place, node: str) -> tuple[Offered, ...]:
    situation = situation_of(place.tab, place.step, place.experiment.target, POINT_ONLY)
    return offered_at(tree().nodes[node], situation, place.experiment.tabs)


def made(place: Place, change: Change) -> Experiment:
    return with_change_to(place.experiment, place.tab_id, place.step_id, change, bench())


@pytest.mark.parametrize(
    ("node", "place"), WITH_BUTTONS, ids=[f"{node}-{at}" for at, (node, _) in enumerate(WITH_BUTTONS)]
)
def test_a_press_makes_the_change_once_and_undo_takes_it_back_exactly(qtbot: QtBot, node: str, place: Place) -> None:
    document = Document(place.experiment)
    view = DiagnoseView(document, bench(), Guide(), POINT_ONLY)
    qtbot.addWidget(view)
    document.changed.connect(view.read)
    view.show_place(place.tab_id, place.step_id)
    view.start_at(node)
    for at, one in enumerate(offers(place, node)):
        button = view.actions_offered[at]
        if isinstance(one.does, tuple):
            with qtbot.waitSignal(view.place_wanted):
                button.click()
            assert document.undo_stack.count() == 0
            continue
        button.click()
        button.click()  # a second press, sent before the first was answered
        assert document.experiment == made(place, one.does), one.label
        assert document.undo_stack.count() == 1
        document.undo_stack.undo()
        assert document.experiment == place.experiment, one.label
        document.undo_stack.clear()


@pytest.mark.parametrize("is_open", [None, False], ids=["as it stands", "closed"])
def test_no_press_on_any_test_sheet_brings_a_danger_that_was_not_there(is_open: bool | None) -> None:
    pressed = set()
    for name, stands in PLACES.items():
        conditions = stands.sheet.conditions
        shut = replace(conditions, vessel_open=conditions.vessel_open if is_open is None else is_open)
        place = stands.edited(lambda sheet, shut=shut: replace(sheet, conditions=shut))
        before = dangers(place.notices())
        for node in NODES:
            for one in offers(place, node.id):
                if not isinstance(one.does, tuple):
                    after = replace(place, experiment=made(place, one.does))
                    assert after.experiment != place.experiment, (name, one.label)
                    assert ("variant" in one.label) == isinstance(one.does, Choose), one.label
                    assert dangers(after.notices()) <= before, (name, one.label)
                    pressed.add(one.key)
    assert len(pressed) >= 8
