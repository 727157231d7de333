"""The data sheet of a compound on paper: its drawing, a table for each group, and the works in full at the end."""

from collections.abc import Mapping
from html import escape

from diazgui.core.data_sheet import DataSheet
from diazgui.library.hazards import pictogram_svg
from diazgui.report.data_sheet_lines import Group, Line, groups
from diazgui.report.paper import RESEARCH_USE, Paper, Picture
from diazgui.report.paper_sources import Sources
from diazgui.units import UNKNOWN, Notation

_DRAWING = (240.0, 125.0)  # points
_PICTOGRAM = 26.0


def data_sheet_paper(sheet: DataSheet, notation: Notation) -> Paper:
    """The paper of a data sheet."""
    name = sheet.compound.name or "Compound without a name"
    sources = Sources()
    tables = [_table(group, sources) for group in groups(sheet, notation)]
    refused = "".join(f"<p>{escape(said)}</p>" for said in sheet.refused)
    listed = "".join(f'<p class="source">{escape(line)}</p>' for line in sources.listed())
    end = f"<h2>Sources</h2>{listed}" if listed else ""
    pictures = {**_structure(sheet), **_pictograms(sheet)}
    drawn = f'<p class="figure"><img src="svg:structure" alt="{escape(name)}"></p>' if "structure" in pictures else ""
    html = "\n".join((f"<h1>{escape(name)}</h1>", drawn, *tables, refused, end))
    return Paper(f"Data sheet of {name}", html, pictures, f"{name}. {RESEARCH_USE}")


def _structure(sheet: DataSheet) -> Mapping[str, Picture]:
    if not sheet.compound.smiles:
        return {}
    from diazgui.structures.drawing import molecule_svg  # brings RDKit's drawing

    width, height = _DRAWING
    return {"structure": Picture(molecule_svg(sheet.compound.smiles, width, height), width, height)}


def _pictograms(sheet: DataSheet) -> Mapping[str, Picture]:
    return {code.lower(): Picture(pictogram_svg(code), _PICTOGRAM, _PICTOGRAM) for code in sheet.hazards.pictograms}


def _table(group: Group, sources: Sources) -> str:
    lines = "".join(_row(line, sources) for line in group.lines)
    foot = f'<p class="muted">{escape(group.foot)}</p>' if group.foot else ""
    return f'<h2>{escape(group.title)}</h2>\n<table class="facts" width="100%">{lines}</table>{foot}'


def _row(line: Line, sources: Sources) -> str:
    drawn = "".join(f'<img src="svg:{code.lower()}"> ' for code in line.pictograms)
    own = ' <span class="mark">own</span>' if line.is_own else ""
    said = escape(line.source) if line.value == UNKNOWN else sources.mark(line.source)
    remark = f" {escape(line.remark)}" if line.remark else ""
    return (
        f'<tr><td width="22%"><span class="muted">{escape(line.label)}</span></td>'
        f'<td>{drawn}{escape(line.value)}{own} <span class="muted">{said}{remark}</span></td></tr>'
    )
