"""Names of a chemist's own in menus, tooltips and questions: letter by letter, and not too long."""

from html import escape

from PySide6.QtGui import Qt


def as_plain(text: str) -> str:
    """A text for a tooltip or a question that is read letter by letter: a name with ``<b>`` is not set bold.

    >>> as_plain("1,4-diazepane")
    '1,4-diazepane'
    """
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>' if Qt.mightBeRichText(text) else text


def shortened(text: str, most: int = 40) -> str:
    """A text for a menu: a long one, such as a SMILES, without its middle.

    >>> shortened("CC(C)(C)OC(=O)N1CCCNCC1", 11)
    'CC(C)…CNCC1'
    """
    half = (most - 1) // 2
    return text if len(text) <= most else f"{text[:half]}…{text[-half:]}"


def in_menu(text: str) -> str:
    """A text for a menu, a button or a label with a key, where one ``&`` underlines a letter and two are one.

    >>> in_menu("salt & pepper")
    'salt && pepper'
    """
    return text.replace("&", "&&")
