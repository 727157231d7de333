"""The program's picture, and those on its buttons."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.icon import SIZES, application_icon
from diazgui.library.resources import resource

ON_BUTTONS = (
    "new",
    "open",
    "save",
    "print",
    "pdf",
    "undo",
    "redo",
    "add",
    "remove",
    "duplicate",
    "up",
    "down",
    "reference",
    "pin",
    "scale",
    "swap",
    "copy",
    "fold",
    "unfold",
    "back",
    "restart",
    "check",
)


def test_the_icon_is_drawn_in_every_size(qtbot: QtBot) -> None:
    icon = application_icon()
    assert icon.availableSizes() == [QSize(size, size) for size in SIZES]
    image = icon.pixmap(32, 32).toImage()
    assert image.pixelColor(16, 5).name() == "#ffffff"
    assert image.pixelColor(2, 16).name() == "#0a6ebd"


@pytest.mark.parametrize("name", ON_BUTTONS)
def test_a_picture_on_a_button_is_one_black_line_that_another_colour_can_replace(name: str) -> None:
    svg = resource("icons", "ui", f"{name}.svg").read_text(encoding="utf-8")
    root = ElementTree.fromstring(svg)
    assert root.get("viewBox") == "0 0 24 24"
    (line,) = root.findall("{http://www.w3.org/2000/svg}path")
    assert (line.get("fill"), line.get("stroke"), line.get("stroke-width")) == ("none", "#000", "1.75")
    assert svg.count("#000") == 1

    image = QImage(24, 24, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.replace("#000", "#0a6ebd").encode())).render(painter)
    painter.end()
    inked = [(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y) != QColor("white")]
    assert len(inked) > 30
    assert not {x for x, _ in inked} & {0, 23}
    assert not {y for _, y in inked} & {0, 23}
