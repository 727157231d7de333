from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from diazgui.core.experiment import with_chosen_version, with_new_tab, without_tab
from diazgui.core.guidance.page import Page, Section, Statement
from diazgui.gui.document import Document
from diazgui.gui.panel.guidance_view import NO_GUIDANCE, StrategyView
from diazgui.gui.panel.page_view import FoldedSection, Folds
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.panel_prose import Prose, Title
from tests.gui.guides import SmallGuide
from tests.gui.windows import worked_example


@pytest.fixture
def guide():
    return SmallGuide()


@pytest.fixture
def strategy(guide, qtbot):
    loaded = worked_example()
    view = StrategyView(Document(loaded.experiment), loaded.bench, guide, Folds())
    qtbot.addWidget(view)
    view.show_place("mono-boc", "B")
    return view


def titles(view):
    return [title.plain() for title in view.columns.currentWidget().widget().findChildren(Title)]


def test_the_page_is_that_of_tab_step_and_variant_in_front(strategy, guide):
    strategy.read()
    assert guide.asked == [("mono-boc", "B", "k2co3")]
    assert titles(strategy) == ["Mono via Boc B"]
    assert strategy.caption == "B Alkylate · K₂CO₃ in acetonitrile"
    assert strategy.prints


def test_a_page_that_is_there_is_not_made_again(strategy, guide):
    strategy.read()
    strategy.read()
    assert len(guide.asked) == 1


def test_another_variant_brings_another_page(strategy, guide):
    strategy.read()
    document, bench = strategy._document, strategy._bench
    document.replace(
        with_chosen_version(document.experiment, "mono-boc", "B", "as-in-guide", "free-base", bench), "Variant"
    )
    strategy.read()
    assert guide.asked[-1] == ("mono-boc", "B", "as-in-guide")


def test_a_sheet_without_guidance_says_so_and_does_not_print(strategy):
    document = strategy._document
    document.replace(with_new_tab(document.experiment, "free", strategy._bench), "Open a free sheet")
    strategy.show_place("free", "A")
    strategy.read()
    said = [prose.plain() for prose in strategy.findChildren(Prose)]
    assert NO_GUIDANCE in said
    assert not strategy.prints
    assert strategy.paper() is None


class GuideWithWays(SmallGuide):
    """Tells of two alternatives."""

    def strategy_page(self, protocol_id, step, variant):
        ways = tuple(
            Statement(f"to-{key}", "advice", f"{key}: the other way.", "", leads_to=key)
            for key in ("mono-cbz", "excess-diamine")
        )
        page = super().strategy_page(protocol_id, step, variant)
        return replace(page, sections=(*page.sections, Section("alternative", "Alternatives", ways)))


@pytest.fixture
def ways(qtbot):
    loaded = worked_example()
    view = StrategyView(Document(without_tab(loaded.experiment, "mono-cbz")), loaded.bench, GuideWithWays(), Folds())
    qtbot.addWidget(view)
    view.resize(320, 700)
    view.show_place("mono-boc", "B")
    view.read()
    view.show()
    qtbot.waitUntil(lambda: view._column.is_full)
    return view


def buttons(view):
    return {one.text(): one for one in view.columns.currentWidget().widget().findChildren(ChoiceButton)}


def test_alternatives_lead_to_their_tab_or_ask_to_open_one(ways, qtbot):
    assert list(buttons(ways)) == ["Compare strategies…", "Open Mono via Cbz", "Go to Excess diamine"]
    with qtbot.waitSignal(ways.place_wanted) as went:
        qtbot.keyClick(buttons(ways)["Go to Excess diamine"], Qt.Key.Key_Return)
    assert went.args == ["excess-diamine", "A"]
    with qtbot.waitSignal(ways.open_wanted) as asked:
        qtbot.keyClick(buttons(ways)["Open Mono via Cbz"], Qt.Key.Key_Space)
    assert asked.args == ["mono-cbz"]


def test_the_ways_follow_the_tabs_that_there_are(ways, qtbot):
    document = ways._document
    document.replace(with_new_tab(document.experiment, "mono-cbz", ways._bench), "Open")
    ways.read()
    qtbot.waitUntil(lambda: ways._column.is_full)
    assert list(buttons(ways))[1] == "Go to Mono via Cbz"


def test_the_ways_fold_with_their_section(ways):
    (section,) = (one for one in ways.findChildren(FoldedSection) if one.holds("alternative"))
    way = buttons(ways)["Open Mono via Cbz"]
    assert way.isVisibleTo(ways)
    section.heading.setChecked(False)
    assert not way.isVisibleTo(ways)


def test_ways_of_a_folded_section_wait_for_it(ways, qtbot):
    ways._folds.folded.add("Alternatives")
    ways._shown = None
    ways.read()
    qtbot.waitUntil(lambda: ways._column.is_full)
    assert not buttons(ways)["Open Mono via Cbz"].isVisibleTo(ways)


def test_a_strategy_that_this_program_does_not_know_goes_by_its_id(ways):
    assert ways._way("of-tomorrow", None) == "Open of-tomorrow"


def test_the_strategies_are_compared_from_every_page(ways, strategy, qtbot):
    with qtbot.waitSignal(ways.compare_wanted):
        qtbot.keyClick(buttons(ways)["Compare strategies…"], Qt.Key.Key_Return)
    strategy.show_place("", "")
    strategy._guide.strategy_page = lambda *_: Page("", "", ())
    strategy.read()
    with qtbot.waitSignal(strategy.compare_wanted):
        buttons(strategy)["Compare strategies…"].click()


def test_the_paper_of_a_page_names_its_works(strategy):
    strategy.read()
    paper = strategy.paper()
    assert paper.title == "Mono via Boc B"
    assert paper.html.endswith("It can explode. | guide | m")
