"""What no pictogram says stands on every paper and every printed table."""

import re
from dataclasses import replace
from html import unescape

from diazgui.core.edits import with_substance
from diazgui.core.experiment import with_chosen_version, with_route
from diazgui.core.route import with_sheet
from diazgui.core.sheet import Entry, Role, Sheet
from diazgui.core.substance import Compound, Substance
from diazgui.library.bench import bench, worked_example
from diazgui.library.substances import find_substance
from diazgui.library.wish import Wish, experiment_from
from diazgui.report.cautions import SOURCE, cautions, cautions_of
from diazgui.report.chosen import ChosenTab
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.report.text_table import table_text
from diazgui.units import Notation
from tests.report.sheets import SHEET

POINT = Notation(".")


def test_a_known_alkylating_agent_is_called_what_it_is():
    row = Entry("rx", Role.REACTANT, find_substance("2-(chloromethyl)thiophene"), slot="electrophile")
    assert cautions_of(row) == ("lachrymator", "alkylating agent, treat as genotoxic")
    assert SOURCE == "general knowledge of the field"


def test_an_unknown_one_is_told_by_its_place():
    row = Entry("rx", Role.REACTANT, Substance(Compound("3-(bromomethyl)pyridine")), slot="electrophile")
    assert cautions_of(row) == ("alkylating agent, treat as genotoxic",)
    assert cautions_of(replace(row, slot="")) == ()


def test_rows_that_need_no_caution_have_none():
    assert cautions(SHEET) == {}
    assert cautions(Sheet((Entry("dmf", Role.SOLVENT, find_substance("DMF")),))) == {}


def test_a_reagent_is_cautioned_about_as_well_as_the_agent():
    sheet = Sheet((Entry("cbz", Role.REACTANT, find_substance("Cbz-Cl")),))
    assert cautions(sheet) == {"lachrymator": ["benzyl chloroformate"]}


def test_the_paper_of_the_worked_example_warns_of_its_halide():
    html = sheet_paper(worked_example(), "mono-boc", "B", shipped(POINT)).html
    text = unescape(re.sub(r"<[^>]+>", "", html))
    cautioned = "Hazards lachrymator; alkylating agent, treat as genotoxic, see its label: 2-(chloromethyl)thiophene ["
    assert cautioned in text
    assert "— (not listed here: see label and SDS): N-Boc-1,4-diazepane" in text
    assert "flammable, irritant or harmful: acetonitrile, ethyl acetate [" in text
    assert "genotoxic" not in sheet_paper(worked_example(), "mono-boc", "A", shipped(POINT)).html


def test_the_table_as_text_warns_of_it_first_among_its_notes():
    tab = worked_example().tab("mono-boc")
    text = table_text((ChosenTab(tab, (tab.route.step("B"),)),), POINT)
    assert text.split("Notes\n")[1].startswith(
        "- 2-(chloromethyl)thiophene: lachrymator; alkylating agent, treat as genotoxic (hazards)\n"
    )


def test_the_paper_of_a_piperazine_warns_of_the_law():
    experiment = experiment_from(Wish(("mono-boc",), "piperazine", "2-(chloromethyl)thiophene"))
    for step in ("A", "B", "C"):
        text = unescape(re.sub(r"<[^>]+>", "", sheet_paper(experiment, "mono-boc", step, shipped(POINT)).html))
        assert "Warning. Some piperazines are controlled substances. N-Benzylpiperazine and relatives" in text
    assert "controlled" not in sheet_paper(worked_example(), "mono-boc", "B", shipped(POINT)).html


def test_advice_that_a_button_acts_on_stays_on_the_screen():
    html = sheet_paper(worked_example(), "di-alkylation", "A", shipped(POINT)).html
    assert "no iodide on the sheet" not in html


def test_hydride_in_dmf_is_a_danger_once_on_the_variants_paper_and_once_where_it_was_put_by_hand():
    told = with_chosen_version(worked_example(), "mono-boc", "B", "as-in-guide", "free-base", bench())
    html = sheet_paper(told, "mono-boc", "B", shipped(POINT)).html
    assert html.count("<b>Danger.</b>") == 1
    tab = worked_example().tab("di-alkylation")
    sheet = with_substance(tab.route.step("A").sheet, "base", find_substance("NaH"))
    by_hand = with_route(worked_example(), tab.id, with_sheet(tab.route, "A", sheet))
    html = sheet_paper(by_hand, tab.id, "A", shipped(POINT)).html
    assert "<b>Danger.</b> NaH with DMF can run away. Sodium hydride with DMF, DMSO, DMAc or NMP is" in html
