"""The procedure on paper: a box to tick for each instruction, and lines for notes and for names."""

from collections.abc import Sequence
from html import escape

from diazgui.report.paper import Picture
from diazgui.report.paper_sources import Sources
from diazgui.report.procedure import ProcedureLine

_BOX = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">'
    '<path d="M 1,1 H 9 V 9 H 1 Z" fill="none" stroke="#000000" stroke-width="0.8"/>{}</svg>'
)
_TICK = '<path d="M 2.6,5.2 L 4.4,7.2 L 7.6,2.8" fill="none" stroke="#000000" stroke-width="1.3"/>'
BOXES = {"box": Picture(_BOX.format(""), 9, 9), "ticked": Picture(_BOX.format(_TICK), 9, 9)}
"""An empty box and a ticked one, drawn: few typefaces have them."""

NOTES = "Notes"


def todo_list(lines: Sequence[ProcedureLine], sources: Sources) -> str:
    """The instructions as rich text, in their phases, with a box each, ticked where it is done already."""
    body, phase = [], ""
    for line in lines:
        shown = "" if line.phase == phase else escape(line.phase.capitalize())
        phase = line.phase
        box, words = ("ticked", "done") if line.ticked else ("box", "to do")
        mark = sources.mark(line.source)
        body.append(
            f'<tr><th scope="row" width="11%">{shown}</th>'
            f'<td class="box" width="3%"><img src="svg:{box}" alt="{words}"></td>'
            f"<td>{escape(line.text)}{f' {mark}' if mark else ''}</td></tr>"
        )
    return f'<table class="todo" width="100%">{"".join(body)}</table>'


def signatures() -> str:
    """Lines for notes, for who did it, who checked it, and when."""
    cells = "".join(f"<td>{words}</td>" for words in ("Done by", "Checked by", "Date"))
    return f'<table class="sign" width="100%"><tr><td colspan="3">{NOTES}</td></tr><tr>{cells}</tr></table>'
