"""The menus: a line for each command. What a command does is handed in by the window."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMenu, QWidget

from diazgui.gui.parts.clipboard import handed_over
from diazgui.gui.parts.theme import Appearance

Key = QKeySequence.StandardKey


@dataclass(frozen=True)
class Command:
    """One line of a menu: its text with mnemonic, what it does, and its key where there is one."""

    text: str
    do: Callable[[], object]
    key: QKeySequence.StandardKey | str | None = None
    tip: str = ""


Line = Command | QAction | QMenu | None
"""A line of a menu; ``None`` is a rule between groups."""


def fill(menu: QMenu, lines: Iterable[Line]) -> dict[str, QAction]:
    """Fill a menu; returns the actions made, by their text without mnemonic."""
    made = {}
    for line in lines:
        match line:
            case None:
                menu.addSeparator()
            case QMenu():
                menu.addMenu(line)
            case QAction():
                menu.addAction(line)
            case Command():
                made[line.text.replace("&", "")] = _added(menu, line)
    return made


def _added(menu: QMenu, command: Command) -> QAction:
    action = QAction(command.text, menu)
    if command.key is not None:
        action.setShortcut(QKeySequence(command.key))
    action.setStatusTip(command.tip)
    action.triggered.connect(lambda _checked: command.do())
    menu.addAction(action)
    return action


def action_within(widget: QWidget, text: str, do: Callable[[], object], key: str = "") -> QAction:
    """An action of a widget; its key works while the widget, or something in it, has the focus."""
    action = QAction(text, widget)
    action.setShortcut(QKeySequence(key))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _checked: do())
    widget.addAction(action)
    return action


def editing_lines() -> tuple[Command, ...]:
    """Cut, Copy and Paste for whatever has the focus.

    Their keys stand in the text only: an own shortcut would take the key from the field or table it is for.
    """
    return tuple(
        Command(f"{text}\t{QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)}", _on_focus(name))
        for text, key, name in (
            ("Cu&t", Key.Cut, "cut"),
            ("&Copy", Key.Copy, "copy"),
            ("&Paste", Key.Paste, "paste"),
        )
    )


def _on_focus(name: str) -> Callable[[], object]:
    def do() -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QComboBox):  # has the keys for the line in it
            focused = focused.lineEdit()
        if name == "paste" and isinstance(focused, QLineEdit) and handed_over(focused):
            return  # a line cannot show a drawing
        method = getattr(focused, name, None)
        if callable(method):
            method()

    return do


Choice = TypeVar("Choice")


def choice_menu(
    title: str,
    parent: QWidget,
    choices: Iterable[tuple[str, Choice]],
    chosen: Choice,
    choose: Callable[[Choice], object],
) -> QMenu:
    """A menu of which one line is ticked."""
    menu = QMenu(title, parent)
    group = QActionGroup(menu)
    for text, value in choices:
        action = QAction(text, group)
        action.setCheckable(True)
        action.setChecked(value == chosen)
        action.triggered.connect(lambda _checked, one=value: choose(one))
        menu.addAction(action)
    return menu


def appearance_menu(parent: QWidget, chosen: Appearance, choose: Callable[[Appearance], None]) -> QMenu:
    """The choice between the system's colours, light and dark."""
    choices = (
        ("&Follow system", Appearance.SYSTEM),
        ("&Light", Appearance.LIGHT),
        ("&Dark", Appearance.DARK),
    )
    return choice_menu("&Appearance", parent, choices, chosen, choose)
