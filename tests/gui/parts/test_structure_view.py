"""One structure, drawn."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from diazgui.gui.parts.structure_view import StructureView
from diazgui.gui.parts.style import apply
from diazgui.gui.parts.theme import DARK, Appearance


def ink(view: StructureView) -> set[str]:
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_a_structure_is_drawn_and_described(qtbot: QtBot) -> None:
    view = StructureView("diamine", QSize(120, 92))
    qtbot.addWidget(view)
    view.show()
    assert len(ink(view)) == 1
    view.show_structure("C1CNCCNC1", "1,4-diazepane")
    assert len(ink(view)) > 5
    assert view.accessibleName() == "Structure of the diamine"
    assert view.accessibleDescription() == "1,4-diazepane, SMILES C1CNCCNC1"


def test_without_a_structure_the_place_stays_empty(qtbot: QtBot) -> None:
    view = StructureView("diamine", QSize(120, 92))
    qtbot.addWidget(view)
    view.show_structure("C1CNCCNC1", "1,4-diazepane")
    view.show_structure(None, "brine")
    assert len(ink(view)) == 1
    assert view.accessibleDescription() == "brine: no structure"


def test_it_is_drawn_again_in_the_colours_of_the_theme(qtbot: QtBot) -> None:
    apply(Appearance.LIGHT)
    view = StructureView("diamine", QSize(120, 92))
    qtbot.addWidget(view)
    view.show_structure("CCCCCC", "hexane")
    view.show()
    assert "#e5e5e5" not in ink(view)
    apply(Appearance.DARK)
    brightest = max(QColor(colour).lightness() for colour in ink(view))
    assert brightest > QColor(DARK.window).lightness() + 100
    apply(Appearance.LIGHT)


def proportion(view: StructureView) -> float:
    """Width by height of what is drawn."""
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    ground = image.pixel(0, 0)
    spots = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != ground]
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return (max(xs) - min(xs)) / (max(ys) - min(ys))


def test_in_a_narrow_place_it_becomes_smaller_and_keeps_its_proportion(qtbot: QtBot) -> None:
    view = StructureView("group", QSize(120, 92))
    qtbot.addWidget(view)
    view.show_structure("ClCc1cccs1", "2-(chloromethyl)thiophene")
    view.resize(120, 92)
    wide = proportion(view)
    view.resize(72, 92)
    assert abs(proportion(view) - wide) < 0.1 * wide
