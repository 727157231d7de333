"""What the program is, its version and licence."""

from PySide6.QtWidgets import QMessageBox, QWidget

from diazgui import __version__

_TEXT = """<h3>diazgui {version}</h3>
<p>Reagent sheets for the N-alkylation of 1,4-diazepane and diamines like it.</p>
<p><b>For research use only.</b> A calculator and an adviser for trained chemists: it predicts no yields, and the
chemist who runs a reaction answers for it.</p>
<p>Free software under the MIT licence. It uses Qt through PySide6 (LGPL), RDKit (BSD), Pint (BSD) and msgspec
(BSD), and is set in Inter (SIL Open Font License).</p>"""


def show_about(parent: QWidget) -> None:
    """Show the box; the window stays usable beside it."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "About diazgui", "", QMessageBox.StandardButton.Close, parent)
    box.setText(_TEXT.format(version=__version__))
    box.setModal(False)
    box.show()
