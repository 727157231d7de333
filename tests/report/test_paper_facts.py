"""What stands around the table on paper, and why some of it is unknown."""

import re
from html import unescape

from diazgui.core.edits import with_basis, with_isolated, with_pinned
from diazgui.core.row_edits import with_weighed
from diazgui.core.sheet import ByMass, Isolated, Sheet, Unstated
from diazgui.report.paper_facts import facts, why_unknown
from diazgui.report.paper_sources import Sources
from diazgui.units import Notation
from tests.report.sheets import SHEET

POINT = Notation(".")
MUTED = '<span class="muted">{}</span>'


def lines(sheet: Sheet) -> list[str]:
    """The lines of the block, as they are read."""
    rows = facts(sheet, POINT, Sources()).split("<tr>")[1:]
    return [" ".join(unescape(re.sub(r"<[^>]+>", " ", row)).split()) for row in rows]


def test_values_stand_three_to_a_line_and_sentences_alone():
    assert lines(SHEET) == [
        "Reference N-Boc-1,4-diazepane Concentration 0.20 M Conditions 25–60 °C, 2–24 h, N₂",
        "Addition benzyl bromide is added at 0 °C over 30 min (1.335 mL/h undiluted)",
        "Limiting N-Boc-1,4-diazepane Solvent 25.0 mL All liquids 38.2 mL",
        "Estimated concentration 0.13 M Reagents, as weighed — Theoretical 5.00 mmol, 1.346 g",
    ]


def test_what_was_weighed_pinned_and_isolated_has_a_line():
    sheet = with_pinned(with_weighed(SHEET, "amine", ByMass(991.0)), "water", True)
    found = lines(with_isolated(sheet, Isolated(1400.0)))
    assert found[2:4] == [
        "Re-planned from 991.0 mg of N-Boc-1,4-diazepane as weighed: one equivalent is 4.95 mmol",
        "Pinned water",
    ]
    # 1400 mg / 269.241 g/mol = 5.200 mmol of 4.948
    assert found[-2].startswith("Isolated 105 % 1.400 g, 5.20 mmol")
    assert found[-1].startswith("More than theory look for solvent, water or salt in it")


def test_the_last_value_of_a_line_takes_the_room_that_is_left():
    block = facts(with_isolated(SHEET, Isolated(1100.0)), POINT, Sources())
    assert f'<td colspan="3">{MUTED.format("Isolated 81.7 %")} 1.100 g, 4.09 mmol</td>' in block


def test_a_source_has_its_number_behind_what_it_is_of():
    sheet = Sheet(SHEET.entries, SHEET.products, SHEET.reference, concentration=0.2, concentration_source="a book")
    assert '0.20 M <span class="mark">[1]</span>' in facts(sheet, POINT, Sources())


def test_each_reason_stands_once_with_what_lacks_it():
    found = why_unknown(with_isolated(with_basis(SHEET, "amine", Unstated()), Isolated(1100.0)), POINT)
    assert any(one.startswith("Limiting, Theoretical, Isolated: The amount of ") for one in found)
