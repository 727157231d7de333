from PySide6.QtGui import QTextDocument

from diazgui.core.guidance.page import Reference, Statement
from diazgui.gui.panel.panel_text import keys_of, references_html, shorten, statements_html, works_of
from diazgui.gui.parts.theme import DARK, LIGHT
from tests.gui.guides import HARM, LEFT_OUT, ORDER, SECTIONS, WORKS, WRONG

SHORT = shorten({one.key: one for one in WORKS})


def lines(html: str) -> list[str]:
    document = QTextDocument()
    document.setHtml(html)
    return [line for line in document.toPlainText().replace("\xa0", " ").splitlines() if line.strip()]


def test_each_kind_of_statement_is_named_for_who_sees_no_colours(qapp):
    assert lines(statements_html((ORDER, WRONG, LEFT_OUT, HARM), LIGHT, SHORT)) == [
        "I > Br > Cl & <b>never</b> F.",
        "Guide, line 32",
        "Correction. No acidic N–H is there.",
        "Guide, line 132; Mills",
        "Missing. No volumes are given.",
        "Guide Co, Guide (2026), lines 1–3; a; b",
        "Safety. It can explode.",
    ]


def test_a_correction_has_an_amber_bar_a_gap_a_grey_one_and_safety_a_red_ground():
    assert f'bgcolor="{LIGHT.warning}"' in statements_html((WRONG,), LIGHT, SHORT)
    assert f'bgcolor="{LIGHT.edge}"' in statements_html((LEFT_OUT,), LIGHT, SHORT)
    assert f'bgcolor="{DARK.danger_soft}"' in statements_html((HARM,), DARK, SHORT)
    assert "bgcolor" not in statements_html((ORDER,), LIGHT, SHORT)


def test_each_part_of_a_source_leads_to_its_own_work():
    html = statements_html((WRONG,), LIGHT, SHORT)
    assert 'href="ref:guide"' in html
    assert 'href="ref:m"' in html


def test_a_source_whose_parts_cannot_be_told_apart_leads_to_all_its_works():
    html = statements_html((LEFT_OUT,), LIGHT, SHORT)
    assert 'href="ref:guide,m"' in html
    assert keys_of("ref:guide,m") == ("guide", "m")


def test_a_source_without_a_known_work_is_text_alone():
    html = statements_html((Statement("x", "advice", "Text.", "somebody & co"),), LIGHT, SHORT)
    assert "somebody &amp; co" in html
    assert "href" not in html


def test_a_paper_is_named_without_its_doi_beside_a_statement_and_with_it_among_the_references():
    work = Reference("y", "Yang, Org. Process Res. Dev. 2019, doi:10.1/2", "Reviewed.")
    assert shorten({"y": work})("Yang, Org. Process Res. Dev. 2019, doi:10.1/2, page 3", "y") == (
        "Yang, Org. Process Res. Dev. 2019, page 3"
    )
    assert shorten({"y": work})("another text", "y") == "another text"
    assert lines(references_html((work,), LIGHT))[0].startswith("Yang, Org. Process Res. Dev. 2019, doi:10.1/2")


def test_the_works_of_a_page_come_once_each_in_their_order():
    assert works_of(SECTIONS) == ("guide", "m")
