"""Where the side panel has its pages, pictures and papers from; nothing of it is imported before it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from diazgui.core.guidance.page import Reference, Statement
from diazgui.gui.panel.panel_book import Book

if TYPE_CHECKING:  # the first of these brings RDKit, the others what ships
    from diazgui.core.diagnosis import Tree, Walk
    from diazgui.core.experiment import Experiment
    from diazgui.core.guidance.page import Page
    from diazgui.core.sheet import Sheet
    from diazgui.core.species import Species
    from diazgui.core.target import Target
    from diazgui.library.diagnosing import Consultation
    from diazgui.report.paper import Paper, Picture
    from diazgui.report.workflow import Workflow
    from diazgui.structures.cascade import Cascade, Step
    from diazgui.structures.cascade_drawing import Drawing, Shade
    from diazgui.units import Notation


class Guide(Book):
    """All that the panel reads. Each method may be called beside the window too: none touches a widget."""

    def strategy_page(self, protocol_id: str, step: str, variant: str) -> Page:
        """What belongs to a step run by a variant."""
        from diazgui.library.guidance import strategy_page

        return strategy_page(protocol_id, step, variant)

    def page(self, page_id: str) -> Page:
        """A page by its id; ``KeyError`` where there is none."""
        from diazgui.library.guidance import pages

        return {one.id: one for one in pages()}[page_id]

    @cached_property
    def works(self) -> Mapping[str, Reference]:
        """Every work that a statement names, by its key."""
        from diazgui.library.sources import works

        return works()

    def guide_references(self) -> tuple[Reference, ...]:
        """What the guide itself cites."""
        from diazgui.library.guidance import guide_references

        return guide_references()

    def tree(self) -> Tree:
        """The questions that find out what went wrong."""
        from diazgui.library.diagnosis import tree

        return tree()

    def consulted(self, walk: Walk, experiment: Experiment, place: tuple[str, str], notation: Notation) -> Consultation:
        """What the sheet at a place says to a walk; brings RDKit."""
        from diazgui.library.diagnosing import consulted

        return consulted(walk, experiment, place, notation)

    def workflow(self, walk: Walk, dark: bool) -> Workflow:
        """The whole tree as a picture, the way so far marked in it."""
        from diazgui.report.workflow import workflow_svg

        return workflow_svg(walk.tree, dark, walk.here.id, tuple(turn.node for turn in walk.turns))

    def pathway(self, sheet: Sheet, target: Target) -> Cascade:
        """What follows from what on a sheet, else what a target may turn into; brings RDKit."""
        from diazgui.library.pathway import pathway_for

        return pathway_for(sheet, target)

    def cite(self, step: Step) -> Statement:
        """What leads from one species to the next, with its source in full."""
        from diazgui.library.sources import citation, keys

        return Statement(f"{step.source}-{step.target}", "advice", step.text, citation(step.origin), keys(step.origin))

    def cite_species(self, one: Species) -> Statement:
        """How a species forms, with its source in full."""
        from diazgui.library.sources import citation, keys

        return Statement(one.id, "advice", one.why, citation(one.origin), keys(one.origin))

    def draw(
        self,
        found: Cascade,
        width: float,
        dark: bool,
        decimal: str,
        across: bool = False,
        shades: Mapping[str, Shade] = MappingProxyType({}),
        conditions: str = "",
    ) -> Drawing:
        """The cascade drawn at a width in px, with the shares of its species; brings RDKit's drawing."""
        from diazgui.structures.cascade_drawing import cascade_svg

        return cascade_svg(found, width, dark, across, decimal, shades, conditions)

    def page_paper(self, page: Page, works: tuple[Reference, ...]) -> Paper:
        """A page with its references, to print."""
        from diazgui.report.guidance_paper import page_paper

        return page_paper(page, works)

    def picture_paper(self, title: str, picture: Picture, words: str) -> Paper:
        """A picture, to print; ``words`` say what it shows."""
        from diazgui.report.guidance_paper import picture_paper

        return picture_paper(title, picture, words=words)

    def running(self, file_name: str) -> str:
        """The line at the foot of each page."""
        from diazgui.report.sheet_paper import running

        return running(file_name)
