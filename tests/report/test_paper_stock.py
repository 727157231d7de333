"""What is to be made before the reaction, on the sheet for the hood."""

import re
from dataclasses import replace
from html import unescape

from diazgui.core.experiment import with_route
from diazgui.core.route import with_sheet
from diazgui.core.scaling import scaled
from diazgui.core.substance import Neat, Solution
from diazgui.library.bench import worked_example
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.units import Notation


def printed(supply: Neat | Solution) -> str:
    """Step B of the worked example at a tenth of its scale, its sodium iodide supplied in some way."""
    experiment = worked_example()
    route = experiment.tab("mono-boc").route
    route = with_sheet(route, "A", scaled(route.step("A").sheet, 0.1))
    sheet = route.step("B").sheet
    entries = tuple(
        replace(one, substance=replace(one.substance, supply=supply)) if one.id == "catalyst" else one
        for one in sheet.entries
    )
    experiment = with_route(experiment, "mono-boc", with_sheet(route, "B", replace(sheet, entries=entries)))
    html = sheet_paper(experiment, "mono-boc", "B", shipped(Notation(","))).html
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def test_how_the_stock_solution_is_made_stands_on_the_paper_with_the_readers_decimal_mark() -> None:
    read = printed(Solution(0.1, "acetonitrile", Neat()))
    assert "Make 0,10 M NaI in acetonitrile first. Weigh 15,0 mg of sodium iodide into a flask of 1 mL" in read


def test_that_a_portion_is_too_small_is_for_the_screen_alone() -> None:
    assert "too little to dispense well" not in printed(Neat())
