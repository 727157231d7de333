"""Bringing what has the keys into sight."""

from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every page that a control stands on, so that whoever uses the keys sees where they act.

    Of a table, its current cell: as a whole it may be higher than the page.
    """
    if isinstance(widget, QAbstractItemView):
        widget.scrollTo(widget.currentIndex())
        return
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()
