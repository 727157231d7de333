from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.panel.references import ReferencesView
from tests.gui.guides import SmallGuide


def shown(qtbot, *keys):
    view = ReferencesView(SmallGuide())
    qtbot.addWidget(view)
    view.show_works(keys)
    return view, [prose.plain() for prose in view.findChildren(Prose) if not isinstance(prose, Title)]


def test_a_work_stands_in_full_with_what_it_is_worth(qtbot):
    _, said = shown(qtbot, "m")
    assert said == ["Mills"]
    _, said = shown(qtbot, "guide")
    assert said[0].splitlines() == ["Guide Co, Guide (2026)", "Not reviewed."]


def test_with_the_guide_go_the_works_that_it_names(qtbot):
    _, said = shown(qtbot, "m", "guide")
    assert len(said) == 2
    assert "Wikipedia, Amine alkylation" in said[1]


def test_a_key_that_nobody_knows_is_passed_over(qtbot):
    _, said = shown(qtbot, "m", "lost")
    assert said == ["Mills"]


def test_the_works_are_printed(qtbot):
    view, _ = shown(qtbot, "guide")
    assert view.prints
    assert view.paper().html == "Guide Co, Guide (2026). Not reviewed. | Wikipedia, Amine alkylation. On the topic."
