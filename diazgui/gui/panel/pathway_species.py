"""One species of the pathway: how much of it there is, how it is seen, obtained and avoided, and where to read on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from diazgui.core.guidance.page import Page
from diazgui.gui.panel.page_view import ALL_SOURCES, FoldedSection, Folds, Follow, prose_of
from diazgui.gui.panel.panel_buttons import ChoiceButton
from diazgui.gui.panel.panel_guide import Guide
from diazgui.gui.panel.panel_prose import Prose, Title
from diazgui.gui.panel.panel_text import INDENT, link, works_of
from diazgui.gui.parts.structure_view import StructureView
from diazgui.gui.parts.theme import Theme
from diazgui.units import Notation

if TYPE_CHECKING:  # brings RDKit
    from diazgui.library.pathway import Leads
    from diazgui.report.pathway import Shading
    from diazgui.structures.cascade import Species

_DRAWN = QSize(268, 130)
NO_SHARE = "The model says nothing of its share."


class Follows(NamedTuple):
    """Where a press leads: to works in full, to a page of guidance, to a node of the diagnosis."""

    works: Follow
    page: Callable[[str], None]
    node: Callable[[str], None]


def facts_html(one: Species, shading: Shading, notation: Notation, theme: Theme) -> str:
    """The share, the masses, and every ion to look for."""
    from diazgui.report.species import isotopes, mz_text
    from diazgui.structures.cascade_drawing import captions
    from diazgui.structures.ions import ions_of

    shade = shading.shades.get(one.id)
    share = f"<b>{escape(shade.words)}</b><br/>" if shade else ""
    told = escape(shading.told if shade or not shading.shades else NO_SHARE)
    _, masses, _ = captions(one, notation.decimal)
    rows = "".join(
        f'<tr><td style="padding:0 10px 0 0">{escape(ion.label)}</td>'
        f'<td align="right" style="padding:0 10px 0 0"><b>{escape(mz_text(ion, notation))}</b></td>'
        f'<td style="color:{theme.muted}">{escape(" ".join(filter(None, (ion.note, isotopes(ion)))))}</td></tr>'
        for ion in ions_of(one.smiles)
    )
    notes = "; ".join(filter(None, (one.note, one.caution)))
    note = f'<p style="color:{theme.muted}; margin:0">{escape(notes)}</p>' if notes else ""
    return (
        f'<p style="color:{theme.text}; margin:0 0 4px 0">{share}'
        f'<span style="color:{theme.muted}">{told}</span></p>'
        f'<p style="color:{theme.text}; margin:0 0 2px 0">{escape(masses)}</p>'
        f'<table cellspacing="0" cellpadding="0" style="color:{theme.text}; margin:0 0 3px {INDENT}px">{rows}</table>'
        f"{note}"
    )


def pieces_of(
    one: Species, facts: Prose, page: Page, leads: Leads, folds: Folds, guide: Guide, follows: Follows
) -> Iterator[QWidget]:
    """Title, structure, facts, the sections of its page, and the buttons that lead on."""
    yield Title(one.title)
    structure = StructureView(one.title, _DRAWN)
    structure.show_structure(one.smiles, one.title)
    yield structure
    yield facts
    make = partial(prose_of, guide=guide, follow=follows.works)
    for section in page.sections:
        yield FoldedSection(section.title, folds, partial(make, section))
    for key in leads.pages:
        yield _button(f"Read on: {guide.page(key).title}", partial(follows.page, key))
    nodes = guide.tree().nodes
    for key in leads.nodes:
        yield _button(f"Diagnose: {nodes[key].short}", partial(follows.node, key))
    works = works_of(page.sections)
    sources = Prose(lambda theme: link(ALL_SOURCES, works, theme.accent))
    sources.reference_wanted.connect(follows.works)
    yield sources


def _button(words: str, press: Callable[[], None]) -> ChoiceButton:
    button = ChoiceButton(words)
    button.clicked.connect(lambda: press())
    return button
