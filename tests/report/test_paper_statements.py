"""Hazard statements on paper: each once, with the rows that it is about, and what it rests on."""

import re
from dataclasses import replace
from html import unescape

from diazgui.core.sheet import Entry, Role, Sheet, Unstated
from diazgui.library.bench import worked_example
from diazgui.library.substances import find_substance
from diazgui.report.paper_sources import Sources
from diazgui.report.paper_statements import statements
from diazgui.report.sheet_paper import sheet_paper, shipped
from diazgui.units import Notation


def sheet(*names: str) -> Sheet:
    return Sheet(tuple(Entry(name, Role.REAGENT, find_substance(name), Unstated()) for name in names))


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def test_each_statement_stands_once_with_all_rows_that_it_is_about():
    assert words(statements(sheet("EtOAc", "K2CO3"), Sources())) == (
        "H statements; see the SDS of your bottle [1] [2] [3]: "
        "H225 Highly flammable liquid and vapour: EtOAc · "
        "H315 Causes skin irritation: K₂CO₃ · "
        "H319 Causes serious eye irritation: EtOAc, K₂CO₃ · "
        "H335 May cause respiratory irritation: K₂CO₃ · "
        "H336 May cause drowsiness or dizziness: EtOAc · "
        "EUH066 Repeated exposure may cause skin dryness or cracking: EtOAc"
    )


def test_the_sources_are_those_of_the_classification_and_of_the_wording():
    sources = Sources()
    statements(sheet("K2CO3"), sources)
    assert sources.listed() == (
        "[1] general knowledge of the field",
        "[2] United Nations, GHS, seventh revised edition (2017), annex 3",
    )


def test_a_row_that_stands_twice_is_named_once():
    (first,) = sheet("K2CO3").entries
    twice = Sheet((first, replace(first, id="again")))
    assert "H315 Causes skin irritation: K₂CO₃ ·" in words(statements(twice, Sources()))


def test_nothing_is_said_where_nothing_is_known_or_to_be_said():
    assert statements(sheet("DMAP", "water", "N-Boc-1,4-diazepane"), Sources()) == ""
    assert statements(Sheet(), Sources()) == ""


def test_the_sheet_has_them_below_its_pictograms():
    paper = sheet_paper(worked_example(), "mono-boc", "B", shipped(Notation(".")))
    assert "H302 Harmful if swallowed: MeCN · H312 Harmful in contact with skin: MeCN" in words(paper.html)
    assert paper.html.index(">Hazards<") < paper.html.index("H statements;") < paper.html.index("Procedure, step B")
