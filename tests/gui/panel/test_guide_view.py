from html import escape

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from diazgui.gui.panel.guide_results import hit_html, spoken
from diazgui.gui.panel.guide_view import GuideView
from diazgui.gui.panel.page_view import FoldedSection, Folds
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_prose import Title
from diazgui.gui.panel.panel_text import works_of
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import DARK, LIGHT, Appearance
from tests.gui.guides import SmallGuide


def shown(guide, qtbot, width=320):
    view = GuideView(guide, Folds())
    qtbot.addWidget(view)
    view.resize(width, 500)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.read()
    qtbot.waitUntil(lambda: view.contents.is_full and view._is_ready)
    return view


@pytest.fixture
def view(qtbot):
    return shown(SmallGuide(), qtbot)


@pytest.fixture
def shipped(qtbot):
    return shown(Guide(), qtbot)


def titles(view):
    return [title.plain() for title in view.columns.currentWidget().widget().findChildren(Title)]


def ask(view, qtbot, question):
    view.ask()
    qtbot.keyClicks(view.field, question)


def test_without_a_question_all_pages_stand_there_to_choose(view):
    assert titles(view) == ["What went wrong?", "More to read"]
    buttons = [button.text() for button in view.findChildren(ChoiceButton)]
    assert buttons == ["Hardly any conversion", "What the guide is", "All questions"]
    assert not view.prints


def test_every_page_that_ships_can_be_chosen(shipped):
    buttons = [button.text() for button in shipped.findChildren(ChoiceButton)]
    pages = [page.title for chapter in Guide().chapters() for page in chapter.pages]
    assert buttons == pages
    assert {"About the guide", "References", "Quaternary salts", "What the notices say"} <= set(buttons)


def test_a_page_is_opened_and_left_by_keyboard(view, qtbot):
    view.ask()
    qtbot.keyClick(view.field, Qt.Key.Key_Down)
    button = view.findChildren(ChoiceButton)[0]
    assert button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert titles(view) == ["Hardly any conversion"]
    assert view.back == "Guide"
    assert not view.field.isVisible()
    assert view.paper().title == "Hardly any conversion"
    assert view.focusWidget() is not button
    view.go_back()
    assert titles(view) == ["What went wrong?", "More to read"]
    assert button.hasFocus()
    assert view.back == ""
    assert view.paper() is None


def test_what_is_found_is_gone_through_and_opened_with_the_keys_in_the_field(view, qtbot):
    ask(view, qtbot, "no ")
    assert [hit.passage.anchor for hit in view.results.hits] == ["wrong", "left-out"]
    assert view.said.plain() == "2 places found, the best first"
    assert view.results.currentIndex().row() == 0
    qtbot.keyClick(view.field, Qt.Key.Key_Down)
    assert view.results.currentIndex().row() == 1
    assert view.field.accessibleDescription() == "No volumes are given. (Missing in the guide: All questions)"
    qtbot.keyClick(view.field, Qt.Key.Key_Up)
    assert view.field.hasFocus()
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    assert titles(view) == ["What the guide is"]
    view.go_back()
    assert view.field.hasFocus()
    assert view.field.text() == "no "
    assert view.results.currentIndex().row() == 0


def test_the_list_takes_the_keys_with_tab_and_gives_them_back(view, qtbot):
    ask(view, qtbot, "no ")
    qtbot.keyClick(view.field, Qt.Key.Key_Tab)
    assert view.results.hasFocus()
    qtbot.keyClick(view.results, Qt.Key.Key_Down)
    qtbot.keyClick(view.results, Qt.Key.Key_Return)
    assert titles(view) == ["All questions"]
    view.go_back()
    assert view.results.hasFocus()
    assert view.results.currentIndex().row() == 1
    qtbot.keyClick(view.results, Qt.Key.Key_Up)
    qtbot.keyClick(view.results, Qt.Key.Key_Up)
    assert view.field.hasFocus()
    view.results.setFocus()
    qtbot.keyClick(view.results, Qt.Key.Key_Escape)
    assert view.field.hasFocus()


def test_escape_in_the_field_brings_all_pages_back(view, qtbot):
    ask(view, qtbot, "no ")
    qtbot.keyClick(view.field, Qt.Key.Key_Escape)
    assert view.field.text() == ""
    assert titles(view) == ["What went wrong?", "More to read"]
    assert view.said.isHidden()


def test_nothing_found_is_said(view, qtbot):
    ask(view, qtbot, "plutonium")
    assert view.results.hits == ()
    assert view.said.plain() == "Nothing is said of “plutonium”."
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    assert view.back == ""


def test_to_ask_again_leaves_the_page_and_marks_the_last_question(view, qtbot):
    ask(view, qtbot, "no ")
    qtbot.keyClick(view.field, Qt.Key.Key_Return)
    view.ask()
    assert view.back == ""
    assert view.field.selectedText() == "no "
    qtbot.keyClicks(view.field, "never")
    assert [hit.passage.anchor for hit in view.results.hits] == ["order"]


def test_a_page_is_shown_by_its_id_and_an_unknown_one_is_not(view):
    view.show_page("guide")
    assert titles(view) == ["What the guide is"]
    view.go_back()
    view.show_page("of-tomorrow")
    assert view.back == ""


def test_the_questions_lead_to_the_diagnosis_at_the_one_that_was_found(view, qtbot):
    view.show_page("diagnosis", "left-out")
    button = next(one for one in view._column.findChildren(ChoiceButton) if one.text() == "Go through the questions")
    with qtbot.waitSignal(view.diagnose_wanted) as told:
        button.click()
    assert told.args == ["seen"]


def test_all_guidance_is_handed_out_to_print(view, qtbot):
    with qtbot.waitSignal(view.paper_wanted) as told:
        view.print_all.click()
    assert told.args[0].title == "All guidance"


@pytest.mark.parametrize("width", [260, 320, 600])
def test_a_statement_found_far_down_is_in_sight_and_stands_out(shipped, qtbot, width):
    shipped.resize(width, 500)
    shipped._folds.folded.add("T")
    shipped.show_page("hazards", "hazard-thf")
    column = shipped._column
    qtbot.waitUntil(lambda: column.verticalScrollBar().value() > 0)
    qtbot.wait(20)
    here = next(one for one in column.findChildren(FoldedSection) if one.holds("hazards-t"))
    assert here.heading.hasFocus()
    assert here.heading.isChecked()
    top = here.text.mapTo(column.viewport(), here.text.rect().topLeft()).y() + here.text.top_of("Tetrahydrofuran")
    assert 0 < top < 250
    assert LIGHT.accent_soft in here.text.text()


def test_the_list_is_never_wider_than_the_panel_at_any_size_of_type(shipped, qtbot):
    for width, size in ((260, 10), (320, 16), (600, 20)):
        shipped.resize(width, 500)
        shipped.setFont(QFont(shipped.font().family(), size))
        shipped.field.setText("DMF")
        results = shipped.results
        assert results.horizontalScrollBar().maximum() == 0
        heights = [results.sizeHintForIndex(results.model().index(row, 0)).height() for row in range(3)]
        assert min(heights) > 30


def test_a_hit_says_what_it_is_and_where_it_stands(shipped):
    shipped.field.setText("NaH")
    first = next(hit for hit in shipped.results.hits if hit.passage.anchor == "safety-nah-hydrogen")
    heard = spoken(first)
    assert heard.startswith("Each NaH gives one H₂")
    assert heard.endswith("(Safety: Mono via Boc: protect, alkylate, deprotect)")
    model = shipped.results.model()
    rows = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert heard in rows


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_words_found_are_marked_and_the_text_is_escaped(view, theme):
    view.field.setText("br")
    html = hit_html(view.results.hits[0], theme)
    assert "&lt;b&gt;never&lt;/b&gt;" in html
    assert theme.muted in html


def test_every_page_can_be_printed_and_copied_with_all_works_that_it_names(shipped):
    guide = Guide()
    for chapter in guide.chapters():
        for page in chapter.pages:
            shipped.show_page(page.id)
            assert shipped.prints
            paper = shipped.paper()
            assert paper.title == page.title
            for section in page.sections:
                for one in section.statements:
                    assert escape(one.text) in paper.html, one.id
                    assert all(escape(guide.works[key].citation) in paper.html for key in one.works), one.id


def test_all_guidance_has_every_page_and_every_work(shipped):
    html = Guide().book_paper().html
    for chapter in Guide().chapters():
        assert all(f"<h1>{escape(page.title)}</h1>" in html for page in chapter.pages)
    sources = html[html.index("<h1>Sources</h1>") :]
    named = {key for chapter in Guide().chapters() for page in chapter.pages for key in works_of(page.sections)}
    assert all(escape(Guide().works[key].citation) in sources for key in named)


def test_how_many_are_found_is_said_and_that_there_are_more(shipped):
    shipped.field.setText("amine")
    assert shipped.said.plain() == "The best 40 places of more; another word makes them fewer"
    assert len(shipped.results.hits) == 40
    shipped.field.setText("%")
    assert shipped.said.plain() == "There is no word in this to look for."
    shipped.field.setText("ninhydrin peroxides flash points")
    assert shipped.said.plain().endswith("found, the best first")


def test_the_list_is_drawn_anew_in_other_colours(shipped, qtbot):
    shipped.field.setText("NaH")
    before = shipped.results.grab().toImage()
    apply(Appearance.DARK)
    qtbot.wait(10)
    after = shipped.results.grab().toImage()
    apply(Appearance.LIGHT)
    assert before.pixelColor(200, 3) != after.pixelColor(200, 3)
