"""The keys of the window, read from its menus, so that the list cannot be wrong."""

from collections.abc import Iterator
from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QTextBrowser, QVBoxLayout

from diazgui.gui.history import HistoryAction
from diazgui.gui.parts.theme import current

ELSEWHERE = (
    (
        "In the table",
        (
            ("Arrow keys", "go from cell to cell"),
            ("Enter or F2", "open the cell; Enter again commits"),
            ("Any letter or figure", "types over the cell"),
            ("Escape", "leaves the cell as it was"),
            ("Tab, Shift+Tab", "commit and go on, or back"),
            ("Delete", "clears what was stated"),
        ),
    ),
    (
        "Where a compound is typed",
        (
            ("Down, Up", "go through the compounds that are offered"),
            ("Enter or Tab", "takes the one chosen; with none chosen, what was typed"),
            ("Escape", "offers no more; what was typed stays"),
        ),
    ),
    (
        "At the balance",
        (
            ("Enter", "takes what was typed and goes on; with nothing typed passes the row by"),
            ("Page Up, Page Down", "take what was typed and go back, or on"),
            ("Ctrl+Page Up, Ctrl+Page Down", "go to the first row, or to the product"),
            ("Delete", "clears what was weighed"),
            ("Escape", "gives up what is being typed; once more leaves"),
        ),
    ),
    (
        "Everywhere",
        (
            ("Tab, Shift+Tab", "go to the next control, or back"),
            ("Alt and a letter", "goes to the field whose letter is underlined"),
            ("Space", "presses a button, ticks a box"),
            ("Left, Right", "move along tabs and choices"),
            ("Ctrl+1 to Ctrl+6", "show a page of the panel; once more go into it"),
        ),
    ),
)
"""Keys that belong to no menu."""

_KEYS_WIDTH = 150  # px, so that the commands of all groups begin at one line


class KeysDialog(QDialog):
    """Lists every key; the window stays usable beside it."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle("Keys of diazgui")
        self.text = QTextBrowser()
        self.text.setAccessibleName("Keys")
        self.text.setHtml(keys_html(window))
        column = QVBoxLayout(self)
        column.addWidget(self.text)
        self.resize(520, 640)


def keys_html(window: QMainWindow) -> str:
    """The list as rich text: the menus first, then what belongs to none."""
    parts = [_table(title, rows) for title, rows in menu_keys(window)]
    parts += [_table(title, rows) for title, rows in ELSEWHERE]
    return "".join(parts)


def menu_keys(window: QMainWindow) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """For each menu its commands that have a key, as pairs of key and command."""
    for action in window.menuBar().actions():
        menu = action.menu()
        rows = tuple(_rows(menu)) if isinstance(menu, QMenu) else ()
        if rows:
            yield action.text().replace("&", ""), rows


def _rows(menu: QMenu) -> Iterator[tuple[str, str]]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from ((key, f"{inner.title().replace('&', '')}: {text}") for key, text in _rows(inner))
            continue
        if not action.isVisible():  # not for the sheet in front
            continue
        text, _, shown = action.text().replace("&", "").partition("\t")
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) or shown
        if key:
            word = text.partition(":")[0] if isinstance(action, HistoryAction) else text  # not which edit of now
            yield key, word.rstrip("…")


def _table(title: str, rows: tuple[tuple[str, str], ...]) -> str:
    lines = "".join(
        f'<tr><td width="{_KEYS_WIDTH}" style="padding:2px 18px 2px 0"><b>{escape(key)}</b></td>'
        f"<td>{escape(text)}</td></tr>"
        for key, text in rows
    )
    return f'<p style="color:{current().muted}; margin:10px 0 2px 0">{escape(title)}</p><table>{lines}</table>'
