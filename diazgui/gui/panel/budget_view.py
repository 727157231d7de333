"""The page Numbers of the side panel: acid and base, gas, volumes, work-up and statistics, each with the way to it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from diazgui.core.experiment import Bench
from diazgui.core.guidance.remedy import Choose, Remedy, with_change
from diazgui.core.instruments import Instruments
from diazgui.core.route import RouteStep
from diazgui.core.sheet import Sheet
from diazgui.gui.document import Document
from diazgui.gui.panel.budget_fields import ModelFields, RoomFields
from diazgui.gui.panel.budget_rows import SectionBox
from diazgui.gui.panel.page_view import Folds
from diazgui.gui.panel.panel_page import PanelPage
from diazgui.gui.panel.panel_prose import Prose
from diazgui.gui.panel.panel_text import paragraph
from diazgui.report.budget_line import BudgetSection
from diazgui.units import Notation

EMPTY = "Acid and base, gas, volumes and work-up stand here once there are rows on the sheet."
NOT_COUNTED = "Not counted, for want of a structure: {names}."


class BudgetView(PanelPage):
    """The budgets of the step in front; worked out only while the page is in sight.

    ``instruments`` gives the room and the ware of whoever works here, and ``keep`` remembers them when temperature or
    pressure are set.
    """

    def __init__(
        self,
        document: Document,
        bench: Bench,
        notation: Notation,
        folds: Folds,
        instruments: Callable[[], Instruments],
        keep: Callable[[Instruments], None],
    ) -> None:
        super().__init__()
        self._document, self._bench, self._notation, self._folds = document, bench, notation, folds
        self._instruments, self._keep = instruments, keep
        self._place = ("", "")
        self._shown: tuple[object, ...] = ()
        self.sections: dict[str, SectionBox] = {}
        self.room, self.model = RoomFields(notation), ModelFields(notation)
        self._rest = Prose(lambda theme: "")
        self._column = self.add_column()
        self.room.changed.connect(self._take_room)
        self.model.edited.connect(self._edit)

    def show_place(self, tab_id: str, step_id: str) -> None:
        """Take note of the step in front."""
        self._place = (tab_id, step_id)

    def read(self) -> None:
        """Show the numbers of the step in front, if they are others than before."""
        step, instruments = self._step(), self._instruments()
        wanted = (self._place, step.front if step else None, instruments)
        if wanted == self._shown:
            return
        self._shown = wanted
        found = self._found(step, instruments)
        if list(self.sections) != [one.id for one in found] or self._column.widget() is None:
            self._rebuild(found)
        for one in found:
            self.sections[one.id].show_section(one, self._order_tabs)
        self.room.show_room(instruments)
        self.room.setVisible("gas" in self.sections and "gas" not in self.sections["gas"].rows)  # where there is some
        if step is not None:
            self._show_rest(step.sheet, bool(found))
        self.caption = f"{step.id} {step.title}" if step else ""
        self.head_changed.emit()

    def _step(self) -> RouteStep | None:
        found = self._document.experiment.at(*self._place)
        return found[1] if found else None

    def _found(self, step: RouteStep | None, instruments: Instruments) -> tuple[BudgetSection, ...]:
        # RDKit is loaded when the page is first in sight, not with the window.
        from diazgui.report.budget import budgets, portions_for

        if step is None:
            return ()
        tab = self._document.experiment.tab(self._place[0])
        protocol = self._bench.protocols.get(tab.protocol)
        plan = next((one for one in protocol.steps if one.id == step.id), None) if protocol else None
        portions = portions_for(plan, step.front.variant, step.front.isolation)
        return budgets(step.sheet, portions, replace(self._notation, instruments=instruments))

    def _show_rest(self, sheet: Sheet, there: bool) -> None:
        """What the page says beneath its sections, or in their place; and the model's numbers."""
        from diazgui.library.counts import pair_for
        from diazgui.report.budget import not_counted

        names = not_counted(sheet)
        words = NOT_COUNTED.format(names=", ".join(names)) if names else "" if there else EMPTY
        self._rest.rewrite(lambda theme: paragraph(words, theme.muted) if words else "")
        self._rest.setVisible(bool(words))
        pair = pair_for(sheet)
        self.model.show_model(sheet.model, pair is not None and pair.quaternary)

    def _rebuild(self, found: tuple[BudgetSection, ...]) -> None:
        for widget in (self.room, self.model, self._rest):
            widget.setParent(self)  # else it would go with the section that holds it
            widget.hide()
        controls = {"gas": self.room, "statistics": self.model}
        self.sections = {one.id: self._section(one, controls.get(one.id)) for one in found}
        self._column.fill((*self.sections.values(), self._rest))

    def _section(self, one: BudgetSection, controls: QWidget | None) -> SectionBox:
        box = SectionBox(one.title, one.title not in self._folds.folded, self._notation, controls)
        if controls is not None:
            controls.show()
        box.heading.toggled.connect(lambda unfolded: self._folds.keep(one.title, unfolded))
        box.change_wanted.connect(self._change)
        return box

    def _order_tabs(self) -> None:
        """Let the Tab key meet what is new where it stands."""
        stops: list[QWidget] = []
        for box in self.sections.values():
            stops.append(box.heading)
            for row in box.rows.values():
                stops += [row.why, row.button]
            if box is self.sections.get("gas"):
                stops += [self.room.temperature, self.room.pressure]
            if box is self.sections.get("statistics"):
                stops += [self.model.ratio, self.model.quaternary, self.model.conversion]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def _change(self, remedy: Remedy) -> None:
        row = next((box for box in self.sections.values() if any(r.button.hasFocus() for r in box.rows.values())), None)
        change = remedy.change
        assert not isinstance(change, Choose)  # a budget offers changes of its sheet alone
        self._edit(lambda sheet: with_change(sheet, change), remedy.label)
        if row is not None:
            row.heading.setFocus()  # the button is gone, for it has helped

    def _edit(self, change: Callable[[Sheet], Sheet], words: str) -> None:
        if self._step() is not None:  # a text may be taken as its tab is closed
            self._document.edit_sheet(*self._place, change, words)

    def _take_room(self, instruments: Instruments) -> None:
        self._keep(instruments)
        self.read()
