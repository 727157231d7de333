"""The colours of the window, light and dark, and the palette made of them.

Which theme is in use is read from the application's own palette, so that nothing has to remember it. A widget that
paints with these colours itself asks :func:`current` each time, and repaints on ``QEvent.Type.PaletteChange``.
"""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette


@dataclass(frozen=True)
class Theme:
    """Colours as ``#rrggbb``. Text on its ground has a contrast of at least 4.5 to 1, muted text too."""

    dark: bool
    window: str  # the ground of the window, between the areas
    surface: str  # where numbers and texts stand: fields, tables, panels
    band: str  # bars: tabs, table heads
    line: str  # hairlines between areas and rows
    edge: str  # the edge of a field or button
    text: str
    muted: str  # labels, sources, units
    accent: str  # the one accent: what is in front, focus, links
    accent_soft: str  # a ground tinted with it
    on_accent: str
    stated: str  # what the chemist stated, set in bold
    product: str  # ground of the product row
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str


LIGHT = Theme(
    dark=False,
    window="#f4f6f8",
    surface="#ffffff",
    band="#eef1f4",
    line="#dfe3e8",
    edge="#b9c1cb",
    text="#1c2128",
    muted="#5b6573",
    accent="#0a6ebd",
    accent_soft="#e3f0fa",
    on_accent="#ffffff",
    stated="#0b4f85",
    product="#edf5fc",
    warning="#8f5a00",
    warning_soft="#fff5e0",
    danger="#b3261e",
    danger_soft="#fdecea",
)

DARK = Theme(
    dark=True,
    window="#181b20",
    surface="#20242b",
    band="#262b33",
    line="#343a44",
    edge="#566070",
    text="#e6e9ee",
    muted="#a3adba",
    accent="#62b0f0",
    accent_soft="#213a50",
    on_accent="#0c1116",
    stated="#8ac6f7",
    product="#22303d",
    warning="#f0b95a",
    warning_soft="#3a2f1b",
    danger="#ff8a80",
    danger_soft="#432523",
)


class Appearance(StrEnum):
    """What the chemist chose in the View menu."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def current() -> Theme:
    """The theme in use."""
    return DARK if QGuiApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def chosen(appearance: Appearance) -> Theme:
    """The theme for a choice; light where the system does not say."""
    match appearance:
        case Appearance.LIGHT:
            return LIGHT
        case Appearance.DARK:
            return DARK
        case Appearance.SYSTEM:
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return DARK if dark else LIGHT


def palette(theme: Theme) -> QPalette:
    """The palette of a theme for the Fusion style."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for roles, colour in (
        ((role.Window, role.AlternateBase), theme.window),
        ((role.Base, role.ToolTipBase), theme.surface),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText), theme.text),
        ((role.Button,), theme.band),
        ((role.Light, role.Midlight), theme.surface),
        ((role.Mid, role.Dark), theme.edge),
        ((role.Shadow,), theme.line),
        ((role.Highlight, role.Accent), theme.accent),
        ((role.HighlightedText,), theme.on_accent),
        ((role.Link, role.LinkVisited), theme.accent),
        ((role.PlaceholderText,), theme.muted),
    ):
        for one in roles:
            made.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, one, QColor(theme.edge))
    made.setColor(group.Disabled, role.Highlight, QColor(theme.line))
    return made
