"""What to do in the step in front, read out with this sheet's amounts."""

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from diazgui.core.experiment import Bench
from diazgui.gui.document import Document
from diazgui.gui.theme import current
from diazgui.report.procedure import ProcedureLine, procedure
from diazgui.units import Notation


class ProcedureView(QWidget):
    """The instructions of the protocol, each with its source; nothing where there are none."""

    def __init__(self, document: Document, bench: Bench, notation: Notation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._bench, self._notation = document, bench, notation
        self._place = ("", "")
        self._lines: tuple[ProcedureLine, ...] = ()
        heading = QLabel("Procedure")
        heading.setProperty("look", "strong")
        self.text = QLabel()
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        flags = Qt.TextInteractionFlag
        self.text.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.text.setAccessibleName("Procedure with the amounts of this sheet")
        heading.setBuddy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.text)
        document.changed.connect(self._refresh)

    def show_step(self, tab_id: str, step_id: str) -> None:
        """Read out the instructions of a step."""
        self._place = (tab_id, step_id)
        self._refresh()

    def _refresh(self) -> None:
        lines = self._read_out()
        self.setVisible(bool(lines))
        if lines != self._lines:
            self._lines = lines
            self._write()

    def _read_out(self) -> tuple[ProcedureLine, ...]:
        tab_id, step_id = self._place
        tabs = {tab.id: tab for tab in self._document.experiment.tabs}
        steps = {step.id: step for step in tabs[tab_id].route.steps} if tab_id in tabs else {}
        protocol = self._bench.protocols.get(tabs[tab_id].protocol) if tab_id in tabs else None
        plans = {plan.id: plan for plan in protocol.steps} if protocol else {}
        if step_id not in steps or step_id not in plans:
            return ()
        front, plan = steps[step_id].front, plans[step_id]
        variant = next((one for one in plan.variants if one.id == front.variant), None)
        isolation = next((one for one in plan.isolations if one.id == front.isolation), None)
        if variant is None or isolation is None:
            return ()
        return procedure(variant, isolation, front.sheet, self._notation)

    def changeEvent(self, event: QEvent) -> None:
        """Write again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._write()

    def _write(self) -> None:
        theme = current()
        rows = []
        phase = ""
        for line in self._lines:
            if line.phase != phase:
                phase = line.phase
                rows.append(f'<p style="color:{theme.muted}; margin:6px 0 2px 0">{escape(phase.capitalize())}</p>')
            source = f' <span style="color:{theme.muted}; font-size:small">{escape(line.source)}</span>'
            rows.append(
                f'<p style="color:{theme.text}; margin:0 0 4px 0">☐&nbsp; {escape(line.text)}'
                f"{source if line.source else ''}</p>"
            )
        self.text.setText("".join(rows))
