"""Draw the whole window for every tab, light and dark, as it stands at 1280 × 800.

``python -m tests.references.draw FOLDER`` writes ``<tab>-<theme>-<scale>.png`` for the scale in QT_SCALE_FACTOR.
``make references`` draws the references anew at both scales; look at each of them before you keep it.
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

TABS = (
    ("di-alkylation", "A"),
    ("mono-boc", "B"),
    ("mono-cbz", "C"),
    ("excess-diamine", "A"),
    ("reductive-amination", "A"),
    ("reductive-amination-boc", "B"),
    ("free", "A"),
)
"""Each tab, and the step of it that is drawn."""

THEMES = ("light", "dark")


def main(folder: Path, scale: str) -> None:
    """Draw every tab at one scale."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = scale
    with tempfile.TemporaryDirectory() as home:
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
            os.environ[variable] = home
        _draw(folder, scale)


def _draw(folder: Path, scale: str) -> None:
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QImage

    QLocale.setDefault(QLocale.c())
    from diazgui import app
    from diazgui.gui.parts.style import apply
    from diazgui.gui.parts.theme import Appearance

    application, window = app.start()
    window.resize(1280, 800)
    app.fill(window, app.load(None))
    workspace = window.workspace
    assert workspace is not None
    window.welcome.hide()
    workspace.new_free_sheet()
    for theme in THEMES:
        apply(Appearance(theme))
        for tab, step in TABS:
            workspace.bring_to_front(tab)
            if workspace.page.place[1] != step and tab != "free":
                workspace.page.show_step(tab, step)
            for _ in range(20):
                application.processEvents()
            picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
            _save(picture, folder / f"{tab}-{theme}-{scale}.png")
    os._exit(0)  # nothing to save, nobody to ask


def _save(picture: "QImage", path: Path) -> None:
    """As a PNG of 256 colours: a fraction of the size, and as good to look at and to compare."""
    from PIL import Image

    raw, lines = bytes(picture.constBits()), picture.bytesPerLine()
    image = Image.frombuffer("RGB", (picture.width(), picture.height()), raw, "raw", "RGB", lines, 1)
    image.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
