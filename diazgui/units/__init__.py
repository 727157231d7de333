"""Text to quantity and back; the only importer of Pint.

``read`` takes what a chemist types, ``parse_label`` what stands on a label, ``text`` shows a value. All
values are in the bench units of :mod:`diazgui.core.quantities`. Reading order: kinds, registry, reading,
writing.
"""

from diazgui.units.kinds import LABEL_KINDS, LOCAL_POINT, POINT_ONLY, Kind, Notation, Reading
from diazgui.units.reading import parse_label, read, read_point
from diazgui.units.registry import factor, prepare, quantity
from diazgui.units.writing import UNKNOWN, number_and_unit, size, text

__all__ = [
    "LABEL_KINDS",
    "LOCAL_POINT",
    "POINT_ONLY",
    "UNKNOWN",
    "Kind",
    "Notation",
    "Reading",
    "factor",
    "number_and_unit",
    "parse_label",
    "prepare",
    "quantity",
    "read",
    "read_point",
    "size",
    "text",
]
