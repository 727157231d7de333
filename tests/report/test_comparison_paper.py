"""The comparison on paper and on the clipboard."""

from dataclasses import replace

from diazgui.core.comparison import Warned
from diazgui.core.experiment import with_new_tab
from diazgui.core.reckoning import unknown
from diazgui.library.bench import bench, worked_example
from diazgui.library.comparison import comparison_of
from diazgui.report.comparison import compared_lines
from diazgui.report.comparison_paper import comparison_paper, copied_comparison, reasons
from diazgui.units import Notation
from tests.report.test_comparison import found_for, no_aldehyde, with_notices

POINT = Notation(".")


def html(found, front="mono-boc", made_for="Target: 1,4-diazepane with 2-(chloromethyl)thiophene"):
    return comparison_paper(found, front, made_for, POINT).html


def test_the_paper_names_the_target_the_basis_and_every_strategy():
    paper = html(found_for())
    assert "<h1>Compare strategies</h1>" in paper
    assert "Target: 1,4-diazepane with 2-(chloromethyl)thiophene" in paper
    assert "counted for 5.00 mmol" in paper
    assert paper.count('scope="col"') == 6
    assert paper.count("in front</span>") == 1
    assert "<td>6.102 g<br>" in paper
    assert "Not known" not in paper


def test_the_paper_says_what_each_aspect_means():
    assert "<b>Reaction time.</b> The stated times of the reactions, added up; work-up is not in it." in html(
        found_for()
    )


def test_a_paper_without_a_target_has_no_line_for_it():
    assert 'class="muted"' not in html(found_for(), made_for="")


def test_more_strategies_than_a_page_is_wide_go_into_a_second_table():
    found = comparison_of(with_new_tab(worked_example(), "mono-boc", bench()), "mono-boc", bench())
    paper = html(found)
    assert paper.count('<table class="rows small"') == 2
    assert paper.count('scope="col"') == 7


def test_what_is_not_known_is_explained_beneath():
    found = found_for()
    first = replace(found.strategies[0], work_up=unknown("Nobody knows the volume."))
    found = replace(found, strategies=(first, *found.strategies[1:]))
    assert reasons(found, compared_lines(found, POINT)) == ("Di-alkylation, Quench, work-up: Nobody knows the volume.",)
    assert "<h2>Not known</h2><p>Di-alkylation, Quench, work-up: Nobody knows" in html(found)


def test_a_strategy_that_cannot_be_used_says_why_in_its_place_and_once():
    found = found_for(no_aldehyde())
    assert reasons(found, compared_lines(found, POINT)) == ()
    assert html(found).count("No aldehyde or ketone puts this group on nitrogen") == 2  # two strategies


def test_dangers_and_warnings_are_listed_with_their_steps():
    told = (Warned("A", "warning", "Take care"), Warned("A", "danger", "It burns"), Warned("A", "advice", "Stir"))
    found = found_for()
    found = replace(found, strategies=(with_notices(found.strategies[0], *told), *found.strategies[1:]))
    assert (
        "<h2>Dangers and warnings</h2><p>Di-alkylation, danger in step A: It burns</p>"
        "<p>Di-alkylation, warning in step A: Take care</p>"
    ) in html(found)
    refused = found_for(no_aldehyde())
    at = next(at for at, one in enumerate(refused.strategies) if one.plan.problem)
    refused = replace(refused, strategies=(with_notices(refused.strategies[at], *told),))
    assert "Dangers and warnings" not in html(refused)


def test_a_name_is_no_markup():
    found = found_for()
    first = replace(found.strategies[0], plan=replace(found.strategies[0].plan, title="<b>Mine</b>"))
    paper = html(replace(found, strategies=(first, *found.strategies[1:])))
    assert "&lt;b&gt;Mine&lt;/b&gt;" in paper


def test_the_copy_is_a_table_for_spreadsheets_and_for_documents():
    copy = copied_comparison(found_for(), "mono-boc", POINT)
    lines = copy.tab_separated.splitlines()
    assert lines[0].split("\t")[:3] == ["", "Di-alkylation", "Mono via Boc"]
    assert lines[5].split("\t")[:3] == ["Reagents", "3.621 g (2.48 g per g)", "6.102 g (6.22 g per g)"]
    assert len(lines) == 12
    assert copy.html.count("<tr>") == 12
    assert "counted for 5.00 mmol" in copy.html
    assert ">6.102 g (6.22 g per g)</td>" in copy.html
