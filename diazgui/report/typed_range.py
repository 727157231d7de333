"""Reading a range as a chemist types it: ``60–80 °C``, ``4 to 12 h``, or one value, ``0 °C``."""

import re

from diazgui.core.quantities import QuantityError
from diazgui.core.sheet import Range
from diazgui.units import Kind, Notation, read

_BETWEEN = re.compile(r"(?<=[0-9A-Za-z°])\s*(?:–|—|\bto\b|-)\s*(?=[-−+]?\s*[0-9.,])")


def read_range(text: str, kind: Kind, notation: Notation) -> Range | None:
    """The range that a text states, in bench units; ``None`` for an empty text. One unit serves both ends.

    Raises:
        QuantityError: where an end cannot be read, or the first is above the second.
    """
    if not text.strip():
        return None
    ends = _BETWEEN.split(text.strip())
    if len(ends) > 2:
        raise QuantityError("Type one value, or two with a dash between them, for example 60–80 °C.")
    high = read(ends[-1], kind, notation=notation)
    low = high if len(ends) == 1 else read(ends[0], kind, high.unit, notation)
    return Range(low.value, high.value)
