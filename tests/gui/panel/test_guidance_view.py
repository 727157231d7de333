import pytest

from diazgui.core.experiment import with_chosen_version, with_new_tab
from diazgui.gui.document import Document
from diazgui.gui.panel.guidance_view import NO_GUIDANCE, StrategyView
from diazgui.gui.panel.page_view import Folds
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


def test_the_paper_of_a_page_names_its_works(strategy):
    strategy.read()
    paper = strategy.paper()
    assert paper.title == "Mono via Boc B"
    assert paper.html.endswith("It can explode. | guide | m")
