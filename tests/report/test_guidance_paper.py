"""Guidance and figures on paper: numbered sources, and one page for a picture."""

from html import unescape

from diazgui.core.guidance.page import Page, Reference, Section, Statement
from diazgui.report.guidance_paper import page_paper, picture_paper
from diazgui.report.paper import Picture, standalone_html
from tests.report.test_paper import SVG, Read

PAGE = Page(
    "poor-conversion",
    "Poor conversion & <what> helps",
    (
        Section(
            "halide",
            "The halide",
            (
                Statement("a", "advice", "Iodides react before bromides.", "Guide (2026), line 30; field"),
                Statement("b", "correction", "NaI < chloride.", "Mills 1987", ("mills",)),
            ),
        ),
        Section("care", "Care", (Statement("c", "safety", "Vent it.", "Guide (2026), line 30", ("guide",)),)),
    ),
)
REFERENCES = (
    Reference("guide", "Guide (2026)", "not reviewed"),
    Reference("f", "field"),
    Reference("mills", "Mills 1987"),
)


def test_statements_stand_under_their_sections_with_numbered_sources():
    html = page_paper(PAGE, REFERENCES).html
    assert "<h1>Poor conversion &amp; &lt;what&gt; helps</h1>" in html
    assert (
        '<h2>The halide</h2>\n<p class="said">Iodides react before bromides. <span class="mark">[1,\u00a02]</span></p>'
        in html
    )
    assert '<p class="said"><b>Correction: </b>NaI &lt; chloride. <span class="mark">[3]</span></p>' in html
    assert '<p class="said">Vent it. <span class="mark">[1]</span></p>' in html


def test_the_works_stand_in_full_at_the_end_with_what_they_are_worth():
    html = page_paper(PAGE, REFERENCES).html
    end = html[html.index("<h2>Sources</h2>") :]
    assert unescape(end) == (
        '<h2>Sources</h2><p class="source">Guide (2026): [1] line 30. not reviewed</p>'
        '<p class="source">[2] field</p><p class="source">[3] Mills 1987</p>'
    )


def test_a_page_without_statements_has_no_list_of_sources():
    assert page_paper(Page("empty", "Empty", ()), REFERENCES).html == "<h1>Empty</h1>"


def test_a_page_is_sound_html():
    assert len(Read(standalone_html(page_paper(PAGE, REFERENCES, "diazgui"))).all("h2")) == 3


def test_a_figure_stands_under_its_title_and_says_what_it_shows():
    paper = picture_paper("The <cascade>", Picture(SVG, 900.0, 300.0), "foot", "diamine to mono")
    assert '<img src="svg:figure" alt="diamine to mono">' in paper.html
    assert "<h1>The &lt;cascade&gt;</h1>" in paper.html
    assert (paper.title, paper.running) == ("The <cascade>", "foot")
    assert Read(standalone_html(paper)).all("svg")[0]["width"] == "900pt"
