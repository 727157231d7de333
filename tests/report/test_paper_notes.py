"""Notes of a step on paper and in the tables: as they were typed, and never as markup."""

from dataclasses import replace

from diazgui.core.experiment import Experiment, with_route
from diazgui.core.route import RouteStep, Version
from diazgui.core.route_facts import with_notes
from diazgui.core.sheet import Sheet
from diazgui.library.bench import worked_example
from diazgui.report.chosen import chosen
from diazgui.report.data import document
from diazgui.report.paper_notes import notes_block, notes_lines
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.report.text_table import table_text
from diazgui.units import POINT_ONLY, Notation


def noted(words: str) -> Experiment:
    example = worked_example()
    route = with_notes(example.tab("mono-boc").route, "B", words)
    return with_route(example, "mono-boc", route)


def test_lines_stay_lines_and_gaps_stay_gaps() -> None:
    assert notes_block("one\n\n  two") == (
        '<h2>Notes so far</h2>\n<p style="white-space: pre-wrap">one<br><br>  two</p>'
    )


def test_what_looks_like_markup_is_printed_as_it_is() -> None:
    assert "&lt;section&gt;&amp;&lt;img src=&quot;svg:box&quot;&gt;" in notes_block('<section>&<img src="svg:box">')


def test_without_notes_nothing_is_printed() -> None:
    assert notes_block(" \n\n ") == ""
    assert notes_lines("\n") == []


def test_what_paper_has_no_letter_for_is_a_gap() -> None:
    assert notes_block("a\tb\x00c").endswith(">a   b c</p>")
    assert notes_lines("red:\x1b[31m, turned: \u202eb") == ["", "Notes so far", "red: [31m, turned:  b"]


def test_what_joins_letters_stays() -> None:
    assert notes_lines("می\u200cشود \U0001f469\u200d\U0001f52c")[-1] == "می\u200cشود \U0001f469\u200d\U0001f52c"


def test_the_sheet_prints_the_notes_of_its_step_between_procedure_and_signatures() -> None:
    around = shipped(Notation("."), "sheet.diaz")
    html = sheet_paper(noted("Turned brown at 40 °C."), "mono-boc", None, around).html
    assert html.count("Turned brown at 40 °C.") == 1
    at = html.index("Turned brown")
    assert html.index("Procedure, step B") < at < html.index("Procedure, step C")
    assert html.rindex('class="todo"', 0, at) < at < html.index('class="sign"', at)


def test_the_tables_have_them_as_data_and_as_text() -> None:
    tabs = chosen(noted("Turned\nbrown"), ["mono-boc"], [])
    steps = document(tabs)["tabs"][0]["steps"]
    assert [one["notes"] for one in steps] == [None, "Turned\nbrown", None]
    assert table_text(tabs, POINT_ONLY).count("\n\nNotes so far\nTurned\nbrown\n") == 1


def test_a_sheet_without_rows_has_its_notes_too() -> None:
    (one,) = chosen(worked_example(), ["mono-boc"], ["A"])
    empty = RouteStep("A", "Reaction", Version("", "", Sheet()), notes="Nothing yet")
    assert table_text([replace(one, steps=(empty,))], POINT_ONLY).endswith(
        "No rows yet.\n\nNotes so far\nNothing yet\n"
    )
