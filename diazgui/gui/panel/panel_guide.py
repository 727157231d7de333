"""Where the side panel has its pages, pictures and papers from; nothing of it is imported before it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from diazgui.core.guidance.page import Reference, Statement
from diazgui.gui.panel.panel_book import Book

if TYPE_CHECKING:  # the first of these brings RDKit, the others what ships
    from diazgui.core.diagnosis import Tree, Walk
    from diazgui.core.guidance.page import Page
    from diazgui.core.species import Species
    from diazgui.core.target import Target
    from diazgui.report.paper import Paper, Picture
    from diazgui.report.workflow import Workflow
    from diazgui.structures.cascade import Cascade, Step
    from diazgui.structures.cascade_drawing import Drawing


class Guide(Book):
    """All that the panel reads. Each method may be called beside the window too: none touches a widget."""

    def strategy_page(self, protocol_id: str, step: str, variant: str) -> Page:
        """What belongs to a step run by a variant."""
        from diazgui.library.guidance import strategy_page

        return strategy_page(protocol_id, step, variant)

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

    def workflow(self, walk: Walk, dark: bool) -> Workflow:
        """The whole tree as a picture, the way so far marked in it."""
        from diazgui.report.workflow import workflow_svg

        return workflow_svg(walk.tree, dark, walk.here.id, tuple(turn.node for turn in walk.turns))

    def cascade(self, target: Target) -> Cascade:
        """What a target may turn into; brings RDKit."""
        from diazgui.structures.cascade import cascade

        return cascade(target)

    def cite(self, step: Step) -> Statement:
        """What leads from one species to the next, with its source in full."""
        from diazgui.library.sources import citation, keys

        return Statement(f"{step.source}-{step.target}", "advice", step.text, citation(step.origin), keys(step.origin))

    def cite_species(self, one: Species) -> Statement:
        """How a species forms, with its source in full."""
        from diazgui.library.sources import citation, keys

        return Statement(one.id, "advice", one.why, citation(one.origin), keys(one.origin))

    def draw(self, found: Cascade, width: float, dark: bool, decimal: str, across: bool = False) -> Drawing:
        """The cascade drawn at a width in px; brings RDKit's drawing."""
        from diazgui.structures.cascade_drawing import cascade_svg

        return cascade_svg(found, width, dark, across, decimal)

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
