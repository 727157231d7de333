"""A control with its label before it, and words after it, as one piece."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from diazgui.gui.parts.fields import label_for


def together(*pieces: QWidget) -> QWidget:
    """Pieces that are read as one, so that a layout which sets rows keeps them in one row."""
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for piece in pieces:
        row.addWidget(piece)
    return group


def labelled(label: str, control: QWidget, after: QLabel | None = None) -> QWidget:
    """A label that leads to its control by mnemonic, the control, and what stands after it."""
    piece = QWidget()
    row = QHBoxLayout(piece)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    row.addWidget(label_for(label, control))
    row.addWidget(control)
    if after is not None:
        row.addWidget(after)
    return piece
