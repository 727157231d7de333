import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from diazgui.core.diagnosis import Turn, Walk
from diazgui.core.experiment import Bench, Experiment
from diazgui.gui.document import Document
from diazgui.gui.panel.diagnose_view import DiagnoseView
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.units import Notation
from tests.gui.guides import TREE, SmallGuide


@pytest.fixture
def view(qtbot):
    view = DiagnoseView(Document(Experiment(None, ())), Bench({}, {}, None), SmallGuide(), Notation("."))
    qtbot.addWidget(view)
    view.resize(300, 600)
    view.read()
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def inside(view):
    return view.columns.currentWidget().widget()


def asked(view):
    return inside(view).findChild(Title).plain()


def answers(view):
    return [button.text() for button in inside(view).findChildren(ChoiceButton)]


def ways(view):
    return {button.text(): button for button in inside(view).findChildren(QPushButton)}


def said(view):
    return [prose.plain() for prose in inside(view).findChildren(Prose) if not isinstance(prose, Title)]


def test_one_question_at_a_time_with_its_answers_and_grounds(view):
    assert asked(view) == "What does LC-MS show?"
    assert answers(view) == ["Little", "Fine"]
    assert said(view)[0] == "Question"
    assert "I > Br > Cl" in said(view)[1]
    assert list(ways(view)) == ["Show the whole workflow"]
    assert view.caption == "Step 1"


def test_an_answer_leads_on_and_the_trail_tells_the_way(view, qtbot):
    qtbot.mouseClick(inside(view).findChild(ChoiceButton), Qt.MouseButton.LeftButton)
    assert asked(view) == "Add a little sodium iodide."
    assert said(view)[:2] == ["1. What is seen? Little", "Try this"]
    view.answer(0)
    assert said(view)[0].splitlines() == ["1. What is seen? Little", "2. Add NaI. Solved"]
    assert said(view)[1] == "End of the way"
    assert answers(view) == []


def test_digits_answer_and_the_focus_goes_along(view, qtbot):
    view.answers[0].setFocus()
    qtbot.keyClicks(view.focusWidget(), "1")
    assert asked(view) == "Add a little sodium iodide."
    assert view.answers[0].hasFocus()
    assert view.answers[0].accessibleDescription() == "Add a little sodium iodide."
    qtbot.keyClicks(view.focusWidget(), "9")
    assert asked(view) == "Add a little sodium iodide."


def test_back_takes_one_answer_back_and_start_again_all(view):
    view.answer(0)
    view.answer(0)
    ways(view)["Back"].click()
    assert view.walk.here.id == "salt"
    view.answer(0)
    ways(view)["Start again"].click()
    assert view.walk == Walk(TREE)


def test_backspace_takes_the_last_answer_back(view, qtbot):
    view.answer(0)
    view.answers[0].setFocus()
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Backspace)
    assert view.walk == Walk(TREE)


def test_a_question_of_the_trail_leads_back_to_it(view):
    view.answer(0)
    view.answer(0)
    inside(view).findChild(Prose).linkActivated.emit("turn:1")
    assert view.walk == Walk(TREE, (Turn("seen", 0),))


def test_a_node_is_begun_at_where_no_answers_led_there(view):
    view.start_at("salt")
    assert view.walk == Walk(TREE, start="salt")
    assert said(view)[:2] == ["Begun at: Add NaI.", "Try this"]
    view.answer(0)
    assert said(view)[0].splitlines() == ["Begun at: Add NaI.", "1. Add NaI. Solved"]
    view.start_at("salt")
    assert view.walk == Walk(TREE, start="salt")
    ways(view)["Start again"].click()
    assert view.walk == Walk(TREE)


def test_a_node_of_the_trail_is_gone_back_to(view):
    view.answer(0)
    view.answer(0)
    view.start_at("salt")
    assert view.walk == Walk(TREE, (Turn("seen", 0),))


def test_the_page_is_begun_at_a_node_before_it_was_ever_seen(qtbot):
    view = DiagnoseView(Document(Experiment(None, ())), Bench({}, {}, None), SmallGuide(), Notation("."))
    qtbot.addWidget(view)
    assert view.paper() is None
    view.show_workflow()
    view.back_one()
    view.start_again()
    view.answer(0)
    assert view.walk is None
    view.start_at("end")
    assert asked(view) == "Write down what helped."


def test_each_step_has_a_walk_of_its_own_until_another_experiment_is_opened(view):
    view.answer(0)
    view.show_place("mono-boc", "B")
    view.read()
    assert view.walk == Walk(TREE)
    view.show_place("", "")
    view.read()
    assert view.walk == Walk(TREE, (Turn("seen", 0),))
    view._document.open(Experiment(None, ()), None)
    view.read()
    assert view.walk == Walk(TREE)


def test_the_walk_stays_when_the_page_is_read_again(view):
    view.answer(1)
    view.read()
    assert asked(view) == "Write down what helped."


def test_the_way_so_far_and_what_is_advised_are_printed(view):
    view.answer(0)
    paper = view.paper()
    assert paper.title == "Diagnosis"
    assert paper.html == (
        "1. What is seen? Little. | Add a little sodium iodide. | No acidic N–H is there. | guide | m"
    )


def test_the_workflow_opens_and_follows_the_walk(view, qtbot):
    papers = []
    view.paper_wanted.connect(papers.append)
    view.show_workflow()
    qtbot.addWidget(view.workflow)
    assert view._guide.asked[-1] == ("workflow", "seen", "light")
    view.answer(1)
    assert view._guide.asked[-1] == ("workflow", "end", "light")
    view.workflow.node_wanted.emit("seen")
    assert asked(view) == "What does LC-MS show?"
    view.workflow._print()
    assert papers[0].title == "Troubleshooting workflow"
