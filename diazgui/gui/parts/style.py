"""The few rules that Fusion's palette cannot express, as a Qt style sheet made from a theme.

A widget says what it is by the property ``look``; see the names below.
"""

from pathlib import Path
from string import Template

from PySide6.QtWidgets import QApplication, QWidget

from diazgui.gui.parts.theme import Appearance, Theme, chosen, palette
from diazgui.library.resources import resource

_RULES = Template("""
QToolTip { background: $surface; color: $text; border: 1px solid $edge; padding: 3px 5px; }
QMenuBar { background: $surface; border-bottom: 1px solid $line; padding: 1px 6px; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: 4px; }
QMenuBar::item:selected { background: $accent_soft; color: $text; }
QMenu { background: $surface; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QStatusBar { background: $surface; border-top: 1px solid $line; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 0 6px; }
QSplitter::handle { background: $line; }

QWidget[look="surface"] { background: $surface; }
QWidget[look="band"] { background: $band; }
QFrame[look="line"] { background: $line; border: none; }
QLabel[look="muted"], QCheckBox[look="muted"] { color: $muted; }
QCheckBox::indicator, QListView::indicator {
    width: 0.95em; height: 0.95em; background: $surface; border: 1px solid $edge; border-radius: 3px;
}
QCheckBox::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick");
}
QCheckBox::indicator:focus { border-color: $accent; }
QRadioButton::indicator {
    width: 12px; height: 12px; background: $surface; border: 1px solid $edge; border-radius: 7px;
}
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 4px solid $accent; }
QRadioButton:focus { color: $accent; }
QListView::indicator:disabled { background: $edge; border-color: $edge; }
QLabel[look="sign"] { color: $muted; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="refusal"] { color: $danger; }
QLabel[look="accent"] { color: $accent; }
QLabel[look="off"] { color: $warning; }
QLineEdit[look="big"] { font-size: 56px; padding: 2px 12px; }

QLineEdit {
    background: $surface; border: 1px solid $edge; border-radius: 4px; padding: 3px 6px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus { border: 1px solid $accent; }
QPlainTextEdit[look="notes"] {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 4px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit[look="notes"]:focus { border: 1px solid $accent; }
QLineEdit[look="stated"] { color: $stated; font-weight: 600; }
QLineEdit[refused="true"] { border: 1px solid $danger; }
QLineEdit:disabled { background: $window; color: $muted; border-color: $line; }
QComboBox {
    background: $surface; border: 1px solid $edge; border-radius: 4px; padding: 3px 6px; min-height: 1.15em;
}
QComboBox:focus { border: 1px solid $accent; }
QComboBox:disabled { color: $muted; border-color: $line; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $edge; selection-background-color: $accent_soft; selection-color: $text;
}
QComboBox QLineEdit { border: none; padding: 0 2px; background: transparent; }
QComboBox[refused="true"] { border: 1px solid $danger; }

QPushButton, QToolButton[look="button"] {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 4px; padding: 3px 10px;
    min-height: 17px;
}
QPushButton:hover { background: $band; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:disabled { color: $edge; border-color: $line; }
QPushButton[look="quiet"] { color: $accent; }
QPushButton[look="quiet"][front="true"] { background: $accent_soft; font-weight: 600; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QPushButton[look="segment"] { border-radius: 0; border-right: none; padding: 4px 9px; }
QPushButton[look="segment"][place="first"] { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
QPushButton[look="segment"][place="last"] {
    border-right: 1px solid $edge; border-top-right-radius: 5px; border-bottom-right-radius: 5px;
}
QPushButton[look="segment"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[look="segment"]:focus { border: 2px solid $text; padding: 3px 8px; }

QPushButton[look="tight segment"] { border-radius: 0; border-right: none; padding: 4px 6px; }
QPushButton[look="tight segment"][place="first"] { border-top-left-radius: 5px; border-bottom-left-radius: 5px; }
QPushButton[look="tight segment"][place="last"] {
    border-right: 1px solid $edge; border-top-right-radius: 5px; border-bottom-right-radius: 5px;
}
QPushButton[look="tight segment"][place="right"] { border-right: 1px solid $edge; }
QPushButton[look="tight segment"][row="upper"] { border-bottom: none; }
QPushButton[look="tight segment"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[look="tight segment"]:focus { border: 2px solid $text; padding: 3px 5px; }

QTabBar { background: $band; qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 7px 14px; margin-top: 3px;
    border: 1px solid transparent; border-bottom: none;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected {
    background: $surface; color: $text; border: 1px solid $line; border-bottom: none;
    border-top: 2px solid $accent; border-top-left-radius: 4px; border-top-right-radius: 4px;
}
QTabBar:focus::tab:selected { color: $accent; }
QToolButton[look="plus"] { background: transparent; border: 1px solid transparent; padding: 3px 9px; }
QToolButton[look="plus"]:hover, QToolButton[look="plus"]:focus { border-color: $edge; color: $accent; }

QTableView { background: $surface; color: $text; border: none; }
QTableView[look="list"] { selection-background-color: $accent_soft; selection-color: $text; }
QHeaderView { background: $surface; }
QHeaderView::section {
    background: $surface; color: $muted; border: none; border-bottom: 1px solid $edge; padding: 3px 5px;
}
QTableCornerButton::section { background: $surface; border: none; border-bottom: 1px solid $edge; }
QScrollArea[look="note"] { border: none; border-radius: 3px; border-left: 3px solid $accent; }
QScrollArea[look="note"] QWidget { background: $accent_soft; }
QLineEdit[look="cell"] { border-radius: 0; padding: 0; border: 2px solid $accent; }
QLineEdit[look="cell"][refused="true"] { border: 2px solid $danger; color: $danger; }
QFrame[look="popup"] { background: $surface; border: 1px solid $accent; border-radius: 4px; }
QFrame[look="popup"] QLabel { border: none; }
QFrame[look="drop"] { background: transparent; border: 2px solid $accent; border-radius: 4px; }
QListView[look="popup"]::item { padding: 3px 6px; }
QListView[look="popup"]::item:selected { background: $accent_soft; color: $text; }
QToolBar { background: transparent; border: none; spacing: 2px; padding: 0; }
QToolButton[look="tool"] {
    color: $accent; border: 1px solid transparent; border-radius: 4px; padding: 2px 7px; min-height: 18px;
}
QToolButton[look="tool"]:hover, QToolButton[look="tool"]:focus { border-color: $edge; }
QToolButton[look="tool"]:disabled { color: $edge; }
QToolButton[look="tool"][popupMode="1"] { padding-right: 17px; }
QToolButton[look="tool"]::menu-button { border: none; width: 15px; }

QFrame[look="note"], QFrame[look="warning"], QFrame[look="danger"] { border: none; border-radius: 3px; }
QFrame[look="note"] { background: $accent_soft; border-left: 3px solid $accent; }
QFrame[look="warning"] { background: $warning_soft; border-left: 3px solid $warning; }
QFrame[look="danger"] { background: $danger_soft; border-left: 3px solid $danger; }
QFrame[look="quiet notice"] { border: none; border-left: 3px solid $line; }
QTextBrowser { background: $surface; border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(theme: Theme) -> str:
    """The style sheet of a theme."""
    colours = {name: str(getattr(theme, name)) for name in Theme.__dataclass_fields__}
    pictures = {name: _picture(name, theme) for name in ("chevron", "tick")}
    return _RULES.substitute(colours, **pictures)


def _picture(name: str, theme: Theme) -> str:
    shipped = resource("icons", "ui", f"{name}-{'dark' if theme.dark else 'light'}.svg")
    return Path(str(shipped)).as_posix()


def apply(appearance: Appearance) -> None:
    """Show the whole application in a theme."""
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme = chosen(appearance)
        application.setPalette(palette(theme))
        application.setStyleSheet(style_sheet(theme))


def set_look(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet asks for, also on a widget that is already shown."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
