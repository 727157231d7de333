"""Guidance and figures on paper: numbered sources, and one page for a picture."""

from html import unescape

from diazgui.core.guidance.page import Page, Reference, Section, Statement
from diazgui.report.guidance_paper import book_paper, page_paper, picture_paper
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


def test_all_pages_are_one_document_with_their_contents_and_one_list_of_sources():
    other = Page("waste", "Waste", (Section("w", "Waste", (Statement("d", "gap", "Nothing is said.", "Mills 1987"),)),))
    paper = book_paper("All guidance", (("Symptoms", (PAGE,)), ("More", (other,))), REFERENCES)
    assert paper.title == "All guidance"
    assert paper.html.startswith(
        '<h1>All guidance</h1><p class="said"><b>Symptoms: </b>Poor conversion &amp; &lt;what&gt; helps</p>'
        '<p class="said"><b>More: </b>Waste</p>'
    )
    assert paper.html.index("<h1>Poor conversion") < paper.html.index("<h1>Waste</h1>")
    assert paper.html.count("<h1>Sources</h1>") == 1
    assert paper.html.count("Mills 1987") == 1
    assert "not reviewed" in paper.html


def test_a_statement_with_a_name_begins_with_it_and_one_without_source_has_no_mark():
    named = Statement("e", "advice", "Vent it.", "", title="Gas?")
    plain = Statement("f", "advice", "Weigh it.", "", title="Mass")
    html = page_paper(Page("p", "P", (Section("s", "S", (named, plain)),)), ()).html
    assert '<p class="said"><b>Gas?</b> Vent it.</p>' in html
    assert '<p class="said"><b>Mass.</b> Weigh it.</p>' in html
