"""The buttons of the side panel, whose texts take as many lines as they need."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from diazgui.gui.panel.panel_text import INDENT
from diazgui.gui.parts.theme import Theme, current

_WRAP = Qt.TextFlag.TextWordWrap


class WrappedButton(QAbstractButton):
    """A button of several lines. ``margins`` are left, top, right and bottom around its text, in px."""

    margins = (10, 6, 10, 6)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for all lines."""
        left, top, right, bottom = self.margins
        room = QRect(0, 0, max(1, width - left - right), 10_000)
        return self.fontMetrics().boundingRect(room, _WRAP, self.text()).height() + top + bottom

    def sizeHint(self) -> QSize:
        """As wide as it is given."""
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the narrowest panel."""
        return QSize(80, self.fontMetrics().height() + self.margins[1] + self.margins[3])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does; Up and Down go from one to the next."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Down:
                self._go(1)
            case Qt.Key.Key_Up:
                self._go(-1)
            case _:
                super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        """Go to the button before or after this one on the page, and bring it into sight."""
        place = self.parentWidget()
        while place is not None and not isinstance(place, QScrollArea) and place.parentWidget() is not None:
            place = place.parentWidget()
        row = [one for one in place.findChildren(WrappedButton) if one.isVisible()] if place else [self]
        index = row.index(self) + by
        if 0 <= index < len(row):
            row[index].setFocus(Qt.FocusReason.TabFocusReason)
            if isinstance(place, QScrollArea):
                place.ensureWidgetVisible(row[index], 0, 20)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that another font needs."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self.updateGeometry()
            self.update()

    def text_room(self) -> QRect:
        """Where the text stands."""
        left, top, right, bottom = self.margins
        return self.rect().adjusted(left, top, -right, -bottom)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the colours of the theme."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, current())
        painter.end()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the text; the kinds of button add ground and marks."""
        painter.setPen(QColor(theme.text))
        painter.drawText(self.text_room(), _WRAP | Qt.AlignmentFlag.AlignVCenter, self.text())


class FoldButton(WrappedButton):
    """The heading of a section: unfolds and folds what stands under it."""

    margins = (INDENT, 5, 2, 5)

    def __init__(self, text: str, unfolded: bool, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)
        self.setCheckable(True)
        self.setChecked(unfolded)
        self.toggled.connect(self._describe)
        self._describe(unfolded)

    def _describe(self, unfolded: bool) -> None:
        self.setAccessibleDescription("Section, unfolded" if unfolded else "Section, folded")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right unfolds and Left folds, as in a tree."""
        match event.key():
            case Qt.Key.Key_Right:
                self.setChecked(True)
            case Qt.Key.Key_Left:
                self.setChecked(False)
            case _:
                super().keyPressEvent(event)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """A triangle and the heading, with a frame while it has the focus."""
        room = self.text_room()
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 1, -0.75, -1), 4, 4)
        ink = QColor(theme.accent if self.underMouse() else theme.muted)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        y = room.top() + self.fontMetrics().height() / 2
        shape = [(0, -2.5), (8, -2.5), (4, 3)] if self.isChecked() else [(1.5, -4.5), (7, 0), (1.5, 4.5)]
        painter.drawPolygon(QPolygonF([QPointF(x + 1, y + dy) for x, dy in shape]))
        super().paint(painter, theme)


class ChoiceButton(WrappedButton):
    """One of several answers or pages, as a line with an edge of its own; ``number`` is the key that chooses it."""

    margins = (11, 7, 26, 7)

    def __init__(self, text: str, number: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        if number:
            self.setToolTip(f"Key {number}")

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """A field with a chevron at its end."""
        warm = self.underMouse() or self.isDown()
        edge = QColor(theme.accent if self.hasFocus() or warm else theme.edge)
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(edge, width))
        painter.setBrush(QColor(theme.accent_soft if warm else theme.surface))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 5, 5)
        super().paint(painter, theme)
        pen = QPen(edge if warm or self.hasFocus() else QColor(theme.muted), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y = self.width() - 16.0, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x, y - 4), QPointF(x + 4, y), QPointF(x, y + 4)]))


class RemedyButton(QPushButton):
    """The button of a notice: as wide as its text, and where there is no room for that, of several lines."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("look", "quiet")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """High enough for all lines."""
        line, hint = self.fontMetrics().size(0, self.text()), super().sizeHint()
        room = QRect(0, 0, max(1, width - (hint.width() - line.width())), 10_000)
        lines = self.fontMetrics().boundingRect(room, _WRAP, self.text())
        return lines.height() + hint.height() - line.height()

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the narrowest panel."""
        return QSize(80, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The style's own ground and edge, and the words in as many lines as they need."""
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        beside = (super().sizeHint().width() - self.fontMetrics().size(0, self.text()).width()) // 2
        painter.setPen(QColor(current().accent))
        painter.drawText(
            self.rect().adjusted(beside, 0, -beside, 0), _WRAP | Qt.AlignmentFlag.AlignVCenter, self.text()
        )
        painter.end()
