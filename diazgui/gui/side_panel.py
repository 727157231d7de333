"""The guidance beside the sheet: what the guide advises for the strategy in front, with the source of each sentence."""

from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout, QWidget

from diazgui.core.protocol import Sourced
from diazgui.gui.theme import current


class SidePanel(QFrame):
    """Shows a title and paragraphs to read; nothing in it can be clicked away or changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._shown: tuple[str, tuple[Sourced, ...]] = ("", ())
        heading = QLabel("Guidance")
        heading.setProperty("look", "strong")
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(0)
        self.text.setAccessibleName("Guidance for this strategy")
        heading.setBuddy(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 6, 6)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addWidget(self.text, 1)
        self.setMinimumWidth(220)

    def show_advice(self, title: str, paragraphs: tuple[Sourced, ...]) -> None:
        """Show the advice for a strategy."""
        if (title, paragraphs) != self._shown:
            self._shown = (title, paragraphs)
            self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Write again in the colours of the other theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._shown[0]:
            self._write()

    def _write(self) -> None:
        title, paragraphs = self._shown
        theme = current()
        head = f'<p style="color:{theme.text}; font-weight:600; margin:0 0 8px 0">{escape(title)}</p>'
        self.text.setHtml(head + "".join(_paragraph(one, theme.text, theme.muted) for one in paragraphs))


def _paragraph(one: Sourced, ink: str, muted: str) -> str:
    source = f'<br/><span style="color:{muted}; font-size:small">{escape(one.source)}</span>' if one.source else ""
    return f'<p style="color:{ink}; margin:0 6px 10px 0">{escape(one.text)}{source}</p>'
