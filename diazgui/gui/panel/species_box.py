"""One species in the side panel: what it is called, its structure, its ions in a small table, and why it forms."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from diazgui.core.guidance.page import Statement
from diazgui.gui.panel.panel_prose import Piece, Prose
from diazgui.gui.panel.panel_text import INDENT, Shorten, linked
from diazgui.gui.parts.structure_view import StructureView
from diazgui.gui.parts.theme import Theme
from diazgui.units import Notation

if TYPE_CHECKING:
    from diazgui.core.species import Species, StepSpecies

_DRAWN = QSize(268, 116)
"""The most that a structure takes, px."""


class SpeciesBox(Piece):
    """A species, its texts selectable; its source is a link."""

    def __init__(
        self,
        found: StepSpecies,
        one: Species,
        said: Statement,
        notation: Notation,
        short: Shorten,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.species = one
        self.setAccessibleName(f"{one.title}, {one.kind.value}")
        self.title = Prose(lambda theme: title_html(one, theme))
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)  # Tab goes to the links
        self.picture = StructureView(one.title, _DRAWN)
        self.words = Prose(lambda theme: facts_html(found, one, said, notation, short, theme))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        column.addWidget(self.title)
        column.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.words)
        self.picture.show_structure(one.smiles, one.name or one.title)


def title_html(one: Species, theme: Theme) -> str:
    """The part of the species in the step, what kind it is, and its name."""
    kind = f'<span style="color:{theme.muted}; font-size:small"> {escape(one.kind.value)}</span>'
    name = f'<br/><span style="color:{theme.muted}">{escape(one.name)}</span>' if one.name else ""
    return f'<p style="color:{theme.text}; margin:0"><b>{escape(one.title)}</b>{kind}{name}</p>'


def facts_html(
    found: StepSpecies, one: Species, said: Statement, notation: Notation, short: Shorten, theme: Theme
) -> str:
    """Masses, ions, how it forms with the source, what it needs, and with what it is mixed up."""
    from diazgui.report.species import conditions, masses, traps

    source = f' <i style="font-size:small">{linked(said, theme, short)}</i>'
    lines = [
        f'<p style="color:{theme.text}; margin:0 0 2px 0">{escape(masses(one, notation))}</p>',
        _ions(one, notation, theme),
        _quiet(escape(said.text) + source, theme),
        *(_quiet(escape(text), theme) for text in (conditions(one),) if text),
        *(
            _quiet(f'<span style="color:{theme.warning}">{escape(text)}</span>', theme)
            for text in traps(found, one, notation)
        ),
    ]
    return "".join(lines)


def _ions(one: Species, notation: Notation, theme: Theme) -> str:
    from diazgui.report.species import NO_ION, ion_lines

    lines = ion_lines(one, notation)
    if not lines:
        return _quiet(escape(NO_ION), theme)
    rows = "".join(
        f'<tr><td style="padding:0 10px 0 0">{escape(ion.label)}</td>'
        f'<td align="right" style="padding:0 10px 0 0"><b>{escape(ion.mz)}</b></td>'
        f'<td style="color:{theme.muted}">{escape(ion.note)}</td></tr>'
        for ion in lines
    )
    return (
        f'<table cellspacing="0" cellpadding="0" style="color:{theme.text}; margin:0 0 3px {INDENT}px">{rows}</table>'
    )


def _small(text: str, ink: str) -> str:
    return f'<p style="color:{ink}; font-size:small; margin:2px 0 0 0">{escape(text)}</p>'


def _quiet(html: str, theme: Theme) -> str:
    return f'<p style="color:{theme.muted}; margin:2px 0 0 0">{html}</p>'
