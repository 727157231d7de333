"""Which bottle it is, in words."""

from diazgui.core.substance import Label


def label_words(label: Label) -> str:
    """Whose bottle it is, and of which lot; empty where neither is known.

    >>> label_words(Label("A17", "Sigma"))
    'Sigma, lot A17'
    """
    return ", ".join(filter(None, (label.supplier, f"lot {label.lot}" if label.lot else "")))
