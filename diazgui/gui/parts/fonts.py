"""The typeface of the program: Inter, shipped with it, so that a sheet looks alike on every bench and on paper.

Inter holds the sub- and superscripts of formulas and has tabular figures. What it lacks, another script above
all, comes from the fonts of the system.
"""

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from diazgui.library.resources import resource

FAMILY = "Inter"
FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "Inter-Italic.otf")
_SMALLEST = 9.0  # points: below it a formula's subscripts cannot be read at arm's length


def load_fonts() -> None:
    """Make the typeface known to Qt; without its files the system's own serves."""
    for name in FILES:
        QFontDatabase.addApplicationFontFromData(resource("fonts", name).read_bytes())


def use_fonts(application: QApplication) -> None:
    """Set the whole application in the typeface, at the size that the system asks for."""
    load_fonts()
    application.setFont(font(max(application.font().pointSizeF(), _SMALLEST)))


def font(size: float) -> QFont:
    """The typeface at a size in points, hinted nowhere, so that it looks alike at every scale."""
    made = QFont(FAMILY)
    made.setPointSizeF(size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def with_tabular_figures(base: QFont) -> QFont:
    """The font with all figures of one width, so that columns of numbers can be compared."""
    made = QFont(base)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
