"""The sheet for the hood: every text of the screen, room for the pen, and a sentence where something is unknown."""

import os
import re
from dataclasses import replace
from functools import cache
from html import unescape

import pytest

from diazgui import __version__
from diazgui.core.edits import with_basis
from diazgui.core.experiment import Experiment, Tab, with_chosen_version, with_route
from diazgui.core.instruments import Instruments
from diazgui.core.quantities import Mass
from diazgui.core.route import Route, with_sheet
from diazgui.core.route_facts import with_ticked
from diazgui.core.sheet import ByMass, Isolated, Unstated
from diazgui.core.substance import Compound, Label
from diazgui.library.bench import bench, worked_example
from diazgui.report.chosen import ChosenTab, chosen
from diazgui.report.columns import column
from diazgui.report.fingerprint import fingerprint_of_route, fingerprint_of_step
from diazgui.report.paper import Paper, standalone_html
from diazgui.report.paper_table import table_rows
from diazgui.report.procedure import procedure
from diazgui.report.sheet_paper import paper_of, running, sheet_paper, shipped
from diazgui.units import Notation
from tests.gui.sheets import CARBONATE
from tests.gui.sheets import experiment as small_experiment
from tests.report.test_paper import Read

POINT = Notation(".")
PRINTED = ("role", "name", "formula", "molar_mass", "equivalents", "amount", "mass", "density", "volume", "supplied")
PROTOCOLS = [tab.id for tab in worked_example().tabs]

example = cache(worked_example)


def printed(experiment: Experiment, tab_id: str, step_id: str | None = None, decimal: str = ".") -> Paper:
    return sheet_paper(experiment, tab_id, step_id, shipped(Notation(decimal), "sheet.diaz"))


def words(paper: Paper) -> str:
    """What can be read on the paper, without its marks."""
    return unescape(re.sub(r"<[^>]+>", " ", paper.html))


def small(experiment: Experiment | None = None, step_id: str = "B") -> Paper:
    return printed(experiment or small_experiment(), "mono-boc", step_id)


def edited(step_id: str, entry_id: str, **change: object) -> Experiment:
    """The small experiment with one entry of a step changed."""
    experiment = small_experiment()
    route = experiment.tab("mono-boc").route
    sheet = route.step(step_id).sheet
    entries = tuple(replace(one, **change) if one.id == entry_id else one for one in sheet.entries)
    return with_route(experiment, "mono-boc", with_sheet(route, step_id, replace(sheet, entries=entries)))


@pytest.mark.parametrize("tab_id", PROTOCOLS)
def test_every_text_of_the_screen_is_on_the_paper(tab_id: str):
    read = words(printed(example(), tab_id))
    for step in example().tab(tab_id).route.steps:
        for row in table_rows(step.sheet):
            for one in map(column, PRINTED):
                assert one.text(row, POINT) in read


@pytest.mark.parametrize("tab_id", PROTOCOLS)
def test_every_instruction_has_a_box_and_its_source_a_number(tab_id: str):
    paper = printed(example(), tab_id)
    protocol = bench().protocols[tab_id]
    for step in example().tab(tab_id).route.steps:
        plan = protocol.step(step.id)
        variant = next(one for one in plan.variants if one.id == step.front.variant)
        isolation = next(one for one in plan.isolations if one.id == step.front.isolation)
        for line in procedure(variant, isolation, step.sheet, POINT):
            assert f"{line.text} [" in re.sub(r" +", " ", words(paper)) or not line.source
    assert paper.html.count('<img src="svg:box" alt="to do">') >= len(protocol.steps)


@pytest.mark.parametrize("tab_id", PROTOCOLS)
def test_the_file_is_sound_html_with_headed_tables(tab_id: str):
    read = Read(standalone_html(printed(example(), tab_id)))
    steps = len(example().tab(tab_id).route.steps)
    covers = int(steps > 1)  # the route at one look has a table of 6 columns
    assert len(read.all("thead")) == steps + covers
    assert len([one for one in read.all("th") if one["scope"] == "col"]) == 9 * steps + 6 * covers
    assert len(read.all("section")) == steps + covers


def test_the_head_names_product_strategy_step_variant_and_form():
    read = words(printed(example(), "mono-boc", "C"))
    assert "1-(2-thienylmethyl)-1,4-diazepane dihydrochloride" in read
    assert "Mono via Boc · Step C: Deprotect · HCl in dioxane · isolated: Salt" in read
    assert "Target: 1,4-diazepane with 2-(chloromethyl)thiophene" in read


def test_a_reductive_amination_names_the_aldehyde_as_the_group_of_its_target():
    assert "Target: 1,4-diazepane with thiophene-2-carbaldehyde" in words(printed(example(), "reductive-amination"))


def test_what_is_stated_is_bold():
    html = small().html
    assert '<td class="number"><b>1.10</b></td>' in html
    assert '<td class="number">5.50</td>' in html


def test_conditions_and_totals_stand_below_the_table():
    read = " ".join(words(small()).split())
    assert "Reference N-Boc-1,4-diazepane Concentration 0.20 M Conditions 25–60 °C, 2–24 h" in read
    assert "Limiting N-Boc-1,4-diazepane Solvent 25.0 mL" in read
    assert "Theoretical 5.00 mmol, 1.482 g" in read


def test_a_dash_says_below_why():
    read = " ".join(words(small()).split())
    assert "Notes:" in read
    assert "density, volume of 2-(chloromethyl)thiophene" in read
    assert read.count("All liquids, Estimated concentration: 2-(chloromethyl)thiophene: The density is not known") == 1


def test_an_amount_that_is_not_known_is_a_dash_and_no_zero():
    route = small_experiment().tab("mono-boc").route
    sheet = with_basis(route.step("A").sheet, "boc2o", Unstated())
    paper = small(with_route(small_experiment(), "mono-boc", with_sheet(route, "A", sheet)), "A")
    assert (
        '<b>Boc₂O</b><br><span class="role">reactant · C₁₀H₁₈O₅</span></th><td class="number">218.25</td>' in paper.html
    )
    assert paper.html.count('<td class="number">—</td>') > 8
    assert "Limiting —" in " ".join(words(paper).split())


def test_the_lot_of_a_bottle_is_printed_where_its_label_is_known():
    bottle = replace(CARBONATE, label=Label("<A17>", "Sigma & Co"))
    html = small(edited("B", "base", substance=bottle)).html
    assert html.count('<td class="hand"><span class="role">&lt;A17&gt;<br>Sigma &amp; Co</span></td>') == 1
    unknown = replace(CARBONATE, label=Label(supplier="Sigma"))
    assert '<span class="role">Sigma</span></td>' in small(edited("B", "base", substance=unknown)).html


def test_what_was_weighed_is_printed_and_what_was_not_leaves_room_for_the_pen():
    html = small(edited("B", "base", weighed=ByMass(Mass(1390.5)))).html
    assert '<td class="hand"><b>1.3905 g</b><br><span class="role">2.01 act. eq.</span></td>' in html
    assert html.count('<td class="hand"><span class="role"></span></td><td class="hand">') == 4
    assert '<td class="hand"><span class="role">isolated</span></td>' in html


@pytest.mark.parametrize(
    ("weighed", "tolerance", "mark"),
    # 10.0 mmol × 138.204 g/mol = 1382.04 mg
    [(1451.142, 0.02, "5 % above plan"), (1312.938, 0.02, "5 % below plan"), (1451.142, 0.06, ""), (1382.1, 0.02, "")],
)
def test_what_went_in_beyond_the_tolerance_is_marked_on_paper(weighed: float, tolerance: float, mark: str):
    around = shipped(Notation(".", instruments=Instruments(tolerance=tolerance)), "sheet.diaz")
    paper = sheet_paper(edited("B", "base", weighed=ByMass(Mass(weighed))), "mono-boc", "B", around)
    assert re.findall(r"<b>([^<]* plan)</b>", paper.html) == ([mark] if mark else [])


def test_what_was_isolated_and_its_yield_are_printed_in_their_place():
    route = small_experiment().tab("mono-boc").route
    sheet = replace(route.step("B").sheet, isolated=Isolated(1333.93, 0.97))
    html = small(with_route(small_experiment(), "mono-boc", with_sheet(route, "B", sheet))).html
    # 1333.93 mg · 0.97 / 296.429 g/mol = 4.365 mmol of 5.00
    assert (
        '<td class="hand"><b>1.33393 g</b></td><td class="hand">87.3 %<br><span class="role">yield</span></td>' in html
    )
    assert "97 % pure · yield 87.3 %" in html


def test_a_row_that_is_pinned_says_so():
    html = small(edited("B", "base", basis=ByMass(Mass(1400.0)), pinned=True)).html
    assert '<b>K₂CO₃</b><br><span class="role">base · CK₂O₃ · pinned</span>' in html


def test_an_instruction_that_is_done_is_ticked():
    route = example().tab("di-alkylation").route
    plan = bench().protocols["di-alkylation"].step("A")
    first = procedure(plan.variants[0], plan.isolations[0], route.steps[0].sheet, POINT)[0]
    done = with_route(example(), "di-alkylation", with_ticked(route, "A", first.id, True))
    html = printed(done, "di-alkylation").html
    assert html.count('<img src="svg:ticked" alt="done">') == 1
    assert html.index('svg:ticked"') < html.index('svg:box"')


def test_a_variant_that_may_hurt_says_so():
    changed = with_chosen_version(example(), "mono-boc", "B", "as-in-guide", "free-base", bench())
    assert '<table class="danger" width="100%"><tr><td><b>Danger.</b> ' in printed(changed, "mono-boc", "B").html
    assert "Danger" not in printed(example(), "mono-boc", "B").html


def test_names_that_look_like_markup_are_shown_as_they_are():
    named = replace(small_experiment().tab("mono-boc").route.step("B").sheet.entries[1].substance)
    named = replace(named, compound=Compound("<b>bold</b> & <img src=x>", None, "C5H5ClS"))
    experiment = edited("B", "electrophile", substance=named)
    experiment = replace(experiment, tabs=(replace(experiment.tabs[0], title="<i>tab</i>"), *experiment.tabs[1:]))
    paper = small(experiment)
    assert "<b>bold" not in paper.html
    assert "<img src=x" not in paper.html
    assert "<i>tab" not in paper.html
    assert "<b>bold</b> & <img src=x>" in words(paper)
    Read(standalone_html(paper))


def test_a_protocol_that_is_not_known_is_printed_without_procedure_and_says_so():
    experiment = small_experiment()
    strange = replace(experiment, tabs=(replace(experiment.tabs[0], protocol="of-the-future"),))
    for one in (strange, experiment):  # of the other one the variant is not known
        assert "Printed without a procedure: the protocol of this step, or the variant of it, is not known" in words(
            small(one)
        )


def test_a_free_sheet_has_no_procedure_to_miss():
    read = words(printed(small_experiment(), "free", "A"))
    assert "No rows yet." in read
    assert "The scheme is drawn once a starting material and a product have structures." in read
    assert "procedure" not in read.casefold()


def test_a_structure_that_cannot_be_drawn_leaves_its_sentence():
    broken = replace(small_experiment().tab("mono-boc").route.step("B").sheet.entries[1].substance)
    broken = replace(broken, compound=replace(broken.compound, smiles="C1CC"))
    paper = small(edited("B", "electrophile", substance=broken))
    assert "scheme-1" not in paper.pictures
    assert "SMILES" in words(paper)


def test_so_many_reagents_that_the_scheme_would_shrink_are_left_to_the_table():
    route = small_experiment().tab("mono-boc").route
    sheet = route.step("B").sheet
    more = tuple(replace(sheet.entry("base"), id=f"base-{i}") for i in range(12))
    many = with_sheet(route, "B", replace(sheet, entries=(*sheet.entries, *more)))
    svg = small(with_route(small_experiment(), "mono-boc", many)).pictures["scheme-1"].svg
    assert "reagents: see the table" in svg
    assert "K₂CO₃ (2.00 eq.)" not in svg


def test_a_decimal_comma_reaches_the_paper():
    read = words(printed(example(), "di-alkylation", decimal=","))
    assert "500,8 mg" in read
    assert "500.8 mg" not in read


def test_the_foot_names_file_fingerprint_version_and_purpose():
    tab = example().tab("mono-boc")
    foot = f"diazgui {__version__} · For research use only"
    whole, one = printed(example(), "mono-boc"), printed(example(), "mono-boc", "B")
    assert whole.running == f"sheet.diaz · {fingerprint_of_route(tab)} · {foot}"
    assert one.running == f"sheet.diaz · {fingerprint_of_step(tab, tab.route.step('B'))} · {foot}"
    assert f"Fingerprint: {fingerprint_of_step(tab, tab.route.step('B'))}" in words(whole)


def test_a_choice_of_steps_has_a_fingerprint_for_each_of_them_alone():
    tab = example().tab("mono-boc")
    some = paper_of((ChosenTab(tab, tab.route.steps[:2]),), example().target, shipped(POINT, "a.diaz"))
    assert some.running == f"a.diaz · diazgui {__version__} · For research use only"
    assert words(some).count("Fingerprint: ") == 2
    assert some.title == "Mono via Boc"


def test_all_tabs_make_one_paper():
    whole = paper_of(chosen(example()), example().target, shipped(POINT))
    steps = [len(tab.route.steps) for tab in example().tabs]
    assert whole.html.count("<section>") == sum(steps) + len([one for one in steps if one > 1])
    assert whole.title.startswith("Di-alkylation, Mono via Boc, ")


def test_an_experiment_without_tabs_says_so():
    assert words(paper_of((), example().target, shipped(POINT))).strip() == "The experiment has no tables yet."
    empty = ChosenTab(Tab("a", "free", "Empty", Route(())), ())
    assert paper_of((empty,), example().target, shipped(POINT)).title == "diazgui"


def test_a_long_file_name_is_shortened_in_its_middle():
    assert running("a" * 40 + "b" * 40, "7F3A").startswith("a" * 30 + "…" + "b" * 30 + " · 7F3A · diazgui ")
    assert running(os.fsdecode(b"bad\xff.diaz"), "7F3A").startswith("bad?.diaz · 7F3A · diazgui ")
    assert running("", "") == f"diazgui {__version__} · For research use only"
