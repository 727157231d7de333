"""What of a clipboard or a drop is a structure, under the names that drawing programs give it.

Sources of the names: those that open readers of ChemDraw's clipboard use (OpenChemLib for Windows and macOS,
ChemDraft, Penzene, which is made with Qt as well), Qt's own for formats of Windows, and the media types of chemistry
(Rzepa, Murray-Rust and Whitaker 1998). MDL's sketches (MDLSK) are not described in public and are not read.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from diazgui.structures.pasted_content import Content

_NAMES = (
    (
        "CDXML",
        (
            "chemical/x-cdxml",
            "application/vnd.chemdraw+xml",
            "com.revvity.cdxml",
            "com.perkinelmer.cdxml",
            "com.cambridgesoft.cdxml",
            "CDXML",
            "ChemDraw XML",
        ),
    ),
    (
        "CDX",
        (
            "chemical/x-cdx",
            "chemical/cdx",
            "application/x-chemdraw",
            "ChemDraw Interchange Format",
            "com.revvity.chemdraw.cdx-clipboard",
            "com.perkinelmer.chemdraw.cdx-clipboard",
            "com.revvity.cdx",
            "com.perkinelmer.cdx",
            "com.cambridgesoft.cdx",
        ),
    ),
    ("Molfile", ("chemical/x-mdl-molfile", "MDL_MOL", "MOLFILE_V3")),
    ("MDLCT", ("MDLCT", "com.mdli.molfile")),
    ("SDF", ("chemical/x-mdl-sdfile",)),
    ("SMILES", ("chemical/x-daylight-smiles", "org.opensmiles.smiles", "SMILES")),
    ("InChI", ("chemical/x-inchi",)),
)
"""The best first: what has wedges, charges and abbreviations as they were drawn."""

_OF_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
_DRAWN = re.compile(r"V[23]000[ \t]*[\r\n]|<CDXML[\s>]")
_LONGEST_TEXT = 8_000_000
ACTION = "paste-structure"
"""The name of the command that pastes a structure where the keys are."""

EXPERIMENT = ".diaz"


def writings(mime: QMimeData) -> tuple[Content, ...]:
    """The writings of one structure that a clipboard or drop holds, the best first; files are another thing."""
    from diazgui.structures.pasted_content import Content, Format

    found = [
        Content(bytes(mime.data(name).data()), Format(kind))
        for kind, names in _NAMES
        for name in _names_in(mime, names)
        if mime.data(name).size()
    ]
    text = mime.text() if mime.hasText() and not mime.hasUrls() else ""
    return (*found, *([Content(text)] if text.strip() else []))


def files_in(mime: QMimeData) -> tuple[Path, ...]:
    """The files on this machine that are dropped or were copied."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()) if mime.hasUrls() else ()


def may_be_taken(mime: QMimeData) -> bool:
    """Whether a drop may hold a structure or an experiment, as far as its names tell."""
    from diazgui.structures.pasted_content import SUFFIXES

    files = files_in(mime)
    if files:
        return any(path.suffix.lower() in (*SUFFIXES, EXPERIMENT) for path in files)
    return _has_format(mime) or mime.hasText()


def holds_drawing(mime: QMimeData | None) -> bool:
    """Whether a clipboard holds a structure that is no text to be typed: a drawing, or the text of a Molfile."""
    if mime is None:
        return False
    if _has_format(mime):
        return True
    text = mime.text() if mime.hasText() else ""
    return len(text) <= _LONGEST_TEXT and _DRAWN.search(text[:4000]) is not None


def handed_over(widget: QWidget) -> bool:
    """Whether a drawing on the clipboard was left to the command that pastes structures, instead of its text."""
    action = widget.window().findChild(QAction, ACTION)
    if action is None or not holds_drawing(QGuiApplication.clipboard().mimeData()):
        return False
    action.trigger()
    return True


def _has_format(mime: QMimeData) -> bool:
    return any(_names_in(mime, names) for _, names in _NAMES)


def _names_in(mime: QMimeData, names: tuple[str, ...]) -> list[str]:
    offered = {name.casefold(): name for name in mime.formats()}
    both = [known for name in names for known in (name, _OF_WINDOWS.format(name=name))]
    return [offered[known.casefold()] for known in both if known.casefold() in offered]
