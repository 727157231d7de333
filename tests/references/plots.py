"""Draw the selectivity plot as it stands in the panel, light and dark, and the cascade with its shares.

``python -m tests.references.plots FOLDER SCALE`` writes ``<what>-<theme>-<scale>.png``; ``make references`` draws
them anew with the pictures of the window.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

PLOTS = ("plot-agent", "plot-diamine", "cascade")
SURFACES = {"light": "#ffffff", "dark": "#20242b"}


def main(folder: Path, scale: int) -> None:
    """Draw every picture at one scale."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from diazgui.gui.parts.fonts import load_fonts
    from tests.references.draw import _save

    application = QGuiApplication([])
    load_fonts()
    for theme in SURFACES:
        for what in PLOTS:
            _save(_drawn(what, theme, scale), folder / f"{what}-{theme}-{scale}.png")
    application.quit()
    os._exit(0)  # nothing to save, nobody to ask


def _drawn(what: str, theme: str, scale: int) -> "QImage":
    from PySide6.QtCore import QByteArray, QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    svg, width, height = _picture(what, theme == "dark")
    picture = QImage(round(width * scale), round(height * scale), QImage.Format.Format_RGB888)
    picture.fill(QColor(SURFACES[theme]))
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, width * scale, height * scale))
    painter.end()
    return picture


def _picture(what: str, dark: bool) -> tuple[str, float, float]:
    """The worked example: 2.1 eq. of halide with a slow third step, and 2 eq. of diamine per Boc₂O."""
    from diazgui.core.edits import with_model
    from diazgui.core.sheet import AlkylationModel
    from diazgui.library.bench import worked_example
    from diazgui.library.pathway import pathway_for
    from diazgui.report.pathway import run_words, shading_of
    from diazgui.report.selectivity import plotted
    from diazgui.report.selectivity_plot import plot_svg
    from diazgui.structures.cascade_drawing import cascade_svg
    from diazgui.units import LOCAL_POINT

    experiment = worked_example()
    if what == "plot-diamine":
        shown = plotted(experiment.tab("mono-boc").route.step("A").sheet, "agent")
        assert shown is not None
        drawn = plot_svg(shown, shown.mark, 540, LOCAL_POINT, dark, movable=True)
        return drawn.svg, drawn.width, drawn.height
    sheet = with_model(experiment.tab("di-alkylation").route.step("A").sheet, AlkylationModel(0.5, 0.02))
    if what == "plot-agent":
        shown = plotted(sheet)
        assert shown is not None
        drawn = plot_svg(shown, shown.mark, 290, LOCAL_POINT, dark, movable=True)
        return drawn.svg, drawn.width, drawn.height
    found, shading = pathway_for(sheet, experiment.target), shading_of(sheet, LOCAL_POINT)
    whole = cascade_svg(found, 290, dark, shades=shading.shades, conditions=run_words(sheet, LOCAL_POINT))
    return whole.svg, whole.width, whole.height


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
