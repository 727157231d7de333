from diazgui.report.procedure import ProcedureLine
from diazgui.report.procedure_copy import procedure_html, procedure_text

LINES = (
    ProcedureLine("1", "reaction", "Dissolve A & B in <C>.", "A Guide, line 3; the field"),
    ProcedureLine("2", "reaction", "Stir at 60–80 °C.", "A Guide, line 4", ticked=True),
    ProcedureLine("3", "work-up", "Wash with water (3 × 25.0 mL).", "the field"),
    ProcedureLine("4", "on the sheet", "In no instruction above: brine (50.0 mL).", ""),
)
KNOWN = ("A Guide", "the field")

TEXT = """\
Mono via Boc, step B

Reaction
1. Dissolve A & B in <C>. [1,\N{NO-BREAK SPACE}2]
2. Stir at 60–80 °C. [3]

Work-up
3. Wash with water (3 × 25.0 mL). [2]

On the sheet
4. In no instruction above: brine (50.0 mL).

Sources
A Guide: [1] line 3, [3] line 4
[2] the field
"""

HTML = """\
<html><head><meta charset="utf-8"></head><body>
<h3>Mono via Boc, step B &amp; more</h3>
<h4>Reaction</h4>
<ol start="1">
<li>Dissolve A &amp; B in &lt;C&gt;. <span style="font-size:small; color:#5b6573">[1,\N{NO-BREAK SPACE}2]</span></li>
<li>Stir at 60–80 °C. <span style="font-size:small; color:#5b6573">[3]</span></li>
</ol>
<h4>Work-up</h4>
<ol start="3">
<li>Wash with water (3 × 25.0 mL). <span style="font-size:small; color:#5b6573">[2]</span></li>
</ol>
<h4>On the sheet</h4>
<ol start="4">
<li>In no instruction above: brine (50.0 mL).</li>
</ol>
<p style="font-size:small; color:#5b6573">Sources: A Guide: [1] line 3, [3] line 4<br>
[2] the field</p>
</body></html>"""


def test_plain_text_numbers_the_lines_through_their_phases():
    assert procedure_text("Mono via Boc, step B", LINES, KNOWN) == TEXT


def test_html_has_a_list_for_each_phase_and_is_escaped():
    assert procedure_html("Mono via Boc, step B & more", LINES, KNOWN) == HTML


def test_without_sources_there_is_no_list_of_them():
    assert procedure_text("Title", LINES[3:]) == (
        "Title\n\nOn the sheet\n1. In no instruction above: brine (50.0 mL).\n"
    )
    assert "Sources" not in procedure_html("Title", LINES[3:])
